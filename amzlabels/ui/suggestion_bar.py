"""Shows damaged text beside what it should be, with the button and key that accept it; accepting is left to others."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from amzlabels.domain.problems import Note
from amzlabels.ui.forms import words
from amzlabels.ui.key_buttons import KeyButton
from amzlabels.ui.style_sheet import dress
from amzlabels.ui.texts import suggestion_words
from amzlabels.ui.theme import Theme

translate = QCoreApplication.translate


class SuggestionBar(QFrame):
    """Hidden while there is nothing to suggest. Nothing is repaired without the key or the button."""

    def __init__(self, key: str, accept: Callable[[], object], theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        dress(self, kind="notice")
        self.text = words("", "strong")
        self.accept = KeyButton(translate("address", "Accept"), key, accept)
        self.accept.setAutoDefault(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[theme.px(12)] * 4)
        column.setSpacing(theme.px(8))
        column.addWidget(self.text)
        column.addWidget(self.accept, 0, Qt.AlignmentFlag.AlignLeft)
        self.hide()

    def show_notes(self, notes: Sequence[Note]) -> None:
        """Show what these suggest, one under the other; none hides the bar."""
        self.text.setText("\n".join(suggestion_words(note) for note in notes))
        self.setVisible(bool(notes))
