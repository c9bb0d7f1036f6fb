"""Unshipped-orders reports to order: Dutch orders without a fault, and the cells a test wants otherwise."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from types import MappingProxyType

SAMPLES = Path(__file__).resolve().parents[2] / "resources" / "samples"
COLUMNS = [
    "order-id",
    "order-item-id",
    "purchase-date",
    "payments-date",
    "reporting-date",
    "promise-date",
    "days-past-promise",
    "buyer-email",
    "buyer-name",
    "buyer-phone-number",
    "sku",
    "product-name",
    "quantity-purchased",
    "quantity-shipped",
    "quantity-to-ship",
    "ship-service-level",
    "recipient-name",
    "ship-address-1",
    "ship-address-2",
    "ship-address-3",
    "ship-city",
    "ship-state",
    "ship-postal-code",
    "ship-country",
    "sales-channel",
    "is-prime",
]
OPTIONAL: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(("payment-method-details", "cpf", "ship-county", "buyer-identification-number"), ("",)),
    **dict.fromkeys(("buyer-identification-type", "payment-method", "cod-collectible-amount", "already-paid"), ("",)),
    **dict.fromkeys(("scheduled-delivery-start-date", "scheduled-delivery-end-date", "points-granted"), ("",)),
    **dict.fromkeys(("customized-url", "customized-page", "gift-wrap-type", "gift-message-text"), ("",)),
    **dict.fromkeys(("licensee-name", "license-number", "license-state", "license-expiration-date"), ("",)),
    **dict.fromkeys(("original-order-id", "store-chain-store-id", "buyer-requested-cancel-reason"), ("",)),
    **dict.fromkeys(("amazon-programs", "shipment-status", "payment-method-fee"), ("",)),
    **dict.fromkeys(("is-premium-order", "is-global-express", "is-replacement-order", "is-exchange-order"), ("false",)),
    **dict.fromkeys(("is-transparency", "is-ispu-order", "is-buyer-requested-cancellation", "is-iba"), ("false",)),
    **dict.fromkeys(("is-shipping-settings-automation-enabled", "verge-of-cancellation"), ("false",)),
    "verge-of-lateShipment": ("false",) * 20 + ("true",),
    "is-business-order": ("false",) * 9 + ("true",),
    "purchase-order-number": ("",) * 9 + ("4500012345",),
    "price-designation": ("",) * 9 + ("Business Price",),
    "buyer-company-name": ("",) * 9 + ("Bakkerij Jansen B.V.",),
    "address-type": ("Residential", "Residential", "Commercial"),
    "number-of-items": ("1",),
    "ship-service-name": ("Std NL Dom_1", "Std NL Dom_2"),
    "fulfilled-by": ("Merchant",),
    "default-ship-from-address-name": ("Warehouse",),
    "default-ship-from-address-field-1": ("Kade 1",),
    "default-ship-from-address-field-2": ("",),
    "default-ship-from-address-field-3": ("",),
    "default-ship-from-city": ("Rotterdam",),
    "default-ship-from-state": ("",),
    "default-ship-from-country": ("NL",),
    "default-ship-from-postal-code": ("3011 AA",),
    "ioss-number": ("",),
    "ssa-carrier": ("",) * 4 + ("PostNL",),
    "ssa-ship-method": ("",) * 4 + ("PostNL Standard",),
    "tax-collection-model": ("MarketplaceFacilitator",),
    "tax-collection-responsible-party": ("Amazon Services, Inc.",),
    "signature-confirmation-recommended": ("false",),
    "delivery-preferred-time": ("",) * 6 + ('{"days": ["MON", "TUE"]}',),
    "drop-off-location": ("",) * 6 + ("FRONTDOOR",),
    "delivery-instructions": ("",) * 6 + ("Bel bij de buren aan",),
    "pallet-delivery": ("false",),
}
"""Columns a seller may have added, and the values they take in turn."""
CITIES = (("1016 GV", "Amsterdam"), ("3512 PD", "Utrecht"), ("8011 AB", "Zwolle"), ("6211 LE", "Maastricht"))


def order_id(number: int) -> str:
    """The order number of the nth order of ``write_report``."""
    return f"404-{1_000_000 + number:07d}-{2_000_000 + number:07d}"


def item_id(number: int) -> str:
    """The order item id of the nth order of ``write_report``."""
    return str(52_000_000_000_000 + number)


def write_report(
    path: Path,
    orders: int,
    *,
    changes: Sequence[dict[str, str]] = (),
    optional: Mapping[str, Sequence[str]] = MappingProxyType({}),
) -> Path:
    """An unshipped-orders report of Dutch orders.

    ``changes`` replace cells of the first rows; ``optional`` columns are added, their values taken in turn.
    """
    columns = [*COLUMNS, *optional]
    lines = ["\t".join(columns)]
    for number in range(orders):
        code, city = CITIES[number % len(CITIES)]
        row = {
            "order-id": order_id(number),
            "order-item-id": item_id(number),
            "promise-date": f"2026-11-{24 + number % 4}T22:59:59+00:00",
            "buyer-email": f"b{number}@marketplace.amazon.nl",
            "buyer-name": f"Koper {number}",
            "sku": f"MOK-{number % 7}",
            "product-name": f"Keramische mok {number}",
            "quantity-purchased": "2",
            "quantity-shipped": "0",
            "quantity-to-ship": "2",
            "ship-service-level": "Standard",
            "recipient-name": f"Ontvanger {number}",
            "ship-address-1": f"Lindelaan {number + 1}",
            "ship-city": city,
            "ship-postal-code": code,
            "ship-country": "NL",
            "sales-channel": "Amazon.nl",
            "is-prime": "false",
        }
        row |= {column: values[number % len(values)] for column, values in optional.items()}
        row |= changes[number] if number < len(changes) else {}
        lines.append("\t".join(row.get(column, "") for column in columns))
    path.write_bytes("\r\n".join([*lines, ""]).encode("utf-8"))
    return path
