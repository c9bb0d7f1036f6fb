"""Whether the window takes drops, shows every change that can arrive, and closes in order."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot
from queue_world import parcel
from window_bench import PRINTER, Bench, open_window

from amzlabels.domain.changes import (
    ActRefused,
    Blocked,
    Health,
    Imported,
    ImportRefused,
    ImportStarted,
    ListRead,
    ParcelsChanged,
    PrintersRead,
    Progress,
    SettingsSaved,
    WorkFinished,
    WorkPaused,
)
from amzlabels.domain.document_order import Document, DocumentOrder
from amzlabels.domain.keeping_changes import Reopening
from amzlabels.domain.paper_changes import FileWritten
from amzlabels.domain.parcel import Label, Print, Stage
from amzlabels.domain.printer import PrinterInfo, PrinterKind, PrinterState
from amzlabels.domain.problems import Note
from amzlabels.domain.queue import ImportSummary, QueueCounts, QueueQuery
from amzlabels.domain.settings import Settings
from amzlabels.ui.document_dialog import DocumentDialog
from amzlabels.ui.opening import open_page
from amzlabels.ui.top_bar import Place

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")


def test_an_empty_queue_says_why_nothing_can_be_printed(empty: Bench) -> None:
    empty.until(lambda: empty.window.bottom.primary.text() == "No orders yet")
    assert not empty.window.bottom.primary.isEnabled()
    assert empty.window.bottom.primary.toolTip() == "Drop an order report first"


def test_a_report_fills_the_page_and_its_summary_is_remembered(empty: Bench) -> None:
    empty.desk.tell(ImportStarted(Path("/in/orders.txt")))
    assert "Reading orders.txt…" in strip_words(empty)
    empty.desk.put(parcel(1), parcel(2, Stage.HELD))
    empty.desk.tell(Imported(ImportSummary("orders.txt", 42, 40, 0, 3, 2)))
    empty.desk.tell(ParcelsChanged(()))
    empty.until(lambda: empty.window.queue.is_filled)
    assert strip_words(empty).endswith(": 42 orders, 3 need you, 2 already done")


def strip_words(bench: Bench) -> str:
    return bench.window.queue.strip.news.text()


def test_the_first_parcel_is_shown_at_once(empty: Bench) -> None:
    empty.desk.put(parcel(1), parcel(2))
    empty.desk.tell(ParcelsChanged(()))
    empty.until(lambda: empty.browser.acts.details is not None)
    assert empty.view.choice() == [1]


def test_lines_that_were_not_understood_are_listed_until_dismissed(empty: Bench) -> None:
    problems = tuple(Note("line.cells", {"line": line}) for line in range(3, 9))
    empty.desk.tell(Imported(ImportSummary("orders.txt", 5, 5, 0, 0, 0, problems)))
    notice = empty.window.notices.shown["lines orders.txt"]
    assert notice.text.text() == "6 things in orders.txt need a look:"
    empty.qtbot.mouseClick(notice.more, Qt.MouseButton.LeftButton)
    assert "Line 8 of the report is broken" in notice.rest.text()
    empty.qtbot.mouseClick(notice.close_button, Qt.MouseButton.LeftButton)
    assert empty.window.notices.shown == {}


def test_a_refused_file_stays_until_seen_and_its_button_asks_for_another(empty: Bench) -> None:
    empty.desk.tell(ImportRefused(Path("/in/orders.xlsx"), Note("report.spreadsheet", {"file": "orders.xlsx"})))
    empty.desk.tell(WorkFinished())
    (notice,) = empty.window.notices.shown.values()
    assert notice.text.text().startswith("orders.xlsx was saved by a spreadsheet.")
    empty.ask.files = [Path("/in/orders.txt")]
    empty.qtbot.mouseClick(notice.offers[0], Qt.MouseButton.LeftButton)
    assert empty.desk.ordered("import_reports") == [([Path("/in/orders.txt")],)]


def test_a_pause_counts_down_and_ends_when_the_resource_is_well(filled: Bench) -> None:
    filled.desk.tell(WorkPaused("shop", Note("shop.unreachable"), 12.0))
    notice = filled.window.notices.shown["paused shop"]
    assert notice.countdown.text() == "Trying again by itself in 12 s."
    assert filled.window.top.pills["shop"].property("tone") == "bad"
    filled.qtbot.mouseClick(notice.offers[0], Qt.MouseButton.LeftButton)
    assert filled.desk.ordered("retry_now") == [()]
    filled.desk.tell(WorkPaused("shop", Note("shop.unreachable"), None))
    filled.desk.tell(Health("shop"))
    assert filled.window.notices.shown == {}
    assert filled.window.top.pills["shop"].property("tone") == "good"


def test_a_payment_that_is_due_is_made_from_the_notice(filled: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    problem = Note("shop.payment_required", {"payment_url": "https://pay.example/1"})
    filled.desk.tell(WorkPaused("shop", problem, None))
    notice = filled.window.notices.shown["paused shop"]
    assert [offer.text() for offer in notice.offers] == ["Pay at MyParcel", "Try again now"]
    filled.qtbot.mouseClick(notice.offers[0], Qt.MouseButton.LeftButton)
    assert opened == [QUrl("https://pay.example/1")]
    filled.qtbot.mouseClick(notice.offers[1], Qt.MouseButton.LeftButton)
    assert filled.desk.ordered("retry_now") == [()]


def test_only_a_page_that_cannot_be_tampered_with_is_opened(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QDesktopServices, "openUrl", pytest.fail)
    assert not open_page("http://pay.example/1")


def test_what_stopped_the_work_for_good_stays_after_it_has_ended(filled: Bench) -> None:
    problem = Note("amazon.login_ended")
    filled.desk.tell(WorkPaused("amazon", problem, None))
    filled.desk.tell(WorkFinished((problem,)))
    notice = filled.window.notices.shown["paused amazon"]
    filled.qtbot.mouseClick(notice.offers[0], Qt.MouseButton.LeftButton)
    assert filled.window.place() is Place.SETTINGS


def test_a_printer_that_waits_says_so_until_it_goes_on(filled: Bench) -> None:
    filled.desk.tell(Blocked(PRINTER, "media-empty"))
    (notice,) = filled.window.notices.shown.values()
    assert "out of labels" in notice.text.text()
    assert filled.window.top.pills["printer"].text() == "Zebra GK420d waits"
    filled.desk.tell(Blocked(PRINTER, ""))
    assert filled.window.notices.shown == {}
    assert filled.window.top.pills["printer"].text() == "Zebra GK420d ready"


def test_of_two_printers_that_wait_each_says_so_for_itself(filled: Bench) -> None:
    filled.desk.tell(Blocked("Office", "media-empty"))
    filled.desk.tell(Blocked(PRINTER, "cover-open"))
    filled.desk.tell(Blocked("Office", ""))
    (notice,) = filled.window.notices.shown.values()
    assert "its cover is open" in notice.text.text()
    filled.desk.tell(Blocked(PRINTER, ""))
    assert filled.window.top.pills["printer"].text() == "Zebra GK420d ready"
    filled.desk.tell(Blocked("Office", "media-empty"))
    filled.desk.tell(WorkFinished())
    assert filled.window.notices.shown == {}


def test_progress_is_told_in_words(filled: Bench) -> None:
    filled.desk.tell(Progress(12, 42, 13.3))
    bottom = filled.window.bottom
    assert bottom.words.text() == "12 of 42 labels done · 54 a minute · 33 s left"
    assert (bottom.bar.value(), bottom.bar.maximum()) == (12, 42)
    filled.desk.tell(Progress(42, 42, 50.0))
    filled.desk.tell(WorkFinished())
    assert bottom.words.text() == "42 labels done."
    assert not bottom.bar.isVisible()


def test_what_waits_for_the_person_is_counted(filled: Bench) -> None:
    filled.until(lambda: filled.window.bottom.waiting.text() == "1 held waits for you   F2")
    filled.desk.put(parcel(6, Stage.ASK), parcel(7, Stage.FAILED))
    filled.desk.tell(ParcelsChanged((6, 7)))
    filled.until(lambda: "1 held, 1 failed and 1 question wait" in filled.window.bottom.waiting.text())


def test_without_a_printer_the_big_button_opens_the_printers_page(filled: Bench) -> None:
    filled.desk.tell(Health("printer", problem=Note("printer.none_chosen")))
    filled.until(lambda: filled.window.bottom.primary.text() == "Choose a printer first   F9")
    filled.press(Qt.Key.Key_F9)
    page = filled.window.settings_page
    assert filled.window.place() is Place.SETTINGS
    assert page is not None
    assert page.places.currentItem().text() == "Printers"
    assert filled.desk.ordered("print_parcels") == []


@pytest.mark.parametrize(("resource", "words"), [("amazon", "Integration"), ("shop", "Carrier")])
def test_a_pill_opens_the_place_where_its_fault_is_mended(filled: Bench, resource: str, words: str) -> None:
    filled.qtbot.mouseClick(filled.window.top.pills[resource], Qt.MouseButton.LeftButton)
    assert filled.window.settings_page is not None
    assert filled.window.settings_page.places.currentItem().text() == words


def test_the_settings_are_built_late_and_told_what_they_missed(filled: Bench) -> None:
    assert filled.window.settings_page is None
    filled.window.go_to(Place.SETTINGS)
    page = filled.window.settings_page
    assert page is not None
    assert page.draft.settings.printer == PRINTER


def test_a_chip_filters_and_a_second_press_shows_all(filled: Bench) -> None:
    chip = filled.window.queue.chips.chips[Stage.HELD]
    assert chip.text() == "Held  1"
    chip.setFocus()
    filled.press(Qt.Key.Key_Space)
    filled.until(lambda: filled.browser.table.parcel_ids == (4,))
    filled.press(Qt.Key.Key_Space)
    filled.until(lambda: filled.browser.table.parcel_ids == (1, 2, 3, 4))


def test_a_marketplace_narrows_the_list_and_what_is_printed_and_is_remembered(qtbot: QtBot, tmp_path: Path) -> None:
    remembered = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
    rows = [parcel(1), parcel(2, marketplace="DE")]
    bench = open_window(qtbot, rows, remembered=remembered)
    box = bench.window.top.marketplaces
    bench.until(lambda: box.count() == 3)
    box.setFocus()
    bench.press(Qt.Key.Key_Down)
    bench.until(lambda: bench.browser.table.parcel_ids == (2,))
    bench.until(lambda: bench.window.bottom.primary.text() == "Print 1 label   F9")
    bench.press(Qt.Key.Key_F9)
    assert bench.desk.ordered("print_parcels") == [(None, "DE")]
    bench.window.close()
    again = open_window(qtbot, rows, remembered=remembered)
    assert again.browser.table.parcel_ids == (2,)


def test_many_changes_in_a_short_while_are_one_question(filled: Bench) -> None:
    asked = len(filled.desk.ordered("read_list"))
    for _ in range(50):
        filled.desk.put(parcel(1, Stage.PRINTING))
        filled.desk.tell(ParcelsChanged((1,)))
    filled.until(lambda: filled.browser.table.lines_at(0, 0)[0] == "Printing")
    assert len(filled.desk.ordered("read_list")) == asked + 1


def test_an_answer_to_an_older_question_is_dropped(filled: Bench) -> None:
    filled.desk.tell(ListRead(QueueQuery(text="older"), (99,), QueueCounts()))
    assert filled.browser.table.parcel_ids == (1, 2, 3, 4)


def test_the_button_counts_all_that_is_ready_whatever_is_searched_for(filled: Bench) -> None:
    search = filled.window.top.search
    filled.qtbot.keyClicks(search, "404-0000001")
    filled.until(lambda: filled.browser.table.parcel_ids == (1,))
    assert filled.window.bottom.primary.text() == "Print 3 labels   F9"
    filled.desk.put(parcel(2, Stage.DONE))
    filled.desk.tell(ParcelsChanged((2,)))
    filled.until(lambda: filled.window.bottom.primary.text() == "Print 2 labels   F9")
    assert filled.browser.table.parcel_ids == (1,)


def test_a_parcel_that_leaves_the_list_stays_in_the_pane(filled: Bench) -> None:
    filled.choose(2)
    filled.desk.put(parcel(2, Stage.DONE))
    filled.desk.tell(ParcelsChanged((2,)))
    filled.until(lambda: filled.browser.table.parcel_ids == (1, 3, 4))
    filled.until(filled.browser.pane.print_again.isVisible)
    assert filled.browser.acts.choice == (2,)


def test_the_tracking_number_is_copied_by_its_button(filled: Bench) -> None:
    filled.desk.put(parcel(1, Stage.TO_AMAZON))
    filled.desk.tell(ParcelsChanged((1,)))
    filled.choose(1)
    filled.until(filled.browser.pane.copy.isVisible)
    filled.qtbot.mouseClick(filled.browser.pane.copy, Qt.MouseButton.LeftButton)
    assert QApplication.clipboard().text() == "3SMYPA000123456"


def test_history_shows_what_is_done_and_prints_and_saves_it_again(filled: Bench, tmp_path: Path) -> None:
    filled.ask.save_as = tmp_path / "slips.pdf"
    filled.window.go_to(Place.HISTORY)
    browser = filled.window.history.browser
    filled.until(lambda: browser.table.parcel_ids == (5,))
    browser.choose(5)
    filled.until(browser.pane.print_again.isVisible)
    filled.qtbot.mouseClick(browser.pane.print_again, Qt.MouseButton.LeftButton)
    filled.qtbot.mouseClick(filled.window.history.slips, Qt.MouseButton.LeftButton)
    assert filled.desk.ordered("print_again") == [([5], "The label is lost")]
    filled.until(lambda: isinstance(QApplication.activeWindow(), DocumentDialog))
    filled.press(Qt.Key.Key_Return)
    filled.until_ordered("order_document", DocumentOrder(Document.SLIPS, (5,)), tmp_path / "slips.pdf")


def test_a_label_whose_barcode_would_be_lost_can_be_printed_as_it_is(filled: Bench) -> None:
    lost = Note("label.barcode_lost", {"printer": "Zebra"})
    filled.desk.put(replace(parcel(1, Stage.FAILED), label=Label.BOUGHT, print=Print.FAILED, problem=lost))
    filled.desk.tell(ParcelsChanged((1,)))
    filled.choose(1)
    filled.until(filled.browser.pane.print_again.isVisible)
    filled.qtbot.mouseClick(filled.browser.pane.print_again, Qt.MouseButton.LeftButton)
    assert filled.desk.ordered("print_again") == [([1], "The label is lost")]


def test_a_written_file_is_told(filled: Bench, tmp_path: Path) -> None:
    filled.desk.tell(FileWritten(Document.SLIPS, tmp_path / "slips.pdf", 3))
    assert filled.window.notices.shown["written slips"].text.text() == "3 packing slips are in slips.pdf."


def test_a_pdf_printer_gives_a_way_to_its_folder(filled: Bench, tmp_path: Path) -> None:
    folder = PrinterInfo(PRINTER, PrinterKind.PDF_FOLDER, PrinterState.READY, folder=str(tmp_path))
    filled.desk.tell(PrintersRead((folder,)))
    assert filled.window.bottom.folder.isVisible()
    filled.desk.tell(SettingsSaved(Settings(printer="Other")))
    filled.desk.tell(PrintersRead((folder,)))
    assert not filled.window.bottom.folder.isVisible()


def test_a_store_that_is_replaced_closes_the_window_whatever_is_under_way(filled: Bench) -> None:
    filled.desk.is_busy = True
    filled.desk.tell(Reopening())
    assert (filled.window.isVisible(), filled.window.is_reopening) == (False, True)
    assert filled.ask.questions == []


def test_a_full_disk_stays_said_until_there_is_room_and_is_tried_at_once_on_request(filled: Bench) -> None:
    note = Note("store.full", {"folder": "/data/store"})
    filled.desk.tell(WorkPaused("store", note, 5.0))
    filled.desk.tell(WorkFinished((note,)))
    notice = filled.window.notices.shown["paused store"]
    assert (
        notice.text.text()
        == "There is no room left on the disk. Make room on the disk of /data/store, 100 MB or more. Nothing is lost."
    )
    assert notice.countdown.text().startswith("Trying again by itself in ")
    assert [each.accessibleName() for each in notice.offers] == ["Try again now", "Open the folder"]
    notice.offers[0].click()
    assert filled.desk.ordered("retry_now") == [()]
    filled.desk.tell(WorkPaused("store", note, 5.0))
    filled.desk.tell(Health("store"))
    assert "paused store" not in filled.window.notices.shown


def test_a_report_for_which_there_was_no_room_is_imported_again_by_one_button(filled: Bench) -> None:
    path = Path("/reports/orders.txt")
    filled.desk.tell(ImportRefused(path, Note("store.full", {"folder": "/data/store"})))
    again, folder = filled.window.notices.shown[f"file {path}"].offers
    assert (again.accessibleName(), folder.accessibleName()) == ("Try again", "Open the folder")
    again.click()
    assert filled.desk.ordered("import_reports") == [([path],)]


def test_that_printing_was_refused_is_past_once_all_is_printed(filled: Bench) -> None:
    note = Note("store.full", {"folder": "/data/store"})
    filled.desk.tell(ActRefused("print_parcels", note))
    (folder,) = filled.window.notices.shown["refused print_parcels"].offers
    assert folder.accessibleName() == "Open the folder"
    filled.desk.tell(WorkFinished((note,)))
    assert "refused print_parcels" in filled.window.notices.shown
    filled.desk.tell(WorkFinished())
    assert "refused print_parcels" not in filled.window.notices.shown


def test_closing_while_idle_closes(filled: Bench) -> None:
    assert filled.window.close()
    assert filled.ask.questions == []


def test_closing_while_busy_names_what_is_left_and_closes_after_the_label_in_hand(filled: Bench) -> None:
    filled.desk.is_busy = True
    filled.desk.tell(Progress(30, 42, 40.0))
    assert not filled.window.close()
    assert filled.ask.questions == ["12 labels are still to print. Close all the same?"]
    assert filled.desk.ordered("stop_after_current") == [()]
    assert filled.window.bottom.words.text() == "Finishing the label in hand…"
    assert not filled.window.close()
    assert len(filled.ask.questions) == 1
    filled.desk.tell(WorkFinished())
    assert not filled.window.isVisible()


def test_closing_while_busy_can_be_left_off(filled: Bench) -> None:
    filled.desk.is_busy, filled.ask.yes = True, False
    assert not filled.window.close()
    assert filled.desk.ordered("stop_after_current") == []
    filled.desk.tell(WorkFinished())
    assert filled.window.isVisible()


def test_every_control_has_a_name_for_those_who_cannot_see_it(filled: Bench) -> None:
    filled.choose(1)
    nameless = [
        widget
        for widget in filled.window.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.isVisible()
        and not isinstance(widget.parent(), QLineEdit)
        and not (widget.accessibleName() or spoken(widget))
    ]
    assert nameless == []


def spoken(widget: QWidget) -> str:
    text: Callable[[], str] | None = getattr(widget, "text", None)
    return text() if text is not None else ""
