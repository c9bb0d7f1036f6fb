"""What only has to be tried again is tried by one key, whether it failed or is held."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot
from queue_world import parcel
from window_bench import open_window

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
