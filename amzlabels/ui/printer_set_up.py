"""What is settled about one printer, wherever the settings keep it: in a profile of a queue, or in the printer itself.

What is asked at set-up is ``printer_guide``'s.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from amzlabels.domain.printer import PrinterInfo, PrinterKind, RawPrinter
from amzlabels.domain.printer_profile import Language, PrinterProfile, with_profile
from amzlabels.domain.settings import Settings, profile_of
from amzlabels.ui.settings_draft import SettingsDraft

_OF_QUEUES = ("language", "trusts_sent", "labels_per_sheet")


class PrinterSetUp:
    """Reads from the draft of the settings, and keeps there what is changed."""

    def __init__(self, info: PrinterInfo, draft: SettingsDraft) -> None:
        self.info = info
        self._draft = draft

    @property
    def settled(self) -> PrinterProfile | RawPrinter:
        """As it is now."""
        return settled(self._draft.settings, self.info)

    @property
    def dpi(self) -> int:
        """As it is settled, else as the queue tells; 0 = not known."""
        return self.settled.dpi or self.info.dpi

    @property
    def language(self) -> Language:
        """What it is sent; a printer with an address is always sent ZPL."""
        now = self.settled
        return now.language if isinstance(now, PrinterProfile) else Language.ZPL

    def keep(self, **parts: Any) -> None:
        """Change these fields and save; those that only a queue has are left out for a printer with an address."""
        now, settings = self.settled, self._draft.settings
        if isinstance(now, PrinterProfile):
            changed = replace(now, device=self.info.device or now.device, **parts)
            self._draft.change(profiles=with_profile(settings.profiles, changed))
            return
        own = replace(now, **{name: value for name, value in parts.items() if name not in _OF_QUEUES})
        self._draft.change(raw_printers=tuple(own if each == now else each for each in settings.raw_printers))


def settled(settings: Settings, info: PrinterInfo) -> PrinterProfile | RawPrinter:
    """What is settled about a printer, an empty profile where nothing is."""
    if info.kind is PrinterKind.RAW:
        by_address = (each for each in settings.raw_printers if each.name == info.name)
        return next(by_address, RawPrinter(info.name, ""))
    return profile_of(settings, info.name) or PrinterProfile(info.name)


def is_set_up(settings: Settings, info: PrinterInfo) -> bool:
    """Whether the set-up of a printer was brought to its end; a printer with an address has none that it needs."""
    now = settled(settings, info)
    return isinstance(now, RawPrinter) or now.language is not Language.UNKNOWN
