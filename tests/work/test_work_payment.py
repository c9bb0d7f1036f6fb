"""An account that pays before it gets its labels: what was made is kept, and one payment does for as many as it can."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from fakes.clock import FakeClock
from fakes.printed_orders import add_orders
from flow_bench import PRINTER, FlowBench

from amzlabels.carrier.myparcel.shop import MyParcelShop
from amzlabels.demo.world import World
from amzlabels.domain.changes import WorkFinished, WorkPaused
from amzlabels.domain.parcel import Label

ORDERS, FIRST = 160, 6


@pytest.fixture
def bench(world: World, tmp_path: Path) -> Iterator[FlowBench]:
    """A flow at the shop over real HTTP, in time that passes at once."""
    shop = MyParcelShop(world.services["myparcel"].url, lambda: world.secrets["myparcel-api-key"], FakeClock())
    made = FlowBench(tmp_path, shop=shop)
    yield made
    made.close()
    shop.close()


def go_on(bench: FlowBench) -> None:
    """Try again, as the notice's button does."""
    bench.flow.resume()
    bench.flow.files.do(lambda: bench.flow.go(None))


def test_after_a_demand_for_payment_as_many_labels_as_can_be_are_paid_for_together(
    bench: FlowBench, world: World
) -> None:
    world.myparcel.pays_first = True
    parcel_ids = add_orders(bench.store, range(ORDERS))
    bench.store.want(parcel_ids)
    bench.flow.files.do(lambda: bench.flow.go(parcel_ids))
    for _ in range(3):
        assert bench.hear(WorkPaused).problem.code == "shop.payment_required"
        bench.hear(WorkFinished)
        assert {parcel.label for parcel in bench.store.open_parcels(parcel_ids)} <= {Label.BOUGHT, Label.NONE}
        world.myparcel.pay()
        go_on(bench)
    bench.hear(WorkFinished)
    assert len(bench.printers[PRINTER].printed) == ORDERS
    # The first is for what was asked for before anybody knew; a hundred labels is the most that MyParcel makes at once.
    assert world.myparcel.bills == [FIRST, 100 - FIRST, ORDERS - 100]
    assert sorted(world.ledger.created.values()) == [1] * ORDERS
    assert world.ledger.malformed == []
    assert bench.are_accepted(parcel_ids)


def test_who_does_not_pay_is_asked_again_and_nothing_is_made_twice(bench: FlowBench, world: World) -> None:
    world.myparcel.pays_first = True
    parcel_ids = add_orders(bench.store, range(5))
    bench.store.want(parcel_ids)
    bench.flow.files.do(lambda: bench.flow.go(parcel_ids))
    for _ in range(3):
        assert str(bench.hear(WorkPaused).problem.facts["payment_url"]).startswith("https://")
        bench.hear(WorkFinished)
        go_on(bench)
    assert bench.hear(WorkPaused).problem.code == "shop.payment_required"
    bench.hear(WorkFinished)
    assert bench.printers[PRINTER].jobs == []
    assert sorted(world.ledger.created.values()) == [1] * 5
