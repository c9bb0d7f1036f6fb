"""Return labels: none is made twice unasked, whatever is lost or cut short; over HTTP to the stand-in."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace

import pytest
from fakes.clock import FakeClock
from fakes.printed_orders import add_orders, print_labels

from amzlabels.carrier.myparcel.returns import MyParcelReturns
from amzlabels.carrier.myparcel.shop import MyParcelShop
from amzlabels.demo.faults import KINDS, Fault
from amzlabels.demo.world import World
from amzlabels.domain.problems import Problem
from amzlabels.domain.return_label import Return, ReturnOrder, ReturnRequest, Way
from amzlabels.domain.settings import Settings
from amzlabels.journey.buy_labels import BuyLabels
from amzlabels.journey.return_labels import LOOK_AGAIN_S, ReturnLabels
from amzlabels.store.sql_store import SqlStore
from amzlabels.store.tables import metadata

EMAIL = "anna@marketplace.example"


@pytest.fixture
def shop(world: World, clock: FakeClock) -> Iterator[MyParcelShop]:
    """The shop over HTTP."""
    made = MyParcelShop(world.services["myparcel"].url, lambda: world.secrets["myparcel-api-key"], clock)
    yield made
    made.close()


@pytest.fixture
def order(store: SqlStore, shop: MyParcelShop, clock: FakeClock) -> ReturnOrder:
    """The return label of a parcel that was printed, to be mailed."""
    (parcel_id,) = add_orders(store, [0])
    BuyLabels(store, store.labels, shop, clock).buy([parcel_id], Settings())
    print_labels(store, [parcel_id])
    return ReturnOrder(parcel_id, Way.MAIL, "Anna de Vries", EMAIL)


@pytest.fixture
def steps(store: SqlStore, shop: MyParcelShop, clock: FakeClock) -> ReturnLabels:
    """The steps under test."""
    return ReturnLabels(store.returns, store, store.labels, MyParcelReturns(shop.client), shop, clock)


def returns_made(world: World) -> dict[str, int]:
    return {reference: count for reference, count in world.ledger.created.items() if "return" in reference}


def history(store: SqlStore, order: ReturnOrder) -> list[str]:
    details = store.details(order.parcel_id)
    assert details is not None
    return [event.name for event in details.history if event.name.startswith("return")]


def test_a_label_is_mailed_and_stands_in_the_history(
    steps: ReturnLabels, order: ReturnOrder, store: SqlStore, world: World
) -> None:
    label = steps.make(order)
    assert (label.number, label.state, label.way) == (1, Return.MADE, Way.MAIL)
    assert world.myparcel.mailed == [(label.reference, EMAIL)]
    assert history(store, order) == ["return_asked", "return_mailed"]
    details = store.details(order.parcel_id)
    assert details is not None
    assert details.returns == (label,)


def test_a_label_that_is_printed_is_fetched_once_and_mailed_to_nobody(
    steps: ReturnLabels, order: ReturnOrder, world: World
) -> None:
    label, pdf = steps.pdf(steps.make(replace(order, way=Way.PRINT)))
    assert pdf.startswith(b"%PDF-")
    assert label.tracking
    assert world.myparcel.mailed == []
    fetched = world.ledger.labels_fetched[label.reference]
    assert steps.pdf(label) == (label, pdf)
    assert world.ledger.labels_fetched[label.reference] == fetched


def test_a_second_is_made_on_purpose_alone(steps: ReturnLabels, order: ReturnOrder, world: World) -> None:
    steps.make(order)
    with pytest.raises(Problem, match=r"return\.exists"):
        steps.make(order)
    assert steps.make(replace(order, is_one_more=True)).number == 2
    assert list(returns_made(world).values()) == [1, 1]


def test_one_that_is_there_can_be_printed_without_another(
    steps: ReturnLabels, order: ReturnOrder, world: World
) -> None:
    mailed = steps.make(order)
    assert steps.make(replace(order, way=Way.PRINT, name="", email="")) == mailed
    assert len(returns_made(world)) == 1


@pytest.mark.parametrize(
    ("changes", "code"), [({"email": ""}, r"return\.email_missing"), ({"name": ""}, r"return\.name_missing")]
)
def test_without_name_or_address_nothing_is_asked(
    steps: ReturnLabels, order: ReturnOrder, world: World, store: SqlStore, changes: dict[str, str], code: str
) -> None:
    with pytest.raises(Problem, match=code):
        steps.make(replace(order, **changes))  # type: ignore[arg-type]
    assert (returns_made(world), history(store, order)) == ({}, [])


def test_a_refusal_leaves_none_and_says_why(
    steps: ReturnLabels, order: ReturnOrder, world: World, store: SqlStore
) -> None:
    world.faults.add(Fault("myparcel", "shipment", "refuse", code=3714, path="parent"))
    with pytest.raises(Problem, match=r"return\.not_possible"):
        steps.make(order)
    assert history(store, order) == ["return_asked", "return_unmade"]
    # It may be ordered again at once, under a reference of its own.
    assert steps.make(order).number == 2


def test_a_lost_answer_is_looked_up_and_nothing_is_made_twice(
    steps: ReturnLabels, order: ReturnOrder, world: World
) -> None:
    world.faults.add(Fault("myparcel", "create", "reset_after_effect"))
    assert steps.make(order).state is Return.MADE
    assert list(returns_made(world).values()) == [1]
    assert len(world.myparcel.mailed) == 1


def test_an_answer_lost_before_anything_was_made_is_said(
    steps: ReturnLabels, order: ReturnOrder, world: World, clock: FakeClock
) -> None:
    world.faults.add(Fault("myparcel", "create", "reset"))
    with pytest.raises(Problem, match=r"return\.not_made"):
        steps.make(order)
    assert LOOK_AGAIN_S in clock.waits
    assert returns_made(world) == {}
    assert steps.make(order).state is Return.MADE


def test_what_cannot_be_looked_up_is_settled_before_the_next(
    steps: ReturnLabels, order: ReturnOrder, world: World, store: SqlStore
) -> None:
    world.faults.add(Fault("myparcel", "create", "reset_after_effect"))
    world.faults.add(Fault("myparcel", "list", "402"))
    with pytest.raises(Problem, match=r"shop\.payment_required"):
        steps.make(order)
    assert [each.state for each in store.returns.unsettled_returns()] == [Return.MAKING]
    with pytest.raises(Problem, match=r"return\.exists"):
        steps.make(order)
    assert store.returns.unsettled_returns() == []
    assert list(returns_made(world).values()) == [1]


@pytest.mark.parametrize("is_made", [True, False])
def test_what_a_stop_cut_short_is_settled_at_the_next_start(
    steps: ReturnLabels, order: ReturnOrder, store: SqlStore, is_made: bool
) -> None:
    reference = store.open_parcels([order.parcel_id])[0].reference
    intended = store.returns.intend_return(order.parcel_id, reference, Way.MAIL, after=0)
    assert intended is not None
    parent = store.open_parcels([order.parcel_id])[0].shipment_id
    request = ReturnRequest(intended.reference, parent or 0, "postnl", order.name, order.email, is_mailed=True)
    made = [steps.returns.make_return(request)] if is_made else []
    assert steps.recover() == [order.parcel_id]
    assert steps.recover() == []
    assert [each.shipment_id for each in store.returns.returns([order.parcel_id])] == made


def test_two_at_once_make_one(order: ReturnOrder, store: SqlStore) -> None:
    reference = store.open_parcels([order.parcel_id])[0].reference
    assert store.returns.intend_return(order.parcel_id, reference, Way.MAIL, after=0) is not None
    assert store.returns.intend_return(order.parcel_id, reference, Way.MAIL, after=0) is None


def test_whom_it_is_for_is_kept_nowhere_and_its_file_goes_with_the_people(
    steps: ReturnLabels, order: ReturnOrder, store: SqlStore
) -> None:
    label, _ = steps.pdf(steps.make(replace(order, way=Way.PRINT)))
    with store._engine.connect() as connection:
        kept = [str(connection.execute(table.select()).all()) for table in metadata.sorted_tables]
    assert not [rows for rows in kept if EMAIL in rows]
    store.forget_people()
    assert not store.labels.has(label.label_hash)


def test_a_parcel_that_has_not_left_has_no_way_back(steps: ReturnLabels, store: SqlStore) -> None:
    (unprinted,) = add_orders(store, [7])
    for parcel_id in (unprinted, 4711):
        with pytest.raises(Problem, match=r"return\.not_shipped"):
            steps.make(ReturnOrder(parcel_id, Way.MAIL, "Anna", EMAIL))


# A hang lasts until the time-out of a minute; what follows on it is the same as on a reset.
@pytest.mark.parametrize("kind", sorted(KINDS - {"hang", "hang_after_effect", "refuse"}))
@pytest.mark.parametrize("operation", ["create", "list", "labels", "get"])
def test_whatever_goes_wrong_where_there_is_one_label_in_the_end(
    steps: ReturnLabels, order: ReturnOrder, world: World, clock: FakeClock, operation: str, kind: str
) -> None:
    world.faults.add(Fault("myparcel", operation, kind))
    if operation == "list":
        world.faults.add(Fault("myparcel", "create", "reset_after_effect"))
    pdf = b""
    for _ in range(3):
        clock.advance(600)
        with suppress(Problem):
            _, pdf = steps.pdf(steps.make(replace(order, way=Way.PRINT)))
    assert pdf.startswith(b"%PDF-")
    assert sum(returns_made(world).values()) == 1
