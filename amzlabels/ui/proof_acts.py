"""Asking for what the proof log has of the chosen parcels, or of all; the dialog is opened by ``parcel_dialogs``."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from amzlabels.domain.parcel import Label
from amzlabels.ui.choice_acts import ChoiceActs


class ProofActs(QObject):
    """Q asks about the chosen parcels."""

    wanted = Signal(tuple, str)
    """Parcel ids, none = all, and what a file about them is called after."""

    def __init__(self, acts: ChoiceActs) -> None:
        super().__init__(acts)
        self._acts = acts

    def is_any_bought(self) -> bool:
        """Whether there is, or was, a label to prove anything of, as far as is known."""
        return bool(self._acts.fitting(lambda row: row.label in (Label.BOUGHT, Label.VOIDED)))

    def ask(self) -> None:
        """Ask about the chosen, where there are any."""
        row = self._acts.one()
        if self._acts.choice:
            self.wanted.emit(self._acts.choice, row.order_id if row is not None else "")

    def ask_of_all(self) -> None:
        """Ask about whatever is in the log."""
        self.wanted.emit((), "")
