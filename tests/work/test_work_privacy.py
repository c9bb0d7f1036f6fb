"""People are forgotten by the clock and when somebody says so, everywhere; over a demo world."""

from __future__ import annotations

import os
import queue
from collections.abc import Collection, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from desk_table import PATIENCE_S, Table
from fakes.clock import FakeClock
from fakes.reports import write_report

from amzlabels.demo.world import World
from amzlabels.domain.address import Address
from amzlabels.domain.changes import ActRefused, Change, Imported, ParcelsChanged, SettingsSaved, Undoable, WorkFinished
from amzlabels.domain.parcel import Stage
from amzlabels.domain.people import DELIVERED, EVERYBODY
from amzlabels.domain.privacy_changes import HoldingsRead, PeopleForgotten, ReportDeleted, ReportLeft
from amzlabels.domain.problems import Note, Problem
from amzlabels.domain.settings import Settings
from amzlabels.journey.ports import Store
from amzlabels.journey.ports_people import PrintedFiles
from amzlabels.system.folders import resources
from amzlabels.work.privacy import Privacy
from amzlabels.work.undoing import Undoing


@pytest.fixture
def table(world: World, tmp_path: Path) -> Iterator[Table]:
    """A table at which two parcels have been printed and told to Amazon, and one waits."""
    laid = Table(world, tmp_path)
    laid.drop(2)
    laid.desk.print_parcels(None)
    laid.hear(WorkFinished)
    laid.expect({Stage.DONE: 2})
    laid.drop(3)
    yield laid
    assert laid.running.close()
    assert laid.crashes == []


def printed_file(table: Table, name: str) -> Path:
    """A file as the built-in printer writes it."""
    file = table.running.folders.printed / f"{name}.pdf"
    file.write_bytes(b"%PDF-1.4 somebody's name")
    return file


def test_everybody_is_forgotten_when_somebody_says_so(table: Table) -> None:
    file = printed_file(table, "pick_list-0badcafe")
    table.desk.privacy.forget_now(EVERYBODY)
    assert table.hear(PeopleForgotten) == PeopleForgotten(3, is_ordered=True)
    assert table.hear(HoldingsRead).holdings.held.orders == 0
    rows = table.rows()
    assert [row.name for row in rows] == ["", "", ""]
    assert [bool(row.tracking) for row in rows].count(True) == 2
    assert [row.problem for row in rows if not row.tracking] == [Note("address.name_missing")]
    assert not file.exists()


def test_only_the_delivered_go_and_their_files_with_them(table: Table) -> None:
    first, second, third = sorted(table.rows(), key=lambda row: row.tracking, reverse=True)
    table.world.myparcel.move_on(f"{first.order_id}-1", 7)
    table.desk.afterwards.look()
    table.hear(ParcelsChanged)
    gone = [printed_file(table, f"{first.order_id}-0badcafe"), printed_file(table, f"slip-{first.order_id}-0badcafe")]
    left = [printed_file(table, f"{second.order_id}-0badcafe"), printed_file(table, "day_list-0badcafe")]
    table.desk.privacy.forget_now(DELIVERED)
    assert table.hear(PeopleForgotten) == PeopleForgotten(1, is_ordered=True)
    named = {row.order_id for row in table.rows() if row.name}
    assert named == {second.order_id, third.order_id}
    assert [file.exists() for file in (*gone, *left)] == [False, False, True, True]


def test_what_could_be_taken_back_brings_nobody_back(table: Table) -> None:
    (waiting,) = (row for row in table.rows() if not row.tracking)
    moved = Address(name="Elfrieda Kwispel", street="Elsloo", number="7", postal_code="1234 AB", city="B", country="NL")
    table.desk.corrections.change_address(waiting.parcel_id, moved)
    table.hear(Undoable)
    table.desk.privacy.forget_now(EVERYBODY)
    table.hear(PeopleForgotten)
    table.desk.undo()
    assert [row.name for row in table.rows()] == ["", "", ""]


def test_fewer_days_take_effect_at_once(table: Table) -> None:
    table.desk.save_settings(replace(table.desk._flow.settings, kept_days=3))
    assert table.hear(SettingsSaved).settings.kept_days == 3
    table.desk.privacy.read()
    holdings = table.hear(HoldingsRead).holdings
    assert holdings.held.orders == 3
    assert holdings.next_at is not None
    assert holdings.next_at - datetime.now(UTC) < timedelta(days=3)
    assert holdings.last_at is not None
    assert holdings.last_at - datetime.now(UTC) > timedelta(days=29)


@pytest.fixture
def attended(world: World, tmp_path: Path) -> Iterator[Table]:
    """A table with somebody at it."""
    laid = Table(world, tmp_path, is_attended=True)
    yield laid
    assert laid.running.close()
    assert laid.crashes == []


def test_a_report_that_was_read_is_offered_and_deleted_when_somebody_says_so(attended: Table) -> None:
    attended.drop(2)
    (path,) = attended.folder.glob("*.txt")
    assert attended.hear(ReportLeft) == ReportLeft(path)
    attended.desk.privacy.read()
    (read,) = attended.hear(HoldingsRead).holdings.reports
    assert (read.path, read.is_whole) == (str(path), True)
    attended.desk.privacy.reports.delete([path])
    assert attended.hear(ReportDeleted) == ReportDeleted(path)
    assert not path.exists()
    attended.desk.privacy.read()
    assert attended.hear(HoldingsRead).holdings.reports == ()
    assert len(attended.rows()) == 2


