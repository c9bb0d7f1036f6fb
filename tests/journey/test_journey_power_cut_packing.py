"""The power goes while orders travel together, apart and in several boxes: each label and each order still once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest
from fakes.reports import item_id, order_id, write_report
from power_cut_bench import IN_A_FEED, ONE_BY_ONE, Bench, Mains, PowerCut

from amzlabels.demo.world import World
from amzlabels.domain.packing import Packed
from amzlabels.domain.parcel import Label, Stage
from amzlabels.journey.ports import Parcels

LEAD, RIDER, SPLIT, BOXED = (order_id(number) for number in range(4))
SAME = {"recipient-name": "Anna de Vries", "ship-address-1": "Lindelaan 1", "ship-city": "Zwolle"} | {
    "ship-postal-code": "8011 AB"
}
REFERENCES = [f"{LEAD}-1", *(f"{SPLIT}-{part}" for part in (1, 2)), *(f"{BOXED}-{box}" for box in (1, 2, 3))]
PARCELS = 7
MOMENTS = 200
NETHERLANDS = "A1805IZSGTT6HS"


def pack(store: Parcels) -> None:
    """Two orders in one parcel, one order in two, one parcel in three boxes, as far as that is not so yet."""
    new = {each.order_id: each for each in store.open_parcels() if each.label is Label.NONE and each.ordinal == 1}
    if LEAD in new and RIDER in new and new[RIDER].rides_with is None:
        store.combine([new[LEAD].parcel_id, new[RIDER].parcel_id])
    if SPLIT in new and new[SPLIT].items[0].quantity == 2:
        first = new[SPLIT].parcel_id
        store.repack(first, [Packed(each, {item_id(2): 1}) for each in (first, None)])
    if BOXED in new and new[BOXED].box == (0, 0):
        main = new[BOXED].parcel_id
        store.repack(main, [Packed(main, {item_id(3): 2}, boxes=3)])


def balanced(bench: Bench) -> str:
    """What is wrong in the ledgers, empty if nothing is."""
    ledger = bench.world.ledger
    printed = Counter(file.name[:19] for file in (bench.folder / "printed").glob("*.pdf"))
    packages = {LEAD: 1, RIDER: 1, SPLIT: 2, BOXED: 1}
    checks: dict[str, Callable[[], bool]] = {
        "each label bought once": lambda: ledger.created == dict.fromkeys(REFERENCES, 1),
        "each label printed once": lambda: printed == {LEAD: 1, SPLIT: 2, BOXED: 3},
        "each order told of its parcels": lambda: {each: ledger.packages(each) for each in packages} == packages,
        "each unit told once": lambda: [units_told(bench, each) for each in packages] == [2] * len(packages),
        "both orders told of one label": lambda: trackings(bench, LEAD) == trackings(bench, RIDER),
        "no other order confirmed": lambda: ledger.confirmations.keys() | ledger.fed.keys() == packages.keys(),
        "all done": lambda: bench.stages() == {Stage.DONE: PARCELS},
        "no wrong request": lambda: not ledger.malformed,
    }
    return ", ".join(f"not {name}" for name, check in checks.items() if not check())


def trackings(bench: Bench, order: str) -> set[str]:
    """The tracking numbers Amazon knows of an order."""
    return set(told(bench, order))


def units_told(bench: Bench, order: str) -> int:
    """The units of an order that Amazon knows to be on their way, over its packages."""
    return sum(told(bench, order).values())


def told(bench: Bench, order: str) -> dict[str, int]:
    """Units by tracking number, of whichever way Amazon was told; a package told twice counts once."""
    ledger = bench.world.ledger
    found = {row["tracking-number"]: int(row["quantity"]) for row in ledger.fed.get(order, [])}
    for bodies in ledger.confirmations.get(order, {}).values():
        package = bodies[-1]["packageDetail"]
        found[package["trackingNumber"]] = sum(item["quantity"] for item in package["orderItems"])
    return found


@pytest.mark.parametrize("feed_from", [ONE_BY_ONE, IN_A_FEED], ids=["one by one", "in a feed"])
def test_whenever_the_power_goes_every_label_and_every_order_happens_once(
    tmp_path: Path, feed_from: int | None
) -> None:
    cut_count = 0
    for cut_at in range(1, MOMENTS):
        folder = tmp_path / str(cut_at)
        folder.mkdir()
        write_report(folder / "report.txt", 4, changes=[SAME, SAME])
        world = World.start()
        for number in range(4):
            world.amazon.seed(order_id(number), NETHERLANDS, {item_id(number): 2})
        try:
            bench = Bench(world, folder, feed_from, pack)
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
    assert cut_count >= 40, "the run must pass packing, purchases, prints and confirmations"
