"""One order in several parcels: nothing lost, told per parcel, reconciled with what later reports still count."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest
from fakes.clock import FakeClock
from store_orders import change_address, histories, item, order, put, take_in

from amzlabels.domain.order import Order
from amzlabels.domain.packing import Packed
from amzlabels.domain.parcel import Confirm, Label, Print, Stage
from amzlabels.domain.problems import Note
from amzlabels.store.sql_store import SqlStore

MUG, PLATE = item(1, 3), item(2, 2)
ORDER = order(1, MUG, PLATE)
LATER_S = 3600.0


def packed(parcel_id: int | None, mugs: int, plates: int = 0, boxes: int = 1) -> Packed:
    """So many of each in a parcel."""
    return Packed(parcel_id, {MUG.order_item_id: mugs, PLATE.order_item_id: plates}, boxes)


def contents(store: SqlStore, parcel_ids: Sequence[int]) -> list[list[tuple[str, int]]]:
    """SKUs and quantities of each parcel."""
    return [[(each.sku, each.quantity) for each in one.items] for one in store.open_parcels(parcel_ids)]


def reported(mugs: int, plates: int = 2) -> Order:
    """The order as a later report has it."""
    items = (replace(MUG, quantity=mugs), replace(PLATE, quantity=plates))
    return order(1, *(each for each in items if each.quantity))


def split(store: SqlStore) -> tuple[int, int]:
    """Two mugs and a plate in the first parcel, the rest in the second."""
    (first,) = take_in(store, ORDER).parcels
    first, second = store.repack(first, [packed(first, 2, 1), packed(None, 1, 1)])
    return first, second


def out(store: SqlStore, clock: FakeClock, parcel_id: int, *, told: bool) -> None:
    """A parcel printed, and told to Amazon."""
    confirm = {"confirm": Confirm.ACCEPTED, "confirmed_at": round(clock.now().timestamp() * 1000)} if told else {}
    put(store, parcel_id, label=Label.BOUGHT, print=Print.PRINTED, tracking=f"3S{parcel_id}", **confirm)


def problem(store: SqlStore, parcel_id: int) -> Note | None:
    """What is the matter with a parcel."""
    return store.rows([parcel_id])[0].problem


def changed(before: str, now: str) -> Note:
    """That quantities differ from the last report's."""
    return Note("order.changed", {"fields": "quantity", "before": before, "now": now})


def test_an_order_is_split_with_quantities_and_each_parcel_has_its_own_reference(store: SqlStore) -> None:
    first, second = split(store)
    assert contents(store, [first, second]) == [[("SKU-1", 2), ("SKU-2", 1)], [("SKU-1", 1), ("SKU-2", 1)]]
    assert [each.reference for each in store.open_parcels([first, second])] == [
        f"{ORDER.order_id}-1",
        f"{ORDER.order_id}-2",
    ]
    assert store.want(None) == [first, second]
    assert histories(store, [first, second]) == [
        ["imported", "repacked", "wanted"],
        ["imported", "split_off", "wanted"],
    ]


def test_split_parcels_are_put_together_again(store: SqlStore) -> None:
    first, second = split(store)
    assert store.repack(second, [packed(second, 3, 2)]) == [second]
    assert contents(store, [first, second]) == [[("SKU-1", 3), ("SKU-2", 2)]]


@pytest.mark.parametrize(
    "packing",
    [
        [packed(1, 2, 2)],
        [packed(1, 3, 2), packed(None, 0)],
        [packed(1, 4, 2), packed(None, -1)],
        [packed(1, 3, 2, boxes=0)],
        [packed(None, 3, 2)],
        [packed(99, 3, 2)],
        [],
    ],
)
def test_nothing_is_lost_or_made_up_by_packing(store: SqlStore, packing: list[Packed]) -> None:
    (parcel_id,) = take_in(store, ORDER).parcels
    assert store.repack(parcel_id, packing) == []
    assert contents(store, [parcel_id]) == [[("SKU-1", 3), ("SKU-2", 2)]]


def test_a_held_parcels_parts_are_held_for_the_same(store: SqlStore) -> None:
    note = Note("address.city_missing", {"field": "city"})
    (first,) = take_in(store, replace(ORDER, problems=(note,))).parcels
    parts = store.repack(first, [packed(first, 1, 1), packed(None, 2, 1)])
    assert [problem(store, each) for each in parts] == [note, note]


