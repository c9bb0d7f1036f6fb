"""Feeds of the Amazon stand-in: documents, the strict template, and a processing report that tells of each row."""

from __future__ import annotations

import pytest
import requests
from demo_client import FEEDS, FLAT, ITEM, NL, ORDER, OTHER_ITEM, OTHER_ORDER, SHIPPED, Client, package, table

from amzlabels.demo.world import World


@pytest.fixture
def client(world: World) -> Client:
    world.amazon.seed(ORDER, NL, {ITEM: 2, OTHER_ITEM: 1})
    return Client(world)


def successes(report: list[list[str]]) -> str:
    return report[2][-1]


def codes(report: list[list[str]]) -> list[str]:
    return [line[3] for line in report[5:]]


def test_good_rows_become_packages_of_their_orders(client: Client) -> None:
    rows = [SHIPPED, SHIPPED | {"order-item-id": OTHER_ITEM, "quantity": "1", "tracking-number": "3SMYPA190000002"}]
    report = client.feed(*rows)
    order = client.order()

    assert report[:4] == [
        ["Feed Processing Summary:"],
        ["", "Number of records processed", "", "2"],
        *report[2:3],
        [""],
    ]
    assert (successes(report), len(report)) == ("2", 4)
    assert order["fulfillment"]["fulfillmentStatus"] == "SHIPPED"
    assert [each["trackingNumber"] for each in order["packages"]] == ["3SMYPA190000001", "3SMYPA190000002"]
    assert order["packages"][0]["shipTime"] == "2026-11-23T00:00:00Z"
    assert client.world.ledger.fed == {ORDER: rows}
    assert client.world.ledger.confirmations == {}
    assert client.world.ledger.packages(ORDER) == 2


def test_rows_with_one_tracking_number_are_one_package(client: Client) -> None:
    client.feed(SHIPPED, SHIPPED | {"order-item-id": OTHER_ITEM, "quantity": "1"})

    (packed,) = client.order()["packages"]
    assert packed["packageItems"] == [{"orderItemId": ITEM, "quantity": 2}, {"orderItemId": OTHER_ITEM, "quantity": 1}]


def test_a_later_row_with_the_same_tracking_number_is_put_into_the_same_package(client: Client) -> None:
    client.feed(SHIPPED)
    client.feed(SHIPPED | {"order-item-id": OTHER_ITEM, "quantity": "1"})

    assert client.order()["fulfillment"]["fulfillmentStatus"] == "SHIPPED"
    assert client.world.ledger.packages(ORDER) == 1


def test_a_row_without_item_is_the_whole_order(client: Client) -> None:
    client.feed({key: value for key, value in SHIPPED.items() if key not in ("order-item-id", "quantity")})

    assert client.order()["fulfillment"]["fulfillmentStatus"] == "SHIPPED"


def test_the_same_package_again_is_no_second_one_but_another_is_refused(client: Client) -> None:
    client.feed(SHIPPED)
    again = client.feed(SHIPPED)
    other = client.feed(SHIPPED | {"tracking-number": "3SMYPA190000009"})

    assert (successes(again), successes(other)) == ("1", "0")
    assert "already fulfilled" in other[5][-1]
    assert client.world.ledger.packages(ORDER) == 1
    assert "already fulfilled" in client.confirm(package("1", 2)).json()["errors"][0]["message"]


def test_the_ledger_sees_one_order_shipped_twice_by_two_ways(client: Client) -> None:
    client.confirm(package("1", 1))
    client.feed(SHIPPED | {"quantity": "1"})
    assert client.world.ledger.packages(ORDER) == 1, "the same tracking number"
    client.feed(SHIPPED | {"quantity": "1", "tracking-number": "3SMYPA190000009"})
    assert client.world.ledger.packages(ORDER) == 2


def test_an_unknown_order_is_learnt_from_its_row(client: Client) -> None:
    assert successes(client.feed(SHIPPED | {"order-id": OTHER_ORDER})) == "1"
    assert client.order(OTHER_ORDER)["fulfillment"]["fulfillmentStatus"] == "SHIPPED"


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"order-id": "4041000000"}, "13013"),
        ({"ship-date": ""}, "90012"),
        ({"carrier-code": ""}, "90012"),
        ({"order-item-id": "5.2E+13"}, "13014"),
        ({"quantity": "0"}, "13019"),
        ({"quantity": "1.0"}, "13019"),
        ({"order-item-id": ""}, "13019"),
        ({"ship-date": "23-11-2026"}, "13020"),
        ({"ship-date": "2026-02-31"}, "13020"),
        ({"carrier-code": "PostNL"}, "13021"),
        ({"carrier-code": "Other"}, "90012"),
        ({"tracking-number": "3" * 51}, "13022"),
        ({"tracking-number": '"3SMYPA"'}, "13022"),
        ({"quantity": "3"}, "13023"),
        ({"order-item-id": "59999999999999"}, "13023"),
    ],
)
def test_a_bad_row_is_named_and_the_others_are_taken(client: Client, changes: dict[str, str], code: str) -> None:
    good = SHIPPED | {"order-id": OTHER_ORDER}
    report = client.feed(SHIPPED | changes, good)

    assert report[4] == [
        "original-record-number",
        "order-id",
        "order-item-id",
        "error-code",
        "error-type",
        "error-message",
    ]
    assert (successes(report), codes(report), report[5][0]) == ("1", [code], "1")
    assert client.world.ledger.fed == {OTHER_ORDER: [good]}


