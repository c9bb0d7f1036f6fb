"""The dialog of the proof log: whether it is as it was written, and what of it is saved as PDF or CSV."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication, QDate, QLocale, Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QRadioButton, QVBoxLayout, QWidget

from amzlabels.domain.paper_changes import ProofVerified
from amzlabels.domain.proof import Chosen
from amzlabels.ui.dropdown import Dropdown
from amzlabels.ui.forms import StateLine, button, words
from amzlabels.ui.key_buttons import with_key
from amzlabels.ui.texts_proof import verdict_words
from amzlabels.ui.theme import Theme

translate = QCoreApplication.translate
WIDTH_PX = 560
MONTHS = 24
"""So many can be chosen; carriers and Amazon take claims for a few weeks, a tax office asks about longer times."""


class ProofDialog(QDialog):
    """Enter saves the PDF. ``parcel_ids``: those that are chosen to begin with, none = the month of ``today``."""

    saved = Signal(object, bool)
    """A ``Chosen``, and whether as the paper for a claim; else as CSV."""

    def __init__(
        self, parcel_ids: tuple[int, ...], today: datetime, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._parcel_ids = parcel_ids
        self.setWindowTitle(translate("proof", "Proof"))
        self.state = StateLine()
        self.state.say("wait", translate("proof", "Checking the log…"))
        self.chosen = QRadioButton(_chosen_words(len(parcel_ids)))
        self.of_month = QRadioButton(translate("proof", "All of one &month:"))
        self.everything = QRadioButton(translate("proof", "&Everything in the log"))
        self.month = Dropdown()
        self.month.setAccessibleName(translate("proof", "Month"))
        self._months = _months_until(today)
        for first, _ in self._months:
            name = QLocale().toString(QDate(first.year, first.month, 1), "MMMM yyyy")
            self.month.addItem(name[:1].upper() + name[1:])
        self.pdf = button(with_key(translate("proof", "Save as PDF…"), "Enter"), "accent")
        self.csv = button(translate("proof", "Save as &CSV…"))
        self.back = button(with_key(translate("proof", "Back"), "Esc"))
        self.pdf.setDefault(True)
        for each in (self.csv, self.back):
            each.setAutoDefault(False)
        self._place(theme)
        self.pdf.clicked.connect(lambda: self._end(as_claim=True))
        self.csv.clicked.connect(lambda: self._end(as_claim=False))
        self.back.clicked.connect(self.reject)
        self.of_month.toggled.connect(self.month.setEnabled)
        self.chosen.setVisible(bool(parcel_ids))
        asked = self.chosen if parcel_ids else self.of_month
        self.month.setEnabled(asked is self.of_month)
        asked.setChecked(True)
        asked.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_verdict(self, change: ProofVerified) -> None:
        """Say whether the log is as it was written."""
        verdict = change.verdict
        remedy = translate("proof", "A backup from before that has it as it was: Settings, Privacy.")
        text = verdict_words(verdict)
        self.state.say(*(("good", text) if verdict.fault is None else ("bad", f"{text} {remedy}")))
        # What is said now may be longer than what there was room for.
        self.resize(self.width(), max(self.height(), self._whole.totalHeightForWidth(self.width())))

    def choice(self) -> Chosen:
        """What is chosen now."""
        if self.chosen.isChecked():
            return Chosen(self._parcel_ids)
        if self.everything.isChecked():
            return Chosen()
        since, until = self._months[self.month.currentIndex()]
        return Chosen(since=since, until=until)

    def _end(self, *, as_claim: bool) -> None:
        self.accept()
        self.saved.emit(self.choice(), as_claim)

    def _place(self, theme: Theme) -> None:
        said = translate(
            "proof",
            "The log has every purchase, print, answer and confirmation, and cannot be changed without that showing.",
        )
        pdf = translate(
            "proof",
            "PDF: for a claim at a carrier or at Amazon. What was in the parcel, its tracking number, when it was "
            "bought, printed, handed over and confirmed, and how sure that is. Name and address are on it as long as "
            "they are held.",
        )
        csv = translate("proof", "CSV: the lines themselves, which prove each other. Without names and addresses.")
        month = QHBoxLayout()
        month.addWidget(self.of_month)
        month.addWidget(self.month)
        month.addStretch(1)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        for each in (self.back, self.csv, self.pdf):
            buttons.addWidget(each)
        self._whole = whole = QVBoxLayout(self)
        whole.setContentsMargins(*[theme.px(20)] * 4)
        whole.setSpacing(theme.px(12))
        whole.addWidget(words(said))
        whole.addWidget(self.state)
        whole.addWidget(self.chosen)
        whole.addLayout(month)
        whole.addWidget(self.everything)
        whole.addWidget(words(pdf, "dim"))
        whole.addWidget(words(csv, "dim"))
        whole.addLayout(buttons)
        self.setMinimumWidth(min(theme.px(WIDTH_PX), self.screen().availableSize().width() - 80))


def _chosen_words(count: int) -> str:
    if count == 1:
        return translate("proof", "The c&hosen parcel")
    return translate("proof", "The {count} c&hosen parcels").format(count=QLocale().toString(count))


def _months_until(today: datetime) -> list[tuple[datetime, datetime]]:
    """The newest months, that of ``today`` first, each from its first moment at this desk to that of the next."""
    last = today.astimezone()
    newest = last.year * 12 + last.month - 1
    return [(_first_moment(each), _first_moment(each + 1)) for each in range(newest, newest - MONTHS, -1)]


def _first_moment(month: int) -> datetime:
    year, at = divmod(month, 12)
    return datetime(year, at + 1, 1).astimezone()
