"""Notices of printers that came back under another name or connected another way: a person says that it is the same."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject

from amzlabels.domain.printing_changes import PrintersRecognised
from amzlabels.domain.recognition import Reconnected, Renamed
from amzlabels.ui.notices import Notices, Offer
from amzlabels.ui.ports import Desk


class FoundPrinterNotices(QObject):
    """One notice for each; it goes once it is answered or no longer so."""

    def __init__(self, notices: Notices, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._notices = notices
        self._desk = desk
        self._asked: dict[str, Renamed | Reconnected] = {}

    def recognised(self, change: PrintersRecognised) -> None:
        """Ask about these, and no longer about others."""
        found: dict[str, Renamed | Reconnected] = {f"renamed {each.old}": each for each in change.renamed}
        found |= {f"reconnected {each.name}": each for each in change.reconnected}
        for key in self._asked.keys() - found.keys():
            self._notices.drop(key)
        for key, each in found.items():
            # What was seen and put away is not asked again until something else is found.
            if self._asked.get(key) != each:
                self._ask(key, each)
        self._asked = found

    def _ask(self, key: str, found: Renamed | Reconnected) -> None:
        accept: Callable[[], None]
        lines: list[str] = []
        if isinstance(found, Renamed):
            text = self.tr("{old} is gone, but the same printer is there as {new}. Is it the one?")
            text = text.format(old=found.old, new=found.new)
            words = self.tr("Yes, print on {new}").format(new=found.new)
            accept = partial(self._desk.queueing.accept_name, found)
        else:
            text = self.tr("{printer} is connected in another way than before. Is it the same printer?")
            if_not = self.tr("If not, set it up anew: print a test label first.")
            text = f"{text.format(printer=found.name)} {if_not}"
            words = self.tr("Yes, the same")
            lines = [self.tr("Now connected by {device}.").format(device=found.device)]
            accept = partial(self._desk.queueing.accept_device, found)
        self._notices.tell(key, text, lines=lines, offers=[Offer(words, accept)])
