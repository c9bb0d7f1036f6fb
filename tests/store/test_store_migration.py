"""A store of the first schema with data in it: migrated without losing any, and usable as a new one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from fakes.store import STORE_KEY, STORE_NOW, open_temporary_store
from sqlalchemy import column, insert, table, text
from store_orders import RECIPIENT, fetch, order, put, take_in

from amzlabels.domain.parcel import Confirm, Stage
from amzlabels.domain.problems import Note
from amzlabels.domain.settings import Settings
from amzlabels.store.engine import make_engine, reading, writing
from amzlabels.store.open import DATABASE_NAME
from amzlabels.store.schema import migrate
from amzlabels.store.sql_store import SqlStore
from amzlabels.store.tables import utc_ms

IMPORTED_AT = STORE_NOW - timedelta(days=1)
PRINTED_AT = STORE_NOW - timedelta(hours=2)
ORDER_IDS = ("303-0000001-1234567", "303-0000002-1234567")
BOUGHT = {"label": "bought", "print": "printed", "confirm": "accepted", "stage": "done", "tracking": "3SOLD1"}
ROWS: list[tuple[str, dict[str, object]]] = [
    ("imports", {"import_id": 1, "at": utc_ms(IMPORTED_AT), "source": "old.txt"}),
    *(
        (
            "orders",
            {
                "order_id": order_id,
                "marketplace": "NL",
                "raw_name": "Anna de Vries",
                "import_id": 1,
                "raw_line_1": "Lindenlaan 12",
                "raw_city": "Utrecht",
                "raw_postal_code": "3581 AB",
                "raw_country": "NL",
                "raw_email": "anna\x1f@example.nl",
            },
        )
        for order_id in ORDER_IDS
    ),
    *(
        (
            "parcels",
            {
                "parcel_id": number,
                "order_id": order_id,
                "ordinal": 1,
                "import_id": 1,
                "marketplace": "NL",
                "ship_by": utc_ms(STORE_NOW),
                "to_name": "Anna de Vries",
                "to_street": "Lindenlaan",
                "to_number": "12",
                "to_postal_code": "3581 AB",
                "to_city": "Utrecht",
                "to_country": "NL",
                **(BOUGHT | {"printed_at": utc_ms(PRINTED_AT)} if number == 1 else {}),
            },
        )
        for number, order_id in enumerate(ORDER_IDS, 1)
    ),
    *(
        (
            "order_items",
            {
                "order_id": order_id,
                "order_item_id": f"5000000000000{number}",
                "position": 0,
                "quantity": 1,
                "sku": f"SKU-{number}",
                "title": f"Mug no. {number}",
                "parcel_id": number,
            },
        )
        for number, order_id in enumerate(ORDER_IDS, 1)
    ),
    ("events", {"parcel_id": 1, "number": 1, "at": utc_ms(PRINTED_AT), "name": "accepted"}),
    ("settings", {"name": "general", "document": '{"printer": "Zebra"}'}),
]


def made_at_first(tmp_path: Path, *further: str) -> SqlStore:
    """A store that was made with the first schema, and changed by further statements, opened by this program."""
    path = tmp_path / "store" / DATABASE_NAME
    path.parent.mkdir()
    engine = make_engine(path, STORE_KEY)
    with writing(engine) as connection:
        migrate(connection, "0001")
        connection.execute(text("UPDATE counters SET value = 2"))
        for name, row in ROWS:
            connection.execute(insert(table(name, *map(column, row))).values(row))
        for statement in further:
            connection.execute(text(statement))
    engine.dispose()
    return open_temporary_store(tmp_path)


@pytest.fixture
def migrated(tmp_path: Path) -> Iterator[SqlStore]:
    """A store that was made with the first schema."""
    store = made_at_first(tmp_path)
    yield store
    store.close()


def test_all_that_was_there_is_there(migrated: SqlStore) -> None:
    done, ready = migrated.open_parcels([1, 2])
    assert (done.tracking, done.printed_at, done.confirm) == ("3SOLD1", PRINTED_AT, Confirm.ACCEPTED)
    assert (ready.recipient, ready.items[0].sku, ready.ship_by) == (RECIPIENT, "SKU-2", STORE_NOW)
    details = migrated.details(1)
    assert details is not None
    assert details.raw_address == replace(order(1).raw_address, email="anna @example.nl")
    assert [(event.name, event.at) for event in details.history] == [
        ("imported", IMPORTED_AT),
        ("accepted", PRINTED_AT),
    ]
    assert migrated.load_settings() == Settings(printer="Zebra")


def test_what_is_new_has_its_defaults(migrated: SqlStore) -> None:
    for parcel in migrated.open_parcels([1, 2]):
        assert (parcel.purchase, parcel.confirm_wanted, parcel.exported_at, parcel.feed_id) == (1, False, None, "")
        assert parcel.reference == f"{parcel.order_id}-1"
        assert parcel.imported_at == IMPORTED_AT
    with reading(migrated._engine) as connection:
        assert connection.execute(text("PRAGMA foreign_key_check")).all() == []


def test_a_new_report_is_held_against_what_was_there(migrated: SqlStore) -> None:
    summary = fetch(migrated, order(1))
    assert (summary.still_unshipped, summary.gone) == (1, 1)
    assert [row.stage for row in migrated.rows([1, 2])] == [Stage.TO_AMAZON, Stage.HELD]


def test_the_same_orders_again_ask_nothing(migrated: SqlStore) -> None:
    put(migrated, 1, printed_at=utc_ms(STORE_NOW))
    summary = take_in(migrated, order(1), order(2))
    assert (summary.added, summary.changed, summary.gone, summary.still_unshipped) == (0, 0, 0, 0)
    assert [row.stage for row in migrated.rows([1, 2])] == [Stage.DONE, Stage.READY]


def test_a_locker_without_the_buyers_number_is_held_as_before(tmp_path: Path) -> None:
    store = made_at_first(
        tmp_path,
        "UPDATE parcels SET problem = 'address.look_post_number', stage = 'held' WHERE parcel_id = 2",
        "UPDATE orders SET problems = '[[\"address.look_post_number\", {}]]' WHERE order_id LIKE '303-0000002-%'",
    )
    (row,) = store.rows([2])
    details = store.details(2)
    assert (row.stage, row.problem) == (Stage.HELD, Note("address.post_number_missing"))
    assert details is not None
    assert [each.code for each in details.notes] == ["address.post_number_missing"]
    store.close()
