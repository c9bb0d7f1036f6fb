"""Says in our words where a job in the Windows spooler stands; asking is left to ``windows``.

Windows tells what it did with the bytes, never what came out: the best that it proves is that they were sent. Source of
the bits: JOB_INFO_1, PRINTER_INFO_2 (winspool.h).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import IntFlag
from typing import Any

from amzlabels.domain.parcel import Evidence
from amzlabels.domain.printer import JobReport, JobState, PrinterState


class JobStatus(IntFlag):
    """``JOB_INFO_1.Status``. Several may be set at once, and none at all proves nothing."""

    PAUSED = 0x1
    ERROR = 0x2
    DELETING = 0x4
    SPOOLING = 0x8
    PRINTING = 0x10
    OFFLINE = 0x20
    PAPEROUT = 0x40
    PRINTED = 0x80
    DELETED = 0x100
    BLOCKED_DEVQ = 0x200
    USER_INTERVENTION = 0x400
    RESTART = 0x800
    COMPLETE = 0x1000
    RETAINED = 0x2000


class QueueStatus(IntFlag):
    """``PRINTER_INFO_2.Status``, as far as it keeps a job or tells that there is one."""

    PAUSED = 0x1
    ERROR = 0x2
    PENDING_DELETION = 0x4
    PAPER_JAM = 0x8
    PAPER_OUT = 0x10
    MANUAL_FEED = 0x20
    PAPER_PROBLEM = 0x40
    OFFLINE = 0x80
    BUSY = 0x200
    PRINTING = 0x400
    OUTPUT_BIN_FULL = 0x800
    NOT_AVAILABLE = 0x1000
    PROCESSING = 0x4000
    NO_TONER = 0x40000
    USER_INTERVENTION = 0x100000
    OUT_OF_MEMORY = 0x200000
    DOOR_OPEN = 0x400000
    SERVER_UNKNOWN = 0x800000


class QueueAttribute(IntFlag):
    """``PRINTER_INFO_2.Attributes``, as far as they matter here."""

    WORK_OFFLINE = 0x400
    FAX = 0x4000


@dataclass(frozen=True, slots=True)
class Queue:
    """How a queue stands."""

    status: QueueStatus
    attributes: QueueAttribute

    @classmethod
    def told(cls, info: Mapping[str, Any]) -> Queue:
        """As GetPrinter tells it (PRINTER_INFO_2)."""
        return cls(QueueStatus(info["Status"]), QueueAttribute(info["Attributes"]))

    @property
    def reason(self) -> str:
        """Why it stands still, empty when it does not say that it does."""
        return _first(JobStatus(0), self)

    @property
    def state(self) -> PrinterState:
        """Whether a job sent now would be printed."""
        if self.status & QueueStatus.PENDING_DELETION:
            return PrinterState.GONE
        if self.reason:
            return PrinterState.STOPPED
        busy = QueueStatus.BUSY | QueueStatus.PRINTING | QueueStatus.PROCESSING
        return PrinterState.BUSY if self.status & busy else PrinterState.READY


@dataclass(slots=True)
class Watch:
    """What must be remembered of one job between two looks.

    ``was_printing``: it was at some time; ``was_well``: it was seen printing, and nothing has been wrong since;
    ``was_held``: when last looked at it was paused and had not begun; ``began_anew``: part of it may be out twice.
    """

    was_printing: bool = False
    was_well: bool = False
    was_held: bool = False
    began_anew: bool = False


# What a person can act on comes before what only says that something is wrong.
_REASONS = (
    ("media-empty", JobStatus.PAPEROUT, QueueStatus.PAPER_OUT),
    ("media-jam", JobStatus(0), QueueStatus.PAPER_JAM),
    ("cover-open", JobStatus(0), QueueStatus.DOOR_OPEN),
    ("marker-supply-empty", JobStatus(0), QueueStatus.NO_TONER),
    ("output-area-full", JobStatus(0), QueueStatus.OUTPUT_BIN_FULL),
    ("media-needed", JobStatus(0), QueueStatus.MANUAL_FEED),
    # Jobs of a printer that is off are often shown as paused.
    ("offline", JobStatus.OFFLINE, QueueStatus.OFFLINE | QueueStatus.NOT_AVAILABLE | QueueStatus.SERVER_UNKNOWN),
    ("paused", JobStatus.PAUSED, QueueStatus.PAUSED),
    ("attention", JobStatus.USER_INTERVENTION, QueueStatus.USER_INTERVENTION | QueueStatus.PAPER_PROBLEM),
    ("error", JobStatus.ERROR, QueueStatus.ERROR | QueueStatus.OUT_OF_MEMORY),
)
_BEGUN = JobStatus.PRINTING | JobStatus.PRINTED | JobStatus.COMPLETE | JobStatus.RETAINED | JobStatus.RESTART


def read_job(status: JobStatus, pages_printed: int, queue: Queue, watch: Watch) -> JobReport:
    """Where a job stands that the spooler still has."""
    begun = has_begun(status, pages_printed)
    reason = _first(status, queue)
    watch.was_printing = watch.was_printing or begun
    began_anew = bool(status & JobStatus.RESTART)
    watch.began_anew = watch.began_anew or began_anew
    done = bool(status & (JobStatus.PRINTED | JobStatus.COMPLETE))
    if status & (JobStatus.DELETING | JobStatus.DELETED):
        return _sent(watch) if done and not reason else _given_up("canceled", watch, status)
    if status & JobStatus.BLOCKED_DEVQ:
        return JobReport(JobState.FAILED, "driver-refused", nothing_printed=not watch.was_printing)
    watch.was_well = not (reason or began_anew) and (watch.was_well or bool(status & JobStatus.PRINTING))
    watch.was_held = bool(status & JobStatus.PAUSED) and not watch.was_printing
    if reason:
        return JobReport(JobState.BLOCKED, reason)
    if done:
        return _sent(watch)
    return JobReport(JobState.PRINTING if begun else JobState.QUEUED)


def read_gone(watch: Watch) -> JobReport:
    """What became of a job that the spooler has no more. It lets go of what it has sent, unless it is to keep it."""
    return _sent(watch) if watch.was_well else JobReport(JobState.UNCERTAIN, "job-gone")


def has_begun(status: JobStatus, pages_printed: int) -> bool:
    """Whether any of it may have reached the printer."""
    return bool(status & _BEGUN) or pages_printed > 0


def _sent(watch: Watch) -> JobReport:
    return JobReport(JobState.PRINTED, "began-anew" if watch.began_anew else "", evidence=Evidence.SENT)


def _given_up(reason: str, watch: Watch, status: JobStatus) -> JobReport:
    # Between two looks a job can begin and end, unless it was held all the while.
    if not watch.was_printing and (watch.was_held or status & JobStatus.PAUSED):
        return JobReport(JobState.FAILED, reason, nothing_printed=True)
    return JobReport(JobState.UNCERTAIN, reason)


def _first(job: JobStatus, queue: Queue) -> str:
    """The first reason for which the job or its queue stands still, empty when neither says so."""
    if queue.attributes & QueueAttribute.WORK_OFFLINE:
        job |= JobStatus.OFFLINE
    return next((reason for reason, of_job, of_queue in _REASONS if job & of_job or queue.status & of_queue), "")
