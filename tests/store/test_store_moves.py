"""Moves: applied all or none, only from the stored state, with everything that belongs to them."""

from __future__ import annotations

from itertools import product

import pytest
from fakes.clock import FakeClock
from store_orders import assert_stages_follow, histories, one_parcel, order, put, take_in

from amzlabels.domain.parcel import MOVES, Confirm, Evidence, Label, Move, Print, Stage, State
from amzlabels.domain.problems import Note
from amzlabels.journey.ports import OpenParcel, StaleMove
from amzlabels.store.sql_store import SqlStore

COLUMNS = {Label: "label", Print: "print", Confirm: "confirm"}
ALLOWED = [(frm, to) for moves in MOVES.values() for frm, reachable in moves.items() for to in (frm, *reachable)]


def facet_of(parcel: OpenParcel, like: State) -> State:
    return {Label: parcel.label, Print: parcel.print, Confirm: parcel.confirm}[type(like)]


@pytest.mark.parametrize(("frm", "to"), ALLOWED)
def test_every_allowed_move_is_stored(store: SqlStore, frm: State, to: State) -> None:
    parcel_id = one_parcel(store, **{COLUMNS[type(frm)]: frm})
    store.apply([Move(parcel_id, frm, to, "sending")])
    (parcel,) = store.open_parcels([parcel_id])
    assert facet_of(parcel, to) is to
    assert_stages_follow(store)


@pytest.mark.parametrize("facet", [Label, Print, Confirm])
def test_a_move_from_any_state_but_the_stored_one_is_stale(
    store: SqlStore, facet: type[Label] | type[Print] | type[Confirm]
) -> None:
    parcel_id = one_parcel(store)
    for stored, believed in product(facet, facet):
        if stored is believed:
            continue
        put(store, parcel_id, **{COLUMNS[facet]: stored})
        before = store.details(parcel_id)
        with pytest.raises(StaleMove):
            store.apply([Move(parcel_id, believed, believed, "sending")])
        assert store.details(parcel_id) == before


def test_one_stale_move_undoes_the_whole_batch(store: SqlStore) -> None:
    ids = take_in(store, order(1), order(2), order(3)).parcels
    store.apply([Move(ids[2], Label.NONE, Label.BUYING, "buying")])
    with pytest.raises(StaleMove):
        store.apply([Move(each, Label.NONE, Label.BUYING, "buying") for each in ids])
    assert [parcel.label for parcel in store.open_parcels()] == [Label.NONE, Label.NONE, Label.BUYING]
    assert histories(store, ids) == [["imported"], ["imported"], ["imported", "buying"]]


def test_a_move_of_a_parcel_that_is_gone_is_stale(store: SqlStore) -> None:
    with pytest.raises(StaleMove):
        store.apply([Move(99, Label.NONE, Label.BUYING, "buying")])


def test_two_moves_of_one_parcel_follow_each_other_in_one_batch(store: SqlStore) -> None:
    parcel_id = one_parcel(store)
    store.apply(
        [
            Move(parcel_id, Label.NONE, Label.BUYING, "buying"),
            Move(parcel_id, Label.BUYING, Label.BOUGHT, "bought"),
        ]
    )
    assert store.open_parcels()[0].label is Label.BOUGHT
    assert histories(store, [parcel_id]) == [["imported", "buying", "bought"]]


def test_a_batch_larger_than_a_chunk_is_applied_whole(store: SqlStore) -> None:
    ids = take_in(store, *(order(number) for number in range(1, 1300))).parcels
    store.apply([Move(each, Label.NONE, Label.BUYING, "buying") for each in ids])
    assert {parcel.label for parcel in store.open_parcels()} == {Label.BUYING}


def test_fields_and_facts_of_a_move_are_kept(store: SqlStore) -> None:
    parcel_id = one_parcel(store, label=Label.BUYING)
    fields = {
        "shipment_id": 12345678901,
        "tracking": "3SMYPA123456789",
        "label_hash": "ab" * 32,
        "carrier": "postnl",
        "print_job": "job-1",
        "denied_unasked": True,
        "printer": "Zebra",
        "evidence": "seen",
        "request_id": "req-1",
    }
    store.apply([Move(parcel_id, Label.BUYING, Label.BOUGHT, "bought", fields=fields, facts={"tracking": "3S"})])
    (parcel,) = store.open_parcels()
    (row,) = store.rows([parcel_id])
    details = store.details(parcel_id)
    for name in fields.keys() - {"evidence", "request_id"}:
        assert getattr(parcel, name) == fields[name]
    assert (row.tracking, row.printer, row.evidence) == ("3SMYPA123456789", "Zebra", Evidence.SEEN)
    assert row.service.carrier == "postnl"
    assert details is not None
    assert details.history[-1].facts == {"tracking": "3S"}


