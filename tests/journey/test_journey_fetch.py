"""Fetching a report over HTTP from the stand-in into the real store, by a clock of the test's own."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from fakes.clock import FakeClock
from fakes.reports import write_report
from fakes.store import open_temporary_store

from amzlabels.amazon.account import AmazonAccount
from amzlabels.amazon.login import Credentials, RefreshTokenLogin
from amzlabels.amazon.report import TxtReportReader
from amzlabels.amazon.reports import UnshippedReports
from amzlabels.amazon.transport import Transport
from amzlabels.demo.amazon_reports import ReportPlan
from amzlabels.demo.faults import Fault
from amzlabels.demo.world import World
from amzlabels.domain.changes import FetchProgress
from amzlabels.domain.problems import Problem
from amzlabels.domain.queue import FETCHED, ImportSummary, PendingReport, QueueQuery
from amzlabels.domain.settings import Settings
from amzlabels.journey.fetch_report import (
    A_DAY,
    ASK_AGAIN_AFTER_S,
    FRESH,
    PATIENCE_S,
    FetchReport,
    Participating,
    import_fetched,
)

CREATE, LOOK, PARTICIPATIONS = "amazon create_report", "amazon report", "amazon participations"


class Bench:
    """A world, a store, and one way to the report; time passes only where somebody waits."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.clock = FakeClock()
        self.world = World.start(monotonic_s=self.clock.monotonic_s, now=self.clock.now)
        self.store = open_temporary_store(folder, self.clock.now)
        known = [self.world.secrets[name] for name in ("lwa-client-id", "lwa-client-secret", "amazon-refresh-token")]
        login = RefreshTokenLogin(self.world.services["login"].url, lambda: Credentials(*known), self.clock)
        self.transport = Transport(self.world.services["amazon"].url, login, self.clock)
        self.progress: list[FetchProgress] = []
        self.waits: list[float] = []
        self.at_wait: dict[int, ReportPlan] = {}
        self.closes_at = 0
        self.fetching = FetchReport(
            UnshippedReports(self.transport, TxtReportReader(), self.clock),
            Participating(AmazonAccount(self.transport, self.clock), self.clock),
            self.store,
            self.clock,
            self._wait,
            self.progress.append,
        )

    def _wait(self, seconds: float) -> bool:
        self.waits.append(seconds)
        self.clock.advance(seconds)
        if len(self.waits) in self.at_wait:
            self.plan(self.at_wait[len(self.waits)])
        return len(self.waits) == self.closes_at

    @property
    def calls(self) -> dict[str, int]:
        """How often each operation was asked for."""
        return self.world.ledger.calls

    def plan(self, plan: ReportPlan) -> None:
        """How the next reports go."""
        self.world.amazon.reports.plan = plan

    def offer(self, orders: int, polls: int = 0, **cells: str) -> None:
        """The next report has so many orders, the first with these cells."""
        text = write_report(self.folder / "amazon.txt", orders, changes=[cells]).read_text("utf-8")
        self.plan(ReportPlan(text, polls=polls))

    def fetch(self, marketplace: str = "", *, wanted: bool = False) -> ImportSummary | None:
        """Fetch and store."""
        fetched = self.fetching.fetch(marketplace, wanted=wanted)
        assert fetched is not None
        return import_fetched(fetched, self.store, Settings())

    def refused(self) -> str:
        """The code of the problem that fetching ends with."""
        with pytest.raises(Problem) as raised:
            self.fetching.fetch()
        return raised.value.note.code

    def pending(self) -> PendingReport | None:
        """What is kept of a report that was asked for."""
        return self.store.load_pending_report()

    def stages(self) -> list[str]:
        """How far it was told to be."""
        return [each.stage for each in self.progress]

    def close(self) -> None:
        """Close everything."""
        self.store.close()
        self.transport.close()
        self.world.close()


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[Bench]:
    """A bench whose store is empty."""
    laid = Bench(tmp_path)
    yield laid
    laid.close()


