"""The MyParcel stand-in refuses what the documentation refuses, and answers as it describes."""

from __future__ import annotations

import base64
import copy
from typing import Any

import pytest
import requests

from amzlabels.demo.faults import Fault
from amzlabels.demo.world import World

DUTCH: dict[str, Any] = {
    "reference_identifier": "404-1000000-2000000-1",
    "carrier": 1,
    "recipient": {
        "cc": "NL",
        "person": "Sanne de Vrije",
        "street": "Lindelaan",
        "number": "263",
        "number_suffix": "H",
        "postal_code": "1016 GV",
        "city": "Amsterdam",
    },
    "options": {"package_type": 1, "label_description": "2000000 1x MOK-ROOD-01"},
}
BRITISH: dict[str, Any] = {
    **DUTCH,
    "reference_identifier": "204-1000000-2000000-1",
    "recipient": {
        "cc": "GB",
        "person": "Harriet Sample",
        "street": "14 High Street",
        "postal_code": "LS1 4AP",
        "city": "Leeds",
    },
    "physical_properties": {"weight": 450},
    "customs_declaration": {
        "contents": 1,
        "invoice": "204-1000000-2000000",
        "weight": 450,
        "items": [
            {
                "description": "Mug",
                "amount": 1,
                "weight": 450,
                "classification": "691200",
                "country": "NL",
                "item_value": {"amount": 1250, "currency": "EUR"},
            }
        ],
    },
}
CREATE = {"Content-Type": "application/vnd.shipment+json;charset=utf-8;version=1.1"}


class Client:
    """A careful caller, so that each test spoils one thing."""

    def __init__(self, world: World) -> None:
        self.url = world.services["myparcel"].url
        key = base64.b64encode(world.secrets["myparcel-api-key"].encode()).decode()
        self.headers = {"Authorization": f"bearer {key}", "User-Agent": "CustomApiCall/2 test/1"}

    def call(self, method: str, path: str, **more: Any) -> requests.Response:
        """One request."""
        headers = {**self.headers, **more.pop("headers", {})}
        return requests.request(method, f"{self.url}{path}", headers=headers, timeout=5, **more)

    def create(self, *shipments: Any) -> requests.Response:
        """POST shipments."""
        return self.call("POST", "/shipments", json={"data": {"shipments": shipments}}, headers=CREATE)


@pytest.fixture
def shop(world: World) -> Client:
    """A caller of this world's MyParcel."""
    return Client(world)


def changed(shipment: dict[str, Any], path: str, value: object) -> dict[str, Any]:
    """A copy with one field set."""
    copied = copy.deepcopy(shipment)
    *parents, last = path.split(".")
    place = copied
    for parent in parents:
        place = place[int(parent)] if isinstance(place, list) else place[parent]
    place[last] = value
    return copied


def test_a_shipment_goes_from_concept_to_registered_with_its_label(shop: Client, world: World) -> None:
    (made,) = shop.create(DUTCH).json()["data"]["ids"]
    before = shop.call("GET", f"/shipments/{made['id']}").json()["data"]["shipments"][0]
    label = shop.call("GET", f"/shipment_labels/{made['id']}?format=A6", headers={"Accept": "application/pdf"})
    after = shop.call("GET", f"/shipments/{made['id']}").json()["data"]["shipments"][0]

    assert made["reference_identifier"] == DUTCH["reference_identifier"]
    assert (before["status"], before["barcode"]) == (1, "")
    assert label.content.startswith(b"%PDF-")
    assert (after["status"], after["barcode"][:6]) == (2, "3SMYPA")
    assert world.ledger.created == {DUTCH["reference_identifier"]: 1}


def test_shipments_are_found_by_reference(shop: Client) -> None:
    shop.create(DUTCH, BRITISH)
    found = shop.call("GET", f"/shipments?reference_identifier={DUTCH['reference_identifier']};other").json()

    assert [each["reference_identifier"] for each in found["data"]["shipments"]] == [DUTCH["reference_identifier"]]


@pytest.mark.parametrize(
    ("shipment", "path", "value", "code"),
    [
        (DUTCH, "carrier", 99, "3728"),
        (DUTCH, "carrier", True, "3728"),
        (DUTCH, "reference_identifier", "x" * 256, "3102"),
        (DUTCH, "recipient.cc", "UK", "3506"),
        (DUTCH, "recipient.person", "", "3514"),
        (DUTCH, "recipient.person", "x" * 51, "3510"),
        (DUTCH, "recipient.street", "x" * 41, "3509"),
        (DUTCH, "recipient.street", "123", "3501"),
        (DUTCH, "recipient.number", "", "3731"),
        (DUTCH, "recipient.number", 263, "3503"),
        (DUTCH, "recipient.number_suffix", "toolongbyfar", "3511"),
        (DUTCH, "recipient.postal_code", "0123 AB", "3505"),
        (DUTCH, "recipient.city", "x" * 36, "3501"),
        (DUTCH, "options", None, "3705"),
        (DUTCH, "options.package_type", "1", "3733"),
        (DUTCH, "options.signature", True, "3705"),
        (DUTCH, "options.label_description", "x" * 46, "3705"),
        (BRITISH, "physical_properties", None, "3730"),
        (BRITISH, "physical_properties.weight", 4.5, "3730"),
        (BRITISH, "customs_declaration", None, "3702"),
        (BRITISH, "customs_declaration.invoice", "", "3703"),
        (BRITISH, "customs_declaration.items", [], "3702"),
        (BRITISH, "customs_declaration.items.0.classification", "6912.00", "3702"),
        (BRITISH, "customs_declaration.items.0.item_value", {"amount": 12.5, "currency": "EUR"}, "3702"),
        (BRITISH, "customs_declaration.items.0.country", "Netherlands", "3702"),
        (BRITISH, "customs_declaration.items.0.description", "x" * 51, "3702"),
    ],
)
def test_each_documented_limit_is_kept(
    shop: Client, world: World, shipment: dict[str, Any], path: str, value: object, code: str
) -> None:
    answer = shop.create(DUTCH, changed(shipment, path, value))

    assert answer.status_code == 422
    named = [(key, error["fields"][0]) for entry in answer.json()["errors"] for key, error in entry.items()]
    assert code in [key for key, _ in named]
    assert all(field.startswith("data.shipments[1]") for _, field in named)
    assert not world.ledger.created, "a batch with a fault is refused whole"


