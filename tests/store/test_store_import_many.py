"""Importing many orders at once: each is stored as it would be alone."""

from __future__ import annotations

import gc
import random
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from fakes.store import open_temporary_store
from sqlalchemy import Table
from store_orders import held, item, order, take_in

from amzlabels.domain.order import Order
from amzlabels.domain.queue import QueueQuery
from amzlabels.store.sql_store import SqlStore


def some_orders(count: int) -> Iterator[Order]:
    """Orders of all kinds in no order of their ids."""
    for number in random.Random(7).sample(range(1, count + 1), count):  # noqa: S311 - to be repeated
        kinds = (
            order(number),
            order(number, is_prime=None),
            order(number, is_prime=True, purchase_order_number="PO 1"),
            order(number, item(number), replace(item(count + number), quantity=0), item(2 * count + number)),
            order(number, ship_by=None, traits=frozenset({"late"}), extras={"drop_off": "porch"}),
            held(number),
            order(number, replace(item(number), quantity=0)),
        )
        yield kinds[number % len(kinds)]


def test_many_orders_of_all_kinds_are_stored_as_each_alone(store: SqlStore, tmp_path: Path) -> None:
    orders = list(some_orders(2_345))
    assert len(take_in(store, *orders).parcels) == len([each for each in orders if each.units])
    alone = open_temporary_store(tmp_path / "alone")
    for parcel_id in store.list(QueueQuery())[::97]:
        details = store.details(parcel_id)
        assert details is not None
        (same,) = (each for each in orders if each.order_id == details.row.order_id)
        (own_id,) = take_in(alone, same).parcels
        own = alone.details(own_id)
        assert own is not None
        parts = tuple(replace(part, parcel_id=parcel_id) for part in own.parts)
        row = replace(own.row, parcel_id=parcel_id)
        assert details == replace(own, row=row, parts=parts, history=details.history)
    alone.close()


def test_imports_leave_nothing_behind_in_memory(store: SqlStore) -> None:
    """What each import made for itself would be kept with its statements."""

    def tables_after(numbers: range) -> int:
        for number in numbers:
            take_in(store, order(number), order(100 + number, ship_by=None), held(200 + number))
        gc.collect()
        return sum(isinstance(each, Table) for each in gc.get_objects())

    assert tables_after(range(1, 20)) == tables_after(range(20, 60))
