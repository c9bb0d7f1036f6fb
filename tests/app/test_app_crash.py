"""What nobody caught leaves a report without personal data."""

from __future__ import annotations

import logging
import os
import shutil
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
from amzlabels.app.window import install_crash_path, tell_earlier
from amzlabels.ui.change_notices import ChangeNotices
from amzlabels.ui.notices import Notices
from amzlabels.ui.theme import Theme
from amzlabels.work.lanes import Lane
from amzlabels.work.relay import Relay


@pytest.fixture
def told() -> list[str]:
    """Ids of the crashes that were told."""
    return []


@pytest.fixture
def crash_path(tmp_path: Path, told: list[str]) -> Iterator[CrashPath]:
    """The crash path, installed."""
    installed = CrashPath(tmp_path, lambda crash_id, _report: told.append(crash_id))
    yield installed
    installed.close()


def test_a_crash_names_its_place_and_not_its_text(crash_path: CrashPath, told: list[str], tmp_path: Path) -> None:
    try:
        raise ValueError("Sanne de Vrije, Lindelaan 263")
    except ValueError as error:
        sys.excepthook(ValueError, error, error.__traceback__)

    report = crash_path.report_of(told[0])
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


def crash_below_python(logs: Path, *, has_sed: bool = True) -> None:
    program = (
        "import os, signal, sys; from pathlib import Path; from amzlabels.app.crash import CrashPath\n"
        f"CrashPath(Path({str(logs)!r}), print); os.kill(os.getpid(), signal.SIGSEGV)"
    )
    path = logs.parent / "Sanne de Vrije.py"
    path.write_text(program)
    root = str(Path(__file__).resolve().parents[2])
    command = [sys.executable, str(path)]
    environment = {**os.environ, "PYTHONPATH": root, "PATH": os.environ["PATH"] if has_sed else ""}
    # What is captured of it ends once nothing that it started is left.
    assert subprocess.run(command, env=environment, capture_output=True, check=False).returncode != 0


@pytest.fixture
def logs(tmp_path: Path) -> Path:
    """A folder that is named after a person somewhere above, as home folders are."""
    folder = tmp_path / "Lindelaan" / "logs"
    folder.mkdir(parents=True)
    return folder


@pytest.mark.parametrize("has_sed", [True, False])
def test_a_crash_below_python_is_told_at_the_next_start_without_its_folders(logs: Path, has_sed: bool) -> None:
    crash_below_python(logs, has_sed=has_sed)
    started = start(logs)
    started.see()
    started.close()

    (kept,) = logs.glob("crash-*.txt")
    report = started.report_of(*started.earlier)
    assert report == kept.read_text()
    assert "Segmentation fault" in report
    assert 'File "crash' not in report
    assert 'File "Sanne de Vrije.py", line 2 in <module>' in report
    assert "Lindelaan" not in report
    assert start_and_end(logs) == []


def test_a_crash_below_python_writes_no_folder_even_while_the_program_dies(logs: Path) -> None:
    crash_below_python(logs)

    stack = (logs / "hard-crash.txt").read_text()
    assert 'File "Sanne de Vrije.py"' in stack
    assert "Lindelaan" not in stack
    assert (logs / "hard-crash.txt").stat().st_mode & 0o077 == 0


def start(logs: Path) -> CrashPath:
    return CrashPath(logs, lambda *_: None)


def start_and_end(logs: Path) -> list[str]:
    started = start(logs)
    started.close()
    return started.earlier


def test_a_crash_that_nobody_has_seen_is_told_until_somebody_has(tmp_path: Path) -> None:
    first = start(tmp_path)
    unseen = [first.report(ValueError()), first.report(KeyError())]
    first.close()
    assert start_and_end(tmp_path) == unseen

    again = start(tmp_path)
    third = again.report(TypeError())
    again.see()
    after_it_was_looked_at = again.report(OSError())
    again.close()

    assert start_and_end(tmp_path) == [after_it_was_looked_at]
    assert "builtins.KeyError" in again.report_of(unseen[1])
    assert "builtins.TypeError" in again.report_of(third)


def test_a_crash_is_told_even_where_it_cannot_be_written_down(tmp_path: Path) -> None:
    told: list[tuple[str, str]] = []
    crash_path = CrashPath(tmp_path, lambda *crash: told.append(crash))
    shutil.rmtree(tmp_path)
    crash_id = crash_path.report(ValueError("Lindelaan 263"))
    crash_path.close()

    ((told_id, report),) = told
    assert told_id == crash_id
    assert "builtins.ValueError" in report


@pytest.fixture
def clipboard(qapp: QApplication) -> Iterator[QClipboard]:
    """The clipboard, empty again afterwards: the one of Qt's platform without a screen outlives Python."""
    clipboard = QGuiApplication.clipboard()
    yield clipboard
    clipboard.clear()


class Told:
    """What a window tells of crashes, and what is ordered at its desk."""

    def __init__(self, qtbot: QtBot) -> None:
        self.relay, self.desk, self.window = Relay(), FakeDesk(), QWidget()
        qtbot.addWidget(self.window)
        self.notices = Notices(Theme(), self.window)
        self.relay.arrived.connect(ChangeNotices(self.notices, self.desk, self.window).refused)


def test_a_lane_that_crashed_is_told_with_its_report_and_a_way_on(
    logs: Path, qtbot: QtBot, clipboard: QClipboard
) -> None:
    told = Told(qtbot)
    notices = told.notices
    crash_path = install_crash_path(logs, told.relay)
    lane = Lane("test", lambda _lane, crash: crash_path.report(crash))
    lane.do([].pop)
    qtbot.waitUntil(lambda: "refused crash" in notices.shown)
    lane.close()
    assert lane.join(5)
    crash_path.close()

    notice = notices.shown["refused crash"]
    assert "Nothing is lost." in notice.text.text()
    again, copy = notice.offers
    copy.click()
    assert "lanes.py" in clipboard.text()
    assert "builtins.IndexError" in clipboard.text()
    again.click()
    assert told.desk.ordered("retry_now") == [()]
    assert notices.shown == {}


def test_the_window_tells_of_it_and_copies_its_report_with_one_click(
    logs: Path, qtbot: QtBot, clipboard: QClipboard
) -> None:
    crash_below_python(logs)
    told = Told(qtbot)
    crash_path = install_crash_path(logs, told.relay)
    tell_earlier(crash_path, told.relay)
    crash_path.close()

    notices = told.notices
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
    start(tmp_path).close()

    assert sorted(path.stem for path in tmp_path.glob("crash-*.txt"))[0] == "crash-000003"


def test_the_program_lets_no_copy_of_its_memory_be_made() -> None:
    program = (
        "import resource, sys; sys.argv[1:] = ['--help']; from amzlabels.app.main import main\n"
        "try: main()\nfinally: print(resource.getrlimit(resource.RLIMIT_CORE)[0])"
    )
    root = str(Path(__file__).resolve().parents[2])
    environment = {**os.environ, "PYTHONPATH": root}
    done = subprocess.run([sys.executable, "-c", program], env=environment, capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] in ("0", "1")
