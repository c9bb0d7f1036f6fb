"""The proof log from the window: asked for by key or button, checked, and saved as PDF or CSV."""

from __future__ import annotations

from datetime import UTC, datetime
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from queue_world import parcel
from window_bench import Bench, open_window

from amzlabels.domain.paper_changes import FileWritten, ProofVerified
from amzlabels.domain.parcel import Stage
from amzlabels.domain.proof import Chosen, Fault, Verdict
from amzlabels.ui.proof_dialog import MONTHS, ProofDialog
from amzlabels.ui.theme import Theme
from amzlabels.ui.top_bar import Place

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")

READY, TO_AMAZON = 1, 2
FILE = Path("/home/packer/proof")


@pytest.fixture
def bench(qtbot: QtBot) -> Bench:
    """One parcel without a label, one with."""
    made = open_window(qtbot, [parcel(READY), parcel(TO_AMAZON, Stage.TO_AMAZON)])
    made.ask.save_as = FILE
    return made


def dialog(bench: Bench) -> ProofDialog:
    """The dialog, once it is there."""
    bench.until(lambda: isinstance(QApplication.activeWindow(), ProofDialog))
    opened = QApplication.activeWindow()
    assert isinstance(opened, ProofDialog)
    return opened


def test_a_claim_for_the_chosen_parcel_is_two_keys_away(bench: Bench) -> None:
    bench.choose(TO_AMAZON)
    assert bench.browser.pane.proof.text() == "Proof…   Q"
    bench.tap("q")
    asked = dialog(bench)
    assert asked.chosen.text() == "The c&hosen parcel"
    bench.until_ordered("verify_proof")
    bench.press(Qt.Key.Key_Return)
    bench.until_ordered("save_claim", Chosen((TO_AMAZON,)), FILE)
    assert bench.desk.ordered("save_proof") == []


def test_what_was_never_bought_offers_no_proof_but_can_be_asked_about(bench: Bench) -> None:
    bench.choose(READY)
    assert not bench.browser.pane.proof.isVisible()
    bench.tap("q")
    dialog(bench).csv.click()
    bench.until_ordered("save_proof", Chosen((READY,)), FILE)


def test_the_log_says_how_it_stands(bench: Bench) -> None:
    bench.choose(TO_AMAZON)
    bench.tap("q")
    asked = dialog(bench)
    assert asked.state.accessibleName() == "Checking the log…"
    bench.desk.tell(ProofVerified(Verdict(123, "ab" * 32)))
    assert asked.state.accessibleName() == "123 lines, all as written. Last hash: abababababababab…"
    bench.desk.tell(ProofVerified(Verdict(16, "ab" * 32, Fault.ALTERED, 17)))
    assert asked.state.text() == (
        "✕  Line 17 is not as it was written. The lines before it are as written. "
        "A backup from before that has it as it was: Settings, Privacy."
    )
    bench.press(Qt.Key.Key_Escape)
    bench.until(lambda: QApplication.activeModalWidget() is None)
    assert bench.desk.ordered("save_claim") == []


def test_the_history_asks_about_a_month_and_about_everything(bench: Bench) -> None:
    bench.window.go_to(Place.HISTORY)
    page = bench.window.history
    page.proof.click()
    asked = dialog(bench)
    assert not asked.chosen.isVisible()
    assert asked.of_month.isChecked()
    assert asked.month.isEnabled()
    since, until = asked.choice().since, asked.choice().until
    assert since is not None
    assert until is not None
    assert since <= datetime.now(UTC) < until
    asked.everything.setChecked(True)
    assert not asked.month.isEnabled()
    asked.csv.click()
    bench.until_ordered("save_proof", Chosen(), FILE)


def test_months_follow_each_other_without_a_gap(qtbot: QtBot) -> None:
    asked = ProofDialog((), datetime(2026, 3, 31, 12, tzinfo=UTC), Theme())
    qtbot.addWidget(asked)
    asked.of_month.setChecked(True)
    spans = []
    for at in range(MONTHS):
        asked.month.setCurrentIndex(at)
        spans.append(asked.choice())
    assert [asked.month.itemText(at) for at in (0, 1, MONTHS - 1)] == ["March 2026", "February 2026", "April 2024"]
    assert all(older.until == newer.since for newer, older in pairwise(spans))


def test_where_the_file_is_is_told(bench: Bench) -> None:
    bench.desk.tell(FileWritten("claim", FILE.with_name("proof 1.pdf"), 1))
    bench.desk.tell(FileWritten("proof", FILE.with_suffix(".csv"), 7))
    shown = bench.window.notices.shown
    assert shown["written claim"].text.text() == "Proof of 1 parcel is in proof 1.pdf."
    assert shown["written proof"].text.text() == "7 lines of the log are in proof.csv."
