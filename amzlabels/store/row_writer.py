"""Writes many new rows, beside the thread that makes them; what they are is left to ``new_rows``."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache, partial
from typing import Any

from sqlalchemy import Connection, Table, insert

from amzlabels.work.aside import Aside

Values = list[Any]
"""The values of rows, one row after the other: a hundred thousand need no tuple each."""
Layout = tuple[Table, tuple[str, ...]]
"""A table, and the columns whose values its rows have, in the table's order."""

# Rows that go in with one statement: the fewer statements, the less the driver fights for the interpreter with the
# thread that makes the rows. Yet while their values are taken over it has it to itself.
_GROUPS = (1000, 100, 10, 1)


class RowWriter:
    """Whoever wants the connection for anything else while rows are being written calls ``settle`` first."""

    def __init__(self, connection: Connection, aside: Aside) -> None:
        self._connection = connection
        self._aside = aside
        self._statements: dict[Layout, str] = {}

    def write(self, rows: Mapping[Layout, Values]) -> None:
        """Take rows over, to be written in the order of the layouts."""
        self._aside.do(partial(self._write_all, {layout: values for layout, values in rows.items() if values}))

    def settle(self) -> None:
        """Wait until everything is written; raises what went wrong."""
        self._aside.settle()

    def _write_all(self, rows: Mapping[Layout, Values]) -> None:
        for layout, values in rows.items():
            self._write(layout, values)

    def _write(self, layout: Layout, values: Values) -> None:
        table, columns = layout
        one = self._statements.get(layout)
        if one is None:
            one = str(insert(table).compile(dialect=self._connection.dialect, column_keys=list(columns)))
            self._statements[layout] = one
        at = 0
        for size in _GROUPS:
            step = size * len(columns)
            last = at + (len(values) - at) // step * step
            groups = [tuple(values[first : first + step]) for first in range(at, last, step)]
            if groups:
                self._connection.exec_driver_sql(_for_group(one, size), groups)
            at = last


@lru_cache(maxsize=32)
def _for_group(statement: str, size: int) -> str:
    """The statement for so many rows at once, their values one after the other."""
    head, _, marks = statement.partition(" VALUES ")
    return f"{head} VALUES {', '.join([marks] * size)}"
