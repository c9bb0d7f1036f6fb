"""The whole page when the data cannot be opened: nothing else would work until this is mended."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from amzlabels.domain.problems import Note
from amzlabels.ui.key_buttons import KeyButton
from amzlabels.ui.style_sheet import dress
from amzlabels.ui.texts import problem_words
from amzlabels.ui.theme import Theme


class RefusedPage(QWidget):
    """What is the matter, what to do, and a button to close the program."""

    def __init__(self, problem: Note, close: Callable[[], object], theme: Theme) -> None:
        super().__init__()
        dress(self, kind="page")
        words = problem_words(problem)
        self.what, self.remedy = QLabel(words.what), QLabel(words.remedy)
        self.setAccessibleName(words.what)
        dress(self.what, kind="title")
        dress(self.remedy, kind="dim")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*[theme.px(48)] * 4)
        layout.setSpacing(theme.px(16))
        layout.addStretch(1)
        for label in (self.what, self.remedy):
            label.setWordWrap(True)
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            layout.addWidget(label)
        self.quit = KeyButton(self.tr("Close amzlabels"), "", close)
        layout.addWidget(self.quit, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(1)
