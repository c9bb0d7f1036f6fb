"""The desk tells Amazon of no label that was only sent, but where the seller takes that for printed, or scanned it."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from desk_table import PATIENCE_S, PRINTER, Table

from amzlabels.demo.world import World
from amzlabels.domain.changes import ActRefused, SettingsSaved, WorkFinished
from amzlabels.domain.label_scan import slip_bars
from amzlabels.domain.paper_changes import LabelChecked, SlipRead
from amzlabels.domain.parcel import Evidence, Stage
from amzlabels.domain.printer_profile import PrinterProfile
from amzlabels.domain.problems import Note
from amzlabels.domain.queue import ParcelRow
from amzlabels.domain.settings import WHEN_SCANNED, Settings


@pytest.fixture
def table(world: World, tmp_path: Path) -> Iterator[Table]:
    """A table whose printer only takes labels and tells no more."""
    laid = Table(world, tmp_path)
    laid.printer.evidence = Evidence.SENT
    yield laid
    assert laid.running.close()
    assert laid.crashes == []


def use(table: Table, settings: Settings) -> None:
    """Go by these settings."""
    table.desk.save_settings(settings)
    table.hear(SettingsSaved)


def print_all(table: Table, orders: int) -> list[ParcelRow]:
    """Have so many orders printed, as far as it goes."""
    table.drop(orders)
    table.desk.print_parcels(None)
    table.hear(WorkFinished)
    return table.rows()


def told(table: Table) -> set[str]:
    """The orders that Amazon was told of."""
    return set(table.world.ledger.confirmations)


def test_what_was_only_sent_is_asked_about_and_amazon_is_not_told(table: Table) -> None:
    rows = print_all(table, 3)
    only_sent = Note("printer.only_sent", {"printer": PRINTER})
    assert [(row.stage, row.evidence, row.problem) for row in rows] == [(Stage.ASK, Evidence.SENT, only_sent)] * 3
    assert told(table) == set()
    assert len(table.printer.jobs) == 3


def test_where_the_seller_takes_sent_for_printed_amazon_is_told(table: Table) -> None:
    use(table, Settings(profiles=(PrinterProfile(PRINTER, trusts_sent=True),)))
    print_all(table, 2)
    table.expect({Stage.DONE: 2})
    assert {row.evidence for row in table.rows()} == {Evidence.SENT}


def test_the_scan_of_its_label_settles_a_question_and_another_label_does_not(table: Table) -> None:
    first, second = print_all(table, 2)
    table.desk.seeing.check(first.parcel_id, second.tracking)
    refused = table.hear(ActRefused)
    assert (refused.act, refused.problem.code) == ("check", "label.of_other")
    assert refused.problem.facts["order"] == second.order_id
    assert told(table) == set()

    table.desk.seeing.check(first.parcel_id, first.tracking)
    assert table.hear(LabelChecked) == LabelChecked((first.parcel_id,), first.tracking)
    table.expect({Stage.DONE: 1, Stage.ASK: 1})
    assert told(table) == {first.order_id}
    assert next(row for row in table.rows() if row.stage is Stage.DONE).evidence is Evidence.SEEN


def test_one_printers_labels_are_scanned_back_though_no_others_are(world: World, tmp_path: Path) -> None:
    table = Table(world, tmp_path)
    use(table, Settings(scanned_back=(PRINTER,)))
    first, _ = print_all(table, 2)
    assert [(row.stage, row.waits_for) for row in table.rows()] == [(Stage.TO_AMAZON, WHEN_SCANNED)] * 2
    assert told(table) == set()
    table.desk.seeing.take(slip_bars(first.tracking))
    assert table.hear(SlipRead) == SlipRead(first.tracking, first.parcel_id)
    table.desk.seeing.check(first.parcel_id, first.tracking)
    table.expect({Stage.DONE: 1, Stage.TO_AMAZON: 1})
    assert told(table) == {first.order_id}

    use(table, Settings())
    table.expect({Stage.DONE: 2})
    assert table.running.close()


def test_a_reprint_that_was_only_sent_is_asked_about_too_and_its_reason_is_kept(table: Table) -> None:
    settings = Settings(profiles=(PrinterProfile(PRINTER, trusts_sent=True),))
    use(table, settings)
    (row,) = print_all(table, 1)
    table.expect({Stage.DONE: 1})
    use(table, replace(settings, profiles=()))
    table.desk.print_again([row.parcel_id], "The label is damaged")
    table.hear(WorkFinished)
    table.expect({Stage.ASK: 1})
    first, second = table.printer.jobs
    assert first.pdf == second.pdf, "the same label, with the same bars"
    store = table.running.outside.open_store()
    details = store.details(row.parcel_id)
    assert details is not None
    facts = {event.name: event.facts for event in details.history}
    assert facts["print_again"] == {"printer": PRINTER, "reason": "The label is damaged"}
    store.close()


def test_a_person_says_of_many_at_once_that_they_came_out(table: Table) -> None:
    rows = print_all(table, 3)
    table.desk.seeing.came_out([row.parcel_id for row in rows[:2]])
    table.expect({Stage.DONE: 2, Stage.ASK: 1})
    assert told(table) == {row.order_id for row in rows[:2]}


def test_a_reprint_that_did_not_come_out_is_printed_though_amazon_was_told(world: World, tmp_path: Path) -> None:
    table = Table(world, tmp_path)
    (row,) = print_all(table, 1)
    table.expect({Stage.DONE: 1})
    table.printer.lose_next()
    table.desk.print_again([row.parcel_id], "It did not print well")
    table.hear(WorkFinished)
    table.expect({Stage.ASK: 1})
    table.desk.answer_printed(row.parcel_id, came_out=False)
    table.hear(WorkFinished)
    table.expect({Stage.DONE: 1})
    assert len(table.printer.printed) == 2
    assert table.running.close()


def test_slips_of_many_that_came_out_follow_them(world: World, tmp_path: Path) -> None:
    table = Table(world, tmp_path, more_printers=("Office",))
    table.printer.evidence = Evidence.SENT
    use(table, Settings(slips_with_labels=True, document_printer="Office"))
    rows = print_all(table, 3)
    assert table.printers["Office"].jobs == []
    table.desk.seeing.came_out([row.parcel_id for row in rows])
    table.hear(WorkFinished)
    table.expect({Stage.DONE: 3})
    assert len(table.printers["Office"].printed) == 3
    assert table.running.close()


def test_a_reprint_that_failed_is_printed_once_it_is_ordered_though_amazon_was_told(
    world: World, tmp_path: Path
) -> None:
    table = Table(world, tmp_path)
    (row,) = print_all(table, 1)
    table.printer.fail_next(nothing_printed=True)
    table.desk.print_again([row.parcel_id], "It did not print well")
    table.hear(WorkFinished)
    table.expect({Stage.FAILED: 1})
    table.desk.print_parcels([row.parcel_id])
    table.hear(WorkFinished)
    table.expect({Stage.DONE: 1})
    assert len(table.printer.printed) == 2
    assert table.running.close()


def test_an_answer_that_is_given_twice_does_not_answer_the_question_after_it(table: Table) -> None:
    (row,) = print_all(table, 1)
    table.printer.block("media-empty")
    go_on, asked_again = threading.Event(), threading.Event()
    busy = table.desk._flow.files
    busy.do(lambda: fail_unless(go_on.wait(PATIENCE_S)))
    table.desk.answer_printed(row.parcel_id, came_out=False)
    busy.do(lambda: fail_unless(asked_again.wait(PATIENCE_S)))
    table.desk.answer_printed(row.parcel_id, came_out=False)
    go_on.set()
    expect_next_question(table, asked_again)


def test_an_answer_that_is_given_again_while_its_printer_is_asked_does_not_answer_the_question_after_it(
    table: Table, monkeypatch: pytest.MonkeyPatch
) -> None:
    (row,) = print_all(table, 1)
    table.printer.block("media-empty")
    asked_again, known = threading.Event(), table.printer.known

    def answer_again() -> dict[str, str]:
        monkeypatch.undo()
        table.desk._flow.files.do(lambda: fail_unless(asked_again.wait(PATIENCE_S)))
        table.desk.answer_printed(row.parcel_id, came_out=False)
        return known()

    monkeypatch.setattr(table.printer, "known", answer_again)
    table.desk.answer_printed(row.parcel_id, came_out=False)
    expect_next_question(table, asked_again)


def expect_next_question(table: Table, asked_again: threading.Event) -> None:
    """The label prints once more, and of that one it is asked; the second answer waits until it is."""
    table.expect({Stage.PRINTING: 1})
    table.printer.unblock()
    table.expect({Stage.ASK: 1})
    asked_again.set()
    table.hear(WorkFinished)
    table.expect({Stage.ASK: 1})
    assert len(table.printer.jobs) == 2


def fail_unless(is_so: bool) -> None:
    """Crash the lane where what it waited for did not come."""
    assert is_so
