"""Reads what the store knows of a report's orders, all that deciding about a newer report needs; see ``renewals``."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection, func, select

from amzlabels.domain.order import OrderItem
from amzlabels.domain.parcel import Confirm, Label, Print
from amzlabels.store.new_rows import REPORTED_COLUMNS
from amzlabels.store.states import STATE_COLUMNS, UNBOUGHT, ParcelState, state_of
from amzlabels.store.tables import imports, order_items, orders, parcels

_IN_ORDER = (order_items.c.order_id, order_items.c.position, order_items.c.share)
_BETWEEN = "/"
"""Stands between an item's id and its share's number; no id of Amazon's has it."""
HOUR_MS = 3_600_000


def share_id(item_id: str, share: int) -> str:
    """What a share of an item is known by; the first by the item's own id."""
    return item_id if share == 1 else f"{item_id}{_BETWEEN}{share}"


def item_and_share(known_by: str) -> tuple[str, int]:
    """The item and the number of the share again."""
    item_id, _, share = known_by.partition(_BETWEEN)
    return item_id, int(share or 1)


@dataclass(frozen=True, slots=True)
class Incoming:
    """The report that is being imported; moments as ``utc_ms``."""

    import_id: int
    source: str
    made_at: int
    wanted: bool
    station: str
    now: int

    def is_older_than(self, told_at: int) -> bool:
        """Whether it was made before the report that was made then.

        What lies in the future was dated by a clock that has been set right since: a report of this hour is newer.
        """
        return self.made_at < (told_at if told_at <= self.now else self.now - HOUR_MS)


@dataclass(slots=True)
class KnownParcel:
    """A stored parcel of a known order."""

    state: ParcelState
    ordinal: int
    marketplace: str | None
    marketplace_chosen: bool
    ship_by: int
    recipient: str
    address_changed: bool
    accepted_at: int | None
    exported_at: int | None
    gone_at: int | None
    plan: str
    overridden: str
    items: list[OrderItem] = field(default_factory=list)

    @property
    def is_out(self) -> bool:
        """Whether its label came out of a printer, or Amazon was told so."""
        return self.state.print is Print.PRINTED or self.state.confirm is Confirm.ACCEPTED

    @property
    def is_box(self) -> bool:
        """Whether it is a further box of another parcel, which decides for it."""
        return self.state.box_of is not None

    def is_untouched(self, now: int) -> bool:
        """Whether nothing has been bought, made or printed for it, and nobody has it in hand."""
        state = self.state
        return (
            state.label in UNBOUGHT
            and state.print is Print.NONE
            and not self.is_out
            and state.shipment_id is None
            and not state.is_claimed(now)
        )

    def is_only_bought(self, station: str, now: int) -> bool:
        """Whether the shop has it but nothing came out of a printer, and no other station has it in hand."""
        state = self.state
        is_made = state.label is Label.BOUGHT or (state.label in UNBOUGHT and state.shipment_id is not None)
        is_idle = state.print in (Print.NONE, Print.FAILED) and state.confirm is not Confirm.SENDING
        return is_made and is_idle and not self.is_out and not state.is_claimed_by_other(station, now)

    def is_in_hand(self, station: str, now: int) -> bool:
        """Whether something is under way with it, so that its fate cannot be decided now."""
        return not (self.is_out or self.is_only_bought(station, now) or self.is_untouched(now))


@dataclass(slots=True)
class Known:
    """What is stored of an order: ``reported`` are the ``REPORTED_COLUMNS``, ``homes`` parcel ids by item id.

    ``named_by`` is the source of the newest report that named it, ``named_at`` when that was made. An item that is
    spread over parcels is there once per share, by ``share_id``.
    """

    reported: tuple[Any, ...]
    named_by: str
    named_at: int
    items: dict[str, OrderItem] = field(default_factory=dict)
    homes: dict[str, int | None] = field(default_factory=dict)
    parcels: list[KnownParcel] = field(default_factory=list)

    @property
    def is_spread(self) -> bool:
        """Whether an item is spread over parcels: all shares but the first are known by more than their item."""
        return any(_BETWEEN in known_by for known_by in self.items)

    @property
    def told_at(self) -> int:
        """When the newest report was made that named it or no longer had it."""
        return max(self.named_at, *(parcel.gone_at or 0 for parcel in self.parcels), 0)


def read_known(connection: Connection, order_ids: Sequence[str]) -> dict[str, Known]:
    """Those of these orders that are stored; at most a chunk of ids."""
    columns = (orders.c.order_id, imports.c.source, imports.c.made_at, *(orders.c[name] for name in REPORTED_COLUMNS))
    found = connection.execute(select(*columns).join(imports).where(orders.c.order_id.in_(order_ids)))
    known = {row[0]: Known(tuple(row[3:]), row[1], row[2]) for row in found.all()}
    if not known:
        return known
    by_id = _read_parcels(connection, known)
    items = select(order_items).where(order_items.c.order_id.in_(known))
    for row in connection.execute(items.order_by(*_IN_ORDER)).all():
        order_id, reported_id, share, _, sku, title, quantity, parcel_id = row
        item_id = share_id(reported_id, share)
        item = OrderItem(item_id, sku, title, quantity)
        known[order_id].items[item_id] = item
        known[order_id].homes[item_id] = parcel_id
        if parcel_id is not None:
            by_id[parcel_id].items.append(item)
    return known


def _read_parcels(connection: Connection, known: dict[str, Known]) -> dict[int, KnownParcel]:
    columns = parcels.c
    more = (
        *(columns.ordinal, columns.marketplace, columns.marketplace_chosen, columns.ship_by),
        *(columns.recipient, columns.address_changed),
        *(func.coalesce(columns.confirmed_at, columns.printed_at), columns.exported_at, columns.gone_at),
        columns.plan,
        columns.overridden,
    )
    head = len(STATE_COLUMNS)
    statement = (
        select(*STATE_COLUMNS, *more)
        .where(columns.order_id.in_(known))
        .order_by(columns.order_id, columns.ordinal)
        .with_for_update()
    )
    by_id: dict[int, KnownParcel] = {}
    for row in connection.execute(statement).all():
        state = state_of(row)
        parcel = KnownParcel(state, *row[head:])
        by_id[state.parcel_id] = parcel
        known[state.order_id].parcels.append(parcel)
    return by_id
