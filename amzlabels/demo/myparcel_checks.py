"""What the MyParcel stand-in demands of a shipment, written from the public documentation and not from our client."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

CARRIERS = frozenset({1, 2, 3, 4, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
PACKAGE_TYPES = frozenset({1, 2, 3, 4, 5, 6, 7})
EU = frozenset(
    {
        *("AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU"),
        *("IE", "IT", "LT", "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK"),
    }
)
FLAGS = ("signature", "only_recipient", "return", "age_check", "large_format", "tracked", "hide_sender")
_LENGTHS = {
    "person": (50, 3510),
    "company": (50, 3513),
    "street": (40, 3509),
    "street_additional_info": (50, 3509),
    "number": (8, 3503),
    "number_suffix": (6, 3511),
    "box_number": (8, 3511),
    "postal_code": (10, 3505),
    "city": (35, 3501),
    "phone": (25, 3512),
}
_POSTAL = {
    "NL": re.compile(r"[1-9]\d{3} ?[A-Za-z]{2}"),
    "BE": re.compile(r"\d{4}"),
    "DE": re.compile(r"\d{5}"),
    "FR": re.compile(r"\d{5}"),
    "ES": re.compile(r"\d{5}"),
    "IT": re.compile(r"\d{5}"),
    "GB": re.compile(r"[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}", re.IGNORECASE),
}

Fault = tuple[int, str, str]
"""Error code, the field's path within the shipment, and what a person is told."""


def shipment_faults(shipment: object) -> Iterator[Fault]:
    """Everything that is wrong with one shipment of a POST."""
    if not isinstance(shipment, dict):
        yield 3102, "", "a shipment must be an object"
        return
    if shipment.get("carrier") not in CARRIERS or isinstance(shipment.get("carrier"), bool):
        yield 3728, "carrier", "carrier is not supported"
    reference = shipment.get("reference_identifier")
    if reference is not None and (not isinstance(reference, str) or len(reference) > 255):
        yield 3102, "reference_identifier", "must be a string of at most 255 characters"
    recipient = shipment.get("recipient")
    if not isinstance(recipient, dict):
        yield 3501, "recipient", "recipient is required"
        return
    yield from _recipient_faults(recipient)
    yield from _option_faults(shipment.get("options"))
    yield from _weight_faults(shipment, recipient.get("cc"))
    if recipient.get("cc") not in EU:
        yield from _customs_faults(shipment.get("customs_declaration"))


def _recipient_faults(recipient: Mapping[str, Any]) -> Iterator[Fault]:
    country = recipient.get("cc")
    if not isinstance(country, str) or not re.fullmatch("[A-Z]{2}", country) or country == "UK":
        yield 3506, "recipient.cc", "country must be two capitals"
        return
    for field in ("person", "street", "city"):
        if not isinstance(recipient.get(field), str) or not recipient[field].strip():
            yield (3514 if field == "person" else 3501), f"recipient.{field}", f"{field} is required"
    for field, (limit, code) in _LENGTHS.items():
        value = recipient.get(field)
        if value is not None and not isinstance(value, str):
            yield code, f"recipient.{field}", f"{field} must be a string"
        elif value and len(value) > limit:
            yield code, f"recipient.{field}", f"{field} is longer than {limit} characters"
    street = recipient.get("street")
    if isinstance(street, str) and street and not re.search(r"[^\W\d]", street):
        yield 3501, "recipient.street", "street has no letter"
    if country == "NL" and not recipient.get("number"):
        yield 3731, "recipient.number", "the street could not be split"
    postal_code = str(recipient.get("postal_code") or "")
    if (not postal_code and country != "IE") or (country in _POSTAL and not _POSTAL[country].fullmatch(postal_code)):
        yield 3505, "recipient.postal_code", "postal code is not valid"


def _option_faults(options: object) -> Iterator[Fault]:
    if not isinstance(options, dict):
        yield 3705, "options", "options are required"
        return
    package_type = options.get("package_type")
    if package_type not in PACKAGE_TYPES or isinstance(package_type, bool):
        yield 3733, "options.package_type", "package type is not supported"
    for flag in FLAGS:
        if flag in options and (options[flag] not in (0, 1) or isinstance(options[flag], bool)):
            yield 3705, f"options.{flag}", "must be 0 or 1"
    text = options.get("label_description")
    if text is not None and (not isinstance(text, str) or len(text) > 45):
        yield 3705, "options.label_description", "is longer than 45 characters"


def _weight_faults(shipment: Mapping[str, Any], country: object) -> Iterator[Fault]:
    properties = shipment.get("physical_properties")
    weight = properties.get("weight") if isinstance(properties, dict) else None
    if (properties is not None or country not in EU) and not _is_count(weight, 1, 999_999_999):
        yield 3730, "physical_properties.weight", "weight must be whole grams"


def _customs_faults(declaration: object) -> Iterator[Fault]:
    if not isinstance(declaration, dict):
        yield 3702, "customs_declaration", "a customs declaration is required"
        return
    contents = declaration.get("contents")
    if contents not in (1, 2, 3, 4, 5):
        yield 3702, "customs_declaration.contents", "contents must be 1 to 5"
    invoice = declaration.get("invoice")
    if contents in (1, 2, 5) and (not isinstance(invoice, str) or not 0 < len(invoice) <= 150):
        yield 3703, "customs_declaration.invoice", "an invoice number is required"
    if not _is_count(declaration.get("weight"), 1, 999_999_999):
        yield 3702, "customs_declaration.weight", "weight must be whole grams"
    items = declaration.get("items")
    if not isinstance(items, list) or not 1 <= len(items) <= 100:
        yield 3702, "customs_declaration.items", "1 to 100 items are required"
        return
    for at, item in enumerate(items):
        for field, why in _item_faults(item):
            yield 3702, f"customs_declaration.items[{at}].{field}", why


def _item_faults(item: Any) -> Iterator[tuple[str, str]]:
    if not isinstance(item, dict):
        yield "", "must be an object"
        return
    description, value = item.get("description"), item.get("item_value")
    if not isinstance(description, str) or not 0 < len(description) <= 50:
        yield "description", "1 to 50 characters"
    if not _is_count(item.get("amount"), 1, 99_999):
        yield "amount", "1 to 99999"
    if not _is_count(item.get("weight"), 0, 20_000):
        yield "weight", "whole grams up to 20000"
    if not isinstance(value, dict) or not _is_count(value.get("amount"), 1, 10**9) or value.get("currency") != "EUR":
        yield "item_value", "whole cents in EUR"
    if not re.fullmatch(r"\d{6,10}", str(item.get("classification") or "")):
        yield "classification", "6 to 10 digits"
    if not re.fullmatch("[A-Z]{2}", str(item.get("country") or "")):
        yield "country", "two capitals"


def _is_count(value: object, least: int, most: int) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and least <= value <= most
