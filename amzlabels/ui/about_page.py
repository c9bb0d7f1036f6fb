"""The page with version, language, sounds and where the data is kept."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QCheckBox

from amzlabels import __version__
from amzlabels.domain.settings import Settings
from amzlabels.ui.dropdown import Dropdown
from amzlabels.ui.forms import FormPage, StateLine, button, field, words
from amzlabels.ui.opening import open_folder
from amzlabels.ui.settings_draft import SettingsDraft
from amzlabels.ui.theme import Theme
from amzlabels.ui.translation import LANGUAGES

translate = QCoreApplication.translate


class AboutPage(FormPage):
    """``data_folder`` None = not known to this window."""

    def __init__(self, draft: SettingsDraft, theme: Theme, data_folder: Path | None) -> None:
        super().__init__(theme)
        self._draft = draft
        self._shown_language: str | None = None
        self.language = Dropdown()
        self.language.addItem(translate("settings", "As the system"), "")
        for code, name in LANGUAGES.items():
            self.language.addItem(name, code)
        self.later = StateLine()
        self.sounds = QCheckBox(translate("settings", "&Sounds when work is done, needs you or stops"))
        self.open = button(translate("settings", "&Open the folder"))
        self._build(data_folder)
        self.language.activated.connect(self._on_language)
        self.sounds.toggled.connect(lambda on: draft.change(sounds=on))
        draft.loaded.connect(self._show)

    def _build(self, data_folder: Path | None) -> None:
        program = self.add_card("amzlabels")
        program.body.addWidget(words(translate("settings", "Version {version}").format(version=__version__)))
        program.body.addWidget(words(translate("settings", "Free software under the Apache License 2.0."), "dim"))
        habits = self.add_card(translate("settings", "On this computer"))
        habits.body.addWidget(field(translate("settings", "&Language"), self.language))
        habits.body.addWidget(self.later)
        habits.body.addWidget(self.sounds)
        if data_folder is not None:
            self._add_data(data_folder)
        self.end()

    def _add_data(self, data_folder: Path) -> None:
        data = self.add_card(translate("settings", "Your data"))
        kept = translate(
            "settings", "Orders, labels and settings are kept encrypted in this folder; its key is in the keyring."
        )
        data.body.addWidget(words(kept, "dim"))
        path = words(str(data_folder))
        path.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        data.body.addWidget(path)
        data.add_row(self.open)
        self.open.clicked.connect(lambda: open_folder(str(data_folder)))

    def _show(self, settings: Settings) -> None:
        if self._shown_language is None:
            self._shown_language = settings.language
        self.language.setCurrentIndex(max(0, self.language.findData(settings.language)))
        self.sounds.setChecked(settings.sounds)

    def _on_language(self) -> None:
        language = str(self.language.currentData())
        self._draft.change(language=language)
        differs = language != self._shown_language
        self.later.say("wait", translate("settings", "Start amzlabels again to see this language.") if differs else "")
