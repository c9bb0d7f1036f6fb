"""What a careless client could send by mistake is refused in words, neither taken nor met with a dropped line."""

from __future__ import annotations

import base64
import json
from typing import Any

import pytest
import requests

from amzlabels.demo.faults import Fault
from amzlabels.demo.world import World

ORDER = "404-1000000-2000000"
REPORT = {
    "reportType": "GET_FLAT_FILE_ACTIONABLE_ORDER_DATA_SHIPPING",
    "marketplaceIds": ["A1805IZSGTT6HS"],
}
GERMAN = {"cc": "DE", "person": "Petra Beispiel", "street": "Musterweg 5", "postal_code": "10115", "city": "Berlin"}
INSURED = {"package_type": 1, "insurance": {"amount": 10_000, "currency": "EUR"}}


def shipment(**changes: Any) -> dict[str, Any]:
    """A good Dutch shipment, with some of it replaced."""
    recipient = {"cc": "NL", "person": "Sanne Proef", "street": "Lindelaan", "number": "1", "postal_code": "1016 GV"}
    good = {"carrier": 1, "reference_identifier": "r", "recipient": recipient | {"city": "Amsterdam"}}
    return good | {"options": {"package_type": 1}} | changes


def recipient(**changes: Any) -> dict[str, Any]:
    """A shipment with some fields of the recipient replaced."""
    return shipment(recipient=shipment()["recipient"] | changes)


def options(**changes: Any) -> dict[str, Any]:
    """A shipment with some options replaced."""
    return shipment(options={"package_type": 1} | changes)


def export(**item: Any) -> dict[str, Any]:
    """A shipment to Britain, with some of its customs item replaced."""
    declared = {"description": "Mug", "amount": 1, "weight": 450, "classification": "691200", "country": "NL"}
    declared |= {"item_value": {"amount": 1250, "currency": "EUR"}} | item
    customs = {"contents": 1, "invoice": "i", "weight": 450, "items": [declared]}
    address = {"cc": "GB", "person": "H. Sample", "street": "14 High Street", "postal_code": "LS1 4AP", "city": "Leeds"}
    return shipment(recipient=address, physical_properties={"weight": 450}, customs_declaration=customs)


def shop(world: World, method: str, path: str, **more: Any) -> requests.Response:
    """One call of MyParcel with all it needs."""
    key = base64.b64encode(world.secrets["myparcel-api-key"].encode()).decode()
    headers = {
        "Authorization": f"bearer {key}",
        "User-Agent": "CustomApiCall/2 test/1",
        "Content-Type": "application/vnd.shipment+json;charset=utf-8;version=1.1",
    }
    headers |= more.pop("headers", {})
    return requests.request(method, f"{world.services['myparcel'].url}{path}", headers=headers, timeout=10, **more)


def create(world: World, *shipments: Any, **headers: str) -> requests.Response:
    """POST shipments; header names have ``_`` for ``-``."""
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return shop(world, "POST", "/shipments", data=json.dumps({"data": {"shipments": shipments}}), headers=named)


def made(world: World, *shipments: Any) -> list[int]:
    """The ids of shipments that are taken."""
    return [each["id"] for each in create(world, *shipments).json()["data"]["ids"]]


def amazon(world: World, method: str, path: str, **more: Any) -> requests.Response:
    """One call of the Selling Partner API with all it needs."""
    headers = {"x-amz-access-token": world.login.new_access_token(), "user-agent": "t/1 (Language=Python/3.11)"}
    headers |= more.pop("headers", {})
    return requests.request(method, f"{world.services['amazon'].url}{path}", headers=headers, timeout=10, **more)


def confirmation(**changes: Any) -> dict[str, Any]:
    """A good confirmation, with some of the package replaced."""
    package = {
        "packageReferenceId": "1",
        "carrierCode": "Post NL",
        "trackingNumber": "3SMYPA190000001",
        "shipDate": "2026-11-23T10:15:00Z",
        "orderItems": [{"orderItemId": "52000000000001", "quantity": 1}],
    }
    return {"marketplaceId": "A1805IZSGTT6HS", "packageDetail": package | changes}


def confirm(world: World, body: Any, **more: Any) -> requests.Response:
    """Confirm the shipment of one order."""
    return amazon(world, "POST", f"/orders/v0/orders/{ORDER}/shipmentConfirmation", json=body, **more)


