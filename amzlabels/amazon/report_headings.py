"""Brings a report's headings into one spelling and tells its siblings by them; ``report_columns`` binds them.

Source: Amazon's list of order report attributes and files that sellers have shown.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from amzlabels.domain.problems import Problem

ALIASES: Mapping[str, str] = {
    "bestellnummer": "order-id",
    "bestellposten-id": "order-item-id",
    "artikel-sku": "sku",
    "empfängername": "recipient-name",
    "lieferadresse-1": "ship-address-1",
    "lieferadresse-2": "ship-address-2",
    "lieferadresse-3": "ship-address-3",
    "lieferort": "ship-city",
    "liefer-plz": "ship-postal-code",
    "lieferland": "ship-country",
    "zu-versendende-menge": "quantity-to-ship",
    "bestelnummer": "order-id",
    "bestelitem-id": "order-item-id",
    "naam-ontvanger": "recipient-name",
    "verzendadres-1": "ship-address-1",
    "verzendadres-2": "ship-address-2",
    "verzendadres-3": "ship-address-3",
    "verzendplaats": "ship-city",
    "verzendpostcode": "ship-postal-code",
    "verzendland": "ship-country",
    "te-verzenden-aantal": "quantity-to-ship",
}
"""Translated headings and Amazon's English for them. No translated report is known; one only needs lines here."""

_UNSHIPPED = frozenset({"quantity-to-ship", "days-past-promise"})
_SIBLINGS: tuple[tuple[str, frozenset[str]], ...] = (
    ("report.returns", frozenset({"return-date", "return-request-date", "license-plate-number"})),
    ("report.fba", frozenset({"shipment-id", "shipment-item-id", "amazon-order-item-id", "fulfillment-center-id"})),
    ("report.other_amazon", frozenset({"settlement-id", "fnsku", "listing-id", "seller-sku"})),
    ("report.confirmation_file", frozenset({"tracking-number", "carrier-code"})),
    ("report.all_orders", frozenset({"amazon-order-id", "order-status", "merchant-order-id"})),
    ("report.tax", frozenset({"tax-location-code", "tax-location-city", "tax-location-country"})),
    ("report.new_orders", frozenset({"ship-phone-number"})),
    ("report.tax", frozenset({"bill-address-1"})),
    ("report.new_orders", frozenset({"item-price", "item-tax", "currency"})),
)
"""Headings that tell the other files sellers can download, in the order in which they decide.

New orders have addresses and could be shipped from, but not safely: that report goes on listing what was shipped or
cancelled, has no quantity that is left, and covers some days only, so that nothing follows from what is not in it.
"""


def heading_keys(header: str) -> list[str]:
    """The headings in one spelling: lower case, ``-`` between words, English, none of the empty ones at the end."""
    keys = [_key(cell) for cell in header.split("\t")]
    while keys and not keys[-1]:
        keys.pop()
    known = set(keys)
    return [key if ALIASES.get(key, key) in known else ALIASES[key] for key in keys]


def _key(cell: str) -> str:
    return re.sub("[_ ]", "-", cell.replace("\ufeff", "").strip().lower())


def refuse_siblings(header: str, keys: Sequence[str], file: str) -> None:
    """Raise the ``report.*`` that says which other file this is, if it is one."""
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
    """Whether the headings are Amazon's, but in quotes or parted by something else than tabs."""
    keys = {_key(cell.strip().strip('"')) for cell in re.split(r"[\t;,|]", header)}
    return bool(keys & {"order-id", "amazon-order-id", "order-item-id"})
