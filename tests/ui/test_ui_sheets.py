"""Sheets of labels by keys: the notice of one that is to be put in, its places in a dialog, the choice in Settings."""

from __future__ import annotations

from dataclasses import replace

import pytest
from fakes.desk import FakeDesk
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from queue_world import parcel
from settings_bench import FOLDER, PRINTERS, ZEBRA, saved
from window_bench import Bench, open_window

from amzlabels.domain.changes import PrintersRead, SettingsSaved, StoreOpened
from amzlabels.domain.paper_changes import SheetTold
from amzlabels.domain.printer import A4_MEDIA, PrinterInfo, PrinterKind, PrinterState
from amzlabels.domain.printer_profile import PrinterProfile
from amzlabels.domain.routing import LABELS_PRINTER, Route, Routed
from amzlabels.domain.settings import Settings
from amzlabels.domain.sheets import LabelSheet
from amzlabels.ui.command_words import change_line
from amzlabels.ui.notices import Notice
from amzlabels.ui.settings_page import SettingsPage
from amzlabels.ui.sheet_choice import SheetChoice
from amzlabels.ui.sheet_dialog import SheetDialog

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")

LASER = PrinterInfo("Laser", PrinterKind.CUPS, PrinterState.READY, media=("iso_a4_210x297mm",), takes_sheets=True)
BEGUN = LabelSheet("Laser", 4, (3, 4), waiting=2, is_needed=True)


@pytest.fixture
def bench(qtbot: QtBot) -> Bench:
    """A window with one parcel."""
    return open_window(qtbot, [parcel(1)])


@pytest.fixture
def choice(page: SettingsPage, desk: FakeDesk) -> SheetChoice:
    """The choice of the laser printer, in Settings."""
    desk.tell(StoreOpened(Settings(printer="Laser", profiles=(PrinterProfile("Zebra", dpi=203),))))
    page.places.setCurrentRow(PRINTERS)
    desk.tell(PrintersRead((LASER, ZEBRA, FOLDER)))
    return page.printers.printers["Laser"].sheets


def dialog(qtbot: QtBot) -> SheetDialog:
    """The dialog, once it is open."""
    qtbot.waitUntil(lambda: isinstance(QApplication.activeWindow(), SheetDialog))
    opened = QApplication.activeWindow()
    assert isinstance(opened, SheetDialog)
    return opened


def notice(bench: Bench) -> Notice:
    """The one notice."""
    (shown,) = bench.window.notices.shown.values()
    return shown


def test_a_sheet_that_is_to_be_put_in_is_told_and_one_key_says_that_it_is(bench: Bench) -> None:
    bench.desk.tell(SheetTold(BEGUN))
    assert notice(bench).text.text() == "2 labels wait until the part-used sheet is back in Laser."
    assert notice(bench).rest.text() == (
        "Free: bottom left, bottom right. Put it on top, the same way round as before."
    )
    assert notice(bench).offers[0].text() == "It is in   F8"
    assert not notice(bench).close_button.isVisible()
    bench.press(Qt.Key.Key_F8)
    assert bench.desk.ordered("put_in") == [("Laser", (3, 4))]
    assert bench.window.notices.shown == {}
    bench.press(Qt.Key.Key_F8)
    assert len(bench.desk.ordered("put_in")) == 1


def test_the_key_is_for_the_sheet_told_last(bench: Bench) -> None:
    for printer in ("Laser", "Upstairs"):
        bench.desk.tell(SheetTold(replace(BEGUN, printer=printer)))
    bench.press(Qt.Key.Key_F8)
    bench.press(Qt.Key.Key_F8)
    assert [name for name, _ in bench.desk.ordered("put_in")] == ["Upstairs", "Laser"]


def test_a_new_sheet_can_be_put_in_instead(bench: Bench) -> None:
    bench.desk.tell(SheetTold(replace(BEGUN, waiting=1)))
    assert notice(bench).text.text() == "1 label waits until the part-used sheet is back in Laser."
    new = notice(bench).offers[1]
    new.setFocus()
    bench.press(Qt.Key.Key_Return)
    assert bench.desk.ordered("put_in") == [("Laser", (1, 2, 3, 4))]


def test_the_notice_goes_once_nothing_waits(bench: Bench) -> None:
    bench.desk.tell(SheetTold(BEGUN))
    bench.desk.tell(SheetTold(replace(BEGUN, waiting=0, is_needed=False)))
    assert bench.window.notices.shown == {}


def test_it_is_looked_whether_labels_still_wait(bench: Bench) -> None:
    looking = bench.window._notes.sheets.looking
    assert not looking.isActive()
    bench.desk.tell(SheetTold(BEGUN))
    assert looking.isActive()
    looking.timeout.emit()
    assert bench.desk.ordered("read_sheet") == [("Laser",)]
    bench.desk.tell(SheetTold(replace(BEGUN, waiting=0, is_needed=False)))
    looking.timeout.emit()
    assert not looking.isActive()
    assert len(bench.desk.ordered("read_sheet")) == 1


