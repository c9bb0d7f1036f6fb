"""The cards for how reports come in by themselves and when Amazon is told; doing either is ``work``'s."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QRadioButton, QVBoxLayout

from amzlabels.domain.settings import BY_HAND, WHEN_PRINTED, WHEN_SCANNED, Settings
from amzlabels.ui.ask import Ask
from amzlabels.ui.dropdown import Dropdown
from amzlabels.ui.elided_label import ElidedLabel
from amzlabels.ui.forms import Card, button, field, words
from amzlabels.ui.settings_draft import SettingsDraft
from amzlabels.ui.theme import Theme

translate = QCoreApplication.translate

EVERY_MIN = (0, 15, 30, 60, 120)


class OrdersCard(Card):
    """Nothing comes in by itself until it is switched on."""

    def __init__(self, draft: SettingsDraft, theme: Theme, ask: Ask) -> None:
        super().__init__(translate("settings", "Orders"), theme)
        self._draft = draft
        self._ask = ask
        self.every = Dropdown()
        for minutes in EVERY_MIN:
            self.every.addItem(_every_words(minutes), minutes)
        self.folder = ElidedLabel(where=Qt.TextElideMode.ElideMiddle)
        self.choose = button(translate("settings", "Choose a folder…"))
        self.stop = button(translate("settings", "Stop watching"))
        self.body.addWidget(
            field(
                translate("settings", "&Get orders from Amazon by itself"),
                self.every,
                translate("settings", "Only while Amazon is connected. F5 gets them at any time."),
            )
        )
        watched = words(translate("settings", "&Watch a folder for new reports"), "strong")
        watched.setTextFormat(Qt.TextFormat.AutoText)
        watched.setBuddy(self.choose)
        self.body.addWidget(watched)
        self.body.addWidget(self.folder)
        self.add_row(self.choose, self.stop)
        offered = translate("settings", "A new report there is offered to you. It is never imported unasked.")
        self.body.addWidget(words(offered, "secondary"))
        self.every.activated.connect(self._on_every)
        self.choose.clicked.connect(self._on_choose)
        self.stop.clicked.connect(lambda: self._watch(""))
        draft.loaded.connect(self._show)

    def _show(self, settings: Settings) -> None:
        fetching = settings.fetching
        if self.every.findData(fetching.every_min) < 0:
            self.every.addItem(_every_words(fetching.every_min), fetching.every_min)
        self.every.setCurrentIndex(self.every.findData(fetching.every_min))
        self.folder.setText(fetching.watched_folder or translate("settings", "Off: no folder is watched."))
        self.stop.setVisible(bool(fetching.watched_folder))

    def _on_every(self) -> None:
        every_min = int(self.every.currentData())
        self._draft.change(fetching=replace(self._draft.settings.fetching, every_min=every_min))

    def _on_choose(self) -> None:
        chosen = self._ask.folder(self, translate("settings", "Choose the folder that reports are downloaded to"))
        if chosen is not None:
            self._watch(str(chosen))

    def _watch(self, folder: str) -> None:
        self._draft.change(fetching=replace(self._draft.settings.fetching, watched_folder=folder))
        self._show(self._draft.settings)


class TellingCard(Card):
    """When Amazon hears of a parcel."""

    def __init__(self, draft: SettingsDraft, theme: Theme) -> None:
        super().__init__(translate("settings", "When Amazon is told of a parcel"), theme)
        self.choices = {
            WHEN_PRINTED: QRadioButton(translate("settings", "When its la&bel has printed")),
            WHEN_SCANNED: QRadioButton(translate("settings", "W&hen its label was scanned")),
            BY_HAND: QRadioButton(translate("settings", "When I sa&y so")),
        }
        why = translate(
            "settings",
            "Scanned: the printed label was read with a scanner, on the packed parcel. Amazon counts as late what it "
            "hears of after the ship-by date.",
        )
        column = QVBoxLayout()
        column.setSpacing(theme.px(2))
        self.body.addLayout(column)
        for when, choice in self.choices.items():
            column.addWidget(choice)
            choice.clicked.connect(partial(self._choose, draft, when))
        self.body.addWidget(words(why, "secondary"))
        draft.loaded.connect(self._show)

    def _choose(self, draft: SettingsDraft, when: str) -> None:
        draft.change(confirm_when=when)

    def _show(self, settings: Settings) -> None:
        self.choices.get(settings.confirm_when, self.choices[WHEN_PRINTED]).setChecked(True)


def _every_words(minutes: int) -> str:
    if not minutes:
        return translate("settings", "Off")
    if minutes == 60:
        return translate("settings", "Every hour")
    if minutes % 60 == 0:
        return translate("settings", "Every {count} hours").format(count=minutes // 60)
    return translate("settings", "Every {count} minutes").format(count=minutes)
