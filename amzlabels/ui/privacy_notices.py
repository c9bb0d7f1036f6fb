"""Tells of people whose data was deleted; deleting it is ``work``'s."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QObject

from amzlabels.domain.privacy_changes import HoldingsRead, PeopleForgotten
from amzlabels.ui.notices import Notices


class PrivacyNotices(QObject):
    """``undo_key`` is that of the notice through which the last act is taken back."""

    def __init__(self, notices: Notices, undo_key: str, parent: QObject) -> None:
        super().__init__(parent)
        self._notices = notices
        self._undo_key = undo_key

    @property
    def handlers(self) -> Mapping[type, Callable[[Any], object]]:
        """What is told of each change."""
        return {HoldingsRead: lambda _change: None, PeopleForgotten: self.forgotten}

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
