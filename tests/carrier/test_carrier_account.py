"""What MyParcel tells of the account: its contracts, asked of the stand-in and of answers as odd as a beta's may be."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from carrier_bench import API_KEY, Reply, ScriptedServer, json_reply, order, scripted_server
from fakes.clock import FakeClock

from amzlabels.carrier.myparcel.shop import MyParcelShop
from amzlabels.demo.world import World
from amzlabels.domain.problems import Note, Problem
from amzlabels.domain.shop_account import Contract, ShopAccount


@pytest.fixture
def server() -> Iterator[ScriptedServer]:
    with scripted_server() as server:
        yield server


@pytest.fixture
def refusals() -> list[Note]:
    """What was heard of keys that are not good."""
    return []


@pytest.fixture
def shop(server: ScriptedServer, refusals: list[Note]) -> Iterator[MyParcelShop]:
    shop = MyParcelShop(server.url, lambda: API_KEY, FakeClock(), on_key_refused=refusals.append)
    yield shop
    shop.close()


@pytest.fixture
def shop_of_world(world: World) -> Iterator[MyParcelShop]:
    shop = MyParcelShop(world.services["myparcel"].url, lambda: world.secrets["myparcel-api-key"], FakeClock())
    yield shop
    shop.close()


def test_the_account_is_told_with_its_shop_and_platform(shop_of_world: MyParcelShop) -> None:
    assert shop_of_world.account() == ShopAccount("162450", ("Demo Shop",), "MYPARCEL_NL")


def test_contracts_are_told_each_once_with_whose_they_are(world: World, shop_of_world: MyParcelShop) -> None:
    contracts = shop_of_world.contracts()
    assert len(contracts) == len(set(contracts)) == len(world.myparcel.terms.contracts)
    assert Contract("postnl", 1) in contracts
    assert [each for each in contracts if each.is_own] == [Contract("gls", 9014, is_own=True)]
    assert world.ledger.malformed == []


def test_a_question_of_capabilities_is_asked_as_documented(server: ScriptedServer, shop: MyParcelShop) -> None:
    server.script = lambda _asked: json_reply({"items": []})
    assert shop.contracts() == ()
    (asked,) = server.asked
    assert (asked.method, asked.path) == ("POST", "/shipments/capabilities/contract-definitions")
    assert asked.headers["content-type"] == "application/json;version=2.0"
    assert asked.headers["accept"] == "application/json;charset=utf-8;version=2.0"


@pytest.mark.parametrize(
    ("reply", "contracts"),
    [
        (Reply(404), ()),
        (json_reply({"message": "beta is over"}, 410), ()),
        (Reply(200, b"<html>"), ()),
        (json_reply([]), ()),
        (json_reply({"items": "none"}), ()),
        (json_reply({"items": [None, 7, {}, {"carrier": None}, {"carrier": "PIGEON"}]}), ()),
        (json_reply({"results": [{"carrier": "DHL_FOR_YOU"}]}), (Contract("dhlforyou"),)),
        (json_reply({"items": [{"carrier": "POSTNL", "contract": "MAIN"}]}), (Contract("postnl"),)),
        (
            json_reply({"items": [{"carrier": "POSTNL", "contract": {"id": "77", "type": "custom"}}]}),
            (Contract("postnl", 77, is_own=True),),
        ),
    ],
)
def test_odd_answers_about_contracts_tell_nothing_wrong(
    server: ScriptedServer, shop: MyParcelShop, reply: Reply, contracts: tuple[Contract, ...]
) -> None:
    server.script = lambda _asked: reply
    assert shop.contracts() == contracts


@pytest.mark.parametrize(
    "act",
    [
        MyParcelShop.contracts,
        lambda shop: shop.create([order(1)]),
        lambda shop: shop.find(["ref-1"]),
        lambda shop: shop.shipments([1]),
        lambda shop: shop.fetch_labels({1: False}),
        lambda shop: shop.cancel(1),
    ],
)
def test_a_key_that_was_replaced_is_told_whatever_was_asked(
    server: ScriptedServer, shop: MyParcelShop, refusals: list[Note], act: Callable[[MyParcelShop], object]
) -> None:
    server.script = lambda _asked: json_reply({"errors": [{"code": 3000, "title": "Access Denied"}]}, 401)
    with pytest.raises(Problem) as caught:
        act(shop)
    assert caught.value.note.code == "shop.key_refused"
    assert [note.code for note in refusals] == ["shop.key_refused"]
    assert len(server.asked) == 1
