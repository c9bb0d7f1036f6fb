"""Gives what is too long for its field room in the fields the carrier has besides; nothing is ever cut."""

from __future__ import annotations

from collections.abc import Mapping

from amzlabels.domain.problems import Note

# Where the end of a field may go, in the order in which it is tried.
_ROOM = {"name": ("company", "extra"), "company": ("extra",), "street": ("extra", "company"), "extra": ("company",)}


def reflow(fields: dict[str, str], limits: Mapping[str, int]) -> tuple[Note, ...]:
    """Move the ends of over-long fields, in place, and tell what went where (facts field, value, to).

    ``fields`` are name, company, street and extra; a field whose end finds no room stays whole, and is too long.
    """
    notes: list[Note] = []
    for field, others in _ROOM.items():
        text = fields[field]
        if len(text) <= limits[field]:
            continue
        kept, moved = _parted(text, limits[field])
        to = next((other for other in others if _has_room(fields[other], moved, limits[other])), None)
        if not kept or to is None:
            continue
        fields[field], fields[to] = kept, ", ".join(filter(None, (moved, fields[to])))
        notes.append(Note("address.look_reflowed", {"field": field, "value": moved, "to": to}))
    return tuple(notes)


def _has_room(there: str, moved: str, limit: int) -> bool:
    return len(moved) + (len(there) + 2 if there else 0) <= limit


def _parted(text: str, limit: int) -> tuple[str, str]:
    """The longest beginning that fits, and the rest: at a comma behind a figure, else between words."""
    comma = text.rfind(", ", 0, limit + 1)
    if comma > 0 and any(map(str.isdigit, text[:comma])):
        return text[:comma], text[comma + 2 :]
    blank = text.rfind(" ", 0, limit + 1)
    return (text[:blank].rstrip(" ,"), text[blank + 1 :]) if blank > 0 else ("", text)
