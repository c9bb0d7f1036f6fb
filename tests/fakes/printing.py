"""Printers that exist only in memory, keep every job with its bytes, and fail in the ways that real ones do."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from threading import Lock
from typing import TypeVar

from amzlabels.domain.parcel import Evidence
from amzlabels.domain.printer import JobReport, JobState, PrinterInfo, PrinterKind, PrinterState, PrintJob, RawPrinter
from amzlabels.domain.printer_profile import PrinterProfile, profile_named
from amzlabels.domain.problems import Note, Problem
from amzlabels.printing.media import as_set_up
from amzlabels.printing.preflight import Preflight, Target

FOLDER = "PDF folder"
AnyPrinter = TypeVar("AnyPrinter", bound="FakePrinter")
_WITHDRAWN = JobReport(JobState.FAILED, "canceled", nothing_printed=True)


@dataclass(slots=True)
class FakeJob:
    """A job that was handed over, with its bytes; ``end`` is set once it has come to an end."""

    ref: str
    name: str
    pdf: bytes
    end: JobReport | None = None


class FakePrinter:
    """A printer under a test's command, safe from any thread.

    Jobs print in the order they came, when somebody asks after one and nothing blocks the printer.
    """

    def __init__(
        self, name: str, evidence: Evidence = Evidence.PRINTER_SAID_DONE, raw: RawPrinter | None = None
    ) -> None:
        self.name = name
        self.raw = raw
        self.profile: PrinterProfile | None = None
        self.device = f"fake://{name}"
        self.evidence = evidence
        self.jobs: list[FakeJob] = []
        self._lock = Lock()
        self._reason = ""
        self._next_end: JobReport | None = None
        self._refusal: Note | None = None
        self.takes_sheets = True

    @property
    def printed(self) -> list[FakeJob]:
        """The jobs that came out, in the order they came."""
        with self._lock:
            return [job for job in self.jobs if job.end is not None and job.end.state is JobState.PRINTED]

    def block(self, reason: str) -> None:
        """Stand still, for example with media-empty; jobs are still taken."""
        with self._lock:
            self._reason = reason

    @property
    def is_paused(self) -> bool:
        """Whether its queue was stopped, and not the printer itself."""
        with self._lock:
            return self._reason == "paused"

    def unblock(self) -> None:
        """Go on, beginning with the oldest job that waits."""
        with self._lock:
            self._reason = ""
            self._work()

    def print_one(self) -> None:
        """Print the oldest job that waits and stand still again."""
        with self._lock:
            job = next(each for each in self.jobs if each.end is None)
            job.end = JobReport(JobState.PRINTED, evidence=self.evidence)

    def fail_next(self, reason: str = "aborted", *, nothing_printed: bool = False) -> None:
        """The next job to print fails."""
        with self._lock:
            self._next_end = JobReport(JobState.FAILED, reason, nothing_printed=nothing_printed)

    def lose_next(self, reason: str = "printer-memory-lost") -> None:
        """Nobody will ever know whether the next job printed."""
        with self._lock:
            self._next_end = JobReport(JobState.UNCERTAIN, reason)

    def cut_power(self) -> None:
        """Whatever waits is lost with the printer's memory, and the printer is back at once."""
        with self._lock:
            for job in self.jobs:
                job.end = job.end or JobReport(JobState.UNCERTAIN, "printer-memory-lost")
            self._reason = ""

    def forget_jobs(self) -> None:
        """The system's history is emptied."""
        with self._lock:
            self.jobs.clear()

    def refuse(self, problem: Problem | None) -> None:
        """Take no jobs and raise this instead, until told None; a lost barcode is no reason where it is to be lost."""
        with self._lock:
            # A problem raised again and again would keep whatever each of its raisers had.
            self._refusal = problem.note if problem else None

    def submit(self, job: PrintJob) -> str:
        """Take the job unless told to refuse."""
        with self._lock:
            refusal = self._refusal
            if refusal is not None and not (job.as_it_is and refusal.code == "label.barcode_lost"):
                raise Problem(refusal.code, **refusal.facts)
            if self.profile is not None and self.profile.media:
                Preflight().stock(job, Target(self.name, (self.profile.media,)))
            self.jobs.append(FakeJob(str(len(self.jobs) + 1), job.name, job.pdf))
            return self.jobs[-1].ref

    def report(self, job_name: str, job_ref: str) -> JobReport:
        """Where the job stands; asking moves the printer on."""
        with self._lock:
            self._work()
            job = next((each for each in self.jobs if (each.name, each.ref) == (job_name, job_ref)), None)
            if job is None:
                return JobReport(JobState.UNCERTAIN, "job-gone")
            return job.end or JobReport(JobState.BLOCKED, self._reason)

    def find(self, job_name: str) -> str | None:
        """The newest job of this name."""
        with self._lock:
            return next((job.ref for job in reversed(self.jobs) if job.name == job_name), None)

    def known(self) -> dict[str, str]:
        """All of them."""
        with self._lock:
            return {job.name: job.ref for job in reversed(self.jobs)}

    def withdraw(self, job_name: str, job_ref: str) -> bool:
        """Cancel the job. The oldest one that waits is at the printer already, unless that is away."""
        with self._lock:
            self._work()
            waiting = [job for job in self.jobs if job.end is None]
            for number, job in enumerate(waiting):
                if (job.name, job.ref) == (job_name, job_ref):
                    is_begun = number == 0 and self._reason != "offline"
                    job.end = JobReport(JobState.UNCERTAIN, "canceled") if is_begun else _WITHDRAWN
            return any(job.end == _WITHDRAWN for job in self.jobs if (job.name, job.ref) == (job_name, job_ref))

    def done_with(self, job_name: str, job_ref: str) -> None:
        """Nothing of it is on a disk."""

    def info(self) -> PrinterInfo:
        """The printer as it is listed."""
        with self._lock:
            kind = PrinterKind.PDF_FOLDER if self.name == FOLDER else PrinterKind.CUPS
            kind = kind if self.raw is None else PrinterKind.RAW
            state = PrinterState.STOPPED if self._reason else PrinterState.READY
            reasons = (self._reason,) if self._reason else ()
            media = (self.raw.media,) if self.raw is not None else ()
            info = PrinterInfo(
                self.name,
                kind,
                state,
                reasons=reasons,
                media=media,
                evidence=self.evidence,
                takes_sheets=self.takes_sheets,
                device="" if self.name == FOLDER else self.device,
                dpi=self.raw.dpi if self.raw is not None else 0,
                loaded=self.raw.media if self.raw is not None else "",
            )
            return as_set_up(info, self.profile)

    def _work(self) -> None:
        if self._reason:
            return
        for job in self.jobs:
            if job.end is None:
                job.end = self._next_end or JobReport(JobState.PRINTED, evidence=self.evidence)
                self._next_end = None


