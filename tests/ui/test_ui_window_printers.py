"""Labels on another printer, this once, by keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from queue_world import parcel
from settings_bench import FOLDER
from window_bench import PRINTER, Bench, open_window

from amzlabels.domain.changes import PrintersRead
from amzlabels.domain.parcel import Stage
from amzlabels.domain.printer import PrinterInfo, PrinterKind, PrinterState
from amzlabels.ui.printer_dialog import PrinterDialog

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")

READY, TO_AMAZON, HELD = 1, 2, 3
USUAL = PrinterInfo(PRINTER, PrinterKind.CUPS, PrinterState.READY)
STUCK = PrinterInfo("Stuck", PrinterKind.CUPS, PrinterState.STOPPED, reasons=("media-empty",))


@pytest.fixture
def bench(qtbot: QtBot) -> Bench:
    """One parcel that is ready, one that has printed, one that cannot be; three printers."""
    made = open_window(qtbot, [parcel(READY), parcel(TO_AMAZON, Stage.TO_AMAZON), parcel(HELD, Stage.HELD)])
    made.desk.tell(PrintersRead((USUAL, STUCK, FOLDER)))
    return made


def dialog(bench: Bench) -> PrinterDialog:
    """The question on which printer, once it is asked."""
    bench.until(lambda: isinstance(QApplication.activeWindow(), PrinterDialog))
    opened = QApplication.activeWindow()
    assert isinstance(opened, PrinterDialog)
    return opened


def test_the_first_other_printer_that_is_ready_is_offered_and_enter_takes_it(bench: Bench) -> None:
    bench.choose(READY)
    assert bench.browser.pane.elsewhere.text() == "Other printer…   M"
    bench.tap("m")
    opened = dialog(bench)
    assert opened.choices["PDF folder"].hasFocus()
    bench.press(Qt.Key.Key_Return)
    bench.until_ordered("print_on", [READY], "PDF folder", "")
    assert bench.ask.questions == []


def test_another_is_chosen_by_arrows_and_one_that_stands_still_says_why(bench: Bench) -> None:
    bench.choose(READY)
    bench.tap("m")
    opened = dialog(bench)
    assert "out of labels" in opened.choices["Stuck"].accessibleDescription()
    bench.press(Qt.Key.Key_Up)
    bench.press(Qt.Key.Key_Return)
    bench.until_ordered("print_on", [READY], "Stuck", "")


def test_printers_that_come_while_the_question_stands_are_offered_in_its_order(bench: Bench) -> None:
    """As where the system that prints did not answer until now."""
    bench.desk.tell(PrintersRead(()))
    bench.choose(READY)
    bench.tap("m")
    opened = dialog(bench)
    assert list(opened.choices) == [""]
    bench.desk.tell(PrintersRead((USUAL, STUCK, FOLDER)))
    bench.until(lambda: "PDF folder" in opened.choices and opened.choices["PDF folder"].hasFocus())
    from_above = sorted(opened.choices, key=lambda name: opened.choices[name].y())
    assert from_above == [PRINTER, "Stuck", "PDF folder", ""]
    bench.press(Qt.Key.Key_Up)
    bench.press(Qt.Key.Key_Return)
    bench.until_ordered("print_on", [READY], "Stuck", "")


def test_how_printers_stand_is_asked_anew_while_the_question_stands(bench: Bench) -> None:
    asked = len(bench.desk.ordered("read_printers"))
    bench.choose(READY)
    bench.tap("m")
    opened = dialog(bench)
    assert len(bench.desk.ordered("read_printers")) == asked + 1
    bench.desk.tell(PrintersRead((USUAL, PrinterInfo("Stuck", PrinterKind.CUPS, PrinterState.READY), FOLDER)))
    assert opened.choices["Stuck"].accessibleDescription() == "Ready."


def test_what_has_printed_is_asked_why_first_and_esc_orders_nothing(bench: Bench) -> None:
    bench.choose(TO_AMAZON)
    bench.tap("m")
    opened = dialog(bench)
    assert bench.ask.questions == ["Why is this label printed again?"]
    bench.press(Qt.Key.Key_Escape)
    bench.until(lambda: QApplication.activeModalWidget() is None)
    assert bench.desk.ordered("print_on") == []
    del opened


def test_whoever_gives_no_reason_is_not_asked_for_a_printer(bench: Bench) -> None:
    bench.ask.why = ""
    bench.choose(TO_AMAZON)
    bench.tap("m")
    assert bench.ask.questions
    assert QApplication.activeModalWidget() is None


def test_what_cannot_be_printed_has_no_such_button(bench: Bench) -> None:
    bench.choose(HELD)
    assert not bench.browser.pane.elsewhere.isVisible()
    bench.tap("m")
    assert QApplication.activeModalWidget() is None
