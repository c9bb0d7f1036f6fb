"""The power goes at every commit and every outside call, before and after its effect; then the journey is resumed.

Real store, real HTTP to the stand-ins, real PDF folder: their ledgers must balance after each cut, whether Amazon is
told order by order or in one feed.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from fakes.reports import order_id, write_report
from power_cut_bench import IN_A_FEED, ONE_BY_ONE, Bench, Mains, PowerCut

from amzlabels.demo.world import World
from amzlabels.domain.parcel import Stage

ORDERS = 3


@pytest.fixture(params=[ONE_BY_ONE, IN_A_FEED], ids=["one by one", "in a feed"])
def feed_from(request: pytest.FixtureRequest) -> int | None:
    """How Amazon is told."""
    number: int | None = request.param
    return number


@pytest.fixture
def bench(world: World, tmp_path: Path, feed_from: int | None) -> Bench:
    """A bench with a report of three orders."""
    write_report(tmp_path / "report.txt", ORDERS)
    return Bench(world, tmp_path, feed_from)


def moments_of_a_whole_run() -> int:
    """More than enough: the test stops by itself at the first cut that no longer happens."""
    return 200


def cuts() -> Iterator[int]:
    """Every moment, one after another."""
    yield from range(1, moments_of_a_whole_run())


def balanced(bench: Bench) -> str:
    """What is wrong in the ledgers, empty if nothing is."""
    ledger = bench.world.ledger
    wanted = {order_id(number) for number in range(ORDERS)}
    printed = Counter(file.name[:19] for file in (bench.folder / "printed").glob("*.pdf"))
    checks: dict[str, Callable[[], bool]] = {
        "each bought once": lambda: sorted(ledger.created.values()) == [1] * ORDERS,
        "each printed once": lambda: printed == dict.fromkeys(wanted, 1),
        "each confirmed as one package": lambda: [ledger.packages(order) for order in wanted] == [1] * ORDERS,
        "no other order confirmed": lambda: ledger.confirmations.keys() | ledger.fed.keys() == wanted,
        "all done": lambda: bench.stages() == {Stage.DONE: ORDERS},
        "no wrong request": lambda: not ledger.malformed,
    }
    return ", ".join(f"not {name}" for name, check in checks.items() if not check())


def test_whenever_the_power_goes_everything_happens_once(tmp_path: Path, feed_from: int | None) -> None:
    cut_count = 0
    for cut_at in cuts():
        folder = tmp_path / str(cut_at)
        folder.mkdir()
        write_report(folder / "report.txt", ORDERS)
        world = World.start()
        try:
            bench = Bench(world, folder, feed_from)
            try:
                bench.start(Mains(cut_at))
            except PowerCut:
                cut_count += 1
                bench.start(Mains(0))
            else:
                break
            wrong = balanced(bench)
            assert not wrong, f"power cut at moment {cut_at}: {wrong}"
        finally:
            world.close()
    assert cut_count >= 25, "the run must pass commits, purchases, prints and confirmations"


def test_a_second_cut_during_recovery_is_no_worse(bench: Bench) -> None:
    mains = Mains(0)
    for cut_at in (5, 4, 7, 6, 9):
        with pytest.raises(PowerCut):
            bench.start(Mains(cut_at))
    bench.start(mains)

    assert not balanced(bench)


def test_the_same_report_after_the_work_changes_nothing(bench: Bench) -> None:
    bench.start(Mains(0))
    bench.start(Mains(0))

    assert not balanced(bench)
