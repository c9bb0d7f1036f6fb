"""The MyParcel stand-in tells of parcels on their way and makes return labels, as strictly as the documentation is."""

from __future__ import annotations

import base64
from typing import Any

import pytest
import requests

from amzlabels.demo.world import World

SHIPMENT: dict[str, Any] = {
    "carrier": 1,
    "reference_identifier": "ref",
    "recipient": {
        "cc": "NL",
        "person": "Sanne de Vrije",
        "street": "Lindelaan",
        "number": "263",
        "postal_code": "1016 GV",
        "city": "Amsterdam",
    },
    "options": {"package_type": 1},
}
CREATE = {"Content-Type": "application/vnd.shipment+json;charset=utf-8;version=1.1"}
RETURN = {"Content-Type": "application/vnd.return_shipment+json;charset=utf-8;version=1.1"}


def call(world: World, method: str, path: str, **more: Any) -> requests.Response:
    key = base64.b64encode(world.secrets["myparcel-api-key"].encode()).decode()
    headers = {"Authorization": f"bearer {key}", "User-Agent": "CustomApiCall/2 test/1", **more.pop("headers", {})}
    url = f"{world.services['myparcel'].url}{path}"
    return requests.request(method, url, headers=headers, timeout=5, **more)


@pytest.fixture
def shipment_id(world: World) -> int:
    """A shipment that has its label."""
    answer = call(world, "POST", "/shipments", json={"data": {"shipments": [SHIPMENT]}}, headers=CREATE)
    made = int(answer.json()["data"]["ids"][0]["id"])
    call(world, "GET", f"/shipment_labels/{made}?format=A6")
    return made


def codes(answer: requests.Response) -> list[str]:
    return [code for error in answer.json()["errors"] for code in error]


def back(world: World, path: str = "/shipments", **entry: Any) -> requests.Response:
    return call(world, "POST", path, json={"data": {"return_shipments": [entry]}}, headers=RETURN)


def test_a_carrier_moves_a_parcel_on_through_the_control(world: World, shipment_id: int) -> None:
    moved = requests.post(f"{world.control_url}/parcel", json={"reference": "ref", "status": 7}, timeout=5)
    assert moved.status_code == 200
    (shipment,) = call(world, "GET", f"/shipments/{shipment_id}").json()["data"]["shipments"]
    (trace,) = call(world, "GET", f"/tracktraces/{shipment_id}").json()["data"]["tracktraces"]
    assert shipment["status"] == 7
    assert trace["status"] == {"current": "Delivered", "main": "delivered", "final": True}
    unknown = requests.post(f"{world.control_url}/parcel", json={"reference": "nobody", "status": 7}, timeout=5)
    assert unknown.status_code == 400


def test_the_page_for_recipients_is_told_where_it_is_asked_for(world: World, shipment_id: int) -> None:
    (plain,) = call(world, "GET", f"/shipments/{shipment_id}").json()["data"]["shipments"]
    (asked,) = call(world, "GET", f"/shipments/{shipment_id}?link_consumer_portal=1").json()["data"]["shipments"]
    assert "link_consumer_portal" not in plain
    assert asked["link_consumer_portal"].endswith(f"/{plain['barcode']}/1016GV/NL")


@pytest.mark.parametrize("query", ["size=10", "size=500", "page=0", "colour=red"])
def test_a_question_for_traces_that_is_not_documented_is_refused(world: World, shipment_id: int, query: str) -> None:
    assert call(world, "GET", f"/tracktraces/{shipment_id}?{query}").status_code == 400


def test_concepts_have_no_traces(world: World) -> None:
    answer = call(world, "POST", "/shipments", json={"data": {"shipments": [SHIPMENT]}}, headers=CREATE)
    made = answer.json()["data"]["ids"][0]["id"]
    assert call(world, "GET", f"/tracktraces/{made}").json() == {"data": {"tracktraces": []}}


def test_a_return_goes_from_the_buyer_to_the_shop(world: World, shipment_id: int) -> None:
    entry = {"parent": shipment_id, "carrier": 1, "email": "b@x.nl", "name": "Sanne", "reference_identifier": "r"}
    answer = back(world, "/shipments?send_return_mail=1", **entry)
    (made,) = [each["id"] for each in answer.json()["data"]["ids"]]
    (shipment,) = call(world, "GET", f"/shipments/{made}").json()["data"]["shipments"]
    assert (shipment["parent_id"], shipment["sender"]) == (shipment_id, SHIPMENT["recipient"])
    assert shipment["recipient"]["person"] == "Demo Seller"
    assert world.myparcel.mailed == [("r", "b@x.nl")]


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"parent": 4711}, "3720"),
        ({"carrier": 16}, "3718"),
        ({"email": None}, "3751"),
        ({"email": "nobody"}, "3752"),
        ({"name": " "}, "3514"),
        ({"options": {"package_type": 2}}, "3733"),
        ({"options": {"package_type": 1, "colour": 1}}, "3705"),
        ({"colour": "red"}, "3102"),
        ({"options": {"package_type": 1, "signature": True}}, "3705"),
    ],
)
def test_a_return_that_is_not_right_is_refused_by_its_place(
    world: World, shipment_id: int, changes: dict[str, Any], code: str
) -> None:
    entry = {"parent": shipment_id, "carrier": 1, "email": "b@x.nl", "name": "Sanne"} | changes
    answer = back(world, **entry)
    assert (answer.status_code, codes(answer)) == (422, [code])
    (error,) = answer.json()["errors"]
    assert error[code]["fields"][0].startswith("data.return_shipments[0]")


def test_only_yes_and_no_send_mail(world: World, shipment_id: int) -> None:
    entry = {"parent": shipment_id, "carrier": 1, "email": "b@x.nl", "name": "Sanne"}
    assert back(world, "/shipments?send_return_mail=yes", **entry).status_code == 400
    assert call(world, "POST", "/shipments", json={"data": {}}, headers=RETURN).status_code == 400
