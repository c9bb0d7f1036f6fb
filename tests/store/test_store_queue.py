"""Reading the queue: order, filters, search, counts, rows."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from store_orders import RECIPIENT, SHIP_BY, held, item, one_parcel, order, put, take_in

from amzlabels.domain.parcel import Confirm, Label, Print, Stage
from amzlabels.domain.queue import QueueCounts, QueueQuery
from amzlabels.domain.settings import Parcels, Settings
from amzlabels.domain.shipment import Service
from amzlabels.store.sql_store import SqlStore


def test_the_list_goes_by_ship_by_then_order_with_unknown_last(store: SqlStore) -> None:
    unknown, late, soon_b, soon_a = take_in(
        store,
        order(1, ship_by=None),
        order(2, ship_by=SHIP_BY + timedelta(days=1)),
        order(4),
        order(3),
    ).parcels
    in_order = [soon_a, soon_b, late, unknown]
    assert store.list(QueueQuery()) == in_order
    assert [parcel.parcel_id for parcel in store.open_parcels()] == in_order
    assert [parcel.parcel_id for parcel in store.open_parcels([unknown, late, 999, soon_a, late])] == [
        soon_a,
        late,
        unknown,
    ]


def test_many_parcels_by_id_come_in_ship_by_order(store: SqlStore) -> None:
    orders = [order(number, ship_by=SHIP_BY + timedelta(minutes=number * 37 % 101)) for number in range(1, 1205)]
    ids = take_in(store, *orders).parcels
    assert [parcel.parcel_id for parcel in store.open_parcels(ids)] == store.list(QueueQuery())
    assert store.open_parcels(ids) == store.open_parcels()


def test_done_parcels_are_not_open_but_can_be_asked_for(store: SqlStore) -> None:
    parcel_id = one_parcel(store, label=Label.BOUGHT, print=Print.PRINTED, confirm=Confirm.ACCEPTED)
    assert store.open_parcels() == []
    assert [parcel.parcel_id for parcel in store.open_parcels([parcel_id])] == [parcel_id]


def test_stages_and_marketplace_narrow_the_list(store: SqlStore) -> None:
    ready, german, problem, bought = take_in(
        store, order(1), order(2, marketplace="DE"), held(3), order(4, marketplace=None)
    ).parcels
    put(store, bought, label=Label.BOUGHT, print=Print.PRINTED)
    assert store.list(QueueQuery(stages=frozenset({Stage.READY}))) == [ready, german]
    assert store.list(QueueQuery(stages=frozenset({Stage.HELD, Stage.TO_AMAZON}))) == [problem, bought]
    assert store.list(QueueQuery(stages=frozenset({Stage.READY}), marketplace="DE")) == [german]


def test_only_some_may_be_asked_for_whether_or_not_a_search_came_before(store: SqlStore) -> None:
    ids = list(take_in(store, *(order(number) for number in range(4))).parcels)
    some = (ids[3], ids[1])
    assert store.list(QueueQuery(only=some)) == [ids[1], ids[3]]
    assert store.list(QueueQuery(only=some, text="303")) == [ids[1], ids[3]]
    assert store.list(QueueQuery(only=some)) == [ids[1], ids[3]]
    assert store.list(QueueQuery(only=some, stages=frozenset({Stage.HELD}))) == []
    assert store.list(QueueQuery(only=())) == []
    assert store.list(QueueQuery(only=tuple(range(200_000)))) == ids


@pytest.mark.parametrize(
    "text",
    [
        "303-0000002-1234567",
        "0000002",
        "MÜLLER",
        "müller",
        "grossmann",
        "köln",
        "50667",
        "tea-9",
        "Teekanne",
        "100%",
        "a_b",
        "3smypa77",
        "  köln   teekanne ",
    ],
)
def test_search_looks_in_order_name_place_sku_title_and_tracking(store: SqlStore, text: str) -> None:
    recipient = replace(RECIPIENT, name="Jörg Müller-Großmann", city="Köln", postal_code="50667")
    wanted = replace(
        order(2, recipient=recipient),
        items=(item(1), replace(item(2), sku="TEA-9 a_b", title="Teekanne, 100% Keramik")),
    )
    _, parcel_id = take_in(store, order(1), wanted).parcels
    put(store, parcel_id, tracking="3SMYPA7788")
    assert store.list(QueueQuery(text=text)) == [parcel_id]


@pytest.mark.parametrize("text", ["a%b", "a_x", "köln berlin", "\\", "'", "3smypa%"])
def test_search_takes_every_character_as_itself(store: SqlStore, text: str) -> None:
    (parcel_id,) = take_in(store, order(1, item(1, 1, "axb aab köln"))).parcels
    put(store, parcel_id, tracking="3SMYPA7788")
    assert store.list(QueueQuery(text=text)) == []


def test_counts_leave_stages_out_of_account(store: SqlStore) -> None:
    take_in(
        store, order(1), order(2, marketplace="DE"), held(3), order(4, marketplace=None), order(5, marketplace="DE")
    )
    everything = QueueCounts({Stage.READY: 4, Stage.HELD: 1}, {"NL": 2, "DE": 2, "": 1})
    assert store.look(QueueQuery())[1] == everything
    assert store.look(QueueQuery(stages=frozenset({Stage.DONE})))[1] == everything
    assert store.look(QueueQuery(marketplace="DE"))[1] == replace(everything, stages={Stage.READY: 2})
    assert store.look(QueueQuery(text="sku-3"))[1] == replace(everything, stages={Stage.HELD: 1})
    assert store.look(QueueQuery(marketplace="DE", text="sku-3"))[1] == replace(everything, stages={})


def test_an_empty_store_has_nothing_to_count(store: SqlStore) -> None:
    assert store.look(QueueQuery())[1] == QueueCounts({}, {})
    assert store.list(QueueQuery()) == []


def test_rows_come_as_asked_without_those_that_are_gone(store: SqlStore) -> None:
    one, two = take_in(store, order(1, item(1, 2), item(9, 3)), order(2)).parcels
    rows = store.rows([two, 999, one])
    assert [row.parcel_id for row in rows] == [two, one]
    assert (rows[1].item_count, rows[1].unit_count) == (2, 5)
    assert (rows[1].first_sku, rows[1].first_title) == ("SKU-1", "Mug no. 1")
    assert (rows[1].name, rows[1].city, rows[1].postal_code, rows[1].country) == (
        "Anna de Vries",
        "Utrecht",
        "3581 AB",
        "NL",
    )


def test_rows_of_more_than_a_chunk_of_ids_are_all_there(store: SqlStore) -> None:
    ids = take_in(store, *(order(number) for number in range(1, 1205))).parcels
    assert tuple(row.parcel_id for row in store.rows(ids)) == ids


def test_a_row_tells_the_usual_service_until_the_parcel_has_its_own(store: SqlStore) -> None:
    parcel_id = one_parcel(store)
    store.save_settings(Settings(parcels=Parcels(carrier="dpd", package="mailbox")))
    assert store.rows([parcel_id])[0].service == Service("dpd", "mailbox")
    put(store, parcel_id, label="bought", carrier="gls", package="package")
    assert store.rows([parcel_id])[0].service == Service("gls", "package")


def test_items_keep_the_reports_order(store: SqlStore) -> None:
    items = (item(9), item(1), item(5))
    (parcel_id,) = take_in(store, order(1, *items)).parcels
    details = store.details(parcel_id)
    assert details is not None
    assert details.items == items


def test_details_tell_whether_the_label_is_there(store: SqlStore) -> None:
    parcel_id = one_parcel(store)
    for label_hash, expected in (("", False), ("ab" * 32, False), (store.labels.put(b"%PDF"), True)):
        put(store, parcel_id, label_hash=label_hash)
        details = store.details(parcel_id)
        assert details is not None
        assert details.has_label_file is expected


def test_there_are_no_details_of_a_parcel_that_is_not_there(store: SqlStore) -> None:
    assert store.details(1) is None
