"""Runs the whole label shop against the demo world's strict MyParcel over real HTTP, well and under every fault."""

from __future__ import annotations

import io
from collections.abc import Iterator
from contextlib import nullcontext
from dataclasses import replace
from typing import Any

import pikepdf
import pytest
from carrier_bench import ABROAD, API_KEY, HOME, MUG, export, order, pdfs_of
from fakes.clock import FakeClock

from amzlabels.carrier.myparcel import transport
from amzlabels.carrier.myparcel.label_pages import match_pages, read_texts
from amzlabels.carrier.myparcel.shop import MyParcelShop
from amzlabels.demo.faults import Fault
from amzlabels.demo.world import World
from amzlabels.domain.carrier_offers import OFFERS, offered_insurances_cents, offered_options
from amzlabels.domain.problems import Problem
from amzlabels.domain.shipment import CARRIERS, PACKAGES, Bought, CustomsNumbers, Refused, Service, ShipmentRequest


@pytest.fixture
def world() -> Iterator[World]:
    world = World.start()
    yield world
    world.close()


NUMBERS = CustomsNumbers("NL123456789", "NL123456789B01")


@pytest.fixture
def shop(world: World) -> Iterator[MyParcelShop]:
    environment = world.environment()
    shop = MyParcelShop(
        environment["AMZLABELS_MYPARCEL_URL"], lambda: environment["AMZLABELS_MYPARCEL_API_KEY"], FakeClock()
    )
    yield shop
    shop.close()


def fault(world: World, operation: str, kind: str, **facts: object) -> None:
    world.faults.add(Fault("myparcel", operation, kind, **facts))  # type: ignore[arg-type]


def code_of(act, *args: object) -> str:
    with pytest.raises(Problem) as caught:
        act(*args)
    return caught.value.note.code


def bought(results: list[Bought | Refused]) -> dict[str, int]:
    assert all(isinstance(result, Bought) for result in results)
    return {result.reference: result.shipment_id for result in results if isinstance(result, Bought)}


def test_the_key_is_known_by_its_shop(shop: MyParcelShop) -> None:
    account = shop.account()
    assert account.account_id
    assert len(account.shop_names) == 1


def test_a_wrong_key_is_refused(world: World) -> None:
    shop = MyParcelShop(world.environment()["AMZLABELS_MYPARCEL_URL"], lambda: API_KEY, FakeClock())
    assert code_of(shop.account) == "shop.key_refused"
    assert code_of(shop.create, [order(1)]) == "shop.key_refused"
    shop.close()


@pytest.mark.parametrize("carrier", CARRIERS)
def test_every_service_is_taken_by_the_strict_stand_in(world: World, shop: MyParcelShop, carrier: str) -> None:
    places = [
        HOME,
        replace(HOME, country="BE", postal_code="1000", suffix="", box="4"),
        replace(HOME, country="DE", postal_code="10115", street="Hauptstraße 5b", number="", suffix=""),
        ABROAD,
    ]
    customs = {"customs": (replace(MUG, hs_code="69120010"),), "customs_numbers": NUMBERS}
    requests = [
        export(10 * at + number, carrier, place, service=Service(carrier, package), **customs)
        for at, package in enumerate(PACKAGES)
        for number, place in enumerate(places)
    ]
    bought(shop.create(requests))
    assert world.ledger.malformed == []


@pytest.mark.parametrize("carrier", CARRIERS)
def test_everything_a_rule_may_ask_for_is_taken_by_the_strict_stand_in(
    world: World, shop: MyParcelShop, carrier: str
) -> None:
    insured_cents = {option: offered_insurances_cents(carrier, "package")[0] for option in OFFERS[carrier].insured}
    asked: list[dict[str, Any]] = [
        {"options": frozenset({option}), "insurance_cents": insured_cents.get(option, 0)}
        for option in offered_options(carrier, "package")
    ]
    asked += [{"insurance_cents": cents} for cents in offered_insurances_cents(carrier, "package")]
    packages: list[dict[str, Any]] = [{"service": Service(carrier, package)} for package in OFFERS[carrier].packages]
    requests = [order(number, HOME, carrier, **wish) for number, wish in enumerate([*packages, *asked])]
    bought(shop.create(requests))
    assert world.ledger.malformed == []


def test_a_day_goes_from_order_to_label_and_tracking_number(world: World, shop: MyParcelShop) -> None:
    requests = [order(number) for number in range(1, 21)] + [export(number) for number in range(21, 25)]
    ids = bought(shop.create(requests))
    assert shop.find([request.reference for request in requests[:3]]).keys() == {"ref-1", "ref-2", "ref-3"}
    labels = pdfs_of(shop, {ids[each.reference]: each.recipient.country == "GB" for each in requests})
    known = shop.shipments(list(ids.values()))
    for request in requests:
        shipment = known[ids[request.reference]]
        assert shipment.is_registered
        assert (shipment.reference, shipment.carrier) == (request.reference, "postnl")
        assert (shipment.postal_code, shipment.country) == (request.recipient.postal_code, request.recipient.country)
        assert_shows(labels[shipment.shipment_id], shipment.tracking, is_a4=request.recipient.country == "GB")
    assert world.ledger.created == dict.fromkeys((each.reference for each in requests), 1)
    assert world.ledger.calls["myparcel labels"] == 1 + 4
    assert world.ledger.malformed == []


