"""Brings report files that reach the program from outside to the window: once its data are open, and all together."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication

from amzlabels.app.first_list import once
from amzlabels.domain.changes import Change, ListRead, StoreOpened, StoreRefused
from amzlabels.ui.main_window import MainWindow
from amzlabels.work.relay import Relay

if TYPE_CHECKING:
    from amzlabels.app.handover import Reception


class Application(QApplication):
    """Hears of files that macOS hands to a program that is open, or is being opened for them."""

    on_file: Callable[[Path], object] | None = None

    def event(self, event: QEvent) -> bool:
        """A file is taken, all else is Qt's."""
        if isinstance(event, QFileOpenEvent) and event.file() and self.on_file is not None:
            self.on_file(Path(event.file()))
            return True
        return super().event(event)


class Incoming(QObject):
    """Files from a second start, from the system and from the command line, which no window may be ready for yet."""

    def __init__(self) -> None:
        super().__init__()
        self._window: MainWindow | None = None
        self._is_open = False
        self._reception: Reception | None = None
        self._waiting: list[Path] = []
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._hand_in)

    def listen(self, data: Path, relay: Relay) -> None:
        """Hear of second starts with this data folder, once the list is on the screen, which would wait for it."""

        def open_() -> None:
            from amzlabels.app.handover import Reception

            self._reception = Reception(data, self.start_again)

        once(relay, (ListRead, StoreRefused), open_)

    def bring_to(self, window: MainWindow, relay: Relay) -> None:
        """From now on to this window; what is behind it is opened next."""
        self._window = window

        def on_change(change: Change) -> None:
            if isinstance(change, StoreOpened):
                self._is_open = True
                self._soon.start()

        relay.arrived.connect(on_change)

    def keep(self) -> None:
        """The window has closed: what comes now waits for another."""
        self._window = None
        self._is_open = False

    def close(self) -> None:
        """The program ends: second starts are no longer answered."""
        if self._reception is not None:
            self._reception.close()

    def take(self, paths: Sequence[Path]) -> None:
        """Import them as soon as it can be done. Several that come one by one, as from macOS, are one import."""
        self._waiting += paths
        self._soon.start()

    def start_again(self, paths: Sequence[Path]) -> None:
        """Somebody has started the program once more: here it is, and these are the files that came with it."""
        if self._window is not None:
            _bring_to_front(self._window)
        self.take(paths)

    def _hand_in(self) -> None:
        if self._window is not None and self._is_open and self._waiting:
            paths, self._waiting = self._waiting, []
            self._window.import_files(paths)


def _bring_to_front(window: MainWindow) -> None:
    """As far as the system lets it; where it does not, the button in the task bar asks to be looked at."""
    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.show()
    window.raise_()
    window.activateWindow()
    QApplication.alert(window)
