"""Combining, splitting, boxes and letting go for a reason, driven through the window by keys."""

from __future__ import annotations

import random

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from queue_world import parcel
from window_bench import Bench, open_window

from amzlabels.domain.changes import ActRefused, AddressesShared, ParcelsChanged, Undoable
from amzlabels.domain.order import OrderItem
from amzlabels.domain.packing import MOST_BOXES, Packed, Part, is_whole
from amzlabels.domain.parcel import Stage
from amzlabels.domain.problems import Note
from amzlabels.domain.queue import Rider
from amzlabels.ui.parcel_cells import ITEMS, ORDER, SERVICE
from amzlabels.ui.split_dialog import SplitDialog
from amzlabels.ui.split_draft import MOST_PARCELS, SplitDraft

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")

ONE, TWO, HELD, PRINTED = range(1, 5)
MUGS, PLATES = OrderItem("91", "MUG-1", "Mug, red", 3), OrderItem("92", "PLT-1", "Plate", 12)
PRIME = Note("order.prime")


@pytest.fixture
def bench(qtbot: QtBot) -> Bench:
    """Two ready orders to one address, one that Amazon wants to label itself, one printed."""
    bench = open_window(
        qtbot, [parcel(ONE), parcel(TWO), parcel(HELD, Stage.HELD, problem=PRIME), parcel(PRINTED, Stage.TO_AMAZON)]
    )
    bench.desk.partners = (ONE, TWO)
    bench.desk.parts = {each: (Part(each, (MUGS, PLATES)),) for each in (ONE, TWO)}
    # What was read while the window opened knows nothing of these.
    bench.desk.tell(ParcelsChanged(()))
    bench.choose(ONE)
    bench.until(lambda: not bench.browser.pane.split.isHidden())
    return bench


def combined(bench: Bench) -> None:
    """The two orders travel in the first one's parcel."""
    lead = Rider(ONE, bench.desk.rows[ONE].order_id)
    bench.desk.put(parcel(ONE, rider_count=1), parcel(TWO, rides_with=lead))
    bench.desk.partners = ()
    bench.desk.parts = {}
    bench.desk.tell(ParcelsChanged(()))
    bench.until(lambda: "Print 1 label" in bench.window.bottom.primary.text())


def opened(bench: Bench) -> SplitDialog:
    """The dialog in which the first order is packed."""
    bench.choose(ONE)
    bench.tap("s")
    bench.until(lambda: isinstance(QApplication.activeModalWidget(), SplitDialog))
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, SplitDialog)
    bench.until(dialog.table.hasFocus)
    return dialog


def keys(bench: Bench, *pressed: Qt.Key | str) -> None:
    """Press these one after another where the focus is."""
    for each in pressed:
        bench.press(each)


def test_orders_to_one_address_are_proposed_and_c_combines_them(bench: Bench) -> None:
    bench.choose(ONE)
    bench.until(lambda: not bench.browser.pane.combine.isHidden())
    assert bench.browser.pane.company.text() == "2 orders go to this address."
    assert bench.browser.pane.combine.text() == "Combine 2   C"
    bench.tap("c")
    bench.until_ordered("combine", [ONE])


def test_nothing_is_proposed_where_nothing_goes_to_the_same_address(bench: Bench) -> None:
    bench.choose(PRINTED)
    assert bench.browser.pane.combine.isHidden()
    assert bench.browser.pane.company.isHidden()
    bench.tap("c")
    assert bench.desk.ordered("combine") == []


