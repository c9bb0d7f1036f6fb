"""A program that dies leaves no copy of its memory, whatever the limits it was started under."""

from __future__ import annotations

import resource
import subprocess
import sys
from pathlib import Path

import pytest

from amzlabels.system.core_dumps import refuse_core_dumps

ROOT = Path(__file__).resolve().parents[2]
DIES = (
    "import os, signal; from amzlabels.system.core_dumps import refuse_core_dumps; {} os.kill(os.getpid(), signal.{})"
)
core_pattern = Path("/proc/sys/kernel/core_pattern")
writes_here = pytest.mark.skipif(
    not core_pattern.exists() or "/" in core_pattern.read_text() or "|" in core_pattern.read_text(),
    reason="this system takes core dumps elsewhere",
)


def dumped(folder: Path, refusal: str, signal: str = "SIGSEGV") -> list[Path]:
    """What a program leaves that may dump as much as it likes."""
    limits = (resource.RLIM_INFINITY, resource.RLIM_INFINITY)
    subprocess.run(
        [sys.executable, "-c", DIES.format(refusal, signal)],
        cwd=folder,
        env={"PYTHONPATH": str(ROOT)},
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_CORE, limits),
        check=False,
    )
    return list(folder.iterdir())


@writes_here
@pytest.mark.parametrize("signal", ["SIGSEGV", "SIGABRT"])
def test_the_memory_of_a_program_that_dies_stays_off_the_disk(tmp_path: Path, signal: str) -> None:
    assert dumped(tmp_path, "refuse_core_dumps();", signal) == []


@writes_here
def test_without_the_refusal_it_would_be_there(tmp_path: Path) -> None:
    assert dumped(tmp_path, "") != []


def test_a_limit_of_nothing_stays(monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[tuple[int, int]] = []
    monkeypatch.setattr(resource, "setrlimit", lambda _what, limits: made.append(limits))
    for most, left in ((0, 0), (1, 1), (4096, 1), (resource.RLIM_INFINITY, 1)):
        monkeypatch.setattr(resource, "getrlimit", lambda _what, most=most: (0, most))
        refuse_core_dumps()
        assert made.pop() == (left, left)
