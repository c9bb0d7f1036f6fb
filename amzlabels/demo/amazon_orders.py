"""The orders of the Amazon stand-in: confirmed, read and searched; how they are kept is in ``amazon_order``."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from amzlabels.demo.amazon_answers import Refused, Routes, check_query
from amzlabels.demo.amazon_checks import CANCELLED, FULFILLED, NOT_THERE, confirmation_fault, item_fault, order_fault
from amzlabels.demo.amazon_order import INCLUDED_DATA, Order, order_json
from amzlabels.demo.amazon_report_text import ReportRow, ReportText, Standing
from amzlabels.demo.amazon_search import Pages, listed
from amzlabels.demo.amazon_sellers import MARKETPLACES
from amzlabels.demo.clock import WorldClock
from amzlabels.demo.http import Request, Response, json_response
from amzlabels.demo.ledger import Ledger

REFUSALS: Mapping[str, str] = {
    "already_fulfilled": FULFILLED,
    "package_not_found": "PackageToUpdateNotFound",
    "nonexistent_item": NOT_THERE,
    "item_list": CANCELLED,
    "ship_plus": "Shipments of Ship+ orders cannot be confirmed with this operation.",
    "buy_shipping": "The label of this order was bought through Buy Shipping, which confirms the shipment itself.",
    "too_many_edits": "InvalidPackageVersion: the maximum number of allowed updates has been reached",
    "other": "The shipment could not be confirmed.",
}
"""Messages of the refusals a test can ask for. Sources: refusals that sellers and connectors have shown; the wording of
``ship_plus``, ``buy_shipping`` and ``other`` is ours."""


class Orders:
    """All orders of one seller; callers see to it that one thread at a time is in here."""

    def __init__(self, ledger: Ledger, clock: WorldClock) -> None:
        self._ledger = ledger
        self._clock = clock
        self._known: dict[str, Order] = {}
        self._refusals: dict[str, str] = {}
        self._pages = Pages(clock)

    def reset(self) -> None:
        """Forget all orders."""
        self._known.clear()
        self._refusals.clear()
        self._pages.reset()

    def routes(self) -> Routes:
        """Rows for the service's table."""
        return (
            ("POST", r"/orders/v0/orders/([^/]+)/shipmentConfirmation", "confirm", self._confirm),
            ("GET", r"/orders/2026-01-01/orders", "orders", self._search),
            ("GET", r"/orders/2026-01-01/orders/([^/]+)", "order", self._order),
        )

    def seed(
        self,
        order_id: str,
        marketplace_id: str,
        items: dict[str, int],
        *,
        cancelled: bool = False,
        cancellation_requested: bool = False,
        programs: list[str] | None = None,
        address: dict[str, str] | None = None,
    ) -> None:
        """Know this order from now on; ``address`` has the fields of the Orders API."""
        now = self._clock.now()
        order = Order(marketplace_id, dict(items), now, now, programs=tuple(programs or ()), address=address or {})
        order.is_cancelled, order.is_cancellation_requested = cancelled, cancellation_requested
        self._known[order_id] = order

    def cancel(self, order_id: str, by: str) -> None:
        """Cancel ("seller"), or have the buyer ask for it ("buyer_request"). Raises ``KeyError``, ``ValueError``."""
        order = self._known[order_id]
        if by == "seller":
            order.is_cancelled = True
        elif by == "buyer_request":
            order.is_cancellation_requested = True
        else:
            raise ValueError(f"nobody cancels like this: {by}")
        order.updated = self._clock.now()

    def refuse(self, order_id: str, why: str, message: str = "") -> None:
        """Refuse confirmations of an order for a reason of ``REFUSALS``, in its words or these; empty = no longer.

        Raises ``KeyError``.
        """
        if why:
            self._refusals[order_id] = message or REFUSALS[why]
        else:
            self._refusals.pop(order_id, None)

    def serve(self, text: str, *, is_fixed: bool) -> str:
        """What a report of this text holds now; its orders are known from then on. Empty = no unshipped orders."""
        report = ReportText(text)
        for row in report.rows():
            self._learn(row)
        return text if is_fixed else report.brought_up_to(self._standing)

    def _learn(self, row: ReportRow) -> None:
        order = self._known.get(row.order_id)
        if order is None:
            now = self._clock.now()
            order = self._known[row.order_id] = Order("", {}, row.purchased or now, now)
        elif order.is_learnt:
            order.is_learnt, order.items = False, {}
        order.items[row.order_item_id] = row.ordered
        packed = order.packed()[row.order_item_id]
        order.before.setdefault(row.order_item_id, max(0, row.ordered - row.to_ship - packed))
        order.marketplace_id = row.marketplace_id or order.marketplace_id
        order.ship_by = row.ship_by
        order.address = row.address or order.address
        order.is_cancellation_requested = order.is_cancellation_requested or row.is_cancellation_requested
        if row.is_prime and "PRIME" not in order.programs:
            order.programs = (*order.programs, "PRIME")

    def _standing(self, order_id: str, item_id: str) -> Standing | None:
        order = self._known.get(order_id)
        if order is None or item_id not in order.items:
            return None
        if order.is_cancelled:
            return Standing(0, 0, is_cancellation_requested=False)
        if not order.packages and not order.is_cancellation_requested:
            return None
        return Standing(order.shipped()[item_id], order.left()[item_id], order.is_cancellation_requested)

    def _confirm(self, request: Request, match: re.Match[str]) -> Response:
        check_query(request)
        order_id, body = match[1], request.json()
        fault = confirmation_fault(order_id, body, MARKETPLACES)
        if fault is not None:
            raise Refused(400, "InvalidInput", fault)
        package, order = body["packageDetail"], self._known.get(order_id)
        if order_id in self._refusals:
            raise Refused(400, "InvalidInput", self._refusals[order_id], is_slip=False)
        fault = order_fault(order, body["marketplaceId"], package) if order else None
        if fault is not None:
            raise Refused(400, "InvalidInput", fault, is_slip=fault not in (FULFILLED, CANCELLED))
        self._put(order_id, package["packageReferenceId"], package, body["marketplaceId"])
        self._ledger.confirmed(order_id, package["packageReferenceId"], body)
        return Response(204)

    def _put(self, order_id: str, reference: str, package: Mapping[str, Any], marketplace_id: str) -> None:
        now = self._clock.now()
        order = self._known.setdefault(order_id, Order(marketplace_id, {}, now, now, is_learnt=True))
        order.put(reference, package, now)

    def feed_fault(self, order_id: str, item_id: str, quantity: int | None, reference: str) -> str | None:
        """Why a feed's row cannot be taken into the package of this reference, or None; without item = whole order."""
        if order_id in self._refusals:
            return self._refusals[order_id]
        order = self._known.get(order_id)
        if order is None:
            return None if item_id and quantity else NOT_THERE
        if order.is_cancelled:
            return CANCELLED
        if not item_id:
            return None if order.left(but=reference) else FULFILLED
        return item_fault(order, item_id, quantity or 1, reference)

    def package_like(self, order_id: str, package: Mapping[str, Any]) -> str:
        """The reference of the package of an order with this one's tracking number, empty = none."""
        order = self._known.get(order_id)
        tracking = package["trackingNumber"]
        found = order.packages.items() if order else ()
        return next((reference for reference, each in found if each["trackingNumber"] == tracking), "")

    def put_fed(
        self, order_id: str, reference: str, package: Mapping[str, Any], wanted: Mapping[str, int | None]
    ) -> None:
        """Put what a feed told of one package: units by order item id, None = all that are left, no item = all items.

        Items the package had before stay in it.
        """
        order = self._known.get(order_id)
        left: Mapping[str, int] = order.left(but=reference) if order else {}
        told = wanted or dict(left)
        before = order.packages.get(reference, {"orderItems": []})["orderItems"] if order else []
        units = {item["orderItemId"]: item["quantity"] for item in before}
        units |= {item: quantity or left.get(item, 1) for item, quantity in told.items()}
        items = [{"orderItemId": item, "quantity": quantity} for item, quantity in units.items()]
        self._put(order_id, reference, {**package, "orderItems": items}, "")

    def _order(self, request: Request, match: re.Match[str]) -> Response:
        check_query(request, ("includedData",))
        included = listed(request, "includedData", INCLUDED_DATA)
        order = self._known.get(match[1])
        if order is None:
            raise Refused(404, "NotFound", "The requested order does not exist.", is_slip=False)
        return json_response(200, {"order": order_json(match[1], order, included)})

    def _search(self, request: Request, _match: re.Match[str]) -> Response:
        return json_response(200, self._pages.answer(request, self._known))
