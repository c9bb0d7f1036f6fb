"""What is held of the people whom parcels go to, whom of them to forget, and when; forgetting itself is the store's."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

MOST_DAYS = 30
"""Longest after the delivery, or the shipment where none is known of. Source: Amazon's Data Protection Policy."""


@dataclass(frozen=True, slots=True)
class Whom:
    """Whose data goes; moments are in UTC. Without any it is everybody's.

    ``shipped_before``: of orders whose parcels were all delivered before then (printed, where no delivery is known of);
    one that was not printed counts from the last import that named it, which must be before ``seen_before`` (None = the
    same moment). ``only_delivered``: of orders whose parcels are all known to be delivered, whenever that was.
    """

    shipped_before: datetime | None = None
    seen_before: datetime | None = None
    only_delivered: bool = False


EVERYBODY = Whom()
DELIVERED = Whom(only_delivered=True)


def in_time(now: datetime, kept_days: int) -> Whom:
    """Whose time is over: so many days after delivery or shipment, but what is still to be sent keeps all of its."""
    return Whom(now - allowed(kept_days), now - allowed(MOST_DAYS))


def allowed(kept_days: int) -> timedelta:
    """As long as is wanted, and as is allowed."""
    return timedelta(days=min(max(kept_days, 1), MOST_DAYS))


@dataclass(frozen=True, slots=True)
class Held:
    """What the store holds of people. ``orders`` name somebody; of these ``delivered`` are delivered whole, and
    ``unsent`` have something that was not printed.

    ``addresses`` are remembered ones, ``labels`` files of labels. ``shipped_from``: the earliest and the latest moment
    from which the days of what was sent count, ``unsent_from`` of what was not; None = there is none.
    """

    orders: int = 0
    delivered: int = 0
    unsent: int = 0
    addresses: int = 0
    labels: int = 0
    shipped_from: tuple[datetime, datetime] | None = None
    unsent_from: tuple[datetime, datetime] | None = None

    def due(self, kept_days: int) -> tuple[datetime, datetime] | None:
        """When the first and the last of what is held now go; None = there is nobody."""
        spans = [
            (first + allowed(days), last + allowed(days))
            for days, span in ((kept_days, self.shipped_from), (MOST_DAYS, self.unsent_from))
            if span is not None
            for first, last in [span]
        ]
        return (min(first for first, _ in spans), max(last for _, last in spans)) if spans else None


@dataclass(frozen=True, slots=True)
class ReadReport:
    """A report file that was imported: its whole path, and the digest of what was read.

    ``is_whole``: all of it was understood, so that nothing is lost with the file.
    """

    path: str
    digest: str
    is_whole: bool


@dataclass(frozen=True, slots=True)
class Holdings:
    """All that is held of people on this computer: in the store, and as files that were printed.

    ``next_at`` and ``last_at``: when the first and the last of it go by themselves. ``reports`` are those that are
    still there, which are a person's own.
    """

    held: Held = Held()
    printed_files: int = 0
    next_at: datetime | None = None
    last_at: datetime | None = None
    reports: tuple[ReadReport, ...] = ()
