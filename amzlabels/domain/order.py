"""An order as the seller's report tells it; how the report spells it is left to ``amazon.report``."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from types import MappingProxyType

from amzlabels.domain.address import Address, RawAddress
from amzlabels.domain.problems import Note
from amzlabels.domain.record import record

TRAITS: frozenset[str] = frozenset(
    {
        *("business", "premium", "replacement", "exchange", "late", "nearly_cancelled", "cancellation_requested"),
        *("signature", "transparency", "store_pickup", "pallet", "customized", "residential", "commercial", "gift"),
        "pickup_point",
    }
)
"""What an order may be besides Prime. ``late`` and ``nearly_cancelled`` are Amazon's "on the verge of"."""

EXTRAS: frozenset[str] = frozenset(
    {
        *("cancel_reason", "ioss_number", "delivery_time", "drop_off", "instructions", "customized_url"),
        *("customized_page", "gift_message", "gift_wrap", "service_name", "original_order_id", "price_designation"),
        *("amazon_carrier", "amazon_method", "store_id", "programs", "buyer_tax_id"),
    }
)
"""What optional columns say of an order in words, one line per item where they differ.

``amazon_carrier`` and ``amazon_method`` are what Amazon proposes, ``programs`` those of Amazon that it belongs to.
"""

NO_EXTRAS: Mapping[str, str] = MappingProxyType({})
"""What most orders have."""


@record(frozen=True, slots=True)
class OrderItem:
    """One product of an order. ``quantity`` is what is still to ship, never what was bought."""

    order_item_id: str
    sku: str
    title: str
    quantity: int


@record(frozen=True, slots=True)
class Recalled:
    """When (UTC) a person decided on the address of an order, and whether it ``differs`` from what its lines say."""

    at: datetime
    differs: bool


@record(frozen=True, slots=True)
class Order:
    """What is to be shipped to one buyer.

    ``marketplace`` is a two-letter code of ``domain.marketplace`` or None where the report does not tell.
    ``ship_by`` is in UTC. ``is_prime`` is None where the report has no such column. ``traits`` are the names of
    ``TRAITS`` that hold; ``extras`` what optional columns say, by the names of ``EXTRAS``, filled ones only.
    ``recalled``: ``recipient`` is as a person decided for an earlier order to the same place; ``problems`` still tell
    what its own lines lack.
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
    problems: tuple[Note, ...] = ()
    traits: frozenset[str] = frozenset()
    extras: Mapping[str, str] = field(default_factory=lambda: NO_EXTRAS)
    recalled: Recalled | None = None

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


@dataclass(frozen=True, slots=True)
class BegunReport:
    """A report while it is read: its orders come once, as they are read; then ``problems`` tells all there is."""

    orders: Iterator[Order]
    problems: Sequence[Note]
