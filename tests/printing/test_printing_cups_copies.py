"""What CUPS keeps on disk of a label: nothing once the program that has written down how its job ended has ended."""

from __future__ import annotations

from cups_farm import CupsFarm
from printing_benches import AddQueue, follow, label

from amzlabels.domain.printer import JobState


def test_no_copy_of_a_label_that_has_printed_stays_in_the_spool(farm: CupsFarm, add_queue: AddQueue) -> None:
    printers = (bench := add_queue("a6")).printers
    printer = printers.open(bench.name)
    job = label("302-4-a")
    ref = printer.submit(job)
    assert follow(printer, job.name, ref)[-1].state is JobState.PRINTED
    printers.forget_done()
    assert farm.spooled(ref), "CUPS keeps what it has printed unless it is told not to"

    printer.done_with("302-4-z", ref)
    printers.forget_done()
    assert farm.spooled(ref), "the number may be that of another program's job"

    printer.done_with(job.name, ref)
    assert printers.open(bench.name).find(job.name) == ref, "a store that is put back may ask after it"
    printers.forget_done()
    assert farm.spooled(ref) == []


def test_no_copy_of_a_label_that_was_taken_back_stays_in_the_spool(farm: CupsFarm, add_queue: AddQueue) -> None:
    printers = (bench := add_queue("a6")).printers
    printer = printers.open(bench.name)
    farm.pause(bench.name)
    job = label("302-4-b")
    ref = printer.submit(job)
    printer.done_with(job.name, ref)
    printers.forget_done()
    assert printer.find(job.name) == ref, "it may still print"

    assert printer.withdraw(job.name, ref)
    printer.done_with(job.name, ref)
    printers.forget_done()
    assert farm.spooled(ref) == []
