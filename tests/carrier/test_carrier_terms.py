"""What MyParcel says may be sent where, asked of the stand-in and read from answers as odd as a beta's may be."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest
from carrier_bench import API_KEY, Reply, ScriptedServer, json_reply, scripted_server
from fakes.clock import FakeClock
from hypothesis import given, settings
from hypothesis import strategies as st

from amzlabels.carrier.myparcel.shop import MyParcelShop
from amzlabels.carrier.myparcel.terms import read_abilities
from amzlabels.demo.world import World
from amzlabels.domain.problems import Problem
from amzlabels.domain.shop_account import Contract
from amzlabels.domain.terms import Ability


@pytest.fixture
def server() -> Iterator[ScriptedServer]:
    with scripted_server() as server:
        yield server


@pytest.fixture
def shop(server: ScriptedServer) -> Iterator[MyParcelShop]:
    shop = MyParcelShop(server.url, lambda: API_KEY, FakeClock())
    yield shop
    shop.close()


def test_the_stand_in_tells_what_goes_where(world: World) -> None:
    shop = MyParcelShop(world.services["myparcel"].url, lambda: world.secrets["myparcel-api-key"], FakeClock())
    by_country = {country: shop.abilities(country) for country in ("NL", "DE", "GB")}
    shop.close()
    home = {(each.contract.carrier, *sorted(each.packages)): each for each in by_country["NL"]}
    postnl = home["postnl", "package"]
    assert postnl.options is not None
    assert postnl.options >= {"signature", "only_recipient", "age_check", "large_format", "insurance"}
    assert (postnl.heaviest_g, postnl.most_boxes, postnl.has_pickup) == (30_000, 10, True)
    assert ("dhlparcelconnect", "package") not in home
    abroad = {(each.contract.carrier, package) for each in by_country["DE"] for package in each.packages}
    assert ("dhlparcelconnect", "package") in abroad
    assert not {("postnl", "mailbox"), ("dhlforyou", "package")} & abroad
    assert {each.contract.carrier for each in by_country["GB"]} >= {"postnl", "upsstandard"}
    assert world.ledger.malformed == []


def test_one_question_asks_for_all_carriers_of_a_country(server: ScriptedServer, shop: MyParcelShop) -> None:
    server.script = lambda _asked: json_reply({"results": []})
    assert shop.abilities("NL") == ()
    (asked,) = server.asked
    assert (asked.method, asked.path) == ("POST", "/shipments/capabilities")
    assert json.loads(asked.body) == {"recipient": {"countryCode": "NL"}}


@pytest.mark.parametrize(
    ("entry", "ability"),
    [
        ({"carrier": "POSTNL"}, Ability(Contract("postnl"), frozenset())),
        ({"carrier": "POSTNL", "packageTypes": ["PALLET"]}, None),
        ({"carrier": "PIGEON", "packageTypes": ["PACKAGE"]}, None),
        (
            {"carrier": "dhl_for_you", "packageTypes": ["package", None, "PALLET"], "options": []},
            Ability(Contract("dhlforyou"), frozenset({"package"})),
        ),
        # A horse may be what we call a letter.
        ({"carrier": "DHL_FOR_YOU", "packageTypes": ["PACKAGE", "HORSE"]}, Ability(Contract("dhlforyou"), frozenset())),
        (
            {"carrier": "DPD", "physicalProperties": {"weight": {"max": {"value": float("inf"), "unit": "kg"}}}},
            Ability(Contract("dpd"), frozenset()),
        ),
        (
            {
                "carrier": "POSTNL",
                "packageTypes": ["PACKAGE"],
                "options": {"requiresSignature": None, "sings": {}},
                "physicalProperties": {"weight": {"max": {"value": 23.5, "unit": "kg"}}},
                "collo": {"max": "12"},
                "deliveryTypes": ["PICKUP_DELIVERY"],
            },
            Ability(Contract("postnl"), frozenset({"package"}), frozenset({"signature"}), 23_500, 12, has_pickup=True),
        ),
        (
            {
                "carrier": "POSTNL",
                "physicalProperties": {"weight": {"max": {"value": 50, "unit": "lb"}}},
                "collo": {"max": -3},
            },
            Ability(Contract("postnl"), frozenset()),
        ),
    ],
)
def test_odd_entries_tell_what_they_do_and_no_more(entry: dict[str, object], ability: Ability | None) -> None:
    told = read_abilities({"results": [{"carrier": "STORK"}, entry]})
    assert told == (() if ability is None else (ability,))


@pytest.mark.parametrize("reply", [Reply(404), Reply(200, b"<html>"), json_reply([]), json_reply({}, 422)])
def test_where_there_is_no_such_thing_nothing_is_told(server: ScriptedServer, shop: MyParcelShop, reply: Reply) -> None:
    server.script = lambda _asked: reply
    assert shop.abilities("NL") == ()
    assert len(server.asked) == 1


@pytest.mark.parametrize(("status", "code"), [(401, "shop.key_refused"), (429, "shop.busy"), (503, "shop.failed")])
def test_trouble_is_told_and_nothing_tried_twice(
    server: ScriptedServer, shop: MyParcelShop, status: int, code: str
) -> None:
    server.script = lambda _asked: Reply(status)
    with pytest.raises(Problem) as caught:
        shop.abilities("NL")
    assert caught.value.note.code == code
    assert len(server.asked) == 1


_NAMES = st.sampled_from(
    ["results", "carrier", "packageTypes", "options", "collo", "max", "weight", "physicalProperties", "value", "unit"]
)
_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=3) | st.sampled_from(["POSTNL", "g"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_NAMES, inner, max_size=5),
    max_leaves=12,
)


@settings(max_examples=300, deadline=None, database=None)
@given(_JSON)
def test_no_answer_whatever_crashes_the_reading(answer: object) -> None:
    for each in (*read_abilities(answer), *read_abilities({"results": [answer]})):
        assert each.heaviest_g >= 0
        assert each.most_boxes >= 1


@pytest.mark.parametrize("odd", [{}, {"carrier": {"name": "POSTNL"}}, None, "POSTNL"])
def test_an_entry_that_does_not_say_whose_it_is_leaves_all_untold(odd: object) -> None:
    assert read_abilities({"results": [{"carrier": "GLS"}, odd]}) == ()
