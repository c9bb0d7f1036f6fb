"""The notice that orders could travel together, said once; putting them together is left to the person."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from amzlabels.domain.changes import AddressesShared
from amzlabels.ui.notices import Notices, Offer

_KEY = "combine"


class CombineNotice(QObject):
    """Tells of groups that were not told yet; one that is shown keeps up with what is left of them."""

    parcel_wanted = Signal(int)
    """A parcel of the next group is to be shown."""

    def __init__(self, notices: Notices, parent: QObject) -> None:
        super().__init__(parent)
        self._notices = notices
        self._told: set[tuple[int, ...]] = set()
        self._groups: list[tuple[int, ...]] = []

    def told(self, change: AddressesShared) -> None:
        """These groups go to one address each."""
        is_news = not self._told.issuperset(change.groups)
        self._told = set(change.groups)
        self._groups = list(change.groups)
        if not change.groups:
            self._notices.drop(_KEY)
        elif is_news or _KEY in self._notices.shown:
            show = Offer(
                self.tr("Show the first") if len(self._groups) > 1 else self.tr("Show"), self._show, ends=False
            )
            self._notices.tell(_KEY, self._words(), offers=[show], is_calm=True)

    def _words(self) -> str:
        orders, addresses = sum(map(len, self._groups)), len(self._groups)
        if addresses == 1:
            return self.tr("{orders} orders go to the same address and could be one parcel.").format(orders=orders)
        text = self.tr("{orders} orders go to {addresses} addresses and could be {addresses} parcels.")
        return text.format(orders=orders, addresses=addresses)

    def _show(self) -> None:
        self.parcel_wanted.emit(self._groups[0][0])
