"""Protocols for everything outside: each has a real adapter and a stand-in, and both pass one suite.

Every method may raise ``Problem`` with a code of ``domain.problems``; any other exception is a bug. Adapters are
called from lanes (worker threads); none may be called from the main thread.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, Protocol

from amzlabels.domain.address import Address
from amzlabels.domain.connection import Connection
from amzlabels.domain.order import BegunReport, Order, OrderItem, Report
from amzlabels.domain.packing import Packed
from amzlabels.domain.parcel import Confirm, Evidence, Label, Move, Print
from amzlabels.domain.plan import AS_USUAL, Plan
from amzlabels.domain.printer import Paper
from amzlabels.domain.problems import Note
from amzlabels.domain.queue import (
    ImportSummary,
    Origin,
    ParcelDetails,
    ParcelRow,
    PendingReport,
    QueueCounts,
    QueueQuery,
)
from amzlabels.domain.settings import Settings
from amzlabels.domain.shipment import Bought, Refused, ShipmentRequest, ShopLabel, ShopShipment
from amzlabels.domain.shop_account import ShopAccount
from amzlabels.domain.slip import Slip
from amzlabels.journey.ports_addresses import Addresses
from amzlabels.journey.ports_afterwards import AfterwardsBooks
from amzlabels.journey.ports_devices import DeviceBooks
from amzlabels.journey.ports_keeping import RestoredBooks
from amzlabels.journey.ports_own_labels import OwnLabelBook
from amzlabels.journey.ports_papers import PaperBooks
from amzlabels.journey.ports_people import PeopleBook
from amzlabels.journey.ports_planning import PlanOf, PlanStore
from amzlabels.journey.ports_prints import PrintBooks
from amzlabels.journey.ports_proof import ProofBooks
from amzlabels.journey.ports_sheets import SheetBooks
from amzlabels.journey.ports_shop_account import TermsMemory
from amzlabels.journey.ports_unprinted import UnprintedLabels
from amzlabels.journey.ports_waiting import WaitingBooks


class Clock(Protocol):
    """Time, so that tests and benchmarks own it."""

    def now(self) -> datetime:
        """The current moment, in UTC with tzinfo."""

    def monotonic_s(self) -> float:
        """Seconds that only grow."""

    def wait(self, seconds: float) -> bool:
        """Wait; True when the program is closing and the caller should leave off."""


class ReportReader(Protocol):
    """Reads an order report."""

    def read(self, path: Path) -> Report:
        """Read a whole file. Raises ``report.*`` when it is not usable; bad lines are in the report's problems."""

    def begin(self, path: Path) -> BegunReport:
        """As ``read``, but while its orders are taken, which may then raise what makes the file unusable."""

    def is_report(self, path: Path) -> bool:
        """Whether its first line has the headings of an order report; raises nothing and reads no further."""


@dataclass(frozen=True, slots=True)
class OpenParcel:
    """A parcel as the steps need it: its facets and all that buying, printing and confirming want.

    ``purchase`` counts the labels bought for it; ``confirm_wanted``: Amazon is to be told whatever the settings say;
    ``feed_id``: the feed that tells Amazon of it; ``imported_at``: when the newest report that named it was made.

    ``rides_with``: it travels under that parcel's label and is told to Amazon with it, but never bought or printed
    itself; ``riders`` are such parcels of this one, ``rider_items`` what is in them. ``box_of``: a further box of that
    parcel, without items and never told to Amazon; ``box``: its number and how many there are;
    ``boxes``: those of a main parcel. ``overridden``: codes
    of problems that a person overruled. ``paper`` is that of the label that is bought. ``print_on`` is the printer that
    a person wants this once, empty = as is set. ``denied_unasked``: a person said that it did not print when its
    printer could not be asked.
    """

    parcel_id: int
    order_id: str
    ordinal: int
    marketplace: str | None
    reference: str
    label: Label
    print: Print
    confirm: Confirm
    problem: Note | None
    wanted: bool
    recipient: Address
    items: tuple[OrderItem, ...]
    shipment_id: int | None
    carrier: str
    package: str
    tracking: str
    label_hash: str
    print_job: str
    printer: str
    printed_at: datetime | None
    ship_by: datetime | None = None
    purchase: int = 1
    confirm_wanted: bool = False
    exported_at: datetime | None = None
    feed_id: str = ""
    imported_at: datetime | None = None
    plan: Plan = AS_USUAL
    rides_with: int | None = None
    riders: tuple[int, ...] = ()
    rider_items: tuple[OrderItem, ...] = ()
    box_of: int | None = None
    box: tuple[int, int] = (0, 0)
    boxes: tuple[int, ...] = ()
    overridden: frozenset[str] = frozenset()
    paper: Paper = Paper.UNKNOWN
    print_on: str = ""
    slip: Slip = Slip.NONE
    evidence: Evidence = Evidence.NONE
    denied_unasked: bool = False

    @property
    def contents(self) -> tuple[OrderItem, ...]:
        """All that goes in, of whichever order."""
        return (*self.items, *self.rider_items)


