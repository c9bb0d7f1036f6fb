"""Draws a rule in the list: its number and name strong, what it does under them, wrapped to the width of the list."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

_FLAGS = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
_EDGE_PX = 8
_Index = QModelIndex | QPersistentModelIndex


class RuleDelegate(QStyledItemDelegate):
    """The text of an item is its name, a line break, and its words; without a break it is all words."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """As high as its lines are at the width of the list."""
        width = self._view.viewport().width() - 2 * self._view.spacing()
        name, words = self._rects(option.font, index, QRect(0, 0, width, 10_000))
        return QSize(width, words.bottom() + 1 + _EDGE_PX - min(name.top(), words.top()) + _EDGE_PX)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw what the style draws of an item without text, and the text over it."""
        bare = QStyleOptionViewItem(option)
        self.initStyleOption(bare, index)
        colour = bare.palette.color(QPalette.ColorRole.Text)
        bare.text = ""
        style = self._view.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, bare, painter, self._view)
        name, words = _parts(index)
        name_rect, words_rect = self._rects(option.font, index, option.rect)
        painter.save()
        painter.setPen(colour)
        painter.setFont(_strong(option.font))
        painter.drawText(name_rect, _FLAGS, name)
        painter.setFont(option.font)
        painter.drawText(words_rect, _FLAGS, words)
        painter.restore()

    def _rects(self, font: QFont, index: _Index, within: QRect) -> tuple[QRect, QRect]:
        name, words = _parts(index)
        room = within.adjusted(_EDGE_PX, _EDGE_PX, -_EDGE_PX, 0)
        room.setHeight(10_000)
        name_rect = (
            QFontMetrics(_strong(font)).boundingRect(room, _FLAGS, name) if name else QRect(room.topLeft(), QSize())
        )
        below = room.adjusted(0, name_rect.height(), 0, 0)
        return name_rect, QFontMetrics(font).boundingRect(below, _FLAGS, words)


def _parts(index: _Index) -> tuple[str, str]:
    name, _, words = str(index.data() or "").rpartition("\n")
    return name, words


def _strong(font: QFont) -> QFont:
    strong = QFont(font)
    strong.setBold(True)
    return strong
