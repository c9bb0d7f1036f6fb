"""Which printer each paper of a parcel goes to: by what it is, its rule, carrier and size; others print it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from amzlabels.domain.printer import NO_DRIVER, Paper, PrinterInfo
from amzlabels.domain.problems import Note, Problem
from amzlabels.domain.routing import LABELS_PRINTER, Routed, route_for
from amzlabels.domain.rules import service_to
from amzlabels.domain.settings import Settings
from amzlabels.domain.sheets import labels_per_sheet
from amzlabels.domain.territories import leaves_customs_union
from amzlabels.journey.ports import OpenParcel, Parcels
from amzlabels.journey.ports_printing import Printers


@dataclass(frozen=True, slots=True)
class Routes:
    """Printers as they are set and planned; ``label_printer`` and ``document_printer`` are named for this run.

    ``size_of`` tells the size of a label that is there, empty where it is none of the usual ones.
    """

    printers: Printers
    settings: Callable[[], Settings]
    label_printer: str = ""
    document_printer: str = ""
    size_of: Callable[[OpenParcel], str] = lambda _parcel: ""

    @property
    def usual(self) -> str:
        """Where labels go unless a plan says otherwise; empty = nowhere yet."""
        return self.label_printer or self.settings().printer

    @property
    def for_documents(self) -> str:
        """Where papers that are of no single parcel print; empty = nowhere yet."""
        return self.document_printer or self.settings().document_printer

    def settings_for_run(self) -> Settings:
        """The settings with the printer that is named for this run, which own labels are as large as the paper of."""
        settings = self.settings()
        return replace(settings, printer=self.label_printer, routes=()) if self.label_printer else settings

    def is_for_sheets(self, printer: str) -> bool:
        """Whether only A4 goes to this printer, as far as is set; labels may be on it."""
        settings = self.settings()
        if labels_per_sheet(settings.profiles, printer):
            return True
        for_customs = [each.printer for each in settings.routes if each.document is Routed.CUSTOMS]
        for_labels = [each.printer for each in settings.routes if each.document.has_label_sizes]
        return printer in (self.for_documents, *for_customs) and printer not in (self.usual, *for_labels)

    def printer_for(self, parcel: OpenParcel) -> str:
        """Where the parcel's label prints, once it is there; empty = nowhere yet."""
        settings = self.settings()
        # Only who routes by size has all labels read for it.
        size = self.size_of(parcel) if any(each.size for each in settings.routes) else ""
        return printer_for(parcel, settings, self.label_printer, self.document_printer, size)

    def slip_printer(self, parcel: OpenParcel) -> str:
        """Where the parcel's slip prints; empty = nowhere, as long as nothing is set."""
        settings = self.settings()
        printer = self.document_printer or route_for(settings.routes, Routed.SLIP, carrier_of(parcel, settings))
        if printer == LABELS_PRINTER:
            beside = self.printer_for(parcel)
            # A slip would use up a whole sheet of labels.
            return settings.document_printer if labels_per_sheet(settings.profiles, beside) else beside
        return printer or settings.document_printer

    def return_printer(self, parcel: OpenParcel, size: str = "") -> str:
        """Where a return label of this size prints: where its like is sent, else where the label itself would."""
        settings = self.settings()
        carrier = carrier_of(parcel, settings)
        return (
            self.label_printer
            or route_for(settings.routes, Routed.RETURN, carrier, size)
            or parcel.plan.printer
            or route_for(settings.routes, Routed.LABEL, carrier, size)
            or settings.printer
        )

    def obstacles(self, parcels: Sequence[OpenParcel]) -> dict[int, Note]:
        """Which of these, that are about to be bought, surely could not be printed, and why, by id."""
        places = {each.parcel_id: (self.printer_for(each), paper_of(each) is Paper.SHEET) for each in parcels}
        infos = {each.name: each for each in self.printers.all()} if places else {}
        notes = {
            (printer, is_sheet): self._obstacle(infos, printer, is_sheet=is_sheet)
            for printer, is_sheet in set(places.values())
            if printer
        }
        return {each: note for each, place in places.items() if (note := notes.get(place)) is not None}

    def _obstacle(self, infos: Mapping[str, PrinterInfo], printer: str, *, is_sheet: bool) -> Note | None:
        facts = {"printer": printer}
        if printer in infos:
            if NO_DRIVER in infos[printer].reasons:
                return Note("printer.no_driver", facts)
            return Note("printer.no_sheets", facts) if is_sheet and not infos[printer].takes_sheets else None
        try:
            self.printers.open(printer)
        except Problem as problem:
            # Printers that cannot be asked now may well answer when there is something to print; and of labels it is
            # told as they are printed.
            return problem.note if is_sheet and problem.note.code == "printer.gone" else None
        return None


def by_printer(
    parcel_ids: Sequence[int], parcels: Parcels, printer_of: Callable[[OpenParcel], str]
) -> Mapping[str, list[int]]:
    """These parcels, as they were given, by printer."""
    if not parcel_ids:
        return {}
    printers = {each.parcel_id: printer_of(each) for each in parcels.open_parcels(parcel_ids)}
    found: dict[str, list[int]] = {}
    for parcel_id in parcel_ids:
        if parcel_id in printers:
            found.setdefault(printers[parcel_id], []).append(parcel_id)
    return found


def printer_for(
    parcel: OpenParcel, settings: Settings, label_printer: str = "", document_printer: str = "", size: str = ""
) -> str:
    """Where a parcel's label prints: where a person wants it this once, else what is named for this run, the plan's,
    the one of the settings' table, the usual one. ``size`` as in ``routing.Route``.

    A plan names a printer for labels, so A4 goes there only where there is no printer for documents.
    """
    if parcel.print_on:
        return parcel.print_on
    carrier = carrier_of(parcel, settings)
    for_labels = label_printer or parcel.plan.printer
    for_labels = for_labels or route_for(settings.routes, Routed.LABEL, carrier, size) or settings.printer
    if paper_of(parcel) is not Paper.SHEET:
        return for_labels
    for_sheets = document_printer or route_for(settings.routes, Routed.CUSTOMS, carrier) or settings.document_printer
    return for_sheets or for_labels


def carrier_of(parcel: OpenParcel, settings: Settings) -> str:
    """Who takes the parcel, or would as things stand."""
    return parcel.carrier or service_to(parcel.recipient, settings.parcels, parcel.plan).carrier


def paper_of(parcel: OpenParcel) -> Paper:
    """What its label is printed on: by the label itself, before it is bought by where the parcel goes."""
    if parcel.paper is not Paper.UNKNOWN:
        return parcel.paper
    recipient = parcel.recipient
    return Paper.SHEET if leaves_customs_union(recipient.country, recipient.postal_code) else Paper.LABEL
