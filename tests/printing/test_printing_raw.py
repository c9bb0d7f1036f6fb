"""ZPL printers on their raw port: blocked before anything is sent, counted, lost, shared, and found after a crash."""

from __future__ import annotations

from typing import Any

import pytest
from cups_farm import wait_until
from fakes.zpl_reader import read_label
from printing_benches import COUNTED, AddZpl, RawBench, follow, info_of, label, wait_for_state
from printing_documents import Printout, draw_label
from test_printing_dots import on_a4, with_bars

from amzlabels.domain.parcel import Evidence
from amzlabels.domain.printer import JobReport, JobState, PrinterState, PrintJob
from amzlabels.domain.problems import Problem
from amzlabels.printing.zpl_link import ZplLink

DONE = JobReport(JobState.PRINTED, evidence=Evidence.PRINTER_SAID_DONE)
FAULTS = ["media-empty", "cover-open", "marker-supply-empty", "paused"]


def codes(bench: RawBench) -> list[str]:
    """What came out, by barcode."""
    return bench.stand_in.read_printed()


def sent(bench: RawBench, *names: str) -> dict[str, str]:
    """The references of jobs that were handed over in this order."""
    return {name: bench.printers.open(bench.name).submit(label(name)) for name in names}


def ends(bench: RawBench, refs: dict[str, str]) -> list[JobReport]:
    """How these ended, all told by the printer as it is opened now."""
    printer = bench.printers.open(bench.name)
    return [follow(printer, name, ref)[-1] for name, ref in refs.items()]


class Crash(BaseException):
    """Our own computer stops."""


@pytest.mark.parametrize(("fault", "mutes"), [*((each, False) for each in FAULTS), ("media-empty", True)])
def test_nothing_is_sent_while_the_printer_needs_somebody(add_zpl: AddZpl, fault: str, mutes: bool) -> None:
    bench = add_zpl(mutes=mutes)
    bench.block(fault)
    printer = bench.printers.open(bench.name)
    refs = {name: printer.submit(label(name)) for name in ("A1", "A2")}
    reason = "not-answering" if mutes else fault
    assert printer.report("A1", refs["A1"]) == JobReport(JobState.BLOCKED, reason)
    assert info_of(bench).reasons == (reason,)
    assert bench.stand_in.waiting == 0
    bench.unblock()
    assert ends(bench, refs) == [COUNTED] * 2
    assert codes(bench) == ["A1", "A2"]


@pytest.mark.parametrize(("fault", "mutes"), [*((each, False) for each in FAULTS), ("cover-open", True)])
def test_labels_that_ran_out_half_way_print_once_when_there_are_new_ones(
    add_zpl: AddZpl, fault: str, mutes: bool
) -> None:
    bench = add_zpl(mutes=mutes)
    bench.block("stuck")
    refs = sent(bench, "B1", "B2")
    bench.block(fault)
    reason = "not-answering" if mutes else fault
    wait_for_state(bench.printers.open(bench.name), "B1", refs["B1"], JobState.BLOCKED, reason)
    assert codes(bench) == []
    bench.unblock()
    assert ends(bench, refs) == [COUNTED, COUNTED]
    assert codes(bench) == ["B1", "B2"]


def test_power_cut_in_the_middle_leaves_one_counted_some_uncertain_and_the_rest_to_print(add_zpl: AddZpl) -> None:
    bench = add_zpl()
    bench.block("stuck")
    refs = sent(bench, "C1", "C2", "C3", "C4", "C5")
    bench.stand_in.print_one()
    printer = bench.printers.open(bench.name)
    assert follow(printer, "C1", refs["C1"])[-1] == COUNTED
    # As one was out, C4 was sent; C5 waits here.
    bench.cut_power()
    assert ends(bench, refs) == [COUNTED, *[JobReport(JobState.UNCERTAIN, "not-counted")] * 3, COUNTED]
    assert codes(bench) == ["C1", "C5"]


