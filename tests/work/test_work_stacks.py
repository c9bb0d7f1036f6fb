"""A person's own choice of a printer comes before all that is set, for this once; slips come out with their labels."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from customs_orders import BRITAIN, OFFICE, SETTINGS, set_up
from desk_table import PRINTER, Table
from pypdfium2 import PdfDocument

from amzlabels.demo.world import World
from amzlabels.domain.changes import Blocked, DetailsRead, WorkFinished
from amzlabels.domain.document_order import Document, DocumentOrder
from amzlabels.domain.paper_changes import SlipsInDoubt
from amzlabels.domain.parcel import Print, Stage
from amzlabels.domain.routing import LABELS_PRINTER, Route, Routed
from amzlabels.domain.rule import Conditions, Effects, Rule
from amzlabels.domain.settings import Settings

UPSTAIRS = "Upstairs"


@pytest.fixture
def table(world: World, tmp_path: Path) -> Iterator[Table]:
    """A table with three printers, one of which a rule names for all labels."""
    laid = Table(world, tmp_path, more_printers=(OFFICE, UPSTAIRS), names=False)
    rule = Rule("office", Conditions(), Effects(printer=OFFICE))
    set_up(laid, replace(SETTINGS, rules=(rule,)))
    yield laid
    assert laid.running.close()
    assert laid.crashes == []


def counts(table: Table, *names: str) -> dict[str, int]:
    """How many jobs came out of each printer."""
    return {name: len(table.printers[name].printed) for name in names or (PRINTER, OFFICE, UPSTAIRS)}


def test_labels_are_bought_and_printed_where_a_person_wants_them_this_once(table: Table) -> None:
    table.drop(2, changes=[{}, BRITAIN])
    label, form = (row.parcel_id for row in table.rows())
    table.desk.stacks.print_on([label, form], UPSTAIRS)
    table.hear(WorkFinished)
    table.expect({Stage.DONE: 2})
    assert counts(table) == {PRINTER: 0, OFFICE: 0, UPSTAIRS: 2}

    table.desk.print_again([label], "damaged")
    table.hear(WorkFinished)
    assert counts(table) == {PRINTER: 0, OFFICE: 1, UPSTAIRS: 2}


def test_what_waits_for_a_printer_that_stands_still_goes_to_another_and_comes_out_once(table: Table) -> None:
    table.drop(5)
    ids = [row.parcel_id for row in table.rows()]
    table.printers[OFFICE].block("media-empty")
    table.desk.print_parcels(None)
    table.hear(Blocked, lambda change: change.printer == OFFICE and change.reason != "")
    waiting = [row.parcel_id for row in table.rows() if row.print is Print.NONE]
    assert len(waiting) == 2
    table.desk.stacks.print_on(waiting, PRINTER)
    table.expect({Stage.DONE: 2, Stage.PRINTING: 3})
    assert counts(table) == {PRINTER: 2, OFFICE: 0, UPSTAIRS: 0}

    table.printers[OFFICE].unblock()
    table.expect({Stage.DONE: 5})
    assert counts(table) == {PRINTER: 2, OFFICE: 3, UPSTAIRS: 0}
    assert len({job.name for name in (PRINTER, OFFICE) for job in table.printers[name].jobs}) == len(ids)


def test_what_has_printed_is_printed_elsewhere_only_for_a_reason_which_is_kept(table: Table) -> None:
    table.drop(1)
    (row,) = table.rows()
    table.desk.print_parcels(None)
    table.hear(WorkFinished)
    table.expect({Stage.DONE: 1})
    table.desk.stacks.print_on([row.parcel_id], UPSTAIRS)
    table.desk.stacks.print_on([row.parcel_id], PRINTER, "It did not print well")
    table.hear(WorkFinished)
    assert counts(table) == {PRINTER: 1, OFFICE: 1, UPSTAIRS: 0}
    table.desk.read_details(row.parcel_id)
    details = table.hear(DetailsRead).details
    assert details is not None
    again = next(event for event in details.history if event.name == "print_again")
    assert again.facts["reason"] == "It did not print well"


def test_a_choice_is_taken_back(table: Table) -> None:
    table.drop(1)
    (row,) = table.rows()
    table.printers.remove(UPSTAIRS)
    table.desk.stacks.print_on([row.parcel_id], UPSTAIRS)
    table.expect({Stage.HELD: 1})
    table.desk.release([row.parcel_id])
    table.desk.stacks.print_on([row.parcel_id], "")
    table.expect({Stage.DONE: 1})
    assert counts(table, PRINTER, OFFICE) == {PRINTER: 0, OFFICE: 1}


@pytest.mark.parametrize(("slips_at", "expected"), [(LABELS_PRINTER, [False, True] * 3), (UPSTAIRS, [False] * 3)])
def test_slips_come_out_with_their_labels_and_are_what_is_in_them(
    table: Table, slips_at: str, expected: list[bool]
) -> None:
    table.drop(3)
    route = Route(Routed.SLIP, slips_at)
    set_up(table, Settings(printer=PRINTER, slips_with_labels=True, routes=(route,)))
    table.desk.planning.apply_rules()
    table.desk.print_parcels(None)
    table.hear(WorkFinished)
    assert [job.name.startswith("slip-") for job in table.printer.printed] == expected
    slips = [job for name in (PRINTER, UPSTAIRS) for job in table.printers[name].printed if "slip" in job.name]
    assert [job.name[5:24] for job in slips] == [row.order_id for row in table.rows()]
    with closing(PdfDocument(slips[0].pdf)) as document:
        assert table.rows()[0].order_id in document[0].get_textpage().get_text_range()


def test_a_slip_printed_by_hand_is_owed_no_more(table: Table) -> None:
    table.drop(1)
    route = Route(Routed.SLIP, UPSTAIRS)
    set_up(table, Settings(printer=PRINTER, slips_with_labels=True, routes=(route,)))
    table.printers[UPSTAIRS].lose_next()
    table.desk.print_parcels(None)
    (parcel_id,) = table.hear(SlipsInDoubt).parcel_ids
    table.desk.paperwork.order(DocumentOrder(Document.SLIPS, (parcel_id,)))
    assert table.hear(SlipsInDoubt) == SlipsInDoubt((), ())


def test_slips_go_with_labels_that_are_taken_back_from_a_printer(table: Table) -> None:
    table.drop(2)
    route = Route(Routed.SLIP, LABELS_PRINTER)
    set_up(table, Settings(printer=PRINTER, slips_with_labels=True, routes=(route,)))
    table.desk.planning.apply_rules()
    table.printer.block("offline")
    table.desk.print_parcels(None)
    table.hear(Blocked, lambda change: change.reason != "")
    table.desk.stacks.print_on([row.parcel_id for row in table.rows()], UPSTAIRS)
    table.hear(WorkFinished)
    table.expect({Stage.DONE: 2})
    table.printer.unblock()
    names = [job.name.startswith("slip-") for job in table.printers[UPSTAIRS].printed]
    assert (names, table.printer.printed) == ([False, True] * 2, [])
