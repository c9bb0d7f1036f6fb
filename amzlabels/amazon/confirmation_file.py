"""Writes the file sellers upload in Seller Central to confirm shipments; the way without an API is all it knows."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator, Sequence
from datetime import UTC
from pathlib import Path

from amzlabels.amazon.account import LONGEST_NAME, OTHER_CARRIER
from amzlabels.domain.confirmation import Confirmation
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


def write_confirmation_file(path: Path, confirmations: Sequence[Confirmation]) -> None:
    """Write tab-separated UTF-8 with CRLF, one line per order item.

    Raises ``file.unwritable``; ``path`` is then as it was.
    """
    lines = ["\t".join(COLUMNS)]
    for confirmation in confirmations:
        lines += ["\t".join(map(_clean, row)) for row in _rows(confirmation)]
    data = "".join(f"{line}\r\n" for line in lines).encode("utf-8", "replace")
    try:
        _replace(path, data)
    except (OSError, ValueError) as error:
        raise Problem("file.unwritable", file=path.name) from error


def _rows(confirmation: Confirmation) -> Iterator[tuple[str, ...]]:
    carrier = confirmation.carrier
    for item in confirmation.items:
        yield (
            confirmation.order_id,
            item.order_item_id,
            str(item.quantity),
            confirmation.shipped_at.astimezone(UTC).date().isoformat(),
            carrier.code,
            carrier.name[:LONGEST_NAME] if carrier.code == OTHER_CARRIER else "",
            confirmation.tracking,
            carrier.method,
        )


def _clean(value: str) -> str:
    """Amazon knows no quoting, so what parts cells and lines must not be in a value."""
    return " ".join(value.split())


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
