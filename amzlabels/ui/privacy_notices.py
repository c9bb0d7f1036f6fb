"""Tells of people whose data was deleted, and offers to delete reports that name them; deleting is ``work``'s."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject

from amzlabels.domain.privacy_changes import HoldingsRead, PeopleForgotten, ReportDeleted, ReportLeft
from amzlabels.ui.notices import Notices, Offer
from amzlabels.ui.ports import Desk

_LEFT = "report left"


class PrivacyNotices(QObject):
    """``undo_key`` is that of the notice through which the last act is taken back."""

    def __init__(self, notices: Notices, desk: Desk, undo_key: str, parent: QObject) -> None:
        super().__init__(parent)
        self._notices = notices
        self._desk = desk
        self._undo_key = undo_key
        self._left: list[Path] = []

    @property
    def handlers(self) -> Mapping[type, Callable[[Any], object]]:
        """What is told of each change."""
        return {
            HoldingsRead: lambda _change: None,
            PeopleForgotten: self.forgotten,
            ReportLeft: self.left,
            ReportDeleted: self.deleted,
        }

    def forgotten(self, change: PeopleForgotten) -> None:
        """What could be taken back may have held addresses; what goes in time goes quietly."""
        self._notices.drop(self._undo_key)
        if not change.is_ordered:
            return
        if not change.orders:
            text = self.tr("There were no names or addresses to delete.")
        elif change.orders == 1:
            text = self.tr("The buyer's data of 1 order is deleted for good.")
        else:
            text = self.tr("The buyers' data of {count} orders is deleted for good.").format(count=change.orders)
        self._notices.tell("forgotten", text, is_calm=True)

    def left(self, change: ReportLeft) -> None:
        """A report still names buyers; those that nobody has decided about are offered together."""
        if _LEFT not in self._notices.shown:
            self._left.clear()
        self._left = [*(path for path in self._left if path != change.path), change.path]
        self._offer()

    def deleted(self, change: ReportDeleted) -> None:
        """A report is gone."""
        if change.path in self._left:
            self._left.remove(change.path)
            if _LEFT in self._notices.shown:
                self._offer()
        text = self.tr("{file} is deleted for good. All its orders are here.").format(file=change.path.name)
        self._notices.tell("report deleted", text, is_calm=True)

    def _offer(self) -> None:
        paths = tuple(self._left)
        if not paths:
            self._notices.drop(_LEFT)
            return
        if len(paths) == 1:
            text = self.tr("{file} still holds names and addresses. All its orders are here, so it can go.")
            text, lines = text.format(file=paths[0].name), []
        else:
            text = self.tr("{count} reports still hold names and addresses. All their orders are here, so they can go.")
            text, lines = text.format(count=len(paths)), [path.name for path in paths]
        offers = [
            Offer(self.tr("Delete for good"), lambda: self._desk.privacy.reports.delete(paths)),
            Offer(self.tr("Always delete"), lambda: self._desk.privacy.reports.delete(paths, always=True)),
        ]
        self._notices.tell(_LEFT, text, lines=lines, offers=offers, is_calm=True)
