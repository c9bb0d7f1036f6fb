"""Reads what is on papers that go with the labels: what is to be fetched, and what was printed since when."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Connection, Engine, select

from amzlabels.domain.day_list import PrintedParcel
from amzlabels.domain.order import OrderItem
from amzlabels.domain.parcel import Label, Print, Stage
from amzlabels.domain.pick_list import ToPick
from amzlabels.domain.queue import QueueQuery
from amzlabels.store.addresses import address_of
from amzlabels.store.engine import reading
from amzlabels.store.queue import list_ids
from amzlabels.store.search import items_of
from amzlabels.store.states import chunks
from amzlabels.store.tables import moment_of, parcels, utc_ms

_columns = parcels.c


class SqlPapers:
    """``PaperBook`` over the store's tables. Safe from any lane."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def to_pick(self, parcel_ids: Sequence[int] | None = None, marketplace: str = "") -> list[ToPick]:
        """What goes into these parcels, None = all that are ready (of the marketplace), in the queue's order."""
        with reading(self._engine) as connection:
            ids = parcel_ids
            if ids is None:
                ids = list_ids(connection, QueueQuery(frozenset({Stage.READY}), marketplace))
            return _to_pick(connection, ids)

    def printed_since(self, since: datetime, marketplace: str = "") -> list[PrintedParcel]:
        """Parcels (of the marketplace) whose label came out since then and counts, in the order it did."""
        columns = (_columns.marketplace, _columns.printed_at, _columns.carrier, _columns.tracking, _columns.recipient)
        asked = (
            select(*columns)
            .where(
                _columns.printed_at >= utc_ms(since),
                _columns.label == Label.BOUGHT.value,
                _columns.print == Print.PRINTED.value,
                _columns.rides_with.is_(None),
            )
            .order_by(_columns.printed_at, _columns.parcel_id)
        )
        if marketplace:
            asked = asked.where(_columns.marketplace == marketplace)
        with reading(self._engine) as connection:
            return [
                PrintedParcel(shop, moment_of(printed_at), carrier, tracking, address_of(recipient).country)
                for shop, printed_at, carrier, tracking, recipient in connection.execute(asked)
            ]


def _to_pick(connection: Connection, parcel_ids: Sequence[int]) -> list[ToPick]:
    orders: dict[int, str] = {}
    leads: dict[int, int] = {}
    for some in chunks(parcel_ids):
        # Riders come with their lead, asked for or not.
        rows = select(_columns.parcel_id, _columns.order_id, _columns.rides_with).where(
            _columns.parcel_id.in_(some) | _columns.rides_with.in_(some)
        )
        for parcel_id, order_id, lead in connection.execute(rows.order_by(_columns.parcel_id)):
            orders[parcel_id] = order_id
            if lead is not None:
                leads[parcel_id] = lead
    items: dict[int, list[OrderItem]] = {}
    for some in chunks(orders):
        items |= items_of(connection, some)
    asked = set(parcel_ids)
    riders: dict[int, list[int]] = {}
    for rider, lead in leads.items():
        if lead in asked:
            riders.setdefault(lead, []).append(rider)
    found = []
    for parcel_id in parcel_ids:
        if parcel_id not in orders or leads.get(parcel_id) in asked:
            continue
        together = [parcel_id, *riders.get(parcel_id, ())]
        goods = tuple(item for each in together for item in items[each])
        if goods:
            found.append(ToPick(tuple(orders[each] for each in together), goods))
    return found
