"""The store as the lanes use it: each method one transaction on one pooled connection; the SQL is in its neighbours."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime, timedelta

from sqlalchemy import Engine

from amzlabels.domain.address import Address
from amzlabels.domain.order import Order
from amzlabels.domain.parcel import Move
from amzlabels.domain.problems import Note
from amzlabels.domain.queue import ImportSummary, ParcelDetails, ParcelRow, QueueCounts, QueueQuery
from amzlabels.domain.settings import Settings
from amzlabels.journey.ports import OpenParcel
from amzlabels.store import moves as changing
from amzlabels.store import queue
from amzlabels.store.engine import importing, reading, writing
from amzlabels.store.imports import import_orders
from amzlabels.store.label_files import EncryptedLabelFiles
from amzlabels.store.settings import load_settings, save_settings
from amzlabels.store.tables import utc_ms

# Inside the class ``list`` is the method of that name.
Ids = list[int]
Rows = list[ParcelRow]
OpenParcels = list[OpenParcel]


class SqlStore:
    """Port ``Store`` on an SQL database; any thread may call any method. Every method may raise ``store.*``."""

    def __init__(self, engine: Engine, labels: EncryptedLabelFiles, station: str, now: Callable[[], datetime]) -> None:
        self.labels = labels
        self._engine = engine
        self._station = station
        self._now = now

    def close(self) -> None:
        """Close all connections."""
        self._engine.dispose()

    def import_orders(
        self, source: str, orders: Iterable[Order], *, wanted: bool, problems: Sequence[Note] = ()
    ) -> ImportSummary:
        """Add what is new, renew what is untouched, leave what is bought; all or nothing."""
        with importing(self._engine) as connection:
            return import_orders(connection, source, orders, wanted=wanted, problems=problems, now=self._now_ms())

    def open_parcels(self, parcel_ids: Sequence[int] | None = None) -> OpenParcels:
        """These parcels (unknown ids left out), in ship-by order; None = all whose stage is not done."""
        with reading(self._engine) as connection:
            return queue.open_parcels(connection, parcel_ids)

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
            return changing.hold(connection, parcel_ids, problem, self._now_ms())

    def release(self, parcel_ids: Sequence[int]) -> Ids:
        """Clear the problem of held or failed parcels; returns those released."""
        with writing(self._engine) as connection:
            return changing.release(connection, parcel_ids, self._now_ms())

    def change_address(self, parcel_id: int, recipient: Address, problem: Note | None) -> bool:
        """Replace the recipient of a parcel whose label is not bought; False if it is too late."""
        with writing(self._engine) as connection:
            return changing.change_address(connection, parcel_id, recipient, problem, self._now_ms())

    def choose_marketplace(self, parcel_ids: Sequence[int], marketplace: str) -> Ids:
        """Set the marketplace of these parcels' orders and clear that problem; returns the parcels changed."""
        with writing(self._engine) as connection:
            return changing.choose_marketplace(connection, parcel_ids, marketplace, self._now_ms())

    def list(self, query: QueueQuery) -> Ids:
        """Ids that match, by ship-by (unknown last), then order id."""
        with reading(self._engine) as connection:
            return queue.list_ids(connection, query)

    def counts(self, query: QueueQuery) -> QueueCounts:
        """Counts for the chips and the marketplace dropdown."""
        with reading(self._engine) as connection:
            return queue.counts(connection, query)

    def rows(self, parcel_ids: Sequence[int]) -> Rows:
        """Rows of these ids; ids that are gone are left out."""
        with reading(self._engine) as connection:
            return queue.rows(connection, parcel_ids)

    def details(self, parcel_id: int) -> ParcelDetails | None:
        """All there is to show of one parcel."""
        with reading(self._engine) as connection:
            has_label_file = self.labels.has(queue.label_hash(connection, parcel_id))
            return queue.details(connection, parcel_id, has_label_file=has_label_file)

    def load_settings(self) -> Settings:
        """The settings, with defaults for what was never set."""
        with reading(self._engine) as connection:
            return load_settings(connection)

    def save_settings(self, settings: Settings) -> None:
        """Replace them."""
        with writing(self._engine) as connection:
            save_settings(connection, settings)

    def _now_ms(self) -> int:
        return utc_ms(self._now())
