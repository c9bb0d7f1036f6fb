"""What all checks of a MyParcel shipment share: how a fault is told, and the shapes of plain values."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from typing import Any

Fault = tuple[int, str, str]
"""Error code, the field's path within the shipment, and what a person is told."""

EU = frozenset(
    {
        *("AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU"),
        *("IE", "IT", "LT", "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK"),
    }
)
_NORTHERN_IRELAND = re.compile(r"BT\d")
_CODES = {"carrier": 3728, "recipient": 3501, "options": 3705, "physical_properties": 3730, "customs_declaration": 3702}


def leaves_customs_union(recipient: Mapping[str, Any]) -> bool:
    """Whether a declaration is demanded; Northern Ireland is within the union for goods."""
    code = str(recipient.get("postal_code")).upper()
    is_northern_ireland = recipient.get("cc") == "GB" and _NORTHERN_IRELAND.match(code) is not None
    return recipient.get("cc") not in EU and not is_northern_ireland


def is_count(value: object, least: int, most: int) -> bool:
    """Whether this is a whole number, and no boolean, between the two."""
    return isinstance(value, int) and not isinstance(value, bool) and least <= value <= most


def unknown_faults(given: Mapping[str, Any], known: Collection[str], path: str, code: int) -> Iterator[Fault]:
    """Fields the documentation does not have: most likely a slip of the pen."""
    for field in given:
        if field not in known:
            yield code, f"{path}.{field}" if path else field, "unknown field"


def literal_faults(value: object, path: str = "") -> Iterator[Fault]:
    """Flags are 0 or 1, money is in cents and weight in grams: neither true nor 1.5 belongs in a shipment."""
    if isinstance(value, bool | float):
        yield (
            _CODES.get(re.split(r"[.\[]", path, maxsplit=1)[0], 3102),
            path,
            "must be a whole number; 0 or 1 for a flag",
        )
    elif isinstance(value, dict):
        for field, inner in value.items():
            yield from literal_faults(inner, f"{path}.{field}" if path else field)
    elif isinstance(value, list):
        for at, inner in enumerate(value):
            yield from literal_faults(inner, f"{path}[{at}]")
