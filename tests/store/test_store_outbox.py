"""What Amazon is still to be told: in deadline order, in feeds, in files, by a scanned label; and labels given up."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from fakes.clock import START, FakeClock
from sqlalchemy import event
from store_orders import SHIP_BY, assert_stages_follow, change_address, histories, item, one_parcel, order, put, take_in

from amzlabels.domain.parcel import Confirm, Evidence, Label, Move, Print, Stage
from amzlabels.domain.problems import Note
from amzlabels.domain.settings import BY_HAND, WHEN_PRINTED, WHEN_SCANNED, Settings
from amzlabels.journey.ports import OpenParcel, StaleMove
from amzlabels.store.sql_store import SqlStore

PRINTED: dict[str, Any] = {"label": Label.BOUGHT, "print": Print.PRINTED}
ACCEPTED = {**PRINTED, "confirm": Confirm.ACCEPTED}


def ids(parcels: list[OpenParcel]) -> list[int]:
    return [parcel.parcel_id for parcel in parcels]


def several(store: SqlStore, *states: dict[str, Any]) -> tuple[int, ...]:
    """One parcel per state, each an hour more urgent than the one before."""
    orders = [order(number, ship_by=SHIP_BY - timedelta(hours=number)) for number in range(1, len(states) + 1)]
    parcels = take_in(store, *orders).parcels
    for parcel_id, state in zip(parcels, states, strict=True):
        put(store, parcel_id, **state)
    return parcels


# --- confirmable -----------------------------------------------------------------------------------------------------


def test_what_is_printed_and_not_told_comes_most_urgent_first(store: SqlStore) -> None:
    unknown, late, soon_b, soon_a = take_in(
        store, order(1, ship_by=None), order(2, ship_by=SHIP_BY + timedelta(days=1)), order(4), order(3)
    ).parcels
    for parcel_id in (unknown, late, soon_b, soon_a):
        put(store, parcel_id, **PRINTED)
    assert ids(store.confirmable(10, only_wanted=False)) == [soon_a, soon_b, late, unknown]
    assert ids(store.confirmable(2, only_wanted=False)) == [soon_a, soon_b]
    assert store.confirmable(10, only_wanted=False)[0].ship_by == SHIP_BY


@pytest.mark.parametrize(
    ("state", "expected"),
    [
        (PRINTED, True),
        ({**PRINTED, "confirm": Confirm.REFUSED}, True),
        ({**PRINTED, "confirm": Confirm.UNSURE}, True),
        ({**PRINTED, "confirm": Confirm.SENDING}, False),
        ({**PRINTED, "confirm": Confirm.SENDING, "feed_id": "F1"}, False),
        (ACCEPTED, False),
        ({**PRINTED, "problem": "amazon.carrier_code_missing"}, False),
        ({**PRINTED, "confirm": Confirm.REFUSED, "problem": "amazon.refused"}, False),
        ({**PRINTED, "exported_at": 1}, False),
        ({"label": Label.BOUGHT}, False),
        ({"label": Label.BOUGHT, "print": Print.SENDING}, False),
        ({"label": Label.BOUGHT, "print": Print.UNSURE}, False),
        ({"label": Label.VOIDED}, False),
    ],
)
def test_only_what_is_printed_without_a_problem_and_not_on_its_way_is_told(
    store: SqlStore, state: dict[str, Any], expected: bool
) -> None:
    parcel_id = one_parcel(store, **state)
    assert ids(store.confirmable(10, only_wanted=False)) == [parcel_id] * expected


def test_only_what_is_wanted_when_only_that_is_asked(store: SqlStore) -> None:
    _, wanted = several(store, PRINTED, {**PRINTED, "confirm_wanted": True})
    (parcel,) = store.confirmable(10, only_wanted=True)
    assert (parcel.parcel_id, parcel.confirm_wanted) == (wanted, True)


def test_asking_what_is_next_reads_no_more_than_the_queues_index_in_its_order(store: SqlStore) -> None:
    asked: list[tuple[str, Any]] = []
    event.listen(store._engine, "before_cursor_execute", lambda *said: asked.append((said[2], said[3])))
    store.confirmable(10, only_wanted=True)
    store.find_tracking("3S")
    plans = []
    with store._engine.connect() as connection:
        for statement, values in [each for each in asked if each[0].startswith("SELECT parcels.parcel_id")]:
            found = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", values).all()
            plans.append(" ".join(row[-1] for row in found))
    assert ["ix_parcels_queue (stage=?)" in plans[0], "ix_parcels_tracking (tracking=?)" in plans[1]] == [True, True]
    assert "TEMP B-TREE" not in "".join(plans)


# --- feeds -----------------------------------------------------------------------------------------------------------


def test_feeds_come_by_their_id_and_those_cut_short_under_none(store: SqlStore) -> None:
    a, b, cut_short, single, done = several(store, *[PRINTED] * 5)
    for parcel_id, feed_id in ((a, "F1"), (b, "F1"), (cut_short, "?"), (single, ""), (done, "F2")):
        store.apply([Move(parcel_id, Confirm.NONE, Confirm.SENDING, "in_feed", fields={"feed_id": feed_id or None})])
    store.apply([Move(done, Confirm.SENDING, Confirm.ACCEPTED, "accepted")])
    feeds = {feed_id: ids(parcels) for feed_id, parcels in store.in_feeds().items()}
    assert feeds == {"F1": [b, a], "": [cut_short]}
    assert store.open_parcels([a])[0].feed_id == "F1"


@pytest.mark.parametrize("to", [Confirm.NONE, Confirm.ACCEPTED, Confirm.REFUSED, Confirm.UNSURE])
def test_a_parcel_that_is_no_longer_being_sent_is_in_no_feed(store: SqlStore, to: Confirm) -> None:
    parcel_id = one_parcel(store, **PRINTED, confirm=Confirm.SENDING, feed_id="F1")
    store.apply([Move(parcel_id, Confirm.SENDING, Confirm.SENDING, "in_feed", fields={"feed_id": "F2"})])
    assert list(store.in_feeds()) == ["F2"]
    store.apply([Move(parcel_id, Confirm.SENDING, to, "accepted")])
    assert store.open_parcels([parcel_id])[0].feed_id == ""
    assert store.in_feeds() == {}


def test_what_amazon_has_accepted_is_told_no_more(store: SqlStore, clock: FakeClock) -> None:
    parcel_id = one_parcel(store, **PRINTED, confirm_wanted=True, exported_at=1, confirm=Confirm.NONE)
    clock.advance(60)
    store.apply([Move(parcel_id, Confirm.NONE, Confirm.ACCEPTED, "found_at_amazon", fields={"request_id": "r"})])
    (parcel,) = store.open_parcels([parcel_id])
    assert (parcel.confirm_wanted, parcel.exported_at) == (False, None)
    with store._engine.connect() as connection:
        found = connection.exec_driver_sql("SELECT confirmed_at, request_id FROM parcels").one()
    assert tuple(found) == ((START.timestamp() + 60) * 1000, "r")


def test_a_move_may_order_amazon_to_be_told(store: SqlStore) -> None:
    parcel_id = one_parcel(store, **PRINTED)
    store.apply([Move(parcel_id, Confirm.NONE, Confirm.NONE, "to_confirm", fields={"confirm_wanted": True})])
    assert ids(store.confirmable(10, only_wanted=True)) == [parcel_id]
    store.apply([Move(parcel_id, Confirm.NONE, Confirm.NONE, "to_confirm", fields={"confirm_wanted": None})])
    assert store.confirmable(10, only_wanted=True) == []


# --- the confirmation file -------------------------------------------------------------------------------------------


def test_what_is_in_a_file_is_not_told_in_another_way(store: SqlStore) -> None:
    printed, refused, done, ready = several(
        store, {**PRINTED, "confirm_wanted": True}, {**PRINTED, "confirm": Confirm.REFUSED}, ACCEPTED, {}
    )
    store.mark_exported([printed, refused, done, ready, 999])
    assert store.confirmable(10, only_wanted=False) == []
    rows = store.rows([printed, refused, done, ready])
    assert [row.is_exported for row in rows] == [True, True, False, False]
    assert [parcel.exported_at for parcel in store.open_parcels([printed, done])] == [None, START]
    assert histories(store, [printed, done]) == [["imported", "exported"], ["imported"]]


# --- waiting for a person --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("confirm_when", "waits"), [(WHEN_PRINTED, ""), (WHEN_SCANNED, "scanned"), (BY_HAND, "by_hand"), ("weekly", "")]
)
def test_a_printed_parcel_tells_what_it_waits_for(store: SqlStore, confirm_when: str, waits: str) -> None:
    store.save_settings(Settings(confirm_when=confirm_when))
    parcels = several(
        store,
        PRINTED,
        {**PRINTED, "confirm_wanted": True},
        {**PRINTED, "confirm": Confirm.SENDING},
        {**PRINTED, "confirm": Confirm.REFUSED, "problem": "amazon.refused"},
        {**PRINTED, "exported_at": 1},
        ACCEPTED,
        {},
    )
    assert [row.waits_for for row in store.rows(parcels)] == [waits, "", "", "", "", "", ""]


def test_a_scanned_label_is_found_by_exactly_its_number(store: SqlStore) -> None:
    one, two, _ = several(store, {"tracking": "3SMYPA1"}, {"tracking": "3SMYPA12"}, {})
    assert ids(store.find_tracking("3SMYPA1")) == [one]
    assert ids(store.find_tracking("3SMYPA12")) == [two]
    assert [store.find_tracking(text) for text in ("3SMYPA", "3smypa1", "%", "")] == [[], [], [], []]


# --- set aside in the meantime ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "move",
    [(Label.NONE, Label.BUYING), (Label.VOIDED, Label.BUYING), (Print.NONE, Print.SENDING)],
)
def test_what_was_set_aside_in_the_meantime_is_neither_bought_nor_printed(store: SqlStore, move: Any) -> None:
    frm, to = move
    parcel_id = one_parcel(store, **{"label" if isinstance(frm, Label) else "print": frm}, problem="order.gone")
    with pytest.raises(StaleMove):
        store.apply([Move(parcel_id, frm, to, "buying")])
    put(store, parcel_id, problem="")
    store.apply([Move(parcel_id, frm, to, "buying")])


def test_a_label_can_be_printed_again_whatever_stands_in_the_way(store: SqlStore) -> None:
    parcel_id = one_parcel(store, label=Label.BOUGHT, print=Print.FAILED, problem="printer.failed")
    store.apply([Move(parcel_id, Print.FAILED, Print.SENDING, "print_again")])


# --- giving labels up ------------------------------------------------------------------------------------------------

BOUGHT: dict[str, Any] = {
    "label": Label.BOUGHT,
    "shipment_id": 4711,
    "tracking": "3SOLD",
    "label_hash": "ab" * 32,
    "carrier": "postnl",
    "package": "mailbox",
    "print_job": "job",
    "denied_unasked": True,
    "printer": "Zebra",
    "evidence": "seen",
    "printed_at": 1,
    "wanted": True,
}


@pytest.mark.parametrize(
    "state",
    [
        {},
        {"print": Print.PRINTED},
        {"print": Print.FAILED, "problem": "printer.failed"},
        {"print": Print.PRINTED, "confirm": Confirm.ACCEPTED, "confirmed_at": 5},
        {"print": Print.PRINTED, "confirm": Confirm.REFUSED, "problem": "amazon.refused"},
        {"print": Print.PRINTED, "confirm": Confirm.UNSURE},
        {"print": Print.PRINTED, "exported_at": 5},
        {"problem": "order.changed_after_label"},
    ],
)
def test_a_label_given_up_leaves_a_parcel_that_can_be_bought_anew(store: SqlStore, state: dict[str, Any]) -> None:
    parcel_id = one_parcel(store, **BOUGHT, **state)
    assert store.void([parcel_id, 999]) == [parcel_id]
    (parcel,) = store.open_parcels()
    (row,) = store.rows([parcel_id])
    assert (parcel.label, parcel.print, parcel.confirm) == (Label.VOIDED, Print.NONE, Confirm.NONE)
    assert (parcel.purchase, parcel.reference) == (2, f"{parcel.order_id}-1-2")
    gone = (parcel.shipment_id, parcel.tracking, parcel.label_hash, parcel.print_job, parcel.denied_unasked)
    assert gone == (None, "", "", "", False)
    assert (parcel.printed_at, parcel.exported_at, parcel.wanted, parcel.problem) == (None, None, False, None)
    assert (row.stage, row.evidence, row.service.package) == (Stage.READY, Evidence.NONE, "package")
    details = store.details(parcel_id)
    assert details is not None
    assert (details.history[-1].name, details.history[-1].facts) == ("voided", {"tracking": "3SOLD"})
    assert store.want([parcel_id]) == [parcel_id]
    store.apply([Move(parcel_id, Label.VOIDED, Label.BUYING, "buying")])
    assert store.void([parcel_id]) == []


@pytest.mark.parametrize(
    "state",
    [
        {"label": Label.NONE},
        {"label": Label.BUYING},
        {"label": Label.VOIDED},
        {"label": Label.UNSURE},
        {"print": Print.SENDING},
        {"print": Print.UNSURE, "problem": "printer.uncertain"},
        {"print": Print.PRINTED, "confirm": Confirm.SENDING},
    ],
)
def test_a_label_in_use_is_not_given_up(store: SqlStore, state: dict[str, Any]) -> None:
    parcel_id = one_parcel(store, **BOUGHT | state)
    before = store.details(parcel_id)
    assert store.void([parcel_id]) == []
    assert store.details(parcel_id) == before


@pytest.mark.parametrize("code", ["user.held", "order.gone", "amazon.order_cancelled", "address.city_missing"])
def test_what_is_wrong_with_the_order_outlives_its_label(store: SqlStore, code: str) -> None:
    parcel_id = one_parcel(store, **BOUGHT | {"wanted": False}, problem=code)
    store.void([parcel_id])
    assert store.rows([parcel_id])[0].problem == Note(code)
    assert_stages_follow(store)


def test_a_label_that_another_station_has_in_hand_is_not_given_up(
    store: SqlStore, other_station: SqlStore, clock: FakeClock
) -> None:
    parcel_id = one_parcel(store, **BOUGHT)
    other_station.claim([parcel_id], 60)
    assert store.void([parcel_id]) == []
    clock.advance(61)
    assert store.void([parcel_id]) == [parcel_id]


def test_a_parcel_without_its_label_is_as_one_that_never_had_any(store: SqlStore) -> None:
    parcel_id = one_parcel(store, **BOUGHT, print=Print.PRINTED)
    store.void([parcel_id])
    assert store.hold([parcel_id], Note("user.held")) == [parcel_id]
    assert store.release([parcel_id]) == [parcel_id]
    recipient = store.open_parcels()[0].recipient
    assert change_address(store, parcel_id, recipient, None)
    assert take_in(store, order(1, item(1, 1, "Another title"))).updated == 1
    assert store.open_parcels()[0].items[0].title == "Another title"
