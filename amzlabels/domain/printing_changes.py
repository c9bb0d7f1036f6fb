"""What has happened to labels on their way to a printer; a part of ``changes``."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class LabelsWaiting:
    """The labels of these parcels wait for a printer that stands still, in the order they would print."""

    printer: str
    parcel_ids: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class LabelsExpired:
    """These waited more than so many hours for this printer; they are held, and printed once a person says so."""

    printer: str
    parcel_ids: tuple[int, ...]
    hours: int
