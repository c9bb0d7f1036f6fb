"""A report file is deleted only when it is, byte for byte, the one of which everything was read."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from fakes.reports import write_report
from fakes.store import open_temporary_store

from amzlabels.amazon.report import TxtReportReader
from amzlabels.domain.people import ReadReport
from amzlabels.domain.problems import Problem
from amzlabels.domain.proof import Chosen, line_of
from amzlabels.domain.settings import Settings
from amzlabels.journey.delete_reports import delete_report, read_report_file, reports_left
from amzlabels.journey.import_orders import import_report
from amzlabels.store.read_reports import KEPT
from amzlabels.store.sql_store import SqlStore


@pytest.fixture
def store(tmp_path: Path) -> Iterator[SqlStore]:
    opened = open_temporary_store(tmp_path)
    yield opened
    opened.close()


def imported(path: Path, store: SqlStore, marketplace: str = "") -> ReadReport | None:
    """Import a file and remember it, as is done after every import."""
    summary = import_report(path, reader=TxtReportReader(), parcels=store, settings=Settings(), marketplace=marketplace)
    read = read_report_file(path, summary, marketplace)
    if read is not None:
        store.read_reports.remember(read)
    return read


def refusal(path: Path, store: SqlStore) -> str:
    with pytest.raises(Problem) as met:
        delete_report(path, store.read_reports, store.proof)
    assert path.exists()
    return met.value.note.code


def test_what_was_read_whole_goes(store: SqlStore, tmp_path: Path) -> None:
    report = write_report(tmp_path / "report.txt", 2)
    read = imported(report, store)
    assert read is not None
    assert read.is_whole
    assert reports_left(store.read_reports) == (read,)
    delete_report(report, store.read_reports, store.proof)
    assert not report.exists()
    assert store.read_reports.known() == []
    deleted = line_of(store.proof.lines(Chosen())[0][-1].text)
    assert (deleted.event, deleted.facts) == ("report_deleted", {"report": read.digest})


@pytest.mark.parametrize("change", ["one byte more", "another file", "a link"])
def test_another_file_of_that_name_stays(store: SqlStore, tmp_path: Path, change: str) -> None:
    report = write_report(tmp_path / "report.txt", 2)
    imported(report, store)
    content = report.read_bytes()
    if change == "one byte more":
        report.write_bytes(content + b"\n")
    elif change == "another file":
        write_report(report, 3)
    else:
        report.rename(tmp_path / "elsewhere.txt")
        report.symlink_to(tmp_path / "elsewhere.txt")
    assert refusal(report, store) == "report.not_the_read_one"


def test_one_that_was_not_read_whole_stays(store: SqlStore, tmp_path: Path) -> None:
    report = write_report(tmp_path / "report.txt", 2)
    with report.open("a", encoding="utf-8") as file:
        file.write("171-0000009-0000009\tcut short\n")
    read = imported(report, store)
    assert read is not None
    assert not read.is_whole
    assert refusal(report, store) == "report.not_the_read_one"
    assert refusal(write_report(tmp_path / "never imported.txt", 2), store) == "report.not_the_read_one"


def test_one_that_was_taken_in_part_stays_until_all_of_it_was(store: SqlStore, tmp_path: Path) -> None:
    report = write_report(tmp_path / "report.txt", 2)
    read = imported(report, store, "DE")
    assert read is not None
    assert not read.is_whole
    imported(report, store)
    delete_report(report, store.read_reports, store.proof)
    assert not report.exists()


def test_what_is_no_plain_file_is_not_remembered(store: SqlStore, tmp_path: Path) -> None:
    link = tmp_path / "link.txt"
    link.symlink_to(write_report(tmp_path / "report.txt", 2))
    assert imported(link, store) is None


def test_one_that_is_gone_already_is_forgotten(store: SqlStore, tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        imported(write_report(tmp_path / name, 2), store)
    (tmp_path / "a.txt").unlink()
    assert [Path(each.path).name for each in reports_left(store.read_reports)] == ["b.txt"]
    assert [Path(each.path).name for each in store.read_reports.known()] == ["b.txt"]
    (tmp_path / "b.txt").unlink()
    delete_report(tmp_path / "b.txt", store.read_reports, store.proof)
    assert store.read_reports.known() == []
    assert "report_deleted" not in store.proof.lines(Chosen())[0][-1].text


def test_one_that_cannot_be_deleted_is_told_and_stays_known(
    store: SqlStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    report = write_report(tmp_path / "report.txt", 2)
    imported(report, store)

    def in_use(path: Path, *, missing_ok: bool = False) -> None:
        """As Windows does it with a file that another program shows."""
        raise PermissionError(path)

    monkeypatch.setattr(Path, "unlink", in_use)
    assert refusal(report, store) == "file.unremovable"
    assert len(store.read_reports.known()) == 1


def test_only_the_newest_are_remembered_and_each_once(store: SqlStore) -> None:
    book = store.read_reports
    for number in range(KEPT + 5):
        book.remember(ReadReport(f"/reports/{number}.txt", "d1", is_whole=True))
    book.remember(ReadReport("/reports/50.txt", "d2", is_whole=False))
    known = book.known()
    assert (len(known), known[-1]) == (KEPT, ReadReport("/reports/50.txt", "d2", is_whole=False))
    store.save_settings(Settings(deletes_reports=True))
    assert book.known() == known
    assert store.load_settings().deletes_reports


def test_a_relative_path_is_remembered_whole(store: SqlStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_report(tmp_path / "report.txt", 2)
    monkeypatch.chdir(tmp_path)
    read = imported(Path("report.txt"), store)
    assert read is not None
    assert read.path == os.fspath(tmp_path / "report.txt")
