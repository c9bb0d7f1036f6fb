"""Each paper of a parcel prints where the seller's table says, by what it is, its carrier and its size."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from customs_orders import BRITAIN, OFFICE, SETTINGS, set_up
from desk_table import PRINTER, Table

from amzlabels.demo.world import World
from amzlabels.domain.changes import ActRefused, Health, ParcelsChanged, Undoable
from amzlabels.domain.document_order import Document, DocumentOrder
from amzlabels.domain.paper_changes import DocumentPrinted
from amzlabels.domain.parcel import Stage
from amzlabels.domain.plan import Plan
from amzlabels.domain.problems import Note
from amzlabels.domain.return_label import ReturnOrder, Way
from amzlabels.domain.routing import LABELS_PRINTER, Route, Routed
from amzlabels.domain.rule import Conditions, Effects, Rule
from amzlabels.domain.settings import Settings

UPSTAIRS = "Upstairs"


@pytest.fixture
def table(world: World, tmp_path: Path) -> Iterator[Table]:
    """A table with three printers, of which none is named for this run."""
    laid = Table(world, tmp_path, more_printers=(OFFICE, UPSTAIRS), names=False)
    yield laid
    assert laid.running.close()
    assert laid.crashes == []


def counts(table: Table) -> dict[str, int]:
    """How many jobs came out of each printer."""
    return {name: len(table.printers[name].printed) for name in (PRINTER, OFFICE, UPSTAIRS)}


def routed(*routes: Route) -> Settings:
    """Settings with these lines."""
    return replace(SETTINGS, routes=routes)


def test_a_carriers_labels_go_to_a_printer_of_their_own(table: Table) -> None:
    table.drop(3)
    set_up(table, routed(Route(Routed.LABEL, UPSTAIRS, "dhlforyou")))
    table.desk.planning.choose_service([table.rows()[1].parcel_id], Plan(carrier="dhlforyou"))
    table.hear(Undoable)
    table.desk.print_parcels(None)
    table.expect({Stage.DONE: 3})
    assert counts(table) == {PRINTER: 2, OFFICE: 0, UPSTAIRS: 1}


def test_labels_go_by_the_size_they_have(table: Table) -> None:
    table.drop(2)
    set_up(table, routed(Route(Routed.LABEL, UPSTAIRS, size="a6"), Route(Routed.LABEL, OFFICE, size="4x6")))
    table.desk.print_parcels(None)
    table.expect({Stage.DONE: 2})
    assert counts(table) == {PRINTER: 0, OFFICE: 0, UPSTAIRS: 2}


def test_a_rules_printer_comes_before_the_table(table: Table) -> None:
    table.drop(1)
    rule = Rule("office", Conditions(), Effects(printer=OFFICE))
    set_up(table, replace(routed(Route(Routed.LABEL, UPSTAIRS)), rules=(rule,)))
    table.desk.planning.apply_rules()
    table.desk.print_parcels(None)
    table.expect({Stage.DONE: 1})
    assert counts(table) == {PRINTER: 0, OFFICE: 1, UPSTAIRS: 0}


def test_customs_forms_of_a_carrier_go_elsewhere_than_others(table: Table) -> None:
    table.drop(2, changes=[BRITAIN, BRITAIN])
    set_up(table, routed(Route(Routed.CUSTOMS, UPSTAIRS, "postnl")))
    table.desk.print_parcels(None)
    table.expect({Stage.DONE: 2})
    assert counts(table) == {PRINTER: 0, OFFICE: 0, UPSTAIRS: 2}


def test_return_labels_have_their_printer_and_go_with_the_labels_without_one(table: Table) -> None:
    table.drop(1)
    set_up(table, routed(Route(Routed.LABEL, UPSTAIRS, "postnl")))
    table.desk.print_parcels(None)
    table.expect({Stage.DONE: 1})
    (row,) = table.rows()
    for routes, expected in (
        ((), {PRINTER: 0, OFFICE: 0, UPSTAIRS: 2}),
        ((Route(Routed.RETURN, OFFICE, size="a6"),), {PRINTER: 0, OFFICE: 1, UPSTAIRS: 2}),
    ):
        set_up(table, routed(Route(Routed.LABEL, UPSTAIRS, "postnl"), *routes))
        table.desk.afterwards.returning.order(ReturnOrder(row.parcel_id, Way.PRINT, "Jan", "jan@marketplace.example"))
        table.hear(ParcelsChanged, lambda change: change.parcel_ids == (row.parcel_id,))
        assert counts(table) == expected


def test_slips_go_by_carrier_and_one_printer_that_is_gone_keeps_none_from_the_others(table: Table) -> None:
    table.drop(3)
    set_up(table, routed(Route(Routed.SLIP, UPSTAIRS), Route(Routed.SLIP, LABELS_PRINTER, "dhlforyou")))
    ids = [row.parcel_id for row in table.rows()]
    table.desk.planning.choose_service([ids[1]], Plan(carrier="dhlforyou"))
    table.hear(Undoable)
    table.desk.paperwork.order(DocumentOrder(Document.SLIPS, tuple(ids)))
    assert table.hear(DocumentPrinted) == DocumentPrinted(Document.SLIPS, UPSTAIRS, 2)
    assert table.hear(DocumentPrinted) == DocumentPrinted(Document.SLIPS, PRINTER, 1)

    table.printers.remove(UPSTAIRS)
    table.desk.paperwork.order(DocumentOrder(Document.SLIPS, tuple(ids)))
    assert table.hear(ActRefused).problem == Note("printer.gone", {"printer": UPSTAIRS})
    assert table.hear(DocumentPrinted) == DocumentPrinted(Document.SLIPS, PRINTER, 1)


def test_the_pill_tells_of_a_printer_of_the_table_that_is_gone(table: Table) -> None:
    table.desk.save_settings(routed(Route(Routed.LABEL, "Cellar", "dhlforyou")))
    health = table.hear(Health, lambda each: each.resource == "printer" and each.problem is not None)
    assert health.problem == Note("printer.gone", {"printer": "Cellar"})