def test_where_nobody_listens_nothing_was_handed_over(add_zpl: AddZpl) -> None:
    bench = add_zpl()
    printer = bench.printers.open(bench.name)
    bench.stand_in.switch_off()
    with pytest.raises(Problem) as caught:
        printer.submit(label("D1"))
    assert (caught.value.note.code, caught.value.note.facts) == ("printer.offline", {"printer": bench.name})
    assert printer.find("D1") is None
    info = info_of(bench)
    assert (info.state, info.reasons) == (PrinterState.STOPPED, ("offline",))
    bench.stand_in.switch_on()
    assert follow(printer, "D2", printer.submit(label("D2")))[-1] == COUNTED
    assert codes(bench) == ["D2"]


def test_a_label_that_waits_says_that_the_printer_was_switched_off_and_prints_later(add_zpl: AddZpl) -> None:
    bench = add_zpl()
    bench.block("paused")
    printer = bench.printers.open(bench.name)
    ref = printer.submit(label("E1"))
    bench.stand_in.switch_off()
    wait_for_state(printer, "E1", ref, JobState.BLOCKED, "offline")
    bench.unblock()
    bench.stand_in.switch_on()
    assert follow(printer, "E1", ref)[-1] == COUNTED
    assert codes(bench) == ["E1"]


def test_a_slow_printer_has_the_next_labels_before_it_is_done_with_one(add_zpl: AddZpl) -> None:
    bench = add_zpl()
    bench.block("stuck")
    names = [f"F{number}" for number in range(6)]
    refs = sent(bench, *names)
    printer = bench.printers.open(bench.name)
    assert bench.stand_in.waiting == 3
    assert printer.report("F5", refs["F5"]).state is JobState.QUEUED
    for at, name in enumerate(names):
        assert printer.report(name, refs[name]).state is JobState.PRINTING
        bench.stand_in.print_one()
        assert follow(printer, name, refs[name])[-1] == COUNTED
        assert bench.stand_in.waiting == min(3, len(names) - at - 1)
    assert codes(bench) == names


def test_a_printer_that_does_not_count_gets_one_at_a_time(add_zpl: AddZpl) -> None:
    bench = add_zpl(counts=False)
    bench.block("stuck")
    refs = sent(bench, "G1", "G2")
    assert bench.stand_in.waiting == 1
    bench.unblock()
    assert ends(bench, refs) == [DONE, DONE]
    assert codes(bench) == ["G1", "G2"]


@pytest.mark.parametrize("counts", [True, False])
def test_labels_of_others_are_not_taken_for_ours(add_zpl: AddZpl, counts: bool) -> None:
    bench = add_zpl(counts=counts)
    bench.block("stuck")
    refs = sent(bench, "H1")
    bench.stand_in.print_for_others(3)
    wait_for_state(bench.printers.open(bench.name), "H1", refs["H1"], JobState.PRINTING)
    bench.unblock()
    assert ends(bench, refs) == [DONE]
    # Behind the labels of others ours waits here.
    bench.block("stuck")
    bench.stand_in.print_for_others(2)
    refs = sent(bench, "H2")
    assert bench.printers.open(bench.name).report("H2", refs["H2"]).state is JobState.QUEUED
    bench.unblock()
    assert ends(bench, refs) == [COUNTED if counts else DONE]


def test_a_printer_that_reads_nothing_blocks_and_prints_what_it_had_been_sent(add_zpl: AddZpl) -> None:
    bench = add_zpl(label_s=0.05)
    printer = bench.printers.open(bench.name)
    refs = {"I1": printer.submit(label("I1"))}
    bench.block("deaf")
    refs["I2"] = printer.submit(label("I2"))
    wait_for_state(printer, "I2", refs["I2"], JobState.BLOCKED, "not-answering")
    bench.unblock()
    assert [follow(printer, name, ref)[-1] for name, ref in refs.items()] == [COUNTED, COUNTED]
    assert codes(bench) == ["I1", "I2"]


