"""Giving a parcel with an own label the tracking number that a person typed or scanned, before or after it printed."""

from __future__ import annotations

from amzlabels.domain.own_labels import is_tracking
from amzlabels.domain.parcel import Confirm, Label, Move, Print
from amzlabels.domain.problems import Problem
from amzlabels.domain.settings import Settings
from amzlabels.journey.current_moves import apply_current
from amzlabels.journey.label_requests import is_own
from amzlabels.journey.ports import OpenParcel, Parcels

_UNTOLD = (Confirm.NONE, Confirm.REFUSED, Confirm.UNSURE)


def give_tracking(parcel_id: int, text: str, parcels: Parcels, settings: Settings) -> list[int]:
    """Note the number on the parcel and on all that has printed with it; returns those changed.

    Raises ``own.tracking_shape``, ``own.tracking_taken`` (fact order), ``own.tracking_too_late``.
    """
    tracking = text.strip()
    if not is_tracking(tracking):
        raise Problem("own.tracking_shape")
    parcel = next(iter(parcels.open_parcels([parcel_id])), None)
    if parcel is None or not _may_be_given(parcel, settings):
        raise Problem("own.tracking_too_late")
    with_it = [parcel, *(parcels.open_parcels(parcel.riders) if parcel.print is Print.PRINTED else ())]
    ours = {each.parcel_id for each in with_it}
    other = next((each for each in parcels.find_tracking(tracking) if each.parcel_id not in ours), None)
    if other is not None:
        raise Problem("own.tracking_taken", order=other.order_id)
    return apply_current(parcels, [_given(each, tracking) for each in with_it if each.confirm in _UNTOLD])


def _may_be_given(parcel: OpenParcel, settings: Settings) -> bool:
    """Not while its label is being drawn, nor once Amazon has heard of it."""
    is_free = parcel.label not in (Label.BUYING, Label.UNSURE) and parcel.rides_with is None
    return is_own(parcel, settings) and is_free and parcel.confirm in _UNTOLD


def _given(parcel: OpenParcel, tracking: str) -> Move:
    is_mended = parcel.problem is not None and parcel.problem.code == "own.tracking_missing"
    return Move(
        parcel.parcel_id,
        parcel.confirm,
        parcel.confirm,
        "tracking_given",
        problem=None if is_mended else parcel.problem,
        fields={"tracking": tracking, "exported_at": None},
        facts={"tracking": tracking},
    )
