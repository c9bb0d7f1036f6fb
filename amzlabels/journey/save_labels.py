"""Collects labels for a file, and takes a person's word that they are on paper; the file is left to ``documents``."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
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

    ``unprinted`` are parcels whose label is here and does not count as printed, each with its label's hash.
    """

    pdfs: list[bytes] = field(default_factory=list)
    without: int = 0
    unreadable: int = 0
    unprinted: dict[int, str] = field(default_factory=dict)


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
            found.unprinted[parcel.parcel_id] = parcel.label_hash
    return found


def say_printed(labels: Mapping[int, str], parcels: Parcels) -> list[int]:
    """A person says that these labels are on paper, however they came there; returns the parcels that then count so.

    ``labels`` are hashes by parcel: one that has another label by now is left alone, for Amazon would be told of a
    number that is on no parcel. So is what is being printed, or is held for another reason than a printer.
    """
    on_paper = [each for each in parcels.open_parcels(list(labels)) if each.label_hash == labels[each.parcel_id]]
    said = [parcel.parcel_id for parcel in on_paper if _may_be_said(parcel)]
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
