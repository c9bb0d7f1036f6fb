"""The flow asks Amazon once more before it buys and prints, goes on without an answer, and gives labels up."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from fakes.clock import FakeClock
from fakes.printed_orders import add_orders
from fakes.reports import order_id
from flow_bench import PRINTER, FlowBench

from amzlabels.carrier.myparcel.shop import MyParcelShop
from amzlabels.demo.world import World
from amzlabels.domain.amazon_order import AmazonOrder, AmazonPackage
from amzlabels.domain.changes import DoNotShip, WorkFinished
from amzlabels.domain.parcel import Confirm, Label, Move, Print
from amzlabels.domain.problems import Note, Problem
from amzlabels.journey.ports import OpenParcel


@pytest.fixture
def bench(world: World, tmp_path: Path) -> Iterator[FlowBench]:
    """A flow in the window's way, with the shop over real HTTP."""
    clock = FakeClock()
    shop = MyParcelShop(world.services["myparcel"].url, lambda: world.secrets["myparcel-api-key"], clock)
    made = FlowBench(tmp_path, patience_s=(1.0,), is_patient=True, shop=shop, clock=clock)
    yield made
    made.close()
    shop.close()


def ship(bench: FlowBench, parcel_ids: list[int]) -> None:
    """Order these printed, and wait for the end."""
    bench.store.want(parcel_ids)
    bench.flow.files.do(lambda: bench.flow.go(parcel_ids))
    bench.hear(WorkFinished)


def printed(bench: FlowBench) -> list[str]:
    """The orders whose labels came out."""
    return [job.name[:19] for job in bench.printers[PRINTER].printed]


def parcel(bench: FlowBench, parcel_id: int) -> OpenParcel:
    """One parcel."""
    return bench.store.open_parcels([parcel_id])[0]


def test_a_cancelled_order_is_neither_bought_nor_printed(bench: FlowBench, world: World) -> None:
    parcel_ids = add_orders(bench.store, range(3))
    bench.amazon.orders[order_id(1)] = AmazonOrder(order_id(1), is_cancelled=True)
    bench.store.want(parcel_ids)
    bench.flow.files.do(lambda: bench.flow.go(parcel_ids))

    assert bench.hear(DoNotShip).parcel_ids == (parcel_ids[1],)
    bench.hear(WorkFinished)
    assert printed(bench) == [order_id(0), order_id(2)]
    assert f"{order_id(1)}-1" not in world.ledger.created
    assert parcel(bench, parcel_ids[1]).problem == Note("amazon.order_cancelled")
    assert len(bench.amazon.searched) == 1


def test_a_bought_label_whose_buyer_wants_to_cancel_is_not_printed(bench: FlowBench) -> None:
    parcel_ids = add_orders(bench.store, [0])
    bench.store.want(parcel_ids)
    bench.store.apply([Move(parcel_ids[0], Label.NONE, Label.BUYING, "buying")])
    bench.store.apply([Move(parcel_ids[0], Label.BUYING, Label.BOUGHT, "bought", fields={"tracking": "3S1"})])
    bench.amazon.orders[order_id(0)] = AmazonOrder(order_id(0), is_cancellation_requested=True)
    bench.flow.files.do(lambda: bench.flow.go(parcel_ids))
    bench.hear(WorkFinished)

    assert bench.printers[PRINTER].jobs == []
    assert parcel(bench, parcel_ids[0]).problem == Note("order.cancellation_requested")


def test_while_amazon_is_away_buying_and_printing_go_on_unchecked(bench: FlowBench) -> None:
    bench.amazon.is_down = True
    parcel_ids = add_orders(bench.store, range(3))
    ship(bench, parcel_ids)

    assert printed(bench) == [order_id(number) for number in range(3)]
    assert all(parcel(bench, each).print is Print.PRINTED for each in parcel_ids)
    bench.amazon.is_down = False
    bench.until(lambda: bench.are_accepted(parcel_ids))


