"""Takes a report's orders into the store, chunk by chunk in one transaction; known ones are left to ``renewals``."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from sqlalchemy import Connection

from amzlabels.domain.order import Order
from amzlabels.domain.parcel import Stage
from amzlabels.domain.problems import Note
from amzlabels.domain.queue import ImportSummary
from amzlabels.store.known import read_known
from amzlabels.store.new_rows import NewRows
from amzlabels.store.renewals import Renewals, Renewed
from amzlabels.store.states import chunks


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
    new = NewRows(connection, source, wanted=wanted, now=now)
    renewals = Renewals(connection, new, source, wanted=wanted, now=now)
    waiting: Iterable[Order] = orders
    while waiting:
        repeated: list[Order] = []
        for some in chunks(_once(waiting, repeated)):
            _import_chunk(connection, some, new, renewals, outcome)
        # An order that came twice meets its first occurrence in the store, as one from another report would.
        waiting = repeated
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


def _once(orders: Iterable[Order], repeated: list[Order]) -> Iterator[Order]:
    """Each order id once; further occurrences go to ``repeated``."""
    seen: set[str] = set()
    for order in orders:
        if order.order_id in seen:
            repeated.append(order)
        else:
            seen.add(order.order_id)
            yield order


def _import_chunk(
    connection: Connection, orders: list[Order], new: NewRows, renewals: Renewals, outcome: _Outcome
) -> None:
    ids = [order.order_id for order in orders]
    known = read_known(connection, ids)
    new.reserve(len(ids) - len(known))
    for each in orders:
        order = _with_items_once(each)
        before = known.get(order.order_id)
        if before is not None:
            outcome.note_renewed(order.order_id, renewals.take(order, before))
            continue
        added = new.add_order(order)
        if added is not None:
            outcome.added.add(order.order_id)
            outcome.note_parcels(order.order_id, (added,))
    outcome.order_ids.update(ids)
    new.flush()
    renewals.flush()


def _with_items_once(order: Order) -> Order:
    """The order with each order item once, the last telling of it."""
    if len(order.items) < 2:
        return order
    items = {item.order_item_id: item for item in order.items}
    return order if len(items) == len(order.items) else replace(order, items=tuple(items.values()))
