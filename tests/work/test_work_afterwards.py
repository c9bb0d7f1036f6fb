"""Parcels are followed in lanes of their own: after printing, by the clock, when somebody asks; over a demo world."""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TypeVar

import pytest
from desk_table import PATIENCE_S, PRINTER, Table
from fakes.clock import FakeClock

from amzlabels.demo.faults import Fault
from amzlabels.demo.world import World
from amzlabels.domain.changes import (
    ActRefused,
    Change,
    DeliveriesRead,
    DeliveryTrouble,
    ParcelsChanged,
    WorkFinished,
)
from amzlabels.domain.delivery import Delivery
from amzlabels.domain.parcel import Stage
from amzlabels.domain.queue import ParcelRow
from amzlabels.domain.settings import Settings
from amzlabels.journey.ports import Store
from amzlabels.journey.routes import Routes
from amzlabels.work.afterwards import LOOK_EVERY_S, Afterwards

TIMER = "lane-afterwards-timer"
Heard = TypeVar("Heard")


@pytest.fixture
def table(world: World, tmp_path: Path) -> Iterator[Table]:
    """A table at which three parcels have been printed and told to Amazon."""
    laid = Table(world, tmp_path)
    laid.drop(3)
    laid.desk.print_parcels(None)
    laid.hear(WorkFinished)
    laid.expect({Stage.DONE: 3})
    yield laid
    assert laid.running.close()
    assert laid.crashes == []


def reference(row: ParcelRow) -> str:
    return f"{row.order_id}-1"


def deliveries(table: Table) -> list[Delivery | None]:
    return [None if row.on_its_way is None else row.on_its_way.delivery for row in table.rows()]


def test_whoever_asks_is_told_what_moved_on(table: Table) -> None:
    first, second, third = table.rows()
    table.world.myparcel.move_on(reference(first), 7)
    table.desk.afterwards.look()
    assert table.hear(DeliveriesRead) == DeliveriesRead(3, (first.parcel_id, second.parcel_id, third.parcel_id))
    assert deliveries(table) == [Delivery.DELIVERED, Delivery.REGISTERED, Delivery.REGISTERED]
    table.world.myparcel.move_on(reference(second), 5)
    table.desk.afterwards.look([second.parcel_id])
    assert table.hear(DeliveriesRead) == DeliveriesRead(1, (second.parcel_id,))
    table.desk.afterwards.look()
    assert table.hear(DeliveriesRead) == DeliveriesRead(2, ())


def test_what_does_not_arrive_is_told_until_it_is_seen_to(table: Table) -> None:
    first, *_ = table.rows()
    table.world.myparcel.move_on(reference(first), 10)
    table.desk.afterwards.look()
    assert table.hear(DeliveryTrouble) == DeliveryTrouble((first.parcel_id,))
    table.desk.afterwards.see([first.parcel_id])
    assert table.hear(DeliveryTrouble) == DeliveryTrouble(())


def test_a_person_who_asked_is_told_that_myparcel_does_not_answer(table: Table) -> None:
    table.world.faults.add(Fault("myparcel", "tracktraces", "402"))
    table.desk.afterwards.look()
    assert table.hear(DeliveriesRead) == DeliveriesRead(3, ())
    refused = table.hear(ActRefused)
    assert (refused.act, refused.problem.code) == ("look", "shop.payment_required")


class Bench:
    """The counter alone, over the table's store; each wait of its clock lasts until the test lets time pass."""

    def __init__(self, table: Table, store: Store) -> None:
        self.table = table
        self.clock = FakeClock(datetime.now(UTC))
        self.heard: queue.SimpleQueue[Change] = queue.SimpleQueue()
        self.looks: queue.SimpleQueue[datetime] = queue.SimpleQueue()
        self._waits: queue.SimpleQueue[float] = queue.SimpleQueue()
        self._passed: queue.SimpleQueue[float] = queue.SimpleQueue()
        self.afterwards = Afterwards(
            replace(table.running.outside, clock=self.clock),
            self.heard.put,
            lambda _lane, crash: table.crashes.append(crash),
            Routes(table.printers, Settings, PRINTER),
            lambda: self.looks.put(self.clock.now()),
            wait=self._wait,
        )
        self.afterwards.attach(store, keeps_time=True)

    def _wait(self, event: threading.Event, seconds: float) -> None:
        assert threading.current_thread().name == TIMER
        self._waits.put(seconds)
        while not event.is_set():
            try:
                self.clock.advance(self._passed.get(timeout=0.01))
            except queue.Empty:
                continue
            return

    def hear(self, kind: type[Heard], when: Callable[[Heard], bool] = lambda _: True) -> Heard:
        while True:
            change = self.heard.get(timeout=PATIENCE_S)
            if isinstance(change, kind) and when(change):
                return change

    def expect_wait(self) -> None:
        assert self._waits.get(timeout=PATIENCE_S) == LOOK_EVERY_S

    def let_pass(self, seconds: float) -> None:
        self.expect_wait()
        self._passed.put(seconds)


