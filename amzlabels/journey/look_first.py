"""Looking at the shop before anything is bought, where the store may have missed what was bought and printed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import replace

from amzlabels.domain.backup import MAYBE_PRINTED
from amzlabels.domain.packing import address_key
from amzlabels.domain.parcel import Label, Move, Print
from amzlabels.domain.problems import Fact, Note
from amzlabels.domain.rules import reference_of
from amzlabels.domain.shipment import ShopShipment
from amzlabels.journey.ports import LabelShop, OpenParcel, Parcels, StaleMove
from amzlabels.journey.settle_purchases import look

LOOKS_AHEAD = 2
"""So many later purchases are looked for: a label may have been given up and bought anew more than once."""

_UNBOUGHT = frozenset({Label.NONE, Label.VOIDED})

Found = Mapping[int, tuple[int, ShopShipment]]


def look_ahead(wanted: Sequence[OpenParcel], parcels: Parcels, shop: LabelShop, *, beyond: int = 0) -> Found:
    """What the shop has of these parcels, by parcel id: the latest purchase of it and its shipment.

    ``beyond`` = 1 leaves out the purchase that is known. Raises ``shop.*``.
    """
    found: dict[int, tuple[int, ShopShipment]] = {}
    for ahead in range(beyond, LOOKS_AHEAD + 1):
        later = [_as_bought(parcel, parcel.purchase + ahead) for parcel in wanted]
        there = look(later, parcels, shop)
        found |= {each.parcel_id: (each.purchase, there[each.parcel_id]) for each in later if each.parcel_id in there}
    return found


def adopt(unbought: Sequence[OpenParcel], parcels: Parcels, shop: LabelShop) -> tuple[list[int], list[int]]:
    """Take up what the shop has of these, see ``take_up``. Raises ``shop.*``."""
    return take_up(unbought, look_ahead(unbought, parcels, shop), parcels)


def take_up(unbought: Sequence[OpenParcel], found: Found, parcels: Parcels) -> tuple[list[int], list[int]]:
    """Of these the labels that were found are then being bought, and whether they were printed is to be asked.

    What goes to the same address as one of them, and was not bought by itself, may have been packed with it: it is
    held. Returns the parcels taken up, and those held.
    """
    there = [parcel for parcel in unbought if parcel.parcel_id in found]
    held: list[int] = []
    leads = {address_key(parcel.recipient): parcel.order_id for parcel in there}
    for mate in parcels.open_parcels() if leads else []:
        lead = leads.get(address_key(mate.recipient))
        if lead is not None and mate.parcel_id not in found and _is_by_itself(mate):
            held += parcels.hold([mate.parcel_id], Note("restored.maybe_together", {"order": lead}))
    adopted: list[int] = []
    for parcel in there:
        with suppress(StaleMove):
            parcels.apply(_moves(parcel, *found[parcel.parcel_id]))
            adopted.append(parcel.parcel_id)
    return adopted, held


def _is_by_itself(parcel: OpenParcel) -> bool:
    """Whether nothing is known of a label for it, neither of its own nor of another parcel's."""
    is_unbought = parcel.label in _UNBOUGHT and parcel.shipment_id is None
    return is_unbought and parcel.rides_with is None and parcel.box_of is None


def _as_bought(parcel: OpenParcel, purchase: int) -> OpenParcel:
    return replace(parcel, purchase=purchase, reference=reference_of(parcel.order_id, parcel.ordinal, purchase))


def _moves(parcel: OpenParcel, purchase: int, shipment: ShopShipment) -> list[Move]:
    """Together, so that no power cut leaves a label that would print by itself."""
    fields: dict[str, Fact | None] = {"shipment_id": shipment.shipment_id, "purchase": purchase}
    moves = [Move(parcel.parcel_id, parcel.label, Label.BUYING, "shipment_found", fields=fields)]
    # Its label was never asked for, so that there is none that could have been printed; or a person has said meanwhile
    # whether it was.
    if shipment.is_registered and parcel.print not in (Print.PRINTED, Print.FAILED):
        moves.append(Move(parcel.parcel_id, parcel.print, Print.UNSURE, "sight_lost", problem=MAYBE_PRINTED))
    return moves
