"""What a person may say of an address problem: that it is right as it is, or that what is suggested shall be taken."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import fields, replace
from typing import TypeVar

from amzlabels.domain.address import Address, RawAddress, split_address
from amzlabels.domain.problems import Note

DAMAGED = "order.damaged_text"
_LOOK = "address.look_"
_FIELDS = {kind: tuple(each.name for each in fields(kind)) for kind in (Address, RawAddress)}
_Fields = TypeVar("_Fields", Address, RawAddress)


def is_of_address(note: Note) -> bool:
    """Whether a problem is about where a parcel goes, so that a person's own address settles it."""
    return note.code.startswith("address.") or note.code == DAMAGED


def is_look(note: Note) -> bool:
    """Whether only a person can tell, who may find the address right as it is."""
    return note.code.startswith(_LOOK) or note.code == DAMAGED


def is_suggestion(note: Note | None) -> bool:
    """Whether a problem says what the text in an address should be: facts ``raw`` (as it is) and ``suggestion``."""
    return note is not None and bool(note.facts.get("suggestion")) and is_of_address(note)


def accepted(notes: Sequence[Note], raw: RawAddress, recipient: Address, purchase_order_number: str = "") -> Address:
    """The recipient with what these problems suggest in it.

    Fields that nobody has changed are made of the mended lines anew, since damage may have misled the first split.
    """
    mended = raw
    for note in notes:
        mended = _mended(mended, note)
    before, after = (split_address(each, purchase_order_number) for each in (raw, mended))
    untouched = [name for name in _FIELDS[Address] if getattr(recipient, name) == getattr(before, name)]
    result = replace(recipient, **{name: getattr(after, name) for name in untouched})
    for note in notes:
        result = _mended(result, note)
    return result


def _mended(address: _Fields, note: Note) -> _Fields:
    """Replace the named field where it has the value; else the value wherever it stands as words of their own."""
    value, suggestion = str(note.facts.get("raw", "")), str(note.facts["suggestion"])
    field = str(note.facts.get("field", ""))
    if field in _FIELDS[type(address)] and (not value or getattr(address, field) == value):
        return replace(address, **{field: suggestion})
    if not value:
        return address
    as_words = re.compile(rf"(?<!\w){re.escape(value)}(?!\w)")
    texts = {name: getattr(address, name) for name in _FIELDS[type(address)]}
    return replace(address, **{name: as_words.sub(lambda _: suggestion, text) for name, text in texts.items()})
