"""Collects an import's new rows just as the driver takes them; deciding what is new is left to ``imports``."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain
from typing import Any

from sqlalchemy import Connection, Table, insert, update

from amzlabels.domain.address import Address
from amzlabels.domain.address_decisions import is_of_address
from amzlabels.domain.order import Order, OrderItem
from amzlabels.domain.parcel import Confirm, Label, Print, Stage, stage_of
from amzlabels.domain.problems import Note
from amzlabels.domain.rule import parcel_facts
from amzlabels.journey.ports_planning import PlanOf
from amzlabels.store.addresses import packed
from amzlabels.store.plans import decision_text
from amzlabels.store.states import MARKETPLACE_UNKNOWN
from amzlabels.store.tables import (
    SHIP_BY_UNKNOWN,
    counters,
    extras_text,
    facts_text,
    notes_text,
    order_items,
    orders,
    parcels,
    traits_text,
    utc_ms,
)

REPORTED_COLUMNS = (
    "marketplace",
    "raw",
    "ship_by",
    "service_level",
    "is_prime",
    "purchase_order_number",
    "traits",
    "extras",
    "problems",
)
_COLUMNS: tuple[tuple[Table, tuple[str, ...]], ...] = (
    (orders, ("order_id", *REPORTED_COLUMNS, "import_id")),
    (
        parcels,
        (
            *("parcel_id", "order_id", "ordinal", "import_id", "marketplace", "marketplace_chosen", "ship_by"),
            *("recipient", "address_changed", "stage", "wanted", "problem", "problem_facts", "plan"),
        ),
    ),
    (order_items, ("order_id", "order_item_id", "position", "sku", "title", "quantity", "parcel_id")),
)

# So many rows in one go spare a fifth of the time; far below SQLite's limit of 32766 values.
_GROUP = 100


def reported(order: Order) -> tuple[Any, ...]:
    """The values of ``REPORTED_COLUMNS`` for an order, as they are stored and compared."""
    return (
        order.marketplace,
        packed(order.raw_address),
        None if order.ship_by is None else utc_ms(order.ship_by),
        order.service_level,
        order.is_prime,
        order.purchase_order_number,
        traits_text(order.traits),
        extras_text(order.extras),
        notes_text(order.problems),
    )


def ship_by_ms(order: Order) -> int:
    """An order's ship-by as its parcels carry it."""
    return SHIP_BY_UNKNOWN if order.ship_by is None else utc_ms(order.ship_by)


def _for_group(statement: str) -> str:
    """The statement for ``_GROUP`` rows at once, their values one after the other."""
    head, _, marks = statement.partition(" VALUES ")
    return f"{head} VALUES {', '.join([marks] * _GROUP)}"


def _first_stage(problem: str | None, *, wanted: bool) -> Stage:
    return stage_of(Label.NONE, Print.NONE, Confirm.NONE, problem, wanted=wanted)


def first_problem(
    order: Order, *, has_address: bool = False, has_marketplace: bool = False, overridden: str = ""
) -> Note | None:
    """The first problem that a person's own or remembered address, marketplace or reason has not settled."""
    has_address = has_address or order.recalled is not None
    for note in order.problems:
        is_settled = (has_address and is_of_address(note)) or (has_marketplace and note.code == MARKETPLACE_UNKNOWN)
        if not is_settled and note.code not in overridden.split():
            return note
    return None


