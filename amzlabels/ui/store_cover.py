"""Covers a window while its data cannot be opened, and gives it back as it was once they can."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMainWindow, QStackedWidget

from amzlabels.domain.backup import Backup
from amzlabels.domain.changes import ActRefused, StoreRefused
from amzlabels.domain.keeping_changes import BackupsKnown
from amzlabels.ui.ask import Ask
from amzlabels.ui.ports import Arrivals, Desk
from amzlabels.ui.refused_page import RefusedPage, Ways
from amzlabels.ui.texts import problem_sentence
from amzlabels.ui.theme import Theme

_ACTS = frozenset({"tell_backups", "restore", "start_over"})


class StoreCover(QObject):
    """``stack`` is the whole of the window: what it shows, and ``page`` over that, None while the data are open."""

    def __init__(self, window: QMainWindow, desk: Desk, relay: Arrivals, ask: Ask, theme: Theme) -> None:
        super().__init__(window)
        self._window, self._desk, self._ask, self._theme = window, desk, ask, theme
        self.stack = QStackedWidget()
        self._was_open = False
        self.page: RefusedPage | None = None
        relay.arrived.connect(self._hear)

    def refused(self, change: StoreRefused) -> None:
        """The data cannot be opened, still not, or no longer be trusted."""
        is_again = self.page is not None and self.page.is_trying
        page = RefusedPage(change.problem, self._ways(), self._theme, is_again=is_again)
        self._drop_page()
        # What is dropped on the window now would go nowhere.
        self._window.setAcceptDrops(False)
        self.stack.addWidget(page)
        self.stack.setCurrentWidget(page)
        self.page = page
        page.take_focus()
        if page.takes_backups:
            self._desk.keeping.tell_backups()

    def lift(self) -> bool:
        """The data are open. Returns whether the window was covered, so that nothing that is now seen has the focus."""
        was_covered = self.page is not None
        self._was_open = True
        self._drop_page()
        self._window.setAcceptDrops(True)
        return was_covered

    def _drop_page(self) -> None:
        if self.page is not None:
            self.stack.removeWidget(self.page)
            self.page.deleteLater()
        self.page = None

    def _ways(self) -> Ways:
        desk = self._desk
        return Ways(
            self._window.close,
            # What was open and is damaged stays so.
            None if self._was_open else desk.open,
            lambda key: desk.open(key=key),
            self._restore,
            self._start_over,
        )

    def _hear(self, change: Any) -> None:
        if self.page is None:
            return
        if isinstance(change, BackupsKnown):
            self.page.show_backups(change.backups)
        elif isinstance(change, ActRefused) and change.act in _ACTS:
            self.page.say(problem_sentence(change.problem))
            self.page.take_focus()

    def _restore(self, backup: Backup) -> None:
        if self.page is None:
            return
        # What is damaged or gone is no loss; what a newer version wrote is.
        if self.page.problem.code == "store.newer":
            question = self.tr("Put the backup in the place of the newer data?")
            detail = self.tr(
                "What was done since then is looked for at MyParcel and Amazon, so that nothing is bought or printed "
                "twice. The newer data are kept aside."
            )
            if not self._ask.confirm(self._window, question, detail, self.tr("Put it back")):
                return
        self.page.wait(self.tr("Putting the backup back…"))
        self._desk.keeping.restore(backup.name)

    def _start_over(self) -> None:
        question = self.tr("Start over with empty data?")
        detail = self.tr(
            "Settings, rules and history do not come back. Orders do, with the next report, and what was bought for "
            "them is found at MyParcel, so that nothing is bought twice. What is there now is kept aside for 30 days."
        )
        if self.page is not None and self._ask.confirm(self._window, question, detail, self.tr("Start over")):
            self.page.wait(self.tr("Starting over…"))
            self._desk.keeping.start_over()
