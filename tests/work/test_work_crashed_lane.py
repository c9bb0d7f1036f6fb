"""A lane whose job crashes: the other lanes and its own next job go on, and one order picks up what was left."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from desk_table import Table
from fakes.printing import FakePrinter
from fakes.reports import write_report

from amzlabels.amazon.account import AmazonAccount
from amzlabels.amazon.report import TxtReportReader
from amzlabels.carrier.myparcel.shop import MyParcelShop
from amzlabels.demo.world import World
from amzlabels.domain.changes import Progress, WorkFinished
from amzlabels.domain.parcel import Stage

OTHER = "Brother"
PLACES = [
    (MyParcelShop, "create", False),
    (MyParcelShop, "create", True),
    (MyParcelShop, "fetch_labels", True),
    (FakePrinter, "submit", False),
    (FakePrinter, "submit", True),
    (FakePrinter, "report", False),
    (AmazonAccount, "find_changed", False),
    (AmazonAccount, "confirm", False),
    (AmazonAccount, "confirm", True),
]
"""Where our own code meets the outside: the class, the method, and whether it has done its work when it crashes."""


class SlipError(RuntimeError):
    """Our own mistake."""


@pytest.fixture
def table(world: World, tmp_path: Path) -> Iterator[Table]:
    """A table in whose lanes there may be a crash."""
    laid = Table(world, tmp_path)
    yield laid
    assert laid.running.close()
    assert {type(crash) for crash in laid.crashes} == {SlipError}


@pytest.fixture
def crash_once(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Has the next call of a method crash, after or without having done what it is for."""

    def crash(owner: object, name: str, *, is_done: bool = False) -> None:
        whole = getattr(owner, name)
        left = [1]

        def once(*given: object, **named: object) -> object:
            if not left:
                return whole(*given, **named)
            left.clear()
            if is_done:
                whole(*given, **named)
            raise SlipError("Sanne de Vrije")

        monkeypatch.setattr(owner, name, once)

    return crash


@pytest.mark.parametrize(("owner", "name", "is_done"), PLACES, ids=lambda part: getattr(part, "__name__", str(part)))
def test_what_a_crash_left_is_finished_when_it_is_tried_again_and_nothing_twice(
    table: Table, crash_once: Callable[..., None], owner: type, name: str, is_done: bool
) -> None:
    table.drop(4)
    crash_once(owner, name, is_done=is_done)
    table.desk.print_parcels(None)
    table.hear(WorkFinished)
    assert len(table.crashes) == 1

    table.desk.retry_now()
    table.expect({Stage.DONE: 4})
    assert set(table.world.ledger.created.values()) == {1}
    assert {len(packages) for packages in table.world.ledger.confirmations.values()} == {1}
    assert set(Counter(job.name for job in table.printer.printed).values()) == {1}


def test_a_report_whose_reading_crashes_stops_no_other(
    table: Table, crash_once: Callable[..., None], tmp_path: Path
) -> None:
    crash_once(TxtReportReader, "begin")
    table.desk.import_reports([write_report(tmp_path / "crashes.txt", 2)])
    table.drop(2)
    table.desk.print_parcels(None)
    table.expect({Stage.DONE: 2})
    assert len(table.crashes) == 1


def test_a_crash_at_one_printer_stops_no_other(world: World, tmp_path: Path, crash_once: Callable[..., None]) -> None:
    table = Table(world, tmp_path, more_printers=(OTHER,))
    table.drop(4)
    table.desk.print_parcels(None)
    table.hear(WorkFinished)
    parcel_ids = [row.parcel_id for row in table.rows()]
    crash_once(table.printer, "submit")
    table.desk.print_again(parcel_ids[:2], "torn")
    table.desk.stacks.print_on(parcel_ids[2:], OTHER, "torn")
    table.hear(WorkFinished)

    assert len(table.crashes) == 1
    assert len(table.printers[OTHER].printed) == 2
    table.desk.retry_now()
    table.expect({Stage.DONE: 4})
    table.desk.print_again(parcel_ids[:2], "torn")
    table.hear(Progress, lambda progress: progress.done == 2)
    assert table.running.close()
