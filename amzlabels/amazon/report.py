"""Reads an unshipped-orders report from a file or a download; columns, rows and orders are left to its neighbours."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from amzlabels.amazon.report_columns import find_columns
from amzlabels.amazon.report_orders import OrderCollector
from amzlabels.amazon.report_rows import names_each_once, split_rows, told_often
from amzlabels.amazon.report_text import (
    BLOCK_BYTES,
    Encoding,
    decoded,
    first_line,
    is_binary,
    is_blank,
    is_spreadsheet_file,
    possible_encodings,
    split_blocks,
    split_lines,
)
from amzlabels.domain.order import BegunReport, Order, Report
from amzlabels.domain.problems import Note, Problem


class TxtReportReader:
    """Reads the tab-separated report that sellers download, or that Amazon's Reports API hands out.

    Source of the format: Amazon's list of order report attributes and files that sellers have shown.
    """

    def read(self, path: Path) -> Report:
        """Read a file. Raises ``report.*`` when it is not usable; lines left out are in the report's problems."""
        with _problems_of(path):
            return _read(partial(_file_blocks, path), path.name, None)

    def begin(self, path: Path) -> BegunReport:
        """As ``read``, but orders are made as they are taken; those that stand in several lines come last."""
        with _problems_of(path):
            return _begin(path)

    def is_report(self, path: Path) -> bool:
        """Whether its first line has the headings of an order report; raises nothing and reads no further."""
        try:
            with path.open("rb") as file:
                _check_start(file.read(BLOCK_BYTES), path.name)
        except (OSError, Problem):
            return False
        return True

    def read_bytes(self, data: bytes, name: str, charset: str | None) -> Report:
        """Read a download; ``charset`` is what came with it, if anything did. Raises ``report.*`` as ``read`` does."""
        return _read(partial(split_blocks, data), name, charset)


@contextmanager
def _problems_of(path: Path) -> Iterator[None]:
    """What may be wrong with a file, told as ``report.*``."""
    name = path.name
    try:
        if path.is_dir():
            raise Problem("report.is_folder", file=name)
        if not path.exists():
            raise Problem("report.missing", file=name)
        if not path.is_file():
            raise Problem("report.unreadable", file=name)
        yield
    except FileNotFoundError:
        raise Problem("report.missing", file=name) from None
    except (OSError, UnicodeDecodeError) as error:
        # Bytes that fitted when it was looked through no longer do.
        raise Problem("report.unreadable", file=name) from error


def _file_blocks(path: Path) -> Iterator[bytes]:
    with path.open("rb") as file:
        while block := file.read(BLOCK_BYTES):
            yield block


def _check_start(block: bytes, name: str) -> None:
    if is_blank(block):
        raise Problem("report.empty", file=name)
    if is_spreadsheet_file(block):
        raise Problem("report.spreadsheet", file=name)
    if is_binary(block):
        raise Problem("report.binary", file=name)
    find_columns(first_line(block), name)


def _read(blocks: Callable[[], Iterator[bytes]], name: str, charset: str | None) -> Report:
    """Read it in the first encoding that fits; nothing of it is kept but the orders, so another one starts anew."""
    start = next(blocks(), b"")
    # A film dropped by mistake is refused before it is read to its end.
    _check_start(start, name)
    *likely, last = possible_encodings(start, charset)
    for encoding in likely:
        try:
            return _collect(decoded(blocks(), encoding), encoding, name)
        except UnicodeDecodeError:
            continue
    return _collect(decoded(blocks(), last), last, name)


def _collect(text: Iterator[str], encoding: Encoding, name: str) -> Report:
    lines = split_lines(text)
    columns = find_columns(next(lines, ""), name)
    collector = OrderCollector(columns)
    for line, cells in split_rows(lines, columns, first_line=2):
        collector.add(line, cells)
    orders = collector.finish()
    if not orders and not collector.notes:
        raise Problem("report.no_orders", file=name)
    of_file = _file_notes(name, has_odd_bytes=encoding.is_last_resort, has_prime=columns.has_prime)
    return Report("unshipped", encoding.name, orders, (*of_file, *collector.notes))


def _begin(path: Path) -> BegunReport:
    """Look which encoding fits and which orders have several lines; then all others can go as they are read."""
    blocks = partial(_file_blocks, path)
    start = next(blocks(), b"")
    _check_start(start, path.name)
    for encoding in possible_encodings(start, None):
        lines = split_lines(decoded(blocks(), encoding))
        try:
            columns = find_columns(next(lines, ""), path.name)
            is_plain = names_each_once(decoded(blocks(), encoding), columns)
            collector = OrderCollector(columns, set() if is_plain else told_often(lines, columns))
        except UnicodeDecodeError:
            continue
        problems: list[Note] = []
        return BegunReport(_orders_read(path, encoding, collector, problems), problems)
    raise AssertionError("the last encoding takes every byte")


def _orders_read(path: Path, encoding: Encoding, collector: OrderCollector, problems: list[Note]) -> Iterator[Order]:
    """The orders as their rows are read; at the end ``problems`` has everything that was odd."""
    with _problems_of(path):
        lines = split_lines(decoded(_file_blocks(path), encoding))
        next(lines, "")
        ready, is_any = collector.ready, False
        for line, cells in split_rows(lines, collector.columns, first_line=2):
            collector.add(line, cells)
            if ready:
                is_any = True
                yield ready.pop()
    rest = collector.finish()
    if not (is_any or rest or collector.notes):
        raise Problem("report.no_orders", file=path.name)
    problems += _file_notes(path.name, has_odd_bytes=encoding.is_last_resort, has_prime=collector.columns.has_prime)
    problems += collector.notes
    yield from rest


def _file_notes(name: str, *, has_odd_bytes: bool, has_prime: bool) -> Iterator[Note]:
    if has_odd_bytes:
        yield Note("report.odd_bytes", {"file": name})
    if not has_prime:
        yield Note("report.no_prime_column", {"file": name})
