"""The dialog in which a person says whether a paper is printed or saved, and what is on it where that is open."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QCoreApplication, QLocale, Qt, Signal, SignalInstance
from PySide6.QtWidgets import QButtonGroup, QDialog, QHBoxLayout, QRadioButton, QVBoxLayout, QWidget

from amzlabels.domain.document_order import Document, DocumentOrder
from amzlabels.ui.forms import button, words
from amzlabels.ui.theme import Theme

translate = QCoreApplication.translate
WIDTH_PX = 480


class DocumentDialog(QDialog):
    """Enter prints where there is a printer for documents (empty = none), and saves where there is none.

    A pick list is asked for of the chosen parcels or of all that are ready, of all unless several are chosen.
    """

    printed = Signal(object)
    saved = Signal(object)
    """A ``DocumentOrder``."""

    def __init__(self, order: DocumentOrder, printer: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._order = order
        self.setWindowTitle(_title(order))
        saving = translate("document", "Save as PDF…") if printer else translate("document", "Save as PDF…   Enter")
        self.print = button(translate("document", "Print   Enter"), "accent")
        self.save = button(saving, "plain" if printer else "accent")
        self.back = button(translate("document", "Back   Esc"))
        self.print.setVisible(bool(printer))
        first = self.print if printer else self.save
        for each in (self.save, self.back):
            each.setAutoDefault(False)
        first.setDefault(True)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        for each in (self.back, self.save, self.print):
            buttons.addWidget(each)
        self._whole = QVBoxLayout(self)
        self._whole.setContentsMargins(*[theme.px(20)] * 4)
        self._whole.setSpacing(theme.px(12))
        self._whole.addWidget(words(_says(order)))
        self.chosen, self.ready = QRadioButton(_chosen_words(order)), QRadioButton(_ready_words(order))
        self.by_product = QRadioButton(translate("document", "By &product and place, each once"))
        self.by_order = QRadioButton(translate("document", "By &order"))
        if order.document is Document.PICK_LIST:
            self._ask_what(order, theme)
        to_printer = translate("document", "Prints on {printer}.").format(printer=printer)
        no_printer = translate("document", "No printer for A4 is chosen in Settings, Printers, so it is saved as PDF.")
        self._whole.addWidget(words(to_printer if printer else no_printer, "dim"))
        self._whole.addLayout(buttons)
        self.setMinimumWidth(min(theme.px(WIDTH_PX), self.screen().availableSize().width() - 80))
        self.print.clicked.connect(lambda: self._end(self.printed))
        self.save.clicked.connect(lambda: self._end(self.saved))
        self.back.clicked.connect(self.reject)
        asked = next((each for each in (self.chosen, self.ready) if each.isChecked()), first)
        asked.setFocus(Qt.FocusReason.OtherFocusReason)

    def order(self) -> DocumentOrder:
        """What is wanted now."""
        if self._order.document is not Document.PICK_LIST:
            return self._order
        ids = self._order.parcel_ids if self.chosen.isChecked() else None
        return replace(self._order, parcel_ids=ids, by_order=self.by_order.isChecked())

    def _ask_what(self, order: DocumentOrder, theme: Theme) -> None:
        count = len(order.parcel_ids or ())
        self.chosen.setEnabled(count > 0)
        (self.chosen if count > 1 else self.ready).setChecked(True)
        (self.by_order if order.by_order else self.by_product).setChecked(True)
        for pair in ((self.ready, self.chosen), (self.by_product, self.by_order)):
            group = QButtonGroup(self)
            for each in pair:
                group.addButton(each)
                self._whole.addWidget(each)
            self._whole.addSpacing(theme.px(4))

    def _end(self, wanted: SignalInstance) -> None:
        self.accept()
        wanted.emit(self.order())


def _title(order: DocumentOrder) -> str:
    if order.document is Document.PICK_LIST:
        return translate("document", "Pick list")
    if order.document is Document.DAY_LIST:
        return translate("document", "Day list")
    count = len(order.parcel_ids or ())
    if count == 1:
        return translate("document", "Packing slip")
    return translate("document", "{count} packing slips").format(count=count)


def _says(order: DocumentOrder) -> str:
    if order.document is Document.PICK_LIST:
        return translate("document", "What is to be fetched, in the order of the shelves. For:")
    if order.document is Document.DAY_LIST:
        return translate("document", "What was printed today, by carrier, for the driver to sign. Without names.")
    return translate("document", "In the language of the marketplace, with PO number and gift message, without prices.")


def _chosen_words(order: DocumentOrder) -> str:
    count = len(order.parcel_ids or ())
    if count == 1:
        return translate("document", "The &chosen parcel")
    return translate("document", "The {count} &chosen parcels").format(count=QLocale().toString(count))


def _ready_words(order: DocumentOrder) -> str:
    if order.marketplace:
        return translate("document", "&All that are ready to print, of the marketplace in view")
    return translate("document", "&All that are ready to print")
