"""What every test shares: no screen, no stray environment, English words, a demo world and a report to order."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["LC_ALL"] = "C.UTF-8"

from amzlabels.demo.world import World

ROOT = Path(__file__).resolve().parent.parent
SAMPLES = ROOT / "resources" / "samples"
COLUMNS = (
    "order-id order-item-id purchase-date payments-date reporting-date promise-date days-past-promise buyer-email "
    "buyer-name buyer-phone-number sku product-name quantity-purchased quantity-shipped quantity-to-ship "
    "ship-service-level recipient-name ship-address-1 ship-address-2 ship-address-3 ship-city ship-state "
    "ship-postal-code ship-country sales-channel"
).split()
CITIES = (("1016 GV", "Amsterdam"), ("3512 PD", "Utrecht"), ("8011 AB", "Zwolle"), ("6211 LE", "Maastricht"))


@pytest.fixture(autouse=True)
def clean_environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """No test reads or writes the user's own data or secrets."""
    for name in [name for name in os.environ if name.startswith("AMZLABELS_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("AMZLABELS_DATA_DIR", str(tmp_path / "data"))


@pytest.fixture
def world() -> Iterator[World]:
    """A demo world of its own."""
    started = World.start()
    yield started
    started.close()


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
        }
        row |= changes[number] if number < len(changes) else {}
        lines.append("\t".join(row.get(column, "") for column in COLUMNS))
    path.write_bytes("\r\n".join([*lines, ""]).encode("utf-8"))
    return path
