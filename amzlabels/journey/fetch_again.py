"""Fetches a label once more whose file here is damaged or gone: it was bought, so that costs nothing; buys nothing."""

from __future__ import annotations

from dataclasses import dataclass

from amzlabels.domain.parcel import Label, Move
from amzlabels.domain.problems import Problem
from amzlabels.journey.buy_labels import label_of
from amzlabels.journey.label_requests import needs_customs
from amzlabels.journey.ports import LabelFiles, LabelShop, OpenParcel, Parcels


@dataclass(frozen=True, slots=True)
class FetchAgain:
    """``shop`` has the labels of shipments whose ids are above 0; what was drawn here is nowhere else."""

    parcels: Parcels
    labels: LabelFiles
    shop: LabelShop

    def fetch(self, parcel: OpenParcel, lost: Problem) -> bytes:
        """The label, kept anew. Raises ``lost`` where the shop has none, ``shop.*`` where it cannot be asked."""
        if parcel.shipment_id is None or parcel.shipment_id < 0:
            raise lost
        found = self.shop.fetch_labels({parcel.shipment_id: needs_customs(parcel.recipient)})
        label = label_of(parcel, found.get(parcel.shipment_id))
        # Another number than Amazon may have been told of is another label.
        if label is None or label.shipment.tracking != parcel.tracking:
            raise lost
        fields = {"label_hash": self.labels.put(label.pdf), "paper": str(label.paper)}
        self.parcels.apply([Move(parcel.parcel_id, Label.BOUGHT, Label.BOUGHT, "label_fetched_again", fields=fields)])
        return label.pdf
