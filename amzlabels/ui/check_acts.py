"""Which chosen parcel's label may be looked for or scanned; the dialog for it is opened by ``parcel_dialogs``."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from amzlabels.domain.parcel import Label, Print, Stage
from amzlabels.domain.queue import ParcelRow
from amzlabels.domain.settings import WHEN_SCANNED
from amzlabels.ui.choice_acts import ChoiceActs


def may_check(row: ParcelRow) -> bool:
    """Whether its label is on paper, or may be, so that it can be scanned."""
    return row.label is Label.BOUGHT and row.print in (Print.PRINTED, Print.UNSURE)


def asks_for_check(row: ParcelRow) -> bool:
    """Whether nothing but that is missing."""
    return row.stage is Stage.ASK or row.waits_for == WHEN_SCANNED


class CheckActs(QObject):
    """X checks the label of the one chosen parcel."""

    wanted = Signal()

    def __init__(self, acts: ChoiceActs, parent: QObject) -> None:
        super().__init__(parent)
        self._acts = acts
        self._expected = 0
        acts.changed.connect(self._on_choice)

    def check(self) -> None:
        """Begin, where there is a label to check."""
        row = self._acts.one()
        if row is not None and may_check(row):
            self.wanted.emit()

    def expect(self, parcel_id: int) -> None:
        """Begin once all of this parcel is known, if it asks for that."""
        self._expected = parcel_id
        self._on_choice()

    def _on_choice(self) -> None:
        details = self._acts.details
        if details is not None and details.row.parcel_id == self._expected:
            self._expected = 0
            if asks_for_check(details.row):
                self.wanted.emit()
