"""Reads what the store knows of a report's orders, all that deciding about a newer report needs; see ``renewals``."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection, select

from amzlabels.domain.order import OrderItem
from amzlabels.domain.parcel import Label, Print
from amzlabels.store.new_rows import REPORTED_COLUMNS
from amzlabels.store.states import STATE_COLUMNS, ParcelState, state_of
from amzlabels.store.tables import TO_COLUMNS, order_items, orders, parcels


@dataclass(slots=True)
class KnownParcel:
    """A stored parcel of a known order."""

    state: ParcelState
    ordinal: int
    marketplace: str | None
    marketplace_chosen: bool
    ship_by: int
    recipient: tuple[str, ...]
    address_changed: bool
    items: list[OrderItem] = field(default_factory=list)

    def is_untouched(self, now: int) -> bool:
        """Whether nothing has been bought, made or printed for it, and nobody has it in hand."""
        state = self.state
        return (
            state.label in (Label.NONE, Label.REFUSED)
            and state.print is Print.NONE
            and state.shipment_id is None
            and not state.is_claimed(now)
        )


@dataclass(slots=True)
class Known:
    """What is stored of an order: ``reported`` are the ``REPORTED_COLUMNS``, ``homes`` parcel ids by item id."""

    reported: tuple[Any, ...]
    items: dict[str, OrderItem] = field(default_factory=dict)
    homes: dict[str, int | None] = field(default_factory=dict)
    parcels: list[KnownParcel] = field(default_factory=list)


def read_known(connection: Connection, order_ids: Sequence[str]) -> dict[str, Known]:
    """Those of these orders that are stored; at most a chunk of ids."""
    columns = (orders.c.order_id, *(orders.c[name] for name in REPORTED_COLUMNS))
    found = connection.execute(select(*columns).where(orders.c.order_id.in_(order_ids)))
    known = {order_id: Known(tuple(values)) for order_id, *values in found.all()}
    if not known:
        return known
    by_id = _read_parcels(connection, known)
    items = select(order_items).where(order_items.c.order_id.in_(known))
    for row in connection.execute(items.order_by(order_items.c.order_id, order_items.c.position)).all():
        order_id, item_id, _, sku, title, quantity, parcel_id = row
        item = OrderItem(item_id, sku, title, quantity)
        known[order_id].items[item_id] = item
        known[order_id].homes[item_id] = parcel_id
        if parcel_id is not None:
            by_id[parcel_id].items.append(item)
    return known


def _read_parcels(connection: Connection, known: dict[str, Known]) -> dict[int, KnownParcel]:
    columns = parcels.c
    more = (columns.ordinal, columns.marketplace, columns.marketplace_chosen, columns.ship_by, columns.address_changed)
    head = len(STATE_COLUMNS)
    statement = (
        select(*STATE_COLUMNS, *more, *(columns[name] for name in TO_COLUMNS))
        .where(columns.order_id.in_(known))
        .order_by(columns.order_id, columns.ordinal)
        .with_for_update()
    )
    by_id: dict[int, KnownParcel] = {}
    for row in connection.execute(statement).all():
        ordinal, marketplace, chosen, ship_by, changed, *recipient = row[head:]
        state = state_of(row)
        parcel = KnownParcel(state, ordinal, marketplace, chosen, ship_by, tuple(recipient), changed)
        by_id[state.parcel_id] = parcel
        known[state.order_id].parcels.append(parcel)
    return by_id
