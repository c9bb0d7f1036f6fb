"""What a person decided of an address, for the next order to the same place; keeping it is left to the store."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from amzlabels.domain.address import Address, RawAddress
from amzlabels.domain.order import Order, Recalled

_OF_A_PERSON = ("name", "phone", "email")


@dataclass(frozen=True, slots=True)
class Remembered:
    """A decision of ``decided_at`` (UTC). ``address`` has the name, phone and e-mail only where they were corrected.

    Then ``raw_name`` is the name as the report had it, and they are for that person alone.
    """

    address: Address
    raw_name: str
    decided_at: datetime


def memory_key(raw: RawAddress) -> str:
    """The place of an address, whoever lives there, as sha-256 in hex: company, lines, postal code, city and country.

    Case, blanks and how the words are spread over the lines make no difference.
    """
    fields = (raw.company, raw.line_1, raw.line_2, raw.line_3, raw.postal_code, raw.city, raw.country)
    return hashlib.sha256(" ".join(" ".join(fields).casefold().split()).encode()).hexdigest()


def remembered(raw: RawAddress, own: Address, decided: Address, at: datetime) -> Remembered | None:
    """What to keep of a decision: nothing of the person that the next order says better. ``own`` is what was read.

    None where the name holds more than a name, such as an order's or a locker's number: that is of this order alone.
    """
    if not _is_plain(raw.name, own):
        return None
    kept = {name: "" for name in _OF_A_PERSON if getattr(decided, name) == getattr(own, name)}
    return Remembered(replace(decided, **kept), raw.name if len(kept) < len(_OF_A_PERSON) else "", at)


def as_remembered(order: Order, memory: Mapping[str, Remembered]) -> Order:
    """The order with the address that a person decided on for an earlier one to the same place, if there is any."""
    found, own = memory.get(memory_key(order.raw_address)), order.recipient
    if found is None or not _is_plain(order.raw_address.name, own):
        return order
    is_that_person = bool(found.raw_name) and found.raw_name == order.raw_address.name
    of_person = {name: (is_that_person and getattr(found.address, name)) or getattr(own, name) for name in _OF_A_PERSON}
    recipient = replace(found.address, **of_person)
    return replace(order, recipient=recipient, recalled=Recalled(found.decided_at, differs=recipient != own))


def _is_plain(raw_name: str, own: Address) -> bool:
    return " ".join(raw_name.split()) == own.name
