"""A bench on which one call to MyParcel goes wrong, and the power goes soon after it; the ledgers must balance.

A cell of the matrix is a kind of fault, the call it strikes, and how many moments later the power goes (0 = never).
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from unittest.mock import patch

from fakes.reports import order_id, write_report
from jsonschema import Draft202012Validator
from power_cut_bench import IN_A_FEED, Bench, Mains, PowerCut

from amzlabels.carrier.myparcel import transport
from amzlabels.demo.faults import Fault
from amzlabels.demo.world import World
from amzlabels.domain.parcel import Stage
from amzlabels.domain.problems import Problem

KINDS = (
    *("hang", "hang_after_effect", "reset", "reset_after_effect", "500", "429"),
    *("bad_json", "html", "wrong_type", "truncated", "cut_off"),
)
OPERATIONS = ("create", "labels", "get", "list")
ORDERS, BATCH = 60, 24
CUTS = (0, 1, 2, 3)
"""Moments after the fault at which the power goes: the next commits and calls, where most is in the balance."""
MOST_STARTS = 5
# Long enough for an answer of a busy machine, short enough to hang in each cell.
TIMEOUT_S = (5.0, 1.5)
SCHEMA = Path(__file__).parent.parent / "carrier" / "myparcel_shipments.schema.json"


@dataclass(frozen=True)
class Cell:
    """One fault at the ``number``th call (from 0) of an operation, and the cut that follows."""

    kind: str
    operation: str
    number: int
    cut: int

    def __str__(self) -> str:
        cut = f", power cut {self.cut} moments later" if self.cut else ""
        return f"{self.kind} at {self.operation} {self.number + 1}{cut}"


def cells(orders: int = ORDERS) -> Iterator[Cell]:
    """The whole matrix. Purchases are looked up only after a lost one, so that call has one number."""
    batches = -(-orders // BATCH)
    for operation in OPERATIONS:
        for number in range(1 if operation == "list" else batches):
            for kind in KINDS:
                for cut in CUTS:
                    yield Cell(kind, operation, number, cut)


class MainsAfterFault(Mains):
    """Cuts the power so many moments after a fault has struck; 0 = never."""

    def __init__(self, has_struck: Callable[[], bool], cut: int) -> None:
        super().__init__(0)
        self._has_struck, self._left = has_struck, cut

    def moment(self) -> None:
        """One such moment."""
        super().moment()
        if self._left and self._has_struck():
            self._left -= 1
            if not self._left:
                raise PowerCut


def run(folder: Path, cell: Cell, orders: int = ORDERS) -> str:
    """What is wrong after the fault, the cut and as many starts as it took; empty if nothing is."""
    write_report(folder / "report.txt", orders)
    world = World.start()
    try:
        if cell.operation == "list":
            world.faults.add(Fault("myparcel", "create", "reset_after_effect"))
        fault = Fault("myparcel", cell.operation, cell.kind, after=cell.number)
        world.faults.add(fault)
        bench = Bench(world, folder, IN_A_FEED)
        mains = MainsAfterFault(lambda: fault not in world.faults.waiting, cell.cut)
        with patch.object(transport, "TIMEOUT_S", TIMEOUT_S):
            for _ in range(MOST_STARTS):
                try:
                    bench.start(mains)
                except (PowerCut, Problem):
                    # The program is started again, as a person would.
                    continue
                if bench.stages() == {Stage.DONE: orders}:
                    break
        return _wrong(bench, orders, has_struck=fault not in world.faults.waiting)
    finally:
        world.close()


def _wrong(bench: Bench, orders: int, *, has_struck: bool) -> str:
    ledger = bench.world.ledger
    wanted = {order_id(number) for number in range(orders)}
    printed = Counter(file.name[:19] for file in (bench.folder / "printed").glob("*.pdf"))
    schema = Draft202012Validator(json.loads(SCHEMA.read_text("utf-8")))
    checks = {
        "the fault struck": has_struck,
        "each bought once": ledger.created == dict.fromkeys((f"{order}-1" for order in wanted), 1),
        "each printed once": printed == dict.fromkeys(wanted, 1),
        "each confirmed as one package": [ledger.packages(order) for order in wanted] == [1] * orders,
        "all done": bench.stages() == {Stage.DONE: orders},
        "no wrong request": not ledger.malformed,
        "every purchase as documented": all(map(schema.is_valid, bench.world.myparcel.asked)),
    }
    return ", ".join(f"not {name}" for name, is_so in checks.items() if not is_so)
