"""What every printer must do, held against the PDF folder, real CUPS queues and stand-ins alike."""

from __future__ import annotations

import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from cups_farm import wait_until
from printing_benches import (
    RASTER,
    AddBench,
    AddQueue,
    AddZpl,
    Bench,
    ChoosyBench,
    FakeBench,
    FaultyBench,
    FolderBench,
    WindowsBench,
    best_end,
    follow,
    info_of,
    wait_for_state,
)
from printing_documents import RULER_MM, draw_label, read_printout

from amzlabels.domain.parcel import Evidence
from amzlabels.domain.printer import JobReport, JobState, PrinterKind, PrintJob
from amzlabels.domain.printer_profile import Language, PrinterProfile
from amzlabels.domain.problems import Problem
from amzlabels.journey.ports_printing import Printer

CODE = "3SABCD123456789"
HEAD_DPI = 203
ORDER = [JobState.QUEUED, JobState.BLOCKED, JobState.PRINTING]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where the PDF folder writes; not there yet."""
    return tmp_path / "labels" / "printed"


@pytest.fixture
def add_bench(request: pytest.FixtureRequest, folder: Path) -> AddBench:
    """Brings up a printer of a kind: ``add_bench("cups-raw")``."""

    def add(kind: str) -> Any:
        if kind == "folder":
            return FolderBench(folder)
        if kind == "fake":
            return FakeBench()
        if kind == "windows":
            return WindowsBench(folder)
        if kind.startswith("zpl"):
            add_zpl: AddZpl = request.getfixturevalue("add_zpl")
            return add_zpl(counts=kind == "zpl", tells_status=kind != "zpl-silent")
        if kind == "qt":
            return request.getfixturevalue("qt_bench")
        add_queue: AddQueue = request.getfixturevalue("add_queue")
        if kind in ("cups-raw", "cups-zpl"):
            return add_queue(raw=True, language=Language.ZPL if kind == "cups-zpl" else None)
        return add_queue(kind=RASTER) if kind == "cups-raster" else add_queue()

    return add


# What is handed to the stand-in of the other rooms need be no PDF.
READERS = [
    "folder",
    "windows",
    "cups-pdf",
    "cups-raster",
    "cups-raw",
    "cups-zpl",
    "zpl",
    "zpl-uncounted",
    "zpl-silent",
    "qt",
]
TELLERS = ["fake", "windows", "cups-pdf", "zpl", "zpl-uncounted"]


@pytest.fixture(params=["fake", *READERS])
def bench(request: pytest.FixtureRequest, add_bench: AddBench) -> Bench:
    """Each printer there is."""
    return add_bench(request.param)


@pytest.fixture(params=READERS)
def reader(request: pytest.FixtureRequest, add_bench: AddBench) -> Bench:
    """Each printer that looks into what it is given."""
    return add_bench(request.param)


@pytest.fixture(params=TELLERS)
def faulty(request: pytest.FixtureRequest, add_bench: Any) -> FaultyBench:
    """Each printer that can be made to fail and tells of it."""
    return add_bench(request.param)


@pytest.fixture(params=[*TELLERS, "qt"])
def mortal(request: pytest.FixtureRequest, add_bench: Any) -> FaultyBench:
    """Each printer that can be made to fail, whether or not it tells."""
    return add_bench(request.param)


@pytest.fixture(params=["fake", "windows", "cups-pdf"])
def choosy(request: pytest.FixtureRequest, add_bench: Any) -> ChoosyBench:
    """Each printer that can turn jobs down and tells of it."""
    return add_bench(request.param)


@pytest.fixture(params=["fake", "windows", "cups-pdf", "qt"])
def loaded(request: pytest.FixtureRequest, add_bench: AddBench) -> Bench:
    """Each queue of which it can be settled what is in it."""
    return add_bench(request.param)


@pytest.fixture(scope="module")
def label() -> bytes:
    """A label of 100 x 150 mm."""
    return draw_label(100, 150)


def assert_never_had(bench: Bench, printer: Printer, job_name: str) -> None:
    """It is surely not found; who cannot be sure does not say so."""
    if bench.knows_its_jobs:
        assert printer.find(job_name) is None
    else:
        with pytest.raises(Problem, match=r"printer\.(gone|unreachable)"):
            printer.find(job_name)


def assert_forward(said: Sequence[JobReport]) -> None:
    """No state came back, and the last one is the only end."""
    places = [ORDER.index(each.state) for each in said[:-1]]
    assert places == sorted(places)
    assert [each.state.is_final for each in said] == [False] * len(places) + [True]


class TestEveryPrinter:
    """What all of them do."""

    def test_is_listed_with_the_evidence_it_can_give_and_the_folder_comes_last(self, bench: Bench) -> None:
        infos = bench.printers.all()
        assert infos[-1].kind is PrinterKind.PDF_FOLDER
        info = next(each for each in infos if each.name == bench.name)
        assert info.evidence is bench.evidence

    def test_prints_a_label_once_and_says_of_it_what_its_evidence_allows(self, bench: Bench, label: bytes) -> None:
        printer = bench.printers.open(bench.name)
        ref = printer.submit(PrintJob("302-1-a", label))
        said = follow(printer, "302-1-a", ref)
        assert_forward(said)
        assert (said[-1].state, said[-1].evidence) == best_end(bench)
        # What was said may rest on the bytes having left, a moment before the far end has them all.
        wait_until(lambda: len(bench.received()) == 1, "one document")

    def test_what_comes_out_has_its_size_and_is_read(self, bench: Bench) -> None:
        printer = bench.printers.open(bench.name)
        ref = printer.submit(PrintJob("302-1-i", draw_label(100, 150, CODE)))
        follow(printer, "302-1-i", ref)
        wait_until(lambda: len(bench.received()) == 1, "one document")
        printout = read_printout(bench.received()[0], HEAD_DPI)
        assert printout.size_mm == pytest.approx((100, 150), abs=0.25)
        assert printout.ruler_mm == pytest.approx(RULER_MM, abs=0.3)
        assert printout.codes == [CODE]

    def test_gives_a_reference_within_a_second(self, bench: Bench, label: bytes) -> None:
        printer = bench.printers.open(bench.name)
        took_s: list[float] = []
        # The first one loads what reads labels, and a busy computer may hold up any one of them.
        for name in ("302-1-j", "302-1-k", "302-1-l"):
            began_s = time.monotonic()
            assert printer.submit(PrintJob(name, label))
            took_s.append(time.monotonic() - began_s)
        assert min(took_s) < 1

    @pytest.mark.parametrize("keep", [0, 0.1, 0.5], ids=["none", "its beginning", "half"])
    def test_a_damaged_label_is_not_handed_over(self, reader: Bench, label: bytes, keep: float) -> None:
        printer = reader.printers.open(reader.name)
        with pytest.raises(Problem, match=r"label\.file_damaged"):
            printer.submit(PrintJob("302-1-m", label[: int(len(label) * keep)]))
        assert_never_had(reader, printer, "302-1-m")
        assert reader.received() == []

    def test_says_the_same_of_a_printed_job_whoever_asks_and_finds_it_by_name(self, bench: Bench, label: bytes) -> None:
        printer = bench.printers.open(bench.name)
        ref = printer.submit(PrintJob("302-1-b", label))
        last = follow(printer, "302-1-b", ref)[-1]
        assert printer.report("302-1-b", ref) == last
        after_a_crash = bench.printers.open(bench.name)
        assert after_a_crash.find("302-1-b") == ref
        assert after_a_crash.report("302-1-b", ref) == last

    def test_tells_of_all_it_was_handed_the_newest_first(self, bench: Bench, label: bytes) -> None:
        printer = bench.printers.open(bench.name)
        refs: dict[str, str] = {}
        for name in ("302-1-n", "302-1-o", "302-1-n2"):
            refs[name] = printer.submit(PrintJob(name, label))
        known = bench.printers.open(bench.name).known()
        assert {name: known[name] for name in refs} == refs
        if info_of(bench).kind is not PrinterKind.PDF_FOLDER:
            assert [name for name in known if name in refs] == ["302-1-n2", "302-1-o", "302-1-n"]

    def test_has_never_had_a_job_of_another_name(self, bench: Bench, label: bytes) -> None:
        printer = bench.printers.open(bench.name)
        printer.submit(PrintJob("302-1-c", label))
        assert_never_had(bench, printer, "302-1")
        assert_never_had(bench, printer, "302-1-cc")

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
        last = follow(printer, "302-1-g", ref)[-1]
        wait_until(lambda: len(bench.received()) == 1, "one document")
        assert not printer.withdraw("302-1-g", ref)
        assert not printer.withdraw("302-1-h", "99999999")
        assert printer.report("302-1-g", ref) == last

    def test_tells_of_what_is_done_with_until_it_is_to_forget_that(self, bench: Bench, label: bytes) -> None:
        printer = bench.printers.open(bench.name)
        ref = printer.submit(PrintJob("302-1-i", label))
        last = follow(printer, "302-1-i", ref)[-1]
        wait_until(lambda: len(bench.received()) == 1, "one document")
        for known in (ref, "99999999", "no such reference"):
            printer.done_with("302-1-i", known)
        assert printer.report("302-1-i", ref) == last
        bench.printers.forget_done()
        bench.printers.forget_done()
        assert len(bench.received()) == 1

    def test_takes_a_form_on_a4_exactly_if_it_says_so(self, bench: Bench) -> None:
        form = PrintJob("302-1-f", draw_label(210, 297, wide=True))
        printer = bench.printers.open(bench.name)
        if info_of(bench).takes_sheets:
            ref = printer.submit(form)
            last = follow(printer, form.name, ref)[-1]
            assert (last.state, last.evidence) == best_end(bench)
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
        assert_forward(said)
        assert len(faulty.received()) == 1

    def test_what_waits_is_not_forgotten(self, faulty: FaultyBench, label: bytes) -> None:
        faulty.block("media-empty")
        printer = faulty.printers.open(faulty.name)
        ref = printer.submit(PrintJob("302-2-i", label))
        wait_for_state(printer, "302-2-i", ref, JobState.BLOCKED, "media-empty")
        printer.done_with("302-2-i", ref)
        faulty.printers.forget_done()
        faulty.unblock()
        assert follow(printer, "302-2-i", ref)[-1].state is JobState.PRINTED
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
        self, mortal: FaultyBench, label: bytes
    ) -> None:
        mortal.block("media-empty")
        printer = mortal.printers.open(mortal.name)
        ref = printer.submit(PrintJob("302-2-h", label))
        # Who gives no evidence does not tell that it waits either.
        if mortal.evidence is not Evidence.NONE:
            wait_for_state(printer, "302-2-h", ref, JobState.BLOCKED, "media-empty")
        is_sure = printer.withdraw("302-2-h", ref)
        mortal.unblock()
        last = follow(printer, "302-2-h", ref)[-1]
        assert last.nothing_printed is is_sure
        assert last.state is (JobState.FAILED if is_sure else JobState.UNCERTAIN)
        assert not (is_sure and mortal.received())

    def test_never_calls_a_job_printed_that_was_lost_with_the_power(self, mortal: FaultyBench, label: bytes) -> None:
        mortal.block("stuck")
        printer = mortal.printers.open(mortal.name)
        ref = printer.submit(PrintJob("302-2-c", label))
        printer.report("302-2-c", ref)
        mortal.cut_power()
        assert follow(printer, "302-2-c", ref)[-1].state is JobState.UNCERTAIN
        assert printer.report("302-2-c", ref).state is JobState.UNCERTAIN
        assert mortal.received() == []


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


class TestEveryQueueWithSomethingInIt:
    """What they do once it is settled what is loaded."""

    def test_a_label_that_is_not_for_the_loaded_media_is_not_handed_over(self, loaded: Bench, label: bytes) -> None:
        loaded.printers.use((), [PrinterProfile(loaded.name, media="om_62x100mm_62x100mm")])
        printer = loaded.printers.open(loaded.name)
        with pytest.raises(Problem) as caught:
            printer.submit(PrintJob("302-2-f", label))
        assert caught.value.note.code == "printer.media_unsupported"
        assert_never_had(loaded, printer, "302-2-f")
        loaded.printers.use((), [PrinterProfile(loaded.name, media="om_100x150mm_100x150mm")])
        printer = loaded.printers.open(loaded.name)
        ref = printer.submit(PrintJob("302-2-g", label))
        last = follow(printer, "302-2-g", ref)[-1]
        assert (last.state, last.evidence) == best_end(loaded)
        wait_until(lambda: len(loaded.received()) == 1, "one document")

    def test_is_listed_with_what_is_loaded_and_takes_no_other_paper_then(self, loaded: Bench) -> None:
        loaded.printers.use((), [PrinterProfile(loaded.name, media="om_100x150mm_100x150mm", dpi=300)])
        info = info_of(loaded)
        assert (info.loaded, info.dpi, info.takes_sheets) == ("om_100x150mm_100x150mm", 300, False)
        loaded.printers.use(())
        assert info_of(loaded).loaded == ""
