"""A label whose bars were scanned is on paper for certain: it counts as checked, or is refused as the wrong one."""

from __future__ import annotations

from dataclasses import dataclass

from amzlabels.domain.label_scan import Scanned, read_scan
from amzlabels.domain.parcel import Evidence, Label, Move, Print
from amzlabels.domain.problems import Fact, Note, Problem
from amzlabels.domain.queue import QueueQuery
from amzlabels.domain.shipment import OWN
from amzlabels.journey.current_moves import apply_current
from amzlabels.journey.ports import OpenParcel, Store

_DO_NOT_SHIP = ("order.", "address.", "customs.", "user.", "amazon.order_cancelled")
"""Beginnings of what is the matter with parcels that are to stay, though their labels are on paper."""


@dataclass(frozen=True, slots=True)
class Seen:
    """The parcels under the scanned label, riders among them, and those of them that count as checked only now.

    ``number`` is the label's own, of which its bars may hold more.
    """

    parcel_ids: tuple[int, ...] = ()
    changed: tuple[int, ...] = ()
    number: str = ""


def parcel_of_slip(text: str, parcels: Store) -> int:
    """The parcel that a scanned slip goes with, 0 where there is none."""
    return next((each.parcel_id for each in _under(read_scan(text), parcels)), 0)


def see_label(text: str, parcels: Store, in_hand: int | None = None) -> Seen:
    """Count the label whose bars these are as checked; with ``in_hand`` only if it is that parcel's.

    A number that no label has is nobody's without ``in_hand``, and nothing is done. Raises ``label.is_slip``,
    ``label.not_ours``, ``label.of_other``, ``label.given_up``, ``label.do_not_ship`` (facts name, city, order), and
    ``label.still_printing``.
    """
    scanned = read_scan(text)
    if scanned.is_slip:
        raise Problem("label.is_slip")
    found = _under(scanned, parcels)
    if not found:
        _refuse_given_up(scanned, parcels)
    if in_hand is not None and all(each.parcel_id != in_hand for each in found):
        raise Problem("label.of_other", **_who(found[0])) if found else Problem("label.not_ours")
    for parcel in found:
        if parcel.problem is not None and parcel.problem.code.startswith(_DO_NOT_SHIP):
            raise Problem("label.do_not_ship", **_who(parcel))
    if in_hand is not None and any(parcel.print is Print.SENDING for parcel in found):
        # Its printer has the word until it has told how the job ended.
        raise Problem("label.still_printing")
    moves = [_seen(parcel) for parcel in found if _may_be_seen(parcel)]
    number = found[0].tracking or scanned.number if found else ""
    return Seen(tuple(each.parcel_id for each in found), tuple(apply_current(parcels, moves)), number)


def _under(scanned: Scanned, parcels: Store) -> list[OpenParcel]:
    """The parcels whose label has this number. Labels without one have the order's in bars."""
    for number in scanned.spellings:
        if found := parcels.find_tracking(number):
            return sorted(found, key=lambda each: each.rides_with is not None)
    if not scanned.is_order_id:
        return []
    found = parcels.open_parcels(parcels.list(QueueQuery(text=scanned.number)))
    return [each for each in found if each.order_id == scanned.number and each.carrier == OWN]


def _refuse_given_up(scanned: Scanned, parcels: Store) -> None:
    for number in scanned.spellings:
        had_it = parcels.open_parcels(parcels.prints.given_up(number))
        if had_it:
            raise Problem("label.given_up", **_who(had_it[0]))


def _may_be_seen(parcel: OpenParcel) -> bool:
    is_own = parcel.label is Label.BOUGHT and parcel.rides_with is None
    is_new = parcel.print is Print.UNSURE or (parcel.print is Print.PRINTED and parcel.evidence is not Evidence.SEEN)
    return is_own and is_new


def _seen(parcel: OpenParcel) -> Move:
    """Printed and checked; what stands in another way, as at Amazon, does so still."""
    is_settled = parcel.problem is None or parcel.problem.code.startswith("printer.")
    problem: Note | None = None if is_settled else parcel.problem
    fields: dict[str, Fact | None] = {"evidence": str(Evidence.SEEN)}
    return Move(parcel.parcel_id, parcel.print, Print.PRINTED, "label_scanned", problem, fields)


def _who(parcel: OpenParcel) -> dict[str, Fact]:
    recipient = parcel.recipient
    return {"name": recipient.name or recipient.company, "city": recipient.city, "order": parcel.order_id}
