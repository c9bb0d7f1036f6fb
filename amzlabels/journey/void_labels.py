"""Giving labels up so that they are bought anew; the next purchase and Amazon's correction follow by themselves."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from amzlabels.domain.problems import Problem, Retry
from amzlabels.journey.ports import LabelShop, Parcels
from amzlabels.journey.shipment_mates import with_mates


@dataclass(frozen=True, slots=True)
class VoidLabels:
    """Voids labels here first, then takes the shipments back as far as the shop still does that.

    ``own``: the shop of labels that are drawn here, whose ids are below 0.
    """

    parcels: Parcels
    shop: LabelShop
    own: LabelShop

    def give_up(self, parcel_ids: Sequence[int]) -> dict[int, int | None]:
        """Void these labels; returns the parcels voided, each with its old shipment's id.

        Boxes that are one shipment are given up together.
        """
        shipments = {each.parcel_id: each.shipment_id for each in with_mates(parcel_ids, self.parcels)}
        return {each: shipments[each] for each in self.parcels.void(parcel_ids)}

    def take_back(self, shipment_ids: Sequence[int]) -> None:
        """Cancel these shipments at the shop; one that it does not take back stops nothing."""
        # The boxes of one parcel may be one shipment.
        for shipment_id in dict.fromkeys(shipment_ids):
            try:
                (self.own if shipment_id < 0 else self.shop).cancel(shipment_id)
            except Problem as problem:
                # A shop that does not answer at all is not asked for each of them.
                if problem.retry is Retry.SAFE:
                    return
