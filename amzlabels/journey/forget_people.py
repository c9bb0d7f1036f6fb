"""Forgetting people everywhere: in the store, when they have served their purpose or at once, and in printed files."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from amzlabels.domain.people import EVERYBODY, Held, Holdings, Whom, allowed, in_time
from amzlabels.journey.delete_reports import reports_left
from amzlabels.journey.ports import Clock, Store
from amzlabels.journey.ports_people import PrintedFiles


def forget_in_time(store: Store, printed: PrintedFiles, clock: Clock, kept_days: int) -> tuple[str, ...]:
    """Forget those whose time is over; returns their orders. Raises ``store.*`` and ``file.unremovable``."""
    whom = in_time(clock.now(), kept_days)
    forgotten = store.forget_people(whom)
    # Nothing is delivered before it was printed, so that a file never outlasts its order.
    printed.remove(written_before=whom.shipped_before)
    return forgotten


def forget_now(store: Store, printed: PrintedFiles, whom: Whom) -> tuple[str, ...]:
    """Forget these people at once; returns their orders. Raises ``store.*`` and ``file.unremovable``."""
    forgotten = store.forget_people(whom)
    if whom == EVERYBODY:
        printed.remove()
    elif forgotten:
        printed.remove(of_orders=forgotten)
    return forgotten


def holdings(store: Store, printed: PrintedFiles, kept_days: int) -> Holdings:
    """What is held of people, and when it goes. Report files may lie on a network, which then takes its time."""
    held, written = store.people_held(), printed.written()
    first, last = _due(held, written, kept_days) or (None, None)
    return Holdings(held, len(written), first, last, reports_left(store.read_reports))


def next_due(store: Store, printed: PrintedFiles, kept_days: int) -> datetime | None:
    """When the first of what is held goes; None = nothing is."""
    span = _due(store.people_held(), printed.written(), kept_days)
    return span[0] if span is not None else None


def _due(held: Held, written: Sequence[datetime], kept_days: int) -> tuple[datetime, datetime] | None:
    spans = [span for span in (held.due(kept_days),) if span is not None]
    if written:
        spans.append((min(written) + allowed(kept_days), max(written) + allowed(kept_days)))
    return (min(first for first, _ in spans), max(last for _, last in spans)) if spans else None
