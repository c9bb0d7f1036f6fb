"""Packing through the whole program: real lanes, real store, stand-ins over HTTP, by what the window orders."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from desk_table import Table
from fakes.reports import item_id, order_id

from amzlabels.demo.world import World
from amzlabels.domain.changes import (
    ActRefused,
    AddressesShared,
    DetailsRead,
    DoNotShip,
    ParcelsChanged,
    PartnersRead,
    Undoable,
    WorkFinished,
)
from amzlabels.domain.document_order import Document, DocumentOrder
from amzlabels.domain.packing import Packed
from amzlabels.domain.paper_changes import FileWritten
from amzlabels.domain.parcel import Label, Stage
from amzlabels.domain.queue import ParcelRow

NETHERLANDS = "A1805IZSGTT6HS"
HERE = {"recipient-name": "Anna de Vries", "ship-address-1": "Lindelaan 1", "ship-city": "Zwolle"} | {
    "ship-postal-code": "8011 AB",
    "promise-date": "2026-11-24T22:59:59+00:00",
}


@pytest.fixture
def table(world: World, tmp_path: Path) -> Iterator[Table]:
    """A table with two orders to one address and two others."""
    made = Table(world, tmp_path)
    for number in range(4):
        world.amazon.seed(order_id(number), NETHERLANDS, {item_id(number): 2})
    made.drop(4, changes=[HERE, HERE])
    yield made
    assert made.running.close()
    assert made.crashes == []


def by_order(table: Table) -> list[ParcelRow]:
    """The rows of the four orders as they were read."""
    return sorted(table.rows(), key=lambda row: row.parcel_id)


def trackings(table: Table, number: int) -> list[str]:
    """What Amazon was told an order travels under."""
    packages = table.world.ledger.confirmations.get(order_id(number), {})
    return [bodies[-1]["packageDetail"]["trackingNumber"] for bodies in packages.values()]


def combine(table: Table) -> tuple[int, int]:
    """The first two orders in one parcel."""
    lead, rider = (row.parcel_id for row in by_order(table)[:2])
    table.desk.packing.combine([rider])
    assert table.hear(Undoable) == Undoable("combine", 2)
    return lead, rider


def test_two_orders_are_proposed_combined_printed_once_and_told_each(table: Table) -> None:
    lead, rider = table.hear(AddressesShared).groups[0]
    table.desk.read_details(rider)
    assert table.hear(PartnersRead) == PartnersRead(rider, (lead, rider))
    combine(table)
    table.desk.print_parcels([lead])
    table.hear(WorkFinished)
    table.expect({Stage.DONE: 2, Stage.READY: 2})
    assert len(table.printer.printed) == 1
    assert trackings(table, 0) == trackings(table, 1)
    assert dict(table.world.ledger.created) == {f"{order_id(0)}-1": 1}


def test_what_was_printed_apart_is_no_longer_proposed_to_go_together(table: Table) -> None:
    pair = table.hear(AddressesShared).groups[0]
    table.desk.print_parcels(pair)
    table.hear(AddressesShared, lambda change: pair not in change.groups)


def test_undo_takes_a_combination_back_until_it_is_bought(table: Table) -> None:
    lead, _ = combine(table)
    table.hear(ParcelsChanged)
    table.desk.undo()
    table.hear(ParcelsChanged)
    assert [row.rides_with for row in by_order(table)] == [None] * 4
    combine(table)
    table.desk.print_parcels([lead])
    table.hear(WorkFinished)
    table.desk.undo()
    refused = table.hear(ActRefused)
    assert (refused.act, refused.problem.code) == ("undo", "packing.undo_too_late")
    assert sum(row.rides_with is not None for row in table.rows()) == 1


def test_an_order_that_its_buyer_cancels_just_before_printing_stays_behind(table: Table) -> None:
    lead, rider = combine(table)
    table.world.amazon.cancel(order_id(1), "buyer_request")
    table.desk.print_parcels([lead])
    assert table.hear(DoNotShip) == DoNotShip((rider,))
    table.hear(WorkFinished)
    table.expect({Stage.DONE: 1, Stage.HELD: 1, Stage.READY: 2})
    assert trackings(table, 1) == []


def test_a_split_order_and_boxes_are_bought_and_printed_and_amazon_is_told_of_units_once(table: Table) -> None:
    split, boxed = (row.parcel_id for row in by_order(table)[2:])
    table.desk.packing.repack(split, [Packed(each, {item_id(2): 1}) for each in (split, None)])
    table.desk.packing.repack(boxed, [Packed(boxed, {item_id(3): 2}, boxes=3)])
    table.desk.print_parcels([split, boxed])
    table.hear(WorkFinished)
    table.expect({Stage.DONE: 4, Stage.READY: 3})
    assert len(table.printer.printed) == 4
    assert len(trackings(table, 2)) == 1
    assert len(trackings(table, 3)) == 1
    table.desk.print_parcels(None)
    table.hear(WorkFinished)
    table.expect({Stage.DONE: 7})
    assert len(set(trackings(table, 2))) == 2
    assert set(table.world.ledger.created.values()) == {1}


def test_what_does_not_fit_gets_a_further_label_though_amazon_was_told(table: Table) -> None:
    boxed = by_order(table)[3].parcel_id
    table.desk.print_parcels([boxed])
    table.hear(WorkFinished)
    table.expect({Stage.DONE: 1, Stage.READY: 3})
    table.desk.packing.add_box(boxed)
    table.hear(Undoable)
    table.desk.print_parcels([boxed])
    table.hear(WorkFinished)
    table.expect({Stage.DONE: 2, Stage.READY: 3})
    assert len(trackings(table, 3)) == 1
    assert dict(table.world.ledger.created) == {f"{order_id(3)}-1": 1, f"{order_id(3)}-2": 1}


def test_a_new_label_for_a_combined_parcel_corrects_both_orders(table: Table) -> None:
    lead, _ = combine(table)
    table.desk.print_parcels([lead])
    table.hear(WorkFinished)
    table.expect({Stage.DONE: 2, Stage.READY: 2})
    before = trackings(table, 0)
    table.desk.void_labels([lead])
    table.desk.print_parcels([lead])
    table.hear(WorkFinished)
    table.expect({Stage.DONE: 2, Stage.READY: 2})
    assert trackings(table, 0) == trackings(table, 1) != before
    assert len(trackings(table, 1)) == 1


def test_a_packing_slip_holds_what_is_in_the_parcel(table: Table, tmp_path: Path) -> None:
    lead, rider = combine(table)
    table.desk.read_details(lead)
    details = table.hear(DetailsRead).details
    assert details is not None
    assert [item.order_item_id for item in details.contents] == [item_id(0), item_id(1)]
    assert [each.parcel_id for each in details.riders] == [rider]
    table.desk.paperwork.order(DocumentOrder(Document.SLIPS, (lead,)), tmp_path / "slips.pdf")
    assert table.hear(FileWritten).entries == 1


def test_what_needs_a_reason_is_not_released_and_not_held_again_before_printing(table: Table) -> None:
    table.world.amazon.cancel(order_id(2), "buyer_request")
    third = by_order(table)[2].parcel_id
    table.desk.print_parcels([third])
    table.hear(DoNotShip)
    table.desk.release([third])
    assert table.hear(ActRefused).problem.code == "packing.reason_needed"
    table.desk.packing.override([third], "The buyer still wants it")
    table.hear(Undoable)
    table.desk.print_parcels([third])
    table.hear(WorkFinished)
    table.expect({Stage.DONE: 1, Stage.READY: 3})


def test_a_label_is_cancelled_although_its_rider_is_chosen_too(table: Table) -> None:
    lead, rider = combine(table)
    table.printer.fail_next(nothing_printed=True)
    table.desk.print_parcels([lead])
    table.hear(WorkFinished)
    table.desk.unprinted.cancel([lead, rider])
    assert table.hear(Undoable) == Undoable("cancel_unprinted", 1)
    assert [row.label for row in by_order(table)[:2]] == [Label.VOIDED] * 2
