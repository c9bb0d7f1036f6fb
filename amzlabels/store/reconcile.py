"""Holds a report against what was there before it: what is still unshipped, gone, changed or closed.

What nobody has touched is brought up to date in ``renewals``; a report that is older than what is known tells nothing.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import ColumnElement, Connection, select

from amzlabels.domain.order import Order
from amzlabels.domain.parcel import Confirm, Label, Print, Stage
from amzlabels.domain.problems import Fact, Note
from amzlabels.domain.queue import Origin
from amzlabels.store.differences import Differences
from amzlabels.store.known import Incoming, Known, KnownParcel
from amzlabels.store.states import (
    CHANGED_AFTER_LABEL,
    CHUNK,
    GONE,
    STATE_COLUMNS,
    STRONGER,
    UNBOUGHT,
    ParcelState,
    chunks,
    state_of,
    write_states,
)
from amzlabels.store.tables import events, facts_of, imports, orders, parcels

# Where parcels are that are in a confirmation file, and those that are not printed.
_MAY_BE_EXPORTED = (Stage.TO_AMAZON, Stage.HELD, Stage.FAILED)
_MAY_BE_GONE = (Stage.READY, Stage.HELD, Stage.PRINTING)

_Condition = ColumnElement[bool]

CATCHING_UP_MS = 30 * 60 * 1000
"""So long a report may still show an order that has been confirmed. Source: Amazon's guides and sellers' experience."""


@dataclass(slots=True)
class Findings:
    """Order ids by what the report says of them; ``overlaps``: it names one that waits, as another report did."""

    still_unshipped: set[str] = field(default_factory=set)
    gone: set[str] = field(default_factory=set)
    changed: set[str] = field(default_factory=set)
    closed: set[str] = field(default_factory=set)
    overlaps: bool = False


class Reconciliation:
    """Decides about known orders that the report names; ``take`` changes their states, writing is the caller's."""

    def __init__(self, connection: Connection, incoming: Incoming, found: Findings) -> None:
        self._connection = connection
        self._incoming = incoming
        self.found = found

    def meet(self, known: Known) -> None:
        """Note whether this order waits to be printed and is known from another report."""
        # The same report once more is no second witness.
        is_other = (known.named_by, known.named_at) != (self._incoming.source, self._incoming.made_at)
        self.found.overlaps |= is_other and any(not parcel.is_out for parcel in known.parcels)

    def take(self, order: Order, known: Known, differences: Differences) -> list[KnownParcel]:
        """Decide about one order; returns the bought parcels whose items are to follow the report."""
        due = {item.order_item_id for item in order.items if item.quantity > 0}
        following: list[KnownParcel] = []
        for parcel in known.parcels:
            if parcel.is_box:
                # Its main parcel decides for it.
                continue
            if any(item.order_item_id in due for item in parcel.items):
                self._named(parcel)
                if self._follows(parcel, differences):
                    following.append(parcel)
            elif not (differences.lacks_lines or parcel.is_untouched(self._incoming.now)):
                _unnamed(parcel.state, self._incoming, self.found, parcel.exported_at, parcel.gone_at)
        return following

    def _named(self, parcel: KnownParcel) -> None:
        state = parcel.state
        if parcel.gone_at is not None:
            state.changes["gone_at"] = None
            state.tell("back")
            if state.problem is not None and state.problem.code == GONE:
                state.set_problem(None)
        if state.confirm is Confirm.ACCEPTED:
            if self._is_late(parcel.accepted_at) and not self._is_left_to_amazon(state):
                state.confirm = Confirm.NONE
                self._still_unshipped(state, confirm_wanted=True)
        elif self._is_late(parcel.exported_at):
            self._still_unshipped(state, exported_at=None)

    def _is_late(self, told_at: int | None) -> bool:
        return told_at is not None and self._incoming.made_at - told_at > CATCHING_UP_MS

    def _still_unshipped(self, state: ParcelState, **changes: Any) -> None:
        state.changes.update(changes)
        state.tell("still_unshipped")
        self.found.still_unshipped.add(state.order_id)

    def _is_left_to_amazon(self, state: ParcelState) -> bool:
        return bool(self._facts_told(state, "left_to_amazon"))

    def _follows(self, parcel: KnownParcel, differences: Differences) -> bool:
        """Tell of a difference that comes after the label; whether the parcel's items are to follow it."""
        state = parcel.state
        facts = differences.of(state.parcel_id)
        if facts is None:
            return False
        if parcel.is_out:
            # What was printed stays as it was, so the same difference is met again in every later report.
            if facts not in self._facts_told(state, "changed_too_late"):
                self.tell_changed(state, facts, "changed_too_late")
            return False
        is_idle = parcel.is_only_bought(self._incoming.station, self._incoming.now)
        if not is_idle or differences.lacks_lines or _has_stronger(state):
            return False
        state.set_problem(Note(CHANGED_AFTER_LABEL, facts))
        self.tell_changed(state, facts)
        return True

    def tell_changed(self, state: ParcelState, facts: Mapping[str, Fact], event: str = "changed") -> None:
        """Write the difference in the parcel's history and count it."""
        state.tell(event, facts)
        self.found.changed.add(state.order_id)

    def _facts_told(self, state: ParcelState, event: str) -> list[Mapping[str, Fact]]:
        told = select(events.c.facts).where(events.c.parcel_id == state.parcel_id, events.c.name == event)
        return [facts_of(facts) for facts in self._connection.execute(told).scalars()]


