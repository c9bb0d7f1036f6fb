"""Holds in memory what a search looks through, so that it answers at every key; what is asked of it is in ``queue``."""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from itertools import chain
from typing import Any, TypeVar

from sqlalchemy import (
    BigInteger,
    Column,
    ColumnElement,
    Connection,
    Engine,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    bindparam,
    delete,
    event,
    func,
    select,
    update,
)

from amzlabels.store.addresses import searched_words
from amzlabels.store.states import CHUNK, chunks
from amzlabels.store.tables import counters, order_items, parcels

seen = Table(
    "seen",
    MetaData(),
    Column("ship_by", BigInteger, primary_key=True),
    Column("order_id", String(40), primary_key=True),
    Column("ordinal", Integer, primary_key=True),
    Column("parcel_id", Integer, nullable=False, unique=True),
    Column("marketplace", String(2)),
    Column("stage", String(20), nullable=False),
    Column("text", Text, nullable=False),
    prefixes=["TEMPORARY"],
    sqlite_with_rowid=False,
)
"""What a search needs of every parcel, in the queue's order. SQLCipher keeps temporary tables in memory alone."""

WRITES = "writes"
"""The counter of writing transactions: a gap tells that another program has written too."""

# SQLite notes by itself which parcels a transaction touches, so that no statement can forget to tell. New ones need no
# note, being looked for by their ids, which are higher than all before.
_WATCH = (
    "CREATE TEMPORARY TABLE touched (parcel_id INTEGER PRIMARY KEY)",
    "CREATE TEMPORARY TRIGGER parcel_changed"
    " AFTER UPDATE OF stage, ship_by, marketplace, recipient, tracking ON main.parcels"
    " BEGIN INSERT OR IGNORE INTO touched VALUES (old.parcel_id); END",
    "CREATE TEMPORARY TRIGGER parcel_deleted AFTER DELETE ON main.parcels"
    " BEGIN INSERT OR IGNORE INTO touched VALUES (old.parcel_id); END",
    "CREATE TEMPORARY TRIGGER item_changed AFTER UPDATE OF sku, title, parcel_id ON main.order_items"
    " BEGIN INSERT OR IGNORE INTO touched SELECT old.parcel_id WHERE old.parcel_id IS NOT NULL;"
    " INSERT OR IGNORE INTO touched SELECT new.parcel_id WHERE new.parcel_id IS NOT NULL; END",
    "CREATE TEMPORARY TRIGGER item_deleted AFTER DELETE ON main.order_items WHEN old.parcel_id IS NOT NULL"
    " BEGIN INSERT OR IGNORE INTO touched VALUES (old.parcel_id); END",
    "CREATE TEMPORARY TRIGGER item_added AFTER INSERT ON main.order_items"
    " WHEN new.parcel_id <= (SELECT value FROM counters WHERE name = 'parcel')"
    " BEGIN INSERT OR IGNORE INTO touched VALUES (new.parcel_id); END",
)

_IS_WATCHED = "is_watched"
_WORDS = (
    select(func.aggregate_strings(order_items.c.sku + "\n" + order_items.c.title, "\n"))
    .where(order_items.c.order_id == parcels.c.order_id, order_items.c.parcel_id == parcels.c.parcel_id)
    .scalar_subquery()
)
_HEAD = ("ship_by", "order_id", "ordinal", "parcel_id", "marketplace", "stage")
_LOOKED_THROUGH = select(*(parcels.c[name] for name in _HEAD), parcels.c.recipient, parcels.c.tracking, _WORDS)
_INSERT = f"INSERT INTO temp.seen ({', '.join(_HEAD)}, text) VALUES (?, ?, ?, ?, ?, ?, ?)"  # noqa: S608 - names alone

_T = TypeVar("_T")
Counted = Sequence[tuple[str | None, str, int]]
"""How many parcels there are by marketplace and stage."""


