"""What the bars say that are scanned at the packing table: of a label, or of the slip that goes with it."""

from __future__ import annotations

import re
from dataclasses import dataclass

_SLIP = "QSLIP"
_BLANKS = re.compile(r"\s+")
# A sign, destination postcode, tracking number, service and country. Source: DPD Code as barcode makers describe it.
_DPD = re.compile(r".?[0-9A-Za-z]{7}(?P<tracking>\d{14})\d{3}\d{3}")
_ORDER_ID = re.compile(r"\d{3}-\d{7}-\d{7}")


@dataclass(frozen=True, slots=True)
class Scanned:
    """``number`` is a tracking number, or the order's on a label that has none; ``is_slip``: it stood on a slip."""

    number: str
    is_slip: bool = False

    @property
    def is_order_id(self) -> bool:
        """Whether it has the shape of an order's number."""
        return _ORDER_ID.fullmatch(self.number) is not None

    @property
    def spellings(self) -> tuple[str, ...]:
        """As it may be written on file: with Caps Lock on, scanners type the other case, and DPD's bars hold more."""
        inside = _DPD.fullmatch(self.number)
        ways = (self.number, self.number.swapcase(), self.number.upper(), inside["tracking"] if inside else "")
        return tuple(dict.fromkeys(filter(None, ways)))


def slip_bars(tracking: str) -> str:
    """What a slip's bars say: its label's number, so that the two can be matched, but never taken for each other.

    Letters and digits alone, since a scanner types other signs by a keyboard's layout that may not be the computer's.
    """
    return f"{_SLIP}{tracking}" if tracking else ""


def read_scan(text: str) -> Scanned:
    """What a scanner has typed."""
    number = _BLANKS.sub("", text)
    if number[: len(_SLIP)].upper() == _SLIP and len(number) > len(_SLIP):
        return Scanned(number[len(_SLIP) :], is_slip=True)
    return Scanned(number)
