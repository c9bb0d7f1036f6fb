"""Takes a report's orders into the store, chunk by chunk in one transaction; known ones are left to ``renewals``."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from sqlalchemy import Connection, insert, select

from amzlabels.domain.order import Order
from amzlabels.domain.parcel import Stage
from amzlabels.domain.problems import Note
from amzlabels.domain.queue import ImportSummary
from amzlabels.store.known import Known, read_known
from amzlabels.store.new_rows import NewRows
from amzlabels.store.renewals import Renewals, Renewed
from amzlabels.store.states import chunks
from amzlabels.store.tables import imports
from amzlabels.store.tables import orders as stored_orders


def import_orders(
    connection: Connection,
    source: str,
    orders: Iterable[Order],
    *,
    wanted: bool,
    problems: Sequence[Note],
    now: int,
) -> ImportSummary:
    """Store a report's orders; see the port. ``now`` as ``utc_ms``."""
    outcome = _Outcome()
    is_empty = connection.execute(select(stored_orders.c.order_id).limit(1)).first() is None
    import_id = connection.execute(
        insert(imports).values(at=now, source=source).returning(imports.c.import_id)
    ).scalar_one()
    new = NewRows(connection, import_id, wanted=wanted)
    renewals = Renewals(connection, new, import_id, source, wanted=wanted, now=now)
    repeated: list[Order] = []
    for some in chunks(_once(orders, outcome.order_ids, repeated)):
        known = {} if is_empty else read_known(connection, [order.order_id for order in some])
        _import_chunk(some, known, new, renewals, outcome)
    while repeated:
        # An order that came twice meets its first occurrence in the store, as one from another report would.
        waiting, repeated = repeated, []
        for some in chunks(_once(waiting, set(), repeated)):
            known = read_known(connection, [order.order_id for order in some])
            _import_chunk(some, known, new, renewals, outcome)
    return ImportSummary(
        source=source,
        orders=len(outcome.order_ids),
        added=len(outcome.added),
        updated=len(outcome.updated - outcome.added),
        held=len(outcome.held),
        already_done=len(outcome.already_done),
        problems=tuple(problems),
        parcels=tuple(outcome.parcels),
    )


@dataclass(slots=True)
class _Outcome:
    """What an import has done so far; parcels in the order they were met."""

    order_ids: set[str] = field(default_factory=set)
    added: set[str] = field(default_factory=set)
    updated: set[str] = field(default_factory=set)
    held: set[str] = field(default_factory=set)
    already_done: set[str] = field(default_factory=set)
    parcels: dict[int, None] = field(default_factory=dict)

    def note_new(self, order_id: str, parcel: tuple[int, Stage] | None) -> None:
        if parcel is not None:
            parcel_id, stage = parcel
            self.added.add(order_id)
            self.parcels[parcel_id] = None
            if stage is Stage.HELD:
                self.held.add(order_id)

    def note_parcels(self, order_id: str, stages: Iterable[tuple[int, Stage]]) -> None:
        self.held.discard(order_id)
        for parcel_id, stage in stages:
            if stage is Stage.HELD:
                self.held.add(order_id)
            if stage is not Stage.DONE:
                self.parcels[parcel_id] = None

    def note_renewed(self, order_id: str, renewed: Renewed) -> None:
        self.note_parcels(order_id, renewed.parcels)
        if renewed.is_added:
            self.added.add(order_id)
        elif renewed.is_updated:
            self.updated.add(order_id)
        if renewed.is_already_done:
            self.already_done.add(order_id)


def _once(orders: Iterable[Order], seen: set[str], repeated: list[Order]) -> Iterator[Order]:
    """Each order id once, also noted in ``seen``; further occurrences go to ``repeated``."""
    for order in orders:
        if order.order_id in seen:
            repeated.append(order)
        else:
            seen.add(order.order_id)
            yield order


def _import_chunk(
    orders: list[Order], known: Mapping[str, Known], new: NewRows, renewals: Renewals, outcome: _Outcome
) -> None:
    new.reserve(len(orders) - len(known))
    for each in orders:
        order = each if len(each.items) < 2 else _with_items_once(each)
        before = known.get(order.order_id)
        if before is not None:
            outcome.note_renewed(order.order_id, renewals.take(order, before))
        else:
            outcome.note_new(order.order_id, new.add_order(order))
    new.flush()
    renewals.flush()


def _with_items_once(order: Order) -> Order:
    """The order with each order item once, the last telling of it."""
    items = {item.order_item_id: item for item in order.items}
    return order if len(items) == len(order.items) else replace(order, items=tuple(items.values()))
