"""Forgetting people everywhere: in the store, when they have served their purpose or at once, and in printed files."""

from __future__ import annotations

from amzlabels.domain.people import EVERYBODY, Holdings, Whom, allowed, in_time
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
    """What is held of people, and when it goes."""
    held, written, reports = store.people_held(), printed.written(), reports_left(store.read_reports)
    spans = [span for span in (held.due(kept_days),) if span is not None]
    if written:
        spans.append((min(written) + allowed(kept_days), max(written) + allowed(kept_days)))
    if not spans:
        return Holdings(held, reports=reports)
    return Holdings(held, len(written), min(first for first, _ in spans), max(last for _, last in spans), reports)
