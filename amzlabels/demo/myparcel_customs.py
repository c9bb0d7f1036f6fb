"""What the MyParcel stand-in demands of a customs declaration, needed for whatever leaves the customs union."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from amzlabels.demo.myparcel_fields import Fault, is_count, unknown_faults

_FIELDS = ("contents", "invoice", "weight", "items", "eori_number", "vat_number", "vat_number_uk", "voec_number")
_ITEM_FIELDS = ("description", "amount", "weight", "item_value", "classification", "country")
_CODE_LENGTHS: Mapping[object, tuple[int, ...]] = {2: (6, 8), 4: (8,), 9: (8, 10), 10: (8, 10), 11: (8, 10)}
DPD = 4
_PATH = "customs_declaration"


def customs_faults(shipment: Mapping[str, Any], country: str) -> Iterator[Fault]:
    """Everything that is wrong with the declaration of one shipment to this country."""
    declaration = shipment.get(_PATH)
    if not isinstance(declaration, dict):
        yield 3702, _PATH, "a customs declaration is required"
        return
    yield from unknown_faults(declaration, _FIELDS, _PATH, 3702)
    contents, invoice, weight = (declaration.get(field) for field in ("contents", "invoice", "weight"))
    if not is_count(contents, 1, 5):
        yield 3702, f"{_PATH}.contents", "contents must be 1 to 5"
    if contents in (1, 2, 5) and (not isinstance(invoice, str) or not 0 < len(invoice) <= 150):
        yield 3703, f"{_PATH}.invoice", "an invoice number is required"
    for field in ("eori_number", "vat_number"):
        number = declaration.get(field)
        is_needed = shipment.get("carrier") == DPD and country == "GB"
        if (number is None and is_needed) or (number is not None and not (isinstance(number, str) and number)):
            yield 3702, f"{_PATH}.{field}", f"{field} is required"
    if not is_count(weight, 1, 999_999_999):
        yield 3702, f"{_PATH}.weight", "weight must be whole grams"
    properties = shipment.get("physical_properties")
    if isinstance(properties, dict) and properties.get("weight") != weight:
        yield 3730, "physical_properties.weight", "must be the weight of the customs declaration"
    items = declaration.get("items")
    if not isinstance(items, list) or not 1 <= len(items) <= 100:
        yield 3702, f"{_PATH}.items", "1 to 100 items are required"
        return
    lengths = (10,) if country == "US" else _CODE_LENGTHS.get(shipment.get("carrier"), (6, 8, 10))
    for at, item in enumerate(items):
        yield from _item_faults(item, f"{_PATH}.items[{at}]", lengths)


def _item_faults(item: object, path: str, lengths: tuple[int, ...]) -> Iterator[Fault]:
    if not isinstance(item, dict):
        yield 3702, path, "must be an object"
        return
    yield from unknown_faults(item, _ITEM_FIELDS, path, 3702)
    description, value, code = item.get("description"), item.get("item_value"), item.get("classification")
    if not isinstance(description, str) or not 0 < len(description) <= 50:
        yield 3702, f"{path}.description", "1 to 50 characters"
    if not is_count(item.get("amount"), 1, 99_999):
        yield 3765, f"{path}.amount", "1 to 99999"
    if not is_count(item.get("weight"), 0, 20_000):
        yield 3702, f"{path}.weight", "whole grams up to 20000"
    if not isinstance(value, dict) or not is_count(value.get("amount"), 1, 10**9) or value.get("currency") != "EUR":
        yield 3702, f"{path}.item_value", "whole cents in EUR"
    if not isinstance(code, str) or not re.fullmatch("[0-9]+", code) or len(code) not in lengths:
        yield 3702, f"{path}.classification", f"digits, of length {lengths}"
    if not isinstance(item.get("country"), str) or not re.fullmatch("[A-Z]{2}", item["country"]):
        yield 3702, f"{path}.country", "two capitals"
