"""Exporting what is printed and not confirmed for an upload by hand; the file's shape is left to ``amazon``."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from amzlabels.domain.confirmation import Confirmation
from amzlabels.domain.parcel import Confirm, Move, Print
from amzlabels.domain.problems import Problem
from amzlabels.domain.settings import Settings
from amzlabels.journey.confirm_orders import confirmation_of
from amzlabels.journey.current_moves import apply_current
from amzlabels.journey.ports import Parcels

Write = Callable[[Path, Sequence[Confirmation]], None]


def export_confirmations(path: Path, parcels: Parcels, settings: Settings, write: Write) -> int:
    """Write the file, those exported before included, mark what is in it, and return how many packages that is.

    Nothing is marked as confirmed by this: that Amazon took the upload is only known once it says so. A parcel of which
    Amazon cannot be told is held, naming what is missing, and left out. Raises ``file.unwritable``.
    """
    settled = (Confirm.ACCEPTED, Confirm.SENDING)
    due = [
        parcel
        for parcel in parcels.open_parcels()
        if parcel.print is Print.PRINTED and parcel.confirm not in settled and parcel.box_of is None
    ]
    confirmations: dict[int, Confirmation] = {}
    held: list[Move] = []
    for parcel in due:
        try:
            confirmations[parcel.parcel_id] = confirmation_of(parcel, settings)
        except Problem as problem:
            held.append(Move(parcel.parcel_id, parcel.confirm, parcel.confirm, "amazon_later", problem=problem.note))
    write(path, list(confirmations.values()))
    parcels.mark_exported(list(confirmations))
    apply_current(parcels, held)
    return len(confirmations)
