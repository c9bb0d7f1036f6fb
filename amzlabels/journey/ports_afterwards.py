"""The ports for what comes after the label: where parcels are at their carriers, and the book that remembers it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from amzlabels.domain.delivery import Delivery, Progress


class ShipmentTracking(Protocol):
    """Who knows where shipments are."""

    def progress(self, shipment_ids: Sequence[int]) -> dict[int, Progress]:
        """How far these have come; ids that are not known there are absent. Raises ``shop.*``."""


@dataclass(frozen=True, slots=True)
class Followed:
    """A printed parcel whose way is not at its end. ``delivery`` and ``looked_at`` are None until the first look."""

    parcel_id: int
    shipment_id: int
    printed_at: datetime
    delivery: Delivery | None = None
    looked_at: datetime | None = None


class DeliveryBook(Protocol):
    """What is known of deliveries, by shipment. Every method is one transaction."""

    def followed(self, printed_after: datetime) -> list[Followed]:
        """Parcels with a shop's label that were printed since then and are not settled, the longest not looked at
        first.
        """

    def note_progress(self, looked_at: Sequence[Followed], found: Mapping[int, Progress]) -> list[int]:
        """Remember what a look at these has found, by shipment id; returns the parcels that moved on."""

    def needing_person(self) -> list[int]:
        """Done parcels that do not reach their recipient and that nobody has seen to, in the queue's order."""

    def see(self, parcel_ids: Sequence[int]) -> list[int]:
        """A person has seen to these; returns those that needed it."""
