"""A printer that could not be asked at the start has the label all the same: it prints once, whatever was answered."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from desk_table import PRINTER
from fakes.printing import FakePrinter
from restored_table import RestoredTable, balance, laid_table

from amzlabels.demo.world import World
from amzlabels.domain.changes import Blocked, StoreOpened
from amzlabels.domain.parcel import Stage
from amzlabels.domain.problems import Problem


@pytest.fixture
def table(world: World, tmp_path: Path) -> Iterator[RestoredTable]:
    """A table where three of six parcels are done, and three labels wait at a printer that cannot be asked."""
    with laid_table(world, tmp_path) as laid, pytest.MonkeyPatch.context() as silent:
        laid.printers[PRINTER].block("media-empty")
        laid.print()
        laid.hear(Blocked)
        laid.stop()
        silent.setattr(laid.printers, "open", unreachable)
        laid.start()
        laid.hear(StoreOpened)
        laid.expect(done=3, ask=3)
        silent.undo()
        yield laid


def unreachable(name: str) -> FakePrinter:
    """As while the system that prints does not answer."""
    raise Problem("printer.unreachable", printer=name)


def test_a_label_that_still_waits_there_is_not_sent_again_after_a_no(table: RestoredTable) -> None:
    for row in table.rows():
        if row.stage is Stage.ASK:
            table.desk.answer_printed(row.parcel_id, came_out=False)
    table.expect(done=3, printing=3)
    table.printers[PRINTER].unblock()
    table.expect(done=6)
    balance(table, 6)


def test_a_label_that_came_out_meanwhile_prints_again_where_a_person_denies_it(table: RestoredTable) -> None:
    table.printers[PRINTER].unblock()
    table.printers[PRINTER].report("", "")
    asked = [row for row in table.rows() if row.stage is Stage.ASK]
    table.desk.answer_printed(asked[0].parcel_id, came_out=False)
    for row in asked[1:]:
        table.desk.answer_printed(row.parcel_id, came_out=True)
    table.expect(done=6)
    assert table.prints()[asked[0].order_id] == 2
    assert sorted(table.prints().values()) == [1, 1, 1, 1, 1, 2]