class NewRows:
    """Rows to be added to the store within one transaction; ``flush`` writes what has been collected.

    ``recalled`` are the parcels whose address was remembered, with their orders.
    """

    def __init__(self, connection: Connection, import_id: int, *, wanted: bool, plan_of: PlanOf | None = None) -> None:
        self._connection = connection
        self._plan_of = plan_of
        self._import_id = import_id
        self._wanted = wanted
        self._clear = _first_stage(None, wanted=wanted)
        self._ids: Iterator[int] = iter(())
        # The driver takes tuples as they are: a whole report's worth goes in without a dictionary per row.
        self._statements = [
            str(insert(table).compile(dialect=connection.dialect, column_keys=list(columns)))
            for table, columns in _COLUMNS
        ]
        self._group_statements = [_for_group(statement) for statement in self._statements]
        # SQLite's driver takes a slow way round for every bool; engines with a type of their own insist on it.
        flag: type[int] = bool if connection.dialect.supports_native_boolean else int
        self._false, self._true = flag(False), flag(True)
        self._rows: list[list[tuple[Any, ...]]] = [[] for _ in _COLUMNS]
        self._orders, self._parcels, self._items = self._rows
        self.recalled: list[tuple[int, Order]] = []

    def reserve(self, count: int) -> None:
        """Set aside ids for this many parcels; without it each parcel fetches its own."""
        step = update(counters).where(counters.c.name == "parcel").values(value=counters.c.value + count)
        last = self._connection.execute(step.returning(counters.c.value)).scalar_one()
        self._ids = iter(range(last - count + 1, last + 1))

    def add_order(self, order: Order) -> tuple[int, Stage] | None:
        """An order that was not known, with a parcel for what is to be shipped; returns its id and stage, if any."""
        order_id, problems = order.order_id, order.problems
        self._orders.append((order_id, *reported(order), self._import_id))
        due = [item for item in order.items if item.quantity > 0]
        added = self.add_parcel(order, due, first_problem(order) if problems else None) if due else None
        parcel_id = None if added is None else added[0]
        for position, item in enumerate(order.items):
            self.add_item(order_id, item, position, parcel_id if item.quantity > 0 else None)
        return added

    def add_item(self, order_id: str, item: OrderItem, position: int, parcel_id: int | None) -> None:
        """An order item that was not known, and the parcel it is in."""
        row = (order_id, item.order_item_id, position, item.sku, item.title, item.quantity, parcel_id)
        self._items.append(row)

    def add_parcel(
        self,
        order: Order,
        items: Sequence[OrderItem],
        problem: Note | None,
        *,
        ordinal: int = 1,
        changed_address: Address | None = None,
        chosen_marketplace: str | None = None,
    ) -> tuple[int, Stage]:
        """A parcel for these items, addressed as the order or as a person has changed it; returns id and stage.

        The items themselves are added or moved by the caller.
        """
        parcel_id = self._next_id()
        has_own_address = changed_address is not None
        if order.recalled is not None and not has_own_address:
            has_own_address = order.recalled.differs
            self.recalled.append((parcel_id, order))
        recipient = changed_address or order.recipient
        wanted = self._wanted and problem is None
        stage = self._clear if problem is None else _first_stage(problem.code, wanted=False)
        order_id = order.order_id
        self._parcels.append(
            (
                parcel_id,
                order_id,
                ordinal,
                self._import_id,
                chosen_marketplace or order.marketplace,
                self._false if chosen_marketplace is None else self._true,
                ship_by_ms(order),
                packed(recipient),
                self._true if has_own_address else self._false,
                stage.value,
                self._true if wanted else self._false,
                "" if problem is None else problem.code,
                "{}" if problem is None else facts_text(problem.facts),
                "" if self._plan_of is None else self.plan_text(order, recipient, items, chosen_marketplace),
            )
        )
        return parcel_id, stage

    def plan_text(
        self, order: Order, recipient: Address, items: Sequence[OrderItem], chosen_marketplace: str | None
    ) -> str:
        """How a parcel of this order is to travel, as stored."""
        if self._plan_of is None:
            return ""
        return decision_text(self._plan_of(parcel_facts(order, recipient, items, chosen_marketplace)))

    def flush(self) -> None:
        """Write everything collected so far."""
        for statement, group_statement, rows in zip(self._statements, self._group_statements, self._rows, strict=True):
            grouped = len(rows) - len(rows) % _GROUP
            groups = [tuple(chain.from_iterable(rows[at : at + _GROUP])) for at in range(0, grouped, _GROUP)]
            if groups:
                self._connection.exec_driver_sql(group_statement, groups)
            if grouped < len(rows):
                self._connection.exec_driver_sql(statement, rows[grouped:])
            rows.clear()

    def _next_id(self) -> int:
        parcel_id = next(self._ids, None)
        if parcel_id is None:
            self.reserve(1)
            return next(self._ids)
        return parcel_id
