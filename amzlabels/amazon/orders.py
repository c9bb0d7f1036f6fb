"""Reads orders back as Amazon has them now; what follows from it is left to ``journey``.

Source: the model orders_2026-01-01.json of Amazon's Selling Partner API, its rates included.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any
from urllib.parse import quote

from amzlabels.amazon.pacing import TokenBucket
from amzlabels.amazon.transport import Answer, Transport
from amzlabels.domain.amazon_order import AmazonOrder, AmazonPackage
from amzlabels.journey.ports import Clock

_PATH = "/orders/2026-01-01/orders"
_INCLUDED_DATA = "PACKAGES,CANCELLATION,FULFILLMENT"
_MOST_READ_ONE_BY_ONE = 3
_PAGE = 100
_LEFT_TO_AMAZON = frozenset({"PRIME", "FBM_SHIP_PLUS"})


class Orders:
    """The connected seller's orders. Safe from any thread."""

    def __init__(self, transport: Transport, clock: Clock) -> None:
        self._transport = transport
        self._read_pace = TokenBucket(0.5, 30, clock)
        self._search_pace = TokenBucket(0.0056, 20, clock)

    def read(self, order_id: str, *, is_hurried: bool = False) -> AmazonOrder | None:
        """The order as it is now, None when Amazon knows none. Raises ``amazon.*``."""
        path = f"{_PATH}/{quote(order_id, safe='')}"
        query = {"includedData": _INCLUDED_DATA}
        answer = self._transport.call("GET", path, self._read_pace, query=query, is_hurried=is_hurried)
        if answer.status == 404:
            return None
        if not answer.is_ok:
            raise answer.problem("amazon.our_request")
        return _read_order((answer.body or {}).get("order"), answer)

    def find_changed(self, order_ids: Sequence[str], since: datetime) -> dict[str, AmazonOrder]:
        """Those of these orders that have changed since then, and perhaps others of them. Raises ``amazon.*``.

        A packer waits for this, so Amazon is given little time for it.
        """
        wanted = set(order_ids)
        if len(wanted) > _MOST_READ_ONE_BY_ONE:
            return self._search(wanted, since)
        found = {order_id: self.read(order_id, is_hurried=True) for order_id in wanted}
        return {order_id: order for order_id, order in found.items() if order is not None}

    def _search(self, wanted: set[str], since: datetime) -> dict[str, AmazonOrder]:
        query: dict[str, object] = {
            "lastUpdatedAfter": since,
            "fulfilledBy": "MERCHANT",
            "maxResultsPerPage": _PAGE,
            "includedData": _INCLUDED_DATA,
        }
        found: dict[str, AmazonOrder] = {}
        while found.keys() != wanted:
            answer = self._transport.call("GET", _PATH, self._search_pace, query=query, is_hurried=True)
            if not answer.is_ok:
                raise answer.problem("amazon.our_request")
            orders, next_token = _read_page(answer)
            found.update({order.order_id: order for order in orders if order.order_id in wanted})
            if not next_token:
                break
            # Every page is asked for in the words of the first, whatever becomes of our clock meanwhile.
            query = {**(answer.query or {}), "paginationToken": next_token}
        return found


def _read_page(answer: Answer) -> tuple[list[AmazonOrder], str]:
    body = answer.body or {}
    entries = body.get("orders")
    if not isinstance(entries, list):
        raise answer.problem("amazon.answer_unreadable")
    return [_read_order(entry, answer) for entry in entries], str(_part(body, "pagination").get("nextToken") or "")


def _read_order(entry: Any, answer: Answer) -> AmazonOrder:
    """One order. What cannot be read is no order: a cancellation in it must not be overlooked."""
    if not isinstance(entry, dict) or not isinstance(entry.get("orderId"), str):
        raise answer.problem("amazon.answer_unreadable")
    status = _part(entry, "fulfillment").get("fulfillmentStatus")
    packages = [
        AmazonPackage(str(package.get("packageReferenceId") or ""), str(package.get("trackingNumber") or ""))
        for package in _parts(entry, "packages")
    ]
    return AmazonOrder(
        order_id=entry["orderId"],
        is_cancelled=status == "CANCELLED",
        is_cancellation_requested=any(
            _part(_part(item, "cancellation"), "cancellationRequest") for item in _parts(entry, "orderItems")
        ),
        is_fulfilled=status == "SHIPPED",
        is_left_to_amazon=any(str(program) in _LEFT_TO_AMAZON for program in _list(entry, "programs")),
        packages=tuple(packages),
    )


def _part(value: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    part = value.get(name)
    return part if isinstance(part, dict) else {}


def _list(value: Mapping[str, Any], name: str) -> list[Any]:
    part = value.get(name)
    return part if isinstance(part, list) else []


def _parts(value: Mapping[str, Any], name: str) -> list[Mapping[str, Any]]:
    return [part for part in _list(value, name) if isinstance(part, dict)]
