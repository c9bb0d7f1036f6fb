"""Printers and print jobs in our own words; each system's states are translated in ``printing``."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from amzlabels.domain.parcel import Evidence


class PrinterKind(StrEnum):
    """What carries the job. Names are part of the command line's JSON."""

    CUPS = "cups"
    WINDOWS = "windows"
    RAW = "raw"
    PDF_FOLDER = "pdf-folder"


class PrinterState(StrEnum):
    """Whether a job sent now would be taken."""

    READY = "ready"
    BUSY = "busy"
    STOPPED = "stopped"
    GONE = "gone"


class Paper(StrEnum):
    """What a document is printed on, by the size of its pages; a label that comes with a customs form is a sheet."""

    UNKNOWN = ""
    LABEL = "label"
    SHEET = "sheet"


def reason_of_sheets(reason: str) -> str:
    """Why a printer of sheets waits: it runs out of paper where others run out of labels."""
    return "paper-empty" if reason.startswith(("media-empty", "media-needed")) else reason


@dataclass(frozen=True, slots=True)
class PrinterInfo:
    """A printer the program can see. ``media`` are PWG names; ``evidence`` is the best this queue can give.

    ``takes_sheets``: A4 can be printed on it at its own size. ``device`` is what it is connected by, without any
    credential, empty = not known; it stays when the queue is renamed. ``dpi`` is how fine it prints, 0 = not known.
    ``loaded`` is the one of its media that the seller says is in it, empty = not settled. ``has_driver``: pages are
    turned into what the printer understands, instead of being passed on as they are.
    """

    name: str
    kind: PrinterKind
    state: PrinterState
    reasons: tuple[str, ...] = ()
    media: tuple[str, ...] = ()
    evidence: Evidence = Evidence.NONE
    folder: str = ""
    is_default: bool = False
    takes_sheets: bool = False
    device: str = ""
    dpi: int = 0
    loaded: str = ""
    has_driver: bool = True


NO_DRIVER = "no-driver"
"""Why a queue stands still of which it is not settled what its printer understands."""


RAW_PORT = 9100
"""Where printers take jobs without a driver, unless they are told otherwise."""


HEADS_DPI = (203, 300, 600, 152)
"""How fine the heads of label printers are, the usual first."""
A6_MEDIA, INCHES_MEDIA, A4_MEDIA = "iso_a6_105x148mm", "na_index-4x6_4x6in", "iso_a4_210x297mm"
LABEL_MEDIA = (A6_MEDIA, "om_100x150mm_100x150mm", INCHES_MEDIA, "om_62x100mm_62x100mm")
"""The usual labels, by PWG name (PWG 5101.1)."""


@dataclass(frozen=True, slots=True)
class RawPrinter:
    """A ZPL printer that is reached over the network without a driver, as it was found, and what the seller set.

    ``media`` is the PWG name of the labels in it. ``tells_status``: it answers how it stands; ``counts``: and how many
    labels it has printed. The label is moved right and down by the offsets, in millimetres.
    """

    name: str
    host: str
    port: int = RAW_PORT
    dpi: int = 203
    media: str = A6_MEDIA
    tells_status: bool = False
    counts: bool = False
    right_mm: float = 0.0
    down_mm: float = 0.0

    @property
    def evidence(self) -> Evidence:
        """The most that it can tell of a label."""
        if not self.tells_status:
            return Evidence.SENT
        return Evidence.COUNTED if self.counts else Evidence.PRINTER_SAID_DONE


class JobState(StrEnum):
    """Where one print job stands."""

    QUEUED = "queued"
    PRINTING = "printing"
    BLOCKED = "blocked"
    PRINTED = "printed"
    FAILED = "failed"
    UNCERTAIN = "uncertain"

    @property
    def is_final(self) -> bool:
        """Whether the printer will say no more of it."""
        return self in (JobState.PRINTED, JobState.FAILED, JobState.UNCERTAIN)


@dataclass(frozen=True, slots=True)
class JobReport:
    """What the printer side says of a job. ``evidence`` counts with ``printed``; ``nothing_printed`` with ``failed``.

    ``reason`` is a bare keyword such as media-empty, cover-open, offline, paused.
    """

    state: JobState
    reason: str = ""
    evidence: Evidence = Evidence.NONE
    nothing_printed: bool = False


@dataclass(frozen=True, slots=True)
class PrintJob:
    """What is printed at once. ``name`` is ours, unique, without personal data: the job is found by it after a crash.

    ``pdf`` has pages of exactly the paper's size, to be printed at scale 1. ``as_it_is``: a person wants it whether or
    not its barcodes can be read from it.
    """

    name: str
    pdf: bytes
    as_it_is: bool = False
