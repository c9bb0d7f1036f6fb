"""Boxes of one parcel through the whole program: one shipment, each box its own label, none twice whatever happens."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import nullcontext
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from desk_table import Table
from fakes.reports import item_id, order_id

from amzlabels.carrier.myparcel import wire
from amzlabels.carrier.myparcel.label_pages import read_texts
from amzlabels.demo.faults import Fault
from amzlabels.demo.myparcel import PRICE_CENTS
from amzlabels.demo.world import World
from amzlabels.domain.changes import ActRefused, ParcelsChanged, Undoable, WorkFinished
from amzlabels.domain.packing import Packed
from amzlabels.domain.parcel import Label, Stage
from amzlabels.domain.plan import Plan
from amzlabels.domain.problems import Note
from amzlabels.domain.product import Product
from amzlabels.domain.shipment import ShopShipment

REFERENCES = [f"{order_id(0)}-{number}" for number in (1, 2, 3)]


@pytest.fixture
def table(world: World, tmp_path: Path) -> Iterator[Table]:
    """A table with one order in three boxes, and another order."""
    laid = Table(world, tmp_path)
    laid.drop(2)
    main = boxed(laid)
    laid.desk.packing.repack(main, [Packed(main, {item_id(0): 2}, boxes=3)])
    laid.hear(Undoable)
    yield laid
    assert laid.running.close()
    assert laid.crashes == []


def boxed(table: Table) -> int:
    """The main parcel of the order in boxes."""
    return min(row.parcel_id for row in table.rows() if row.order_id == order_id(0))


def made(table: Table) -> list[dict[str, Any]]:
    """All shipments that were asked for."""
    return [each for body in table.world.myparcel.asked for each in body["data"]["shipments"]]


def print_all(table: Table) -> None:
    table.desk.print_parcels(None)
    table.hear(WorkFinished)


def test_the_boxes_are_one_shipment_and_print_in_order_each_with_its_own_number(table: Table) -> None:
    print_all(table)
    table.expect({Stage.DONE: 4})
    shipments = {each["reference_identifier"]: each for each in made(table)}
    assert shipments.keys() == {REFERENCES[0], f"{order_id(1)}-1"}
    others = [each["reference_identifier"] for each in shipments[REFERENCES[0]]["secondary_shipments"]]
    assert others == REFERENCES[1:]
    boxes = sorted((row for row in table.rows() if row.order_id == order_id(0)), key=lambda row: row.box)
    assert len({row.tracking for row in table.rows()}) == 4
    assert [row.price_cents for row in boxes] == [3 * PRICE_CENTS, None, None], "one price is for all boxes"
    printed = [read_texts(job.pdf, nullcontext()) for job in table.printer.printed if job.name.startswith(order_id(0))]
    assert [len(pages) for pages in printed] == [1, 1, 1]
    assert [row.tracking in pages[0] for row, pages in zip(boxes, printed, strict=True)] == [True, True, True]
    assert len(table.world.ledger.confirmations[order_id(0)]) == 1
    assert set(table.world.ledger.created.values()) == {1}
    assert table.world.ledger.malformed == []


def test_goods_of_known_weight_are_spread_over_the_boxes(table: Table) -> None:
    (sku,) = {row.first_sku for row in table.rows() if row.parcel_id == boxed(table)}
    table.desk.planning.save_products([Product(sku, weight_g=15_000)])
    print_all(table)
    table.expect({Stage.DONE: 4})
    weights = {each["reference_identifier"]: each["physical_properties"]["weight"] for each in made(table)}
    # Two of 15 kg and 100 g of packaging would be too heavy for one of PostNL's.
    assert weights[REFERENCES[0]] == 10_034


def test_a_lost_answer_is_settled_by_the_main_parcels_reference(table: Table) -> None:
    table.world.faults.add(Fault("myparcel", "create", "reset_after_effect"))
    print_all(table)
    table.expect({Stage.DONE: 4})
    assert dict(table.world.ledger.created) == {**dict.fromkeys(REFERENCES, 1), f"{order_id(1)}-1": 1}


def test_boxes_that_inherit_the_main_parcels_reference_are_not_bought_again(
    table: Table, monkeypatch: pytest.MonkeyPatch
) -> None:
    given = wire.read_shipments

    def inherited(answer: object) -> wire.Page | None:
        page = given(answer)
        return page and replace(page, shipments=tuple(map(inheriting, page.shipments)))

    monkeypatch.setattr(wire, "read_shipments", inherited)
    table.world.faults.add(Fault("myparcel", "create", "reset_after_effect"))
    print_all(table)
    table.expect({Stage.DONE: 4})
    assert dict(table.world.ledger.created) == {**dict.fromkeys(REFERENCES, 1), f"{order_id(1)}-1": 1}
    assert len({row.tracking for row in table.rows()}) == 4


def test_boxes_whose_numbers_are_never_told_are_printed_all_the_same(
    table: Table, monkeypatch: pytest.MonkeyPatch
) -> None:
    given = wire.read_shipments

    def without(answer: object) -> wire.Page | None:
        page = given(answer)
        return page and replace(page, shipments=tuple(map(numberless, page.shipments)))

    monkeypatch.setattr(wire, "read_shipments", without)
    print_all(table)
    table.expect({Stage.DONE: 4})
    assert len(table.printer.printed) == 4


def numberless(shipment: ShopShipment) -> ShopShipment:
    """It, as it is told by a shop that keeps the numbers of further boxes to itself."""
    return replace(shipment, boxes=tuple(replace(box, tracking="") for box in shipment.boxes))


def inheriting(shipment: ShopShipment) -> ShopShipment:
    """It, as it is told by a shop that has not kept its boxes' own references."""
    return replace(shipment, boxes=tuple(replace(box, reference=shipment.reference) for box in shipment.boxes))


