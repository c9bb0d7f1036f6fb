"""A window over a small world, open and filled, for the tests that press its keys."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from fakes.ask import FakeAsk
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from queue_world import AnsweringDesk

from amzlabels.domain.changes import Health, StoreOpened
from amzlabels.domain.queue import ParcelRow
from amzlabels.domain.settings import Settings
from amzlabels.ui.main_window import MainWindow
from amzlabels.ui.parcel_browser import ParcelBrowser
from amzlabels.ui.parcel_view import ParcelView
from amzlabels.ui.theme import Theme

PRINTER = "Zebra GK420d"


@dataclass(frozen=True)
class Bench:
    """The window, the world behind it, and who answers its questions."""

    qtbot: QtBot
    window: MainWindow
    desk: AnsweringDesk
    ask: FakeAsk

    @property
    def browser(self) -> ParcelBrowser:
        """The queue's table and pane."""
        return self.window.queue.browser

    @property
    def view(self) -> ParcelView:
        """The queue's table."""
        return self.browser.view

    def press(self, key: Qt.Key | str, on: QWidget | None = None) -> None:
        """Press a key where the focus is, or on this widget."""
        self.qtbot.keyClick(on or QApplication.focusWidget() or self.window, key)

    def tap(self, letter: str) -> None:
        """Press a letter as a hand does, and wait until it is known not to be a scan."""
        self.press(letter)
        self.until(lambda: not self.browser.keys.is_waiting)

    def choose(self, parcel_id: int) -> None:
        """Choose a parcel and wait until all of it is shown."""
        self.browser.choose(parcel_id)
        self.until(lambda: self.browser.acts.details is not None)

    def until(self, condition: Callable[[], bool]) -> None:
        """Wait for something to come true."""
        self.qtbot.waitUntil(condition)

    def until_ordered(self, method: str, *arguments: object) -> None:
        """Wait for an order at the desk."""
        self.until(lambda: arguments in self.desk.ordered(method))


def open_window(
    qtbot: QtBot,
    rows: Sequence[ParcelRow] = (),
    *,
    samples: Sequence[Path] = (),
    remembered: QSettings | None = None,
    is_open: bool = True,
) -> Bench:
    """A window whose store is open and whose resources are well."""
    desk, ask = AnsweringDesk(rows), FakeAsk(why="The label is lost")
    window = MainWindow(desk, desk, ask, Theme(), remembered, bool(samples), samples)
    qtbot.addWidget(window)
    window.resize(1440, 900)
    window.show()
    qtbot.waitActive(window)
    bench = Bench(qtbot, window, desk, ask)
    if is_open:
        desk.tell(StoreOpened(Settings(printer=PRINTER)))
        for health in (Health("amazon", "Shop"), Health("shop", "Shop"), Health("printer", PRINTER)):
            desk.tell(health)
        bench.until(lambda: not rows or window.queue.browser.table.rowCount() > 0)
        if rows:
            bench.until(lambda: bench.browser.table.row_at(0) is not None)
            window.queue.take_focus()
    return bench
