"""The page over the window while its data cannot be opened: each way on is a button; the window comes back whole."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot
from window_bench import PRINTER, Bench, open_window

from amzlabels.domain.backup import Backup
from amzlabels.domain.changes import ActRefused, StoreOpened, StoreRefused
from amzlabels.domain.keeping_changes import BackupsKnown
from amzlabels.domain.problems import Fact, Note
from amzlabels.domain.settings import Settings
from amzlabels.ui.refused_dialog import RefusedDialog, wants_to_try_again
from amzlabels.ui.refused_page import RefusedPage
from amzlabels.ui.texts import problem_sentence

FOLDER: Mapping[str, Fact] = {"folder": "/data/amzlabels/store"}
KEY = "0123456789abcdef" * 4


@pytest.fixture
def bench(qtbot: QtBot) -> Bench:
    """A window whose data are not open."""
    return open_window(qtbot, is_open=False)


def refuse(bench: Bench, code: str, facts: Mapping[str, Fact] | None = None) -> RefusedPage:
    bench.desk.tell(StoreRefused(Note(code, facts or {})))
    page = bench.window.cover.page
    assert page is not None
    return page


def shown_buttons(page: RefusedPage) -> list[str]:
    return [each.accessibleName() for each in page.findChildren(QPushButton) if each.isVisible()]


@pytest.mark.parametrize(
    ("code", "facts", "buttons"),
    [
        ("store.full", FOLDER, ["Try again", "Open the folder", "Close amzlabels"]),
        ("store.read_only", FOLDER, ["Try again", "Open the folder", "Close amzlabels"]),
        ("store.gone", FOLDER, ["Try again", "Open the folder", "Close amzlabels"]),
        ("store.unwritable", FOLDER, ["Try again", "Open the folder", "Close amzlabels"]),
        ("store.key_missing", {}, ["Use this key", "Try again", "Start over…", "Close amzlabels"]),
        ("store.key_wrong", {}, ["Use this key", "Try again", "Start over…", "Close amzlabels"]),
        ("store.damaged", {}, ["Try again", "Start over…", "Close amzlabels"]),
        ("store.lost", {}, ["Try again", "Start over…", "Close amzlabels"]),
        ("store.newer", {}, ["Close amzlabels"]),
        ("secrets.locked", {}, ["Try again", "Close amzlabels"]),
        ("secrets.unavailable", {}, ["Try again", "Close amzlabels"]),
    ],
)
def test_every_refusal_has_its_ways_on(bench: Bench, code: str, facts: Mapping[str, Fact], buttons: list[str]) -> None:
    page = refuse(bench, code, facts)
    assert shown_buttons(page) == buttons
    assert "/data" not in page.what.text()
    assert ("/data/amzlabels/store" in page.remedy.text()) == bool(facts)


def test_trying_again_is_said_and_once_it_works_the_window_is_as_it_was(bench: Bench) -> None:
    under = bench.window.queue
    page = refuse(bench, "secrets.locked")
    assert page.try_again.hasFocus()
    bench.press(Qt.Key.Key_Return)
    assert bench.desk.ordered("open") == [("",)]
    assert page.tried.text() == "Trying again…"
    page = refuse(bench, "secrets.locked")
    assert page.tried.text().endswith("it is still so.")
    assert page.try_again.hasFocus()

    bench.desk.tell(StoreOpened(Settings(printer=PRINTER)))
    assert bench.window.queue is under
    assert under.isVisible()
    assert bench.window.focusWidget() is under.empty.choose
    assert bench.window.acceptDrops()
    assert bench.window.cover.page is None


def test_a_key_is_used_when_it_has_the_shape_of_one_however_it_was_written_down(bench: Bench) -> None:
    page = refuse(bench, "store.key_missing")
    assert page.key.hasFocus()
    for typed in ("", KEY[:-1], "g" * 64):
        page.key.setText(typed)
        assert not page.use_key.isEnabled()
        assert page.use_key.toolTip() == "A key has 64 signs: figures, and letters from a to f."
    page.key.setText(" ".join(KEY[at : at + 8] for at in range(0, 64, 8)))
    assert page.use_key.toolTip() == ""
    bench.press(Qt.Key.Key_Return)
    assert bench.desk.ordered("open") == [(KEY,)]


def test_nothing_dropped_on_the_page_is_lost_unsaid(bench: Bench) -> None:
    refuse(bench, "store.full", FOLDER)
    assert not bench.window.acceptDrops()


def test_a_folder_that_is_gone_cannot_be_shown_which_is_said(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("amzlabels.ui.refused_page.open_folder", lambda _folder: False)
    page = refuse(bench, "store.gone", FOLDER)
    page.folder.click()
    assert page.tried.text() == "This folder cannot be shown: it is not there."


GOOD = Backup("20261125T110000Z.db", datetime(2026, 11, 25, 11, tzinfo=UTC), 42, 900_000, is_good=True)
OLDER = Backup("20261124T110000Z.db", datetime(2026, 11, 24, 11, tzinfo=UTC), 1, 800_000, is_good=True)
SPOILT = Backup("20261126T110000Z.db", datetime(2026, 11, 26, 11, tzinfo=UTC), 0, 900_000, is_good=False)


def test_the_newest_backup_that_can_be_read_is_put_back_by_one_key(bench: Bench) -> None:
    page = refuse(bench, "store.damaged")
    assert page.tried.text() == "Looking for backups…"
    assert bench.desk.ordered("tell_backups") == [()]
    bench.desk.tell(BackupsKnown((SPOILT, GOOD, OLDER)))
    assert page.tried.text() == ""
    assert page.restore.accessibleName().startswith("Put back the backup of Wed 25 Nov, ")
    assert page.restore.accessibleName().endswith("(42 orders)")
    assert page.restore.hasFocus()
    bench.press(Qt.Key.Key_Return)
    assert bench.desk.ordered("restore") == [(GOOD.name,)]
    assert page.tried.text() == "Putting the backup back…"
    assert [each.isEnabled() for each in (page.restore, page.older, page.start_over, page.quit)] == [False] * 3 + [True]
    bench.desk.tell(ActRefused("restore", Note("backup.damaged")))
    assert page.tried.text() == problem_sentence(Note("backup.damaged"))
    assert page.start_over.isEnabled()
    assert page.restore.hasFocus()

    (action,) = page.older.menu().actions()
    assert action.text().endswith("(1 order)")
    action.trigger()
    assert bench.desk.ordered("restore") == [(GOOD.name,), (OLDER.name,)]
    assert bench.ask.questions == []


def test_that_there_is_no_backup_is_said(bench: Bench) -> None:
    page = refuse(bench, "store.lost")
    bench.desk.tell(BackupsKnown((SPOILT,)))
    assert page.tried.text() == "There is no backup that can be read."
    assert shown_buttons(page) == ["Try again", "Start over…", "Close amzlabels"]


def test_what_a_newer_version_wrote_is_given_up_only_after_a_question(bench: Bench) -> None:
    page = refuse(bench, "store.newer")
    bench.desk.tell(BackupsKnown((GOOD,)))
    bench.ask.yes = False
    page.restore.click()
    assert bench.ask.questions == ["Put the backup in the place of the newer data?"]
    assert bench.desk.ordered("restore") == []
    bench.ask.yes = True
    page.restore.click()
    assert bench.desk.ordered("restore") == [(GOOD.name,)]


@pytest.mark.parametrize("code", ["store.damaged", "store.key_missing", "store.key_wrong"])
def test_starting_over_is_asked_about_once(bench: Bench, code: str) -> None:
    page = refuse(bench, code)
    bench.ask.yes = False
    page.start_over.click()
    assert bench.desk.ordered("start_over") == []
    bench.ask.yes = True
    page.start_over.click()
    assert bench.desk.ordered("start_over") == [()]
    assert bench.ask.questions == ["Start over with empty data?"] * 2
    # What was asked for first may be told only now.
    bench.desk.tell(BackupsKnown((GOOD,)))
    assert page.tried.text() == "Starting over…"
    assert not page.start_over.isEnabled()


def test_data_that_were_open_are_not_tried_again(filled: Bench) -> None:
    page = refuse(filled, "store.damaged")
    assert shown_buttons(page) == ["Start over…", "Close amzlabels"]
    filled.desk.tell(BackupsKnown((GOOD,)))
    assert page.restore.isVisible()


def test_backups_that_are_known_to_the_settings_page_stay_there(filled: Bench) -> None:
    filled.desk.tell(BackupsKnown((GOOD,)))
    assert filled.window.cover.page is None


def test_what_is_told_twice_was_not_tried_again(bench: Bench) -> None:
    refuse(bench, "store.damaged")
    assert refuse(bench, "store.damaged").tried.text() == "Looking for backups…"


def test_closing_closes(bench: Bench) -> None:
    page = refuse(bench, "store.newer")
    assert page.quit.hasFocus()
    bench.qtbot.mouseClick(page.quit, Qt.MouseButton.LeftButton)
    assert not bench.window.isVisible()


@pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")
@pytest.mark.parametrize(("key", "again"), [(Qt.Key.Key_Return, True), (Qt.Key.Key_Escape, False)])
def test_before_there_is_a_window_it_is_asked_in_one_of_its_own(qtbot: QtBot, key: Qt.Key, again: bool) -> None:
    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, RefusedDialog)
        assert dialog.page.remedy.text().startswith("Make room on the disk of /data")
        qtbot.keyClick(dialog.page.try_again if again else dialog, key)

    QTimer.singleShot(0, answer)
    assert wants_to_try_again(Note("store.full", FOLDER), is_again=False) is again
