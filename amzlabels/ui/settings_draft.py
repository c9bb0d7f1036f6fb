"""The settings as the person has them on the screen: every change is saved at once; which are there is ``domain``'s."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, Signal

from amzlabels.domain.changes import ActRefused, Change, SettingsSaved, StoreOpened, StoreRefused
from amzlabels.domain.settings import Settings
from amzlabels.ui.ports import Desk


class SettingsDraft(QObject):
    """Holds the newest settings; an answer to an older save never takes a newer change back."""

    loaded = Signal(object)
    """The settings came from the store, or somebody else changed them: fields show them."""
    saved = Signal()
    """Everything on the screen is kept."""
    refused = Signal(object)
    """A ``Note``: the settings could not be read or kept; they stay on the screen."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._under_way = 0
        self.settings = Settings()
        self.is_open = False

    @property
    def is_kept(self) -> bool:
        """Whether nothing on the screen waits to be saved."""
        return not self._under_way

    def change(self, **parts: Any) -> None:
        """Replace these parts (names of ``Settings``) and save; nothing happens where nothing differs."""
        changed = replace(self.settings, **parts)
        if changed == self.settings or not self.is_open:
            return
        self.settings = changed
        self._under_way += 1
        self._desk.save_settings(changed)

    def on_change(self, change: Change) -> None:
        """Follow what happened."""
        if isinstance(change, StoreOpened):
            self.is_open = True
            self._under_way = 0
            self._take(change.settings)
        elif isinstance(change, StoreRefused):
            self.is_open = False
            self.refused.emit(change.problem)
        elif isinstance(change, SettingsSaved):
            self._on_saved(change.settings)
        elif isinstance(change, ActRefused) and change.act == "save_settings":
            self._under_way = max(0, self._under_way - 1)
            self.refused.emit(change.problem)

    def _on_saved(self, settings: Settings) -> None:
        if self._under_way:
            self._under_way -= 1
            if not self._under_way:
                self.saved.emit()
        elif settings != self.settings:
            self._take(settings)

    def _take(self, settings: Settings) -> None:
        self.settings = settings
        self.loaded.emit(settings)
