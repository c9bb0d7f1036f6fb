"""Makes small reports cell by cell for the tests of the report reader."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from amzlabels.amazon.report import TxtReportReader
from amzlabels.domain.order import Report
from amzlabels.domain.problems import Problem

BASE_NAMES = (
    "order-id order-item-id purchase-date payments-date reporting-date promise-date days-past-promise buyer-email "
    "buyer-name buyer-phone-number sku product-name quantity-purchased quantity-shipped quantity-to-ship "
    "ship-service-level recipient-name ship-address-1 ship-address-2 ship-address-3 ship-city ship-state "
    "ship-postal-code ship-country"
)
BASE = BASE_NAMES.split()
CHANNEL = [*BASE, "sales-channel"]
COLUMNS = [*CHANNEL, "is-prime"]
OFFICIAL = [name for name in BASE if name != "buyer-name"] + [
    "is-business-order",
    "purchase-order-number",
    "price-designation",
    "is-prime",
]
WIDE = [
    *COLUMNS,
    *("is-business-order", "purchase-order-number", "price-designation", "buyer-company-name"),
    *("is-buyer-requested-cancellation", "buyer-requested-cancel-reason", "verge-of-cancellation"),
    "verge-of-lateShipment",
]


def row(number: int = 1, **changes: str) -> dict[str, str]:
    """The cells of one good Dutch order, by heading; in ``changes`` write ``_`` for ``-``."""
    cells = {
        "order-id": f"404-1000000-{number:07d}",
        "order-item-id": f"{81200000000000 + number}",
        "purchase-date": "2026-11-20T08:34:47+00:00",
        "payments-date": "2026-11-20T08:40:00+00:00",
        "reporting-date": "2026-11-20T09:00:00+00:00",
        "promise-date": "2026-11-24T22:59:59+00:00",
        "days-past-promise": "-1",
        "buyer-email": f"k3m9{number}@marketplace.amazon.nl",
        "buyer-name": "Sanne Verhoeven",
        "buyer-phone-number": "0600000012",
        "sku": f"SKU-{number}",
        "product-name": "Koffiemok",
        "quantity-purchased": "1",
        "quantity-shipped": "0",
        "quantity-to-ship": "1",
        "ship-service-level": "Standard",
        "recipient-name": "Sanne Verhoeven",
        "ship-address-1": "Prinsengracht 263",
        "ship-city": "Amsterdam",
        "ship-state": "Noord-Holland",
        "ship-postal-code": "1016 GV",
        "ship-country": "NL",
        "sales-channel": "Amazon.nl",
        "is-business-order": "false",
        "is-prime": "false",
        "is-buyer-requested-cancellation": "false",
        "verge-of-cancellation": "false",
        "verge-of-lateShipment": "false",
    }
    return cells | {name.replace("_", "-"): value for name, value in changes.items()}


def text(rows: Sequence[dict[str, str]], columns: Sequence[str] = COLUMNS, end: str = "\r\n") -> str:
    """A whole report."""
    lines = [list(columns), *([cells.get(name, "") for name in columns] for cells in rows)]
    return "".join("\t".join(line) + end for line in lines)


def read_text(content: str, encoding: str = "utf-8") -> Report:
    """What the reader makes of a report."""
    return TxtReportReader().read_bytes(content.encode(encoding), "report.txt", None)


def read_rows(*rows: dict[str, str], columns: Sequence[str] = COLUMNS) -> Report:
    """What the reader makes of these rows."""
    return read_text(text(rows, columns))


def codes(report: Report) -> list[str]:
    """The codes of the report's own problems."""
    return [note.code for note in report.problems]


def refusal(read: Path | bytes) -> Problem:
    """The problem with which the reader refuses a file or a download."""
    try:
        if isinstance(read, Path):
            TxtReportReader().read(read)
        else:
            TxtReportReader().read_bytes(read, "report.txt", None)
    except Problem as problem:
        return problem
    raise AssertionError("the file was accepted")
