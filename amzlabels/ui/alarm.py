"""The sound of a stop: what must not go on, as against something that only needs a person."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

_BEEPS, _APART_MS = 3, 180
"""A scanner beeps once when it has read, so that a stop must be more than one."""


def sound_alarm(parent: QObject) -> None:
    """Beep so that it cannot be taken for a scanner's own beep."""
    for beep in range(_BEEPS):
        QTimer.singleShot(beep * _APART_MS, parent, QApplication.beep)
