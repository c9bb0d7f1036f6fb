"""Checking orders shortly before they are bought and printed: what Amazon says must not go out is held."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from amzlabels.domain.amazon_order import AmazonOrder
from amzlabels.domain.parcel import Confirm
from amzlabels.domain.problems import Note
from amzlabels.journey.ports import Clock, OpenParcel, Parcels
from amzlabels.journey.ports_amazon import Amazon

# A report lags behind by up to half an hour, and clocks differ. The less is asked for, the fewer pages there are.
BEFORE_REPORT = timedelta(hours=2)
LONGEST = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class CheckOrders:
    """Asks Amazon what became of orders since they were imported."""

    parcels: Parcels
    amazon: Amazon
    clock: Clock

    def hold_stopped(self, parcel_ids: Sequence[int]) -> list[int]:
        """Hold those of these parcels that must not go out; returns them. Raises ``amazon.*``: none was checked.

        An order that travels in another's parcel leaves it; where the label is bought, that parcel is held as well.
        """
        by_order = self._by_order(parcel_ids)
        if not by_order:
            return []
        made = [parcel.imported_at for some in by_order.values() for parcel in some if parcel.imported_at is not None]
        longest_ago = self.clock.now() - LONGEST
        since = max(longest_ago, min(made, default=longest_ago) - BEFORE_REPORT)
        return self._hold(by_order, self.amazon.find_changed(list(by_order), since))

    def hold_known(self, parcel_ids: Sequence[int], known: Mapping[str, AmazonOrder]) -> list[int]:
        """As ``hold_stopped``, by what is known of their orders already."""
        return self._hold(self._by_order(parcel_ids), known)

    def _by_order(self, parcel_ids: Sequence[int]) -> Mapping[str, Sequence[OpenParcel]]:
        by_order: defaultdict[str, list[OpenParcel]] = defaultdict(list)
        found = self.parcels.open_parcels(parcel_ids)
        riders = [rider for parcel in found for rider in parcel.riders]
        for parcel in (*found, *self.parcels.open_parcels(riders)):
            by_order[parcel.order_id].append(parcel)
        return by_order

    def _hold(self, by_order: Mapping[str, Sequence[OpenParcel]], known: Mapping[str, AmazonOrder]) -> list[int]:
        held: list[int] = []
        for order_id in by_order.keys() & known.keys():
            for parcel in by_order[order_id]:
                obstacle = _obstacle(known[order_id], parcel)
                if obstacle is not None:
                    held += self.parcels.hold([parcel.parcel_id], obstacle)
        return held


def _obstacle(order: AmazonOrder, parcel: OpenParcel) -> Note | None:
    """What stands against it, unless a person has overruled that.

    That Amazon was told of a label that was given up since does not stand against the new one, nor that it was told of
    the main parcel against a further box, nor that it was told of this very label against printing it once more.
    """
    is_printed_again = parcel.printed_at is not None or parcel.confirm is Confirm.ACCEPTED
    is_told_rightly = is_printed_again or parcel.purchase > 1 or parcel.box_of is not None
    note = (replace(order, is_fulfilled=False) if is_told_rightly else order).obstacle()
    return None if note is None or note.code in parcel.overridden else note
