"""What the bars say that are scanned at the packing table: of a label, or of the slip that goes with it."""

from __future__ import annotations

import re
from dataclasses import dataclass

_SLIP = "QSLIP"
_BLANKS = re.compile(r"\s+")
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
        """As it may be written on file: with Caps Lock on, scanners type the other case."""
        return tuple(dict.fromkeys((self.number, self.number.swapcase(), self.number.upper())))


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