def test_a_parcel_to_northern_ireland_needs_no_declaration(shop: MyParcelShop) -> None:
    request = order(1, replace(ABROAD, country="GB", postal_code="BT1 5GS"))
    (result,) = shop.create([request])
    assert isinstance(result, Bought)
    (pdf,) = pdfs_of(shop, {result.shipment_id: False}).values()
    assert pdf


def assert_shows(pdf: bytes, tracking: str, *, is_a4: bool) -> None:
    (text,) = read_texts(pdf, nullcontext())
    assert match_pages([text], {1: tracking}) == {1: [0]}
    with pikepdf.open(io.BytesIO(pdf)) as document:
        width_mm = float(document.pages[0].mediabox[2]) / 72 * 25.4
    assert width_mm == pytest.approx(210 if is_a4 else 105, abs=0.1)


@pytest.mark.parametrize("bad", [{1}, {2, 5}, {1, 2, 3, 4, 5, 6}])
def test_refused_addresses_never_stop_the_others(world: World, shop: MyParcelShop, bad: set[int]) -> None:
    requests = [order(number) for number in range(1, 7)]
    for number in bad:
        requests[number - 1] = order(number, replace(HOME, postal_code="0000"))
    results = shop.create(requests)
    assert {at for at, result in enumerate(results, 1) if isinstance(result, Refused)} == bad
    for result in results:
        if isinstance(result, Refused):
            assert result.problem.code == "shop.address_refused"
            assert result.problem.facts["field"] == "postal_code"
    assert sum(world.ledger.created.values()) == 6 - len(bad)


def test_an_address_the_shop_does_not_know_is_refused_with_its_words(world: World, shop: MyParcelShop) -> None:
    fault(world, "shipment", "refuse", about="ref-2", code=3501)
    results = shop.create([order(1), order(2), order(3)])
    assert [type(result) for result in results] == [Bought, Refused, Bought]
    refused = results[1]
    assert isinstance(refused, Refused)
    assert refused.problem.facts["message"]


LOST = ["hang", "hang_after_effect", "reset", "reset_after_effect", "500", "bad_json", "html", "truncated"]


@pytest.mark.parametrize("kind", LOST)
def test_a_lost_answer_is_settled_by_looking_and_nothing_is_bought_twice(
    world: World, shop: MyParcelShop, kind: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    if kind.startswith("hang"):
        monkeypatch.setattr(transport, "TIMEOUT_S", (10.0, 0.2))
    requests = [order(1), order(2)]
    fault(world, "create", kind)
    assert code_of(shop.create, requests) == "shop.outcome_unknown"
    monkeypatch.undo()
    found = shop.find(["ref-1", "ref-2"])
    missing = [request for request in requests if request.reference not in found]
    bought(shop.create(missing))
    assert world.ledger.created == {"ref-1": 1, "ref-2": 1}


def test_haste_is_answered_by_waiting(world: World, shop: MyParcelShop) -> None:
    fault(world, "create", "429", times=2)
    bought(shop.create([order(1)]))
    assert world.ledger.created == {"ref-1": 1}


@pytest.mark.parametrize("kind", ["reset", "reset_after_effect", "500", "429"])
def test_questions_survive_passing_trouble(world: World, shop: MyParcelShop, kind: str) -> None:
    ids = bought(shop.create([order(1), order(2)]))
    for operation in ("list", "get", "labels"):
        fault(world, operation, kind, times=2)
    labels = pdfs_of(shop, dict.fromkeys(ids.values(), False))
    assert labels.keys() == set(ids.values())
    assert shop.find(["ref-1"])["ref-1"][0].shipment_id == ids["ref-1"]
    for shipment in shop.shipments(list(ids.values())).values():
        assert_shows(labels[shipment.shipment_id], shipment.tracking, is_a4=False)


@pytest.mark.parametrize("kind", ["html", "bad_json", "truncated"])
def test_garbage_is_neither_a_label_nor_a_list(world: World, shop: MyParcelShop, kind: str) -> None:
    ids = bought(shop.create([order(1)]))
    fault(world, "labels", kind)
    fault(world, "list", kind)
    assert code_of(shop.fetch_labels, dict.fromkeys(ids.values(), False)) == "shop.not_a_label"
    assert code_of(shop.find, ["ref-1"]) == "shop.answer_unreadable"


def test_an_unknown_shipment_is_absent_and_keeps_no_label_back(shop: MyParcelShop) -> None:
    ids = bought(shop.create([order(1), order(2)]))
    assert shop.shipments([*ids.values(), 4711]).keys() == set(ids.values())
    assert shop.shipments([4711]) == {}
    assert pdfs_of(shop, dict.fromkeys([*ids.values(), 4711], False)).keys() == set(ids.values())


def test_many_batches_are_bought_in_turn(world: World, shop: MyParcelShop) -> None:
    requests: list[ShipmentRequest] = [order(number) for number in range(1, 50)]
    bought(shop.create(requests))
    assert world.ledger.calls["myparcel create"] == 3
    assert len(shop.find([request.reference for request in requests])) == 49
