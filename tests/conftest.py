"""What every test shares: no screen, no stray environment, English words, a demo world and a report to order."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["LC_ALL"] = "C.UTF-8"

from amzlabels.demo.world import World

IN_MEMORY, ROOM_BYTES = "/dev/shm", 2**30  # noqa: S108 - only looked at; pytest makes a folder of its own in it


def pytest_configure() -> None:
    """Keep the tests' files in memory where there is room for them, and leave every example its time.

    The program waits until the disk has what it wrote, which was seen to take 20 s on a busy machine.
    """
    if os.access(IN_MEMORY, os.W_OK) and shutil.disk_usage(IN_MEMORY).free > ROOM_BYTES:
        os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", IN_MEMORY)
    # How long an example takes tells of the machine's other work.
    settings.register_profile("unhurried", deadline=None)
    settings.load_profile("unhurried")


def pytest_sessionfinish() -> None:
    """Empty the clipboard: that of Qt's platform without a screen outlives Python, and what we put there does not."""
    gui = sys.modules.get("PySide6.QtGui")
    if gui is not None and gui.QGuiApplication.instance() is not None:
        gui.QGuiApplication.clipboard().clear()


@pytest.fixture(autouse=True)
def clean_environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """No test reads or writes the user's own data or secrets."""
    for name in [name for name in os.environ if name.startswith("AMZLABELS_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("AMZLABELS_DATA_DIR", str(tmp_path / "data"))


@pytest.fixture
def world() -> Iterator[World]:
    """A demo world of its own."""
    started = World.start()
    yield started
    started.close()
