"""A pill that tells by shape, word and colour how Amazon, the label shop or the printer stands."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton

from amzlabels.domain.changes import Blocked, Health, WorkPaused
from amzlabels.domain.parcel import Stage
from amzlabels.domain.problems import Note
from amzlabels.ui.marks import MARK_PX, put_mark
from amzlabels.ui.style_sheet import dress
from amzlabels.ui.texts import problem_sentence
from amzlabels.ui.theme import Theme

_NOT_SET_UP = frozenset({"amazon.not_connected", "shop.not_connected", "printer.none_chosen"})


class HealthPill(QPushButton):
    """Pressing it opens the place where a fault is mended. ``shorten`` goes from full words over one to none."""

    SHORTEST = 2

    worded = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._shortness = 0
        self._texts = ("…", "…", "")
        self._tone, self._mark = "unknown", Stage.TO_AMAZON
        self.name = ""
        # Another printer than the one that is shown may wait for a person meanwhile.
        self._usual = ""
        self.problem: Note | None = None
        self.is_known = self._draws_labels = False
        dress(self, kind="pill", tone="unknown")
        theme.changed.connect(self._paint)

    def take(self, change: Health | WorkPaused) -> None:
        """Show how the resource stands; a name once told stays."""
        self.is_known = True
        self.problem = change.problem
        if isinstance(change, Health):
            self.name = change.name or self.name
            self._draws_labels = change.draws_labels
        full, short = self._words(change.resource)
        self._texts = (full, short, "")
        self._tone, self._mark = self._look()
        where = self.tr("Press to open its settings.")
        tip = problem_sentence(change.problem) if change.problem is not None else full
        self.setToolTip(f"{tip}\n{where}")
        self.setAccessibleName(full)
        self.setAccessibleDescription(tip)
        self._paint()
        self.worded.emit()

    def take_blocked(self, change: Blocked) -> None:
        """The printer waits for a person, or no longer."""
        if change.reason:
            self._usual = self._usual or self.name
            facts = {"printer": change.printer, "reason": change.reason}
            self.take(Health("printer", change.printer, Note("printer.blocked", facts)))
        else:
            self.take(Health("printer", self._usual or change.printer))
            self._usual = ""

    def shorten(self, shortness: int) -> None:
        """Use fewer words."""
        self._shortness = shortness
        self.setText(self._texts[shortness])

    def _look(self) -> tuple[str, Stage]:
        if self.problem is None:
            return "good", Stage.DONE
        return ("needs", Stage.HELD) if self.problem.code in _NOT_SET_UP else ("bad", Stage.FAILED)

    def _words(self, resource: str) -> tuple[str, str]:
        code = self.problem.code if self.problem is not None else ""
        if resource == "amazon":
            return self._account_words("Amazon", code, self.tr("Amazon connected"))
        if resource == "shop" and self._draws_labels and not code:
            return self.tr("Own labels"), self.tr("Own labels")
        if resource == "shop":
            return self._account_words("MyParcel", code, "MyParcel")
        name = self.name or self.tr("Printer")
        if code == "printer.none_chosen":
            return self.tr("No printer chosen"), self.tr("Printer")
        if code == "printer.blocked":
            return self.tr("{printer} waits").format(printer=name), self.tr("Printer")
        if code:
            return self.tr("{printer}: look").format(printer=name), self.tr("Printer")
        return self.tr("{printer} ready").format(printer=name), self.tr("Printer")

    def _account_words(self, name: str, code: str, well: str) -> tuple[str, str]:
        if code.endswith(".not_connected"):
            return self.tr("{name} not connected").format(name=name), name
        if code:
            return self.tr("{name}: look").format(name=name), name
        return well, name

    def _paint(self) -> None:
        dress(self, tone=self._tone)
        put_mark(self, self._mark, self._theme.tokens.of(self._mark).mark, self._theme.px(MARK_PX))
        self.shorten(self._shortness)
