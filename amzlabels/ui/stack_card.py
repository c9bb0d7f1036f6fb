"""The card that says of each printer whether the first label is to lie on top; gathering them is the flow's work."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QCheckBox

from amzlabels.domain.printer import PrinterInfo
from amzlabels.domain.settings import Settings
from amzlabels.ui.forms import Card, words
from amzlabels.ui.settings_draft import SettingsDraft
from amzlabels.ui.texts_printers import printer_title
from amzlabels.ui.theme import Theme

translate = QCoreApplication.translate


class StackCard(Card):
    """One box to tick per printer."""

    def __init__(self, draft: SettingsDraft, theme: Theme) -> None:
        super().__init__(translate("settings", "First label on top"), theme)
        self._draft = draft
        self.boxes: dict[str, QCheckBox] = {}
        explained = translate(
            "settings",
            "Labels come out one upon the other. Ticked printers print the last one first, so that the first lies on "
            "top. They begin once all labels of a run are there.",
        )
        self.body.addWidget(words(explained, "dim"))
        draft.loaded.connect(self._show)

    def offer(self, printers: Iterable[PrinterInfo]) -> None:
        """These printers are there."""
        titles = {each.name: printer_title(each.name, each.kind) for each in printers}
        if list(titles) != list(self.boxes):
            for box in self.boxes.values():
                self.body.removeWidget(box)
                box.deleteLater()
            self.boxes = {name: QCheckBox(title.replace("&", "&&")) for name, title in titles.items()}
            for name, box in self.boxes.items():
                box.setAccessibleName(
                    translate("settings", "First label on top: {printer}").format(printer=titles[name])
                )
                box.clicked.connect(lambda is_on, at=name: self._choose(at, is_on))
                self.body.addWidget(box)
        self._show(self._draft.settings)

    def _show(self, settings: Settings) -> None:
        for name, box in self.boxes.items():
            box.setChecked(name in settings.first_on_top)

    def _choose(self, name: str, is_on: bool) -> None:
        others = tuple(each for each in self._draft.settings.first_on_top if each != name)
        self._draft.change(first_on_top=(*others, name) if is_on else others)
