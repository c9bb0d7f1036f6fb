"""The dialog in which a person says how labels are put into one PDF; where it is saved is asked afterwards."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QRadioButton, QVBoxLayout, QWidget

from amzlabels.domain.sheets import PLACES, Layout
from amzlabels.ui.forms import button, words
from amzlabels.ui.sheet_picture import SheetPicture
from amzlabels.ui.theme import Theme

translate = QCoreApplication.translate
WIDTH_PX = 520


class LabelsDialog(QDialog):
    """Enter goes on, Esc goes back; 1 to 4 make a place of the first sheet free or used."""

    chosen = Signal(object)
    """A ``Layout``."""

    def __init__(self, layout: Layout, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(translate("labels", "Labels as one PDF"))
        self.pages = QRadioButton(translate("labels", "&Each label on a page of its own size"))
        self.sheets = QRadioButton(translate("labels", "&Four labels on a sheet of A4"))
        self.picture = SheetPicture(theme)
        self._used = words(translate("labels", "Press the places of the first sheet that are used already (1 to 4)."))
        self.save = button(translate("labels", "Save…   Enter"), "accent")
        self.back = button(translate("labels", "Back   Esc"))
        self.save.setDefault(True)
        self.back.setAutoDefault(False)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.back)
        buttons.addWidget(self.save)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(*[theme.px(20)] * 4)
        whole.setSpacing(theme.px(12))
        whole.addWidget(self.pages)
        whole.addWidget(self.sheets)
        whole.addWidget(self._used)
        whole.addWidget(self.picture, 0, Qt.AlignmentFlag.AlignHCenter)
        asis = translate("labels", "What comes as A4 with a customs form goes in as it is.")
        whole.addWidget(words(asis, "dim"))
        whole.addLayout(buttons)
        self.setMinimumWidth(min(theme.px(WIDTH_PX), self.screen().availableSize().width() - 80))
        self.save.clicked.connect(self.accept)
        self.back.clicked.connect(self.reject)
        self.sheets.toggled.connect(self._show_sheet)
        chosen = self.sheets if layout.on_sheets else self.pages
        chosen.setChecked(True)
        self._show_sheet(layout.on_sheets)
        chosen.setFocus(Qt.FocusReason.OtherFocusReason)

    def layout_chosen(self) -> Layout:
        """What is chosen now."""
        return Layout(True, self.picture.free()) if self.sheets.isChecked() else Layout()

    def accept(self) -> None:
        """Hand the choice over."""
        super().accept()
        self.chosen.emit(self.layout_chosen())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Digits press places."""
        place = int(event.text()) if event.text() in {str(each) for each in PLACES} else 0
        if place and self.sheets.isChecked():
            self.picture.press(place)
        else:
            super().keyPressEvent(event)

    def _show_sheet(self, is_on: bool) -> None:
        self.picture.setEnabled(is_on)
        self._used.setEnabled(is_on)
