"""A parcel's changeable part while a transaction works on it: read and locked, changed, written with its history."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import Any, TypeVar

from sqlalchemy import Column, Connection, bindparam, func, insert, select, update

from amzlabels.domain.parcel import Confirm, Label, Print, Stage, stage_of
from amzlabels.domain.problems import Fact, Note
from amzlabels.store.followers import bring_box, bring_riders, leave
from amzlabels.store.proof import prove
from amzlabels.store.tables import events, facts_text, note_of, parcels

CHUNK = 1000
"""Rows handled at once: long lists are cut so that no single call keeps other threads waiting."""

MARKETPLACE_UNKNOWN = "order.marketplace_unknown"
PERSONS_OWN = "user.held"
GONE = "order.gone"
CHANGED = "order.changed"
CHANGED_AFTER_LABEL = "order.changed_after_label"
RIDER_LEFT = "order.rider_left"

STRONGER = frozenset({PERSONS_OWN, "amazon.order_cancelled"})
"""Problems that no report takes the place of."""


UNBOUGHT = frozenset({Label.NONE, Label.REFUSED, Label.VOIDED})

STATE_COLUMNS = (
    parcels.c.parcel_id,
    parcels.c.order_id,
    parcels.c.label,
    parcels.c.print,
    parcels.c.confirm,
    parcels.c.problem,
    parcels.c.problem_facts,
    parcels.c.wanted,
    parcels.c.stage,
    parcels.c.shipment_id,
    parcels.c.claimed_by,
    parcels.c.claimed_until,
    parcels.c.rides_with,
    parcels.c.box_of,
)
_OF_BOXES = frozenset({"recipient", "address_changed", "marketplace", "marketplace_chosen", "ship_by", "plan"})
"""Columns that a box has from its main parcel until it has its own label."""

_T = TypeVar("_T")


@dataclass(slots=True)
class ParcelState:
    """What decides about a parcel. Change it through its methods and ``changes``, then ``write_states``."""

    parcel_id: int
    order_id: str
    label: Label
    print: Print
    confirm: Confirm
    problem: Note | None
    wanted: bool
    stage: Stage
    shipment_id: int | None
    claimed_by: str
    claimed_until: int | None
    rides_with: int | None = None
    box_of: int | None = None
    is_newly_held: bool = False
    changes: dict[str, Any] = field(default_factory=dict)
    lines: list[tuple[str, Mapping[str, Fact]]] = field(default_factory=list)

    def set_problem(self, problem: Note | None) -> None:
        """Replace the problem; a parcel with one is no longer wanted."""
        self.is_newly_held = problem is not None and problem != self.problem
        self.problem = problem
        self.wanted = self.wanted and problem is None

    def restage(self) -> None:
        """Bring ``stage`` in line with all else."""
        code = None if self.problem is None else self.problem.code
        self.stage = stage_of(self.label, self.print, self.confirm, code, wanted=self.wanted)

    def is_claimed_by_other(self, station: str, now: int) -> bool:
        """Whether another station's claim is alive; ``now`` as ``utc_ms``."""
        return self.is_claimed(now) and self.claimed_by != station

    def is_claimed(self, now: int) -> bool:
        """Whether any station's claim is alive."""
        return bool(self.claimed_by) and self.claimed_until is not None and self.claimed_until > now

    def accept(self, now: int) -> None:
        """Amazon has it: nothing more is to be told; ``now`` as ``utc_ms``."""
        self.confirm = Confirm.ACCEPTED
        self.changes.update(confirmed_at=now, feed_id="", confirm_wanted=False, exported_at=None)

    def tell(self, event: str, facts: Mapping[str, Fact] | None = None) -> None:
        """Add a line to the history."""
        self.lines.append((event, facts or {}))


def chunks(values: Iterable[_T], size: int = CHUNK) -> Iterator[list[_T]]:
    """The values in lists of at most ``size``."""
    rest = iter(values)
    while chunk := list(islice(rest, size)):
        yield chunk


def lock_states(connection: Connection, parcel_ids: Sequence[int]) -> dict[int, ParcelState]:
    """Read and lock these parcels; unknown ids are absent. In the order of the ids."""
    found: dict[int, ParcelState] = {}
    for some in chunks(dict.fromkeys(parcel_ids)):
        by_id = {state.parcel_id: state for state in _lock(connection, some)}
        found.update((each, by_id[each]) for each in some if each in by_id)
    return found


def _lock(connection: Connection, parcel_ids: list[int]) -> Iterator[ParcelState]:
    statement = select(*STATE_COLUMNS).where(parcels.c.parcel_id.in_(parcel_ids)).with_for_update()
    return map(state_of, connection.execute(statement).all())


