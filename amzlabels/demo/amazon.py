"""The Selling Partner API stand-in: participations, orders, confirmations and the report; strict, and all in memory."""

from __future__ import annotations

import re
import secrets
import threading
import time
from collections.abc import Callable
from functools import partial
from typing import Any

from amzlabels.demo.amazon_checks import confirmation_fault
from amzlabels.demo.amazon_reports import Reports
from amzlabels.demo.http import Answer, Request, Response, json_response
from amzlabels.demo.ledger import Ledger
from amzlabels.demo.login import Login

PARTICIPATING = (
    ("A1805IZSGTT6HS", "Amazon.nl", "NL", "EUR"),
    ("A1PA6795UKMFR9", "Amazon.de", "DE", "EUR"),
    ("A1RKKUPIHCS9HS", "Amazon.es", "ES", "EUR"),
    ("APJ6JRA9NG5V4", "Amazon.it", "IT", "EUR"),
    ("A1F83G8C2ARO7P", "Amazon.co.uk", "GB", "GBP"),
    ("A13V1IB3VIYZZH", "Amazon.fr", "FR", "EUR"),
    ("AMEN7PMS3EDWL", "Amazon.com.be", "BE", "EUR"),
)
CONFIRM_RATE, CONFIRM_BURST = 2.0, 10.0
MAX_UPDATES = 20


Answered = Callable[[Request, "re.Match[str]"], Response]


class Bucket:
    """Amazon's token bucket for one operation."""

    def __init__(self, rate: float, burst: float) -> None:
        self.rate, self.burst = rate, burst
        self._left, self._then = burst, time.monotonic()

    def take(self) -> bool:
        """Whether a call is allowed now."""
        now = time.monotonic()
        self._left = min(self.burst, self._left + (now - self._then) * self.rate)
        self._then = now
        if self._left < 1:
            return False
        self._left -= 1
        return True


class Amazon:
    """One seller. Orders it was never told of are learnt at their first confirmation."""

    name = "amazon"

    def __init__(self, login: Login, ledger: Ledger) -> None:
        self._login = login
        self._ledger = ledger
        self._lock = threading.RLock()
        self._orders: dict[str, dict[str, Any]] = {}
        self.confirm_bucket = Bucket(CONFIRM_RATE, CONFIRM_BURST)
        self.reports = Reports(login)

    def route(self, request: Request) -> tuple[str, Answer]:
        """Name the operation and who answers it."""
        table: tuple[tuple[str, str, str, Any], ...] = (
            ("GET", r"/sellers/v1/marketplaceParticipations", "participations", self._participations),
            ("POST", r"/orders/v0/orders/([^/]+)/shipmentConfirmation", "confirm", self._confirm),
            ("GET", r"/orders/2026-01-01/orders/([^/]+)", "order", self._order),
            *self.reports.routes(),
        )
        for method, pattern, operation, act in table:
            match = re.fullmatch(pattern, request.path)
            if match and method == request.method:
                return operation, partial(self._guarded, act, match)
        return "unknown", lambda _request: _error(404, "NotFound", "Resource not found.")

    def _guarded(self, act: Answered, match: re.Match[str], request: Request) -> Response:
        if act == self.reports.content:
            return act(request, match)
        if not request.headers.get("user-agent", "").strip():
            return _error(400, "InvalidInput", "user-agent is required")
        token = request.headers.get("x-amz-access-token", "")
        if not token:
            return _error(401, "Unauthorized", "Access token is missing in the request header.")
        if not self._login.is_access_token(token):
            return _error(403, "Unauthorized", "Access to requested resource is denied.")
        with self._lock:
            return act(request, match)

    def _participations(self, _request: Request, _match: re.Match[str]) -> Response:
        payload = [
            {
                "marketplace": {
                    "id": marketplace_id,
                    "name": name,
                    "countryCode": country,
                    "defaultCurrencyCode": currency,
                    "defaultLanguageCode": "en_GB",
                    "domainName": f"www.{name.lower()}",
                },
                "storeName": "Demo Seller",
                "participation": {"isParticipating": True, "hasSuspendedListings": False},
            }
            for marketplace_id, name, country, currency in PARTICIPATING
        ]
        return _ok(200, {"payload": payload}, 0.016)

    def _confirm(self, request: Request, match: re.Match[str]) -> Response:
        if not self.confirm_bucket.take():
            return _error(429, "QuotaExceeded", "You exceeded your quota for the requested resource.")
        order_id, body = match[1], request.json()
        known = self._orders.get(order_id)
        fault = confirmation_fault(order_id, body, {row[0] for row in PARTICIPATING}, known)
        if fault is not None:
            if not fault.startswith(("not finding", "Failed to find")):
                self._ledger.refused(self.name, "confirm", fault)
            return _error(400, "InvalidInput", fault, self.confirm_bucket.rate)
        package = body["packageDetail"]
        order = self._orders.setdefault(
            order_id, {"marketplaceId": body["marketplaceId"], "items": None, "packages": {}}
        )
        order["packages"][package["packageReferenceId"]] = package
        self._ledger.confirmed(order_id, package["packageReferenceId"], body)
        return Response(204, headers=_headers(self.confirm_bucket.rate))

    def _order(self, _request: Request, match: re.Match[str]) -> Response:
        order = self._orders.get(match[1])
        if order is None:
            return _error(404, "NotFound", "Order not found.")
        packages = [
            {
                "packageReferenceId": reference,
                "carrier": package["carrierCode"],
                "trackingNumber": package["trackingNumber"],
                "packageStatus": {"status": "SHIPPED"},
                "packageItems": package["orderItems"],
            }
            for reference, package in order["packages"].items()
        ]
        status = "CANCELLED" if order.get("cancelled") else "SHIPPED" if packages else "UNSHIPPED"
        return _ok(200, {"orderId": match[1], "fulfillmentStatus": status, "packages": packages}, 0.5)

    def seed(self, order_id: str, marketplace_id: str, items: dict[str, int], *, cancelled: bool = False) -> None:
        """Tell the stand-in of an order, with units to ship by order item id."""
        with self._lock:
            self._orders[order_id] = {
                "marketplaceId": marketplace_id,
                "items": dict(items),
                "packages": {},
                "cancelled": cancelled,
            }


def _headers(rate: float | None = None) -> dict[str, str]:
    headers = {"x-amzn-RequestId": secrets.token_hex(16)}
    return headers | ({"x-amzn-RateLimit-Limit": str(rate)} if rate is not None else {})


def _ok(status: int, document: object, rate: float) -> Response:
    response = json_response(status, document)
    return Response(status, response.body, response.content_type, _headers(rate))


def _error(status: int, code: str, message: str, rate: float | None = None) -> Response:
    document = {"errors": [{"code": code, "message": message, "details": ""}]}
    response = json_response(status, document)
    return Response(status, response.body, response.content_type, _headers(rate))
