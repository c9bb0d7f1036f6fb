"""Forgetting people in time: when names and addresses have served their purpose; taking them out is ``store``'s."""

from __future__ import annotations

from datetime import timedelta

from amzlabels.journey.ports import Clock, Store

KEPT = timedelta(days=30)
"""Longest after the shipment. Source: Amazon's Data Protection Policy, which counts from the delivery."""


def forget_in_time(store: Store, clock: Clock) -> int:
    """Forget the people of orders shipped, or last heard of, longer ago than that; returns how many orders."""
    return store.forget_people(clock.now() - KEPT)
