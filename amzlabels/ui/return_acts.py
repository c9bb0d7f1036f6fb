"""The label for the way back of the one chosen parcel: asking for it, and where one that is saved goes."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from amzlabels.domain.return_label import ReturnOrder, Way
from amzlabels.ui.ask import Ask
from amzlabels.ui.choice_acts import ChoiceActs
from amzlabels.ui.follow_acts import has_left
from amzlabels.ui.ports_counters import Returning


class ReturnActs(QObject):
    """W asks for a return label: the way back."""

    wanted = Signal(object)
    """``ParcelDetails`` of the parcel that is to come back."""

    def __init__(self, returning: Returning, acts: ChoiceActs, ask: Ask, window: QWidget) -> None:
        super().__init__(acts)
        self._returning = returning
        self._acts = acts
        self._ask = ask
        self._window = window

    def may_return(self) -> bool:
        """Whether the one chosen parcel has left under a shop's label; what else it takes is said when asked for."""
        row = self._acts.one()
        return row is not None and has_left(row)

    def ask(self) -> None:
        """Ask how the label is to get to the buyer."""
        if self._acts.details is not None and self.may_return():
            self.wanted.emit(self._acts.details)

    def order(self, order: ReturnOrder) -> None:
        """Order it; one that is to be saved goes where the person says."""
        if order.way is not Way.SAVE:
            self._returning.order(order)
            return
        path = self._ask.save_file(self._window, self.tr("Save the return label"), self.tr("return label") + ".pdf")
        if path is not None:
            self._returning.order(order, path)
