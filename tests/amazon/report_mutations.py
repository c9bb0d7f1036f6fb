"""Makes reports whose every cell tells its column and row, spoils them, and looks for cells in another's place.

Spoilt are bytes, letters, cells, separators, line ends, headings and encodings, and files are cut off. What no reader
can tell is left out: two faults in one row that make up for each other, such as a separator lost and another put in.
"""

from __future__ import annotations

import random
import re
import time
import traceback
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from report_layouts import LAYOUTS

from amzlabels.amazon.report import TxtReportReader
from amzlabels.amazon.report_columns import ADDRESS_COLUMNS, EXTRA_COLUMNS, FLAG_COLUMNS
from amzlabels.domain.order import Order
from amzlabels.domain.problems import Problem

_MOST_ROWS = 60
_SLOW_S = 2.0
_ENCODINGS = ("utf-8", "utf-8", "utf-8", "utf-8-sig", "cp1252", "latin-1", "cp932", "utf-16")
_ENDS = ("\r\n", "\r\n", "\n", "\r")
_LETTERS = "abcxyzABC0123456789 .,;:-/'\"?!#&ÄöüßéÃ¼Łż€日本\u00a0\u2028\u0085\x0b\x0c\x1c\x1f\x7f\ufeff\ufffd😀"
# A row's units to ship, bought and sent: no letter changed makes one of them another.
_UNITS = {"quantity-to-ship": "311", "quantity-purchased": "522", "quantity-shipped": "733"}
_DATES = {
    "promise-date": "2026-11-24T22:59:59+00:00",
    "purchase-date": "2013-02-13T08:34:47+00:00",
    "payments-date": "2013-02-15T08:40:00+00:00",
    "reporting-date": "2013-02-17T09:00:00+00:00",
}
_TYPED = {
    **_UNITS,
    **_DATES,
    "days-past-promise": "-1",
    "ship-country": "NL",
    "default-ship-from-country": "DE",
    "sales-channel": "Amazon.nl",
    "address-type": "",
}
_NEVER_EMPTY = {"order-id", "order-item-id", "sku", "recipient-name", "ship-address-1", "ship-city"}
_ADDRESS_FIELDS = (
    "name",
    "company",
    "line_1",
    "line_2",
    "line_3",
    "city",
    "state",
    "postal_code",
    "country",
    "phone",
    "email",
)
_EVERY_COLUMN = sorted(
    {name.lower() for layout in LAYOUTS.values() for name in layout} | {f"new-{n}" for n in range(9)}
)


def _code(number: int) -> str:
    """Four letters for a number below 529; two letters changed never make another number's."""
    first, second = divmod(number, 23)
    return "".join(chr(97 + letter) for letter in (first, second, (first + second) % 23, (first + 2 * second) % 23))


_MARKS = {name: _code(number) for number, name in enumerate(_EVERY_COLUMN)}
_COLUMN_OF = {mark: name for name, mark in _MARKS.items()}
_ROW_OF = {_code(row): row for row in range(_MOST_ROWS)}
_MARKED = re.compile(r"\{([a-w]{4})([a-w]{4})\}")


@dataclass
class Figures:
    """What came of the reports so far; ``faults`` say which report, by its number, and what is wrong."""

    lines: int = 0
    files: int = 0
    orders: int = 0
    left_out: int = 0
    refused: int = 0
    slowest_s: float = 0.0
    faults: list[str] = field(default_factory=list)


def run(seed: int, lines: int, first: int = 0) -> Iterator[Figures]:
    """Read spoilt reports, numbered from ``first``, until they have so many lines together; after each, all figures."""
    figures = Figures()
    number = first
    while figures.lines < lines:
        read_one(seed, number, figures)
        number += 1
        yield figures


def make_whole(seed: int) -> Made:
    """A report without damage."""
    return Made(random.Random(seed), damage=0.0)  # noqa: S311 - the same each time, no secret


def read_one(seed: int, number: int, figures: Figures) -> None:
    """Make the report of this number, read it and look at every order."""
    made = Made(random.Random(f"{seed}/{number}"))  # noqa: S311 - damage that can be repeated, no secret
    figures.files += 1
    figures.lines += made.lines
    began = time.perf_counter()
    try:
        report = TxtReportReader().read_bytes(made.data, "fuzz.txt", made.charset)
    except Problem as problem:
        figures.refused += 1
        if not problem.note.code.startswith("report."):
            figures.faults.append(f"{number}: refused as {problem.note.code}")
        return
    except Exception:  # noqa: BLE001 - whatever it is, it is what is looked for
        figures.faults.append(f"{number}: {traceback.format_exc()}")
        return
    finally:
        took_s = time.perf_counter() - began
        figures.slowest_s = max(figures.slowest_s, took_s)
        if took_s > _SLOW_S:
            figures.faults.append(f"{number}: took {took_s:.1f} s")
    figures.orders += len(report.orders)
    figures.left_out += sum(note.code.startswith("line.") for note in report.problems)
    for order in report.orders:
        figures.faults += (f"{number}: {order.order_id}: {fault}" for fault in made.faults(order))


