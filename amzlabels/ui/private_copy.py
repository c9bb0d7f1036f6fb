"""Copies text that no clipboard history should keep, as far as a system lets a program say so."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QMimeData, QObject
from PySide6.QtGui import QClipboard, QGuiApplication

_NO = (0).to_bytes(4, "little")
_WINDOWS = 'application/x-qt-windows-mime;value="{name}"'
NOT_TO_BE_KEPT: Mapping[str, bytes] = {
    # A number, 0 for no. Source: Windows, "Clipboard formats: cloud clipboard and clipboard history formats".
    _WINDOWS.format(name="CanIncludeInClipboardHistory"): _NO,
    _WINDOWS.format(name="CanUploadToCloudClipboard"): _NO,
    _WINDOWS.format(name="ExcludeClipboardContentFromMonitorProcessing"): _NO,
    # KDE's clipboard leaves such copies out of its history; others look for it, too.
    "x-kde-passwordManagerHint": b"secret",
}
"""Formats beside the text that ask for it; a system that does not know them passes them over."""


def copy_privately(text: str) -> None:
    """Put text on the clipboard for one paste, not for the history."""
    data = QMimeData()
    data.setText(text)
    for name, value in NOT_TO_BE_KEPT.items():
        data.setData(name, value)
    QGuiApplication.clipboard().setMimeData(data)


class PrivateClipboard(QObject):
    """Has what is copied out of fields and lists of the program asked to be left out as well.

    ``is_ours`` tells whether what is on the clipboard is the program's.
    """

    def __init__(self, parent: QObject, is_ours: Callable[[QClipboard], bool] = QClipboard.ownsClipboard) -> None:
        super().__init__(parent)
        self._is_ours = is_ours
        QGuiApplication.clipboard().changed.connect(self._on_changed)

    def _on_changed(self, mode: QClipboard.Mode) -> None:
        clipboard = QGuiApplication.clipboard()
        if mode is QClipboard.Mode.Clipboard and self._is_ours(clipboard):
            copied = clipboard.mimeData()
            if copied is not None and copied.hasText() and not all(map(copied.hasFormat, NOT_TO_BE_KEPT)):
                copy_privately(copied.text())
