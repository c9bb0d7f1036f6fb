"""Importing: every order once, whatever the report repeats, and never over what is bought or what a person did."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from fakes.clock import START, FakeClock
from store_orders import (
    RECIPIENT,
    SHIP_BY,
    assert_stages_follow,
    change_address,
    held,
    histories,
    item,
    one_parcel,
    order,
    put,
    take_in,
)

from amzlabels.domain.order import Order
from amzlabels.domain.parcel import Confirm, Label, Move, Print, Stage
from amzlabels.domain.problems import Note
from amzlabels.domain.queue import Origin, QueueQuery
from amzlabels.store.sql_store import SqlStore

FILE = Origin("report.txt", START)


def items_in(store: SqlStore) -> list[dict[str, int]]:
    return [{each.order_item_id: each.quantity for each in parcel.items} for parcel in store.open_parcels()]


def test_a_new_order_becomes_one_parcel_with_all_its_items(store: SqlStore) -> None:
    summary = take_in(store, order(1, item(1, 2), item(2, 1)))
    (parcel,) = store.open_parcels()
    assert (summary.orders, summary.added, summary.updated, summary.held, summary.already_done) == (1, 1, 0, 0, 0)
    assert summary.parcels == (parcel.parcel_id,)
    assert (parcel.ordinal, parcel.reference) == (1, "303-0000001-1234567-1")
    assert parcel.items == (item(1, 2), item(2, 1))
    assert parcel.recipient == RECIPIENT


def test_all_that_a_report_says_can_be_read_again(store: SqlStore) -> None:
    original = order(7, item(3, 2, "Löffel „groß“ 🥄"))
    (parcel_id,) = take_in(store, original).parcels
    details = store.details(parcel_id)
    assert details is not None
    assert details.raw_address == original.raw_address
    assert details.recipient == original.recipient
    assert details.items == original.items
    assert details.row.ship_by == SHIP_BY
    assert details.history[0].facts == {"file": "report.txt"}


def test_only_what_is_still_to_ship_is_in_the_parcel(store: SqlStore) -> None:
    take_in(store, order(1, item(1, 0), item(2, 3)))
    assert items_in(store) == [{item(2).order_item_id: 3}]


def test_an_order_with_nothing_to_ship_makes_no_parcel(store: SqlStore) -> None:
    summary = take_in(store, order(1, item(1, 0)))
    assert (summary.orders, summary.added, summary.parcels) == (1, 0, ())
    assert store.list(QueueQuery()) == []


def test_an_order_gets_its_parcel_when_a_later_report_has_something_to_ship(store: SqlStore) -> None:
    take_in(store, order(1, item(1, 0)))
    summary = take_in(store, order(1, item(1, 2)))
    assert (summary.added, len(summary.parcels)) == (1, 1)
    assert items_in(store) == [{item(1).order_item_id: 2}]


def test_the_same_report_twice_changes_nothing(store: SqlStore) -> None:
    orders = [order(number) for number in range(1, 6)]
    first = take_in(store, *orders)
    second = take_in(store, *orders)
    assert (second.added, second.updated, second.already_done) == (0, 0, 0)
    assert second.parcels == first.parcels
    assert histories(store, first.parcels) == [["imported"]] * 5


def test_overlapping_reports_add_only_what_is_new(store: SqlStore) -> None:
    take_in(store, order(1), order(2))
    summary = take_in(store, order(2), order(3))
    assert (summary.orders, summary.added, summary.updated) == (2, 1, 0)
    assert len(store.list(QueueQuery())) == 3


def test_an_order_that_comes_twice_in_one_report_is_one_parcel(store: SqlStore) -> None:
    summary = take_in(store, order(1), order(2), order(1), order(1))
    assert (summary.orders, summary.added, summary.updated) == (2, 2, 0)
    assert len(store.list(QueueQuery())) == 2


def test_an_item_that_comes_twice_in_one_order_is_there_once(store: SqlStore) -> None:
    take_in(store, order(1, item(1, 1), item(1, 2)))
    assert items_in(store) == [{item(1).order_item_id: 2}]


def test_more_orders_than_a_chunk_come_in_whole(store: SqlStore) -> None:
    orders = [order(number) for number in range(1, 2402)]
    summary = store.import_orders(FILE, iter(orders), wanted=False)
    again = store.import_orders(FILE, iter(orders), wanted=False)
    assert (summary.added, again.added, again.updated) == (2401, 0, 0)
    assert len(set(summary.parcels)) == 2401
    assert again.parcels == summary.parcels


@pytest.mark.parametrize(
    "newer",
    [
        order(recipient=replace(RECIPIENT, street="Beukenlaan")),
        order(ship_by=SHIP_BY + timedelta(days=1)),
        order(ship_by=None),
        order(1, item(1, 1, "Another title")),
        order(1, item(1), item(2)),
        order(marketplace="BE"),
        order(service_level="Expedited"),
        order(is_prime=True),
        order(traits=frozenset({"gift", "business"})),
        order(extras={"gift_message": "Voor jou"}),
    ],
)
def test_what_the_buyer_did_not_change_is_renewed_from_a_newer_report(store: SqlStore, newer: Order) -> None:
    (parcel_id,) = take_in(store, order()).parcels
    summary = take_in(store, newer)
    (parcel,) = store.open_parcels()
    (row,) = store.rows([parcel_id])
    assert (summary.added, summary.updated, summary.parcels) == (0, 1, (parcel_id,))
    assert (parcel.items, parcel.recipient, parcel.marketplace) == (newer.items, newer.recipient, newer.marketplace)
    details = store.details(parcel_id)
    assert details is not None
    assert (row.ship_by, row.traits, details.extras) == (newer.ship_by, newer.traits, newer.extras)
    assert histories(store, [parcel_id]) == [["imported", "updated"]]
    assert take_in(store, newer).updated == 0


def test_renewed_words_are_found_and_old_ones_are_not(store: SqlStore) -> None:
    take_in(store, order(1, item(1, 1, "Teapot")))
    take_in(store, order(1, item(1, 1, "Kettle")))
    assert len(store.list(QueueQuery(text="kettle"))) == 1
    assert store.list(QueueQuery(text="teapot")) == []


def test_an_untouched_parcel_whose_items_all_went_elsewhere_is_gone(store: SqlStore) -> None:
    (parcel_id,) = take_in(store, order(1, item(1))).parcels
    summary = take_in(store, order(1, item(1, 0)))
    assert (summary.updated, summary.parcels) == (1, ())
    assert store.details(parcel_id) is None
    assert take_in(store, order(1, item(1, 0))).updated == 0


@pytest.mark.parametrize("label", [Label.BUYING, Label.UNSURE])
def test_what_is_being_bought_is_left_alone(store: SqlStore, label: Label) -> None:
    parcel_id = one_parcel(store, label=label)
    summary = take_in(store, order(1, item(1, 5), recipient=replace(RECIPIENT, city="Ede")))
    (parcel,) = store.open_parcels()
    assert (summary.updated, summary.parcels) == (0, (parcel_id,))
    assert (parcel.items, parcel.recipient) == ((item(1),), RECIPIENT)


def test_a_parcel_whose_shipment_is_made_is_left_alone(store: SqlStore) -> None:
    one_parcel(store, shipment_id=4711)
    assert take_in(store, order(recipient=replace(RECIPIENT, city="Ede"))).updated == 0


def test_a_parcel_in_the_hands_of_a_station_is_left_alone_until_the_claim_lapses(
    store: SqlStore, clock: FakeClock
) -> None:
    (parcel_id,) = take_in(store, order()).parcels
    newer = order(recipient=replace(RECIPIENT, city="Ede"))
    store.claim([parcel_id], 60)
    assert take_in(store, newer).updated == 0
    clock.wait(61)
    assert take_in(store, newer).updated == 1


def test_an_item_never_seen_before_of_a_bought_order_goes_into_a_further_parcel(store: SqlStore) -> None:
    first = one_parcel(store, label=Label.BOUGHT)
    summary = take_in(store, order(1, item(1), item(2, 2)))
    one, two = store.open_parcels()
    assert (summary.added, summary.updated) == (0, 1)
    assert summary.parcels == (first, two.parcel_id)
    assert (one.items, two.items) == ((item(1),), (item(2, 2),))
    assert (two.ordinal, two.reference) == (2, "303-0000001-1234567-2")
    assert take_in(store, order(1, item(1), item(2, 2))).updated == 0


def test_a_further_parcel_is_renewed_while_the_first_stays_as_it_is(store: SqlStore) -> None:
    one_parcel(store, label=Label.BOUGHT, print=Print.PRINTED)
    take_in(store, order(1, item(1), item(2)))
    take_in(store, order(1, item(1, 9), item(2, 4), item(3)))
    assert items_in(store) == [
        {item(1).order_item_id: 1},
        {item(2).order_item_id: 4, item(3).order_item_id: 1},
    ]


def test_a_further_parcel_carries_a_persons_address_and_marketplace(store: SqlStore) -> None:
    (first,) = take_in(store, held(1), wanted=False).parcels
    mended = replace(RECIPIENT, number="14")
    change_address(store, first, mended, None)
    store.choose_marketplace([first], "BE")
    put(store, first, label=Label.BOUGHT)
    take_in(store, replace(held(1), items=(item(1), item(2))))
    _, second = store.open_parcels()
    assert (second.recipient, second.marketplace, second.problem) == (mended, "BE", None)


@pytest.mark.parametrize(
    ("state", "parcels_left"),
    [
        ({"label": Label.BOUGHT, "print": Print.PRINTED}, 1),
        ({"label": Label.BOUGHT, "print": Print.PRINTED, "confirm": Confirm.ACCEPTED}, 0),
        ({"confirm": Confirm.ACCEPTED, "label": Label.BOUGHT, "print": Print.FAILED}, 1),
    ],
)
def test_printed_and_done_orders_count_as_already_done(
    store: SqlStore, state: dict[str, Any], parcels_left: int
) -> None:
    one_parcel(store, **state)
    summary = take_in(store, order(1, item(1, 7)))
    assert (summary.already_done, summary.updated, len(summary.parcels)) == (1, 0, parcels_left)


def test_an_order_with_problems_is_held_with_its_first(store: SqlStore) -> None:
    notes = (Note("address.city_missing", {"field": "city"}), Note("order.prime"))
    summary = take_in(store, order(problems=notes), order(2), wanted=True)
    one, two = store.open_parcels()
    assert (summary.added, summary.held) == (2, 1)
    assert (one.problem, one.wanted) == (notes[0], False)
    assert (two.problem, two.wanted) == (None, True)
    assert [row.stage for row in store.rows([one.parcel_id, two.parcel_id])] == [Stage.HELD, Stage.PRINTING]
    assert take_in(store, order(problems=notes)).held == 1


def test_a_problem_that_a_newer_report_no_longer_has_is_cleared(store: SqlStore) -> None:
    (parcel_id,) = take_in(store, held(1)).parcels
    summary = take_in(store, order(1))
    assert (summary.updated, summary.held) == (1, 0)
    assert store.rows([parcel_id])[0].stage is Stage.READY


def test_a_problem_found_while_buying_is_cleared_when_an_import_finds_none(store: SqlStore) -> None:
    (parcel_id,) = take_in(store, order()).parcels
    store.hold([parcel_id], Note("customs.incomplete"))
    assert take_in(store, order()).updated == 1
    assert store.rows([parcel_id])[0].problem is None


@pytest.mark.parametrize(
    "code", ["order.left_to_amazon", "order.cancellation_requested", "amazon.order_cancelled", "user.held"]
)
def test_what_was_found_by_asking_amazon_stays_whatever_a_newer_report_says(store: SqlStore, code: str) -> None:
    (parcel_id,) = take_in(store, order()).parcels
    store.hold([parcel_id], Note(code))
    take_in(store, order())
    take_in(store, order(ship_by=None))
    assert store.rows([parcel_id])[0].problem == Note(code)


def test_a_cancellation_that_a_newer_report_no_longer_has_is_over(store: SqlStore) -> None:
    (parcel_id,) = take_in(store, held(1, "order.cancellation_requested")).parcels
    take_in(store, order())
    assert store.rows([parcel_id])[0].problem is None


def test_a_persons_hold_stays_whatever_a_newer_report_says(store: SqlStore) -> None:
    (parcel_id,) = take_in(store, order()).parcels
    store.hold([parcel_id], Note("user.held"))
    take_in(store, held(1), wanted=True)
    assert store.rows([parcel_id])[0].problem == Note("user.held")


def test_a_released_problem_does_not_come_back_with_the_same_report(store: SqlStore) -> None:
    (parcel_id,) = take_in(store, held(1, "order.cancellation_requested")).parcels
    store.override([parcel_id], "the buyer called")
    take_in(store, held(1, "order.cancellation_requested"))
    assert store.rows([parcel_id])[0].problem is None


def test_a_cancellation_requested_since_the_last_report_holds_the_parcel(store: SqlStore) -> None:
    (parcel_id,) = take_in(store, order(1), wanted=True).parcels
    take_in(store, held(1, "order.cancellation_requested"))
    (parcel,) = store.open_parcels([parcel_id])
    assert parcel.problem is not None
    assert not parcel.wanted


def test_an_address_a_person_changed_is_kept(store: SqlStore) -> None:
    (parcel_id,) = take_in(store, held(1)).parcels
    mended = replace(RECIPIENT, number="14")
    change_address(store, parcel_id, mended, None)
    take_in(store, replace(held(1), recipient=replace(RECIPIENT, city="Ede"), ship_by=None))
    (parcel,) = store.open_parcels()
    assert (parcel.recipient, parcel.problem) == (mended, None)
    assert store.rows([parcel_id])[0].ship_by is None


def test_a_marketplace_a_person_chose_is_kept(store: SqlStore) -> None:
    unknown = order(marketplace=None, problems=(Note("order.marketplace_unknown"),))
    (parcel_id,) = take_in(store, unknown).parcels
    store.choose_marketplace([parcel_id], "DE")
    take_in(store, replace(unknown, service_level="Expedited"))
    (parcel,) = store.open_parcels()
    assert (parcel.marketplace, parcel.problem) == ("DE", None)


def test_a_refused_label_may_be_tried_again_when_the_order_is_different_now(store: SqlStore) -> None:
    parcel_id = one_parcel(store, label=Label.REFUSED, problem="shop.address_refused")
    take_in(store, order())
    assert store.open_parcels()[0].label is Label.REFUSED
    take_in(store, order(recipient=replace(RECIPIENT, city="Ede")))
    (parcel,) = store.open_parcels([parcel_id])
    assert (parcel.label, parcel.problem) == (Label.NONE, None)


def test_wanting_an_import_wants_what_was_ready_before_too(store: SqlStore) -> None:
    (parcel_id,) = take_in(store, order()).parcels
    summary = take_in(store, order(), order(2), wanted=True)
    assert all(parcel.wanted for parcel in store.open_parcels())
    assert summary.updated == 0
    assert histories(store, [parcel_id]) == [["imported", "wanted"]]
    assert_stages_follow(store)


def test_parcel_ids_are_not_given_twice_after_a_parcel_is_gone(store: SqlStore) -> None:
    (gone,) = take_in(store, order(1)).parcels
    take_in(store, order(1, item(1, 0)))
    (new,) = take_in(store, order(2)).parcels
    assert new > gone


def test_the_reports_own_problems_are_handed_on(store: SqlStore) -> None:
    notes = [Note("line.quantity", {"line": 3})]
    assert store.import_orders(FILE, [order()], wanted=False, problems=notes).problems == tuple(notes)


def test_an_import_that_fails_half_way_leaves_nothing(store: SqlStore) -> None:
    def breaking() -> Iterator[Order]:
        yield from (order(number) for number in range(1, 1500))
        raise RuntimeError

    with pytest.raises(RuntimeError):
        store.import_orders(FILE, breaking(), wanted=False)
    assert store.list(QueueQuery()) == []
    assert take_in(store, order(1)).added == 1


def test_an_order_renewed_twice_in_one_report_ends_as_told_last(store: SqlStore) -> None:
    take_in(store, order(1))
    take_in(store, order(1, item(1, 2)), order(1, item(1, 3)))
    assert items_in(store) == [{item(1).order_item_id: 3}]


def test_a_move_made_from_before_a_renewal_still_counts(store: SqlStore) -> None:
    (parcel_id,) = take_in(store, order()).parcels
    take_in(store, order(1, item(1, 1, "Another title")))
    store.apply([Move(parcel_id, Label.NONE, Label.BUYING, "buying")])
    assert store.open_parcels()[0].label is Label.BUYING
