"""The Selling Partner API stand-in: participations, orders, confirmations and the report; strict, and all in memory."""

from __future__ import annotations

import re
import threading
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from functools import partial
from typing import Any

from amzlabels.demo.amazon_answers import Bucket, Refused, failure, refusal, stamped
from amzlabels.demo.amazon_checks import CANCELLED, FULFILLED, confirmation_fault, units, units_shipped
from amzlabels.demo.amazon_reports import Reports
from amzlabels.demo.http import Answer, Request, Response, json_response
from amzlabels.demo.ledger import Ledger
from amzlabels.demo.login import Login

PARTICIPATING = (
    ("A1805IZSGTT6HS", "Amazon.nl", "NL", "EUR", "nl_NL"),
    ("A1PA6795UKMFR9", "Amazon.de", "DE", "EUR", "de_DE"),
    ("A1RKKUPIHCS9HS", "Amazon.es", "ES", "EUR", "es_ES"),
    ("APJ6JRA9NG5V4", "Amazon.it", "IT", "EUR", "it_IT"),
    ("A1F83G8C2ARO7P", "Amazon.co.uk", "GB", "GBP", "en_GB"),
    ("A13V1IB3VIYZZH", "Amazon.fr", "FR", "EUR", "fr_FR"),
    ("AMEN7PMS3EDWL", "Amazon.com.be", "BE", "EUR", "fr_BE"),
)
MARKETPLACES = {row[0]: row[1] for row in PARTICIPATING}
CONFIRM_RATE, CONFIRM_BURST = 2.0, 10.0
_RATES: Mapping[str, tuple[float, float]] = {
    "participations": (0.016, 15),
    "confirm": (CONFIRM_RATE, CONFIRM_BURST),
    "order": (0.5, 30),
    "create_report": (0.0167, 15),
    "report": (2.0, 15),
    "report_document": (0.0167, 15),
    "restricted_token": (1.0, 10),
}
"""Calls per second and burst of each operation. Source: the usage plans in Amazon's models."""
_INCLUDED_DATA = frozenset(
    {
        *("BUYER", "RECIPIENT", "PROCEEDS", "EXPENSE", "PROMOTION", "CANCELLATION", "FULFILLMENT", "PACKAGES"),
        *("TAX", "PAYMENT", "FULFILLMENT_ORDERS"),
    }
)

Answered = Callable[[Request, "re.Match[str]"], Response]


class Amazon:
    """One seller. Orders it was never told of are learnt at their first confirmation."""

    name = "amazon"

    def __init__(self, login: Login, ledger: Ledger) -> None:
        self._login = login
        self._ledger = ledger
        self._lock = threading.RLock()
        self._orders: dict[str, dict[str, Any]] = {}
        self.reports = Reports(MARKETPLACES)
        self.reset()

    def reset(self) -> None:
        """Forget orders, reports and calls; rates are Amazon's own again."""
        with self._lock:
            self._orders.clear()
            self.reports.reset()
            self.buckets = {operation: Bucket(*plan) for operation, plan in _RATES.items()}

    @property
    def confirm_bucket(self) -> Bucket:
        """The pace of confirmations, for tests and benchmarks to change."""
        return self.buckets["confirm"]

    def route(self, request: Request) -> tuple[str, Answer]:
        """Name the operation and who answers it."""
        table: tuple[tuple[str, str, str, Answered], ...] = (
            ("GET", r"/sellers/v1/marketplaceParticipations", "participations", self._participations),
            ("POST", r"/orders/v0/orders/([^/]+)/shipmentConfirmation", "confirm", self._confirm),
            ("GET", r"/orders/2026-01-01/orders/([^/]+)", "order", self._order),
            *self.reports.routes(),
        )
        for method, pattern, operation, act in table:
            match = re.fullmatch(pattern, request.path)
            if match and method == request.method:
                if operation == "document":
                    return operation, partial(self._unguarded, act, match)
                return operation, partial(self._guarded, operation, act, match)
        return "unknown", lambda _request: stamped(refusal(Refused(404, "NotFound", "Resource not found.")), None)

    def failure(self, request: Request, status: int) -> Response:
        """The answer when Amazon itself is in trouble."""
        return failure(request, status)

    def _unguarded(self, act: Answered, match: re.Match[str], request: Request) -> Response:
        with self._lock:
            return act(request, match)

    def _guarded(self, operation: str, act: Answered, match: re.Match[str], request: Request) -> Response:
        bucket = self.buckets[operation]
        with self._lock:
            try:
                self._admit(request, bucket)
                return stamped(act(request, match), bucket.rate)
            except Refused as refused:
                if refused.is_slip:
                    self._ledger.refused(self.name, operation, refused.message)
                return stamped(refusal(refused), bucket.rate)

    def _admit(self, request: Request, bucket: Bucket) -> None:
        token = request.headers.get("x-amz-access-token", "")
        if not token:
            raise Refused(401, "Unauthorized", "Access token is missing in the request header.")
        is_known = self.reports.allows(token, request) or (
            not self.reports.is_restricted(request) and self._login.is_access_token(token)
        )
        if not is_known:
            raise Refused(403, "Unauthorized", "Access to requested resource is denied.", is_slip=False)
        if not bucket.take():
            message = "You exceeded your quota for the requested resource."
            raise Refused(429, "QuotaExceeded", message, is_slip=False)
        if not 0 < len(request.headers.get("user-agent", "").strip()) <= 500:
            raise Refused(400, "InvalidInput", "user-agent is required, at most 500 characters")
        content_type = request.headers.get("content-type", "").split(";")[0].strip().lower()
        if request.method == "POST" and content_type != "application/json":
            raise Refused(415, "UnsupportedMediaType", "The entity of your request was in an unsupported format.")

    def _participations(self, _request: Request, _match: re.Match[str]) -> Response:
        payload = [
            {
                "marketplace": {
                    "id": marketplace_id,
                    "name": name,
                    "countryCode": country,
                    "defaultCurrencyCode": currency,
                    "defaultLanguageCode": language,
                    "domainName": f"www.{name.lower()}",
                },
                "storeName": "Demo Seller",
                "participation": {"isParticipating": True, "hasSuspendedListings": False},
            }
            for marketplace_id, name, country, currency, language in PARTICIPATING
        ]
        return json_response(200, {"payload": payload})

    def _confirm(self, request: Request, match: re.Match[str]) -> Response:
        order_id, body = match[1], request.json()
        known = self._orders.get(order_id)
        fault = confirmation_fault(order_id, body, MARKETPLACES, known)
        if fault is not None:
            raise Refused(400, "InvalidInput", fault, is_slip=fault not in (FULFILLED, CANCELLED))
        package = body["packageDetail"]
        order = known or self._orders.setdefault(order_id, _new_order(body["marketplaceId"], {}, is_learnt=True))
        order["packages"][package["packageReferenceId"]] = package
        order["updated"] = _now()
        if order["is_learnt"]:
            order["items"] = dict(units_shipped(order))
        self._ledger.confirmed(order_id, package["packageReferenceId"], body)
        return Response(204)

    def _order(self, request: Request, match: re.Match[str]) -> Response:
        included = {each for each in request.query.get("includedData", "").split(",") if each}
        if included - _INCLUDED_DATA:
            raise Refused(400, "InvalidInput", "includedData is invalid.")
        order = self._orders.get(match[1])
        if order is None:
            raise Refused(404, "NotFound", "The requested order does not exist.", is_slip=False)
        return json_response(200, {"order": _order_json(match[1], order, included)})

    def seed(self, order_id: str, marketplace_id: str, items: dict[str, int], *, cancelled: bool = False) -> None:
        """Tell the stand-in of an order, with units to ship by order item id."""
        with self._lock:
            self._orders[order_id] = _new_order(marketplace_id, dict(items), is_cancelled=cancelled)


