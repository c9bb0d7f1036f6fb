"""Return labels at MyParcel: over HTTP to the stand-in, what is sent held against the documentation's words."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from carrier_bench import ABROAD, API_KEY, HOME, export, json_reply, order, scripted_server
from fakes.clock import FakeClock
from jsonschema import Draft202012Validator

from amzlabels.carrier.myparcel.returns import MyParcelReturns
from amzlabels.carrier.myparcel.shop import MyParcelShop
from amzlabels.demo.faults import Fault
from amzlabels.demo.world import World
from amzlabels.domain.problems import Problem
from amzlabels.domain.return_label import RETURN_CARRIERS, ReturnRequest
from amzlabels.domain.shipment import Bought, Service, ShipmentRequest

VALIDATOR = Draft202012Validator(
    json.loads(Path(__file__).with_name("myparcel_returns.schema.json").read_text("utf-8"))
)
EMAIL = "buyer@marketplace.example"


@pytest.fixture
def shop(world: World) -> Iterator[MyParcelShop]:
    """The shop over HTTP."""
    made = MyParcelShop(world.services["myparcel"].url, lambda: world.secrets["myparcel-api-key"], FakeClock())
    yield made
    made.close()


def parent(shop: MyParcelShop, request: ShipmentRequest | None = None, *, is_labelled: bool = True) -> ReturnRequest:
    """A request for the way back of a shipment that has its label."""
    (made,) = shop.create([request or order()])
    assert isinstance(made, Bought)
    if is_labelled:
        shop.fetch_labels({made.shipment_id: request is not None and request.recipient is ABROAD})
    return ReturnRequest("ref-1-return-1", made.shipment_id, "postnl", "Jan de Vries", EMAIL, is_mailed=False)


def test_a_return_label_is_a_shipment_that_can_be_found_and_fetched(shop: MyParcelShop) -> None:
    request = parent(shop)
    made = MyParcelReturns(shop.client).make_return(request)
    assert [each.shipment_id for each in shop.find([request.reference])[request.reference]] == [made]
    label = shop.fetch_labels({made: False})[made]
    assert label.pdf.startswith(b"%PDF-")
    assert label.shipment.tracking


def test_what_is_mailed_goes_to_the_buyer_and_the_rest_does_not(world: World, shop: MyParcelShop) -> None:
    request = parent(shop)
    MyParcelReturns(shop.client).make_return(request)
    assert world.myparcel.mailed == []
    mailed = replace(request, reference="ref-1-return-2", is_mailed=True)
    MyParcelReturns(shop.client).make_return(mailed)
    assert world.myparcel.mailed == [("ref-1-return-2", EMAIL)]


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"email": ""}, "return.email_refused"),
        ({"email": "nobody"}, "return.email_refused"),
        ({"name": ""}, "return.name_missing"),
        ({"name": "x" * 51}, "return.name_missing"),
        ({"carrier": "trunkrs"}, "return.carrier"),
        ({"parent": 4711}, "return.parent"),
    ],
)
def test_what_is_refused_is_said_in_our_words(shop: MyParcelShop, changes: dict[str, object], code: str) -> None:
    request = replace(parent(shop), **changes)  # type: ignore[arg-type]
    with pytest.raises(Problem, match=code) as refused:
        MyParcelReturns(shop.client).make_return(request)
    assert refused.value.note.facts["request_id"]
    assert EMAIL not in str(refused.value.note.facts)
    assert shop.find([request.reference]) == {}


def test_a_concept_has_no_way_back_yet(shop: MyParcelShop) -> None:
    with pytest.raises(Problem, match=r"return\.parent"):
        MyParcelReturns(shop.client).make_return(parent(shop, is_labelled=False))


def test_nothing_comes_back_from_outside_the_union(shop: MyParcelShop) -> None:
    with pytest.raises(Problem, match=r"return\.eu_only"):
        MyParcelReturns(shop.client).make_return(parent(shop, export()))


def test_only_packages_come_back(shop: MyParcelShop) -> None:
    mailbox = order(recipient=HOME, service=Service("postnl", "mailbox"))
    with pytest.raises(Problem, match=r"return\.package_only"):
        MyParcelReturns(shop.client).make_return(parent(shop, mailbox))


@pytest.mark.parametrize(("code", "ours"), [(3714, "return.not_possible"), (3719, "return.duplicate")])
def test_every_code_of_returns_has_words(world: World, shop: MyParcelShop, code: int, ours: str) -> None:
    request = parent(shop)
    world.faults.add(Fault("myparcel", "shipment", "refuse", code=code, path="parent"))
    with pytest.raises(Problem, match=ours):
        MyParcelReturns(shop.client).make_return(request)


@pytest.mark.parametrize("carrier", sorted(RETURN_CARRIERS))
def test_what_is_sent_is_what_the_documentation_asks_for(carrier: str) -> None:
    with scripted_server() as server:
        server.script = lambda _asked: json_reply({"data": {"ids": [{"id": 7}]}})
        returns = MyParcelReturns(MyParcelShop(server.url, lambda: API_KEY, FakeClock()).client)
        assert returns.make_return(ReturnRequest("r-return-1", 1, carrier, "Jan", EMAIL, is_mailed=False)) == 7
        (asked,) = server.asked
    VALIDATOR.validate(json.loads(asked.body))
    assert asked.query == {"send_return_mail": "0"}


def test_a_lost_answer_is_not_taken_for_a_refusal(world: World, shop: MyParcelShop) -> None:
    request = parent(shop)
    world.faults.add(Fault("myparcel", "create", "reset_after_effect"))
    with pytest.raises(Problem, match=r"shop\.outcome_unknown"):
        MyParcelReturns(shop.client).make_return(request)
    assert len(shop.find([request.reference])[request.reference]) == 1


@pytest.mark.parametrize("answer", [{}, {"data": {"ids": []}}, {"data": {"ids": [{"id": None}]}}])
def test_an_answer_without_an_id_proves_nothing(answer: object) -> None:
    with scripted_server() as server:
        server.script = lambda _asked: json_reply(answer)
        returns = MyParcelReturns(MyParcelShop(server.url, lambda: API_KEY, FakeClock()).client)
        with pytest.raises(Problem, match=r"shop\.outcome_unknown"):
            returns.make_return(ReturnRequest("r", 1, "postnl", "Jan", EMAIL, is_mailed=True))
        (asked,) = server.asked
    assert asked.query == {"send_return_mail": "1"}
    assert asked.headers["content-type"] == "application/vnd.return_shipment+json;charset=utf-8;version=1.1"


def test_a_key_that_is_refused_is_said_as_always() -> None:
    with scripted_server() as server:
        server.script = lambda _asked: json_reply({"errors": [{"code": 3000}]}, 401)
        returns = MyParcelReturns(MyParcelShop(server.url, lambda: API_KEY, FakeClock()).client)
        with pytest.raises(Problem, match=r"shop\.key_refused"):
            returns.make_return(ReturnRequest("r", 1, "postnl", "Jan", EMAIL, is_mailed=True))
