"""Labels that were made and never printed are found, and taken back without a new one being bought unasked."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

import pytest
from fakes.clock import FakeClock
from fakes.printed_orders import add_orders, add_printed

from amzlabels.carrier.myparcel.shop import MyParcelShop
from amzlabels.demo.faults import Fault
from amzlabels.demo.world import World
from amzlabels.domain.parcel import Label, Move, Print
from amzlabels.domain.plan import Decision, Plan
from amzlabels.domain.problems import Note, Problem
from amzlabels.domain.settings import Settings
from amzlabels.domain.unprinted import UnprintedLabel
from amzlabels.journey.buy_labels import BuyLabels
from amzlabels.journey.cancel_unprinted import SET_ASIDE, CancelUnprinted, left_over
from amzlabels.journey.ports import OpenParcel
from amzlabels.store.sql_store import SqlStore

STAMP = Decision(Plan(package="digital_stamp", weight_g=20, is_chosen=True))
DAY = timedelta(days=1)


@pytest.fixture
def shop(world: World, clock: FakeClock) -> Iterator[MyParcelShop]:
    """The shop over real HTTP."""
    made = MyParcelShop(world.services["myparcel"].url, lambda: world.secrets["myparcel-api-key"], clock)
    yield made
    made.close()


@pytest.fixture
def buying(store: SqlStore, shop: MyParcelShop, clock: FakeClock) -> BuyLabels:
    """The step that buys."""
    return BuyLabels(store, store.labels, shop, clock)


@pytest.fixture
def made(store: SqlStore, buying: BuyLabels) -> list[int]:
    """Three orders: a stamp whose label was asked for, one that is a concept, a parcel with its label."""
    parcel_ids = add_orders(store, range(3))
    store.save_plans(dict.fromkeys(parcel_ids[:2], STAMP))
    buying.buy([parcel_ids[0], parcel_ids[2]], Settings())
    buying.make([parcel_ids[1]], Settings())
    return parcel_ids


def parcel(store: SqlStore, parcel_id: int) -> OpenParcel:
    """The parcel as it now is."""
    return store.open_parcels([parcel_id])[0]


def test_what_is_left_over_is_told_with_what_can_be_done(store: SqlStore, made: list[int], clock: FakeClock) -> None:
    assert left_over(store, clock) == []
    made_at = clock.now()
    clock.advance(DAY.total_seconds())
    assert left_over(store, clock) == [
        UnprintedLabel(made[0], "NL", made_at, is_concept=False, is_charged=True, may_print=True),
        UnprintedLabel(made[1], "NL", made_at, is_concept=True, is_charged=False, may_print=True),
        UnprintedLabel(made[2], "NL", made_at, is_concept=False, is_charged=False, may_print=True),
    ]
    store.hold([made[2]], SET_ASIDE)
    assert [label.may_print for label in left_over(store, clock)] == [True, True, False]


def test_what_is_on_paper_or_on_its_way_is_not_told(store: SqlStore, made: list[int], clock: FakeClock) -> None:
    add_printed(store, range(10, 12))
    clock.advance(DAY.total_seconds())
    store.apply([Move(made[0], Print.NONE, Print.SENDING, "sending")])
    store.apply([Move(made[2], Print.NONE, Print.SENDING, "sending")])
    store.apply([Move(made[2], Print.SENDING, Print.FAILED, "print_failed", problem=Note("printer.failed"))])
    assert [label.parcel_id for label in left_over(store, clock)] == made[1:]


def test_a_concept_is_deleted_and_its_order_waits_for_a_person(
    store: SqlStore, shop: MyParcelShop, buying: BuyLabels, made: list[int]
) -> None:
    cancelling = CancelUnprinted(store, shop)
    concept = parcel(store, made[1]).shipment_id
    assert concept is not None
    assert cancelling.set_aside([made[1]]) == [made[1]]
    assert cancelling.take_back([made[1]]) == []
    gone = parcel(store, made[1])
    assert (gone.label, gone.shipment_id, gone.problem, gone.wanted) == (Label.VOIDED, None, SET_ASIDE, False)
    assert shop.shipments([concept]) == {}
    assert buying.make([made[1]], Settings()).late == ()

    store.release([made[1]])
    assert buying.buy([made[1]], Settings()).bought == (made[1],)


def test_a_concept_that_was_printed_at_the_shop_is_left_alone(
    store: SqlStore, shop: MyParcelShop, world: World, made: list[int]
) -> None:
    cancelling = CancelUnprinted(store, shop)
    concept = parcel(store, made[1]).shipment_id
    assert concept is not None
    cancelling.set_aside([made[1]])
    shop.fetch_labels({concept: False})
    assert cancelling.take_back([made[1]]) == [made[1]]
    assert (parcel(store, made[1]).shipment_id, parcel(store, made[1]).problem) == (concept, SET_ASIDE)


@pytest.mark.parametrize("kind", ["reset_after_effect", "500", "reset"])
@pytest.mark.parametrize("operation", ["delete", "get"])
def test_a_deletion_that_is_cut_short_is_told_or_finished_but_buys_nothing(
    store: SqlStore, shop: MyParcelShop, world: World, made: list[int], operation: str, kind: str
) -> None:
    cancelling = CancelUnprinted(store, shop)
    cancelling.set_aside([made[1]])
    world.faults.add(Fault("myparcel", operation, kind, times=9))
    with pytest.raises(Problem):
        cancelling.take_back([made[1]])
    assert parcel(store, made[1]).problem == SET_ASIDE
    world.faults.reset()
    assert cancelling.take_back([made[1]]) == []
    assert parcel(store, made[1]).shipment_id is None
    assert set(world.ledger.created.values()) == {1}


def test_a_registered_label_is_given_up_and_its_order_set_aside(
    store: SqlStore, shop: MyParcelShop, made: list[int], clock: FakeClock
) -> None:
    assert CancelUnprinted(store, shop).give_up([made[2]]) == [made[2]]
    given_up = parcel(store, made[2])
    assert (given_up.label, given_up.problem) == (Label.VOIDED, SET_ASIDE)
    clock.advance(DAY.total_seconds())
    assert [label.parcel_id for label in left_over(store, clock)] == made[:2]
