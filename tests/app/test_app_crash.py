"""What nobody caught leaves a report without personal data."""

from __future__ import annotations

import logging
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from fakes.desk import FakeDesk
from PySide6.QtGui import QClipboard, QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from amzlabels.app.crash import KEPT_REPORTS, CrashPath
from amzlabels.app.window import install_crash_path
from amzlabels.ui.change_notices import ChangeNotices
from amzlabels.ui.notices import Notices
from amzlabels.ui.theme import Theme
from amzlabels.work.relay import Relay


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


def crash_below_python(logs: Path) -> None:
    program = (
        "import os, signal, sys; from pathlib import Path; from amzlabels.app.crash import CrashPath\n"
        f"CrashPath(Path({str(logs)!r}), print); os.kill(os.getpid(), signal.SIGSEGV)"
    )
    path = logs.parent / "Sanne de Vrije.py"
    path.write_text(program)
    root = str(Path(__file__).resolve().parents[2])
    command = [sys.executable, str(path)]
    assert subprocess.run(command, env={**os.environ, "PYTHONPATH": root}, check=False).returncode != 0


@pytest.fixture
def logs(tmp_path: Path) -> Path:
    """A folder that is named after a person somewhere above, as home folders are."""
    folder = tmp_path / "Lindelaan" / "logs"
    folder.mkdir(parents=True)
    return folder


def test_a_crash_below_python_is_told_at_the_next_start_without_its_folders(logs: Path) -> None:
    crash_below_python(logs)
    started = CrashPath(logs, lambda _: None)
    started.close()
    again = CrashPath(logs, lambda _: None)
    again.close()

    (kept,) = logs.glob("crash-*.txt")
    report = started.report_of(started.earlier)
    assert report == kept.read_text()
    assert "Segmentation fault" in report
    assert 'File "' in report
    assert "amzlabels" in report
    assert "Lindelaan" not in report
    assert again.earlier == ""


@pytest.fixture
def clipboard(qapp: QApplication) -> Iterator[QClipboard]:
    """The clipboard, empty again afterwards: the one of Qt's platform without a screen outlives Python."""
    clipboard = QGuiApplication.clipboard()
    yield clipboard
    clipboard.clear()


def test_the_window_tells_of_it_and_copies_its_report_with_one_click(
    logs: Path, qtbot: QtBot, clipboard: QClipboard
) -> None:
    crash_below_python(logs)
    relay, desk = Relay(), FakeDesk()
    window = QWidget()
    qtbot.addWidget(window)
    notices = Notices(Theme(), window)
    shown = ChangeNotices(notices, desk, window)
    relay.arrived.connect(shown.refused)
    install_crash_path(logs, relay).close()

    notice = notices.shown["refused crash"]
    assert notice.text.text().startswith("amzlabels broke off the last time it ran (")
    (copy,) = notice.offers
    copy.click()
    assert "Segmentation fault" in clipboard.text()
    assert "refused crash" in notices.shown


def test_old_reports_go(tmp_path: Path) -> None:
    for number in range(KEPT_REPORTS + 3):
        path = tmp_path / f"crash-{number:06}.txt"
        path.touch()
        os.utime(path, (number, number))
    CrashPath(tmp_path, lambda _: None).close()

    assert sorted(path.stem for path in tmp_path.glob("crash-*.txt"))[0] == "crash-000003"
