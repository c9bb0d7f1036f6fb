"""Tracking numbers of own labels, by keys and scanner: in the row beside the parcel, and in the search box."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from queue_world import parcel
from window_bench import Bench, open_window

from amzlabels.domain.changes import Health
from amzlabels.domain.parcel import Stage
from amzlabels.domain.problems import Note
from amzlabels.domain.queue import FOR_FILE, FOR_NUMBER, ParcelRow, Rider
from amzlabels.domain.shipment import OWN, Service
from amzlabels.ui.texts_why import why_words

UNNUMBERED = parcel(1, Stage.TO_AMAZON, service=Service(OWN), tracking="", waits_for=FOR_NUMBER)
NUMBER = "3SSCAN00012345"


@pytest.fixture
def bench(qtbot: QtBot) -> Bench:
    """A window with one parcel that waits for its number, and one from MyParcel."""
    return open_window(qtbot, [UNNUMBERED, parcel(2, Stage.TO_AMAZON)])


def choose(bench: Bench, parcel_id: int) -> None:
    assert bench.browser.choose(parcel_id)
    bench.until(lambda: bench.browser.acts.details is not None)


def test_k_takes_the_number_and_enter_notes_it(bench: Bench, qtbot: QtBot) -> None:
    choose(bench, 1)
    number = bench.browser.number
    assert number.isVisible()
    qtbot.keyClicks(bench.browser.view, "k")
    bench.until(number.editor.hasFocus)
    qtbot.keyClicks(number.editor, NUMBER)
    qtbot.keyClick(number.editor, Qt.Key.Key_Return)
    assert bench.desk.ordered("give_number") == [(1, NUMBER)]
    assert number.editor.text() == ""


def test_the_button_notes_it_too_and_nothing_typed_is_nothing_noted(bench: Bench, qtbot: QtBot) -> None:
    choose(bench, 1)
    number = bench.browser.number
    number.note.setFocus()
    qtbot.keyClick(number.note, Qt.Key.Key_Return)
    assert bench.desk.ordered("give_number") == []
    number.editor.setText(NUMBER)
    qtbot.keyClick(number.note, Qt.Key.Key_Return)
    assert bench.desk.ordered("give_number") == [(1, NUMBER)]


@pytest.mark.parametrize(
    "row",
    [
        parcel(1, Stage.TO_AMAZON),
        replace(UNNUMBERED, tracking=NUMBER),
        replace(UNNUMBERED, rides_with=Rider(2, "order-2")),
        parcel(1, Stage.DONE, service=Service(OWN), tracking=""),
    ],
)
def test_a_parcel_that_takes_no_number_has_no_row_for_one(qtbot: QtBot, row: ParcelRow) -> None:
    bench = open_window(qtbot, [row, parcel(2, Stage.TO_AMAZON)])
    bench.window.queue.chips.choose(frozenset({row.stage}))
    bench.until(lambda: bench.browser.choose(1))
    bench.until(lambda: bench.browser.acts.details is not None)
    assert not bench.browser.number.isVisible()
    qtbot.keyClicks(bench.browser.view, "k")
    assert not bench.browser.number.editor.hasFocus()


def scan(bench: Bench, qtbot: QtBot, text: str) -> None:
    """A scanner sends its signs and Enter to whatever has the focus: the table, then the search box."""
    search = bench.window.top.search
    qtbot.keyClicks(bench.browser.view, text[:2])
    bench.until(search.hasFocus)
    qtbot.keyClicks(search, text[2:])
    qtbot.keyClick(search, Qt.Key.Key_Return)


def test_a_number_scanned_anywhere_goes_to_the_chosen_parcel(bench: Bench, qtbot: QtBot) -> None:
    choose(bench, 1)
    scan(bench, qtbot, NUMBER)
    bench.until_ordered("give_number", 1, NUMBER)


def test_what_is_found_or_is_no_number_is_only_searched_for(bench: Bench, qtbot: QtBot) -> None:
    for text in (UNNUMBERED.order_id, "Jansen", "MOK-ROOD-01", "12345"):
        choose(bench, 1)
        scan(bench, qtbot, text)
        bench.until(lambda searched=text: any(query[0].text == searched for query in bench.desk.ordered("read_list")))
        qtbot.keyClick(bench.window.top.search, Qt.Key.Key_Escape)
        bench.until(lambda: bench.browser.table.rowCount() == 2)
    assert bench.desk.ordered("give_number") == []


def test_before_printing_k_alone_brings_the_row_and_no_scan_is_taken(qtbot: QtBot) -> None:
    bench = open_window(qtbot, [parcel(1, service=Service(OWN)), parcel(2)])
    choose(bench, 1)
    number = bench.browser.number
    assert not number.isVisible()
    scan(bench, qtbot, "8712345678906")
    bench.until(lambda: bench.browser.table.rowCount() == 0)
    qtbot.keyClick(bench.window.top.search, Qt.Key.Key_Escape)
    bench.until(lambda: bench.browser.table.rowCount() == 2)
    assert bench.desk.ordered("give_number") == []
    choose(bench, 1)
    bench.browser.view.setFocus()
    qtbot.keyClicks(bench.browser.view, "k")
    bench.until(number.editor.hasFocus)
    qtbot.keyClicks(number.editor, NUMBER)
    qtbot.keyClick(number.editor, Qt.Key.Key_Return)
    assert bench.desk.ordered("give_number") == [(1, NUMBER)]
    choose(bench, 2)
    assert not number.isVisible()


def test_a_label_held_for_want_of_its_number_takes_it_from_a_scan(qtbot: QtBot) -> None:
    held = replace(UNNUMBERED, stage=Stage.HELD, problem=Note("own.tracking_missing"), waits_for="")
    bench = open_window(qtbot, [held, parcel(2)])
    choose(bench, 1)
    assert bench.browser.number.isVisible()
    scan(bench, qtbot, NUMBER)
    bench.until_ordered("give_number", 1, NUMBER)


def test_an_own_label_is_drawn_and_costs_nothing(qtbot: QtBot) -> None:
    bench = open_window(qtbot, [replace(UNNUMBERED, tracking=NUMBER)])
    choose(bench, 1)
    qtbot.keyClicks(bench.browser.view, "v")
    bench.until(lambda: bool(bench.ask.details))
    assert "drawn" in bench.ask.details[0]
    assert "money" not in bench.ask.details[0]


def test_a_parcel_from_myparcel_takes_no_scan_for_its_number(bench: Bench, qtbot: QtBot) -> None:
    choose(bench, 2)
    scan(bench, qtbot, NUMBER)
    bench.until(lambda: bench.browser.table.rowCount() == 0)
    assert bench.desk.ordered("give_number") == []


def test_rows_say_what_they_wait_for() -> None:
    assert why_words(UNNUMBERED) == "scan or type its tracking number"
    without = why_words(replace(UNNUMBERED, waits_for=FOR_FILE))
    assert without == "no tracking number: tell Amazon all the same, or save the confirmation file"


def test_with_own_labels_no_shop_is_missing(bench: Bench) -> None:
    bench.desk.tell(Health("shop", problem=Note("shop.not_connected")))
    assert "MyParcel" in bench.window.top.pills["shop"].accessibleName()
    bench.desk.tell(Health("shop", draws_labels=True))
    assert bench.window.top.pills["shop"].accessibleName() == "Own labels"
    assert "MyParcel" not in bench.window.bottom.primary.text()
