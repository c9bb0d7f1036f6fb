"""The cards that add a printer by its network address, and that set what is loaded in it; asking it is the desk's."""

from __future__ import annotations

import re
from dataclasses import replace

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from amzlabels.domain.printer import HEADS_DPI, LABEL_MEDIA, RawPrinter
from amzlabels.domain.problems import Note
from amzlabels.domain.settings import Settings
from amzlabels.ui.dropdown import Dropdown
from amzlabels.ui.forms import Card, StateLine, button, field, form_grid, words
from amzlabels.ui.ports import Desk
from amzlabels.ui.settings_draft import SettingsDraft
from amzlabels.ui.style_sheet import dress
from amzlabels.ui.texts import problem_sentence
from amzlabels.ui.texts_printers import found_words, media_title
from amzlabels.ui.theme import Theme

translate = QCoreApplication.translate

FARTHEST_MM = 10
_MILLIMETRES = re.compile(r"([-−+]?)(\d{1,2})(?:[.,](\d))?")


class NetworkPrinterCard(Card):
    """Finds a label printer by its address, says what it is, and adds it to those of the settings."""

    added = Signal(str)
    """The name of a printer that was added."""

    def __init__(self, desk: Desk, draft: SettingsDraft, theme: Theme) -> None:
        super().__init__(translate("settings", "Add a label printer of the network"), theme)
        self._desk = desk
        self._draft = draft
        self._found: RawPrinter | None = None
        explained = translate(
            "settings",
            "For printers that understand ZPL, such as Zebra's. They need no driver, and most count each label they "
            "print. Load labels and close the printer first.",
        )
        self.body.addWidget(words(explained, "dim"))
        self.address = QLineEdit()
        self.address.setMaxLength(100)
        hint = translate("settings", "As its own network page shows it, for example 192.168.1.40.")
        self.body.addWidget(field(translate("settings", "Addr&ess"), self.address, hint))
        self.ask = button(translate("settings", "&Find it"))
        self.add_row(self.ask)
        self.state = StateLine()
        self.body.addWidget(self.state)
        self.labels, self.head = media_choice(), Dropdown()
        for dpi in HEADS_DPI:
            self.head.addItem(translate("settings", "{dpi} dpi").format(dpi=dpi), dpi)
        self._head_field = field(
            translate("settings", "Dots per &inch"),
            self.head,
            translate("settings", "It did not tell. Its type plate does."),
        )
        self.add = button(translate("settings", "&Add this printer"), "accent")
        self._what = QWidget()
        self._lay_out_found(theme)
        self.address.returnPressed.connect(self._find)
        self.ask.clicked.connect(self._find)
        self.add.clicked.connect(self._add)

    def show_found(self, printer: RawPrinter) -> None:
        """Say what answers at the address that is being asked for."""
        self._found = printer
        self.ask.setEnabled(True)
        self.state.say(*found_words(printer))
        self._head_field.setVisible(not printer.dpi)
        self._what.setVisible(True)

    def show_refused(self, problem: Note) -> None:
        """Say why there is none."""
        self.ask.setEnabled(True)
        self.state.say("bad", problem_sentence(problem))

    def _lay_out_found(self, theme: Theme) -> None:
        column = QVBoxLayout(self._what)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(12))
        labels = field(translate("settings", "La&bels in it"), self.labels)
        column.addLayout(form_grid(theme, 2, [(labels, 1), (self._head_field, 1)]))
        column.addWidget(self.add)
        self.body.addWidget(self._what)
        self._what.hide()

    def _find(self) -> None:
        address = self.address.text().strip()
        if not address or not self.ask.isEnabled():
            self.address.setFocus()
            return
        self._found = None
        self._what.hide()
        self.ask.setEnabled(False)
        self.state.say("wait", translate("settings", "Asking {address}…").format(address=address))
        self._desk.finding.find_printer(address)

    def _add(self) -> None:
        if self._found is None:
            return
        chosen = replace(self._found, media=self.labels.currentData(), dpi=self._found.dpi or self.head.currentData())
        others = [each for each in self._draft.settings.raw_printers if each.name != chosen.name]
        self._found = None
        self.address.clear()
        self.state.say("good", "")
        self.state.hide()
        self._what.hide()
        printer = self._draft.settings.printer or chosen.name
        self._draft.change(raw_printers=(*others, chosen), printer=printer)
        self.added.emit(chosen.name)


