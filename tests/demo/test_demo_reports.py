"""Reports of the Amazon stand-in that go another way: slow, empty, failed, in other charsets, late, forbidden."""

from __future__ import annotations

from typing import Any

import pytest
import requests
from demo_client import NL, REPORTS, ROW, Client, table

from amzlabels.demo.world import World

TEXT = table([ROW | {"recipient-name": "Zoë Müller"}])


@pytest.fixture
def client(world: World) -> Client:
    return Client(world)


def plan(client: Client, **given: Any) -> int:
    return requests.post(f"{client.world.control_url}/report", json=given, timeout=10).status_code


def test_a_report_may_take_its_time(client: Client) -> None:
    assert plan(client, text=TEXT, polls=1000) == 200
    assert client.make_report()["processingStatus"] == "IN_PROGRESS"


def test_a_report_may_be_cancelled_though_there_are_orders(client: Client) -> None:
    plan(client, text=TEXT, outcome="CANCELLED")
    found = client.make_report()

    assert (found["processingStatus"], "reportDocumentId" in found) == ("CANCELLED", False)


def test_a_failed_report_may_explain_itself(client: Client) -> None:
    plan(client, text=TEXT, outcome="FATAL")
    silent = client.make_report()
    plan(client, text=TEXT, outcome="FATAL", explanation="The report could not be made.")
    told = client.make_report()

    assert (silent["processingStatus"], "reportDocumentId" in silent) == ("FATAL", False)
    assert client.read(client.document(told["reportDocumentId"])) == "The report could not be made."


@pytest.mark.parametrize(("charset", "codec"), [("Cp1252", "cp1252"), ("UTF-8", "utf-8"), ("", "utf-8")])
@pytest.mark.parametrize("is_packed", [True, False])
def test_a_report_comes_as_it_is_announced(client: Client, charset: str, codec: str, is_packed: bool) -> None:
    plan(client, text=TEXT, charset=charset, gzip=is_packed)
    document = client.document(client.make_report()["reportDocumentId"])
    answer = requests.get(document["url"], timeout=10)

    assert document.get("compressionAlgorithm") == ("GZIP" if is_packed else None)
    assert ("charset" in answer.headers["Content-Type"], charset in answer.headers["Content-Type"]) == (
        bool(charset),
        True,
    )
    assert answer.content.startswith(b"\x1f\x8b") == is_packed
    if not is_packed:
        assert answer.content == TEXT.encode(codec)


def test_an_address_may_be_too_old(client: Client) -> None:
    plan(client, text=TEXT, expired=2)
    document_id = client.make_report()["reportDocumentId"]
    answers = [requests.get(client.document(document_id)["url"], timeout=10) for _ in range(3)]

    assert [each.status_code for each in answers] == [403, 403, 200]
    assert answers[0].headers["Content-Type"] == "application/xml"
    assert b"<Code>AccessDenied</Code>" in answers[0].content


def test_the_stores_addresses_refuse_the_apis_headers(client: Client) -> None:
    client.world.amazon.reports.text = TEXT
    url = client.document(client.make_report()["reportDocumentId"])["url"]

    assert requests.get(url, headers={"x-amz-access-token": "x"}, timeout=10).status_code == 400
    assert client.world.ledger.malformed[0]["operation"] == "document"


def test_an_application_may_lack_the_role(client: Client) -> None:
    plan(client, text=TEXT, forbidden=True)
    asked = {"reportType": "GET_FLAT_FILE_ACTIONABLE_ORDER_DATA_SHIPPING", "marketplaceIds": [NL]}
    answer = client.call("POST", f"{REPORTS}/reports", json=asked)

    assert (answer.status_code, answer.json()["errors"][0]["message"]) == (403, "Access to the resource is forbidden")
    assert client.world.ledger.malformed == []


@pytest.mark.parametrize("wrong", [{"outcome": "LATE"}, {"charset": "Cp9999"}, {"colour": "red"}])
def test_a_plan_that_cannot_be_is_refused(client: Client, wrong: dict[str, str]) -> None:
    assert plan(client, **wrong) == 400


def test_a_text_that_is_no_report_is_served_as_it_is(client: Client) -> None:
    client.world.amazon.reports.text = "<html>\nnot a report</html>"

    assert client.report() == "<html>\nnot a report</html>"
