"""What the seller settled about one queue at its set-up; how it prints by that is left to ``printing``."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Language(StrEnum):
    """What a queue is to be sent. Names are stored."""

    UNKNOWN = "unknown"
    PDF_VIA_DRIVER = "pdf-via-driver"
    ZPL = "zpl"


@dataclass(frozen=True, slots=True)
class PrinterProfile:
    """One queue of this computer, as the seller set it up. Printers reached by address have a ``RawPrinter`` instead.

    ``device`` is what the queue is connected by (CUPS device-uri without any credential, Windows port), empty = not
    known. ``media`` is the PWG name of what is loaded, empty = each page decides. ``dpi`` 0 = not known. The content of
    pages is moved right and down by the offsets, in millimetres. ``trusts_sent``: the seller takes a label that was
    sent for printed. ``labels_per_sheet``: how many labels a sheet that is loaded has, 0 = it is none of labels.
    """

    name: str
    device: str = ""
    language: Language = Language.UNKNOWN
    media: str = ""
    dpi: int = 0
    right_mm: float = 0.0
    down_mm: float = 0.0
    trusts_sent: bool = False
    labels_per_sheet: int = 0


def with_profile(profiles: Iterable[PrinterProfile], profile: PrinterProfile) -> tuple[PrinterProfile, ...]:
    """The profiles with this one in the place of that of the same queue, else at their end."""
    kept = tuple(profiles)
    if all(each.name != profile.name for each in kept):
        return (*kept, profile)
    return tuple(profile if each.name == profile.name else each for each in kept)


def profile_named(profiles: Iterable[PrinterProfile], name: str) -> PrinterProfile | None:
    """The profile of the queue of this name, None when it has none."""
    return next((each for each in profiles if each.name == name), None)