class Parcels(Addresses, PlanStore, TermsMemory, UnprintedLabels, Protocol):
    """The queue: orders, parcels, their history. Every method is one transaction and safe from any lane."""

    def import_orders(
        self,
        origin: Origin,
        orders: Iterable[Order],
        *,
        wanted: bool,
        problems: Sequence[Note] = (),
        plan_of: PlanOf | None = None,
    ) -> ImportSummary:
        """Add what is new, renew what is untouched, leave what is bought; then reconcile what was there before.

        Nothing is added twice. An order with problems is stored held (its first problem). ``wanted`` marks the parcels
        to be printed. What earlier orders become is told by ``ImportSummary``. ``plan_of`` decides how new and renewed
        parcels are to travel, None = as usual.
        """

    def open_parcels(self, parcel_ids: Sequence[int] | None = None) -> list[OpenParcel]:
        """These parcels (unknown ids left out), in ship-by order; None = all whose stage is not done."""

    def confirmable(self, limit: int, *, only_wanted: bool) -> list[OpenParcel]:
        """Parcels Amazon is to be told of now, the most urgent ship-by first, at most ``limit``.

        Printed, not accepted, not being sent, no problem, not exported, no box of another, no own label without a
        number but where it needs none and is wanted. ``only_wanted``: only with ``confirm_wanted``, as always where the
        settings have the labels of its printer scanned back. None at all while a restored store catches up.
        """

    def in_feeds(self) -> dict[str, list[OpenParcel]]:
        """Parcels that are being sent in a feed, by feed id; the empty id = cut short before the id was known."""

    def mark_exported(self, parcel_ids: Sequence[int]) -> None:
        """Note that these were written to a confirmation file just now; Amazon is not told of them in another way."""

    def find_tracking(self, tracking: str) -> list[OpenParcel]:
        """Parcels whose label has exactly this tracking number."""

    def void(self, parcel_ids: Sequence[int]) -> list[int]:
        """Give labels up so that they are bought anew: bought and not being printed or confirmed; returns those voided.

        Label voided, print and confirm none, purchase one more; shipment, tracking and label file are let go of.
        """

    def want(self, parcel_ids: Sequence[int] | None, *, marketplace: str = "") -> list[int]:
        """Mark ready parcels (of these ids, or all of the marketplace) as ordered to print, and those of these ids that
        are being bought; returns those marked or already marked, in ship-by order. Held, asking, printed and done
        parcels are left alone."""

    def apply(self, moves: Sequence[Move]) -> None:
        """Apply all moves in one transaction. Raises ``StaleMove`` if any parcel is no longer in ``frm``."""

    def claim(self, parcel_ids: Sequence[int], seconds: float) -> list[int]:
        """Take these parcels for this station for a while; returns those that no other station holds."""

    def hold(self, parcel_ids: Sequence[int], problem: Note) -> list[int]:
        """Set untouched parcels (label none or bought, nothing printed, no problem yet) aside; returns those held.

        A rider leaves its lead's parcel, which is held too where its label is bought. Boxes are held with their parcel.
        """

    def release(self, parcel_ids: Sequence[int], *, insists: bool = False) -> list[int]:
        """Clear the problem of held or failed parcels so that they can be tried again; returns those released.

        Label refused becomes none. A missing address or marketplace is found again when the parcel is wanted. What
        needs a reason (``domain.packing``) is left alone. ``insists``: a person lets it go, so that what the account is
        said not to do (``terms.*``) no longer holds it.
        """

    def override(self, parcel_ids: Sequence[int], reason: str) -> list[int]:
        """Release what needs a reason, and remember it: the same problem holds it no more. Returns those released."""

    def combine(self, parcel_ids: Sequence[int]) -> bool:
        """Put these into the first one's parcel, as riders; False, and nothing done, when not all are free for that.

        Free: label none or voided, no shipment, no problem; not a box, and only the first may have boxes.
        """

    def take_apart(self, parcel_ids: Sequence[int]) -> list[int]:
        """Let riders among these, and the riders of leads among them, have labels of their own; returns the riders.

        Only while no label is bought or being bought.
        """

    def repack(self, parcel_id: int, packing: Sequence[Packed]) -> list[int]:
        """Pack anew what is in these unbought parcels of one order; returns its parcels, none when it is too late.

        ``packing`` names all unbought parcels of the order that are no riders and holds exactly what is in them; one
        that is not named is taken away. Boxes are made or taken away.
        """

    def add_box(self, parcel_id: int) -> list[int]:
        """A further box for a parcel whose label is bought and that has no problem; returns both, else nothing.

        Not for a rider or a box; the box is ready to be bought and printed, whether Amazon was told of the parcel or
        not.
        """

    def same_address(self, parcel_id: int) -> list[int]:
        """Parcels free to be combined whose address is that of this free one, itself among them, in ship-by order."""

    def shared_addresses(self) -> list[list[int]]:
        """All groups of parcels that are free to be combined and go to one address, by the ship-by of their first.

        What differs in more than letter case is not found here, only by ``same_address``.
        """

    def snapshot(self, parcel_ids: Sequence[int]) -> Snapshot:
        """How the orders of these parcels and of all that travels with them stand."""

    def restore(self, before: Snapshot, after: Snapshot) -> bool:
        """Put everything back as it was ``before``; False, and nothing done, unless it still is as it was ``after``."""

    def choose_marketplace(self, parcel_ids: Sequence[int], marketplace: str) -> list[int]:
        """Set the marketplace of these parcels' orders and clear that problem; returns the parcels changed."""

    def prepare_search(self) -> None:
        """Make the next search quick: what it looks through is read now, and kept while searches go on."""

    def look(self, query: QueueQuery) -> tuple[list[int], QueueCounts]:
        """Ids as ``list`` has them, and counts for the chips and the marketplace dropdown, both of one moment.

        The counts leave ``query.stages`` out of account.
        """

    def rows(self, parcel_ids: Sequence[int]) -> list[ParcelRow]:
        """Rows of these ids; ids that are gone are left out."""

    def details(self, parcel_id: int) -> ParcelDetails | None:
        """All there is to show of one parcel."""

    def list(self, query: QueueQuery) -> list[int]:
        """Ids that match, by ship-by (unknown last), then order id."""


