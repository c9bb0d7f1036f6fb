"""What has happened to labels on their way to a printer; a part of ``changes``."""

from __future__ import annotations

from dataclasses import dataclass

from amzlabels.domain.recognition import Reconnected, Renamed


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


@dataclass(frozen=True, slots=True)
class PrintersRecognised:
    """Printers that are used are there under another name, or connected in another way; a person has to say so."""

    renamed: tuple[Renamed, ...] = ()
    reconnected: tuple[Reconnected, ...] = ()
