"""Opens a folder in the system's own file window, and a page in its browser."""

from __future__ import annotations

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices


def open_folder(folder: str) -> bool:
    """Show a folder; False when the system cannot."""
    return QDesktopServices.openUrl(QUrl.fromLocalFile(folder))


def open_page(address: str) -> bool:
    """Show a page; False when the system cannot, or when the address is not https."""
    url = QUrl(address)
    return url.scheme() == "https" and QDesktopServices.openUrl(url)