def test_after_a_crash_a_label_is_followed_and_counted(add_zpl: AddZpl) -> None:
    bench = add_zpl()
    bench.block("stuck")
    ref = bench.printers.open(bench.name).submit(label("J1"))
    bench.start_anew()
    printer = bench.printers.open(bench.name)
    assert printer.find("J1") == ref
    assert printer.report("J1", ref).state is JobState.PRINTING
    # What is new waits until it is known what became of the old.
    newer = printer.submit(label("J2"))
    assert printer.report("J2", newer).state is JobState.QUEUED
    bench.unblock()
    assert follow(printer, "J1", ref)[-1] == COUNTED
    assert follow(printer, "J2", newer)[-1] == COUNTED
    bench.start_anew()
    assert bench.printers.open(bench.name).report("J1", ref) == COUNTED
    assert codes(bench) == ["J1", "J2"]


def test_after_a_crash_the_counter_proves_nothing_once_others_have_printed(add_zpl: AddZpl) -> None:
    bench = add_zpl()
    bench.block("stuck")
    ref = bench.printers.open(bench.name).submit(label("K1"))
    bench.start_anew()
    bench.unblock()
    wait_until(lambda: codes(bench) == ["K1"], "the label")
    bench.stand_in.count_for_others()
    printer = bench.printers.open(bench.name)
    assert follow(printer, "K1", ref)[-1] == JobReport(JobState.UNCERTAIN, "counter-shared")


@pytest.mark.parametrize("counts", [True, False])
def test_after_a_crash_a_label_that_was_lost_is_uncertain(add_zpl: AddZpl, counts: bool) -> None:
    bench = add_zpl(counts=counts)
    bench.block("stuck")
    ref = bench.printers.open(bench.name).submit(label("L1"))
    bench.cut_power()
    bench.start_anew()
    printer = bench.printers.open(bench.name)
    reason = "not-counted" if counts else "out-of-reach"
    assert follow(printer, "L1", ref)[-1] == JobReport(JobState.UNCERTAIN, reason)
    assert codes(bench) == []


def test_after_a_crash_a_label_that_waited_here_was_surely_never_sent(add_zpl: AddZpl) -> None:
    bench = add_zpl()
    bench.block("media-empty")
    bench.printers.open(bench.name).submit(label("M1"))
    bench.start_anew()
    bench.unblock()
    printer = bench.printers.open(bench.name)
    assert printer.find("M1") is None
    assert follow(printer, "M1", printer.submit(label("M1")))[-1] == COUNTED
    assert codes(bench) == ["M1"]


