"""Importing a report: reads it, completes each order's problems, stores it; its spelling is left to the reader."""

from __future__ import annotations

import gc
from collections import deque
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from amzlabels.domain.order import Order, Report
from amzlabels.domain.problems import Note
from amzlabels.domain.queue import ImportSummary
from amzlabels.domain.rules import customs_for, leaves_customs_union
from amzlabels.domain.settings import Settings
from amzlabels.journey.ports import Parcels, ReportReader

_UNKNOWN = "order.marketplace_unknown"


@contextmanager
def _collector_paused() -> Iterator[None]:
    """No garbage is made of orders; looking for it would take half the time again, in pauses that a window shows."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


@_collector_paused()
def read_report(path: Path, reader: ReportReader, settings: Settings, *, marketplace: str = "") -> Report:
    """Read a report and find everything that stands in an order's way, changing nothing.

    ``marketplace`` narrows the report to one marketplace; orders that do not say theirs are taken to be of it.
    Raises ``report.*``.
    """
    report = reader.read(path)
    orders = _of_marketplace(report.orders, marketplace) if marketplace else report.orders
    return replace(report, orders=tuple(_with_customs(orders, settings)))


@_collector_paused()
def import_report(
    path: Path,
    *,
    reader: ReportReader,
    parcels: Parcels,
    settings: Settings,
    marketplace: str = "",
    wanted: bool = False,
) -> ImportSummary:
    """Read a report and store its orders; nothing is added twice. Raises ``report.*`` and ``store.*``."""
    report = read_report(path, reader, settings, marketplace=marketplace)
    orders, problems = deque(report.orders), report.problems
    del report
    return parcels.import_orders(path.name, _handed_over(orders), wanted=wanted, problems=problems)


def _handed_over(orders: deque[Order]) -> Iterator[Order]:
    """Each order, let go of as it is taken: letting go of a whole report at once would hold up all other threads."""
    while orders:
        yield orders.popleft()


def _of_marketplace(orders: Iterable[Order], marketplace: str) -> Iterator[Order]:
    for order in orders:
        if order.marketplace is None:
            rest = tuple(note for note in order.problems if note.code != _UNKNOWN)
            yield replace(order, marketplace=marketplace, problems=rest)
        elif order.marketplace == marketplace:
            yield order


def _with_customs(orders: Iterable[Order], settings: Settings) -> Iterator[Order]:
    for order in orders:
        if order.recipient.country and leaves_customs_union(order.recipient.country):
            customs = customs_for(order.items, settings.parcels)
            if isinstance(customs, Note):
                yield replace(order, problems=(*order.problems, customs))
                continue
        yield order
