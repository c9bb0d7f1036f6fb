"""The notice of slips that may not have come out, answered by keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from window_bench import Bench

from amzlabels.domain.paper_changes import SlipsInDoubt

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
