"""How a search is asked for, and what is in parcels; running it is left to ``queue``."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import ColumnElement, Connection, select

from amzlabels.domain.order import OrderItem
from amzlabels.store.search_memory import seen
from amzlabels.store.tables import order_items, parcels


def matches(text: str) -> list[ColumnElement[bool]]:
    """Conditions on what the memory has ``seen`` that hold when every word of the text is found."""
    return [seen.c.text.contains(word, autoescape=True) for word in text.casefold().split()]


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
