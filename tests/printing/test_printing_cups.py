"""What only CUPS queues do: sizes on paper, faults of the queue, the printer and CUPS itself."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest
from cups_farm import CupsFarm, free_port, wait_until
from fakes.zpl_reader import read_label
from printing_benches import PDF, RASTER, AddQueue, follow, info_of, wait_for_state
from printing_documents import RULER_MM, Printout, draw_label, read_printout, read_sizes
from test_printing_dots import on_a4, with_bars

from amzlabels.domain.parcel import Evidence
from amzlabels.domain.printer import JobState, PrinterKind, PrinterState, PrintJob
from amzlabels.domain.printer_profile import Language, PrinterProfile
from amzlabels.domain.problems import Problem
from amzlabels.printing import cups_jobs
from amzlabels.printing.printers import SystemPrinters

CODE = "3SABCD123456789"


@pytest.fixture(scope="module")
def label() -> bytes:
    """A label of 100 x 150 mm."""
    return draw_label(100, 150, CODE)


@pytest.mark.parametrize(
    ("sizes", "kind", "page_mm", "paper_mm"),
    [
        ("100x150", PDF, (100, 150), (100, 150)),
        ("100x150", RASTER, (100, 150), (100, 150)),
        ("4x6", RASTER, (101.6, 152.4), (101.6, 152.4)),
        ("4x6", PDF, (100, 150), (101.6, 152.4)),
        ("4x6", RASTER, (100, 150), (101.6, 152.4)),
        ("several", RASTER, (105.3, 148.4), (105, 148)),
    ],
)
def test_a_label_comes_out_at_scale_1_on_paper_of_its_size(
    add_queue: AddQueue, sizes: str, kind: str, page_mm: tuple[float, float], paper_mm: tuple[float, float]
) -> None:
    bench = add_queue(sizes, kind)
    printer = bench.printers.open(bench.name)
    ref = printer.submit(PrintJob("302-3-a", draw_label(*page_mm, CODE)))
    follow(printer, "302-3-a", ref)
    printout = read_printout(bench.received()[0])
    assert printout.size_mm == pytest.approx(paper_mm, abs=0.15)
    assert printout.ruler_mm == pytest.approx(RULER_MM, abs=0.3)
    assert CODE in printout.codes


def test_a_lying_label_comes_out_upright_at_scale_1(add_queue: AddQueue) -> None:
    bench = add_queue()
    printer = bench.printers.open(bench.name)
    ref = printer.submit(PrintJob("302-3-b", draw_label(150, 100, CODE)))
    follow(printer, "302-3-b", ref)
    printout = read_printout(bench.received()[0])
    assert printout.size_mm == pytest.approx((100, 150), abs=0.15)
    assert CODE in printout.codes


def test_a_queue_that_prints_everything_twice_prints_a_label_once(farm: CupsFarm, add_queue: AddQueue) -> None:
    bench = add_queue()
    farm.lpadmin("-p", bench.name, "-o", "copies-default=2", "-o", "job-sheets-default=standard,standard")
    printer = bench.printers.open(bench.name)
    ref = printer.submit(PrintJob("302-3-c", draw_label(100, 150, CODE)))
    follow(printer, "302-3-c", ref)
    with pikepdf.open(io.BytesIO(bench.received()[0])) as document:
        assert len(document.pages) == 1
    assert len(bench.received()) == 1


@pytest.mark.parametrize("page_mm", [(210, 297), (111, 160), (80, 160)])
def test_a_page_that_the_printer_has_no_paper_for_is_not_sent(
    add_queue: AddQueue, page_mm: tuple[float, float]
) -> None:
    bench = add_queue()
    printer = bench.printers.open(bench.name)
    with pytest.raises(Problem) as caught:
        printer.submit(PrintJob("302-4-a", draw_label(*page_mm, wide=True)))
    assert caught.value.note.code == "printer.media_unsupported"
    media = {210: "iso_a4_210x297mm", 111: "om_111x160mm_111x160mm", 80: "om_80x160mm_80x160mm"}[page_mm[0]]
    assert caught.value.note.facts == {"printer": bench.name, "media": media}
    assert printer.find("302-4-a") is None


def test_a_label_in_a_corner_of_a4_comes_out_whole_at_scale_1(add_queue: AddQueue) -> None:
    bench = add_queue("a6", RASTER)
    printer = bench.printers.open(bench.name)
    ref = printer.submit(PrintJob("302-3-d", on_a4(draw_label(105, 148, CODE), 105, 149)))
    follow(printer, "302-3-d", ref)
    printout = read_printout(bench.received()[0])
    assert printout.size_mm == pytest.approx((105, 148), abs=0.15)
    assert printout.ruler_mm == pytest.approx(RULER_MM, abs=0.3)
    assert printout.codes == [CODE]


def test_a_queue_without_a_driver_gets_nothing_before_it_is_known_what_it_understands(
    add_queue: AddQueue, label: bytes
) -> None:
    bench = add_queue(raw=True, language=Language.UNKNOWN)
    assert (info_of(bench).state, info_of(bench).reasons) == (PrinterState.STOPPED, ("no-driver",))
    printer = bench.printers.open(bench.name)
    with pytest.raises(Problem) as caught:
        printer.submit(PrintJob("302-9-a", label))
    assert (caught.value.note.code, caught.value.note.facts) == ("printer.no_driver", {"printer": bench.name})
    assert printer.find("302-9-a") is None
    # A test label is sent to find that out.
    follow(printer, "302-9-b", printer.submit(PrintJob("302-9-b", label, as_it_is=True)))
    wait_until(lambda: len(bench.received()) == 1, "the test label")


def test_a_queue_that_was_set_up_for_zpl_gets_zpl_past_its_driver(add_queue: AddQueue, label: bytes) -> None:
    bench = add_queue(raw=True)
    profile = PrinterProfile(bench.name, language=Language.ZPL, media="iso_a6_105x148mm", dpi=300, right_mm=2)
    bench.printers.use((), [profile])
    assert (info_of(bench).state, info_of(bench).reasons) == (PrinterState.READY, ())
    printer = bench.printers.open(bench.name)
    sheet = on_a4(draw_label(105, 148, CODE), 0, 149)
    assert follow(printer, "302-9-c", printer.submit(PrintJob("302-9-c", sheet)))[-1].evidence is Evidence.SENT
    wait_until(lambda: len(bench.received()) == 1, "the label")
    printout = Printout(read_label(bench.received()[0]).picture, 300)
    assert printout.size_mm == pytest.approx((105, 148), abs=0.1)
    assert printout.corner_mm == pytest.approx((4 + 2, 8), abs=0.2)
    assert printout.codes == [CODE]


def test_a_barcode_that_the_queue_would_spoil_is_told_before_a_label_is_wasted(add_queue: AddQueue) -> None:
    bench = add_queue()
    pdf = with_bars(0.1, 8.03)
    printer = bench.printers.open(bench.name)
    with pytest.raises(Problem) as caught:
        printer.submit(PrintJob("302-9-d", pdf))
    assert (caught.value.note.code, caught.value.note.facts) == ("label.barcode_lost", {"printer": bench.name})
    assert printer.find("302-9-d") is None
    # What a person settled of the printer comes before what the queue says of itself.
    bench.printers.use((), [PrinterProfile(bench.name, dpi=600)])
    finer = bench.printers.open(bench.name)
    assert follow(finer, "302-9-e", finer.submit(PrintJob("302-9-e", pdf)))[-1].state is JobState.PRINTED


def test_a_computer_without_room_takes_no_label_and_takes_it_once_there_is_room(
    farm: CupsFarm, add_queue: AddQueue, label: bytes
) -> None:
    bench = add_queue()
    printer = bench.printers.open(bench.name)
    # So much is more than is under way before CUPS turns it down.
    large = label + b"%" * 2_000_000
    farm.fill_disk()
    try:
        for name, pdf in (("302-9-f", label), ("302-9-g", large)):
            with pytest.raises(Problem) as caught:
                printer.submit(PrintJob(name, pdf))
            assert (caught.value.note.code, caught.value.note.facts) == ("printer.spool_full", {"printer": bench.name})
            assert printer.find(name) is None
    finally:
        farm.empty_disk()
    assert follow(printer, "302-9-h", printer.submit(PrintJob("302-9-h", label)))[-1].state is JobState.PRINTED
    assert len(bench.received()) == 1


def test_a_small_page_is_not_put_on_one_of_several_stocks_by_guess(add_queue: AddQueue) -> None:
    bench = add_queue("several")
    with pytest.raises(Problem, match=r"printer\.media_unsupported"):
        bench.printers.open(bench.name).submit(PrintJob("302-4-b", draw_label(60, 40)))


def test_a_damaged_label_is_not_sent(add_queue: AddQueue) -> None:
    bench = add_queue()
    printer = bench.printers.open(bench.name)
    with pytest.raises(Problem, match=r"label\.file_damaged"):
        printer.submit(PrintJob("302-4-c", b"%PDF-1.4\nnothing of use"))
    assert printer.find("302-4-c") is None


def test_a_printer_that_is_off_blocks_and_prints_when_it_is_switched_on(
    farm: CupsFarm, add_queue: AddQueue, label: bytes
) -> None:
    bench = add_queue()
    farm.take_printer_away(bench.name)
    printer = bench.printers.open(bench.name)
    ref = printer.submit(PrintJob("302-5-a", label))
    wait_for_state(printer, "302-5-a", ref, JobState.BLOCKED, "offline")
    farm.return_printer(bench.name)
    assert follow(printer, "302-5-a", ref)[-1].state is JobState.PRINTED
    assert len(bench.received()) == 1


def test_labels_behind_a_lost_one_print_by_the_printers_own_word_and_a_second_loss_is_noticed(
    farm: CupsFarm, add_queue: AddQueue, label: bytes
) -> None:
    bench = add_queue()
    printer = bench.printers.open(bench.name)
    bench.block("stuck")
    lost, behind = (printer.submit(PrintJob(name, label)) for name in ("302-5-b", "302-5-c"))
    bench.cut_power()
    assert follow(printer, "302-5-b", lost)[-1].reason == "printer-memory-lost"
    last = follow(printer, "302-5-c", behind)[-1]
    assert (last.state, last.evidence) == (JobState.PRINTED, Evidence.PRINTER_SAID_DONE)
    farm.wait_for_start(bench.name)
    bench.block("stuck")
    lost_too = printer.submit(PrintJob("302-5-d", label))
    bench.cut_power()
    assert follow(printer, "302-5-d", lost_too)[-1].state is JobState.UNCERTAIN
    assert len(bench.received()) == 1


def test_a_job_lost_with_the_power_is_uncertain_to_whoever_finds_it_after_a_crash(
    add_queue: AddQueue, label: bytes
) -> None:
    bench = add_queue()
    bench.block("stuck")
    bench.printers.open(bench.name).submit(PrintJob("302-5-e", label))
    bench.cut_power()
    printer = bench.printers.open(bench.name)
    ref = printer.find("302-5-e")
    assert ref is not None
    assert follow(printer, "302-5-e", ref)[-1].state is JobState.UNCERTAIN


def test_a_paused_queue_blocks_is_listed_as_stopped_and_prints_when_resumed(
    farm: CupsFarm, add_queue: AddQueue, label: bytes
) -> None:
    bench = add_queue()
    farm.pause(bench.name)
    printer = bench.printers.open(bench.name)
    ref = printer.submit(PrintJob("302-6-a", label))
    wait_for_state(printer, "302-6-a", ref, JobState.BLOCKED, "paused")
    assert (info_of(bench).state, info_of(bench).reasons) == (PrinterState.STOPPED, ("paused",))
    bench.printers.resume(bench.name)
    assert follow(printer, "302-6-a", ref)[-1].state is JobState.PRINTED


def test_a_job_cancelled_before_it_began_surely_did_not_print(
    farm: CupsFarm, add_queue: AddQueue, label: bytes
) -> None:
    bench = add_queue()
    farm.pause(bench.name)
    printer = bench.printers.open(bench.name)
    ref = printer.submit(PrintJob("302-6-b", label))
    farm.call("cancel", f"{bench.name}-{ref}")
    last = follow(printer, "302-6-b", ref)[-1]
    assert (last.state, last.reason, last.nothing_printed) == (JobState.FAILED, "canceled", True)


def test_a_job_cancelled_while_it_prints_may_have_printed(farm: CupsFarm, add_queue: AddQueue, label: bytes) -> None:
    bench = add_queue()
    bench.block("stuck")
    printer = bench.printers.open(bench.name)
    ref = printer.submit(PrintJob("302-6-c", label))
    farm.wait_for_start(bench.name)
    farm.call("cancel", f"{bench.name}-{ref}")
    assert follow(printer, "302-6-c", ref)[-1].state is JobState.UNCERTAIN


def test_a_job_whose_history_was_emptied_is_uncertain(farm: CupsFarm, add_queue: AddQueue, label: bytes) -> None:
    bench = add_queue()
    bench.block("media-empty")
    printer = bench.printers.open(bench.name)
    ref = printer.submit(PrintJob("302-6-d", label))
    farm.wait_for_start(bench.name)
    farm.call("cancel", "-a", "-x", bench.name)
    assert follow(printer, "302-6-d", ref)[-1].state is JobState.UNCERTAIN


def test_a_removed_queue_is_gone_and_its_job_never_counts_as_printed(
    farm: CupsFarm, add_queue: AddQueue, label: bytes
) -> None:
    bench = add_queue()
    bench.block("stuck")
    printer = bench.printers.open(bench.name)
    ref = printer.submit(PrintJob("302-6-e", label))
    farm.wait_for_start(bench.name)
    farm.remove_queue(bench.name)
    assert follow(printer, "302-6-e", ref)[-1].state is JobState.UNCERTAIN
    for act in (lambda: printer.submit(PrintJob("302-6-f", label)), lambda: printer.find("302-6-f")):
        with pytest.raises(Problem, match=r"printer\.gone"):
            act()
    with pytest.raises(Problem, match=r"printer\.gone"):
        bench.printers.open(bench.name)


@pytest.mark.parametrize(
    ("policy", "state", "reason"),
    [
        ("abort-job", JobState.FAILED, "aborted"),
        ("stop-printer", JobState.BLOCKED, "paused"),
        ("retry-job", JobState.BLOCKED, "resources-are-not-ready"),
        ("retry-current-job", JobState.BLOCKED, "retrying"),
    ],
)
def test_a_failing_backend_is_told_as_its_queue_treats_it(
    add_queue: AddQueue, label: bytes, policy: str, state: JobState, reason: str
) -> None:
    bench = add_queue(error_policy=policy)
    bench.block("exit1")
    printer = bench.printers.open(bench.name)
    ref = printer.submit(PrintJob("302-7-a", label))
    report = wait_for_state(printer, "302-7-a", ref, state, reason)
    assert not report.nothing_printed


def test_a_backend_that_recovers_ends_with_its_bytes_sent(add_queue: AddQueue, label: bytes) -> None:
    bench = add_queue(error_policy="retry-current-job")
    bench.block("exit1")
    printer = bench.printers.open(bench.name)
    ref = printer.submit(PrintJob("302-7-b", label))
    wait_for_state(printer, "302-7-b", ref, JobState.BLOCKED, "retrying")
    bench.unblock()
    last = follow(printer, "302-7-b", ref)[-1]
    assert (last.state, last.evidence) == (JobState.PRINTED, Evidence.SENT)
    assert read_sizes(bench.received()[0])[0].width_mm == pytest.approx(100, abs=0.1)


def test_a_job_is_found_among_more_jobs_than_one_answer_holds(
    add_queue: AddQueue, label: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cups_jobs, "JOBS_PER_PAGE", 2)
    bench = add_queue(raw=True)
    printer = bench.printers.open(bench.name)
    refs = {name: printer.submit(PrintJob(name, label)) for name in ("one", "two", "three", "four", "five")}
    assert {name: printer.find(name) for name in refs} == refs
    assert printer.find("six") is None


def test_the_default_queue_is_listed_as_such_with_its_media(farm: CupsFarm, add_queue: AddQueue) -> None:
    chosen, other = add_queue("4x6"), add_queue("several")
    farm.lpadmin("-d", chosen.name)
    assert (info_of(chosen).is_default, info_of(other).is_default) == (True, False)
    assert info_of(chosen).media == ("na_index-4x6_4x6in",)
    assert len(info_of(other).media) == 3
    assert info_of(chosen).kind is PrinterKind.CUPS


def test_cups_is_reached_over_tcp_when_told_so(
    farm: CupsFarm, add_queue: AddQueue, label: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    bench = add_queue(raw=True)
    monkeypatch.setenv("CUPS_SERVER", farm.tcp_server)
    printer = bench.printers.open(bench.name)
    ref = printer.submit(PrintJob("302-8-a", label))
    assert printer.find("302-8-a") == ref
    assert follow(printer, "302-8-a", ref)[-1].state is JobState.PRINTED


@pytest.mark.parametrize(
    ("where", "code"),
    [
        (lambda folder: str(folder / "none" / "cups.sock"), "gone"),
        (lambda folder: str(folder / "cups.sock"), "unreachable"),
        (lambda _: f"127.0.0.1:{free_port()}", "unreachable"),
    ],
)
def test_without_cups_there_is_only_the_folder(
    where: Callable[[Path], str], code: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CUPS_SERVER", where(tmp_path))
    printers = SystemPrinters(tmp_path / "printed")
    assert [info.kind for info in printers.all()] == [PrinterKind.PDF_FOLDER]
    with pytest.raises(Problem, match=rf"printer\.{code}"):
        printers.open("Zebra")


def test_a_job_waits_while_cups_is_away_and_is_followed_when_it_is_back(
    farm: CupsFarm, add_queue: AddQueue, label: bytes
) -> None:
    bench = add_queue(raw=True)
    printer = bench.printers.open(bench.name)
    farm.pause(bench.name)
    ref = printer.submit(PrintJob("302-8-b", label))
    farm.stop_cups()
    try:
        assert printer.report("302-8-b", ref).state is JobState.BLOCKED
        for act in (lambda: printer.submit(PrintJob("302-8-c", label)), lambda: printer.find("302-8-b")):
            with pytest.raises(Problem, match=r"printer\.unreachable"):
                act()
    finally:
        farm.start_cups()
    farm.resume(bench.name)
    assert follow(printer, "302-8-b", ref)[-1].state is JobState.PRINTED


def test_a_job_for_a_printer_that_is_off_is_taken_back_for_sure(
    farm: CupsFarm, add_queue: AddQueue, label: bytes
) -> None:
    bench = add_queue()
    printer = bench.printers.open(bench.name)
    farm.take_printer_away(bench.name)
    ref = printer.submit(PrintJob("302-3-w", label))
    wait_for_state(printer, "302-3-w", ref, JobState.BLOCKED, "offline")
    assert printer.withdraw("302-3-w", ref)
    farm.return_printer(bench.name)
    after = printer.submit(PrintJob("302-3-x", label))
    assert follow(printer, "302-3-x", after)[-1].state is JobState.PRINTED
    assert len(bench.received()) == 1
