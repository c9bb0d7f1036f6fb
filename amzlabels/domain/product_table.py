"""What is known of products as a table for spreadsheets, and back again line by line: a bad one stops no other.

How the text of a table is written is left to ``spreadsheet_text``.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from amzlabels.domain.customs import DESCRIPTION_LIMIT, is_hs_code, is_origin
from amzlabels.domain.problems import Fact, Note, Problem
from amzlabels.domain.product import DEAREST_CENTS, HEAVIEST_G, LONGEST_MM, PLACE_LIMIT, SKU_LIMIT, Product, Products
from amzlabels.domain.spreadsheet_text import Record, kept_as_text, records_of, table_text

HEADINGS: Mapping[str, tuple[str, ...]] = {
    "sku": ("SKU", "artikel-SKU", "seller-sku", "artikelnummer"),
    "title": ("Title", "titel", "product-name", "naam", "name"),
    "weight_g": ("Weight g", "weight", "gewicht", "gewicht g"),
    "length_mm": ("Length mm", "length", "lengte", "lengte mm"),
    "width_mm": ("Width mm", "width", "breedte", "breedte mm"),
    "height_mm": ("Height mm", "height", "hoogte", "hoogte mm"),
    "fits_mailbox": ("Fits mailbox", "mailbox", "brievenbus", "past in brievenbus"),
    "hs_code": ("HS code", "GS-code", "goederencode"),
    "origin": ("Origin", "country of origin", "herkomst", "land van herkomst", "oorsprong", "land van oorsprong"),
    "value_cents": ("Value EUR", "value", "value €", "waarde", "waarde €", "waarde EUR"),
    "customs_text": ("Customs text", "douanetekst", "omschrijving"),
    "place": ("Place", "plaats", "locatie", "location", "magazijnplaats", "opslagplaats", "bin", "Lagerplatz"),
}
"""Fields of ``Product``, and what their columns may be called; the first is how they are written."""

_YES = frozenset({"yes", "y", "ja", "j", "true", "waar", "wahr", "oui", "1", "x"})
_NO = frozenset({"no", "n", "nee", "nein", "non", "false", "onwaar", "falsch", "0", "-"})
_ROUNDED = re.compile(r"\d+[.,]?\d*E\+?\d+", re.IGNORECASE)
_WHOLE = re.compile(r"(\d{1,9})(?:[.,]0{1,2})?")
_AMOUNT = re.compile(r"(\d{1,3}(?:[. ']\d{3})+|\d{1,3}(?:,\d{3})+|\d{1,8})(?:[.,](\d{1,2}))?")


@dataclass(frozen=True, slots=True)
class ProductTable:
    """A table as read: the products that its lines make, and what was wrong with the lines that were left out."""

    products: tuple[Product, ...]
    faults: tuple[Note, ...]


class _Fault(Exception):  # noqa: N818 - what is wrong with a cell, not an error in the program
    def __init__(self, code: str, **facts: Fact) -> None:
        super().__init__(code)
        self.code = code
        self.facts = facts


def write_products(products: Iterable[Product], *, decimal_comma: bool) -> str:
    """All that is known, a line per product; with a decimal comma cells are parted by semicolons, as Excel wants it."""
    rows = [[_heading(field) for field in HEADINGS]]
    rows += [[_cell(product, field, decimal_comma) for field in HEADINGS] for product in products]
    return table_text(rows, ";" if decimal_comma else ",")


def read_products(text: str, known: Products) -> ProductTable:
    """The products of a table, on top of what is ``known``: columns that are not there and empty cells change nothing.

    Raises ``products.not_a_table`` where no line has a heading for the SKU.
    """
    records = records_of(text)
    fields = _fields_of(next(records, (1, None)))
    faults: list[Note] = []
    found: dict[str, Product] = {}
    lines: dict[str, int] = {}
    for line, cells in records:
        try:
            filled = _filled(cells, fields)
            sku = _sku(filled.pop("sku", ""), lines)
            changes = {field: _PARSERS[field](cell) for field, cell in filled.items()}
        except _Fault as fault:
            faults.append(Note(f"products.{fault.code}", {"line": line, **fault.facts}))
            continue
        lines[sku] = line
        found[sku] = replace(known.get(sku) or Product(sku), **changes)
    return ProductTable(tuple(found.values()), tuple(faults))


def _fields_of(heading: Record) -> list[str]:
    """The fields of the columns; an empty name for those that are not known."""
    by_name = {_plain(name): field for field, names in HEADINGS.items() for name in names}
    fields = [by_name.get(_plain(cell), "") for cell in heading[1] or ()]
    if "sku" not in fields:
        raise Problem("products.not_a_table")
    return [field if field not in fields[:at] else "" for at, field in enumerate(fields)]


def _heading(field: str) -> str:
    return HEADINGS[field][0]


def _plain(heading: str) -> str:
    return "".join(sign for sign in heading.casefold() if sign.isalnum() or sign == "€")


def _filled(cells: Sequence[str] | None, fields: Sequence[str]) -> dict[str, str]:
    if cells is None or any(cells[len(fields) :]):
        raise _Fault("line_broken")
    return {field: cell for field, cell in zip(fields, cells, strict=False) if field and cell}


def _sku(sku: str, lines: Mapping[str, int]) -> str:
    if not sku:
        raise _Fault("sku_missing")
    if _ROUNDED.fullmatch(sku):
        raise _Fault("sku_damaged", value=sku)
    if len(sku) > SKU_LIMIT:
        raise _Fault("too_long", column=_heading("sku"), length=len(sku), limit=SKU_LIMIT)
    if sku in lines:
        raise _Fault("sku_repeated", value=sku, other=lines[sku])
    return sku


def _whole(field: str, most: int, unit: str, cell: str) -> int:
    match = _WHOLE.fullmatch(cell.lower().removesuffix(unit).strip())
    if match is None or int(match[1]) > most:
        raise _Fault("number_wrong", column=_heading(field), value=cell, limit=most)
    return int(match[1])


def _cents(cell: str) -> int:
    match = _AMOUNT.fullmatch(cell.replace("€", "").replace("EUR", "").strip())
    cents = -1 if match is None else int(re.sub(r"\D", "", match[1])) * 100 + int((match[2] or "").ljust(2, "0"))
    if not 0 <= cents <= DEAREST_CENTS:
        raise _Fault("amount_wrong", value=cell, limit=DEAREST_CENTS // 100)
    return cents


def _hs_code(cell: str) -> str:
    if not is_hs_code(cell):
        raise _Fault("hs_code_wrong", value=cell)
    if len(re.sub(r"\D", "", cell)) % 2:
        # All of them have an even number of digits.
        raise _Fault("hs_code_zero", value=cell)
    return cell


def _origin(cell: str) -> str:
    if not is_origin(cell.upper()):
        raise _Fault("origin_wrong", value=cell)
    return cell.upper()


def _mailbox(cell: str) -> bool:
    if cell.casefold() not in _YES | _NO:
        raise _Fault("answer_wrong", column=_heading("fits_mailbox"), value=cell)
    return cell.casefold() in _YES


def _text(field: str, limit: int, cell: str) -> str:
    if len(cell) > limit:
        raise _Fault("too_long", column=_heading(field), length=len(cell), limit=limit)
    return cell


_PARSERS: Mapping[str, Callable[[str], Any]] = {
    "title": str,
    "place": partial(_text, "place", PLACE_LIMIT),
    "weight_g": partial(_whole, "weight_g", HEAVIEST_G, "g"),
    **{field: partial(_whole, field, LONGEST_MM, "mm") for field in ("length_mm", "width_mm", "height_mm")},
    "fits_mailbox": _mailbox,
    "hs_code": _hs_code,
    "origin": _origin,
    "value_cents": _cents,
    "customs_text": partial(_text, "customs_text", DESCRIPTION_LIMIT),
}


def _cell(product: Product, field: str, decimal_comma: bool) -> str:
    value = getattr(product, field)
    if field == "fits_mailbox":
        return {True: "yes", False: "no", None: ""}[value]
    if not value:
        return ""
    if field == "value_cents":
        amount = f"{value // 100}.{value % 100:02}"
        return amount.replace(".", ",") if decimal_comma else amount
    return kept_as_text(value) if isinstance(value, str) else str(value)
