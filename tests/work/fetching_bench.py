"""The fetching lanes alone over real adapters, and a whole program whose looks follow one another at once."""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeVar

from fakes.clock import FakeClock
from fakes.printing import FakePrinters
from fakes.reports import write_report
from fakes.store import open_temporary_store

from amzlabels.app.compose import Choices, Running, compose
from amzlabels.demo.amazon_reports import ReportPlan
from amzlabels.demo.world import World
from amzlabels.domain.changes import Change
from amzlabels.journey.fetch_report import Fetched, Participating
from amzlabels.system.secrets import SessionSecrets
from amzlabels.work.fetching import Fetching

PATIENCE_S = 20.0
CREATE = "amazon create_report"
LOOKS, SELDOM_S = 2, 450.0
"""So many looks, so far apart, until a quarter of an hour is over."""
FETCH, TIMER = LANES = ("lane-fetch", "lane-fetch-timer")
Heard = TypeVar("Heard")


class Ears:
    """Hears changes, one after another."""

    def __init__(self) -> None:
        self.heard: queue.SimpleQueue[Change] = queue.SimpleQueue()

    def hear(
        self, kind: type[Heard], when: Callable[[Heard], bool] = lambda _: True, timeout_s: float = PATIENCE_S
    ) -> Heard:
        """Wait for a change of this kind; others are passed over."""
        while True:
            change = self.heard.get(timeout=timeout_s)
            if isinstance(change, kind) and when(change):
                return change


def start(world: World, folder: Path, ears: Ears, *, is_attended: bool = False) -> Running:
    """A program of this world, whose looks at a report follow one another at once."""
    environment = {**world.environment(), "AMZLABELS_DATA_DIR": str(folder / "data")}
    choices = Choices(environment, is_attended=is_attended, patience_s=(), looks_after_s=(0.0,))
    secrets = SessionSecrets({**world.secrets, "store-key": "3c" * 32})
    return compose(choices, ears.heard.put, lambda *_: None, printers=FakePrinters("Zebra"), secrets=secrets)


def offer(world: World, folder: Path, orders: int, polls: int = 2) -> None:
    """The next report has so many orders."""
    text = write_report(folder / "amazon.txt", orders).read_text("utf-8")
    world.amazon.reports.plan = ReportPlan(text, polls=polls)


class Bench(Ears):
    """The fetching lanes alone, over real adapters; each wait lasts until the test lets time pass."""

    def __init__(self, world: World, folder: Path, looks_after_s: float = 7.0) -> None:
        super().__init__()
        self.world, self.folder, self._looks_after_s = world, folder, looks_after_s
        self.clock = FakeClock(datetime.now(UTC))
        self.running = start(world, folder, Ears())
        self.store = open_temporary_store(folder, self.clock.now)
        self.taken: list[Fetched] = []
        self.well = 0
        self._waits: dict[str, queue.SimpleQueue[float]] = {lane: queue.SimpleQueue() for lane in LANES}
        self._passed: dict[str, queue.SimpleQueue[None]] = {lane: queue.SimpleQueue() for lane in LANES}
        self.fetching = self._fetching()

    def _fetching(self) -> Fetching:
        outside = replace(self.running.outside, clock=self.clock)
        participating = Participating(outside.amazon, self.clock)
        return Fetching(
            outside,
            participating,
            self.heard.put,
            lambda _lane, crash: self.heard.put(crash),  # type: ignore[arg-type]
            self._take,
            self._on_well,
            looks_after_s=(self._looks_after_s,),
            is_patient=True,
            wait=self._wait,
        )

    def _take(self, fetched: Fetched) -> None:
        self.taken.append(fetched)
        self.store.save_pending_report(None)
        self.fetching.end(is_empty=not fetched.found)

    def _on_well(self) -> None:
        self.well += 1

    def _wait(self, event: threading.Event, seconds: float) -> None:
        lane = threading.current_thread().name
        if not event.is_set():
            self._waits[lane].put(seconds)
        while not event.is_set():
            try:
                self._passed[lane].get(timeout=0.01)
            except queue.Empty:
                continue
            self.clock.advance(seconds)
            return

    def expect_wait(self, seconds: float, lane: str = FETCH) -> None:
        """A lane waits, for so long."""
        assert self._waits[lane].get(timeout=PATIENCE_S) == seconds

    def let_pass(self, lane: str = FETCH) -> None:
        """The wait that was expected is over."""
        self._passed[lane].put(None)

    def fetch(self, *, is_quiet: bool = False) -> None:
        """Have a report fetched that needs one look, up to that look."""
        self.fetching.get_orders(self.store, is_quiet=is_quiet)
        self.expect_wait(7)
        self.let_pass()

    def close(self) -> None:
        """Close everything, in the middle of whatever waits."""
        assert self.fetching.close(PATIENCE_S)
        self.store.close()
        assert self.running.close()
