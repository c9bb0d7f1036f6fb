"""Which printer each document goes to: labels to one, A4 to another; printing them is left to ``print_labels``."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from amzlabels.domain.printer import Paper
from amzlabels.domain.problems import Note, Problem
from amzlabels.domain.settings import Settings
from amzlabels.domain.territories import leaves_customs_union
from amzlabels.journey.ports import OpenParcel
from amzlabels.journey.ports_printing import Printers


@dataclass(frozen=True, slots=True)
class Routes:
    """Printers as they are set and planned; ``label_printer`` and ``document_printer`` are named for this run."""

    printers: Printers
    settings: Callable[[], Settings]
    label_printer: str = ""
    document_printer: str = ""

    @property
    def usual(self) -> str:
        """Where labels go unless a plan says otherwise; empty = nowhere yet."""
        return self.label_printer or self.settings().printer

    def is_for_sheets(self, printer: str) -> bool:
        """Whether only A4 goes to this printer, as far as is set."""
        return printer == (self.document_printer or self.settings().document_printer) and printer != self.usual

    def printer_for(self, parcel: OpenParcel) -> str:
        """Where the parcel's label prints, once it is there; empty = nowhere yet."""
        return printer_for(parcel, self.settings(), self.label_printer, self.document_printer)

    def obstacles(self, parcels: Sequence[OpenParcel]) -> dict[int, Note]:
        """Which of these, that are about to be bought, would come as A4 that cannot be printed, and why, by id."""
        places = {each.parcel_id: self.printer_for(each) for each in parcels if paper_of(each) is Paper.SHEET}
        notes = {printer: self._obstacle(printer) for printer in set(places.values()) - {""}}
        return {each: note for each, printer in places.items() if (note := notes.get(printer)) is not None}

    def _obstacle(self, printer: str) -> Note | None:
        info = next((each for each in self.printers.all() if each.name == printer), None)
        if info is not None:
            return None if info.takes_sheets else Note("printer.no_sheets", {"printer": printer})
        try:
            self.printers.open(printer)
        except Problem as problem:
            # Printers that cannot be asked now may well answer when there is something to print.
            return problem.note if problem.note.code == "printer.gone" else None
        return None


def printer_for(parcel: OpenParcel, settings: Settings, label_printer: str = "", document_printer: str = "") -> str:
    """Where a parcel's label prints: what is named for this run comes before the plan, and that before the settings.

    A plan names a printer for labels, so A4 goes there only where there is no printer for documents.
    """
    for_labels = label_printer or parcel.plan.printer or settings.printer
    if paper_of(parcel) is not Paper.SHEET:
        return for_labels
    return document_printer or settings.document_printer or for_labels


def paper_of(parcel: OpenParcel) -> Paper:
    """What its label is printed on: by the label itself, before it is bought by where the parcel goes."""
    if parcel.paper is not Paper.UNKNOWN:
        return parcel.paper
    recipient = parcel.recipient
    return Paper.SHEET if leaves_customs_union(recipient.country, recipient.postal_code) else Paper.LABEL
