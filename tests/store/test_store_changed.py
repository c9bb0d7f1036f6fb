"""What the buyer changed since the last report: shown as a difference to accept, once, whatever stage it meets."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from fakes.clock import FakeClock
from store_orders import RECIPIENT, change_address, fetch, held, histories, item, one_parcel, order, put, take_in

from amzlabels.domain.order import Order
from amzlabels.domain.parcel import Confirm, Label, Print, Stage
from amzlabels.domain.problems import Note
from amzlabels.domain.queue import Event, QueueQuery
from amzlabels.store.sql_store import SqlStore

PRINTED = {"label": Label.BOUGHT, "print": Print.PRINTED}
RAW = order().raw_address
ELSEWHERE = {
    "raw_address": replace(RAW, line_1="Beukenlaan 3", city="Ede"),
    "recipient": replace(RECIPIENT, street="Beukenlaan", number="3", city="Ede"),
}
MOVED = order(**ELSEWHERE)
MOVED_FACTS = {"fields": "address", "before": "Lindenlaan 12, Utrecht", "now": "Beukenlaan 3, Ede"}
MORE = order(1, item(1, 3))
MORE_FACTS = {"fields": "quantity", "before": "1x SKU-1", "now": "3x SKU-1"}
BOTH = order(1, item(1, 3), **ELSEWHERE)
BOTH_FACTS = {
    "fields": "address,quantity",
    "before": "Lindenlaan 12, Utrecht; 1x SKU-1",
    "now": "Beukenlaan 3, Ede; 3x SKU-1",
}
CHANGES = [(MOVED, MOVED_FACTS), (MORE, MORE_FACTS), (BOTH, BOTH_FACTS)]


def problem(store: SqlStore, parcel_id: int) -> Note | None:
    return store.rows([parcel_id])[0].problem


def history(store: SqlStore, parcel_id: int) -> tuple[Event, ...]:
    details = store.details(parcel_id)
    assert details is not None
    return details.history


@pytest.mark.parametrize(("newer", "facts"), CHANGES)
def test_an_untouched_parcel_is_renewed_and_held_until_the_change_is_accepted(
    store: SqlStore, newer: Order, facts: dict[str, Any]
) -> None:
    (parcel_id,) = take_in(store, order(), wanted=True).parcels
    summary = take_in(store, newer, wanted=True)
    (parcel,) = store.open_parcels()
    assert (summary.changed, summary.updated, summary.held) == (1, 1, 1)
    assert (parcel.problem, parcel.wanted) == (Note("order.changed", facts), False)
    assert (parcel.items, parcel.recipient) == (newer.items, newer.recipient)
    assert histories(store, [parcel_id]) == [["imported", "changed"]]
    assert history(store, parcel_id)[-1].facts == facts
    again = take_in(store, newer)
    assert (again.changed, again.updated, problem(store, parcel_id)) == (0, 0, Note("order.changed", facts))
    store.release([parcel_id])
    after = take_in(store, newer)
    assert (after.changed, after.updated) == (0, 0)
    assert store.rows([parcel_id])[0].stage is Stage.READY


def test_a_voided_label_counts_as_none(store: SqlStore) -> None:
    parcel_id = one_parcel(store, label=Label.VOIDED, purchase=2)
    assert take_in(store, MOVED).changed == 1
    assert store.open_parcels()[0].recipient == MOVED.recipient
    assert problem(store, parcel_id) == Note("order.changed", MOVED_FACTS)


@pytest.mark.parametrize(
    ("newer", "before", "now"),
    [
        (order(raw_address=replace(RAW, line_2="2 hoog")), "", "2 hoog"),
        (order(raw_address=replace(RAW, name="Bo Jansen")), "Anna de Vries", "Bo Jansen"),
    ],
)
def test_each_side_of_a_change_says_something(store: SqlStore, newer: Order, before: str, now: str) -> None:
    parcel_id = one_parcel(store)
    take_in(store, newer)
    note = problem(store, parcel_id)
    assert note is not None
    whole = "Anna de Vries, Lindenlaan 12, {}3581 AB, Utrecht, NL"
    sides = (before, now) if before else (whole.format(""), whole.format(f"{now}, "))
    assert (note.facts["before"], note.facts["now"]) == sides


@pytest.mark.parametrize(
    "newer",
    [
        order(raw_address=replace(RAW, phone="0612345678", email="a@marketplace.amazon.nl")),
        order(raw_address=replace(RAW, city=" Utrecht ", line_1="Lindenlaan  12")),
        order(1, item(1), item(2)),
        order(1, item(1, 1, "Another title")),
    ],
)
def test_what_does_not_change_the_parcels_way_or_an_items_quantity_asks_nothing(store: SqlStore, newer: Order) -> None:
    parcel_id = one_parcel(store)
    assert take_in(store, newer).changed == 0
    assert store.rows([parcel_id])[0].stage is Stage.READY


def test_an_item_that_is_no_longer_to_be_shipped_is_a_change(store: SqlStore) -> None:
    (parcel_id,) = take_in(store, order(1, item(1), item(2, 2))).parcels
    assert take_in(store, order(1, item(1))).changed == 1
    facts = {"fields": "quantity", "before": "2x SKU-2", "now": "0x SKU-2"}
    assert problem(store, parcel_id) == Note("order.changed", facts)
    assert store.open_parcels()[0].items == (item(1),)
    store.release([parcel_id])
    assert take_in(store, order(1, item(1))).changed == 0
    assert take_in(store, order(1, item(1), item(2, 2))).changed == 1


def test_a_parcel_with_a_problem_is_renewed_without_a_question(store: SqlStore) -> None:
    (parcel_id,) = take_in(store, held(1)).parcels
    summary = take_in(store, MOVED)
    assert (summary.changed, summary.updated, problem(store, parcel_id)) == (0, 1, None)
    assert store.open_parcels()[0].recipient == MOVED.recipient


def test_a_change_that_brings_a_problem_of_its_own_is_held_for_that(store: SqlStore) -> None:
    parcel_id = one_parcel(store)
    note = Note("address.number_missing", {"field": "number"})
    summary = take_in(store, replace(MOVED, problems=(note,)))
    assert (summary.changed, problem(store, parcel_id)) == (1, note)
    assert histories(store, [parcel_id]) == [["imported", "changed"]]


def test_a_problem_released_before_does_not_hide_a_change(store: SqlStore) -> None:
    (parcel_id,) = take_in(store, held(1, "order.prime")).parcels
    store.override([parcel_id], "the buyer called")
    take_in(store, replace(MOVED, problems=held(1, "order.prime").problems))
    assert problem(store, parcel_id) == Note("order.changed", MOVED_FACTS)


def test_a_second_change_before_the_first_is_accepted_is_shown(store: SqlStore) -> None:
    parcel_id = one_parcel(store)
    take_in(store, MOVED)
    assert take_in(store, BOTH).changed == 1
    assert problem(store, parcel_id) == Note("order.changed", MORE_FACTS)
    assert histories(store, [parcel_id]) == [["imported", "changed", "changed"]]


def test_a_change_stays_to_be_accepted_whatever_else_is_renewed(store: SqlStore) -> None:
    parcel_id = one_parcel(store)
    take_in(store, MOVED)
    assert take_in(store, replace(MOVED, ship_by=None)).changed == 0
    assert problem(store, parcel_id) == Note("order.changed", MOVED_FACTS)


def test_a_persons_own_address_stays_and_the_change_is_asked(store: SqlStore) -> None:
    parcel_id = one_parcel(store)
    mended = replace(RECIPIENT, number="14")
    change_address(store, parcel_id, mended, None)
    assert take_in(store, MOVED).changed == 1
    (parcel,) = store.open_parcels()
    assert (parcel.recipient, parcel.problem) == (mended, Note("order.changed", MOVED_FACTS))


def test_an_order_that_is_back_with_a_change_is_held_for_it(store: SqlStore) -> None:
    parcel_id = one_parcel(store)
    fetch(store)
    assert fetch(store, MOVED).changed == 1
    assert problem(store, parcel_id) == Note("order.changed", MOVED_FACTS)


# --- after the label -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("newer", "facts"), CHANGES)
def test_a_change_after_the_label_was_bought_holds_the_parcel_once(
    store: SqlStore, newer: Order, facts: dict[str, Any]
) -> None:
    parcel_id = one_parcel(store, label=Label.BOUGHT, wanted=True)
    summary = take_in(store, newer)
    (parcel,) = store.open_parcels()
    assert (summary.changed, summary.updated) == (1, 0)
    assert (parcel.problem, parcel.wanted) == (Note("order.changed_after_label", facts), False)
    assert (parcel.items, parcel.recipient) == (newer.items, RECIPIENT)
    assert histories(store, [parcel_id]) == [["imported", "changed"]]
    assert take_in(store, newer).changed == 0
    store.release([parcel_id])
    assert take_in(store, newer).changed == 0
    assert store.rows([parcel_id])[0].stage is Stage.READY


def test_a_new_label_goes_where_the_buyer_wants_it_now(store: SqlStore) -> None:
    parcel_id = one_parcel(store, label=Label.BOUGHT, tracking="3SOLD")
    take_in(store, MOVED)
    assert store.void([parcel_id]) == [parcel_id]
    (parcel,) = store.open_parcels()
    assert (parcel.recipient, parcel.problem, parcel.label) == (MOVED.recipient, None, Label.VOIDED)
    assert store.list(QueueQuery(text="beukenlaan")) == []
    assert store.list(QueueQuery(text="ede")) == [parcel_id]
    assert take_in(store, MOVED).changed == 0


def test_a_new_label_for_a_changed_address_that_lacks_something_waits_for_it(store: SqlStore) -> None:
    parcel_id = one_parcel(store, label=Label.BOUGHT)
    take_in(store, order(raw_address=replace(RAW, city="")))
    store.void([parcel_id])
    assert problem(store, parcel_id) == Note("address.city_missing", {"field": "city"})


def test_an_item_cancelled_after_the_label_was_bought_is_no_longer_in_the_parcel(store: SqlStore) -> None:
    (parcel_id,) = take_in(store, order(1, item(1), item(2))).parcels
    put(store, parcel_id, label=Label.BOUGHT)
    assert take_in(store, order(1, item(1))).changed == 1
    assert store.open_parcels()[0].items == (item(1),)


@pytest.mark.parametrize("code", ["user.held", "amazon.order_cancelled"])
def test_a_persons_hold_of_a_bought_label_comes_first(store: SqlStore, code: str) -> None:
    parcel_id = one_parcel(store, label=Label.BOUGHT, problem=code)
    assert take_in(store, MOVED).changed == 0
    assert problem(store, parcel_id) == Note(code)
    put(store, parcel_id, problem="")
    assert take_in(store, MOVED).changed == 1


@pytest.mark.parametrize(
    "state",
    [
        {"label": Label.BUYING},
        {"label": Label.BOUGHT, "print": Print.SENDING},
        {"label": Label.BOUGHT, "print": Print.UNSURE, "problem": "printer.uncertain"},
    ],
)
@pytest.mark.parametrize("newer", [MOVED, MORE])
def test_what_is_under_way_is_asked_about_when_it_has_settled(
    store: SqlStore, state: dict[str, Any], newer: Order
) -> None:
    parcel_id = one_parcel(store, **state)
    assert take_in(store, newer).changed == 0
    put(store, parcel_id, label=Label.BOUGHT, print=Print.NONE, problem="")
    assert take_in(store, newer).changed == 1


def test_what_another_station_has_in_hand_is_asked_about_later(
    store: SqlStore, other_station: SqlStore, clock: FakeClock
) -> None:
    parcel_id = one_parcel(store, label=Label.BOUGHT)
    other_station.claim([parcel_id], 60)
    assert take_in(store, MOVED).changed == 0
    clock.advance(61)
    assert take_in(store, MOVED).changed == 1


# --- after printing --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("state", [PRINTED, {**PRINTED, "confirm": Confirm.ACCEPTED}])
@pytest.mark.parametrize(("newer", "facts"), CHANGES)
def test_a_change_after_printing_is_told_once_and_changes_nothing(
    store: SqlStore, state: dict[str, Any], newer: Order, facts: dict[str, Any]
) -> None:
    parcel_id = one_parcel(store, **state)
    before = store.rows([parcel_id])
    assert [take_in(store, newer).changed for _ in range(3)] == [1, 0, 0]
    assert store.rows([parcel_id]) == before
    assert store.open_parcels([parcel_id])[0].items == (item(1),)
    assert histories(store, [parcel_id]) == [["imported", "changed_too_late"]]
    assert history(store, parcel_id)[-1].facts == facts


def test_a_further_parcel_that_comes_with_the_change_is_not_asked_about(store: SqlStore) -> None:
    one_parcel(store, **PRINTED)
    newer = order(1, item(1), item(2), **ELSEWHERE)
    assert [take_in(store, newer).changed for _ in range(2)] == [1, 0]
    _, second = store.open_parcels()
    assert (second.recipient, second.problem) == (MOVED.recipient, None)


def test_what_has_been_shipped_is_no_change(store: SqlStore) -> None:
    one = one_parcel(store, **PRINTED, confirm=Confirm.ACCEPTED)
    take_in(store, order(1, item(1), item(2)))
    summary = take_in(store, order(1, item(2), **ELSEWHERE))
    assert summary.changed == 1
    assert histories(store, [one]) == [["imported"]]


def test_an_item_whose_line_could_not_be_read_is_no_change(store: SqlStore) -> None:
    (parcel_id,) = take_in(store, order(1, item(1), item(2))).parcels
    put(store, parcel_id, label=Label.BOUGHT)
    damaged = order(1, item(1), problems=(Note("line.cells", {"line": 4}),))
    assert take_in(store, damaged).changed == 0
    assert store.open_parcels()[0].items == (item(1), item(2))
