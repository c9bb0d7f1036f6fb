"""The table of what Amazon calls each carrier; which codes Amazon knows is left to the seller and Amazon."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QWidget

from amzlabels.domain.confirmation import DEFAULT_CARRIER_CODES, CarrierCode
from amzlabels.domain.settings import Settings
from amzlabels.domain.shipment import CARRIERS
from amzlabels.ui.forms import button, words
from amzlabels.ui.settings_draft import SettingsDraft
from amzlabels.ui.style_sheet import dress
from amzlabels.ui.texts import carrier_name
from amzlabels.ui.theme import Theme

translate = QCoreApplication.translate


class CarrierCodes(QWidget):
    """One row per carrier; an empty code means that Amazon cannot be told of it. Saved as each field is left."""

    def __init__(self, draft: SettingsDraft, theme: Theme) -> None:
        super().__init__()
        self._draft = draft
        self.rows: dict[str, tuple[QLineEdit, QLineEdit, QLineEdit]] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.px(8))
        grid.setVerticalSpacing(theme.px(8))
        explained = translate(
            "settings", "The code exactly as Amazon writes it. The name counts only where the code is Other."
        )
        grid.addWidget(words(explained, "dim"), 0, 0, 1, 4)
        titles = [
            translate("settings", "Carrier"),
            translate("settings", "Amazon's code"),
            translate("settings", "Name"),
            translate("settings", "Method"),
        ]
        for column, title in enumerate(titles):
            label = QLabel(title)
            dress(label, kind="secondary")
            grid.addWidget(label, 1, column)
        for place, carrier in enumerate(CARRIERS, 2):
            self._add_row(grid, place, carrier, titles)
        grid.setColumnStretch(1, 2)
        grid.setColumnStretch(2, 2)
        grid.setColumnStretch(3, 2)
        self.reset = button(translate("settings", "Use the usual &names again"))
        self.reset.clicked.connect(self._reset)
        grid.addWidget(self.reset, len(CARRIERS) + 2, 0, 1, 4, Qt.AlignmentFlag.AlignLeft)
        draft.loaded.connect(self._show)

    def _add_row(self, grid: QGridLayout, place: int, carrier: str, titles: list[str]) -> None:
        name = QLabel(carrier_name(carrier))
        name.setWordWrap(True)
        dress(name, kind="strong")
        grid.addWidget(name, place, 0)
        editors = QLineEdit(), QLineEdit(), QLineEdit()
        for column, editor in enumerate(editors, 1):
            editor.setAccessibleName(f"{carrier_name(carrier)}: {titles[column]}")
            editor.editingFinished.connect(self._save)
            grid.addWidget(editor, place, column)
        name.setBuddy(editors[0])
        self.rows[carrier] = editors

    def _show(self, settings: Settings) -> None:
        for carrier, editors in self.rows.items():
            code = settings.carrier_codes.get(carrier, CarrierCode(""))
            for editor, text in zip(editors, (code.code, code.name, code.method), strict=True):
                if editor.text().strip() != text:
                    editor.setText(text)

    def _save(self) -> None:
        entered = {
            carrier: CarrierCode(*(editor.text().strip() for editor in editors))
            for carrier, editors in self.rows.items()
        }
        others = {name: code for name, code in self._draft.settings.carrier_codes.items() if name not in self.rows}
        self._draft.change(carrier_codes=others | {name: code for name, code in entered.items() if code.code})

    def _reset(self) -> None:
        self._draft.change(carrier_codes=dict(DEFAULT_CARRIER_CODES))
        self._show(self._draft.settings)
