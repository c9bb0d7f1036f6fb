"""Unshipped-orders reports to order: Dutch orders without a fault, and the cells a test wants otherwise."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

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
CITIES = (("1016 GV", "Amsterdam"), ("3512 PD", "Utrecht"), ("8011 AB", "Zwolle"), ("6211 LE", "Maastricht"))


def order_id(number: int) -> str:
    """The order number of the nth order of ``write_report``."""
    return f"404-{1_000_000 + number:07d}-{2_000_000 + number:07d}"


def item_id(number: int) -> str:
    """The order item id of the nth order of ``write_report``."""
    return str(52_000_000_000_000 + number)


def write_report(path: Path, orders: int, *, changes: Sequence[dict[str, str]] = ()) -> Path:
    """An unshipped-orders report of Dutch orders; ``changes`` replace cells of the first rows."""
    lines = ["\t".join(COLUMNS)]
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
        row |= changes[number] if number < len(changes) else {}
        lines.append("\t".join(row.get(column, "") for column in COLUMNS))
    path.write_bytes("\r\n".join([*lines, ""]).encode("utf-8"))
    return path
