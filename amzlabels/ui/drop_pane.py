"""Where reports are dropped: the whole page while the queue is empty, a slim strip once it is not."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMenu, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from amzlabels.ui.elided_label import ElidedLabel
from amzlabels.ui.key_buttons import KeyButton
from amzlabels.ui.style_sheet import dress
from amzlabels.ui.theme import Theme


def files_in(mime: QMimeData) -> list[Path]:
    """The files that are dragged, none when it is something else."""
    return [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]


class _DropFrame(QFrame):
    """A dashed frame that asks for a file when it is clicked."""

    clicked = Signal()

    def __init__(self, kind: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        dress(self, kind=kind, over="false")
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_over(self, is_over: bool) -> None:
        """Say by colour that a file held over the window may be dropped."""
        dress(self, over="true" if is_over else "false")

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click anywhere inside counts."""
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.clicked.emit()


class DropPage(_DropFrame):
    """The empty queue: what to drop, a button for those who would rather choose, samples in the demo."""

    sample_chosen = Signal(object)
    orders_wanted = Signal()

    def __init__(self, theme: Theme, samples: Sequence[Path], parent: QWidget | None = None) -> None:
        super().__init__("drop", parent)
        self.setAccessibleName(self.tr("Drop the order report here"))
        self._title = _centred(self.tr("Drop the order report here"), "title")
        hint = _centred(self.tr("the .txt file of unshipped orders from Seller Central. Any columns, any marketplace."))
        dress(hint, kind="dim")
        self.news = _centred("", "strong")
        self.news.hide()
        self.choose = QPushButton(self.tr("Choose a file…") + "   Ctrl+O")
        self.choose.clicked.connect(self.clicked)
        self.get_orders = KeyButton(self.tr("Get orders from Amazon"), "F5", self.orders_wanted.emit)
        layout = QVBoxLayout(self)
        layout.setSpacing(theme.px(12))
        layout.addStretch(1)
        for label in (self._title, hint, self.news):
            layout.addWidget(label)
        layout.addSpacing(theme.px(12))
        ways = QHBoxLayout()
        ways.setSpacing(theme.px(12))
        ways.addStretch(1)
        ways.addWidget(self.choose)
        ways.addWidget(self.get_orders)
        ways.addStretch(1)
        layout.addLayout(ways)
        if samples:
            layout.addSpacing(theme.px(8))
            layout.addWidget(self._sample_button(samples), 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(1)

    def tell(self, text: str) -> None:
        """Say what is going on or what was; empty says nothing."""
        self.news.setText(text)
        self.news.setVisible(bool(text))

    def _sample_button(self, samples: Sequence[Path]) -> QPushButton:
        self.samples = QPushButton(self.tr("Nothing to try it with?  Try a sample report"))
        dress(self.samples, kind="link")
        menu = QMenu(self.samples)
        for path in samples:
            action = menu.addAction(path.stem.replace("-", " ").capitalize())
            action.triggered.connect(lambda _checked=False, chosen=path: self.sample_chosen.emit(chosen))
        self.samples.setMenu(menu)
        return self.samples


class DropStrip(_DropFrame):
    """The filled queue: a reminder that more may be dropped, and what the last report brought."""

    orders_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__("strip", parent)
        self._theme = theme
        self.setAccessibleName(self.tr("Drop another report anywhere in this window"))
        self.setToolTip(self.tr("Drop another report anywhere in this window, or click to choose one (Ctrl+O)"))
        self._hint = ElidedLabel(self.tr("Drop another report anywhere in this window"))
        dress(self._hint, kind="dim")
        self.news = ElidedLabel("", Qt.TextElideMode.ElideMiddle)
        self.news.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        dress(self.news, kind="dim")
        self.setMinimumHeight(theme.px(46))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(theme.px(16), 0, theme.px(16), 0)
        layout.setSpacing(theme.px(16))
        layout.addWidget(self._hint)
        layout.addWidget(self.news, 1)
        self.get_orders = KeyButton(self.tr("Get orders"), "F5", self.orders_wanted.emit, "link")
        layout.addWidget(self.get_orders)

    def tell(self, text: str) -> None:
        """Say what is going on or what was."""
        self.news.setText(text)
        self._make_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is room for one only, the news stays."""
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        parts = (self._hint, self.news, self.get_orders)
        wanted = sum(part.sizeHint().width() for part in parts) + 4 * self._theme.px(16)
        self._hint.setVisible(self.width() >= wanted or not self.news.text())


def _centred(text: str, kind: str = "") -> QLabel:
    label = QLabel(text)
    label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
    label.setWordWrap(True)
    if kind:
        dress(label, kind=kind)
    return label