def test_both_good_examples_are_taken(shop: Client) -> None:
    assert len(shop.create(DUTCH, BRITISH).json()["data"]["ids"]) == 2


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"Authorization": "bearer d3Jvbmc="}, 401),
        ({"Authorization": "Basic d3Jvbmc6"}, 401),
        ({"Content-Type": "application/json"}, 415),
        ({"User-Agent": ""}, 400),
    ],
)
def test_headers_must_be_as_documented(shop: Client, headers: dict[str, str], status: int) -> None:
    shipments = {"data": {"shipments": [DUTCH]}}
    assert shop.call("POST", "/shipments", json=shipments, headers=CREATE | headers).status_code == status


def test_a_hundred_shipments_are_the_most(shop: Client) -> None:
    assert shop.create(*[DUTCH] * 101).status_code == 400


def test_customs_forms_come_as_a4_and_not_with_others(shop: Client) -> None:
    ids = [each["id"] for each in shop.create(DUTCH, BRITISH).json()["data"]["ids"]]
    both = shop.call("GET", f"/shipment_labels/{ids[0]};{ids[1]}?format=A6")
    alone = shop.call("GET", f"/shipment_labels/{ids[1]}?format=A4")

    assert both.status_code == 422
    assert alone.content.startswith(b"%PDF-")


def test_only_concepts_can_be_deleted(shop: Client) -> None:
    first, second = (each["id"] for each in shop.create(DUTCH, BRITISH).json()["data"]["ids"])
    shop.call("GET", f"/shipment_labels/{first}?format=A6")

    assert shop.call("DELETE", f"/shipments/{first}").status_code == 422
    assert shop.call("DELETE", f"/shipments/{second}").status_code == 204
    assert shop.call("GET", f"/shipments/{second}").status_code == 404


def test_over_the_quota_every_call_is_refused(shop: Client, world: World) -> None:
    world.myparcel.quotas["list"] = 3
    statuses = [shop.call("GET", "/shipments").status_code for _ in range(5)]

    assert statuses == [200, 200, 200, 429, 429]


@pytest.mark.parametrize("kind", ["reset", "reset_after_effect"])
def test_a_lost_answer_may_have_had_its_effect(shop: Client, world: World, kind: str) -> None:
    world.faults.add(Fault("myparcel", "create", kind))
    with pytest.raises(requests.ConnectionError):
        shop.create(DUTCH)

    assert bool(world.ledger.created) == (kind == "reset_after_effect")
    assert shop.create(DUTCH).status_code == 200


def test_a_fault_waits_for_the_order_it_is_about(shop: Client, world: World) -> None:
    world.faults.add(Fault("myparcel", "create", "500", about="204-1000000"))

    assert shop.create(DUTCH).status_code == 200
    assert shop.create(BRITISH).status_code == 500
    assert shop.create(BRITISH).status_code == 200


def test_a_fault_may_let_some_go_well_before_it_strikes(shop: Client, world: World) -> None:
    world.faults.add(Fault("myparcel", "create", "402", after=2))

    assert [shop.create(DUTCH).status_code for _ in range(4)] == [200, 200, 402, 200]


def test_a_payment_that_is_due_names_where_it_is_paid(shop: Client, world: World) -> None:
    world.faults.add(Fault("myparcel", "labels", "402"))
    shipment_id = shop.create(DUTCH).json()["data"]["ids"][0]["id"]

    answer = shop.call("GET", f"/shipment_labels/{shipment_id}")
    assert answer.status_code == 402
    assert answer.json()["data"]["payment_instructions"]["payment_url"].startswith("https://")


def test_a_shipment_is_refused_for_what_was_asked(shop: Client, world: World) -> None:
    world.faults.add(Fault("myparcel", "shipment", "refuse", code=3516, path="carrier"))

    (error,) = shop.create(DUTCH).json()["errors"]
    assert error["3516"]["fields"] == ["data.shipments[0].carrier"]
    assert world.myparcel.asked == [{"data": {"shipments": [DUTCH]}}]


def test_the_key_tells_account_and_shop(shop: Client) -> None:
    assert shop.call("GET", "/whoami").json()["shopIds"] == [82001]
    assert shop.call("GET", "/accounts").json()["data"]["accounts"][0]["shops"][0]["name"] == "Demo Shop"
