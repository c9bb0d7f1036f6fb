"""Whether every key does what its button says, and no key orders anything while a person types or a scanner speaks."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from queue_world import NOW, parcel
from window_bench import Bench, open_window

from amzlabels.domain.changes import ParcelsChanged, Undoable
from amzlabels.domain.parcel import Stage
from amzlabels.domain.problems import Note
from amzlabels.domain.queue import Event
from amzlabels.ui.address_dialog import AddressDialog
from amzlabels.ui.parcel_cells import SERVICE, STATE
from amzlabels.ui.top_bar import Place

# The screenless platform says so whenever a window has a least size.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")

READY, READY_TOO, HELD, ASKING, PRINTED, FAILED, DONE = range(1, 8)


@pytest.fixture
def bench(qtbot: QtBot) -> Bench:
    """One parcel of most stages."""
    stages = (Stage.READY, Stage.READY, Stage.HELD, Stage.ASK, Stage.TO_AMAZON, Stage.FAILED, Stage.DONE)
    rows = [parcel(number, stage, tracking=f"3SMYPA{number:06}") for number, stage in enumerate(stages, 1)]
    return open_window(qtbot, rows)


def test_f9_prints_all_that_is_ready(bench: Bench) -> None:
    bench.until(lambda: bench.window.bottom.primary.text() == "Print 2 labels   F9")
    bench.press(Qt.Key.Key_F9)
    assert bench.desk.ordered("print_parcels") == [(None, "")]


def test_p_prints_the_chosen_parcel(bench: Bench) -> None:
    bench.choose(READY)
    bench.tap("p")
    bench.until_ordered("print_parcels", [READY], "")


def test_p_leaves_alone_what_is_held_or_printed(bench: Bench) -> None:
    for parcel_id in (HELD, ASKING, PRINTED):
        bench.choose(parcel_id)
        bench.tap("p")
    assert bench.desk.ordered("print_parcels") == []


def test_h_sets_aside_and_takes_back(bench: Bench) -> None:
    bench.choose(READY)
    bench.tap("h")
    bench.until_ordered("hold", [READY])
    bench.choose(HELD)
    bench.tap("h")
    bench.until_ordered("release", [HELD])


def test_several_chosen_are_set_aside_together_with_their_number_on_the_button(bench: Bench) -> None:
    bench.choose(READY)
    bench.qtbot.keyClick(bench.view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert bench.browser.pane.hold.text() == "Hold 2   H"
    assert bench.browser.pane.print_now.text() == "Print 2   P"
    bench.tap("h")
    bench.until_ordered("hold", [READY, READY_TOO])


def test_r_asks_why_and_prints_again(bench: Bench) -> None:
    bench.choose(PRINTED)
    bench.tap("r")
    bench.until_ordered("print_again", [PRINTED], "The label is lost")


def test_home_and_end_choose_the_first_and_the_last_row(bench: Bench) -> None:
    bench.choose(HELD)
    bench.press(Qt.Key.Key_End)
    assert bench.view.choice() == [FAILED]
    bench.press(Qt.Key.Key_Home)
    assert bench.view.choice() == [READY]


def test_after_a_search_the_keys_are_for_what_was_found(qtbot: QtBot) -> None:
    rows = [parcel(number, name="Fien Bakker" if number < 3 else "Sanne de Vrije") for number in range(1, 6)]
    bench = open_window(qtbot, rows)
    bench.choose(4)
    bench.press(Qt.Key.Key_Escape)
    qtbot.keyClick(bench.window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(bench.window.top.search, "fien")
    bench.until(lambda: bench.browser.table.rowCount() == 2)
    bench.press(Qt.Key.Key_Down)
    assert bench.view.choice() == [1]
    bench.press(Qt.Key.Key_Down)
    bench.tap("p")
    bench.until_ordered("print_parcels", [2], "")


def test_r_without_a_reason_prints_nothing(bench: Bench) -> None:
    bench.ask.why = ""
    bench.choose(PRINTED)
    bench.tap("r")
    bench.until(lambda: bench.ask.questions == ["Why is this label printed again?"])
    assert bench.desk.ordered("print_again") == []


@pytest.mark.parametrize(("key", "came_out"), [("y", True), ("n", False)])
def test_y_and_n_answer_did_it_print(bench: Bench, key: str, came_out: bool) -> None:
    bench.choose(ASKING)
    bench.until(bench.browser.pane.problem.yes.isVisible)
    bench.tap(key)
    bench.until_ordered("answer_printed", ASKING, came_out)


def test_e_edits_the_address_and_saving_hands_it_over(bench: Bench) -> None:
    bench.choose(READY)
    bench.tap("e")
    bench.until(lambda: bool(bench.window.findChildren(AddressDialog)))
    dialog = bench.window.findChildren(AddressDialog)[0]
    bench.qtbot.mouseClick(dialog.save, Qt.MouseButton.LeftButton)
    assert bench.desk.ordered("change_address")[0][0] == READY


def test_e_leaves_a_bought_label_alone(bench: Bench) -> None:
    bench.choose(PRINTED)
    bench.tap("e")
    assert bench.window.findChildren(AddressDialog) == []


def test_enter_on_a_held_parcel_goes_to_the_button_that_mends_it(bench: Bench) -> None:
    bench.choose(HELD)
    bench.press(Qt.Key.Key_Return)
    assert QApplication.focusWidget() is bench.browser.pane.problem.mend
    bench.press(Qt.Key.Key_Return)
    bench.until(lambda: bool(bench.window.findChildren(AddressDialog)))


def test_escape_goes_from_the_pane_back_to_the_table(bench: Bench) -> None:
    bench.choose(HELD)
    bench.press(Qt.Key.Key_Return)
    bench.press(Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is bench.view


def test_letters_work_from_the_pane_too(bench: Bench) -> None:
    bench.choose(HELD)
    bench.press(Qt.Key.Key_Return)
    bench.tap("h")
    bench.until_ordered("release", [HELD])


DAMAGED = Note("order.damaged_text", {"field": "name", "raw": "MÃ¼ller", "suggestion": "Müller"})


def test_y_accepts_what_the_card_suggests(bench: Bench) -> None:
    bench.desk.put(parcel(HELD, Stage.HELD, problem=DAMAGED))
    bench.choose(HELD)
    card = bench.browser.pane.problem
    bench.until(card.address.accept.isVisible)
    assert card.address.suggestion.text() == "MÃ¼ller → Müller"
    assert card.address.accept.text() == "Accept   Y"
    bench.tap("y")
    bench.until_ordered("accept_suggestions", [HELD])
    assert bench.desk.ordered("answer_printed") == []


def test_enter_goes_to_the_button_that_accepts(bench: Bench) -> None:
    bench.desk.put(parcel(HELD, Stage.HELD, problem=DAMAGED))
    bench.choose(HELD)
    bench.until(bench.browser.pane.problem.address.accept.isVisible)
    bench.press(Qt.Key.Key_Return)
    bench.press(Qt.Key.Key_Return)
    bench.until_ordered("accept_suggestions", [HELD])


def test_y_accepts_for_all_chosen_that_have_a_suggestion(qtbot: QtBot) -> None:
    rows = [parcel(1, Stage.HELD, problem=DAMAGED), parcel(2), parcel(3, Stage.HELD, problem=DAMAGED)]
    bench = open_window(qtbot, rows)
    bench.choose(1)
    bench.qtbot.keyClick(bench.view, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert bench.browser.pane.agree.text() == "Accept 2 suggestions   Y"
    bench.tap("y")
    bench.until_ordered("accept_suggestions", [1, 3])


UNREADABLE = Note("order.damaged_text", {"field": "name", "raw": "M?ller"})


def test_n_keeps_what_something_else_is_suggested_for(bench: Bench) -> None:
    bench.desk.put(parcel(HELD, Stage.HELD, problem=DAMAGED))
    bench.choose(HELD)
    bench.until(bench.browser.pane.problem.address.keep.isVisible)
    bench.tap("n")
    bench.until_ordered("say_right", [HELD])
    assert bench.desk.ordered("answer_printed") == []


def test_y_says_that_an_address_is_right(bench: Bench) -> None:
    bench.desk.put(parcel(HELD, Stage.HELD, problem=UNREADABLE))
    bench.choose(HELD)
    question = bench.browser.pane.problem.address
    bench.until(question.right.isVisible)
    assert question.right.text() == "It is right   Y"
    assert bench.browser.pane.confidence.chip.text() == "!  Look: letters damaged"
    bench.tap("y")
    bench.until_ordered("say_right", [HELD])


def test_all_that_is_unsure_is_named_before_one_key_says_that_it_is_right(bench: Bench) -> None:
    look = Note("address.look_city", {"field": "city", "value": "Xx"})
    bench.desk.put(parcel(HELD, Stage.HELD, problem=UNREADABLE))
    bench.desk.notes[HELD] = (UNREADABLE, Note("order.sku_missing"), look)
    bench.choose(HELD)
    question = bench.browser.pane.problem.address
    bench.until(question.more.isVisible)
    assert question.more.text() == "The city “Xx” does not look like one."


def test_y_says_that_all_chosen_addresses_are_right_that_wait_for_it(qtbot: QtBot) -> None:
    rows = [parcel(1, Stage.HELD, problem=UNREADABLE), parcel(2), parcel(3), parcel(4, Stage.HELD, problem=UNREADABLE)]
    bench = open_window(qtbot, rows)
    bench.choose(1)
    bench.qtbot.keyClick(bench.view, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert bench.browser.pane.agree.text() == "2 are right   Y"
    bench.tap("y")
    bench.until_ordered("say_right", [1, 4])


def test_the_list_says_look_and_why(bench: Bench) -> None:
    bench.desk.put(parcel(HELD, Stage.HELD, problem=UNREADABLE))
    bench.desk.tell(ParcelsChanged((HELD,)))
    place = bench.browser.table.place(HELD)
    assert place is not None
    bench.until(lambda: bench.browser.table.lines_at(place, STATE)[0] == "Look")
    assert bench.browser.table.lines_at(place, SERVICE)[1] == "Letters damaged"


def test_l_takes_amazons_lines_again(bench: Bench) -> None:
    corrected = Event(NOW, "address_remembered", {"on": "2026-11-12"})
    bench.desk.history[READY_TOO] = (Event(NOW, "imported", {"file": "report.txt"}), corrected)
    bench.choose(READY_TOO)
    row = bench.browser.pane.confidence
    bench.until(row.restore.isVisible)
    assert row.chip.text() == "✓  Address sure"
    assert row.decided.text() == "As you set it for an earlier order on 12 Nov"
    bench.tap("l")
    bench.until_ordered("take_amazons", READY_TOO)


def test_y_without_a_suggestion_orders_nothing(bench: Bench) -> None:
    bench.choose(HELD)
    bench.tap("y")
    assert bench.desk.ordered("accept_suggestions") == []


def test_a_failed_parcel_is_tried_again_by_its_button(bench: Bench) -> None:
    bench.choose(FAILED)
    bench.press(Qt.Key.Key_Return)
    bench.press(Qt.Key.Key_Return)
    bench.until_ordered("print_parcels", [FAILED], "")


def test_a_parcel_without_a_marketplace_is_given_one(bench: Bench) -> None:
    bench.desk.put(parcel(HELD, Stage.HELD, marketplace=None, problem=Note("order.marketplace_unknown")))
    bench.choose(HELD)
    card = bench.browser.pane.problem
    bench.until(card.marketplaces.isVisible)
    german = next(action for action in card.marketplaces.menu().actions() if action.text() == "Amazon.de")
    german.trigger()
    assert bench.desk.ordered("choose_marketplace") == [([HELD], "DE")]


def test_ctrl_z_takes_the_last_act_back(bench: Bench) -> None:
    bench.desk.tell(Undoable("hold", 2))
    assert bench.window.notices.shown["undo"].text.text() == "2 parcels are set aside."
    bench.qtbot.keyClick(bench.view, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert bench.desk.ordered("undo") == [()]
    assert "undo" not in bench.window.notices.shown


def test_f2_goes_round_those_that_need_a_person(bench: Bench) -> None:
    bench.choose(READY_TOO)
    for wanted in (HELD, ASKING, FAILED, HELD):
        bench.press(Qt.Key.Key_F2)
        bench.until(lambda wanted=wanted: bench.view.choice() == [wanted])


def test_f2_finds_what_a_filter_hides(bench: Bench) -> None:
    bench.qtbot.mouseClick(bench.window.queue.chips.chips[Stage.READY], Qt.MouseButton.LeftButton)
    bench.until(lambda: bench.browser.table.rowCount() == 2)
    bench.press(Qt.Key.Key_F2)
    bench.until(lambda: bench.view.choice() == [HELD])
    assert bench.window.queue.chips.stages() == frozenset()


def test_letters_in_the_search_box_are_only_letters(bench: Bench) -> None:
    bench.choose(READY)
    orders = len(bench.desk.ordered("hold"))
    bench.qtbot.keyClick(bench.view, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    search = bench.window.top.search
    assert QApplication.focusWidget() is search
    bench.qtbot.keyClicks(search, "hpreyn")
    bench.until(lambda: bench.browser.table.rowCount() == 0)
    assert search.text() == "hpreyn"
    assert len(bench.desk.ordered("hold")) == orders
    assert bench.desk.ordered("print_parcels") == []


def test_every_letter_searches_at_once_and_the_search_is_made_ready_before(bench: Bench) -> None:
    assert bench.desk.ordered("prepare_search") == []
    bench.qtbot.keyClick(bench.view, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert len(bench.desk.ordered("prepare_search")) == 1
    bench.qtbot.keyClicks(bench.window.top.search, "abc")
    asked = [query.text for (query,) in bench.desk.ordered("read_list")]
    assert asked[-3:] == ["a", "ab", "abc"]


def scan(bench: Bench, text: str) -> None:
    """As a scanner types: fast, wherever the focus is, Enter at the end."""
    for character in text:
        bench.press(character)
    bench.press(Qt.Key.Key_Return)


def test_a_scan_chooses_the_one_match_even_when_it_is_done(bench: Bench) -> None:
    scan(bench, "3SMYPA000007")
    bench.until(lambda: bench.view.choice() == [DONE])
    assert QApplication.focusWidget() is bench.view


def test_a_scan_that_begins_with_letters_orders_nothing(bench: Bench) -> None:
    bench.choose(READY)
    scan(bench, "PHRE123")
    bench.until(lambda: bench.window.top.search.text() == "PHRE123")
    bench.until(lambda: bench.browser.table.rowCount() == 0)
    assert {name for name, _ in bench.desk.orders}.isdisjoint({"hold", "print_parcels", "print_again"})


def test_the_next_scan_replaces_the_last(bench: Bench) -> None:
    scan(bench, "3SMYPA000005")
    bench.until(lambda: bench.view.choice() == [PRINTED])
    scan(bench, "3SMYPA000002")
    bench.until(lambda: bench.view.choice() == [READY_TOO])


def test_escape_in_the_search_box_shows_all_again(bench: Bench) -> None:
    scan(bench, "3SMYPA000002")
    bench.until(lambda: bench.browser.table.rowCount() == 1)
    bench.qtbot.keyClick(bench.window.top.search, Qt.Key.Key_Escape)
    bench.until(lambda: bench.browser.table.rowCount() == 6)


def test_escape_in_history_goes_back_to_the_queue(bench: Bench) -> None:
    bench.window.go_to(Place.HISTORY)
    bench.press(Qt.Key.Key_Escape)
    assert bench.window.place() is Place.QUEUE


def test_arrows_move_the_choice_and_the_pane_follows(bench: Bench) -> None:
    bench.choose(READY)
    bench.press(Qt.Key.Key_Down)
    bench.until(lambda: bench.browser.acts.details is not None)
    assert bench.browser.acts.choice == (READY_TOO,)


def test_tab_goes_in_reading_order(bench: Bench) -> None:
    top, pane, bottom = bench.window.top, bench.browser.pane, bench.window.bottom
    bench.choose(READY)
    top.marketplaces.setFocus()
    wanted = [
        top.search,
        *top.pills.values(),
        bench.window.queue.strip.get_orders,
        *(chip for chip in bench.window.queue.chips.chips.values() if chip.isVisible()),
        bench.view,
        pane.edit,
        pane.why.choose,
        pane.why.fill_in,
        pane.print_now,
        pane.hold,
        pane.elsewhere,
        pane.slips,
        pane.pick_list,
        *([bottom.file] if bottom.file.isVisible() else []),
        bottom.waiting,
        bottom.primary,
    ]
    seen = []
    for _ in range(len(wanted) + 2):
        bench.press(Qt.Key.Key_Tab)
        seen.append(QApplication.focusWidget())
    assert [widget for widget in seen if widget in wanted] == wanted


def test_a_parcel_that_is_late_says_so(qtbot: QtBot) -> None:
    bench = open_window(qtbot, [parcel(1, ship_by=NOW - timedelta(hours=30))])
    assert bench.browser.table.lines_at(0, 4)[0] == "Late"
