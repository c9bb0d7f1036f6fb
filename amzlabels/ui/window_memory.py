"""What the window remembers from one start to the next, and how large it must be; the orders are in the store."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings, QSize
from PySide6.QtWidgets import QStyle, QWidget

from amzlabels.ui.theme import Theme

_LEAST = QSize(1100, 700)
_FIRST = QSize(1440, 900)
_EDGE = 12


class WindowMemory:
    """Size, marketplace and language, in a file of the data folder; None remembers nothing."""

    def __init__(self, settings: QSettings | None) -> None:
        self._settings = settings

    @property
    def folder(self) -> Path | None:
        """The data folder, if it is known."""
        return Path(self._settings.fileName()).parent if self._settings is not None else None

    def recall(self, name: str) -> str:
        """A text that was remembered, or nothing."""
        found = self._settings.value(name, "") if self._settings is not None else ""
        return found if isinstance(found, str) else ""

    def remember(self, name: str, text: str) -> None:
        """Keep a text."""
        if self._settings is not None:
            self._settings.setValue(name, text)

    def size(self, window: QWidget, theme: Theme) -> None:
        """Give the window its last size. Larger text needs a larger window, as far as the screen goes."""
        # The frame comes around the window, and a screen may be no larger than what is asked for.
        frame = QSize(0, window.style().pixelMetric(QStyle.PixelMetric.PM_TitleBarHeight) + _EDGE)
        screen = window.screen().availableSize() - frame
        scaled = QSize(theme.px(_LEAST.width()), theme.px(_LEAST.height()))
        window.setMinimumSize(scaled.boundedTo(screen).expandedTo(_LEAST))
        window.resize(_FIRST.boundedTo(screen).expandedTo(_LEAST))
        geometry = self._settings.value("geometry", QByteArray()) if self._settings is not None else None
        if isinstance(geometry, QByteArray) and not geometry.isEmpty():
            window.restoreGeometry(geometry)

    def remember_size(self, window: QWidget) -> None:
        """Keep the window's size and place."""
        if self._settings is not None:
            self._settings.setValue("geometry", window.saveGeometry())
