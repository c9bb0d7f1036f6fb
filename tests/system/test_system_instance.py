"""One program per data folder, tried with real processes, one of which is killed."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from amzlabels.domain.problems import Problem
from amzlabels.system.instance import InstanceLock

HOLDER = Path(__file__).with_name("system_lock_holder.py")
ROOT = Path(__file__).resolve().parent.parent.parent


@contextmanager
def other_program(data: Path) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """Another program at this data folder, and what it said when it tried to take it."""
    process = subprocess.Popen(
        [sys.executable, str(HOLDER), str(data)],
        env={"PYTHONPATH": str(ROOT)},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    with process:
        assert process.stdout is not None
        try:
            yield process, process.stdout.readline().strip()
        finally:
            process.kill()


def test_a_second_program_is_refused_while_the_first_runs(tmp_path: Path) -> None:
    lock = InstanceLock(tmp_path / "data")
    with other_program(tmp_path / "data") as (_, said):
        assert said == "held"
        with pytest.raises(Problem, match=r"^store\.in_use$"):
            lock.acquire()


def test_the_other_program_is_told_so_too(tmp_path: Path) -> None:
    lock = InstanceLock(tmp_path / "data")
    lock.acquire()
    with other_program(tmp_path / "data") as (_, said):
        assert said == "store.in_use"
    lock.release()
    with other_program(tmp_path / "data") as (_, said):
        assert said == "held"


def test_a_killed_program_holds_nothing(tmp_path: Path) -> None:
    lock = InstanceLock(tmp_path / "data")
    with other_program(tmp_path / "data") as (process, said):
        assert said == "held"
        process.kill()
        process.wait()
        lock.acquire()
    lock.release()


def test_a_program_that_ends_leaves_the_folder_free(tmp_path: Path) -> None:
    lock = InstanceLock(tmp_path / "data")
    with other_program(tmp_path / "data") as (process, _):
        assert process.stdin is not None
        process.stdin.close()
        assert process.wait() == 0
        lock.acquire()
    lock.release()


def test_a_refused_program_can_try_again(tmp_path: Path) -> None:
    first, second = InstanceLock(tmp_path), InstanceLock(tmp_path)
    first.acquire()
    with pytest.raises(Problem, match=r"^store\.in_use$"):
        second.acquire()
    first.release()
    second.acquire()
    second.release()


def test_letting_go_of_what_is_not_held_is_no_error(tmp_path: Path) -> None:
    lock = InstanceLock(tmp_path)
    lock.release()
    lock.acquire()
    lock.release()
    lock.release()


def test_two_data_folders_are_two_programs_matter(tmp_path: Path) -> None:
    first, second = InstanceLock(tmp_path / "a"), InstanceLock(tmp_path / "b")
    first.acquire()
    second.acquire()
    first.release()
    second.release()


def test_a_data_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(Problem, match=r"^store\.unwritable$"):
        InstanceLock(tmp_path / "file" / "data").acquire()


def test_a_lock_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "in-use.lock").mkdir()
    with pytest.raises(Problem, match=r"^store\.unwritable$"):
        InstanceLock(tmp_path).acquire()
