"""What the Amazon stand-in demands of a confirmation, written from Amazon's model and documentation."""

from __future__ import annotations

import contextlib
import re
from collections import Counter
from collections.abc import Collection, Mapping
from datetime import datetime
from typing import Any

CARRIER_CODES = frozenset(
    {
        *("DHL", "DHL-Paket", "DHL Express", "DHL eCommerce", "DHL Freight", "DHL Home Delivery", "DHLPL", "GLS"),
        *("Deutsche Post", "DPD", "DPD Local", "Hermes", "Hermes UK", "Hermes Logistik Gruppe", "UPS", "FedEx"),
        *("TNT", "TNTIT", "GO!", "Trans-o-Flex", "Post NL", "BPOST", "PostNord", "Polish Post", "InPost"),
        *("Swiss post", "AT Post", "Asendia", "Landmark Global", "Spring GDS", "La Poste", "Colissimo", "Coliposte"),
        *("Chronopost", "COLIS PRIVE", "Mondial Relay", "GEODIS", "Correos", "Correos Express", "Seur", "MRW"),
        *("Nacex", "TIPSA", "CTT EXPRESS", "CELERITAS", "Envialia", "Zeleris", "BRT", "Bartolini", "SDA"),
        *("Poste Italiane", "Nexive", "Fercam", "MBE", "Royal Mail", "Parcelforce", "Yodel", "UK MAIL", "DX"),
        *("APC-Overnight", "ArrowXL", "Whistl", "AMZL_UK", "Amazon Shipping", "PTT Kargo", "Aras Kargo"),
        *("MNG Kargo", "Kuehne+Nagel", "DB Schenker", "Sendcloud", "Seven Senders", "B2C Europe"),
        *("Self Delivery", "Other"),
    }
)
"""Amazon's list: case and blanks count. Source: Amazon's feed schema, valid values seen in connectors."""
FULFILLED = "not finding a matching package or order already fulfilled"
CANCELLED = "Failed to find order item list"
_TOP = frozenset({"marketplaceId", "packageDetail", "codCollectionMethod"})
_PACKAGE = frozenset(
    {
        *("packageReferenceId", "carrierCode", "carrierName", "shippingMethod", "trackingNumber", "shipDate"),
        *("shipFromSupplySourceId", "orderItems"),
    }
)
_ITEM = frozenset({"orderItemId", "quantity", "transparencyCodes"})
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})")


def confirmation_fault(
    order_id: str, body: object, marketplaces: Collection[str], known: Mapping[str, Any] | None
) -> str | None:
    """The message of the 400 this body earns, or None. ``known`` is what is known of the order."""
    if not re.fullmatch(r"\d{3}-\d{7}-\d{7}", order_id):
        return "Invalid order id."
    marketplace = body.get("marketplaceId") if isinstance(body, dict) else None
    if not isinstance(body, dict) or body.keys() - _TOP or not isinstance(marketplace, str):
        return "marketplaceId is invalid."
    if marketplace not in marketplaces:
        return "marketplaceId is invalid."
    if "codCollectionMethod" in body:
        return "codCollectionMethod is only supported in the JP marketplace."
    package = body.get("packageDetail")
    if not isinstance(package, dict) or package.keys() - _PACKAGE:
        return "packageDetail is invalid."
    return _package_fault(package) or _items_fault(package.get("orderItems")) or _order_fault(body, package, known)


def _package_fault(package: Mapping[str, Any]) -> str | None:
    reference = package.get("packageReferenceId")
    if not isinstance(reference, str):
        return "fields with invalid type [packageDetail.packageReferenceId]"
    if not re.fullmatch(r"[0-9]*[1-9][0-9]*", reference):
        return "PackageReferenceId: is invalid, must be a positive numeric value"
    code, name = package.get("carrierCode"), package.get("carrierName")
    if not isinstance(code, str) or code not in CARRIER_CODES:
        return "carrierCode is invalid."
    if code == "Other" and not name:
        return "carrierName is required when carrierCode is Other."
    for field in ("carrierName", "shippingMethod", "shipFromSupplySourceId"):
        if field in package and not _is_text(package[field]):
            return f"{field} is invalid."
    if not _is_text(package.get("trackingNumber")):
        return "trackingNumber is required."
    return None if _is_moment(package.get("shipDate")) else "shipDate is invalid."


def _is_text(value: object) -> bool:
    return isinstance(value, str) and 0 < len(value) <= 50


def _is_moment(value: object) -> bool:
    if isinstance(value, str) and _DATE.fullmatch(value):
        with contextlib.suppress(ValueError):
            return datetime.fromisoformat(value).year >= 2020
    return False


def _items_fault(items: object) -> str | None:
    if not isinstance(items, list) or not items:
        return "orderItems is required."
    for item in items:
        if not isinstance(item, dict) or item.keys() - _ITEM:
            return "orderItems is invalid."
        item_id, quantity, codes = item.get("orderItemId"), item.get("quantity"), item.get("transparencyCodes", [])
        if not isinstance(quantity, int) or isinstance(quantity, bool) or quantity < 1:
            return "quantity is invalid."
        if not isinstance(item_id, str) or not re.fullmatch(r"[0-9]{14,15}", item_id):
            return "OrderItemId is invalid, please obtain the value through the getOrderItems API"
        if not isinstance(codes, list) or not all(isinstance(code, str) for code in codes):
            return "transparencyCodes is invalid."
    return None


def _order_fault(body: Mapping[str, Any], package: Mapping[str, Any], known: Mapping[str, Any] | None) -> str | None:
    if known is None:
        return None
    if known.get("cancelled"):
        return CANCELLED
    if known["marketplaceId"] != body["marketplaceId"]:
        return "marketplaceId does not match the order."
    shipped = units_shipped(known, package["packageReferenceId"])
    if known["is_learnt"]:
        # What was ordered is only known from confirmations, so an item another package names is taken as whole.
        return FULFILLED if shipped & units(package) else None
    for item_id, quantity in units(package).items():
        if item_id not in known["items"]:
            return "NonexistentOrderItem"
        if shipped[item_id] + quantity > known["items"][item_id]:
            return FULFILLED
    return None


def units(package: Mapping[str, Any]) -> Counter[str]:
    """Units of each order item in one package."""
    counted: Counter[str] = Counter()
    for item in package["orderItems"]:
        counted[item["orderItemId"]] += item["quantity"]
    return counted


def units_shipped(order: Mapping[str, Any], but: str = "") -> Counter[str]:
    """Units of each order item in all packages of an order, but for one."""
    counted: Counter[str] = Counter()
    for reference, package in order["packages"].items():
        if reference != but:
            counted += units(package)
    return counted
