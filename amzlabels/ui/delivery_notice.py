"""The notice that parcels do not reach their buyers; it stays until somebody has seen to each of them."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from amzlabels.domain.changes import DeliveryTrouble
from amzlabels.ui.notices import Notices, Offer

_KEY = "deliveries"


class DeliveryNotice(QObject):
    """Keeps up with what is left."""

    parcel_wanted = Signal(int)
    """The first of these parcels, all of them done, is to be shown."""

    def __init__(self, notices: Notices, parent: QObject) -> None:
        super().__init__(parent)
        self._notices = notices

    def told(self, change: DeliveryTrouble) -> None:
        """These do not arrive."""
        count = len(change.parcel_ids)
        if not count:
            self._notices.drop(_KEY)
            return
        text = (
            self.tr("1 parcel does not reach its buyer.")
            if count == 1
            else self.tr("{count} parcels do not reach their buyers.").format(count=count)
        )
        words = self.tr("Show") if count == 1 else self.tr("Show the first")
        show = Offer(words, lambda: self.parcel_wanted.emit(change.parcel_ids[0]), ends=False)
        self._notices.tell(_KEY, text, offers=[show])
