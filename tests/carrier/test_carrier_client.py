"""Holds the calls to MyParcel to its rules on a real socket: headers, pace, what is repeated and what never is."""

from __future__ import annotations

import base64
import logging
import math
import re
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from carrier_bench import API_KEY, Reply, ScriptedServer, closed_port_url, json_reply, scripted_server
from fakes.clock import FakeClock

from amzlabels import __version__
from amzlabels.carrier.myparcel import transport
from amzlabels.carrier.myparcel.client import MyParcelClient
from amzlabels.carrier.myparcel.hosts import Hosts, hosts_for
from amzlabels.carrier.myparcel.pacing import SlidingWindow
from amzlabels.domain.problems import Problem

EMPTY = json_reply({"data": {"shipments": [], "results": 0}})


@pytest.fixture
def server() -> Iterator[ScriptedServer]:
    with scripted_server() as server:
        yield server


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def client(server: ScriptedServer, clock: FakeClock) -> Iterator[MyParcelClient]:
    client = MyParcelClient(hosts_for(server.url), lambda: API_KEY, clock)
    yield client
    client.close()


def code_of(act, *args: object, **kwargs: object) -> str:
    with pytest.raises(Problem) as caught:
        act(*args, **kwargs)
    return caught.value.note.code


def test_a_question_carries_key_program_and_what_is_wanted(server: ScriptedServer, client: MyParcelClient) -> None:
    server.queue = [EMPTY]
    client.get("/shipments", params={"reference_identifier": "a;b"})
    (asked,) = server.asked
    assert asked.headers["authorization"] == f"bearer {base64.b64encode(API_KEY.encode()).decode()}"
    assert re.fullmatch(
        rf"CustomApiCall/2 amzlabels/{re.escape(__version__)} Python/3\.\d+\.\d+\S*", asked.headers["user-agent"]
    )
    assert asked.headers["accept"] == "application/json"
    assert asked.query == {"reference_identifier": "a;b"}


def test_a_purchase_has_the_content_type_of_shipments_and_utf_8(server: ScriptedServer, client: MyParcelClient) -> None:
    server.queue = [json_reply({})]
    client.make_shipments([{"recipient": {"person": "Käthe"}}])
    (asked,) = server.asked
    assert asked.headers["content-type"] == "application/vnd.shipment+json;charset=utf-8;version=1.1"
    assert asked.headers["accept"] == "application/json"
    assert "Käthe".encode() in asked.body
    assert asked.shipments == [{"recipient": {"person": "Käthe"}}]


def test_ids_are_joined_in_the_path(server: ScriptedServer, client: MyParcelClient) -> None:
    server.queue = [EMPTY]
    client.get("/shipments/{ids}", [1, 2, 3])
    assert server.paths == ["GET /shipments/1;2;3"]


