"""Labels that wait for a printer can be moved, are never printed twice, and do not print by surprise hours later."""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from fakes.printing import FakePrinter
from flow_bench import PATIENCE_S, PRINTER
from queue_bench import HOUR_S, ORDERS, OTHER, QueueBench

from amzlabels.domain.changes import Blocked, Change, Health, ParcelsChanged, WorkPaused
from amzlabels.domain.parcel import Move, Print, Stage
from amzlabels.domain.printing_changes import LabelsExpired, LabelsWaiting
from amzlabels.domain.problems import Note, Problem


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[QueueBench]:
    """Six bought labels and two printers."""
    made = QueueBench(tmp_path)
    yield made
    made.close()


def test_what_waits_for_a_printer_is_told_until_it_goes_on(bench: QueueBench) -> None:
    bench.stand("media-empty")
    bench.printers[PRINTER].unblock()
    assert bench.hear(Blocked) == Blocked(PRINTER, "")
    bench.finish()
    assert bench.came_out(PRINTER) == bench.parcel_ids


def test_that_a_printer_answers_again_is_told_once_it_has_taken_a_label(bench: QueueBench) -> None:
    printer = bench.printers[PRINTER]
    printer.refuse(Problem("printer.unreachable", printer=PRINTER))
    bench.order()
    bench.hear(WorkPaused)
    bench.finish()
    printer.block("media-empty")
    printer.refuse(None)
    bench.flow.resume()
    bench.order()
    assert bench.hear(Health) == Health("printer")
    assert bench.hear(Blocked) == Blocked(PRINTER, "media-empty")
    assert printer.printed == []
    printer.unblock()
    bench.finish()


def test_what_waits_is_moved_to_another_printer_and_what_is_at_the_first_is_asked_about(bench: QueueBench) -> None:
    bench.stand("media-empty")
    bench.stacks.print_on(bench.parcel_ids, OTHER)
    bench.until(lambda: len(bench.came_out(OTHER)) == ORDERS - 1)
    bench.finish()
    bench.printers[PRINTER].unblock()
    bench.flow.files.do(lambda: bench.flow.go(None))
    bench.finish()
    assert bench.came_out(PRINTER) == []
    assert bench.came_out(OTHER) == bench.parcel_ids[1:]
    # The oldest one is at the printer, which may yet print it, or has.
    assert bench.prints() == {Print.PRINTED: ORDERS - 1, Print.UNSURE: 1}


def test_everything_for_a_printer_that_is_off_is_moved(bench: QueueBench) -> None:
    bench.stand("offline")
    bench.stacks.print_on(bench.parcel_ids, OTHER)
    bench.until(lambda: len(bench.came_out(OTHER)) == ORDERS)
    bench.printers[PRINTER].unblock()
    bench.finish()
    assert (bench.came_out(PRINTER), bench.came_out(OTHER)) == ([], bench.parcel_ids)


def test_some_of_what_waits_is_moved_and_the_rest_waits_on(bench: QueueBench) -> None:
    bench.stand("media-empty")
    bench.stacks.print_on(bench.parcel_ids[4:], OTHER)
    bench.until(lambda: bench.came_out(OTHER) == bench.parcel_ids[4:])
    bench.printers[PRINTER].unblock()
    bench.finish()
    assert bench.came_out(PRINTER) == bench.parcel_ids[:4]


def test_what_was_moved_and_moved_back_prints_once(bench: QueueBench) -> None:
    bench.printers[OTHER].block("media-empty")
    bench.stand("media-empty")
    last = bench.parcel_ids[-1]
    bench.stacks.print_on([last], OTHER)
    bench.hear(LabelsWaiting, lambda told: (told.printer, told.parcel_ids) == (OTHER, (last,)))
    bench.stacks.print_on([last], PRINTER)
    bench.hear(LabelsWaiting, lambda told: (told.printer, told.parcel_ids) == (OTHER, ()))
    bench.printers[PRINTER].unblock()
    bench.printers[OTHER].unblock()
    bench.finish()
    counts = Counter([*bench.came_out(PRINTER), *bench.came_out(OTHER)])
    assert set(counts.values()) == {1}
    # What the other one had already is asked about, not printed again.
    assert bench.prints()[Print.PRINTED] + bench.prints()[Print.UNSURE] == ORDERS


def test_labels_of_a_printer_that_is_gone_are_printed_elsewhere(bench: QueueBench) -> None:
    bench.printers.remove(PRINTER)
    bench.order()
    bench.hear(WorkPaused)
    bench.finish()
    bench.stacks.print_on(bench.parcel_ids, OTHER)
    bench.finish()
    assert bench.came_out(OTHER) == bench.parcel_ids


