"""Parcels are asked after until they are delivered: as often as is worth a call, over HTTP to the stand-in."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

import pytest
from fakes.clock import FakeClock
from fakes.printed_orders import add_orders, print_labels

from amzlabels.carrier.myparcel.shop import MyParcelShop
from amzlabels.carrier.myparcel.tracking import MyParcelTracking
from amzlabels.demo.world import World
from amzlabels.domain.delivery import Delivery
from amzlabels.domain.settings import Settings
from amzlabels.journey.buy_labels import BuyLabels
from amzlabels.journey.follow_parcels import LOOK_AFTER, MOST_PER_ROUND, FollowParcels
from amzlabels.store.sql_store import SqlStore

HOUR_S = 3600.0


@pytest.fixture
def following(store: SqlStore, world: World, clock: FakeClock) -> Iterator[FollowParcels]:
    """Three printed parcels, and the step that follows them."""
    shop = MyParcelShop(world.services["myparcel"].url, lambda: world.secrets["myparcel-api-key"], clock)
    ids = add_orders(store, range(3))
    BuyLabels(store, store.labels, shop, clock).buy(ids, Settings())
    print_labels(store, ids)
    yield FollowParcels(store.deliveries, MyParcelTracking(shop.client), clock)
    shop.close()


def references(world: World) -> list[str]:
    return sorted(world.ledger.created)


def test_a_parcel_is_followed_to_its_delivery_and_no_further(
    following: FollowParcels, world: World, clock: FakeClock
) -> None:
    first, *_ = references(world)
    assert len(following.look(following.due())) == 3
    seen = []
    for status in (3, 4, 5, 7):
        world.myparcel.move_on(first, status)
        clock.advance(3 * HOUR_S)
        seen += following.look(following.due())
    assert len(seen) == 4
    assert len(following.on_the_way()) == 2
    calls = world.ledger.calls["myparcel get"]
    following.look(following.due())
    assert world.ledger.calls["myparcel get"] == calls


def test_nobody_is_asked_after_twice_within_its_time(following: FollowParcels, world: World, clock: FakeClock) -> None:
    first, *_ = references(world)
    world.myparcel.move_on(first, 5)
    following.look(following.due())
    clock.advance(HOUR_S - 1)
    assert following.due() == []
    clock.advance(1)
    assert [each.delivery for each in following.due()] == [Delivery.OUT]
    clock.advance(2 * HOUR_S)
    assert len(following.due()) == 3


def test_a_clock_that_was_a_year_ahead_keeps_nobody_from_being_asked_after(
    following: FollowParcels, clock: FakeClock
) -> None:
    year_s = timedelta(days=365).total_seconds()
    clock.set_ahead(year_s)
    following.look(following.on_the_way([1, 2, 3]))
    clock.set_ahead(-year_s)
    assert len(following.due()) == 3
    following.look(following.due())
    assert following.due() == []


def test_after_two_weeks_once_a_day_is_enough_and_after_two_months_never(
    following: FollowParcels, clock: FakeClock
) -> None:
    clock.advance(timedelta(days=15).total_seconds())
    following.look(following.due())
    clock.advance(23 * HOUR_S)
    assert following.due() == []
    clock.advance(HOUR_S)
    assert len(following.due()) == 3
    clock.advance(timedelta(days=45).total_seconds())
    assert following.on_the_way() == []
    # Whoever wants to know of one is told all the same.
    assert len(following.on_the_way([1, 2, 3])) == 3


def test_somebody_may_ask_at_any_time_and_after_some_alone(following: FollowParcels) -> None:
    following.look(following.due())
    assert following.due() == []
    first, second, _ = following.on_the_way()
    assert following.on_the_way([second.parcel_id, first.parcel_id, 999]) == [first, second]


def test_every_step_that_is_followed_has_its_time() -> None:
    assert all(timedelta(hours=1) <= wait <= timedelta(days=1) for wait in LOOK_AFTER.values())
    # Two calls a hundred, a round every ten minutes: far below half of 300 and 1000 calls in five minutes.
    assert MOST_PER_ROUND // 100 <= 150 // 5
