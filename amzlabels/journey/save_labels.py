"""Collects labels for a file, and takes a person's word that they are on paper; the file is left to ``documents``."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from amzlabels.domain.parcel import Evidence, Label, Move, Print
from amzlabels.domain.problems import Problem
from amzlabels.journey.current_moves import apply_current
from amzlabels.journey.ports import LabelFiles, OpenParcel, Parcels

_UNPRINTED = frozenset({Print.NONE, Print.FAILED, Print.UNSURE})
_OF_PRINTERS = "printer."


@dataclass(slots=True)
class Collected:
    """Labels in the order in which they print; how many parcels have none yet, and how many labels cannot be read.

    ``unprinted`` are parcels whose label is here and does not count as printed.
    """

    pdfs: list[bytes] = field(default_factory=list)
    without: int = 0
    unreadable: int = 0
    unprinted: list[int] = field(default_factory=list)


def collect_labels(parcel_ids: Sequence[int], parcels: Parcels, labels: LabelFiles) -> Collected:
    """The labels of these parcels, as far as they are bought. What rides with another is under that one's label."""
    found = Collected()
    for parcel in parcels.open_parcels(parcel_ids):
        if parcel.rides_with is not None:
            continue
        if parcel.label is not Label.BOUGHT:
            found.without += 1
            continue
        try:
            found.pdfs.append(labels.get(parcel.label_hash))
        except Problem:
            # One lost file must not keep the others from being saved.
            found.unreadable += 1
            continue
        if _may_be_said(parcel):
            found.unprinted.append(parcel.parcel_id)
    return found


def say_printed(parcel_ids: Sequence[int], parcels: Parcels) -> list[int]:
    """A person says that these labels are on paper, however they came there; returns the parcels that then count so.

    What is being printed, or is held for another reason than a printer, is left alone.
    """
    said = [parcel.parcel_id for parcel in parcels.open_parcels(parcel_ids) if _may_be_said(parcel)]
    parcels.release(said)
    fields: dict[str, str | int | None] = {"evidence": str(Evidence.SEEN), "printer": ""}
    moves = [
        Move(parcel.parcel_id, parcel.print, Print.PRINTED, "came_out", fields=fields)
        for parcel in parcels.open_parcels(said)
        if _may_be_said(parcel)
    ]
    return apply_current(parcels, moves)


def _may_be_said(parcel: OpenParcel) -> bool:
    is_free = parcel.problem is None or parcel.problem.code.startswith(_OF_PRINTERS)
    is_own = parcel.label is Label.BOUGHT and parcel.rides_with is None
    return is_own and is_free and parcel.print in _UNPRINTED
