"""The port through which printing remembers what concerns paper alone: where a person wants a label, and the slips."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Protocol

from amzlabels.domain.slip import PaperSlip, Slip


class PrintBook(Protocol):
    """A part of the store; each method is one transaction."""

    def choose_printer(self, parcel_ids: Sequence[int], printer: str) -> list[int]:
        """These labels print there until they have printed, whatever rules and settings say; empty = where those say.

        Riders stand for their leads, main parcels for their boxes, too. Returns those concerned; what may have been
        printed is left alone.
        """

    def given_up(self, tracking: str) -> list[int]:
        """The parcels that had a label of this number which a person has given up."""

    def slips(self, states: Collection[Slip]) -> list[PaperSlip]:
        """All slips that stand like this, in the order in which their labels came out."""

    def move_slip(self, slip: PaperSlip, frm: Collection[Slip], event: str = "", reason: str = "") -> bool:
        """Note how this one stands now; False, and nothing noted, unless it stood as in ``frm`` until now, and its job
        is still the last one. SENDING begins a new job.

        ``event`` is the line in the parcel's history, none where empty.
        """


class PrintBooks(Protocol):
    """The store as printing sees it."""

    @property
    def prints(self) -> PrintBook:
        """What concerns paper alone."""