def test_what_is_bought_or_ordered_stays_as_it_is_packed(store: SqlStore) -> None:
    first, second = split(store)
    put(store, first, label=Label.BOUGHT)
    assert store.repack(second, [packed(first, 3, 2)]) == []
    assert len(store.repack(second, [packed(second, 1), packed(None, 0, 1)])) == 2
    store.want([second])
    assert store.repack(second, [packed(second, 1)]) == []


def test_a_parcel_whose_label_was_given_up_is_not_emptied(store: SqlStore) -> None:
    first, second = split(store)
    put(store, second, label=Label.VOIDED, purchase=2)
    assert store.repack(first, [packed(first, 3, 2)]) == []
    assert store.repack(first, [packed(second, 3, 2)]) == [second]


def test_a_box_whose_label_was_given_up_is_not_taken_away(store: SqlStore) -> None:
    (main,) = take_in(store, ORDER).parcels
    _, box = store.repack(main, [packed(main, 3, 2, boxes=2)])
    put(store, box, label=Label.VOIDED, purchase=2)
    assert store.repack(main, [packed(main, 3, 2)]) == []
    assert store.repack(main, [packed(main, 3, 2, boxes=3)])[:2] == [main, box]


def test_the_same_report_changes_nothing(store: SqlStore) -> None:
    parts = split(store)
    before = contents(store, parts)
    summary = take_in(store, ORDER)
    assert (summary.updated, summary.changed, summary.added) == (0, 0, 0)
    assert contents(store, parts) == before


def test_fewer_units_are_taken_from_the_last_untouched_parcel_and_that_is_looked_at(store: SqlStore) -> None:
    first, second = split(store)
    take_in(store, reported(2))
    assert contents(store, [first, second]) == [[("SKU-1", 2), ("SKU-2", 1)], [("SKU-2", 1)]]
    assert problem(store, second) == Note(
        "order.changed", {"fields": "quantity", "before": "1x SKU-1", "now": "0x SKU-1"}
    )
    take_in(store, reported(1, 1))
    assert contents(store, [first, second]) == [[("SKU-1", 1), ("SKU-2", 1)]]
    assert problem(store, first) == Note(
        "order.changed", {"fields": "quantity", "before": "2x SKU-1", "now": "1x SKU-1"}
    )


def test_more_units_go_into_the_first_untouched_parcel(store: SqlStore) -> None:
    first, second = split(store)
    take_in(store, reported(5))
    assert contents(store, [first, second]) == [[("SKU-1", 4), ("SKU-2", 1)], [("SKU-1", 1), ("SKU-2", 1)]]


def test_what_was_told_is_no_longer_counted_and_that_is_no_change(store: SqlStore, clock: FakeClock) -> None:
    first, second = split(store)
    out(store, clock, first, told=True)
    clock.wait(LATER_S)
    summary = take_in(store, reported(1, 1))
    assert (summary.changed, summary.still_unshipped) == (0, 0)
    assert contents(store, [second]) == [[("SKU-1", 1), ("SKU-2", 1)]]
    assert [row.stage for row in store.rows([first, second])] == [Stage.DONE, Stage.READY]


def test_a_report_that_lags_behind_counts_all_and_that_is_no_change(store: SqlStore, clock: FakeClock) -> None:
    first, second = split(store)
    out(store, clock, first, told=True)
    clock.wait(60)
    summary = take_in(store, ORDER)
    assert (summary.changed, summary.still_unshipped) == (0, 0)
    assert problem(store, second) is None


def test_what_amazon_still_counts_long_after_is_told_again(store: SqlStore, clock: FakeClock) -> None:
    first, second = split(store)
    out(store, clock, first, told=True)
    clock.wait(LATER_S)
    assert take_in(store, ORDER).still_unshipped == 1
    assert [row.stage for row in store.rows([first, second])] == [Stage.TO_AMAZON, Stage.READY]


