"""Knows a report by its headings and finds its columns by name; what stands in the rows is left to ``report_rows``."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from operator import itemgetter

from amzlabels.domain.problems import Problem

_ADDRESS = ("recipient-name", "ship-address-1", "ship-address-2", "ship-city", "ship-postal-code", "ship-country")
_NEEDED = ("order-id", "order-item-id", "sku", *_ADDRESS)

ITEM_COLUMNS = (
    "order-id",
    "order-item-id",
    "sku",
    "product-name",
    "quantity-to-ship",
    "quantity-purchased",
    "quantity-shipped",
)
ORDER_COLUMNS = (
    "recipient-name",
    "buyer-company-name",
    "ship-address-1",
    "ship-address-2",
    "ship-address-3",
    "ship-city",
    "ship-state",
    "ship-postal-code",
    "ship-country",
    "buyer-phone-number",
    "buyer-email",
    "sales-channel",
    "promise-date",
    "ship-service-level",
    "purchase-order-number",
)
FLAG_COLUMNS = ("is-prime", "is-buyer-requested-cancellation")
# Columns that hold true or false, read for nothing but to notice cells that slipped into another column.
_FURTHER_FLAG_COLUMNS = ("is-business-order", "is-iba", "verge-of-cancellation", "verge-of-lateshipment")
# Free text behind the address; a true or false in there has slipped.
_TEXT_COLUMNS = ("purchase-order-number", "price-designation", "buyer-company-name", "buyer-requested-cancel-reason")

_UNSHIPPED = frozenset({"quantity-to-ship", "days-past-promise"})
_SIBLINGS: tuple[tuple[str, frozenset[str]], ...] = (
    ("report.other_amazon", frozenset({"return-date", "shipment-id", "shipment-item-id", "amazon-order-item-id"})),
    ("report.other_amazon", frozenset({"fulfillment-center-id", "settlement-id", "license-plate-number", "fnsku"})),
    ("report.other_amazon", frozenset({"listing-id", "seller-sku"})),
    ("report.confirmation_file", frozenset({"tracking-number", "carrier-code"})),
    ("report.all_orders", frozenset({"amazon-order-id", "order-status", "merchant-order-id"})),
    ("report.tax", frozenset({"bill-address-1", "tax-location-code", "tax-location-city", "tax-location-country"})),
    ("report.new_orders", frozenset({"item-price", "item-tax", "currency", "ship-phone-number"})),
)
"""Headings that tell the other files sellers can download, in the order in which they decide.

Source: Amazon's list of order report attributes and files that sellers have shown.
"""

Cells = Callable[[Sequence[str]], tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Columns:
    """Where the columns of one report are. A row must have ``width`` cells and one more, empty, behind them.

    ``item``, ``order`` and ``flags`` take ``ITEM_COLUMNS``, ``ORDER_COLUMNS`` and the true-or-false cells
    (``FLAG_COLUMNS`` first) out of a row; a column the report does not have reads as the empty cell at the end.
    """

    width: int
    order_id: int
    country: int
    has_prime: bool
    item: Cells
    order: Cells
    flags: Cells
    flag_places: tuple[int, ...]
    channel_place: int
    text_places: tuple[int, ...]


def column_keys(header: str) -> list[str]:
    """The headings in one spelling: lower case, ``-`` between words, no byte order mark, no empty ones at the end."""
    keys = [_key(cell) for cell in header.split("\t")]
    while keys and not keys[-1]:
        keys.pop()
    return keys


def _key(cell: str) -> str:
    return cell.replace("\ufeff", "").strip().lower().replace("_", "-").replace(" ", "-")


def find_columns(header: str, file: str) -> Columns:
    """Recognise an unshipped-orders report by its first line. Raises ``report.*`` for every other file."""
    keys = column_keys(header)
    _refuse_other_files(header, keys, file)
    if not any(key in keys for key in _ADDRESS):
        raise Problem("report.no_addresses", file=file)
    missing = [key for key in _NEEDED if key not in keys]
    if "quantity-to-ship" not in keys and "quantity-purchased" not in keys:
        missing.append("quantity-to-ship")
    if missing:
        raise Problem("report.columns_missing", file=file, columns=", ".join(missing))
    return _bind(keys)


def _bind(keys: Sequence[str]) -> Columns:
    places: dict[str, int] = {}
    for place, key in enumerate(keys):
        places.setdefault(key, place)
    width = len(keys)

    def bind(names: Sequence[str]) -> Cells:
        return itemgetter(*(places.get(name, width) for name in names))

    further = [name for name in _FURTHER_FLAG_COLUMNS if name in places]
    flags = [*FLAG_COLUMNS, *further]
    return Columns(
        width=width,
        order_id=places["order-id"],
        country=places["ship-country"],
        has_prime="is-prime" in places,
        item=bind(ITEM_COLUMNS),
        order=bind(ORDER_COLUMNS),
        flags=bind(flags),
        flag_places=tuple(places[name] for name in flags if name in places),
        channel_place=places.get("sales-channel", width),
        text_places=tuple(places[name] for name in _TEXT_COLUMNS if name in places),
    )


def _refuse_other_files(header: str, keys: Sequence[str], file: str) -> None:
    found = frozenset(keys)
    if {"order-id", "order-item-id"} <= found and found & _UNSHIPPED:
        return
    if any(key.startswith("templatetype=") for key in keys):
        raise Problem("report.confirmation_file", file=file)
    for code, telling in _SIBLINGS:
        if found & telling and len(keys) > 1:
            raise Problem(code, file=file)
    if not found & {"order-id", "order-item-id"}:
        raise Problem("report.spreadsheet" if _is_respelled(header) else "report.not_a_report", file=file)


def _is_respelled(header: str) -> bool:
    """Whether the headings are Amazon's, but parted by something else than tabs."""
    keys = {_key(cell.strip().strip('"')) for cell in re.split(r"[;,|]", header)}
    return bool(keys & {"order-id", "amazon-order-id", "order-item-id"})