@dataclass(frozen=True, slots=True)
class Snapshot:
    """How some orders stood at a moment, for the store alone to read: rows by parcel id, and by item and share."""

    parcels: Mapping[int, Mapping[str, Any]]
    items: Mapping[tuple[str, str, int], Mapping[str, Any]]


class StaleMove(Exception):  # noqa: N818 - a race that was caught, not a failure
    """A parcel was no longer in the state a move started from; nothing of the batch was applied."""


class SettingsStore(Protocol):
    """Settings that live in the encrypted store."""

    def load_settings(self) -> Settings:
        """The settings, with defaults for what was never set."""

    def save_settings(self, settings: Settings) -> None:
        """Replace them."""

    def load_connection(self) -> Connection:
        """What is remembered of the connection with Amazon."""

    def save_connection(self, connection: Connection) -> None:
        """Replace it."""

    def load_pending_report(self) -> PendingReport | None:
        """The report Amazon was asked for and has not handed out yet."""

    def save_pending_report(self, pending: PendingReport | None) -> None:
        """Replace it."""


class LabelFiles(Protocol):
    """Label PDFs, encrypted, by content hash."""

    def put(self, pdf: bytes) -> str:
        """Keep a label durably; returns its sha-256 in hex. The same bytes twice are kept once."""

    def get(self, label_hash: str) -> bytes:
        """The label. Raises ``label.file_missing`` or ``label.file_damaged``."""

    def check_room(self, *, by_writing: bool = False) -> None:
        """Raises ``store.full`` where a batch of labels would not go in; ``by_writing``: what hinders writing."""


class LabelShop(Protocol):
    """Where labels are bought."""

    batch_size: int
    """So many shipments are made, and their labels fetched, at a time."""
    most_labels: int
    """So many can be where they have to be paid for together, which takes longer."""

    def account(self) -> ShopAccount:
        """Who the key belongs to. Raises ``shop.not_connected``, ``shop.key_refused``, ``shop.unreachable``…"""

    def create(self, requests: Sequence[ShipmentRequest]) -> list[Bought | Refused]:
        """Make shipments, one result per request in its order; at most ``most_labels``.

        A request the shop refuses never stops the others. Raises ``shop.outcome_unknown`` when the answer was lost
        (some may exist: look by reference before anything else), other ``shop.*`` when surely none was made.
        """

    def find(self, references: Sequence[str]) -> dict[str, list[ShopShipment]]:
        """What the shop has under our references; references without any shipment are absent."""

    def fetch_labels(self, shipments: Mapping[int, bool]) -> dict[int, ShopLabel]:
        """Labels by shipment id; the value of each key tells whether it leaves the customs union (A4 form).

        Asking registers the shipment. May leave out ids whose label is not ready; a tracking number may still be
        missing.
        """

    def shipments(self, shipment_ids: Sequence[int]) -> dict[int, ShopShipment]:
        """The shipments as they now are; ids the shop does not know are absent."""

    def cancel(self, shipment_id: int) -> bool:
        """Take a shipment back; False when it is too late for that (its label has been made) or it is not there."""


class Secrets(Protocol):
    """The operating system's keyring."""

    def get(self, name: str) -> str | None:
        """The secret, or None when there is none. Raises ``secrets.unavailable``."""

    def set(self, name: str, value: str) -> None:
        """Keep it. Raises ``secrets.unavailable``."""

    def delete(self, name: str) -> None:
        """Forget it; no error when there is none."""


class Store(
    Parcels,
    SettingsStore,
    OwnLabelBook,
    AfterwardsBooks,
    PaperBooks,
    PrintBooks,
    SheetBooks,
    WaitingBooks,
    DeviceBooks,
    PeopleBook,
    ProofBooks,
    RestoredBooks,
    Protocol,
):
    """The whole store as the lanes use it."""

    @property
    def labels(self) -> LabelFiles:
        """The label files beside it."""

    def close(self) -> None:
        """Close all connections."""
