"""Draws the two-line cells of the parcel table; what they say is left to ``parcel_cells``."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QObject, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontInfo, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from amzlabels.domain.parcel import Stage
from amzlabels.ui.marks import draw_mark
from amzlabels.ui.parcel_cells import ORDER, SHIP_BY, STATE
from amzlabels.ui.parcel_table import Index, ParcelTable
from amzlabels.ui.texts import chip_words
from amzlabels.ui.texts_days import week_day_words
from amzlabels.ui.theme import BASE_PX, Theme

ROW_PX = 54
_MARGIN_PX = 10
_PILL_PX, _PILL_ROOM_PX = 13, 32
_SMALL_PX = 12
_BAR_PX = 4
_MIDDLE = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


def lower_font(font: QFont) -> QFont:
    """The font of a cell's second line beside the table's own."""
    return _resized(font, _SMALL_PX)


def row_height_px(font: QFont) -> int:
    """How high a row is, so that two lines fit at every text size."""
    lines = QFontMetrics(font).height() + QFontMetrics(lower_font(font)).height()
    return max(ROW_PX, lines + 16)


def known_widths_px(font: QFont) -> dict[int, int]:
    """Widths of the columns whose longest words are known, so that these are never cut."""
    strong, pill = QFontMetrics(_strong(font)), QFontMetrics(_pill_font(font))
    states = max(pill.horizontalAdvance(chip_words(stage)[1]) for stage in Stage)
    dates = max(strong.horizontalAdvance(week_day_words(date(2026, 11, day))) for day in range(20, 27))
    edges = _MARGIN_PX + _MARGIN_PX // 2 + 2
    return {
        STATE: states + _mark_px(pill) + _PILL_ROOM_PX + edges,
        ORDER: strong.horizontalAdvance("404-8888888-8888888") + edges,
        SHIP_BY: dates + edges,
    }


class _Fonts:
    """The fonts beside the table's own with their measures, made once: a page has a hundred cells."""

    def __init__(self, base: QFont) -> None:
        self.base = QFont(base)
        self.strong, self.small, self.pill = _strong(base), lower_font(base), _pill_font(base)
        self.strong_metrics, self.small_metrics = QFontMetrics(self.strong), QFontMetrics(self.small)
        self.pill_metrics = QFontMetrics(self.pill)


class ParcelDelegate(QStyledItemDelegate):
    """State as a pill with shape and word; the rest as a strong line over a quiet one, elided where it does not fit."""

    def __init__(self, table: ParcelTable, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._table = table
        self._theme = theme
        self._fonts = _Fonts(QFont())

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """The view decides the width."""
        return QSize(100, row_height_px(option.font))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one cell."""
        tokens = self._theme.tokens
        if option.font != self._fonts.base:
            self._fonts = _Fonts(option.font)
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, QColor(tokens.chosen))
            if index.column() == STATE:
                painter.fillRect(
                    QRect(option.rect.topLeft(), QSize(_BAR_PX, option.rect.height())), QColor(tokens.primary)
                )
        row = self._table.row_at(index.row())
        lines = self._table.lines_at(index.row(), index.column())
        area = option.rect.adjusted(_MARGIN_PX, 0, -_MARGIN_PX // 2, 0)
        if row is None:
            self._paint_unread(painter, area)
        elif index.column() == STATE:
            is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
            self._paint_state(painter, area, row.shown_stage, lines[0], is_chosen=is_chosen)
        else:
            self._paint_lines(painter, area, *lines)
        painter.restore()

    def _paint_state(self, painter: QPainter, area: QRect, stage: Stage, words: str, *, is_chosen: bool) -> None:
        tokens, metrics = self._theme.tokens, self._fonts.pill_metrics
        mark_px = _mark_px(metrics)
        height = metrics.height() + 10
        room = area.width() - mark_px - _PILL_ROOM_PX
        text = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room)
        width = mark_px + metrics.horizontalAdvance(text) + _PILL_ROOM_PX
        pill = QRectF(area.x(), area.center().y() - height / 2 + 1, width, height)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink = QColor(tokens.of(stage).mark)
        # On a chosen row, or where a contrast theme has one ground for all, the pill needs an edge to be seen.
        painter.setPen(ink if is_chosen or tokens.of(stage).fill == tokens.card else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.of(stage).fill))
        painter.drawRoundedRect(pill, height / 2, height / 2)
        mark = QRectF(pill.x() + 12, pill.center().y() - mark_px / 2, mark_px, mark_px)
        draw_mark(painter, mark, stage, ink)
        painter.setPen(ink)
        painter.setFont(self._fonts.pill)
        painter.drawText(pill.adjusted(mark_px + 19, 0, 0, 0), _MIDDLE, text)

    def _paint_lines(self, painter: QPainter, area: QRect, upper: str, lower: str) -> None:
        tokens, fonts = self._theme.tokens, self._fonts
        upper_metrics, lower_metrics = fonts.strong_metrics, fonts.small_metrics
        height = upper_metrics.height() + (lower_metrics.height() if lower else 0)
        top = area.y() + (area.height() - height) // 2
        painter.setFont(fonts.strong)
        painter.setPen(QColor(tokens.ink))
        line = QRect(area.x(), top, area.width(), upper_metrics.height())
        painter.drawText(line, _MIDDLE, upper_metrics.elidedText(upper, Qt.TextElideMode.ElideRight, area.width()))
        painter.setFont(fonts.small)
        painter.setPen(QColor(tokens.dim))
        line = QRect(area.x(), line.bottom() + 1, area.width(), lower_metrics.height())
        painter.drawText(line, _MIDDLE, lower_metrics.elidedText(lower, Qt.TextElideMode.ElideRight, area.width()))

    def _paint_unread(self, painter: QPainter, area: QRect) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.tokens.line))
        painter.drawRoundedRect(QRect(area.x(), area.center().y() - 4, area.width() * 2 // 3, 8), 4, 4)


def _strong(font: QFont) -> QFont:
    strong = QFont(font)
    strong.setWeight(QFont.Weight.DemiBold)
    return strong


def _pill_font(font: QFont) -> QFont:
    return _strong(_resized(font, _PILL_PX))


def _mark_px(metrics: QFontMetrics) -> int:
    return metrics.ascent() - metrics.descent() + 2


def _resized(font: QFont, size_px: int) -> QFont:
    """The font at what ``size_px`` becomes where the base text has this font's size."""
    other = QFont(font)
    other.setPixelSize(max(1, round(QFontInfo(font).pixelSize() * size_px / BASE_PX)))
    return other
