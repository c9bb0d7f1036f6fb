"""Fetching the newest report: asks Amazon for it, looks until it is made, reads it in memory, has it stored."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import timedelta
from itertools import chain, repeat
from typing import Literal

from amzlabels.domain.changes import FetchProgress
from amzlabels.domain.order import Report
from amzlabels.domain.problems import Problem, Retry
from amzlabels.domain.queue import FETCHED, ImportSummary, Origin, PendingReport
from amzlabels.domain.settings import Settings
from amzlabels.journey.import_orders import collector_paused, take_report
from amzlabels.journey.ports import Clock, SettingsStore, Store
from amzlabels.journey.ports_amazon import Amazon, AmazonReports, Participations, ReportState, ReportStatus

LOOKS_AFTER_S = (5.0, 10.0, 15.0, 30.0)
"""Waits between looks at a report that is being made; the last one is repeated. Source: Amazon's report guide."""

PATIENCE_S = 15 * 60.0
ASK_AGAIN_AFTER_S = 60.0
A_DAY = timedelta(days=1)
FRESH = timedelta(minutes=30)
"""An older report is not worth importing; Amazon's reports themselves lag behind by as much."""


class Participating:
    """Where the seller sells, asked for at most once a day: Amazon answers that only once a minute. Any thread."""

    def __init__(self, amazon: Amazon, clock: Clock) -> None:
        self._amazon = amazon
        self._clock = clock
        self._answer: tuple[Participations, float] | None = None

    def ask(self) -> Participations:
        """Ask now. Raises ``amazon.*``."""
        found = self._amazon.participations()
        self._answer = (found, self._clock.monotonic_s())
        return found

    def known(self) -> Participations:
        """What was answered within the last day, else asked now. Raises ``amazon.*``."""
        answer = self._answer
        if answer is not None and self._clock.monotonic_s() - answer[1] < A_DAY.total_seconds():
            return answer[0]
        return self.ask()

    def forget(self) -> None:
        """Another seller may be connected from now on."""
        self._answer = None


@dataclass(frozen=True, slots=True)
class Fetched:
    """What came of fetching. ``found`` holds the report until it is stored; empty = no unshipped orders."""

    pending: PendingReport
    origin: Origin
    found: list[Report] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class FetchReport:
    """Fetches a report. ``wait(seconds)`` is True when the program is closing; ``on_progress`` hears how far it is.

    What was asked for is kept in the store at once, and taken up by whoever fetches next, for a day.
    """

    reports: AmazonReports
    participating: Participating
    store: SettingsStore
    clock: Clock
    wait: Callable[[float], bool]
    on_progress: Callable[[FetchProgress], None]
    looks_after_s: Sequence[float] = LOOKS_AFTER_S

    def fetch(self, marketplace: str = "", *, wanted: bool = False) -> Fetched | None:
        """Wait for the report and read it; None = the program is closing. ``import_fetched`` ends it.

        Raises ``amazon.*`` and ``report.*``; with a problem that goes by itself the report can be taken up later.
        """
        try:
            return self._fetch(marketplace, wanted)
        except Problem as problem:
            if problem.retry is not Retry.SAFE:
                self.store.save_pending_report(None)
            raise

    def _fetch(self, marketplace: str, wanted: bool) -> Fetched | None:
        pending = pending_report(self.store, self.clock)
        if pending is not None:
            pending = replace(pending, marketplace=marketplace, wanted=wanted)
            self.store.save_pending_report(pending)
            # It has been made meanwhile, as likely as not.
            status = self._look(pending, (0.0, *self.looks_after_s))
            if status is not None and status.made_at is not None and self.clock.now() - status.made_at > FRESH:
                pending, status = self._ask(marketplace, wanted)
        else:
            pending, status = self._ask(marketplace, wanted)
        if status is not None and status.state is ReportState.FAILED:
            self.store.save_pending_report(None)
            if self.wait(ASK_AGAIN_AFTER_S):
                return None
            pending, status = self._ask(marketplace, wanted)
        return None if status is None else self._read(pending, status)

    def _ask(self, marketplace: str, wanted: bool) -> tuple[PendingReport, ReportStatus | None]:
        """Ask for all marketplaces that take part: Amazon sends them all, whichever it is asked for."""
        found = self.participating.known().known
        codes = [each.marketplace for each in found if each.is_participating]
        if not codes:
            raise Problem("amazon.denied")
        asked_at = self.clock.now()
        pending = PendingReport(self.reports.request(codes), asked_at, marketplace, wanted)
        self.store.save_pending_report(pending)
        self._tell("requested", pending)
        return pending, self._look(pending, self.looks_after_s)

    def _look(self, pending: PendingReport, after_s: Sequence[float]) -> ReportStatus | None:
        until_s = self.clock.monotonic_s() + PATIENCE_S
        for wait_s in chain(after_s, repeat(after_s[-1])):
            if self.wait(wait_s):
                return None
            status = self.reports.look(pending.report_id)
            if status.state is not ReportState.WAITING:
                return status
            if self.clock.monotonic_s() >= until_s:
                break
            self._tell("being_made", pending)
        raise Problem("amazon.report_slow")

    def _read(self, pending: PendingReport, status: ReportStatus) -> Fetched:
        if status.state is ReportState.FAILED:
            raise Problem("amazon.report_failed")
        made_at = status.made_at or pending.asked_at
        origin = Origin(FETCHED, made_at, is_complete=True, marketplace=pending.marketplace)
        fetched = Fetched(pending, origin)
        if status.state is ReportState.READY:
            self._tell("ready", pending)
            try:
                with collector_paused():
                    fetched.found.append(self.reports.read(status.document_id))
            except Problem as problem:
                if problem.note.code != "report.no_orders":
                    raise
        return fetched

    def _tell(self, stage: Literal["requested", "being_made", "ready"], pending: PendingReport) -> None:
        elapsed_s = (self.clock.now() - pending.asked_at).total_seconds()
        self.on_progress(FetchProgress(stage, max(0.0, elapsed_s)))


def pending_report(store: SettingsStore, clock: Clock) -> PendingReport | None:
    """The report that was asked for within the last day and has not been stored."""
    pending = store.load_pending_report()
    # One of tomorrow was asked for by a clock that has been put back since.
    return pending if pending is not None and abs(clock.now() - pending.asked_at) < A_DAY else None


def import_fetched(fetched: Fetched, store: Store, settings: Settings) -> ImportSummary | None:
    """Store what was fetched; None = no unshipped orders, or it was called off meanwhile. Raises ``store.*``."""
    pending = store.load_pending_report()
    if pending is None or pending.report_id != fetched.pending.report_id:
        return None
    summary = None
    if fetched.found:
        # Taken out here, so that nothing holds on to the report while it is stored.
        summary = take_report(
            fetched.found.pop(), fetched.origin, parcels=store, settings=settings, wanted=fetched.pending.wanted
        )
    store.save_pending_report(None)
    return summary
