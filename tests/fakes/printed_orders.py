"""Orders in the real store whose labels have been bought and printed, or only bought, without shop or printer."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta

from fakes.reports import item_id, order_id

from amzlabels.domain.address import Address, RawAddress
from amzlabels.domain.order import Order, OrderItem
from amzlabels.domain.parcel import Label, Move, Print
from amzlabels.domain.queue import Origin
from amzlabels.journey.ports import Store

FIRST_SHIP_BY = datetime(2026, 11, 24, 22, 59, 59, tzinfo=UTC)
REPORT_MADE_AT = datetime(2026, 11, 23, 8, 0, tzinfo=UTC)
RECIPIENT = Address(
    name="Anna de Vries", street="Lindenlaan", number="12", postal_code="3581 AB", city="Utrecht", country="NL"
)
RAW = RawAddress(name="Anna de Vries", line_1="Lindenlaan 12", city="Utrecht", postal_code="3581 AB", country="NL")


def by_number(number: int) -> datetime:
    """The higher the number, the later to be shipped."""
    return FIRST_SHIP_BY + timedelta(minutes=number)


def order(number: int, ship_by: Callable[[int], datetime] = by_number) -> Order:
    """The nth order, of two units."""
    items = (OrderItem(item_id(number), "MOK", "Keramische mok", 2),)
    return Order(order_id(number), "NL", RAW, RECIPIENT, items, ship_by=ship_by(number))


def tracking(parcel_id: int) -> str:
    """The tracking number of a parcel's first label."""
    return f"3STEST{parcel_id:07d}"


def add_orders(store: Store, numbers: Sequence[int], ship_by: Callable[[int], datetime] = by_number) -> list[int]:
    """Import these orders; returns their parcels in the orders' sequence."""
    origin = Origin("report.txt", REPORT_MADE_AT)
    parcel_ids = store.import_orders(origin, [order(number, ship_by) for number in numbers], wanted=False).parcels
    found = {parcel.order_id: parcel.parcel_id for parcel in store.open_parcels(parcel_ids)}
    return [found[order_id(number)] for number in numbers]


def buy(store: Store, parcel_ids: Sequence[int], label_hash: str = "") -> None:
    """Have labels bought for these."""
    moves = []
    for each in parcel_ids:
        fields: dict[str, str | int | None] = {
            "shipment_id": 7_000_000 + each,
            "tracking": tracking(each),
            "carrier": "postnl",
            "label_hash": label_hash,
        }
        moves += [
            Move(each, Label.NONE, Label.BUYING, "buying"),
            Move(each, Label.BUYING, Label.BOUGHT, "bought", fields=fields),
        ]
    store.apply(moves)


def print_labels(store: Store, parcel_ids: Sequence[int]) -> None:
    """Have the labels of these printed."""
    moves = []
    for each in parcel_ids:
        moves += [
            Move(each, Print.NONE, Print.SENDING, "sending"),
            Move(each, Print.SENDING, Print.PRINTED, "printed"),
        ]
    store.apply(moves)


def add_printed(store: Store, numbers: Sequence[int], ship_by: Callable[[int], datetime] = by_number) -> list[int]:
    """Import these orders with printed labels; returns their parcels in the orders' sequence."""
    parcel_ids = add_orders(store, numbers, ship_by)
    buy(store, parcel_ids)
    print_labels(store, parcel_ids)
    return parcel_ids
