"""Collects an import's new rows just as the driver takes them; deciding what is new is left to ``imports``."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, update

from amzlabels.domain.address import Address
from amzlabels.domain.address_decisions import is_of_address
from amzlabels.domain.order import Order, OrderItem
from amzlabels.domain.parcel import Confirm, Label, Print, Stage, stage_of
from amzlabels.domain.problems import Note
from amzlabels.domain.rule import parcel_facts
from amzlabels.journey.ports_planning import PlanOf
from amzlabels.store.addresses import packed
from amzlabels.store.plans import decision_text
from amzlabels.store.row_writer import Layout, RowWriter, Values
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
_PRIME = REPORTED_COLUMNS.index("is_prime")
# What an import's rows have. Most orders have nothing unusual: one item, and in most columns what these hold by
# themselves, which need not be said.
_OF_ORDER = ("order_id", *REPORTED_COLUMNS, "import_id")
_OF_PARCEL = (
    *("parcel_id", "order_id", "ordinal", "import_id", "marketplace", "marketplace_chosen", "ship_by"),
    *("recipient", "address_changed", "stage", "wanted", "problem", "problem_facts", "plan"),
)
_OF_ITEM = ("order_id", "order_item_id", "position", "sku", "title", "quantity", "parcel_id")
_ORDERS = Layout("orders", ("order_id",), _OF_ORDER, ((orders, _OF_ORDER),))
_PARCELS = Layout("parcels", ("order_id", "parcel_id"), _OF_PARCEL, ((parcels, _OF_PARCEL),))
_ITEMS = Layout("items", ("order_id", "order_item_id"), _OF_ITEM, ((order_items, _OF_ITEM),))
_USUAL_OF_ORDER = ("order_id", "marketplace", "raw", "ship_by", "service_level", "is_prime", "import_id")
_USUAL_PARCEL = (
    (parcels, ("parcel_id", "order_id", "import_id", "marketplace", "ship_by", "recipient")),
    (order_items, ("order_id", "order_item_id", "sku", "title", "quantity", "parcel_id")),
)
_REST = ("parcel_id", "recipient", "order_item_id", "sku", "title", "quantity")
_USUAL = Layout("usual", ("order_id",), (*_USUAL_OF_ORDER, *_REST), ((orders, _USUAL_OF_ORDER), *_USUAL_PARCEL))
_USUAL_BUT_TOLD = Layout(
    "told", ("order_id",), ("order_id", "marketplace", "ship_by", "import_id", *_REST), _USUAL_PARCEL
)
TABLES = (orders, parcels, order_items)
"""What rows end in, those that others point to first."""


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


def _is_usual(order: Order) -> bool:
    """Whether it has one item, a ship-by, and nothing that stands in the way of its parcel or was known of it."""
    is_odd = order.problems or order.recalled or order.ship_by is None
    return not is_odd and len(order.items) == 1 and order.items[0].quantity > 0


class NewRows:
    """Rows to be added to the store within one transaction; ``flush`` has what was collected written by ``writer``.

    ``last_id`` is the last parcel's id so far, which nobody else counts on while the transaction lasts. ``recalled``
    are the parcels whose address was remembered, with their orders.
    """

    def __init__(
        self,
        connection: Connection,
        writer: RowWriter,
        import_id: int,
        last_id: int,
        *,
        wanted: bool,
        plan_of: PlanOf | None = None,
    ) -> None:
        self._connection = connection
        self._writer = writer
        self._plan_of = plan_of
        self._import_id = import_id
        self._last_id = last_id
        self._wanted = wanted
        self._clear = _first_stage(None, wanted=wanted)
        self._has_usual_parcels = not wanted and plan_of is None
        # The driver's slow way round is also that of every bool; engines with a type of their own insist on it.
        flag: type[int] = bool if connection.dialect.supports_native_boolean else int
        self._false, self._true = flag(False), flag(True)
        self._begin()
        self.recalled: list[tuple[int, Order]] = []

    def _begin(self) -> None:
        self._orders: Values = []
        self._parcels: Values = []
        self._items: Values = []
        self._usual: Values = []
        self._usual_but_told: Values = []

    def add_order(self, order: Order) -> tuple[int, Stage] | None:
        """An order that was not known, with a parcel for what is to be shipped; returns its id and stage, if any."""
        if self._has_usual_parcels and _is_usual(order):
            return self._add_usual(order)
        order_id, problems, items = order.order_id, order.problems, order.items
        self._add_told(order)
        due = [item for item in items if item.quantity > 0]
        added = self.add_parcel(order, due, first_problem(order) if problems else None) if due else None
        parcel_id = None if added is None else added[0]
        for position, item in enumerate(items):
            self.add_item(order_id, item, position, parcel_id if item.quantity > 0 else None)
        return added

    def _add_usual(self, order: Order) -> tuple[int, Stage]:
        """What most of a report is, without the columns that hold by themselves what such an order has in them."""
        self._last_id = parcel_id = self._last_id + 1
        order_id, marketplace, (item,) = order.order_id, order.marketplace, order.items
        ship_by, recipient = ship_by_ms(order), packed(order.recipient)
        rest = (parcel_id, recipient, item.order_item_id, item.sku, item.title, item.quantity)
        if order.traits or order.extras or order.purchase_order_number:
            self._add_told(order)
            self._usual_but_told += (order_id, marketplace, ship_by, self._import_id, *rest)
        else:
            is_prime = None if order.is_prime is None else self._true if order.is_prime else self._false
            raw, level = packed(order.raw_address), order.service_level
            self._usual += (order_id, marketplace, raw, ship_by, level, is_prime, self._import_id, *rest)
        return parcel_id, Stage.READY

    def _add_told(self, order: Order) -> None:
        told = reported(order)
        is_prime = told[_PRIME] if told[_PRIME] is None else self._true if told[_PRIME] else self._false
        self._orders += (order.order_id, *told[:_PRIME], is_prime, *told[_PRIME + 1 :], self._import_id)

    def add_item(self, order_id: str, item: OrderItem, position: int, parcel_id: int | None) -> None:
        """An order item that was not known, and the parcel it is in."""
        self._items += (order_id, item.order_item_id, position, item.sku, item.title, item.quantity, parcel_id)

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
        self._last_id = parcel_id = self._last_id + 1
        has_own_address = changed_address is not None
        if order.recalled is not None and not has_own_address:
            has_own_address = order.recalled.differs
            self.recalled.append((parcel_id, order))
        recipient = changed_address or order.recipient
        wanted = self._wanted and problem is None
        stage = self._clear if problem is None else _first_stage(problem.code, wanted=False)
        order_id = order.order_id
        self._parcels += (
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
        return parcel_id, stage

    def plan_text(
        self, order: Order, recipient: Address, items: Sequence[OrderItem], chosen_marketplace: str | None
    ) -> str:
        """How a parcel of this order is to travel, as stored."""
        if self._plan_of is None:
            return ""
        return decision_text(self._plan_of(parcel_facts(order, recipient, items, chosen_marketplace)))

    def flush(self) -> None:
        """Have everything written that was collected so far."""
        self._writer.write(
            {
                _ORDERS: self._orders,
                _PARCELS: self._parcels,
                _ITEMS: self._items,
                _USUAL: self._usual,
                _USUAL_BUT_TOLD: self._usual_but_told,
            }
        )
        self._begin()

    def finish(self) -> None:
        """Nothing more comes: wait until all is written, and tell what the last id is now."""
        self._writer.close()
        step = update(counters).where(counters.c.name == "parcel").values(value=self._last_id)
        self._connection.execute(step)
