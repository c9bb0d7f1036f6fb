"""Labels on sheets of A4: how they are put together in one PDF, and which places of a printer's sheet are free."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from amzlabels.domain.printer import A4_MEDIA, PrinterInfo
from amzlabels.domain.printer_profile import PrinterProfile, profile_named, with_profile

PLACES = (1, 2, 3, 4)
"""The quarters of an A4 sheet: top left, top right, bottom left, bottom right."""

PER_SHEET = (4, 2)
"""So many labels sheets are made for: quarters, or an upper and a lower half."""

# Empty: each page decides.
_SHEET_MEDIA = ("", A4_MEDIA)


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


def places_on(per_sheet: int) -> tuple[int, ...]:
    """The places of such a sheet, from the top left on."""
    return tuple(range(1, per_sheet + 1))


def labels_per_sheet(profiles: Sequence[PrinterProfile], printer: str) -> int:
    """How many labels are on a sheet of this printer; 0 = its labels are no sheets."""
    profile = profile_named(profiles, printer)
    takes_any = profile is not None and profile.media in _SHEET_MEDIA and profile.labels_per_sheet in PER_SHEET
    return profile.labels_per_sheet if profile is not None and takes_any else 0


def with_sheets(profiles: Sequence[PrinterProfile], printer: PrinterInfo, per_sheet: int) -> tuple[PrinterProfile, ...]:
    """These profiles, in which this printer takes sheets of so many labels; 0 = none.

    That is then what is loaded in it.
    """
    known = profile_named(profiles, printer.name)
    if known is None and not per_sheet:
        return tuple(profiles)
    profile = known or PrinterProfile(printer.name, printer.device)
    return with_profile(profiles, replace(profile, labels_per_sheet=per_sheet, media=A4_MEDIA if per_sheet else ""))
