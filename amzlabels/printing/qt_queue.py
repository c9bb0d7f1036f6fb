"""Prints through Qt on queues that the program cannot speak to itself: dots on paper of their size, and no more.

Qt gives no job number and says nothing of what becomes of a job, also when nothing comes out. So every such label is
asked about, unless its job is found by its name by other means. It works only where there is a window.
"""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from amzlabels.domain.parcel import Evidence
from amzlabels.domain.printer import JobReport, JobState, PrinterInfo, PrinterKind, PrinterState, PrintJob
from amzlabels.domain.printer_profile import Language, PrinterProfile
from amzlabels.domain.problems import Problem
from amzlabels.journey.ports_printing import Printer
from amzlabels.printing.dots import POINTS_PER_INCH, Dots
from amzlabels.printing.job_journal import JobJournal, SentJob
from amzlabels.printing.media import A4, MM_PER_INCH, NEAR_MM, Size, Stock, choose_stock, media_name
from amzlabels.printing.preflight import Preflight, Target, target_of

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

# What a queue that does not say how fine it prints is sent; its system makes the head's dots of that.
_USUAL_DPI = 600
_OURS = "qt-"
HANDED = JobReport(JobState.UNCERTAIN, "nothing-told")
_NEVER_TAKEN = JobReport(JobState.FAILED, "not-taken", nothing_printed=True)

Native = Callable[[str], Printer]
"""The same queue without Qt, where that can be had after all. Raises ``Problem`` where it cannot."""


class QtQueues:
    """All that Qt knows. ``folder`` is where it is remembered what each was given."""

    def __init__(self, folder: Path, preflight: Preflight) -> None:
        self._folder = folder
        self._preflight = preflight
        self._lock = Lock()
        self._journals: dict[str, JobJournal] = {}

    def all(self) -> list[PrinterInfo]:
        """Every queue; none where there is no window."""
        if not _has_window():
            return []
        from PySide6.QtPrintSupport import QPrinterInfo

        return [info_of_queue(queue) for queue in QPrinterInfo.availablePrinters()]

    def open(self, name: str, profile: PrinterProfile | None, native: Native) -> QtQueue | None:
        """The queue of this name, None where Qt has none. Raises ``printer.folder_unwritable``."""
        if not _has_window() or _queue_named(name) is None:
            return None
        with self._lock:
            if name not in self._journals:
                file = self._folder / f"qt-{hashlib.sha256(name.encode()).hexdigest()[:16]}.jsonl"
                self._journals[name] = JobJournal(file, name)
            return QtQueue(name, profile or PrinterProfile(name), self._journals[name], self._preflight, native)


class QtQueue:
    """One queue, by what was settled about it."""

    def __init__(
        self,
        name: str,
        profile: PrinterProfile,
        journal: JobJournal,
        preflight: Preflight,
        native: Native,
    ) -> None:
        self.name = name
        self._profile = profile
        self._journal = journal
        self._preflight = preflight
        self._native = native

    def submit(self, job: PrintJob) -> str:
        """Hand the label's dots to Qt, on paper of its size; returns our reference.

        Raises ``printer.media_unsupported`` (fact media, the page's name), ``printer.refused``, ``printer.gone``,
        ``printer.folder_unwritable``, ``label.barcode_lost`` or ``label.file_damaged`` when nothing was handed over.
        """
        if self._profile.language is Language.ZPL:
            # Qt draws, and what it draws would come out as text.
            raise Problem("printer.refused", printer=self.name, reason="needs-zpl")
        queue = _queue_named(self.name)
        if queue is None:
            raise Problem("printer.gone", printer=self.name)
        stock = self._preflight.stock(job, target_of(self._profile, media_of(queue)))
        printer = _printer(queue, job.name, stock, self._dpi(queue))
        if printer is None:
            raise Problem("printer.media_unsupported", printer=self.name, media=stock.media)
        offset_mm = self._profile.right_mm, self._profile.down_mm
        dots = self._preflight.dots(job, Target(self.name, (stock.media,), printer.resolution(), offset_mm))
        sent = SentJob(self._journal.next_ref(), job.name, len(dots))
        self._journal.begin(sent)
        if not _print(printer, dots):
            self._journal.end(sent.ref, _NEVER_TAKEN)
            raise Problem("printer.refused", printer=self.name, reason="not-accepting")
        return _OURS + sent.ref

    def report(self, job_name: str, job_ref: str) -> JobReport:
        """What is known of the job without Qt, else that nothing is."""
        try:
            if not job_ref.startswith(_OURS):
                return self._native(self.name).report(job_name, job_ref)
            if not self._is_ours(job_name, job_ref):
                return JobReport(JobState.UNCERTAIN, "job-gone")
            return self._journal.end_of(job_ref.removeprefix(_OURS)) or self._look(job_name, job_ref)
        except Problem:
            return HANDED

    def find(self, job_name: str) -> str | None:
        """Our reference of the newest job of this name, or that of a job that was handed over without Qt.

        Raises ``printer.gone`` or ``printer.unreachable`` when that cannot be asked.
        """
        return self._handed().get(job_name) or self._native(self.name).find(job_name)

    def known(self) -> dict[str, str]:
        """Our references by name, and where it can be asked those of what was handed over without Qt."""
        handed = self._handed()
        with suppress(Problem):
            handed |= {name: ref for name, ref in self._native(self.name).known().items() if name not in handed}
        return handed

    def withdraw(self, job_name: str, job_ref: str) -> bool:
        """As far as it can be done without Qt."""
        try:
            native = self._native(self.name)
            ref = native.find(job_name) if self._is_ours(job_name, job_ref) else job_ref
            return ref is not None and native.withdraw(job_name, ref)
        except Problem:
            return False

    def done_with(self, job_name: str, job_ref: str) -> None:
        """As far as it can be done without Qt."""
        with suppress(Problem):
            native = self._native(self.name)
            ref = native.find(job_name) if self._is_ours(job_name, job_ref) else job_ref
            if ref is not None:
                native.done_with(job_name, ref)

    def _handed(self) -> dict[str, str]:
        refs = self._journal.refs()
        return {name: _OURS + ref for name, ref in refs.items() if self._journal.end_of(ref) != _NEVER_TAKEN}

    def _is_ours(self, job_name: str, job_ref: str) -> bool:
        sent = self._journal.job(job_ref.removeprefix(_OURS))
        return job_ref.startswith(_OURS) and sent is not None and sent.name == job_name

    def _look(self, job_name: str, job_ref: str) -> JobReport:
        """Raises ``Problem`` when the system cannot be asked; then nobody will ever know."""
        native = self._native(self.name)
        ref = native.find(job_name)
        report = HANDED if ref is None else native.report(job_name, ref)
        if report.state.is_final:
            self._journal.end(job_ref.removeprefix(_OURS), report)
        return report

    def _dpi(self, queue: QPrinterInfo) -> int:
        fine = [dpi for dpi in queue.supportedResolutions() if dpi <= _USUAL_DPI]
        return self._profile.dpi or max(fine, default=_USUAL_DPI)


