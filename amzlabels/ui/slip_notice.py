"""The notice of packing slips of which it is not certain that they came out; it stays until a person has said so."""

from __future__ import annotations

from PySide6.QtCore import QObject

from amzlabels.domain.paper_changes import SlipsInDoubt
from amzlabels.ui.notices import Notices, Offer
from amzlabels.ui.ports import Desk
from amzlabels.ui.texts_documents import slips_in_doubt_words

_KEY = "slips"


class SlipNotice(QObject):
    """Names the first orders. Nothing is printed again unless it is asked for."""

    def __init__(self, notices: Notices, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._notices = notices
        self._desk = desk

    def told(self, change: SlipsInDoubt) -> None:
        """These may not have come out; none = all are settled."""
        count = len(change.parcel_ids)
        if not count:
            self._notices.drop(_KEY)
            return
        there = self.tr("It is there") if count == 1 else self.tr("They are there")
        again = self.tr("Print it again") if count == 1 else self.tr("Print them again")
        offers = [
            Offer(there, lambda: self._desk.stacks.answer_slips(change.parcel_ids, are_there=True)),
            Offer(again, lambda: self._desk.stacks.answer_slips(change.parcel_ids, are_there=False)),
        ]
        self._notices.tell(_KEY, slips_in_doubt_words(change), offers=offers)
