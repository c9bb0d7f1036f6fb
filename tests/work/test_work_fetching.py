"""Fetching reports in their lane: one at a time, by the clock, taken up at the start; and through the desk."""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TypeVar

import pytest
from fakes.clock import FakeClock
from fakes.printing import FakePrinters
from fakes.reports import order_id, write_report
from fakes.store import open_temporary_store

from amzlabels.app.compose import Choices, Running, compose
from amzlabels.demo.amazon_reports import ReportPlan
from amzlabels.demo.faults import Fault
from amzlabels.demo.world import World
from amzlabels.domain.changes import (
    Change,
    FetchEnded,
    FetchProgress,
    Health,
    Imported,
    ListRead,
    ReportFound,
    SettingsSaved,
    StoreOpened,
    WorkFinished,
)
from amzlabels.domain.problems import Note
from amzlabels.domain.queue import PendingReport, QueueQuery
from amzlabels.domain.settings import Fetching as FetchingSettings
from amzlabels.domain.settings import Settings
from amzlabels.journey.fetch_report import Fetched, Participating
from amzlabels.system.secrets import SessionSecrets
from amzlabels.work.fetching import LOOK_AGAIN_S, Fetching

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


@pytest.fixture
def bench(world: World, tmp_path: Path) -> Iterator[Bench]:
    """A bench at which a report with two orders is ready at the first look."""
    laid = Bench(world, tmp_path)
    offer(world, tmp_path, 2, polls=0)
    yield laid
    laid.close()


def test_a_second_request_tells_how_far_the_first_one_is(bench: Bench) -> None:
    bench.fetching.get_orders(bench.store)
    bench.expect_wait(7)
    bench.fetching.get_orders(bench.store, "DE", wanted=True)
    assert [bench.hear(FetchProgress).stage for _ in range(3)] == ["requested"] * 3
    bench.let_pass()

    assert bench.hear(FetchProgress) == FetchProgress("ready", 7.0)
    assert bench.hear(FetchEnded) == FetchEnded()
    assert bench.world.ledger.calls[CREATE] == 1
    assert [len(fetched.found[0].orders) for fetched in bench.taken] == [2]


def test_after_one_has_ended_the_next_is_asked_for(bench: Bench) -> None:
    for _ in range(2):
        bench.fetch()
        bench.hear(FetchEnded)

    assert bench.world.ledger.calls[CREATE] == 2


def test_the_clock_fetches_every_so_many_minutes(bench: Bench) -> None:
    bench.fetching.fetch_every(15, bench.store)
    for _ in range(3):
        bench.expect_wait(900, TIMER)
        bench.let_pass(TIMER)
        bench.expect_wait(7)
        bench.let_pass()
        assert bench.hear(FetchEnded) == FetchEnded()

    assert len(bench.taken) == 3


def test_another_interval_counts_from_when_it_was_set(bench: Bench) -> None:
    bench.fetching.fetch_every(15, bench.store)
    bench.expect_wait(900, TIMER)
    bench.clock.advance(600)
    bench.fetching.fetch_every(5, bench.store)
    bench.expect_wait(300, TIMER)
    bench.fetching.fetch_every(0, bench.store)
    bench.fetching.fetch_every(5, bench.store)

    bench.expect_wait(300, TIMER)
    assert bench.world.ledger.calls[CREATE] == 0


def test_by_the_clock_trouble_with_the_connection_is_told_as_health_alone(bench: Bench) -> None:
    bench.world.faults.add(Fault("login", "grant", "refuse"))
    bench.fetching.get_orders(bench.store, is_quiet=True)
    assert bench.hear(Health).problem == Note("amazon.login_ended", {"status": 400})
    assert bench.hear(FetchEnded) == FetchEnded()
    assert bench.well == 0

    bench.fetch(is_quiet=True)
    bench.hear(FetchEnded)
    assert bench.well == 1


def test_who_asks_is_told_of_trouble(bench: Bench) -> None:
    bench.world.faults.add(Fault("login", "grant", "refuse"))
    bench.fetching.get_orders(bench.store)

    assert bench.hear(FetchEnded).problem == Note("amazon.login_ended", {"status": 400})


def test_who_asks_while_the_clock_fetches_is_told_of_trouble_too(bench: Bench) -> None:
    bench.fetching.get_orders(bench.store, is_quiet=True)
    bench.expect_wait(7)
    bench.fetching.get_orders(bench.store)
    bench.world.faults.add(Fault("amazon", "report", "refuse"))
    bench.world.login.expire_access_tokens()
    bench.world.secrets["amazon-refresh-token"] = "Atzr|another"
    bench.let_pass()

    assert bench.hear(FetchEnded).problem == Note("amazon.login_ended", {"status": 400})


def test_a_failed_report_is_told_whoever_asked(bench: Bench) -> None:
    bench.world.amazon.reports.plan = ReportPlan("x", polls=0, outcome="FATAL")
    bench.fetch(is_quiet=True)
    bench.expect_wait(60)
    bench.let_pass()
    bench.expect_wait(7)
    bench.let_pass()

    assert bench.hear(FetchEnded).problem == Note("amazon.report_failed")


@pytest.fixture
def slow_bench(world: World, tmp_path: Path) -> Iterator[Bench]:
    """A bench at which it takes long and is looked seldom."""
    laid = Bench(world, tmp_path, SELDOM_S)
    # A later round begins with a look of its own.
    offer(world, tmp_path, 2, polls=LOOKS + 1 + LOOKS)
    yield laid
    laid.close()


