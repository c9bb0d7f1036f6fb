"""Labels on sheets of A4: how they are put together in one PDF, and which places of a printer's sheet are free."""

from __future__ import annotations

from dataclasses import dataclass

PLACES = (1, 2, 3, 4)
"""The quarters of an A4 sheet: top left, top right, bottom left, bottom right."""

PER_SHEET = (4, 2)
"""So many labels sheets are made for: quarters, or an upper and a lower half."""


@dataclass(frozen=True, slots=True)
class Layout:
    """A page for each label, of its own size, or ``on_sheets`` of A4 with four each.

    ``first`` are the places that are still free on the first sheet, at least one.
    """

    on_sheets: bool = False
    first: tuple[int, ...] = PLACES


@dataclass(frozen=True, slots=True)
class LabelSheet:
    """The sheet that a printer takes next: its ``free`` places, at least one of ``per_sheet``.

    ``waiting`` labels are bought and not printed yet; ``is_needed``: they wait until a person has put the sheet in.
    """

    printer: str
    per_sheet: int
    free: tuple[int, ...]
    waiting: int = 0
    is_needed: bool = False

    @property
    def is_begun(self) -> bool:
        """Whether some of its labels are used already, so that it has to be put in again."""
        return len(self.free) < self.per_sheet


def places_on(per_sheet: int) -> tuple[int, ...]:
    """The places of such a sheet, from the top left on."""
    return tuple(range(1, per_sheet + 1))
