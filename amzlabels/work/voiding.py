"""Giving labels up: here first, then at the shop in its own lane; the rules are in ``journey``."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from amzlabels.domain.changes import Change, ParcelsChanged
from amzlabels.journey.void_labels import VoidLabels


class Voiding:
    """``at_shop`` does a job where shipments are made."""

    def __init__(
        self,
        voiding: VoidLabels,
        at_shop: Callable[[Callable[[], None]], None],
        publish: Callable[[Change], None],
    ) -> None:
        self._voiding = voiding
        self._at_shop = at_shop
        self._publish = publish

    def void(self, parcel_ids: Sequence[int]) -> None:
        """Give these labels up, so that the parcels can be printed anew; the shop takes them back when it can."""
        voided = self._voiding.give_up(parcel_ids)
        self._publish(ParcelsChanged(tuple(voided)))
        shipment_ids = [each for each in voided.values() if each is not None]
        if shipment_ids:
            self._at_shop(lambda: self._voiding.take_back(shipment_ids))
