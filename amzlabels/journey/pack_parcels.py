"""Packing parcels differently on a person's order, and why it cannot be; how it is kept is left to ``store``."""

from __future__ import annotations

from collections.abc import Sequence

from amzlabels.domain.packing import (
    ADDRESSES_DIFFER,
    ALREADY_BOUGHT,
    BOXES_NEED_ITEMS,
    HAS_CHANGED,
    NEEDS_TWO,
    NOT_READY,
    SAME_ORDER,
    TWO_WITH_BOXES,
    Packed,
    address_key,
)
from amzlabels.domain.problems import Problem
from amzlabels.domain.territories import leaves_customs_union
from amzlabels.journey.buy_labels import UNBOUGHT
from amzlabels.journey.ports import OpenParcel, Parcels


def to_combine(parcel_ids: Sequence[int], parcels: Parcels) -> list[int]:
    """The parcels that become one when these are combined, the lead first; one alone goes with all to its address.

    The most urgent is the lead, or the one that has several boxes. Marketplaces may differ, addresses may not. Raises
    ``packing.*``.
    """
    chosen = _whole(parcel_ids, parcels)
    if len(chosen) == 1:
        chosen = parcels.open_parcels(parcels.same_address(chosen[0].parcel_id))
    against = _against(chosen)
    if against:
        raise Problem(against)
    lead = next((parcel for parcel in chosen if parcel.box != (0, 0)), chosen[0])
    return [lead.parcel_id, *(parcel.parcel_id for parcel in chosen if parcel is not lead)]


def combine(parcel_ids: Sequence[int], parcels: Parcels) -> list[int]:
    """Put these orders into the first one's parcel; returns them. Raises ``packing.has_changed``."""
    if not parcels.combine(parcel_ids):
        raise Problem(HAS_CHANGED)
    return list(parcel_ids)


def take_apart(parcel_ids: Sequence[int], parcels: Parcels) -> list[int]:
    """Let orders that travel together have labels of their own; returns them. Raises ``packing.already_bought``."""
    apart = parcels.take_apart(parcel_ids)
    if not apart:
        raise Problem(ALREADY_BOUGHT)
    return apart


def repack(parcel_id: int, packing: Sequence[Packed], parcels: Parcels) -> list[int]:
    """Spread an order over parcels and boxes; returns its parcels. Raises ``packing.*``, and nothing was changed."""
    if any(packed.boxes > 1 for packed in packing):
        _check_customs(parcel_id, parcels)
    packed = parcels.repack(parcel_id, packing)
    if not packed:
        raise Problem(HAS_CHANGED)
    return packed


def add_box(parcel_id: int, parcels: Parcels) -> list[int]:
    """A further box for a parcel that turned out not to fit in one; returns both. Raises ``packing.*``."""
    _check_customs(parcel_id, parcels)
    both = parcels.add_box(parcel_id)
    if not both:
        raise Problem(HAS_CHANGED)
    return both


def _check_customs(parcel_id: int, parcels: Parcels) -> None:
    """Raises ``packing.boxes_need_items`` where a box without items cannot go."""
    for parcel in parcels.open_parcels([parcel_id]):
        if leaves_customs_union(parcel.recipient.country, parcel.recipient.postal_code):
            raise Problem(BOXES_NEED_ITEMS)


def _whole(parcel_ids: Sequence[int], parcels: Parcels) -> list[OpenParcel]:
    """The parcels that these are or travel in, in ship-by order."""
    found = parcels.open_parcels(parcel_ids)
    return parcels.open_parcels([parcel.rides_with or parcel.box_of or parcel.parcel_id for parcel in found])


def _against(chosen: Sequence[OpenParcel]) -> str:
    """Why these cannot be one parcel, empty when they can."""
    checks = (
        (NEEDS_TWO, len(chosen) < 2),
        (ALREADY_BOUGHT, any(not _is_unmade(parcel) for parcel in chosen)),
        (NOT_READY, any(parcel.problem is not None or parcel.wanted for parcel in chosen)),
        (SAME_ORDER, len({parcel.order_id for parcel in chosen}) < len(chosen)),
        (ADDRESSES_DIFFER, len({address_key(parcel.recipient) for parcel in chosen}) > 1),
        (TWO_WITH_BOXES, sum(parcel.box != (0, 0) for parcel in chosen) > 1),
    )
    return next((code for code, holds in checks if holds), "")


def _is_unmade(parcel: OpenParcel) -> bool:
    return parcel.label in UNBOUGHT and parcel.shipment_id is None
