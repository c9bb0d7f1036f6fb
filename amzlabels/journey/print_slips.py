"""Printing packing slips with their labels: none is forgotten, and none printed twice unless a person wants it."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from amzlabels.domain.printer import JobReport, JobState, PrintJob
from amzlabels.domain.problems import Problem
from amzlabels.domain.slip import PaperSlip, Slip
from amzlabels.journey.ports import OpenParcel
from amzlabels.journey.ports_printing import Printer
from amzlabels.journey.ports_prints import PrintBook

# These concern the printer as a whole: what was not taken goes back into our queue, and printing pauses.
PRINTER_WIDE = frozenset(
    {
        "printer.gone",
        "printer.unreachable",
        "printer.offline",
        "printer.media_not_loaded",
        "printer.folder_unwritable",
        "printer.none_chosen",
        "printer.no_driver",
        "printer.spool_full",
    }
)


@dataclass(frozen=True, slots=True)
class SentSlip:
    """A slip that was handed over; ``ref`` is the system's."""

    slip: PaperSlip
    ref: str


@dataclass(frozen=True, slots=True)
class PrintSlips:
    """Hands slips over and notes how they end; following them to their end is left to whoever follows labels.

    ``printer_of`` tells where a parcel's slip prints with its label, empty = it has none. ``draw(parcel_id, printer)``
    is the slip as that printer takes it. ``goes_ahead(printer)``: there slips come out before their labels, since the
    last one out lies on top. ``on_doubt`` is called when it is a person's turn to say whether one is there.
    """

    book: PrintBook
    printer_of: Callable[[OpenParcel], str]
    draw: Callable[[int, str], bytes]
    on_doubt: Callable[[], None]
    goes_ahead: Callable[[str], bool] = lambda _printer: False

    def intent(self, parcel: OpenParcel) -> Mapping[str, str]:
        """What is written down of its slip together with the intent to print its label the first time."""
        is_first = parcel.slip is Slip.NONE and parcel.box_of is None
        return {"slip": str(Slip.DUE)} if is_first and self.printer_of(parcel) else {}

    def beside(self, printer: Printer, parcel: OpenParcel) -> list[SentSlip]:
        """The slip of this label, handed over where it prints on the same printer and is still due; else nothing.

        Whatever is wrong with the printer the next label tells; the slip then follows its label later.
        """
        if self.printer_of(parcel) != printer.name:
            return []
        try:
            sent = self.send(printer, PaperSlip(parcel.parcel_id, parcel.order_id, Slip.DUE))
        except Problem:
            return []
        return [] if sent is None else [sent]

    def send(self, printer: Printer, due: PaperSlip) -> SentSlip | None:
        """Hand a slip over; None where it was not due, or not taken, which is noted.

        Raises ``printer.*`` when the printer as a whole cannot be used; the slip is then still due.
        """
        name = f"slip-{due.order_id}-{secrets.token_hex(4)}"
        slip = replace(due, state=Slip.SENDING, job=name, printer=printer.name)
        if not self.book.move_slip(slip, {Slip.DUE}):
            return None
        try:
            job = PrintJob(name, self.draw(slip.parcel_id, printer.name), as_it_is=True)
            return SentSlip(slip, printer.submit(job))
        except Problem as problem:
            if problem.note.code in PRINTER_WIDE:
                self.book.move_slip(replace(slip, state=Slip.DUE), {Slip.SENDING})
                raise
            is_unsure = problem.note.code == "printer.uncertain"
            state = JobState.UNCERTAIN if is_unsure else JobState.FAILED
            self.settle(slip, JobReport(state, str(problem.note.facts.get("reason", ""))))
            return None

    def settle(self, slip: PaperSlip, report: JobReport) -> None:
        """Note how its job ended."""
        if report.state is JobState.PRINTED:
            self.book.move_slip(replace(slip, state=Slip.PRINTED), {Slip.SENDING}, "slip_printed")
            return
        if report.state is JobState.FAILED:
            self.book.move_slip(replace(slip, state=Slip.FAILED), {Slip.SENDING}, "slip_not_printed", report.reason)
        else:
            self.book.move_slip(replace(slip, state=Slip.UNSURE), {Slip.SENDING}, "slip_unsure", report.reason)
        self.on_doubt()

    def taken_back(self, slip: PaperSlip) -> None:
        """The printer gave it back, so that it comes out with its label later."""
        self.book.move_slip(replace(slip, state=Slip.DUE), {Slip.SENDING})

    def lose(self, slip: PaperSlip) -> None:
        """Its printer cannot be asked any more."""
        self.settle(slip, JobReport(JobState.UNCERTAIN, "printer-gone"))

    def find(self, printer: Printer, slip: PaperSlip) -> SentSlip | None:
        """One whose printing was cut short, as the printer has it; None where it never had it, so that it is due again.

        Raises ``printer.*`` when the printer cannot be asked.
        """
        ref = printer.find(slip.job)
        if ref is None:
            self.taken_back(slip)
            return None
        return SentSlip(slip, ref)