class SearchMemory:
    """Built at the first question, about 150 bytes a parcel; brought up to date before each; gone after ``forget``.

    Any thread may ask, one after the other. Every transaction of the engine with the option ``writes`` is watched.
    """

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._lock = threading.Lock()
        self._connection: Connection | None = None
        self._is_wanted = False
        self._writes = self._last_id = 0
        self._touched: dict[int, set[int]] = {}
        self._totals: Counter[tuple[str | None, str]] = Counter()
        event.listen(engine, "begin", _watch)
        event.listen(engine, "commit", self._on_commit)

    @property
    def totals(self) -> Counted:
        """How many there are of everything, as of the question being answered."""
        return [(*both, number) for both, number in self._totals.items() if number]

    @property
    def is_built(self) -> bool:
        """Whether it can answer without being built first."""
        return self._connection is not None

    def ask(self, question: Callable[[Connection], _T]) -> _T:
        """Answer a question about ``seen`` as the store is now."""
        with self._lock:
            # What is written while it is being built belongs to the next refresh.
            self._is_wanted = True
            connection = self._connection or self._engine.connect()
            try:
                with connection.begin():
                    self._refresh(connection)
                    answer = question(connection)
            except BaseException:
                self._let_go(connection)
                raise
            self._connection = connection
            return answer

    def forget(self) -> None:
        """Give the memory back."""
        with self._lock:
            if self._connection is not None:
                self._let_go(self._connection)

    def _let_go(self, connection: Connection) -> None:
        self._connection, self._is_wanted = None, False
        self._touched.clear()
        # Closed for good: back in the pool it would keep the table.
        connection.invalidate()
        connection.close()

    def _refresh(self, connection: Connection) -> None:
        writes = connection.execute(select(counters.c.value).where(counters.c.name == WRITES)).scalar_one()
        noted = [self._touched.pop(number, None) for number in range(self._writes + 1, writes + 1)]
        if self._connection is None or None in noted:
            connection.exec_driver_sql("DROP TABLE IF EXISTS temp.seen")
            seen.create(connection)
            self._last_id = 0
            self._totals.clear()
        else:
            self._see_again(connection, set(chain.from_iterable(each for each in noted if each)))
        if writes != self._writes or self._connection is None:
            self._see_new(connection)
        self._writes = writes

    def _see_again(self, connection: Connection, parcel_ids: Iterable[int]) -> None:
        for some in chunks(each for each in parcel_ids if each <= self._last_id):
            these = seen.c.parcel_id.in_(some)
            before = connection.execute(select(seen.c.marketplace, seen.c.stage).where(these))
            self._totals.subtract(tuple(row) for row in before)
            connection.execute(delete(seen).where(these))
            self._add(connection, connection.execute(_LOOKED_THROUGH.where(parcels.c.parcel_id.in_(some))).all())

    def _see_new(self, connection: Connection) -> None:
        """Parcels that were added, in steps: what takes long must leave the other threads their turn."""
        new = _LOOKED_THROUGH.where(parcels.c.parcel_id > bindparam("last_id"))
        statement = new.order_by(parcels.c.parcel_id).limit(CHUNK)
        while rows := connection.execute(statement, {"last_id": self._last_id}).all():
            self._add(connection, rows)
            self._last_id = rows[-1].parcel_id

    def _add(self, connection: Connection, rows: Sequence[Sequence[Any]]) -> None:
        if rows:
            connection.exec_driver_sql(_INSERT, [(*row[:6], _text(row[1], *row[6:9])) for row in rows])
            self._totals.update((row[4], row[5]) for row in rows)

    def _on_commit(self, connection: Connection) -> None:
        """Count the transaction, and note what it touched while anybody asks."""
        if not _is_writing(connection):
            return
        connection.info[_IS_WATCHED] = True
        step = update(counters).where(counters.c.name == WRITES).values(value=counters.c.value + 1)
        number = connection.execute(step.returning(counters.c.value)).scalar_one()
        touched = connection.exec_driver_sql("SELECT parcel_id FROM temp.touched").scalars().all()
        connection.exec_driver_sql("DELETE FROM temp.touched")
        if self._is_wanted:
            # A commit that fails even now leaves its number to the next one.
            self._touched.setdefault(number, set()).update(touched)


def count(connection: Connection, among: Table, *where: ColumnElement[bool]) -> Counted:
    """Parcels among these by marketplace and stage."""
    columns = (among.c.marketplace, among.c.stage)
    found = connection.execute(select(*columns, func.count()).where(*where).group_by(*columns))
    return [(marketplace, stage, number) for marketplace, stage, number in found]


def _is_writing(connection: Connection) -> bool:
    return bool(connection.get_execution_options().get("writes", False))


def _watch(connection: Connection) -> None:
    # Noted as done by the commit alone: a transaction that is rolled back takes the triggers with it.
    if _is_writing(connection) and _IS_WATCHED not in connection.info:
        for statement in _WATCH:
            connection.exec_driver_sql(statement)


def _text(order_id: str, recipient: str, tracking: str, words: str | None) -> str:
    """Order, name, company, place, SKUs, titles and tracking, folded for comparing without case."""
    return "\n".join((order_id, *searched_words(recipient), words or "", tracking)).casefold()
