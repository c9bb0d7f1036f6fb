"""The notices of slips that may not have come out, and of labels that wait for others, answered by keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from queue_world import parcel
from window_bench import Bench, open_window

from amzlabels.domain.changes import ActRefused, WorkFinished
from amzlabels.domain.paper_changes import SlipsInDoubt, StackWaits
from amzlabels.domain.problems import Note
from amzlabels.ui.command_words import change_line

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")

ORDERS = tuple(f"171-0000001-000000{number}" for number in range(5))


@pytest.mark.parametrize(("answer", "are_there"), [("It is there", True), ("Print it again", False)])
def test_one_is_named_and_nothing_is_printed_unasked(filled: Bench, answer: str, are_there: bool) -> None:
    filled.desk.tell(SlipsInDoubt((7,), ORDERS[:1]))
    notice = filled.window.notices.shown["slips"]
    assert ORDERS[0] in notice.accessibleName()
    assert filled.desk.ordered("answer_slips") == []
    button = next(each for each in notice.offers if each.text().startswith(answer))
    button.setFocus()
    filled.press(Qt.Key.Key_Return)
    filled.until_ordered("answer_slips", [7], are_there)


def test_of_many_the_first_are_named_and_it_goes_away_once_all_are_settled(filled: Bench) -> None:
    filled.desk.tell(SlipsInDoubt((1, 2, 3, 4, 5), ORDERS))
    says = filled.window.notices.shown["slips"].accessibleName()
    assert says.startswith("5 packing slips")
    assert ORDERS[2] in says
    assert ORDERS[3] not in says
    filled.desk.tell(SlipsInDoubt((), ()))
    assert "slips" not in filled.window.notices.shown


@pytest.fixture
def at_once(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Bench:
    """A window that tells of labels that wait without waiting first."""
    monkeypatch.setattr("amzlabels.ui.stack_notice.AFTER_MS", 0)
    return open_window(qtbot, [parcel(1)])


def test_labels_that_wait_for_others_are_told_of_and_print_when_that_is_wanted(at_once: Bench) -> None:
    shown = at_once.window.notices.shown
    at_once.desk.tell(StackWaits("Zebra", 1))
    at_once.until(lambda: "stack Zebra" in shown)
    at_once.desk.tell(StackWaits("Zebra", 12))
    assert shown["stack Zebra"].accessibleName().startswith("12 labels for Zebra wait")
    shown["stack Zebra"].offers[0].setFocus()
    at_once.press(Qt.Key.Key_Return)
    at_once.until_ordered("print_now", "Zebra")


def test_it_goes_away_once_they_print_or_all_is_done(at_once: Bench) -> None:
    shown = at_once.window.notices.shown
    for end in (StackWaits("Zebra", 0), WorkFinished(())):
        at_once.desk.tell(StackWaits("Zebra", 2))
        at_once.until(lambda: "stack Zebra" in shown)
        at_once.desk.tell(end)
        assert "stack Zebra" not in shown


def test_what_is_soon_over_is_not_told_of(filled: Bench) -> None:
    filled.desk.tell(StackWaits("Zebra", 2))
    filled.desk.tell(StackWaits("Zebra", 0))
    assert "stack Zebra" not in filled.window.notices.shown


def test_the_command_line_tells_of_slips_in_doubt_and_of_their_printer_that_is_gone() -> None:
    assert change_line(SlipsInDoubt((7,), ORDERS[:1])).startswith(f"The packing slip of {ORDERS[0]} may not")
    assert change_line(SlipsInDoubt((), ())) == ""
    assert "Office" in change_line(ActRefused("slip", Note("printer.gone", {"printer": "Office"})))
    assert change_line(ActRefused("hold", Note("printer.gone", {"printer": "Office"}))) == ""
