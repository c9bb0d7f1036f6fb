"""The page over the window while its data cannot be opened: each way on is a button; the window comes back whole."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot
from window_bench import PRINTER, Bench, open_window

from amzlabels.domain.changes import StoreOpened, StoreRefused
from amzlabels.domain.problems import Fact, Note
from amzlabels.domain.settings import Settings
from amzlabels.ui.refused_dialog import RefusedDialog, wants_to_try_again
from amzlabels.ui.refused_page import RefusedPage

FOLDER: Mapping[str, Fact] = {"folder": "/data/amzlabels/store"}
KEY = "0123456789abcdef" * 4


@pytest.fixture
def bench(qtbot: QtBot) -> Bench:
    """A window whose data are not open."""
    return open_window(qtbot, is_open=False)


def refuse(bench: Bench, code: str, facts: Mapping[str, Fact] | None = None) -> RefusedPage:
    bench.desk.tell(StoreRefused(Note(code, facts or {})))
    page = bench.window.centralWidget()
    assert isinstance(page, RefusedPage)
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
        ("store.key_missing", {}, ["Use this key", "Try again", "Close amzlabels"]),
        ("store.key_wrong", {}, ["Use this key", "Try again", "Close amzlabels"]),
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
