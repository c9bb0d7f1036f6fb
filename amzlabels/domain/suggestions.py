"""What a problem suggests for damaged text, and an address with it accepted; suggesting is left to the finders."""

from __future__ import annotations

import re
from dataclasses import fields, replace
from typing import TypeVar

from amzlabels.domain.address import Address, RawAddress, split_address
from amzlabels.domain.problems import Note

_OF_ADDRESSES = ("address.", "order.damaged")
_FIELDS = {kind: tuple(each.name for each in fields(kind)) for kind in (Address, RawAddress)}
_Fields = TypeVar("_Fields", Address, RawAddress)


def is_suggestion(note: Note | None) -> bool:
    """Whether a problem says what the text in an address should be: facts ``value`` (as it is) and ``suggestion``."""
    return note is not None and bool(note.facts.get("suggestion")) and note.code.startswith(_OF_ADDRESSES)


def accepted(note: Note, raw: RawAddress, recipient: Address) -> Address:
    """The recipient with a suggestion in it.

    What nobody has corrected yet is split again from the mended lines, since damage may have misled the first split.
    """
    if recipient == split_address(raw):
        mended = _mended(raw, note)
        if mended != raw:
            return split_address(mended)
    return _mended(recipient, note)


def _mended(address: _Fields, note: Note) -> _Fields:
    """Replace the named field where it has the value; else the value wherever it stands as words of their own."""
    value, suggestion = str(note.facts.get("value", "")), str(note.facts["suggestion"])
    field = str(note.facts.get("field", ""))
    if field in _FIELDS[type(address)] and (not value or getattr(address, field) == value):
        return replace(address, **{field: suggestion})
    if not value:
        return address
    as_words = re.compile(rf"(?<!\w){re.escape(value)}(?!\w)")
    texts = {name: getattr(address, name) for name in _FIELDS[type(address)]}
    return replace(address, **{name: as_words.sub(lambda _: suggestion, text) for name, text in texts.items()})