def test_the_first_of_two_told_parcels_is_not_told_again_for_the_second(store: SqlStore, clock: FakeClock) -> None:
    first, second = split(store)
    out(store, clock, first, told=True)
    clock.wait(LATER_S)
    out(store, clock, second, told=True)
    clock.wait(60)
    assert take_in(store, reported(1, 1)).still_unshipped == 0
    clock.wait(LATER_S)
    assert take_in(store, reported(1, 1)).still_unshipped == 1
    assert [row.stage for row in store.rows([first, second])] == [Stage.DONE, Stage.TO_AMAZON]


def test_less_than_what_is_printed_is_told_too_late(store: SqlStore, clock: FakeClock) -> None:
    first, second = split(store)
    out(store, clock, first, told=False)
    summary = take_in(store, reported(1, 1))
    assert summary.changed == 1
    assert store.open_parcels([second]) == []
    assert contents(store, [first]) == [[("SKU-1", 2), ("SKU-2", 1)]]
    assert "changed_too_late" in histories(store, [first])[0]


def test_an_order_that_is_cancelled_takes_its_untouched_parcels_with_it(store: SqlStore) -> None:
    first, second = split(store)
    take_in(store, order(1, replace(MUG, quantity=0), replace(PLATE, quantity=0)))
    assert store.open_parcels([first, second]) == []
    (again,) = take_in(store, ORDER).parcels
    assert contents(store, [again]) == [[("SKU-1", 3), ("SKU-2", 2)]]


def test_an_act_is_taken_back_whole(store: SqlStore) -> None:
    (first,) = take_in(store, ORDER).parcels
    before = store.snapshot([first])
    parts = store.repack(first, [packed(first, 2, 1, boxes=2), packed(None, 1, 1)])
    assert store.restore(before, store.snapshot(parts))
    assert contents(store, parts) == [[("SKU-1", 3), ("SKU-2", 2)]]
    assert store.open_parcels([first])[0].box == (0, 0)
    assert take_in(store, ORDER).updated == 0


def test_putting_together_is_taken_back_too(store: SqlStore) -> None:
    first, second = split(store)
    before = store.snapshot([first])
    store.repack(first, [packed(first, 3, 2)])
    assert store.restore(before, store.snapshot([first]))
    assert contents(store, [first, second]) == [[("SKU-1", 2), ("SKU-2", 1)], [("SKU-1", 1), ("SKU-2", 1)]]


def test_combining_and_holding_are_taken_back(store: SqlStore) -> None:
    one, two = take_in(store, order(1), order(2)).parcels
    before = store.snapshot([one, two])
    store.combine([one, two])
    combined = store.snapshot([one])
    store.hold([one], Note("user.held"))
    assert store.restore(combined, store.snapshot([one]))
    assert [each.rides_with for each in store.open_parcels([one, two])] == [None, one]
    assert [row.stage for row in store.rows([one, two])] == [Stage.READY, Stage.READY]
    assert store.restore(before, store.snapshot([one]))
    assert [each.rides_with for each in store.open_parcels([one, two])] == [None, None]


def test_an_edited_address_and_an_override_are_taken_back(store: SqlStore) -> None:
    (parcel_id,) = take_in(store, order(1, problems=(Note("order.prime"),))).parcels
    before = store.snapshot([parcel_id])
    store.override([parcel_id], "because")
    change_address(store, parcel_id, replace(ORDER.recipient, city="Ede"), None)
    assert store.restore(before, store.snapshot([parcel_id]))
    (parcel,) = store.open_parcels([parcel_id])
    assert (parcel.recipient, parcel.problem, parcel.overridden) == (ORDER.recipient, Note("order.prime"), frozenset())


@pytest.mark.parametrize("since", [{"label": Label.BOUGHT}, {"label": Label.BUYING}, {"wanted": True}, {"gone_at": 5}])
def test_nothing_is_taken_back_once_something_has_happened(store: SqlStore, since: dict[str, object]) -> None:
    (first,) = take_in(store, ORDER).parcels
    before = store.snapshot([first])
    parts = store.repack(first, [packed(first, 2, 1), packed(None, 1, 1)])
    after = store.snapshot(parts)
    put(store, parts[1], **since)
    assert not store.restore(before, after)
    assert contents(store, parts) == [[("SKU-1", 2), ("SKU-2", 1)], [("SKU-1", 1), ("SKU-2", 1)]]
