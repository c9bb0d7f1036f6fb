"""Buttons that show the key that does the same."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton

from amzlabels.ui.style_sheet import dress
from amzlabels.ui.translation import to_translate

_CALLED = {
    "Ctrl": to_translate("key", "Ctrl"),
    "Enter": to_translate("key", "Enter"),
    "Del": to_translate("key", "Del"),
}
"""Keys that are called otherwise on keyboards of other languages."""


def with_key(words: str, key: str) -> str:
    """The words with the key behind them."""
    return f"{words}   {key_words(key)}" if key else words


def key_words(key: str) -> str:
    """What a key, or several at once, is called where the language is spoken."""
    return "+".join(
        QCoreApplication.translate("key", _CALLED[part]) if part in _CALLED else part for part in key.split("+")
    )


class KeyButton(QPushButton):
    """A button that Enter presses too, with its key in its text; ``on_click`` takes nothing."""

    def __init__(self, words: str, key: str, on_click: Callable[[], object], kind: str = "") -> None:
        super().__init__()
        self._key = key
        self._on_click = on_click
        self.clicked.connect(self._do)
        if kind:
            dress(self, kind=kind)
        self.word(words)

    def word(self, words: str, key: str | None = None) -> None:
        """Say something else, and show another key where one is given."""
        self._key = self._key if key is None else key
        self.setText(with_key(words, self._key))
        self.setAccessibleName(words)
        self.setAccessibleDescription(key_words(self._key))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses as Space does."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            self.click()
        else:
            super().keyPressEvent(event)

    def _do(self) -> None:
        self._on_click()
