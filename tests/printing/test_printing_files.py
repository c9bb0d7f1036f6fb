"""What the built-in printer wrote can be told and removed as a whole, and nothing else that lies there."""

from __future__ import annotations

import os
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from amzlabels.domain.problems import Note, Problem
from amzlabels.printing.printed_files import FolderFiles

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


def write(folder: Path, name: str, age: timedelta = timedelta()) -> Path:
    """A file that was written so long ago."""
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / name
    file.write_bytes(b"%PDF-1.4")
    os.utime(file, ((NOW - age).timestamp(),) * 2)
    return file


def names(folder: Path) -> list[str]:
    return sorted(file.name for file in folder.rglob("*") if file.is_file())


def test_what_is_old_goes_from_all_folders(tmp_path: Path) -> None:
    labels, papers = tmp_path / "printed", tmp_path / "printed" / "documents"
    write(labels, "404-1-0badcafe.pdf", timedelta(days=31))
    write(labels, ".404-2-0badcafe.pdf.unfinished", timedelta(days=31))
    write(labels, "404-3-0badcafe.pdf", timedelta(days=29))
    write(papers, "day_list-0badcafe.pdf", timedelta(days=40))
    write(labels, "a person's own.txt", timedelta(days=400))
    files = FolderFiles(lambda: [labels, papers, tmp_path / "not there"])
    assert sorted(files.written()) == [NOW - timedelta(days=days) for days in (40, 31, 31, 29)]
    assert files.remove(written_before=NOW - timedelta(days=30)) == 3
    assert names(tmp_path) == ["404-3-0badcafe.pdf", "a person's own.txt"]
    assert files.remove() == 1
    assert names(tmp_path) == ["a person's own.txt"]
    assert files.written() == []


def test_the_files_of_some_orders_alone_can_go(tmp_path: Path) -> None:
    for name in (
        "404-1-0badcafe",
        "slip-404-1-0badcafe",
        "404-11-0badcafe",
        "404-1-2-0badcafe",
        "sheet-404-1-0badcafe",
    ):
        write(tmp_path, f"{name}.pdf")
    assert FolderFiles(lambda: [tmp_path]).remove(of_orders=["404-1", "404-5"]) == 2
    assert names(tmp_path) == ["404-1-2-0badcafe.pdf", "404-11-0badcafe.pdf", "sheet-404-1-0badcafe.pdf"]


def test_one_that_cannot_be_removed_keeps_no_other(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("a.pdf", "b.pdf", "c.pdf"):
        write(tmp_path, name)
    unlink = Path.unlink

    def unlink_unless_open(path: Path, *, missing_ok: bool = False) -> None:
        """As Windows does it with a file that another program shows."""
        if path.name == "b.pdf":
            raise PermissionError(path)
        unlink(path, missing_ok=missing_ok)

    monkeypatch.setattr(Path, "unlink", unlink_unless_open)
    with pytest.raises(Problem) as met:
        FolderFiles(lambda: [tmp_path]).remove()
    assert met.value.note == Note("file.unremovable", {"file": "b.pdf"})
    assert names(tmp_path) == ["b.pdf"]
