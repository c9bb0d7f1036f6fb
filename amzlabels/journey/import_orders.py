"""Importing a report: completes each order's problems and stores it; its spelling is left to whoever read it."""

from __future__ import annotations

import gc
import hashlib
from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from amzlabels.domain.address_memory import Remembered, as_remembered
from amzlabels.domain.customs import customs_for
from amzlabels.domain.order import BegunReport, Order, Report
from amzlabels.domain.problems import Note, Problem
from amzlabels.domain.product import NO_PRODUCTS, Products
from amzlabels.domain.queue import ImportSummary, Origin
from amzlabels.domain.settings import Settings
from amzlabels.domain.territories import leaves_customs_union
from amzlabels.journey.plan_parcels import plan_of
from amzlabels.journey.ports import Parcels, ReportReader

_UNKNOWN = "order.marketplace_unknown"


@contextmanager
def collector_paused() -> Iterator[None]:
    """No garbage is made of orders; looking for it would take half the time again, in pauses that a window shows."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


def read_report(
    path: Path,
    reader: ReportReader,
    settings: Settings,
    *,
    marketplace: str = "",
    products: Products = NO_PRODUCTS,
) -> Report:
    """Read a report and find everything that stands in an order's way, changing nothing.

    ``marketplace`` narrows the report to one marketplace; orders that do not say theirs are taken to be of it.
    Raises ``report.*``.
    """
    with collector_paused():
        report = reader.read(path)
        return replace(report, orders=tuple(_completed(report.orders, marketplace, settings, products)))


def import_report(
    path: Path,
    *,
    reader: ReportReader,
    parcels: Parcels,
    settings: Settings,
    marketplace: str = "",
    wanted: bool = False,
) -> ImportSummary:
    """Read a file and store its orders; nothing is added twice. Raises ``report.*`` and ``store.*``.

    A file is taken to be as new as its last writing.
    """
    with collector_paused():
        written_at, digest = _written_at(path)
        origin = Origin(path.name, written_at, marketplace=marketplace, digest=digest)
        return _take(reader.begin(path), origin, parcels, settings, wanted=wanted)


def take_report(
    report: Report, origin: Origin, *, parcels: Parcels, settings: Settings, wanted: bool = False
) -> ImportSummary:
    """Store a report's orders, of ``origin.marketplace`` alone where one is named. Raises ``store.*``.

    The caller must not hold on to the report: each order is let go of as it is stored.
    """
    with collector_paused():
        begun = BegunReport(_handed_over(deque(report.orders)), report.problems)
        del report
        return _take(begun, origin, parcels, settings, wanted=wanted)


def _take(report: BegunReport, origin: Origin, parcels: Parcels, settings: Settings, *, wanted: bool) -> ImportSummary:
    products = parcels.load_products()
    recalled = _recalled(report.orders, parcels.remembered_addresses())
    completed = _completed(recalled, origin.marketplace, settings, products)
    decider = plan_of(settings, products)
    return parcels.import_orders(origin, completed, wanted=wanted, problems=report.problems, plan_of=decider)


def _written_at(path: Path) -> tuple[datetime, str]:
    """When the file was last written, and the digest of what is in it; none for what is no file."""
    try:
        written_at = datetime.fromtimestamp(path.stat().st_mtime, UTC)
        if not path.is_file():
            return written_at, ""
        with path.open("rb") as file:
            return written_at, hashlib.file_digest(file, "sha256").hexdigest()
    except FileNotFoundError:
        raise Problem("report.missing", file=path.name) from None
    except OSError as error:
        raise Problem("report.unreadable", file=path.name) from error


def _handed_over(orders: deque[Order]) -> Iterator[Order]:
    """Each order, let go of as it is taken: letting go of a whole report at once would hold up all other threads."""
    while orders:
        yield orders.popleft()


def _recalled(orders: Iterator[Order], memory: Mapping[str, Remembered]) -> Iterator[Order]:
    """The orders with what a person has decided of their addresses before."""
    return (as_remembered(order, memory) for order in orders) if memory else orders


def _completed(orders: Iterable[Order], marketplace: str, settings: Settings, products: Products) -> Iterator[Order]:
    for order in orders:
        if not marketplace or order.marketplace == marketplace:
            yield _with_customs(order, settings, products)
        elif order.marketplace is None:
            rest = tuple(note for note in order.problems if note.code != _UNKNOWN)
            yield _with_customs(replace(order, marketplace=marketplace, problems=rest), settings, products)


def _with_customs(order: Order, settings: Settings, products: Products) -> Order:
    recipient = order.recipient
    if recipient.country and leaves_customs_union(recipient.country, recipient.postal_code):
        if settings.draws_labels:
            # A rule may still choose a carrier.
            held = () if settings.rules else (Note("own.customs", {"country": recipient.country}),)
            return replace(order, problems=(*order.problems, *held))
        customs = customs_for(order.items, settings.parcels, products)
        if isinstance(customs, Note):
            return replace(order, problems=(*order.problems, customs))
    return order
