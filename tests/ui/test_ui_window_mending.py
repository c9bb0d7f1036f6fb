"""What holds a parcel is mended by keys: what only has to be tried again by one, and the table has them afterwards."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from queue_world import parcel
from window_bench import open_window

from amzlabels.domain.changes import ParcelsChanged
from amzlabels.domain.parcel import Stage
from amzlabels.domain.problems import Note

HELD = 1


@pytest.mark.parametrize("code", ["shop.shipment_gone", "shop.label_expired", "shop.label_not_ready"])
def test_p_makes_anew_what_is_held_only_for_that(qtbot: QtBot, code: str) -> None:
    bench = open_window(qtbot, [parcel(HELD, Stage.HELD, problem=Note(code))])
    bench.choose(HELD)
    assert bench.browser.pane.problem.mend.text() == "Try again   P"
    bench.tap("p")
    bench.until_ordered("release", [HELD])
    bench.until_ordered("print_parcels", [HELD], "")


def test_p_leaves_alone_what_must_be_mended_first(qtbot: QtBot) -> None:
    bench = open_window(qtbot, [parcel(HELD, Stage.HELD, problem=Note("shop.address_refused", {"field": "street"}))])
    bench.choose(HELD)
    bench.tap("p")
    assert bench.desk.ordered("release") == bench.desk.ordered("print_parcels") == []


def test_once_it_is_mended_the_keys_are_for_the_table_again(qtbot: QtBot) -> None:
    bench = open_window(qtbot, [parcel(HELD, Stage.HELD)])
    bench.choose(HELD)
    card = bench.browser.pane.problem
    bench.press(Qt.Key.Key_Return)
    assert QApplication.focusWidget() is card.mend
    bench.desk.put(parcel(HELD))
    bench.desk.tell(ParcelsChanged((HELD,)))
    bench.until(card.isHidden)
    assert QApplication.focusWidget() is bench.view
