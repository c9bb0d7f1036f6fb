"""Prints on one queue of the Windows spooler; what its states mean is left to ``windows_states``.

The spooler forgets a job as soon as it has sent it, which may be before anybody has looked. So it is told to keep each
until its end has been seen, and what it is given is written down here before it is given.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from threading import Lock
from typing import Any

from amzlabels.domain.printer import HEADS_DPI, JobReport, JobState, PrintJob
from amzlabels.domain.printer_profile import Language, PrinterProfile
from amzlabels.domain.problems import Problem
from amzlabels.printing.dots import Dots
from amzlabels.printing.job_journal import JobJournal, SentJob
from amzlabels.printing.media import Stock
from amzlabels.printing.preflight import Preflight, Target, target_of
from amzlabels.printing.windows_api import DENIED, DISK_FULL, GONE, JOB_GONE, PRINTER_DELETED, Win32, opened
from amzlabels.printing.windows_page import PageError, open_canvas, print_pages, read_forms, write_raw
from amzlabels.printing.windows_states import JobStatus, Queue, Watch, has_begun, read_gone, read_job
from amzlabels.printing.zpl import Packing, write_label

_MOST_JOBS = 1000
# The driver of Windows for printers that have none: of a page it passes on what is written in letters, and no pictures.
LETTERS_ONLY = "Generic / Text Only"
# SetJob (winspool.h).
_PAUSE, _DELETE, _RETAIN, _RELEASE = 1, 5, 8, 9
_NEVER_PRINTED = JobReport(JobState.FAILED, "canceled", nothing_printed=True)
_NEVER_TAKEN = JobReport(JobState.FAILED, "not-taken", nothing_printed=True)


class WindowsPrinter:
    """One queue, safe from any thread. It remembers what it saw of its jobs and, over a crash, that it had them.

    ``profile`` is what was settled about it.
    """

    def __init__(self, name: str, win32: Win32, journal: JobJournal, preflight: Preflight) -> None:
        self.name = name
        self.profile = PrinterProfile(name)
        self._win32 = win32
        self._journal = journal
        self._preflight = preflight
        self._lock = Lock()
        self._job_ids: dict[str, int] = {}
        self._watches: dict[str, Watch] = {}

    def submit(self, job: PrintJob) -> str:
        """Draw the label at the head's own dots, on paper of its size, or send its dots as ZPL; returns our reference.

        Raises what ``Preflight`` does, ``printer.no_driver``, ``.spool_full``, ``.refused``, ``.gone``,
        ``.unreachable`` or ``.folder_unwritable`` when nothing was handed over, else ``printer.uncertain``.
        """
        with self._lock, opened(self._win32, self.name) as handle:
            try:
                is_zpl = self.profile.language is Language.ZPL
                return self._send_zpl(job, handle) if is_zpl else self._draw(job, handle)
            except self._win32.error as error:
                raise self._refused(error) from None

    def report(self, job_name: str, job_ref: str) -> JobReport:
        """Where the job stands. While the spooler does not answer the job waits; it keeps it over a restart."""
        with self._lock:
            sent = self._journal.job(job_ref)
            if sent is None or sent.name != job_name:
                return JobReport(JobState.UNCERTAIN, "job-gone")
            if (end := self._journal.end_of(job_ref)) is not None:
                return end
            try:
                return self._look(sent)
            except (Problem, self._win32.error):
                return JobReport(JobState.BLOCKED, "offline")

    def find(self, job_name: str) -> str | None:
        """Our reference of the newest job of this name; what is not written down was surely never handed over."""
        return self.known().get(job_name)

    def known(self) -> dict[str, str]:
        """Our references by name."""
        with self._lock:
            refs = self._journal.refs()
            return {name: ref for name, ref in refs.items() if self._journal.end_of(ref) != _NEVER_TAKEN}

    def withdraw(self, job_name: str, job_ref: str) -> bool:
        """Delete the job; sure where Windows had not begun with it. A printer that has it may print it all the same."""
        report = self.report(job_name, job_ref)
        if report.state.is_final:
            return report.nothing_printed
        with self._lock, suppress(Problem, self._win32.error), opened(self._win32, self.name) as handle:
            sent = self._journal.job(job_ref)
            job = None if sent is None else self._ask_job(handle, sent)
            end = None if job is None else self._take_back(handle, job["JobId"])
            if end is None:
                return False
            if self._watches.pop(job_ref, Watch()).was_printing:
                end = JobReport(JobState.UNCERTAIN, "canceled")
            self._journal.end(job_ref, end)
            return end.nothing_printed
        return False

    def done_with(self, job_name: str, job_ref: str) -> None:
        """Windows keeps none of what it has printed, unless the queue is told to."""

    def _draw(self, job: PrintJob, handle: Any) -> str:
        """Raises ``win32.error`` when the driver does not work, before anything is handed over."""
        spooler = self._win32.spooler
        queue = spooler.GetPrinter(handle, 2)
        # What a person wants as it is may be to find out what comes out.
        if queue["pDriverName"] == LETTERS_ONLY and self.profile.language is Language.UNKNOWN and not job.as_it_is:
            raise Problem("printer.no_driver", printer=self.name)
        forms = read_forms(self._win32, self.name, queue["pPortName"])
        stock = self._preflight.stock(job, target_of(self.profile, forms.media))
        try:
            with open_canvas(self._win32, handle, self.name, stock, forms) as canvas:
                pages = self._make(job, stock, canvas.dpi)
                return self._hand_over(
                    SentJob(self._journal.next_ref(), job.name, len(pages)),
                    handle,
                    start=lambda: spooler.StartDoc(canvas.dc, (job.name, None, None, 0)),
                    fill=lambda: print_pages(self._win32, canvas, pages),
                    abort=lambda: spooler.AbortDoc(canvas.dc),
                )
        except PageError:
            raise Problem("printer.media_unsupported", printer=self.name, media=stock.media) from None

    def _send_zpl(self, job: PrintJob, handle: Any) -> str:
        """Past the driver. The label is as large as what is loaded, or as its page."""
        spooler = self._win32.spooler
        stock = self._preflight.stock(job, target_of(self.profile, ()))
        pages = self._make(job, stock, self.profile.dpi or HEADS_DPI[0])
        data = b"".join(write_label(dots, Packing.RUNS) for dots in pages)
        return self._hand_over(
            SentJob(self._journal.next_ref(), job.name, len(pages)),
            handle,
            start=lambda: spooler.StartDocPrinter(handle, 1, (job.name, None, "RAW")),
            fill=lambda: write_raw(self._win32, handle, data),
            abort=lambda: spooler.AbortPrinter(handle),
        )

    def _make(self, job: PrintJob, stock: Stock, dpi: int) -> tuple[Dots, ...]:
        offset_mm = self.profile.right_mm, self.profile.down_mm
        return self._preflight.dots(job, Target(self.name, (stock.media,), dpi, offset_mm))

    def _hand_over(
        self,
        sent: SentJob,
        handle: Any,
        *,
        start: Callable[[], int],
        fill: Callable[[], None],
        abort: Callable[[], object],
    ) -> str:
        """Write down that it is handed over, then do it. Raises ``printer.refused`` or ``printer.uncertain``."""
        self._journal.begin(sent)
        try:
            job_id = start()
        except self._win32.error as error:
            self._journal.end(sent.ref, _NEVER_TAKEN)
            raise self._refused(error) from None
        self._set_job(handle, job_id, _RETAIN)
        try:
            fill()
        except (self._win32.error, PageError) as error:
            end = self._take_back(handle, job_id)
            with suppress(self._win32.error):
                abort()
            if end == _NEVER_PRINTED:
                self._journal.end(sent.ref, _NEVER_TAKEN)
                raise self._refused(error) from None
            # Printing begins with the first bytes, not with the last.
            self._journal.end(sent.ref, JobReport(JobState.UNCERTAIN, "broken-off"))
            raise Problem("printer.uncertain", printer=self.name, reason="broken-off") from None
        self._job_ids[sent.ref] = job_id
        return sent.ref

    def _refused(self, error: Exception) -> Problem:
        code = self._win32.code_of(error)
        if code in (GONE, PRINTER_DELETED):
            return Problem("printer.gone", printer=self.name)
        if code in DISK_FULL:
            return Problem("printer.spool_full", printer=self.name)
        reason = "not-accepting" if code == DENIED else f"windows-{code}"
        return Problem("printer.refused", printer=self.name, reason=reason)

    def _take_back(self, handle: Any, job_id: int) -> JobReport | None:
        """Delete a job, held first so that it does not begin meanwhile; returns its end, None when it goes on."""
        spooler = self._win32.spooler
        try:
            spooler.SetJob(handle, job_id, 0, None, _PAUSE)
            job = spooler.GetJob(handle, job_id, 1)
            spooler.SetJob(handle, job_id, 0, None, _DELETE)
        except self._win32.error:
            return None
        begun = has_begun(JobStatus(job["Status"]), job["PagesPrinted"])
        return JobReport(JobState.UNCERTAIN, "canceled") if begun else _NEVER_PRINTED

    def _set_job(self, handle: Any, job_id: int, command: int) -> None:
        # Where it cannot be had, a job that is gone before it was seen printing is asked about.
        with suppress(self._win32.error):
            self._win32.spooler.SetJob(handle, job_id, 0, None, command)

    def _look(self, sent: SentJob) -> JobReport:
        """Raises ``Problem`` or ``win32.error`` when the spooler does not answer."""
        watch = self._watches.setdefault(sent.ref, Watch())
        try:
            with opened(self._win32, self.name) as handle:
                job = self._ask_job(handle, sent)
                report = read_gone(watch) if job is None else self._read(handle, job, watch)
                self._note(sent, report)
                if job is not None and report.state is JobState.PRINTED:
                    # Its end has been seen.
                    self._set_job(handle, job["JobId"], _RELEASE)
        except Problem as problem:
            if problem.note.code != "printer.gone":
                raise
            report = JobReport(JobState.UNCERTAIN, "job-gone")
            self._note(sent, report)
        return report

    def _note(self, sent: SentJob, report: JobReport) -> None:
        """Remember an end."""
        if report.state.is_final:
            self._journal.end(sent.ref, report)
            self._watches.pop(sent.ref, None)

    def _read(self, handle: Any, job: dict[str, Any], watch: Watch) -> JobReport:
        queue = Queue.told(self._win32.spooler.GetPrinter(handle, 2))
        report = read_job(JobStatus(job["Status"]), job["PagesPrinted"], queue, watch)
        if report.state is JobState.FAILED and job["Status"] & JobStatus.BLOCKED_DEVQ:
            return self._give_up(handle, job["JobId"], report)
        return report

    def _give_up(self, handle: Any, job_id: int, report: JobReport) -> JobReport:
        """A job that the driver refuses still stands in the queue, and must not come out some day."""
        end = self._take_back(handle, job_id)
        return report if end == _NEVER_PRINTED else JobReport(JobState.UNCERTAIN, report.reason)

    def _ask_job(self, handle: Any, sent: SentJob) -> dict[str, Any] | None:
        """What the spooler knows of a job, None when it has it no more. Raises ``win32.error``."""
        spooler = self._win32.spooler
        job_id = self._job_ids.get(sent.ref)
        if job_id is not None:
            try:
                job: dict[str, Any] = spooler.GetJob(handle, job_id, 1)
            except self._win32.error as error:
                if self._win32.code_of(error) != JOB_GONE:
                    raise
            else:
                # Its name may come only once all of it is there.
                if job["pDocument"] == sent.name or job["Status"] & JobStatus.SPOOLING:
                    return job
        # Numbers begin anew with the spooler, and are not known after a crash.
        jobs = spooler.EnumJobs(handle, 0, _MOST_JOBS, 1)
        found: dict[str, Any] | None = next((job for job in reversed(jobs) if job["pDocument"] == sent.name), None)
        if found is not None:
            self._job_ids[sent.ref] = found["JobId"]
        return found
