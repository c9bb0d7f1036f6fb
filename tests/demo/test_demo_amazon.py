"""The Amazon stand-in: tokens, confirmations and the report, as strict as Amazon documents them."""

from __future__ import annotations

import copy
import gzip
import json
import subprocess
import sys
from typing import Any

import pytest
import requests

from amzlabels.demo.world import World

ORDER = "404-1000000-2000000"
BODY: dict[str, Any] = {
    "marketplaceId": "A1805IZSGTT6HS",
    "packageDetail": {
        "packageReferenceId": "1",
        "carrierCode": "Post NL",
        "trackingNumber": "3SMYPA190000001",
        "shipDate": "2026-11-23T10:15:00Z",
        "orderItems": [{"orderItemId": "52000000000001", "quantity": 2}],
    },
}


def post_token(world: World, **form: str) -> requests.Response:
    """Ask for a token; what is not given is right."""
    right = {
        "grant_type": "refresh_token",
        "refresh_token": world.secrets["amazon-refresh-token"],
        "client_id": world.secrets["lwa-client-id"],
        "client_secret": world.secrets["lwa-client-secret"],
    }
    return requests.post(f"{world.services['login'].url}/auth/o2/token", data=right | form, timeout=5)


def call(world: World, method: str, path: str, **more: Any) -> requests.Response:
    """One call of the API with a good token."""
    token = more.pop("token", None) or post_token(world).json()["access_token"]
    headers = {"x-amz-access-token": token, "user-agent": "amzlabels/0 (Language=Python/3.11)"}
    return requests.request(method, f"{world.services['amazon'].url}{path}", headers=headers, timeout=5, **more)


def confirm(world: World, body: Any, order: str = ORDER, token: str | None = None) -> requests.Response:
    """Confirm a shipment."""
    return call(world, "POST", f"/orders/v0/orders/{order}/shipmentConfirmation", json=body, token=token)


@pytest.mark.parametrize(
    ("form", "status", "error"),
    [
        ({"refresh_token": "Atzr|other"}, 400, "invalid_grant"),
        ({"client_secret": "other"}, 401, "invalid_client"),
        ({"grant_type": "password"}, 400, "unsupported_grant_type"),
    ],
)
def test_wrong_credentials_get_no_token(world: World, form: dict[str, str], status: int, error: str) -> None:
    answer = post_token(world, **form)

    assert (answer.status_code, answer.json()["error"]) == (status, error)


def test_a_good_confirmation_is_204_and_remembered(world: World) -> None:
    answer = confirm(world, BODY)

    assert (answer.status_code, answer.content) == (204, b"")
    assert answer.headers["x-amzn-RequestId"]
    assert answer.headers["x-amzn-RateLimit-Limit"] == "2.0"
    assert world.ledger.confirmations == {ORDER: {"1": [BODY]}}


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("marketplaceId", "ATVPDKIKX0DER"),
        ("packageDetail.packageReferenceId", 1),
        ("packageDetail.packageReferenceId", "0"),
        ("packageDetail.packageReferenceId", "one"),
        ("packageDetail.carrierCode", "PostNL"),
        ("packageDetail.carrierCode", "Other"),
        ("packageDetail.trackingNumber", ""),
        ("packageDetail.shipDate", "02/21/2022"),
        ("packageDetail.orderItems", []),
        ("packageDetail.orderItems", {"orderItemId": "52000000000001", "quantity": 1}),
        ("packageDetail.orderItems.0.quantity", "2"),
        ("packageDetail.orderItems.0.quantity", 0),
        ("packageDetail.orderItems.0.orderItemId", 52000000000001),
        ("packageDetail.unknown", "x"),
    ],
)
def test_a_wrong_confirmation_is_refused(world: World, path: str, value: object) -> None:
    body = copy.deepcopy(BODY)
    *parents, last = path.split(".")
    place: Any = body
    for parent in parents:
        place = place[int(parent)] if isinstance(place, list) else place[parent]
    place[last] = value
    answer = confirm(world, body)

    assert answer.status_code == 400
    assert answer.json()["errors"][0]["code"] == "InvalidInput"
    assert not world.ledger.confirmations


