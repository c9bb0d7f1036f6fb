"""What goes with which carrier today, for whoever fetches it; without names, streets and order numbers."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from amzlabels.domain.marketplace import local_day

LONGEST_DAY = timedelta(hours=26)
"""No marketplace's day began longer ago, not even where the clocks change."""


@dataclass(frozen=True, slots=True)
class PrintedParcel:
    """A parcel with a label on paper; ``printed_at`` in UTC, ``country`` where it goes, ``tracking`` may be empty."""

    marketplace: str | None
    printed_at: datetime
    carrier: str
    tracking: str
    country: str


@dataclass(frozen=True, slots=True)
class CarrierDay:
    """What one carrier fetches."""

    carrier: str
    parcels: tuple[PrintedParcel, ...]


def of_today(printed: Iterable[PrintedParcel], now: datetime) -> list[CarrierDay]:
    """What was printed today as its marketplace counts days, by carrier and in the order it was printed."""
    found: dict[str, list[PrintedParcel]] = {}
    for parcel in printed:
        if local_day(parcel.printed_at, parcel.marketplace) == local_day(now, parcel.marketplace):
            found.setdefault(parcel.carrier, []).append(parcel)
    return [CarrierDay(carrier, tuple(parcels)) for carrier, parcels in sorted(found.items())]
