"""What a person orders at the desk of Amazon: telling it now, by scanning or by a file, and labels bought anew."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from desk_table import Table
from fakes.reports import order_id

from amzlabels.demo.amazon_reports import ReportPlan
from amzlabels.demo.world import World
from amzlabels.domain.changes import DetailsRead, FetchEnded, Imported, SettingsSaved, WorkFinished
from amzlabels.domain.paper_changes import FileWritten
from amzlabels.domain.parcel import Stage
from amzlabels.domain.settings import BY_HAND, WHEN_SCANNED, Settings


@pytest.fixture
def table(world: World, tmp_path: Path) -> Iterator[Table]:
    """A table that gives up at once when a resource does not answer."""
    laid = Table(world, tmp_path)
    yield laid
    assert laid.running.close()
    assert laid.crashes == []


def print_all(table: Table, orders: int, confirm_when: str) -> tuple[int, ...]:
    """Have so many orders printed where Amazon is told when the settings say so."""
    table.desk.save_settings(replace(Settings(), confirm_when=confirm_when))
    table.hear(SettingsSaved)
    parcel_ids = table.drop(orders).summary.parcels
    table.desk.print_parcels(None)
    table.hear(WorkFinished)
    table.expect({Stage.TO_AMAZON: orders})
    return parcel_ids


def test_by_hand_amazon_is_told_of_what_a_person_says_and_no_more(table: Table) -> None:
    first, second = print_all(table, 2, BY_HAND)
    assert [row.waits_for for row in table.rows()] == [BY_HAND, BY_HAND]
    table.desk.confirm_now([second])
    table.expect({Stage.TO_AMAZON: 1, Stage.DONE: 1})

    assert next(row for row in table.rows() if row.parcel_id == first).stage is Stage.TO_AMAZON
    assert len(table.world.ledger.confirmations) == 1


def test_a_label_scanned_back_is_told_and_the_scan_is_remembered(table: Table) -> None:
    first, _ = print_all(table, 2, WHEN_SCANNED)
    (row,) = (row for row in table.rows() if row.parcel_id == first)
    table.desk.seeing.scan("3SNOSUCHLABEL")
    table.desk.seeing.scan(f" {row.tracking}\r")
    table.expect({Stage.TO_AMAZON: 1, Stage.DONE: 1})
    table.desk.read_details(first)
    details = table.hear(DetailsRead).details

    assert list(table.world.ledger.confirmations) == [row.order_id]
    assert details is not None
    assert [event.facts for event in details.history if event.name == "to_confirm"] == [{"by": "scan"}]


def test_where_nobody_waits_for_a_scan_it_tells_nothing(table: Table) -> None:
    print_all(table, 1, BY_HAND)
    (row,) = table.rows()
    table.desk.seeing.scan(row.tracking)
    table.desk.read_details(row.parcel_id)
    details = table.hear(DetailsRead).details

    assert details is not None
    assert "to_confirm" not in [event.name for event in details.history]


def test_what_amazon_refused_is_tried_again_by_hand(table: Table) -> None:
    table.desk.save_settings(replace(Settings(), confirm_when=BY_HAND))
    (parcel_id,) = table.drop(1).summary.parcels
    table.desk.print_parcels(None)
    table.hear(WorkFinished)
    table.desk.save_settings(replace(Settings(), confirm_when=BY_HAND, carrier_codes={}))
    table.desk.confirm_now([parcel_id])
    table.expect({Stage.HELD: 1})
    (row,) = table.rows()
    assert row.problem is not None
    assert row.problem.code == "amazon.carrier_code_missing"

    table.desk.save_settings(replace(Settings(), confirm_when=BY_HAND))
    table.desk.confirm_now([parcel_id])
    table.expect({Stage.DONE: 1})


def test_a_label_bought_anew_corrects_the_package_amazon_knows(table: Table) -> None:
    (parcel_id,) = table.drop(1).summary.parcels
    table.desk.print_parcels(None)
    table.hear(WorkFinished)
    table.expect({Stage.DONE: 1})
    table.desk.void_labels([parcel_id])
    table.expect({Stage.READY: 1})
    table.desk.print_parcels(None)
    table.hear(WorkFinished)
    table.expect({Stage.DONE: 1})
    bodies = table.world.ledger.confirmations[order_id(0)]["1"]

    assert len({body["packageDetail"]["trackingNumber"] for body in bodies}) == 2
    assert list(table.world.ledger.confirmations[order_id(0)]) == ["1"]


def test_what_went_into_a_confirmation_file_is_closed_by_the_next_report(tmp_path: Path) -> None:
    # Amazon's moments are whole seconds, and its clock is a little ahead.
    world = World.start(now=lambda: datetime.now(UTC) + timedelta(seconds=30))
    table = Table(world, tmp_path)
    print_all(table, 2, BY_HAND)
    path = tmp_path / "confirm.txt"
    table.desk.write_confirmation_file(path)
    assert table.hear(FileWritten) == FileWritten("confirmation", path, 2)
    assert [row.is_exported for row in table.rows()] == [True, True]

    heading, line, *_ = (tmp_path / "report.txt").read_text("utf-8").splitlines(keepends=True)
    world.amazon.reports.plan = ReportPlan(heading + line.replace(order_id(0), order_id(9)))
    table.desk.get_orders()
    assert table.hear(Imported).summary.closed == 2
    table.hear(FetchEnded)
    table.expect({Stage.DONE: 2, Stage.READY: 1})
    assert world.ledger.confirmations == {}
    assert table.running.close()
    world.close()


def test_what_amazon_was_told_is_corrected_whatever_the_settings_wait_for(table: Table) -> None:
    (parcel_id,) = print_all(table, 1, BY_HAND)
    table.desk.confirm_now([parcel_id])
    table.expect({Stage.DONE: 1})
    table.desk.void_labels([parcel_id])
    table.expect({Stage.READY: 1})
    table.desk.print_parcels(None)
    table.expect({Stage.DONE: 1})

    (packages,) = table.world.ledger.confirmations.values()
    (told,) = packages.values()
    assert len({each["packageDetail"]["trackingNumber"] for each in told}) == 2


def test_an_exported_parcel_is_told_when_a_person_says_so(table: Table) -> None:
    (parcel_id,) = print_all(table, 1, BY_HAND)
    table.desk.write_confirmation_file(table.folder / "confirm.txt")
    table.hear(FileWritten)
    (row,) = table.rows()
    assert row.is_exported
    table.desk.confirm_now([parcel_id])
    table.expect({Stage.DONE: 1})
    assert len(table.world.ledger.confirmations) == 1
