"""What comes from Amazon by itself, as notices and a line over the queue: reports, cancelled orders, what runs out."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from amzlabels.domain.changes import DoNotShip, FetchEnded, FetchProgress, Health, ReportFound
from amzlabels.domain.problems import Note
from amzlabels.domain.queue import ImportSummary
from amzlabels.ui.notices import Notices, Offer
from amzlabels.ui.queue_page import QueuePage
from amzlabels.ui.texts import problem_words
from amzlabels.ui.texts_problems import GET_ORDERS, SETTINGS_AMAZON
from amzlabels.ui.top_bar import TopBar

_WARNINGS = ("amazon.consent_ending", "amazon.secret_ending", "amazon.individual_plan")


class AmazonNews(QObject):
    """Follows what the window gives it; ``is_loud`` = a person wants to hear what must not be missed."""

    settings_wanted = Signal(str)
    orders_wanted = Signal()
    next_wanted = Signal()
    import_wanted = Signal(object)
    """The path of a report that was found."""

    def __init__(self, notices: Notices, queue: QueuePage, top: TopBar, parent: QObject) -> None:
        super().__init__(parent)
        self._notices = notices
        self._queue = queue
        self._top = top
        self.is_loud = True

    def fetching(self, change: FetchProgress) -> None:
        """A report is on its way."""
        self._notices.drop("fetch")
        self._queue.show_fetching(True)
        if change.stage == "requested":
            text = self.tr("Asking Amazon for your unshipped orders…")
        elif change.stage == "being_made":
            minutes, seconds = divmod(round(change.elapsed_s), 60)
            text = self.tr("Amazon is making the report ({time} so far)…").format(time=f"{minutes}:{seconds:02d}")
        else:
            text = self.tr("The report is ready; reading it…")
        self._queue.tell(text)

    def fetched(self, change: FetchEnded) -> None:
        """No report is on its way any more."""
        self._queue.show_fetching(False)
        if change.problem is not None:
            self._queue.tell(self.tr("No orders came from Amazon."))
            self._problem("fetch", change.problem)
        elif change.is_empty:
            self._queue.tell(self.tr("Amazon has no unshipped orders."))

    def found(self, change: ReportFound) -> None:
        """A report lies in the watched folder; it is only offered."""
        text = self.tr("A new report is there: {file}.").format(file=change.path.name)
        offer = Offer(self.tr("Import it"), self._importing(change.path))
        self._notices.tell(f"found {change.path}", text, offers=[offer], is_calm=True)

    def do_not_ship(self, change: DoNotShip) -> None:
        """Orders were stopped at the last moment."""
        count = len(change.parcel_ids)
        text = (
            self.tr("Do NOT ship 1 order: Amazon says it is cancelled, or not yours to ship. It is held.")
            if count == 1
            else self.tr("Do NOT ship {count} orders: Amazon says cancelled, or not yours to ship. They are held.")
        )
        self._alarm("do not ship", text.format(count=count))

    def imported(self, found: ImportSummary) -> None:
        """A report was compared with what had been done."""
        if count := found.still_unshipped:
            text = (
                self.tr("1 order is still unshipped at Amazon although it was confirmed. Amazon is told again.")
                if count == 1
                else self.tr(
                    "{count} orders are still unshipped at Amazon although they were confirmed. Amazon is told again."
                )
            )
            self._alarm("still unshipped", text.format(count=count), is_held=False)
        if count := found.gone:
            text = (
                self.tr("1 order is no longer in Amazon's report and was not printed. It is held: do NOT ship it.")
                if count == 1
                else self.tr(
                    "{count} orders are no longer in Amazon's report and were not printed. "
                    "They are held: do NOT ship them."
                )
            )
            self._alarm("gone", text.format(count=count))
        if count := found.changed:
            text = (
                self.tr("1 order has changed at Amazon; look at it.")
                if count == 1
                else self.tr("{count} orders have changed at Amazon; look at them.")
            )
            self._alarm("changed", text.format(count=count))
        if count := found.closed:
            text = (
                self.tr("1 order of your confirmation file is now confirmed.")
                if count == 1
                else self.tr("{count} orders of your confirmation file are now confirmed.")
            )
            self._notices.tell("closed", text.format(count=count), is_calm=True)

    def health(self, change: Health) -> None:
        """What runs out soon, and which marketplaces there are."""
        if change.problem is not None:
            return
        if change.participations:
            self._top.take_part([each.marketplace for each in change.participations if each.is_participating])
        warned = {note.code: note for note in change.warnings}
        for code in _WARNINGS:
            if code in warned:
                self._problem(code, warned[code])
            else:
                self._notices.drop(code)

    def _importing(self, path: Path) -> Callable[[], None]:
        return lambda: self.import_wanted.emit(path)

    def _alarm(self, key: str, text: str, *, is_held: bool = True) -> None:
        offers = [Offer(self.tr("Show the next"), self.next_wanted.emit, key="F2", ends=False)] if is_held else []
        self._notices.tell(key, text, offers=offers)
        if self.is_loud:
            QApplication.beep()

    def _problem(self, key: str, problem: Note) -> None:
        words = problem_words(problem)
        offers = []
        if words.action == SETTINGS_AMAZON:
            offers.append(Offer(words.button, lambda: self.settings_wanted.emit(words.action), ends=False))
        elif words.action:
            text = words.button if words.action == GET_ORDERS else self.tr("Get orders again")
            offers.append(Offer(text, self.orders_wanted.emit, key="F5"))
        self._notices.tell(key, f"{words.what} {words.remedy}", offers=offers)