def test_an_order_takes_no_more_than_was_ordered(world: World) -> None:
    world.amazon.seed(ORDER, "A1805IZSGTT6HS", {"52000000000001": 2})
    second = copy.deepcopy(BODY)
    second["packageDetail"]["packageReferenceId"] = "2"

    assert confirm(world, BODY).status_code == 204
    assert confirm(world, BODY).status_code == 204, "the same package again is an update"
    assert "already fulfilled" in confirm(world, second).json()["errors"][0]["message"]


def test_cancelled_orders_and_foreign_items_are_refused(world: World) -> None:
    world.amazon.seed(ORDER, "A1805IZSGTT6HS", {"52000000000001": 2}, cancelled=True)
    assert "Failed to find order item" in confirm(world, BODY).json()["errors"][0]["message"]
    world.amazon.seed(ORDER, "A1805IZSGTT6HS", {"59999999999999": 2})
    assert "NonexistentOrderItem" in confirm(world, BODY).json()["errors"][0]["message"]


def test_the_eleventh_confirmation_at_once_is_throttled(world: World) -> None:
    token = post_token(world).json()["access_token"]
    statuses = [confirm(world, BODY, f"404-1000000-{number:07d}", token).status_code for number in range(11)]

    assert statuses == [204] * 10 + [429]


def test_an_expired_token_is_refused(world: World) -> None:
    token = post_token(world).json()["access_token"]
    world.login.expire_access_tokens()

    assert call(world, "GET", "/sellers/v1/marketplaceParticipations", token=token).status_code == 403


def test_the_report_is_asked_for_made_and_fetched_with_a_restricted_token(world: World) -> None:
    world.amazon.reports.text = "order-id\torder-item-id\r\n"
    token = post_token(world).json()["access_token"]
    asked = {
        "reportType": "GET_FLAT_FILE_ACTIONABLE_ORDER_DATA_SHIPPING",
        "marketplaceIds": ["A1805IZSGTT6HS"],
        "reportOptions": {"ShowSalesChannel": "true"},
    }
    report_id = call(world, "POST", "/reports/2021-06-30/reports", json=asked, token=token).json()["reportId"]
    path = f"/reports/2021-06-30/reports/{report_id}"
    states = [call(world, "GET", path, token=token).json() for _ in range(3)]
    assert [state["processingStatus"] for state in states] == ["IN_QUEUE", "IN_PROGRESS", "DONE"]
    document = f"/reports/2021-06-30/documents/{states[-1]['reportDocumentId']}"
    assert call(world, "GET", document, token=token).status_code == 403
    wanted = {"restrictedResources": [{"method": "GET", "path": document}]}
    restricted = call(world, "POST", "/tokens/2021-03-01/restrictedDataToken", json=wanted, token=token).json()
    found = call(world, "GET", document, token=restricted["restrictedDataToken"]).json()

    assert found["compressionAlgorithm"] == "GZIP"
    assert gzip.decompress(requests.get(found["url"], timeout=5).content) == b"order-id\torder-item-id\r\n"
    assert requests.get(found["url"], timeout=5).status_code == 403, "the address works once"


def test_a_world_of_its_own_process_is_steered_from_outside() -> None:
    command = [sys.executable, "-m", "amzlabels.demo"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        told = json.loads(process.stdout.readline())
        control = told["control_url"]
        fault = {"service": "login", "operation": "token", "kind": "500"}
        assert requests.post(f"{control}/fault", json=fault, timeout=5).status_code == 200
        assert requests.post(f"{control}/fault", json={"kind": "500"}, timeout=5).status_code == 400
        assert requests.post(f"{control}/delay", json={"ms": 1}, timeout=5).status_code == 200
        login = told["environment"]["AMZLABELS_AMAZON_LOGIN_URL"]
        assert requests.post(f"{login}/auth/o2/token", data={}, timeout=5).status_code == 500
        assert requests.get(f"{control}/ledger", timeout=5).json()["calls"]["login token"] == 1
        process.communicate("")
    assert process.returncode == 0
