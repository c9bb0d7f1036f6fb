"""Lays confirmations out as Amazon's shipping confirmation table, and as a file of it; sending it is ``feeds``'s."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator, Sequence
from datetime import UTC, date
from pathlib import Path
from zoneinfo import ZoneInfo

from amzlabels.amazon.account import LONGEST_NAME, OTHER_CARRIER
from amzlabels.domain.confirmation import Confirmation
from amzlabels.domain.marketplace import BY_CODE
from amzlabels.domain.problems import Problem

COLUMNS = (
    "order-id",
    "order-item-id",
    "quantity",
    "ship-date",
    "carrier-code",
    "carrier-name",
    "tracking-number",
    "ship-method",
)
"""Headings of Amazon's shipping confirmation template. Source: Seller Central help, page G641."""


def confirmation_table(confirmations: Sequence[Confirmation]) -> bytes:
    """Tab-separated UTF-8 with CRLF and without quotes: the headings, then one full row per item of each package.

    Raises ``amazon.carrier_code_missing`` for a carrier that has no code, or "Other" that has no name.
    """
    rows = [COLUMNS, *(row for confirmation in confirmations for row in _rows(confirmation))]
    return "".join("\t".join(row) + "\r\n" for row in rows).encode()


def write_confirmation_file(path: Path, confirmations: Sequence[Confirmation]) -> None:
    """Write the table for an upload by hand.

    Raises ``file.unwritable`` and what ``confirmation_table`` does; ``path`` is then as it was.
    """
    data = confirmation_table(confirmations)
    try:
        _replace(path, data)
    except (OSError, ValueError) as error:
        raise Problem("file.unwritable", file=path.name) from error


def _rows(confirmation: Confirmation) -> Iterator[tuple[str, ...]]:
    carrier = confirmation.carrier
    code, name = _clean(carrier.code), _cut(carrier.name) if carrier.code == OTHER_CARRIER else ""
    if not code or (code == OTHER_CARRIER and not name):
        raise Problem("amazon.carrier_code_missing", carrier=carrier.name)
    for item in confirmation.items:
        yield (
            _clean(confirmation.order_id),
            _clean(item.order_item_id),
            str(item.quantity),
            _ship_date(confirmation).isoformat(),
            code,
            name,
            _cut(confirmation.tracking),
            _cut(carrier.method),
        )


def _ship_date(confirmation: Confirmation) -> date:
    """The day as the marketplace counts days: around midnight UTC is a day off, and Amazon judges lateness by days."""
    marketplace = BY_CODE.get(confirmation.marketplace)
    return confirmation.shipped_at.astimezone(ZoneInfo(marketplace.time_zone) if marketplace else UTC).date()


def _cut(value: str) -> str:
    return _clean(value)[:LONGEST_NAME].rstrip()


def _clean(value: str) -> str:
    """Amazon knows no quoting, so nothing that parts cells or lines, or looks like a quote, may be in a value."""
    return " ".join("".join(each if each.isprintable() and each != '"' else " " for each in value).split())


def _replace(path: Path, data: bytes) -> None:
    """Put the whole file in place at once: a half-written one must never be uploaded."""
    handle, name = tempfile.mkstemp(prefix=".", suffix=".tmp", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        Path(name).replace(path)
    except OSError:
        Path(name).unlink(missing_ok=True)
        raise
