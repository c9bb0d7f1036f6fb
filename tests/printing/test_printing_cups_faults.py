"""Faults that come and go while CUPS prints: each is told as it stands, and nothing lost or given up counts as printed.

What CUPS says of each was measured with CUPS 2.4; further rows of the same table are in ``test_printing_cups``.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from cups_farm import CupsFarm, Sink, free_port, wait_until
from fakes.zpl_printer import ZplPrinterStandIn
from printing_benches import RASTER, AddQueue, CupsBench, follow, wait_for_state
from printing_documents import draw_label

from amzlabels.domain.parcel import Evidence
from amzlabels.domain.printer import JobReport, JobState, PrintJob
from amzlabels.domain.printer_profile import PrinterProfile
from amzlabels.domain.problems import Problem
from amzlabels.printing import cups
from amzlabels.printing.cups_device import Device
from amzlabels.printing.cups_states import JobStage
from amzlabels.printing.ipp import Attribute, Group, IppClient, Operation, Tag
from amzlabels.printing.preflight import Preflight

HUNDRED, INCHES = "om_100x150mm_100x150mm", "na_index-4x6_4x6in"
SAID_DONE = JobReport(JobState.PRINTED, evidence=Evidence.PRINTER_SAID_DONE)
SENT = JobReport(JobState.PRINTED, evidence=Evidence.SENT)


@pytest.fixture(scope="module")
def label() -> bytes:
    """A label of 100 x 150 mm."""
    return draw_label(100, 150)


def begin(farm: CupsFarm, bench: CupsBench, name: str, label: bytes) -> tuple[CupsBench, str]:
    """A printer that has this job in hand and does not get on with it, and the job's id."""
    bench.block("stuck")
    ref = bench.printers.open(bench.name).submit(PrintJob(name, label))
    farm.wait_for_start(bench.name)
    return bench, ref


@pytest.mark.parametrize("kind", ["application/pdf", RASTER])
def test_faults_raised_and_cleared_while_it_prints_are_told_one_after_the_other(
    farm: CupsFarm, add_queue: AddQueue, label: bytes, kind: str
) -> None:
    bench, ref = begin(farm, add_queue(kind=kind), "303-1-a", label)
    printer = bench.printers.open(bench.name)
    wait_for_state(printer, "303-1-a", ref, JobState.PRINTING)
    for fault in ("media-jam", "cover-open", "media-empty"):
        bench.block(fault)
        wait_for_state(printer, "303-1-a", ref, JobState.BLOCKED, fault)
    assert bench.received() == []
    bench.unblock()
    assert follow(printer, "303-1-a", ref)[-1] == SAID_DONE
    assert len(bench.received()) == 1


def test_a_printer_that_loses_its_power_with_a_job_is_told_while_it_is_off_and_the_job_is_lost(
    farm: CupsFarm, add_queue: AddQueue, label: bytes
) -> None:
    bench, ref = begin(farm, add_queue(), "303-2-a", label)
    printer = bench.printers.open(bench.name)
    wait_for_state(printer, "303-2-a", ref, JobState.PRINTING)
    farm.take_printer_away(bench.name)
    wait_for_state(printer, "303-2-a", ref, JobState.BLOCKED, "offline")
    bench.unblock()
    farm.return_printer(bench.name)
    assert follow(printer, "303-2-a", ref)[-1] == JobReport(JobState.UNCERTAIN, "printer-memory-lost")
    assert bench.received() == []


def test_a_job_given_up_at_the_printer_after_a_while_may_have_printed(
    farm: CupsFarm, add_queue: AddQueue, label: bytes
) -> None:
    bench, ref = begin(farm, add_queue(), "303-3-a", label)
    printer = bench.printers.open(bench.name)
    wait_for_state(printer, "303-3-a", ref, JobState.PRINTING)
    bench.abort_next()
    assert follow(printer, "303-3-a", ref)[-1].state is JobState.UNCERTAIN
    assert bench.received() == []


def test_a_job_that_cups_calls_completed_and_the_printer_gave_up_is_uncertain(
    farm: CupsFarm, add_queue: AddQueue, label: bytes
) -> None:
    bench = add_queue()
    farm.stop_waiting(bench.name)
    bench, ref = begin(farm, bench, "303-3-b", label)
    wait_until(lambda: f"{bench.name}-{ref}" in farm.call("lpstat", "-W", "completed", "-o", bench.name), "CUPS' word")
    bench.abort_next()
    device = Device(farm.device_of(bench.name), "root")
    wait_until(lambda: device.stage_of("303-3-b") is JobStage.ABORTED, "the printer's word")
    printer = bench.printers.open(bench.name)
    assert printer.report("303-3-b", ref) == JobReport(JobState.UNCERTAIN, "aborted")


