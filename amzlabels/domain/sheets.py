"""How labels are put together in one PDF; doing it is left to ``documents``."""

from __future__ import annotations

from dataclasses import dataclass

PLACES = (1, 2, 3, 4)
"""The quarters of an A4 sheet: top left, top right, bottom left, bottom right."""


@dataclass(frozen=True, slots=True)
class Layout:
    """A page for each label, of its own size, or ``on_sheets`` of A4 with four each.

    ``first`` are the places that are still free on the first sheet, at least one.
    """

    on_sheets: bool = False
    first: tuple[int, ...] = PLACES
