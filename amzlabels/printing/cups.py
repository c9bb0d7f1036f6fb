"""Printers behind the computer's own CUPS (Linux and macOS); what its job states mean is left to ``cups_states``."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial

from amzlabels.domain.parcel import Evidence
from amzlabels.domain.printer import HEADS_DPI, JobReport, JobState, PrinterInfo, PrintJob
from amzlabels.domain.printer_profile import Language, PrinterProfile
from amzlabels.domain.problems import Problem
from amzlabels.printing.cups_device import Device, Told
from amzlabels.printing.cups_jobs import CupsJobs, check_answer, queue_uri, requested
from amzlabels.printing.cups_queues import (
    PRINTS_BY,
    QUEUE_ATTRIBUTES,
    Done,
    dpi_of,
    evidence_of,
    has_driver,
    queue_info,
)
from amzlabels.printing.cups_states import (
    AT_PRINTER,
    MEMORY_LOST,
    PATIENCE_S,
    PRINTER_ATTRIBUTES,
    Watch,
    first_int,
    first_text,
    is_over,
    keywords,
    read_job,
    read_stage,
    texts,
)
from amzlabels.printing.ipp import (
    Attribute,
    Attributes,
    Group,
    IppClient,
    Operation,
    Status,
    Tag,
    server_from,
)
from amzlabels.printing.media import Stock, is_loaded, media_name
from amzlabels.printing.preflight import Preflight, target_of
from amzlabels.printing.zpl import Packing, write_label

_REFUSALS: Mapping[int, str] = {
    Status.FORBIDDEN: "not-allowed",
    Status.NOT_AUTHENTICATED: "not-allowed",
    Status.NOT_AUTHORIZED: "not-allowed",
    Status.FORMAT_NOT_SUPPORTED: "format-unsupported",
    Status.NOT_ACCEPTING_JOBS: "not-accepting",
}
# As long as this a printer that is there may take to say how a job ended.
ANSWERS_WITHIN_S = 60.0
# Printers tell their age in whole seconds.
_SAME_START_S = 1.25


def all_queues() -> list[PrinterInfo]:
    """Every queue, in the order of CUPS; none when this computer has no CUPS. Raises ``printer.unreachable``."""
    client = _client()
    if client is None:
        return []
    # CUPS answers "not found" when there is no queue at all.
    queues = client.ask(Operation.CUPS_GET_PRINTERS, None, [requested(*QUEUE_ATTRIBUTES)]).of(Group.PRINTER)
    return [queue_info(queue) for queue in queues if first_text(queue, "printer-name")]


def open_queue(
    name: str, preflight: Preflight, profile: PrinterProfile | None = None, done: Done | None = None
) -> CupsPrinter:
    """The queue, which prints by its profile; ``done`` takes what is to be done about jobs that are done with.

    Raises ``printer.gone`` when there is no such queue, ``printer.unreachable`` when CUPS does not answer.
    """
    client = _client()
    if client is None:
        raise Problem("printer.gone", printer=name)
    try:
        answer = client.ask(Operation.GET_PRINTER_ATTRIBUTES, queue_uri(name), [requested("device-uri")])
    except Problem as problem:
        raise type(problem)(problem.note.code, printer=name) from None
    check_answer(answer, name)
    device_uri = first_text(next(iter(answer.of(Group.PRINTER)), {}), "device-uri")
    return CupsPrinter(name, client, device_uri, preflight, profile, done)


def resume_queue(name: str) -> None:
    """Start a queue that was stopped.

    Raises ``printer.gone``, ``printer.unreachable``, or ``printer.may_not_resume`` where CUPS lets only others do it.
    """
    client = _client()
    if client is None:
        raise Problem("printer.gone", printer=name)
    try:
        answer = client.act(Operation.RESUME_PRINTER, queue_uri(name), (), (), b"")
    except Problem:
        raise Problem("printer.unreachable", printer=name) from None
    if answer.status == Status.NOT_FOUND:
        raise Problem("printer.gone", printer=name)
    if not answer.is_ok:
        raise Problem("printer.may_not_resume", printer=name)


@dataclass(frozen=True, slots=True)
class _Document:
    """What a queue is handed, and how it is to be treated."""

    mime_type: str
    data: bytes
    how: tuple[Attribute, ...] = ()


class CupsPrinter:
    """One queue. It remembers what it saw of its jobs, so a job is followed best by the object that sent it."""

    def __init__(
        self,
        name: str,
        client: IppClient,
        device_uri: str,
        preflight: Preflight,
        profile: PrinterProfile | None = None,
        done: Done | None = None,
    ) -> None:
        self.name = name
        self._done: Done = Done() if done is None else done
        self._preflight = preflight
        self._profile = profile or PrinterProfile(name)
        self._client = client
        self._uri = queue_uri(name)
        self._jobs = CupsJobs(name, client)
        self._best = evidence_of(device_uri)
        self._device = Device(device_uri, _user())
        self._watches: dict[str, Watch] = {}
        self._settled: dict[tuple[str, str], JobReport] = {}

    def submit(self, job: PrintJob) -> str:
        """Send the label with explicit media, at scale 1; returns the job id.

        Raises what ``Preflight`` does, ``printer.media_not_loaded`` (facts media and loaded, PWG names),
        ``printer.no_driver``, ``.spool_full``, ``.refused``, ``.gone`` or ``.unreachable`` when nothing was sent, else
        ``printer.uncertain``.
        """
        queue = self._ask_queue(*PRINTS_BY, *PRINTER_ATTRIBUTES)
        told = self._device.tell()
        document = self._make(job, queue, told)
        memory_lost = MEMORY_LOST in keywords(queue, "printer-state-reasons")
        watch = Watch(memory_lost, told.switched_on_s, is_from_start=True)
        try:
            job_ref = self._send(job.name, document)
        except Problem as problem:
            if problem.note.code != "printer.uncertain":
                raise
            job_ref = self._find_lost(job.name, problem)
        self._watches[job_ref] = watch
        return job_ref

    def report(self, job_name: str, job_ref: str) -> JobReport:
        """Where the job stands. While CUPS does not answer the job waits; CUPS keeps it over a restart."""
        job = job_name, job_ref
        if job not in self._settled:
            try:
                report = self._look(job_name, job_ref)
            except Problem:
                return JobReport(JobState.BLOCKED, "offline")
            if not report.state.is_final:
                return report
            self._settled[job] = report
            self._watches.pop(job_ref, None)
        return self._settled[job]

    def find(self, job_name: str) -> str | None:
        """The job id of our newest job of this name; CUPS remembers its last 500 jobs unless told otherwise.

        Raises ``printer.gone`` or ``printer.unreachable`` when that cannot be asked.
        """
        return self._jobs.find(job_name)

    def known(self) -> dict[str, str]:
        """Job ids by name; raises as ``find``."""
        return self._jobs.all()

    def withdraw(self, job_name: str, job_ref: str) -> bool:
        """Cancel the job; sure only where CUPS had not begun with it, or never reached the printer for it.

        A printer that has the job may print it in spite of that: one that was out of labels did, once it had some.
        """
        if not self.report(job_name, job_ref).state.is_final:
            try:
                self._jobs.cancel(job_ref)
            except Problem:
                return False
        return self.report(job_name, job_ref).nothing_printed

    def done_with(self, job_name: str, job_ref: str) -> None:
        """Until the program ends CUPS can still tell of it."""
        self._done.append(partial(self._jobs.forget, job_name, job_ref))

    def _check_loaded(self, stock: Stock, ready: Sequence[str]) -> None:
        """What a driverless printer has in it is known to itself alone, and it may print on whatever that is."""
        if not is_loaded(stock, ready):
            media = media_name(stock.size)
            raise Problem("printer.media_not_loaded", printer=self.name, media=media, loaded=ready[0])

    def _find_lost(self, job_name: str, problem: Problem) -> str:
        """The job whose answer was lost if it is there; otherwise nobody can say that it will not come."""
        try:
            job_ref = self.find(job_name)
        except Problem:
            raise problem from None
        if job_ref is None:
            raise problem
        return job_ref

    def _make(self, job: PrintJob, queue: Attributes, told: Told) -> _Document:
        """Pages for the driver, or the dots themselves where the queue's printer was found to understand ZPL."""
        target = target_of(self._profile, texts(queue, "media-supported"), dpi_of(queue))
        if self._profile.language is Language.ZPL:
            dpi = target.dpi if target.dpi in HEADS_DPI else HEADS_DPI[0]
            made = self._preflight.dots(job, replace(target, dpi=dpi))
            return _Document("application/vnd.cups-raw", b"".join(write_label(dots, Packing.RUNS) for dots in made))
        # What a person wants as it is may be to find out what comes out.
        if self._profile.language is Language.UNKNOWN and not (has_driver(queue) or job.as_it_is):
            raise Problem("printer.no_driver", printer=self.name)
        stock, pdf = self._preflight.pages(job, target)
        if not (job.as_it_is or self._profile.media):
            self._check_loaded(stock, told.media_ready)
        media = Attribute(Tag.KEYWORD, "media", (stock.media,))
        return _Document("application/pdf", pdf, (media, Attribute(Tag.KEYWORD, "print-scaling", ("none",))))

    def _send(self, job_name: str, document: _Document) -> str:
        about = [
            Attribute(Tag.NAME, "job-name", (job_name,)),
            Attribute(Tag.MIME_TYPE, "document-format", (document.mime_type,)),
        ]
        # A queue may have other defaults for any of these, and each would spoil or multiply a label.
        how = [
            Attribute(Tag.INTEGER, "copies", (1,)),
            Attribute(Tag.KEYWORD, "job-sheets", ("none",)),
            *document.how,
        ]
        try:
            answer = self._client.act(Operation.PRINT_JOB, self._uri, about, how, document.data)
        except Problem as problem:
            raise Problem(problem.note.code, **problem.note.facts, printer=self.name) from None
        if answer.status == Status.NOT_FOUND:
            raise Problem("printer.gone", printer=self.name)
        if answer.status == Status.TOO_LARGE:
            raise Problem("printer.spool_full", printer=self.name)
        if not answer.is_ok:
            reason = _REFUSALS.get(answer.status, f"ipp-{answer.status:04x}")
            raise Problem("printer.refused", printer=self.name, reason=reason)
        job_id = first_int(next(iter(answer.of(Group.JOB)), {}), "job-id")
        if job_id is None:
            raise Problem("printer.uncertain", printer=self.name, reason="answer-lost")
        return str(job_id)

    def _look(self, job_name: str, job_ref: str) -> JobReport:
        job = self._jobs.ask(job_ref)
        # Numbers begin anew when CUPS is installed anew, so a number alone is not our job.
        if job is None or first_text(job, "job-name") not in ("", job_name):
            return JobReport(JobState.UNCERTAIN, "job-gone")
        try:
            queue = self._ask_queue(*PRINTER_ATTRIBUTES)
        except Problem as problem:
            if problem.note.code != "printer.gone":
                raise
            queue = {}
        watch = self._watches.setdefault(job_ref, Watch())
        report = read_job(job, queue, watch, self._best, time.monotonic())
        if report.state is JobState.PRINTING and self._is_away(watch):
            return JobReport(JobState.BLOCKED, "offline")
        if report.state is JobState.PRINTED or report.reason in ("printer-memory-lost", "job-gone"):
            return self._ended(job_name, job_ref, watch, report)
        return report

    def _ended(self, job_name: str, job_ref: str, watch: Watch, report: JobReport) -> JobReport:
        """How a job ended that CUPS is done with: the printer's own word counts for more."""
        try:
            stage = self._device.stage_of(job_name)
        except Problem:
            return self._unheard(job_ref, watch, report)
        watch.ended_s = None
        if report.reason == "printer-memory-lost":
            self._note_loss(is_known_to_cups=True)
        if stage is not None:
            said = read_stage(stage)
            # Where CUPS need not wait for the printer, nobody else does.
            if said.state.is_final or self._best is Evidence.PRINTER_SAID_DONE:
                return said
        if report.state is JobState.PRINTED and self._was_switched_off_since(watch):
            if self._lost_a_later_one(job_ref):
                return report
            self._note_loss(is_known_to_cups=False)
            return JobReport(JobState.UNCERTAIN, "printer-memory-lost")
        return report

    def _unheard(self, job_ref: str, watch: Watch, report: JobReport) -> JobReport:
        """What is said of such a job while its printer says nothing: CUPS may only have lost sight of it."""
        is_away = self._device.is_away
        if is_away and (not watch.is_from_start or self._lost_a_later_one(job_ref)):
            return report
        now_s = time.monotonic()
        watch.ended_s = now_s if watch.ended_s is None else watch.ended_s
        if now_s - watch.ended_s < ANSWERS_WITHIN_S:
            return JobReport(JobState.BLOCKED, "offline") if is_away else JobReport(JobState.PRINTING)
        return replace(report, evidence=Evidence.SENT) if report.state is JobState.PRINTED else report

    def _lost_a_later_one(self, job_ref: str) -> bool:
        """Whether what the printer lost is the next job: CUPS hands it one after the other, so this one had ended."""
        later = min((ref for ref in list(self._watches) if int(ref) > int(job_ref)), key=int, default=None)
        job = None if later is None else self._jobs.ask(later)
        if later is None or job is None:
            return False
        began, began_before = first_int(job, "time-at-processing"), self._watches[job_ref].begun_at
        if began is None or began_before is None or began < began_before:
            return False
        reasons = keywords(job, "job-printer-state-reasons")
        if is_over(job):
            return MEMORY_LOST in reasons and not self._watches[later].memory_lost_before
        try:
            return AT_PRINTER in reasons and self._device.stage_of(first_text(job, "job-name")) is None
        except Problem:
            return AT_PRINTER in reasons

    def _is_away(self, watch: Watch) -> bool:
        """Whether the printer that CUPS waits for is not there."""
        now_s = time.monotonic()
        if watch.began_s is not None and now_s - max(watch.began_s, watch.looked_for_s) > PATIENCE_S:
            watch.looked_for_s = now_s
            watch.is_away = self._device.is_away
        return watch.is_away

    def _note_loss(self, *, is_known_to_cups: bool) -> None:
        """One job bore the loss; those behind it in the queue were not at the printer then."""
        switched_on_s = self._device.tell().switched_on_s
        for watch in list(self._watches.values()):
            watch.memory_lost_before |= is_known_to_cups
            watch.switched_on_s = switched_on_s

    def _was_switched_off_since(self, watch: Watch) -> bool:
        """Whether the printer is younger than it was: CUPS does not tell of each loss of power."""
        if watch.switched_on_s is None:
            return False
        switched_on_s = self._device.tell().switched_on_s
        return switched_on_s is not None and abs(switched_on_s - watch.switched_on_s) > _SAME_START_S

    def _ask_queue(self, *names: str) -> Attributes:
        try:
            answer = self._client.ask(Operation.GET_PRINTER_ATTRIBUTES, self._uri, [requested(*names)])
        except Problem as problem:
            raise Problem(problem.note.code, printer=self.name) from None
        check_answer(answer, self.name)
        return next(iter(answer.of(Group.PRINTER)), {})


def _client() -> IppClient | None:
    server = server_from(os.environ)
    return None if server is None else IppClient(server, _user())


def _user() -> str:
    """The name of the account we run as, which CUPS checks against the other end of its socket."""
    if sys.platform == "win32":
        return "anonymous"
    import pwd

    try:
        return pwd.getpwuid(os.getuid()).pw_name
    except KeyError:
        return "anonymous"
