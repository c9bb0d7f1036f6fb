"""Opens a folder in the system's own file window."""

from __future__ import annotations

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices


def open_folder(folder: str) -> bool:
    """Show a folder; False when the system cannot."""
    return QDesktopServices.openUrl(QUrl.fromLocalFile(folder))
