"""A packing table for tests of the desk: a whole program over a demo world, and a printer under the test's command."""

from __future__ import annotations

import queue
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from fakes.printing import FakePrinters
from fakes.reports import write_report

from amzlabels.app.compose import Choices, Running, compose
from amzlabels.demo.world import World
from amzlabels.domain.changes import Change, Imported, ListRead, RowsRead, StoreOpened, WorkFinished
from amzlabels.domain.parcel import Stage
from amzlabels.domain.queue import ParcelRow, QueueQuery
from amzlabels.system.secrets import SessionSecrets

PRINTER = "Zebra"
PATIENCE_S = 20.0
Heard = TypeVar("Heard")


class Table:
    """A packing table: a desk, what it tells, and its printers.

    ``names``: the first of them is named for this run, as the command line can.
    """

    def __init__(
        self,
        world: World,
        folder: Path,
        patience_s: tuple[float, ...] = (),
        *,
        more_printers: tuple[str, ...] = (),
        names: bool = True,
        is_attended: bool = False,
    ) -> None:
        self.world, self.folder = world, folder
        world.amazon.confirm_bucket.rate = world.amazon.confirm_bucket.burst = 1000.0
        self.heard: queue.SimpleQueue[Change] = queue.SimpleQueue()
        self.crashes: list[BaseException] = []
        environment = {**world.environment(), "AMZLABELS_DATA_DIR": str(folder / "data")}
        secrets = SessionSecrets({**world.secrets, "store-key": "3c" * 32})
        self.printers = FakePrinters(PRINTER, *more_printers)
        self.printer = self.printers[PRINTER]
        choices = Choices(environment, printer=PRINTER if names else "", patience_s=patience_s, looks_after_s=(0.0,))
        choices = replace(choices, is_attended=is_attended)
        self.running: Running = compose(
            choices,
            self.heard.put,
            lambda _lane, crash: self.crashes.append(crash),
            printers=self.printers,
            secrets=secrets,
        )
        self.desk = self.running.desk
        self.desk.open()
        self.hear(StoreOpened)
        self.hear(WorkFinished)

    def hear(self, kind: type[Heard], when: Callable[[Heard], bool] = lambda _: True) -> Heard:
        """Wait for a change of this kind; others are passed over."""
        while True:
            change = self.heard.get(timeout=PATIENCE_S)
            if isinstance(change, kind) and when(change):
                return change

    def drop(self, orders: int, **more: object) -> Imported:
        """Drop a report."""
        self.desk.import_reports([write_report(self.folder / "report.txt", orders, **more)])  # type: ignore[arg-type]
        return self.hear(Imported)

    def rows(self) -> list[ParcelRow]:
        """All rows, in the queue's order."""
        self.desk.read_list(QueueQuery())
        ids = self.hear(ListRead).parcel_ids
        self.desk.read_rows(ids)
        return list(self.hear(RowsRead).rows)

    def expect(self, stages: dict[Stage, int]) -> None:
        """The parcels come to stand like this; what was ordered last may still be under way."""
        found: Counter[Stage] = Counter()
        deadline = time.monotonic() + PATIENCE_S
        while found != stages and time.monotonic() < deadline:
            found = Counter(row.stage for row in self.rows())
        assert found == stages
