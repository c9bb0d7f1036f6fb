"""Data that cannot be opened: commands say the sentence that the window says and end with 2; the window opens later."""

from __future__ import annotations

import queue
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from fakes.reports import SAMPLES
from fakes.small_disk import SmallDisk, small_disk
from pytestqt.qtbot import QtBot

from amzlabels.app import command_line
from amzlabels.app.compose import Choices
from amzlabels.app.main import main
from amzlabels.app.window import build_window
from amzlabels.domain.changes import Change, Health, StoreOpened, StoreRefused, WorkFinished
from amzlabels.domain.keeping_changes import BackedUp
from amzlabels.domain.problems import Note
from amzlabels.store import label_files
from amzlabels.store.engine import make_engine, writing
from amzlabels.store.open import DATABASE_NAME
from amzlabels.ui.refused_page import RefusedPage
from amzlabels.ui.texts import problem_sentence
from amzlabels.work.relay import Relay

KEY, OTHER_KEY = "3c" * 32, "4d" * 32
COMMANDS = [["status"], ["resume", "--printer", "PDF folder"], ["ship", str(SAMPLES / "dutch.txt")]]


@pytest.fixture(autouse=True)
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A data folder with a store in it, and the environment of unattended use."""
    monkeypatch.setenv("AMZLABELS_STORE_KEY", KEY)
    monkeypatch.setenv("AMZLABELS_MYPARCEL_API_KEY", "key")
    assert main(["status"]) == 0
    return tmp_path / "data"


def write_as_newer(data: Path) -> None:
    engine = make_engine(data / "store" / DATABASE_NAME, KEY)
    with writing(engine) as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    engine.dispose()


def cut(data: Path) -> None:
    path = data / "store" / DATABASE_NAME
    path.write_bytes(path.read_bytes()[:5000])


def put_a_file_there(data: Path) -> None:
    (data / "store").rename(data / "elsewhere")
    (data / "store").write_bytes(b"")


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize(
    ("spoil", "code"),
    [(write_as_newer, "store.newer"), (cut, "store.damaged"), (put_a_file_there, "store.unwritable")],
)
def test_a_command_says_what_is_the_matter_and_ends_with_2(
    data: Path, capsys: pytest.CaptureFixture[str], spoil: Callable[[Path], None], code: str, command: list[str]
) -> None:
    spoil(data)
    assert main(command) == 2
    assert capsys.readouterr().err.splitlines() == [problem_sentence(Note(code, {"folder": str(data / "store")}))]


def test_another_key_and_none_are_told_apart(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, no_keyring: None
) -> None:
    monkeypatch.setenv("AMZLABELS_STORE_KEY", OTHER_KEY)
    assert main(["status"]) == 2
    assert capsys.readouterr().err.strip() == problem_sentence(Note("store.key_wrong"))
    monkeypatch.delenv("AMZLABELS_STORE_KEY")
    assert main(["status"]) == 2
    assert capsys.readouterr().err.strip() == problem_sentence(Note("secrets.unavailable"))


def test_a_report_is_checked_without_the_sellers_settings_which_is_said(
    data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    cut(data)
    assert main(["check", str(SAMPLES / "dutch.txt")]) == 0
    assert capsys.readouterr().err.strip() == problem_sentence(Note("store.damaged"))


def test_a_command_that_cannot_go_on_for_want_of_room_says_so_and_ends_with_2(
    data: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(command_line, "PATIENCE_S", (0.01,))
    monkeypatch.setattr(label_files, "ROOM_BYTES", 2**62)
    assert main(["ship", str(SAMPLES / "dutch.txt"), "--demo"]) == 2
    told = capsys.readouterr()
    folder = str(data / "demo" / "store")
    assert problem_sentence(Note("store.full", {"folder": folder})) in told.err.splitlines()
    assert told.out.splitlines()[-1] == "0 of 12 confirmed at Amazon"


def test_damage_that_is_met_while_a_command_works_ends_it(data: Path) -> None:
    heard: queue.SimpleQueue[Change | command_line.Crashed] = queue.SimpleQueue()
    heard.put(StoreRefused(Note("store.damaged")))
    with pytest.raises(command_line.Unusable, match=r"^store\.damaged$"):
        command_line._listen(heard, (WorkFinished,))


@pytest.fixture
def no_keyring(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A computer without a keyring, whichever this one has."""
    import keyring
    from keyring.backends import fail

    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", f"unix:path={tmp_path / 'none'}")
    before = keyring.get_keyring()
    keyring.set_keyring(fail.Keyring())
    yield
    keyring.set_keyring(before)


