"""Clocks that are set: what was dated by a wrong one keeps no later report from telling its news."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from fakes.clock import FakeClock
from store_orders import RECIPIENT, fetch, order, take_in

from amzlabels.domain.address import RawAddress
from amzlabels.domain.problems import Note
from amzlabels.store.sql_store import SqlStore

HOUR_S = 3600.0
MOVED = RawAddress(name="Anna de Vries", line_1="Kade 3", city="Utrecht", postal_code="3581 AB", country="NL")


MOVED_ORDER = order(1, raw_address=MOVED, recipient=replace(RECIPIENT, street="Kade", number="3"))


def street(store: SqlStore, parcel_id: int) -> str:
    (parcel,) = store.open_parcels([parcel_id])
    return parcel.recipient.street


@pytest.mark.parametrize("hours", [5, 24 * 400])
def test_a_report_is_newer_than_one_that_was_dated_by_a_clock_that_was_ahead(
    store: SqlStore, clock: FakeClock, hours: int
) -> None:
    clock.set_ahead(hours * HOUR_S)
    first, second = take_in(store, order(), order(2)).parcels
    clock.set_ahead(-hours * HOUR_S)
    clock.advance(60)

    summary = fetch(store, MOVED_ORDER)
    assert (summary.updated, summary.gone) == (1, 1)
    assert street(store, first) == "Kade"
    assert store.rows([second])[0].problem == Note("order.gone")


def test_yesterdays_file_is_still_older_than_what_a_clock_that_was_ahead_has_dated(
    store: SqlStore, clock: FakeClock
) -> None:
    clock.set_ahead(5 * HOUR_S)
    (parcel_id,) = take_in(store, order()).parcels
    clock.set_ahead(-5 * HOUR_S)

    yesterday = clock.now() - timedelta(hours=20)
    assert take_in(store, MOVED_ORDER, source="old.txt", made_at=yesterday).updated == 0
    assert street(store, parcel_id) == RECIPIENT.street


@pytest.mark.parametrize("hours", [-5, 5])
def test_what_this_station_has_in_hand_stays_its_own_however_the_clock_is_set(
    store: SqlStore, other_station: SqlStore, clock: FakeClock, hours: int
) -> None:
    ids = take_in(store, order()).parcels
    assert list(store.claim(ids, 900)) == list(ids)
    clock.set_ahead(hours * HOUR_S)
    assert list(store.claim(ids, 900)) == list(ids)
    assert list(other_station.claim(ids, 900)) == []
