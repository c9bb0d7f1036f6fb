"""Voided labels are given up here first, taken back at the shop as far as it goes, and bought anew under a new name."""

from __future__ import annotations

import pytest
from fakes.clock import FakeClock
from fakes.printed_orders import add_orders, add_printed, buy, tracking
from fakes.reports import order_id

from amzlabels.carrier.myparcel.shop import MyParcelShop
from amzlabels.demo.faults import Fault
from amzlabels.demo.world import World
from amzlabels.domain.parcel import Confirm, Label, Move, Print
from amzlabels.domain.problems import Note, Problem
from amzlabels.domain.settings import Settings
from amzlabels.journey.buy_labels import BatchResult, BuyLabels
from amzlabels.journey.recover import recover_purchases, sort_open
from amzlabels.journey.void_labels import VoidLabels
from amzlabels.store.sql_store import SqlStore


def shop_of(world: World, clock: FakeClock) -> MyParcelShop:
    """The shop over real HTTP."""
    return MyParcelShop(world.services["myparcel"].url, lambda: world.secrets["myparcel-api-key"], clock)


def test_what_is_voided_is_bought_anew_under_another_reference(store: SqlStore, world: World, clock: FakeClock) -> None:
    shop = shop_of(world, clock)
    parcel_ids = add_orders(store, [0])
    buying = BuyLabels(store, store.labels, shop, clock)
    buying.buy(parcel_ids, Settings())
    first = store.open_parcels(parcel_ids)[0]
    VoidLabels(store, shop, shop).give_up(parcel_ids)
    assert store.open_parcels(parcel_ids)[0].label is Label.VOIDED

    assert store.want(parcel_ids) == parcel_ids
    assert sort_open(store.open_parcels(parcel_ids)).to_buy == parcel_ids
    assert buying.buy(parcel_ids, Settings()).bought == tuple(parcel_ids)
    second = store.open_parcels(parcel_ids)[0]
    shop.close()
    assert second.tracking != first.tracking
    assert world.ledger.created == {f"{order_id(0)}-1": 1, f"{order_id(0)}-1-2": 1}


def test_a_purchase_of_a_second_label_that_was_cut_short_is_looked_up(
    store: SqlStore, world: World, clock: FakeClock
) -> None:
    shop = shop_of(world, clock)
    parcel_ids = add_printed(store, [0])
    store.void(parcel_ids)
    world.faults.add(Fault("myparcel", "create", "reset_after_effect"))
    buying = BuyLabels(store, store.labels, shop, clock)
    buying.buy(parcel_ids, Settings())
    recover_purchases(parcel_ids, store, shop, clock)
    buying.buy(parcel_ids, Settings())
    shop.close()

    assert store.open_parcels(parcel_ids)[0].label is Label.BOUGHT
    assert world.ledger.created == {f"{order_id(0)}-1-2": 1}


def test_a_shipment_that_expired_before_its_label_came_is_bought_anew_on_purpose(
    store: SqlStore, world: World, clock: FakeClock
) -> None:
    shop = shop_of(world, clock)
    parcel_ids = add_orders(store, range(3))
    buying = BuyLabels(store, store.labels, shop, clock)
    world.faults.add(Fault("myparcel", "labels", "402"))
    with pytest.raises(Problem, match=r"shop\.payment_required"):
        buying.buy(parcel_ids, Settings())
    world.myparcel.expire(f"{order_id(1)}-1")

    first = buying.buy(parcel_ids, Settings())
    assert (first.bought, first.held) == ((parcel_ids[0], parcel_ids[2]), (parcel_ids[1],))
    held = store.open_parcels(parcel_ids)[1]
    assert held.problem == Note("shop.label_expired")
    assert world.ledger.created == {f"{order_id(number)}-1": 1 for number in range(3)}

    store.release([parcel_ids[1]])
    store.want([parcel_ids[1]])
    assert buying.buy(parcel_ids, Settings()).bought == (parcel_ids[1],)
    shop.close()
    assert world.ledger.created[f"{order_id(1)}-1"] == 2


