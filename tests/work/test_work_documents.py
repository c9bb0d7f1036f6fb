"""A4 with customs forms and labels go to a printer each, in one run; what one printer lacks stops no other."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest
from customs_orders import ABROAD, OFFICE, SECOND_OFFICE, SETTINGS, set_up
from desk_table import PRINTER, Table
from fakes.printing import FakeJob

from amzlabels.demo.world import World
from amzlabels.domain.changes import ActRefused, Blocked, Health, WorkFinished, WorkPaused
from amzlabels.domain.parcel import Label, Stage
from amzlabels.domain.printer import NO_DRIVER
from amzlabels.domain.printer_profile import Language, PrinterProfile
from amzlabels.domain.problems import Note, Problem
from amzlabels.domain.rule import Conditions, Effects, Rule


@pytest.fixture
def table(world: World, tmp_path: Path) -> Iterator[Table]:
    """A label printer and two for A4; two orders of five leave the customs union."""
    laid = Table(world, tmp_path, more_printers=(OFFICE, SECOND_OFFICE), names=False)
    laid.printer.takes_sheets = False
    laid.drop(5, changes=ABROAD)
    yield laid
    assert laid.running.close()
    assert laid.crashes == []
    assert world.ledger.malformed == []


def pages_of(jobs: list[FakeJob]) -> list[list[tuple[int, int]]]:
    """The sizes in millimetres of the pages of each job."""
    found = []
    for job in jobs:
        with pikepdf.open(io.BytesIO(job.pdf)) as document:
            boxes = [[float(each) for each in page.mediabox] for page in document.pages]
        found.append([(round(box[2] / 72 * 25.4), round(box[3] / 72 * 25.4)) for box in boxes])
    return found


def problems(table: Table) -> dict[str, str]:
    """What holds which order's SKU."""
    return {row.first_sku: row.problem.code for row in table.rows() if row.problem is not None}


def test_a4_goes_to_its_printer_and_labels_to_theirs_in_one_run(table: Table) -> None:
    table.world.myparcel.form_copies = 2
    set_up(table, SETTINGS)
    table.desk.print_parcels(None)
    assert table.hear(WorkFinished).problems == ()
    table.expect({Stage.DONE: 5})
    assert pages_of(table.printers[OFFICE].printed) == [[(210, 297)] * 3] * 2
    assert pages_of(table.printer.printed) == [[(105, 148)]] * 3
    abroad = {row.country: row.printer for row in table.rows()}
    assert abroad == {"GB": OFFICE, "CH": OFFICE, "NL": PRINTER}


def test_without_a_printer_for_a4_nothing_is_bought_for_it_until_one_is_chosen(table: Table) -> None:
    set_up(table, replace(SETTINGS, document_printer=""))
    table.desk.print_parcels(None)
    table.expect({Stage.DONE: 3, Stage.HELD: 2})
    assert problems(table) == {"MOK-0": "printer.no_sheets", "MOK-1": "printer.no_sheets"}
    assert sum(table.world.ledger.created.values()) == 3

    set_up(table, SETTINGS)
    table.expect({Stage.DONE: 3, Stage.READY: 2})
    table.desk.print_parcels(None)
    table.expect({Stage.DONE: 5})


def test_nothing_is_bought_for_a_queue_without_a_driver_until_it_is_set_up(table: Table) -> None:
    set_up(table, SETTINGS)
    table.printer.block(NO_DRIVER)
    table.desk.print_parcels(None)
    table.expect({Stage.DONE: 2, Stage.HELD: 3})
    assert set(problems(table).values()) == {"printer.no_driver"}
    assert sum(table.world.ledger.created.values()) == 2

    table.printer.unblock()
    set_up(table, replace(SETTINGS, profiles=(PrinterProfile(PRINTER, language=Language.ZPL),)))
    table.expect({Stage.DONE: 2, Stage.READY: 3})
    table.desk.print_parcels(None)
    table.expect({Stage.DONE: 5})


def test_a_label_printer_that_has_a4_prints_it_where_no_other_is_chosen(table: Table) -> None:
    table.printer.takes_sheets = True
    set_up(table, replace(SETTINGS, document_printer=""))
    table.desk.print_parcels(None)
    table.expect({Stage.DONE: 5})
    assert len(table.printer.printed) == 5


def test_a_printer_for_a4_that_is_not_there_holds_only_what_goes_to_it_before_it_is_bought(table: Table) -> None:
    set_up(table, replace(SETTINGS, document_printer="Sold last year"))
    table.desk.print_parcels(None)
    assert table.hear(WorkFinished).problems == ()
    table.expect({Stage.DONE: 3, Stage.HELD: 2})
    assert problems(table) == {"MOK-0": "printer.gone", "MOK-1": "printer.gone"}
    assert {row.label for row in table.rows() if row.problem is not None} == {Label.NONE}


def test_a_printer_for_a4_that_is_lost_after_buying_costs_no_second_label(table: Table) -> None:
    table.printers[OFFICE].refuse(Problem("printer.gone", printer=OFFICE))
    set_up(table, SETTINGS)
    table.desk.print_parcels(None)
    table.expect({Stage.DONE: 3, Stage.HELD: 2})
    assert {row.label for row in table.rows()} == {Label.BOUGHT}

    set_up(table, replace(SETTINGS, document_printer=SECOND_OFFICE))
    table.expect({Stage.DONE: 3, Stage.READY: 2})
    table.desk.print_parcels(None)
    table.expect({Stage.DONE: 5})
    assert len(table.printers[SECOND_OFFICE].printed) == 2
    assert sum(table.world.ledger.created.values()) == 5