def test_a_report_is_asked_for_waited_for_and_stored_whole(bench: Bench) -> None:
    bench.offer(3, polls=4)
    fetched = bench.fetching.fetch()
    assert fetched is not None
    assert (fetched.origin.source, fetched.origin.is_complete, fetched.origin.marketplace) == (FETCHED, True, "")
    assert fetched.origin.made_at == bench.clock.now()
    assert bench.pending() is not None
    summary = import_fetched(fetched, bench.store, Settings())

    assert summary is not None
    assert (summary.source, summary.added, len(summary.parcels)) == (FETCHED, 3, 3)
    assert bench.waits == [5, 10, 15, 30, 30]
    assert bench.stages() == ["requested", *["being_made"] * 4, "ready"]
    assert [each.elapsed_s for each in bench.progress] == [0, 5, 15, 30, 60, 90]
    assert bench.pending() is None
    assert bench.world.ledger.malformed == []


def test_one_marketplace_is_taken_out_of_all_that_were_asked_for(bench: Bench) -> None:
    bench.offer(3, **{"sales-channel": "Amazon.de", "buyer-email": "b0@marketplace.amazon.de"})
    summary = bench.fetch("DE")

    assert summary is not None
    assert summary.added == 1
    (row,) = bench.store.rows(summary.parcels)
    assert row.marketplace == "DE"


def test_wanted_orders_are_marked_to_be_printed(bench: Bench) -> None:
    bench.offer(2)
    summary = bench.fetch(wanted=True)

    assert summary is not None
    assert all(parcel.wanted for parcel in bench.store.open_parcels(summary.parcels))


def test_a_report_that_amazon_cancels_tells_that_nothing_is_to_be_shipped(bench: Bench) -> None:
    assert bench.fetch() is None
    assert bench.stages() == ["requested", "being_made", "being_made"]
    assert bench.pending() is None


def test_a_report_of_headings_alone_tells_the_same(bench: Bench) -> None:
    heading = write_report(bench.folder / "amazon.txt", 0).read_text("utf-8")
    bench.plan(ReportPlan(heading, polls=0, fixed=True))

    assert bench.fetch() is None
    assert bench.stages() == ["requested", "ready"]
    assert bench.pending() is None


def test_a_slow_report_is_left_and_taken_up_by_the_next(bench: Bench) -> None:
    bench.offer(1, polls=40)
    assert bench.refused() == "amazon.report_slow"
    assert sum(bench.waits) == PATIENCE_S
    kept = bench.pending()
    assert kept is not None

    summary = bench.fetch("NL", wanted=True)
    assert summary is not None
    assert summary.added == 1
    assert bench.calls[CREATE] == 1
    assert all(parcel.wanted for parcel in bench.store.open_parcels(summary.parcels))


def test_a_report_that_was_asked_for_long_ago_is_not_taken_up(bench: Bench) -> None:
    bench.offer(1)
    bench.store.save_pending_report(PendingReport("50000000001", bench.clock.now() - A_DAY))
    assert bench.fetch() is not None

    assert (bench.calls[CREATE], bench.calls[LOOK]) == (1, 1)


def test_a_report_that_was_asked_for_by_a_clock_far_ahead_is_not_taken_up(bench: Bench) -> None:
    bench.offer(1)
    bench.store.save_pending_report(PendingReport("50000000001", bench.clock.now() + 2 * A_DAY))
    assert bench.fetch() is not None

    assert (bench.calls[CREATE], bench.calls[LOOK]) == (1, 1)


def test_a_report_that_was_made_a_while_ago_is_asked_for_anew(bench: Bench) -> None:
    bench.offer(2, polls=1)
    bench.closes_at = 1
    assert bench.fetching.fetch() is None
    kept = bench.pending()
    assert kept is not None
    bench.fetching.reports.look(kept.report_id)
    bench.fetching.reports.look(kept.report_id)
    bench.clock.advance(FRESH.total_seconds() + 60)
    bench.offer(3)
    summary = bench.fetch()
    assert summary is not None
    assert summary.orders == 3
    assert bench.calls[CREATE] == 2


