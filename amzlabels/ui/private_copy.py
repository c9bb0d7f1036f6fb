"""Copies text that no clipboard history should keep, as far as a system lets a program say so."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

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
