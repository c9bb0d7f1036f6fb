"""Takes a report's orders into the store, chunk by chunk; known ones are left to ``renewals`` and ``reconcile``."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from operator import attrgetter

from sqlalchemy import Connection, func, insert, select

from amzlabels.domain.order import Order
from amzlabels.domain.parcel import Stage
from amzlabels.domain.problems import Note
from amzlabels.domain.queue import FETCHED, ImportSummary, Origin
from amzlabels.journey.ports_planning import PlanOf
from amzlabels.store.address_memory import tell_recalled
from amzlabels.store.known import Incoming, Known, read_known
from amzlabels.store.new_rows import TABLES, NewRows
from amzlabels.store.proof import import_key, tell
from amzlabels.store.reconcile import Coverage, Findings, Reconciliation, reconcile_absent
from amzlabels.store.renewals import Renewals, Renewed
from amzlabels.store.row_writer import RowWriter
from amzlabels.store.states import chunks
from amzlabels.store.tables import counters, imports, utc_ms
from amzlabels.work.aside import Aside

_order_id, _marketplace = attrgetter("order_id"), attrgetter("marketplace")


def import_orders(
    connection: Connection,
    origin: Origin,
    orders: Iterable[Order],
    *,
    wanted: bool,
    problems: Sequence[Note],
    station: str,
    now: int,
    plan_of: PlanOf | None = None,
) -> ImportSummary:
    """Store a report's orders, then reconcile what was there before; see the port. ``now`` as ``utc_ms``."""
    outcome, found = _Outcome(), Findings()
    newest_before, last_parcel_id = _before(connection)
    incoming = _begin(connection, origin, wanted=wanted, station=station, now=now)
    with Aside("import") as aside:
        writer = RowWriter(connection, aside, TABLES)
        new = NewRows(connection, writer, incoming.import_id, last_parcel_id, wanted=wanted, plan_of=plan_of)
        renewals = Renewals(connection, new, incoming, Reconciliation(connection, incoming, found))
        taking = _Taking(connection, writer, new, renewals, outcome)
        repeated = taking.take(orders, outcome.order_ids, is_known=newest_before is not None)
        while repeated:
            # An order that came twice meets its first occurrence in the store, as one from another report would.
            repeated = taking.take(repeated, set(), is_known=True)
        new.finish()
    if newest_before is not None:
        is_newest = not incoming.is_older_than(newest_before)
        coverage = Coverage(origin, outcome.marketplaces, is_newest, _reads_whole(problems))
        named = outcome.order_ids | {str(note.facts["order_id"]) for note in problems if "order_id" in note.facts}
        reconcile_absent(connection, incoming, coverage, named, last_parcel_id, found)
    tell_recalled(connection, new.recalled, now)
    summary = _summary(origin, outcome, found, problems)
    _prove(connection, incoming.import_id, origin, summary, now)
    return summary


def _prove(connection: Connection, import_id: int, origin: Origin, summary: ImportSummary, now: int) -> None:
    """One line for the whole report; a file's name may be anybody's, so its digest stands for it."""
    counts = {"orders": summary.orders, "added": summary.added, "updated": summary.updated, "held": summary.held}
    report = origin.digest or (FETCHED if origin.source == FETCHED else "")
    tell(connection, "imported", {**counts, "report": report}, now, import_key(import_id, now))


def _before(connection: Connection) -> tuple[int | None, int]:
    """When the newest report so far was made, None in an empty store, and the last parcel's id."""
    newest = connection.execute(select(func.max(imports.c.made_at))).scalar_one()
    last = select(counters.c.value).where(counters.c.name == "parcel").with_for_update()
    return newest, connection.execute(last).scalar_one()


def _begin(connection: Connection, origin: Origin, *, wanted: bool, station: str, now: int) -> Incoming:
    # A file's date may be wrong, and Amazon's clock ahead of ours: no report is newer than this moment.
    made_at = min(utc_ms(origin.made_at), now)
    if origin.digest:
        # A copy, from a mail say, is newer as a file but tells nothing newer.
        earlier = select(func.min(imports.c.made_at)).where(imports.c.digest == origin.digest)
        known_at = connection.execute(earlier).scalar_one()
        made_at = made_at if known_at is None else min(made_at, known_at)
    values = {"at": now, "source": origin.source, "made_at": made_at, "digest": origin.digest}
    row = insert(imports).values(values).returning(imports.c.import_id)
    return Incoming(connection.execute(row).scalar_one(), origin.source, made_at, wanted, station, now)


def _reads_whole(problems: Iterable[Note]) -> bool:
    """Whether every line tells at least which order it is of; any order might be in one that does not."""
    return not any(note.code.startswith("line.") and "order_id" not in note.facts for note in problems)


def _summary(origin: Origin, outcome: _Outcome, found: Findings, problems: Sequence[Note]) -> ImportSummary:
    return ImportSummary(
        source=origin.source,
        orders=len(outcome.order_ids),
        added=len(outcome.added),
        updated=len(outcome.updated - outcome.added),
        held=len(outcome.held),
        already_done=len(outcome.already_done),
        problems=tuple(problems),
        parcels=tuple(outcome.parcels),
        still_unshipped=len(found.still_unshipped),
        gone=len(found.gone),
        changed=len(found.changed),
        closed=len(found.closed),
        digest=origin.digest,
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
    marketplaces: set[str | None] = field(default_factory=set)

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


def _once(orders: list[Order], seen: set[str], repeated: list[Order]) -> list[Order]:
    """Each order id once, also noted in ``seen``; further occurrences go to ``repeated``."""
    ids = set(map(_order_id, orders))
    if len(ids) == len(orders) and seen.isdisjoint(ids):
        seen |= ids
        return orders
    once: list[Order] = []
    for order in orders:
        (repeated if order.order_id in seen else once).append(order)
        seen.add(order.order_id)
    return once


@dataclass(frozen=True, slots=True)
class _Taking:
    """Takes orders into the store, chunk by chunk."""

    connection: Connection
    writer: RowWriter
    new: NewRows
    renewals: Renewals
    outcome: _Outcome

    def take(self, orders: Iterable[Order], seen: set[str], *, is_known: bool) -> list[Order]:
        """Take each order that was not ``seen``; returns the others. ``is_known``: some may be in the store already."""
        repeated: list[Order] = []
        for chunk in chunks(orders):
            once = _once(chunk, seen, repeated)
            self.outcome.marketplaces.update(map(_marketplace, once))
            known: Mapping[str, Known] = {}
            if is_known:
                self.writer.settle()
                known = read_known(self.connection, [order.order_id for order in once])
            self._take_chunk(once, known)
        return repeated

    def _take_chunk(self, orders: list[Order], known: Mapping[str, Known]) -> None:
        new, outcome, is_renewing = self.new, self.outcome, False
        for each in orders:
            order = each if len(each.items) < 2 else _with_items_once(each)
            before = known.get(order.order_id)
            if before is None:
                outcome.note_new(order.order_id, new.add_order(order))
            else:
                is_renewing = True
                outcome.note_renewed(order.order_id, self.renewals.take(order, before))
        new.flush()
        if is_renewing:
            self.writer.settle()
            self.renewals.flush()


def _with_items_once(order: Order) -> Order:
    """The order with each order item once, the last telling of it."""
    items = {item.order_item_id: item for item in order.items}
    return order if len(items) == len(order.items) else replace(order, items=tuple(items.values()))
