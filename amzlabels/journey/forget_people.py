"""Forgetting people in time: when names and addresses have served their purpose; taking them out is ``store``'s."""

from __future__ import annotations

from datetime import timedelta

from amzlabels.journey.ports import Clock, Store

KEPT = timedelta(days=30)
"""Longest after the delivery, or the shipment where none is known of. Source: Amazon's Data Protection Policy."""


def forget_in_time(store: Store, clock: Clock) -> int:
    """Forget the people of orders delivered, or last heard of, longer ago than that; returns how many orders."""
    return store.forget_people(clock.now() - KEPT)
