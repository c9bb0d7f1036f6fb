"""The ports for what comes after the label: where parcels are, labels for the way back, and the books of both."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from amzlabels.domain.delivery import Delivery, Progress
from amzlabels.domain.problems import Fact
from amzlabels.domain.return_label import ReturnLabel, ReturnRequest, Way


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


class ReturnShop(Protocol):
    """Where return labels are made."""

    def make_return(self, request: ReturnRequest) -> int:
        """Make one; returns its shipment's id.

        Raises ``shop.outcome_unknown`` when the answer was lost (look by reference before anything else), ``return.*``
        or another ``shop.*`` when surely none was made.
        """


class ReturnBook(Protocol):
    """What is known of return labels. Every method is one transaction."""

    def returns(self, parcel_ids: Sequence[int]) -> list[ReturnLabel]:
        """Those of these parcels that are there or may be, the oldest first."""

    def unsettled_returns(self) -> list[ReturnLabel]:
        """Those of which nobody knows yet whether they were made."""

    def intend_return(self, parcel_id: int, reference: str, way: Way, *, after: int) -> ReturnLabel | None:
        """Write down that one is about to be made, under this reference and the next number; None, and nothing
        written, unless the parcel has exactly ``after`` of them.
        """

    def settle_return(self, return_id: int, shipment_id: int | None) -> ReturnLabel:
        """It is there under this id, or, with None, it was not made."""

    def keep_return(self, return_id: int, label_hash: str, tracking: str) -> ReturnLabel:
        """Its label was fetched."""

    def tell_return(self, return_id: int, event: str, facts: Mapping[str, Fact]) -> None:
        """Add a line to its parcel's history."""


class AfterwardsBooks(Protocol):
    """The books of what comes after the label."""

    @property
    def deliveries(self) -> DeliveryBook:
        """What is known of deliveries."""

    @property
    def returns(self) -> ReturnBook:
        """What is known of return labels."""
