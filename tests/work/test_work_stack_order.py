"""Where the first label is to lie on top the last one prints first, however the labels come."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from fakes.clock import FakeClock
from fakes.printed_orders import add_orders, buy
from flow_bench import PATIENCE_S, PRINTER, FlowBench
from small_batches import SmallBatches

from amzlabels.carrier.myparcel.shop import MyParcelShop
from amzlabels.demo.faults import Fault
from amzlabels.demo.world import World
from amzlabels.domain.changes import WorkFinished
from amzlabels.domain.paper_changes import StackWaits
from amzlabels.domain.settings import Settings

ORDERS = 7
TURNED = Settings(printer=PRINTER, first_on_top=(PRINTER,))


@pytest.fixture
def shop(world: World) -> Iterator[SmallBatches]:
    """The shop over real HTTP, a few labels at a time, in time that passes at once."""
    inner = MyParcelShop(world.services["myparcel"].url, lambda: world.secrets["myparcel-api-key"], FakeClock())
    yield SmallBatches(inner)
    inner.close()


@pytest.fixture
def bench(shop: SmallBatches, tmp_path: Path) -> Iterator[FlowBench]:
    """A flow that gives the shop up once it does not answer."""
    made = FlowBench(tmp_path, shop=shop, settings=TURNED)
    yield made
    made.close()


def begin(bench: FlowBench, orders: int = ORDERS) -> list[int]:
    """Order some parcels printed."""
    parcel_ids = add_orders(bench.store, range(orders))
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


def test_batches_are_gathered_and_the_last_label_of_all_prints_first(bench: FlowBench) -> None:
    parcel_ids = begin(bench)
    waits: list[StackWaits] = []
    while not waits or waits[-1].count:
        waits.append(bench.hear(StackWaits))
    bench.hear(WorkFinished)
    assert printed(bench) == orders_of(bench, parcel_ids[::-1])
    assert [each.count for each in waits] == [*sorted(each.count for each in waits[:-1]), 0]
    assert waits[-2].count == ORDERS


def test_labels_that_are_there_already_wait_for_nothing(bench: FlowBench) -> None:
    parcel_ids = begin(bench, 3)
    bench.hear(WorkFinished)
    bench.flow.files.do(lambda: bench.flow.print_again(parcel_ids, "damaged"))
    bench.hear(WorkFinished)
    assert printed(bench) == orders_of(bench, parcel_ids[::-1]) * 2


def test_whoever_does_not_want_to_wait_has_what_is_there_printed(bench: FlowBench, shop: SmallBatches) -> None:
    go_on, fetches = threading.Event(), iter(range(ORDERS))

    def at_fetch() -> None:
        if next(fetches) == 1:
            assert go_on.wait(PATIENCE_S)

    shop.at_fetch = at_fetch  # type: ignore[method-assign]
    parcel_ids = begin(bench)
    first = bench.hear(StackWaits).count
    bench.flow.stacks.release(PRINTER)
    bench.until(lambda: len(printed(bench)) == first)
    go_on.set()
    bench.hear(WorkFinished)
    assert printed(bench) == orders_of(bench, [*parcel_ids[:first][::-1], *parcel_ids[first:][::-1]])


def test_what_is_there_prints_once_the_shop_is_given_up(bench: FlowBench, world: World) -> None:
    world.faults.add(Fault("myparcel", "labels", "402", after=2, times=5))
    parcel_ids = begin(bench)
    bench.hear(WorkFinished)
    assert printed(bench) == orders_of(bench, parcel_ids[:4][::-1])


def test_labels_that_a_stop_left_bought_print_last_one_first_at_the_next_start(bench: FlowBench) -> None:
    parcel_ids = add_orders(bench.store, range(4))
    for each in parcel_ids:
        buy(bench.store, [each], bench.store.labels.put(b"%%PDF-1.7 %d" % each))
    bench.store.want(parcel_ids)
    bench.flow.files.do(lambda: bench.flow.go(None))
    bench.hear(WorkFinished)
    assert printed(bench) == orders_of(bench, parcel_ids[::-1])
