"""What the stand-ins were asked and what came of it: the tests' and benchmarks' witness."""

from __future__ import annotations

import threading
from collections import Counter
from dataclasses import dataclass, field
from typing import Any


@dataclass(slots=True)
class Ledger:
    """Counts per operation, what was bought per reference, what was confirmed per order; safe from any thread.

    ``confirmations`` came one by one (order id, package reference, bodies), ``fed`` in files (order id, rows).
    """

    calls: Counter[str] = field(default_factory=Counter)
    created: Counter[str] = field(default_factory=Counter)
    labels_fetched: Counter[str] = field(default_factory=Counter)
    confirmations: dict[str, dict[str, list[dict[str, Any]]]] = field(default_factory=dict)
    fed: dict[str, list[dict[str, str]]] = field(default_factory=dict)
    malformed: list[dict[str, Any]] = field(default_factory=list)
    lock: threading.RLock = field(default_factory=threading.RLock)

    def reset(self) -> None:
        """Forget everything."""
        with self.lock:
            for kept in (self.calls, self.created, self.labels_fetched, self.confirmations, self.fed, self.malformed):
                kept.clear()

    def called(self, service: str, operation: str) -> None:
        """One request came in."""
        with self.lock:
            self.calls[f"{service} {operation}"] += 1

    def bought(self, reference: str) -> None:
        """A shipment was made under this reference."""
        with self.lock:
            self.created[reference] += 1

    def fetched(self, reference: str) -> None:
        """A label was handed out."""
        with self.lock:
            self.labels_fetched[reference] += 1

    def confirmed(self, order_id: str, package_reference: str, body: dict[str, Any]) -> None:
        """A confirmation was accepted; the same package again is an update, kept as a further entry."""
        with self.lock:
            self.confirmations.setdefault(order_id, {}).setdefault(package_reference, []).append(body)

    def took_row(self, order_id: str, row: dict[str, str]) -> None:
        """A row of a feed was accepted; its empty cells are left out."""
        with self.lock:
            self.fed.setdefault(order_id, []).append(row)

    def packages(self, order_id: str) -> int:
        """How many packages of an order Amazon was told of, by either way; a feed's row is known by its tracking."""
        with self.lock:
            confirmed = self.confirmations.get(order_id, {})
            latest = {bodies[-1]["packageDetail"]["trackingNumber"] for bodies in confirmed.values()}
            fed = {row.get("tracking-number", "") for row in self.fed.get(order_id, [])}
            return len(confirmed) + len(fed - latest)

    def refused(self, service: str, operation: str, why: str) -> None:
        """A request broke the documented rules."""
        with self.lock:
            self.malformed.append({"service": service, "operation": operation, "why": why})

    def as_json(self) -> dict[str, Any]:
        """All of it."""
        with self.lock:
            return {
                "calls": dict(self.calls),
                "created": dict(self.created),
                "labels_fetched": dict(self.labels_fetched),
                "confirmations": self.confirmations,
                "fed": self.fed,
                "malformed": self.malformed,
            }
