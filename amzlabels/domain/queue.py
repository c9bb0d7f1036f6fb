"""What a screen or the command line reads of the queue: frozen rows, counts and details, already flat."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from amzlabels.domain.address import Address, RawAddress
from amzlabels.domain.order import OrderItem
from amzlabels.domain.parcel import Confirm, Evidence, Label, Print, Stage
from amzlabels.domain.problems import Fact, Note
from amzlabels.domain.shipment import Service


@dataclass(frozen=True, slots=True)
class QueueQuery:
    """Which parcels: empty fields mean all. ``text`` is looked for in order, name, place, SKU, title and tracking."""

    stages: frozenset[Stage] = frozenset()
    marketplace: str = ""
    text: str = ""


@dataclass(frozen=True, slots=True)
class QueueCounts:
    """Parcels per stage (within the chosen marketplace), and per marketplace code ("" = unknown) over all."""

    stages: Mapping[Stage, int] = field(default_factory=dict)
    marketplaces: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ParcelRow:
    """One line of the queue."""

    parcel_id: int
    order_id: str
    marketplace: str | None
    name: str
    city: str
    postal_code: str
    country: str
    item_count: int
    unit_count: int
    first_sku: str
    first_title: str
    ship_by: datetime | None
    stage: Stage
    label: Label
    print: Print
    confirm: Confirm
    service: Service
    tracking: str
    printer: str
    evidence: Evidence
    problem: Note | None


@dataclass(frozen=True, slots=True)
class Event:
    """One line of a parcel's history; ``at`` in UTC."""

    at: datetime
    name: str
    facts: Mapping[str, Fact]


@dataclass(frozen=True, slots=True)
class ParcelDetails:
    """All there is to show of one parcel."""

    row: ParcelRow
    recipient: Address
    raw_address: RawAddress
    items: tuple[OrderItem, ...]
    history: tuple[Event, ...]
    has_label_file: bool
    purchase_order_number: str = ""


@dataclass(frozen=True, slots=True)
class ImportSummary:
    """What one import did. ``parcels`` are the ids of this report's parcels that are not done."""

    source: str
    orders: int
    added: int
    updated: int
    held: int
    already_done: int
    problems: tuple[Note, ...] = ()
    parcels: tuple[int, ...] = ()
