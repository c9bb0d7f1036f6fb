"""The card of what Amazon calls each carrier, everywhere and in one marketplace; Amazon has the last word on codes."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QCompleter, QGridLayout, QLabel, QLineEdit

from amzlabels.domain.confirmation import DEFAULT_CARRIER_CODES, CarrierCode
from amzlabels.domain.marketplace import MARKETPLACES
from amzlabels.domain.shipment import CARRIERS, OWN
from amzlabels.ui.amazon_carrier_list import KNOWN_CODES, OTHER, nearest_code
from amzlabels.ui.dropdown import Dropdown
from amzlabels.ui.forms import Card, Oddity, button, field, words
from amzlabels.ui.settings_draft import SettingsDraft
from amzlabels.ui.style_sheet import dress
from amzlabels.ui.texts import carrier_name
from amzlabels.ui.theme import Theme

translate = QCoreApplication.translate

_NOTHING = CarrierCode("")
_NARROW_SCALE = 1.5
"""With larger text than this the three fields of a carrier stand under its name, not beside it."""


class CarrierCodes(Card):
    """One row per carrier, saved as each field is left. In one marketplace's view an empty row means "as for all"."""

    def __init__(self, draft: SettingsDraft, theme: Theme) -> None:
        super().__init__(translate("settings", "What Amazon calls the carriers"), theme)
        self._draft = draft
        self._is_narrow = theme.scale > _NARROW_SCALE
        self.rows: dict[str, tuple[QLineEdit, QLineEdit, QLineEdit]] = {}
        self.oddities: dict[str, Oddity] = {}
        self.marketplace = Dropdown()
        self.marketplace.addItem(translate("settings", "All marketplaces"), "")
        for each in MARKETPLACES:
            self.marketplace.addItem(each.sales_channel, each.code)
        self.reset = button("")
        self._lay_out(theme)
        self.marketplace.currentIndexChanged.connect(self._show)
        self.reset.clicked.connect(self._reset)
        draft.loaded.connect(self._show)
        self._show()

    @property
    def view(self) -> str:
        """The code of the marketplace in view, empty = all."""
        return str(self.marketplace.currentData())

    def _lay_out(self, theme: Theme) -> None:
        explained = translate(
            "settings",
            "The code exactly as Amazon writes it. With the code Other, the name says who carries the parcel; Amazon "
            "does not count it as tracked then.",
        )
        self.body.addWidget(words(explained, "dim"))
        self.body.addWidget(field(translate("settings", "&Marketplace"), self.marketplace))
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.px(8))
        grid.setVerticalSpacing(theme.px(8))
        titles = [
            translate("settings", "Amazon's code"),
            translate("settings", "Name"),
            translate("settings", "Method"),
        ]
        for column, title in enumerate(titles, 1):
            grid.addWidget(words(title, "secondary"), 0, column)
            grid.setColumnStretch(column, 2)
        for place, carrier in enumerate((*CARRIERS, OWN)):
            self._add_row(grid, 3 * place + 1, carrier, titles)
        self.body.addLayout(grid)
        self.add_row(self.reset)

    def _add_row(self, grid: QGridLayout, place: int, carrier: str, titles: list[str]) -> None:
        name = QLabel(carrier_name(carrier))
        dress(name, kind="strong")
        if self._is_narrow:
            grid.addWidget(name, place, 1, 1, 3)
        else:
            grid.addWidget(name, place + 1, 0)
        editors = QLineEdit(), QLineEdit(), QLineEdit()
        for column, editor in enumerate(editors, 1):
            editor.setAccessibleName(f"{carrier_name(carrier)}: {titles[column - 1]}")
            editor.textChanged.connect(partial(self._show_usual, carrier))
            editor.editingFinished.connect(partial(self._on_left, carrier))
            grid.addWidget(editor, place + 1, column)
        name.setBuddy(editors[0])
        completer = QCompleter(KNOWN_CODES, editors[0])
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        editors[0].setCompleter(completer)
        self.rows[carrier] = editors
        self.oddities[carrier] = Oddity(editors[0])
        grid.addWidget(self.oddities[carrier], place + 2, 1, 1, 3)

    def _show(self, *_: object) -> None:
        """Show what the settings hold for the view."""
        for carrier, editors in self.rows.items():
            code = self._draft.settings.carrier_codes.get(self._key(carrier), _NOTHING)
            for editor, text in zip(editors, (code.code, code.name, code.method), strict=True):
                if editor.text().strip() != text:
                    editor.setText(text)
            self._show_usual(carrier)
            self._check(carrier)
        usual = translate("settings", "&Use the usual codes")
        self.reset.setText(translate("settings", "&Use those for all") if self.view else usual)

    def _show_usual(self, carrier: str, *_: object) -> None:
        """What counts while the row is empty stands in it, dimmed."""
        is_own = not self.view or self._entered(carrier) != _NOTHING
        usual = _NOTHING if is_own else self._draft.settings.carrier_codes.get(carrier, _NOTHING)
        for editor, text in zip(self.rows[carrier], (usual.code, usual.name, usual.method), strict=True):
            editor.setPlaceholderText(text)

    def _on_left(self, carrier: str) -> None:
        self._check(carrier)
        entered = {self._key(each): self._entered(each) for each in self.rows}
        others = {key: code for key, code in self._draft.settings.carrier_codes.items() if key not in entered}
        self._draft.change(carrier_codes=others | {key: code for key, code in entered.items() if code.code})

    def _check(self, carrier: str) -> None:
        entered = self._entered(carrier)
        text = _oddity_words(entered)
        if not text and not entered.code and not self.view:
            text = translate("settings", "Without a code Amazon cannot be told.")
        self.oddities[carrier].say(text, is_wrong=entered != _NOTHING and not entered.code)

    def _reset(self) -> None:
        of_view = {self._key(carrier) for carrier in self.rows}
        others = {key: code for key, code in self._draft.settings.carrier_codes.items() if key not in of_view}
        self._draft.change(carrier_codes=others if self.view else others | DEFAULT_CARRIER_CODES)
        self._show()

    def _key(self, carrier: str) -> str:
        return f"{self.view}/{carrier}" if self.view else carrier

    def _entered(self, carrier: str) -> CarrierCode:
        return CarrierCode(*(editor.text().strip() for editor in self.rows[carrier]))


def _oddity_words(entered: CarrierCode) -> str:
    if entered == _NOTHING:
        return ""
    if not entered.code:
        return translate("settings", "Amazon's code is missing, so this row is not kept.")
    if entered.code == OTHER and not entered.name:
        return translate("settings", "Fill in the name. Amazon does not count “Other” as tracked.")
    if entered.code == OTHER:
        return translate("settings", "Amazon does not count “Other” as tracked.")
    near = nearest_code(entered.code)
    if not near:
        return translate("settings", "amzlabels does not know this code. Is it exactly as Amazon writes it?")
    return "" if near == entered.code else translate("settings", "Amazon writes it “{code}”.").format(code=near)
