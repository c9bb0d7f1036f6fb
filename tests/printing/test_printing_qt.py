"""Queues that only Qt can reach, on a real CUPS: what comes out is right, and nothing is claimed of it."""

from __future__ import annotations

import socket
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest
from cups_farm import CupsFarm, wait_until
from printing_bench_qt import elsewhere
from printing_benches import PDF, RASTER, AddQueue, CupsBench, follow
from printing_documents import RULER_MM, draw_label, read_printout
from PySide6.QtCore import QSizeF
from PySide6.QtGui import QGuiApplication, QPageSize
from PySide6.QtPrintSupport import QPrinter

from amzlabels.domain.parcel import Evidence
from amzlabels.domain.printer import JobReport, JobState, PrinterState, PrintJob
from amzlabels.domain.printer_profile import Language, PrinterProfile
from amzlabels.domain.problems import Problem
from amzlabels.journey.ports_printing import Printer
from amzlabels.printing import cups
from amzlabels.printing.ipp import IppClient
from amzlabels.printing.media import size_of
from amzlabels.printing.pdf_folder import PDF_FOLDER_NAME
from amzlabels.printing.preflight import Preflight
from amzlabels.printing.printers import SystemPrinters
from amzlabels.printing.qt_queue import HANDED, QtQueue, QtQueues, info_of_queue, media_of

CODE = "3SABCD123456789"


def out_of_reach(name: str) -> Printer:
    """There is no other way to the queue."""
    raise Problem("printer.unreachable", printer=name)


def by_ipp(name: str) -> Printer:
    """There is one after all."""
    return cups.open_queue(name, Preflight())


class QtAlone:
    """A real queue, reached through Qt itself; what other way there is to it is the test's choice."""

    def __init__(self, bench: CupsBench, folder: Path) -> None:
        self.cups = bench
        self.name = bench.name
        self.native: Callable[[str], Printer] = out_of_reach
        self.profile: PrinterProfile | None = None
        self._folder = folder

    def open(self) -> QtQueue:
        """The queue, as after a start: nothing is known but what was written down."""
        queue = QtQueues(self._folder, Preflight()).open(self.name, self.profile, self.native)
        assert queue is not None
        return queue

    def submit(self, name: str, pdf: bytes) -> str:
        """Hand a label over."""
        return elsewhere(lambda: self.open().submit(PrintJob(name, pdf)))

    def report(self, name: str, ref: str) -> JobReport:
        """What is known of it."""
        return elsewhere(lambda: self.open().report(name, ref))


AddQt = Callable[..., QtAlone]


@pytest.fixture
def add_qt(add_queue: AddQueue, qapp: QGuiApplication, tmp_path: Path) -> AddQt:
    """Adds queues: ``add_qt(sizes, kind)``."""
    return lambda *about: QtAlone(add_queue(*about), tmp_path / "printers")


@pytest.mark.parametrize(
    ("sizes", "kind", "page_mm"),
    [
        ("100x150", RASTER, (100, 150)),
        ("100x150", PDF, (100, 150)),
        ("4x6", RASTER, (101.6, 152.4)),
        ("several", RASTER, (105, 148)),
    ],
)
def test_a_label_comes_out_at_scale_1_and_is_asked_about(
    add_qt: AddQt, sizes: str, kind: str, page_mm: tuple[float, float]
) -> None:
    bench = add_qt(sizes, kind)
    ref = bench.submit("302-1-a", draw_label(*page_mm, CODE))
    assert bench.report("302-1-a", ref) == HANDED
    wait_until(lambda: len(bench.cups.received()) == 1, "the label")
    printout = read_printout(bench.cups.received()[0])
    assert printout.size_mm == pytest.approx(sorted(page_mm), abs=0.25)
    assert printout.ruler_mm == pytest.approx(RULER_MM, abs=0.3)
    assert CODE in printout.codes


def test_a_lying_label_comes_out_upright(add_qt: AddQt) -> None:
    bench = add_qt("several", RASTER)
    bench.submit("302-1-c", draw_label(150, 100, CODE))
    wait_until(lambda: len(bench.cups.received()) == 1, "the label")
    printout = read_printout(bench.cups.received()[0])
    assert printout.size_mm == pytest.approx((100, 150), abs=0.25)
    assert CODE in printout.codes


