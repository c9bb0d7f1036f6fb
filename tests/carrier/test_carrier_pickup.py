"""Pickup points: asked of the stand-in, read from odd answers, and bought to."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from carrier_bench import API_KEY, HOME, Reply, ScriptedServer, json_reply, order, scripted_server
from fakes.clock import FakeClock

from amzlabels.carrier.myparcel.pickup import read_point
from amzlabels.carrier.myparcel.shop import MyParcelShop
from amzlabels.demo.world import World
from amzlabels.domain.pickup import MOST_POINTS, PickupPoint
from amzlabels.domain.problems import Problem
from amzlabels.domain.shipment import Bought, Refused

ADDRESS = {"cc": "nl", "street": "Plein", "number": 3, "number_suffix": "B", "postal_code": "1234AB", "city": "Urk"}
LOCATION = {"location_name": "Kiosk", "location_code": "171963", "retail_network_id": "PNPNL-01", "distance": "90"}
ENTRY = {"address": ADDRESS, "location": LOCATION}


@pytest.fixture
def shop(world: World) -> Iterator[MyParcelShop]:
    shop = MyParcelShop(world.services["myparcel"].url, lambda: world.secrets["myparcel-api-key"], FakeClock())
    yield shop
    shop.close()


@pytest.fixture
def scripted() -> Iterator[tuple[ScriptedServer, MyParcelShop]]:
    with scripted_server() as server:
        shop = MyParcelShop(server.url, lambda: API_KEY, FakeClock())
        yield server, shop
        shop.close()


def test_the_nearest_points_come_first(world: World, shop: MyParcelShop) -> None:
    points = shop.pickup_points("postnl", HOME)
    assert [point.distance_m for point in points] == sorted(point.distance_m for point in points)
    assert (points[0].name, points[0].network, points[0].carrier) == ("Primera", "PNPNL-01", "postnl")
    assert shop.pickup_points("gls", HOME) == ()
    assert world.ledger.malformed == []


@pytest.mark.parametrize(
    ("carrier", "country"), [("postnl", "NL"), ("dpd", "NL"), ("postnl", "BE"), ("dhlforyou", "BE")]
)
def test_a_parcel_goes_to_the_point_that_is_chosen(
    world: World, shop: MyParcelShop, carrier: str, country: str
) -> None:
    postal_code = {"NL": "1017 GC", "BE": "1000"}[country]
    recipient = replace(HOME, country=country, postal_code=postal_code, suffix="")
    point = shop.pickup_points(carrier, recipient)[0]
    (bought,) = shop.create([order(1, recipient, carrier, pickup=point)])
    assert isinstance(bought, Bought)
    (sent,) = world.myparcel.asked[0]["data"]["shipments"]
    assert (sent["options"]["delivery_type"], sent["options"]["signature"]) == (4, 1)
    assert sent["pickup"]["location_name"] == point.name
    assert sent["pickup"].get("cc") == (None if country == "NL" else country)


def test_a_point_that_lacks_what_the_carrier_asks_for_is_refused_in_words(shop: MyParcelShop) -> None:
    point = replace(shop.pickup_points("dpd", HOME)[0], code="")
    (refused,) = shop.create([order(1, HOME, "dpd", pickup=point)])
    assert isinstance(refused, Refused)
    assert (refused.problem.code, refused.problem.facts["code"]) == ("shop.service_refused", "3760")


def test_a_point_is_read_with_all_a_label_needs_or_not_at_all() -> None:
    read = PickupPoint("postnl", "Kiosk", "Plein", "3B", "1234AB", "Urk", "NL", "171963", "PNPNL-01", 90)
    assert read_point(ENTRY, "postnl") == read
    assert read_point({**ENTRY, "location": {}}, "postnl") is None
    assert read_point({"address": "Plein 3", "location": None}, "postnl") is None


def test_odd_answers_are_told_apart_from_no_points(scripted: tuple[ScriptedServer, MyParcelShop]) -> None:
    server, shop = scripted
    server.queue = [
        json_reply({"data": {"pickup_locations": [ENTRY] * 30 + [None]}}),
        Reply(200, b"<html>"),
        Reply(404),
    ]
    assert len(shop.pickup_points("postnl", HOME)) == MOST_POINTS
    assert server.asked[0].query == {"cc": "NL", "postal_code": "1017GC", "number": "12", "carrier": "1"}
    for code in ("shop.answer_unreadable", "shop.our_request"):
        with pytest.raises(Problem) as caught:
            shop.pickup_points("postnl", HOME)
        assert caught.value.note.code == code
