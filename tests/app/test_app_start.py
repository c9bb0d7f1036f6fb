"""What the program loads before its list is on the screen: a packer waits for all of it every morning."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
MOST_MODULES = 760
LATER = (
    # What asks printers and services, draws and reads labels, or reads reports.
    *("requests", "urllib3", "keyring", "http.client", "PySide6.QtPrintSupport", "PySide6.QtWebEngineCore"),
    *("amzlabels.amazon", "amzlabels.carrier", "amzlabels.documents", "amzlabels.demo", "amzlabels.app.papers"),
    *("pypdfium2", "pikepdf", "reportlab", "PIL", "numpy", "zxingcpp", "alembic"),
    # Another engine's.
    "sqlalchemy.dialects.postgresql",
)


@pytest.fixture(scope="module")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """The modules of a second start, the first of which made the store."""
    environment = {
        **os.environ,
        "QT_QPA_PLATFORM": "offscreen",
        "AMZLABELS_STORE_KEY": "3c" * 32,
        "AMZLABELS_DATA_DIR": str(tmp_path_factory.mktemp("data")),
        "PYTHONPATH": str(ROOT),
    }
    for _ in range(2):
        command = [sys.executable, "-m", "amzlabels", "--close-when-usable"]
        done = subprocess.run(command, env=environment, capture_output=True, check=True, timeout=60)
    names: list[str] = json.loads(done.stdout)["loaded"]
    return names


def test_what_can_be_loaded_later_is(loaded: list[str]) -> None:
    assert [name for name in LATER if name in loaded] == []


def test_no_more_is_loaded_than_is_known_to_be_needed(loaded: list[str]) -> None:
    # Whoever goes over it looks first at what can wait; only then may the number go up.
    assert len(loaded) <= MOST_MODULES


def test_nobody_reads_the_source_of_what_is_loaded(loaded: list[str]) -> None:
    """PySide does by default; see ``app.plain_imports``."""
    assert "amzlabels.app.plain_imports" in loaded
    program = (
        "from amzlabels.app.plain_imports import import_plainly\n"
        "import_plainly()\n"
        "import linecache, amzlabels.domain.order\n"
        "print([path for path in linecache.cache if 'amzlabels' in path])\n"
    )
    command = [sys.executable, "-c", program]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(command, env=environment, capture_output=True, check=True, text=True, timeout=60)
    assert done.stdout.strip() == "[]"
