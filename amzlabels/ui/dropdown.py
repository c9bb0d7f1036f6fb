"""A dropdown in the application's look; it draws its arrow, for which the style sheet would need a picture file."""

from __future__ import annotations

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen, QPolygonF, QWheelEvent
from PySide6.QtWidgets import QComboBox


class Dropdown(QComboBox):
    """A list to choose one of. The mouse wheel scrolls the page, never the choice."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the arrow over what the style draws."""
        super().paintEvent(event)
        size = self.fontMetrics().xHeight() * 0.6
        middle = QPointF(self.width() - 2.6 * size - 6, self.height() / 2)
        corners = [QPointF(-size, -size / 2), QPointF(0, size / 2), QPointF(size, -size / 2)]
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(self.palette().color(QPalette.ColorRole.ButtonText), 2))
            painter.drawPolyline(QPolygonF([middle + corner for corner in corners]))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page."""
        event.ignore()
