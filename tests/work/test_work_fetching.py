"""Fetching reports in their lane: one at a time, by the clock, taken up at the start; and through the desk."""

from __future__ import annotations

import queue
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from fakes.reports import order_id, write_report
from fetching_bench import CREATE, TIMER, Bench, Ears, offer, start

from amzlabels.demo.amazon_reports import ReportPlan
from amzlabels.demo.faults import Fault
from amzlabels.demo.world import World
from amzlabels.domain.changes import (
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


def test_the_health_shows_the_trouble_that_who_asks_is_told_of(bench: Bench) -> None:
    bench.world.services["amazon"].close()
    bench.fetching.get_orders(bench.store)
    health = bench.hear(Health)

    assert bench.hear(FetchEnded).problem == health.problem
    assert health.problem is not None
    assert health.problem.code == "amazon.unreachable"


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