def state_of(row: Sequence[Any]) -> ParcelState:
    """The state in a row that begins with ``STATE_COLUMNS``."""
    parcel_id, order_id, label, print_, confirm, problem, facts, wanted, stage, shipment_id, *more = row[:14]
    return ParcelState(
        parcel_id,
        order_id,
        Label(label),
        Print(print_),
        Confirm(confirm),
        note_of(problem, facts),
        wanted,
        Stage(stage),
        shipment_id,
        *more,
    )


def write_states(connection: Connection, states: Iterable[ParcelState], at: int) -> list[ParcelState]:
    """Write facets, problem, wanted and ``changes`` of these parcels, their stage as it follows, their new lines.

    Riders and boxes follow; returns all that were written.
    """
    written = _with_followers(connection, states, at)
    by_columns: defaultdict[tuple[str, ...], list[dict[str, Any]]] = defaultdict(list)
    lines: list[tuple[int, str, Mapping[str, Fact]]] = []
    for state in written:
        problem = state.problem
        state.restage()
        values = {
            "label": state.label.value,
            "print": state.print.value,
            "confirm": state.confirm.value,
            "stage": state.stage.value,
            "wanted": state.wanted,
            "problem": problem.code if problem is not None else "",
            "problem_facts": facts_text(problem.facts) if problem is not None else "{}",
            **state.changes,
        }
        by_columns[tuple(sorted(values))].append({"at_parcel_id": state.parcel_id, **values})
        lines += [(state.parcel_id, name, facts) for name, facts in state.lines]
    for names, rows in by_columns.items():
        statement = update(parcels).where(parcels.c.parcel_id == bindparam("at_parcel_id"))
        connection.execute(statement.values({name: bindparam(name) for name in names}), rows)
    add_lines(connection, lines, at)
    return written


def free_riders(connection: Connection, parcel_ids: Sequence[int], to_write: dict[int, ParcelState]) -> None:
    """Let riders of parcels that are about to be taken away have labels of their own; they are then in ``to_write``."""
    leads = lock_states(connection, parcel_ids)
    for some in chunks(leads):
        for rider in _lock_where(connection, parcels.c.rides_with, some):
            if rider.parcel_id in leads:
                continue
            leave(to_write.setdefault(rider.parcel_id, rider), leads[rider.rides_with or 0])


def _with_followers(connection: Connection, states: Iterable[ParcelState], now: int) -> list[ParcelState]:
    """These states, and those of riders and boxes that follow them, brought to where they belong."""
    known = {state.parcel_id: state for state in states}
    changed = list(known)
    for some in chunks(changed):
        for column in (parcels.c.rides_with, parcels.c.box_of):
            for state in _lock_where(connection, column, some):
                known.setdefault(state.parcel_id, state)
    followers = [state for state in known.values() if state.rides_with is not None or state.box_of is not None]
    if not followers:
        return list(known.values())
    ahead = {lead for state in followers for lead in (state.rides_with, state.box_of) if lead is not None}
    unchanged = lock_states(connection, [each for each in ahead if each not in known])
    _bring(followers, {**known, **unchanged}, now)
    left = [state for state in unchanged.values() if state.lines]
    # What a leaving rider changed of its lead concerns all that still travel with it.
    return _with_followers(connection, [*known.values(), *left], now) if left else list(known.values())


def _bring(followers: Sequence[ParcelState], by_id: Mapping[int, ParcelState], now: int) -> None:
    riders: defaultdict[int, list[ParcelState]] = defaultdict(list)
    for state in followers:
        if state.rides_with is not None:
            riders[state.rides_with].append(state)
    for lead_id, some in riders.items():
        bring_riders(by_id[lead_id], some)
    for state in followers:
        if state.box_of is not None:
            bring_box(state, by_id[state.box_of], _OF_BOXES, now)


def _lock_where(connection: Connection, column: Column[Any], parcel_ids: list[int]) -> Iterator[ParcelState]:
    statement = select(*STATE_COLUMNS).where(column.in_(parcel_ids)).with_for_update()
    return map(state_of, connection.execute(statement).all())


def add_lines(connection: Connection, lines: Sequence[tuple[int, str, Mapping[str, Fact]]], at: int) -> None:
    """Add lines to the history of parcels that have been locked, and to the proof log what is proven of them."""
    if not lines:
        return
    prove(connection, lines, at)
    number = select(func.coalesce(func.max(events.c.number), 0) + 1).where(events.c.parcel_id == bindparam("of_parcel"))
    connection.execute(
        insert(events).values(
            parcel_id=bindparam("of_parcel"),
            number=number.scalar_subquery(),
            at=bindparam("moment"),
            name=bindparam("event"),
            facts=bindparam("told"),
        ),
        [
            {"of_parcel": parcel_id, "moment": at, "event": name, "told": facts_text(facts)}
            for parcel_id, name, facts in lines
        ],
    )