def test_a_printer_chosen_for_this_time_is_remembered_until_the_label_is_out(bench: QueueBench) -> None:
    bench.printers[OTHER].block("offline")
    bench.stacks.print_on(bench.parcel_ids[:1], OTHER)
    bench.hear(LabelsWaiting)
    assert [each.print_on for each in bench.store.open_parcels(bench.parcel_ids[:1])] == [OTHER]
    bench.printers[OTHER].unblock()
    bench.finish()
    assert [each.print_on for each in bench.store.open_parcels(bench.parcel_ids[:1])] == [""]


def test_what_has_waited_for_hours_is_asked_about_instead_of_printed(bench: QueueBench) -> None:
    bench.stand("offline")
    bench.clock.advance(3.9 * HOUR_S)
    assert bench.prints()[Print.SENDING] == 3
    bench.clock.advance(0.2 * HOUR_S)
    expired = [bench.hear(LabelsExpired)]
    while sum(len(each.parcel_ids) for each in expired) < ORDERS:
        expired.append(bench.hear(LabelsExpired))
    assert {each.printer for each in expired} == {PRINTER}
    bench.finish()
    bench.printers[PRINTER].unblock()
    bench.flow.files.do(lambda: bench.flow.go(None))
    bench.finish()
    assert bench.came_out(PRINTER) == []
    held = Note("label.waited_long", {"printer": PRINTER, "hours": 4})
    assert [(row.stage, row.problem) for row in bench.store.rows(bench.parcel_ids)] == [(Stage.HELD, held)] * ORDERS

    bench.queueing.print_expired(bench.parcel_ids)
    bench.finish()
    assert sorted(bench.came_out(PRINTER)) == bench.parcel_ids


def test_a_clock_that_is_put_back_makes_nothing_wait_longer_unasked(bench: QueueBench) -> None:
    bench.stand("offline")
    bench.clock.advance(3.9 * HOUR_S)
    bench.clock.set_ahead(-8 * HOUR_S)
    bench.clock.advance(0.2 * HOUR_S)
    expired = [bench.hear(LabelsExpired)]
    while sum(len(each.parcel_ids) for each in expired) < ORDERS:
        expired.append(bench.hear(LabelsExpired))
    bench.finish()
    bench.printers[PRINTER].unblock()
    bench.queueing.print_expired(bench.parcel_ids)
    bench.finish()
    assert sorted(bench.came_out(PRINTER)) == bench.parcel_ids


def test_hours_that_a_computer_slept_count_as_waited(bench: QueueBench) -> None:
    bench.stand("offline")
    bench.clock.set_ahead(4.1 * HOUR_S)
    bench.hear(LabelsExpired)


def test_a_long_run_is_not_asked_about_as_long_as_the_printer_goes_on(bench: QueueBench) -> None:
    bench.stand("media-empty")
    bench.clock.advance(3.0 * HOUR_S)
    bench.printers[PRINTER].print_one()
    bench.until(lambda: bench.prints()[Print.PRINTED] == 1)
    bench.clock.advance(3.0 * HOUR_S)
    bench.printers[PRINTER].unblock()
    bench.finish()
    assert bench.came_out(PRINTER) == bench.parcel_ids


def test_what_has_waited_over_a_stop_is_asked_about_at_the_start(bench: QueueBench) -> None:
    bench.store.want(bench.parcel_ids)
    bench.clock.advance(5 * HOUR_S)
    bench.store.prints.choose_printer(bench.parcel_ids[:1], PRINTER)
    bench.flow.files.do(lambda: bench.flow.go(None, asks_about_old=True))
    assert bench.hear(LabelsExpired) == LabelsExpired(PRINTER, tuple(bench.parcel_ids[1:]), 4)
    bench.finish()
    assert bench.came_out(PRINTER) == bench.parcel_ids[:1]
    bench.flow.files.do(lambda: bench.flow.go(None, asks_about_old=True))
    assert bench.hear(LabelsExpired) == LabelsExpired(PRINTER, tuple(bench.parcel_ids[1:]), 4)


def test_what_the_printer_never_had_when_it_was_cut_short_hours_ago_is_asked_about(bench: QueueBench) -> None:
    bench.store.want(bench.parcel_ids)
    cut = bench.parcel_ids[0]
    intent = {"print_job": "never-handed-over", "printer": PRINTER}
    bench.store.apply([Move(cut, Print.NONE, Print.SENDING, "sending", fields=intent)])
    bench.clock.advance(5 * HOUR_S)
    bench.store.prints.choose_printer(bench.parcel_ids[1:], PRINTER)
    bench.flow.files.do(lambda: bench.flow.go(None, asks_about_old=True))
    assert bench.hear(LabelsExpired) == LabelsExpired(PRINTER, (cut,), 4)
    bench.finish()
    assert bench.came_out(PRINTER) == bench.parcel_ids[1:]
    bench.queueing.print_expired([cut])
    bench.finish()
    assert sorted(bench.came_out(PRINTER)) == bench.parcel_ids


