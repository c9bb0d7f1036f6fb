"""Every request and answer of a whole flow through the Amazon stand-in has the shape Amazon's own models give it."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
import requests
from demo_client import DE, FEEDS, ITEM, NL, ORDER, ORDERS, OTHER_ORDER, REPORTS, ROW, SHIPPED, Client, package, table

from amzlabels.demo.clock import read_moment
from amzlabels.demo.world import World

MODELS = Path(__file__).resolve().parents[3] / "shared" / "reference" / "specs"
FILES = ("orders_2026-01-01", "ordersV0", "sellers", "reports_2021-06-30", "feeds_2021-06-30", "tokens_2021-03-01")
TOO_MANY = 16


def strict(schema: Any) -> Any:
    """The same schema, without room for fields the model does not name."""
    if isinstance(schema, list):
        return [strict(each) for each in schema]
    if not isinstance(schema, dict):
        return schema
    closed = {name: strict(value) for name, value in schema.items()}
    if isinstance(closed.get("properties"), dict) and closed.get("type") == "object":
        closed.setdefault("additionalProperties", False)
    return closed


class Models:
    """Amazon's models; ``check`` finds an exchange's operation and raises where either side differs from its schema."""

    def __init__(self) -> None:
        self.jsonschema = pytest.importorskip("jsonschema")
        self.seen: set[tuple[str, int]] = set()
        self.moments = self.jsonschema.FormatChecker(formats=())
        self.moments.checks("date-time")(lambda value: read_moment(value) is not None)
        self.operations = [
            (method.upper(), re.compile(re.sub(r"\{\w+\}", "[^/]+", path)), operation, model["definitions"])
            for model in (json.loads((MODELS / f"{name}.json").read_text("utf-8")) for name in FILES)
            for path, methods in model["paths"].items()
            for method, operation in methods.items()
            if method in ("get", "post", "put", "delete")
        ]

    def check(self, answer: requests.Response) -> None:
        request, path = answer.request, answer.request.path_url.partition("?")[0]
        ((operation, definitions),) = [
            (operation, definitions)
            for method, pattern, operation, definitions in self.operations
            if method == request.method and pattern.fullmatch(path)
        ]
        self.seen.add((operation["operationId"], answer.status_code))
        bodies = [each["schema"] for each in operation["parameters"] if each["in"] == "body"]
        if answer.ok and bodies:
            self._validate(json.loads(request.body), bodies[0], definitions)
        expected = operation["responses"][str(answer.status_code)].get("schema")
        if expected is None:
            assert answer.content == b""
        else:
            self._validate(answer.json(), expected, definitions)

    def _validate(self, document: Any, schema: Any, definitions: Any) -> None:
        whole = strict({**schema, "definitions": definitions})
        self.jsonschema.Draft4Validator(whole, format_checker=self.moments).validate(document)


def whole_flow(client: Client) -> None:
    """Everything the stand-in can do, and a good deal that it refuses."""
    client.world.amazon.sellers.show(suspended=[DE], has_pilot=True)
    client.call("GET", "/sellers/v1/marketplaceParticipations")
    client.call("GET", "/sellers/v1/account")
    rows = [ROW, ROW | {"order-id": OTHER_ORDER, "is-buyer-requested-cancellation": "true"}]
    client.world.amazon.reports.text = table(rows)
    client.report()
    client.confirm(package("1", 1))
    client.confirm(package("1", 9))
    client.order()
    client.order(OTHER_ORDER)
    search = {"createdAfter": "2020-01-01T00:00:00Z", "createdBefore": "2026-11-22T00:00:00Z", "maxResultsPerPage": "1"}
    included = {"includedData": "FULFILLMENT,PACKAGES,CANCELLATION,RECIPIENT"}
    page = client.call("GET", ORDERS, params=search | included).json()
    client.call("GET", ORDERS, params=search | included | {"paginationToken": page["pagination"]["nextToken"]})
    client.feed(SHIPPED | {"quantity": "1"}, SHIPPED | {"carrier-code": "PostNL"})


def refusals(client: Client) -> None:
    """Answers of every kind of refusal."""
    client.call("GET", ORDERS)
    client.call("GET", f"{ORDERS}/404-9999999-9999999")
    client.call("GET", f"{ORDERS}/{ORDER}", token="Atza|old")
    client.call("GET", f"{REPORTS}/reports/1")
    client.call("GET", f"{FEEDS}/feeds/1")
    client.call("POST", f"{FEEDS}/feeds", json={})
    client.call("POST", f"{REPORTS}/reports", data="x")
    for _ in range(TOO_MANY):
        client.call("GET", "/sellers/v1/marketplaceParticipations")


@pytest.mark.skipif(not MODELS.is_dir(), reason="Amazon's models are not here")
def test_the_whole_flow_has_the_shapes_of_amazons_models(world: World) -> None:
    models, client = Models(), Client(world)
    world.amazon.seed("404-1000002-2000002", NL, {ITEM: 1}, programs=["PRIME"], cancelled=True)
    whole_flow(client)
    refusals(client)
    for answer in client.answers:
        models.check(answer)

    succeeded = {operation for operation, status in models.seen if status < 300}
    assert succeeded == {
        *("getMarketplaceParticipations", "getAccount", "createReport", "getReport", "getReportDocument"),
        *("createRestrictedDataToken", "confirmShipment", "getOrder", "searchOrders"),
        *("createFeedDocument", "createFeed", "getFeed", "getFeedDocument"),
    }
    assert {status for _, status in models.seen if status >= 300} == {400, 403, 404, 415, 429}
