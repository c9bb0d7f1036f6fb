"""Measures how a thousand parcels are bought and printed while the services take their time, for ``bench.py``.

The floor is the least number of calls to MyParcel, one after another: parcels are bought and their labels fetched 24 a
call (its documentation gives a PDF for fewer than 25), and its answers tell of at most 100 tracking numbers a call.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from math import ceil
from typing import Any

PARCELS, BAD = 1000, 30
LABELS_A_CALL, SHIPMENTS_A_CALL = 24, 100
# Calls in five minutes. Source: the rate limits of MyParcel's API documentation.
QUOTAS: Mapping[str, int] = {"create": 500, "labels": 500, "get": 1000, "list": 500}
# What a buyer can get wrong, and where the documentation says that the answer names it.
REFUSALS = (
    (3505, "recipient.postal_code", "postal_code"),
    (3503, "recipient.number", "number"),
    (3516, "carrier", "carrier"),
    (3510, "recipient.person", "name"),
)


def spoil(order_id: Callable[[int], str], post: Callable[[str, dict[str, object]], None]) -> int:
    """Have every 33rd order refused, each time its parcel is sent; returns how many these are."""
    bad = range(0, PARCELS, PARCELS // BAD)[:BAD]
    for at, number in enumerate(bad):
        code, path, _ = REFUSALS[at % len(REFUSALS)]
        fault = {"service": "myparcel", "operation": "shipment", "kind": "refuse", "times": PARCELS}
        post("/fault", {**fault, "about": order_id(number), "code": code, "path": path})
    return len(bad)


def tell(found: Mapping[str, Any], calls: Mapping[str, int], delay_ms: float) -> None:
    """Print the figures beside their goals."""
    good = PARCELS - BAD
    least = ceil(good / LABELS_A_CALL) * 2 + ceil(good / SHIPMENTS_A_CALL)
    goal_s = 2 * least * delay_ms / 1000
    print(
        f"{PARCELS} parcels, {BAD} of them refused, {delay_ms:.0f} ms a call: {found['printed']} printed in "
        f"{found['whole_s']:.1f} s, the first after {found['first_s']:.2f} s (goal {goal_s:.1f} s, twice {least} calls)"
    )
    print(f"held: {', '.join(f'{count} {what}' for what, count in sorted(found['held'].items()))}")
    made = {operation: calls.get(f"myparcel {operation}", 0) for operation in QUOTAS}
    shares = ", ".join(f"{operation} {count} of {QUOTAS[operation]}" for operation, count in made.items())
    print(f"calls in all: {sum(made.values())}; {shares} (goal under half of each)")
    print(f"longest hold of the main thread: {found['hold_s'] * 1000:.0f} ms (goal 50 ms)", flush=True)
