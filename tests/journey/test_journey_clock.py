"""The clock is set at every commit and outside call of a journey, and again after a power cut; the ledgers balance."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from fakes.clock import FakeClock
from fakes.reports import order_id, write_report
from power_cut_bench import IN_A_FEED, ONE_BY_ONE, Bench, Mains, PowerCut

from amzlabels.demo.world import World
from amzlabels.domain.parcel import Stage

ORDERS = 3
FIRST_CUTS = (0, 7, 12, 17, 22)
HOUR_S = 3600.0


class SetClock(Mains):
    """Sets the clock of a start at each moment, by turns ahead and back."""

    def __init__(self, clock: FakeClock, hours: float, cut_at: int) -> None:
        super().__init__(cut_at)
        self._clock, self._step_s = clock, hours * HOUR_S

    def moment(self) -> None:
        """One such moment."""
        self._clock.set_ahead(self._step_s)
        self._step_s = -self._step_s
        super().moment()


@pytest.mark.parametrize("feed_from", [ONE_BY_ONE, IN_A_FEED], ids=["one by one", "in a feed"])
@pytest.mark.parametrize("hours", [-5.0, 5.0, 24.0 * 40])
def test_however_the_clock_is_set_nothing_is_done_twice_or_lost(
    world: World, tmp_path: Path, hours: float, feed_from: int | None
) -> None:
    for cut_at in FIRST_CUTS:
        world.ledger.reset()
        world.amazon.reset()
        world.myparcel.reset()
        folder = tmp_path / str(cut_at)
        folder.mkdir()
        write_report(folder / "report.txt", ORDERS)
        clock = FakeClock()
        bench = Bench(world, folder, feed_from, new_clock=lambda clock=clock: clock)
        try:
            bench.start(SetClock(clock, hours, cut_at))
        except PowerCut:
            bench.start(SetClock(clock, -hours, 0))
        wanted = {order_id(number) for number in range(ORDERS)}
        assert sorted(world.ledger.created.values()) == [1] * ORDERS
        assert Counter(file.name[:19] for file in (folder / "printed").glob("*.pdf")) == dict.fromkeys(wanted, 1)
        assert [world.ledger.packages(order) for order in wanted] == [1] * ORDERS
        assert bench.stages() == {Stage.DONE: ORDERS}
        assert not world.ledger.malformed
