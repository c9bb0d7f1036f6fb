"""Draws the shapes that stand before a state's word; drawn, since a font may show such signs as coloured pictures."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPainterPath, QPen, QPixmap, QPolygonF
from PySide6.QtWidgets import QAbstractButton

from amzlabels.domain.parcel import Stage

MARK_PX = 12
_SHARP = 3
"""Icons are drawn this many times larger than shown, for screens of high density."""


def draw_mark(painter: QPainter, area: QRectF, stage: Stage, colour: QColor) -> None:
    """Draw a stage's shape into a square area."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(area.topLeft())
    painter.scale(area.width() / 12, area.height() / 12)
    pen = QPen(colour, 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    _SHAPES[stage](painter, colour)
    painter.restore()


def put_mark(button: QAbstractButton, stage: Stage, colour: str, size_px: int) -> None:
    """Give a button a stage's shape before its words, with a little room between."""
    size = QSize(size_px + size_px // 3, size_px)
    pixmap = QPixmap(size * _SHARP)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    draw_mark(painter, QRectF(0, 0, size_px * _SHARP, size_px * _SHARP), stage, QColor(colour))
    painter.end()
    pixmap.setDevicePixelRatio(_SHARP)
    button.setIcon(QIcon(pixmap))
    button.setIconSize(size)


def _disc(painter: QPainter, colour: QColor) -> None:
    _fill(painter, colour)
    painter.drawEllipse(QRectF(1.5, 1.5, 9, 9))


def _arrow(painter: QPainter, colour: QColor) -> None:
    _fill(painter, colour)
    painter.drawPolygon(QPolygonF([QPointF(2, 1), QPointF(11, 6), QPointF(2, 11)]))


def _exclamation(painter: QPainter, colour: QColor) -> None:
    painter.drawLine(QPointF(6, 1.5), QPointF(6, 7))
    _dot(painter, colour)


def _question(painter: QPainter, colour: QColor) -> None:
    path = QPainterPath(QPointF(3.4, 3.4))
    path.cubicTo(3.4, 0.4, 8.8, 0.4, 8.8, 3.4)
    path.cubicTo(8.8, 5.4, 6, 5.2, 6, 7.4)
    painter.drawPath(path)
    _dot(painter, colour)


def _round(painter: QPainter, colour: QColor) -> None:
    painter.drawArc(QRectF(2, 2, 8, 8), 70 * 16, 290 * 16)
    _fill(painter, colour)
    painter.drawPolygon(QPolygonF([QPointF(5.8, 0), QPointF(9.6, 2.2), QPointF(6, 4.8)]))


def _tick(painter: QPainter, _colour: QColor) -> None:
    painter.drawPolyline(QPolygonF([QPointF(1.8, 6.6), QPointF(4.8, 9.6), QPointF(10.2, 2.6)]))


def _cross(painter: QPainter, _colour: QColor) -> None:
    painter.drawLine(QPointF(2.2, 2.2), QPointF(9.8, 9.8))
    painter.drawLine(QPointF(9.8, 2.2), QPointF(2.2, 9.8))


def _dot(painter: QPainter, colour: QColor) -> None:
    _fill(painter, colour)
    painter.drawEllipse(QPointF(6, 10.6), 1.2, 1.2)


def _fill(painter: QPainter, colour: QColor) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)


_SHAPES: dict[Stage, Callable[[QPainter, QColor], None]] = {
    Stage.READY: _disc,
    Stage.HELD: _exclamation,
    Stage.PRINTING: _arrow,
    Stage.ASK: _question,
    Stage.TO_AMAZON: _round,
    Stage.DONE: _tick,
    Stage.FAILED: _cross,
}
