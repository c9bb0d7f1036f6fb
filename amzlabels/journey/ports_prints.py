"""The port through which printing remembers what concerns paper alone: where a person wants a label, and the slips."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from amzlabels.domain.slip import PaperSlip, Slip


@dataclass(frozen=True, slots=True)
class Reprint:
    """A label that is to be printed once more: why, and since when."""

    parcel_id: int
    reason: str
    at: datetime


class PrintBook(Protocol):
    """A part of the store; each method is one transaction."""

    def choose_printer(self, parcel_ids: Sequence[int], printer: str) -> list[int]:
        """These labels print there until they have printed, whatever rules and settings say; empty = where those say.

        Riders stand for their leads, main parcels for their boxes, too. Returns those concerned; what may have been
        printed is left alone.
        """

    def given_up(self, tracking: str) -> list[int]:
        """The parcels that had a label of this number which a person has given up."""

    def order_again(self, parcel_ids: Sequence[int], reason: str) -> None:
        """These labels are to be printed once more, until they are sent to a printer; unknown ids are left out."""

    def ordered_again(self) -> list[Reprint]:
        """All that are still to be printed once more, in the order in which they were ordered."""

    def drop_again(self, parcel_ids: Sequence[int]) -> int:
        """These are no longer to be printed once more; returns how many were."""

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
