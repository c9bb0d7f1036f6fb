"""One order as the Amazon stand-in keeps it, and its shape in the Orders API; what may be done to it is not here."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from amzlabels.demo.amazon_sellers import MARKETPLACES
from amzlabels.demo.clock import written

INCLUDED_DATA = frozenset(
    {
        *("BUYER", "RECIPIENT", "PROCEEDS", "EXPENSE", "PROMOTION", "CANCELLATION", "FULFILLMENT", "PACKAGES"),
        *("TAX", "PAYMENT", "FULFILLMENT_ORDERS"),
    }
)
STATUSES = frozenset(
    {"PENDING_AVAILABILITY", "PENDING", "UNSHIPPED", "PARTIALLY_SHIPPED", "SHIPPED", "CANCELLED", "UNFULFILLABLE"}
)


@dataclass(slots=True)
class Order:
    """An order of the seller. ``items``: units ordered by order item id; ``before``: units that went another way.

    ``marketplace_id`` is empty where nobody told it. ``is_learnt``: known from its confirmations alone, so ``items``
    are what they hold. ``packages`` have the form of a confirmation's ``packageDetail``, by package reference.
    """

    marketplace_id: str
    items: dict[str, int]
    created: datetime
    updated: datetime
    is_learnt: bool = False
    is_cancelled: bool = False
    is_cancellation_requested: bool = False
    programs: tuple[str, ...] = ()
    address: Mapping[str, str] = field(default_factory=dict)
    ship_by: str = ""
    before: dict[str, int] = field(default_factory=dict)
    packages: dict[str, Mapping[str, Any]] = field(default_factory=dict)

    def put(self, reference: str, package: Mapping[str, Any], now: datetime) -> None:
        """Add a package, or replace it."""
        self.packages[reference] = package
        self.updated = now
        if self.is_learnt:
            self.items = dict(self.packed())

    def packed(self, but: str = "") -> Counter[str]:
        """Units of each order item in all packages but one."""
        counted: Counter[str] = Counter()
        for reference, package in self.packages.items():
            if reference != but:
                counted += units(package)
        return counted

    def shipped(self) -> Counter[str]:
        """Units of each order item that have gone, whichever way."""
        return self.packed() + Counter(self.before)

    def left(self, but: str = "") -> Counter[str]:
        """Units of each order item still to ship, were it not for one package."""
        return Counter(self.items) - Counter(self.before) - self.packed(but)

    @property
    def status(self) -> str:
        """Amazon's name for where it stands."""
        if self.is_cancelled:
            return "CANCELLED"
        if not self.shipped():
            return "UNSHIPPED"
        return "PARTIALLY_SHIPPED" if self.left() else "SHIPPED"


def units(package: Mapping[str, Any]) -> Counter[str]:
    """Units of each order item in one package."""
    counted: Counter[str] = Counter()
    for item in package["orderItems"]:
        counted[item["orderItemId"]] += item["quantity"]
    return counted


def order_json(order_id: str, order: Order, included: Collection[str]) -> dict[str, Any]:
    """An order in the shape of the Orders API of 2026; what was not asked for is left out."""
    document: dict[str, Any] = {
        "orderId": order_id,
        "createdTime": written(order.created),
        "lastUpdatedTime": written(order.updated),
        "salesChannel": _channel(order),
        "orderItems": _items(order, included),
    }
    if order.programs:
        document["programs"] = list(order.programs)
    if "RECIPIENT" in included and order.address:
        document["recipient"] = {"deliveryAddress": dict(order.address)}
    if "FULFILLMENT" in included:
        document["fulfillment"] = {"fulfillmentStatus": order.status, "fulfilledBy": "MERCHANT"}
        if order.ship_by:
            document["fulfillment"]["shipByWindow"] = {"latestDateTime": order.ship_by}
    if "PACKAGES" in included:
        document["packages"] = [_package(reference, sent) for reference, sent in order.packages.items()]
    return document


def _channel(order: Order) -> dict[str, str]:
    channel = {"channelName": "AMAZON"}
    if order.marketplace_id:
        channel["marketplaceId"] = order.marketplace_id
        channel["marketplaceName"] = MARKETPLACES.get(order.marketplace_id, "")
    return channel


def _items(order: Order, included: Collection[str]) -> list[dict[str, Any]]:
    shipped, left = order.shipped(), order.left()
    items: list[dict[str, Any]] = []
    for item_id, quantity in order.items.items():
        item = {"orderItemId": item_id, "quantityOrdered": quantity, "product": {"title": f"Item {item_id}"}}
        if "FULFILLMENT" in included:
            unfulfilled = 0 if order.is_cancelled else left[item_id]
            item["fulfillment"] = {"quantityFulfilled": shipped[item_id], "quantityUnfulfilled": unfulfilled}
        if "CANCELLATION" in included and order.is_cancellation_requested:
            reason = {"requester": "BUYER", "cancelReason": "Ordered by mistake"}
            item["cancellation"] = {"cancellationRequest": reason}
        items.append(item)
    return items


def _package(reference: str, package: Mapping[str, Any]) -> dict[str, Any]:
    is_other = package["carrierCode"] == "Other"
    told = {
        "carrier": package["carrierName"] if is_other else package["carrierCode"],
        "shipTime": package["shipDate"],
        "shippingService": package.get("shippingMethod", ""),
        "trackingNumber": package["trackingNumber"],
    }
    items = [{"orderItemId": item, "quantity": quantity} for item, quantity in units(package).items()]
    return {
        "packageReferenceId": reference,
        "packageStatus": {"status": "SHIPPED"},
        **{name: value for name, value in told.items() if value},
        "packageItems": items,
    }
