"""What the Amazon stand-in demands of a confirmation, written from Amazon's model and documentation."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from datetime import datetime
from typing import Any

CARRIER_CODES = frozenset(
    {
        *("DHL", "DHL-Paket", "DHL Express", "DHL eCommerce", "Deutsche Post", "DPD", "DPD Local", "GLS", "Hermes"),
        *("UPS", "FedEx", "TNT", "Post NL", "BPOST", "PostNord", "Polish Post", "InPost", "Asendia", "Spring GDS"),
        *("La Poste", "Colissimo", "Chronopost", "Mondial Relay", "Correos", "Correos Express", "Seur", "MRW", "BRT"),
        *("Poste Italiane", "SDA", "Royal Mail", "Parcelforce", "Yodel", "Sendcloud", "Self Delivery", "Other"),
    }
)
"""Part of Amazon's list: case and blanks count. Source: Amazon's feed schema, valid values seen in connectors."""
_TOP = frozenset({"marketplaceId", "packageDetail", "codCollectionMethod"})
_PACKAGE = frozenset(
    {
        *("packageReferenceId", "carrierCode", "carrierName", "shippingMethod", "trackingNumber", "shipDate"),
        *("shipFromSupplySourceId", "orderItems"),
    }
)
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})")


def confirmation_fault(
    order_id: str, body: object, marketplaces: Collection[str], known: Mapping[str, Any] | None
) -> str | None:
    """The message of the 400 this body earns, or None. ``known`` is what is known of the order."""
    if not re.fullmatch(r"\d{3}-\d{7}-\d{7}", order_id):
        return "Invalid order id."
    if not isinstance(body, dict) or set(body) - _TOP or body.get("marketplaceId") not in marketplaces:
        return "marketplaceId is invalid."
    package = body.get("packageDetail")
    if not isinstance(package, dict) or set(package) - _PACKAGE:
        return "packageDetail is invalid."
    return _package_fault(package) or _items_fault(package.get("orderItems")) or _order_fault(body, package, known)


def _package_fault(package: Mapping[str, Any]) -> str | None:
    reference = package.get("packageReferenceId")
    if not isinstance(reference, str):
        return "fields with invalid type [packageDetail.packageReferenceId]"
    if not re.fullmatch(r"[1-9]\d*", reference):
        return "PackageReferenceId: is invalid, must be a positive numeric value"
    code = package.get("carrierCode")
    if code not in CARRIER_CODES:
        return "carrierCode is invalid."
    name = package.get("carrierName")
    if code == "Other" and (not isinstance(name, str) or not 0 < len(name) <= 50):
        return "carrierName is required when carrierCode is Other."
    tracking, date = package.get("trackingNumber"), package.get("shipDate")
    if not isinstance(tracking, str) or not 0 < len(tracking) <= 50:
        return "trackingNumber is required."
    if not isinstance(date, str) or not _DATE.fullmatch(date) or datetime.fromisoformat(date).year < 2020:
        return "shipDate is invalid."
    return None


def _items_fault(items: object) -> str | None:
    if not isinstance(items, list) or not items:
        return "orderItems is required."
    for item in items:
        quantity = item.get("quantity") if isinstance(item, dict) else None
        if not isinstance(quantity, int) or isinstance(quantity, bool) or quantity < 1:
            return "quantity is invalid."
        if not re.fullmatch(r"\d{14,15}", str(item.get("orderItemId"))) or not isinstance(item["orderItemId"], str):
            return "OrderItemId is invalid, please obtain the value through the getOrderItems API"
    return None


def _order_fault(body: Mapping[str, Any], package: Mapping[str, Any], known: Mapping[str, Any] | None) -> str | None:
    if known is None:
        return None
    if known.get("cancelled"):
        return "Failed to find order item list"
    if known["marketplaceId"] != body["marketplaceId"]:
        return "marketplaceId does not match the order."
    ordered = known.get("items")
    reference = package["packageReferenceId"]
    if ordered is None:
        return None
    shipped: dict[str, int] = {}
    for other, sent in known["packages"].items():
        for item in sent["orderItems"] if other != reference else ():
            shipped[item["orderItemId"]] = shipped.get(item["orderItemId"], 0) + item["quantity"]
    for item in package["orderItems"]:
        if item["orderItemId"] not in ordered:
            return "NonexistentOrderItem"
        if shipped.get(item["orderItemId"], 0) + item["quantity"] > ordered[item["orderItemId"]]:
            return "not finding a matching package or order already fulfilled"
    return None
