"""A parcel's changeable part while a transaction works on it: read and locked, changed, written with its history."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import Any, TypeVar

from sqlalchemy import Connection, bindparam, func, insert, select, update

from amzlabels.domain.parcel import Confirm, Label, Print, Stage, stage_of
from amzlabels.domain.problems import Fact, Note
from amzlabels.store.tables import events, facts_text, note_of, parcels

CHUNK = 1000
"""Rows handled at once: long lists are cut so that no single call keeps other threads waiting."""

MARKETPLACE_UNKNOWN = "order.marketplace_unknown"
PERSONS_OWN = "user.held"
GONE = "order.gone"
CHANGED = "order.changed"
CHANGED_AFTER_LABEL = "order.changed_after_label"

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
)

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
    changes: dict[str, Any] = field(default_factory=dict)
    lines: list[tuple[str, Mapping[str, Fact]]] = field(default_factory=list)

    def set_problem(self, problem: Note | None) -> None:
        """Replace the problem; a parcel with one is no longer wanted."""
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

    def tell(self, event: str, facts: Mapping[str, Fact] | None = None) -> None:
        """Add a line to the history."""
        self.lines.append((event, facts or {}))


def accept(state: ParcelState, now: int) -> None:
    """Amazon has it: nothing more is to be told; ``now`` as ``utc_ms``."""
    state.confirm = Confirm.ACCEPTED
    state.changes.update(confirmed_at=now, feed_id="", confirm_wanted=False, exported_at=None)


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
    parcel_id, order_id, label, print_, confirm, problem, facts, wanted, stage, shipment_id, by, until = row[:12]
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
        by,
        until,
    )


def write_states(connection: Connection, states: Iterable[ParcelState], at: int) -> None:
    """Write facets, problem, wanted and ``changes`` of these parcels, their stage as it follows, their new lines."""
    by_columns: defaultdict[tuple[str, ...], list[dict[str, Any]]] = defaultdict(list)
    lines: list[tuple[int, str, Mapping[str, Fact]]] = []
    for state in states:
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


def add_lines(connection: Connection, lines: Sequence[tuple[int, str, Mapping[str, Fact]]], at: int) -> None:
    """Add lines to the history of parcels that have been locked."""
    if not lines:
        return
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