def test_none_takes_a_field_back(store: SqlStore) -> None:
    parcel_id = one_parcel(store, label=Label.BUYING, shipment_id=5, tracking="3S")
    store.apply(
        [Move(parcel_id, Label.BUYING, Label.NONE, "buying_stopped", fields={"shipment_id": None, "tracking": None})]
    )
    (parcel,) = store.open_parcels()
    assert (parcel.shipment_id, parcel.tracking) == (None, "")


def test_a_problem_holds_the_parcel_and_ends_the_wish_to_print_it(store: SqlStore) -> None:
    (parcel_id,) = take_in(store, order(), wanted=True).parcels
    note = Note("shop.refused", {"message": "no", "code": 3212})
    store.apply([Move(parcel_id, Label.NONE, Label.BUYING, "buying")])
    store.apply([Move(parcel_id, Label.BUYING, Label.REFUSED, "refused", problem=note)])
    (parcel,) = store.open_parcels()
    assert (parcel.problem, parcel.wanted) == (note, False)
    assert store.rows([parcel_id])[0].stage is Stage.HELD


def test_a_move_without_a_problem_clears_the_stored_one(store: SqlStore) -> None:
    parcel_id = one_parcel(store, label=Label.BOUGHT, print=Print.FAILED, problem="printer.failed")
    store.apply([Move(parcel_id, Print.FAILED, Print.SENDING, "print_again")])
    assert store.open_parcels()[0].problem is None


def test_a_move_may_end_the_wish_to_print(store: SqlStore) -> None:
    (parcel_id,) = take_in(store, order(), wanted=True).parcels
    store.apply([Move(parcel_id, Label.NONE, Label.BUYING, "buying")])
    assert store.open_parcels()[0].wanted
    store.apply([Move(parcel_id, Label.BUYING, Label.NONE, "buying_stopped", keep_wanted=False)])
    assert not store.open_parcels()[0].wanted
    assert store.rows([parcel_id])[0].stage is Stage.READY


def test_the_moment_of_printing_is_kept(store: SqlStore, clock: FakeClock) -> None:
    parcel_id = one_parcel(store, label=Label.BOUGHT, print=Print.SENDING)
    clock.wait(90)
    printed_at = clock.now()
    store.apply([Move(parcel_id, Print.SENDING, Print.PRINTED, "printed")])
    clock.wait(90)
    store.apply([Move(parcel_id, Print.PRINTED, Print.PRINTED, "printed")])
    assert store.open_parcels()[0].printed_at == printed_at


def test_the_history_tells_when_each_thing_happened(store: SqlStore, clock: FakeClock) -> None:
    parcel_id = one_parcel(store)
    began = clock.now()
    clock.wait(5)
    store.apply([Move(parcel_id, Label.NONE, Label.BUYING, "buying")])
    details = store.details(parcel_id)
    assert details is not None
    assert [(event.name, event.at) for event in details.history] == [("imported", began), ("buying", clock.now())]


@pytest.mark.parametrize("frm", [Print.NONE, Print.FAILED])
@pytest.mark.parametrize("to", [Print.SENDING, Print.PRINTED])
def test_a_label_that_was_given_up_is_not_printed(store: SqlStore, frm: Print, to: Print) -> None:
    parcel = one_parcel(store)
    put(store, parcel, label=Label.VOIDED, print=frm)
    with pytest.raises(StaleMove):
        store.apply([Move(parcel, frm, to, "sending")])


def test_an_empty_batch_does_nothing(store: SqlStore) -> None:
    store.apply([])
    assert store.open_parcels() == []


def test_a_field_that_is_none_of_a_moves_is_a_mistake(store: SqlStore) -> None:
    parcel_id = one_parcel(store)
    with pytest.raises(KeyError):
        store.apply([Move(parcel_id, Label.NONE, Label.BUYING, "buying", fields={"stage": "done"})])
    assert store.open_parcels()[0].label is Label.NONE
