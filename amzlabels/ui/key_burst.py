"""Tells a key that a person pressed from the burst of a barcode scanner, so that a scan never orders anything."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

GAP_MS = 50
"""Scanners send a character every few milliseconds; no hand presses two different keys this fast."""


class KeyBurst(QObject):
    """Takes characters one by one; a lone letter is an order, a digit or several at once are something to look for."""

    pressed = Signal(str)
    """A letter that came alone, in lower case."""
    scanned = Signal(str)
    """What a search begins with."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._held = ""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(GAP_MS)
        self._timer.timeout.connect(self._on_time)

    @property
    def is_waiting(self) -> bool:
        """Whether a character waits to be told alone or in a burst."""
        return bool(self._held)

    def take(self, text: str) -> None:
        """Take one key's text."""
        self._held += text
        if len(self._held) > 1:
            self._timer.stop()
            self.scanned.emit(self._release())
        else:
            self._timer.start()

    def _on_time(self) -> None:
        if self._held.isdigit():
            self.scanned.emit(self._release())
        else:
            self.pressed.emit(self._release().lower())

    def _release(self) -> str:
        held, self._held = self._held, ""
        return held
