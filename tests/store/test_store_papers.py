"""What is to be fetched and what was printed, read from the store for papers."""

from __future__ import annotations

from datetime import timedelta

from packing_acts import buy, pair, print_it, with_boxes
from store_orders import held, item, order, take_in

from amzlabels.domain.pick_list import ToPick
from amzlabels.store.sql_store import SqlStore

A_DAY = timedelta(days=1)


def ids(*numbers: int) -> tuple[str, ...]:
    """Order ids."""
    return tuple(order(number).order_id for number in numbers)


def test_all_that_is_ready_is_picked_of_one_marketplace_where_it_is_named(store: SqlStore) -> None:
    german = order(3, marketplace="DE")
    take_in(store, order(1, item(1, 2), item(2)), held(2), german)
    mine = ToPick(ids(1), (item(1, 2), item(2)))
    theirs = ToPick(ids(3), german.items)
    assert store.papers.to_pick() == [mine, theirs]
    assert store.papers.to_pick(marketplace="DE") == [theirs]


def test_what_is_chosen_is_picked_whatever_its_state_and_what_is_gone_is_left_out(store: SqlStore) -> None:
    (_, second) = take_in(store, order(1), held(2)).parcels
    assert store.papers.to_pick([second, 999]) == [ToPick(ids(2), (item(2),))]
    assert store.papers.to_pick([]) == []


def test_riders_are_in_their_lead_once(store: SqlStore) -> None:
    lead, rider = pair(store)
    together = ToPick(ids(1, 2), (item(1), item(2)))
    assert store.papers.to_pick() == [together]
    assert store.papers.to_pick([rider, lead]) == [together]
    assert store.papers.to_pick([lead]) == [together]
    assert store.papers.to_pick([rider]) == [ToPick(ids(2), (item(2),))]


def test_further_boxes_hold_nothing_to_pick(store: SqlStore) -> None:
    boxes = with_boxes(store)
    assert store.papers.to_pick(boxes) == [ToPick(ids(1), (item(1),))]


def test_a_day_has_each_label_once_with_its_number_and_country(store: SqlStore) -> None:
    lead, _ = pair(store)
    (other,) = take_in(store, order(3, marketplace="DE")).parcels
    for parcel_id, number in ((lead, "3SPAIR"), (other, "3SOTHER")):
        buy(store, parcel_id, tracking=number)
    since = store._now() - A_DAY
    assert store.papers.printed_since(since) == []
    for parcel_id in (lead, other):
        print_it(store, parcel_id)
    found = store.papers.printed_since(since)
    assert [(each.carrier, each.tracking, each.country) for each in found] == [
        ("postnl", "3SPAIR", "NL"),
        ("postnl", "3SOTHER", "NL"),
    ]
    assert [each.tracking for each in store.papers.printed_since(since, "DE")] == ["3SOTHER"]
    assert store.papers.printed_since(store._now() + A_DAY) == []


def test_a_label_that_was_given_up_is_on_no_day(store: SqlStore) -> None:
    (parcel_id,) = take_in(store, order(1)).parcels
    buy(store, parcel_id)
    print_it(store, parcel_id)
    assert store.void([parcel_id]) == [parcel_id]
    assert store.papers.printed_since(store._now() - A_DAY) == []
