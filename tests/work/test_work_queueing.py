"""Labels that wait for a printer can be moved, are never printed twice, and do not print by surprise hours later."""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any, cast

import pytest
from fakes.clock import FakeClock
from fakes.printed_orders import add_orders, buy
from fakes.printing import FakePrinter
from flow_bench import PATIENCE_S, PRINTER, FlowBench

from amzlabels.domain.changes import ActRefused, Blocked, Change, ParcelsChanged, WorkFinished, WorkPaused
from amzlabels.domain.parcel import Move, Print, Stage
from amzlabels.domain.printing_changes import LabelsExpired, LabelsWaiting
from amzlabels.domain.problems import Note
from amzlabels.journey.ports import Store
from amzlabels.work.deciding import Deciding
from amzlabels.work.queueing import Queueing
from amzlabels.work.stacks import Stacks
from amzlabels.work.undoing import Undoing

OTHER = "Brother"
ORDERS = 6
HOUR_S = 3600.0


class StandingClock(FakeClock):
    """Time that passes only when a test says so; whoever waits looks again soon."""

    def wait(self, seconds: float) -> bool:
        """Let others have their turn."""
        threading.Event().wait(0.002)
        return super().wait(0.0)


class QueueBench(FlowBench):
    """A flow with two printers, six bought labels, and the counter where queues are minded."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder, clock=StandingClock(), more_printers=(OTHER,))
        deciding = Deciding(self.flow, Undoing(self._publish), self._publish)
        self.queueing = Queueing(self._do, cast(Any, None), self.flow, deciding, lambda _settings: None)
        self.stacks = Stacks(self._do, self.flow, deciding)
        self.parcel_ids = add_orders(self.store, range(ORDERS))
        for each in self.parcel_ids:
            buy(self.store, [each], self.store.labels.put(f"label {each}".encode()))

    def _do(self, _act: str, job: Callable[[Store], None]) -> None:
        self.flow.files.do(partial(job, self.store))

    def order(self) -> None:
        """Order everything printed."""
        self.store.want(self.parcel_ids)
        self.flow.files.do(lambda: self.flow.go(self.parcel_ids))

    def stand(self, reason: str) -> None:
        """Order everything printed on a printer that stands still."""
        self.printers[PRINTER].block(reason)
        self.order()
        self.hear(LabelsWaiting, lambda told: len(told.parcel_ids) == ORDERS)

    def prints(self) -> Counter[Print]:
        """How the parcels' labels stand."""
        return Counter(row.print for row in self.store.rows(self.parcel_ids))

    def came_out(self, printer: str) -> list[int]:
        """The parcels whose labels came out there, in order."""
        return [int(job.pdf.split()[1]) for job in self.printers[printer].printed]

    def catch_up(self) -> None:
        """Wait until everything that was ordered is seen to."""
        is_done = threading.Event()
        self.flow.files.do(is_done.set)
        assert is_done.wait(PATIENCE_S)

    def finish(self) -> None:
        """Wait until nothing is under way."""
        self.hear(WorkFinished)


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


def test_what_is_ordered_twice_is_printed_once_even_if_it_is_printed_again(bench: QueueBench) -> None:
    bench.order()
    bench.order()
    bench.finish()
    assert bench.came_out(PRINTER) == bench.parcel_ids
    bench.printers[PRINTER].block("media-empty")
    for _ in range(2):
        bench.flow.files.do(lambda: bench.flow.print_again(bench.parcel_ids[:2], "lost"))
    bench.hear(LabelsWaiting, lambda told: len(told.parcel_ids) == 2)
    bench.catch_up()
    bench.printers[PRINTER].unblock()
    bench.finish()
    assert bench.came_out(PRINTER) == [*bench.parcel_ids, *bench.parcel_ids[:2]]


