"""The frame of a dialog around a form: the form scrolls, what is said of it and the buttons stay in view."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from amzlabels.ui.style_sheet import dress
from amzlabels.ui.theme import Theme

MARGIN_PX = 80
"""What stays free of the screen around a dialog, for its frame and the taskbar."""


def frame_form(
    dialog: QDialog,
    inside: QWidget,
    said: Sequence[QWidget],
    buttons: Sequence[QPushButton],
    size_px: tuple[int, int],
    theme: Theme,
) -> QScrollArea:
    """Lay a dialog out: ``inside`` scrolls over what is ``said`` and the buttons; no larger than the screen."""
    dress(inside, kind="page")
    scroll = QScrollArea()
    scroll.setWidgetResizable(True)
    scroll.setFrameShape(QScrollArea.Shape.NoFrame)
    scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    scroll.setWidget(inside)
    row = QHBoxLayout()
    row.addStretch(1)
    for each in buttons:
        row.addWidget(each)
    whole = QVBoxLayout(dialog)
    whole.setContentsMargins(*[theme.px(20)] * 4)
    whole.setSpacing(theme.px(12))
    whole.addWidget(scroll, 1)
    for part in said:
        whole.addWidget(part)
    whole.addLayout(row)
    wanted = QSize(*map(theme.px, size_px))
    dialog.resize(wanted.boundedTo(dialog.screen().availableSize() - QSize(MARGIN_PX, MARGIN_PX)))
    return scroll
