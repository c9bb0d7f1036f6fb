"""One call to MyParcel goes wrong and the power may go after it: each order is bought, printed and told once.

A part of the matrix, of fewer orders; ``build/faults.py`` runs the whole.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from fault_bench import BATCH, KINDS, OPERATIONS, Cell, cells, run

ORDERS = BATCH + 1
PART = [cell for at, cell in enumerate(cells(ORDERS)) if at % 13 == 0]


def test_the_part_meets_every_kind_and_call() -> None:
    assert {cell.kind for cell in PART} == set(KINDS)
    assert {cell.operation for cell in PART} == set(OPERATIONS)
    assert {cell.cut for cell in PART} == {0, 1, 2, 3}


@pytest.mark.parametrize("cell", PART, ids=str)
def test_nothing_happens_twice_whatever_goes_wrong(cell: Cell, tmp_path: Path) -> None:
    assert run(tmp_path, cell, ORDERS) == ""
