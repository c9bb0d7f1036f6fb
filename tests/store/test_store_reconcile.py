"""A newer report against what was there: still unshipped, gone, back, closed; nothing invented."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from fakes.clock import START, FakeClock
from store_orders import assert_stages_follow, fetch, held, histories, item, one_parcel, order, put, take_in

from amzlabels.domain.parcel import Confirm, Label, Move, Print, Stage
from amzlabels.domain.problems import Note
from amzlabels.domain.queue import ImportSummary, Origin
from amzlabels.journey.ports import StaleMove
from amzlabels.store.sql_store import SqlStore
from amzlabels.store.tables import utc_ms

PRINTED = {"label": Label.BOUGHT, "print": Print.PRINTED}
ACCEPTED = {**PRINTED, "confirm": Confirm.ACCEPTED}
GONE = Note("order.gone")


def ago(minutes: float) -> int:
    return utc_ms(START - timedelta(minutes=minutes))


def told(summary: ImportSummary) -> tuple[int, int, int, int]:
    return summary.still_unshipped, summary.gone, summary.changed, summary.closed


def stage(store: SqlStore, parcel_id: int) -> Stage:
    return store.rows([parcel_id])[0].stage


def problem(store: SqlStore, parcel_id: int) -> Note | None:
    return store.rows([parcel_id])[0].problem


def last_event(store: SqlStore, parcel_id: int) -> str:
    return histories(store, [parcel_id])[0][-1]


# --- still unshipped -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("state", [{"confirmed_at": ago(31)}, {"printed_at": ago(31)}])
def test_confirmed_long_ago_and_still_unshipped_is_told_again(store: SqlStore, state: dict[str, Any]) -> None:
    parcel_id = one_parcel(store, **ACCEPTED, **state)
    summary = take_in(store, order())
    (parcel,) = store.open_parcels()
    assert (told(summary), parcel.confirm, parcel.confirm_wanted) == ((1, 0, 0, 0), Confirm.NONE, True)
    assert (stage(store, parcel_id), last_event(store, parcel_id)) == (Stage.TO_AMAZON, "still_unshipped")
    assert summary.parcels == (parcel_id,)
    assert told(take_in(store, order())) == (0, 0, 0, 0)


@pytest.mark.parametrize(
    ("minutes", "newer"),
    [(30, order()), (5, order()), (31, order(1, item(1, 0), item(2))), (31, order(1, item(2)))],
)
def test_what_may_still_be_on_its_way_or_is_not_named_is_no_alarm(store: SqlStore, minutes: int, newer: Any) -> None:
    parcel_id = one_parcel(store, **ACCEPTED, confirmed_at=ago(minutes))
    assert told(take_in(store, newer)) == (0, 0, 0, 0)
    assert stage(store, parcel_id) is Stage.DONE


def test_the_half_hour_counts_to_when_the_report_was_made(store: SqlStore) -> None:
    one_parcel(store, **ACCEPTED, confirmed_at=ago(60))
    with store._engine.begin() as connection:
        connection.exec_driver_sql("UPDATE imports SET made_at = 0")
    assert told(take_in(store, order(), made_at=START - timedelta(minutes=31))) == (0, 0, 0, 0)
    assert told(take_in(store, order(), made_at=START - timedelta(minutes=29))) == (1, 0, 0, 0)


def test_an_answer_newly_accepted_has_its_half_hour_again(store: SqlStore, clock: FakeClock) -> None:
    parcel_id = one_parcel(store, **ACCEPTED, confirmed_at=ago(31))
    take_in(store, order())
    store.apply([Move(parcel_id, Confirm.NONE, Confirm.SENDING, "telling_amazon")])
    store.apply([Move(parcel_id, Confirm.SENDING, Confirm.ACCEPTED, "accepted")])
    clock.advance(1700)
    assert told(take_in(store, order())) == (0, 0, 0, 0)
    clock.advance(101)
    assert told(take_in(store, order())) == (1, 0, 0, 0)


def test_only_the_parcel_that_is_named_is_told_again(store: SqlStore) -> None:
    first = one_parcel(store, **ACCEPTED, confirmed_at=ago(40))
    _, second = store_two_parcels(store, first)
    put(store, second, **ACCEPTED, confirmed_at=ago(40))
    take_in(store, order(1, item(2)))
    assert [parcel.confirm for parcel in store.open_parcels([first, second])] == [Confirm.ACCEPTED, Confirm.NONE]


def store_two_parcels(store: SqlStore, first: int) -> tuple[int, int]:
    put(store, first, confirmed_at=ago(0))
    take_in(store, order(1, item(1), item(2)))
    put(store, first, confirmed_at=ago(40))
    return first, max(parcel.parcel_id for parcel in store.open_parcels())


def test_an_order_that_amazon_confirms_itself_is_no_alarm(store: SqlStore) -> None:
    parcel_id = one_parcel(store, **PRINTED, confirm=Confirm.SENDING)
    store.apply([Move(parcel_id, Confirm.SENDING, Confirm.ACCEPTED, "left_to_amazon")])
    put(store, parcel_id, confirmed_at=ago(90))
    assert told(take_in(store, order())) == (0, 0, 0, 0)


def test_an_upload_that_did_not_work_is_found(store: SqlStore, clock: FakeClock) -> None:
    parcel_id = one_parcel(store, **PRINTED)
    store.mark_exported([parcel_id])
    clock.advance(1800)
    assert told(take_in(store, order())) == (0, 0, 0, 0)
    clock.advance(1)
    assert told(take_in(store, order())) == (1, 0, 0, 0)
    (parcel,) = store.confirmable(10, only_wanted=False)
    assert (parcel.exported_at, parcel.confirm_wanted) == (None, False)
    assert last_event(store, parcel_id) == "still_unshipped"
    assert told(take_in(store, order())) == (0, 0, 0, 0)


# --- gone ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "state",
    [
        {},
        {"wanted": True},
        {"label": Label.BOUGHT},
        {"label": Label.REFUSED, "problem": "shop.refused"},
        {"label": Label.VOIDED},
        {"problem": "address.number_missing"},
        {"problem": "order.changed"},
    ],
)
def test_what_is_not_printed_and_no_longer_there_is_held_as_gone(store: SqlStore, state: dict[str, Any]) -> None:
    parcel_id = one_parcel(store, **state)
    summary = fetch(store, order(2))
    assert (told(summary), problem(store, parcel_id)) == ((0, 1, 0, 0), GONE)
    assert (stage(store, parcel_id), last_event(store, parcel_id)) == (Stage.HELD, "gone")
    assert store.open_parcels([parcel_id])[0].wanted is False
    assert told(fetch(store, order(2))) == (0, 0, 0, 0)
    assert_stages_follow(store)


@pytest.mark.parametrize(
    "state",
    [
        {"label": Label.BUYING},
        {"label": Label.UNSURE},
        {"label": Label.BOUGHT, "print": Print.SENDING},
        {"label": Label.BOUGHT, "print": Print.FAILED, "problem": "printer.failed"},
        {"label": Label.BOUGHT, "print": Print.UNSURE, "problem": "printer.uncertain"},
        PRINTED,
        ACCEPTED,
        {"problem": "user.held"},
        {"problem": "amazon.order_cancelled"},
    ],
)
def test_what_is_under_way_printed_or_held_by_a_person_is_not_gone(store: SqlStore, state: dict[str, Any]) -> None:
    parcel_id = one_parcel(store, **state)
    before = store.details(parcel_id)
    assert told(fetch(store, order(2))) == (0, 0, 0, 0)
    assert store.details(parcel_id) == before


def test_what_another_station_has_in_hand_is_not_gone(
    store: SqlStore, other_station: SqlStore, clock: FakeClock
) -> None:
    one, two = take_in(store, order(1), order(2)).parcels
    other_station.claim([one], 60)
    store.claim([two], 60)
    assert told(fetch(store)) == (0, 1, 0, 0)
    assert problem(store, one) is None
    clock.advance(61)
    assert told(fetch(store)) == (0, 1, 0, 0)


def test_what_is_gone_is_neither_bought_nor_printed(store: SqlStore) -> None:
    one, two = take_in(store, order(1), order(2), wanted=True).parcels
    put(store, two, label=Label.BOUGHT)
    fetch(store)
    for move in (Move(one, Label.NONE, Label.BUYING, "buying"), Move(two, Print.NONE, Print.SENDING, "sending")):
        with pytest.raises(StaleMove):
            store.apply([move])
    assert store.want(None) == []


@pytest.mark.parametrize(
    ("marketplace", "gone"), [("", ["NL", "DE", None]), ("DE", ["DE"]), ("NL", ["NL"]), ("FR", [])]
)
def test_a_complete_report_tells_of_the_marketplace_it_was_asked_for(
    store: SqlStore, marketplace: str, gone: list[str | None]
) -> None:
    take_in(store, *(order(number, marketplace=each) for number, each in enumerate(("NL", "DE", None), 1)))
    fetch(store, marketplace=marketplace)
    assert [parcel.marketplace for parcel in store.open_parcels() if parcel.problem == GONE] == gone


def test_a_complete_report_older_than_the_one_that_named_the_order_tells_nothing(store: SqlStore) -> None:
    parcel_id = one_parcel(store)
    assert told(fetch(store, made_at=START - timedelta(seconds=1))) == (0, 0, 0, 0)
    assert told(fetch(store, made_at=START)) == (0, 1, 0, 0)
    assert problem(store, parcel_id) == GONE


def test_a_report_from_the_future_is_taken_as_made_now(store: SqlStore, clock: FakeClock) -> None:
    take_in(store, order(1), made_at=START + timedelta(days=1))
    clock.advance(60)
    assert told(fetch(store, order(2))) == (0, 1, 0, 0)


def test_an_order_of_a_line_that_could_not_be_read_is_not_gone(store: SqlStore) -> None:
    one, two = take_in(store, order(1), order(2)).parcels
    note = Note("line.quantity", {"line": 3, "order_id": order(1).order_id})
    assert told(fetch(store, problems=[note])) == (0, 1, 0, 0)
    assert (problem(store, one), problem(store, two)) == (None, GONE)


def test_nothing_is_gone_while_a_line_does_not_tell_its_order(store: SqlStore, clock: FakeClock) -> None:
    one, two = take_in(store, order(1), order(2)).parcels
    put(store, two, **PRINTED)
    store.mark_exported([two])
    clock.advance(60)
    assert told(fetch(store, problems=[Note("line.order_id", {"line": 3})])) == (0, 0, 0, 0)
    assert problem(store, one) is None


def test_a_file_tells_what_is_gone_of_its_marketplaces(store: SqlStore) -> None:
    take_in(store, *(order(number, marketplace=each) for number, each in enumerate(("NL", "NL", "DE", None), 1)))
    assert told(take_in(store, order(1), source="later.txt")) == (0, 1, 0, 0)
    assert [parcel.problem for parcel in store.open_parcels()] == [None, GONE, None, None]


def test_orders_of_an_unknown_marketplace_are_gone_when_the_file_has_such_orders(store: SqlStore) -> None:
    take_in(store, *(order(number, marketplace=None) for number in (1, 2)), order(3))
    assert told(take_in(store, order(1, marketplace=None), source="later.txt")) == (0, 1, 0, 0)


def test_a_wholly_different_file_tells_nothing(store: SqlStore) -> None:
    one, two = take_in(store, order(1), order(2)).parcels
    put(store, two, **PRINTED)
    assert [told(take_in(store, order(3))) for _ in range(2)] == [(0, 0, 0, 0)] * 2
    # An order that is printed may be in any file.
    assert told(take_in(store, order(2), order(4))) == (0, 0, 0, 0)
    assert problem(store, one) is None


def test_an_older_file_tells_nothing(store: SqlStore, clock: FakeClock) -> None:
    take_in(store, order(1), order(2))
    clock.advance(60)
    take_in(store, order(3, marketplace="DE"))
    assert told(take_in(store, order(1), made_at=START + timedelta(seconds=59))) == (0, 0, 0, 0)
    assert told(take_in(store, order(1))) == (0, 1, 0, 0)


def test_an_older_report_adds_what_is_new_and_leaves_what_is_known(store: SqlStore) -> None:
    (parcel_id,) = take_in(store, order()).parcels
    older = START - timedelta(hours=1)
    summary = take_in(store, order(1, item(1, 2)), order(2), wanted=True, made_at=older)
    assert (summary.added, summary.updated, summary.changed) == (1, 0, 0)
    assert store.open_parcels([parcel_id])[0].items == (item(1),)
    assert store.open_parcels([parcel_id])[0].wanted


@pytest.mark.parametrize(("state", "stage_after"), [({}, Stage.READY), ({"label": Label.BOUGHT}, Stage.READY)])
def test_an_order_that_is_named_again_is_back(store: SqlStore, state: dict[str, Any], stage_after: Stage) -> None:
    parcel_id = one_parcel(store, **state)
    fetch(store)
    summary = fetch(store, order())
    assert (problem(store, parcel_id), stage(store, parcel_id), told(summary)) == (None, stage_after, (0, 0, 0, 0))
    assert "back" in histories(store, [parcel_id])[0]
    assert told(fetch(store)) == (0, 1, 0, 0)


def test_an_older_report_does_not_bring_an_order_back(store: SqlStore, clock: FakeClock) -> None:
    parcel_id = one_parcel(store)
    clock.advance(60)
    fetch(store)
    take_in(store, order(), made_at=START + timedelta(seconds=30))
    assert problem(store, parcel_id) == GONE


def test_what_stood_in_the_way_before_does_so_again_when_the_order_is_back(store: SqlStore) -> None:
    (parcel_id,) = take_in(store, held(1)).parcels
    fetch(store)
    assert problem(store, parcel_id) == GONE
    fetch(store, held(1))
    assert problem(store, parcel_id) == held(1).problems[0]


def test_what_a_person_ships_all_the_same_is_not_held_again(store: SqlStore) -> None:
    parcel_id = one_parcel(store)
    fetch(store)
    store.override([parcel_id], "the buyer called")
    assert told(fetch(store)) == (0, 0, 0, 0)
    assert stage(store, parcel_id) is Stage.READY


def test_a_bought_label_whose_items_are_no_longer_to_be_shipped_is_gone(store: SqlStore) -> None:
    (parcel_id,) = take_in(store, order(1)).parcels
    put(store, parcel_id, label=Label.BOUGHT)
    summary = take_in(store, order(1, item(2)))
    assert (told(summary), problem(store, parcel_id)) == ((0, 1, 0, 0), GONE)
    assert store.open_parcels([parcel_id])[0].items == (item(1),)


def test_an_empty_complete_report_says_that_everything_is_gone(store: SqlStore) -> None:
    take_in(store, *(order(number) for number in range(1, 1203)))
    assert told(fetch(store)) == (0, 1202, 0, 0)


# --- exported and closed ---------------------------------------------------------------------------------------------


def exported(store: SqlStore, clock: FakeClock, **changes: Any) -> int:
    (parcel_id,) = take_in(store, order(1, **changes)).parcels
    put(store, parcel_id, **PRINTED)
    store.mark_exported([parcel_id])
    clock.advance(1)
    return parcel_id


def test_an_upload_that_worked_is_closed_by_the_next_complete_report(store: SqlStore, clock: FakeClock) -> None:
    parcel_id = exported(store, clock)
    assert told(fetch(store)) == (0, 0, 0, 1)
    (row,) = store.rows([parcel_id])
    assert (row.confirm, row.stage, row.is_exported) == (Confirm.ACCEPTED, Stage.DONE, False)
    assert last_event(store, parcel_id) == "closed_by_report"
    assert told(fetch(store)) == (0, 0, 0, 0)


@pytest.mark.parametrize("confirm", [Confirm.REFUSED, Confirm.UNSURE])
def test_a_refused_confirmation_that_was_uploaded_is_closed_too(
    store: SqlStore, clock: FakeClock, confirm: Confirm
) -> None:
    parcel_id = exported(store, clock)
    put(store, parcel_id, confirm=confirm, problem="amazon.refused")
    assert told(fetch(store)) == (0, 0, 0, 1)
    assert stage(store, parcel_id) is Stage.DONE


def test_a_file_closes_what_is_of_its_marketplaces(store: SqlStore, clock: FakeClock) -> None:
    exported(store, clock)
    assert told(take_in(store, order(2, marketplace="DE"))) == (0, 0, 0, 0)
    assert told(take_in(store, order(3))) == (0, 0, 0, 1)


def test_a_report_made_before_the_file_was_written_closes_nothing(store: SqlStore, clock: FakeClock) -> None:
    exported(store, clock)
    assert told(fetch(store, made_at=START)) == (0, 0, 0, 0)


def test_a_parcel_is_closed_while_another_of_its_order_is_still_unshipped(store: SqlStore, clock: FakeClock) -> None:
    first = one_parcel(store, **PRINTED)
    take_in(store, order(1, item(1), item(2)))
    store.mark_exported([first])
    clock.advance(1)
    assert told(take_in(store, order(1, item(2)))) == (0, 0, 0, 1)
    assert [stage(store, parcel.parcel_id) for parcel in store.open_parcels()] == [Stage.READY]


# --- which import named an order last --------------------------------------------------------------------------------


def test_a_parcel_knows_when_the_newest_report_that_named_it_was_made(store: SqlStore, clock: FakeClock) -> None:
    ids = take_in(store, order(1), order(2)).parcels
    clock.advance(3600)
    take_in(store, order(2))
    take_in(store, order(2), order(3, marketplace="BE"), made_at=START - timedelta(days=1))
    later, much_earlier = START + timedelta(hours=1), START - timedelta(days=1)
    assert [parcel.imported_at for parcel in store.open_parcels()] == [START, later, much_earlier]
    assert len(ids) == 2


def test_a_marketplace_seen_differently_is_renewed(store: SqlStore) -> None:
    (parcel_id,) = take_in(store, replace(order(), marketplace=None)).parcels
    take_in(store, order())
    fetch(store, marketplace="NL")
    assert problem(store, parcel_id) == GONE


def test_a_copy_of_a_report_tells_nothing_newer(store: SqlStore, clock: FakeClock) -> None:
    start = clock.now()
    (parcel_id,) = store.import_orders(Origin("a.txt", start, digest="d1"), [order(1)], wanted=False).parcels
    put(store, parcel_id, label=Label.BOUGHT, print=Print.PRINTED, confirm=Confirm.ACCEPTED, confirmed_at=utc_ms(start))
    clock.advance(7200)
    copied = store.import_orders(Origin("copy of a.txt", clock.now(), digest="d1"), [order(1)], wanted=False)
    assert (copied.still_unshipped, copied.already_done) == (0, 1)
    newer = store.import_orders(Origin("b.txt", clock.now(), digest="d2"), [order(1)], wanted=False)
    assert newer.still_unshipped == 1
