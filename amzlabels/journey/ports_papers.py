"""The port through which papers that go with the labels learn what is on them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from amzlabels.domain.day_list import PrintedParcel
from amzlabels.domain.pick_list import ToPick


class PaperBook(Protocol):
    """A part of the store; both are read in one transaction each."""

    def to_pick(self, parcel_ids: Sequence[int] | None = None, marketplace: str = "") -> list[ToPick]:
        """What goes into these parcels, None = all that are ready (of the marketplace), in the queue's order.

        The goods of a rider are in its lead's, unless the lead is not asked for; boxes that hold no items are left out.
        """

    def printed_since(self, since: datetime, marketplace: str = "") -> list[PrintedParcel]:
        """Parcels (of the marketplace) whose label came out since then and counts, in the order it did.

        One per label: without riders, with further boxes.
        """


class PaperBooks(Protocol):
    """The store as papers see it."""

    @property
    def papers(self) -> PaperBook:
        """What is on papers."""
