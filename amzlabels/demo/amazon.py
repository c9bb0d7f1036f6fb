"""The Selling Partner API stand-in: who may call what, and how often; each group of operations has its own file."""

from __future__ import annotations

import re
import threading
from collections.abc import Mapping
from functools import partial
from typing import Any

from amzlabels.demo.amazon_answers import Act, Bucket, Refused, failure, refusal, stamped
from amzlabels.demo.amazon_documents import Documents
from amzlabels.demo.amazon_feeds import Feeds
from amzlabels.demo.amazon_orders import Orders
from amzlabels.demo.amazon_reports import Reports
from amzlabels.demo.amazon_sellers import MARKETPLACES, Sellers
from amzlabels.demo.clock import WorldClock
from amzlabels.demo.http import Answer, Request, Response
from amzlabels.demo.ledger import Ledger
from amzlabels.demo.login import Login

_RATES: Mapping[str, tuple[float, float]] = {
    "participations": (0.016, 15),
    "account": (0.016, 15),
    "confirm": (2.0, 10),
    "orders": (0.0056, 20),
    "order": (0.5, 30),
    "create_report": (0.0167, 15),
    "report": (2.0, 15),
    "report_document": (0.0167, 15),
    "restricted_token": (1.0, 10),
    "create_feed_document": (0.5, 15),
    "create_feed": (0.0083, 15),
    "feed": (2.0, 15),
    "feed_document": (0.0222, 10),
}
"""Calls per second and burst of each operation. Source: the usage plans in Amazon's models."""


class Amazon:
    """One seller. Orders it was never told of are learnt at their first confirmation."""

    name = "amazon"

    def __init__(self, login: Login, ledger: Ledger, clock: WorldClock) -> None:
        self._login = login
        self._ledger = ledger
        self._clock = clock
        self._lock = threading.RLock()
        self.documents = Documents(clock, partial(ledger.refused, self.name))
        self.sellers = Sellers()
        self._orders = Orders(ledger, clock)
        self.reports = Reports(MARKETPLACES, self._orders, self.documents, clock)
        self.feeds = Feeds(MARKETPLACES, self._orders, self.documents, ledger, clock)
        self._parts = (self.sellers, self._orders, self.reports, self.feeds, self.documents)
        self._routes = tuple(row for part in self._parts for row in part.routes())
        self.reset()

    def reset(self) -> None:
        """Forget orders, reports, feeds and calls; account and rates are as they were at the start."""
        with self._lock:
            for part in self._parts:
                part.reset()
            self.buckets = {name: Bucket(*plan, self._clock.monotonic_s) for name, plan in _RATES.items()}

    @property
    def confirm_bucket(self) -> Bucket:
        """The pace of confirmations, for tests and benchmarks to change."""
        return self.buckets["confirm"]

    def route(self, request: Request) -> tuple[str, Answer]:
        """Name the operation and who answers it."""
        for method, pattern, operation, act in self._routes:
            match = re.fullmatch(pattern, request.path)
            if match and method == request.method:
                guard = partial(self._guarded, operation) if operation in self.buckets else self._unguarded
                return operation, partial(guard, act, match)
        return "unknown", self._no_route

    def failure(self, request: Request, status: int) -> Response:
        """The answer when Amazon itself is in trouble."""
        return failure(request, status)

    def seed(self, order_id: str, marketplace_id: str, items: dict[str, int], **more: Any) -> None:
        """Tell the stand-in of an order, with units to ship by order item id; ``more`` as in ``Orders.seed``."""
        with self._lock:
            self._orders.seed(order_id, marketplace_id, items, **more)

    def cancel(self, order_id: str, by: str) -> None:
        """Cancel an order ("seller"), or have its buyer ask for it ("buyer_request")."""
        with self._lock:
            self._orders.cancel(order_id, by)

    def refuse(self, order_id: str, why: str, message: str = "") -> None:
        """Refuse to confirm an order for a reason of ``amazon_orders.REFUSALS``; empty = no longer."""
        with self._lock:
            self._orders.refuse(order_id, why, message)

    def _no_route(self, request: Request) -> Response:
        self._ledger.refused(self.name, "unknown", f"{request.method} {request.path}")
        return stamped(refusal(Refused(404, "NotFound", "Resource not found.")), None)

    def _unguarded(self, act: Act, match: re.Match[str], request: Request) -> Response:
        with self._lock:
            return act(request, match)

    def _guarded(self, operation: str, act: Act, match: re.Match[str], request: Request) -> Response:
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
