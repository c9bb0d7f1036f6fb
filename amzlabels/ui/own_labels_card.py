"""The cards of where labels come from, and of those drawn here: size, carrier, tracking numbers."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QCompleter, QLineEdit, QRadioButton, QVBoxLayout, QWidget

from amzlabels.domain.confirmation import CarrierCode, carrier_code
from amzlabels.domain.own_labels import (
    FROM_RANGE,
    GIVEN,
    MOD_10,
    NO_CHECK,
    NO_NUMBER,
    S10,
    SIZES_MM,
    number_of,
    range_fault,
)
from amzlabels.domain.settings import Settings
from amzlabels.domain.shipment import OWN
from amzlabels.ui.amazon_carrier_list import KNOWN_CODES, OTHER, nearest_code
from amzlabels.ui.dropdown import Dropdown
from amzlabels.ui.forms import Card, field, form_grid, words
from amzlabels.ui.settings_draft import SettingsDraft
from amzlabels.ui.style_sheet import dress
from amzlabels.ui.texts import field_name
from amzlabels.ui.texts_printers import size_name
from amzlabels.ui.theme import Theme

translate = QCoreApplication.translate

_RANGE_FIELDS = ("beginning", "ending", "first", "last")


class LabelsCard(Card):
    """Whether labels are bought or drawn; what follows from a choice is left to the page."""

    chosen = Signal(bool)
    """A person wants labels drawn here, or bought."""

    def __init__(self, draft: SettingsDraft, theme: Theme) -> None:
        super().__init__(translate("settings", "Labels"), theme)
        self.bought = QRadioButton(translate("settings", "Fro&m MyParcel"))
        self.drawn = QRadioButton(translate("settings", "Own la&bels, without an account"))
        column = QVBoxLayout()
        column.setSpacing(theme.px(2))
        for choice, is_drawn in ((self.bought, False), (self.drawn, True)):
            column.addWidget(choice)
            choice.clicked.connect(partial(self.chosen.emit, is_drawn))
        self.body.addLayout(column)
        explained = translate(
            "settings",
            "An own label has the address, the order and its contents on it, and your tracking number. It pays for no "
            "postage, and does not go through customs.",
        )
        self.body.addWidget(words(explained, "secondary"))
        draft.loaded.connect(self._show)

    def _show(self, settings: Settings) -> None:
        (self.drawn if settings.draws_labels else self.bought).setChecked(True)


class OwnLabelsCard(Card):
    """How labels drawn here look and are numbered; each field is saved as it is left."""

    def __init__(self, draft: SettingsDraft, theme: Theme) -> None:
        super().__init__(translate("settings", "Own labels"), theme)
        self._draft = draft
        self.size_choice, self.tracking, self.check = Dropdown(), Dropdown(), Dropdown()
        self.carrier = QLineEdit()
        self.editors = {name: QLineEdit() for name in _RANGE_FIELDS}
        self.example = words("", "secondary")
        self.fault = words(kind="needs")
        self._fill_choices()
        self._range = QWidget()
        self._lay_out(theme)
        for choice in (self.size_choice, self.tracking, self.check):
            choice.activated.connect(self._save)
        for editor in self.editors.values():
            editor.setMaxLength(30)
            editor.editingFinished.connect(self._save)
        self.carrier.editingFinished.connect(self._save_carrier)
        draft.loaded.connect(self._show)

    def first_wrong(self) -> QWidget:
        """The field to be mended: the range's last number where it is sound but used up."""
        own = self._draft.settings.own_labels
        return self.editors[range_fault(own) or "last"] if own.tracking == FROM_RANGE else self.tracking

    def _fill_choices(self) -> None:
        self.size_choice.addItem(translate("settings", "As the printer's paper"), "")
        for size in SIZES_MM:
            self.size_choice.addItem(size_name(size), size)
        for text, source in (
            (translate("settings", "None"), NO_NUMBER),
            (translate("settings", "Scanned or typed for each parcel"), GIVEN),
            (translate("settings", "From a number range of mine"), FROM_RANGE),
        ):
            self.tracking.addItem(text, source)
        for text, check in (
            (translate("settings", "None"), NO_CHECK),
            (translate("settings", "Modulo 10 (weights 3 and 1)"), MOD_10),
            (translate("settings", "S10, of the postal union"), S10),
        ):
            self.check.addItem(text, check)

    def _lay_out(self, theme: Theme) -> None:
        completer = QCompleter(KNOWN_CODES, self.carrier)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.carrier.setCompleter(completer)
        hint = translate("settings", "What Amazon is told. One it does not know goes out as “Other”.")
        given = translate("settings", "K at a parcel takes its number, before or after it is printed.")
        parts = [
            (field(translate("settings", "Si&ze"), self.size_choice), 1),
            (field(translate("settings", "Who carries th&em"), self.carrier, hint), 1),
            (field(translate("settings", "Tracking n&umbers"), self.tracking, given), 2),
        ]
        self.body.addLayout(form_grid(theme, 2, parts))
        names = {
            "beginning": translate("settings", "Before the &digits"),
            "first": translate("settings", "Fir&st number"),
            "last": translate("settings", "Last number"),
            "ending": translate("settings", "Suffi&x, behind the check digit"),
        }
        range_parts = [(field(names[name], self.editors[name]), 1) for name in _RANGE_FIELDS]
        range_parts.append((field(translate("settings", "Check digit, if an&y"), self.check), 1))
        column = QVBoxLayout(self._range)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        column.addLayout(form_grid(theme, 2, range_parts))
        column.addWidget(self.fault)
        column.addWidget(self.example)
        self.body.addWidget(self._range)

    def _show(self, settings: Settings) -> None:
        own = settings.own_labels
        for choice, value in ((self.size_choice, own.size), (self.tracking, own.tracking), (self.check, own.check)):
            choice.setCurrentIndex(max(0, choice.findData(value)))
        for name, editor in self.editors.items():
            editor.setText(getattr(own, name))
        code = carrier_code(settings.carrier_codes, "", OWN)
        self.carrier.setText(code.name or code.code if code is not None else "")
        self._tell(settings)

    def _save(self) -> None:
        typed = {name: "".join(editor.text().split()).upper() for name, editor in self.editors.items()}
        for name, editor in self.editors.items():
            editor.setText(typed[name])
        own = replace(
            self._draft.settings.own_labels,
            size=self.size_choice.currentData(),
            tracking=self.tracking.currentData(),
            check=self.check.currentData(),
            **typed,
        )
        self._draft.change(own_labels=own)
        self._tell(self._draft.settings)

    def _save_carrier(self) -> None:
        typed = " ".join(self.carrier.text().split())
        if not typed:
            self._show(self._draft.settings)
            return
        near = nearest_code(typed)
        code = CarrierCode(near) if near and near != OTHER else CarrierCode(OTHER, typed)
        self.carrier.setText(code.name or code.code)
        self._draft.change(carrier_codes=self._draft.settings.carrier_codes | {OWN: code})

    def _tell(self, settings: Settings) -> None:
        """What the range comes to, or what is not right about it."""
        own = settings.own_labels
        self._range.setVisible(own.tracking == FROM_RANGE)
        fault = range_fault(own) if own.tracking == FROM_RANGE else ""
        for name, editor in self.editors.items():
            dress(editor, tone="bad" if name == fault else "")
        self.fault.setText(_fault_words(fault, own.check) if fault else "")
        self.fault.setVisible(bool(fault))
        self.example.setVisible(not fault and own.tracking == FROM_RANGE)
        if not fault and own.tracking == FROM_RANGE:
            first, last = number_of(own, int(own.first)), number_of(own, int(own.last))
            range_words = translate("settings", "From {first} to {last}. None is given twice.")
            self.example.setText(range_words.format(first=first, last=last))


def _fault_words(fault: str, check: str) -> str:
    said = translate("settings", "Not right: {field}.").format(field=field_name(fault))
    shape = translate("settings", "S10 has two letters, at most 8 digits and the two letters of the country.")
    return f"{said} {shape}" if check == S10 else said
