"""Orders of the Amazon stand-in: report, search, confirmation and cancellation agree on what they tell of an order."""

from __future__ import annotations

from typing import Any

import pytest
import requests
from demo_client import DE, ITEM, NL, ORDER, ORDERS, OTHER_ITEM, OTHER_ORDER, ROW, Client, package, table
from fakes.clock import FakeClock

from amzlabels.demo.world import World

AFTER = {"createdAfter": "2026-11-01T00:00:00Z"}


@pytest.fixture
def client(world: World) -> Client:
    return Client(world)


def search(client: Client, **query: str) -> requests.Response:
    return client.call("GET", ORDERS, params=AFTER | query)


def found(client: Client, **query: str) -> list[str]:
    return [each["orderId"] for each in search(client, **query).json()["orders"]]


def test_an_order_served_in_a_report_is_known(client: Client) -> None:
    client.world.amazon.reports.text = table([ROW, ROW | {"order-item-id": OTHER_ITEM, "quantity-purchased": "x"}])
    client.report()
    order = client.order()

    assert order["salesChannel"]["marketplaceId"] == NL
    assert order["createdTime"] == "2026-11-20T10:00:00Z"
    assert order["fulfillment"]["shipByWindow"] == {"latestDateTime": "2026-11-24T22:59:59Z"}
    assert order["recipient"]["deliveryAddress"] == {"name": "Sanne Proef", "city": "Utrecht"}
    assert [(item["orderItemId"], item["quantityOrdered"]) for item in order["orderItems"]] == [
        (ITEM, 2),
        (OTHER_ITEM, 2),
    ]


def test_what_is_shipped_is_no_longer_in_the_next_report(client: Client) -> None:
    rows = [ROW, ROW | {"order-item-id": OTHER_ITEM}, ROW | {"order-id": OTHER_ORDER}, {"order-id": "nonsense"}]
    client.world.amazon.reports.text = table(rows)
    first = client.report()
    client.confirm(package("1", 1))
    second = client.report()
    client.confirm(package("2", 1))
    client.confirm(package("1", 2), OTHER_ORDER)
    third = client.report()

    assert first == table(rows)
    assert second == table([ROW | {"quantity-shipped": "1", "quantity-to-ship": "1"}, *rows[1:]])
    assert third == table([rows[1], rows[3]])
    assert client.order(OTHER_ORDER)["fulfillment"]["fulfillmentStatus"] == "SHIPPED"


def test_a_report_of_nothing_but_shipped_orders_is_cancelled_unless_it_is_fixed(client: Client) -> None:
    client.world.amazon.reports.text = table([ROW])
    client.report()
    client.confirm()
    assert client.make_report()["processingStatus"] == "CANCELLED"
    fixed = {"text": table([ROW]), "fixed": True}
    assert requests.post(f"{client.world.control_url}/report", json=fixed, timeout=10).status_code == 200

    assert client.report() == table([ROW])
    assert client.confirm().status_code == 204, "the same package again"
    assert client.world.ledger.packages(ORDER) == 1


def test_units_that_went_before_count(client: Client) -> None:
    part = ROW | {"quantity-purchased": "3", "quantity-shipped": "1"}
    client.world.amazon.reports.text = table([part])
    client.report()

    assert client.order()["fulfillment"]["fulfillmentStatus"] == "PARTIALLY_SHIPPED"
    assert "already fulfilled" in client.confirm(package(quantity=3)).json()["errors"][0]["message"]
    assert client.confirm(package(quantity=2)).status_code == 204
    assert client.order()["orderItems"][0]["fulfillment"] == {"quantityFulfilled": 3, "quantityUnfulfilled": 0}
    assert client.report() == ""


def test_a_new_report_that_knows_of_a_package_does_not_count_it_twice(client: Client) -> None:
    client.world.amazon.seed(ORDER, NL, {ITEM: 2})
    client.confirm(package("1", 1))
    part = table([ROW | {"quantity-shipped": "1", "quantity-to-ship": "1"}])
    client.world.amazon.reports.text = part

    assert client.report() == part
    assert client.order()["orderItems"][0]["fulfillment"] == {"quantityFulfilled": 1, "quantityUnfulfilled": 1}


