"""Several boxes as one shipment, over HTTP to the stand-in: bought, found, each with its own label, deleted whole."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import nullcontext
from dataclasses import replace

import pytest
from carrier_bench import order
from fakes.clock import FakeClock

from amzlabels.carrier.myparcel import colli
from amzlabels.carrier.myparcel.label_pages import read_texts
from amzlabels.carrier.myparcel.shop import MyParcelShop
from amzlabels.demo.labels import draw_labels
from amzlabels.demo.world import World
from amzlabels.domain.shipment import Bought, Refused, ShopBox, ShopLabel, ShopShipment

BOXED = order(1, boxes=("ref-1b", "ref-1c"))


@pytest.fixture
def shop(world: World) -> Iterator[MyParcelShop]:
    shop = MyParcelShop(world.services["myparcel"].url, lambda: world.secrets["myparcel-api-key"], FakeClock())
    yield shop
    shop.close()


def buy(shop: MyParcelShop) -> int:
    (bought,) = shop.create([BOXED])
    assert isinstance(bought, Bought)
    return bought.shipment_id


def texts(label: ShopLabel) -> list[list[str]]:
    """What is on the pages of each box's label."""
    return [read_texts(pdf, nullcontext()) for pdf in (label.pdf, *label.boxes)]


def assert_own_labels(label: ShopLabel) -> None:
    numbers = [label.shipment.tracking, *(box.tracking for box in label.shipment.boxes)]
    assert len(set(numbers)) == len(numbers) == 1 + len(label.boxes)
    for pages, number in zip(texts(label), numbers, strict=True):
        assert len(pages) == 1
        assert number in pages[0]


def test_one_request_makes_one_shipment_of_all_boxes(world: World, shop: MyParcelShop) -> None:
    buy(shop)
    ((sent,),) = [body["data"]["shipments"] for body in world.myparcel.asked]
    assert sent["secondary_shipments"] == [{"reference_identifier": "ref-1b"}, {"reference_identifier": "ref-1c"}]
    assert world.ledger.created == {"ref-1": 1, "ref-1b": 1, "ref-1c": 1}
    assert world.ledger.malformed == []


def test_it_is_found_by_its_reference_with_those_of_its_boxes(shop: MyParcelShop) -> None:
    made = buy(shop)
    found = shop.find(["ref-1", "ref-1b"])
    assert [each.shipment_id for each in found["ref-1"]] == [made]
    assert found["ref-1"][0].boxes == (ShopBox("ref-1b", ""), ShopBox("ref-1c", ""))
    assert "ref-1b" not in found


def test_each_box_has_its_own_label_alone_and_among_others(shop: MyParcelShop) -> None:
    made = buy(shop)
    other = shop.create([order(2)])[0]
    assert isinstance(other, Bought)
    labels = shop.fetch_labels({made: False, other.shipment_id: False})
    assert_own_labels(labels[made])
    assert_own_labels(labels[other.shipment_id])
    alone = shop.fetch_labels({made: False})[made]
    assert_own_labels(alone)
    assert [box.reference for box in alone.shipment.boxes] == ["ref-1b", "ref-1c"]


def test_deleting_it_deletes_all_its_boxes_until_a_label_is_made(shop: MyParcelShop) -> None:
    made = buy(shop)
    assert shop.cancel(made)
    assert shop.find(["ref-1"]) == {}
    again = buy(shop)
    shop.fetch_labels({again: False})
    assert not shop.cancel(again)


@pytest.mark.parametrize(
    ("request_", "field"),
    [
        (replace(BOXED, service=order(1, carrier="dhlforyou").service), "boxes"),
        (replace(BOXED, boxes=tuple(f"box-{number}" for number in range(10))), "boxes"),
    ],
)
def test_what_cannot_be_one_shipment_is_refused_for_its_boxes(shop: MyParcelShop, request_, field: str) -> None:
    (refused,) = shop.create([request_])
    assert isinstance(refused, Refused)
    assert (refused.problem.code, refused.problem.facts["field"]) == ("shop.service_refused", field)


RECIPIENT = {"cc": "NL", "person": "Jan", "street": "Kerkstraat", "number": "1", "city": "Utrecht"}
SHIPMENT = ShopShipment(7, "ref", "3SMYPA000000001", "postnl", True, boxes=(ShopBox("", "3SMYPA000000002"),))


def pdf_of(*barcodes: str) -> bytes:
    shipments = [{"recipient": RECIPIENT, "barcode": each, "options": {}} for each in barcodes]
    return draw_labels(shipments, "A6")


def test_pages_in_another_order_go_to_the_boxes_they_name() -> None:
    parts = colli.parts_of(pdf_of("3SMYPA000000002", "3SMYPA000000001"), SHIPMENT, nullcontext())
    assert "3SMYPA000000001" in read_texts(parts[7, 0], nullcontext())[0]
    assert "3SMYPA000000002" in read_texts(parts[7, 1], nullcontext())[0]


def test_pages_that_name_nobody_are_taken_in_order() -> None:
    parts = colli.parts_of(pdf_of("X1", "X2"), SHIPMENT, nullcontext())
    assert ["X1" in read_texts(parts[7, 0], nullcontext())[0], "X2" in read_texts(parts[7, 1], nullcontext())[0]] == [
        True,
        True,
    ]


def test_a_document_with_too_few_pages_is_no_label_of_any_box() -> None:
    assert colli.parts_of(pdf_of("3SMYPA000000001"), SHIPMENT, nullcontext()) == {}
    known = {7: SHIPMENT}
    assert colli.whole({(7, 0): b"%PDF-"}, known) == {}
