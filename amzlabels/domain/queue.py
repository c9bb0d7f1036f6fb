"""What a screen or the command line reads of the queue: frozen rows, counts and details, already flat."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from amzlabels.domain.address import Address, RawAddress
from amzlabels.domain.delivery import Delivery
from amzlabels.domain.order import NO_EXTRAS, OrderItem
from amzlabels.domain.packing import Part
from amzlabels.domain.parcel import Confirm, Evidence, Label, Print, Stage
from amzlabels.domain.plan import USUAL, Decision
from amzlabels.domain.problems import Fact, Note
from amzlabels.domain.product import Product
from amzlabels.domain.return_label import ReturnLabel
from amzlabels.domain.shipment import Service


@dataclass(frozen=True, slots=True)
class QueueQuery:
    """Which parcels: empty fields mean all. ``text`` is looked for in order, name, place, SKU, title and tracking.

    ``only`` are the ids to choose among, None = all.
    """

    stages: frozenset[Stage] = frozenset()
    marketplace: str = ""
    text: str = ""
    only: tuple[int, ...] | None = None


@dataclass(frozen=True, slots=True)
class QueueCounts:
    """Parcels per stage (within the chosen marketplace), and per marketplace code ("" = unknown) over all.

    ``riders`` are those of ``stages`` that travel under another parcel's label.
    """

    stages: Mapping[Stage, int] = field(default_factory=dict)
    marketplaces: Mapping[str, int] = field(default_factory=dict)
    riders: Mapping[Stage, int] = field(default_factory=dict)

    def labels(self, *stages: Stage) -> int:
        """Labels in these stages: riders need none."""
        return sum(self.stages.get(stage, 0) - self.riders.get(stage, 0) for stage in stages)


@dataclass(frozen=True, slots=True)
class OnItsWay:
    """How far a printed parcel has come, and since when (UTC). ``needs_person``: and nobody has seen to it."""

    delivery: Delivery
    since: datetime
    needs_person: bool = False


FOR_NUMBER, FOR_FILE = "number", "file"


@dataclass(frozen=True, slots=True)
class Rider:
    """A parcel that travels with another one, or the one it travels with.

    ``traits``, ``extras`` and the PO number are its order's; only the details of the parcel tell them.
    """

    parcel_id: int
    order_id: str
    traits: frozenset[str] = frozenset()
    extras: Mapping[str, str] = field(default_factory=lambda: NO_EXTRAS)
    purchase_order_number: str = ""


@dataclass(frozen=True, slots=True)
class ParcelRow:
    """One line of the queue.

    ``waits_for``: a printed parcel is told to Amazon when ``scanned`` or ``by_hand``, or once its own label has a
    number (``FOR_NUMBER``), or, having none, when a person says so or in a confirmation file (``FOR_FILE``).
    ``traits`` are its order's. ``rule`` is the name of the rule that decided how it travels, empty = none;
    ``is_chosen``: a person has.

    ``rides_with``: the parcel under whose label it travels; ``rider_count``: other orders in this one. ``box_of``: the
    parcel this is a further box of; ``box``: its number and how many there are, (0, 0) where there is one label.
    ``locker``: the German Packstation or Postfiliale it goes to. ``price_cents``: what its label cost, None: unknown.
    """

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
    is_exported: bool = False
    waits_for: str = ""
    traits: frozenset[str] = frozenset()
    rule: str = ""
    is_chosen: bool = False
    rides_with: Rider | None = None
    rider_count: int = 0
    locker: str = ""
    box_of: int | None = None
    box: tuple[int, int] = (0, 0)
    on_its_way: OnItsWay | None = None
    price_cents: int | None = None

    @property
    def shown_stage(self) -> Stage:
        """Its stage, but that what is done and does not arrive is held up for all to see."""
        does_not_arrive = self.on_its_way is not None and self.on_its_way.needs_person
        return Stage.HELD if self.stage is Stage.DONE and does_not_arrive else self.stage


@dataclass(frozen=True, slots=True)
class Event:
    """One line of a parcel's history; ``at`` in UTC."""

    at: datetime
    name: str
    facts: Mapping[str, Fact]


@dataclass(frozen=True, slots=True)
class ParcelDetails:
    """All there is to show of one parcel; ``extras`` are its order's, ``products`` what is known of its SKUs.

    ``notes`` are all problems its order was reported with, settled or not.
    ``riders`` are other orders in it, ``rider_items`` what these put in. ``parts`` are all parcels of its order that
    can be packed differently; none where this one cannot. ``link`` is the page for its recipient, which may hold the
    postcode; ``returns`` are its labels for the way back, the oldest first.
    """

    row: ParcelRow
    recipient: Address
    raw_address: RawAddress
    items: tuple[OrderItem, ...]
    history: tuple[Event, ...]
    has_label_file: bool
    purchase_order_number: str = ""
    extras: Mapping[str, str] = field(default_factory=lambda: NO_EXTRAS)
    why: Decision = USUAL
    products: tuple[Product, ...] = ()
    notes: tuple[Note, ...] = ()
    riders: tuple[Rider, ...] = ()
    rider_items: tuple[OrderItem, ...] = ()
    parts: tuple[Part, ...] = ()
    link: str = ""
    returns: tuple[ReturnLabel, ...] = ()

    @property
    def contents(self) -> tuple[OrderItem, ...]:
        """All that goes in, of whichever order."""
        return (*self.items, *self.rider_items)


FETCHED = "amazon"
"""The source of a report that the program asked Amazon for; any other source is a file's name."""


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a report is from. ``made_at``: when Amazon made it, or a file was last written; in UTC.

    ``is_complete``: it is sure to name every unshipped order, as one that was asked for is; a file may be a part.
    ``marketplace``: only this marketplace's orders were taken from it; empty = all. ``digest``: of a file's content; a
    copy is as old as what it was copied from.
    """

    source: str
    made_at: datetime
    is_complete: bool = False
    marketplace: str = ""
    digest: str = ""


@dataclass(frozen=True, slots=True)
class PendingReport:
    """A report Amazon was asked for at ``asked_at`` (UTC); ``marketplace`` as in ``Origin``."""

    report_id: str
    asked_at: datetime
    marketplace: str = ""
    wanted: bool = False


@dataclass(frozen=True, slots=True)
class ImportSummary:
    """What one import did. ``parcels`` are the ids of this report's parcels that are not done.

    What the report says of earlier orders: ``still_unshipped`` were confirmed but are unshipped at Amazon and are told
    again, ``gone`` are no longer to be shipped, ``changed`` differ, ``closed`` were exported and are confirmed now.
    ``digest`` is as in ``Origin``.
    """

    source: str
    orders: int
    added: int
    updated: int
    held: int
    already_done: int
    problems: tuple[Note, ...] = ()
    parcels: tuple[int, ...] = ()
    still_unshipped: int = 0
    gone: int = 0
    changed: int = 0
    closed: int = 0
    digest: str = ""
