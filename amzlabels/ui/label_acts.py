"""Saving the labels of the chosen parcels as one PDF; the dialog is opened by ``parcel_dialogs``."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from amzlabels.domain.parcel import Label
from amzlabels.domain.queue import ParcelRow
from amzlabels.domain.sheets import Layout
from amzlabels.ui.ask import Ask
from amzlabels.ui.choice_acts import ChoiceActs
from amzlabels.ui.ports_counters import Downloads


def has_label(row: ParcelRow) -> bool:
    """Whether it has a label of its own."""
    return row.label is Label.BOUGHT and row.rides_with is None


class LabelActs(QObject):
    """B saves what is bought of the chosen; how it is put together is asked first, then where to."""

    layout_wanted = Signal()

    def __init__(self, downloads: Downloads, ask: Ask, acts: ChoiceActs, window: QWidget) -> None:
        super().__init__(window)
        self._downloads = downloads
        self._ask = ask
        self._acts = acts
        self._window = window

    def to_save(self) -> list[int]:
        """The chosen parcels that have a label, as far as is known."""
        return self._acts.fitting(has_label)

    def save(self) -> None:
        """Begin, where there is anything to save."""
        if self.to_save():
            self.layout_wanted.emit()

    def save_as(self, layout: Layout) -> None:
        """Ask where to, and order it for all that are chosen: of those without a label it is said how many they are."""
        path = self._ask.save_file(self._window, self.tr("Save labels"), self.tr("labels") + ".pdf")
        if path is not None and self._acts.choice:
            self._downloads.save(self._acts.choice, path, layout)