def _unnamed(
    state: ParcelState, incoming: Incoming, found: Findings, exported_at: int | None, gone_at: int | None
) -> None:
    """Decide about a parcel of which a newer report that covers it says nothing."""
    if exported_at is not None:
        if incoming.made_at > exported_at and state.confirm not in (Confirm.ACCEPTED, Confirm.SENDING):
            state.accept(incoming.now)
            state.tell("closed_by_report")
            found.closed.add(state.order_id)
    elif gone_at is None and _may_be_gone(state, incoming):
        state.set_problem(Note(GONE))
        state.changes["gone_at"] = incoming.made_at
        state.tell("gone")
        found.gone.add(state.order_id)


def _has_stronger(state: ParcelState) -> bool:
    return state.problem is not None and state.problem.code in STRONGER


def _may_be_gone(state: ParcelState, incoming: Incoming) -> bool:
    return (
        state.print is Print.NONE
        and (state.label in UNBOUGHT or state.label is Label.BOUGHT)
        and state.confirm not in (Confirm.ACCEPTED, Confirm.SENDING)
        and not _has_stronger(state)
        and not state.is_claimed_by_other(incoming.station, incoming.now)
    )


@dataclass(frozen=True, slots=True)
class Coverage:
    """Which unshipped orders a report would have named.

    ``marketplaces`` are those that occur in it, None for orders that do not tell theirs. ``is_newest``: none imported
    so far was made later. Unless ``reads_whole`` there are lines that do not tell which order they are of.
    """

    origin: Origin
    marketplaces: Collection[str | None]
    is_newest: bool
    reads_whole: bool

    def covers(self, marketplace: str | None) -> bool:
        """Whether an unshipped order of this marketplace would be in it."""
        if self.origin.is_complete:
            return not self.origin.marketplace or marketplace == self.origin.marketplace
        return marketplace in self.marketplaces

    def tells_what_is_gone(self, found: Findings) -> bool:
        """Whether absence counts: a file may be of another day, or of other orders altogether."""
        return self.origin.is_complete or (self.is_newest and found.overlaps)


def reconcile_absent(
    connection: Connection,
    incoming: Incoming,
    coverage: Coverage,
    named: Collection[str],
    last_parcel_id: int,
    found: Findings,
) -> None:
    """Decide about parcels up to this id whose orders are not among ``named``, and write what follows."""
    if not coverage.reads_whole:
        return
    columns = parcels.c
    absent = dict.fromkeys(
        _absent(connection, _MAY_BE_EXPORTED, named, last_parcel_id, columns.exported_at.is_not(None))
    )
    if coverage.tells_what_is_gone(found):
        absent |= dict.fromkeys(_absent(connection, _MAY_BE_GONE, named, last_parcel_id))
    for some in chunks(absent):
        states = _decide(connection, some, incoming, coverage, found)
        write_states(connection, states, incoming.now)


def _absent(
    connection: Connection, stages: Iterable[Stage], named: Collection[str], last_parcel_id: int, *where: _Condition
) -> Iterator[int]:
    """Parcels in these stages whose orders are not named; without further conditions the queue's index has it all."""
    columns = parcels.c
    among = columns.stage.in_([stage.value for stage in stages])
    found = select(columns.parcel_id, columns.order_id).where(among, columns.parcel_id <= last_parcel_id, *where)
    for some in connection.execute(found).partitions(CHUNK):
        yield from (parcel_id for parcel_id, order_id in some if order_id not in named)


def _decide(
    connection: Connection, parcel_ids: Sequence[int], incoming: Incoming, coverage: Coverage, found: Findings
) -> list[ParcelState]:
    columns = parcels.c
    statement = (
        select(*STATE_COLUMNS, columns.exported_at, columns.gone_at, orders.c.marketplace, imports.c.made_at)
        .join(orders, orders.c.order_id == columns.order_id)
        .join(imports, imports.c.import_id == orders.c.import_id)
        .where(columns.parcel_id.in_(parcel_ids))
        .with_for_update(of=parcels)
    )
    states: list[ParcelState] = []
    for row in connection.execute(statement).all():
        exported_at, gone_at, marketplace, named_at = row[len(STATE_COLUMNS) :]
        state = state_of(row)
        # A box may wait to be printed when its order is shipped: its main parcel decides for it.
        if state.box_of is None and not incoming.is_older_than(named_at) and coverage.covers(marketplace):
            _unnamed(state, incoming, found, exported_at, gone_at)
            states.append(state)
    return [state for state in states if state.lines]
