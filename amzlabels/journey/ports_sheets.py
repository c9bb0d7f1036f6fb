"""The ports through which labels come to sheets of A4: who draws them, and who remembers what is free on each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Protocol


class SheetMaker(Protocol):
    """Puts labels on sheets, each at its own size."""

    def fits(self, pdf: bytes, per_sheet: int) -> bool:
        """Whether the label is one page that fits a place of such a sheet. Raises ``label.file_damaged``."""

    def draw(self, labels: Mapping[int, bytes], per_sheet: int) -> bytes:
        """One page of A4 with these labels, by place. Raises ``label.file_damaged``."""


class SheetBook(Protocol):
    """A part of the store: the sheet each printer takes next. Every method is one transaction."""

    def free_places(self, printer: str, per_sheet: int) -> tuple[int, ...]:
        """The places that are free on it; all where nothing is known of such a sheet."""

    def take_places(
        self, printer: str, per_sheet: int, places: Sequence[int], job: str, parcel_ids: Sequence[int]
    ) -> None:
        """These are used up by this job of these parcels, which is about to be handed over."""

    def settle_sheet(self, printer: str) -> None:
        """Give the places of the last job back if surely nothing of it came out; whatever is in doubt stays used.

        While any of its parcels is still being sent, nothing changes.
        """

    def choose_places(self, printer: str, per_sheet: int, free: Sequence[int]) -> None:
        """A person says that these are free, at least one."""

    def rename_printer(self, old: str, new: str) -> None:
        """The printer of that name has another one now, and the same sheet in it."""


class SheetBooks(Protocol):
    """The store as sheets of labels see it."""

    @property
    def sheets(self) -> SheetBook:
        """What is free on them."""
