"""Whether the server made of Amazon's models tells a right request from a wrong one."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
import requests
from spec_server import SPECS, SpecServer

pytestmark = pytest.mark.skipif(not SPECS.is_dir(), reason="Amazon's models are not beside this checkout")
ORDER = "/orders/v0/orders/902-1106328-1059050/shipmentConfirmation"
PACKAGE = {
    "packageReferenceId": "1",
    "carrierCode": "Post NL",
    "trackingNumber": "3SMYPA0000001",
    "shipDate": "2026-11-23T10:15:00Z",
    "orderItems": [{"orderItemId": "79039765272157", "quantity": 1}],
}


@pytest.fixture
def server() -> Iterator[SpecServer]:
    """The models, served."""
    started = SpecServer()
    yield started
    started.close()


def confirm(server: SpecServer, **changes: object) -> list[str]:
    """Confirm with one thing changed; the faults that were found."""
    body = {"marketplaceId": "A1805IZSGTT6HS", "packageDetail": {**PACKAGE, **changes}}
    headers = {"x-amz-access-token": "Atza|x"}
    answer = requests.post(server.url + ORDER, json=body, headers=headers, timeout=5)
    assert answer.status_code == 204
    return server.faults


def test_a_right_request_has_no_fault(server: SpecServer) -> None:
    assert confirm(server) == []


@pytest.mark.parametrize(
    "changes",
    [
        {"packageReferenceId": 1},
        {"shipDate": "02/21/2022"},
        {"orderItems": [{"orderItemId": "79039765272157", "quantity": "1"}]},
        {"orderItems": {}},
        {"trackingNumber": None},
        {"trackingNr": "3S"},
    ],
)
def test_a_wrong_request_is_told(server: SpecServer, changes: dict[str, object]) -> None:
    assert confirm(server, **changes)


def test_queries_tokens_and_paths_are_looked_at_too(server: SpecServer) -> None:
    headers = {"x-amz-access-token": "Atza|x"}
    wrong = server.url + "/orders/2026-01-01/orders/1?includedData=PACKAGES,NONSENSE&more=1"
    requests.get(wrong, headers=headers, timeout=5)
    requests.get(server.url + "/sellers/v1/marketplaceParticipations", timeout=5)
    requests.get(server.url + "/sellers/v1/nothing", headers=headers, timeout=5)
    told = "\n".join(server.faults)
    for part in ("NONSENSE", "unknown query parameter more", "no access token", "no such operation"):
        assert part in told
