"""A shop where few labels are bought at a time, so that those of one run come in several batches."""

from __future__ import annotations

import threading
from typing import Any

from amzlabels.carrier.myparcel.shop import MyParcelShop
from amzlabels.domain.problems import Problem

BATCH = 2


class SmallBatches:
    """The shop, buying a few at a time; ``at_fetch`` is called in the lane that is about to fetch labels.

    While there is a ``problem`` nothing is bought. ``sizes`` are those of the batches.
    """

    batch_size = BATCH

    def __init__(self, inner: MyParcelShop) -> None:
        self._inner = inner
        self.made = 0
        self.sizes: list[int] = []
        self.has_made = threading.Condition()
        self.at_fetch = lambda: None
        self.problem: Problem | None = None

    def create(self, requests: Any) -> Any:
        """Make them."""
        if self.problem is not None:
            raise self.problem
        self.sizes.append(len(requests))
        results = self._inner.create(requests)
        with self.has_made:
            self.made += 1
            self.has_made.notify_all()
        return results

    def fetch_labels(self, shipments: Any) -> Any:
        """Fetch them."""
        self.at_fetch()
        return self._inner.fetch_labels(shipments)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._inner, name)
