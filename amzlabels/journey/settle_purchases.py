"""Finding out at the shop, by our references, what was bought; what follows from it is left to those who ask."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from amzlabels.domain.parcel import Label, Move
from amzlabels.domain.problems import Problem
from amzlabels.domain.shipment import ShopShipment
from amzlabels.journey.ports import Clock, LabelShop, OpenParcel, Parcels

LOOK_AGAIN_S = 3.0


def settle_purchases(unknown: Sequence[OpenParcel], parcels: Parcels, shop: LabelShop, clock: Clock) -> dict[int, int]:
    """Find out by our references which of these purchases (label buying or unsure) exist.

    Found: the shipment is noted and returned by parcel id. Absent in two looks: the parcel is free to be bought again.
    When looking fails too: unsure, and the shop's problem is raised.
    """
    try:
        found = look_twice(unknown, parcels, shop, clock)
    except Problem:
        doubtful = [parcel.parcel_id for parcel in unknown if parcel.label is Label.BUYING]
        parcels.apply([Move(each, Label.BUYING, Label.UNSURE, "purchase_unsure") for each in doubtful])
        raise
    parcels.apply(
        [
            found_move(parcel, found[parcel.parcel_id], Label.BUYING)
            if parcel.parcel_id in found
            else Move(parcel.parcel_id, parcel.label, Label.NONE, "buying_stopped")
            for parcel in unknown
        ]
    )
    return {parcel_id: shipment.shipment_id for parcel_id, shipment in found.items()}


def found_move(parcel: OpenParcel, shipment: ShopShipment, to: Label) -> Move:
    """The parcel's label is this shipment's."""
    return Move(parcel.parcel_id, parcel.label, to, "shipment_found", fields={"shipment_id": shipment.shipment_id})


def look_twice(
    wanted: Sequence[OpenParcel], parcels: Parcels, shop: LabelShop, clock: Clock
) -> dict[int, ShopShipment]:
    """The shipments of these parcels, by parcel id; what is absent is so in two looks."""
    found = look(wanted, parcels, shop)
    missing = [parcel for parcel in wanted if parcel.parcel_id not in found]
    if missing:
        # The purchase whose answer was lost may still be under way at the shop.
        clock.wait(LOOK_AGAIN_S)
        found |= look(missing, parcels, shop)
    return found


def look(wanted: Sequence[OpenParcel], parcels: Parcels, shop: LabelShop) -> dict[int, ShopShipment]:
    """The shipments of these parcels, by parcel id. A further box's may be a part of its main parcel's."""
    if not wanted:
        return {}
    mains = {each.parcel_id: each for each in parcels.open_parcels(list(filter(None, (p.box_of for p in wanted))))}
    references = [each.reference for each in (*wanted, *mains.values())]
    best = _best(shop.find(list(dict.fromkeys(references))))
    found = {each.parcel_id: _shipment_of(each, mains, best) for each in wanted}
    return {parcel_id: shipment for parcel_id, shipment in found.items() if shipment is not None}


def _shipment_of(
    parcel: OpenParcel, mains: Mapping[int, OpenParcel], best: Mapping[str, ShopShipment]
) -> ShopShipment | None:
    main = mains.get(parcel.box_of) if parcel.box_of is not None else None
    if parcel.reference in best or main is None:
        return best.get(parcel.reference)
    whole = best.get(main.reference)
    return whole if whole is not None and box_at(parcel, whole) is not None else None


def box_at(parcel: OpenParcel, shipment: ShopShipment) -> int | None:
    """Which of the shipment's further boxes this parcel is, counted from 0; None when it is none of them.

    Boxes whose references the shop does not tell are taken in order; a box that bears its shipment's has inherited it.
    """
    references = ["" if box.reference == shipment.reference else box.reference for box in shipment.boxes]
    if parcel.reference in references:
        return references.index(parcel.reference)
    number = parcel.box[0] - 2
    return number if not any(references) and 0 <= number < len(references) else None


def _best(found: Mapping[str, list[ShopShipment]]) -> dict[str, ShopShipment]:
    """Of several shipments under one reference a registered one, else the oldest: the rest are surplus concepts."""
    best: dict[str, ShopShipment] = {}
    for reference, shipments in found.items():
        alive = [shipment for shipment in shipments if not shipment.is_cancelled]
        if alive:
            best[reference] = min(alive, key=lambda each: (not each.is_registered, each.shipment_id))
    return best
