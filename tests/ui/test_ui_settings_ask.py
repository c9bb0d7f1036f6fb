"""The real question boxes, answered with the keyboard."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from amzlabels.ui.ask import QtAsk
from amzlabels.ui.reason_dialog import ReasonLine

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    """A window to ask over."""
    widget = QWidget()
    qtbot.addWidget(widget)
    return widget


def once_asked(act: Callable[[QWidget], None]) -> None:
    """Do this to the question as soon as it is on the screen."""
    timer = QTimer(QApplication.instance())

    def look() -> None:
        shown = QApplication.activeModalWidget()
        if shown is not None and shown.isVisible():
            timer.stop()
            timer.deleteLater()
            act(shown)

    timer.timeout.connect(look)
    timer.start(0)


def test_the_button_that_does_it_says_yes(parent: QWidget, qtbot: QtBot) -> None:
    def press(box: QWidget) -> None:
        button = next(each for each in box.findChildren(QPushButton) if each.text() == "Disconnect")
        qtbot.keyClick(button, Qt.Key.Key_Space)

    once_asked(press)
    assert QtAsk().confirm(parent, "Disconnect from Amazon?", "Orders stay.", "Disconnect")


def test_esc_says_no(parent: QWidget, qtbot: QtBot) -> None:
    once_asked(lambda box: qtbot.keyClick(box, Qt.Key.Key_Escape))
    assert not QtAsk().confirm(parent, "Disconnect from Amazon?", "Orders stay.", "Disconnect")


def test_what_a_scanner_types_says_no(parent: QWidget, qtbot: QtBot) -> None:
    def scan(box: QWidget) -> None:
        qtbot.keyClicks(box, "DELETE ALL")
        qtbot.keyClick(box, Qt.Key.Key_Return)

    once_asked(scan)
    assert not QtAsk().confirm(parent, "Delete the buyers' data of 12 orders now?", "For good.", "Delete all")


def test_a_reason_is_chosen_or_typed(parent: QWidget, qtbot: QtBot) -> None:
    def type_reason(box: QWidget) -> None:
        field = box.findChild(ReasonLine)
        assert field is not None
        qtbot.keyClicks(field, "  fell in 2 puddles ")
        qtbot.waitUntil(lambda: field.is_still)
        qtbot.keyClick(field, Qt.Key.Key_Return)

    once_asked(type_reason)
    assert QtAsk().reason(parent, "Why?", ["The label is lost"]) == "fell in 2 puddles"
    once_asked(lambda box: qtbot.keyClick(QApplication.focusWidget() or box, "2"))
    assert QtAsk().reason(parent, "Why?", ["The label is lost", "It is torn"]) == "It is torn"
    once_asked(lambda box: qtbot.keyClick(box.findChild(QPushButton), "1"))
    assert QtAsk().reason(parent, "Why?", ["The label is lost", "It is torn"]) == "The label is lost"
    once_asked(lambda box: qtbot.keyClick(box, Qt.Key.Key_Escape))
    assert QtAsk().reason(parent, "Why?", ["The label is lost"]) == ""


@pytest.mark.parametrize("focus", ["line", "button"])
def test_what_a_scanner_types_is_no_reason(parent: QWidget, qtbot: QtBot, focus: str) -> None:
    left = []

    def scan(box: QWidget) -> None:
        field = box.findChild(ReasonLine)
        assert field is not None
        if focus == "button":
            box.findChildren(QPushButton)[0].setFocus()
        for key in "2SMYPA190000001":
            qtbot.keyClick(box.focusWidget(), key)
        qtbot.keyClick(box.focusWidget(), Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: field.is_still)
        left.append(field.text())
        qtbot.keyClick(box, Qt.Key.Key_Escape)

    once_asked(scan)
    assert QtAsk().reason(parent, "Why?", ["The label is lost", "It is torn"]) == ""
    assert left == ["2SMYPA190000001"]


def test_what_is_told_stays_until_it_is_read(parent: QWidget, qtbot: QtBot) -> None:
    seen = []

    def read(box: QWidget) -> None:
        seen.append(box.windowTitle())
        qtbot.keyClick(box, Qt.Key.Key_Return)

    once_asked(read)
    QtAsk().tell("amzlabels is already running with this data.", parent)
    assert seen == ["amzlabels"]


def test_a_folder_is_chosen_or_left_off(parent: QWidget, qtbot: QtBot, tmp_path: Path) -> None:
    def type_path(dialog: QWidget) -> None:
        field = dialog.findChild(QLineEdit)
        assert field is not None
        field.setText(str(tmp_path))
        qtbot.keyClick(field, Qt.Key.Key_Return)

    once_asked(type_path)
    assert QtAsk().folder(parent, "Where?") == tmp_path
    once_asked(lambda dialog: qtbot.keyClick(dialog, Qt.Key.Key_Escape))
    assert QtAsk().folder(parent, "Where?") is None
