"""More labels than MyParcel hands out at once: a link that is not there yet, and the key that goes nowhere else."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from carrier_bench import API_KEY, Reply, ScriptedServer, json_reply, order, pdfs_of, scripted_server
from fakes.clock import FakeClock
from test_carrier_labels import Counter, assert_each_has_its_own, problem_of

from amzlabels.carrier.myparcel import wire
from amzlabels.carrier.myparcel.client import MyParcelClient
from amzlabels.carrier.myparcel.exchange import Call
from amzlabels.carrier.myparcel.hosts import Hosts
from amzlabels.carrier.myparcel.shop import MyParcelShop
from amzlabels.carrier.myparcel.transport import Transport
from amzlabels.demo.world import World

IDS = list(range(1, 31))
MANY = dict.fromkeys(IDS, False)
PAYMENT = {"data": {"payment_instructions": {"id": 1, "paid": 0, "payment_url": "https://pay.example/1"}}}


@pytest.fixture
def server() -> Iterator[ScriptedServer]:
    with scripted_server() as server:
        yield server


@pytest.fixture
def counter(server: ScriptedServer) -> Counter:
    server.script = counter = Counter()
    return counter


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def shop(server: ScriptedServer, clock: FakeClock) -> Iterator[MyParcelShop]:
    shop = MyParcelShop(server.url, lambda: API_KEY, clock)
    yield shop
    shop.close()


@pytest.mark.parametrize("made_after", [0, 1, 60])
def test_more_than_a_batch_is_one_link_that_is_waited_for(
    shop: MyParcelShop, counter: Counter, clock: FakeClock, made_after: int
) -> None:
    counter.made_after = made_after
    began_s = clock.monotonic_s()
    assert_each_has_its_own(pdfs_of(shop, MANY), IDS)
    assert counter.label_calls == [(IDS, "A6")]
    assert clock.monotonic_s() - began_s == pytest.approx(3 * (made_after + 1))


def test_a_link_is_asked_for_a_hundred_labels_at_most(shop: MyParcelShop, counter: Counter) -> None:
    counter.linked = b"%PDF-"
    problem_of(shop.fetch_labels, dict.fromkeys(range(1, 131), False))
    assert [len(asked) for asked, _ in counter.label_calls] == [100]


def test_a_link_with_its_host_is_followed_as_well(server: ScriptedServer, shop: MyParcelShop, counter: Counter) -> None:
    counter.link = server.url + counter.link
    assert_each_has_its_own(pdfs_of(shop, MANY), IDS)
    assert all(asked.headers["authorization"].startswith("bearer ") for asked in server.asked)


def test_a_link_that_never_leads_anywhere_is_given_up_for_batches_without_one(
    shop: MyParcelShop, counter: Counter, clock: FakeClock
) -> None:
    counter.made_after = 1000
    began_s = clock.monotonic_s()
    assert_each_has_its_own(pdfs_of(shop, MANY), IDS)
    assert [asked for asked, _ in counter.label_calls] == [IDS, IDS[:24], IDS[24:]]
    assert 180 < clock.monotonic_s() - began_s <= 240


def test_a_link_that_is_waited_for_when_the_program_closes_is_left(
    shop: MyParcelShop, counter: Counter, clock: FakeClock
) -> None:
    clock.close()
    assert problem_of(shop.fetch_labels, MANY).note.code == "shop.label_not_ready"
    assert len(counter.label_calls) == 1


def test_one_bad_label_among_many_keeps_no_other_back(shop: MyParcelShop, counter: Counter) -> None:
    counter.refusals[2] = json_reply({"errors": [{"code": 3746, "message": "expired"}]}, 422)
    assert_each_has_its_own(pdfs_of(shop, MANY), [each for each in IDS if each != 2])


@pytest.mark.parametrize("status", [200, 402])
def test_payment_may_be_asked_for_in_place_of_a_link(server: ScriptedServer, shop: MyParcelShop, status: int) -> None:
    server.script = lambda _asked: json_reply(PAYMENT, status)
    problem = problem_of(shop.fetch_labels, MANY)
    assert problem.note.code == "shop.payment_required"
    assert problem.note.facts["payment_url"] == "https://pay.example/1"


@pytest.mark.parametrize("content", [b"<html>Please wait</html>", b"%PDF-1.4 cut off", b""])
def test_what_is_behind_the_link_must_be_labels(shop: MyParcelShop, counter: Counter, content: bytes) -> None:
    counter.linked = content or b"{}"
    assert problem_of(shop.fetch_labels, MANY).note.code == "shop.not_a_label"


@pytest.mark.parametrize("url", ["http://pdfs.example/1", "//pdfs.example/1", "file:///etc/passwd", "ftp://x/1"])
def test_a_link_that_leaves_by_an_open_road_is_not_followed(
    server: ScriptedServer, shop: MyParcelShop, counter: Counter, url: str
) -> None:
    counter.link = url
    assert problem_of(shop.fetch_labels, MANY).note.code == "shop.answer_unreadable"
    assert len(server.asked) == 1


def test_the_key_is_sent_to_no_other_host(server: ScriptedServer, clock: FakeClock) -> None:
    sent: list[bool] = []
    client = MyParcelClient(Hosts(server.url, server.url, True), lambda: API_KEY, clock)

    class Noting(Transport):
        """Notes whether a call has the key, and sends none of them."""

        def send(self, call: Call, api_key: str) -> object:
            sent.append(call.has_key)
            return super().send(Call("GET", f"{server.url}/pdfs/1", {}, has_key=call.has_key), api_key)

    client._idle.append(Noting(user_agent="test", is_loopback=True))
    server.script = lambda _asked: Reply(200, b"%PDF-")
    for url in ("/pdfs/1", f"{server.url}/pdfs/1", "https://pdfs.example/1"):
        client.download(url)
    assert sent == [True, True, False]
    assert ["authorization" in asked.headers for asked in server.asked] == [True, True, False]
    client.close()


@pytest.mark.parametrize(
    ("data", "url"),
    [
        ({"pdfs": {"url": "/pdfs/1"}}, "/pdfs/1"),
        ({"pdf": {"url": "/pdfs/2"}}, "/pdfs/2"),
        ({"pdf": [{"url": "/pdfs/3"}]}, "/pdfs/3"),
        ({"pdfs": {"url": 3}, "pdf": []}, ""),
        ({"pdfs": "soon"}, ""),
        ({}, ""),
    ],
)
def test_where_the_link_stands_in_an_answer(data: dict[str, object], url: str) -> None:
    assert wire.read_label_url({"data": data}) == url


def test_the_stand_in_makes_a_link_wait_and_the_labels_come(world: World, clock: FakeClock) -> None:
    world.myparcel.label_delay_s = 0.05
    shop = MyParcelShop(world.services["myparcel"].url, lambda: world.secrets["myparcel-api-key"], clock)
    made = shop.create([order(number) for number in range(30)])
    labels = shop.fetch_labels({each.shipment_id: False for each in made})
    assert len(labels) == 30
    assert world.ledger.malformed == []
    shop.close()
