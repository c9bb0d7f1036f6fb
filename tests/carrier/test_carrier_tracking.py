"""MyParcel tells where shipments are: over HTTP to the stand-in, and from answers that are odd or late."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest
from carrier_bench import API_KEY, Asked, Reply, ScriptedServer, json_reply, order, scripted_server
from fakes.clock import FakeClock

from amzlabels.carrier.myparcel.shop import MyParcelShop
from amzlabels.carrier.myparcel.tracking import MyParcelTracking
from amzlabels.demo.faults import Fault
from amzlabels.demo.world import World
from amzlabels.domain.delivery import Delivery
from amzlabels.domain.problems import Problem
from amzlabels.domain.shipment import Bought, Service

MOMENT = datetime(2026, 7, 1, 10, 0, tzinfo=UTC)


@pytest.fixture
def world() -> Iterator[World]:
    """A demo world whose time stands still."""
    started = World.start(now=lambda: MOMENT)
    yield started
    started.close()


@pytest.fixture
def shop(world: World) -> Iterator[MyParcelShop]:
    """The shop over HTTP."""
    made = MyParcelShop(world.services["myparcel"].url, lambda: world.secrets["myparcel-api-key"], FakeClock())
    yield made
    made.close()


def labelled(shop: MyParcelShop, *numbers: int, package: str = "package") -> list[int]:
    made = shop.create([order(number, service=Service("postnl", package)) for number in numbers])
    ids = [each.shipment_id for each in made if isinstance(each, Bought)]
    shop.fetch_labels(dict.fromkeys(ids, False))
    return ids


def test_a_labelled_shipment_is_registered_and_has_the_carriers_page(shop: MyParcelShop) -> None:
    (made,) = labelled(shop, 1)
    (progress,) = MyParcelTracking(shop.client).progress([made]).values()
    assert (progress.delivery, progress.since) == (Delivery.REGISTERED, MOMENT)
    assert progress.link.startswith("https://postnl.invalid/tracktrace/?B=3SMYPA")


@pytest.mark.parametrize(
    ("status", "delivery"),
    [
        (3, Delivery.HANDED_OVER),
        (4, Delivery.SORTING),
        (5, Delivery.OUT),
        (6, Delivery.CUSTOMS),
        (7, Delivery.DELIVERED),
        (8, Delivery.AT_PICKUP_POINT),
        (9, Delivery.DELIVERED),
        (10, Delivery.COMING_BACK),
        (11, Delivery.BACK),
        (16, Delivery.EXPIRED),
        (17, Delivery.CANCELLED),
        (19, Delivery.DELIVERED),
        (36, Delivery.DELIVERED),
        (31, Delivery.CANCELLED),
        (34, Delivery.OTHER),
        (42, Delivery.OTHER),
        (4711, Delivery.OTHER),
    ],
)
def test_each_status_has_its_meaning_and_none_stops_the_others(
    world: World, shop: MyParcelShop, status: int, delivery: Delivery
) -> None:
    first, second = labelled(shop, 1, 2)
    world.myparcel.move_on("ref-1", status)
    found = MyParcelTracking(shop.client).progress([first, second])
    assert found[first].delivery is delivery
    assert found[second].delivery is Delivery.REGISTERED


@pytest.mark.parametrize("package", ["letter", "digital_stamp"])
def test_letters_and_stamps_are_untracked_and_have_no_page(shop: MyParcelShop, package: str) -> None:
    (made,) = labelled(shop, 1, package=package)
    (progress,) = MyParcelTracking(shop.client).progress([made]).values()
    assert (progress.delivery, progress.link) == (Delivery.UNTRACKED, "")


def test_concepts_and_unknown_ids_are_left_out(shop: MyParcelShop) -> None:
    (made,) = labelled(shop, 1)
    (concept,) = [each.shipment_id for each in shop.create([order(2)]) if isinstance(each, Bought)]
    tracking = MyParcelTracking(shop.client)
    assert tracking.progress([concept, made, 999_999_999]).keys() == {made}
    assert tracking.progress([999_999_999]) == {}
    assert tracking.progress([]) == {}


def test_a_hundred_take_one_call_of_each_kind(world: World, shop: MyParcelShop) -> None:
    ids = labelled(shop, *range(101))
    calls = world.ledger.calls
    before = calls["myparcel get"]
    assert len(MyParcelTracking(shop.client).progress(ids[:100])) == 100
    assert (calls["myparcel get"] - before, calls["myparcel tracktraces"]) == (1, 1)
    found = MyParcelTracking(shop.client).progress(ids)
    assert all(each.link for each in found.values())
    assert len(found) == 101
    assert (calls["myparcel get"] - before, calls["myparcel tracktraces"]) == (3, 3)


def test_without_an_answer_a_person_can_be_told_why(world: World, shop: MyParcelShop) -> None:
    (made,) = labelled(shop, 1)
    world.faults.add(Fault("myparcel", "get", "500", times=9))
    with pytest.raises(Problem, match=r"shop\.failed"):
        MyParcelTracking(shop.client).progress([made])


def test_neither_page_nor_postcode_reaches_the_log(shop: MyParcelShop, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    (made,) = labelled(shop, 1)
    MyParcelTracking(shop.client).progress([made])
    ours = [record.getMessage() for record in caplog.records if record.name.startswith("amzlabels.carrier")]
    assert any("GET /tracktraces/{ids}: 200" in line for line in ours)
    assert not [line for line in ours if "1017" in line or "postnl" in line]


@pytest.fixture
def server() -> Iterator[ScriptedServer]:
    with scripted_server() as started:
        yield started


def asked_of(server: ScriptedServer, shipment: dict[str, object], trace: Reply) -> MyParcelTracking:
    def script(asked: Asked) -> Reply:
        shipments = json_reply({"data": {"shipments": [{"id": 1, "status": 3, "barcode": "X"} | shipment]}})
        return trace if "tracktraces" in asked.path else shipments

    server.script = script
    return MyParcelTracking(MyParcelShop(server.url, lambda: API_KEY, FakeClock()).client)


def traces(**fields: object) -> Reply:
    return json_reply({"data": {"tracktraces": [{"shipment_id": 1} | fields]}})


def test_a_refusal_of_the_traces_leaves_what_the_shipments_told(server: ScriptedServer) -> None:
    told = {"modified": "2026-01-15 12:00:00", "link_consumer_portal": "https://shop.myparcel.me/X"}
    found = asked_of(server, told, json_reply({"errors": [{"code": 3203}]}, 404)).progress([1])[1]
    assert (found.delivery, found.link) == (Delivery.HANDED_OVER, "https://shop.myparcel.me/X")
    assert found.since == datetime(2026, 1, 15, 11, 0, tzinfo=UTC)


def test_a_refused_key_is_told_by_the_traces_too(server: ScriptedServer) -> None:
    with pytest.raises(Problem, match=r"shop\.key_refused"):
        asked_of(server, {}, json_reply({"errors": [{"code": 3000}]}, 401)).progress([1])


def test_the_moment_of_the_trace_is_dutch_time(server: ScriptedServer) -> None:
    found = asked_of(server, {}, traces(time="2026-07-01 12:30:00")).progress([1])[1]
    assert found.since == datetime(2026, 7, 1, 10, 30, tzinfo=UTC)


@pytest.mark.parametrize("time", [None, "", 7, "0000-00-00 00:00:00", "yesterday", "0001-01-01 00:00:00"])
def test_a_moment_that_is_none_is_not_told(server: ScriptedServer, time: object) -> None:
    assert asked_of(server, {}, traces(time=time)).progress([1])[1].since is None


@pytest.mark.parametrize("link", [None, 7, "http://postnl.nl/1", "javascript:alert(1)"])
def test_only_https_is_a_page(server: ScriptedServer, link: object) -> None:
    assert asked_of(server, {}, traces(link_tracktrace=link)).progress([1])[1].link == ""


@pytest.mark.parametrize("status", ["", None, "three", True])
def test_a_shipment_without_a_status_is_left_out(server: ScriptedServer, status: object) -> None:
    assert asked_of(server, {"status": status}, traces()).progress([1]) == {}


@pytest.mark.parametrize("answer", [{}, {"data": []}, {"data": {"shipments": "none"}}])
def test_what_is_no_list_of_shipments_proves_nothing(server: ScriptedServer, answer: object) -> None:
    server.script = lambda _asked: json_reply(answer)
    with pytest.raises(Problem, match=r"shop\.answer_unreadable"):
        MyParcelTracking(MyParcelShop(server.url, lambda: API_KEY, FakeClock()).client).progress([1])


def test_half_of_the_quota_is_left_to_others(server: ScriptedServer) -> None:
    tracking = asked_of(server, {}, traces())
    for _ in range(150):
        tracking.progress([1])
    with pytest.raises(Problem, match=r"shop\.busy") as busy:
        tracking.progress([1])
    assert timedelta(seconds=int(busy.value.note.facts["wait_s"])) > timedelta(minutes=4)