def test_cancelled_and_refused_orders_are_refused_in_a_feed_too(client: Client) -> None:
    client.world.amazon.seed(OTHER_ORDER, NL, {ITEM: 2}, cancelled=True)
    client.world.amazon.refuse(ORDER, "ship_plus")
    report = client.feed(SHIPPED, SHIPPED | {"order-id": OTHER_ORDER})

    assert successes(report) == "0"
    assert ["Ship+" in report[5][-1], "Failed to find order item" in report[6][-1]] == [True, True]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("order-id\tship-date\r\n", ["0", "", "", "90012", "Fatal"]),
        ("\ufefforder-id\tship-date\tcarrier-code\r\n", ["0", "", "", "90012", "Fatal"]),
        ("", ["0", "", "", "90012", "Fatal"]),
        (table([SHIPPED], [*SHIPPED, "colour"]), ["0", "", "", "90061", "Warning"]),
        (table([SHIPPED]).replace("\r\n", "\tmore\r\n", 2), ["0", "", "", "90012", "Fatal"]),
        (
            table([SHIPPED], list(SHIPPED)).replace("000001\r\n", "000001\tmore\r\n"),
            ["1", ORDER, ITEM, "13022", "Error"],
        ),
    ],
)
def test_a_file_of_another_form_is_refused(client: Client, text: str, first: list[str]) -> None:
    assert client.feed_text(text)[5][:5] == first
    assert bool(client.world.ledger.fed) == (first[4] == "Warning")


def test_the_spreadsheets_first_row_is_passed_over(client: Client) -> None:
    text = "TemplateType=OrderFulfillment\tVersion=2011.1102\r\n" + table([SHIPPED], list(SHIPPED))

    assert successes(client.feed_text(text)) == "1"


def test_a_document_wants_its_own_content_type_and_no_headers_of_the_api(client: Client) -> None:
    document_id, refused = client.upload(b"x", "text/plain")
    url = client.call("POST", f"{FEEDS}/documents", json={"contentType": FLAT}).json()["url"]
    headers = {"content-type": FLAT, "x-amz-access-token": "x"}

    assert (refused.status_code, b"SignatureDoesNotMatch" in refused.content) == (403, True)
    assert requests.put(url, data=b"x", headers=headers, timeout=10).status_code == 400
    assert client.create_feed(document_id).status_code == 400, "nothing was uploaded"
    assert [each["operation"] for each in client.world.ledger.malformed] == ["upload", "upload", "create_feed"]


@pytest.mark.parametrize(
    "changes",
    [
        {"feedType": "POST_ORDER_FULFILLMENT_DATA"},
        {"marketplaceIds": []},
        {"marketplaceIds": NL},
        {"inputFeedDocumentId": "amzn1.tortuga.other"},
        {"feedOptions": {"a": 1}},
        {"contentType": FLAT},
    ],
)
def test_a_wrong_feed_is_refused(client: Client, changes: dict[str, object]) -> None:
    document_id, _ = client.upload(table([SHIPPED], list(SHIPPED)).encode())

    assert client.create_feed(document_id, **changes).status_code == 400
    assert not client.world.ledger.fed


def test_a_wrong_document_is_refused(client: Client) -> None:
    for body in ({}, {"contentType": "text/xml"}, {"contentType": FLAT, "more": "x"}):
        assert client.call("POST", f"{FEEDS}/documents", json=body).status_code == 400


@pytest.mark.parametrize("outcome", ["CANCELLED", "FATAL"])
def test_a_feed_may_come_to_nothing(client: Client, outcome: str) -> None:
    control = f"{client.world.control_url}/feed"
    assert requests.post(control, json={"outcome": outcome, "polls": 0}, timeout=10).status_code == 200
    document_id, _ = client.upload(table([SHIPPED], list(SHIPPED)).encode())
    feed_id = client.create_feed(document_id).json()["feedId"]
    found = client.call("GET", f"{FEEDS}/feeds/{feed_id}").json()

    assert (found["processingStatus"], "resultFeedDocumentId" in found) == (outcome, False)
    assert client.order()["fulfillment"]["fulfillmentStatus"] == "UNSHIPPED"
    assert requests.post(control, json={"outcome": "LOST"}, timeout=10).status_code == 400


def test_a_feed_is_worked_on_for_a_while_and_feeds_are_rare(client: Client) -> None:
    document_id, _ = client.upload(table([SHIPPED], list(SHIPPED)).encode())
    made = [client.create_feed(document_id) for _ in range(16)]
    path = f"{FEEDS}/feeds/{made[0].json()['feedId']}"

    assert [each.status_code for each in made] == [202] * 15 + [429]
    states = [client.call("GET", path).json()["processingStatus"] for _ in range(4)]
    assert states == ["IN_QUEUE", "IN_PROGRESS", "DONE", "DONE"]
