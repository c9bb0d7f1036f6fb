"""Opens the dialogs that change a parcel and hands what they decide to the desk; the window only says for which."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QDialog, QWidget

from amzlabels.domain.address import Address
from amzlabels.domain.changes import PickupPointsRead, TermsRead
from amzlabels.domain.document_order import Document, DocumentOrder
from amzlabels.domain.paper_changes import ProofVerified
from amzlabels.domain.plan import Plan
from amzlabels.domain.printer import PrinterInfo
from amzlabels.domain.problems import Note
from amzlabels.domain.product import Product
from amzlabels.domain.proof import Chosen
from amzlabels.domain.queue import ParcelDetails
from amzlabels.domain.settings import Settings
from amzlabels.domain.sheets import Layout
from amzlabels.ui.ask import Ask
from amzlabels.ui.label_acts import LabelActs
from amzlabels.ui.paper_acts import PaperActs
from amzlabels.ui.parcel_browser import ParcelBrowser
from amzlabels.ui.ports import Desk
from amzlabels.ui.printer_acts import PrinterActs
from amzlabels.ui.texts_printers import slips_printer
from amzlabels.ui.theme import Theme
from amzlabels.ui.waiting_notices import WaitingNotices


class ParcelDialogs(QObject):
    """One dialog at a time over the window; what was typed and not saved is kept for as long as the window lives."""

    points_read = Signal(object)
    """A ``PickupPointsRead``."""
    terms_read = Signal(object)
    """What the account may send, as ``Terms`` by country."""

    proof_verified = Signal(object)
    """A ``ProofVerified``."""

    printers_read = Signal(object)
    """All printers, as ``PrinterInfo``."""

    def __init__(self, desk: Desk, ask: Ask, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._desk, self._ask, self._theme, self._window = desk, ask, theme, window
        self._drafts: dict[int, Address] = {}
        self._products: dict[str, Product] = {}
        self._layout = Layout()
        self.settings = Settings()
        self._printers: tuple[PrinterInfo, ...] = ()

    def serve(self, browser: ParcelBrowser) -> None:
        """Open what is wanted in this browser."""
        browser.acts.edit_wanted.connect(self.edit_address)
        browser.services.service_wanted.connect(self.choose_service)
        browser.services.product_wanted.connect(self.fill_in_product)
        browser.packing.split_wanted.connect(self.split)
        browser.labels.layout_wanted.connect(lambda: self.lay_out_labels(browser.labels))
        browser.papers.wanted.connect(lambda order: self.order_document(order, browser.papers))
        browser.proofs.wanted.connect(self.prove)
        browser.printers.wanted.connect(partial(self.choose_printer, browser.printers))
        browser.returns.wanted.connect(lambda details: self.return_label(details, browser))

    def serve_waiting(self, waiting: WaitingNotices) -> None:
        """Open what is wanted for labels that wait for a printer."""
        waiting.move_wanted.connect(self.move_labels)
        waiting.save_wanted.connect(self.save_labels)

    def take(self, change: TermsRead | PickupPointsRead | ProofVerified) -> None:
        """Pass on what was asked for in a dialog."""
        if isinstance(change, TermsRead):
            self.terms_read.emit(change.terms)
        elif isinstance(change, ProofVerified):
            self.proof_verified.emit(change)
        else:
            self.points_read.emit(change)

    def take_printers(self, printers: tuple[PrinterInfo, ...]) -> None:
        """These are there, and stand like this."""
        self._printers = printers
        self.printers_read.emit(printers)

    def edit_address(self, details: ParcelDetails) -> None:
        """Let a person mend the address."""
        from amzlabels.ui.address_dialog import AddressDialog

        dialog = AddressDialog(details, self._drafts, self._theme, self._window)
        dialog.saved.connect(self._desk.corrections.change_address)
        dialog.amazons_taken.connect(self._desk.corrections.take_amazons)
        _open(dialog)

    def choose_service(self, parcel_ids: list[int], plan: Plan, problem: Note | None) -> None:
        """Let a person choose how these parcels travel, beginning with what ``problem`` says is wrong."""
        from amzlabels.ui.service_dialog import ServiceDialog

        usual = self.settings.parcels
        dialog = ServiceDialog(parcel_ids, plan, usual, self._theme, self._window, problem=problem)
        dialog.chosen.connect(self._desk.planning.choose_service)
        self.terms_read.connect(dialog.offer)
        self.points_read.connect(dialog.pickup.take)
        dialog.pickup.wanted.connect(partial(self._desk.terms.read_pickup_points, parcel_ids[0]))
        self._desk.terms.read_for_parcels(parcel_ids)
        _open(dialog)

    def split(self, details: ParcelDetails) -> None:
        """Let a person spread an order over parcels and boxes."""
        from amzlabels.ui.split_dialog import SplitDialog

        dialog = SplitDialog(details, self._theme, self._window)
        dialog.packed.connect(self._desk.packing.repack)
        _open(dialog)

    def lay_out_labels(self, labels: LabelActs) -> None:
        """Let a person say how labels are put into one PDF, as the last time to begin with."""
        from amzlabels.ui.labels_dialog import LabelsDialog

        dialog = LabelsDialog(self._layout, self._theme, self._window)
        dialog.chosen.connect(self._remember_layout)
        dialog.chosen.connect(labels.save_as)
        _open(dialog)

    def _remember_layout(self, layout: Layout) -> None:
        self._layout = layout

    def order_document(self, order: DocumentOrder, papers: PaperActs) -> None:
        """Let a person say whether a paper is printed or saved."""
        from amzlabels.ui.document_dialog import DocumentDialog

        is_slips = order.document is Document.SLIPS
        printer = slips_printer(self.settings) if is_slips else self.settings.document_printer
        dialog = DocumentDialog(order, printer, self._theme, self._window)
        dialog.printed.connect(papers.print)
        dialog.saved.connect(papers.save)
        _open(dialog)

    def prove(self, parcel_ids: tuple[int, ...], name: str) -> None:
        """Let a person see whether the proof log holds, and save what it has of these parcels or of others."""
        from amzlabels.ui.proof_dialog import ProofDialog

        dialog = ProofDialog(parcel_ids, datetime.now(UTC), self._theme, self._window)
        dialog.saved.connect(lambda chosen, as_claim: self._save_proof(chosen, name, as_claim=as_claim))
        self.proof_verified.connect(dialog.show_verdict)
        self._desk.proving.verify()
        _open(dialog)

    def _save_proof(self, chosen: Chosen, name: str, *, as_claim: bool) -> None:
        title = self.tr("Save as PDF") if as_claim else self.tr("Save as CSV")
        about = [self.tr("proof"), *([name] if name and chosen.parcel_ids else [])]
        path = self._ask.save_file(self._window, title, " ".join(about) + (".pdf" if as_claim else ".csv"))
        if path is not None:
            (self._desk.proving.save_claim if as_claim else self._desk.proving.save_lines)(chosen, path)

    def choose_printer(self, acts: PrinterActs, parcel_ids: list[int], reason: str) -> None:
        """Let a person say where these labels come out this once."""
        self._ask_printer(parcel_ids, self.settings.printer, lambda printer: acts.print_on(parcel_ids, printer, reason))

    def move_labels(self, parcel_ids: list[int], waits_for: str) -> None:
        """Let a person say where these labels come out instead of where they wait."""
        self._ask_printer(parcel_ids, waits_for, lambda printer: self._desk.stacks.print_on(parcel_ids, printer))

    def save_labels(self, parcel_ids: list[int]) -> None:
        """Let a person say where these labels are saved."""
        path = self._ask.save_file(self._window, self.tr("Save labels"), self.tr("labels") + ".pdf")
        if path is not None:
            self._desk.downloads.save(parcel_ids, path, Layout())

    def _ask_printer(self, parcel_ids: list[int], usual: str, on_chosen: Callable[[str], None]) -> None:
        from amzlabels.ui.printer_dialog import PrinterDialog

        dialog = PrinterDialog(len(parcel_ids), self._printers, usual, self._theme, self._window)
        dialog.chosen.connect(on_chosen)
        # How they stand may have changed since they were read.
        self.printers_read.connect(dialog.show_states)
        self._desk.read_printers()
        _open(dialog)

    def return_label(self, details: ParcelDetails, browser: ParcelBrowser) -> None:
        """Let a person order a label for the way back."""
        from amzlabels.ui.return_dialog import ReturnDialog

        dialog = ReturnDialog(details, self._theme, self._window)
        dialog.ordered.connect(browser.returns.order)
        _open(dialog)

    def fill_in_product(self, product: Product, missing: str) -> None:
        """Let a person fill in what is known of a product, beginning with what is missing."""
        from amzlabels.ui.product_dialog import ProductDialog

        dialog = ProductDialog(product, missing, self._products, self.settings.parcels, self._theme, self._window)
        dialog.saved.connect(lambda saved: self._desk.planning.save_products([saved]))
        _open(dialog)


def _open(dialog: QDialog) -> None:
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