class MillimetreField(QLineEdit):
    """A distance of some millimetres either way, to a tenth; what is none is framed."""

    def __init__(self) -> None:
        super().__init__()
        self.setMaxLength(6)
        self.textChanged.connect(lambda: dress(self, tone="" if self.millimetres() is not None else "bad"))

    def millimetres(self) -> float | None:
        """The distance, None when it is none or too far."""
        match = _MILLIMETRES.fullmatch(self.text().replace(" ", "") or "0")
        if match is None:
            return None
        distance = float(f"{match[2]}.{match[3] or 0}")
        return None if distance > FARTHEST_MM else -distance if match[1] in ("-", "−") and distance else distance

    def show_millimetres(self, distance: float) -> None:
        """Show it as it is typed."""
        if distance != self.millimetres() or not self.text():
            self.setText(self.locale().toString(distance, "f", 1))


class RawPrinterFields(QWidget):
    """What is set of one printer of the network: its labels, where on them it prints, and that it is to go."""

    def __init__(self, name: str, draft: SettingsDraft, theme: Theme) -> None:
        super().__init__()
        self._name = name
        self._draft = draft
        self.labels, self.right, self.down = media_choice(), MillimetreField(), MillimetreField()
        self.take_off = button(translate("settings", "Take it off the list"))
        self.take_off.setAccessibleName(translate("settings", "Take {printer} off the list").format(printer=name))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(12))
        parts = [
            (field(translate("settings", "Labels in it"), self.labels), 2),
            (field(translate("settings", "Shift right (mm)"), self.right), 1),
            (field(translate("settings", "Shift down (mm)"), self.down), 1),
        ]
        column.addLayout(form_grid(theme, 4, parts))
        self.labels.activated.connect(self._save)
        for editor in (self.right, self.down):
            editor.editingFinished.connect(self._save)
        self.take_off.clicked.connect(self._take_off)
        draft.loaded.connect(self._show)
        self._show(draft.settings)

    def _show(self, settings: Settings) -> None:
        printer = self._of(settings)
        if printer is None:
            return
        if self.labels.findData(printer.media) < 0:
            self.labels.addItem(media_title(printer.media), printer.media)
        self.labels.setCurrentIndex(self.labels.findData(printer.media))
        self.right.show_millimetres(printer.right_mm)
        self.down.show_millimetres(printer.down_mm)

    def _of(self, settings: Settings) -> RawPrinter | None:
        return next((each for each in settings.raw_printers if each.name == self._name), None)

    def _save(self) -> None:
        right_mm, down_mm = self.right.millimetres(), self.down.millimetres()
        printer = self._of(self._draft.settings)
        if printer is None or right_mm is None or down_mm is None:
            return
        changed = replace(printer, media=self.labels.currentData(), right_mm=right_mm, down_mm=down_mm)
        printers = self._draft.settings.raw_printers
        self._draft.change(raw_printers=tuple(changed if each == printer else each for each in printers))

    def _take_off(self) -> None:
        settings = self._draft.settings
        left = tuple(each for each in settings.raw_printers if each.name != self._name)
        chosen = "" if settings.printer == self._name else settings.printer
        self._draft.change(raw_printers=left, printer=chosen)


def media_choice() -> Dropdown:
    """The usual sizes of labels."""
    choice = Dropdown()
    for media in LABEL_MEDIA:
        choice.addItem(media_title(media), media)
    return choice
