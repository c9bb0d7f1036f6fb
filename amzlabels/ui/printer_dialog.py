"""The dialog in which a person chooses the printer that some labels come out of this once."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QLocale, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QDialog, QHBoxLayout, QRadioButton, QVBoxLayout, QWidget

from amzlabels.domain.printer import PrinterInfo, PrinterState
from amzlabels.ui.forms import StateLine, button, words
from amzlabels.ui.style_sheet import dress
from amzlabels.ui.texts_printers import printer_state_words, printer_title
from amzlabels.ui.theme import Theme

translate = QCoreApplication.translate
WIDTH_PX = 480


class PrinterDialog(QDialog):
    """Arrows choose, Enter prints. The first printer that is ready and is not ``usual`` is chosen to begin with."""

    chosen = Signal(str)
    """A printer's name, empty = wherever it is set."""

    def __init__(
        self,
        count: int,
        printers: Sequence[PrinterInfo],
        usual: str,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        one, many = translate("printer", "Print this label on…"), translate("printer", "Print {count} labels on…")
        self.setWindowTitle(one if count == 1 else many.format(count=QLocale().toString(count)))
        self.choices: dict[str, QRadioButton] = {}
        self._group = QButtonGroup(self)
        self._whole = QVBoxLayout(self)
        self._whole.setContentsMargins(*[theme.px(20)] * 4)
        self._whole.setSpacing(theme.px(8))
        self._whole.addWidget(words(self.windowTitle(), "name"))
        self._usual = usual
        self._states: dict[str, StateLine] = {}
        self._add(self._whole.count(), "", translate("printer", "As set in Settings"))
        self._whole.addWidget(words(translate("printer", "This once; what is set stays."), "dim"))
        self.print = button(translate("printer", "Print   Enter"), "accent")
        self.back = button(translate("printer", "Back   Esc"))
        self.back.setAutoDefault(False)
        self.print.setDefault(True)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.back)
        buttons.addWidget(self.print)
        self._whole.addLayout(buttons)
        self.setMinimumWidth(min(theme.px(WIDTH_PX), self.screen().availableSize().width() - 80))
        self.print.clicked.connect(self._end)
        self.back.clicked.connect(self.reject)
        self.show_states(printers)

    def show_states(self, printers: Sequence[PrinterInfo]) -> None:
        """Say of those that do not stand well how they stand now, and offer those that have come since."""
        was_empty = not self._states
        for printer in printers:
            if printer.name not in self._states:
                at = self._whole.indexOf(self.choices[""])
                self._add(at, printer.name, printer_title(printer.name, printer.kind))
                self._states[printer.name] = StateLine()
                self._whole.insertWidget(at + 1, self._states[printer.name])
            tone, says = printer_state_words(printer)
            self.choices[printer.name].setAccessibleDescription(says)
            self._states[printer.name].say(tone, "" if tone == "good" else says)
        if was_empty:
            self._choose_among(printers)

    def _choose_among(self, printers: Sequence[PrinterInfo]) -> None:
        others = [each.name for each in printers if each.name != self._usual]
        ready = [each.name for each in printers if each.name in others and each.state is PrinterState.READY]
        first = self.choices[next(iter([*ready, *others]), "")]
        first.setChecked(True)
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add(self, at: int, name: str, title: str) -> None:
        choice = QRadioButton(title.replace("&", "&&"))
        dress(choice, kind="strong")
        self._group.addButton(choice)
        self._whole.insertWidget(at, choice)
        self.choices[name] = choice

    def _end(self) -> None:
        name = next(name for name, choice in self.choices.items() if choice.isChecked())
        self.accept()
        self.chosen.emit(name)
