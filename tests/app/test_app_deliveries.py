"""The real window over a demo world: what was printed is followed by itself, and the buyer's page is there."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QClipboard, QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from amzlabels.app.compose import Choices, Running
from amzlabels.app.window import build_window
from amzlabels.demo.world import World
from amzlabels.domain.changes import Change, ListRead, WorkFinished
from amzlabels.domain.delivery import Delivery
from amzlabels.domain.queue import ParcelRow
from amzlabels.system.folders import resources
from amzlabels.ui.main_window import MainWindow
from amzlabels.ui.parcel_browser import ParcelBrowser
from amzlabels.ui.top_bar import Place
from amzlabels.work.relay import Relay

PATIENCE_MS = 20_000
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")


class Table:
    """The window of a demo in which a sample was printed."""

    def __init__(self, folder: Path, qtbot: QtBot) -> None:
        self.qtbot = qtbot
        self.heard: list[Change] = []
        self.crashes: list[BaseException] = []
        relay = Relay()
        relay.arrived.connect(self.heard.append)
        built: tuple[MainWindow, Running] = build_window(
            Choices({"AMZLABELS_DATA_DIR": str(folder)}, is_demo=True),
            relay,
            lambda _lane, crash: self.crashes.append(crash),
        )
        self.window, self.running = built
        assert self.running.world is not None
        self.world: World = self.running.world
        self.window.show()
        self.until(lambda: any(isinstance(change, ListRead) for change in self.heard))
        self.window.import_files([resources() / "samples" / "dutch.txt"])
        self.until(self.window.bottom.primary.isEnabled)
        qtbot.keyClick(self.window, Qt.Key.Key_F9)
        self.until(lambda: any(isinstance(change, WorkFinished) for change in self.heard))
        self.window.go_to(Place.HISTORY)

    @property
    def browser(self) -> ParcelBrowser:
        """The table and pane of the history."""
        return self.window.history.browser

    def until(self, condition: Callable[[], bool]) -> None:
        """Let the window work until this is so."""
        self.qtbot.waitUntil(condition, timeout=PATIENCE_MS)

    def first(self) -> ParcelRow | None:
        """The uppermost row, as far as it is read."""
        return self.browser.table.row_at(0) if self.browser.table.rowCount() else None

    def delivery(self) -> Delivery | None:
        """Where the first parcel is."""
        row = self.first()
        return None if row is None or row.on_its_way is None else row.on_its_way.delivery

    def tap(self, letter: str) -> None:
        """Press a letter as a hand does, and wait until it is known not to be a scan."""
        self.qtbot.keyClick(self.browser.view, letter)
        self.until(lambda: not self.browser.keys.is_waiting)


@pytest.fixture
def table(tmp_path: Path, qtbot: QtBot) -> Iterator[Table]:
    """A window on its history."""
    laid = Table(tmp_path, qtbot)
    yield laid
    laid.window.close()
    assert laid.running.close()
    assert laid.crashes == []


@pytest.fixture
def clipboard(qapp: QApplication) -> Iterator[QClipboard]:
    """The clipboard, empty again afterwards: the one of Qt's platform without a screen outlives Python."""
    del qapp
    clipboard = QGuiApplication.clipboard()
    yield clipboard
    clipboard.clear()


def test_what_was_printed_is_followed_to_its_delivery_and_copied_by_key(table: Table, clipboard: QClipboard) -> None:
    table.until(lambda: table.delivery() is Delivery.REGISTERED)
    row = table.first()
    assert row is not None
    table.browser.choose(row.parcel_id)
    table.until(lambda: table.browser.follow.link().startswith("https://postnl.invalid/"))
    table.tap("u")
    assert row.tracking in clipboard.text()
    table.world.myparcel.move_on(row.tracking, 7)
    table.tap("d")
    table.until(lambda: table.delivery() is Delivery.DELIVERED)
    table.until(lambda: not table.browser.pane.delivery.look.isVisible())


def test_one_that_comes_back_is_held_up_until_y(table: Table) -> None:
    table.until(lambda: table.delivery() is Delivery.REGISTERED)
    row = table.first()
    assert row is not None
    table.world.myparcel.move_on(row.tracking, 10)
    table.window.history.follow.click()
    table.until(lambda: "deliveries" in table.window.notices.shown)
    table.window.notices.shown["deliveries"].offers[0].click()
    table.until(table.browser.pane.trouble.isVisible)
    table.tap("y")
    table.until(lambda: "deliveries" not in table.window.notices.shown)
    table.until(lambda: not table.browser.pane.trouble.isVisible())
