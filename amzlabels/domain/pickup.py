"""A point where a buyer picks a parcel up; asking which there are is ``carrier``'s."""

from __future__ import annotations

from dataclasses import dataclass

MOST_POINTS = 10
"""So many are offered: the nearest."""


@dataclass(frozen=True, slots=True)
class PickupPoint:
    """One point of a carrier. ``code`` and ``network`` are the carrier's own; ``distance_m`` 0 = not told."""

    carrier: str
    name: str
    street: str
    number: str
    postal_code: str
    city: str
    country: str
    code: str = ""
    network: str = ""
    distance_m: int = 0
