"""Recovering at start: sorts what a stop left half done, and what is still to do; each step settles its own kind."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from amzlabels.domain.parcel import Confirm, Label, Move, Print
from amzlabels.journey.buy_labels import UNBOUGHT, is_left_on_paper, is_seen_unknown
from amzlabels.journey.ports import Clock, LabelShop, OpenParcel, Parcels
from amzlabels.journey.settle_purchases import settle_purchases


@dataclass(slots=True)
class Open:
    """Parcel ids by what they need: first to be settled, then to be bought or printed.

    What is to be confirmed is not here: the store itself is that queue.
    """

    purchases: list[int] = field(default_factory=list)
    prints: list[int] = field(default_factory=list)
    confirmations: list[int] = field(default_factory=list)
    to_buy: list[int] = field(default_factory=list)
    to_print: list[int] = field(default_factory=list)


def sort_open(parcels: Iterable[OpenParcel]) -> Open:
    """Tell what each open parcel needs. Only wanted parcels are to be bought or printed."""
    result = Open()
    for parcel in parcels:
        if parcel.confirm is Confirm.SENDING and not parcel.feed_id:
            result.confirmations.append(parcel.parcel_id)
        if parcel.rides_with is not None:
            # Its label is bought and printed as its lead's.
            continue
        if parcel.label in (Label.BUYING, Label.UNSURE):
            result.purchases.append(parcel.parcel_id)
        elif parcel.print is Print.SENDING:
            result.prints.append(parcel.parcel_id)
        elif is_left_on_paper(parcel) or is_seen_unknown(parcel):
            result.to_buy.append(parcel.parcel_id)
        elif parcel.wanted and parcel.problem is None:
            _add_wanted(parcel, result)
    return result


def _add_wanted(parcel: OpenParcel, result: Open) -> None:
    if parcel.label in UNBOUGHT:
        result.to_buy.append(parcel.parcel_id)
    elif parcel.label is Label.BOUGHT and parcel.print in (Print.NONE, Print.FAILED):
        result.to_print.append(parcel.parcel_id)


def recover_purchases(parcel_ids: Sequence[int], parcels: Parcels, shop: LabelShop, clock: Clock) -> None:
    """Settle purchases that were cut short; afterwards none of them is buying, and what exists is not bought again.

    Raises ``shop.*`` when the shop cannot be asked; the purchases are then unsure and may be settled later.
    """
    cut_short = [parcel for parcel in parcels.open_parcels(parcel_ids) if parcel.label in (Label.BUYING, Label.UNSURE)]
    unknown = [parcel for parcel in cut_short if parcel.shipment_id is None]
    if unknown:
        settle_purchases(unknown, parcels, shop, clock)
    parcels.apply(
        [
            Move(parcel.parcel_id, parcel.label, Label.NONE, "buying_stopped")
            for parcel in parcels.open_parcels(parcel_ids)
            if parcel.label in (Label.BUYING, Label.UNSURE)
        ]
    )
