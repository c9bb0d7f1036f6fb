"""A report that Amazon takes long for: it is told once, and looked for again by itself."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from fetching_bench import CREATE, LOOKS, SELDOM_S, Bench, offer

from amzlabels.demo.world import World
from amzlabels.domain.changes import FetchEnded
from amzlabels.domain.problems import Note
from amzlabels.work.fetching import LOOK_AGAIN_S


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
