"""What "printed" means with one printer, and what its seller takes for printed; keeping that is the settings'."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from amzlabels.domain.parcel import Evidence
from amzlabels.domain.printer import PrinterInfo, PrinterKind
from amzlabels.domain.printer_profile import PrinterProfile, profile_named
from amzlabels.domain.settings import Settings, profile_of
from amzlabels.ui.forms import words
from amzlabels.ui.settings_draft import SettingsDraft
from amzlabels.ui.texts_printers import evidence_words, printer_title

translate = QCoreApplication.translate


class PrinterEvidence(QWidget):
    """Every tick is saved at once."""

    def __init__(self, printer: PrinterInfo, draft: SettingsDraft) -> None:
        super().__init__()
        self._draft = draft
        self._printer = printer
        title = printer_title(printer.name, printer.kind)
        self.words = words(kind="secondary")
        self.trust = QCheckBox(translate("settings", "Sent is good enough for me: Amazon is told without asking"))
        self.trust.setAccessibleName(
            translate("settings", "Take labels sent to {printer} for printed").format(printer=title)
        )
        self.scan = QCheckBox(translate("settings", "Tell Amazon only once each label was scanned on its parcel"))
        self.scan.setAccessibleName(translate("settings", "Scan the labels of {printer} back").format(printer=title))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for each in (self.words, self.trust, self.scan):
            column.addWidget(each)
        self.trust.clicked.connect(self._trust)
        self.scan.clicked.connect(self._scan)

    def show_printer(self, printer: PrinterInfo) -> None:
        """Show what it can tell now."""
        self._printer = printer
        self.show_choice(self._draft.settings)

    def show_choice(self, settings: Settings) -> None:
        """Show what is taken for printed."""
        profile = profile_of(settings, self._printer.name)
        is_trusted = profile is not None and profile.trusts_sent
        is_silent = self._printer.evidence is Evidence.SENT and self._printer.kind is not PrinterKind.RAW
        self.words.setText(evidence_words(self._printer, is_asked=is_silent and not is_trusted))
        self.trust.setVisible(is_silent)
        self.trust.setChecked(is_trusted)
        self.scan.setChecked(self._printer.name in settings.scanned_back)

    def _trust(self, is_on: bool) -> None:
        name, profiles = self._printer.name, self._draft.settings.profiles
        profile = profile_named(profiles, name) or PrinterProfile(name, self._printer.device)
        others = (each for each in profiles if each.name != name)
        self._draft.change(profiles=(*others, replace(profile, trusts_sent=is_on)))
        self.show_choice(self._draft.settings)

    def _scan(self, is_on: bool) -> None:
        others: Iterable[str] = (each for each in self._draft.settings.scanned_back if each != self._printer.name)
        self._draft.change(scanned_back=(*others, self._printer.name) if is_on else tuple(others))
