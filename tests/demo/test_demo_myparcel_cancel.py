"""The MyParcel stand-in deletes concepts as the documentation has it, and nothing else."""

from __future__ import annotations

import base64
from typing import Any

import pytest
import requests

from amzlabels.demo.world import World

SHIPMENT: dict[str, Any] = {
    "carrier": 1,
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


def call(world: World, method: str, path: str, **more: Any) -> requests.Response:
    key = base64.b64encode(world.secrets["myparcel-api-key"].encode()).decode()
    headers = {"Authorization": f"bearer {key}", "User-Agent": "CustomApiCall/2 test/1", **more.pop("headers", {})}
    url = f"{world.services['myparcel'].url}{path}"
    return requests.request(method, url, headers=headers, timeout=5, **more)


def make(world: World, *references: str) -> list[int]:
    shipments = [SHIPMENT | {"reference_identifier": reference} for reference in references]
    answer = call(world, "POST", "/shipments", json={"data": {"shipments": shipments}}, headers=CREATE)
    return [each["id"] for each in answer.json()["data"]["ids"]]


def references_left(world: World) -> list[str]:
    shipments = call(world, "GET", "/shipments").json()["data"]["shipments"]
    return [each["reference_identifier"] for each in shipments]


def test_deleted_concepts_are_gone_everywhere(world: World) -> None:
    first, second, _third = make(world, "a", "b", "c")
    answer = call(world, "DELETE", f"/shipments/{first};{second}")
    assert (answer.status_code, answer.content) == (204, b"")
    assert references_left(world) == ["c"]
    assert call(world, "GET", f"/shipments/{first}").status_code == 404
    assert call(world, "GET", f"/shipment_labels/{first}?format=A6").status_code == 422


def test_one_that_is_no_concept_keeps_all(world: World) -> None:
    first, second = make(world, "a", "b")
    call(world, "GET", f"/shipment_labels/{first}?format=A6")
    for ids in (f"{first}", f"{second};{first}", f"{second};4711", "4711"):
        answer = call(world, "DELETE", f"/shipments/{ids}")
        assert answer.status_code == 422
        assert answer.json()["errors"][0]["code"] == 3723
    assert references_left(world) == ["a", "b"]


def test_a_second_deletion_is_refused(world: World) -> None:
    (only,) = make(world, "a")
    statuses = [call(world, "DELETE", f"/shipments/{only}").status_code for _ in range(2)]
    assert statuses == [204, 422]


@pytest.mark.parametrize(
    ("path", "more", "status"),
    [
        ("/shipments/{id}", {"headers": {"Authorization": "bearer d3Jvbmc="}}, 401),
        ("/shipments/{id}", {"headers": {"User-Agent": ""}}, 400),
        ("/shipments/{id}", {"json": {"data": {}}}, 400),
        ("/shipments/{id}?force=1", {}, 400),
        ("/shipments/" + ";".join(map(str, range(1, 102))), {}, 400),
        ("/shipments/all", {}, 404),
        ("/shipments", {}, 404),
    ],
)
def test_anything_but_plain_ids_is_refused(world: World, path: str, more: dict[str, Any], status: int) -> None:
    (only,) = make(world, "a")
    assert call(world, "DELETE", path.format(id=only), **more).status_code == status
    assert references_left(world) == ["a"]


def test_three_hundred_deletions_are_the_quota(world: World) -> None:
    assert world.myparcel.quotas["delete"] == 300
    world.myparcel.quotas["delete"] = 1
    first, second = make(world, "a", "b")
    statuses = [call(world, "DELETE", f"/shipments/{each}").status_code for each in (first, second)]
    assert statuses == [204, 429]
