"""An order as the seller's report tells it; how the report spells it is left to ``amazon.report``."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from amzlabels.domain.address import Address, RawAddress
from amzlabels.domain.problems import Note


@dataclass(frozen=True, slots=True)
class OrderItem:
    """One product of an order. ``quantity`` is what is still to ship, never what was bought."""

    order_item_id: str
    sku: str
    title: str
    quantity: int


@dataclass(frozen=True, slots=True)
class Order:
    """What is to be shipped to one buyer.

    ``marketplace`` is a two-letter code of ``domain.marketplace`` or None where the report does not tell.
    ``ship_by`` is in UTC. ``is_prime`` is None where the report has no such column.
    """

    order_id: str
    marketplace: str | None
    raw_address: RawAddress
    recipient: Address
    items: tuple[OrderItem, ...]
    ship_by: datetime | None = None
    service_level: str = ""
    is_prime: bool | None = None
    purchase_order_number: str = ""
    problems: tuple[Note, ...] = field(default=())

    @property
    def units(self) -> int:
        """Units to ship, over all items."""
        return sum(item.quantity for item in self.items)


@dataclass(frozen=True, slots=True)
class Report:
    """A whole report as read: ``kind`` is ``unshipped``; ``problems`` are those of the file and of single lines."""

    kind: str
    encoding: str
    orders: tuple[Order, ...]
    problems: tuple[Note, ...]
