"""Notices of printers that stand still and of labels that waited long: why, how many wait, and the ways on."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QObject, Signal

from amzlabels.domain.changes import Blocked
from amzlabels.domain.printing_changes import LabelsExpired, LabelsWaiting, PrintersRecognised
from amzlabels.domain.problems import Note
from amzlabels.ui.found_printer_notices import FoundPrinterNotices
from amzlabels.ui.notices import Notices, Offer
from amzlabels.ui.ports import Desk
from amzlabels.ui.texts import problem_words
from amzlabels.ui.texts_waiting import expired_words, waiting_words

_PAUSED = "paused"


class WaitingNotices(QObject):
    """One notice for each printer that waits for a person; its words follow what waits, without being put up anew."""

    move_wanted = Signal(list, str)
    """Parcels whose labels are to be printed elsewhere, and the printer they wait for."""
    save_wanted = Signal(list)
    """Parcels whose labels are to be saved as a PDF."""

    def __init__(self, notices: Notices, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._notices = notices
        self._desk = desk
        self._reasons: dict[str, str] = {}
        self._waiting: dict[str, tuple[int, ...]] = {}
        self._expired: dict[str, tuple[int, ...]] = {}
        self._found = FoundPrinterNotices(notices, desk, self)

    @property
    def handlers(self) -> Mapping[type, Callable[[Any], object]]:
        """What takes the changes that only these notices tell of."""
        return {LabelsWaiting: self.told, LabelsExpired: self.expired, PrintersRecognised: self._found.recognised}

    def blocked(self, change: Blocked) -> None:
        """A printer waits for a person, or no longer."""
        if change.reason:
            self._reasons[change.printer] = change.reason
            self._show(change.printer)
        else:
            self._reasons.pop(change.printer, None)
            self._waiting.pop(change.printer, None)
            self._notices.drop(_key(change.printer))

    def told(self, change: LabelsWaiting) -> None:
        """Other labels wait for it than before."""
        had_any = bool(self._waiting.get(change.printer))
        self._waiting[change.printer] = change.parcel_ids
        notice = self._notices.shown.get(_key(change.printer))
        if notice is None:
            return
        if had_any is bool(change.parcel_ids):
            notice.text.setText(self._words(change.printer))
        else:
            self._show(change.printer)

    def expired(self, change: LabelsExpired) -> None:
        """Ask whether these are still to be printed."""
        known = dict.fromkeys((*self._expired.get(change.printer, ()), *change.parcel_ids))
        ids = self._expired[change.printer] = tuple(known)
        key = f"expired {change.printer}"
        count = len(ids)

        def print_now() -> None:
            self._expired.pop(change.printer, None)
            self._desk.queueing.print_expired(ids)

        words = self.tr("Print it now") if count == 1 else self.tr("Print {count} now").format(count=count)
        offers = [
            Offer(words, print_now),
            Offer(self.tr("Other printer…"), lambda: self.move_wanted.emit(list(ids), ""), ends=False),
            Offer(self.tr("Save as PDF…"), lambda: self.save_wanted.emit(list(ids)), ends=False),
        ]
        self._notices.tell(key, expired_words(change.printer, count, change.hours), offers=offers)

    def finished(self) -> None:
        """Nothing is under way: no printer is waited for."""
        for printer in list(self._reasons):
            self.blocked(Blocked(printer, ""))

    def count_words(self, printer: str) -> str:
        """How many labels wait for it."""
        return waiting_words(len(self._waiting.get(printer, ())))

    def offers(self, printer: str) -> list[Offer]:
        """The ways on for what waits for it; none where nothing does."""
        if not self._waiting.get(printer):
            return []
        return [
            Offer(
                self.tr("Other printer…"),
                lambda: self.move_wanted.emit(list(self._waiting.get(printer, ())), printer),
                ends=False,
            ),
            Offer(
                self.tr("Save as PDF…"),
                lambda: self.save_wanted.emit(list(self._waiting.get(printer, ()))),
                ends=False,
            ),
        ]

    def _show(self, printer: str) -> None:
        offers = self.offers(printer)
        if self._reasons.get(printer) == _PAUSED:
            resume = Offer(self.tr("Resume"), lambda: self._desk.queueing.resume_printer(printer), ends=False)
            offers.insert(0, resume)
        self._notices.tell(_key(printer), self._words(printer), offers=offers)

    def _words(self, printer: str) -> str:
        note = Note("printer.blocked", {"printer": printer, "reason": self._reasons.get(printer, "")})
        words = problem_words(note)
        return " ".join(filter(None, (words.what, words.remedy, self.count_words(printer))))


def _key(printer: str) -> str:
    return f"blocked {printer}"
