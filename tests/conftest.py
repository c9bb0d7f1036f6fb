"""What every test shares: no screen, no stray environment, English words, a demo world and a report to order."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["LC_ALL"] = "C.UTF-8"

from amzlabels.demo.world import World


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
