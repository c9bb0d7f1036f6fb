"""Text tables as spreadsheets write them: any encoding, separator and quoting in; out so that nothing is changed there.

What the columns hold is left to whoever reads or writes a table.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator, Sequence

SEPARATORS = (";", ",", "\t")
_BOMS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_MOST_LINES = 20
"""How many lines one cell may stretch over; what goes on longer is a quotation mark that somebody forgot to close."""
_AS_TEXT = re.compile(r'="(.*)"')
# What a spreadsheet takes for a number or a date: it would lose zeros, or become another thing altogether.
_LIKE_NUMBER = re.compile(r"[\d.,/eE+-]*\d[\d.,/eE+-]*")
# One apostrophe more keeps it from being a formula; what begins like that already gets another.
_FORMULA, _NO_FORMULA = re.compile(r"'*[=+\-@]"), re.compile(r"'+[=+\-@]")

Record = tuple[int, list[str] | None]
"""The number of its first line, and the tidied cells; None where they cannot be told apart."""


def decoded(data: bytes) -> str:
    """The text of a file: by its byte order mark, else UTF-8, else the Western Windows encoding that Excel saves in."""
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return data.decode(encoding, "replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


def records_of(text: str) -> Iterator[Record]:
    """The lines that say anything; the separator is what the first one has most of, or what a line ``sep=`` says."""
    lines = list(io.StringIO(text, newline=None))
    first = next((at for at, line in enumerate(lines) if line.strip()), len(lines))
    separator = ""
    if first < len(lines) and lines[first].strip().lower().startswith("sep="):
        separator = lines[first].strip("\r\n")[4:5]
        first += 1
    if separator not in SEPARATORS:
        heading = lines[first] if first < len(lines) else ""
        separator = max(SEPARATORS, key=heading.count)
    for number, cells in _parsed(lines, first, separator):
        if cells is None or any(cells):
            yield number, cells


def _parsed(lines: Sequence[str], at: int, separator: str) -> Iterator[Record]:
    opens = re.compile(rf'(?:^|{re.escape(separator)}) *"')
    while at < len(lines):
        end = at + 1
        if opens.search(lines[at]):
            marks = lines[at].count('"')
            while marks % 2 and end < min(len(lines), at + _MOST_LINES):
                marks += lines[end].count('"')
                end += 1
            if marks % 2:
                yield at + 1, None
                at += 1
                continue
        cells = _cells(lines[at:end], separator)
        yield at + 1, cells
        at = end if cells is not None else at + 1


def _cells(lines: Sequence[str], separator: str) -> list[str] | None:
    try:
        # A mark in the middle of a word is one for inches, but not what ends a cell of several lines.
        is_strict = len(lines) > 1
        [cells] = csv.reader(lines, delimiter=separator, skipinitialspace=True, strict=is_strict)
    except (csv.Error, ValueError):
        return None
    return [_tidied(cell) for cell in cells]


def _tidied(cell: str) -> str:
    text = " ".join(cell.split())
    if as_text := _AS_TEXT.fullmatch(text):
        return as_text[1]
    return text[1:] if _NO_FORMULA.match(text) else text


def table_text(rows: Iterable[Sequence[str]], separator: str) -> str:
    """Rows as a spreadsheet opens them."""
    written = io.StringIO()
    csv.writer(written, delimiter=separator, lineterminator="\r\n").writerows(rows)
    return written.getvalue()


def kept_as_text(text: str) -> str:
    """A cell that a spreadsheet leaves as it is, where it would make a number, a date or a formula of it."""
    if _LIKE_NUMBER.fullmatch(text):
        return f'="{text}"'
    return f"'{text}" if _FORMULA.match(text) else text