def test_cancellations_show_in_order_report_and_confirmation(client: Client) -> None:
    client.world.amazon.reports.text = table([ROW, ROW | {"order-id": OTHER_ORDER}])
    client.report()
    for order_id, by in ((ORDER, "buyer_request"), (OTHER_ORDER, "seller")):
        asked = {"order_id": order_id, "by": by}
        assert requests.post(f"{client.world.control_url}/cancel", json=asked, timeout=10).status_code == 200

    assert client.order()["orderItems"][0]["cancellation"]["cancellationRequest"]["requester"] == "BUYER"
    assert "cancellation" not in client.order(included="FULFILLMENT")["orderItems"][0]
    assert client.order(OTHER_ORDER)["fulfillment"]["fulfillmentStatus"] == "CANCELLED"
    assert client.report() == table([ROW | {"is-buyer-requested-cancellation": "true"}])
    assert client.confirm(package(), OTHER_ORDER).status_code == 400
    assert client.confirm().status_code == 204, "a buyer's request does not forbid it"
    wrong = {"order_id": ORDER, "by": "nobody"}
    assert requests.post(f"{client.world.control_url}/cancel", json=wrong, timeout=10).status_code == 400


def test_a_seeded_order_has_what_it_was_given(client: Client) -> None:
    given = {
        "order_id": ORDER,
        "marketplace_id": DE,
        "items": {ITEM: 1},
        "cancellation_requested": True,
        "programs": ["PRIME", "FBM_SHIP_PLUS"],
        "address": {"name": "Petra Beispiel", "city": "Berlin"},
    }
    assert requests.post(f"{client.world.control_url}/order", json=given, timeout=10).status_code == 200
    order = client.order()

    assert order["programs"] == ["PRIME", "FBM_SHIP_PLUS"]
    assert order["recipient"]["deliveryAddress"]["city"] == "Berlin"
    assert "cancellation" in order["orderItems"][0]


@pytest.mark.parametrize(
    ("why", "message"),
    [
        ("already_fulfilled", "already fulfilled"),
        ("package_not_found", "PackageToUpdateNotFound"),
        ("nonexistent_item", "NonexistentOrderItem"),
        ("ship_plus", "Ship+"),
        ("buy_shipping", "Buy Shipping"),
        ("other", "could not be confirmed"),
    ],
)
def test_a_refusal_on_request_is_for_that_order_until_it_is_lifted(client: Client, why: str, message: str) -> None:
    control = f"{client.world.control_url}/refuse"
    assert requests.post(control, json={"order_id": ORDER, "why": why}, timeout=10).status_code == 200
    refused = client.confirm()

    assert (refused.status_code, refused.json()["errors"][0]["code"]) == (400, "InvalidInput")
    assert message in refused.json()["errors"][0]["message"]
    assert client.confirm(package(), OTHER_ORDER).status_code == 204
    assert client.world.ledger.malformed == []
    requests.post(control, json={"order_id": ORDER, "why": ""}, timeout=10)
    assert client.confirm().status_code == 204
    assert requests.post(control, json={"order_id": ORDER, "why": "mood"}, timeout=10).status_code == 400


def test_a_refusal_can_have_words_of_its_own(client: Client) -> None:
    client.world.amazon.refuse(ORDER, "other", "The tracking number has another format.")

    assert client.confirm().json()["errors"][0]["message"] == "The tracking number has another format."


def test_a_search_finds_by_status_marketplace_and_time(clock_client: tuple[Client, FakeClock]) -> None:
    client, clock = clock_client
    client.world.amazon.seed(ORDER, NL, {ITEM: 2})
    clock.advance(600)
    client.world.amazon.seed(OTHER_ORDER, DE, {ITEM: 2}, cancelled=True)

    assert found(client) == [ORDER, OTHER_ORDER]
    assert found(client, fulfillmentStatuses="UNSHIPPED,SHIPPED") == [ORDER]
    assert found(client, marketplaceIds=DE) == [OTHER_ORDER]
    assert found(client, fulfilledBy="AMAZON") == []
    assert found(client, createdAfter="2026-11-23T09:10:00Z") == [OTHER_ORDER]
    assert found(client, createdBefore="2026-11-23T09:05:00Z") == [ORDER]
    client.confirm()
    updated = {"lastUpdatedAfter": "2026-11-23T09:10:00Z", "includedData": "FULFILLMENT,PACKAGES"}
    both = client.call("GET", ORDERS, params=updated).json()["orders"]
    assert {each["orderId"] for each in both} == {ORDER, OTHER_ORDER}


