"""Takes shipments back at the demo world's strict MyParcel over real HTTP, well and under every fault."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from carrier_bench import API_KEY, order
from fakes.clock import FakeClock

from amzlabels.carrier.myparcel.problems import api_problem
from amzlabels.carrier.myparcel.shop import MyParcelShop
from amzlabels.demo.faults import Fault
from amzlabels.demo.world import World
from amzlabels.domain.problems import Problem
from amzlabels.domain.shipment import Bought


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def shop(world: World, clock: FakeClock) -> Iterator[MyParcelShop]:
    environment = world.environment()
    shop = MyParcelShop(environment["AMZLABELS_MYPARCEL_URL"], lambda: environment["AMZLABELS_MYPARCEL_API_KEY"], clock)
    yield shop
    shop.close()


def buy(shop: MyParcelShop, number: int = 1) -> int:
    (result,) = shop.create([order(number)])
    assert isinstance(result, Bought)
    return result.shipment_id


def deletions(world: World) -> int:
    return world.ledger.calls["myparcel delete"]


def test_a_concept_is_taken_back_and_only_that_one(world: World, shop: MyParcelShop) -> None:
    first, second = buy(shop, 1), buy(shop, 2)
    assert shop.cancel(first) is True
    assert shop.shipments([first, second]).keys() == {second}
    assert shop.find(["ref-1", "ref-2"]).keys() == {"ref-2"}
    assert world.ledger.malformed == []


def test_a_shipment_with_a_label_stays(world: World, shop: MyParcelShop) -> None:
    shipment_id = buy(shop)
    shop.fetch_labels({shipment_id: False})
    assert shop.cancel(shipment_id) is False
    assert shop.shipments([shipment_id])[shipment_id].is_registered
    assert deletions(world) == 0


def test_a_label_made_in_the_last_moment_is_too_late(
    world: World, shop: MyParcelShop, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another station fetches the label between our look and our deletion."""
    shipment_id = buy(shop)
    delete = shop._client.delete_shipment

    def fetch_first(shipment_id: int) -> None:
        shop.fetch_labels({shipment_id: False})
        delete(shipment_id)

    monkeypatch.setattr(shop._client, "delete_shipment", fetch_first)
    assert shop.cancel(shipment_id) is False
    assert shop.shipments([shipment_id])[shipment_id].is_registered
    assert deletions(world) == 1


def test_what_is_not_there_cannot_be_taken_back(world: World, shop: MyParcelShop) -> None:
    shipment_id = buy(shop)
    assert shop.cancel(4711) is False
    assert shop.cancel(shipment_id) is True
    assert shop.cancel(shipment_id) is False
    assert deletions(world) == 1


@pytest.mark.parametrize("kind", ["reset", "reset_after_effect", "500", "429"])
def test_passing_trouble_is_outlived_and_the_answer_stays_true(world: World, shop: MyParcelShop, kind: str) -> None:
    shipment_id = buy(shop)
    world.faults.add(Fault("myparcel", "delete", kind, times=2))
    assert shop.cancel(shipment_id) is True
    assert shop.shipments([shipment_id]) == {}


def test_lasting_trouble_is_told(world: World, shop: MyParcelShop) -> None:
    shipment_id = buy(shop)
    world.faults.add(Fault("myparcel", "delete", "500", times=99))
    with pytest.raises(Problem) as caught:
        shop.cancel(shipment_id)
    assert caught.value.note.code == "shop.failed"
    assert deletions(world) == 5
    assert not shop.shipments([shipment_id])[shipment_id].is_registered


def test_a_refused_key_is_told(world: World) -> None:
    shop = MyParcelShop(world.environment()["AMZLABELS_MYPARCEL_URL"], lambda: API_KEY, FakeClock())
    with pytest.raises(Problem) as caught:
        shop.cancel(1)
    shop.close()
    assert caught.value.note.code == "shop.key_refused"


def test_half_the_quota_of_deletions_is_ours_and_the_rest_wait(
    world: World, shop: MyParcelShop, clock: FakeClock
) -> None:
    world.myparcel.quotas["delete"] = 1000
    bought = shop.create([order(number) for number in range(151)])
    cancelled = [shop.cancel(each.shipment_id) for each in bought if isinstance(each, Bought)]
    assert cancelled == [True] * 151
    assert [round(wait) for wait in clock.waits] == [310]


@pytest.mark.parametrize(
    ("status", "code", "expected"),
    [(422, "3723", True), (404, "3203", True), (404, "", True), (422, "3501", False), (403, "3001", False)],
)
def test_a_refusal_tells_whether_it_was_no_concept(status: int, code: str, expected: bool) -> None:
    errors = [{"status": status, "code": code, "title": "No", "message": "No"}] if code else []
    assert api_problem(status, {"message": "No", "errors": errors}).is_no_concept is expected
