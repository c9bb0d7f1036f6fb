"""The table of papers with printers of their own, filled and emptied by keys."""

from __future__ import annotations

from dataclasses import replace

import pytest
from fakes.desk import FakeDesk
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from settings_bench import FOLDER, PRINTERS, ZEBRA, saved

from amzlabels.domain.changes import PrintersRead, StoreOpened
from amzlabels.domain.printer import PrinterInfo, PrinterKind, PrinterState
from amzlabels.domain.routing import LABELS_PRINTER, Route, Routed
from amzlabels.domain.settings import Settings
from amzlabels.ui.routes_card import RoutesCard
from amzlabels.ui.settings_page import SettingsPage

OFFICE = PrinterInfo("Office", PrinterKind.CUPS, PrinterState.READY, media=("iso_a4_210x297mm",), takes_sheets=True)
DPD_SMALL = Route(Routed.LABEL, "Office", "dpd", "62x100")
GONE = Route(Routed.SLIP, "Cellar")

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")


@pytest.fixture
def card(page: SettingsPage, desk: FakeDesk) -> RoutesCard:
    """The table with a line for a printer that is not there."""
    desk.tell(StoreOpened(Settings(printer="Zebra", routes=(GONE,))))
    page.places.setCurrentRow(PRINTERS)
    desk.tell(PrintersRead((ZEBRA, OFFICE, replace(FOLDER, takes_sheets=True))))
    return page.printers.routes


def test_a_line_is_added_by_keys_and_said_in_words(card: RoutesCard, desk: FakeDesk, qtbot: QtBot) -> None:
    card.document.setFocus()
    for choice, text in ((card.carrier, "D"), (card.label_size, "6"), (card.printer, "O")):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        assert choice.hasFocus()
        qtbot.keyClicks(choice, text)
    qtbot.keyClick(card.printer, Qt.Key.Key_Tab)
    qtbot.keyClick(card.add, Qt.Key.Key_Space)
    assert saved(desk).routes == (GONE, DPD_SMALL)
    assert card.lines[DPD_SMALL].accessibleName() == "Take off: Labels · DPD · 62 × 100 mm → Office"


def test_a_printer_that_is_not_there_is_said_and_its_line_taken_off(
    card: RoutesCard, desk: FakeDesk, qtbot: QtBot
) -> None:
    assert card.lines[GONE].accessibleName() == "Take off: Packing slips → Cellar (not there)"
    card.lines[GONE].setFocus()
    qtbot.keyClick(card.lines[GONE], Qt.Key.Key_Space)
    assert saved(desk).routes == ()
    assert card.lines == {}
    assert card.document.hasFocus()


def test_only_what_fits_a_paper_is_offered(card: RoutesCard, desk: FakeDesk) -> None:
    def offered() -> list[str]:
        return [card.printer.itemData(at) for at in range(card.printer.count())]

    assert offered() == ["Zebra", "Office", "PDF folder"]
    card.document.setCurrentIndex(card.document.findData(Routed.CUSTOMS))
    assert offered() == ["Office", "PDF folder"]
    assert not card.label_size.isEnabled()
    card.document.setCurrentIndex(card.document.findData(Routed.SLIP))
    assert offered() == [LABELS_PRINTER, "Zebra", "Office", "PDF folder"]
    card.document.setCurrentIndex(card.document.findData(Routed.CUSTOMS))
    desk.tell(PrintersRead((ZEBRA,)))
    assert not card.add.isEnabled()
    assert card.add.toolTip() == "There is no printer for this paper."


def test_the_same_paper_again_takes_the_old_lines_place(card: RoutesCard, desk: FakeDesk) -> None:
    card.document.setCurrentIndex(card.document.findData(Routed.SLIP))
    card.printer.setCurrentIndex(card.printer.findData("Zebra"))
    card.add.click()
    assert saved(desk).routes == (Route(Routed.SLIP, "Zebra"),)


def test_a_slip_with_each_label_is_chosen_by_keys_and_it_is_said_where_it_comes_out(
    card: RoutesCard, desk: FakeDesk, qtbot: QtBot
) -> None:
    assert not card.slips_go.isVisible()
    card.slips.setFocus()
    qtbot.keyClick(card.slips, Qt.Key.Key_Space)
    assert saved(desk).slips_with_labels
    assert card.slips_go.text() == "✓  Slips come out of Cellar, in the order of their labels."
    card.lines[GONE].click()
    assert card.slips_go.text().startswith("!  Add a line for packing slips")
    card.document.setCurrentIndex(card.document.findData(Routed.SLIP))
    card.add.click()
    assert card.slips_go.text() == "✓  Each slip comes out beside its label."


def test_that_the_first_label_lies_on_top_is_chosen_for_each_printer_by_keys(
    card: RoutesCard, page: SettingsPage, desk: FakeDesk, qtbot: QtBot
) -> None:
    assert card.isVisible()
    boxes = page.printers.stack.boxes
    assert list(boxes) == ["Zebra", "Office", "PDF folder"]
    boxes["Zebra"].setFocus()
    qtbot.keyClick(boxes["Zebra"], Qt.Key.Key_Space)
    qtbot.keyClick(boxes["Zebra"], Qt.Key.Key_Tab)
    qtbot.keyClick(boxes["Office"], Qt.Key.Key_Space)
    assert saved(desk).first_on_top == ("Zebra", "Office")
    qtbot.keyClick(boxes["Zebra"], Qt.Key.Key_Space)
    assert saved(desk).first_on_top == ("Office",)
    desk.tell(PrintersRead((OFFICE,)))
    assert [(name, box.isChecked()) for name, box in page.printers.stack.boxes.items()] == [("Office", True)]


def test_tab_goes_through_lines_and_boxes_that_came_later_in_reading_order(
    card: RoutesCard, page: SettingsPage, qtbot: QtBot
) -> None:
    printers = page.printers
    folder, address = printers.printers["PDF folder"], printers.network.address
    wanted = [printers.look, folder.test, card.lines[GONE], card.document, card.slips]
    wanted += [*printers.stack.boxes.values(), address]
    printers.look.setFocus()
    seen = [QApplication.focusWidget()]
    while seen[-1] is not address and len(seen) < 60:
        qtbot.keyClick(seen[-1], Qt.Key.Key_Tab)
        seen.append(QApplication.focusWidget())
    assert [each for each in seen if each in wanted] == wanted
