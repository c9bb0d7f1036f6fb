"""The label shop of a seller who hands parcels over without one: numbers, drawing and keeping are left to others."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Protocol

from amzlabels.domain.own_labels import FROM_RANGE, OwnLabels, range_fault
from amzlabels.domain.problems import Note
from amzlabels.domain.settings import Settings
from amzlabels.domain.shipment import OWN, Bought, Refused, ShipmentRequest, ShopLabel, ShopShipment
from amzlabels.domain.shop_account import ShopAccount
from amzlabels.journey.ports import LabelFiles
from amzlabels.journey.ports_own_labels import OwnLabel, OwnLabelBook

BATCH_SIZE = 24
"""As many are drawn before the first of them prints."""

Draw = Callable[[ShipmentRequest, str, Settings], bytes]
"""Draws the label of a request with this tracking number (empty = none) as a PDF of one page."""


class Keeping(OwnLabelBook, Protocol):
    """The store, as far as it is needed here."""

    @property
    def labels(self) -> LabelFiles:
        """The label files."""

    def load_settings(self) -> Settings:
        """The settings as they now are."""


class OwnLabelShop:
    """The ``LabelShop`` that draws labels itself. Safe from any thread. Beside ``store.*`` nothing is raised."""

    batch_size = most_labels = BATCH_SIZE

    def __init__(self, keeping: Keeping, draw: Draw) -> None:
        self._keeping = keeping
        self._draw = draw

    def account(self) -> ShopAccount:
        """There is nobody to be asked."""
        return ShopAccount(OWN)

    def create(self, requests: Sequence[ShipmentRequest]) -> list[Bought | Refused]:
        """Number and draw labels, one result per request in its order; a reference that has a label keeps it."""
        settings = self._keeping.load_settings()
        own = settings.own_labels
        refused = {each.reference: note for each in requests if (note := _refusal(each, own)) is not None}
        entered = self._keeping.enter_labels(
            {each.reference: each.tracking for each in requests if each.reference not in refused}, own
        )
        drawn: dict[int, str] = {}
        for request in requests:
            label = entered.get(request.reference)
            if label is not None and not label.label_hash:
                pdf = self._draw(request, label.tracking, settings)
                drawn[label.shipment_id] = self._keeping.labels.put(pdf)
        self._keeping.keep_drawn(drawn)
        used_up = Note("own.range_used_up", {"number": own.last})
        return [
            Bought(each.reference, entered[each.reference].shipment_id)
            if each.reference in entered
            else Refused(each.reference, refused.get(each.reference, used_up))
            for each in requests
        ]

    def find(self, references: Sequence[str]) -> dict[str, list[ShopShipment]]:
        """Labels that were drawn under our references; a number without a drawn label is no label yet."""
        return {each.reference: [each] for each in _shipments(self._keeping.find_labels(references))}

    def fetch_labels(self, shipments: Mapping[int, bool]) -> dict[int, ShopLabel]:
        """Labels by shipment id."""
        labels = [each for each in self._keeping.own_labels(list(shipments)) if each.label_hash]
        return {
            shipment.shipment_id: ShopLabel(self._keeping.labels.get(label.label_hash), shipment)
            for label, shipment in zip(labels, _shipments(labels), strict=True)
        }

    def shipments(self, shipment_ids: Sequence[int]) -> dict[int, ShopShipment]:
        """The shipments as they now are; unknown ids are absent."""
        return {each.shipment_id: each for each in _shipments(self._keeping.own_labels(shipment_ids))}

    def cancel(self, shipment_id: int) -> bool:
        """Give a label up; False when it is not there or was given up before."""
        return self._keeping.cancel_label(shipment_id)


def _refusal(request: ShipmentRequest, own: OwnLabels) -> Note | None:
    if request.customs:
        return Note("own.customs", {"country": request.recipient.country})
    if own.tracking == FROM_RANGE and not request.tracking and (fault := range_fault(own)):
        return Note("own.range_wrong", {"field": fault})
    return None


def _shipments(labels: Iterable[OwnLabel]) -> list[ShopShipment]:
    return [
        ShopShipment(
            each.shipment_id,
            each.reference,
            each.tracking,
            OWN,
            is_registered=True,
            is_cancelled=each.is_cancelled,
            may_lack_tracking=True,
        )
        for each in labels
        if each.label_hash
    ]
