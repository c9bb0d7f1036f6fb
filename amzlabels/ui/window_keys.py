"""Keys that work wherever the focus is in a window; what they do is left to the window."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

Key = QKeySequence | QKeySequence.StandardKey | str


def add_keys(window: QWidget, keys: Sequence[tuple[Key, Callable[[], object]]]) -> None:
    """Have each key do what stands beside it."""
    for key, order in keys:
        action = QAction(window)
        action.setShortcut(QKeySequence(key))
        action.triggered.connect(lambda _checked=False, do=order: do())
        window.addAction(action)
