"""Printing labels on sheets of A4 that hold several: each sheet is one job, and what stays free on it is remembered."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from amzlabels.domain.printer import PrintJob
from amzlabels.domain.problems import Problem
from amzlabels.journey.job_names import sheet_name
from amzlabels.journey.ports import OpenParcel
from amzlabels.journey.ports_printing import Printer
from amzlabels.journey.ports_sheets import SheetBook, SheetMaker
from amzlabels.journey.print_labels import PrintLabels, is_due
from amzlabels.journey.sent_jobs import SentJob

_Labels = list[tuple[OpenParcel, bytes]]


@dataclass(frozen=True, slots=True)
class PrintSheets:
    """Prints bought labels on the sheets of one printer, in order, one sheet at a time.

    Only so does a sheet that was begun surely go before those behind it. ``is_sheet_in(printer)`` tells whether a sheet
    that was begun has been put in again; until then nothing is printed on it.
    """

    printing: PrintLabels
    book: SheetBook
    maker: SheetMaker
    is_sheet_in: Callable[[str], bool]

    def print(
        self,
        printer_name: str,
        per_sheet: int,
        due: deque[int],
        *,
        is_last: Callable[[], bool],
        again: str = "",
        just_before: Mapping[int, Callable[[], object]] = MappingProxyType({}),
    ) -> None:
        """Print these, taking them off ``due``; what stays there waits for its sheet, or for others to fill it.

        ``is_last()`` tells that no others come, so that a sheet is printed that is not full. ``again`` and
        ``just_before`` are as in ``PrintLabels``; the latter is done as a label is given its place.

        Raises ``printer.*`` when the printer as a whole cannot be used; what was not sent stays in ``due``.
        """
        printer = self.printing.printers.open(printer_name)
        if not again:
            self._follow(printer, due)
        self.book.settle_sheet(printer_name)
        while due and not self.printing.leaving():
            # In this order: of a sheet that is put in, its places are known first.
            is_in = self.is_sheet_in(printer_name)
            free = self.book.free_places(printer_name, per_sheet)
            if len(free) < per_sheet and not is_in:
                return
            labels = self._gather(printer, per_sheet, due, len(free), again, just_before)
            if len(labels) < len(free) and not is_last():
                return
            if labels:
                self._send(printer, per_sheet, labels, free, again)
            on_it = [due.popleft() for _ in labels]
            # A sheet is taken back whole, also where only one of its labels was to print elsewhere.
            due.extendleft(reversed(self.printing.waits_on(printer_name, on_it)))

    def _follow(self, printer: Printer, due: deque[int]) -> None:
        """Take off ``due`` what the printer has already, once that has come to its end; no sheet is needed for it."""
        opened = self.printing.parcels.open_parcels(tuple(due))
        there = self.printing.had_by(printer, [each for each in opened if is_due(each, printer.name, again=False)])
        if there:
            self.printing.print(printer.name, list(there))
            left = [each for each in due if each not in there]
            due.clear()
            due.extend([*self.printing.waits_on(printer.name, list(there)), *left])

    def _gather(
        self,
        printer: Printer,
        per_sheet: int,
        due: deque[int],
        room: int,
        again: str,
        just_before: Mapping[int, Callable[[], object]],
    ) -> _Labels:
        """The labels of the first in ``due``, as many as there is room for; what has no place there is taken off it."""
        labels: _Labels = []
        while len(labels) < min(room, len(due)):
            parcel_id = due[len(labels)]
            if parcel_id in just_before:
                just_before[parcel_id]()
            label = self._label_of(parcel_id, printer, per_sheet, again)
            if label is None:
                del due[len(labels)]
                due.extend(self.printing.waits_on(printer.name, [parcel_id]))
            else:
                labels.append(label)
        return labels

    def _label_of(
        self, parcel_id: int, printer: Printer, per_sheet: int, again: str
    ) -> tuple[OpenParcel, bytes] | None:
        """The parcel with its label; None where it is not due, or not fit, or too large and printed by itself."""
        parcel = next(iter(self.printing.parcels.open_parcels([parcel_id])), None)
        if parcel is None or not is_due(parcel, printer.name, again=bool(again)):
            self.printing.pass_over(printer.name, [parcel_id])
            return None
        if not again and self.printing.lies_elsewhere(parcel, printer.name):
            self.printing.pass_over(printer.name, [parcel_id])
            return None
        try:
            self.printing.check_twin(parcel, printer.name, again)
            pdf = self.printing.label_of(parcel)
            if self.maker.fits(pdf, per_sheet):
                return parcel, pdf
        except Problem as problem:
            if self.printing.intend([parcel], {parcel_id: sheet_name([parcel])}, printer.name, again):
                self.printing.not_sent([parcel_id], problem)
            return None
        self.printing.print(printer.name, [parcel_id], again=again)
        return None

    def _send(self, printer: Printer, per_sheet: int, labels: _Labels, free: Sequence[int], again: str) -> None:
        parcels = [parcel for parcel, _ in labels]
        name = sheet_name(parcels)
        intents = dict.fromkeys((parcel.parcel_id for parcel in parcels), name)
        mine = self.printing.intend(parcels, intents, printer.name, again)
        self.printing.pass_over(printer.name, [each for each in intents if each not in mine])
        pdfs = [pdf for parcel, pdf in labels if parcel.parcel_id in mine]
        if not pdfs:
            return
        on_sheet = dict(zip(free, pdfs, strict=False))
        # Were it written down any later, a stop could have used up places that still count as free.
        self.book.take_places(printer.name, per_sheet, list(on_sheet), name, mine)
        try:
            job = PrintJob(name, self.maker.draw(on_sheet, per_sheet), as_it_is=bool(again))
            ref = printer.submit(job)
        except Problem as problem:
            self.printing.not_sent(mine, problem)
        else:
            self.printing.follow(printer, SentJob(tuple(mine), name, ref))
        finally:
            self.book.settle_sheet(printer.name)
