"""Labels left over from the day before, in the real window over the real program: shown and taken back by keys."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from fakes.reports import item_id, order_id, write_report
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from test_app_window import Table

from amzlabels.demo.world import World
from amzlabels.domain.changes import Imported, UnprintedRead, WorkFinished
from amzlabels.domain.parcel import Stage
from amzlabels.domain.plan import Plan
from amzlabels.domain.queue import ParcelRow
from amzlabels.domain.settings import Settings
from amzlabels.system.clock import SystemClock
from amzlabels.ui.ask import QtAsk
from amzlabels.ui.unprinted_notice import KEY

NETHERLANDS = "A1805IZSGTT6HS"
STAMPS, ORDERS = 2, 4


@pytest.fixture
def table(world: World, tmp_path: Path, qtbot: QtBot) -> Iterator[Table]:
    """A table with two orders under digital stamps, whose printer is not there, and two that nobody has printed."""
    laid = Table(world, tmp_path, qtbot)
    for number in range(ORDERS):
        world.amazon.seed(order_id(number), NETHERLANDS, {item_id(number): 2})
    laid.running.desk.save_settings(Settings())
    laid.drop(write_report(tmp_path / "report.txt", ORDERS))
    laid.until(lambda: any(isinstance(change, Imported) for change in laid.heard))
    laid.until(lambda: len(rows(laid)) == ORDERS)
    stamps = [row.parcel_id for row in rows(laid)][:STAMPS]
    laid.running.desk.planning.choose_service(stamps, Plan("postnl", "digital_stamp"))
    laid.running.desk.print_parcels(stamps)
    laid.until(lambda: any(isinstance(change, WorkFinished) for change in laid.heard[-20:]))
    laid.until(lambda: world.ledger.created.total() == STAMPS)
    yield laid
    laid.close()


def rows(table: Table) -> list[ParcelRow]:
    """The rows in the window's list."""
    shown = table.window.queue.browser.table
    found = (shown.row_at(at) for at in range(shown.rowCount()))
    return [row for row in found if row is not None]


def press(table: Table, words: str) -> None:
    """Press Enter on a button of the notice."""
    offers = table.window.notices.shown[KEY].offers
    button = next(each for each in offers if each.text() == words)
    button.setFocus(Qt.FocusReason.TabFocusReason)
    table.qtbot.keyClick(button, Qt.Key.Key_Return)


def test_the_day_after_they_are_told_shown_and_taken_back(
    table: Table, world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    table.heard.clear()
    table.running.desk.unprinted.read()
    table.until(lambda: UnprintedRead(()) in table.heard)
    assert KEY not in table.window.notices.shown
    assert world.ledger.labels_fetched.total() == 0

    monkeypatch.setattr(SystemClock, "now", lambda _: datetime.now(UTC) + timedelta(days=1))
    table.window._unprinted.looking.start(1)
    table.until(lambda: KEY in table.window.notices.shown)
    table.window._unprinted.looking.stop()
    press(table, "Show")
    table.until(lambda: len(rows(table)) == STAMPS)

    asked: list[str] = []
    monkeypatch.setattr(QtAsk, "confirm", lambda _ask, _parent, question, *_: not asked.append(question))
    press(table, "Cancel 2…")
    assert asked == ["Cancel 2 labels?"]
    table.until(lambda: world.ledger.calls["myparcel delete"] == STAMPS)
    table.until(lambda: [row.stage for row in rows(table)] == [Stage.HELD] * STAMPS)
    table.until(lambda: KEY not in table.window.notices.shown)
    table.window.queue.take_focus()
    table.press(Qt.Key.Key_Escape)
    table.until(lambda: len(rows(table)) == ORDERS)
    assert world.ledger.malformed == []