def _has_window() -> bool:
    """Whether Qt can be asked at all: without an application it ends the program instead."""
    if "PySide6.QtGui" not in sys.modules:
        return False
    from PySide6.QtGui import QGuiApplication

    return isinstance(QGuiApplication.instance(), QGuiApplication)


def _queue_named(name: str) -> QPrinterInfo | None:
    from PySide6.QtPrintSupport import QPrinterInfo

    queue = QPrinterInfo.printerInfo(name)
    return None if queue.isNull() else queue


def media_of(queue: QPrinterInfo) -> list[str]:
    """Its papers by PWG name, and the bounds of others where it cuts to measure."""
    from PySide6.QtGui import QPageSize

    sizes = [paper.size(QPageSize.Unit.Millimeter) for paper in queue.supportedPageSizes()]
    media = list(dict.fromkeys(media_name(Size(_whole(size.width()), _whole(size.height()))) for size in sizes))
    if queue.supportsCustomPageSizes():
        for word, paper in (("min", queue.minimumPhysicalPageSize()), ("max", queue.maximumPhysicalPageSize())):
            bound = paper.size(QPageSize.Unit.Millimeter)
            media.append(f"custom_{word}_{bound.width():g}x{bound.height():g}mm")
    return media


def _whole(millimetres: float) -> float:
    """Qt rounds papers to whole points; what is a whole number of millimetres but for that is meant to be one."""
    nearest = float(round(millimetres))
    return nearest if abs(nearest - millimetres) <= MM_PER_INCH / POINTS_PER_INCH / 2 else millimetres


def info_of_queue(queue: QPrinterInfo) -> PrinterInfo:
    """A queue as it is listed."""
    from PySide6.QtPrintSupport import QPrinter

    seen_as = {
        QPrinter.PrinterState.Idle: PrinterState.READY,
        QPrinter.PrinterState.Active: PrinterState.BUSY,
    }.get(queue.state(), PrinterState.STOPPED)
    media = media_of(queue)
    return PrinterInfo(
        queue.printerName(),
        PrinterKind.WINDOWS if sys.platform == "win32" else PrinterKind.CUPS,
        seen_as,
        media=tuple(each for each in media if not each.startswith("custom_m")),
        evidence=Evidence.NONE,
        is_default=queue.isDefault(),
        takes_sheets=choose_stock(A4, media) is not None,
    )


def _printer(queue: QPrinterInfo, job_name: str, stock: Stock, dpi: int) -> QPrinter | None:
    """Qt's printer for this paper, at scale 1, one copy, one side; None when it would take other paper."""
    from PySide6.QtCore import QMarginsF, QSizeF
    from PySide6.QtGui import QPageLayout, QPageSize
    from PySide6.QtPrintSupport import QPrinter

    printer = QPrinter(queue, QPrinter.PrinterMode.HighResolution)
    printer.setDocName(job_name)
    printer.setResolution(dpi)
    printer.setFullPage(True)
    size = QSizeF(stock.size.width_mm, stock.size.height_mm)
    printer.setPageSize(QPageSize(size, QPageSize.Unit.Millimeter, "", QPageSize.SizeMatchPolicy.ExactMatch))
    printer.setPageOrientation(QPageLayout.Orientation.Portrait)
    printer.setPageMargins(QMarginsF(0, 0, 0, 0))
    printer.setCopyCount(1)
    printer.setDuplex(QPrinter.DuplexMode.DuplexNone)
    made = printer.pageLayout().fullRect(QPageLayout.Unit.Millimeter)
    is_meant = stock.size.distance_mm(Size(made.width(), made.height())) <= NEAR_MM
    return printer if printer.isValid() and is_meant else None


def _print(printer: QPrinter, pages: Sequence[Dots]) -> bool:
    """Draw each page's dots one to one; False when Qt took nothing."""
    from PySide6.QtGui import QImage, QPainter

    painter = QPainter()
    if not painter.begin(printer):
        return False
    painter.setRenderHint(QPainter.RenderHint.LosslessImageRendering)
    for number, dots in enumerate(pages):
        if number:
            printer.newPage()
        picture = QImage(dots.rows, dots.width, dots.height, dots.row_bytes, QImage.Format.Format_Mono)
        picture.setColorTable([0xFFFFFFFF, 0xFF000000])
        painter.drawImage(0, 0, picture)
    return painter.end()