def test_orders_that_could_be_one_parcel_are_told_of_once_and_shown(bench: Bench) -> None:
    groups = AddressesShared(((TWO, PRINTED),))
    bench.desk.tell(groups)
    notice = bench.window.notices.shown["combine"]
    assert notice.text.text() == "2 orders go to the same address and could be one parcel."
    bench.window.queue.chips.choose(frozenset({Stage.HELD}))
    bench.until(lambda: bench.browser.table.rowCount() == 1)
    bench.press(Qt.Key.Key_Return, notice.offers[0])
    bench.until(lambda: bench.browser.acts.choice == (TWO,))
    bench.press(Qt.Key.Key_Return, notice.close_button)
    bench.desk.tell(groups)
    assert "combine" not in bench.window.notices.shown
    bench.desk.tell(AddressesShared(((TWO, PRINTED), (ONE, HELD))))
    assert "could be 2 parcels" in bench.window.notices.shown["combine"].text.text()
    bench.desk.tell(AddressesShared(()))
    assert "combine" not in bench.window.notices.shown


def test_c_combines_the_chosen_that_are_ready(bench: Bench) -> None:
    bench.choose(ONE)
    for _ in range(2):
        bench.qtbot.keyClick(bench.view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    bench.until(lambda: bench.browser.pane.combine.text() == "Combine 2   C")
    bench.tap("c")
    bench.until_ordered("combine", [ONE, TWO])


def test_combined_orders_are_shown_as_one_label(bench: Bench) -> None:
    combined(bench)
    table = bench.browser.table
    bench.until(lambda: "+1 order" in table.lines_at(0, ORDER)[1])
    assert table.lines_at(1, SERVICE) == ("In the parcel of", bench.desk.rows[ONE].order_id)
    bench.choose(TWO)
    assert bench.browser.pane.company.text() == f"Travels in the parcel of {bench.desk.rows[ONE].order_id}."
    assert bench.browser.pane.print_now.isHidden()
    bench.choose(ONE)
    assert bench.browser.pane.company.text() == f"One parcel with {bench.desk.rows[TWO].order_id}."


def test_s_takes_combined_orders_apart(bench: Bench) -> None:
    combined(bench)
    for each in (ONE, TWO):
        bench.choose(each)
        assert bench.browser.pane.split.text() == "Take apart   S"
        bench.tap("s")
        bench.until_ordered("take_apart", [each])


def test_combining_is_undone_by_its_key_and_too_late_is_said(bench: Bench) -> None:
    bench.desk.tell(Undoable("combine", 2))
    notice = bench.window.notices.shown["undo"]
    assert notice.text.text() == "2 orders travel in one parcel."
    bench.qtbot.keyClick(bench.view, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert bench.desk.ordered("undo") == [()]
    bench.desk.tell(ActRefused("undo", Note("packing.undo_too_late")))
    late = bench.window.notices.shown["refused undo"]
    assert late.text.text().startswith("It is too late to undo that")


def test_an_order_is_split_with_keys_alone(bench: Bench) -> None:
    dialog = opened(bench)
    assert dialog.table.cells() == [["3"], ["12"], ["1"]]
    keys(bench, "2", Qt.Key.Key_Down, "1", "0")
    assert dialog.table.cells() == [["2", "1"], ["10", "2"], ["1", "1"]]
    assert dialog.summary.text() == "2 parcels, 2 labels"
    keys(bench, Qt.Key.Key_Return)
    packing = [Packed(ONE, {"91": 2, "92": 10}), Packed(None, {"91": 1, "92": 2})]
    bench.until_ordered("repack", ONE, packing)


def test_units_move_one_by_one_and_n_adds_a_parcel(bench: Bench) -> None:
    dialog = opened(bench)
    keys(bench, "n", "n", "+", Qt.Key.Key_Left, "+", "+", "-")
    assert dialog.table.cells()[0] == ["1", "1", "1"]
    keys(bench, "9", Qt.Key.Key_Right, "-")
    assert dialog.table.cells()[0] == ["0", "3", "0"]
    assert dialog.summary.text() == "2 parcels, 2 labels"


def test_boxes_are_set_in_the_last_row(bench: Bench) -> None:
    dialog = opened(bench)
    keys(bench, Qt.Key.Key_Down, Qt.Key.Key_Down, "3")
    assert dialog.summary.text() == "1 parcel, 3 labels"
    keys(bench, Qt.Key.Key_Enter)
    bench.until_ordered("repack", ONE, [Packed(ONE, {"91": 3, "92": 12}, boxes=3)])


def test_boxes_are_shown_and_told_apart(bench: Bench) -> None:
    bench.desk.put(parcel(ONE, box=(1, 2)), parcel(TWO, box=(2, 2), box_of=ONE, item_count=0, unit_count=0))
    bench.desk.tell(ParcelsChanged(()))
    table = bench.browser.table
    bench.until(lambda: table.lines_at(1, ITEMS)[0] == "Box 2 of 2")
    assert table.lines_at(0, ITEMS)[1] == "MOK-ROOD-01 · Box 1 of 2"
    assert bench.window.bottom.primary.text() == "Print 2 labels   F9"


@pytest.mark.parametrize("pressed", [(Qt.Key.Key_Escape,), (Qt.Key.Key_Return,), ("2", "3", Qt.Key.Key_Return)])
def test_a_dialog_that_changes_nothing_orders_nothing(bench: Bench, pressed: tuple[Qt.Key | str, ...]) -> None:
    opened(bench)
    keys(bench, *pressed)
    bench.until(lambda: QApplication.activeModalWidget() is None)
    assert bench.desk.ordered("repack") == []


def test_what_does_not_fit_gets_one_more_box_after_its_label(bench: Bench) -> None:
    bench.choose(PRINTED)
    bench.until(lambda: bench.browser.pane.split.text() == "One more box   S")
    bench.tap("s")
    bench.until_ordered("add_box", PRINTED)
    assert QApplication.activeModalWidget() is None


def test_s_does_nothing_where_nothing_can_be_split(bench: Bench) -> None:
    bench.choose(HELD)
    assert bench.browser.pane.split.isHidden()
    bench.tap("s")
    assert QApplication.activeModalWidget() is None


def test_what_amazon_does_not_want_shipped_is_let_go_for_a_reason(bench: Bench) -> None:
    bench.ask.why = "The buyer still wants it"
    bench.choose(HELD)
    bench.tap("h")
    bench.until_ordered("override", [HELD], "The buyer still wants it")
    assert bench.ask.questions == ["Why is this order shipped all the same?"]
    assert bench.desk.ordered("release") == []
    bench.press(Qt.Key.Key_Return, bench.browser.pane.problem.mend)
    assert len(bench.desk.ordered("override")) == 2


def test_without_a_reason_it_stays_held(bench: Bench) -> None:
    bench.ask.why = ""
    bench.choose(HELD)
    bench.tap("h")
    bench.until(lambda: bool(bench.ask.questions))
    assert bench.desk.ordered("override") == bench.desk.ordered("release") == []


@pytest.mark.parametrize("seed", range(20))
def test_no_unit_is_lost_or_made_up_whatever_is_typed(seed: int) -> None:
    dice = random.Random(seed)  # noqa: S311 - to be repeated
    parts = [Part(1, (MUGS, PLATES)), Part(2, (OrderItem("92", "PLT-1", "Plate", 5),), 2)]
    draft = SplitDraft(parts)
    for _ in range(60):
        act = dice.choice(("add", "boxes", "units", "units", "units"))
        at = dice.randrange(draft.parcels)
        if act == "add":
            draft.add_parcel()
        elif act == "boxes":
            draft.set_boxes(at, dice.randint(-3, 30))
        else:
            draft.set_units(at, dice.randrange(len(draft.items)), dice.randint(-3, 40))
        assert is_whole(draft.packing(), [item for part in parts for item in part.items])
    assert draft.parcels <= MOST_PARCELS
    assert all(1 <= draft.boxes(each) <= MOST_BOXES for each in range(draft.parcels))


def test_an_act_that_works_puts_its_refusal_away(bench: Bench) -> None:
    bench.desk.tell(ActRefused("combine", Note("packing.needs_two")))
    bench.until(lambda: "refused combine" in bench.window.notices.shown)
    bench.desk.tell(Undoable("combine", 2))
    bench.until(lambda: "refused combine" not in bench.window.notices.shown)