def test_the_label_is_moved_by_its_offsets_on_what_is_loaded(add_qt: AddQt) -> None:
    bench = add_qt("several", RASTER)
    bench.profile = PrinterProfile(bench.name, media="om_100x150mm_100x150mm", dpi=203, right_mm=2.0, down_mm=-3.0)
    bench.submit("302-1-b", draw_label(100, 150, CODE))
    wait_until(lambda: len(bench.cups.received()) == 1, "the label")
    printout = read_printout(bench.cups.received()[0])
    box = printout.picture.point([255] * 128 + [0] * 128).getbbox()
    assert box is not None
    per_mm = printout.dpi / 25.4
    assert (box[0] / per_mm, (printout.picture.height - box[3]) / per_mm) == pytest.approx((6, 11), abs=0.3)


def test_a_job_that_can_be_found_by_its_name_is_followed_to_its_end(add_qt: AddQt) -> None:
    bench = add_qt()
    bench.native = by_ipp
    bench.cups.block("media-empty")
    ref = bench.submit("302-2-a", draw_label(100, 150, CODE))
    queue = elsewhere(bench.open)
    assert queue.find("302-2-a") == ref
    wait_until(lambda: queue.report("302-2-a", ref) == JobReport(JobState.BLOCKED, "media-empty"), "it to wait")
    bench.cups.unblock()
    last = follow(queue, "302-2-a", ref)[-1]
    assert (last.state, last.evidence) == (JobState.PRINTED, Evidence.PRINTER_SAID_DONE)
    bench.native = out_of_reach
    assert bench.report("302-2-a", ref) == last


def test_a_job_that_can_be_found_can_be_taken_back(farm: CupsFarm, add_qt: AddQt) -> None:
    bench = add_qt()
    bench.native = by_ipp
    farm.pause(bench.name)
    ref = bench.submit("302-2-b", draw_label(100, 150))
    queue = elsewhere(bench.open)
    assert queue.withdraw("302-2-b", ref)
    assert queue.report("302-2-b", ref) == JobReport(JobState.FAILED, "canceled", nothing_printed=True)
    bench.native = out_of_reach
    other = bench.submit("302-2-c", draw_label(100, 150))
    assert not elsewhere(bench.open).withdraw("302-2-c", other)


def test_a_job_that_the_queue_never_took_is_asked_about_for_qt_does_not_say_so(farm: CupsFarm, add_qt: AddQt) -> None:
    bench = add_qt()
    farm.call("cupsreject", bench.name)
    bench.native = by_ipp
    ref = bench.submit("302-2-d", draw_label(100, 150))
    assert bench.report("302-2-d", ref) == HANDED
    assert bench.cups.received() == []


def test_what_was_handed_over_is_known_after_a_crash_and_no_other_is_called_unknown(add_qt: AddQt) -> None:
    bench = add_qt()
    ref = bench.submit("302-3-a", draw_label(100, 150))
    queue = elsewhere(bench.open)
    assert queue.find("302-3-a") == ref
    assert queue.report("302-3-b", ref) == JobReport(JobState.UNCERTAIN, "job-gone")
    # Another way may have been taken for it, so that it was never handed over cannot be said.
    with pytest.raises(Problem, match=r"printer\.unreachable"):
        queue.find("302-3-b")


def test_a_job_that_was_handed_over_without_qt_is_found_and_followed(add_qt: AddQt) -> None:
    bench = add_qt()
    native = by_ipp(bench.name)
    ref = native.submit(PrintJob("302-3-c", draw_label(100, 150)))
    bench.native = by_ipp
    queue = elsewhere(bench.open)
    assert queue.find("302-3-c") == ref
    assert follow(queue, "302-3-c", ref)[-1].state is JobState.PRINTED
    assert not queue.withdraw("302-3-c", ref)
    assert queue.find("302-3-d") is None


@pytest.mark.parametrize("page_mm", [(210, 297), (80, 160)])
def test_a_page_that_there_is_no_paper_for_is_not_handed_over(add_qt: AddQt, page_mm: tuple[float, float]) -> None:
    bench = add_qt()
    with pytest.raises(Problem, match=r"printer\.media_unsupported"):
        bench.submit("302-4-a", draw_label(*page_mm, wide=True))
    bench.native = by_ipp
    assert elsewhere(bench.open).find("302-4-a") is None


def test_a_queue_that_takes_zpl_is_not_sent_what_qt_draws(add_qt: AddQt) -> None:
    bench = add_qt()
    bench.profile = PrinterProfile(bench.name, language=Language.ZPL)
    with pytest.raises(Problem, match=r"printer\.refused"):
        bench.submit("302-4-b", draw_label(100, 150))


