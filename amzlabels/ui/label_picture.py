"""Shows a label as it will lie on the table, or says why there is no picture of it."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPixmap, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from amzlabels.ui.theme import Theme

WIDTH_PX = 234
_HEIGHT_PX, _WORDS_HEIGHT_PX = 332, 72
"""At 100 % text size: an A6 label, height to width as 148 to 105."""


class LabelPicture(QWidget):
    """White paper with a thin edge in every theme; the words stand where the paper would be."""

    def __init__(self, theme: Theme, parent: QWidget | None = None, *, width_px: int = WIDTH_PX) -> None:
        super().__init__(parent)
        self._theme = theme
        self._most_px = width_px
        self._picture = QPixmap()
        self._words = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Picture of the label"))

    def width_px(self) -> int:
        """How wide a picture must be to be sharp here, in device pixels."""
        return round(self._theme.px(self._most_px) * self.devicePixelRatioF())

    def show_png(self, png: bytes, words: str) -> None:
        """Show the picture; where there is none, the words."""
        self._picture = QPixmap()
        if png:
            self._picture.loadFromData(png)
        self._words = words
        self.setAccessibleDescription("" if not self._picture.isNull() else words)
        self.setVisible(bool(words) or not self._picture.isNull())
        self._take_height()
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As high as the label is at this width."""
        super().resizeEvent(event)
        self._take_height()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw paper or words."""
        tokens = self._theme.tokens
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        if self._picture.isNull():
            painter.setPen(QPen(QColor(tokens.line), 1, Qt.PenStyle.DashLine))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
            painter.setPen(QColor(tokens.dim))
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(self.rect().adjusted(12, 4, -12, -4), flags, self._words)
        else:
            size = self._fit(self.width())
            paper = QRect((self.width() - size.width()) // 2, 1, size.width(), size.height())
            painter.fillRect(paper, Qt.GlobalColor.white)
            painter.drawPixmap(paper, self._picture)
            painter.setPen(QPen(QColor(tokens.line), 1))
            painter.drawRect(QRectF(paper).adjusted(-0.5, -0.5, 0.5, 0.5))
        painter.end()

    def _take_height(self) -> None:
        words_px = self._theme.px(_WORDS_HEIGHT_PX)
        self.setFixedHeight(words_px if self._picture.isNull() else self._fit(self.width()).height() + 2)

    def _fit(self, width: int) -> QSize:
        highest_px = self._theme.px(_HEIGHT_PX * self._most_px // WIDTH_PX)
        most = QSize(min(width - 2, self._theme.px(self._most_px)), highest_px)
        return self._picture.size().scaled(most, Qt.AspectRatioMode.KeepAspectRatio)
