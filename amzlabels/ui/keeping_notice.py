"""The notices of backups that were made, and of catching up with what a restored store has missed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QObject

from amzlabels.domain.keeping_changes import BackedUp, BackupsKnown, CatchUpTold, CaughtUp
from amzlabels.ui.notices import Notices
from amzlabels.ui.texts import problem_sentence

_BACKUP, _CATCH_UP = "backup", "catch up"


class KeepingNotice(QObject):
    """One notice for each; that of catching up stays until somebody has seen how it ended."""

    def __init__(self, notices: Notices, parent: QObject) -> None:
        super().__init__(parent)
        self._notices = notices

    @property
    def handlers(self) -> Mapping[type, Callable[[Any], object]]:
        """What is told of each change; the backups themselves are on the page of settings."""
        return {
            BackupsKnown: lambda _change: None,
            BackedUp: self._backed_up,
            CatchUpTold: self._catching_up,
            CaughtUp: self._caught_up,
        }

    def _backed_up(self, change: BackedUp) -> None:
        count = change.backup.orders
        text = (
            self.tr("Backup made, with 1 order.")
            if count == 1
            else self.tr("Backup made, with {count} orders.").format(count=count)
        )
        self._notices.tell(_BACKUP, text, is_calm=True)

    def _catching_up(self, change: CatchUpTold) -> None:
        text = self.tr("Finding out what happened meanwhile: {done} of {total} parcels.")
        lines = [] if change.problem is None else [problem_sentence(change.problem)]
        self._notices.tell(_CATCH_UP, text.format(done=change.done, total=change.total), lines=lines)

    def _caught_up(self, change: CaughtUp) -> None:
        found = (
            self.tr("1 label found at MyParcel.")
            if change.found == 1
            else self.tr("{count} labels found at MyParcel.").format(count=change.found)
        )
        settled = (
            self.tr("1 parcel settled.")
            if change.settled == 1
            else self.tr("{count} parcels settled.").format(count=change.settled)
        )
        left = (
            self.tr("1 parcel to look at (F2).")
            if change.to_look_at == 1
            else self.tr("{count} parcels to look at (F2).").format(count=change.to_look_at)
        )
        text = self.tr("It is known again what happened meanwhile.")
        lines = [words for words, count in ((found, 1), (settled, change.settled), (left, change.to_look_at)) if count]
        self._notices.tell(_CATCH_UP, text, lines=lines, is_calm=not change.to_look_at)