def test_a_removed_queue_is_gone(farm: CupsFarm, add_qt: AddQt) -> None:
    bench = add_qt()
    queue = elsewhere(bench.open)
    farm.remove_queue(bench.name)
    with pytest.raises(Problem, match=r"printer\.gone"):
        elsewhere(lambda: queue.submit(PrintJob("302-4-c", draw_label(100, 150))))
    assert elsewhere(lambda: QtQueues(Path("nowhere"), Preflight()).open(bench.name, None, out_of_reach)) is None


def test_qt_is_asked_only_where_the_program_cannot_ask_itself(
    farm: CupsFarm, add_qt: AddQt, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bench = add_qt("several")
    printers = SystemPrinters(tmp_path / "printed", qt=QtQueues(tmp_path / "printers", Preflight()))
    known = next(info for info in printers.all() if info.name == bench.name)
    assert known.evidence is Evidence.PRINTER_SAID_DONE
    assert not isinstance(printers.open(bench.name), QtQueue)
    # A CUPS that only its own library knows the way to.
    monkeypatch.delenv("CUPS_SERVER")
    monkeypatch.setenv("CUPS_SERVERROOT", str(tmp_path))
    (tmp_path / "client.conf").write_text(f"ServerName {farm.server}\n")
    info = next(info for info in elsewhere(printers.all) if info.name == bench.name)
    assert (info.evidence, info.state, info.takes_sheets) == (Evidence.NONE, PrinterState.READY, True)
    assert {size_of(each) for each in info.media} == {size_of(each) for each in known.media}
    printer = elsewhere(lambda: printers.open(bench.name))
    ref = elsewhere(lambda: printer.submit(PrintJob("302-5-a", draw_label(100, 150))))
    assert printer.report("302-5-a", ref) == HANDED
    with pytest.raises(Problem, match=r"printer\.(gone|unreachable)"):
        elsewhere(lambda: printers.open("Nowhere at all"))


def test_a_cups_that_does_not_answer_is_not_asked_through_qt_as_well(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    monkeypatch.setattr(QtQueues, "all", lambda _: asked.append("all") or [])
    monkeypatch.setattr(QtQueues, "open", lambda *_: asked.append("open"))
    printers = SystemPrinters(tmp_path / "printed", qt=QtQueues(tmp_path / "printers", Preflight()))
    with socket.create_server(("127.0.0.1", 0)) as silent:
        client = IppClient(silent.getsockname(), "anna", answer_timeout_s=0.05)
        monkeypatch.setattr(cups, "_client", lambda: client)
        assert [each.name for each in printers.all()] == [PDF_FOLDER_NAME]
        with pytest.raises(Problem, match=r"printer\.unreachable"):
            printers.open("Label")
    assert asked == []
    # One that is not there at all may be found by Qt elsewhere.
    with pytest.raises(Problem, match=r"printer\.unreachable"):
        printers.open("Label")
    assert asked == ["open"]


def test_a_queue_that_cuts_to_measure_is_listed_with_its_papers_alone(qapp: QGuiApplication) -> None:
    def paper(width_mm: float, height_mm: float) -> QPageSize:
        return QPageSize(QSizeF(width_mm, height_mm), QPageSize.Unit.Millimeter)

    queue = SimpleNamespace(
        printerName=lambda: "Label",
        state=lambda: QPrinter.PrinterState.Error,
        isDefault=lambda: True,
        supportedPageSizes=lambda: [paper(100, 150), paper(101.6, 152.4)],
        supportsCustomPageSizes=lambda: True,
        minimumPhysicalPageSize=lambda: paper(19.05, 6.35),
        maximumPhysicalPageSize=lambda: paper(215.9, 2514.6),
    )
    assert media_of(queue)[2:] == ["custom_min_19.05x6.35mm", "custom_max_215.9x2514.6mm"]
    info = info_of_queue(queue)
    assert info.media == ("om_100x150mm_100x150mm", "na_index-4x6_4x6in")
    assert (info.state, info.is_default, info.takes_sheets) == (PrinterState.STOPPED, True, True)


def test_without_a_window_there_is_nothing_that_only_qt_knows() -> None:
    program = (
        "import sys; from pathlib import Path; "
        "from amzlabels.printing.qt_queue import QtQueues; queues = QtQueues(Path('x'), None);"
        "print(queues.all(), queues.open('x', None, None), 'PySide6.QtGui' in sys.modules);"
        "from PySide6.QtGui import QGuiApplication; print(queues.all())"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.split("\n")[:2] == ["[] None False", "[]"]