def test_a_failed_report_is_asked_for_once_more(bench: Bench) -> None:
    bench.plan(ReportPlan("x", polls=0, outcome="FATAL"))
    text = write_report(bench.folder / "amazon.txt", 2).read_text("utf-8")
    bench.at_wait = {2: ReportPlan(text, polls=0)}
    summary = bench.fetch()

    assert summary is not None
    assert summary.added == 2
    assert bench.waits == [5, ASK_AGAIN_AFTER_S, 5]


def test_a_report_that_fails_twice_is_given_up(bench: Bench) -> None:
    bench.plan(ReportPlan("x", polls=0, outcome="FATAL", explanation="Report could not be made"))

    assert bench.refused() == "amazon.report_failed"
    assert bench.calls[CREATE] == 2
    assert bench.pending() is None


def test_a_report_amazon_no_longer_knows_is_asked_for_again(bench: Bench) -> None:
    bench.offer(1)
    bench.store.save_pending_report(PendingReport("50000000001", bench.clock.now() - timedelta(hours=2)))

    assert bench.fetch() is not None
    assert bench.calls[CREATE] == 1


def test_without_the_role_for_addresses_nothing_is_kept(bench: Bench) -> None:
    bench.plan(ReportPlan("x", forbidden=True))

    assert bench.refused() == "amazon.role_missing"
    assert bench.pending() is None


def test_a_report_stays_asked_for_while_amazon_does_not_answer(bench: Bench) -> None:
    bench.offer(1)
    bench.world.faults.add(Fault("amazon", "report", "500", times=5))
    assert bench.refused() == "amazon.failed"
    assert bench.pending() is not None

    assert bench.fetch() is not None
    assert bench.calls[CREATE] == 1


def test_a_document_that_is_no_report_is_refused_and_not_kept(bench: Bench) -> None:
    bench.plan(ReportPlan("Dear seller,\nthere was a mistake.\n", polls=0, fixed=True))

    assert bench.refused() == "report.not_a_report"
    assert bench.pending() is None


def test_closing_leaves_the_report_for_the_next_start(bench: Bench) -> None:
    bench.offer(1, polls=9)
    bench.closes_at = 3
    assert bench.fetching.fetch("NL") is None

    kept = bench.pending()
    assert kept is not None
    assert (kept.marketplace, kept.wanted) == ("NL", False)


def test_what_was_called_off_meanwhile_is_not_stored(bench: Bench) -> None:
    bench.offer(2)
    fetched = bench.fetching.fetch()
    bench.store.save_pending_report(None)

    assert fetched is not None
    assert import_fetched(fetched, bench.store, Settings()) is None
    assert bench.store.list(QueueQuery()) == []


def test_where_the_seller_sells_is_asked_once_a_day(bench: Bench) -> None:
    bench.offer(1)
    for _ in range(3):
        bench.fetch()
    assert bench.calls[PARTICIPATIONS] == 1

    bench.clock.advance(A_DAY.total_seconds())
    bench.fetch()
    assert bench.calls[PARTICIPATIONS] == 2


def test_a_seller_who_takes_part_nowhere_is_told_so(bench: Bench) -> None:
    nowhere = Participating(_Nowhere(), bench.clock)  # type: ignore[arg-type]
    fetching = replace(bench.fetching, participating=nowhere)
    with pytest.raises(Problem, match=r"amazon\.denied"):
        fetching.fetch()
    assert CREATE not in bench.calls


class _Nowhere:
    """An account without any marketplace of ours."""

    def participations(self) -> object:
        """None."""
        from amzlabels.journey.ports_amazon import Participations

        return Participations((), others=2)
