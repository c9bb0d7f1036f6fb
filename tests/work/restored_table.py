"""A packing table whose store can be lost and put back, over a demo world that goes on meanwhile."""

from __future__ import annotations

import queue
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from desk_table import PATIENCE_S, PRINTER
from fakes.printing import FakePrinters
from fakes.reports import write_report

from amzlabels.app.compose import Choices, Running, compose
from amzlabels.demo.world import World
from amzlabels.domain.changes import Change, Imported, ListRead, RowsRead, StoreOpened, StoreRefused
from amzlabels.domain.keeping_changes import BackedUp, CaughtUp
from amzlabels.domain.parcel import Stage
from amzlabels.domain.queue import ParcelRow, QueueQuery
from amzlabels.domain.settings import Settings
from amzlabels.system.secrets import SessionSecrets

Heard = TypeVar("Heard")
UNTIL_SCANNED = Settings(printer=PRINTER, scanned_back=(PRINTER,))
"""Amazon is told once a label was scanned."""


class RestoredTable:
    """``printers`` remember what they printed, until they are replaced by ``forget_printers``."""

    def __init__(self, world: World, folder: Path) -> None:
        self.world, self.folder = world, folder
        world.amazon.confirm_bucket.rate = world.amazon.confirm_bucket.burst = 1000.0
        self.secrets = SessionSecrets({**world.secrets, "store-key": "3c" * 32})
        self.printers = FakePrinters(PRINTER)
        self.printed: Counter[str] = Counter()
        self.crashes: list[BaseException] = []
        self.patience_s = 0.05
        self.start()
        self.hear(StoreOpened)
        self.desk.save_settings(replace(Settings(), printer=PRINTER))

    @property
    def store(self) -> Path:
        """The store's folder."""
        return self.folder / "data" / "store"

    def start(self) -> None:
        """Start the program, whose store may not open."""
        self.heard: queue.SimpleQueue[Change] = queue.SimpleQueue()
        environment = {**self.world.environment(), "AMZLABELS_DATA_DIR": str(self.folder / "data")}
        choices = Choices(
            environment, printer=PRINTER, patience_s=(self.patience_s,), looks_after_s=(0.0,), is_attended=True
        )
        self.running: Running = compose(
            choices,
            self.heard.put,
            lambda _lane, crash: self.crashes.append(crash),
            printers=self.printers,
            secrets=self.secrets,
        )
        self.desk = self.running.desk
        self.desk.open()

    def stop(self) -> None:
        """Close it in order."""
        assert self.running.close()
        for crash in self.crashes:
            raise crash

    def forget_printers(self) -> None:
        """The printers no longer know what they printed."""
        self.printed += self._jobs()
        self.printers = FakePrinters(PRINTER)

    def prints(self) -> Counter[str]:
        """How many labels came out, by order."""
        return self.printed + self._jobs()

    def back_up(self) -> str:
        """Make a backup; returns its name."""
        self.desk.keeping.back_up()
        return self.hear(BackedUp).backup.name

    def lose(self) -> None:
        """The power goes, and the store is damaged."""
        self.stop()
        database = self.store / "amzlabels.db"
        database.write_bytes(b"?" * database.stat().st_size)
        self.start()
        self.hear(StoreRefused)

    def restore(self, name: str) -> CaughtUp:
        """Put the backup back and catch up."""
        self.desk.keeping.restore(name)
        return self.hear(CaughtUp)

    def hear(self, kind: type[Heard], when: Callable[[Heard], bool] = lambda _: True) -> Heard:
        """Wait for a change of this kind; others are passed over."""
        while True:
            change = self.heard.get(timeout=PATIENCE_S)
            if isinstance(change, kind) and when(change):
                return change

    def drop(self, orders: int, *, changes: Sequence[dict[str, str]] = ()) -> None:
        """Drop a report with the first so many orders."""
        self.desk.import_reports([write_report(self.folder / "report.txt", orders, changes=changes)])
        self.hear(Imported)

    def print(self, *parcel_ids: int) -> None:
        """Order these printed, None = all that are ready."""
        self.desk.print_parcels(parcel_ids or None)

    def rows(self) -> list[ParcelRow]:
        """All rows, in the queue's order."""
        self.desk.read_list(QueueQuery())
        ids = self.hear(ListRead).parcel_ids
        self.desk.read_rows(ids)
        return list(self.hear(RowsRead).rows)

    def expect(self, **stages: int) -> list[ParcelRow]:
        """The parcels come to stand like this; returns them."""
        wanted = {Stage(name): count for name, count in stages.items()}
        deadline = time.monotonic() + PATIENCE_S
        while True:
            rows = self.rows()
            found = Counter(row.stage for row in rows)
            if found == wanted or time.monotonic() > deadline:
                assert found == wanted, [(row.order_id, row.stage, row.problem) for row in rows]
                return rows

    def _jobs(self) -> Counter[str]:
        return Counter(job.name.rpartition("-")[0] for job in self.printers[PRINTER].printed)


@contextmanager
def laid_table(world: World, folder: Path) -> Iterator[RestoredTable]:
    """A table where three of six parcels are done."""
    laid = RestoredTable(world, folder)
    laid.drop(6)
    laid.print(*(row.parcel_id for row in laid.rows()[:3]))
    laid.expect(done=3, ready=3)
    yield laid
    laid.stop()


def balance(table: RestoredTable, orders: int) -> None:
    """Everything was bought, printed and told once."""
    created = table.world.ledger.created
    assert len(created) == orders
    assert set(created.values()) == {1}
    assert len(table.prints()) == orders
    assert set(table.prints().values()) == {1}
    assert {table.world.ledger.packages(order_id) for order_id in table.world.ledger.confirmations} == {1}
    assert len(table.world.ledger.confirmations) == orders
