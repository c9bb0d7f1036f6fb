"""What the Amazon stand-in demands of a confirmation, written from Amazon's model and documentation."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from typing import Any

from amzlabels.demo.amazon_order import Order, units
from amzlabels.demo.clock import read_moment

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
NOT_THERE = "NonexistentOrderItem"
_TOP = frozenset({"marketplaceId", "packageDetail", "codCollectionMethod"})
_PACKAGE = frozenset(
    {
        *("packageReferenceId", "carrierCode", "carrierName", "shippingMethod", "trackingNumber", "shipDate"),
        *("shipFromSupplySourceId", "orderItems"),
    }
)
_ITEM = frozenset({"orderItemId", "quantity", "transparencyCodes"})
OTHER_CARRIER = "Other"
LONGEST_TEXT = 50
is_order_id = re.compile(r"\d{3}-\d{7}-\d{7}", re.ASCII).fullmatch
is_item_id = re.compile(r"[0-9]{14,15}").fullmatch


def confirmation_fault(order_id: str, body: object, marketplaces: Collection[str]) -> str | None:
    """The message of the 400 this body earns for any order, or None."""
    if not is_order_id(order_id):
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
    return _package_fault(package) or _items_fault(package.get("orderItems"))


def _package_fault(package: Mapping[str, Any]) -> str | None:
    reference = package.get("packageReferenceId")
    if not isinstance(reference, str):
        return "fields with invalid type [packageDetail.packageReferenceId]"
    if not re.fullmatch(r"[0-9]*[1-9][0-9]*", reference):
        return "PackageReferenceId: is invalid, must be a positive numeric value"
    code, name = package.get("carrierCode"), package.get("carrierName")
    if not isinstance(code, str) or code not in CARRIER_CODES:
        return "carrierCode is invalid."
    if code == OTHER_CARRIER and not name:
        return "carrierName is required when carrierCode is Other."
    for field in ("carrierName", "shippingMethod", "shipFromSupplySourceId"):
        if field in package and not _is_text(package[field]):
            return f"{field} is invalid."
    if not _is_text(package.get("trackingNumber")):
        return "trackingNumber is required."
    shipped_at = read_moment(package.get("shipDate"))
    return None if shipped_at is not None and shipped_at.year >= 2020 else "shipDate is invalid."


def _is_text(value: object) -> bool:
    return isinstance(value, str) and 0 < len(value) <= LONGEST_TEXT


def _items_fault(items: object) -> str | None:
    if not isinstance(items, list) or not items:
        return "orderItems is required."
    for item in items:
        if not isinstance(item, dict) or item.keys() - _ITEM:
            return "orderItems is invalid."
        item_id, quantity, codes = item.get("orderItemId"), item.get("quantity"), item.get("transparencyCodes", [])
        if not isinstance(quantity, int) or isinstance(quantity, bool) or quantity < 1:
            return "quantity is invalid."
        if not isinstance(item_id, str) or not is_item_id(item_id):
            return "OrderItemId is invalid, please obtain the value through the getOrderItems API"
        if not isinstance(codes, list) or not all(isinstance(code, str) for code in codes):
            return "transparencyCodes is invalid."
    return None


def order_fault(order: Order, marketplace_id: str, package: Mapping[str, Any]) -> str | None:
    """The message of the 400 this package earns for this order, or None."""
    if order.is_cancelled:
        return CANCELLED
    if order.marketplace_id and order.marketplace_id != marketplace_id:
        return "marketplaceId does not match the order."
    reference = package["packageReferenceId"]
    faults = (item_fault(order, item, quantity, reference) for item, quantity in units(package).items())
    return next((fault for fault in faults if fault), None)


def item_fault(order: Order, item_id: str, quantity: int, reference: str) -> str | None:
    """Why these units cannot be in the package of this reference, or None."""
    if order.is_learnt:
        # What was ordered is only known from confirmations, so an item another package names is taken as whole.
        return FULFILLED if item_id in order.packed(but=reference) else None
    if item_id not in order.items:
        return NOT_THERE
    return FULFILLED if quantity > order.left(but=reference)[item_id] else None
