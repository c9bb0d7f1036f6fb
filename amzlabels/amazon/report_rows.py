"""Turns a report's lines into rows whose cells are in their own columns; orders are left to ``report_orders``."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from amzlabels.amazon.report_columns import Columns

is_order_id = re.compile(r"[0-9]{3}-[0-9]{7}-[0-9]{7}").fullmatch
is_item_id = re.compile(r"[0-9]{8,20}").fullmatch
are_ids = re.compile(r"[0-9]{3}-[0-9]{7}-[0-9]{7} [0-9]{8,20}").fullmatch
"""Both in one go, which takes half the time; with a blank between them."""
_MOST_LINES_OF_A_ROW = 20
_BEGINNINGS = {end: re.compile(f"{end}(.{{19}})") for end in ("\r\n", "\n")}
"""As much of each line after the first as an order id is long."""


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


def names_each_once(blocks: Iterable[str], columns: Columns) -> bool:
    """Whether each line surely begins with the id of another order, as in most reports; half as long as counting them.

    False does not mean that one does not.
    """
    if columns.order_id != 0:
        return False
    ids: set[str] = set()
    count, end, rest = 0, "", ""
    for block in chain(blocks, [""]):
        text = rest + block
        end = end or ("\r\n" if "\r\n" in text else "\n" if "\n" in text or not block else "")
        # Lines from the end of the one before to where they end; the last of all may have none.
        cut = len(text.removesuffix(end)) if not block else max(text.rfind(end), 0) if end else 0
        text, rest = text[:cut], text[cut:]
        found = _BEGINNINGS[end].findall(text) if text else []
        # Whatever else ends a line, or is shorter or longer than an id or surrounded by blanks, is for the slow way.
        ends = text.count("\n")
        if len(found) != ends or text.count("\r") != ends * (len(end) - 1) or len("".join(found).split()) > 1:
            return False
        ids.update(found)
        count += ends
    return len(ids) == count


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
