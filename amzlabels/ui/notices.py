"""Notices over the page: each says what happened and what to do, and stays until it is seen or no longer true."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QDeadlineTimer, QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from amzlabels.ui.key_buttons import KeyButton
from amzlabels.ui.style_sheet import dress
from amzlabels.ui.theme import Theme

_LINES_SHOWN = 3
_MOST_PERCENT = 26
"""More than this share of the window's height is scrolled, so that the work stays in view."""


@dataclass(frozen=True, slots=True)
class Offer:
    """A button of a notice: its words, what it does, its key, and whether the notice is then done with."""

    words: str
    do: Callable[[], object]
    key: str = ""
    ends: bool = True


class Notice(QFrame):
    """One notice. ``lines`` below the first few are shown on request."""

    def __init__(
        self,
        text: str,
        lines: Sequence[str],
        offers: Sequence[Offer],
        dismiss: Callable[[], None],
        theme: Theme,
        *,
        is_calm: bool,
    ) -> None:
        super().__init__()
        self._dismiss = dismiss
        self._lines = list(lines)
        self._deadline: QDeadlineTimer | None = None
        dress(self, kind="card" if is_calm else "notice")
        self.text = QLabel(text)
        dress(self.text, kind="strong")
        self.rest = QLabel()
        self.countdown = QLabel()
        self.countdown.hide()
        for label in (self.text, self.rest, self.countdown):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.more = KeyButton(self.tr("Show all {count}").format(count=len(self._lines)), "", self._show_all, "link")
        self.close_button = KeyButton("✕", "", dismiss, "link")
        self.close_button.setAccessibleName(self.tr("Dismiss"))
        self.close_button.setToolTip(self.tr("Dismiss"))
        words = QVBoxLayout()
        words.setSpacing(theme.px(2))
        for part in (self.text, self.countdown, self.rest):
            words.addWidget(part)
        words.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(theme.px(14), theme.px(8), theme.px(8), theme.px(8))
        layout.setSpacing(theme.px(8))
        layout.addLayout(words, 1)
        self.offers = [KeyButton(offer.words, offer.key, self._taking(offer)) for offer in offers]
        for button in (*self.offers, self.close_button):
            layout.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        self._show_lines(_LINES_SHOWN)
        self._timer = QTimer(self)
        self._timer.setInterval(1000)
        self._timer.timeout.connect(self._count)

    def count_down(self, seconds: float) -> None:
        """Say how long until it is tried again by itself."""
        self._deadline = QDeadlineTimer(round(seconds * 1000))
        self.countdown.show()
        self._timer.start()
        self._count()

    def _count(self) -> None:
        left_s = -(-self._deadline.remainingTime() // 1000) if self._deadline is not None else 0
        if left_s > 0:
            self.countdown.setText(self.tr("Trying again by itself in {seconds} s.").format(seconds=left_s))
        else:
            self.countdown.setText(self.tr("Trying again now…"))
            self._timer.stop()

    def _taking(self, offer: Offer) -> Callable[[], None]:
        def take() -> None:
            if offer.ends:
                self._dismiss()
            offer.do()

        return take

    def _show_all(self) -> None:
        self._show_lines(len(self._lines))

    def _show_lines(self, count: int) -> None:
        self.rest.setText("\n".join(self._lines[:count]))
        self.rest.setVisible(bool(self._lines))
        self.more.setVisible(len(self._lines) > count)


class Notices(QScrollArea):
    """The notices that matter now, the newest on top; one per key. Takes no room while there is none."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.shown: dict[str, Notice] = {}
        self.setAccessibleName(self.tr("Notices"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._inner = QWidget()
        dress(self._inner, kind="page")
        self._column = QVBoxLayout(self._inner)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.px(8))
        self._column.addStretch(1)
        self._inner.installEventFilter(self)
        self.setWidget(self._inner)
        self.hide()

    def tell(
        self, key: str, text: str, *, lines: Sequence[str] = (), offers: Sequence[Offer] = (), is_calm: bool = False
    ) -> Notice:
        """Show a notice; one with the same key is replaced. A calm one tells of something that went well."""
        self.drop(key)
        notice = Notice(text, lines, offers, lambda: self.drop(key), self.theme, is_calm=is_calm)
        notice.setAccessibleName(text)
        self.shown[key] = notice
        # What went well waits below what needs a person.
        self._column.insertWidget(self._column.count() - 1 if is_calm else 0, notice)
        self._fit()
        return notice

    def drop(self, key: str) -> None:
        """It is seen, or no longer true."""
        notice = self.shown.pop(key, None)
        if notice is not None:
            self._column.removeWidget(notice)
            notice.hide()
            notice.deleteLater()
            self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Narrower notices are higher."""
        super().resizeEvent(event)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A notice that grew wants more room."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        self.setVisible(bool(self.shown))
        width = self.viewport().width()
        height = self._column.totalHeightForWidth(width) if self.shown else 0
        self.setFixedHeight(min(max(0, height), self.window().height() * _MOST_PERCENT // 100))
