"""What the queue's search looks at and how a search is asked for; running it is left to ``queue``."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sqlalchemy import ColumnElement, Connection, func, or_, select

from amzlabels.domain.address import Address
from amzlabels.domain.order import OrderItem
from amzlabels.store.tables import order_items, parcels


def search_text(order_id: str, recipient: Address, items: Iterable[OrderItem]) -> str:
    """Order, name, company, place, SKUs and titles, folded for comparing without case."""
    words = [order_id, recipient.name, recipient.company, recipient.postal_code, recipient.city]
    for item in items:
        words += (item.sku, item.title)
    return "\n".join(words).casefold()


def matches(text: str) -> list[ColumnElement[bool]]:
    """Conditions on ``parcels`` that hold when every word of the text is found; the tracking number counts too."""
    return [
        or_(
            parcels.c.search.contains(word, autoescape=True),
            func.lower(parcels.c.tracking).contains(word, autoescape=True),
        )
        for word in text.casefold().split()
    ]


def items_of(connection: Connection, parcel_ids: Sequence[int]) -> dict[int, list[OrderItem]]:
    """What is in these parcels, in the report's order; at most a chunk of ids."""
    columns = order_items.c
    is_in_parcel = (columns.order_id == parcels.c.order_id) & (columns.parcel_id == parcels.c.parcel_id)
    statement = (
        select(columns.parcel_id, columns.order_item_id, columns.sku, columns.title, columns.quantity)
        .join(parcels, is_in_parcel)
        .where(parcels.c.parcel_id.in_(parcel_ids))
        .order_by(columns.parcel_id, columns.position)
    )
    found: dict[int, list[OrderItem]] = {parcel_id: [] for parcel_id in parcel_ids}
    for parcel_id, *item in connection.execute(statement):
        found[parcel_id].append(OrderItem(*item))
    return found
