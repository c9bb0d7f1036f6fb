"""What is done with parcels that travel together, for the suites about riders, boxes and reasons."""

from __future__ import annotations

from dataclasses import replace

from store_orders import (
    RECIPIENT,
    order,
    take_in,
)

from amzlabels.domain.packing import Packed
from amzlabels.domain.parcel import Confirm, Label, Move, Print, Stage
from amzlabels.domain.problems import Note
from amzlabels.journey.ports import OpenParcel
from amzlabels.store.sql_store import SqlStore

HELD_BY_PERSON = Note("user.held")
ELSEWHERE = replace(RECIPIENT, street="Beukenlaan", city="Ede")
BOUGHT = {"shipment_id": 71, "tracking": "3SPAIR", "carrier": "postnl", "label_hash": "ab"}


def parcel(store: SqlStore, parcel_id: int) -> OpenParcel:
    """A parcel as it now is."""
    return store.open_parcels([parcel_id])[0]


def stages(store: SqlStore, *parcel_ids: int) -> list[Stage]:
    """The stages of these parcels."""
    return [row.stage for row in store.rows(parcel_ids)]


def pair(store: SqlStore) -> tuple[int, int]:
    """Two orders in the first one's parcel."""
    lead, rider = take_in(store, order(1), order(2)).parcels
    assert store.combine([lead, rider])
    return lead, rider


def with_boxes(store: SqlStore, boxes: int = 3) -> list[int]:
    """One order in so many boxes, the main parcel first."""
    (main,) = take_in(store, order(1)).parcels
    return store.repack(main, [Packed(main, {order(1).items[0].order_item_id: 1}, boxes)])


def buy(store: SqlStore, parcel_id: int, *, tracking: str = "3SPAIR") -> None:
    """Its label is bought."""
    store.want([parcel_id])
    store.apply([Move(parcel_id, parcel(store, parcel_id).label, Label.BUYING, "buying")])
    fields = {**BOUGHT, "tracking": tracking}
    store.apply([Move(parcel_id, Label.BUYING, Label.BOUGHT, "bought", fields=fields, facts={"tracking": tracking})])


def print_it(store: SqlStore, parcel_id: int) -> None:
    """Its label is printed."""
    store.apply([Move(parcel_id, parcel(store, parcel_id).print, Print.SENDING, "sending")])
    store.apply([Move(parcel_id, Print.SENDING, Print.PRINTED, "printed", fields={"evidence": "sent"})])


def tell(store: SqlStore, parcel_id: int) -> None:
    """Amazon has it."""
    store.apply([Move(parcel_id, Confirm.NONE, Confirm.SENDING, "telling_amazon")])
    store.apply([Move(parcel_id, Confirm.SENDING, Confirm.ACCEPTED, "accepted")])
