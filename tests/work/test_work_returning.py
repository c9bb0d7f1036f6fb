"""Return labels at the desk: mailed, printed on the label printer, saved; over a demo world, in a lane of their own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from desk_table import Table

from amzlabels.demo.faults import Fault
from amzlabels.demo.world import World
from amzlabels.domain.changes import ActRefused, DetailsRead, ParcelsChanged, WorkFinished
from amzlabels.domain.paper_changes import FileWritten
from amzlabels.domain.parcel import Stage
from amzlabels.domain.return_label import ReturnOrder, Way

EMAIL = "buyer@marketplace.example"


@pytest.fixture
def table(world: World, tmp_path: Path) -> Iterator[Table]:
    """A table at which one parcel has been printed."""
    laid = Table(world, tmp_path)
    laid.drop(1)
    laid.desk.print_parcels(None)
    laid.hear(WorkFinished)
    laid.expect({Stage.DONE: 1})
    yield laid
    assert laid.running.close()
    assert laid.crashes == []


def order(table: Table, way: Way, path: Path | None = None, *, is_one_more: bool = False) -> int:
    (row,) = table.rows()
    returning = table.desk.afterwards.returning
    returning.order(ReturnOrder(row.parcel_id, way, "Jan", EMAIL, is_one_more), path)
    table.hear(ParcelsChanged, lambda change: change.parcel_ids == (row.parcel_id,))
    return row.parcel_id


def history(table: Table, parcel_id: int) -> list[str]:
    table.desk.read_details(parcel_id)
    details = table.hear(DetailsRead).details
    assert details is not None
    return [event.name for event in details.history if event.name.startswith("return")]


def test_a_label_is_mailed_and_nothing_is_printed(table: Table) -> None:
    parcel_id = order(table, Way.MAIL)
    assert [email for _, email in table.world.myparcel.mailed] == [EMAIL]
    assert history(table, parcel_id) == ["return_asked", "return_mailed"]
    assert len(table.printer.printed) == 1


def test_a_label_is_printed_on_the_label_printer(table: Table) -> None:
    parcel_id = order(table, Way.PRINT)
    _, printed = table.printer.printed
    assert printed.pdf.startswith(b"%PDF-")
    assert EMAIL not in printed.name
    assert history(table, parcel_id) == ["return_asked", "return_made", "return_printed"]


def test_one_that_did_not_print_is_said_and_printed_again_without_another(table: Table) -> None:
    table.printer.fail_next()
    parcel_id = order(table, Way.PRINT)
    refused = table.hear(ActRefused)
    assert (refused.act, refused.problem.code) == ("order", "printer.failed")
    order(table, Way.PRINT)
    assert history(table, parcel_id)[-2:] == ["return_not_printed", "return_printed"]
    assert sum(count for name, count in table.world.ledger.created.items() if "return" in name) == 1


def test_a_label_is_saved(table: Table, tmp_path: Path) -> None:
    path = tmp_path / "back.pdf"
    (row,) = table.rows()
    table.desk.afterwards.returning.order(ReturnOrder(row.parcel_id, Way.SAVE, "Jan", EMAIL), path)
    assert table.hear(FileWritten) == FileWritten("return", path, 1)
    assert path.read_bytes().startswith(b"%PDF-")
    assert history(table, row.parcel_id) == ["return_asked", "return_made", "return_saved"]


def test_a_refusal_is_said(table: Table) -> None:
    table.world.faults.add(Fault("myparcel", "shipment", "refuse", code=3715, path="parent"))
    order(table, Way.MAIL)
    assert table.hear(ActRefused).problem.code == "return.eu_only"


def test_a_second_is_not_made_by_a_slip_of_the_hand(table: Table) -> None:
    order(table, Way.MAIL)
    order(table, Way.MAIL)
    assert table.hear(ActRefused).problem.code == "return.exists"
    order(table, Way.MAIL, is_one_more=True)
    assert len(table.world.myparcel.mailed) == 2
