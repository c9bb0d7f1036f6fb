"""The store as the lanes use it: each method one transaction on one pooled connection; the SQL is in its neighbours."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

from sqlalchemy import Engine

from amzlabels.domain.address_memory import Remembered
from amzlabels.domain.connection import Connection
from amzlabels.domain.order import Order
from amzlabels.domain.packing import Packed
from amzlabels.domain.parcel import Label, Move
from amzlabels.domain.plan import Decision
from amzlabels.domain.problems import Note
from amzlabels.domain.product import Product, ProductUse
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
from amzlabels.domain.unprinted import UnprintedLabel
from amzlabels.journey.ports import OpenParcel, Snapshot
from amzlabels.journey.ports_addresses import ParcelAddress
from amzlabels.journey.ports_planning import PlanOf, PlanSubject
from amzlabels.store import connection as remembered
from amzlabels.store import corrections, open_parcels, plans, products, queue, repack, snapshots
from amzlabels.store import decisions as deciding
from amzlabels.store import moves as changing
from amzlabels.store.address_memory import remembered_addresses
from amzlabels.store.backups import StoreBackups
from amzlabels.store.deliveries import SqlDeliveries
from amzlabels.store.devices import SqlDevices
from amzlabels.store.engine import importing, reading, writing
from amzlabels.store.imports import import_orders
from amzlabels.store.label_files import EncryptedLabelFiles
from amzlabels.store.label_sheets import SqlSheets
from amzlabels.store.own_labels import KeepsOwnLabels
from amzlabels.store.papers import SqlPapers
from amzlabels.store.people import ForgetsPeople
from amzlabels.store.prints import SqlPrints
from amzlabels.store.proof import SqlProof
from amzlabels.store.read_reports import SqlReadReports
from amzlabels.store.restored import SqlRestored
from amzlabels.store.return_labels import SqlReturns
from amzlabels.store.search import list_found
from amzlabels.store.search_memory import SearchMemory
from amzlabels.store.settings import load_settings, save_settings
from amzlabels.store.tables import utc_ms
from amzlabels.store.terms import RemembersTerms
from amzlabels.store.unprinted import unprinted
from amzlabels.store.waiting import SqlWaiting

SEARCH_KEPT = timedelta(minutes=10)
"""So long after the last search what it looks through stays in memory."""

# Inside the class ``list`` is the method of that name.
Ids = list[int]
Rows = list[ParcelRow]
OpenParcels = list[OpenParcel]
ProductUses = list[ProductUse]
PlanSubjects = list[PlanSubject]
UnprintedList = list[UnprintedLabel]
Addresses = list[ParcelAddress]


class SqlStore(KeepsOwnLabels, RemembersTerms, ForgetsPeople):
    """Port ``Store`` on an SQL database; any thread may call any method. Every method may raise ``store.*``."""

    def __init__(
        self,
        engine: Engine,
        path: Path,
        labels: EncryptedLabelFiles,
        backups: StoreBackups,
        station: str,
        now: Callable[[], datetime],
    ) -> None:
        self.labels = labels
        self.deliveries = SqlDeliveries(engine, now)
        self.returns = SqlReturns(engine, now)
        self.papers = SqlPapers(engine)
        self.prints = SqlPrints(engine, now)
        self.sheets = SqlSheets(engine)
        self.waiting = SqlWaiting(engine)
        self.devices = SqlDevices(engine)
        self.proof = SqlProof(engine, now)
        self.restoring = SqlRestored(engine, now)
        self._backups = backups
        self.read_reports = SqlReadReports(engine)
        self._engine = engine
        self._path = path
        self._station = station
        self._now = now
        self._memory = SearchMemory(engine)
        self._searched_at = now()
        self._counted: queue.Counted | None = None

    def close(self) -> None:
        """Close all connections."""
        self._memory.forget()
        self._engine.dispose()

    def import_orders(
        self,
        origin: Origin,
        orders: Iterable[Order],
        *,
        wanted: bool,
        problems: Sequence[Note] = (),
        plan_of: PlanOf | None = None,
    ) -> ImportSummary:
        """Add what is new, renew what is untouched, reconcile the rest; all or nothing."""
        with importing(self._engine) as connection:
            now = self._now_ms()
            return import_orders(
                connection,
                origin,
                orders,
                wanted=wanted,
                problems=problems,
                station=self._station,
                now=now,
                plan_of=plan_of,
            )

    def open_parcels(self, parcel_ids: Sequence[int] | None = None) -> OpenParcels:
        """These parcels (unknown ids left out), in ship-by order; None = all whose stage is not done."""
        with reading(self._engine) as connection:
            return open_parcels.open_parcels(connection, parcel_ids)

    def confirmable(self, limit: int, *, only_wanted: bool) -> OpenParcels:
        """Parcels Amazon is to be told of now, the most urgent ship-by first, at most ``limit``."""
        if self.restoring.is_catching_up:
            # Another label may have been bought since, of which Amazon was told.
            return []
        with reading(self._engine) as connection:
            return open_parcels.confirmable(connection, limit, only_wanted=only_wanted)

    def in_feeds(self) -> dict[str, OpenParcels]:
        """Parcels that are being sent in a feed, by feed id; the empty id = cut short before the id was known."""
        with reading(self._engine) as connection:
            return open_parcels.in_feeds(connection)

    def find_tracking(self, tracking: str) -> OpenParcels:
        """Parcels whose label has exactly this tracking number."""
        with reading(self._engine) as connection:
            return open_parcels.find_tracking(connection, tracking)

    def mark_exported(self, parcel_ids: Sequence[int]) -> None:
        """Note that these were written to a confirmation file just now."""
        with writing(self._engine) as connection:
            changing.mark_exported(connection, parcel_ids, self._now_ms())

    def void(self, parcel_ids: Sequence[int]) -> Ids:
        """Give labels up so that they are bought anew; returns those voided."""
        with writing(self._engine) as connection:
            return deciding.void(connection, parcel_ids, self._station, self._now_ms())

    def want(self, parcel_ids: Sequence[int] | None, *, marketplace: str = "") -> Ids:
        """Mark ready parcels as ordered to print; returns those marked or already marked, in ship-by order."""
        with writing(self._engine) as connection:
            return changing.want(connection, parcel_ids, marketplace, self._now_ms())

    def apply(self, moves: Sequence[Move]) -> None:
        """Apply all moves in one transaction, or none: raises ``StaleMove`` when one starts from the wrong state."""
        if moves:
            with writing(self._engine) as connection:
                changing.apply(connection, moves, self._station, self._now_ms())

    def claim(self, parcel_ids: Sequence[int], seconds: float) -> Ids:
        """Take these parcels for this station for a while; returns those that no other station holds."""
        now = self._now()
        with writing(self._engine) as connection:
            until = utc_ms(now + timedelta(seconds=seconds))
            return changing.claim(connection, parcel_ids, self._station, utc_ms(now), until)

    def hold(self, parcel_ids: Sequence[int], problem: Note) -> Ids:
        """Set untouched parcels aside; returns those held."""
        with writing(self._engine) as connection:
            return deciding.hold(connection, parcel_ids, problem, self._now_ms())

    def release(self, parcel_ids: Sequence[int], *, insists: bool = False) -> Ids:
        """Clear the problem of held or failed parcels; returns those released."""
        with writing(self._engine) as connection:
            return deciding.release(connection, parcel_ids, self._now_ms(), insists=insists)

    def addresses(self, parcel_ids: Sequence[int]) -> Addresses:
        """The addresses of these parcels, in the order of the ids; unknown ids are left out."""
        with reading(self._engine) as connection:
            return corrections.addresses(connection, parcel_ids)

    def override(self, parcel_ids: Sequence[int], reason: str) -> Ids:
        """Release what needs a reason, and remember it; returns those released."""
        with writing(self._engine) as connection:
            return deciding.override(connection, parcel_ids, reason, self._now_ms())

    def combine(self, parcel_ids: Sequence[int]) -> bool:
        """Put these into the first one's parcel; False, and nothing done, when not all are free for that."""
        with writing(self._engine) as connection:
            return repack.combine(connection, parcel_ids, self._now_ms())

    def take_apart(self, parcel_ids: Sequence[int]) -> Ids:
        """Let riders have labels of their own; returns them."""
        with writing(self._engine) as connection:
            return repack.take_apart(connection, parcel_ids, self._now_ms())

    def repack(self, parcel_id: int, packing: Sequence[Packed]) -> Ids:
        """Pack an order's unbought parcels anew; returns its parcels, none when it is too late."""
        with writing(self._engine) as connection:
            return repack.repack(connection, parcel_id, packing, self._now_ms())

    def add_box(self, parcel_id: int) -> Ids:
        """A further box for a parcel whose label is bought; returns both, nothing when that cannot be."""
        with writing(self._engine) as connection:
            return repack.add_box(connection, parcel_id, self._now_ms())

    def same_address(self, parcel_id: int) -> Ids:
        """Parcels free to be combined whose address is that of this free one, itself among them."""
        among = None
        if self._memory.is_at_hand:
            among = self._memory.ask(lambda connection, seen: repack.may_share_address(connection, parcel_id, seen))
        with reading(self._engine) as connection:
            return repack.same_address(connection, parcel_id, among)

    def shared_addresses(self) -> list[Ids]:
        """All groups of parcels that are free to be combined and go to one address."""
        with reading(self._engine) as connection:
            return repack.shared_addresses(connection)

    def snapshot(self, parcel_ids: Sequence[int]) -> Snapshot:
        """How the orders of these parcels and of all that travels with them stand."""
        with reading(self._engine) as connection:
            return snapshots.snapshot(connection, parcel_ids)

    def restore(self, before: Snapshot, after: Snapshot) -> bool:
        """Put everything back as it was before; False, and nothing done, unless it still is as it was after."""
        with writing(self._engine) as connection:
            return snapshots.restore(connection, before, after, self._now_ms())

    def set_addresses(self, addresses: Sequence[ParcelAddress], event: str) -> Ids:
        """Make the addresses of these parcels, and what is remembered, as they are here; returns those changed."""
        with writing(self._engine) as connection:
            return corrections.set_addresses(connection, addresses, event, self._now_ms())

    def remembered_addresses(self) -> dict[str, Remembered]:
        """All that is remembered of addresses, by ``memory_key``."""
        with reading(self._engine) as connection:
            return remembered_addresses(connection)

    def choose_marketplace(self, parcel_ids: Sequence[int], marketplace: str) -> Ids:
        """Set the marketplace of these parcels' orders and clear that problem; returns the parcels changed."""
        with writing(self._engine) as connection:
            return deciding.choose_marketplace(connection, parcel_ids, marketplace, self._now_ms())

    def list(self, query: QueueQuery) -> Ids:
        """Ids that match, by ship-by (unknown last), then order id."""
        if self._asks_memory(query):
            return self._memory.ask(lambda _, seen: list_found(seen, query))
        with reading(self._engine) as connection:
            return queue.list_ids(connection, query)

    def _asks_memory(self, query: QueueQuery) -> bool:
        """Searches always do; all else is as right there, and quicker, where it need not be built first."""
        if query.text.strip():
            self._searched_at = self._now()
        elif self._now() - self._searched_at > SEARCH_KEPT:
            self._memory.forget()
        return bool(query.text.strip()) or self._memory.is_at_hand

    def prepare_search(self) -> None:
        """Make the next search quick, which must otherwise read all parcels first."""
        self._searched_at = self._now()
        self._memory.ask(lambda *_: None)

    def look(self, query: QueueQuery) -> tuple[Ids, QueueCounts]:
        """Ids as ``list`` has them and counts for the chips and the marketplace dropdown, of one moment."""
        if self._asks_memory(query):
            return self._memory.ask(
                lambda connection, seen: (list_found(seen, query), queue.counts_found(connection, seen, query))
            )
        with reading(self._engine) as connection:
            self._counted = counted = queue.counted(connection, self._counted)
            return queue.list_ids(connection, query), queue.counts(counted, query)

    def rows(self, parcel_ids: Sequence[int]) -> Rows:
        """Rows of these ids; ids that are gone are left out."""
        with reading(self._engine) as connection:
            return queue.rows(connection, parcel_ids)

    def details(self, parcel_id: int) -> ParcelDetails | None:
        """All there is to show of one parcel."""
        with reading(self._engine) as connection:
            has_label_file = self.labels.has(queue.label_hash(connection, parcel_id))
            details = queue.details(connection, parcel_id, has_label_file=has_label_file)
            if details is None or details.row.label is Label.BOUGHT:
                return details
            return replace(details, parts=tuple(repack.parts(connection, parcel_id, details.row.order_id)))

    def unprinted(self) -> UnprintedList:
        """Labels that were made and never printed."""
        with reading(self._engine) as connection:
            return unprinted(connection)

    def load_products(self, skus: Collection[str] | None = None) -> dict[str, Product]:
        """Those of these SKUs (None = all) of which anything is known."""
        with reading(self._engine) as connection:
            return products.load_products(connection, skus)

    def save_products(self, changed: Sequence[Product]) -> None:
        """Replace what is known of these; one of which nothing is known is forgotten."""
        with writing(self._engine) as connection:
            products.save_products(connection, changed)

    def product_uses(self) -> ProductUses:
        """All known products and all SKUs of parcels without a label, by SKU."""
        with reading(self._engine) as connection:
            return products.product_uses(connection)

    def plan_subjects(self, parcel_ids: Sequence[int] | None = None) -> PlanSubjects:
        """These parcels (None = all) as far as nothing has been bought for them, in ship-by order."""
        with reading(self._engine) as connection:
            return plans.plan_subjects(connection, parcel_ids)

    def plannable(self, skus: Collection[str] | None = None) -> Ids:
        """The parcels of ``plan_subjects``, in ship-by order; with SKUs at least those that one of these goes into."""
        with reading(self._engine) as connection:
            return plans.plannable(connection, skus)

    def save_plans(self, decisions: Mapping[int, Decision]) -> Ids:
        """Replace these parcels' plans; returns those for which it was not too late."""
        with writing(self._engine) as connection:
            return plans.save_plans(connection, decisions, self._now_ms())

    def load_settings(self) -> Settings:
        """The settings, with defaults for what was never set."""
        with reading(self._engine) as connection:
            return load_settings(connection)

    def save_settings(self, settings: Settings) -> None:
        """Replace them."""
        with writing(self._engine) as connection:
            save_settings(connection, settings)

    def load_connection(self) -> Connection:
        """What is remembered of the connection with Amazon."""
        with reading(self._engine) as database:
            return remembered.load_connection(database)

    def save_connection(self, connection: Connection) -> None:
        """Replace it."""
        with writing(self._engine) as database:
            remembered.save_connection(database, connection)

    def load_pending_report(self) -> PendingReport | None:
        """The report Amazon was asked for and has not handed out yet."""
        with reading(self._engine) as database:
            return remembered.load_pending_report(database)

    def save_pending_report(self, pending: PendingReport | None) -> None:
        """Replace it."""
        with writing(self._engine) as database:
            remembered.save_pending_report(database, pending)

    def _now_ms(self) -> int:
        return utc_ms(self._now())
