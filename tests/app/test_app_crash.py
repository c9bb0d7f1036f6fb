"""What nobody caught leaves a report without personal data."""

from __future__ import annotations

import logging
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from amzlabels.app.crash import CrashPath


@pytest.fixture
def told() -> list[str]:
    """Ids of the crashes that were told."""
    return []


@pytest.fixture
def crash_path(tmp_path: Path, told: list[str]) -> Iterator[CrashPath]:
    """The crash path, installed."""
    installed = CrashPath(tmp_path, told.append)
    yield installed
    installed.close()


def test_a_crash_names_its_place_and_not_its_text(crash_path: CrashPath, told: list[str], tmp_path: Path) -> None:
    try:
        raise ValueError("Sanne de Vrije, Lindelaan 263")
    except ValueError as error:
        sys.excepthook(ValueError, error, error.__traceback__)

    report = (tmp_path / f"crash-{told[0]}.txt").read_text()
    log = (tmp_path / "amzlabels.log").read_text()
    assert "test_app_crash.py" in report
    assert "ValueError" in report
    assert told[0] in log
    assert "Lindelaan" not in report + log


@pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning")
def test_a_crash_in_a_thread_is_reported_too(crash_path: CrashPath, told: list[str]) -> None:
    def crash() -> None:
        raise KeyError("secret")

    thread = threading.Thread(target=crash)
    thread.start()
    thread.join()

    assert len(told) == 1


def test_the_log_keeps_what_the_program_says(crash_path: CrashPath, tmp_path: Path) -> None:
    logging.getLogger("amzlabels.test").info("imported %d orders", 3)

    assert "imported 3 orders" in (tmp_path / "amzlabels.log").read_text()


def test_a_crash_below_python_is_found_at_the_next_start(tmp_path: Path) -> None:
    program = (
        "import os, signal, sys; from pathlib import Path; from amzlabels.app.crash import CrashPath\n"
        f"CrashPath(Path({str(tmp_path)!r}), print); os.kill(os.getpid(), signal.SIGSEGV)"
    )
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode != 0
    CrashPath(tmp_path, lambda _: None).close()

    (kept,) = tmp_path.glob("crash-*.txt")
    assert "Segmentation fault" in kept.read_text()
