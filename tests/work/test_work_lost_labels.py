"""Labels whose files are damaged or gone: fetched again when they are to be printed, and never bought again for it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pypdfium2
import pytest
from desk_table import Table

from amzlabels.demo.faults import Fault
from amzlabels.demo.world import World
from amzlabels.domain.changes import DetailsRead, WorkFinished
from amzlabels.domain.parcel import Stage


@pytest.fixture
def table(world: World, tmp_path: Path) -> Iterator[Table]:
    """A table that gives up at once when a resource does not answer."""
    laid = Table(world, tmp_path)
    yield laid
    assert laid.running.close()
    assert laid.crashes == []


def label_files(table: Table) -> list[Path]:
    return [each for each in (table.folder / "data" / "store" / "labels").rglob("*") if each.is_file()]


def damage(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(content)


def words_of(pdf: bytes) -> str:
    with pypdfium2.PdfDocument(pdf) as document:
        page = document[0]
        text: str = page.get_textpage().get_text_range()
        page.close()
    return text


def print_all(table: Table) -> list[int]:
    table.drop(2)
    table.desk.print_parcels(None)
    table.hear(WorkFinished)
    return [row.parcel_id for row in table.rows()]


@pytest.mark.parametrize("spoil", [damage, Path.unlink])
def test_a_label_that_cannot_be_read_is_fetched_again(table: Table, spoil: Callable[[Path], object]) -> None:
    parcel_ids = print_all(table)
    trackings = [row.tracking for row in table.rows()]
    spoilt = label_files(table)
    for path in spoilt:
        spoil(path)
    table.desk.print_again(parcel_ids, "torn")
    table.hear(WorkFinished)
    table.expect({Stage.DONE: 2})
    assert [row.tracking for row in table.rows()] == trackings
    assert [words_of(job.pdf) for job in table.printer.printed] == 2 * [
        words_of(each.pdf) for each in table.printer.printed[:2]
    ]
    assert set(table.world.ledger.created.values()) == {1}
    assert len(set(label_files(table)) - set(spoilt)) == 2
    table.desk.read_details(parcel_ids[0])
    details = table.hear(DetailsRead).details
    assert details is not None
    assert "label_fetched_again" in [event.name for event in details.history]
    # From now on it is here again.
    table.desk.print_again(parcel_ids, "torn again")
    table.hear(WorkFinished)
    assert len(table.printer.printed) == 6


def test_a_label_that_cannot_be_fetched_now_is_printed_when_it_is_tried_again(table: Table) -> None:
    (first, _) = print_all(table)
    for path in label_files(table):
        damage(path)
    table.world.faults.add(Fault("myparcel", "labels", "500", times=20))
    table.desk.print_again([first], "torn")
    table.hear(WorkFinished)
    assert len(table.printer.printed) == 2
    (row,) = (each for each in table.rows() if each.parcel_id == first)
    assert row.problem is not None
    assert row.problem.code == "shop.failed"

    table.world.faults.waiting.clear()
    table.desk.print_parcels([first])
    table.hear(WorkFinished)
    assert len(table.printer.printed) == 3
    assert set(table.world.ledger.created.values()) == {1}
