"""Whether the window gets orders, tells Amazon when a person says so, and shows what Amazon says by itself."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot
from queue_world import parcel
from window_bench import PRINTER, Bench, open_window

from amzlabels.domain.changes import (
    DoNotShip,
    FetchEnded,
    FetchProgress,
    Health,
    Imported,
    ReportFound,
    SettingsSaved,
    WorkPaused,
)
from amzlabels.domain.confirmation import Participation
from amzlabels.domain.parcel import Confirm, Label, Print, Stage
from amzlabels.domain.problems import Note
from amzlabels.domain.queue import FETCHED, ImportSummary
from amzlabels.domain.settings import BY_HAND, WHEN_SCANNED, Settings
from amzlabels.ui.choice_acts import may_confirm, may_edit, may_void
from amzlabels.ui.texts_why import why_words
from amzlabels.ui.top_bar import Place

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")
NOTHING_FOUND = ImportSummary("a.txt", 10, 0, 0, 0, 0)


def offer(bench: Bench, key: str, number: int = 0) -> QPushButton:
    """A button of the notice under this key."""
    return bench.window.notices.shown[key].offers[number]


def told(bench: Bench, key: str) -> str:
    """What the notice under this key says."""
    return bench.window.notices.shown[key].text.text()


def test_f5_gets_the_orders_of_the_marketplace_in_view(filled: Bench) -> None:
    filled.press(Qt.Key.Key_F5)
    assert filled.desk.ordered("get_orders") == [("",)]
    filled.window.go_to(Place.SETTINGS)
    filled.press(Qt.Key.Key_F5, filled.window)
    assert filled.window.place() is Place.QUEUE
    assert len(filled.desk.ordered("get_orders")) == 2


def test_the_empty_page_offers_to_get_orders(empty: Bench) -> None:
    empty.window.queue.empty.get_orders.click()
    assert empty.desk.ordered("get_orders") == [("",)]


def test_a_report_on_its_way_is_told_and_not_asked_for_again(empty: Bench) -> None:
    empty.desk.tell(FetchProgress("requested", 0.0))
    button, news = empty.window.queue.empty.get_orders, empty.window.queue.empty.news
    assert not button.isEnabled()
    assert button.toolTip() == "The orders are on their way from Amazon"
    assert news.text() == "Asking Amazon for your unshipped orders…"
    empty.desk.tell(FetchProgress("being_made", 75.0))
    assert news.text() == "Amazon is making the report (1:15 so far)…"
    empty.desk.tell(FetchProgress("ready", 80.0))
    assert news.text() == "The report is ready; reading it…"
    empty.desk.tell(Imported(replace(NOTHING_FOUND, source=FETCHED)))
    empty.desk.tell(FetchEnded())
    assert button.isEnabled()
    assert news.text().startswith("From Amazon, ")
    assert "10 orders" in news.text()


def test_no_unshipped_orders_is_no_error(empty: Bench) -> None:
    empty.desk.tell(FetchEnded(is_empty=True))
    assert empty.window.queue.empty.news.text() == "Amazon has no unshipped orders."
    assert not empty.window.notices.shown


@pytest.mark.parametrize(
    ("code", "words", "button"),
    [
        ("amazon.role_missing", "Direct-to-Consumer Shipping", "Open Amazon settings"),
        ("amazon.report_slow", "still making the report", "Get orders"),
        ("amazon.report_failed", "could not make the report", "Get orders"),
        ("amazon.unreachable", "cannot be reached", "Get orders again"),
        ("amazon.not_connected", "not connected", "Open Amazon settings"),
    ],
)
def test_a_report_that_did_not_come_says_why_and_what_to_do(empty: Bench, code: str, words: str, button: str) -> None:
    empty.desk.tell(FetchEnded(Note(code)))
    assert words in told(empty, "fetch")
    assert offer(empty, "fetch").accessibleName() == button
    offer(empty, "fetch").click()
    if "settings" in button:
        assert empty.window.place() is Place.SETTINGS
    else:
        assert empty.desk.ordered("get_orders")


def test_a_report_that_was_found_is_offered_and_imported_only_when_wanted(empty: Bench) -> None:
    path = Path("/downloads/12345.txt")
    empty.desk.tell(ReportFound(path))
    assert told(empty, f"found {path}") == "A new report is there: 12345.txt."
    assert empty.desk.ordered("import_reports") == []
    offer(empty, f"found {path}").click()
    assert empty.desk.ordered("import_reports") == [([path],)]
    assert f"found {path}" not in empty.window.notices.shown


def test_orders_stopped_at_the_last_moment_are_told_loudly(filled: Bench) -> None:
    filled.desk.tell(DoNotShip((1, 2)))
    assert told(filled, "do not ship").startswith("Do NOT ship 2 orders")
    offer(filled, "do not ship").click()
    filled.until(lambda: filled.browser.acts.choice == (4,))


@pytest.mark.parametrize(
    ("field", "key", "words"),
    [
        ("still_unshipped", "still unshipped", "still unshipped at Amazon although"),
        ("gone", "gone", "no longer in Amazon's report"),
        ("changed", "changed", "changed at Amazon"),
        ("closed", "closed", "confirmation file"),
    ],
)
def test_what_a_report_says_of_earlier_orders_is_told(filled: Bench, field: str, key: str, words: str) -> None:
    filled.desk.tell(Imported(NOTHING_FOUND))
    assert not filled.window.notices.shown
    for count, start in ((1, "1 order"), (3, "3 orders")):
        filled.desk.tell(Imported(replace(NOTHING_FOUND, **{field: count})))
        assert told(filled, key).startswith(start)
        assert words in told(filled, key)


def test_the_dropdown_offers_the_marketplaces_that_take_part(empty: Bench) -> None:
    parts = (Participation("NL", True, False), Participation("DE", True, True), Participation("FR", False, False))
    empty.desk.tell(Health("amazon", "Shop", participations=parts))
    box = empty.window.top.marketplaces
    assert [box.itemData(at) for at in range(box.count())] == ["", "DE", "NL"]
    assert box.itemText(1) == "Amazon.de"


def test_what_runs_out_is_warned_of_until_it_is_renewed(empty: Bench) -> None:
    empty.desk.tell(Health("amazon", "Shop", warnings=(Note("amazon.secret_ending", {"days": 12}),)))
    assert "12" in told(empty, "amazon.secret_ending")
    offer(empty, "amazon.secret_ending").click()
    assert empty.window.place() is Place.SETTINGS
    empty.desk.tell(Health("amazon", problem=Note("amazon.unreachable")))
    assert "amazon.secret_ending" in empty.window.notices.shown, "an outage mends nothing"
    empty.desk.tell(Health("amazon", "Shop"))
    assert "amazon.secret_ending" not in empty.window.notices.shown


def test_a_tells_amazon_of_what_waits(qtbot: QtBot) -> None:
    bench = open_window(qtbot, [parcel(1, Stage.TO_AMAZON, waits_for=BY_HAND), parcel(2)])
    bench.choose(1)
    assert bench.browser.pane.confirm.isVisible()
    bench.tap("a")
    assert bench.desk.ordered("confirm_now") == [([1],)]
    bench.choose(2)
    bench.tap("a")
    assert len(bench.desk.ordered("confirm_now")) == 1


def test_v_gives_a_label_up_after_asking(qtbot: QtBot) -> None:
    bench = open_window(qtbot, [parcel(1, Stage.TO_AMAZON), parcel(2)])
    bench.choose(1)
    bench.tap("v")
    assert bench.desk.ordered("void_labels") == [([1],)]
    bench.ask.yes = False
    bench.tap("v")
    assert len(bench.desk.ordered("void_labels")) == 1


def test_the_question_whether_to_give_labels_up_names_what_they_cost(qtbot: QtBot) -> None:
    rows = [
        parcel(1, Stage.TO_AMAZON, price_cents=695),
        parcel(2, Stage.TO_AMAZON, price_cents=1390),
        parcel(3, Stage.TO_AMAZON),
    ]
    bench = open_window(qtbot, rows)
    bench.choose(3)
    bench.tap("v")
    assert bench.ask.details[-1].startswith("A new label costs money again")
    bench.choose(1)
    for count, cost in enumerate(
        ("It cost €\u00a06.95.", "Together they cost €\u00a020.85.", "Together they cost at least €\u00a020.85."), 1
    ):
        bench.until(lambda count=count: len(bench.browser.acts.choice) == count)
        bench.tap("v")
        assert bench.ask.details[-1].startswith(cost)
        qtbot.keyClick(bench.browser.view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)


def test_a_number_that_is_looked_for_counts_as_scanned_only_where_the_settings_wait_for_that(filled: Bench) -> None:
    box = filled.window.top.search
    box.setText("3SMYPA000123456")
    filled.press(Qt.Key.Key_Return, box)
    assert filled.desk.ordered("scan") == []
    filled.desk.tell(SettingsSaved(Settings(printer=PRINTER, confirm_when=WHEN_SCANNED)))
    filled.press(Qt.Key.Key_Return, box)
    assert filled.desk.ordered("scan") == [("3SMYPA000123456",)]


def test_the_confirmation_file_is_one_click_where_amazon_waits(qtbot: QtBot) -> None:
    bench = open_window(qtbot, [parcel(1, Stage.TO_AMAZON)])
    bench.until(bench.window.bottom.file.isVisible)
    bench.ask.save_as = Path("/out/confirm.txt")
    bench.window.bottom.file.click()
    assert bench.desk.ordered("write_confirmation_file") == [(Path("/out/confirm.txt"),)]
    bench.desk.tell(WorkPaused("amazon", Note("amazon.unreachable"), 30.0))
    offers = bench.window.notices.shown["paused amazon"].offers
    offers[-1].click()
    assert len(bench.desk.ordered("write_confirmation_file")) == 2


def test_a_row_says_what_it_waits_for() -> None:
    row = parcel(1, Stage.TO_AMAZON)
    assert why_words(row) == row.tracking
    assert why_words(replace(row, waits_for=WHEN_SCANNED)) == "scan the label to tell Amazon"
    assert why_words(replace(row, waits_for=BY_HAND)) == "Amazon is told when you say so"
    assert why_words(replace(row, is_exported=True)).startswith("in the confirmation file")


def test_acts_fit_only_what_they_can_change() -> None:
    row = parcel(1, Stage.TO_AMAZON)
    assert may_confirm(row)
    assert may_void(row)
    assert not may_confirm(replace(row, confirm=Confirm.SENDING))
    assert not may_void(replace(row, confirm=Confirm.SENDING))
    assert not may_void(parcel(1, Stage.PRINTING))
    assert not may_void(parcel(1, Stage.ASK))
    assert not may_void(parcel(1))
    assert may_void(parcel(1, Stage.DONE))
    assert not may_void(replace(row, problem=Note("amazon.order_cancelled")))
    assert may_edit(replace(row, label=Label.VOIDED, print=Print.NONE))
