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


@dataclass(frozen=True, slots=True)
class PrinterInfo:
    """A printer the program can see. ``media`` are PWG names; ``evidence`` is the best this queue can give.

    ``takes_sheets``: A4 can be printed on it at its own size.
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
    """One label to print. ``name`` is ours and unique, without personal data: the job is found by it after a crash.

    ``pdf`` has pages of exactly the label's size, to be printed at scale 1.
    """

    name: str
    pdf: bytes
