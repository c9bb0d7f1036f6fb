"""What every printer must do, held against the PDF folder, real CUPS queues and stand-ins alike."""

from __future__ import annotations

from pathlib import Path

import pytest
from cups_farm import wait_until
from printing_benches import (
    RASTER,
    AddQueue,
    AddZpl,
    Bench,
    ChoosyBench,
    FakeBench,
    FaultyBench,
    FolderBench,
    WindowsBench,
    follow,
    info_of,
    wait_for_state,
)
from printing_documents import draw_label

from amzlabels.domain.parcel import Evidence
from amzlabels.domain.printer import JobReport, JobState, PrinterKind, PrintJob
from amzlabels.domain.printer_profile import Language, PrinterProfile
from amzlabels.domain.problems import Problem

ORDER = [JobState.QUEUED, JobState.BLOCKED, JobState.PRINTING, JobState.PRINTED]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where the PDF folder writes; not there yet."""
    return tmp_path / "labels" / "printed"


KINDS = [
    "folder",
    "fake",
    "windows",
    "cups-pdf",
    "cups-raster",
    "cups-raw",
    "cups-zpl",
    "zpl",
    "zpl-uncounted",
    "zpl-silent",
]


@pytest.fixture(params=KINDS)
def bench(request: pytest.FixtureRequest, folder: Path) -> Bench:
    """Each printer there is."""
    if request.param == "folder":
        return FolderBench(folder)
    if request.param == "fake":
        return FakeBench()
    if request.param == "windows":
        return WindowsBench(folder)
    if request.param.startswith("zpl"):
        add_zpl: AddZpl = request.getfixturevalue("add_zpl")
        return add_zpl(counts=request.param == "zpl", tells_status=request.param != "zpl-silent")
    add_queue: AddQueue = request.getfixturevalue("add_queue")
    if request.param in ("cups-raw", "cups-zpl"):
        return add_queue(raw=True, language=Language.ZPL if request.param == "cups-zpl" else None)
    return add_queue(kind=RASTER) if request.param == "cups-raster" else add_queue()


@pytest.fixture(params=["fake", "windows", "cups", "zpl", "zpl-uncounted"])
def faulty(request: pytest.FixtureRequest, folder: Path) -> FaultyBench:
    """Each printer that can be made to fail."""
    if request.param == "fake":
        return FakeBench()
    if request.param == "windows":
        return WindowsBench(folder)
    if request.param.startswith("zpl"):
        add_zpl: AddZpl = request.getfixturevalue("add_zpl")
        return add_zpl(counts=request.param == "zpl")
    add_queue: AddQueue = request.getfixturevalue("add_queue")
    return add_queue()


@pytest.fixture(params=["fake", "windows", "cups"])
def choosy(request: pytest.FixtureRequest, folder: Path) -> ChoosyBench:
    """Each printer that can turn jobs down."""
    if request.param == "fake":
        return FakeBench()
    if request.param == "windows":
        return WindowsBench(folder)
    add_queue: AddQueue = request.getfixturevalue("add_queue")
    return add_queue()


@pytest.fixture(scope="module")
def label() -> bytes:
    """A label of 100 x 150 mm."""
    return draw_label(100, 150)


class TestEveryPrinter:
    """What all of them do."""

    def test_is_listed_with_the_evidence_it_can_give_and_the_folder_comes_last(self, bench: Bench) -> None:
        infos = bench.printers.all()
        assert infos[-1].kind is PrinterKind.PDF_FOLDER
        info = next(each for each in infos if each.name == bench.name)
        assert info.evidence in (Evidence.SENT, Evidence.PRINTER_SAID_DONE, Evidence.COUNTED)

    def test_prints_a_label_once_and_says_so_with_its_evidence(self, bench: Bench, label: bytes) -> None:
        info = info_of(bench)
        printer = bench.printers.open(bench.name)
        ref = printer.submit(PrintJob("302-1-a", label))
        last = follow(printer, "302-1-a", ref)[-1]
        assert (last.state, last.evidence) == (JobState.PRINTED, info.evidence)
        # A raw queue's job is done when its bytes have left, a moment before the far end has them all.
        wait_until(lambda: len(bench.received()) == 1, "one document")

    def test_says_the_same_of_a_printed_job_whoever_asks_and_finds_it_by_name(self, bench: Bench, label: bytes) -> None:
        printer = bench.printers.open(bench.name)
        ref = printer.submit(PrintJob("302-1-b", label))
        last = follow(printer, "302-1-b", ref)[-1]
        assert printer.report("302-1-b", ref) == last
        after_a_crash = bench.printers.open(bench.name)
        assert after_a_crash.find("302-1-b") == ref
        assert after_a_crash.report("302-1-b", ref) == last

    def test_has_never_had_a_job_of_another_name(self, bench: Bench, label: bytes) -> None:
        printer = bench.printers.open(bench.name)
        printer.submit(PrintJob("302-1-c", label))
        assert printer.find("302-1") is None
        assert printer.find("302-1-cc") is None

    def test_is_uncertain_of_a_job_it_does_not_know(self, bench: Bench, label: bytes) -> None:
        printer = bench.printers.open(bench.name)
        ref = printer.submit(PrintJob("302-1-d", label))
        assert printer.report("302-1-e", ref).state is JobState.UNCERTAIN
        assert printer.report("302-1-e", "99999999").state is JobState.UNCERTAIN
        assert printer.report("302-1-e", "no such reference").state is JobState.UNCERTAIN

    def test_does_not_take_a_job_back_that_has_printed_or_that_it_does_not_know(
        self, bench: Bench, label: bytes
    ) -> None:
        printer = bench.printers.open(bench.name)
        ref = printer.submit(PrintJob("302-1-g", label))
        assert follow(printer, "302-1-g", ref)[-1].state is JobState.PRINTED
        assert not printer.withdraw("302-1-g", ref)
        assert not printer.withdraw("302-1-h", "99999999")
        assert printer.report("302-1-g", ref).state is JobState.PRINTED

    def test_takes_a_form_on_a4_exactly_if_it_says_so(self, bench: Bench) -> None:
        form = PrintJob("302-1-f", draw_label(210, 297, wide=True))
        printer = bench.printers.open(bench.name)
        if info_of(bench).takes_sheets:
            ref = printer.submit(form)
            assert follow(printer, form.name, ref)[-1].state is JobState.PRINTED
        else:
            with pytest.raises(Problem, match=r"printer\.media_unsupported"):
                printer.submit(form)

    def test_is_not_opened_under_a_name_that_is_not_there(self, bench: Bench) -> None:
        with pytest.raises(Problem, match=r"printer\.gone"):
            bench.printers.open("Nowhere at all")
        with pytest.raises(Problem, match=r"printer\.none_chosen"):
            bench.printers.open("")

    def test_what_is_not_there_is_not_resumed(self, bench: Bench) -> None:
        with pytest.raises(Problem) as caught:
            bench.printers.resume("Nowhere at all")
        assert caught.value.note.code in ("printer.gone", "printer.may_not_resume")


class TestEveryPrinterThatCanFail:
    """What they do when something goes wrong."""

    def test_waits_out_of_labels_with_the_reason_and_prints_once_they_are_in(
        self, faulty: FaultyBench, label: bytes
    ) -> None:
        faulty.block("media-empty")
        printer = faulty.printers.open(faulty.name)
        ref = printer.submit(PrintJob("302-2-a", label))
        wait_for_state(printer, "302-2-a", ref, JobState.BLOCKED, "media-empty")
        assert faulty.received() == []
        faulty.unblock()
        said = follow(printer, "302-2-a", ref)
        assert said[-1].state is JobState.PRINTED
        assert [ORDER.index(each.state) for each in said] == sorted(ORDER.index(each.state) for each in said)
        assert len(faulty.received()) == 1

    def test_a_job_that_waits_is_found_and_followed_after_a_crash(self, faulty: FaultyBench, label: bytes) -> None:
        faulty.block("cover-open")
        before = faulty.printers.open(faulty.name)
        ref = before.submit(PrintJob("302-2-b", label))
        wait_for_state(before, "302-2-b", ref, JobState.BLOCKED, "cover-open")
        after = faulty.printers.open(faulty.name)
        assert after.find("302-2-b") == ref
        faulty.unblock()
        assert follow(after, "302-2-b", ref)[-1].state is JobState.PRINTED
        assert len(faulty.received()) == 1

    def test_a_job_behind_another_is_taken_back_and_never_printed(self, faulty: FaultyBench, label: bytes) -> None:
        faulty.block("media-empty")
        printer = faulty.printers.open(faulty.name)
        first = printer.submit(PrintJob("302-2-f", label))
        wait_for_state(printer, "302-2-f", first, JobState.BLOCKED, "media-empty")
        second = printer.submit(PrintJob("302-2-g", label))
        assert not printer.withdraw("302-2-f", second)
        assert printer.withdraw("302-2-g", second)
        assert printer.report("302-2-g", second) == JobReport(JobState.FAILED, "canceled", nothing_printed=True)
        faulty.unblock()
        assert follow(printer, "302-2-f", first)[-1].state is JobState.PRINTED
        assert printer.withdraw("302-2-g", second)
        assert len(faulty.received()) == 1

    def test_a_job_is_taken_back_for_sure_or_is_never_called_printed_without_being_so(
        self, faulty: FaultyBench, label: bytes
    ) -> None:
        faulty.block("media-empty")
        printer = faulty.printers.open(faulty.name)
        ref = printer.submit(PrintJob("302-2-h", label))
        wait_for_state(printer, "302-2-h", ref, JobState.BLOCKED, "media-empty")
        is_sure = printer.withdraw("302-2-h", ref)
        faulty.unblock()
        last = follow(printer, "302-2-h", ref)[-1]
        assert last.nothing_printed is is_sure
        assert last.state is (JobState.FAILED if is_sure else JobState.UNCERTAIN)
        assert not (is_sure and faulty.received())

    def test_never_calls_a_job_printed_that_was_lost_with_the_power(self, faulty: FaultyBench, label: bytes) -> None:
        faulty.block("stuck")
        printer = faulty.printers.open(faulty.name)
        ref = printer.submit(PrintJob("302-2-c", label))
        printer.report("302-2-c", ref)
        faulty.cut_power()
        assert follow(printer, "302-2-c", ref)[-1].state is JobState.UNCERTAIN
        assert printer.report("302-2-c", ref).state is JobState.UNCERTAIN
        assert faulty.received() == []


class TestEveryPrinterThatTurnsJobsDown:
    """What they say of jobs that they do not take or give up."""

    def test_a_job_given_up_halfway_may_have_printed(self, choosy: ChoosyBench, label: bytes) -> None:
        choosy.abort_next()
        printer = choosy.printers.open(choosy.name)
        ref = printer.submit(PrintJob("302-2-d", label))
        last = follow(printer, "302-2-d", ref)[-1]
        assert last.state in (JobState.FAILED, JobState.UNCERTAIN)
        assert not last.nothing_printed

    def test_a_refused_job_was_not_handed_over(self, choosy: ChoosyBench, label: bytes) -> None:
        choosy.refuse()
        printer = choosy.printers.open(choosy.name)
        with pytest.raises(Problem) as caught:
            printer.submit(PrintJob("302-2-e", label))
        assert caught.value.note.code == "printer.refused"
        assert caught.value.note.facts == {"printer": choosy.name, "reason": "not-accepting"}
        assert printer.find("302-2-e") is None
        assert choosy.received() == []

    def test_a_label_that_is_not_for_the_loaded_media_is_not_handed_over(
        self, choosy: ChoosyBench, label: bytes
    ) -> None:
        choosy.printers.use((), [PrinterProfile(choosy.name, media="om_62x100mm_62x100mm")])
        printer = choosy.printers.open(choosy.name)
        with pytest.raises(Problem) as caught:
            printer.submit(PrintJob("302-2-f", label))
        assert caught.value.note.code == "printer.media_unsupported"
        assert printer.find("302-2-f") is None
        choosy.printers.use((), [PrinterProfile(choosy.name, media="om_100x150mm_100x150mm")])
        printer = choosy.printers.open(choosy.name)
        ref = printer.submit(PrintJob("302-2-g", label))
        assert follow(printer, "302-2-g", ref)[-1].state is JobState.PRINTED

    def test_is_listed_with_what_is_loaded_and_takes_no_other_paper_then(self, choosy: ChoosyBench) -> None:
        choosy.printers.use((), [PrinterProfile(choosy.name, media="om_100x150mm_100x150mm", dpi=300)])
        info = info_of(choosy)
        assert (info.loaded, info.dpi, info.takes_sheets) == ("om_100x150mm_100x150mm", 300, False)
        choosy.printers.use(())
        assert info_of(choosy).loaded == ""
