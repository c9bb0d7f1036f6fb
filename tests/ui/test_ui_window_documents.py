"""Papers that go with the labels, ordered by keys: printed where a printer for documents is chosen, or saved."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from queue_world import parcel
from window_bench import PRINTER, Bench, open_window

from amzlabels.domain.changes import ActRefused, SettingsSaved
from amzlabels.domain.document_order import Document, DocumentOrder
from amzlabels.domain.paper_changes import DocumentPrinted, FileWritten
from amzlabels.domain.parcel import Stage
from amzlabels.domain.problems import Note
from amzlabels.domain.settings import Settings
from amzlabels.ui.document_dialog import DocumentDialog
from amzlabels.ui.top_bar import Place

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")

READY, ALSO_READY, DONE = 1, 2, 3
OFFICE = "Office"
PDF = Path("/home/packer/papers.pdf")


@pytest.fixture
def bench(qtbot: QtBot) -> Bench:
    """Two parcels that are ready, one that is done, and a printer for documents."""
    made = open_window(qtbot, [parcel(READY), parcel(ALSO_READY), parcel(DONE, Stage.DONE)])
    made.ask.save_as = PDF
    made.desk.tell(SettingsSaved(Settings(printer=PRINTER, document_printer=OFFICE)))
    return made


def dialog() -> DocumentDialog:
    """The question whether it is printed or saved, which is asked now."""
    opened = QApplication.activeWindow()
    assert isinstance(opened, DocumentDialog)
    return opened


def ask_for(bench: Bench, letter: str) -> DocumentDialog:
    """Press a paper's key."""
    bench.tap(letter)
    bench.until(lambda: isinstance(QApplication.activeWindow(), DocumentDialog))
    return dialog()


def test_a_slip_is_printed_by_two_keys(bench: Bench) -> None:
    bench.choose(READY)
    assert bench.browser.pane.slips.text() == "Packing slip…   F"
    opened = ask_for(bench, "f")
    assert opened.windowTitle() == "Packing slip"
    bench.press(Qt.Key.Key_Return)
    bench.until_ordered("order_document", DocumentOrder(Document.SLIPS, (READY,)), None)


def test_slips_of_several_can_be_saved_instead(bench: Bench) -> None:
    bench.view.setFocus()
    bench.qtbot.keyClick(bench.view, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    bench.until(lambda: len(bench.browser.acts.choice) == 2)
    opened = ask_for(bench, "f")
    assert opened.windowTitle() == "2 packing slips"
    bench.qtbot.mouseClick(opened.save, Qt.MouseButton.LeftButton)
    bench.until_ordered("order_document", DocumentOrder(Document.SLIPS, (READY, ALSO_READY)), PDF)


def test_without_a_printer_for_documents_enter_saves(bench: Bench) -> None:
    bench.desk.tell(SettingsSaved(Settings(printer=PRINTER)))
    bench.choose(READY)
    opened = ask_for(bench, "f")
    assert not opened.print.isVisible()
    bench.press(Qt.Key.Key_Return)
    bench.until_ordered("order_document", DocumentOrder(Document.SLIPS, (READY,)), PDF)


def test_esc_orders_nothing(bench: Bench) -> None:
    bench.choose(READY)
    ask_for(bench, "f")
    bench.press(Qt.Key.Key_Escape)
    bench.until(lambda: QApplication.activeModalWidget() is None)
    assert bench.desk.ordered("order_document") == []


def test_a_pick_list_is_of_all_that_are_ready_unless_several_are_chosen(bench: Bench) -> None:
    bench.choose(READY)
    assert bench.browser.pane.pick_list.text() == "Pick list…   I"
    opened = ask_for(bench, "i")
    assert opened.ready.isChecked()
    bench.press(Qt.Key.Key_Return)
    bench.until_ordered("order_document", DocumentOrder(Document.PICK_LIST), None)


def test_a_pick_list_by_order_of_the_chosen_is_asked_for_by_keys_and_the_next_goes_by_order_too(bench: Bench) -> None:
    bench.choose(READY)
    opened = ask_for(bench, "i")
    bench.press(Qt.Key.Key_Down)
    bench.press(Qt.Key.Key_Tab)
    bench.press(Qt.Key.Key_Down)
    assert (opened.chosen.isChecked(), opened.by_order.isChecked()) == (True, True)
    bench.press(Qt.Key.Key_Return)
    bench.until_ordered("order_document", DocumentOrder(Document.PICK_LIST, (READY,), by_order=True), None)
    bench.until(lambda: QApplication.activeModalWidget() is None)
    bench.window.activateWindow()
    bench.until(bench.window.isActiveWindow)
    bench.view.setFocus()
    assert ask_for(bench, "i").by_order.isChecked()


def test_papers_are_of_the_marketplace_in_view(bench: Bench) -> None:
    bench.window._list.choose_marketplace("NL")
    bench.until(lambda: bench.browser.papers.marketplace == "NL")
    bench.choose(READY)
    ask_for(bench, "i")
    bench.press(Qt.Key.Key_Return)
    bench.until_ordered("order_document", DocumentOrder(Document.PICK_LIST, marketplace="NL"), None)


def test_the_day_list_is_ordered_in_the_history(bench: Bench) -> None:
    bench.window.go_to(Place.HISTORY)
    history = bench.window.history
    bench.until(lambda: history.browser.table.parcel_ids == (DONE,))
    assert history.day_list.text() == "Day list…   J"
    history.browser.view.setFocus()
    bench.press("j")
    bench.until(lambda: isinstance(QApplication.activeWindow(), DocumentDialog))
    bench.qtbot.mouseClick(dialog().save, Qt.MouseButton.LeftButton)
    bench.until_ordered("order_document", DocumentOrder(Document.DAY_LIST), PDF)


def test_what_became_of_a_paper_is_told_and_stays_until_it_is_seen(bench: Bench) -> None:
    bench.desk.tell(ActRefused("paperwork", Note("printer.gone", {"printer": OFFICE})))
    assert "refused paperwork" in bench.window.notices.shown
    bench.desk.tell(DocumentPrinted(Document.SLIPS, OFFICE, 3))
    (notice,) = bench.window.notices.shown.values()
    assert notice.text.text() == "3 packing slips went to Office."
    bench.desk.tell(ActRefused("paperwork", Note("paper.nothing_to_pick")))
    bench.desk.tell(FileWritten(Document.SLIPS, PDF, 1))
    (notice,) = bench.window.notices.shown.values()
    assert notice.text.text() == "1 packing slip is in papers.pdf."


@pytest.mark.parametrize(
    ("change", "text"),
    [
        (DocumentPrinted(Document.PICK_LIST, OFFICE, 12), "The pick list of 12 parcels went to Office."),
        (FileWritten(Document.DAY_LIST, PDF, 1), "The day list with 1 parcel is in papers.pdf."),
    ],
)
def test_each_paper_is_told_in_its_own_words(bench: Bench, change: DocumentPrinted | FileWritten, text: str) -> None:
    bench.desk.tell(change)
    (notice,) = bench.window.notices.shown.values()
    assert notice.text.text() == text
