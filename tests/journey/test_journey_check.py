"""The check before printing: what Amazon says must not go out is held, and nothing else."""

from __future__ import annotations

from datetime import timedelta

import pytest
from fakes.amazon_account import FakeAmazon
from fakes.clock import FakeClock
from fakes.printed_orders import REPORT_MADE_AT, add_orders, add_printed, buy
from fakes.reports import item_id, order_id

from amzlabels.domain.amazon_order import AmazonOrder
from amzlabels.domain.packing import Packed
from amzlabels.domain.parcel import Move, Print
from amzlabels.domain.problems import Note, Problem
from amzlabels.journey.check_orders import CheckOrders
from amzlabels.store.sql_store import SqlStore


def test_orders_with_an_obstacle_are_held_with_it(store: SqlStore, amazon: FakeAmazon, clock: FakeClock) -> None:
    parcel_ids = add_orders(store, range(6))
    buy(store, parcel_ids[:2])
    amazon.orders = {
        order_id(0): AmazonOrder(order_id(0), is_cancelled=True),
        order_id(2): AmazonOrder(order_id(2), is_cancellation_requested=True),
        order_id(3): AmazonOrder(order_id(3), is_fulfilled=True),
        order_id(4): AmazonOrder(order_id(4), is_left_to_amazon=True),
        order_id(5): AmazonOrder(order_id(5)),
    }
    held = CheckOrders(store, amazon, clock).hold_stopped(parcel_ids)

    assert sorted(held) == [parcel_ids[number] for number in (0, 2, 3, 4)]
    notes = {parcel.parcel_id: parcel.problem for parcel in store.open_parcels(parcel_ids)}
    assert [note.code if (note := notes[each]) is not None else "" for each in parcel_ids] == [
        *("amazon.order_cancelled", "", "order.cancellation_requested", "order.gone", "order.left_to_amazon", ""),
    ]


def test_all_are_asked_for_at_once_since_shortly_before_the_report(
    store: SqlStore, amazon: FakeAmazon, clock: FakeClock
) -> None:
    parcel_ids = add_orders(store, range(5))
    CheckOrders(store, amazon, clock).hold_stopped(parcel_ids)

    ((asked, since),) = amazon.searched
    assert sorted(asked) == [order_id(number) for number in range(5)]
    assert since == REPORT_MADE_AT - timedelta(hours=2)


def test_an_old_report_does_not_have_all_orders_of_a_year_looked_through(
    store: SqlStore, amazon: FakeAmazon, clock: FakeClock
) -> None:
    parcel_ids = add_orders(store, [0])
    clock.advance(400 * 86_400)
    CheckOrders(store, amazon, clock).hold_stopped(parcel_ids)

    ((_, since),) = amazon.searched
    assert since == clock.now() - timedelta(days=30)


def test_a_printed_parcel_is_not_held_any_more(store: SqlStore, amazon: FakeAmazon, clock: FakeClock) -> None:
    parcel_ids = add_printed(store, [0])
    amazon.orders = {order_id(0): AmazonOrder(order_id(0), is_cancelled=True)}

    assert CheckOrders(store, amazon, clock).hold_stopped(parcel_ids) == []


def test_an_order_shipped_with_the_label_that_was_given_up_gets_its_new_one(
    store: SqlStore, amazon: FakeAmazon, clock: FakeClock
) -> None:
    parcel_ids = add_printed(store, range(2))
    store.void(parcel_ids)
    amazon.orders = {
        order_id(0): AmazonOrder(order_id(0), is_fulfilled=True),
        order_id(1): AmazonOrder(order_id(1), is_fulfilled=True, is_cancelled=True),
    }

    assert CheckOrders(store, amazon, clock).hold_stopped(parcel_ids) == parcel_ids[1:]


def test_a_label_that_is_printed_once_more_is_not_held_because_amazon_was_told_of_it(
    store: SqlStore, amazon: FakeAmazon, clock: FakeClock
) -> None:
    (parcel_id,) = add_printed(store, [0])
    store.apply(
        [
            Move(parcel_id, Print.PRINTED, Print.SENDING, "print_again"),
            Move(parcel_id, Print.SENDING, Print.FAILED, "print_failed", problem=Note("printer.unreachable")),
        ]
    )
    amazon.orders = {order_id(0): AmazonOrder(order_id(0), is_fulfilled=True)}
    store.release([parcel_id])

    assert CheckOrders(store, amazon, clock).hold_stopped([parcel_id]) == []


def test_nothing_is_asked_for_nothing(store: SqlStore, amazon: FakeAmazon, clock: FakeClock) -> None:
    assert CheckOrders(store, amazon, clock).hold_stopped([]) == []
    assert amazon.searched == []


def test_amazons_trouble_is_told_and_nothing_held(store: SqlStore, amazon: FakeAmazon, clock: FakeClock) -> None:
    amazon.search_trouble = "amazon.busy"
    with pytest.raises(Problem, match=r"amazon\.busy"):
        CheckOrders(store, amazon, clock).hold_stopped(add_orders(store, [0]))


def test_an_order_in_anothers_parcel_is_checked_with_it_and_stays_behind(
    store: SqlStore, amazon: FakeAmazon, clock: FakeClock
) -> None:
    lead, rider, bought, its_rider = add_orders(store, range(4))
    store.combine([lead, rider])
    store.combine([bought, its_rider])
    buy(store, [bought])
    amazon.orders = {order_id(at): AmazonOrder(order_id(at), is_cancelled=True) for at in (1, 3)}
    held = CheckOrders(store, amazon, clock).hold_stopped([lead, bought])

    # A label that is bought waits until the goods are out; one that is not is bought for what is left.
    assert sorted(held) == sorted([rider, bought, its_rider])
    problems = {parcel.parcel_id: parcel.problem for parcel in store.open_parcels([lead, bought])}
    assert problems[lead] is None
    assert problems[bought] == Note("order.rider_left", {"order": order_id(3)})


def test_a_box_is_printed_though_amazon_was_told_of_the_order(
    store: SqlStore, amazon: FakeAmazon, clock: FakeClock
) -> None:
    (main,) = add_orders(store, [0])
    _, box = store.repack(main, [Packed(main, {item_id(0): 2}, boxes=2)])
    amazon.orders = {order_id(0): AmazonOrder(order_id(0), is_fulfilled=True)}

    assert CheckOrders(store, amazon, clock).hold_stopped([box]) == []


def test_what_a_person_overruled_is_not_held_again(store: SqlStore, amazon: FakeAmazon, clock: FakeClock) -> None:
    parcel_ids = add_orders(store, [0])
    amazon.orders = {order_id(0): AmazonOrder(order_id(0), is_cancellation_requested=True)}
    checking = CheckOrders(store, amazon, clock)
    assert checking.hold_stopped(parcel_ids) == parcel_ids
    store.override(parcel_ids, "The buyer still wants it")

    assert checking.hold_stopped(parcel_ids) == []
    amazon.orders = {order_id(0): AmazonOrder(order_id(0), is_cancelled=True)}
    assert checking.hold_stopped(parcel_ids) == parcel_ids
