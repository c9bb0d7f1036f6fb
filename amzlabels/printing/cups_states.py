"""Says in our words where a CUPS job stands, from what CUPS tells of job and queue; asking is left to ``cups``.

How CUPS really behaves was measured with CUPS 2.4: it counts sheets before anything is printed, leaves the state
reasons of a completed job at "processing-to-stop-point", and calls a job completed that the printer lost with its
power. So sheet counts and those reasons are not looked at, and a lost memory is. One that it was ending as it was
stopped itself is pending for ever after, without its document.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

from amzlabels.domain.parcel import Evidence
from amzlabels.domain.printer import JobReport, JobState
from amzlabels.printing.ipp import Attributes

JOB_ATTRIBUTES = (
    "job-name",
    "job-state",
    "job-state-reasons",
    "job-printer-state-message",
    "job-printer-state-reasons",
    "time-at-processing",
    "number-of-documents",
)
PRINTER_ATTRIBUTES = ("printer-state", "printer-state-reasons")

# The printer does not know the job that CUPS follows there: it lost its power, or it keeps no history at all.
# CUPS never takes the reason back.
MEMORY_LOST = "cups-ipp-missing-job-history"
# The whole document is at the printer, so an older message about reaching it no longer counts.
AT_PRINTER = "cups-waiting-for-job-completed"
CONNECTING = "connecting-to-device"
WAITS_FOR_A_PERSON = (
    "media-empty",
    "media-needed",
    "media-jam",
    "cover-open",
    "door-open",
    "interlock-open",
    "marker-supply-empty",
    "output-area-full",
    "paused",
    "offline",
    "spool-area-full",
    "cups-missing-filter",
)
# What the backends of CUPS say, in English as asked for, while they try again and again.
_NEVER_REACHED = ("may not exist or is unavailable", "is unreachable", "Unable to locate printer")
_BEFORE_REACHED = (*_NEVER_REACHED, "Connecting to printer", "Looking for printer")
_UNREACHED = ("is unavailable", "is unreachable", "is not responding", "is in use", "Unable to locate printer")
PATIENCE_S = 3.0


class JobStage(IntEnum):
    """Job states (RFC 8011 §5.3.7), at CUPS and at the printer alike."""

    PENDING = 3
    HELD = 4
    PROCESSING = 5
    STOPPED = 6
    CANCELED = 7
    ABORTED = 8
    COMPLETED = 9


PRINTER_STOPPED = 5


@dataclass(slots=True)
class Watch:
    """What must be remembered of one job between two looks; times are monotonic seconds.

    ``memory_lost_before`` tells that the printer's memory was known to be lost before this job reached it, and
    ``switched_on_s`` when the printer was switched on, as it said before this job reached it (None: it did not say).
    ``is_from_start``: it has been watched since it was sent; ``was_reached``: the printer was once said to be reached;
    ``is_away``: it was not there when it was last looked for. ``ended_s``: when CUPS was first seen to be done with it.
    """

    memory_lost_before: bool = False
    switched_on_s: float | None = None
    began_s: float | None = None
    begun_at: int | None = None
    began_again_s: float | None = None
    is_from_start: bool = False
    was_reached: bool = False
    looked_for_s: float = float("-inf")
    is_away: bool = False
    ended_s: float | None = None

    def look(self, job: Attributes, now_s: float) -> None:
        """Note when CUPS began with the job, when it last began anew, and whether it reached the printer."""
        message = first_text(job, "job-printer-state-message")
        if message and not any(words in message for words in _BEFORE_REACHED):
            self.was_reached = True
        begun_at = first_int(job, "time-at-processing")
        if begun_at is None or begun_at == self.begun_at:
            return
        if self.begun_at is None:
            self.began_s = now_s
        else:
            self.began_again_s = now_s
        self.begun_at = begun_at

    def was_surely_not_sent(self, job: Attributes) -> bool:
        """Whether nothing of this job, which has come to its end, left the computer."""
        if self.begun_at is None:
            return True
        message = first_text(job, "job-printer-state-message")
        is_watched = self.is_from_start and self.began_again_s is None and not self.was_reached
        return is_watched and any(words in message for words in _BEFORE_REACHED)


def is_over(job: Attributes) -> bool:
    """Whether CUPS is done with a job, however it ended."""
    return first_int(job, "job-state") in (JobStage.CANCELED, JobStage.ABORTED, JobStage.COMPLETED)


def read_job(job: Attributes, printer: Attributes, watch: Watch, best: Evidence, now_s: float) -> JobReport:
    """Where the job stands. ``best`` is what a completed job on this queue proves; ``printer`` may be empty."""
    watch.look(job, now_s)
    state = first_int(job, "job-state")
    reasons = keywords(job, "job-state-reasons")
    if state == JobStage.COMPLETED:
        return _completed(job, printer, watch, best)
    if state in (JobStage.CANCELED, JobStage.ABORTED):
        return _given_up("canceled" if state == JobStage.CANCELED else "aborted", job, watch)
    if state == JobStage.STOPPED and "job-completed-with-errors" in reasons:
        # A filter failed, but part of the document may have reached the printer.
        return JobReport(JobState.UNCERTAIN, "completed-with-errors")
    if state in (JobStage.PENDING, JobStage.HELD) and first_int(job, "number-of-documents") == 0:
        return JobReport(JobState.UNCERTAIN, "job-gone")
    if state in (JobStage.HELD, JobStage.STOPPED):
        return JobReport(JobState.BLOCKED, next((each for each in reasons if each != "none"), "held"))
    if state == JobStage.PENDING:
        # What the job before it waits for, whoever sent that, it waits for, too.
        stopped = "paused" if first_int(printer, "printer-state") == PRINTER_STOPPED else ""
        reason = _blocking(printer) or stopped
        return JobReport(JobState.BLOCKED, reason) if reason else JobReport(JobState.QUEUED)
    if state == JobStage.PROCESSING:
        reason = _hindrance(job, printer, watch, now_s)
        return JobReport(JobState.BLOCKED, reason) if reason else JobReport(JobState.PRINTING)
    return JobReport(JobState.UNCERTAIN, "state-unknown")


def _completed(job: Attributes, printer: Attributes, watch: Watch, best: Evidence) -> JobReport:
    # CUPS keeps with each job what the queue said at its end; the queue itself may be at the next job by now.
    seen = keywords(job, "job-printer-state-reasons") or keywords(printer, "printer-state-reasons")
    if MEMORY_LOST not in seen:
        return JobReport(JobState.PRINTED, evidence=best)
    if not watch.memory_lost_before:
        return JobReport(JobState.UNCERTAIN, "printer-memory-lost")
    # What has been lost once cannot show a second loss, so the printer's own word is worth less from then on.
    return JobReport(JobState.PRINTED, evidence=Evidence.SENT)


def read_stage(stage: JobStage) -> JobReport:
    """What a job is that the printer itself says is in this stage; one that it gave up may have printed in part."""
    if stage is JobStage.COMPLETED:
        return JobReport(JobState.PRINTED, evidence=Evidence.PRINTER_SAID_DONE)
    if stage in (JobStage.CANCELED, JobStage.ABORTED):
        return JobReport(JobState.UNCERTAIN, "canceled" if stage is JobStage.CANCELED else "aborted")
    return JobReport(JobState.PRINTING)


def _given_up(reason: str, job: Attributes, watch: Watch) -> JobReport:
    if watch.was_surely_not_sent(job):
        return JobReport(JobState.FAILED, reason, nothing_printed=True)
    return JobReport(JobState.UNCERTAIN if reason == "canceled" else JobState.FAILED, reason)


def _hindrance(job: Attributes, printer: Attributes, watch: Watch, now_s: float) -> str:
    """Why a job in the works does not get on, empty when it does."""
    blocking = _blocking(printer)
    if blocking:
        return blocking
    seen = keywords(job, "job-printer-state-reasons")
    if AT_PRINTER in seen:
        return ""
    message = first_text(job, "job-printer-state-message")
    if any(words in message for words in _UNREACHED):
        return "offline"
    if CONNECTING in seen and watch.began_s is not None and now_s - watch.began_s > PATIENCE_S:
        return "offline"
    if watch.began_again_s is not None and now_s - watch.began_again_s < PATIENCE_S:
        return "retrying"
    return ""


def _blocking(printer: Attributes) -> str:
    reasons = keywords(printer, "printer-state-reasons")
    return next((reason for reason in WAITS_FOR_A_PERSON if reason in reasons), "")


def texts(attributes: Attributes, name: str) -> list[str]:
    """The values that are words."""
    return [value for value in attributes.get(name, []) if isinstance(value, str)]


def keywords(attributes: Attributes, name: str) -> list[str]:
    """State reasons, without the severity that printers hang on them (RFC 8011 §5.4.12)."""
    return [_bare(value) for value in texts(attributes, name)]


def _bare(reason: str) -> str:
    for severity in ("-report", "-warning", "-error"):
        reason = reason.removesuffix(severity)
    return reason


def first_int(attributes: Attributes, name: str) -> int | None:
    """The first value if it is a number."""
    value = next(iter(attributes.get(name, [])), None)
    return value if isinstance(value, int) else None


def first_text(attributes: Attributes, name: str) -> str:
    """The first value if it is text, else empty."""
    value = next(iter(attributes.get(name, [])), None)
    return value if isinstance(value, str) else ""
