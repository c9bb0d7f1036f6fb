"""Whether a label came out, and whether it is the right one on its parcel: asked, answered and scanned by keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from queue_world import parcel
from window_bench import PRINTER, Bench, open_window

from amzlabels.domain.changes import ActRefused, ParcelsChanged, PrintersRead, SettingsSaved
from amzlabels.domain.label_scan import slip_bars
from amzlabels.domain.paper_changes import LabelChecked, SlipRead
from amzlabels.domain.parcel import Evidence, Stage
from amzlabels.domain.printer import PrinterInfo, PrinterKind, PrinterState
from amzlabels.domain.problems import Note
from amzlabels.domain.settings import WHEN_SCANNED, Settings
from amzlabels.ui import alarm
from amzlabels.ui.check_dialog import CheckDialog
from amzlabels.ui.top_bar import Place

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")

LOST = Note("printer.uncertain", {"printer": PRINTER, "reason": "printer-memory-lost"})
ONLY_SENT = Note("printer.only_sent", {"printer": PRINTER})
WRONG = Note("label.of_other", {"name": "Jan de Boer", "city": "Utrecht", "order": "404-0000002-6620116"})


@pytest.fixture
def asked(qtbot: QtBot) -> Bench:
    """A window with two questions among what is ready, and a parcel that waits for the scan of its label."""
    rows = [
        parcel(1),
        parcel(2, Stage.ASK, problem=LOST, name="Lotte Bakker", city="Zwolle", tracking="3SMYPA000000002"),
        parcel(3, Stage.ASK, problem=ONLY_SENT, name="Daan Visser", tracking="3SMYPA000000003"),
        parcel(4, Stage.TO_AMAZON, waits_for=WHEN_SCANNED, tracking="3SMYPA000000004"),
    ]
    return open_window(qtbot, rows)


def dialog_of(bench: Bench) -> CheckDialog:
    """The dialog, which must be open."""
    bench.until(lambda: bench.window.checking.dialog is not None)
    dialog = bench.window.checking.dialog
    assert dialog is not None
    return dialog


def ask_first(bench: Bench) -> CheckDialog:
    """Go to the first question by its key."""
    bench.press(Qt.Key.Key_F2, bench.window)
    dialog = dialog_of(bench)
    assert dialog.shown == 2
    return dialog


def scan(bench: Bench, text: str, dialog: CheckDialog) -> None:
    """Scan into the dialog as a scanner types."""
    bench.qtbot.keyClicks(dialog.scan, text)
    bench.press(Qt.Key.Key_Return, dialog.scan)


def answer(bench: Bench, dialog: CheckDialog, letter: str) -> None:
    """Press a key to answer the question in view, once it was looked at."""
    bench.until(lambda: dialog.is_looked_at)
    bench.press(letter, dialog.scan)
    bench.until(lambda: not dialog.scan.is_waiting)


def scan_anywhere(bench: Bench, text: str) -> None:
    """Scan as a scanner types: into whatever has the focus."""
    for letter in text:
        bench.press(letter)
    bench.press(Qt.Key.Key_Return)


def settle(bench: Bench, parcel_id: int, stage: Stage) -> None:
    """The desk has settled a question."""
    bench.desk.put(parcel(parcel_id, stage))
    bench.desk.tell(ParcelsChanged((parcel_id,)))


def all_words(dialog: CheckDialog) -> str:
    """Everything the dialog says."""
    from PySide6.QtWidgets import QLabel

    return "\n".join(label.text() for label in dialog.findChildren(QLabel) if label.isVisibleTo(dialog))


def test_the_question_names_the_parcel_shows_its_label_and_says_what_is_known(asked: Bench) -> None:
    dialog = ask_first(asked)
    said = all_words(dialog)
    for words in ("Did this label come out", "Lotte Bakker", "Zwolle", "404-0000002-6620116", "switched off"):
        assert words in said
    asked.until(lambda: (2, dialog.picture_px) in asked.desk.ordered("read_picture"))
    asked.until(lambda: not dialog.picture.accessibleDescription())
    assert "1 more" in said


def test_one_key_answers_and_the_next_question_follows_until_there_is_none(asked: Bench) -> None:
    dialog = ask_first(asked)
    answer(asked, dialog, "y")
    assert asked.desk.ordered("answer_printed") == [(2, True)]
    settle(asked, 2, Stage.TO_AMAZON)
    asked.until(lambda: dialog.shown == 3)
    dialog.yes.click()
    assert asked.desk.ordered("answer_printed") == [(2, True)], "a second click is not meant for the next question"
    answer(asked, dialog, "n")
    answer(asked, dialog, "n")
    settle(asked, 3, Stage.PRINTING)
    asked.until(lambda: asked.window.checking.dialog is None)
    assert asked.desk.ordered("answer_printed") == [(2, True), (3, False)], "one answer a question"


def test_f2_leaves_a_question_for_later(asked: Bench) -> None:
    dialog = ask_first(asked)
    asked.press(Qt.Key.Key_F2, dialog)
    asked.until(lambda: dialog.shown == 3)
    assert asked.desk.ordered("answer_printed") == []


def test_the_scan_of_its_label_settles_a_question(asked: Bench) -> None:
    dialog = ask_first(asked)
    scan(asked, "3SMYPA000000002", dialog)
    assert asked.desk.ordered("check") == [(2, "3SMYPA000000002")]
    asked.desk.tell(LabelChecked((2,), "3SMYPA000000002"))
    settle(asked, 2, Stage.DONE)
    asked.until(lambda: dialog.shown == 3)


def test_another_parcels_label_is_refused_loudly_and_nothing_is_answered(
    asked: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    beeps = list[int]()
    monkeypatch.setattr(alarm.QApplication, "beep", lambda: beeps.append(1))
    dialog = ask_first(asked)
    scan(asked, "3SMYPA000000003", dialog)
    asked.desk.tell(ActRefused("check", WRONG))
    assert "WRONG LABEL" in dialog.verdict.text()
    assert "Jan de Boer, Utrecht" in dialog.verdict.text()
    asked.until(lambda: len(beeps) == 3)
    assert dialog.shown == 2
    assert dialog.yes.isVisibleTo(dialog)
    assert "refused check" not in asked.window.notices.shown


def test_a_printer_that_only_takes_labels_can_be_set_up_from_its_question(asked: Bench) -> None:
    asked.choose(3)
    asked.tap("x")
    dialog = dialog_of(asked)
    assert dialog.set_up.isVisibleTo(dialog)
    dialog.set_up.click()
    assert asked.window.place() is Place.SETTINGS
    assert asked.window.checking.dialog is None
    page = asked.window.settings_page
    assert page is not None
    asked.desk.tell(PrintersRead((PrinterInfo(PRINTER, PrinterKind.CUPS, PrinterState.READY),)))
    assert asked.window.focusWidget() is page.printers.printers[PRINTER].choice


def test_a_parcel_is_sealed_by_its_slip_and_then_its_label(asked: Bench) -> None:
    scan_anywhere(asked, slip_bars("3SMYPA000000004"))
    asked.until_ordered("take", slip_bars("3SMYPA000000004"))
    assert asked.desk.ordered("scan") == [], "the slip is not the label"
    asked.desk.tell(SlipRead("3SMYPA000000004", 4))
    dialog = dialog_of(asked)
    assert dialog.shown == 4
    assert not dialog.yes.isVisibleTo(dialog)
    scan(asked, "3SMYPA000000004", dialog)
    assert asked.desk.ordered("check") == [(4, "3SMYPA000000004")]
    asked.desk.tell(LabelChecked((4,), "3SMYPA000000004"))
    assert "right label" in dialog.verdict.text()
    assert "scan the slip of another parcel" in all_words(dialog)
    scan(asked, slip_bars("3SNOSUCHLABEL"), dialog)
    assert asked.desk.ordered("take")[-1] == (slip_bars("3SNOSUCHLABEL"),)
    asked.desk.tell(SlipRead("3SNOSUCHLABEL", 0))
    assert "3SNOSUCHLABEL" in dialog.verdict.text()
    scan(asked, "3SMYPA000000004", dialog)
    assert (asked.desk.ordered("scan"), len(asked.desk.ordered("check"))) == ([], 1), "nobody knows what is in hand"
    assert "Scan the slip first" in dialog.verdict.text()
    scan(asked, slip_bars("3SMYPA000000003"), dialog)
    asked.desk.tell(ParcelsChanged((4,)))
    asked.desk.tell(SlipRead("3SMYPA000000003", 3))
    asked.until(lambda: dialog.shown == 3)
    scan(asked, "3SMYPA000000003", dialog)
    assert asked.desk.ordered("check")[-1] == (3, "3SMYPA000000003")


def test_a_label_scanned_on_no_parcel_brings_its_parcel_into_view_and_into_nobodys_hand(asked: Bench) -> None:
    asked.choose(4)
    asked.tap("x")
    dialog = dialog_of(asked)
    scan(asked, "3SMYPA000000004", dialog)
    asked.desk.tell(LabelChecked((4,), "3SMYPA000000004"))
    scan(asked, "3SMYPA000000003", dialog)
    asked.desk.tell(LabelChecked((3,), "3SMYPA000000003"))
    asked.until(lambda: dialog.shown == 3)
    scan(asked, "3SMYPA000000002", dialog)
    assert asked.desk.ordered("scan") == [("3SMYPA000000003",), ("3SMYPA000000002",)]


def test_what_a_scanner_types_is_a_scan_whatever_the_settings_wait_for(asked: Bench) -> None:
    scan_anywhere(asked, "3SMYPA000000002")
    assert asked.desk.ordered("scan") == [("3SMYPA000000002",)]


def test_a_parcel_is_found_though_its_bars_hold_more_than_its_number(asked: Bench) -> None:
    scan_anywhere(asked, "00353373SMYPA000000002101528")
    asked.desk.tell(LabelChecked((2,), "3SMYPA000000002"))
    asked.until(lambda: asked.browser.acts.choice == (2,))


def test_a_scan_that_is_refused_over_the_page_stays_until_it_is_seen(asked: Bench) -> None:
    stop = Note("label.do_not_ship", {"name": "Lotte Bakker", "order": "404-0000002-6620116"})
    asked.desk.tell(SettingsSaved(Settings(printer=PRINTER, sounds=False)))
    asked.desk.tell(ActRefused("scan", stop))
    assert "Do NOT ship" in asked.window.notices.shown["scan refused"].text.text()


@pytest.mark.parametrize(
    ("evidence", "words"),
    [
        (Evidence.SENT, "Sent to printer Zebra GK420d"),
        (Evidence.PRINTER_SAID_DONE, "Printed on Zebra GK420d"),
        (Evidence.COUNTED, "Printed on Zebra GK420d, which counted it"),
        (Evidence.SEEN, "Checked: it was seen on paper"),
    ],
)
def test_the_pane_says_no_more_than_is_known_of_the_label(qtbot: QtBot, evidence: Evidence, words: str) -> None:
    bench = open_window(qtbot, [parcel(1, Stage.TO_AMAZON, evidence=evidence)])
    bench.choose(1)
    assert bench.browser.pane.paper.text() == words


def test_several_questions_are_answered_together_after_asking_once_more(asked: Bench) -> None:
    asked.view.selectAll()
    asked.until(lambda: asked.browser.pane.agree.text().startswith("2 came out"))
    asked.ask.yes = False
    asked.tap("y")
    assert asked.desk.ordered("came_out") == []
    asked.ask.yes = True
    asked.tap("y")
    asked.browser.pane.agree.click()
    assert asked.desk.ordered("came_out") == [([2, 3],)] * 2
    asked.tap("n")
    assert asked.desk.ordered("answer_printed") == []
