"""The pickup points of the MyParcel stand-in, and what it demands of a shipment that goes to one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from amzlabels.demo.myparcel_fields import Fault

_SHOPS = ("Primera", "Bruna", "Kiosk Centraal", "Supermarkt De Hoek", "Tabakswinkel")
_NETWORKS: Mapping[tuple[int, str], str] = {(1, "NL"): "PNPNL-01", (1, "BE"): "LD-01"}
_COUNTRIES: Mapping[int, frozenset[str]] = {
    1: frozenset({"NL", "BE", "DE", "DK", "SE"}),
    4: frozenset({"NL", "BE", "DE", "FR", "ES", "IT", "GB", "AT", "PL"}),
    9: frozenset({"NL", "BE"}),
}
_NEEDED = ("location_name", "street", "number", "postal_code", "city")
_KNOWN = frozenset({*_NEEDED, "cc", "location_code", "retail_network_id"})


def points_near(carrier: int, country: str, postal_code: str) -> list[dict[str, Any]]:
    """Five points, the farthest first, since the documentation promises no order; none where the carrier has none."""
    if country not in _COUNTRIES.get(carrier, frozenset()):
        return []
    points = [
        {
            "address": {
                "cc": country,
                "street": "Stationsplein",
                "number": str(at),
                "postal_code": postal_code,
                "city": "Utrecht",
            },
            "location": {
                "distance": str(at * 150),
                "location_code": f"{carrier}{at:04d}",
                "location_name": name,
                "retail_network_id": _NETWORKS.get((carrier, country), ""),
            },
        }
        for at, name in enumerate(_SHOPS, 1)
    ]
    return points[::-1]


def pickup_faults(shipment: Mapping[str, Any], country: str) -> Iterator[Fault]:
    """Everything that is wrong with the point of a shipment that is to be picked up."""
    point = shipment.get("pickup")
    if not isinstance(point, dict):
        yield 3760, "pickup", "pickup location is required"
        return
    for field in point:
        if field not in _KNOWN or not isinstance(point[field], str):
            yield 3760, f"pickup.{field}", "unknown, or no text"
    for field in (*_NEEDED, *(["location_code"] if shipment.get("carrier") == 4 else [])):
        if not point.get(field):
            yield 3760, f"pickup.{field}", "is required"
    if country != "NL" and point.get("cc") != country:
        yield 3760, "pickup.cc", "must be the country abroad"
