"""The dialog that asks why: one of the usual reasons by its number, or another one typed."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from amzlabels.ui.forms import button, field, words
from amzlabels.ui.key_burst import GAP_MS
from amzlabels.ui.key_buttons import with_key

translate = QCoreApplication.translate
WIDTH_LINES = 24
"""The width, in heights of a line of text."""


class ReasonDialog(QDialog):
    """``reason`` is what was chosen or typed once it is accepted. A figure chooses while nothing is typed."""

    def __init__(self, question: str, reasons: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.reason = ""
        self.setWindowTitle("amzlabels")
        self._reasons = list(reasons)
        self.usual = [self._usual(number, reason) for number, reason in enumerate(reasons, 1)]
        self.typed = ReasonLine(self._choose)
        self.save = button(with_key(translate("reason", "That is why"), "Enter"), "accent")
        self.back = button(with_key(translate("reason", "Back"), "Esc"))
        self._lay_out(question)
        self.back.setAutoDefault(False)
        self.save.setDefault(True)
        self.save.clicked.connect(self._take_typed)
        self.back.clicked.connect(self.reject)
        self.typed.textChanged.connect(self._tell)
        self._tell()
        self.typed.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What is typed while a button has the focus is typed all the same."""
        if event.text().isprintable() and event.text().strip():
            self.typed.setFocus(Qt.FocusReason.OtherFocusReason)
            self.typed.keyPressEvent(event)
        else:
            super().keyPressEvent(event)

    def _usual(self, number: int, reason: str) -> QPushButton:
        made = button(with_key(reason, str(number)))
        made.setAutoDefault(False)
        made.clicked.connect(lambda: self._choose(number))
        return made

    def _choose(self, number: int) -> bool:
        """Take the reason with this number; False where there is none."""
        if not 1 <= number <= len(self._reasons):
            return False
        self.reason = self._reasons[number - 1]
        self.accept()
        return True

    def _take_typed(self) -> None:
        self.reason = self.typed.text().strip()
        if self.reason:
            self.accept()

    def _tell(self) -> None:
        is_typed = bool(self.typed.text().strip())
        self.save.setEnabled(is_typed)
        self.save.setToolTip("" if is_typed else translate("reason", "Choose or type a reason first"))

    def _lay_out(self, question: str) -> None:
        line_px = self.fontMetrics().height()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(*[line_px] * 4)
        whole.setSpacing(line_px * 2 // 3)
        whole.addWidget(words(question, "name"))
        for each in self.usual:
            whole.addWidget(each)
        whole.addWidget(field(translate("reason", "Another reason"), self.typed))
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.back)
        buttons.addWidget(self.save)
        whole.addLayout(buttons)
        self.setMinimumWidth(min(line_px * WIDTH_LINES, self.screen().availableSize().width() - 80))


class ReasonLine(QLineEdit):
    """A figure that comes alone is a choice, where ``choose`` takes it.

    What a scanner types is neither a choice nor a reason: it stays in the line, and the Enter behind it does nothing.
    """

    def __init__(self, choose: Callable[[int], bool]) -> None:
        super().__init__()
        self._choose = choose
        self._figure = 0
        self._gap = QTimer(self)
        self._gap.setSingleShot(True)
        self._gap.setInterval(GAP_MS)
        self._gap.timeout.connect(self._on_gap)

    @property
    def is_still(self) -> bool:
        """Whether the last key was so long ago that no scanner pressed it."""
        return not self._gap.isActive()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take a key, and wait whether more follow as fast as a scanner's."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not self.is_still:
            return
        is_figure = event.text().isdecimal() and event.text().isascii()
        self._figure = int(event.text()) if is_figure and not self.text() else 0
        if event.text().isprintable() and event.text():
            self._gap.start()
        super().keyPressEvent(event)

    def _on_gap(self) -> None:
        if self._figure:
            self._choose(self._figure)
