"""What a machine cannot tell of sorted lines and a person can at a look; kept rare, as each doubt holds a parcel."""

from __future__ import annotations

import re
from collections.abc import Sequence

from amzlabels.domain.house_number import parts_of
from amzlabels.domain.line_signs import STREET_WORD, is_unit, unlikely
from amzlabels.domain.problems import Note
from amzlabels.domain.street import SPLIT_COUNTRIES, Street, other_number

# Where houses go by a name, or have none in the country, so that a number is not missed unless a street is named.
_NUMBERLESS = frozenset({"FR", "GB", "IE", "PT", "JE", "GG", "IM", "MT"})
_NO_NUMBER = re.compile(r"\b(?:s[/.]? ?n[.°º]?|snc|sin n[uú]mero|km)(?!\w)", re.IGNORECASE)


def doubts_of(street: Street, lines: Sequence[str], others: Sequence[str], country: str) -> tuple[Note, ...]:
    """What to look at, of a street and the ``lines`` it was found in; ``others`` are those that were left.

    Facts: field, value (as it was read) and other (as it may be meant).
    """
    doubts = []
    if other := other_number(street, lines):
        facts = {"field": "number", "value": street.number, "other": other}
        doubts.append(Note("address.look_number", facts))
    if rival := _rival(street, others):
        whole = " ".join(filter(None, (street.street, street.number)))
        doubts.append(Note("address.look_street", {"field": "street", "value": whole, "other": rival}))
    if country not in SPLIT_COUNTRIES and _misses_number(street.street, others, country):
        doubts.append(Note("address.look_no_number", {"field": "street", "value": street.street}))
    return tuple(doubts)


def _rival(street: Street, others: Sequence[str]) -> str:
    """Another line that has as much of a street as the one taken."""
    if not others or not street.street:
        return ""
    taken = unlikely(f"{street.street} {street.number}".rstrip())
    return next((line for line in others if _could_be_street(line) and unlikely(line) <= taken), "")


def _could_be_street(line: str) -> bool:
    has_both = any(map(str.isdigit, line)) and any(map(str.isalpha, line))
    return has_both and not is_unit(line) and STREET_WORD.search(line) is not None


def _misses_number(street: str, others: Sequence[str], country: str) -> bool:
    if not street or _NO_NUMBER.search(street):
        return False
    if any(map(str.isdigit, street)):
        # "Straße des 17. Juni" has a figure but no number; "Paczkomat WAW123A" needs none.
        return STREET_WORD.search(street) is not None and not parts_of(street, country).number
    return country not in _NUMBERLESS or (not others and STREET_WORD.search(street) is not None)