def test_a_printer_for_a4_that_does_not_answer_stops_no_label(table: Table) -> None:
    table.printers[OFFICE].refuse(Problem("printer.unreachable", printer=OFFICE))
    set_up(table, SETTINGS)
    table.desk.print_parcels(None)
    table.expect({Stage.DONE: 3, Stage.HELD: 2})
    assert set(problems(table).values()) == {"printer.unreachable"}

    table.printers[OFFICE].refuse(None)
    table.desk.release([row.parcel_id for row in table.rows()])
    table.expect({Stage.DONE: 3, Stage.READY: 2})
    table.desk.print_parcels(None)
    table.expect({Stage.DONE: 5})


def test_labels_print_while_the_other_printer_is_out_of_paper(table: Table) -> None:
    table.printers[OFFICE].block("media-empty")
    set_up(table, SETTINGS)
    table.desk.print_parcels(None)
    assert table.hear(Blocked) == Blocked(OFFICE, "paper-empty")
    table.expect({Stage.DONE: 3, Stage.PRINTING: 2})
    table.printers[OFFICE].unblock()
    table.expect({Stage.DONE: 5})


def test_the_pill_tells_of_the_printer_for_a4_where_the_other_is_well(table: Table) -> None:
    table.printers[OFFICE].block("media-empty-error")
    # What is told of printers may come before the settings are said to be saved.
    table.desk.save_settings(SETTINGS)
    health = table.hear(Health, lambda each: each.resource == "printer" and each.problem is not None)
    assert health.name == OFFICE
    assert health.problem == Note("printer.blocked", {"printer": OFFICE, "reason": "paper-empty"})
    table.printers.remove(OFFICE)
    table.desk.read_printers()
    health = table.hear(Health, lambda each: each.resource == "printer")
    assert health.problem == Note("printer.gone", {"printer": OFFICE})
    table.desk.save_settings(replace(SETTINGS, document_printer=""))
    assert table.hear(Health, lambda each: each.resource == "printer") == Health("printer", PRINTER)


def test_a_rule_names_a_printer_for_labels_and_for_a4_only_where_there_is_no_other(table: Table) -> None:
    upstairs = Rule("upstairs", Conditions(countries=("GB",)), Effects(printer=SECOND_OFFICE))
    set_up(table, replace(SETTINGS, document_printer="", rules=(upstairs,)))
    table.desk.planning.apply_rules()
    table.desk.print_parcels(None)
    table.expect({Stage.DONE: 4, Stage.HELD: 1})
    assert len(table.printers[SECOND_OFFICE].printed) == 1

    set_up(table, replace(SETTINGS, rules=(upstairs,)))
    table.desk.print_again([row.parcel_id for row in table.rows() if row.country == "GB"], "damaged")
    table.hear(WorkFinished)
    assert len(table.printers[OFFICE].printed) == 1


@pytest.mark.parametrize("code", ["printer.gone", "printer.unreachable"])
def test_who_wants_a4_once_more_from_a_printer_that_is_not_there_is_told(table: Table, code: str) -> None:
    set_up(table, SETTINGS)
    table.desk.print_parcels(None)
    table.expect({Stage.DONE: 5})
    table.printers[OFFICE].refuse(Problem(code, printer=OFFICE))
    table.desk.print_again([row.parcel_id for row in table.rows() if row.country == "GB"], "damaged")
    assert table.hear(ActRefused) == ActRefused("print_again", Note(code, {"printer": OFFICE}))
    table.expect({Stage.HELD: 1, Stage.DONE: 4})
    table.printers[OFFICE].refuse(None)
    table.desk.release([row.parcel_id for row in table.rows() if row.stage is Stage.HELD])
    table.desk.print_parcels(None)
    table.expect({Stage.DONE: 5})


def test_a_printer_that_answers_again_does_not_hide_that_another_is_gone(world: World, tmp_path: Path) -> None:
    table = Table(world, tmp_path, more_printers=(OFFICE,), names=False, patience_s=(0.05,) * 2000)
    table.printer.takes_sheets = False
    table.drop(5, changes=ABROAD)
    set_up(table, SETTINGS)
    gone = Problem("printer.gone", printer=PRINTER)
    table.printer.refuse(gone)
    table.printers[OFFICE].refuse(Problem("printer.unreachable", printer=OFFICE))
    table.desk.print_parcels(None)
    told = set[str]()
    while told != {"printer.gone", "printer.unreachable"}:
        told.add(table.hear(WorkPaused).problem.code)
    table.printers[OFFICE].refuse(None)
    while (last := table.hear(WorkPaused)).problem != gone.note:
        pass
    assert last.retry_in_s is None
    assert table.running.close()


def test_work_that_ends_does_not_hide_that_a_printer_is_still_gone(table: Table) -> None:
    set_up(table, SETTINGS)
    gone = Problem("printer.gone", printer=PRINTER)
    table.printer.refuse(gone)
    table.desk.print_parcels(None)
    assert table.hear(WorkFinished).problems == (gone.note,)
    table.expect({Stage.DONE: 2, Stage.PRINTING: 3})
    table.desk.print_again([row.parcel_id for row in table.rows() if row.stage is Stage.DONE], "damaged")
    assert table.hear(WorkFinished).problems == (gone.note,)
    assert len(table.printers[OFFICE].printed) == 4
    table.printer.refuse(None)
    table.desk.print_parcels(None)
    assert table.hear(WorkFinished).problems == ()
    table.expect({Stage.DONE: 5})
