"""The ports through which it is told where labels wait for a printer, and since when."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from amzlabels.journey.ports import OpenParcel


class WaitingBook(Protocol):
    """A part of the store."""

    def since(self, parcel_ids: Sequence[int]) -> dict[int, datetime]:
        """When each of these was last ordered to be printed, or last sent to a printer; unknown ids are absent."""

    def twin_of(self, parcel: OpenParcel, printer: str, since: datetime) -> str:
        """The order of another shipment whose label is the very same file and came out there since then, or empty."""


class WaitingBooks(Protocol):
    """The store as labels that wait see it."""

    @property
    def waiting(self) -> WaitingBook:
        """Since when they wait."""


class PrinterQueue(Protocol):
    """The labels of this station that wait for printers; any of them may be taken away from one at any time."""

    def is_at(self, printer: str, parcel_id: int) -> bool:
        """Whether its label still waits there to be handed over."""

    def next_at(self, printer: str, again: str) -> list[int]:
        """Those that wait there to be handed over, in their order, all for the same reason where they print again.

        The first that is fetched as it is printed, or that prints for another reason, ends them.
        """

    def hand_over(self, printer: str, parcel_ids: Sequence[int]) -> list[int]:
        """Those of these that still wait there, which the printer has from now on."""

    def pass_over(self, printer: str, parcel_ids: Iterable[int]) -> None:
        """These, whose turn has come there, cannot be printed now: they no longer wait, unless ordered once more."""

    def give_back(self, parcel_ids: Iterable[int]) -> None:
        """The printer does not have these after all."""

    def is_wanted_back(self, parcel_id: int) -> bool:
        """Whether its label, which the printer has, is to be taken back."""

    def leave(self, parcel_ids: Iterable[int]) -> None:
        """These cannot be taken back for sure, so they stay where they are."""
