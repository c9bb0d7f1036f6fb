"""How goods travel together or apart: which addresses are one, how an order is packed, what needs a reason."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from amzlabels.domain.address import Address
from amzlabels.domain.order import OrderItem

NEEDS_REASON: frozenset[str] = frozenset(
    {"order.prime", "order.cancellation_requested", "order.left_to_amazon", "order.gone"}
)
"""Problems that say Amazon does not want this shipped: a person may overrule them, but says why."""

ADDRESSES_DIFFER = "packing.addresses_differ"
ALREADY_BOUGHT = "packing.already_bought"
NOT_READY = "packing.not_ready"
TWO_WITH_BOXES = "packing.two_with_boxes"
SAME_ORDER = "packing.same_order"
HAS_CHANGED = "packing.has_changed"
BOXES_NEED_ITEMS = "packing.boxes_need_items"
UNDO_TOO_LATE = "packing.undo_too_late"
REASON_NEEDED = "packing.reason_needed"
NEEDS_TWO = "packing.needs_two"
"""Codes of what stands against packing differently."""

MOST_BOXES = 20


@dataclass(frozen=True, slots=True)
class Packed:
    """One parcel of an order as a person packs it: ``units`` by order item id, ``boxes`` labels in all.

    ``parcel_id`` is None for a parcel that is to be made.
    """

    parcel_id: int | None
    units: Mapping[str, int]
    boxes: int = 1


@dataclass(frozen=True, slots=True)
class Part:
    """One unbought parcel of an order as it is packed now; ``boxes`` labels in all."""

    parcel_id: int
    items: tuple[OrderItem, ...]
    boxes: int = 1


def address_key(address: Address) -> str:
    """The same text for addresses that one label can serve; letter case and blanks do not count.

    The person counts too: two people behind one door get a parcel each.
    """
    parts = (
        *(address.name, address.company, address.street, address.number, address.suffix, address.box, address.extra),
        *(address.city, address.state, address.country),
    )
    postal_code = "".join(address.postal_code.split())
    return "\n".join(" ".join(part.split()) for part in (*parts, postal_code)).casefold()


def units_of(packing: Iterable[Packed]) -> Counter[str]:
    """Units per order item over all parcels."""
    total: Counter[str] = Counter()
    for packed in packing:
        total.update(packed.units)
    return +total


def is_whole(packing: Sequence[Packed], items: Iterable[OrderItem]) -> bool:
    """Whether the parcels hold exactly these items, none of them less than nothing and no parcel nothing."""
    wanted: Counter[str] = Counter()
    for item in items:
        wanted[item.order_item_id] += item.quantity
    is_positive = all(number >= 0 for packed in packing for number in packed.units.values())
    is_filled = all(any(packed.units.values()) and 1 <= packed.boxes <= MOST_BOXES for packed in packing)
    return is_positive and is_filled and units_of(packing) == +wanted
