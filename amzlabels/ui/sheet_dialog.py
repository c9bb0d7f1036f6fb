"""The dialog in which a person says which places are free on the sheet of labels that a printer takes next."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from amzlabels.domain.sheets import LabelSheet, places_on
from amzlabels.ui.forms import button, words
from amzlabels.ui.sheet_picture import SheetPicture
from amzlabels.ui.theme import Theme

translate = QCoreApplication.translate
WIDTH_PX = 480


class SheetDialog(QDialog):
    """Enter goes on, Esc goes back; a place's digit makes it free or used, N makes the sheet a new one."""

    put_in = Signal(str, object)
    """The printer's name, and the places that are free on the sheet in it."""

    def __init__(self, sheet: LabelSheet, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sheet = sheet
        self._digits = {str(place): place for place in places_on(sheet.per_sheet)}
        self.setWindowTitle(translate("labels", "Label sheet in {printer}").format(printer=sheet.printer))
        self.picture = SheetPicture(theme, sheet.per_sheet, sheet.free)
        self.new = button(translate("labels", "It is a new sheet   N"))
        self.new.setAutoDefault(False)
        self.keep = button(self._keep_words(), "accent")
        self.back = button(translate("labels", "Back   Esc"))
        self.keep.setDefault(True)
        self.back.setAutoDefault(False)
        buttons = QHBoxLayout()
        buttons.addWidget(self.new)
        buttons.addStretch(1)
        buttons.addWidget(self.back)
        buttons.addWidget(self.keep)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(*[theme.px(20)] * 4)
        whole.setSpacing(theme.px(12))
        put = translate("labels", "Put the sheet on top in {printer}, the same way round as before.")
        press = translate("labels", "Press a place to say whether it is free or used (1 to {last}).")
        whole.addWidget(words(put.format(printer=sheet.printer), "strong"))
        whole.addWidget(words(press.format(last=sheet.per_sheet)))
        whole.addWidget(self.picture, 0, Qt.AlignmentFlag.AlignHCenter)
        whole.addLayout(buttons)
        self.setMinimumWidth(min(theme.px(WIDTH_PX), self.screen().availableSize().width() - 80))
        self.new.clicked.connect(self.picture.renew)
        self.keep.clicked.connect(self.accept)
        self.back.clicked.connect(self.reject)
        self.keep.setFocus(Qt.FocusReason.OtherFocusReason)

    def accept(self) -> None:
        """Hand the choice over."""
        super().accept()
        self.put_in.emit(self._sheet.printer, self.picture.free())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Digits press places."""
        if event.text() in self._digits:
            self.picture.press(self._digits[event.text()])
        elif event.key() == Qt.Key.Key_N:
            self.picture.renew()
        else:
            super().keyPressEvent(event)

    def _keep_words(self) -> str:
        count = self._sheet.waiting
        if not count:
            return translate("labels", "It is in   Enter")
        if count == 1:
            return translate("labels", "It is in: print 1 label   Enter")
        return translate("labels", "It is in: print {count} labels   Enter").format(count=count)