class Made:
    """One report with its damage, and what each of its cells must be."""

    def __init__(self, rng: random.Random, damage: float = 0.2) -> None:
        self._rng = rng
        self._columns = self._some_columns()
        self._true_flag = rng.choice(["", *FLAG_COLUMNS])
        self._rows_of: dict[str, set[int]] = {}
        headings = "\t".join(self._spelled(name) for name in self._columns)
        is_spoilt = self._has_odd_headings = rng.random() < damage / 4
        self._lines = [self._spoil_headings(headings) if is_spoilt else headings]
        # Rows keep their cells under spoilt headings: faults in both might make up for each other.
        self._add_rows(rng.randint(0, _MOST_ROWS), damage=0.0 if is_spoilt else damage)
        self.lines = len(self._lines)
        self.charset = rng.choice([None, None, None, "Cp1252", "UTF-8", "ISO-8859-1", "Windows-31J", "x"])
        self.data = self._bytes(damage)

    def _some_columns(self) -> list[str]:
        rng = self._rng
        columns = list(LAYOUTS[rng.choice(list(LAYOUTS))])
        for number in range(rng.choice([0, 0, 0, 1, 3])):
            columns.insert(rng.randint(0, len(columns)), f"new-{number}")
        if rng.random() < 0.3:
            rng.shuffle(columns)
        return columns

    def _spelled(self, name: str) -> str:
        return self._rng.choice([name, name, name, name.upper(), name.replace("-", "_"), f" {name} "])

    def _add_rows(self, count: int, damage: float) -> None:
        rng, is_spared = self._rng, False
        for row in range(count):
            order_row = row - rng.randint(1, row) if row and rng.random() < 0.1 else row
            order_id = f"404-{order_row:07}-{7000000 + order_row}"
            self._rows_of.setdefault(order_id, set()).add(row)
            cells = [self._cell(name.lower(), row, order_id) for name in self._columns]
            lines = ["\t".join(cells)]
            # After a damaged row a whole one: two that make up for each other are what no reader can tell.
            if not is_spared and (is_spared := rng.random() < damage):
                lines = rng.choice(_DAMAGES)(rng, cells)
            else:
                is_spared = False
            self._lines += (self._with_odd_letters(line) if rng.random() < damage / 2 else line for line in lines)

    def _cell(self, name: str, row: int, order_id: str) -> str:
        if name == "order-id":
            return order_id
        if name == "order-item-id":
            return f"812{row:011}"
        if name in _TYPED:
            return _TYPED[name]
        if name in FLAG_COLUMNS or name == "signature-confirmation-recommended":
            return "true" if name == self._true_flag else "false"
        if name not in _NEVER_EMPTY and self._rng.random() < 0.5:
            return ""
        words = self._rng.choice(["", "Ä ", 'x" ', "O'N ", "日本 ", "a|b ", "12 "])
        mark = f"{{{_MARKS[name]}{_code(row)}}}"
        return f"{words}{mark}@marketplace.amazon.nl" if name == "buyer-email" else words + mark

    def _with_odd_letters(self, line: str) -> str:
        letters = list(line)
        for _ in range(self._rng.randint(1, 3)):
            place = self._rng.randrange(len(letters)) if letters else 0
            if letters and letters[place] not in "\t\r\n":
                letters[place] = self._rng.choice(_LETTERS)
        return "".join(letters)

    def _spoil_headings(self, line: str) -> str:
        damages: list[Callable[[], str]] = [
            lambda: self._with_odd_letters(line),
            lambda: line.replace("\t", "", 1),
            lambda: line.replace("\t", "\t\t", 1),
            lambda: line.replace("\t", self._rng.choice(";,")),
            lambda: line + "\t",
            lambda: line[: self._rng.randint(0, len(line))],
            lambda: "",
        ]
        return self._rng.choice(damages)()

    def _bytes(self, damage: float) -> bytes:
        rng = self._rng
        text = rng.choice(_ENDS).join([*self._lines, ""] if rng.random() < 0.8 else self._lines)
        encoding = rng.choice(_ENCODINGS)
        data = bytearray(text.encode(encoding, "replace"))
        if encoding != "utf-16" and rng.random() < damage:
            self._spoil_bytes(data)
        if rng.random() < damage / 2:
            del data[rng.randint(0, len(data)) :]
        if rng.random() < damage / 10:
            data[:0] = rng.choice([b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff", b"\n", b"PK\x03\x04", rng.randbytes(9)])
        return rng.randbytes(rng.randint(0, 4000)) if rng.random() < damage / 20 else bytes(data)

    def _spoil_bytes(self, data: bytearray) -> None:
        start = len(self._lines[0])
        for _ in range(self._rng.randint(1, 9) if len(data) > start else 0):
            place = self._rng.randrange(start, len(data))
            other = self._rng.randrange(256)
            if not {data[place], other} & set(b"\t\r\n"):
                data[place] = other

    def faults(self, order: Order) -> Iterator[str]:
        """What of an accepted order stands in another's place."""
        raw = order.raw_address
        cells = dict(zip(ADDRESS_COLUMNS, (getattr(raw, name) for name in _ADDRESS_FIELDS), strict=True))
        cells["purchase-order-number"] = order.purchase_order_number
        cells["ship-service-level"] = order.service_level
        rows = self._rows_of.get(order.order_id)
        for name, text in cells.items():
            yield from _strangers({name}, text, rows)
        for name, text in order.extras.items():
            yield from _strangers({each for each, extra in EXTRA_COLUMNS.items() if extra == name}, text, rows)
        for item in order.items:
            yield from _strangers({"sku"}, item.sku, rows)
            yield from _strangers({"product-name"}, item.title, rows)
            if str(item.quantity) in ("522", "733") and not self._has_odd_headings:
                yield f"units {item.quantity}"
        yield from self._odd_types(order)

    def _odd_types(self, order: Order) -> Iterator[str]:
        if order.raw_address.country == "DE":
            yield "the sender's country"
        if order.ship_by is not None and order.ship_by.year == 2013:
            yield f"ship-by {order.ship_by}"
        told = order.traits - {"gift", "customized", "pallet"} | ({"prime"} if order.is_prime else set())
        if not told <= {FLAG_COLUMNS.get(self._true_flag, "")}:
            yield f"traits {sorted(told)} for {self._true_flag!r}"


def _strangers(columns: set[str], text: str, rows: set[int] | None) -> Iterator[str]:
    """Marks of another column, or of a row of another order; ``rows`` is None where the order id itself was spoilt."""
    for mark, row_mark in _MARKED.findall(text):
        column, row = _COLUMN_OF.get(mark), _ROW_OF.get(row_mark)
        if column is not None and column not in columns:
            yield f"{sorted(columns)} holds {column}: {text!r}"
        if row is not None and rows is not None and row not in rows:
            yield f"{sorted(columns)} is of row {row}: {text!r}"


Damage = Callable[[random.Random, list[str]], list[str]]


def _without_separator(rng: random.Random, cells: list[str]) -> list[str]:
    place = rng.randrange(len(cells) - 1)
    joined = cells[place] + rng.choice(["", " ", "\x0b"]) + cells[place + 1]
    return ["\t".join([*cells[:place], joined, *cells[place + 2 :]])]


def _without_cells(rng: random.Random, cells: list[str]) -> list[str]:
    place = rng.randrange(len(cells))
    return ["\t".join([*cells[:place], *cells[place + rng.randint(1, 4) :]])]


def _with_more_cells(rng: random.Random, cells: list[str]) -> list[str]:
    place = rng.randint(0, len(cells))
    more = [rng.choice(["", "", "x", "1", "NL", "false", "{zzzz}"]) for _ in range(rng.randint(1, 4))]
    return ["\t".join([*cells[:place], *more, *cells[place:]])]


def _with_separator_inside(rng: random.Random, cells: list[str]) -> list[str]:
    line = "\t".join(cells)
    place = rng.randint(0, len(line))
    return [line[:place] + "\t" + line[place:]]


def _broken(rng: random.Random, cells: list[str]) -> list[str]:
    line = "\t".join(cells)
    place = rng.randint(0, len(line))
    return [line[:place], *[""] * rng.choice([0, 0, 1]), line[place:]]


def _cut(rng: random.Random, cells: list[str]) -> list[str]:
    line = "\t".join(cells)
    return [line[: rng.randint(0, len(line))]]


def _trimmed(_rng: random.Random, cells: list[str]) -> list[str]:
    return ["\t".join(cells).rstrip("\t")]


def _twice(_rng: random.Random, cells: list[str]) -> list[str]:
    return ["\t".join(cells)] * 2


def _going_on(_rng: random.Random, cells: list[str]) -> list[str]:
    return ["\t".join(cells), "\t".join(cells[:2])]


def _with_a_stray_line(rng: random.Random, cells: list[str]) -> list[str]:
    return ["\t".join(cells), rng.choice(["", " ", "\t", "end of report", "\t".join(cells[3:])])]


_DAMAGES: Sequence[Damage] = (
    _without_separator,
    _without_cells,
    _with_more_cells,
    _with_separator_inside,
    _broken,
    _cut,
    _trimmed,
    _twice,
    _going_on,
    _with_a_stray_line,
)
