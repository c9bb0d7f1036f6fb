"""Turns a report's lines into rows whose cells are in their own columns; orders are left to ``report_orders``."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from amzlabels.amazon.report_columns import Columns

is_order_id = re.compile(r"[0-9]{3}-[0-9]{7}-[0-9]{7}").fullmatch
is_item_id = re.compile(r"[0-9]{8,20}").fullmatch
are_ids = re.compile(r"[0-9]{3}-[0-9]{7}-[0-9]{7} [0-9]{8,20}").fullmatch
"""Both in one go, which takes half the time; with a blank between them."""
_MOST_LINES_OF_A_ROW = 20


def split_rows(lines: Iterable[str], columns: Columns, first_line: int) -> Iterator[tuple[int, list[str]]]:
    """The line number and cells of each row. A row that a line break inside a field has cut is put together again.

    Rows may still be too short or too long; ``fit`` tells. A line that does not begin with an order id continues the
    short line before it.
    """
    width, place = columns.width, columns.order_id
    started: list[str] = []
    started_at = count = 0
    for number, line in enumerate(lines, first_line):
        cells = line.split("\t")
        if started:
            if not _starts_row(cells, place) and count < _MOST_LINES_OF_A_ROW:
                started[-1] = f"{started[-1]} {cells[0]}"
                started += cells[1:]
                count += 1
                if len(started) >= width:
                    yield started_at, started
                    started = []
                continue
            yield started_at, started
            started = []
        if len(cells) >= width:
            yield number, cells
        elif line.strip():
            started, started_at, count = cells, number, 1
    if started:
        yield started_at, started


def told_often(lines: Iterable[str], columns: Columns) -> set[str]:
    """The order ids that stand in several lines, whatever else does."""
    place = columns.order_id
    cells = (line.split("\t", place + 1) for line in lines)
    ids = [some[place].strip() for some in cells if place < len(some)]
    return set() if len(set(ids)) == len(ids) else {each for each, times in Counter(ids).items() if times > 1}


def _starts_row(cells: Sequence[str], place: int) -> bool:
    return place < len(cells) and is_order_id(cells[place].strip()) is not None


def fit(cells: list[str], columns: Columns) -> bool:
    """Bring a row to the report's width and add the empty cell behind it; False if its cells may have slipped.

    Empty cells may lack at the end, where Amazon cuts them off, or be too many there.
    """
    if len(cells) != columns.width:
        # A cell that was lost or put in has moved the last anchor from its place, or stands behind it.
        last = columns.anchors[-1] if columns.anchors else len(cells)
        if last >= len(cells) or any(map(str.strip, cells[last + 1 :])):
            return False
        if not all(cells[place].strip() for place in columns.anchors):
            return False
        cells += [""] * (columns.width - len(cells))
        del cells[columns.width :]
    cells.append("")
    return True
