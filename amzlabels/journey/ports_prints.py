"""The port through which printing remembers what concerns paper alone: where a person wants a label this time."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol


class PrintBook(Protocol):
    """A part of the store; each method is one transaction."""

    def choose_printer(self, parcel_ids: Sequence[int], printer: str) -> list[int]:
        """These labels print there until they have printed, whatever rules and settings say; empty = where those say.

        Riders stand for their leads, main parcels for their boxes, too. Returns those concerned; what is at a printer,
        or may have been printed, is left alone.
        """


class PrintBooks(Protocol):
    """The store as printing sees it."""

    @property
    def prints(self) -> PrintBook:
        """What concerns paper alone."""