def test_a_netrc_file_does_not_take_the_place_of_the_key(
    server: ScriptedServer, client: MyParcelClient, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    netrc = tmp_path / "netrc"
    netrc.write_text("machine 127.0.0.1 login somebody password else\n", encoding="utf-8")
    monkeypatch.setenv("NETRC", str(netrc))
    server.queue = [EMPTY]
    client.get("/shipments")
    assert server.asked[0].headers["authorization"].startswith("bearer ")


def test_what_stays_on_this_computer_goes_past_any_proxy(
    server: ScriptedServer, client: MyParcelClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HTTP_PROXY", closed_port_url())
    monkeypatch.delenv("NO_PROXY", raising=False)
    server.queue = [EMPTY]
    client.get("/shipments")
    assert len(server.asked) == 1


@pytest.mark.parametrize("key", [None, "", "  "])
def test_without_a_key_nothing_is_asked(server: ScriptedServer, clock: FakeClock, key: str | None) -> None:
    client = MyParcelClient(hosts_for(server.url), lambda: key, clock)
    assert code_of(client.get, "/shipments") == "shop.not_connected"
    assert server.asked == []


@pytest.mark.parametrize(
    "trouble", [Reply(500), Reply(503, b"<html>"), Reply(429), Reply(act="reset")], ids=["500", "503", "429", "reset"]
)
def test_a_question_is_repeated_with_growing_waits(
    server: ScriptedServer, client: MyParcelClient, clock: FakeClock, trouble: Reply
) -> None:
    server.queue = [trouble, trouble, trouble, trouble, EMPTY]
    assert client.get("/shipments").status == 200
    assert clock.waits == [1, 2, 4, 8]


@pytest.mark.parametrize(
    ("trouble", "code"),
    [(Reply(500), "shop.failed"), (Reply(429), "shop.busy"), (Reply(act="reset"), "shop.unreachable")],
)
def test_a_question_is_given_up_after_five_tries(
    server: ScriptedServer, client: MyParcelClient, trouble: Reply, code: str
) -> None:
    server.script = lambda _asked: trouble
    assert code_of(client.get, "/shipments") == code
    assert len(server.asked) == 5


def test_a_short_wait_the_shop_asks_for_is_kept(
    server: ScriptedServer, client: MyParcelClient, clock: FakeClock
) -> None:
    answers = [Reply(429, headers={"Retry-After": told}) for told in ("9", "15", "Wed, 21 Oct 2026 07:28:00 GMT")]
    server.queue = [*answers, EMPTY]
    client.get("/shipments")
    assert clock.waits == [9, 15, 4]


def test_a_long_wait_the_shop_asks_for_is_told_at_once(
    server: ScriptedServer, client: MyParcelClient, clock: FakeClock
) -> None:
    server.queue = [Reply(429, headers={"Retry-After": "240"})]
    with pytest.raises(Problem) as caught:
        client.make_shipments([{}])
    assert (caught.value.note.code, caught.value.note.facts["wait_s"]) == ("shop.busy", 240)
    assert clock.waits == []


def test_closing_ends_the_tries(server: ScriptedServer, client: MyParcelClient, clock: FakeClock) -> None:
    server.script = lambda _asked: Reply(500)
    clock.close()
    assert code_of(client.get, "/shipments") == "shop.failed"
    assert len(server.asked) == 1


@pytest.mark.parametrize("status", [400, 401, 402, 403, 404, 409, 415, 422])
def test_a_refusal_is_not_asked_for_twice(server: ScriptedServer, client: MyParcelClient, status: int) -> None:
    server.script = lambda _asked: Reply(status)
    code_of(client.get, "/shipments")
    code_of(client.make_shipments, [])
    assert len(server.asked) == 2


def test_a_refused_connection_proves_that_nothing_was_bought(clock: FakeClock) -> None:
    client = MyParcelClient(hosts_for(closed_port_url()), lambda: API_KEY, clock)
    assert code_of(client.make_shipments, [{}]) == "shop.unreachable"
    assert code_of(client.get, "/shipments") == "shop.unreachable"
    client.close()


def test_a_purchase_turned_away_for_haste_is_made_later(
    server: ScriptedServer, client: MyParcelClient, clock: FakeClock
) -> None:
    server.queue = [Reply(429), json_reply({})]
    assert client.make_shipments([{}]).status == 200
    assert clock.waits == [1]


@pytest.mark.parametrize(
    "trouble",
    [
        Reply(act="reset"),
        Reply(500),
        Reply(502, b"<html>"),
        Reply(302, headers={"Location": "/elsewhere"}),
        Reply(200, b'{"data"', {"Content-Length": "5000"}),
    ],
    ids=["reset", "500", "502", "redirect", "cut off"],
)
def test_a_purchase_whose_answer_is_lost_is_never_repeated(
    server: ScriptedServer, client: MyParcelClient, trouble: Reply
) -> None:
    server.script = lambda _asked: trouble
    assert code_of(client.make_shipments, [{}]) == "shop.outcome_unknown"
    assert len(server.asked) == 1


def test_a_purchase_that_is_not_answered_in_time_is_never_repeated(
    server: ScriptedServer, client: MyParcelClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(transport, "TIMEOUT_S", (10.0, 0.1))
    server.script = lambda _asked: Reply(act="hang")
    assert code_of(client.make_shipments, [{}]) == "shop.outcome_unknown"
    assert len(server.asked) == 1


def test_a_question_that_is_not_answered_in_time_is_not_repeated_before_somebody_is_told(
    server: ScriptedServer, client: MyParcelClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(transport, "TIMEOUT_S", (10.0, 0.1))
    server.script = lambda _asked: Reply(act="hang")
    assert code_of(client.get, "/shipments") == "shop.unreachable"
    assert len(server.asked) == 1


def test_time_limits_are_as_decided() -> None:
    assert transport.TIMEOUT_S == (10.0, 60.0)


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_a_redirect_is_not_followed_with_the_key(server: ScriptedServer, client: MyParcelClient, status: int) -> None:
    with scripted_server() as thief:
        server.script = lambda _asked: Reply(status, headers={"Location": f"{thief.url}/shipments"})
        assert code_of(client.get, "/shipments") == "shop.answer_unreadable"
        assert code_of(client.make_shipments, [{"recipient": {"person": "Ann"}}]) == "shop.outcome_unknown"
        assert len(server.asked) == 2
        assert thief.asked == []


def test_neither_key_nor_question_is_logged(
    server: ScriptedServer, client: MyParcelClient, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    error = {"code": 3501, "message": "Jan de Vries lives elsewhere"}
    server.queue = [
        Reply(act="reset"),
        json_reply({"request_id": "rq-77", "errors": [error]}, 422),
        json_reply({"errors": {"Jan de Vries": "lives elsewhere"}}, 422),
    ]
    code_of(client.get, "/shipments", params={"reference_identifier": "secret-ref"})
    code_of(client.get, "/shipments")
    said = caplog.text
    assert "rq-77" in said
    assert "GET /shipments" in said
    for secret in (API_KEY, base64.b64encode(API_KEY.encode()).decode(), "secret-ref", "Jan de Vries"):
        assert secret not in said


def test_the_key_check_goes_to_its_own_host() -> None:
    assert hosts_for(None) == Hosts("https://api.myparcel.nl", "https://iam.api.myparcel.nl", is_loopback=False)
    assert hosts_for("https://shop.example/base/") == Hosts("https://shop.example/base", "https://shop.example/base")


@pytest.mark.parametrize(
    "url",
    [
        "http://shop.example",
        "http://127.0.0.1.shop.example",
        "ftp://127.0.0.1",
        "https://user:word@shop.example",
        "https://shop.example/?x=1",
        "https://",
        "https://[::1",
        "https://shop.example:99999",
        "",
    ],
)
def test_an_address_the_key_may_not_go_to_is_refused(url: str) -> None:
    assert code_of(hosts_for, url) == "setup.endpoint_refused"


@pytest.mark.parametrize("url", ["http://localhost:1", "http://127.0.0.1:1", "http://[::1]:1", "https://shop.example"])
def test_https_and_this_computer_are_good_enough(url: str) -> None:
    assert hosts_for(url).api == url


def test_the_window_never_lets_more_calls_begin_than_allowed() -> None:
    clock = FakeClock()
    window = SlidingWindow(5, clock, quiet_s=math.inf)
    begun: list[float] = []
    for number in range(40):
        clock.advance(number % 7)
        window.take()
        begun.append(clock.monotonic_s())
    for first in begun:
        assert sum(first <= other < first + 300 for other in begun) <= 5
    assert clock.waits


def test_a_pace_that_is_slow_enough_waits_for_nothing() -> None:
    clock = FakeClock()
    window = SlidingWindow(5, clock)
    for _ in range(40):
        clock.advance(63)
        window.take()
    assert clock.waits == []


def test_closing_ends_the_wait_for_a_turn() -> None:
    clock = FakeClock()
    window = SlidingWindow(1, clock, quiet_s=math.inf)
    window.take()
    clock.close()
    assert code_of(window.take) == "shop.busy"


@pytest.mark.parametrize(
    ("endpoint", "limit"),
    [
        ("GET /shipments", 500),
        ("GET /shipments/{ids}", 1000),
        ("GET /shipment_labels/{ids}", 500),
        ("POST /shipments", 500),
    ],
)
def test_each_endpoint_keeps_to_half_its_documented_quota(
    server: ScriptedServer, client: MyParcelClient, clock: FakeClock, endpoint: str, limit: int
) -> None:
    server.script = lambda _asked: EMPTY
    # The calls before are as good as made: filling the window over HTTP would only cost time.
    for _ in range(limit // 2):
        client._windows[endpoint].take()
    method, path = endpoint.split()
    act = partial(client.make_shipments, []) if method == "POST" else partial(client.get, path, [1])
    with pytest.raises(Problem) as caught:
        act()
    assert (caught.value.note.code, caught.value.note.facts["wait_s"]) == ("shop.busy", 310)
    assert server.asked == []
    clock.advance(310)
    act()
    assert clock.waits == []
    client.get("/accounts")
    assert clock.waits == []