def test_a_refusal_holds_all_boxes_with_the_field_and_no_other_parcel(table: Table) -> None:
    fault = Fault("myparcel", "shipment", "refuse", about=REFERENCES[0], code=3505, path="recipient.postal_code")
    table.world.faults.add(fault)
    print_all(table)
    table.expect({Stage.HELD: 3, Stage.DONE: 1})
    problems = [row.problem for row in table.rows() if row.problem is not None]
    assert {(note.code, note.facts["field"]) for note in problems} == {("shop.address_refused", "postal_code")}
    table.desk.release([boxed(table)])
    print_all(table)
    table.expect({Stage.DONE: 4})


def test_boxes_that_are_not_taken_as_one_are_bought_each_for_itself(table: Table) -> None:
    fault = Fault("myparcel", "shipment", "refuse", about="secondary_shipments", code=3735, path="secondary_shipments")
    table.world.faults.add(fault)
    print_all(table)
    table.expect({Stage.DONE: 4})
    bought = [each for each in made(table) if each["reference_identifier"] in REFERENCES[1:]]
    assert len(bought) == 2
    assert set(table.world.ledger.created.values()) == {1}


def test_a_carrier_that_takes_no_boxes_gets_shipments_as_many_as_boxes(table: Table) -> None:
    table.desk.planning.choose_service([boxed(table)], Plan("dhlforyou", "package", is_chosen=True))
    print_all(table)
    table.expect({Stage.DONE: 4})
    assert [each for each in made(table) if "secondary_shipments" in each] == []
    assert len(made(table)) == 4


def test_giving_one_label_up_gives_all_of_the_shipment_up(table: Table) -> None:
    table.printer.block("media-empty")
    table.desk.print_parcels([boxed(table)])
    table.printer.unblock()
    table.hear(WorkFinished)
    table.expect({Stage.DONE: 3, Stage.READY: 1})
    second = sorted(row.parcel_id for row in table.rows() if row.order_id == order_id(0))[1]
    table.desk.void_labels([second])
    table.hear(ParcelsChanged, lambda change: len(change.parcel_ids) == 3)
    table.expect({Stage.READY: 4})
    assert {row.price_cents for row in table.rows()} == {None}, "nothing is paid for what was given up"
    print_all(table)
    table.expect({Stage.DONE: 4})
    anew = {f"{each}-2" for each in REFERENCES}
    assert anew <= table.world.ledger.created.keys()
    assert len([each for each in made(table) if "secondary_shipments" in each]) == 2


def test_a_concept_of_several_boxes_is_taken_back_whole(table: Table) -> None:
    table.world.faults.add(Fault("myparcel", "labels", "402", times=99))
    main = boxed(table)
    table.desk.print_parcels([main])
    table.hear(WorkFinished)
    third = max(row.parcel_id for row in table.rows() if row.order_id == order_id(0))
    table.desk.unprinted.cancel([third])
    table.hear(ParcelsChanged, lambda change: len(change.parcel_ids) == 3)
    assert table.world.ledger.calls["myparcel delete"] == 1
    table.expect({Stage.HELD: 3, Stage.READY: 1})
    assert {row.label for row in table.rows() if row.order_id == order_id(0)} == {Label.VOIDED}
    table.world.faults.reset()
    table.desk.undo()
    print_all(table)
    table.expect({Stage.DONE: 4})
    assert set(table.world.ledger.labels_fetched.values()) == {1}


def test_what_is_on_paper_is_not_given_up_with_a_box_of_its_shipment_that_failed(table: Table) -> None:
    main = boxed(table)
    table.printer.fail_next(nothing_printed=True)
    table.desk.print_parcels([main])
    table.hear(WorkFinished)
    table.expect({Stage.FAILED: 1, Stage.TO_AMAZON: 2, Stage.READY: 1})
    table.desk.unprinted.cancel([main])
    assert table.hear(ActRefused) == ActRefused("cancel_unprinted", Note("label.printed_in_part", {"count": 1}))
    table.expect({Stage.FAILED: 1, Stage.TO_AMAZON: 2, Stage.READY: 1})
    table.desk.print_parcels([main])
    table.expect({Stage.DONE: 3, Stage.READY: 1})


def test_boxes_that_the_end_of_a_batch_would_part_stay_together(world: World, tmp_path: Path) -> None:
    laid = Table(world, tmp_path)
    laid.drop(24)
    ids = [row.parcel_id for row in laid.rows()]
    last = laid.rows()[-1]
    number = next(at for at in range(24) if order_id(at) == last.order_id)
    laid.desk.packing.repack(ids[-1], [Packed(ids[-1], {item_id(number): 2}, boxes=3)])
    laid.hear(Undoable)
    print_all(laid)
    laid.expect({Stage.DONE: 26})
    assert len([each for each in made(laid) if "secondary_shipments" in each]) == 1
    assert world.ledger.malformed == []
    assert set(world.ledger.created.values()) == {1}
    assert laid.running.close()
    assert laid.crashes == []
