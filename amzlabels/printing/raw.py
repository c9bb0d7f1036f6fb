"""Prints on ZPL printers over their raw TCP port; what their answers mean is left to ``zpl_verdict``."""

from __future__ import annotations

import time
from dataclasses import dataclass
from threading import Lock

from amzlabels.domain.parcel import Evidence
from amzlabels.domain.printer import (
    JobReport,
    JobState,
    PrinterInfo,
    PrinterKind,
    PrinterState,
    PrintJob,
    RawPrinter,
)
from amzlabels.domain.problems import Problem
from amzlabels.printing.job_journal import JobJournal, SentJob
from amzlabels.printing.preflight import Preflight, Target
from amzlabels.printing.zpl import Packing, write_label
from amzlabels.printing.zpl_link import ZplLink, ZplStatus
from amzlabels.printing.zpl_verdict import Flight, Pace

# So many labels keep a printer busy between two looks, and so few are in doubt when it loses its power.
AT_PRINTER = 3
SILENT = "not-answering"
CANCEL_PARTIAL = b"~JX"


@dataclass(frozen=True, slots=True)
class _Waiting:
    """A job that has not been sent."""

    ref: str
    name: str
    labels: tuple[bytes, ...]


class ZplPrinter:
    """One printer, safe from any thread: its labels are sent in the order they came, whoever they came from.

    What waits here for paper is in this memory alone: labels name people. After a crash such a job was surely never
    sent, and is not found.
    """

    def __init__(self, profile: RawPrinter, journal: JobJournal, preflight: Preflight, pace: Pace) -> None:
        self.name = profile.name
        self.profile = profile
        self._journal = journal
        self._preflight = preflight
        self._pace = pace
        self._lock = Lock()
        self._waiting: list[_Waiting] = []
        self._withdrawn: set[tuple[str, str]] = set()
        self._flight = Flight(journal.open_jobs, is_inherited=bool(journal.open_jobs))
        if not profile.tells_status:
            # Nothing will ever be learnt of what a crash cut short.
            self._on_broken()
        self._reason = ""
        self._looked_s = self._told_s = float("-inf")
        self._told = (PrinterState.GONE, "")

    def submit(self, job: PrintJob) -> str:
        """Take the label; it is sent at once, or once the printer has what it wants for. Returns our reference.

        Raises ``printer.media_unsupported`` (fact media, the page's name), ``label.barcode_lost``,
        ``label.file_damaged``, ``printer.folder_unwritable`` or ``printer.offline``; nothing was sent then.
        """
        labels = self._make(job)
        with self._lock:
            waiting = _Waiting(self._journal.next_ref(), job.name, labels)
            self._waiting.append(waiting)
            try:
                self._look()
            except Problem:
                if waiting not in self._waiting:
                    # Only a later label was stopped by it.
                    return waiting.ref
                self._waiting.remove(waiting)
                raise
            return waiting.ref

    def report(self, job_name: str, job_ref: str) -> JobReport:
        """Where the job stands. While the printer cannot be reached the job waits."""
        with self._lock:
            if (job_ref, job_name) in self._withdrawn:
                return JobReport(JobState.FAILED, "canceled", nothing_printed=True)
            if not self._is_ours(job_name, job_ref):
                return JobReport(JobState.UNCERTAIN, "job-gone")
            if (end := self._journal.end_of(job_ref)) is not None:
                return end
            if time.monotonic() - self._looked_s >= self._pace.look_s:
                try:
                    self._look()
                except Problem as problem:
                    self._reason = (
                        "folder-unwritable" if problem.note.code == "printer.folder_unwritable" else "offline"
                    )
            if (end := self._journal.end_of(job_ref)) is not None:
                return end
            if self._reason:
                return JobReport(JobState.BLOCKED, self._reason)
            return JobReport(JobState.QUEUED if self._journal.job(job_ref) is None else JobState.PRINTING)

    def find(self, job_name: str) -> str | None:
        """Our reference of the newest job of this name; what is not written down was surely never sent."""
        with self._lock:
            return self._refs().get(job_name)

    def known(self) -> dict[str, str]:
        """Our references by name."""
        with self._lock:
            return self._refs()

    def withdraw(self, job_name: str, job_ref: str) -> bool:
        """Sure while the job waits here; what was sent, the printer has."""
        with self._lock:
            for job in self._waiting:
                if (job.ref, job.name) == (job_ref, job_name):
                    self._waiting.remove(job)
                    self._withdrawn.add((job_ref, job_name))
                    break
            return (job_ref, job_name) in self._withdrawn

    def done_with(self, job_name: str, job_ref: str) -> None:
        """There is none: what was sent is in nobody's memory but the printer's."""

    def info(self) -> PrinterInfo:
        """How the printer stands now, as it says itself."""
        with self._lock:
            if time.monotonic() - self._told_s >= self._pace.told_s:
                self._told = self._ask_how_it_stands()
                self._told_s = time.monotonic()
            state, reason = self._told
        return PrinterInfo(
            self.name,
            PrinterKind.RAW,
            state,
            reasons=(reason,) if reason else (),
            media=(self.profile.media,),
            evidence=self.profile.evidence,
            device=f"socket://{self.profile.host}:{self.profile.port}",
            dpi=self.profile.dpi,
            loaded=self.profile.media,
        )

    def use(self, profile: RawPrinter) -> None:
        """Print by these settings from now on."""
        with self._lock:
            self.profile = profile

    def _make(self, job: PrintJob) -> tuple[bytes, ...]:
        """One format for each page."""
        profile = self.profile
        target = Target(self.name, (profile.media,), profile.dpi, (profile.right_mm, profile.down_mm))
        packing = Packing.Z64 if profile.counts else Packing.RUNS
        return tuple(write_label(dots, packing) for dots in self._preflight.dots(job, target))

    def _refs(self) -> dict[str, str]:
        waiting = {job.name: job.ref for job in reversed(self._waiting)}
        return waiting | {name: ref for name, ref in self._journal.refs().items() if name not in waiting}

    def _is_ours(self, name: str, ref: str) -> bool:
        sent = self._journal.job(ref)
        return (sent is not None and sent.name == name) or any(
            (job.ref, job.name) == (ref, name) for job in self._waiting
        )

    def _ask_how_it_stands(self) -> tuple[PrinterState, str]:
        try:
            with self._connect() as link:
                status = link.ask_status() if self.profile.tells_status else ZplStatus("", 0, is_partial=False)
        except (Problem, OSError):
            return PrinterState.STOPPED, "offline"
        if status is None or status.reason:
            return PrinterState.STOPPED, status.reason if status is not None else SILENT
        return (PrinterState.BUSY if status.waiting else PrinterState.READY), ""

    def _connect(self) -> ZplLink:
        return ZplLink(self.name, self.profile.host, self.profile.port)

    def _look(self) -> None:
        """See what became of what was sent, and send what waits. Raises ``Problem`` when that could not begin."""
        try:
            link = self._connect()
        except Problem:
            self._flight.was_away = bool(self._flight.jobs)
            raise
        finally:
            self._looked_s = time.monotonic()
        with link:
            try:
                self._go_on(link) if self.profile.tells_status else self._send_blindly(link)
            except OSError:
                self._on_broken()

    def _on_broken(self) -> None:
        """The line broke: what was sent is found out about at the next look, where the printer tells at all."""
        self._flight.was_away = bool(self._flight.jobs)
        if not self.profile.tells_status:
            for job in self._flight.jobs:
                self._journal.end(job.ref, JobReport(JobState.UNCERTAIN, "answer-lost"))
            self._flight = Flight()

    def _go_on(self, link: ZplLink) -> None:
        status = self._ask(link)
        while status is not None and self._waiting and self._may_send(status):
            self._send(link, self._waiting[0], self._counter_before(link))
            status = self._ask(link)

    def _ask(self, link: ZplLink) -> ZplStatus | None:
        """How the printer stands; what that tells of our labels is noted."""
        status = link.ask_status()
        self._reason = SILENT if status is None else status.reason
        if status is None:
            return None
        flight = self._flight
        if flight.jobs:
            flight.is_shared = flight.is_shared or status.waiting > flight.labels
            if status.is_partial and (flight.is_cut or flight.is_inherited):
                # The rest of our own label will never come, and would be looked for in the next one.
                link.send(CANCEL_PARTIAL)
            counter = link.ask_counter() if self.profile.counts else None
            for ref, end in flight.judge(status, counter, time.monotonic(), self._pace).items():
                self._journal.end(ref, end)
            flight.jobs = self._journal.open_jobs
        if not flight.jobs:
            self._flight = Flight()
        return status

    def _may_send(self, status: ZplStatus) -> bool:
        """Whether another label can be told from those before it, ours or anybody's."""
        flight = self._flight
        if status.reason or len(flight.jobs) >= AT_PRINTER:
            return False
        return flight.may_grow and self.profile.counts if flight.jobs else status.is_idle

    def _counter_before(self, link: ZplLink) -> int | None:
        if not self.profile.counts:
            return None
        return self._flight.jobs[-1].counter_after if self._flight.jobs else link.ask_counter()

    def _send(self, link: ZplLink, waiting: _Waiting, counter: int | None) -> None:
        """Write down that it is sent, then send it. Raises ``OSError`` when sending breaks off."""
        self._journal.begin(SentJob(waiting.ref, waiting.name, len(waiting.labels), counter))
        self._waiting.remove(waiting)
        self._flight.jobs = self._journal.open_jobs
        self._flight.idle_since_s = None
        try:
            link.send(b"".join(waiting.labels))
        except OSError:
            self._flight.is_cut = True
            raise

    def _send_blindly(self, link: ZplLink) -> None:
        """Send to a printer that tells nothing: what it took whole is sent, and no more is known of it."""
        # What may have been cut short of an earlier label would be looked for in the next one.
        link.send(CANCEL_PARTIAL)
        while self._waiting:
            self._send(link, self._waiting[0], None)
        if self._flight.jobs:
            link.finish()
        for job in self._flight.jobs:
            self._journal.end(job.ref, JobReport(JobState.PRINTED, evidence=Evidence.SENT))
        self._flight = Flight()
