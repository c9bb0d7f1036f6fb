"""The whole page when the data cannot be opened: what is the matter, and every way on that there is, as buttons."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QLocale, Qt, QTime
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QVBoxLayout, QWidget

from amzlabels.domain.backup import Backup
from amzlabels.domain.problems import Note
from amzlabels.ui.flow_layout import FlowLayout
from amzlabels.ui.forms import field, words
from amzlabels.ui.key_buttons import KeyButton
from amzlabels.ui.opening import open_folder
from amzlabels.ui.style_sheet import dress
from amzlabels.ui.texts import problem_words
from amzlabels.ui.texts_days import week_day_words
from amzlabels.ui.theme import Theme

translate = QCoreApplication.translate

_OF_KEY = frozenset({"store.key_missing", "store.key_wrong"})
RESTORABLE = frozenset({"store.damaged", "store.lost", "store.newer"})
"""A backup can take the place of what is there."""
_MAY_START_OVER = frozenset({"store.damaged", "store.lost"}) | _OF_KEY
# Trying again changes nothing while the program runs: another one is needed, or another environment.
_FINAL = frozenset({"store.newer", "setup.endpoint_refused"})
_HEX_256_BIT = re.compile(r"[0-9a-fA-F]{64}")
KEY_DIGITS = 64
WIDTH_PX = 620


@dataclass(frozen=True, slots=True)
class Ways:
    """What the buttons do; None = there is nothing to do it to. ``use_key`` takes a key that was typed."""

    close: Callable[[], object]
    try_again: Callable[[], object] | None = None
    use_key: Callable[[str], object] | None = None
    restore: Callable[[Backup], object] | None = None
    start_over: Callable[[], object] | None = None


class RefusedPage(QWidget):
    """``is_again``: it was tried again, in vain, which is said with the time. ``is_trying``: a button was pressed."""

    def __init__(self, problem: Note, ways: Ways, theme: Theme, *, is_again: bool = False) -> None:
        super().__init__()
        dress(self, kind="page")
        self.problem, self._ways, self._theme = problem, ways, theme
        said = problem_words(problem)
        self.setAccessibleName(said.what)
        self.what, self.remedy, self.tried = words(said.what, "title"), words(said.remedy), words("", "dim")
        self.key = QLineEdit()
        self.use_key = KeyButton(self.tr("Use this key"), "", self._use_key)
        self.restore = KeyButton("", "", lambda: self._restore(self._good[0]), "accent")
        self.older = KeyButton(self.tr("An older backup"), "", lambda: None)
        self.try_again = KeyButton(self.tr("Try again"), "", self._try_again, "accent")
        self.folder = KeyButton(self.tr("Open the folder"), "", self._open_folder)
        self.start_over = KeyButton(self.tr("Start over…"), "", self._start_over)
        self.quit = KeyButton(self.tr("Close amzlabels"), "", ways.close)
        self._good: list[Backup] = []
        self.is_trying = self._is_waiting = False
        self._lay_out()
        # Only now: what has no parent yet would be shown as a window of its own.
        self.restore.hide()
        self.older.hide()
        self.try_again.setVisible(problem.code not in _FINAL and ways.try_again is not None)
        self.folder.setVisible(bool(problem.facts.get("folder")))
        self.start_over.setVisible(problem.code in _MAY_START_OVER and ways.start_over is not None)
        self.key.textChanged.connect(self._judge_key)
        self.key.returnPressed.connect(self.use_key.click)
        self._judge_key()
        if is_again:
            at = QLocale().toString(QTime.currentTime(), QLocale.FormatType.ShortFormat)
            self.say(self.tr("Tried again at {time}: it is still so.").format(time=at))
        elif self.takes_backups:
            self.say(self.tr("Looking for backups…"))

    def take_focus(self) -> None:
        """Put the focus on the likeliest way on."""
        likeliest = (self.quit,) if self.problem.code in _FINAL else (self.restore, self.try_again, self.quit)
        first = next(each for each in likeliest if not each.isHidden())
        (self.key if self._takes_key else first).setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def takes_backups(self) -> bool:
        """Whether a backup can be put back."""
        return self.problem.code in RESTORABLE and self._ways.restore is not None

    def show_backups(self, backups: Sequence[Backup]) -> None:
        """Offer those that can be read, the newest first."""
        if not self.takes_backups:
            return
        self._good = [each for each in backups if each.is_good]
        if not self._is_waiting:
            self.say("" if self._good else self.tr("There is no backup that can be read."))
        if self._good:
            self.restore.word(self.tr("Put back the backup of {day}").format(day=_backup_words(self._good[0])))
            dress(self.try_again, kind="")
            # Installing the newer version loses nothing.
            dress(self.restore, kind="" if self.problem.code in _FINAL else "accent")
        menu = QMenu(self.older)
        for backup in self._good[1:]:
            menu.addAction(_backup_words(backup)).triggered.connect(lambda _on=False, it=backup: self._restore(it))
        self.older.setMenu(menu)
        self.restore.setVisible(bool(self._good))
        self.older.setVisible(len(self._good) > 1)
        self.take_focus()

    def say(self, text: str) -> None:
        """What became of what was tried last."""
        self.tried.setText(text)
        self._let_act(True)

    def wait(self, text: str) -> None:
        """What is being done now; until more is said nothing else can be begun."""
        self.tried.setText(text)
        self._let_act(False)

    def _let_act(self, may_act: bool) -> None:
        self._is_waiting = not may_act
        for button in (self.restore, self.older, self.try_again, self.start_over):
            button.setEnabled(may_act)
        self.key.setEnabled(may_act)
        self._judge_key()

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
        row = FlowLayout(None, px(8))
        for button in (self.restore, self.older, self.try_again, self.folder, self.start_over, self.quit):
            row.addWidget(button)
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
        self.use_key.setEnabled(is_key and self.key.isEnabled())
        hint = self.tr("A key has {count} signs: figures, and letters from a to f.").format(count=KEY_DIGITS)
        self.use_key.setToolTip("" if is_key else hint)

    def _use_key(self) -> None:
        if self._ways.use_key is not None:
            self._begin()
            self._ways.use_key(self._typed_key())

    def _try_again(self) -> None:
        if self._ways.try_again is not None:
            self._begin()
            self._ways.try_again()

    def _begin(self) -> None:
        """The keyring may ask the person for a password meanwhile."""
        self.is_trying = True
        self.say(self.tr("Trying again…"))

    def _restore(self, backup: Backup) -> None:
        if self._ways.restore is not None:
            self._ways.restore(backup)

    def _start_over(self) -> None:
        if self._ways.start_over is not None:
            self._ways.start_over()

    def _open_folder(self) -> None:
        if not open_folder(str(self.problem.facts["folder"])):
            self.say(self.tr("This folder cannot be shown: it is not there."))


def _backup_words(backup: Backup) -> str:
    """When it was made, in the time of this computer, and how many orders are in it."""
    at = backup.made_at.astimezone()
    clock = QLocale().toString(QTime(at.hour, at.minute), QLocale.FormatType.ShortFormat)
    count = (
        translate("refused", "1 order")
        if backup.orders == 1
        else translate("refused", "{count} orders").format(count=QLocale().toString(backup.orders))
    )
    return f"{week_day_words(at.date())}, {clock} ({count})"