def test_a_check_that_failed_is_not_tried_again_at_once(bench: FlowBench) -> None:
    bench.amazon.search_trouble = "amazon.busy"
    ship(bench, add_orders(bench.store, [0]))
    bench.amazon.search_trouble = ""
    ship(bench, add_orders(bench.store, [1]))
    assert bench.amazon.searched == []

    bench.clock.advance(120.0)
    ship(bench, add_orders(bench.store, [2]))
    assert [asked for asked, _ in bench.amazon.searched] == [[order_id(2)]]


def test_once_amazon_is_connected_again_it_is_asked_at_once(bench: FlowBench) -> None:
    bench.amazon.confirm_troubles = ["amazon.login_ended"]
    ship(bench, add_orders(bench.store, [0]))
    ship(bench, add_orders(bench.store, [1]))
    bench.flow.resume()
    ship(bench, add_orders(bench.store, [2]))

    assert [asked for asked, _ in bench.amazon.searched] == [[order_id(0)], [order_id(2)]]


def test_a_purchase_that_was_cut_short_is_checked_once_it_is_settled(bench: FlowBench, world: World) -> None:
    parcel_ids = add_orders(bench.store, [0])
    bench.store.want(parcel_ids)
    bench.store.apply([Move(parcel_ids[0], Label.NONE, Label.BUYING, "buying")])
    bench.amazon.orders[order_id(0)] = AmazonOrder(order_id(0), is_cancelled=True)
    bench.flow.files.do(lambda: bench.flow.go(None))
    bench.hear(WorkFinished)

    assert world.ledger.created == {}
    assert parcel(bench, parcel_ids[0]).problem == Note("amazon.order_cancelled")


def test_what_is_held_while_it_waits_for_the_printer_is_not_printed(bench: FlowBench) -> None:
    parcel_ids = add_orders(bench.store, range(8))
    printer = bench.printers[PRINTER]
    submit = printer.submit

    def hold_the_last(job: object) -> str:
        bench.store.hold(parcel_ids[-1:], Note("user.held"))
        return submit(job)  # type: ignore[arg-type]

    printer.submit = hold_the_last  # type: ignore[method-assign,assignment]
    ship(bench, parcel_ids)

    assert printed(bench) == [order_id(number) for number in range(7)]
    assert parcel(bench, parcel_ids[-1]).problem == Note("user.held")


def test_a_voided_label_is_bought_anew_and_amazon_corrected(bench: FlowBench, world: World) -> None:
    parcel_ids = add_orders(bench.store, [0])
    ship(bench, parcel_ids)
    bench.until(lambda: bench.are_accepted(parcel_ids))
    first = parcel(bench, parcel_ids[0]).tracking
    bench.flow.voiding.void(parcel_ids)
    bench.until(lambda: parcel(bench, parcel_ids[0]).label is Label.VOIDED)
    assert bench.confirms(parcel_ids) == [Confirm.NONE]
    ship(bench, parcel_ids)
    bench.until(lambda: bench.are_accepted(parcel_ids))

    second = parcel(bench, parcel_ids[0]).tracking
    assert second != first
    assert bench.amazon.packages(order_id(0)) == [AmazonPackage("1", second)]
    assert set(world.ledger.created) == {f"{order_id(0)}-1", f"{order_id(0)}-1-2"}


def test_a_cancelled_order_that_cannot_be_held_now_stops_the_others_rather_than_going_out(
    bench: FlowBench, world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    parcel_ids = add_orders(bench.store, range(3))
    bench.amazon.orders[order_id(1)] = AmazonOrder(order_id(1), is_cancelled=True)

    def hold(_parcel_ids: Sequence[int], _problem: Note) -> tuple[int, ...]:
        raise Problem("store.full", folder="here")

    with monkeypatch.context() as full:
        full.setattr(bench.store, "hold", hold)
        ship(bench, parcel_ids)
    (crash,) = bench.crashes
    assert isinstance(crash, Problem)
    assert crash.is_of_store
    bench.crashes.clear()
    assert world.ledger.created == {}
    ship(bench, parcel_ids)
    assert printed(bench) == [order_id(0), order_id(2)]
    assert f"{order_id(1)}-1" not in world.ledger.created