def test_how_a_job_ended_is_open_until_its_printer_answers(farm: CupsFarm, add_queue: AddQueue, label: bytes) -> None:
    bench = add_queue()
    farm.stop_waiting(bench.name)
    bench, ref = begin(farm, bench, "303-3-d", label)
    wait_until(lambda: f"{bench.name}-{ref}" in farm.call("lpstat", "-W", "completed", "-o", bench.name), "CUPS' word")
    bench.abort_next()
    device = Device(farm.device_of(bench.name), "root")
    wait_until(lambda: device.stage_of("303-3-d") is JobStage.ABORTED, "the printer's word")
    farm.freeze_printer(bench.name)
    printer = bench.printers.open(bench.name)
    assert printer.report("303-3-d", ref) == JobReport(JobState.PRINTING)
    farm.thaw_printer(bench.name)
    assert follow(printer, "303-3-d", ref)[-1] == JobReport(JobState.UNCERTAIN, "aborted")


def test_of_a_printer_that_never_answers_a_job_is_only_known_to_be_sent(
    farm: CupsFarm, add_queue: AddQueue, label: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cups, "ANSWERS_WITHIN_S", 0.0)
    bench = add_queue()
    printer = bench.printers.open(bench.name)
    ref = printer.submit(PrintJob("303-3-e", label))
    wait_until(lambda: f"{bench.name}-{ref}" in farm.call("lpstat", "-W", "completed", "-o", bench.name), "CUPS' word")
    farm.freeze_printer(bench.name)
    assert printer.report("303-3-e", ref) == SENT


def test_a_queue_that_does_not_wait_for_its_printer_proves_no_more_than_that_it_was_sent(
    farm: CupsFarm, add_queue: AddQueue, label: bytes
) -> None:
    bench = add_queue()
    farm.stop_waiting(bench.name)
    bench, ref = begin(farm, bench, "303-3-c", label)
    printer = bench.printers.open(bench.name)
    assert follow(printer, "303-3-c", ref)[-1] == SENT
    assert bench.received() == []


def test_a_printer_behind_tls_is_asked_too(farm: CupsFarm, add_queue: AddQueue, label: bytes) -> None:
    bench = add_queue(scheme="ipps")
    printer = bench.printers.open(bench.name)
    bench.block("stuck")
    lost, behind = (printer.submit(PrintJob(name, label)) for name in ("303-4-a", "303-4-b"))
    bench.cut_power()
    assert follow(printer, "303-4-a", lost)[-1].state is JobState.UNCERTAIN
    # CUPS says of both that the printer has forgotten them.
    assert follow(printer, "303-4-b", behind)[-1] == SAID_DONE
    assert len(bench.received()) == 1


def test_a_raw_queue_that_is_out_of_labels_proves_no_more_than_that_it_was_sent(
    add_queue: AddQueue, label: bytes
) -> None:
    stand_in = ZplPrinterStandIn()
    try:
        stand_in.raise_fault("media-empty")
        bench = add_queue(raw=True, port=stand_in.port)
        printer = bench.printers.open(bench.name)
        ref = printer.submit(PrintJob("303-5-a", label))
        assert follow(printer, "303-5-a", ref)[-1] == SENT
        assert stand_in.printed == []
    finally:
        stand_in.close()


def test_a_raw_printer_that_is_off_blocks_and_is_sent_its_label_when_it_is_back(
    add_queue: AddQueue, label: bytes
) -> None:
    port = free_port()
    bench = add_queue(raw=True, port=port)
    printer = bench.printers.open(bench.name)
    ref = printer.submit(PrintJob("303-5-b", label))
    wait_for_state(printer, "303-5-b", ref, JobState.BLOCKED, "offline")
    sink = Sink(port)
    try:
        assert follow(printer, "303-5-b", ref)[-1] == SENT
        wait_until(lambda: len(sink.received) == 1, "one document")
    finally:
        sink.close()


def test_a_failing_backend_whose_queue_holds_the_job_prints_once_it_recovers(add_queue: AddQueue, label: bytes) -> None:
    bench = add_queue(error_policy="retry-job")
    bench.block("exit1")
    printer = bench.printers.open(bench.name)
    ref = printer.submit(PrintJob("303-6-a", label))
    wait_for_state(printer, "303-6-a", ref, JobState.BLOCKED, "resources-are-not-ready")
    bench.unblock()
    assert follow(printer, "303-6-a", ref)[-1] == SENT