@pytest.mark.parametrize(
    ("wrong", "code"),
    [
        (shipment(carrier=1.0), "3728"),
        (shipment(carrier=[1]), "3728"),
        (shipment(adress={}), "3102"),
        (shipment(general_settings={"save_recipient_address": True}), "3102"),
        (shipment(sender={"cc": "NL"}), "3745"),
        (shipment(secondary_shipments=[{}], carrier=9), "3735"),
        (shipment(secondary_shipments=[{}], options={"package_type": 2}), "3735"),
        (shipment(secondary_shipments=[{}] * 10), "3739"),
        (shipment(secondary_shipments=[{"options": {}}]), "3736"),
        (shipment(secondary_shipments={}), "3736"),
        (shipment(options={"package_type": 1.0}), "3733"),
        (shipment(options={"package_type": [1]}), "3733"),
        (options(signature=1.0), "3705"),
        (options(receipt_code=True), "3705"),
        (options(sgnature=1), "3705"),
        (options(delivery_type=9), "3705"),
        (options(delivery_type=4, signature=1), "3760"),
        (options(insurance=250), "3743"),
        (options(insurance={"amount": 2.5, "currency": "EUR"}), "3743"),
        (options(insurance={"amount": 12_345, "currency": "EUR"}), "3743"),
        (options(package_type=2, signature=1), "3705"),
        (options(age_check=1), "3705"),
        (options(age_check=1, only_recipient=1) | {"carrier": 9}, "3705"),
        (shipment(recipient=GERMAN, options=INSURED), "3743"),
        (shipment(carrier=10, recipient=GERMAN, options=INSURED | {"signature": 1}), "3743"),
        (shipment(options={"package_type": 2}, physical_properties={"weight": 3000}), "3730"),
        (shipment(physical_properties={"weight": 24_000}), "3730"),
        (shipment(options={"package_type": 6}, recipient=GERMAN), "3705"),
        (shipment(carrier=10, recipient=GERMAN), "3705"),
        (shipment(carrier=12), "3751"),
        (recipient(number="123456"), "3503"),
        (recipient(number="abc"), "3503"),
        (recipient(box_number="3"), "3511"),
        (recipient(region="x" * 36), "3501"),
        (recipient(cc="US"), "3501"),
        (export(classification="6912001"), "3702"),
        (export(classification=691200), "3702"),
        (export(amount=True), "3765"),
        (export(classification="69120010") | {"carrier": 4}, "3702"),
        (export() | {"physical_properties": {"weight": 400}}, "3730"),
    ],
)
def test_a_slip_in_a_shipment_is_named_by_code(world: World, wrong: dict[str, Any], code: str) -> None:
    answer = create(world, wrong)

    assert answer.status_code == 422
    assert code in [key for entry in answer.json()["errors"] for key in entry]


@pytest.mark.parametrize("body", [b"", b"[]", b'{"data": []}', b'{"data": {"shipments": 1}}', b"\xff"])
def test_a_body_of_another_shape_is_refused_in_words(world: World, body: bytes) -> None:
    assert shop(world, "POST", "/shipments", data=body).status_code == 400


def test_the_three_shapes_of_an_error_are_answered(world: World) -> None:
    wrong = recipient(postal_code="1")
    classic = shop(world, "GET", "/shipments?size=7").json()
    validation = create(world, wrong).json()
    problem = create(world, wrong, Accept="application/problem+json")

    assert classic["errors"][0]["code"] == 3202
    assert validation["errors"][0]["3505"]["fields"] == ["data.shipments[0].recipient.postal_code"]
    assert problem.headers["Content-Type"] == "application/problem+json"
    assert problem.json()["errors"][0]["pointer"] == "/data/shipments/0/recipient/postal_code"


def test_only_the_documented_bearer_opens_the_shop(world: World) -> None:
    key = base64.b64encode(world.secrets["myparcel-api-key"].encode()).decode()

    assert shop(world, "GET", "/whoami", headers={"Authorization": f"basic {key}"}).status_code == 401
    refused = shop(world, "GET", "/whoami", headers={"Authorization": "bearer d3Jvbmc="})
    assert refused.headers["Content-Type"] == "application/problem+json"


