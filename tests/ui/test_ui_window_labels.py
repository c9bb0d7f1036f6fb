"""Labels of the chosen parcels as one PDF, by keys; and the word that they are on paper."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from queue_world import parcel
from window_bench import Bench, open_window

from amzlabels.domain.paper_changes import LabelsSaved
from amzlabels.domain.parcel import Stage
from amzlabels.domain.sheets import Layout
from amzlabels.ui.labels_dialog import LabelsDialog

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")

READY, TO_AMAZON, FAILED = 1, 2, 3
PDF = Path("/home/packer/labels.pdf")


@pytest.fixture
def bench(qtbot: QtBot) -> Bench:
    """One parcel without a label, two with; labels are saved where the person says."""
    made = open_window(qtbot, [parcel(READY), parcel(TO_AMAZON, Stage.TO_AMAZON), parcel(FAILED, Stage.FAILED)])
    made.ask.save_as = PDF
    return made


def dialog(bench: Bench) -> LabelsDialog:
    """The question how labels are put together, once it is asked."""
    bench.until(lambda: isinstance(QApplication.activeWindow(), LabelsDialog))
    opened = QApplication.activeWindow()
    assert isinstance(opened, LabelsDialog)
    return opened


def go_back(bench: Bench) -> None:
    """The window has the keys again; without a screen nobody but us gives them back."""
    bench.until(lambda: QApplication.activeModalWidget() is None)
    bench.window.activateWindow()
    bench.until(bench.window.isActiveWindow)
    bench.view.setFocus()


def choose_all(bench: Bench) -> None:
    """All rows, as a hand chooses them."""
    bench.view.setFocus()
    bench.qtbot.keyClick(bench.view, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    bench.until(lambda: len(bench.browser.acts.choice) == 3)


def test_one_label_is_saved_as_it_is(bench: Bench) -> None:
    bench.choose(TO_AMAZON)
    assert bench.browser.pane.save.text() == "Label as PDF…   B"
    bench.tap("b")
    dialog(bench)
    bench.press(Qt.Key.Key_Return)
    bench.until_ordered("save_labels", [TO_AMAZON], PDF, Layout())


def test_what_has_no_label_yet_cannot_be_saved(bench: Bench) -> None:
    bench.choose(READY)
    assert not bench.browser.pane.save.isVisible()
    bench.tap("b")
    assert QApplication.activeWindow() is bench.window


def test_labels_go_on_a_sheet_that_was_begun_and_the_next_time_on_sheets_again(bench: Bench) -> None:
    choose_all(bench)
    assert bench.browser.pane.save.text() == "2 labels as PDF…   B"
    bench.tap("b")
    opened = dialog(bench)
    bench.press(Qt.Key.Key_Down)
    assert opened.sheets.isChecked()
    for key in "12":
        bench.press(key)
    assert opened.picture.places[1].accessibleName() == "Top left: used"
    bench.press(Qt.Key.Key_Return)
    bench.until_ordered("save_labels", [READY, TO_AMAZON, FAILED], PDF, Layout(True, (3, 4)))

    go_back(bench)
    bench.tap("b")
    assert dialog(bench).layout_chosen() == Layout(True)


def test_places_are_reached_and_pressed_one_by_one_and_one_stays_free(bench: Bench) -> None:
    choose_all(bench)
    bench.tap("b")
    opened = dialog(bench)
    bench.press(Qt.Key.Key_Down)
    bench.press(Qt.Key.Key_Tab)
    assert opened.picture.places[1].hasFocus()
    for key in (Qt.Key.Key_Space, Qt.Key.Key_Right, Qt.Key.Key_Space, Qt.Key.Key_Down, Qt.Key.Key_Space):
        bench.press(key)
    assert opened.picture.free() == (3,)
    bench.qtbot.mouseClick(opened.picture.places[3], Qt.MouseButton.LeftButton)
    assert opened.picture.free() == (3,)
    bench.press(Qt.Key.Key_Escape)
    go_back(bench)
    assert bench.desk.ordered("save_labels") == []


def test_what_was_saved_is_told_and_counts_as_printed_when_a_person_says_so(bench: Bench) -> None:
    bench.desk.tell(LabelsSaved(PDF, 5, without=1, unprinted=(7, 8)))
    (notice,) = bench.window.notices.shown.values()
    assert notice.text.text() == (
        "5 labels are in labels.pdf. 1 parcel has none yet: print it first. "
        "2 do not count as printed: say when they are on paper, and Amazon is told."
    )
    on_paper = notice.offers[0]
    assert on_paper.text() == "2 are on paper"
    on_paper.setFocus()
    bench.press(Qt.Key.Key_Return)
    assert bench.desk.ordered("say_printed") == [([7, 8],)]
    assert bench.window.notices.shown == {}


def test_labels_that_are_printed_already_ask_nothing(bench: Bench) -> None:
    bench.desk.tell(LabelsSaved(PDF, 1, unreadable=2))
    (notice,) = bench.window.notices.shown.values()
    assert notice.text.text() == "1 label is in labels.pdf. The files of 2 labels cannot be read."
    assert [offer.text() for offer in notice.offers] == ["Open folder"]
