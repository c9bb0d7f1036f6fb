"""What hid behind a problem comes out when a person has settled that one, and what is settled stays so."""

from __future__ import annotations

from dataclasses import replace

import pytest
from store_orders import RECIPIENT, change_address, held, order, put, take_in

from amzlabels.domain.problems import Note
from amzlabels.store.sql_store import SqlStore

NO_SKU, UNKNOWN = Note("order.sku_missing"), Note("order.marketplace_unknown")
PRIME, CANCELLED = Note("order.prime"), Note("order.cancellation_requested")
LOOK = Note("address.look_number", {"field": "number", "value": "14", "other": "12"})
CUSTOMS = Note("customs.incomplete", {"fields": "origin"})
NOT_OWN = Note("own.customs", {"country": "CH"})


def parcel(store: SqlStore, *notes: Note) -> int:
    unknown = {"marketplace": None} if UNKNOWN in notes else {}
    (parcel_id,) = take_in(store, order(1, problems=notes, **unknown)).parcels
    return parcel_id


def problem(store: SqlStore, parcel_id: int) -> Note | None:
    return store.rows([parcel_id])[0].problem


def test_releasing_goes_through_all_that_holds_a_parcel(store: SqlStore) -> None:
    parcel_id = parcel(store, NO_SKU, LOOK)
    assert store.release([parcel_id]) == [parcel_id]
    assert problem(store, parcel_id) == LOOK
    store.release([parcel_id])
    assert problem(store, parcel_id) is None


def test_a_reason_for_one_problem_is_none_for_the_next(store: SqlStore) -> None:
    parcel_id = parcel(store, CANCELLED, PRIME, LOOK)
    for expected in (PRIME, LOOK):
        store.override([parcel_id], "The buyer wants it after all")
        assert problem(store, parcel_id) == expected


def test_choosing_the_marketplace_brings_out_what_it_hid(store: SqlStore) -> None:
    parcel_id = parcel(store, UNKNOWN, LOOK)
    store.choose_marketplace([parcel_id], "NL")
    assert problem(store, parcel_id) == LOOK


def test_what_a_person_has_settled_stays_settled(store: SqlStore) -> None:
    parcel_id = parcel(store, NO_SKU, LOOK, UNKNOWN)
    change_address(store, parcel_id, replace(RECIPIENT, number="12"), None)
    store.choose_marketplace([parcel_id], "NL")
    assert problem(store, parcel_id) == NO_SKU
    store.release([parcel_id])
    assert problem(store, parcel_id) is None


@pytest.mark.parametrize("code", ["user.held", "printer.failed", "shop.refused"])
def test_what_no_report_told_hides_nothing(store: SqlStore, code: str) -> None:
    parcel_id = parcel(store, LOOK)
    put(store, parcel_id, problem=code)
    store.release([parcel_id])
    assert problem(store, parcel_id) is None


@pytest.mark.parametrize("note", [CUSTOMS, NOT_OWN])
def test_customs_are_looked_at_before_buying(store: SqlStore, note: Note) -> None:
    parcel_id = parcel(store, NO_SKU, note)
    store.release([parcel_id])
    assert problem(store, parcel_id) is None


def test_a_parcel_with_one_problem_is_free_without_it(store: SqlStore) -> None:
    (parcel_id,) = take_in(store, held(1)).parcels
    store.release([parcel_id])
    assert problem(store, parcel_id) is None
