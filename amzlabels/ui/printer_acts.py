"""Printing the chosen parcels on another printer than is set, this once; the dialog is opened by ``parcel_dialogs``."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from amzlabels.domain.parcel import Stage
from amzlabels.domain.queue import ParcelRow
from amzlabels.ui.ask import Ask
from amzlabels.ui.choice_acts import ChoiceActs, is_mended_by_printing, may_print, may_print_again
from amzlabels.ui.ports_counters import Stacks


def may_print_elsewhere(row: ParcelRow) -> bool:
    """Whether it can be printed, has been, or waits for a printer, which is asked to give back what it has."""
    is_waiting = row.stage is Stage.PRINTING and row.rides_with is None
    return is_waiting or may_print(row) or is_mended_by_printing(row) or may_print_again(row)


class PrinterActs(QObject):
    """M asks on which printer, and before that why, where there are labels among them that have been printed."""

    wanted = Signal(object, str)
    """The parcels, and why they are printed again; empty where none is."""

    def __init__(self, stacks: Stacks, ask: Ask, acts: ChoiceActs, window: QWidget) -> None:
        super().__init__(acts)
        self._stacks = stacks
        self._ask = ask
        self._acts = acts
        self._window = window

    def to_print(self) -> list[int]:
        """The chosen parcels that can be printed elsewhere."""
        return self._acts.fitting(may_print_elsewhere)

    def choose(self) -> None:
        """Begin, where there is anything to print."""
        fitting = self.to_print()
        again = self._acts.fitting(may_print_again)
        reason = self._acts.ask_why_again(len(again)) if again else ""
        if fitting and (reason or not again):
            self.wanted.emit(fitting, reason)

    def print_on(self, parcel_ids: list[int], printer: str, reason: str) -> None:
        """Have these printed there."""
        self._stacks.print_on(parcel_ids, printer, reason)
