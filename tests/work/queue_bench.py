"""A bench with two printers and six bought labels, where time passes only as a test says; the tests are elsewhere."""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any, cast

from fakes.clock import FakeClock
from fakes.printed_orders import add_orders, buy
from flow_bench import PATIENCE_S, PRINTER, FlowBench

from amzlabels.domain.changes import WorkFinished
from amzlabels.domain.parcel import Print
from amzlabels.domain.printing_changes import LabelsWaiting
from amzlabels.journey.ports import Store
from amzlabels.work.deciding import Deciding
from amzlabels.work.queueing import Queueing
from amzlabels.work.stacks import Stacks
from amzlabels.work.undoing import Undoing

OTHER = "Brother"
ORDERS = 6
HOUR_S = 3600.0


class StandingClock(FakeClock):
    """Time that passes only when a test says so; whoever waits looks again soon."""

    def wait(self, seconds: float) -> bool:
        """Let others have their turn."""
        threading.Event().wait(0.002)
        return super().wait(0.0)


class QueueBench(FlowBench):
    """A flow with two printers, six bought labels, and the counter where queues are minded."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder, clock=StandingClock(), more_printers=(OTHER,))
        deciding = Deciding(self.flow, Undoing(self._publish), self._publish)
        self.queueing = Queueing(self._do, cast(Any, None), self.flow, deciding, lambda _settings: None)
        self.stacks = Stacks(self._do, self.flow, deciding)
        self.parcel_ids = add_orders(self.store, range(ORDERS))
        for each in self.parcel_ids:
            buy(self.store, [each], self.store.labels.put(f"label {each}".encode()))

    def _do(self, _act: str, job: Callable[[Store], None]) -> None:
        self.flow.files.do(partial(job, self.store))

    def order(self) -> None:
        """Order everything printed."""
        self.store.want(self.parcel_ids)
        self.flow.files.do(lambda: self.flow.go(self.parcel_ids))

    def stand(self, reason: str) -> None:
        """Order everything printed on a printer that stands still."""
        self.printers[PRINTER].block(reason)
        self.order()
        self.hear(LabelsWaiting, lambda told: len(told.parcel_ids) == ORDERS)

    def prints(self) -> Counter[Print]:
        """How the parcels' labels stand."""
        return Counter(row.print for row in self.store.rows(self.parcel_ids))

    def came_out(self, printer: str) -> list[int]:
        """The parcels whose labels came out there, in order."""
        return [int(job.pdf.split()[1]) for job in self.printers[printer].printed]

    def catch_up(self) -> None:
        """Wait until everything that was ordered is seen to."""
        is_done = threading.Event()
        self.flow.files.do(is_done.set)
        assert is_done.wait(PATIENCE_S)

    def finish(self) -> None:
        """Wait until nothing is under way."""
        self.hear(WorkFinished)
