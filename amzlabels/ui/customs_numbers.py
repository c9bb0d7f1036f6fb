"""The card of the sender's numbers with customs and tax offices, for what leaves the European Union."""

from __future__ import annotations

import re

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLineEdit

from amzlabels.domain.settings import Settings
from amzlabels.domain.shipment import CustomsNumbers
from amzlabels.ui.forms import Card, Oddity, field, form_grid, words
from amzlabels.ui.settings_draft import SettingsDraft
from amzlabels.ui.theme import Theme

translate = QCoreApplication.translate

_EORI = re.compile(r"[A-Z]{2}[A-Z0-9]{1,15}")
_LONGEST = {"eori": 17, "vat": 15, "voec": 15}


class CustomsNumbersCard(Card):
    """Saved as each field is left; blanks and points that people write for reading are taken out."""

    def __init__(self, draft: SettingsDraft, theme: Theme) -> None:
        super().__init__(translate("settings", "Your numbers for customs"), theme)
        self._draft = draft
        self.editors = {name: QLineEdit() for name in _LONGEST}
        self._oddity = Oddity(self.editors["eori"])
        for name, longest in _LONGEST.items():
            self.editors[name].setMaxLength(longest + 6)
            self.editors[name].editingFinished.connect(self._save)
        explained = translate("settings", "DPD asks for the first two on parcels to Great Britain.")
        self.body.addWidget(words(explained, "dim"))
        eori, vat = translate("settings", "EO&RI number"), translate("settings", "VA&T number")
        voec = translate("settings", "VOEC &number, for Norway")
        parts = [
            (field(eori, self.editors["eori"], oddity=self._oddity), 1),
            (field(vat, self.editors["vat"]), 1),
            (field(voec, self.editors["voec"]), 1),
        ]
        self.body.addLayout(form_grid(theme, 2, parts))
        draft.loaded.connect(self._show)

    def _show(self, settings: Settings) -> None:
        for name, editor in self.editors.items():
            editor.setText(getattr(settings.customs_numbers, name))

    def _save(self) -> None:
        typed = {name: re.sub(r"[\s.\-]", "", editor.text()).upper() for name, editor in self.editors.items()}
        for name, editor in self.editors.items():
            editor.setText(typed[name])
        is_odd = bool(typed["eori"]) and _EORI.fullmatch(typed["eori"]) is None
        shape = translate("settings", "Two letters and up to 15 digits, such as NL123456789.")
        self._oddity.say(shape if is_odd else "", is_wrong=True)
        self._draft.change(customs_numbers=CustomsNumbers(**typed))