def test_what_is_wanted_again_is_known_until_a_printer_has_it(bench: QueueBench) -> None:
    bench.order()
    bench.finish()
    again = bench.parcel_ids[0]
    bench.store.prints.order_again([again], "damaged")
    bench.clock.advance(1 * HOUR_S)
    bench.flow.files.do(lambda: bench.flow.go(None, asks_about_old=True))
    bench.until(lambda: bench.came_out(PRINTER) == [*bench.parcel_ids, again])
    bench.finish()
    assert bench.store.prints.ordered_again() == []
    bench.flow.files.do(lambda: bench.flow.go(None, asks_about_old=True))
    bench.catch_up()
    assert bench.came_out(PRINTER) == [*bench.parcel_ids, again]


def test_what_was_wanted_again_hours_ago_is_told_of_and_not_printed(bench: QueueBench) -> None:
    bench.order()
    bench.finish()
    again = bench.parcel_ids[0]
    bench.store.prints.order_again([again], "damaged")
    bench.clock.advance(5 * HOUR_S)
    bench.flow.files.do(lambda: bench.flow.go(None, asks_about_old=True))
    refused = ActRefused("print_again", Note("label.waited_long", {"printer": PRINTER, "hours": 4}))
    assert bench.hear(ActRefused) == refused
    bench.catch_up()
    assert bench.came_out(PRINTER) == bench.parcel_ids
    assert bench.store.prints.ordered_again() == []


def test_what_is_wanted_again_and_waits_for_hours_is_told_of(bench: QueueBench) -> None:
    bench.order()
    bench.finish()
    bench.printers[PRINTER].block("offline")
    bench.flow.files.do(lambda: bench.flow.print_again(bench.parcel_ids, "damaged"))
    bench.hear(LabelsWaiting, lambda told: len(told.parcel_ids) == ORDERS)
    bench.clock.advance(5 * HOUR_S)
    assert bench.hear(ActRefused).act == "print_again"
    bench.printers[PRINTER].unblock()
    bench.finish()
    bench.flow.files.do(lambda: bench.flow.go(None))
    bench.catch_up()
    assert bench.store.prints.ordered_again() == []


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


def order_twins(bench: QueueBench) -> list[int]:
    """Two parcels of different shipments whose labels are one and the same file, the first of them printed."""
    twins = add_orders(bench.store, (91, 92))
    buy(bench.store, twins, bench.store.labels.put(b"label 91"))
    bench.store.want(twins)
    bench.flow.files.do(lambda: bench.flow.go(twins[:1]))
    bench.finish()
    return twins


def test_the_very_same_label_is_printed_twice_only_when_a_person_wants_it_again(bench: QueueBench) -> None:
    first, second = order_twins(bench)
    bench.clock.advance(23 * HOUR_S)
    bench.flow.files.do(lambda: bench.flow.go([second]))
    bench.finish()
    (row,) = bench.store.rows([second])
    expected = Note("label.printed_before", {"printer": PRINTER, "order": bench.store.rows([first])[0].order_id})
    assert (row.print, row.problem) == (Print.FAILED, expected)
    assert len(bench.came_out(PRINTER)) == 1

    bench.flow.files.do(lambda: bench.flow.print_again([second], "it is a twin"))
    bench.finish()
    assert len(bench.came_out(PRINTER)) == 2


@pytest.mark.parametrize(("printer", "hours"), [(OTHER, 1), (PRINTER, 25)])
def test_the_very_same_label_is_printed_elsewhere_or_another_day(bench: QueueBench, printer: str, hours: int) -> None:
    _, second = order_twins(bench)
    bench.clock.advance(hours * HOUR_S)
    bench.stacks.print_on([second], printer)
    bench.finish()
    assert [row.print for row in bench.store.rows([second])] == [Print.PRINTED]


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
    bench.printers[PRINTER].unblock()
    bench.queueing.print_expired([first])
    bench.until(lambda: bench.came_out(PRINTER).count(first) == 2)
    bench.finish()
