"""The notice of labels that wait for others, since the first is to lie on top; it only comes where that takes long."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QLocale, QObject, QTimer

from amzlabels.domain.paper_changes import StackWaits
from amzlabels.ui.notices import Notices, Offer
from amzlabels.ui.ports import Desk

AFTER_MS = 2000
"""Labels of a small run are there sooner, and a notice that flashes by says nothing."""


class StackNotice(QObject):
    """One per printer."""

    def __init__(self, notices: Notices, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._notices = notices
        self._desk = desk
        self._waiting: dict[str, int] = {}
        self.soon = QTimer(self)
        self.soon.setSingleShot(True)
        self.soon.setInterval(AFTER_MS)
        self.soon.timeout.connect(self._tell)

    def told(self, change: StackWaits) -> None:
        """So many wait at this printer now."""
        if not change.count:
            self._waiting.pop(change.printer, None)
            self._notices.drop(_key(change.printer))
            return
        self._waiting[change.printer] = change.count
        if _key(change.printer) in self._notices.shown:
            self._tell()
        elif not self.soon.isActive():
            self.soon.start()

    def finished(self) -> None:
        """Nothing is under way, so nothing waits for anything."""
        for printer in list(self._waiting):
            self.told(StackWaits(printer, 0))

    def _tell(self) -> None:
        for printer, count in self._waiting.items():
            text = (
                self.tr("1 label for {printer} waits for the others, so that the first lies on top.")
                if count == 1
                else self.tr("{count} labels for {printer} wait for the others, so that the first lies on top.")
            )
            offer = Offer(self.tr("Print what is there"), partial(self._desk.stacks.print_now, printer))
            says = text.format(count=QLocale().toString(count), printer=printer)
            self._notices.tell(_key(printer), says, offers=[offer], is_calm=True)


def _key(printer: str) -> str:
    return f"stack {printer}"
