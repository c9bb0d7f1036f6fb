"""The dialog in which a person says whether a paper is printed or saved, and what is on it where that is open."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from amzlabels.domain.document_order import DocumentOrder
from amzlabels.ui.forms import button, words
from amzlabels.ui.theme import Theme

translate = QCoreApplication.translate
WIDTH_PX = 480


class DocumentDialog(QDialog):
    """Enter prints where there is a printer for documents (empty = none), and saves where there is none."""

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
        for each in (self.save, self.back):
            each.setAutoDefault(False)
        (self.print if printer else self.save).setDefault(True)
        to_printer = translate("document", "Prints on {printer}.").format(printer=printer)
        no_printer = translate("document", "No printer for A4 is chosen in Settings, Printers, so it is saved as PDF.")
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        for each in (self.back, self.save, self.print):
            buttons.addWidget(each)
        self._whole = QVBoxLayout(self)
        self._whole.setContentsMargins(*[theme.px(20)] * 4)
        self._whole.setSpacing(theme.px(12))
        self._whole.addWidget(words(_says(order)))
        self._whole.addWidget(words(to_printer if printer else no_printer, "dim"))
        self._whole.addLayout(buttons)
        self.setMinimumWidth(min(theme.px(WIDTH_PX), self.screen().availableSize().width() - 80))
        self.print.clicked.connect(self._print)
        self.save.clicked.connect(self._save)
        self.back.clicked.connect(self.reject)
        (self.print if printer else self.save).setFocus()

    def order(self) -> DocumentOrder:
        """What is wanted now."""
        return self._order

    def _print(self) -> None:
        self.accept()
        self.printed.emit(self.order())

    def _save(self) -> None:
        self.accept()
        self.saved.emit(self.order())


def _title(order: DocumentOrder) -> str:
    count = len(order.parcel_ids or ())
    if count == 1:
        return translate("document", "Packing slip")
    return translate("document", "{count} packing slips").format(count=count)


def _says(order: DocumentOrder) -> str:
    return translate("document", "In the language of the marketplace, with PO number and gift message, without prices.")
