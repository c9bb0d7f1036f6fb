"""A world by a test's own clock: Amazon's rates and lifetimes hold in virtual time, and answers are dated by it."""

from __future__ import annotations

from collections.abc import Iterator
from email.utils import parsedate_to_datetime

import pytest
import requests
from demo_client import FLAT, NL, OTHER_ORDER, REPORTS, ROW, Client, package, table
from fakes.clock import START, FakeClock

from amzlabels.demo.faults import Fault
from amzlabels.demo.world import World


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def client(clock: FakeClock) -> Iterator[Client]:
    world = World.start(monotonic_s=clock.monotonic_s, now=clock.now)
    yield Client(world)
    world.close()


def test_confirmations_are_throttled_by_the_clock_alone(client: Client, clock: FakeClock) -> None:
    statuses = [client.confirm(package(), f"404-1000000-{number:07d}").status_code for number in range(12)]
    clock.advance(0.5)
    later = [client.confirm(package(), f"404-1000001-{number:07d}").status_code for number in range(2)]

    assert statuses == [204] * 10 + [429] * 2
    assert later == [204, 429]


def test_tokens_and_codes_end_by_the_clock(client: Client, clock: FakeClock) -> None:
    path = "/sellers/v1/marketplaceParticipations"
    token, code = client.world.login.new_access_token(), client.world.login.new_code(client.world.redirect_uri)
    form = {
        "grant_type": "authorization_code",
        "redirect_uri": client.world.redirect_uri,
        "client_id": client.world.secrets["lwa-client-id"],
        "client_secret": client.world.secrets["lwa-client-secret"],
    }
    login = f"{client.world.services['login'].url}/auth/o2/token"
    nothing = requests.post(login, data=form | {"code": "RHnone"}, timeout=10)
    clock.advance(301)
    late = requests.post(login, data=form | {"code": code}, timeout=10)
    good = client.call("GET", path, token=token)
    clock.advance(3600)

    assert (nothing.json()["error"], late.json()["error"]) == ("invalid_grant", "invalid_grant")
    assert good.status_code == 200
    assert client.call("GET", path, token=token).status_code == 403


def test_addresses_and_restricted_tokens_end_by_the_clock(client: Client, clock: FakeClock) -> None:
    client.world.amazon.reports.text = table([ROW])
    document_id = client.make_report()["reportDocumentId"]
    url = client.document(document_id)["url"]
    upload = client.call("POST", "/feeds/2021-06-30/documents", json={"contentType": FLAT}).json()["url"]
    clock.advance(301)

    assert b"expired" in requests.get(url, timeout=10).content
    assert requests.put(upload, data=b"", headers={"content-type": FLAT}, timeout=10).status_code == 403
    path = f"{REPORTS}/documents/{document_id}"
    wanted = {"restrictedResources": [{"method": "GET", "path": path}]}
    token = client.call("POST", "/tokens/2021-03-01/restrictedDataToken", json=wanted).json()["restrictedDataToken"]
    assert client.call("GET", path, token=token).status_code == 200
    clock.advance(3601)
    assert client.call("GET", path, token=token).status_code == 403


def test_every_answer_has_one_date_and_it_is_the_clocks(client: Client, clock: FakeClock) -> None:
    clock.advance(8 * 3600)
    answers = [requests.get(service.url, timeout=10) for service in client.world.services.values()]
    client.world.amazon.seed(OTHER_ORDER, NL, {})

    for answer in answers:
        assert answer.raw.headers.getlist("Date") == [answer.headers["Date"]]
        assert parsedate_to_datetime(answer.headers["Date"]) == clock.now()
    assert (clock.now() - START).total_seconds() == 8 * 3600
    assert client.order(OTHER_ORDER)["createdTime"] == "2026-11-23T17:00:00Z"


def test_an_answer_that_is_cut_off_is_shorter_than_announced(client: Client, capfd: pytest.CaptureFixture[str]) -> None:
    client.world.faults.add(Fault("amazon", "participations", "cut_off"))
    client.world.faults.add(Fault("amazon", "participations", "truncated"))
    path = "/sellers/v1/marketplaceParticipations"

    with pytest.raises(requests.exceptions.ChunkedEncodingError):
        client.call("GET", path)
    assert not client.call("GET", path).text.endswith("}")
    assert client.call("GET", path).json()["payload"]
    assert capfd.readouterr().err == ""