def test_a_label_cut_short_by_a_crash_is_asked_about_and_spoils_no_other(
    add_zpl: AddZpl, monkeypatch: pytest.MonkeyPatch
) -> None:
    bench = add_zpl()
    whole = ZplLink.send

    def stop_half_way(self: ZplLink, data: bytes) -> None:
        if data.startswith(b"^XA"):
            whole(self, data[: len(data) // 2])
            raise Crash
        whole(self, data)

    with monkeypatch.context() as patched:
        patched.setattr(ZplLink, "send", stop_half_way)
        with pytest.raises(Crash):
            bench.printers.open(bench.name).submit(label("N1"))
    bench.start_anew()
    printer = bench.printers.open(bench.name)
    ref = printer.find("N1")
    assert ref is not None
    newer = printer.submit(label("N2"))
    assert follow(printer, "N1", ref)[-1] == JobReport(JobState.UNCERTAIN, "not-counted")
    assert follow(printer, "N2", newer)[-1] == COUNTED
    assert codes(bench) == ["N2"]


def test_a_line_that_breaks_while_a_label_is_sent_leaves_it_to_the_counter(
    add_zpl: AddZpl, monkeypatch: pytest.MonkeyPatch
) -> None:
    bench = add_zpl()
    whole = ZplLink.send

    def break_off(self: ZplLink, data: bytes) -> None:
        whole(self, data)
        if data.startswith(b"^XA"):
            raise ConnectionResetError

    printer = bench.printers.open(bench.name)
    with monkeypatch.context() as patched:
        patched.setattr(ZplLink, "send", break_off)
        ref = printer.submit(label("O1"))
    assert follow(printer, "O1", ref)[-1] == COUNTED
    assert codes(bench) == ["O1"]


@pytest.mark.parametrize(
    ("pdf", "media"),
    [
        (draw_label(109, 148), "om_109x148mm_109x148mm"),
        (draw_label(101.6, 160), "om_101.6x160mm_101.6x160mm"),
        (draw_label(210, 297, wide=True), "iso_a4_210x297mm"),
    ],
)
def test_what_does_not_fit_the_labels_is_refused_before_anything_is_sent(
    add_zpl: AddZpl, pdf: bytes, media: str
) -> None:
    bench = add_zpl()
    printer = bench.printers.open(bench.name)
    asked = bench.stand_in.connections
    with pytest.raises(Problem) as caught:
        printer.submit(PrintJob("P1", pdf))
    assert caught.value.note.code == "printer.media_unsupported"
    assert caught.value.note.facts == {"printer": bench.name, "media": media}
    assert bench.stand_in.connections == asked
    assert printer.find("P1") is None


def test_a_barcode_that_the_head_would_spoil_is_told_and_printed_only_as_it_is(add_zpl: AddZpl) -> None:
    bench = add_zpl()
    printer = bench.printers.open(bench.name)
    with pytest.raises(Problem) as caught:
        printer.submit(PrintJob("Q1", with_bars(0.1, 8.03)))
    assert (caught.value.note.code, caught.value.note.facts) == ("label.barcode_lost", {"printer": bench.name})
    assert bench.received() == []
    ref = printer.submit(PrintJob("Q1", with_bars(0.1, 8.03), as_it_is=True))
    assert follow(printer, "Q1", ref)[-1] == COUNTED


@pytest.mark.parametrize(
    ("kind", "dpi", "packing"),
    [({}, 203, b":Z64:"), ({"dots_per_mm": 12}, 300, b":Z64:"), ({"counts": False}, 203, b"")],
    ids=["203 dpi", "300 dpi", "older firmware"],
)
def test_what_comes_out_has_the_size_of_the_label(
    add_zpl: AddZpl, kind: dict[str, Any], dpi: int, packing: bytes
) -> None:
    bench = add_zpl(**kind)
    assert bench.profile.dpi == dpi
    printer = bench.printers.open(bench.name)
    a4 = on_a4(draw_label(95, 145, "3SABCD123456789"), 0, 147)
    for name, pdf in (("R1", draw_label(100, 150)), ("R2", a4)):
        follow(printer, name, printer.submit(PrintJob(name, pdf)))
    for received in bench.received():
        printout = Printout(read_label(received).picture, {203: 203.2, 300: 300}[dpi])
        assert printout.size_mm == pytest.approx((100, 150), abs=0.2)
        assert printout.ruler_mm == pytest.approx(50, abs=0.3)
        assert printout.codes == ["3SABCD123456789"]
        assert packing in received
        assert (b":Z64:" in received) == bool(packing)
    assert len(bench.received()) == 2


def test_each_page_is_a_label_of_its_own_and_all_must_be_counted(add_zpl: AddZpl) -> None:
    bench = add_zpl(label_s=0.05)
    printer = bench.printers.open(bench.name)
    ref = printer.submit(PrintJob("S1", draw_label(100, 150, pages=3)))
    assert follow(printer, "S1", ref)[-1] == COUNTED
    assert len(bench.received()) == 3


def test_a_printer_that_tells_nothing_prints_the_next_label_whole_after_one_that_was_cut_short(
    add_zpl: AddZpl,
) -> None:
    bench = add_zpl(tells_status=False, counts=False)
    with ZplLink(bench.name, "127.0.0.1", bench.stand_in.port) as link:
        link.send(b"^XA^FO10,10^GFA,")
    bench.printers.open(bench.name).submit(label("T1"))
    bench.stand_in.wait_for_printed(1)
    assert codes(bench) == ["T1"]