def test_a_long_answer_comes_in_pages(world: World) -> None:
    ids = made(world, *(shipment(reference_identifier=f"r{number}") for number in range(40)))
    query = "reference_identifier=" + ";".join(f"r{number}" for number in range(40))
    pages = [shop(world, "GET", f"/shipments?{query}&page={page}").json()["data"] for page in (1, 2, 3)]

    assert [len(page["shipments"]) for page in pages] == [30, 10, 0]
    assert [each["id"] for page in pages for each in page["shipments"]] == ids
    assert pages[0]["results"] == 40


def test_a_wrong_question_is_refused(world: World) -> None:
    assert shop(world, "GET", "/shipments?refrence=x").status_code == 400
    assert shop(world, "GET", "/shipments?page=0").status_code == 400
    (made_id,) = made(world, shipment())
    assert shop(world, "GET", f"/shipment_labels/{made_id}?format=A6&positions=1").status_code == 422


def test_many_labels_come_by_a_link_that_is_not_ready_at_once(world: World) -> None:
    ids = ";".join(map(str, made(world, *[shipment()] * 26)))
    world.myparcel.label_delay_s = 60.0
    at_once = shop(world, "GET", f"/shipment_labels/{ids}?format=A6", headers={"Accept": "application/pdf"})
    link = {"Accept": "application/vnd.shipment_label_link+json;charset=utf8"}
    later = shop(world, "GET", f"/shipment_labels/{ids}?format=A6", headers=link).json()["data"]["pdfs"]["url"]
    world.myparcel.label_delay_s = 0.0
    ready = shop(world, "GET", f"/shipment_labels/{ids}?format=A6", headers=link).json()["data"]["pdfs"]["url"]

    assert at_once.status_code == 422
    assert shop(world, "GET", later).status_code == 404
    assert shop(world, "GET", ready).content.startswith(b"%PDF-")


def test_a_label_asked_for_again_is_the_same_label(world: World) -> None:
    (made_id,) = made(world, shipment())
    path = f"/shipment_labels/{made_id}?format=A6"

    assert shop(world, "GET", path).content == shop(world, "GET", path).content


def test_an_id_named_twice_counts_once(world: World) -> None:
    (made_id,) = made(world, shipment())
    assert shop(world, "DELETE", f"/shipments/{made_id};{made_id}").status_code == 204


@pytest.mark.parametrize(
    "body",
    [
        [],
        confirmation() | {"marketplaceId": []},
        confirmation() | {"codCollectionMethod": "DirectPayment"},
        confirmation(carrierCode=[]),
        confirmation(carrierCode="Other", carrierName=7),
        confirmation(shippingMethod=7),
        confirmation(shipDate="2026-02-31T10:15:00Z"),
        confirmation(shipDate="2026-11-23T10:15:00"),
        confirmation(orderItems=["52000000000001"]),
        confirmation(orderItems=[{"orderItemId": "52000000000001", "quantity": 1, "qty": 1}]),
        confirmation(orderItems=[{"orderItemId": "52000000000001", "quantity": 1, "transparencyCodes": 7}]),
    ],
)
def test_a_slip_in_a_confirmation_is_refused_in_words(world: World, body: Any) -> None:
    answer = confirm(world, body)

    assert (answer.status_code, answer.json()["errors"][0]["code"]) == (400, "InvalidInput")
    assert not world.ledger.confirmations


def test_a_confirmation_of_another_content_type_is_refused(world: World) -> None:
    path = f"/orders/v0/orders/{ORDER}/shipmentConfirmation"
    answer = amazon(world, "POST", path, data=json.dumps(confirmation()), headers={"content-type": "text/plain"})

    assert answer.status_code == 415


def test_a_learnt_order_is_fulfilled_but_its_package_may_be_corrected(world: World) -> None:
    assert confirm(world, confirmation()).status_code == 204
    assert confirm(world, confirmation(trackingNumber="3SMYPA190000002")).status_code == 204
    again = confirm(world, confirmation(packageReferenceId="2"))
    other = confirmation(packageReferenceId="2", orderItems=[{"orderItemId": "52000000000002", "quantity": 1}])

    assert "already fulfilled" in again.json()["errors"][0]["message"]
    assert confirm(world, other).status_code == 204
    assert world.ledger.malformed == [], "an order that is done already is no wrong request"


