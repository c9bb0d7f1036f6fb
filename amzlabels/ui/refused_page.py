"""The whole page when the data cannot be opened: what is the matter, and every way on that there is, as buttons."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QLocale, Qt, QTime
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from amzlabels.domain.problems import Note
from amzlabels.ui.forms import field, words
from amzlabels.ui.key_buttons import KeyButton
from amzlabels.ui.opening import open_folder
from amzlabels.ui.style_sheet import dress
from amzlabels.ui.texts import problem_words
from amzlabels.ui.theme import Theme

_OF_KEY = frozenset({"store.key_missing", "store.key_wrong"})
# Trying again changes nothing while the program runs: another one is needed, or another environment.
_FINAL = frozenset({"store.newer", "setup.endpoint_refused"})
_HEX_256_BIT = re.compile(r"[0-9a-fA-F]{64}")
KEY_DIGITS = 64
WIDTH_PX = 620


@dataclass(frozen=True, slots=True)
class Ways:
    """What the buttons do; ``use_key`` takes a key that was typed, None = there is nothing to try it on."""

    close: Callable[[], object]
    try_again: Callable[[], object]
    use_key: Callable[[str], object] | None = None


class RefusedPage(QWidget):
    """``is_again``: it was tried again, in vain, which is said with the time."""

    def __init__(self, problem: Note, ways: Ways, theme: Theme, *, is_again: bool = False) -> None:
        super().__init__()
        dress(self, kind="page")
        self.problem, self._ways, self._theme = problem, ways, theme
        said = problem_words(problem)
        self.setAccessibleName(said.what)
        self.what, self.remedy, self.tried = words(said.what, "title"), words(said.remedy), words("", "dim")
        if is_again:
            at = QLocale().toString(QTime.currentTime(), QLocale.FormatType.ShortFormat)
            self.tried.setText(self.tr("Tried again at {time}: it is still so.").format(time=at))
        self.key = QLineEdit()
        self.use_key = KeyButton(self.tr("Use this key"), "", self._use_key)
        self.try_again = KeyButton(self.tr("Try again"), "", self._try_again, "accent")
        self.folder = KeyButton(self.tr("Open the folder"), "", self._open_folder)
        self.quit = KeyButton(self.tr("Close amzlabels"), "", ways.close)
        self._lay_out()
        # Only now: what has no parent yet would be shown as a window of its own.
        self.try_again.setVisible(problem.code not in _FINAL)
        self.folder.setVisible(bool(problem.facts.get("folder")))
        self.key.textChanged.connect(self._judge_key)
        self.key.returnPressed.connect(self.use_key.click)
        self._judge_key()

    def take_focus(self) -> None:
        """Put the focus on the likeliest way on."""
        first = self.quit if self.problem.code in _FINAL else self.try_again
        (self.key if self._takes_key else first).setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def _takes_key(self) -> bool:
        return self.problem.code in _OF_KEY and self._ways.use_key is not None

    def _lay_out(self) -> None:
        px = self._theme.px
        column = QWidget()
        column.setMaximumWidth(px(WIDTH_PX))
        inside = QVBoxLayout(column)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(px(16))
        for label in (self.what, self.remedy):
            inside.addWidget(label)
        if self._takes_key:
            entry = QHBoxLayout()
            entry.setSpacing(px(8))
            entry.addWidget(field(self.tr("&Key of the data"), self.key), 1)
            entry.addWidget(self.use_key, 0, Qt.AlignmentFlag.AlignBottom)
            inside.addLayout(entry)
        row = QHBoxLayout()
        row.setSpacing(px(8))
        for button in (self.try_again, self.folder, self.quit):
            row.addWidget(button)
        row.addStretch(1)
        inside.addLayout(row)
        inside.addWidget(self.tried)
        # In the middle by what stretches beside it: an alignment would not let it be as high as its lines of text.
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(column, 1000)
        middle.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(*[px(48)] * 4)
        whole.addStretch(1)
        whole.addLayout(middle)
        whole.addStretch(1)

    def _typed_key(self) -> str:
        """What was typed or pasted, without what only makes it easier to read."""
        return re.sub(r"[\s-]", "", self.key.text())

    def _judge_key(self) -> None:
        is_key = bool(_HEX_256_BIT.fullmatch(self._typed_key()))
        self.use_key.setEnabled(is_key)
        hint = self.tr("A key has {count} signs: figures, and letters from a to f.").format(count=KEY_DIGITS)
        self.use_key.setToolTip("" if is_key else hint)

    def _use_key(self) -> None:
        if self._ways.use_key is not None:
            self._begin()
            self._ways.use_key(self._typed_key())

    def _try_again(self) -> None:
        self._begin()
        self._ways.try_again()

    def _begin(self) -> None:
        """The keyring may ask the person for a password meanwhile."""
        self.tried.setText(self.tr("Trying again…"))

    def _open_folder(self) -> None:
        if not open_folder(str(self.problem.facts["folder"])):
            self.tried.setText(self.tr("This folder cannot be shown: it is not there."))
