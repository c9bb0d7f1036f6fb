"""Writes many new rows, beside the thread that makes them; what they are is left to ``new_rows``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache, partial
from typing import Any

from sqlalchemy import Column, Connection, MetaData, PrimaryKeyConstraint, Table, delete, insert, select
from sqlalchemy.schema import CreateTable, DropTable

from amzlabels.store.engine import make_room
from amzlabels.work.aside import Aside

Values = list[Any]
"""The values of rows, one row after the other: a hundred thousand need no tuple each."""

# Rows that go in with one statement: the fewer statements, the less the driver fights for the interpreter with the
# thread that makes the rows. Yet while their values are taken over it has it to itself.
_GROUPS = (1000, 100, 10, 1)
# Order ids come in no order. Neighbours taken in together share pages of the indexes; the database sorts them, which
# leaves the interpreter to the other thread. Few are enough while nothing else is to be done.
_MANY, _ENOUGH = 10_000, 5_000


@dataclass(frozen=True, slots=True)
class Layout:
    """Columns whose values rows have, and the tables, with those of the columns, in which such a row ends.

    A column of one name is the same in all of these tables. ``key`` tells rows apart, the order's id first.
    """

    name: str
    key: tuple[str, ...]
    columns: tuple[str, ...]
    ends_in: tuple[tuple[Table, tuple[str, ...]], ...]


class RowWriter:
    """Gathers rows in tables of its own and takes them into theirs by the thousand, sorted by order id.

    ``tables`` are those that rows end in, the ones that others point to first. Whoever wants the connection for
    anything else while rows are being written calls ``settle`` first; ``close`` ends it.
    """

    def __init__(self, connection: Connection, aside: Aside, tables: tuple[Table, ...]) -> None:
        self._connection = connection
        self._aside = aside
        self._tables = tables
        self._gathered: dict[Layout, _Gathered] = {}
        # Each is counted by one thread alone.
        self._handed_over = self._gathered_so_far = 0
        self._rows = 0

    def write(self, rows: Mapping[Layout, Values]) -> None:
        """Take rows over, to be written before long."""
        self._handed_over += 1
        self._aside.do(partial(self._gather, {layout: values for layout, values in rows.items() if values}))

    def settle(self) -> None:
        """Wait until everything is written; raises what went wrong."""
        self._aside.do(self._take_in)
        self._aside.settle()

    def close(self) -> None:
        """As ``settle``; nothing more comes."""
        self.settle()
        for gathered in self._gathered.values():
            self._connection.execute(DropTable(gathered.table))

    def _gather(self, rows: Mapping[Layout, Values]) -> None:
        for layout, values in rows.items():
            if layout not in self._gathered:
                self._gathered[layout] = _Gathered(self._connection, layout)
            self._gathered[layout].add(values)
        self._gathered_so_far += 1
        is_waiting = self._gathered_so_far < self._handed_over
        if max((each.count for each in self._gathered.values()), default=0) >= (_MANY if is_waiting else _ENOUGH):
            self._take_in()

    def _take_in(self) -> None:
        filled = [each for each in self._gathered.values() if each.count]
        for table in self._tables:
            for each in filled:
                each.take_into(table)
        self._rows += sum(each.count for each in filled)
        make_room(self._connection, self._rows)
        for each in filled:
            each.empty()


class _Gathered:
    """Rows of one layout in a table that only this connection sees; SQLCipher keeps such tables in memory."""

    def __init__(self, connection: Connection, layout: Layout) -> None:
        self._connection = connection
        self._layout = layout
        self.count = 0
        self.table = _table_for(layout)
        connection.execute(CreateTable(self.table))
        self._insert = str(insert(self.table).compile(dialect=connection.dialect))
        # Worked out once: each takes the interpreter from the thread that makes the rows.
        self._take_over = [(table, self._statement(table, names)) for table, names in layout.ends_in]

    def add(self, values: Values) -> None:
        width, at = len(self._layout.columns), 0
        for size in _GROUPS:
            step = size * width
            last = at + (len(values) - at) // step * step
            groups = [tuple(values[first : first + step]) for first in range(at, last, step)]
            if groups:
                self._connection.exec_driver_sql(_for_group(self._insert, size), groups)
            at = last
        self.count += len(values) // width

    def take_into(self, table: Table) -> None:
        for ends_in, statement in self._take_over:
            if ends_in is table:
                self._connection.exec_driver_sql(statement)

    def _statement(self, table: Table, names: tuple[str, ...]) -> str:
        rows = select(*(self.table.c[name] for name in names)).order_by(self.table.c.order_id)
        taking = insert(table).from_select(names, rows, include_defaults=False)
        return str(taking.compile(dialect=self._connection.dialect))

    def empty(self) -> None:
        self._connection.execute(delete(self.table))
        self.count = 0


@cache
def _table_for(layout: Layout) -> Table:
    """One for all imports: a statement is kept, compiled, with the tables it names."""
    types = {column.name: column.type for table, _ in layout.ends_in for column in table.columns}
    columns = (Column(name, types[name]) for name in layout.columns)
    # Kept sorted as they come: each of the tables they end in would have to sort them anew.
    return Table(
        f"coming_{layout.name}",
        MetaData(),
        *columns,
        PrimaryKeyConstraint(*layout.key),
        prefixes=["TEMPORARY"],
        sqlite_with_rowid=False,
    )


@lru_cache(maxsize=32)
def _for_group(statement: str, size: int) -> str:
    """The statement for so many rows at once, their values one after the other."""
    head, _, marks = statement.partition(" VALUES ")
    return f"{head} VALUES {', '.join([marks] * size)}"