def test_an_order_reads_back_with_what_was_asked_for(world: World) -> None:
    world.amazon.seed(ORDER, "A1805IZSGTT6HS", {"52000000000001": 3})
    confirm(world, confirmation())
    path = f"/orders/2026-01-01/orders/{ORDER}"
    bare = amazon(world, "GET", path).json()["order"]
    full = amazon(world, "GET", f"{path}?includedData=PACKAGES,FULFILLMENT").json()["order"]

    assert {"orderId", "createdTime", "lastUpdatedTime", "salesChannel", "orderItems"} == bare.keys()
    assert full["fulfillment"]["fulfillmentStatus"] == "PARTIALLY_SHIPPED"
    assert full["orderItems"][0]["fulfillment"] == {"quantityFulfilled": 1, "quantityUnfulfilled": 2}
    assert full["packages"][0]["trackingNumber"] == "3SMYPA190000001"
    assert amazon(world, "GET", f"{path}?includedData=NONSENSE").status_code == 400


@pytest.mark.parametrize(
    "resource",
    [
        "x",
        {"method": "GET"},
        {"method": "GET", "path": "/reports/2021-06-30/documents/{reportDocumentId}"},
        {"method": "GET", "path": "/reports/2021-06-30/documents/a", "dataElements": ["buyerInfo"]},
    ],
)
def test_a_restricted_token_is_only_for_a_concrete_document(world: World, resource: Any) -> None:
    asked = {"restrictedResources": [resource]}
    assert amazon(world, "POST", "/tokens/2021-03-01/restrictedDataToken", json=asked).status_code == 400


def test_a_restricted_token_opens_nothing_else(world: World) -> None:
    asked = {"restrictedResources": [{"method": "GET", "path": "/reports/2021-06-30/documents/a"}]}
    token = amazon(world, "POST", "/tokens/2021-03-01/restrictedDataToken", json=asked).json()["restrictedDataToken"]

    assert confirm(world, confirmation(), headers={"x-amz-access-token": token}).status_code == 403


def test_every_answer_of_amazon_has_a_request_id_but_no_rate_when_throttled(world: World) -> None:
    created = amazon(world, "POST", "/reports/2021-06-30/reports", json=REPORT)
    answers = [amazon(world, "GET", "/sellers/v1/marketplaceParticipations") for _ in range(16)]

    assert created.headers["x-amzn-RequestId"]
    assert [each.status_code for each in answers] == [200] * 15 + [429]
    assert answers[0].headers["x-amzn-RateLimit-Limit"] == "0.016"
    assert answers[-1].headers["x-amzn-RequestId"]
    assert "x-amzn-RateLimit-Limit" not in answers[-1].headers


def test_a_report_for_a_string_of_marketplaces_is_refused(world: World) -> None:
    asked = REPORT | {"marketplaceIds": "A1805IZSGTT6HS"}
    assert amazon(world, "POST", "/reports/2021-06-30/reports", json=asked).status_code == 400


def test_trouble_is_worded_in_the_shape_of_the_service(world: World) -> None:
    world.faults.add(Fault("myparcel", "whoami", "500"))
    world.faults.add(Fault("amazon", "confirm", "429"))
    world.faults.add(Fault("login", "token", "500"))

    assert "request_id" in shop(world, "GET", "/whoami").json()
    throttled = confirm(world, confirmation())
    assert (throttled.status_code, throttled.json()["errors"][0]["code"]) == (429, "QuotaExceeded")
    token = requests.post(f"{world.services['login'].url}/auth/o2/token", timeout=10)
    assert (token.status_code, token.json()["error"]) == (500, "server_error")


def test_a_reset_world_has_forgotten_everything(world: World) -> None:
    (made_id,) = made(world, shipment())
    confirm(world, confirmation())
    world.faults.add(Fault("myparcel", "whoami", "500"))
    assert requests.post(f"{world.control_url}/reset", json={}, timeout=10).status_code == 200

    assert shop(world, "GET", f"/shipments/{made_id}").status_code == 404
    assert shop(world, "GET", "/whoami").status_code == 200
    assert amazon(world, "GET", f"/orders/2026-01-01/orders/{ORDER}").status_code == 404
    assert not world.ledger.confirmations