def test_other_places_are_pressed_in_a_dialog(bench: Bench) -> None:
    bench.desk.tell(SheetTold(BEGUN))
    bench.qtbot.mouseClick(notice(bench).offers[2], Qt.MouseButton.LeftButton)
    opened = dialog(bench.qtbot)
    assert opened.picture.free() == (3, 4)
    assert opened.keep.text() == "It is in: print 2 labels   Enter"
    bench.press("3", opened)
    bench.press("2", opened)
    bench.press(Qt.Key.Key_Return, opened)
    assert bench.desk.ordered("put_in") == [("Laser", (2, 4))]


def test_one_key_makes_the_sheet_new_and_esc_changes_nothing(bench: Bench) -> None:
    bench.desk.tell(SheetTold(BEGUN))
    notice(bench).offers[2].click()
    opened = dialog(bench.qtbot)
    bench.press("n", opened)
    assert opened.picture.free() == (1, 2, 3, 4)
    bench.press(Qt.Key.Key_Escape, opened)
    assert bench.desk.ordered("put_in") == []
    assert len(bench.window.notices.shown) == 1


def test_sheets_of_two_show_halves(bench: Bench) -> None:
    bench.desk.tell(SheetTold(LabelSheet("Laser", 2, (2,), waiting=1, is_needed=True)))
    assert "Free: bottom half." in notice(bench).rest.text()
    notice(bench).offers[2].click()
    opened = dialog(bench.qtbot)
    assert [made.accessibleName() for made in opened.picture.places.values()] == ["Top half: used", "Bottom half: free"]
    opened.picture.places[2].setFocus()
    bench.press(Qt.Key.Key_Right, opened.picture.places[2])
    assert opened.picture.places[2].hasFocus()
    bench.press(Qt.Key.Key_Up, opened.picture.places[2])
    assert opened.picture.places[1].hasFocus()


def test_a_printer_is_set_to_sheets_by_keys_and_back(choice: SheetChoice, desk: FakeDesk, qtbot: QtBot) -> None:
    assert not choice.places.isVisible()
    qtbot.keyClick(choice.labels, Qt.Key.Key_Down)
    assert saved(desk).profiles == (
        PrinterProfile("Zebra", dpi=203),
        PrinterProfile("Laser", media=A4_MEDIA, labels_per_sheet=4),
    )
    assert choice.places.isVisible()
    qtbot.keyClick(choice.labels, Qt.Key.Key_Up)
    assert saved(desk).profiles[1] == PrinterProfile("Laser")
    assert not choice.places.isVisible()


def test_free_places_can_be_said_beforehand(choice: SheetChoice, desk: FakeDesk, qtbot: QtBot) -> None:
    desk.tell(SheetTold(BEGUN))
    assert QApplication.activeModalWidget() is None
    qtbot.keyClick(choice.labels, Qt.Key.Key_Down)
    choice.places.click()
    assert desk.ordered("read_sheet") == [("Laser",)]
    desk.tell(SheetTold(LabelSheet("Laser", 4, (1, 2, 3, 4))))
    opened = dialog(qtbot)
    assert opened.keep.text() == "It is in   Enter"
    qtbot.keyClick(opened, "1")
    qtbot.keyClick(opened, Qt.Key.Key_Return)
    assert desk.ordered("put_in") == [("Laser", (2, 3, 4))]


def test_slips_want_another_printer_than_that_of_label_sheets(page: SettingsPage, desk: FakeDesk) -> None:
    settings = Settings(
        printer="Laser",
        profiles=(PrinterProfile("Laser", labels_per_sheet=4),),
        slips_with_labels=True,
        routes=(Route(Routed.SLIP, LABELS_PRINTER),),
    )
    desk.tell(StoreOpened(settings))
    page.places.setCurrentRow(PRINTERS)
    desk.tell(PrintersRead((LASER, ZEBRA)))
    says = page.printers.routes.slips_go
    assert says.text() == "!  Label sheets are in Laser. Choose another printer for packing slips."
    desk.tell(SettingsSaved(replace(settings, document_printer="Office")))
    assert says.text() == "✓  Slips come out of Office, in the order of their labels."


def test_only_printers_of_a4_can_have_sheets_and_customs_forms_want_another(page: SettingsPage, desk: FakeDesk) -> None:
    profiles = (PrinterProfile("Laser", labels_per_sheet=2),)
    desk.tell(StoreOpened(Settings(printer="Laser", profiles=profiles)))
    page.places.setCurrentRow(PRINTERS)
    desk.tell(PrintersRead((LASER, ZEBRA)))
    shown = page.printers.printers
    assert not shown["Zebra"].sheets.isVisible()
    assert shown["Laser"].sheets.labels.currentText() == "A4 sheets of 2 labels"
    assert page.printers.sheets.text() == ("!  Label sheets are in Laser. Choose another printer for A4 customs forms.")


def test_the_command_line_tells_what_is_free_on_a_part_used_sheet() -> None:
    assert change_line(SheetTold(LabelSheet("Laser", 4, (3, 4)))) == (
        "The next labels go on the sheet in Laser that has these places free: bottom left, bottom right."
    )
    assert change_line(SheetTold(LabelSheet("Laser", 2, (1, 2)))) == ""
