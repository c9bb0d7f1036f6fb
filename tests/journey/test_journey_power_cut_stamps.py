"""The power goes while digital stamps are bought, whose labels cost money from the moment they are asked for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from pathlib import Path

from fakes.reports import item_id, order_id, write_report
from power_cut_bench import IN_A_FEED, Bench, Mains, PowerCut

from amzlabels.demo.world import World
from amzlabels.domain.parcel import Stage
from amzlabels.domain.plan import Decision, Plan
from amzlabels.journey.ports import Parcels

ORDERS, MOMENTS = 3, 200
NETHERLANDS = "A1805IZSGTT6HS"
STAMP = Decision(Plan("postnl", "digital_stamp", weight_g=20, is_chosen=True))


def stamp(store: Parcels) -> None:
    """Let the first two travel under stamps, as far as nothing is bought."""
    store.save_plans({each.parcel_id: STAMP for each in store.open_parcels() if each.order_id != order_id(2)})


def balanced(bench: Bench) -> str:
    """What is wrong in the ledgers, empty if nothing is."""
    ledger = bench.world.ledger
    orders = [order_id(number) for number in range(ORDERS)]
    printed = Counter(file.name[:19] for file in (bench.folder / "printed").glob("*.pdf"))
    checks: dict[str, Callable[[], bool]] = {
        "each bought once": lambda: ledger.created == dict.fromkeys((f"{order}-1" for order in orders), 1),
        "each printed once": lambda: printed == dict.fromkeys(orders, 1),
        "each confirmed as one package": lambda: [ledger.packages(order) for order in orders] == [1] * ORDERS,
        "stamps told in feeds": lambda: set(orders[:2]) <= ledger.fed.keys(),
        "all done": lambda: bench.stages() == {Stage.DONE: ORDERS},
        "no wrong request": lambda: not ledger.malformed,
    }
    return ", ".join(f"not {name}" for name, check in checks.items() if not check())


def is_asked_only_to_print(bench: Bench) -> bool:
    """Whether no stamp's label was asked for before all stamps ahead of it were on paper."""
    asked = sum(bench.world.ledger.labels_fetched[f"{order_id(number)}-1"] > 0 for number in range(2))
    printed = {file.name[:19] for file in (bench.folder / "printed").glob("*.pdf")}
    return asked <= 1 + len(printed & {order_id(0), order_id(1)})


def test_whenever_the_power_goes_no_stamp_is_charged_twice_or_ahead(tmp_path: Path) -> None:
    cut_count = 0
    for cut_at in range(1, MOMENTS):
        folder = tmp_path / str(cut_at)
        folder.mkdir()
        write_report(folder / "report.txt", ORDERS)
        world = World.start()
        for number in range(ORDERS):
            world.amazon.seed(order_id(number), NETHERLANDS, {item_id(number): 2})
        try:
            bench = Bench(world, folder, IN_A_FEED, stamp)
            try:
                bench.start(Mains(cut_at))
            except PowerCut:
                cut_count += 1
                assert is_asked_only_to_print(bench), f"power cut at moment {cut_at}"
                bench.start(Mains(0))
            else:
                break
            wrong = balanced(bench)
            assert not wrong, f"power cut at moment {cut_at}: {wrong}"
        finally:
            world.close()
    assert cut_count >= 25, "the run must pass commits, purchases, prints and confirmations"
