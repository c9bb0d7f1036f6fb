"""Remembers how orders stood before and after an act, so that it can be taken back whole or not at all."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, bindparam, delete, insert, select, update

from amzlabels.domain.parcel import Label
from amzlabels.journey.ports import Snapshot
from amzlabels.store.companions import riders_of
from amzlabels.store.states import chunks, lock_states, write_states
from amzlabels.store.tables import order_items, parcels

Values = Mapping[str, Any]

# What does not count as a change: who has it in hand, and what follows from the rest.
_PASSING = frozenset({"claimed_by", "claimed_until", "wanted", "stage", "import_id"})
# What buying, printing and confirming write; where an act differs in these it is not one that can be taken back.
_NEVER_PUT_BACK = frozenset({"parcel_id", "order_id", "ordinal", "print", "confirm", "purchase"}) | _PASSING


def snapshot(connection: Connection, parcel_ids: Sequence[int]) -> Snapshot:
    """The orders of these parcels, and of what travels with them, as they now are."""
    found: dict[int, Values] = {}
    items: dict[tuple[str, str, int], Values] = {}
    for some in chunks(_order_ids(connection, parcel_ids)):
        for row in connection.execute(select(parcels).where(parcels.c.order_id.in_(some))):
            found[row.parcel_id] = dict(row._mapping)
        for row in connection.execute(select(order_items).where(order_items.c.order_id.in_(some))):
            items[row.order_id, row.order_item_id, row.share] = dict(row._mapping)
    return Snapshot(found, items)


def restore(connection: Connection, before: Snapshot, after: Snapshot, now: int) -> bool:
    """Put it back as it was ``before``, unless it no longer is as it was ``after``."""
    current = snapshot(connection, list(after.parcels))
    were, are = _lasting(before.parcels), _lasting(current.parcels)
    if _orders(before) != _orders(after) or are != _lasting(after.parcels) or current.items != after.items:
        return False
    if any(_is_under_way(current.parcels[each]) for each, row in are.items() if row != were.get(each)):
        return False
    _put_back_items(connection, before, after)
    _put_back_parcels(connection, before, after, now)
    return True


def _order_ids(connection: Connection, parcel_ids: Sequence[int]) -> list[str]:
    """The orders of these parcels, of their riders and of their leads."""
    columns = parcels.c
    found: dict[str, None] = {}
    for some in chunks([*parcel_ids, *riders_of(connection, parcel_ids)]):
        own = select(columns.order_id, columns.rides_with).where(columns.parcel_id.in_(some))
        rows = connection.execute(own).all()
        leads = [row.rides_with for row in rows if row.rides_with is not None]
        of_leads = select(columns.order_id).where(columns.parcel_id.in_(leads))
        found.update(dict.fromkeys(row.order_id for row in rows))
        found.update(dict.fromkeys(connection.execute(of_leads).scalars() if leads else ()))
    return list(found)


def _orders(then: Snapshot) -> set[str]:
    return {row["order_id"] for row in then.parcels.values()}


def _lasting(rows: Mapping[int, Values]) -> dict[int, dict[str, Any]]:
    return {each: {name: row[name] for name in row if name not in _PASSING} for each, row in rows.items()}


def _is_under_way(row: Values) -> bool:
    return row["label"] in (Label.BUYING.value, Label.UNSURE.value) or bool(row["wanted"])


def _put_back_items(connection: Connection, before: Snapshot, after: Snapshot) -> None:
    if before.items == after.items:
        return
    columns = order_items.c
    order_ids = list({order_id for order_id, _, _ in (*before.items, *after.items)})
    for some in chunks(order_ids):
        connection.execute(delete(order_items).where(columns.order_id.in_(some)))
    for rows in chunks(before.items.values()):
        connection.execute(insert(order_items), [dict(row) for row in rows])


def _put_back_parcels(connection: Connection, before: Snapshot, after: Snapshot, now: int) -> None:
    made = [each for each in after.parcels if each not in before.parcels]
    gone = [each for each in before.parcels if each not in after.parcels]
    for row in map(before.parcels.__getitem__, gone):
        connection.execute(insert(parcels).values({**row, "rides_with": None, "box_of": None}))
    changed = {
        each: _differing(row, after.parcels.get(each, {**row, "rides_with": None, "box_of": None}))
        for each, row in before.parcels.items()
    }
    _update(connection, changed)
    for some in chunks(made):
        connection.execute(delete(parcels).where(parcels.c.parcel_id.in_(some)))
    states = lock_states(connection, [*gone, *(each for each, values in changed.items() if values)])
    for state in states.values():
        state.tell("undone")
    write_states(connection, states.values(), now)


def _differing(before: Values, after: Values) -> dict[str, Any]:
    return {name: before[name] for name in before if name not in _NEVER_PUT_BACK and before[name] != after[name]}


def _update(connection: Connection, changed: Mapping[int, Values]) -> None:
    by_columns: defaultdict[tuple[str, ...], list[dict[str, Any]]] = defaultdict(list)
    for parcel_id, values in changed.items():
        if values:
            by_columns[tuple(sorted(values))].append({"at_parcel_id": parcel_id, **values})
    for names, rows in by_columns.items():
        statement = update(parcels).where(parcels.c.parcel_id == bindparam("at_parcel_id"))
        connection.execute(statement.values({name: bindparam(name) for name in names}), rows)
