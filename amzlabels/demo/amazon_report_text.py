"""The text of an unshipped-orders report as the Amazon stand-in reads and keeps it up to date; nonsense in it stays."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from amzlabels.demo.amazon_checks import is_item_id, is_order_id
from amzlabels.demo.amazon_sellers import MARKETPLACES
from amzlabels.demo.clock import read_moment, written

_BY_CHANNEL = {name.lower(): marketplace_id for marketplace_id, name in MARKETPLACES.items()}
_ADDRESS = {
    "recipient-name": "name",
    "buyer-company-name": "companyName",
    "ship-address-1": "addressLine1",
    "ship-address-2": "addressLine2",
    "ship-address-3": "addressLine3",
    "ship-city": "city",
    "ship-state": "stateOrRegion",
    "ship-postal-code": "postalCode",
    "ship-country": "countryCode",
    "buyer-phone-number": "phone",
}
"""Headings of the report, and the fields of an address in the Orders API."""


@dataclass(frozen=True, slots=True)
class ReportRow:
    """One order item of a report. ``ordered`` units are at least one; what the report does not tell is empty."""

    order_id: str
    order_item_id: str
    ordered: int
    to_ship: int
    marketplace_id: str
    ship_by: str
    purchased: datetime | None
    address: Mapping[str, str]
    is_prime: bool
    is_cancellation_requested: bool


@dataclass(frozen=True, slots=True)
class Standing:
    """How an order item stands now: units gone and left, and whether the buyer wants to cancel."""

    shipped: int
    left: int
    is_cancellation_requested: bool


class ReportText:
    """The lines of a report and their cells, found by heading."""

    def __init__(self, text: str) -> None:
        self._head, *self._lines = text.split("\n")
        self._keys = [key.strip("\ufeff ").lower() for key in self._head.rstrip("\r").split("\t")]

    def rows(self) -> Iterator[ReportRow]:
        """What can be made sense of."""
        for line in self._lines:
            row = _read_row(self._cells(line))
            if row is not None:
                yield row

    def brought_up_to(self, standing: Callable[[str, str], Standing | None]) -> str:
        """The report as it would be made now: without what is gone, empty when nothing is left of it.

        ``standing`` tells it of an order id and an order item id; None = as the report has it.
        """
        kept = [self._renewed(line, standing) for line in self._lines]
        lines = [line for line in kept if line is not None]
        had_rows = any(line.strip() for line in self._lines)
        if had_rows and not any(line.strip() for line in lines):
            return ""
        return "\n".join([self._head, *lines])

    def _renewed(self, line: str, standing: Callable[[str, str], Standing | None]) -> str | None:
        cells = self._cells(line)
        now = standing(cells.get("order-id", ""), cells.get("order-item-id", ""))
        if now is None:
            return line
        if not now.left:
            return None
        told = {"quantity-shipped": str(now.shipped), "quantity-to-ship": str(now.left)}
        if now.is_cancellation_requested:
            told["is-buyer-requested-cancellation"] = "true"
        end = "\r" if line.endswith("\r") else ""
        return "\t".join(told.get(key, cells.get(key, "")) for key in self._keys) + end

    def _cells(self, line: str) -> dict[str, str]:
        return dict(zip(self._keys, line.rstrip("\r").split("\t"), strict=False))


def _read_row(cells: Mapping[str, str]) -> ReportRow | None:
    order_id, item_id = cells.get("order-id", ""), cells.get("order-item-id", "")
    if not is_order_id(order_id) or not is_item_id(item_id):
        return None
    ordered, to_ship = _number(cells, "quantity-purchased"), _number(cells, "quantity-to-ship")
    shipped = _number(cells, "quantity-shipped") or 0
    if ordered is None:
        ordered = None if to_ship is None else to_ship + shipped
    if not ordered:
        return None
    ship_by = read_moment(cells.get("promise-date"))
    return ReportRow(
        order_id,
        item_id,
        ordered,
        min(ordered, max(0, ordered - shipped) if to_ship is None else to_ship),
        _BY_CHANNEL.get(cells.get("sales-channel", "").lower(), ""),
        written(ship_by) if ship_by else "",
        read_moment(cells.get("purchase-date")),
        {field: cells[key] for key, field in _ADDRESS.items() if cells.get(key)},
        cells.get("is-prime") == "true",
        cells.get("is-buyer-requested-cancellation") == "true",
    )


def _number(cells: Mapping[str, str], key: str) -> int | None:
    text = cells.get(key, "")
    return int(text) if text.isascii() and text.isdigit() else None
