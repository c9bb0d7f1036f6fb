"""Buys and looks up at a scripted MyParcel: refused batches, lost answers, both answer shapes, whose the key is."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace

import pytest
from carrier_bench import (
    API_KEY,
    HOME,
    MUG,
    Asked,
    Reply,
    ScriptedServer,
    closed_port_url,
    export,
    json_reply,
    order,
    scripted_server,
)
from fakes.clock import FakeClock

from amzlabels.carrier.myparcel.shop import MyParcelShop
from amzlabels.domain.problems import Problem
from amzlabels.domain.shipment import Bought, Refused
from amzlabels.domain.shop_account import ShopAccount
from amzlabels.journey.ports import LabelShop


@pytest.fixture
def server() -> Iterator[ScriptedServer]:
    with scripted_server() as server:
        yield server


@pytest.fixture
def shop(server: ScriptedServer) -> Iterator[MyParcelShop]:
    shop = MyParcelShop(server.url, lambda: API_KEY, FakeClock())
    yield shop
    shop.close()


def code_of(act, *args: object) -> str:
    with pytest.raises(Problem) as caught:
        act(*args)
    return caught.value.note.code


class Counter:
    """A counter of a post office that takes a batch whole or not at all; ``names_index`` = it says which is bad."""

    def __init__(self, bad: set[str], *, names_index: bool = True, code: int = 3505) -> None:
        self.bad = bad
        self.names_index = names_index
        self.code = code
        self.made: list[str] = []
        self.batches: list[int] = []

    def __call__(self, asked: Asked) -> Reply:
        references = [shipment["reference_identifier"] for shipment in asked.shipments]
        self.batches.append(len(references))
        wrong = [at for at, reference in enumerate(references) if reference in self.bad]
        if wrong:
            fields = [f"data.shipments[{at}].recipient.postal_code" for at in wrong] if self.names_index else []
            errors = [{str(self.code): {"fields": fields, "human": ["not a postal code"]}}]
            return json_reply({"message": "Refused", "request_id": "rq-1", "errors": errors}, 422)
        first = 1000 + len(self.made)
        self.made += references
        ids = [{"id": first + at, "reference_identifier": reference} for at, reference in enumerate(references)]
        return json_reply({"data": {"ids": ids}})


def test_the_shop_keeps_the_port(shop: MyParcelShop) -> None:
    port: LabelShop = shop
    assert port.batch_size == 24


def test_a_batch_is_bought_in_one_call(server: ScriptedServer, shop: MyParcelShop) -> None:
    server.script = Counter(set())
    requests = [order(number) for number in range(24)]
    assert shop.create(requests) == [Bought(f"ref-{number}", 1000 + number) for number in range(24)]
    assert server.paths == ["POST /shipments"]
    assert [each["reference_identifier"] for each in server.asked[0].shipments] == [each.reference for each in requests]


@pytest.mark.parametrize("names_index", [True, False], ids=["named", "unnamed"])
@pytest.mark.parametrize("bad", [{3}, {0}, {23}, {0, 1, 2}, {5, 11, 17, 23}, set(range(24))])
def test_bad_orders_never_stop_the_others(
    server: ScriptedServer, shop: MyParcelShop, bad: set[int], names_index: bool
) -> None:
    counter = Counter({f"ref-{number}" for number in bad}, names_index=names_index)
    server.script = counter
    results = shop.create([order(number) for number in range(24)])
    assert [result.reference for result in results] == [f"ref-{number}" for number in range(24)]
    assert {number for number, result in enumerate(results) if isinstance(result, Refused)} == bad
    assert sorted(counter.made) == sorted(f"ref-{number}" for number in range(24) if number not in bad)
    ids = [result.shipment_id for result in results if isinstance(result, Bought)]
    assert len(set(ids)) == len(ids)
    assert len(counter.batches) <= (2 if names_index else 9 if len(bad) == 1 else 47)
    for number in bad:
        refused = results[number]
        assert isinstance(refused, Refused)
        assert refused.problem.code == "shop.address_refused"
        assert refused.problem.facts == {
            "code": "3505",
            "message": "not a postal code",
            "field": "postal_code",
            "request_id": "rq-1",
        }


def test_what_can_be_seen_to_be_wrong_is_refused_without_asking(server: ScriptedServer, shop: MyParcelShop) -> None:
    server.script = Counter(set())
    requests = [export(1, customs=()), order(2), order(3, replace(HOME, street="x" * 41))]
    results = shop.create(requests)
    assert [type(result) for result in results] == [Refused, Bought, Refused]
    assert [result.problem.code for result in results if isinstance(result, Refused)] == [
        "customs.incomplete",
        "address.too_long",
    ]
    assert len(server.asked[0].shipments) == 1


@pytest.mark.parametrize(("at", "sku"), [("items[1].classification", "PEN"), ("weight", "MUG"), ("items[9]", "MUG")])
def test_a_refused_customs_form_names_the_product(
    server: ScriptedServer, shop: MyParcelShop, at: str, sku: str
) -> None:
    value = {"fields": [f"data.shipments[1].customs_declaration.{at}"], "human": ["not valid"]}
    server.queue = [json_reply({"errors": [{"3702": value}]}, 422)]
    server.script = Counter(set())
    customs = (replace(MUG, sku="MUG"), replace(MUG, sku="PEN"))
    bought, refused = shop.create([order(1), export(2, customs=customs)])
    assert isinstance(bought, Bought)
    assert isinstance(refused, Refused)
    assert (refused.problem.code, refused.problem.facts["sku"]) == ("shop.customs_refused", sku)


def test_nothing_is_asked_when_nothing_can_be_bought(server: ScriptedServer, shop: MyParcelShop) -> None:
    assert shop.create([]) == []
    assert isinstance(shop.create([export(1, customs=())])[0], Refused)
    assert server.asked == []


@pytest.mark.parametrize("at", [2, 99])
def test_an_index_beyond_the_batch_is_no_index(server: ScriptedServer, shop: MyParcelShop, at: int) -> None:
    counter = Counter({"ref-1"})
    error = {"3505": {"fields": [f"data.shipments[{at}].recipient.city"], "human": ["odd"]}}
    server.queue = [json_reply({"errors": [error]}, 422)]
    server.script = counter
    results = shop.create([order(1), order(2)])
    assert [type(result) for result in results] == [Refused, Bought]


@pytest.mark.parametrize(
    ("reply", "code"),
    [
        (json_reply({"errors": [{"code": 3000}]}, 401), "shop.key_refused"),
        (json_reply({"errors": [{"code": 3001}]}, 403), "shop.key_refused"),
        (json_reply({}, 402), "shop.payment_required"),
        (json_reply({"errors": [{"code": 3716, "message": "limit"}]}, 422), "shop.account_refused"),
        (json_reply({"errors": [{"code": 3100}]}, 415), "shop.our_request"),
        (json_reply({}, 400), "shop.our_request"),
    ],
)
def test_what_concerns_the_whole_shop_is_asked_once_and_raised(
    server: ScriptedServer, shop: MyParcelShop, reply: Reply, code: str
) -> None:
    server.script = lambda _asked: reply
    assert code_of(shop.create, [order(1), order(2)]) == code
    assert len(server.asked) == 1


@pytest.mark.parametrize(
    "reply",
    [
        Reply(200, b"<html>login</html>"),
        Reply(200),
        Reply(204),
        json_reply({"data": {"ids": []}}),
        json_reply({"data": {"ids": [{"id": 1, "reference_identifier": "ref-1"}]}}),
        json_reply({"data": {"ids": [{"id": 1}, {"id": 1}]}}),
        json_reply({"data": {"ids": [{"id": 1}, {"id": None}]}}),
        json_reply([[[[]]]]),
    ],
)
def test_a_yes_that_cannot_be_read_leaves_the_outcome_unknown(
    server: ScriptedServer, shop: MyParcelShop, reply: Reply
) -> None:
    server.script = lambda _asked: reply
    assert code_of(shop.create, [order(1), order(2)]) == "shop.outcome_unknown"
    assert len(server.asked) == 1


@pytest.mark.parametrize("trouble", [Reply(401), Reply(act="reset"), json_reply({}, 402)])
def test_trouble_after_a_part_was_bought_leaves_the_outcome_unknown(
    server: ScriptedServer, shop: MyParcelShop, trouble: Reply
) -> None:
    unnamed = json_reply({"errors": [{"code": 3501}]}, 422)
    server.queue = [unnamed, json_reply({"data": {"ids": [{"id": 5, "reference_identifier": "ref-1"}]}}), trouble]
    assert code_of(shop.create, [order(1), order(2)]) == "shop.outcome_unknown"


def test_nothing_was_bought_where_nobody_listens() -> None:
    shop = MyParcelShop(closed_port_url(), lambda: API_KEY, FakeClock())
    assert code_of(shop.create, [order(1)]) == "shop.unreachable"
    shop.close()


def listed(*shipments: dict, results: int | None = None) -> Reply:
    return json_reply({"data": {"shipments": list(shipments), "results": results}})


def test_only_exactly_our_references_are_found(server: ScriptedServer, shop: MyParcelShop) -> None:
    server.queue = [
        listed(
            {"id": 1, "reference_identifier": "ref-1", "status": 1},
            {"id": 2, "reference_identifier": "ref-10", "status": 1},
            {"id": 3, "reference_identifier": "REF-1", "status": 1},
            {"id": 4, "reference_identifier": "ref-1", "status": 2, "barcode": "3SX"},
            {"id": 5, "reference_identifier": None},
        )
    ]
    found = shop.find(["ref-1", "ref-2", "ref-1"])
    assert {reference: [each.shipment_id for each in shipments] for reference, shipments in found.items()} == {
        "ref-1": [1, 4]
    }
    # A large page size makes this filter find nothing.
    assert server.asked[0].query == {"reference_identifier": "ref-1;ref-2"}


def test_many_references_are_asked_for_in_several_calls(server: ScriptedServer, shop: MyParcelShop) -> None:
    def answer(asked: Asked) -> Reply:
        references = asked.query["reference_identifier"].split(";")
        assert len(references) <= 30
        return listed(*({"id": int(each[4:]), "reference_identifier": each} for each in references))

    server.script = answer
    references = [f"ref-{number}" for number in range(1, 71)]
    assert list(shop.find(references)) == references
    assert shop.find([]) == {}


def test_further_pages_are_read_while_there_are_any(server: ScriptedServer, shop: MyParcelShop) -> None:
    pages = {
        "": [{"id": number, "reference_identifier": "other"} for number in range(30)],
        "2": [{"id": 77, "reference_identifier": "ref-1"}],
    }
    server.script = lambda asked: listed(*pages[asked.query.get("page", "")], results=31)
    assert [each.shipment_id for each in shop.find(["ref-1"])["ref-1"]] == [77]


def test_pages_that_repeat_themselves_end_the_reading(server: ScriptedServer, shop: MyParcelShop) -> None:
    server.script = lambda _asked: listed({"id": 1, "reference_identifier": "ref-1"}, results=500)
    assert len(shop.find(["ref-1"])["ref-1"]) == 1
    assert len(server.asked) == 2


@pytest.mark.parametrize(
    "reply", [Reply(200, b"<html>"), Reply(204), json_reply({}), json_reply({"data": {"shipments": [{"status": 1}]}})]
)
def test_an_answer_that_proves_nothing_is_not_taken_for_nothing(
    server: ScriptedServer, shop: MyParcelShop, reply: Reply
) -> None:
    server.script = lambda _asked: reply
    assert code_of(shop.find, ["ref-1"]) == "shop.answer_unreadable"
    assert code_of(shop.shipments, [1]) == "shop.answer_unreadable"


def test_a_route_that_is_gone_is_not_taken_for_nothing(server: ScriptedServer, shop: MyParcelShop) -> None:
    server.script = lambda _asked: Reply(404)
    assert code_of(shop.find, ["ref-1"]) == "shop.our_request"


def test_shipments_are_read_a_hundred_at_a_time(server: ScriptedServer, shop: MyParcelShop) -> None:
    def answer(asked: Asked) -> Reply:
        assert len(asked.ids) <= 100
        return listed(*({"id": each, "barcode": f"3S{each}", "status": 2} for each in asked.ids), {"id": 999_999})

    server.script = answer
    known = shop.shipments(range(1, 251))
    assert list(known) == list(range(1, 251))
    assert known[7].tracking == "3S7"
    assert len(server.asked) == 3


def test_an_unknown_id_does_not_hide_the_known_ones(server: ScriptedServer, shop: MyParcelShop) -> None:
    server.script = lambda asked: Reply(404) if 3 in asked.ids else listed(*({"id": each} for each in asked.ids))
    assert list(shop.shipments([1, 2, 3, 4])) == [1, 2, 4]


NL = "MYPARCEL_NL"
WHOAMI = json_reply({"accountId": 9, "platform": "MYPARCEL_NL", "shopIds": [2]})
ACCOUNTS = json_reply({"data": {"accounts": [{"id": 9, "shops": [{"id": 1, "name": "A"}, {"id": 2, "name": "Mugs"}]}]}})


@pytest.mark.parametrize(
    ("replies", "account", "calls"),
    [
        ({"/whoami": WHOAMI, "/accounts": ACCOUNTS}, ShopAccount("9", ("Mugs",), NL), 2),
        ({"/whoami": Reply(404), "/accounts": ACCOUNTS}, ShopAccount("9", ("A", "Mugs")), 2),
        ({"/whoami": Reply(200, b"<html>"), "/accounts": ACCOUNTS}, ShopAccount("9", ("A", "Mugs")), 2),
        ({"/whoami": WHOAMI, "/accounts": Reply(403)}, ShopAccount("9", platform=NL), 2),
        ({"/whoami": WHOAMI, "/accounts": json_reply([])}, ShopAccount("9", platform=NL), 2),
        ({"/whoami": Reply(404), "/accounts": Reply(404), "/shipments": listed()}, ShopAccount(""), 3),
        ({"/whoami": Reply(503), "/accounts": ACCOUNTS}, ShopAccount("9", ("A", "Mugs")), 3),
    ],
)
def test_the_key_is_checked_by_whichever_way_answers(
    server: ScriptedServer, shop: MyParcelShop, replies: dict[str, Reply], account: ShopAccount, calls: int
) -> None:
    server.script = lambda asked: replies[asked.path]
    assert shop.account() == account
    assert len(server.asked) == calls


def test_a_wrong_key_is_told_at_once(server: ScriptedServer, shop: MyParcelShop) -> None:
    server.script = lambda _asked: json_reply({"errors": [{"code": 3000, "title": "Access Denied"}]}, 401)
    assert code_of(shop.account) == "shop.key_refused"
    assert len(server.asked) == 1


def test_a_key_that_may_do_nothing_is_refused(server: ScriptedServer, shop: MyParcelShop) -> None:
    server.script = lambda _asked: json_reply({"errors": [{"code": 3001}]}, 403)
    assert code_of(shop.account) == "shop.key_refused"


def test_an_account_nobody_tells_of_is_unreadable(server: ScriptedServer, shop: MyParcelShop) -> None:
    server.script = lambda _asked: Reply(200, b"<html>hotel wifi</html>")
    assert code_of(shop.account) == "shop.answer_unreadable"


def test_no_key_and_no_network_have_their_own_words() -> None:
    shop = MyParcelShop(closed_port_url(), lambda: None, FakeClock())
    assert code_of(shop.account) == "shop.not_connected"
    clock = FakeClock()
    shop = MyParcelShop(closed_port_url(), lambda: API_KEY, clock)
    assert code_of(shop.account) == "shop.unreachable"
    assert sum(clock.waits) <= 5
    shop.close()


def test_an_endpoint_the_key_may_not_go_to_is_refused_at_once() -> None:
    assert code_of(MyParcelShop, "http://shop.example", lambda: API_KEY, FakeClock()) == "setup.endpoint_refused"


def test_heavy_libraries_are_not_loaded_at_start() -> None:
    program = (
        "import sys, amzlabels.carrier.myparcel.shop;"
        "print([name for name in ('requests', 'pikepdf', 'pypdfium2') if name in sys.modules])"
    )
    result = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert result.stdout.strip() == "[]"