@pytest.fixture
def clock_client() -> Any:
    clock = FakeClock()
    world = World.start(monotonic_s=clock.monotonic_s, now=clock.now)
    yield Client(world), clock
    world.close()


def test_a_long_search_comes_in_pages_that_want_the_same_question(clock_client: tuple[Client, FakeClock]) -> None:
    client, clock = clock_client
    ids = [f"404-1000000-{number:07d}" for number in range(5)]
    for order_id in ids:
        client.world.amazon.seed(order_id, NL, {ITEM: 1})
    asked = {"maxResultsPerPage": "2", "marketplaceIds": NL}
    pages = [search(client, **asked).json()]
    while "pagination" in pages[-1]:
        pages.append(search(client, **asked, paginationToken=pages[-1]["pagination"]["nextToken"]).json())
    token = pages[0]["pagination"]["nextToken"]

    assert [[each["orderId"] for each in page["orders"]] for page in pages] == [ids[:2], ids[2:4], ids[4:]]
    assert search(client, maxResultsPerPage="2", paginationToken=token).status_code == 400
    clock.advance(24 * 3600 + 1)
    assert search(client, **asked, paginationToken=token).status_code == 400


@pytest.mark.parametrize(
    "query",
    [
        {},
        AFTER | {"lastUpdatedAfter": "2026-11-01T00:00:00Z"},
        AFTER | {"lastUpdatedBefore": "2026-11-02T00:00:00Z"},
        AFTER | {"createdBefore": "2026-10-01T00:00:00Z"},
        AFTER | {"createdBefore": "2126-11-01T00:00:00Z"},
        {"createdAfter": "yesterday"},
        {"createdAfter": "2026-11-01"},
        AFTER | {"maxResultsPerPage": "101"},
        AFTER | {"maxResultsPerPage": "0"},
        AFTER | {"fulfillmentStatuses": "Unshipped"},
        AFTER | {"fulfilledBy": "ME"},
        AFTER | {"includedData": "PACKAGES,"},
        AFTER | {"includedData": ["PACKAGES", "FULFILLMENT"]},
        AFTER | {"paginationToken": "made-up"},
        AFTER | {"orderIds": ORDER},
    ],
)
def test_a_wrong_search_is_refused_and_noted(client: Client, query: dict[str, Any]) -> None:
    assert client.call("GET", ORDERS, params=query).status_code == 400
    assert [each["operation"] for each in client.world.ledger.malformed] == ["orders"]


def test_searches_are_rare(client: Client) -> None:
    statuses = [search(client).status_code for _ in range(21)]

    assert statuses == [200] * 20 + [429]
    assert client.answers[0].headers["x-amzn-RateLimit-Limit"] == "0.0056"


def test_the_account_tells_plan_and_marketplaces(client: Client) -> None:
    account = client.call("GET", "/sellers/v1/account").json()["payload"]
    control = f"{client.world.control_url}/seller"
    shown = {"plan": "INDIVIDUAL", "suspended": [DE], "has_pilot": True}
    assert requests.post(control, json=shown, timeout=10).status_code == 200
    individual = client.call("GET", "/sellers/v1/account").json()["payload"]
    listed = client.call("GET", "/sellers/v1/marketplaceParticipations").json()["payload"]
    requests.post(control, json={"plan": "403"}, timeout=10)

    assert (account["sellingPlan"], individual["sellingPlan"]) == ("PROFESSIONAL", "INDIVIDUAL")
    assert len(account["marketplaceParticipationList"]) == 7
    suspended = [each["marketplace"]["id"] for each in listed if each["participation"]["hasSuspendedListings"]]
    assert (len(listed), suspended) == (8, [DE])
    assert client.call("GET", "/sellers/v1/account").status_code == 403
    assert requests.post(control, json={"plan": "GOLD"}, timeout=10).status_code == 400
    assert client.call("GET", "/sellers/v1/account?verbose=1").status_code == 400


def test_an_unknown_operation_is_noted(client: Client) -> None:
    assert client.call("GET", "/orders/v0/orders").status_code == 404
    assert client.world.ledger.malformed[0]["operation"] == "unknown"
