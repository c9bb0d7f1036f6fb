"""Labels that are drawn here: what the seller has set for them, and the tracking numbers of a range that is theirs.

Which numbers have been given is kept by ``store``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

NO_NUMBER, GIVEN, FROM_RANGE = "none", "given", "range"
"""Where tracking numbers come from: nowhere, a person who types or scans each, or the seller's own range."""

NO_CHECK, MOD_10, S10 = "none", "mod_10", "s10"
"""Check digits: none, GS1's with weights 3 and 1, or the UPU's."""

SIZES_MM: dict[str, tuple[float, float]] = {
    "a6": (105.0, 148.0),
    "100x150": (100.0, 150.0),
    "4x6": (101.6, 152.4),
    "62x100": (62.0, 100.0),
}
"""Sizes a label can have, width and height in millimetres."""
LONGEST_TRACKING = 50
"""Amazon takes no more. Source: its shipping confirmation template."""

_S10_DIGITS = 8
_S10_WEIGHTS = (8, 6, 4, 2, 3, 5, 9, 7)
_TRACKING = re.compile("[!-~]{4,}")


@dataclass(frozen=True, slots=True)
class OwnLabels:
    """What is set. ``size`` is one of ``SIZES_MM``, empty = as the printer's paper is, A6 where that is not known.

    ``first`` and ``last`` are the range's digits, both included, the last as long as all numbers are; a number is the
    beginning, its digits, the check digit and the ending. S10 has two letters, eight digits and the country's letters.
    """

    size: str = ""
    tracking: str = NO_NUMBER
    beginning: str = ""
    first: str = ""
    last: str = ""
    ending: str = ""
    check: str = NO_CHECK


def range_fault(own: OwnLabels) -> str:
    """The field because of which no number can be taken, empty when the range is sound."""
    if not (own.first.isascii() and own.first.isdigit()):
        return "first"
    if not (own.last.isascii() and own.last.isdigit()) or int(own.last) < int(own.first) or len(own.last) > 18:
        return "last"
    if own.check == S10:
        if re.fullmatch("[A-Z]{2}", own.beginning) is None:
            return "beginning"
        if len(own.last) > _S10_DIGITS:
            return "last"
        if re.fullmatch("[A-Z]{2}", own.ending) is None:
            return "ending"
    return "" if is_tracking(number_of(own, int(own.last))) else "beginning"


def number_of(own: OwnLabels, serial: int) -> str:
    """The tracking number of one place in the range."""
    width = _S10_DIGITS if own.check == S10 else len(own.last)
    digits = f"{serial:0{width}d}"
    return f"{own.beginning}{digits}{_check_digit(digits, own.check)}{own.ending}"


def is_tracking(text: str) -> bool:
    """Whether it can be a tracking number: no blanks, and signs that any barcode holds."""
    return len(text) <= LONGEST_TRACKING and _TRACKING.fullmatch(text) is not None


def _check_digit(digits: str, check: str) -> str:
    """Sources: GS1 General Specifications 7.9; UPU S10, 5.4."""
    if check == MOD_10:
        weighted = sum(int(digit) * (3 if at % 2 == 0 else 1) for at, digit in enumerate(reversed(digits)))
        return str(-weighted % 10)
    if check == S10:
        rest = 11 - sum(int(digit) * weight for digit, weight in zip(digits, _S10_WEIGHTS, strict=True)) % 11
        return {10: "0", 11: "5"}.get(rest, str(rest))
    return ""