def test_whoever_always_deletes_them_is_only_told(attended: Table) -> None:
    attended.drop(2)
    path = attended.hear(ReportLeft).path
    attended.desk.privacy.reports.delete([path], always=True)
    assert attended.hear(ReportDeleted) == ReportDeleted(path)
    attended.drop(3)
    assert attended.hear(ReportDeleted) == ReportDeleted(path)
    assert not path.exists()
    assert len(attended.rows()) == 3


def test_a_report_that_changed_meanwhile_stays(attended: Table) -> None:
    attended.drop(2)
    path = attended.hear(ReportLeft).path
    write_report(path, 4)
    attended.desk.privacy.reports.delete([path])
    refused = attended.hear(ActRefused)
    assert (refused.act, refused.problem) == ("delete_report", Note("report.not_the_read_one", {"file": path.name}))
    assert path.exists()


def test_the_programs_own_samples_are_never_offered(attended: Table) -> None:
    sample = next((resources() / "samples").glob("*.txt"))
    attended.desk.import_reports([sample])
    attended.hear(Imported)
    attended.desk.privacy.read()
    assert attended.hear(HoldingsRead).holdings.reports == ()


def test_nothing_is_deleted_where_nobody_would_see_it(table: Table) -> None:
    table.desk.save_settings(replace(table.desk._flow.settings, deletes_reports=True))
    table.hear(SettingsSaved)
    table.drop(4)
    table.desk.privacy.read()
    (read,) = table.hear(HoldingsRead).holdings.reports
    assert Path(read.path).exists()


class SlowFiles:
    """The printed files, with the time it takes to remove them, and what stands in the way of that for once."""

    def __init__(self, inner: PrintedFiles, clock: FakeClock) -> None:
        self._inner = inner
        self._clock = clock
        self.takes_s = 0.0
        self.problem: Problem | None = None

    def written(self) -> list[datetime]:
        """When each was written."""
        return self._inner.written()

    def remove(self, *, written_before: datetime | None = None, of_orders: Collection[str] = ()) -> int:
        """Remove them, unless something is in the way."""
        self._clock.advance(self.takes_s)
        if self.problem is not None:
            problem, self.problem = self.problem, None
            raise problem
        return self._inner.remove(of_orders=of_orders, written_before=written_before)


class Bench:
    """The counter alone over the table's store, with a clock of its own."""

    def __init__(self, table: Table, store: Store, start: datetime) -> None:
        self.clock = FakeClock(start)
        self.files = SlowFiles(table.running.outside.printed, self.clock)
        self.heard: queue.SimpleQueue[Change] = queue.SimpleQueue()
        self.privacy = Privacy(
            replace(table.running.outside, clock=self.clock, printed=self.files),
            self.heard.put,
            lambda _lane, crash: table.crashes.append(crash),
            lambda _act, job: job(store),
            Undoing(self.heard.put),
            Settings,
            lambda _settings: None,
        )
        self.privacy.attach(store)

    def forgotten(self) -> int:
        """How many orders' people went at this look at the clock."""
        self.privacy.on_time()
        self.privacy.read()
        count = 0
        while not isinstance(change := self.heard.get(timeout=PATIENCE_S), HoldingsRead):
            count += change.orders if isinstance(change, PeopleForgotten) else 0
        return count


@pytest.fixture
def bench(table: Table) -> Iterator[Bench]:
    """Half a day before the first must go."""
    store = table.running.outside.open_store()
    laid = Bench(table, store, datetime.now(UTC) + timedelta(days=29.5))
    yield laid
    assert laid.privacy.close(PATIENCE_S)
    store.close()


def test_the_clock_forgets_whoever_is_due_without_waiting_for_a_day_to_end(bench: Bench) -> None:
    assert bench.forgotten() == 0
    bench.clock.advance(13 * 3600)
    assert bench.forgotten() == 3
    bench.clock.advance(10 * 86_400)
    assert bench.forgotten() == 0


def test_a_clock_that_was_set_back_does_not_stop_the_forgetting(table: Table, bench: Bench) -> None:
    assert bench.forgotten() == 0
    bench.clock.advance(-20 * 86_400)
    assert bench.forgotten() == 0
    bench.clock.advance(21 * 86_400)
    assert bench.forgotten() == 3


def test_what_becomes_due_while_others_go_waits_for_no_other_day(table: Table, bench: Bench) -> None:
    assert bench.forgotten() == 0
    later = printed_file(table, "later")
    written = datetime.now(UTC) + timedelta(minutes=1)
    os.utime(later, (written.timestamp(), written.timestamp()))
    bench.clock.advance(12 * 3600)
    bench.files.takes_s = 300.0
    assert bench.forgotten() == 3
    assert later.exists()
    bench.forgotten()
    assert not later.exists()


def test_what_could_not_go_is_tried_again_soon(table: Table, bench: Bench) -> None:
    file = printed_file(table, "held")
    bench.clock.advance(13 * 3600)
    bench.files.problem = Problem("file.unremovable", file=file.name)
    bench.forgotten()
    bench.clock.advance(600)
    bench.forgotten()
    assert file.exists()
    bench.clock.advance(3600)
    bench.forgotten()
    assert not file.exists()
