"""Folders only the seller may read, files that are whole or not there, and where resources are found."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from amzlabels.domain.problems import Problem
from amzlabels.system.folders import Folders, default_data_folder, private_folder, resources, sync_folder, write_file

POSIX = pytest.mark.skipif(os.name != "posix", reason="file modes are POSIX's")


def mode(path: Path) -> int:
    """The permission bits."""
    return stat.S_IMODE(path.stat().st_mode)


@POSIX
@pytest.mark.parametrize("name", ["printed", "logs"])
def test_folders_are_the_sellers_alone(tmp_path: Path, name: str) -> None:
    folder: Path = getattr(Folders(tmp_path / "data"), name)
    assert mode(folder) == mode(tmp_path / "data") == 0o700


@POSIX
def test_the_folder_of_the_windows_file_is_the_sellers_alone(tmp_path: Path) -> None:
    assert mode(Folders(tmp_path / "data").window.parent) == 0o700


@POSIX
def test_folders_are_the_sellers_alone_under_any_umask(tmp_path: Path) -> None:
    code = "import os, sys; os.umask(0); from amzlabels.system.folders import Folders; from pathlib import Path; "
    code += "Folders(Path(sys.argv[1])).logs"
    root = Path(__file__).resolve().parent.parent.parent
    subprocess.run([sys.executable, "-c", code, str(tmp_path / "data")], env={"PYTHONPATH": str(root)}, check=True)
    assert mode(tmp_path / "data") == mode(tmp_path / "data" / "logs") == 0o700


@POSIX
def test_a_folder_that_was_there_keeps_the_rights_it_had(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data").chmod(0o750)
    assert mode(Folders(tmp_path / "data").logs) == 0o700
    assert mode(tmp_path / "data") == 0o750


def test_folders_are_made_with_all_above_them(tmp_path: Path) -> None:
    assert private_folder(tmp_path / "a" / "b" / "c").is_dir()


def test_naming_the_stores_folder_makes_nothing(tmp_path: Path) -> None:
    assert Folders(tmp_path / "data").store == tmp_path / "data" / "store"
    assert not (tmp_path / "data").exists()


def test_a_file_where_a_folder_should_be_is_told(tmp_path: Path) -> None:
    (tmp_path / "data").write_bytes(b"")
    with pytest.raises(Problem, match=r"^store\.unwritable$"):
        _ = Folders(tmp_path / "data").logs


def test_the_environment_chooses_the_data_folder(tmp_path: Path) -> None:
    assert default_data_folder({"AMZLABELS_DATA_DIR": str(tmp_path)}) == tmp_path


@pytest.mark.parametrize("environment", [{}, {"AMZLABELS_DATA_DIR": ""}])
def test_else_the_data_lies_where_the_system_keeps_a_users_data(environment: dict[str, str]) -> None:
    folder = default_data_folder(environment)
    assert folder.is_absolute()
    assert folder.name == "amzlabels"


def test_resources_are_found_from_any_working_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert (resources() / "samples" / "dutch.txt").is_file()
    assert (resources() / "fonts" / "DejaVuSans.ttf").is_file()


def test_a_bundle_brings_its_own_resources(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert resources() == tmp_path / "resources"


def test_a_file_is_written_as_it_is(tmp_path: Path) -> None:
    write_file(tmp_path / "a.pdf", b"\x00\r\nlabel")
    assert (tmp_path / "a.pdf").read_bytes() == b"\x00\r\nlabel"
    assert [path.name for path in tmp_path.iterdir()] == ["a.pdf"]


def test_a_file_is_replaced_as_a_whole(tmp_path: Path) -> None:
    write_file(tmp_path / "a.txt", b"a long old text")
    write_file(tmp_path / "a.txt", b"new")
    assert (tmp_path / "a.txt").read_bytes() == b"new"


@POSIX
def test_a_full_disk_leaves_the_old_file_and_no_half_one(tmp_path: Path) -> None:
    write_file(tmp_path / "a.txt", b"old")
    code = (
        "import resource, signal, sys; from pathlib import Path; from amzlabels.system.folders import write_file; "
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN); resource.setrlimit(resource.RLIMIT_FSIZE, (100, 100)); "
        "write_file(Path(sys.argv[1]), b'x' * 1000)"
    )
    root = Path(__file__).resolve().parent.parent.parent
    ended = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path / "a.txt")],
        env={"PYTHONPATH": str(root)},
        check=False,
        capture_output=True,
        text=True,
    )
    assert ended.stderr.rstrip().endswith("Problem: file.unwritable")
    assert (tmp_path / "a.txt").read_bytes() == b"old"
    assert [path.name for path in tmp_path.iterdir()] == ["a.txt"]


@pytest.mark.parametrize("name", ["missing/a.txt", "file/a.txt", "folder"])
def test_a_file_that_cannot_be_written_is_told_by_its_name(tmp_path: Path, name: str) -> None:
    (tmp_path / "file").write_bytes(b"")
    (tmp_path / "folder" / "full").mkdir(parents=True)
    with pytest.raises(Problem, match=r"^file\.unwritable$") as told:
        write_file(tmp_path / name, b"x")
    assert dict(told.value.note.facts) == {"file": Path(name).name}
    assert sorted(path.name for path in tmp_path.iterdir()) == ["file", "folder"]


def test_a_name_as_long_as_the_system_allows_can_be_written(tmp_path: Path) -> None:
    write_file(tmp_path / ("a" * 255), b"x")
    assert (tmp_path / ("a" * 255)).read_bytes() == b"x"


def test_a_folder_can_be_synchronised(tmp_path: Path) -> None:
    sync_folder(tmp_path)
