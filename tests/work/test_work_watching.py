"""A watched folder: real files, the real reader, and what is told of them."""

from __future__ import annotations

import queue
import shutil
import threading
from pathlib import Path

import pytest
from fakes.reports import SAMPLES, write_report

from amzlabels.amazon.report import TxtReportReader
from amzlabels.domain.changes import Change, ReportFound
from amzlabels.work.watching import Folder, Watching

PATIENCE_S = 10.0


@pytest.fixture
def downloads(tmp_path: Path) -> Path:
    """A folder with an old report in it."""
    folder = tmp_path / "Downloads"
    folder.mkdir()
    write_report(folder / "old.txt", 1)
    return folder


@pytest.fixture
def folder(downloads: Path) -> Folder:
    """The folder, looked at once."""
    watched = Folder(downloads, TxtReportReader().is_report)
    assert watched.look() == []
    return watched


def test_a_new_report_is_found_once_when_it_has_stopped_growing(folder: Folder, downloads: Path) -> None:
    report = write_report(downloads / "19959998464018295.txt", 2)
    assert folder.look() == []
    write_report(report, 3)
    assert folder.look() == []
    assert folder.look() == [report]
    assert folder.look() == []


def test_what_was_there_before_is_left_alone_until_it_is_written_anew(folder: Folder, downloads: Path) -> None:
    assert folder.look() == []
    write_report(downloads / "old.txt", 2)
    folder.look()

    assert folder.look() == [downloads / "old.txt"]


@pytest.mark.parametrize("sample", sorted(SAMPLES.glob("*.txt")), ids=lambda path: path.stem)
def test_every_sample_is_found(folder: Folder, downloads: Path, sample: Path) -> None:
    copy = shutil.copy(sample, downloads)
    folder.look()

    assert folder.look() == [Path(copy)]


def test_files_that_are_no_order_report_are_passed_over(folder: Folder, downloads: Path) -> None:
    report = write_report(downloads / "report.zip", 1)
    (downloads / "letter.txt").write_text("Dear customer,\n")
    (downloads / "all.tsv").write_text("amazon-order-id\torder-status\tquantity\tasin\n1\tPending\t1\tB0\n")
    (downloads / "empty.csv").touch()
    (downloads / "folder.txt").mkdir()
    (downloads / "gone.txt").symlink_to(downloads / "nowhere")
    folder.look()
    assert folder.look() == []

    shutil.move(report, downloads / "report.tsv")
    folder.look()
    assert folder.look() == [downloads / "report.tsv"]


def test_a_folder_that_is_not_there_is_looked_at_again(tmp_path: Path) -> None:
    folder = Folder(tmp_path / "drive", TxtReportReader().is_report)
    assert folder.look() == []
    (tmp_path / "drive").mkdir()
    write_report(tmp_path / "drive" / "old.txt", 1)
    folder.look()
    assert folder.look() == []

    new = write_report(tmp_path / "drive" / "new.txt", 1)
    folder.look()
    assert folder.look() == [new]


class Watch:
    """A watching lane that looks often, and what it tells."""

    def __init__(self) -> None:
        self.heard: queue.SimpleQueue[Change] = queue.SimpleQueue()
        self._looked: queue.SimpleQueue[None] = queue.SimpleQueue()
        self._watching = Watching(TxtReportReader().is_report, self.heard.put, lambda *_: None, wait=self._wait)

    def _wait(self, event: threading.Event, _seconds: float) -> None:
        self._looked.put(None)
        event.wait(0.01)

    def watch(self, folder: Path) -> None:
        """Watch a folder; returns after its first look, the one before may have had a last one."""
        self._watching.watch(str(folder))
        while not self._looked.empty():
            self._looked.get()
        for _ in range(3):
            self._looked.get(timeout=PATIENCE_S)

    def close(self) -> bool:
        """End it."""
        return self._watching.close(PATIENCE_S)


def test_a_report_is_told_of_and_another_folder_is_watched_from_then_on(downloads: Path, tmp_path: Path) -> None:
    other = tmp_path / "Other"
    other.mkdir()
    watch = Watch()
    watch.watch(downloads)
    report = write_report(downloads / "report.txt", 1)
    assert watch.heard.get(timeout=PATIENCE_S) == ReportFound(report)

    watch.watch(other)
    write_report(downloads / "later.txt", 1)
    found = write_report(other / "found.txt", 1)
    assert watch.heard.get(timeout=PATIENCE_S) == ReportFound(found)
    assert watch.close()
    assert watch.heard.empty()


def test_closing_ends_a_watch_at_once(downloads: Path) -> None:
    watching = Watching(lambda _path: True, lambda _change: None, lambda *_: None)
    watching.watch(str(downloads))

    assert watching.close(PATIENCE_S)