class Started:
    """A program with its window, and what was told."""

    def __init__(self, environment: dict[str, str], qtbot: QtBot) -> None:
        self.heard: list[Change] = []
        self._qtbot = qtbot
        relay = Relay()
        relay.arrived.connect(self.heard.append)
        self.window, self.running = build_window(Choices(environment), relay, lambda _lane, _crash: None)
        self.window.show()

    def until(self, kind: type[Change]) -> Change:
        """Wait for such a change, and return the last one."""
        self._qtbot.waitUntil(lambda: any(isinstance(each, kind) for each in self.heard), timeout=20_000)
        return [each for each in self.heard if isinstance(each, kind)][-1]

    def refused_page(self) -> RefusedPage:
        """What lies over the window, once it does."""
        self._qtbot.waitUntil(lambda: self.window.cover.page is not None, timeout=20_000)
        assert self.window.cover.page is not None
        return self.window.cover.page

    def until_open(self) -> None:
        """Wait until the window is as it is usually."""
        self.until(StoreOpened)
        self._qtbot.waitUntil(lambda: self.window.cover.page is None, timeout=20_000)

    def close(self) -> None:
        """Close both in order."""
        self.window.hide()
        assert self.running.close()
        self.window.deleteLater()


def test_a_key_that_fits_opens_the_window_and_is_kept(data: Path, qtbot: QtBot) -> None:
    started = Started({"AMZLABELS_DATA_DIR": str(data), "AMZLABELS_STORE_KEY": OTHER_KEY}, qtbot)
    kept: dict[str, str] = {}
    # The keyring of whoever runs the tests is left alone.
    started.running.outside.secrets._inner.set = kept.__setitem__  # type: ignore[attr-defined]
    assert started.until(StoreRefused) == StoreRefused(Note("store.key_wrong"))
    first = started.refused_page()
    started.running.desk.open(key="00" * 32)
    qtbot.waitUntil(lambda: started.window.cover.page is not first, timeout=20_000)
    assert kept == {}

    page = started.refused_page()
    page.key.setText(KEY)
    page.use_key.click()
    started.until_open()
    assert kept == {"store-key": KEY}
    started.close()


def test_a_damaged_store_is_set_aside_for_its_newest_backup_by_one_button(data: Path, qtbot: QtBot) -> None:
    environment = {"AMZLABELS_DATA_DIR": str(data), "AMZLABELS_STORE_KEY": KEY}
    first = Started(environment, qtbot)
    first.until(StoreOpened)
    first.running.desk.keeping.back_up()
    first.until(BackedUp)
    first.close()
    cut(data)
    started = Started(environment, qtbot)
    assert started.until(StoreRefused) == StoreRefused(Note("store.damaged"))
    page = started.refused_page()
    qtbot.waitUntil(page.restore.isVisible, timeout=20_000)
    page.restore.click()
    started.until_open()
    assert len(list((data / "store").glob("damaged-*/amzlabels.db"))) == 1
    started.close()


def test_whoever_lost_the_key_starts_over(data: Path, qtbot: QtBot) -> None:
    started = Started({"AMZLABELS_DATA_DIR": str(data), "AMZLABELS_STORE_KEY": OTHER_KEY}, qtbot)
    assert started.until(StoreRefused) == StoreRefused(Note("store.key_wrong"))
    started.running.desk.keeping.start_over()
    started.until_open()
    assert len(list((data / "store").glob("damaged-*/amzlabels.db"))) == 1
    started.close()


@pytest.mark.mounts
class TestOnADisk:
    """The data folder on a disk of its own."""

    @pytest.fixture
    def disk(self, tmp_path: Path) -> Iterator[SmallDisk]:
        """Where nothing was started yet."""
        with small_disk(tmp_path / "disk", 4096) as mounted:
            yield mounted

    def test_a_full_disk_is_told_by_commands(
        self, disk: SmallDisk, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("AMZLABELS_DATA_DIR", str(disk.path / "data"))
        disk.fill()
        assert main(["status"]) == 2
        told = capsys.readouterr().err
        assert "There is no room left on the disk. Make room on the disk of" in told
        disk.make_room()
        assert main(["status"]) == 0

    def test_a_window_on_a_full_disk_goes_on_once_there_is_room(self, disk: SmallDisk, qtbot: QtBot) -> None:
        environment = {"AMZLABELS_DATA_DIR": str(disk.path / "data"), "AMZLABELS_STORE_KEY": KEY}
        Started(environment, qtbot).close()
        shutil.rmtree(disk.path / "data" / "store")
        disk.fill()
        started = Started(environment, qtbot)
        refused = started.until(StoreRefused)
        assert isinstance(refused, StoreRefused)
        assert refused.problem.code == "store.full"
        disk.make_room()
        started.heard.clear()
        started.refused_page().try_again.click()
        started.until_open()
        # Who could not be asked before is asked now.
        started.until(Health)
        started.close()
