"""Reads a shipping confirmation file as strictly as Amazon's template has it, row by row; orders are not known here."""

from __future__ import annotations

import contextlib
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from amzlabels.demo.amazon_checks import CARRIER_CODES, LONGEST_TEXT, OTHER_CARRIER, is_item_id, is_order_id
from amzlabels.demo.clock import read_moment

HEADINGS = frozenset(
    {
        *("order-id", "order-item-id", "quantity", "ship-date", "carrier-code", "carrier-name", "tracking-number"),
        *("ship-method", "transparency_code", "ship-from-address-name", "ship-from-address-line1"),
        *("ship-from-address-line2", "ship-from-address-line3", "ship-from-address-city", "ship-from-address-county"),
        *("ship-from-address-state-or-region", "ship-from-address-postalcode", "ship-from-address-countrycode"),
        "ship_from_supply_source_id",
    }
)
NEEDED = ("order-id", "ship-date", "carrier-code")
MISSING, UNKNOWN_HEADING = 90012, 90061
ORDER_ID, ITEM_ID, QUANTITY, SHIP_DATE, CARRIER, TEXT, STATE = 13013, 13014, 13019, 13020, 13021, 13022, 13023
"""Codes of the processing report. Amazon shows the first two; the others are of its kind, but ours."""

Found = tuple[int, str] | None
"""Code and message of what is wrong with a row."""


@dataclass(frozen=True, slots=True)
class FeedFault:
    """A line of the processing report. ``record`` 0 is the file itself; ``kind`` is Fatal, Error or Warning."""

    record: int
    code: int
    message: str
    kind: str = "Error"
    order_id: str = ""
    order_item_id: str = ""


@dataclass(frozen=True, slots=True)
class FeedRow:
    """One good row: its cells that hold something, by heading."""

    record: int
    cells: Mapping[str, str]

    @property
    def order_id(self) -> str:
        """The order."""
        return self.cells["order-id"]

    @property
    def order_item_id(self) -> str:
        """The order item, empty = all of them."""
        return self.cells.get("order-item-id", "")

    @property
    def quantity(self) -> int | None:
        """Units, None = all of them."""
        return int(self.cells["quantity"]) if "quantity" in self.cells else None

    def package(self) -> dict[str, Any]:
        """The package it is of, in the form of a confirmation, without items."""
        shipped = self.cells["ship-date"]
        package = {
            "carrierCode": self.cells["carrier-code"],
            "trackingNumber": self.cells.get("tracking-number", ""),
            "shipDate": shipped if read_moment(shipped) else f"{shipped}T00:00:00Z",
        }
        further = {"carrierName": "carrier-name", "shippingMethod": "ship-method"}
        return package | {field: self.cells[key] for field, key in further.items() if key in self.cells}

    def fault(self, code: int, message: str) -> FeedFault:
        """A fault of this row."""
        return FeedFault(self.record, code, message, order_id=self.order_id, order_item_id=self.order_item_id)


def read_feed(content: bytes) -> tuple[int, list[FeedRow], list[FeedFault]]:
    """How many rows there are, the good ones, and what is wrong with the file and the others."""
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError:
        return 0, [], [FeedFault(0, MISSING, "The file is not text in UTF-8.", "Fatal")]
    lines = [line.removesuffix("\r").split("\t") for line in text.split("\n")]
    if lines[0][0].startswith("TemplateType="):
        lines.pop(0)
    keys = lines.pop(0) if lines else [""]
    faults = list(_heading_faults(keys))
    records = [(number, cells) for number, cells in enumerate(lines, 1) if any(cells)]
    if any(fault.kind == "Fatal" for fault in faults):
        return 0, [], faults
    rows = []
    for number, cells in records:
        row = FeedRow(number, {key: cell for key, cell in zip(keys, cells, strict=False) if cell})
        found = _width_fault(keys, cells) or _cells_fault(row.cells)
        if found is None:
            rows.append(row)
        else:
            code, message = found
            order_id, item_id = row.cells.get("order-id", ""), row.cells.get("order-item-id", "")
            faults.append(FeedFault(number, code, message, order_id=order_id, order_item_id=item_id))
    return len(records), rows, faults


def _heading_faults(keys: list[str]) -> Iterable[FeedFault]:
    for key in NEEDED:
        if key not in keys:
            yield FeedFault(0, MISSING, f"The required {key} field is missing from the file.", "Fatal")
    for key in keys:
        if key not in HEADINGS or keys.count(key) > 1:
            yield FeedFault(0, UNKNOWN_HEADING, f"The {key} field heading is invalid.", "Warning")


def _width_fault(keys: list[str], cells: list[str]) -> Found:
    return (TEXT, "The row has more cells than there are headings.") if len(cells) > len(keys) else None


def _cells_fault(cells: Mapping[str, str]) -> Found:
    for key in NEEDED:
        if key not in cells:
            return MISSING, f"The required {key} value is missing."
    if not is_order_id(cells["order-id"]):
        return ORDER_ID, "The order-id value is invalid."
    item_id, quantity = cells.get("order-item-id"), cells.get("quantity")
    if item_id is not None and not is_item_id(item_id):
        return ITEM_ID, "The order-item-id value is invalid."
    if quantity is not None and (item_id is None or not re.fullmatch(r"[1-9][0-9]{0,4}", quantity)):
        return QUANTITY, "The quantity value is invalid."
    return _date_fault(cells["ship-date"]) or _carrier_fault(cells) or _text_fault(cells)


def _date_fault(text: str) -> Found:
    with contextlib.suppress(ValueError):
        if read_moment(text) or (re.fullmatch(r"\d{4}-\d{2}-\d{2}", text) and date.fromisoformat(text)):
            return None
    return SHIP_DATE, "The ship-date value is invalid."


def _carrier_fault(cells: Mapping[str, str]) -> Found:
    if cells["carrier-code"] not in CARRIER_CODES:
        return CARRIER, "The carrier-code value is invalid."
    if cells["carrier-code"] == OTHER_CARRIER and "carrier-name" not in cells:
        return MISSING, "The required carrier-name value is missing."
    return None


def _text_fault(cells: Mapping[str, str]) -> Found:
    for key in ("carrier-name", "tracking-number", "ship-method"):
        value = cells.get(key, "")
        if len(value) > LONGEST_TEXT or value != value.strip() or '"' in value:
            return TEXT, f"The {key} value is invalid."
    return None
