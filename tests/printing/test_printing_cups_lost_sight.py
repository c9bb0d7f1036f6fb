"""CUPS calls a job completed when its question to the printer breaks off: that alone never makes a label printed.

Measured with CUPS 2.4: any error but "busy", "not available" and "not found" ends its wait, and the job ends well.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from cups_cable import Cable
from cups_farm import CupsFarm, wait_until
from printing_benches import AddQueue, CupsBench, follow
from printing_documents import draw_label

from amzlabels.domain.parcel import Evidence
from amzlabels.domain.printer import JobReport, JobState, PrintJob
from amzlabels.journey.ports_printing import Printer
from amzlabels.printing import cups

SAID_DONE = JobReport(JobState.PRINTED, evidence=Evidence.PRINTER_SAID_DONE)
LOST = JobReport(JobState.UNCERTAIN, "printer-memory-lost")
NAME = "304-1-a"
Lay = Callable[..., Cable]


@pytest.fixture(scope="module")
def label() -> bytes:
    """A label of 100 x 150 mm."""
    return draw_label(100, 150)


@pytest.fixture
def bench(add_queue: AddQueue) -> CupsBench:
    """A printer that stands still with each job."""
    bench = add_queue()
    bench.block("stuck")
    return bench


@pytest.fixture
def lay(farm: CupsFarm, bench: CupsBench) -> Iterator[Lay]:
    """Lays a cable between CUPS and the printer, at the same place each time."""
    cables: list[Cable] = []

    def lay() -> Cable:
        cables.append(Cable(farm.port_of(bench.name), cables[0].port if cables else 0))
        farm.lpadmin("-p", bench.name, "-v", f"ipp://localhost:{cables[-1].port}/ipp/print")
        return cables[-1]

    yield lay
    for cable in cables:
        cable.unplug()


def is_over(farm: CupsFarm, bench: CupsBench, ref: str) -> bool:
    """Whether CUPS is done with the job."""
    return f"{bench.name}-{ref}" in farm.call("lpstat", "-W", "completed", "-o", bench.name)


def lose_sight(farm: CupsFarm, bench: CupsBench, cable: Cable, label: bytes) -> tuple[Printer, str]:
    """CUPS' question breaks off while the printer has a label in hand, and CUPS calls its job completed.

    The queue that followed the job from its start, and the job's id.
    """
    printer = bench.printers.open(bench.name)
    ref = printer.submit(PrintJob(NAME, label))
    farm.wait_for_start(bench.name)
    cable.breaks = True
    wait_until(lambda: is_over(farm, bench, ref), "CUPS' word")
    cable.breaks = False
    return printer, ref


def test_a_label_that_the_printer_still_has_is_printing(
    farm: CupsFarm, bench: CupsBench, lay: Lay, label: bytes
) -> None:
    printer, ref = lose_sight(farm, bench, lay(), label)
    assert printer.report(NAME, ref) == JobReport(JobState.PRINTING)
    bench.unblock()
    assert follow(printer, NAME, ref)[-1] == SAID_DONE
    assert len(bench.received()) == 1


def test_a_label_that_the_printer_lost_with_its_power_is_uncertain_and_the_next_one_is_not(
    farm: CupsFarm, bench: CupsBench, lay: Lay, label: bytes
) -> None:
    cable = lay()
    printer, ref = lose_sight(farm, bench, cable, label)
    behind = printer.submit(PrintJob("304-1-b", label))
    farm.take_printer_away(bench.name)
    cable.unplug()
    assert printer.report(NAME, ref) == JobReport(JobState.BLOCKED, "offline")
    bench.unblock()
    farm.return_printer(bench.name)
    lay()
    assert follow(printer, NAME, ref)[-1] == LOST
    assert follow(printer, "304-1-b", behind)[-1] == SAID_DONE
    assert len(bench.received()) == 1


@pytest.mark.parametrize("asked", ["while it is away", "when it is back", "once the next one is over"])
def test_a_label_that_was_out_when_the_printer_lost_the_next_one_is_printed(
    farm: CupsFarm, bench: CupsBench, label: bytes, asked: str
) -> None:
    bench.unblock()
    printer = bench.printers.open(bench.name)
    ref = printer.submit(PrintJob(NAME, label))
    wait_until(lambda: len(bench.received()) == 1, "the label")
    bench.block("stuck")
    behind = printer.submit(PrintJob("304-1-b", label))
    waits = "cups-waiting-for-job-completed"
    wait_until(lambda: is_over(farm, bench, ref), "CUPS' word")
    wait_until(lambda: waits in farm.call("lpstat", "-l", "-p", bench.name), "the next one to be there")
    farm.take_printer_away(bench.name)
    if asked == "while it is away":
        assert printer.report(NAME, ref) == SAID_DONE
    bench.unblock()
    farm.return_printer(bench.name)
    if asked == "once the next one is over":
        wait_until(lambda: is_over(farm, bench, behind), "CUPS' word")
    assert printer.report(NAME, ref) == SAID_DONE
    assert follow(printer, "304-1-b", behind)[-1] == LOST
    assert len(bench.received()) == 1


@pytest.mark.parametrize("evidence", [Evidence.SENT, Evidence.PRINTER_SAID_DONE])
def test_of_a_printer_that_stays_away_no_more_is_known_than_cups_knew(
    farm: CupsFarm,
    bench: CupsBench,
    lay: Lay,
    label: bytes,
    monkeypatch: pytest.MonkeyPatch,
    evidence: Evidence,
) -> None:
    monkeypatch.setattr(cups, "ANSWERS_WITHIN_S", 0.0)
    cable = lay()
    printer, ref = lose_sight(farm, bench, cable, label)
    farm.take_printer_away(bench.name)
    cable.unplug()
    # Who did not see it sent cannot tell a printer that forgot the job from one that lost it.
    asked = printer if evidence is Evidence.SENT else bench.printers.open(bench.name)
    assert asked.report(NAME, ref) == JobReport(JobState.PRINTED, evidence=evidence)
    farm.return_printer(bench.name)


def test_a_job_whose_document_cups_has_lost_is_not_waited_for(
    farm: CupsFarm, add_queue: AddQueue, label: bytes
) -> None:
    """As CUPS leaves one that it was ending as it was stopped: pending for ever."""
    bench = add_queue(raw=True)
    printer = bench.printers.open(bench.name)
    farm.pause(bench.name)
    ref = printer.submit(PrintJob("302-8-d", label))
    farm.stop_cups()
    try:
        farm.lose_document(ref)
    finally:
        farm.start_cups()
    assert printer.report("302-8-d", ref) == JobReport(JobState.UNCERTAIN, "job-gone")