@pytest.fixture
def bench(table: Table) -> Iterator[Bench]:
    """The counter keeping time over the table's store."""
    store = table.running.outside.open_store()
    laid = Bench(table, store)
    yield laid
    assert laid.afterwards.close(PATIENCE_S)
    store.close()


def test_time_finds_them_when_they_are_due_and_not_before(bench: Bench) -> None:
    calls = bench.table.world.ledger.calls
    assert len(bench.hear(ParcelsChanged).parcel_ids) == 3
    asked = calls["myparcel tracktraces"]
    bench.let_pass(LOOK_EVERY_S)
    first, *_ = bench.table.rows()
    bench.table.world.myparcel.move_on(reference(first), 7)
    bench.let_pass(4 * 3600.0)
    assert bench.hear(ParcelsChanged) == ParcelsChanged((first.parcel_id,))
    assert calls["myparcel tracktraces"] == asked + 1


def test_a_kick_does_not_wait_for_the_clock(bench: Bench) -> None:
    bench.hear(ParcelsChanged)
    bench.expect_wait()
    bench.table.drop(4)
    bench.table.desk.print_parcels(None)
    bench.table.hear(WorkFinished)
    bench.afterwards.kick()
    assert len(bench.hear(ParcelsChanged).parcel_ids) == 1


def test_nobody_hears_of_a_look_that_failed_by_itself(bench: Bench) -> None:
    bench.hear(ParcelsChanged)
    bench.table.world.faults.add(Fault("myparcel", "get", "402"))
    bench.let_pass(4 * 3600.0)
    first, *_ = bench.table.rows()
    bench.table.world.myparcel.move_on(reference(first), 3)
    bench.let_pass(LOOK_EVERY_S)
    assert bench.hear(ParcelsChanged) == ParcelsChanged((first.parcel_id,))
    assert bench.heard.empty()


def test_one_that_got_a_new_label_needs_nobody_any_more(bench: Bench) -> None:
    bench.hear(ParcelsChanged)
    first, *_ = bench.table.rows()
    bench.table.world.myparcel.move_on(reference(first), 11)
    bench.let_pass(4 * 3600.0)
    assert bench.hear(DeliveryTrouble) == DeliveryTrouble((first.parcel_id,))
    bench.table.desk.void_labels([first.parcel_id])
    bench.table.expect({Stage.DONE: 2, Stage.READY: 1})
    bench.let_pass(LOOK_EVERY_S)
    assert bench.hear(DeliveryTrouble) == DeliveryTrouble(())


def test_whoever_keeps_the_time_is_told_of_it_at_each_look(bench: Bench) -> None:
    start = bench.clock.now()
    for looks in (1, 2):
        bench.let_pass(LOOK_EVERY_S)
        assert bench.looks.get(timeout=PATIENCE_S) == start + timedelta(seconds=looks * LOOK_EVERY_S)


def test_what_was_not_seen_to_is_told_again_at_the_next_start(table: Table) -> None:
    first, *_ = table.rows()
    table.world.myparcel.move_on(reference(first), 11)
    table.desk.afterwards.look()
    table.hear(DeliveryTrouble)
    store = table.running.outside.open_store()
    again = Bench(table, store)
    assert again.hear(DeliveryTrouble) == DeliveryTrouble((first.parcel_id,))
    assert again.afterwards.close(PATIENCE_S)
    store.close()
