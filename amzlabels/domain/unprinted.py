"""Labels that were made and never printed: which are told of, and what can be done; finding them is the store's."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from amzlabels.domain.marketplace import local_day

YOUNGEST = timedelta(hours=4)
"""A label made just before midnight is not left over just after it."""


@dataclass(frozen=True, slots=True)
class UnprintedLabel:
    """A label that the shop has made and no printer has; ``made_at`` in UTC.

    ``is_concept``: not registered at the shop, so that it can be deleted there. ``is_charged``: it costs money, used or
    not. ``may_print``: nothing stands in the way of printing it.
    """

    parcel_id: int
    marketplace: str | None
    made_at: datetime
    is_concept: bool
    is_charged: bool
    may_print: bool


def is_left_over(label: UnprintedLabel, now: datetime) -> bool:
    """Whether it was made on an earlier day, as its marketplace counts days, and not just now."""
    is_of_today = local_day(label.made_at, label.marketplace) >= local_day(now, label.marketplace)
    return not is_of_today and now - label.made_at >= YOUNGEST
