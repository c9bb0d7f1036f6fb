"""What Amazon does not want shipped is let go for a reason alone."""

from __future__ import annotations

from dataclasses import replace

import pytest
from packing_acts import parcel, stages
from store_orders import (
    held,
    take_in,
)

from amzlabels.domain.parcel import Stage
from amzlabels.store.sql_store import SqlStore


@pytest.mark.parametrize("code", ["order.prime", "order.cancellation_requested", "order.left_to_amazon", "order.gone"])
def test_what_amazon_does_not_want_shipped_needs_a_reason(store: SqlStore, code: str) -> None:
    (parcel_id,) = take_in(store, held(1, code)).parcels
    assert store.release([parcel_id]) == []
    assert stages(store, parcel_id) == [Stage.HELD]
    assert store.override([parcel_id], "the buyer called") == [parcel_id]
    assert stages(store, parcel_id) == [Stage.READY]
    details = store.details(parcel_id)
    assert details is not None
    assert details.history[-1].name == "overridden"
    assert details.history[-1].facts == {"code": code, "reason": "the buyer called"}
    assert parcel(store, parcel_id).overridden == {code}


def test_an_overruled_problem_does_not_come_back_with_other_news(store: SqlStore) -> None:
    (parcel_id,) = take_in(store, held(1, "order.prime")).parcels
    store.override([parcel_id], "no other label to be had")
    take_in(store, replace(held(1, "order.prime"), service_level="Expedited"))
    assert parcel(store, parcel_id).problem is None


def test_a_reason_lets_go_only_what_needs_one(store: SqlStore) -> None:
    (parcel_id,) = take_in(store, held(1)).parcels
    assert store.override([parcel_id], "because") == []
    assert stages(store, parcel_id) == [Stage.HELD]
