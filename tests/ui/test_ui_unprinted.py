"""Labels that were made and never printed are told once a day, shown by a chip, printed or cancelled by keys."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from queue_world import NOW, parcel
from window_bench import Bench, open_window

from amzlabels.domain.changes import ParcelsChanged, UnprintedRead
from amzlabels.domain.parcel import Print, Stage
from amzlabels.domain.unprinted import UnprintedLabel
from amzlabels.ui.key_buttons import KeyButton
from amzlabels.ui.notices import Notice
from amzlabels.ui.unprinted_notice import KEY

CONCEPT, REGISTERED, STAMP, HELD, OTHER = 1, 2, 3, 4, 5


def label(parcel_id: int, **fields: bool) -> UnprintedLabel:
    """A registered label of two days ago that may be printed."""
    usual = UnprintedLabel(parcel_id, "NL", NOW - timedelta(days=2), is_concept=False, is_charged=False, may_print=True)
    return replace(usual, **fields)


LABELS = (
    label(CONCEPT, is_concept=True),
    label(REGISTERED),
    label(STAMP, is_charged=True),
    label(HELD, may_print=False),
)


@pytest.fixture
def bench(qtbot: QtBot) -> Bench:
    """Five parcels; the labels of four are left over."""
    rows = [parcel(each) for each in (CONCEPT, OTHER)]
    rows += [parcel(each, Stage.PRINTING, print=Print.NONE) for each in (REGISTERED, STAMP)]
    return open_window(qtbot, [*rows, parcel(HELD, Stage.HELD)])


def tell(bench: Bench, *labels: UnprintedLabel) -> None:
    """Let the desk answer."""
    bench.desk.tell(UnprintedRead(labels))


def notice(bench: Bench) -> Notice | None:
    """The notice, if it is there."""
    return bench.window.notices.shown.get(KEY)


def offer(bench: Bench, words: str) -> KeyButton:
    """The button of the notice with these words."""
    shown = notice(bench)
    assert shown is not None
    return next(button for button in shown.offers if button.text() == words)


def press(bench: Bench, words: str) -> None:
    """Press Enter on a button of the notice."""
    button = offer(bench, words)
    button.setFocus(Qt.FocusReason.TabFocusReason)
    bench.press(Qt.Key.Key_Return, button)


def listed(bench: Bench) -> list[int]:
    """The parcels in the table."""
    table = bench.browser.table
    rows = (table.row_at(at) for at in range(table.rowCount()))
    return [row.parcel_id for row in rows if row is not None]


def test_the_start_asks_for_them_and_the_notice_says_what_each_costs(bench: Bench) -> None:
    assert bench.desk.ordered("read_unprinted") == [()]
    assert bench.window._unprinted.looking.isActive()
    tell(bench, *LABELS)
    shown = notice(bench)
    assert shown is not None
    assert shown.text.text().startswith("4 labels were made since ")
    shown.more.click()
    assert shown.rest.text().splitlines() == [
        "Not registered yet: 1. They can still be deleted at MyParcel and cost nothing.",
        "Registered: 2. Never used, they cost nothing, unless you pay MyParcel in advance.",
        "Digital stamps with their label: 1. These are charged already, so print them.",
        "Held: 1. See why before they are printed.",
    ]
    assert [button.text() for button in shown.offers] == ["Print 3", "Show", "Cancel 3…"]


def test_enter_prints_those_that_can_be(bench: Bench) -> None:
    tell(bench, *LABELS)
    press(bench, "Print 3")
    assert bench.desk.ordered("print_parcels") == [([CONCEPT, REGISTERED, STAMP], "")]


def test_enter_shows_them_alone_and_esc_shows_all_again(bench: Bench) -> None:
    tell(bench, *LABELS)
    press(bench, "Show")
    bench.until(lambda: sorted(listed(bench)) == [CONCEPT, REGISTERED, STAMP, HELD])
    # What is printed stays in view until the chip is switched off.
    bench.desk.put(parcel(CONCEPT, Stage.DONE))
    tell(bench, *LABELS[1:])
    bench.desk.tell(ParcelsChanged(()))
    bench.until(lambda: any(row.stage is Stage.DONE for row in map(bench.browser.table.row_at, range(4)) if row))
    bench.window.queue.take_focus()
    bench.press(Qt.Key.Key_Escape)
    bench.until(lambda: OTHER in listed(bench))


def test_the_chip_leads_to_them_after_the_notice_is_dismissed(bench: Bench) -> None:
    tell(bench, *LABELS)
    shown = notice(bench)
    assert shown is not None
    shown.close_button.click()
    tell(bench, *LABELS)
    assert notice(bench) is None
    chip = bench.window.queue.chips.unprinted
    assert chip.text() == "Never printed  4"
    chip.setFocus(Qt.FocusReason.TabFocusReason)
    bench.press(Qt.Key.Key_Space, chip)
    bench.until(lambda: sorted(listed(bench)) == [CONCEPT, REGISTERED, STAMP, HELD])


def test_cancelling_names_number_and_cost_first(bench: Bench) -> None:
    tell(bench, *LABELS)
    bench.ask.yes = False
    press(bench, "Cancel 3…")
    assert bench.ask.questions == ["Cancel 3 labels?"]
    assert "1 not registered: deleted at MyParcel, cost € 0." in bench.ask.details[0]
    assert "2 registered: given up, cost € 0" in bench.ask.details[0]
    assert bench.desk.ordered("cancel_unprinted") == []
    bench.ask.yes = True
    press(bench, "Cancel 3…")
    assert bench.desk.ordered("cancel_unprinted") == [([CONCEPT, REGISTERED, HELD],)]


def test_a_dismissed_notice_is_back_on_the_next_day_and_when_there_are_more(bench: Bench) -> None:
    told = bench.window._unprinted
    tell(bench, *LABELS[:2])
    bench.window.notices.drop(KEY)
    tell(bench, *LABELS[:2])
    assert notice(bench) is None
    tell(bench, *LABELS)
    assert notice(bench) is not None
    bench.window.notices.drop(KEY)
    told._today = lambda: date(2100, 1, 1)
    tell(bench, *LABELS)
    assert notice(bench) is not None


def test_it_keeps_up_with_what_is_left_and_goes_when_nothing_is(bench: Bench) -> None:
    bench.desk.tell(ParcelsChanged(()))
    assert not bench.window._unprinted.settling.isActive()
    tell(bench, *LABELS)
    bench.desk.tell(ParcelsChanged(()))
    assert bench.window._unprinted.settling.isActive()
    tell(bench, LABELS[0])
    shown = notice(bench)
    assert shown is not None
    assert shown.text.text().startswith("1 label was made on ")
    tell(bench)
    assert notice(bench) is None
    assert not bench.window.queue.chips.unprinted.isVisible()
