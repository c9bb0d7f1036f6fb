"""A label of one line that ends in … where it does not fit, and then has its whole text as tooltip."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget


class ElidedLabel(QLabel):
    """Never wider than its room, never cut without a tooltip."""

    def __init__(
        self,
        text: str = "",
        where: Qt.TextElideMode = Qt.TextElideMode.ElideRight,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._where = where
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setText(text)

    def setText(self, text: str) -> None:
        """Show this text."""
        super().setText(text)
        self._tip()

    def minimumSizeHint(self) -> QSize:
        """A few letters."""
        return QSize(min(self.sizeHint().width(), self.fontMetrics().averageCharWidth() * 4), self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give or take the tooltip."""
        super().resizeEvent(event)
        self._tip()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw as much of the text as fits."""
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.setFont(self.font())
        painter.drawText(self.contentsRect(), self.alignment() | Qt.AlignmentFlag.AlignVCenter, self._fitting())
        painter.end()

    def _fitting(self) -> str:
        return self.fontMetrics().elidedText(self.text(), self._where, self.contentsRect().width())

    def _tip(self) -> None:
        self.setToolTip(self.text() if self._fitting() != self.text() else "")
