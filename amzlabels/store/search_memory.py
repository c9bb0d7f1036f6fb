"""Holds in memory what a search looks through, to answer at every key; what is asked of it is in ``search``."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Collection
from itertools import chain
from typing import TypeVar

from sqlalchemy import ColumnElement, Connection, Engine, Text, event, func, select, update

from amzlabels.store.addresses import searched_words
from amzlabels.store.engine import reading
from amzlabels.store.seen import Group, Seen, SeenRow
from amzlabels.store.states import CHUNK, chunks
from amzlabels.store.tables import counters, order_items, parcels

WRITES = "writes"
"""The counter of writing transactions: a gap tells that another program has written too."""

# SQLite notes by itself which parcels a transaction touches, so that no statement can forget to tell. New ones need no
# note, being looked for by their ids, which are higher than all before.
_WATCH = (
    "CREATE TEMPORARY TABLE IF NOT EXISTS touched (parcel_id INTEGER PRIMARY KEY)",
    "CREATE TEMPORARY TRIGGER IF NOT EXISTS parcel_changed"
    " AFTER UPDATE OF stage, ship_by, marketplace, recipient, tracking ON main.parcels"
    " BEGIN INSERT OR IGNORE INTO touched VALUES (old.parcel_id); END",
    "CREATE TEMPORARY TRIGGER IF NOT EXISTS parcel_deleted AFTER DELETE ON main.parcels"
    " BEGIN INSERT OR IGNORE INTO touched VALUES (old.parcel_id); END",
    "CREATE TEMPORARY TRIGGER IF NOT EXISTS item_changed AFTER UPDATE OF sku, title, parcel_id ON main.order_items"
    " BEGIN INSERT OR IGNORE INTO touched SELECT old.parcel_id WHERE old.parcel_id IS NOT NULL;"
    " INSERT OR IGNORE INTO touched SELECT new.parcel_id WHERE new.parcel_id IS NOT NULL; END",
    "CREATE TEMPORARY TRIGGER IF NOT EXISTS item_deleted AFTER DELETE ON main.order_items"
    " WHEN old.parcel_id IS NOT NULL BEGIN INSERT OR IGNORE INTO touched VALUES (old.parcel_id); END",
    "CREATE TEMPORARY TRIGGER IF NOT EXISTS item_added AFTER INSERT ON main.order_items"
    " WHEN new.parcel_id <= (SELECT value FROM counters WHERE name = 'parcel')"
    " BEGIN INSERT OR IGNORE INTO touched VALUES (new.parcel_id); END",
)
_IS_WATCHED = "SELECT 1 FROM temp.sqlite_master WHERE name = 'touched'"

# A text for a chunk of parcels, not a row for each: at every row other threads take the interpreter and must be waited
# for. What sorts as ``IN_ORDER`` does is made by SQLite as well, which leaves the interpreter free.
_WORDS = (
    select(func.aggregate_strings(order_items.c.sku + "\n" + order_items.c.title, "\n"))
    .where(order_items.c.order_id == parcels.c.order_id, order_items.c.parcel_id == parcels.c.parcel_id)
    .scalar_subquery()
)
_ORDINAL = func.printf("\x01%09d", parcels.c.ordinal, type_=Text)
_PLACE = func.printf("%019d", parcels.c.ship_by, type_=Text) + parcels.c.order_id + _ORDINAL
_NAMED_BY = parcels.c.order_id + "\n" + parcels.c.tracking + "\n" + func.coalesce(_WORDS, "")
_PARTS = (_PLACE, parcels.c.parcel_id, parcels.c.marketplace, parcels.c.stage, parcels.c.recipient, _NAMED_BY)
_LOOKED_THROUGH = select(func.json_group_array(func.json_array(*_PARTS)))

_T = TypeVar("_T")
Question = Callable[[Connection, Seen], _T]
"""May read what goes with the parcels it is shown; it must not keep them."""


class SearchMemory:
    """Built at the first question, about 300 bytes a parcel; brought up to date before each; gone after ``forget``.

    Any thread may ask, one after the other. Every transaction of the engine with the option ``writes`` is watched.
    """

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._lock = threading.Lock()
        self._is_wanted = self._is_built = self._is_behind = False
        self._writes = self._last_id = 0
        self._touched: dict[int, set[int]] = {}
        self._seen = Seen()
        self._groups: dict[Group, Group] = {}
        event.listen(engine, "begin", _watch)
        event.listen(engine, "commit", self._on_commit)

    @property
    def is_at_hand(self) -> bool:
        """Whether it answers at once: it is built, and not much has to be read again."""
        return self._is_built and not self._is_behind and sum(map(len, list(self._touched.values()))) <= CHUNK

    def ask(self, question: Question[_T]) -> _T:
        """Answer a question about the parcels as they are in the store now."""
        with self._lock:
            # What is written while it is being built belongs to the next refresh.
            self._is_wanted = True
            try:
                with reading(self._engine) as connection:
                    self._refresh(connection)
                    return question(connection, self._seen)
            except BaseException:
                self._let_go()
                raise

    def forget(self) -> None:
        """Give the memory back."""
        with self._lock:
            self._let_go()

    def _let_go(self) -> None:
        self._is_wanted = self._is_built = self._is_behind = False
        self._writes = self._last_id = 0
        self._seen = Seen()
        self._touched.clear()
        self._groups.clear()

    def _refresh(self, connection: Connection) -> None:
        writes, newest = writes_of(connection), _counter(connection, "parcel")
        noted = [self._touched.pop(number) for number in list(self._touched) if number <= writes]
        if not self._is_built or len(noted) < writes - self._writes:
            self._seen, self._last_id, noted = Seen(), 0, []
        again = {each for each in chain.from_iterable(noted) if each <= self._last_id}
        self._is_behind = len(again) + newest - self._last_id > CHUNK
        if again:
            self._see_again(connection, again)
        if newest > self._last_id:
            self._see_new(connection, newest)
        self._writes, self._is_built, self._is_behind = writes, True, False

    def _see_again(self, connection: Connection, parcel_ids: Collection[int]) -> None:
        """Parcels that were touched; most stay where they were."""
        moved, again = set(parcel_ids), list[SeenRow]()
        for some in chunks(parcel_ids):
            for row in self._read(connection, parcels.c.parcel_id.in_(some)):
                if self._seen.replace(row):
                    moved.remove(row[1])
                else:
                    again.append(row)
        if moved:
            self._seen.remove(moved)
            self._seen.add(again)
            self._seen.arrange()

    def _see_new(self, connection: Connection, newest: int) -> None:
        """Parcels that were added."""
        ids = parcels.c.parcel_id
        for step in range(self._last_id, newest, CHUNK):
            # In order a chunk at a time, which leaves little to do at the end: that holds the interpreter.
            self._seen.add(sorted(self._read(connection, (ids > step) & (ids <= step + CHUNK))))
        self._seen.arrange()
        self._last_id = newest

    def _read(self, connection: Connection, where: ColumnElement[bool]) -> list[SeenRow]:
        """At most a chunk of parcels."""
        found = json.loads(connection.execute(_LOOKED_THROUGH.where(where)).scalar_one())
        one_for_all = self._groups.setdefault
        return [
            (place, parcel_id, one_for_all((marketplace, stage), (marketplace, stage)), _text(recipient, named_by))
            for place, parcel_id, marketplace, stage, recipient, named_by in found
        ]

    def _on_commit(self, connection: Connection) -> None:
        """Count the transaction, and note what it touched while anybody asks."""
        if not _is_writing(connection):
            return
        step = update(counters).where(counters.c.name == WRITES).values(value=counters.c.value + 1)
        number = connection.execute(step.returning(counters.c.value)).scalar_one()
        touched = connection.exec_driver_sql("SELECT parcel_id FROM temp.touched").scalars().all()
        connection.exec_driver_sql("DELETE FROM temp.touched")
        if self._is_wanted:
            # A commit that fails even now leaves its number to the next one.
            self._touched.setdefault(number, set()).update(touched)


def writes_of(connection: Connection) -> int:
    """How many transactions have written so far, of whatever program: as long as it is the same, so is all the rest."""
    return _counter(connection, WRITES)


def _counter(connection: Connection, name: str) -> int:
    value: int = connection.execute(select(counters.c.value).where(counters.c.name == name)).scalar_one()
    return value


def _is_writing(connection: Connection) -> bool:
    return bool(connection.get_execution_options().get("writes", False))


def _watch(connection: Connection) -> None:
    # Asked each time: a transaction that is rolled back, or cannot be committed, takes with it the triggers it made.
    if _is_writing(connection) and connection.exec_driver_sql(_IS_WATCHED).first() is None:
        for statement in _WATCH:
            connection.exec_driver_sql(statement)


def _text(recipient: str, named_by: str) -> str:
    """Name, company, place, order, tracking, SKUs and titles, folded for comparing without case."""
    return "\n".join((*searched_words(recipient), named_by)).casefold()