def make_concepts(buying: BuyLabels, parcel_ids: list[int], world: World) -> None:
    """Have shipments made whose labels are still to come."""
    world.faults.add(Fault("myparcel", "labels", "402"))
    with pytest.raises(Problem, match=r"shop\.payment_required"):
        buying.buy(parcel_ids, Settings())


def test_a_concept_that_was_deleted_in_the_back_office_is_told_and_made_anew_once_on_purpose(
    store: SqlStore, world: World, clock: FakeClock
) -> None:
    shop = shop_of(world, clock)
    parcel_ids = add_orders(store, range(3))
    buying = BuyLabels(store, store.labels, shop, clock)
    make_concepts(buying, parcel_ids, world)
    world.myparcel.delete(f"{order_id(1)}-1")

    first = buying.buy(parcel_ids, Settings())
    assert (first.bought, first.held, first.unready) == ((parcel_ids[0], parcel_ids[2]), (parcel_ids[1],), ())
    held = store.open_parcels(parcel_ids)[1]
    assert (held.problem, held.label, held.shipment_id) == (Note("shop.shipment_gone"), Label.VOIDED, None)
    assert buying.buy(parcel_ids, Settings()) == BatchResult()

    store.release([parcel_ids[1]])
    store.want([parcel_ids[1]])
    assert buying.buy(parcel_ids, Settings()).bought == (parcel_ids[1],)
    shop.close()
    assert world.ledger.created == {f"{order_id(0)}-1": 1, f"{order_id(1)}-1": 2, f"{order_id(2)}-1": 1}


@pytest.mark.parametrize("is_late", [False, True])
def test_what_is_there_again_under_our_reference_is_taken_up(
    store: SqlStore, world: World, clock: FakeClock, is_late: bool
) -> None:
    shop = shop_of(world, clock)
    (parcel_id,) = add_orders(store, [0])
    reference = f"{order_id(0)}-1"
    buying = BuyLabels(store, store.labels, shop, clock)
    make_concepts(buying, [parcel_id], world)
    (request,) = world.myparcel.asked[-1]["data"]["shipments"]
    world.myparcel.delete(reference)
    if is_late:
        assert buying.buy([parcel_id], Settings()).held == (parcel_id,)
    anew = shop._client.make_shipments([request]).json["data"]["ids"][0]["id"]
    if is_late:
        store.release([parcel_id])
    else:
        assert buying.buy([parcel_id], Settings()).unready == (parcel_id,)

    assert buying.buy([parcel_id], Settings()).bought == (parcel_id,)
    shop.close()
    assert store.open_parcels([parcel_id])[0].shipment_id == anew
    assert world.ledger.created == {reference: 2}


def test_a_shop_that_does_not_answer_stops_no_voiding(store: SqlStore, world: World, clock: FakeClock) -> None:
    parcel_ids = add_printed(store, range(3))
    shop = shop_of(world, clock)
    world.close()
    voiding = VoidLabels(store, shop, shop)
    shipments = voiding.give_up(parcel_ids)
    voiding.take_back([each for each in shipments.values() if each is not None])
    shop.close()

    assert shipments == {each: 7_000_000 + each for each in parcel_ids}
    for parcel in store.open_parcels(parcel_ids):
        assert (parcel.label, parcel.print, parcel.confirm) == (Label.VOIDED, Print.NONE, Confirm.NONE)
        assert tracking(parcel.parcel_id) != parcel.tracking


def test_a_label_that_is_being_printed_is_not_voided(store: SqlStore, world: World, clock: FakeClock) -> None:
    parcel_ids = add_orders(store, [0])
    buy(store, parcel_ids)
    store.apply([Move(parcel_ids[0], Print.NONE, Print.SENDING, "sending")])
    shop = shop_of(world, clock)

    assert VoidLabels(store, shop, shop).give_up(parcel_ids) == {}
    shop.close()