def test_a_queue_that_stopped_itself_stays_so_after_the_fault_is_gone_until_somebody_resumes_it(
    farm: CupsFarm, add_queue: AddQueue, label: bytes
) -> None:
    bench = add_queue(error_policy="stop-printer")
    bench.block("exit1")
    printer = bench.printers.open(bench.name)
    ref = printer.submit(PrintJob("303-6-b", label))
    wait_until(lambda: "disabled" in farm.call("lpstat", "-p", bench.name), "the queue to stop")
    bench.unblock()
    assert printer.report("303-6-b", ref) == JobReport(JobState.BLOCKED, "paused")
    farm.resume(bench.name)
    assert follow(printer, "303-6-b", ref)[-1] == SENT


@pytest.mark.parametrize("reason", ["media-empty", "offline"])
def test_what_a_backend_says_of_its_printer_is_told_and_goes_away(
    add_queue: AddQueue, label: bytes, reason: str
) -> None:
    bench = add_queue(error_policy="retry-current-job")
    bench.block(f"{reason}-error")
    printer = bench.printers.open(bench.name)
    ref = printer.submit(PrintJob("303-6-c", label))
    wait_for_state(printer, "303-6-c", ref, JobState.BLOCKED, reason)
    bench.unblock()
    assert follow(printer, "303-6-c", ref)[-1] == SENT


def test_a_label_of_another_size_than_what_the_printer_says_is_in_it_waits_for_the_right_one(
    farm: CupsFarm, add_queue: AddQueue, label: bytes
) -> None:
    bench = add_queue("labels")
    farm.load(bench.name, INCHES)
    printer = bench.printers.open(bench.name)
    with pytest.raises(Problem) as caught:
        printer.submit(PrintJob("303-8-a", label))
    facts = {"printer": bench.name, "media": HUNDRED, "loaded": INCHES}
    assert (caught.value.note.code, caught.value.note.facts) == ("printer.media_not_loaded", facts)
    assert printer.find("303-8-a") is None
    farm.load(bench.name, HUNDRED)
    assert follow(printer, "303-8-a", printer.submit(PrintJob("303-8-a", label)))[-1] == SAID_DONE


def test_a_person_knows_better_than_the_printer_what_is_in_it(
    farm: CupsFarm, add_queue: AddQueue, label: bytes
) -> None:
    bench = add_queue("labels")
    farm.load(bench.name, INCHES)
    printer = bench.printers.open(bench.name)
    ref = printer.submit(PrintJob("303-8-b", label, as_it_is=True))
    assert follow(printer, "303-8-b", ref)[-1] == SAID_DONE
    bench.printers.use((), [PrinterProfile(bench.name, media=HUNDRED)])
    settled = bench.printers.open(bench.name)
    assert follow(settled, "303-8-c", settled.submit(PrintJob("303-8-c", label)))[-1] == SAID_DONE


@pytest.mark.parametrize("kind", ["application/pdf", RASTER])
def test_a_document_that_a_filter_stumbled_over_is_uncertain(farm: CupsFarm, add_queue: AddQueue, kind: str) -> None:
    bench = add_queue(kind=kind)
    host, _, port = farm.tcp_server.rpartition(":")
    about = [
        Attribute(Tag.NAME, "job-name", ("303-7-a",)),
        Attribute(Tag.MIME_TYPE, "document-format", ("application/pdf",)),
    ]
    # We send no damaged file; one may have been damaged on its way to the filter.
    client = IppClient((host, int(port)), "root")
    client.act(Operation.PRINT_JOB, f"ipp://localhost/printers/{bench.name}", about, (), b"%PDF-1.4\nnothing of use")
    printer = bench.printers.open(bench.name)
    ref = printer.find("303-7-a")
    assert ref is not None
    assert follow(printer, "303-7-a", ref)[-1] == JobReport(JobState.UNCERTAIN, "completed-with-errors")


def test_a_job_is_found_after_cups_has_let_go_of_what_it_knew(
    farm: CupsFarm, add_queue: AddQueue, label: bytes
) -> None:
    bench = add_queue()
    printer = bench.printers.open(bench.name)
    ref = printer.submit(PrintJob("302-9-a", label))
    # Nobody asks after it, or CUPS would remember it a minute longer.
    user = IppClient(Path(farm.server), "root")
    names = Attribute(Tag.KEYWORD, "requested-attributes", ("job-id", "job-name"))
    ended = Attribute(Tag.KEYWORD, "which-jobs", ("completed",))

    def is_let_go() -> bool:
        answer = user.ask(Operation.GET_JOBS, f"ipp://localhost/printers/{bench.name}", [ended, names])
        return [sorted(job) for job in answer.of(Group.JOB)] == [["job-id"]]

    wait_until(is_let_go, "CUPS to forget the job's name")
    started_anew = cups.open_queue(bench.name, Preflight())
    assert started_anew.find("302-9-a") == ref
    assert started_anew.find("302-9-b") is None