def test_what_was_held_when_its_turn_came_prints_when_it_is_ordered_again_in_the_same_run(bench: QueueBench) -> None:
    bench.stand("media-empty")
    held = bench.parcel_ids[3]
    bench.store.hold([held], Note("user.held"))
    has_passed = threading.Event()

    def at_change(change: Change) -> None:
        is_third = isinstance(change, ParcelsChanged) and change.parcel_ids == (bench.parcel_ids[2],)
        # Once it has printed; Amazon is told of it later on.
        if is_third and not has_passed.is_set():
            bench.printers[PRINTER].block("cover-open")
        if isinstance(change, Blocked) and change.reason == "cover-open":
            has_passed.set()

    bench.at_change = at_change
    bench.printers[PRINTER].unblock()
    assert has_passed.wait(PATIENCE_S)
    bench.store.release([held])
    bench.store.want([held])
    bench.flow.files.do(lambda: bench.flow.go([held]))
    bench.hear(LabelsWaiting, lambda told: held in told.parcel_ids)
    bench.printers[PRINTER].unblock()
    bench.finish()
    assert sorted(bench.came_out(PRINTER)) == bench.parcel_ids


class SlowToGiveBack(FakePrinter):
    """A printer that takes its time to say what it gives back."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.is_asked, self.may_say = threading.Event(), threading.Event()

    def withdraw(self, job_name: str, job_ref: str) -> bool:
        """Say it once it may."""
        self.is_asked.set()
        assert self.may_say.wait(PATIENCE_S)
        return super().withdraw(job_name, job_ref)


def test_what_is_wanted_back_where_it_was_before_that_printer_has_given_it_back_prints_there(bench: QueueBench) -> None:
    slow = bench.printers.replace(SlowToGiveBack(PRINTER))
    bench.stand("offline")
    bench.stacks.print_on(bench.parcel_ids, OTHER)
    assert slow.is_asked.wait(PATIENCE_S)
    bench.stacks.print_on(bench.parcel_ids, PRINTER)
    bench.catch_up()
    slow.may_say.set()
    bench.until(lambda: bench.prints()[Print.SENDING] == 3)
    slow.unblock()
    bench.finish()
    assert sorted([*bench.came_out(PRINTER), *bench.came_out(OTHER)]) == bench.parcel_ids
    assert bench.came_out(OTHER) == []


def missing(bench: QueueBench) -> int:
    """A label that did not come out, a person has said, and that is to be printed now."""
    first = bench.parcel_ids[0]
    bench.store.apply([Move(first, Print.NONE, Print.SENDING, "sending")])
    bench.store.apply([Move(first, Print.SENDING, Print.UNSURE, "print_unsure")])
    bench.store.apply([Move(first, Print.UNSURE, Print.FAILED, "did_not_come_out")])
    bench.store.want(bench.parcel_ids)
    return first


def test_what_did_not_come_out_and_waited_over_a_stop_is_asked_about_too(bench: QueueBench) -> None:
    first = missing(bench)
    bench.clock.advance(5 * HOUR_S)
    bench.flow.files.do(lambda: bench.flow.go(None, asks_about_old=True))
    assert bench.hear(LabelsExpired).parcel_ids == tuple(bench.parcel_ids)
    bench.queueing.print_expired([first])
    bench.until(lambda: bench.came_out(PRINTER) == [first])
    bench.finish()


def test_what_did_not_come_out_and_waits_for_hours_is_asked_about_too(bench: QueueBench) -> None:
    first = missing(bench)
    bench.printers[PRINTER].block("offline")
    bench.flow.files.do(lambda: bench.flow.go([each for each in bench.parcel_ids if each != first]))
    bench.hear(Blocked)
    bench.flow.files.do(lambda: bench.flow.go([first]))
    bench.hear(LabelsWaiting, lambda told: first in told.parcel_ids)
    bench.clock.advance(5 * HOUR_S)
    asked = set(bench.parcel_ids)
    while asked:
        asked -= set(bench.hear(LabelsExpired).parcel_ids)
    bench.finish()


def test_a_reprint_that_waited_long_is_printed_when_a_person_says_so(bench: QueueBench) -> None:
    first = bench.parcel_ids[0]
    bench.order()
    bench.finish()
    bench.until(lambda: bench.are_accepted([first]))
    bench.printers[PRINTER].block("offline")
    bench.flow.files.do(lambda: bench.flow.print_again([first], "damaged"))
    bench.hear(Blocked)
    bench.clock.advance(5 * HOUR_S)
    assert bench.hear(LabelsExpired).parcel_ids == (first,)
    assert bench.store.rows([first])[0].stage is Stage.HELD
    bench.printers[PRINTER].unblock()
    bench.queueing.print_expired([first])
    bench.until(lambda: bench.came_out(PRINTER).count(first) == 2)
    bench.until(lambda: bench.store.rows([first])[0].stage is Stage.DONE)
    bench.finish()
