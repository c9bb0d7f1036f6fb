"""Following parcels until they are delivered: whom to ask after, and how often; asking itself is ``carrier``'s."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from amzlabels.domain.delivery import Delivery
from amzlabels.journey.ports import Clock
from amzlabels.journey.ports_afterwards import DeliveryBook, Followed, ShipmentTracking

FOLLOWED_FOR = timedelta(days=60)
"""Counted from printing. What has not come by then is no longer on its way."""
SLOW_AFTER = timedelta(days=14)
SLOW = timedelta(days=1)
_EVER = datetime(1970, 1, 1, tzinfo=UTC)
_OFTEN, _USUALLY, _SELDOM = timedelta(hours=1), timedelta(hours=3), timedelta(hours=8)
LOOK_AFTER: Mapping[Delivery, timedelta] = {
    Delivery.REGISTERED: _USUALLY,
    Delivery.HANDED_OVER: _USUALLY,
    Delivery.SORTING: _USUALLY,
    Delivery.CUSTOMS: _SELDOM,
    Delivery.OUT: _OFTEN,
    Delivery.AT_PICKUP_POINT: _SELDOM,
    Delivery.COMING_BACK: _SELDOM,
    Delivery.OTHER: _SELDOM,
}
"""How long after one look the next is worth a call, by what was found; a delivery is known an hour after it."""
AT_ONCE = 100
"""So many are asked after and remembered in one step."""
MOST_PER_ROUND = 2000
"""A round leaves most of the quota to buying labels; those that were left out come first in the next."""


@dataclass(frozen=True, slots=True)
class FollowParcels:
    """Asks after parcels that are on their way and remembers what is found."""

    book: DeliveryBook
    tracking: ShipmentTracking
    clock: Clock

    def due(self) -> list[Followed]:
        """Those whose next look is due, at most a round of them."""
        now = self.clock.now()
        return [each for each in self.on_the_way() if _is_due(each, now)][:MOST_PER_ROUND]

    def on_the_way(self, parcel_ids: Sequence[int] | None = None) -> list[Followed]:
        """All that are still followed, or those of these however old; the longest not looked at first."""
        if parcel_ids is None:
            return self.book.followed(self.clock.now() - FOLLOWED_FOR)
        wanted = set(parcel_ids)
        return [each for each in self.book.followed(_EVER) if each.parcel_id in wanted]

    def look(self, some: Sequence[Followed]) -> list[int]:
        """Ask after these, at most ``AT_ONCE``; returns the parcels that moved on. Raises ``shop.*``."""
        found = self.tracking.progress([each.shipment_id for each in some])
        return self.book.note_progress(some, found)


def _is_due(followed: Followed, now: datetime) -> bool:
    if followed.looked_at is None or followed.delivery is None:
        return True
    is_slow = now - followed.printed_at > SLOW_AFTER
    looked_before = now - followed.looked_at
    # A look in the future was one by a clock that has been put back since.
    is_undated = looked_before < timedelta(0)
    return is_undated or looked_before >= max(LOOK_AFTER.get(followed.delivery, _SELDOM), SLOW if is_slow else _OFTEN)
