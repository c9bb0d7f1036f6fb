"""Exporting what is printed and not confirmed for an upload by hand; the file's shape is left to ``amazon``."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from amzlabels.domain.confirmation import Confirmation
from amzlabels.domain.parcel import Confirm, Print
from amzlabels.domain.settings import Settings
from amzlabels.journey.confirm_orders import confirmation_of
from amzlabels.journey.ports import Parcels

Write = Callable[[Path, Sequence[Confirmation]], None]


def export_confirmations(path: Path, parcels: Parcels, settings: Settings, write: Write) -> int:
    """Write the file and return how many packages are in it.

    Nothing is marked as confirmed by this: that Amazon took the upload is only known once it says so.
    Raises ``file.unwritable``, ``amazon.carrier_code_missing``.
    """
    confirmations = [
        confirmation_of(parcel, settings)
        for parcel in parcels.open_parcels()
        if parcel.print is Print.PRINTED and parcel.confirm is not Confirm.ACCEPTED
    ]
    write(path, confirmations)
    return len(confirmations)