class FakePrinters:
    """The printers of a workstation: those named and, last, a folder."""

    def __init__(self, *names: str) -> None:
        self._printers = {name: FakePrinter(name) for name in (*names, FOLDER)}
        self.on_network: dict[str, RawPrinter] = {}

    def __getitem__(self, name: str) -> FakePrinter:
        """The printer, to command it."""
        return self._printers[name]

    def all(self) -> list[PrinterInfo]:
        """All of them, the folder last."""
        # Others may be added meanwhile.
        return [printer.info() for printer in list(self._printers.values())]

    def open(self, name: str) -> FakePrinter:
        """The printer, as the program opens it."""
        if not name:
            raise Problem("printer.none_chosen")
        if name not in self._printers:
            raise Problem("printer.gone", printer=name)
        return self._printers[name]

    def use(self, raw_printers: Sequence[RawPrinter], profiles: Sequence[PrinterProfile] = ()) -> None:
        """These are there, too, and of their kind no others; the rest print by these profiles."""
        for name in [name for name, printer in self._printers.items() if printer.raw is not None]:
            del self._printers[name]
        folder = self._printers.pop(FOLDER)
        self._printers |= {each.name: FakePrinter(each.name, each.evidence, each) for each in raw_printers}
        self._printers[FOLDER] = folder
        for name, printer in self._printers.items():
            printer.profile = profile_named(profiles, name)

    def look_up(self, address: str) -> RawPrinter:
        """What a test has put at this address."""
        if address not in self.on_network:
            raise Problem("printer.offline", printer=address)
        return self.on_network[address]

    def forget_done(self) -> None:
        """Nothing of theirs is on a disk."""

    def resume(self, name: str) -> None:
        """Whoever paused the queue has it go on."""
        self.open(name)
        if not self._printers[name].is_paused:
            raise Problem("printer.may_not_resume", printer=name)
        self._printers[name].unblock()

    def rename(self, old: str, new: str) -> None:
        """The queue is there under another name; its jobs are not."""
        device = self._printers.pop(old).device
        self._printers = {new: FakePrinter(new), **self._printers}
        self._printers[new].device = device

    def replace(self, printer: AnyPrinter) -> AnyPrinter:
        """This one is there under its name instead."""
        self._printers[printer.name] = printer
        return printer

    def remove(self, name: str) -> None:
        """The printer is taken off the system."""
        del self._printers[name]
