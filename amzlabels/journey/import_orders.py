"""Importing a report: reads it, completes each order's problems, stores it; its spelling is left to the reader."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from amzlabels.domain.order import Order, Report
from amzlabels.domain.problems import Note
from amzlabels.domain.queue import ImportSummary
from amzlabels.domain.rules import customs_for, leaves_customs_union
from amzlabels.domain.settings import Settings
from amzlabels.journey.ports import Parcels, ReportReader

_UNKNOWN = "order.marketplace_unknown"


def read_report(path: Path, reader: ReportReader, settings: Settings, *, marketplace: str = "") -> Report:
    """Read a report and find everything that stands in an order's way, changing nothing.

    ``marketplace`` narrows the report to one marketplace; orders that do not say theirs are taken to be of it.
    Raises ``report.*``.
    """
    report = reader.read(path)
    orders = _of_marketplace(report.orders, marketplace) if marketplace else report.orders
    return replace(report, orders=tuple(_with_customs(orders, settings)))


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
    return parcels.import_orders(path.name, report.orders, wanted=wanted, problems=report.problems)


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
