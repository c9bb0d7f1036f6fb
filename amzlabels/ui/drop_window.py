"""A window that takes files anywhere on it; what is done with them is left to whoever listens."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QMainWindow

from amzlabels.ui.drop_pane import files_in


class DropWindow(QMainWindow):
    """``hovered`` tells whether files are held over the window, ``dropped`` which were let go of there."""

    hovered = Signal(bool)
    dropped = Signal(list)

    def __init__(self) -> None:
        super().__init__()
        self.setAcceptDrops(True)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files are welcome anywhere."""
        if files_in(event.mimeData()):
            event.acceptProposedAction()
            self.hovered.emit(True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """They went elsewhere."""
        self.hovered.emit(False)

    def dropEvent(self, event: QDropEvent) -> None:
        """Hand on what was dropped."""
        self.hovered.emit(False)
        if paths := files_in(event.mimeData()):
            event.acceptProposedAction()
            self.dropped.emit(paths)
