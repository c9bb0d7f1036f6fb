"""Makes Tab go through a part of the window in reading order, where some of it was added later than the rest."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QWidget


def follow_layout(whole: QWidget) -> None:
    """From its first stop on Tab goes as the parts are laid out; the first one keeps its place in the window."""
    stops = [each for each in _laid_out(whole) if each.focusPolicy() & Qt.FocusPolicy.TabFocus]
    for before, after in pairwise(stops):
        QWidget.setTabOrder(before, after)


def _laid_out(whole: QWidget) -> Iterator[QWidget]:
    layout = whole.layout()
    return _parts(layout) if layout is not None else iter(())


def _parts(layout: QLayout) -> Iterator[QWidget]:
    for at in range(layout.count()):
        item = layout.itemAt(at)
        widget, inner = (item.widget(), item.layout()) if item is not None else (None, None)
        if widget is not None:
            yield widget
            yield from _laid_out(widget)
        elif inner is not None:
            yield from _parts(inner)