def until_slow(bench: Bench) -> None:
    """Let a quarter of an hour pass."""
    for _ in range(LOOKS):
        bench.expect_wait(SELDOM_S)
        bench.let_pass()


def test_that_a_report_is_slow_is_told_once(slow_bench: Bench) -> None:
    bench = slow_bench
    bench.fetching.get_orders(bench.store)
    until_slow(bench)
    assert bench.hear(FetchEnded).problem == Note("amazon.report_slow")
    bench.expect_wait(LOOK_AGAIN_S)
    bench.let_pass()
    bench.expect_wait(0)
    bench.let_pass()
    until_slow(bench)
    assert bench.hear(FetchEnded) == FetchEnded()
    assert bench.taken == []


def test_a_slow_report_is_looked_for_again_by_itself(slow_bench: Bench) -> None:
    bench = slow_bench
    offer(bench.world, bench.folder, 2, polls=LOOKS)
    bench.fetching.get_orders(bench.store)
    until_slow(bench)
    bench.hear(FetchEnded)
    bench.expect_wait(LOOK_AGAIN_S)
    bench.let_pass()
    bench.expect_wait(0)
    bench.let_pass()
    assert bench.hear(FetchEnded) == FetchEnded()
    assert len(bench.taken) == 1
    assert bench.world.ledger.calls[CREATE] == 1


def test_who_gets_orders_does_not_wait_for_the_next_look_at_a_slow_report(slow_bench: Bench) -> None:
    bench = slow_bench
    bench.fetching.get_orders(bench.store)
    until_slow(bench)
    bench.hear(FetchEnded)
    bench.expect_wait(LOOK_AGAIN_S)
    bench.fetching.get_orders(bench.store)
    bench.expect_wait(0)


def test_no_unshipped_orders_are_no_problem(bench: Bench) -> None:
    bench.world.amazon.reports.plan = ReportPlan(polls=0)
    bench.fetch()

    assert bench.hear(FetchEnded) == FetchEnded(is_empty=True)


@pytest.mark.parametrize(("asked_before_h", "wanted", "looks"), [(2, False, 1), (2, True, 0), (25, False, 0)])
def test_a_window_takes_up_the_report_a_window_has_asked_for(
    bench: Bench, asked_before_h: int, wanted: bool, looks: int
) -> None:
    report_id = bench.running.outside.reports.request(["NL"])
    asked_at = bench.clock.now() - timedelta(hours=asked_before_h)
    bench.store.save_pending_report(PendingReport(report_id, asked_at, "NL", wanted))
    bench.fetching.take_up(bench.store)
    for _ in range(looks):
        bench.expect_wait(0)
        bench.let_pass()
        bench.hear(FetchEnded)

    assert [fetched.origin.marketplace for fetched in bench.taken] == ["NL"] * looks
    assert bench.world.ledger.calls[CREATE] == 1


@pytest.fixture
def ears() -> Ears:
    """Hears what a whole program tells."""
    return Ears()


def test_get_orders_brings_them_into_the_queue(world: World, tmp_path: Path, ears: Ears) -> None:
    running = start(world, tmp_path, ears)
    offer(world, tmp_path, 3)
    running.desk.open()
    ears.hear(WorkFinished)
    running.desk.get_orders()
    assert ears.hear(Imported).summary.added == 3
    assert ears.hear(FetchEnded) == FetchEnded()
    running.desk.read_list(QueueQuery())

    assert len(ears.hear(ListRead).parcel_ids) == 3
    assert running.close()


def test_closing_needs_no_question_while_a_report_is_made_and_the_next_window_goes_on(
    world: World, tmp_path: Path, ears: Ears
) -> None:
    first = start(world, tmp_path, ears, is_attended=True)
    offer(world, tmp_path, 3, polls=10**9)
    first.desk.open()
    ears.hear(WorkFinished)
    first.desk.get_orders("NL")
    ears.hear(FetchProgress, lambda progress: progress.stage == "being_made")
    assert not first.desk.is_busy
    assert first.close()

    second = start(world, tmp_path, ears, is_attended=True)
    second.desk.open()
    ears.hear(StoreOpened)
    ears.hear(FetchProgress, lambda progress: progress.stage == "being_made")
    assert world.ledger.calls[CREATE] == 1
    assert second.close()


def test_what_was_shipped_by_hand_meanwhile_is_reconciled(world: World, tmp_path: Path, ears: Ears) -> None:
    running = start(world, tmp_path, ears)
    running.desk.open()
    ears.hear(WorkFinished)
    offer(world, tmp_path, 3)
    running.desk.get_orders()
    ears.hear(FetchEnded)
    world.amazon.cancel(order_id(0), by="seller")
    running.desk.get_orders()

    assert ears.hear(Imported).summary.gone == 1
    ears.hear(FetchEnded)
    assert running.close()


def test_a_report_in_the_watched_folder_is_offered(
    world: World, tmp_path: Path, ears: Ears, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("amzlabels.work.watching.LOOK_EVERY_S", 0.01)
    downloads = tmp_path / "Downloads"
    downloads.mkdir()
    running = start(world, tmp_path, ears, is_attended=True)
    running.desk.open()
    running.desk.save_settings(replace(Settings(), fetching=FetchingSettings(watched_folder=str(downloads))))
    ears.hear(SettingsSaved)
    # The lane may look for the first time when the first report is there already; one of these is new to it.
    found = None
    for number in range(1000):
        write_report(downloads / f"{number}.txt", 1)
        try:
            found = ears.hear(ReportFound, timeout_s=0.1)
        except queue.Empty:
            continue
        break
    assert found is not None
    assert running.close()
