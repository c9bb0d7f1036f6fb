"""The dialog that asks why: one of the usual reasons by its number, or another one typed."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from amzlabels.ui.forms import button, field, words
from amzlabels.ui.key_buttons import with_key

translate = QCoreApplication.translate
WIDTH_LINES = 24
"""The width, in heights of a line of text."""


class ReasonDialog(QDialog):
    """``reason`` is what was chosen or typed once it is accepted. Figures choose while nothing is typed."""

    def __init__(self, question: str, reasons: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.reason = ""
        self.setWindowTitle("amzlabels")
        self._reasons = list(reasons)
        self.usual = [self._usual(number, reason) for number, reason in enumerate(reasons, 1)]
        self.typed = _ReasonLine(self._choose)
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
        """Figures choose from the buttons too."""
        is_figure = event.text().isdecimal() and event.text().isascii()
        if not (is_figure and self._choose(int(event.text()))):
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


class _ReasonLine(QLineEdit):
    """Empty, it takes a figure as a choice; ``choose`` says whether the figure is one."""

    def __init__(self, choose: Callable[[int], bool]) -> None:
        super().__init__()
        self._choose = choose

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A figure is a choice as long as nothing else is typed."""
        is_figure = event.text().isdecimal() and event.text().isascii() and not self.text()
        if not (is_figure and self._choose(int(event.text()))):
            super().keyPressEvent(event)