def _new_order(
    marketplace_id: str, items: dict[str, int], *, is_learnt: bool = False, is_cancelled: bool = False
) -> dict[str, Any]:
    order: dict[str, Any] = {"marketplaceId": marketplace_id, "items": items, "packages": {}}
    return order | {"is_learnt": is_learnt, "cancelled": is_cancelled, "created": _now(), "updated": _now()}


def _order_json(order_id: str, order: Mapping[str, Any], included: set[str]) -> dict[str, Any]:
    """An order in the shape of the Orders API of 2026; what was not asked for is left out."""
    shipped = units_shipped(order)
    items: list[dict[str, Any]] = [
        {"orderItemId": item_id, "quantityOrdered": quantity, "product": {"title": f"Item {item_id}"}}
        for item_id, quantity in order["items"].items()
    ]
    channel = {"channelName": "AMAZON", "marketplaceId": order["marketplaceId"]}
    document: dict[str, Any] = {
        "orderId": order_id,
        "createdTime": order["created"],
        "lastUpdatedTime": order["updated"],
        "salesChannel": channel | {"marketplaceName": MARKETPLACES.get(order["marketplaceId"], "")},
        "orderItems": items,
    }
    if "FULFILLMENT" in included:
        document["fulfillment"] = {"fulfillmentStatus": _status(order, shipped.total()), "fulfilledBy": "MERCHANT"}
        for item in items:
            fulfilled = shipped[item["orderItemId"]]
            left = item["quantityOrdered"] - fulfilled
            item["fulfillment"] = {"quantityFulfilled": fulfilled, "quantityUnfulfilled": left}
    if "PACKAGES" in included:
        document["packages"] = [_package_json(reference, sent) for reference, sent in order["packages"].items()]
    return document


def _status(order: Mapping[str, Any], shipped: int) -> str:
    if order["cancelled"]:
        return "CANCELLED"
    if not shipped:
        return "UNSHIPPED"
    return "SHIPPED" if shipped >= sum(order["items"].values()) else "PARTIALLY_SHIPPED"


def _package_json(reference: str, package: Mapping[str, Any]) -> dict[str, Any]:
    other = package["carrierCode"] == "Other"
    return {
        "packageReferenceId": reference,
        "packageStatus": {"status": "SHIPPED"},
        "carrier": package["carrierName"] if other else package["carrierCode"],
        "shipTime": package["shipDate"],
        "shippingService": package.get("shippingMethod", ""),
        "trackingNumber": package["trackingNumber"],
        "packageItems": [{"orderItemId": item, "quantity": quantity} for item, quantity in units(package).items()],
    }


def _now() -> str:
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
