"""Shipments are made while labels are fetched; what stops the shop stops both, and nothing is made twice after it."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from fakes.clock import FakeClock
from fakes.printed_orders import add_orders
from flow_bench import PATIENCE_S, PRINTER, FlowBench
from small_batches import BATCH, SmallBatches

from amzlabels.carrier.myparcel.shop import MyParcelShop
from amzlabels.demo.faults import Fault
from amzlabels.demo.world import World
from amzlabels.domain.changes import Blocked, Health, WorkFinished, WorkPaused
from amzlabels.domain.parcel import Label
from amzlabels.domain.plan import Decision, Plan
from amzlabels.domain.problems import Note, Problem
from amzlabels.work.label_counter import BATCHES_AHEAD

ORDERS = 9


@pytest.fixture
def shop(world: World) -> Iterator[SmallBatches]:
    """The shop over real HTTP, in time that passes at once."""
    inner = MyParcelShop(world.services["myparcel"].url, lambda: world.secrets["myparcel-api-key"], FakeClock())
    yield SmallBatches(inner)
    inner.close()


@pytest.fixture
def bench(shop: SmallBatches, tmp_path: Path) -> Iterator[FlowBench]:
    """A flow that waits for ever."""
    made = FlowBench(tmp_path, patience_s=(1.0,), is_patient=True, shop=shop)
    yield made
    made.close()


def begin(bench: FlowBench) -> list[int]:
    """Order some parcels printed."""
    parcel_ids = add_orders(bench.store, range(ORDERS))
    bench.store.want(parcel_ids)
    bench.flow.files.do(lambda: bench.flow.go(parcel_ids))
    return parcel_ids


def printed(bench: FlowBench) -> list[str]:
    """The orders whose labels came out, in that order."""
    return [job.name[:19] for job in bench.printers[PRINTER].printed]


def orders_of(bench: FlowBench, parcel_ids: list[int]) -> list[str]:
    """The orders of these parcels."""
    found = {parcel.parcel_id: parcel.order_id for parcel in bench.store.open_parcels(parcel_ids)}
    return [found[each] for each in parcel_ids]


def test_shipments_are_made_while_labels_are_fetched_but_not_far_ahead(bench: FlowBench, shop: SmallBatches) -> None:
    ahead: list[int] = []
    fetched = 0

    def wait_for_the_next() -> None:
        nonlocal fetched
        with shop.has_made:
            wanted = min(fetched + 2, -(-ORDERS // BATCH))
            assert shop.has_made.wait_for(lambda: shop.made >= wanted, PATIENCE_S)
            ahead.append(shop.made - fetched)
        fetched += 1

    shop.at_fetch = wait_for_the_next
    parcel_ids = begin(bench)
    bench.hear(WorkFinished)
    assert printed(bench) == orders_of(bench, parcel_ids)
    assert max(ahead) <= BATCHES_AHEAD + 1


@pytest.mark.parametrize(("orders", "sizes"), [(60, [6, 24, 24, 6]), (25, [6, 19]), (24, [24]), (5, [5])])
def test_the_first_of_several_batches_is_small_so_that_its_labels_are_there_soon(
    bench: FlowBench, shop: SmallBatches, orders: int, sizes: list[int]
) -> None:
    shop.batch_size = 24
    parcel_ids = add_orders(bench.store, range(orders))
    bench.store.want(parcel_ids)
    bench.flow.files.do(lambda: bench.flow.go(parcel_ids))
    bench.hear(WorkFinished)
    assert shop.sizes == sizes
    assert printed(bench) == orders_of(bench, parcel_ids)


@pytest.mark.parametrize("package", ["letter", "digital_stamp"])
def test_what_travels_without_a_number_is_printed_and_told_all_the_same(
    bench: FlowBench, world: World, package: str
) -> None:
    parcel_ids = add_orders(bench.store, range(ORDERS))
    bench.store.save_plans(dict.fromkeys(parcel_ids, Decision(Plan(package=package, weight_g=20, is_chosen=True))))
    bench.store.want(parcel_ids)
    bench.flow.files.do(lambda: bench.flow.go(parcel_ids))
    bench.hear(WorkFinished)
    assert printed(bench) == orders_of(bench, parcel_ids)
    assert bench.are_accepted(parcel_ids)
    assert world.ledger.malformed == []


def order_stamps(bench: FlowBench, every: int = 1) -> list[int]:
    """Order parcels printed; the first and every so-many-th one after it travels under a digital stamp."""
    parcel_ids = add_orders(bench.store, range(ORDERS))
    stamp = Decision(Plan(package="digital_stamp", weight_g=20, is_chosen=True))
    bench.store.save_plans(dict.fromkeys(parcel_ids[::every], stamp))
    bench.store.want(parcel_ids)
    bench.flow.files.do(lambda: bench.flow.go(parcel_ids))
    return parcel_ids


@pytest.mark.parametrize("every", [1, 3])
def test_a_printer_that_stops_leaves_all_later_stamps_unasked_for(bench: FlowBench, world: World, every: int) -> None:
    bench.printers[PRINTER].block("media-empty")
    parcel_ids = order_stamps(bench, every)
    stamps = [f"{each}-1" for each in orders_of(bench, parcel_ids)[::every]]
    bench.hear(Blocked, lambda change: change.reason == "media-empty")
    bench.until(lambda: world.ledger.created.total() == ORDERS)
    assert [world.ledger.labels_fetched[each] for each in stamps] == [1] + [0] * (len(stamps) - 1)

    bench.printers[PRINTER].unblock()
    bench.hear(WorkFinished)
    assert printed(bench) == orders_of(bench, parcel_ids)
    assert bench.are_accepted(parcel_ids)
    assert set(world.ledger.created.values()) == set(world.ledger.labels_fetched.values()) == {1}


def test_a_printer_that_is_gone_costs_no_stamp_and_its_return_prints_them(bench: FlowBench, world: World) -> None:
    bench.printers[PRINTER].refuse(Problem("printer.gone"))
    parcel_ids = order_stamps(bench)
    bench.hear(WorkFinished)
    assert world.ledger.labels_fetched.total() == 1
    bench.printers[PRINTER].refuse(None)
    bench.flow.resume()
    bench.flow.files.do(lambda: bench.flow.go(None))
    bench.hear(WorkFinished)
    assert printed(bench) == orders_of(bench, parcel_ids)
    assert set(world.ledger.created.values()) == set(world.ledger.labels_fetched.values()) == {1}


def test_a_stamp_that_is_set_aside_before_its_turn_stays_a_concept(bench: FlowBench, world: World) -> None:
    bench.printers[PRINTER].block("media-empty")
    parcel_ids = order_stamps(bench)
    bench.hear(Blocked, lambda change: change.reason == "media-empty")
    bench.until(lambda: world.ledger.created.total() == ORDERS)
    bench.until(lambda: bench.store.hold([parcel_ids[-1]], Note("user.held")) == [parcel_ids[-1]])
    bench.printers[PRINTER].unblock()
    bench.hear(WorkFinished)
    assert printed(bench) == orders_of(bench, parcel_ids)[:-1]
    held = bench.store.open_parcels(parcel_ids)[-1]
    assert held.shipment_id is not None
    assert world.ledger.labels_fetched[held.reference] == 0


def test_a_stamp_that_is_being_fetched_is_no_purchase_that_was_cut_short(
    bench: FlowBench, shop: SmallBatches, world: World
) -> None:
    def order_once_more() -> None:
        shop.at_fetch = lambda: None
        is_looked_at = threading.Event()

        def order() -> None:
            bench.flow.go(bench.store.want(None))
            bench.flow._orders.do(lambda: bench.flow.at_shop(is_looked_at.set))

        bench.flow.files.do(order)
        assert is_looked_at.wait(PATIENCE_S)

    shop.at_fetch = order_once_more
    parcel_ids = order_stamps(bench)
    bench.hear(WorkFinished)
    assert bench.crashes == []
    assert printed(bench) == orders_of(bench, parcel_ids)
    assert set(world.ledger.created.values()) == set(world.ledger.labels_fetched.values()) == {1}


def test_a_shop_that_is_busy_when_a_stamp_is_due_is_waited_for(bench: FlowBench, world: World) -> None:
    world.faults.add(Fault("myparcel", "labels", "429", after=1, times=5))
    parcel_ids = order_stamps(bench)
    assert bench.hear(WorkPaused).resource == "shop"
    bench.hear(WorkFinished)
    assert printed(bench) == orders_of(bench, parcel_ids)


def test_a_payment_that_is_due_stops_everything_and_keeps_what_was_made(bench: FlowBench, world: World) -> None:
    world.faults.add(Fault("myparcel", "labels", "402", after=1))
    parcel_ids = begin(bench)
    paused = bench.hear(WorkPaused)
    assert (paused.problem.code, paused.retry_in_s) == ("shop.payment_required", None)
    assert str(paused.problem.facts["payment_url"]).startswith("https://")
    bench.hear(WorkFinished)
    assert printed(bench) == orders_of(bench, parcel_ids)[:BATCH]
    assert {parcel.label for parcel in bench.store.open_parcels(parcel_ids)} == {Label.BOUGHT, Label.NONE}

    bench.flow.resume("shop")
    bench.flow.files.do(lambda: bench.flow.go(None))
    bench.hear(WorkFinished)
    assert sorted(printed(bench)) == sorted(orders_of(bench, parcel_ids))
    assert sorted(world.ledger.created.values()) == [1] * ORDERS


@pytest.mark.parametrize("operation", ["create", "labels", "get"])
def test_a_shop_that_is_too_busy_is_waited_for_with_words(bench: FlowBench, world: World, operation: str) -> None:
    world.faults.add(Fault("myparcel", operation, "429", times=5))
    begin(bench)
    assert bench.hear(WorkPaused).problem.code == "shop.busy"
    assert bench.hear(Health).resource == "shop"
    bench.hear(WorkFinished)
    assert len(printed(bench)) == ORDERS
    assert sorted(world.ledger.created.values()) == [1] * ORDERS


def test_a_used_up_quota_is_waited_for_as_long_as_it_takes(bench: FlowBench, shop: SmallBatches, world: World) -> None:
    windows = shop._inner._client._windows
    for _ in range(250):
        windows["POST /shipments"].take()
    waits: list[float] = []

    def pass_time(seconds: float) -> None:
        waits.append(seconds)
        shop._inner._clock.advance(seconds)

    bench.at_wait = pass_time
    begin(bench)
    paused = bench.hear(WorkPaused)
    assert (paused.problem.code, paused.retry_in_s) == ("shop.busy", 310)
    bench.hear(WorkFinished)
    assert waits[0] == 310
    assert len(printed(bench)) == ORDERS
    assert world.ledger.malformed == []
