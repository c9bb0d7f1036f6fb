"""What is known of the packing slip that prints with a parcel's label; who draws and prints it is not told here."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Slip(StrEnum):
    """Where the slip of one parcel stands. Only a person has one that is in doubt printed again."""

    NONE = ""
    DUE = "due"
    SENDING = "sending"
    PRINTED = "printed"
    FAILED = "failed"
    UNSURE = "unsure"


OPEN = frozenset({Slip.DUE, Slip.SENDING})
"""Slips that are still to come out without a person's doing."""
IN_DOUBT = frozenset({Slip.FAILED, Slip.UNSURE})
"""Slips of which a person must say whether they are there."""


@dataclass(frozen=True, slots=True)
class PaperSlip:
    """A slip with the name of the job it was last handed over as, and to which printer."""

    parcel_id: int
    order_id: str
    state: Slip
    job: str = ""
    printer: str = ""
    is_label_printed: bool = False
