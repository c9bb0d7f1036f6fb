"""Two programs on one data folder: the second brings the first to the front, hands over its files, and ends."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from fakes.reports import write_report
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QDir, Qt
from PySide6.QtNetwork import QLocalSocket
from pytestqt.qtbot import QtBot

from amzlabels.app import handover
from amzlabels.app.compose import Choices
from amzlabels.app.handover import MOST_BYTES, Reception, address_of, hand_over, messages, paths_in
from amzlabels.app.incoming import Incoming
from amzlabels.app.one_window import build_or_hand_over
from amzlabels.app.window import build_window
from amzlabels.domain.changes import Change, Imported, ImportStarted
from amzlabels.domain.problems import Problem
from amzlabels.system.instance import InstanceLock
from amzlabels.work.relay import Relay

ROOT = Path(__file__).resolve().parents[2]
HUNG = Path(__file__).with_name("app_first_program.py")
FILE_OPEN = Path(__file__).with_name("app_file_open.py")
PATIENCE_MS = 20_000


def environment_at(data: Path) -> dict[str, str]:
    """What a program needs to start at this folder, without a screen."""
    own = {"AMZLABELS_STORE_KEY": "3c" * 32, "AMZLABELS_DATA_DIR": str(data), "QT_QPA_PLATFORM": "offscreen"}
    return {**os.environ, **own, "PYTHONPATH": str(ROOT)}


def program(data: Path, *arguments: str, cwd: Path = ROOT) -> subprocess.Popen[str]:
    """The real program, started."""
    command = [sys.executable, "-m", "amzlabels", *arguments]
    return subprocess.Popen(command, env=environment_at(data), cwd=cwd, stdout=subprocess.PIPE, text=True)


@contextmanager
def hung_program(data: Path) -> Iterator[subprocess.Popen[str]]:
    """Another program at this folder that listens and never answers."""
    command = [sys.executable, str(HUNG), str(data)]
    process = subprocess.Popen(
        command, env=environment_at(data), stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    with process:
        assert process.stdout is not None
        try:
            assert process.stdout.readline().strip() == "listening"
            yield process
        finally:
            process.kill()


def socket_of(data: Path) -> Path:
    """The file by which the program at this folder is reached."""
    return Path(QDir.tempPath(), address_of(data))


def taking(data: Path) -> InstanceLock:
    """The lock of the folder, taken. Raises ``store.in_use``."""
    lock = InstanceLock(data)
    lock.acquire()
    return lock


@pytest.mark.qt_log_ignore("does not support raise")
def test_a_second_start_hands_its_files_to_the_window_that_is_open(tmp_path: Path, qtbot: QtBot) -> None:
    data, work = tmp_path / "data", tmp_path / "work"
    work.mkdir()
    heard: list[Change] = []
    relay = Relay()
    relay.arrived.connect(heard.append)
    crashes: list[BaseException] = []
    window, running = build_window(Choices(environment_at(data)), relay, lambda _lane, crash: crashes.append(crash))
    incoming = Incoming()
    incoming.bring_to(window, relay)
    incoming.listen(data, relay)
    window.showMinimized()
    write_report(work / "a.txt", 3)
    write_report(work / "b.txt", 5)

    # By the name it has where the second one is started.
    with program(data, "a.txt", str(work / "b.txt"), cwd=work) as second:
        qtbot.waitUntil(lambda: len([each for each in heard if isinstance(each, Imported)]) == 2, timeout=PATIENCE_MS)
        qtbot.waitUntil(lambda: second.poll() is not None, timeout=PATIENCE_MS)
    assert second.returncode == 0
    assert not window.windowState() & Qt.WindowState.WindowMinimized
    assert [each.path for each in heard if isinstance(each, ImportStarted)] == [work / "a.txt", work / "b.txt"]

    incoming.close()
    window.hide()
    assert running.close()
    window.deleteLater()
    assert crashes == []


def test_the_program_itself_listens_and_a_command_in_its_folder_is_refused(tmp_path: Path, qtbot: QtBot) -> None:
    report = write_report(tmp_path / "report.txt", 4)
    first = program(tmp_path / "data")
    with first:
        try:
            qtbot.waitUntil(socket_of(tmp_path / "data").exists, timeout=PATIENCE_MS)
            with program(tmp_path / "data", str(report)) as second:
                assert second.wait(PATIENCE_MS / 1000) == 0
            qtbot.waitUntil(lambda: orders_at(tmp_path / "data") == 4, timeout=PATIENCE_MS)
            with program(tmp_path / "data", "resume") as command:
                assert command.wait(PATIENCE_MS / 1000) == 2
            assert first.poll() is None
        finally:
            first.kill()


def orders_at(data: Path) -> int:
    """How many parcels a third program finds, which only reads."""
    with program(data, "status", "--json") as reader:
        said, _ = reader.communicate(timeout=PATIENCE_MS / 1000)
    return len(json.loads(said)["parcels"])


def test_a_first_program_that_hangs_is_told(tmp_path: Path) -> None:
    with hung_program(tmp_path), pytest.raises(Problem, match=r"^store\.in_use_silent$"):
        build_or_hand_over(lambda: taking(tmp_path), tmp_path, [tmp_path / "a.txt"], patience_s=0.5)


def test_a_command_that_has_the_folder_is_told_as_before(tmp_path: Path) -> None:
    lock = taking(tmp_path)
    with pytest.raises(Problem, match=r"^store\.in_use$"):
        build_or_hand_over(lambda: taking(tmp_path), tmp_path, [], patience_s=0.3)
    lock.release()


def test_a_first_program_that_is_closing_is_waited_for(tmp_path: Path) -> None:
    first, tries = taking(tmp_path), 0

    def build() -> InstanceLock:
        nonlocal tries
        tries += 1
        if tries == 3:
            first.release()
        return taking(tmp_path)

    build_or_hand_over(build, tmp_path, []).release()
    assert tries == 3


def test_what_a_killed_program_left_is_in_nobodys_way(tmp_path: Path, qtbot: QtBot) -> None:
    with hung_program(tmp_path) as process:
        process.kill()
        process.wait()
    build_or_hand_over(lambda: taking(tmp_path), tmp_path, []).release()
    reception = Reception(tmp_path, lambda _paths: None)
    assert reception.is_open
    reception.close()


def test_a_folder_with_a_long_name_is_listened_at_elsewhere(tmp_path: Path) -> None:
    data = tmp_path / ("long" * 30)
    with hung_program(data):
        assert not (data / "window.socket").exists()
        with pytest.raises(Problem, match=r"^store\.in_use_silent$"):
            build_or_hand_over(lambda: taking(data), data, [], patience_s=0.5)


@pytest.mark.skipif(os.getuid() != 0, reason="only root can give a file to somebody else")
def test_nothing_is_told_to_another_user(tmp_path: Path) -> None:
    with hung_program(tmp_path):
        os.chown(socket_of(tmp_path), 12345, 12345)
        assert not hand_over(tmp_path, [Path("/a.txt")], 0.0)


@pytest.mark.parametrize(
    "said",
    [
        b"not json\n",
        b'{"paths": ["/a.txt"]}\n',
        b'["a.txt"]\n',
        b'["/a.txt", 7]\n',
        b'["/a\\u0000.txt"]\n',
        b'["/' + b"a" * 5000 + b'"]\n',
        b"[" * 100_000 + b"\n",
        b'["/a' + b" " * MOST_BYTES,
        b"",
    ],
    ids=["no json", "no list", "relative", "a number", "a NUL", "too long", "too deep", "too much", "nothing"],
)
def test_whoever_says_something_else_is_hung_up_on(said: bytes, tmp_path: Path, qtbot: QtBot) -> None:
    heard: list[list[Path]] = []
    reception = Reception(tmp_path, heard.append, patience_s=0.2)
    caller = QLocalSocket()
    caller.connectToServer(address_of(tmp_path))
    assert caller.waitForConnected(1000)
    caller.write(said)
    caller.flush()
    qtbot.waitUntil(lambda: caller.state() == QLocalSocket.LocalSocketState.UnconnectedState)
    assert heard == []
    assert b"taken" not in bytes(caller.readAll().data())
    reception.close()


@given(st.lists(st.text(st.characters(exclude_characters="\0"), max_size=200), max_size=30))
def test_every_path_arrives_as_it_was(names: list[str]) -> None:
    reports = [Path("/", "in", f"{name}.txt") for name in names]
    arrived = [paths_in(message) for message in messages(reports)]
    assert [path for batch in arrived for path in batch or ()] == reports


def test_many_files_go_in_several_messages_that_are_all_heard(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(handover, "BATCH_BYTES", 1000)
    reports = [Path(f"/in/{number:03}.txt") for number in range(300)]
    sent = list(messages(reports))
    assert len(sent) > 4
    assert all(len(message) <= 1100 for message in sent)
    assert [path for message in sent for path in paths_in(message) or ()] == reports


def test_a_start_without_files_asks_for_the_window_alone() -> None:
    assert [paths_in(message) for message in messages([])] == [[]]


def test_files_that_macos_hands_over_are_heard_of() -> None:
    command = [sys.executable, str(FILE_OPEN), "/in/a.txt", "/in/b.txt"]
    environment = environment_at(ROOT)
    done = subprocess.run(command, env=environment, capture_output=True, check=True, text=True, timeout=60)
    assert done.stdout.split() == ["/in/a.txt", "/in/b.txt"]
