"""What waits for a printer is told live, with the ways on; it is printed elsewhere by keys alone."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from queue_world import parcel
from window_bench import PRINTER, Bench, open_window

from amzlabels.domain.changes import Blocked, Health, PrintersRead, Progress, WorkFinished, WorkPaused
from amzlabels.domain.parcel import Stage
from amzlabels.domain.printer import PrinterInfo, PrinterKind, PrinterState
from amzlabels.domain.printing_changes import LabelsExpired, LabelsWaiting, PrintersRecognised
from amzlabels.domain.problems import Note
from amzlabels.domain.recognition import Reconnected, Renamed
from amzlabels.domain.sheets import Layout
from amzlabels.ui.command_words import change_line
from amzlabels.ui.notices import Notice
from amzlabels.ui.printer_dialog import PrinterDialog
from amzlabels.ui.top_bar import Place

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")

PRINTERS = (
    PrinterInfo(PRINTER, PrinterKind.CUPS, PrinterState.STOPPED, reasons=("media-empty",)),
    PrinterInfo("Brother", PrinterKind.CUPS, PrinterState.STOPPED, reasons=("cover-open",)),
    PrinterInfo("Office", PrinterKind.CUPS, PrinterState.READY),
)


def notice_of(bench: Bench) -> Notice:
    """The only notice there is."""
    (notice,) = bench.window.notices.shown.values()
    return notice


def test_a_printer_that_waits_says_how_many_labels_do_and_keeps_its_buttons(filled: Bench) -> None:
    filled.desk.tell(Blocked(PRINTER, "media-empty"))
    filled.desk.tell(LabelsWaiting(PRINTER, (1, 2, 3)))
    notice = notice_of(filled)
    assert notice.text.text().endswith("printing goes on by itself. 3 labels wait for it.")
    filled.desk.tell(LabelsWaiting(PRINTER, (3,)))
    assert notice_of(filled) is notice
    assert notice.text.text().endswith("1 label waits for it.")
    filled.desk.tell(LabelsWaiting(PRINTER, ()))
    assert notice_of(filled).offers == []


def test_what_waits_is_moved_from_the_notice_by_keys(filled: Bench) -> None:
    filled.desk.tell(Blocked(PRINTER, "media-empty"))
    filled.desk.tell(LabelsWaiting(PRINTER, (1, 2)))
    filled.desk.tell(PrintersRead(PRINTERS))
    filled.press(Qt.Key.Key_Return, notice_of(filled).offers[0])
    (opened,) = filled.window.findChildren(PrinterDialog)
    # The first one that could print is where Enter goes.
    filled.press(Qt.Key.Key_Return, opened.print)
    filled.until_ordered("print_on", [1, 2], "Office", "")


def test_what_waits_is_saved_from_the_notice(filled: Bench) -> None:
    filled.ask.save_as = Path("/out/labels.pdf")
    filled.desk.tell(Blocked(PRINTER, "media-empty"))
    filled.desk.tell(LabelsWaiting(PRINTER, (1, 2)))
    filled.qtbot.mouseClick(notice_of(filled).offers[1], Qt.MouseButton.LeftButton)
    assert filled.desk.ordered("save_labels") == [([1, 2], Path("/out/labels.pdf"), Layout())]


def test_a_printer_that_is_gone_has_the_same_ways_on(filled: Bench) -> None:
    filled.desk.tell(LabelsWaiting(PRINTER, (1, 2)))
    filled.desk.tell(WorkPaused("printer", Note("printer.gone", {"printer": PRINTER}), None))
    notice = filled.window.notices.shown["paused printer"]
    assert [offer.text() for offer in notice.offers] == [
        "Choose a printer",
        "Try again now",
        "Other printer…",
        "Save as PDF…",
    ]
    assert "2 labels wait for it." in notice.text.text()


def test_old_labels_are_asked_about_once_and_printed_when_a_person_says_so(filled: Bench) -> None:
    filled.desk.tell(LabelsExpired(PRINTER, (1,), 4))
    filled.desk.tell(LabelsExpired(PRINTER, (2, 3), 4))
    notice = notice_of(filled)
    assert notice.text.text().startswith("3 labels waited more than 4 hours for Zebra GK420d")
    filled.qtbot.mouseClick(notice.offers[0], Qt.MouseButton.LeftButton)
    assert filled.desk.ordered("print_expired") == [((1, 2, 3),)]
    assert filled.window.notices.shown == {}


def test_a_printer_that_came_back_is_taken_for_the_same_by_a_click(filled: Bench) -> None:
    renamed, reconnected = Renamed(PRINTER, "Zebra-2"), Reconnected("Office", "ipp://10.0.0.8/")
    filled.desk.tell(PrintersRecognised((renamed,), (reconnected,)))
    shown = filled.window.notices.shown
    filled.qtbot.mouseClick(shown[f"renamed {PRINTER}"].offers[0], Qt.MouseButton.LeftButton)
    assert filled.desk.ordered("accept_name") == [(renamed,)]
    assert "Now connected by ipp://10.0.0.8/." in shown["reconnected Office"].rest.text()
    filled.qtbot.mouseClick(shown["reconnected Office"].offers[0], Qt.MouseButton.LeftButton)
    assert filled.desk.ordered("accept_device") == [(reconnected,)]


def test_a_printer_that_is_itself_again_is_no_longer_asked_about(filled: Bench) -> None:
    filled.desk.tell(PrintersRecognised((Renamed(PRINTER, "Zebra-2"),)))
    filled.desk.tell(PrintersRecognised())
    assert filled.window.notices.shown == {}


def test_a_queue_that_is_paused_is_resumed_from_its_notice(filled: Bench) -> None:
    filled.desk.tell(Blocked(PRINTER, "paused"))
    filled.desk.tell(LabelsWaiting(PRINTER, (1,)))
    assert [offer.text() for offer in notice_of(filled).offers] == ["Resume", "Other printer…", "Save as PDF…"]
    filled.qtbot.mouseClick(notice_of(filled).offers[0], Qt.MouseButton.LeftButton)
    assert filled.desk.ordered("resume_printer") == [(PRINTER,)]


def test_the_command_line_says_what_waited_for_too_long() -> None:
    assert change_line(LabelsExpired(PRINTER, (1, 2), 4)) == (
        "2 labels waited more than 4 hours for Zebra GK420d and were not printed. Print what still has to go."
    )


def test_labels_that_wait_and_that_nobody_is_at_are_printed_by_the_big_button(qtbot: QtBot) -> None:
    bench = open_window(qtbot, [parcel(1, Stage.PRINTING), parcel(2, Stage.DONE)])
    button = bench.window.bottom.primary
    bench.until(lambda: button.text() == "Print 1 label   F9")
    bench.desk.tell(Progress(0, 1, 0.0))
    assert (button.text(), button.isEnabled()) == ("Printing…", False)
    bench.desk.tell(WorkFinished((Note("printer.none_chosen"),)))
    bench.desk.tell(Health("printer", problem=Note("printer.none_chosen")))
    bench.until(lambda: button.text() == "Choose a printer first   F9")
    bench.press(Qt.Key.Key_F9)
    assert bench.window.place() is Place.SETTINGS
    bench.desk.tell(Health("printer"))
    bench.until(lambda: button.text() == "Print 1 label   F9")
    bench.window.go_to(Place.QUEUE)
    bench.press(Qt.Key.Key_F9)
    bench.until_ordered("print_parcels", None, "")
