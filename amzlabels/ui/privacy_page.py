"""The page about buyers' data: how long it is kept, what is held, its backups, who is spoken to."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QShowEvent

from amzlabels.domain.changes import ActRefused, Change, WorkFinished
from amzlabels.domain.keeping_changes import BackupsKnown
from amzlabels.domain.people import MOST_DAYS
from amzlabels.domain.privacy_changes import HoldingsRead, PeopleForgotten, ReportDeleted
from amzlabels.domain.settings import Settings
from amzlabels.ui.ask import Ask
from amzlabels.ui.backups_card import BackupsCard
from amzlabels.ui.dropdown import Dropdown
from amzlabels.ui.forms import FormPage, field, words
from amzlabels.ui.held_card import HeldCard
from amzlabels.ui.ports import Desk
from amzlabels.ui.reports_card import ReportsCard
from amzlabels.ui.settings_draft import SettingsDraft
from amzlabels.ui.theme import Theme

translate = QCoreApplication.translate

DAYS = (1, 2, 3, 5, 7, 14, 21, MOST_DAYS)


class PrivacyPage(FormPage):
    """What is shown is asked for each time that the page comes into view."""

    def __init__(self, desk: Desk, draft: SettingsDraft, theme: Theme, ask: Ask) -> None:
        super().__init__(theme)
        self._desk = desk
        self._draft = draft
        self._ask = ask
        self.days = Dropdown()
        for days in DAYS:
            self.days.addItem(_days_words(days), days)
        self.held = HeldCard(desk, theme, ask)
        self.reports = ReportsCard(desk, draft, theme, ask)
        self.backups = BackupsCard(desk, theme, ask)
        self._build()
        self.days.activated.connect(self._on_days)
        draft.loaded.connect(self._show)

    def on_change(self, change: Change) -> None:
        """Show what is held."""
        if isinstance(change, HoldingsRead):
            self.held.show_holdings(change.holdings)
            self.reports.show_reports(change.holdings.reports)
        elif isinstance(change, ReportDeleted | PeopleForgotten) and self.isVisible():
            self._desk.privacy.read()
        elif isinstance(change, WorkFinished) and self.isVisible():
            self._ask_anew()
        elif isinstance(change, BackupsKnown):
            self.backups.show_backups(change.backups, change.bought_since)
        elif isinstance(change, ActRefused) and change.act in ("back_up", "restore"):
            self.backups.refused()

    def showEvent(self, event: QShowEvent) -> None:
        """Ask what is held now."""
        super().showEvent(event)
        self._ask_anew()

    def _ask_anew(self) -> None:
        self._desk.privacy.read()
        self._desk.keeping.tell_backups()

    def _build(self) -> None:
        kept = self.add_card(translate("settings", "Buyers' names and addresses"))
        why = translate(
            "settings",
            "Amazon wants buyers' data gone 30 days after delivery at the latest, or after printing where no delivery "
            "is known. It goes by itself: names, addresses, e-mail addresses, telephone numbers, gift messages, labels "
            "and PDF files. Order numbers, tracking numbers and history stay.",
        )
        kept.body.addWidget(words(why, "dim"))
        kept.body.addWidget(field(translate("settings", "It &goes by itself"), self.days))
        self.cards.addWidget(self.held)
        self.cards.addWidget(self.reports)
        self.cards.addWidget(self.backups)
        contacts = self.add_card(translate("settings", "Who this program speaks to"))
        spoken = translate(
            "settings",
            "Amazon, MyParcel and your printers, and nobody else. No figures and no crash reports are sent.",
        )
        contacts.body.addWidget(words(spoken, "dim"))
        self.end()

    def _show(self, settings: Settings) -> None:
        at = self.days.findData(settings.kept_days)
        if at < 0:
            self.days.addItem(_days_words(settings.kept_days), settings.kept_days)
            at = self.days.count() - 1
        self.days.setCurrentIndex(at)

    def _on_days(self) -> None:
        """Less time takes effect at once and cannot be taken back."""
        days, before = int(self.days.currentData()), self._draft.settings.kept_days
        if days < before:
            question = (
                translate("settings", "Delete buyers' data 1 day after delivery?")
                if days == 1
                else translate("settings", "Delete buyers' data {days} days after delivery?").format(days=days)
            )
            detail = translate("settings", "What was delivered longer ago than that is deleted now, for good.")
            if not self._ask.confirm(self, question, detail, translate("settings", "Delete it")):
                self._show(self._draft.settings)
                return
        self._draft.change(kept_days=days)
        self._desk.privacy.read()


def _days_words(days: int) -> str:
    if days == 1:
        return translate("settings", "1 day after delivery")
    return translate("settings", "{count} days after delivery").format(count=days)
