"""Papers that go with the labels, of the chosen parcels or of all; the dialog is opened by ``parcel_dialogs``."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from amzlabels.domain.document_order import Document, DocumentOrder
from amzlabels.ui.ask import Ask
from amzlabels.ui.choice_acts import ChoiceActs
from amzlabels.ui.ports_counters import Paperwork
from amzlabels.ui.texts_documents import document_name

SLIPS_AT_ONCE = 1000


class PaperActs(QObject):
    """F orders packing slips of the chosen, I a pick list, J the day list. ``marketplace``: the one in view."""

    wanted = Signal(object)
    """A ``DocumentOrder``; whether it is printed or saved is asked first."""

    def __init__(self, paperwork: Paperwork, ask: Ask, acts: ChoiceActs, window: QWidget) -> None:
        super().__init__(acts)
        self._paperwork = paperwork
        self._ask = ask
        self._acts = acts
        self._window = window
        self._goes_by_order = False
        self.marketplace = ""

    def slips(self) -> None:
        """Packing slips of the chosen."""
        if self._acts.choice:
            self.slips_of(self._acts.choice[:SLIPS_AT_ONCE])

    def slips_of(self, parcel_ids: tuple[int, ...]) -> None:
        """Packing slips of these."""
        self.wanted.emit(DocumentOrder(Document.SLIPS, parcel_ids))

    def pick_list(self) -> None:
        """A pick list, by what the last one went by."""
        ids = self._acts.choice
        self.wanted.emit(DocumentOrder(Document.PICK_LIST, ids, self.marketplace, by_order=self._goes_by_order))

    def day_list(self) -> None:
        """What was printed today."""
        self.wanted.emit(DocumentOrder(Document.DAY_LIST, marketplace=self.marketplace))

    def print(self, order: DocumentOrder) -> None:
        """Have it printed."""
        self._remember(order)
        self._paperwork.order(order)

    def save(self, order: DocumentOrder) -> None:
        """Have it saved where the person says."""
        self._remember(order)
        name = document_name(order.document)
        path = self._ask.save_file(self._window, self.tr("Save as PDF"), f"{name}.pdf")
        if path is not None:
            self._paperwork.order(order, path)

    def _remember(self, order: DocumentOrder) -> None:
        if order.document is Document.PICK_LIST:
            self._goes_by_order = order.by_order
