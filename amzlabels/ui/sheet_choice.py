"""What labels are in a printer that takes A4, single ones or sheets of several, and what is free on its sheet."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QWidget

from amzlabels.domain.paper_changes import SheetTold
from amzlabels.domain.printer import PrinterInfo
from amzlabels.domain.settings import Settings
from amzlabels.domain.sheets import PER_SHEET, labels_per_sheet, with_sheets
from amzlabels.ui.dropdown import Dropdown
from amzlabels.ui.forms import button, words
from amzlabels.ui.ports import Desk
from amzlabels.ui.settings_draft import SettingsDraft
from amzlabels.ui.texts_printers import printer_title
from amzlabels.ui.theme import Theme

translate = QCoreApplication.translate


class SheetChoice(QWidget):
    """Saves what is chosen at once; the dialog of places opens once it is known how the sheet stands."""

    def __init__(self, printer: PrinterInfo, desk: Desk, draft: SettingsDraft, theme: Theme) -> None:
        super().__init__()
        self._printer, self._desk, self._draft, self._theme = printer, desk, draft, theme
        self._is_asked = False
        title = printer_title(printer.name, printer.kind)
        self.labels = Dropdown()
        self.labels.addItem(translate("settings", "Single labels"), 0)
        for per_sheet in PER_SHEET:
            sheets = translate("settings", "A4 sheets of {count} labels").format(count=per_sheet)
            self.labels.addItem(sheets, per_sheet)
        self.labels.setAccessibleName(translate("settings", "Labels in {printer}").format(printer=title))
        self.places = button(translate("settings", "Free places…"))
        self.places.setAccessibleName(
            translate("settings", "Free places on the label sheet in {printer}").format(printer=title)
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(12))
        row.addWidget(words(translate("settings", "In it:"), "strong"))
        row.addWidget(self.labels)
        row.addWidget(self.places)
        row.addStretch(1)
        self.labels.activated.connect(self._choose)
        self.places.clicked.connect(self._ask)

    def show_choice(self, settings: Settings, *, takes_sheets: bool) -> None:
        """Show what is set; only a printer that has A4 can have sheets."""
        per_sheet = labels_per_sheet(settings.profiles, self._printer.name)
        self.labels.setCurrentIndex(self.labels.findData(per_sheet))
        self.places.setVisible(bool(per_sheet))
        self.setVisible(takes_sheets or bool(per_sheet))

    def told(self, change: SheetTold) -> None:
        """Let a person say which places are free, where that was asked for."""
        if not self._is_asked or change.sheet.printer != self._printer.name:
            return
        from amzlabels.ui.sheet_dialog import SheetDialog

        self._is_asked = False
        dialog = SheetDialog(change.sheet, self._theme, self.window())
        dialog.put_in.connect(self._desk.sheets.put_in)
        dialog.open()

    def _choose(self) -> None:
        per_sheet = self.labels.currentData()
        self._draft.change(profiles=with_sheets(self._draft.settings.profiles, self._printer, per_sheet))
        self.places.setVisible(bool(per_sheet))

    def _ask(self) -> None:
        self._is_asked = True
        self._desk.sheets.read(self._printer.name)
