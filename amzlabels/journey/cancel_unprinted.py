"""Labels that were made and never printed: telling those that are left over, and taking them back."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from amzlabels.domain.parcel import Label, Move
from amzlabels.domain.problems import Note
from amzlabels.domain.unprinted import UnprintedLabel, is_left_over
from amzlabels.journey.buy_labels import UNBOUGHT
from amzlabels.journey.current_moves import apply_current
from amzlabels.journey.ports import Clock, LabelShop, OpenParcel, Parcels

SET_ASIDE = Note("user.held")


def left_over(parcels: Parcels, clock: Clock) -> list[UnprintedLabel]:
    """Those that were made before today, in ship-by order."""
    now = clock.now()
    return [label for label in parcels.unprinted() if is_left_over(label, now)]


@dataclass(frozen=True, slots=True)
class CancelUnprinted:
    """Takes labels back whose parcels are set aside with it, so that no new ones are bought unasked."""

    parcels: Parcels
    shop: LabelShop

    def give_up(self, parcel_ids: Sequence[int]) -> list[int]:
        """Give registered labels up, which the shop does not take back: what is never used is not charged.

        Returns the parcels whose label is given up.
        """
        given_up = self.parcels.void(parcel_ids)
        self.parcels.hold(given_up, SET_ASIDE)
        return given_up

    def set_aside(self, parcel_ids: Sequence[int]) -> list[int]:
        """The intent to take concepts back: from here on nobody asks for their labels. Returns those set aside now."""
        return self.parcels.hold(parcel_ids, SET_ASIDE)

    def take_back(self, parcel_ids: Sequence[int]) -> list[int]:
        """Delete these concepts at the shop, those that still wait for it; returns those it had registered.

        Each is let go of here once it is gone there. Raises ``shop.*`` when the shop cannot be asked.
        """
        due: defaultdict[int, list[OpenParcel]] = defaultdict(list)
        for parcel in self.parcels.open_parcels(parcel_ids):
            if parcel.shipment_id is not None and parcel.label in UNBOUGHT and parcel.problem is not None:
                due[parcel.shipment_id].append(parcel)
        known = self.shop.shipments(list(due)) if due else {}
        too_late: list[int] = []
        for shipment_id, boxes in due.items():
            shipment = known.get(shipment_id)
            is_gone = shipment is None or shipment.is_cancelled
            if not is_gone and not self.shop.cancel(shipment_id):
                too_late += (parcel.parcel_id for parcel in boxes)
                continue
            apply_current(self.parcels, [_let_go(parcel) for parcel in boxes])
        return too_late


def _let_go(parcel: OpenParcel) -> Move:
    return Move(
        parcel.parcel_id,
        parcel.label,
        Label.VOIDED,
        "concept_cancelled",
        problem=parcel.problem,
        fields={"shipment_id": None, "carrier": None, "package": None},
        keep_wanted=False,
    )
