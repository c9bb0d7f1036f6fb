"""The notice of labels that were made and never printed, once a day; finding and cancelling them is the desk's."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from amzlabels.domain.changes import Change, ParcelsChanged, StoreOpened, UnprintedRead
from amzlabels.domain.unprinted import UnprintedLabel
from amzlabels.ui.ask import Ask
from amzlabels.ui.notices import Notices, Offer
from amzlabels.ui.ports import Arrivals, Desk
from amzlabels.ui.stage_chips import StageChips
from amzlabels.ui.texts_days import long_day_words

KEY = "unprinted"
LOOK_MS = 10 * 60_000
"""So often it is looked whether a new day has left some over."""
SETTLE_MS = 2_000
"""While some are told, changes are followed no more often than this."""


class UnprintedNotice(QObject):
    """Tells of them at the start and on every new day, keeps up with what is left of them, and feeds the chip.

    ``show_queue`` puts the queue in view; ``today`` is the day as this computer counts it.
    """

    def __init__(
        self,
        relay: Arrivals,
        desk: Desk,
        ask: Ask,
        notices: Notices,
        chips: StageChips,
        show_queue: Callable[[], object],
        window: QWidget,
        today: Callable[[], date] = date.today,
    ) -> None:
        super().__init__(window)
        self._desk, self._ask, self._notices, self._chips = desk, ask, notices, chips
        self._show_queue, self._window, self._today = show_queue, window, today
        self._labels: tuple[UnprintedLabel, ...] = ()
        self._told: tuple[date | None, frozenset[int]] = (None, frozenset())
        self.looking = QTimer(self)
        self.looking.setInterval(LOOK_MS)
        self.looking.timeout.connect(desk.unprinted.read)
        self.settling = QTimer(self)
        self.settling.setSingleShot(True)
        self.settling.setInterval(SETTLE_MS)
        self.settling.timeout.connect(desk.unprinted.read)
        relay.arrived.connect(self._on_change)

    def _on_change(self, change: Change) -> None:
        if isinstance(change, StoreOpened):
            self._desk.unprinted.read()
            self.looking.start()
        elif isinstance(change, UnprintedRead):
            self._take(change.labels)
        elif isinstance(change, ParcelsChanged) and self._labels and not self.settling.isActive():
            self.settling.start()

    def _take(self, labels: tuple[UnprintedLabel, ...]) -> None:
        if labels == self._labels and KEY in self._notices.shown:
            return
        self._labels = labels
        ids, (day, told) = frozenset(label.parcel_id for label in labels), self._told
        self._chips.offer_unprinted(tuple(label.parcel_id for label in labels))
        is_news = day != self._today() or not told.issuperset(ids)
        if not labels:
            self._notices.drop(KEY)
        elif is_news or KEY in self._notices.shown:
            self._told = (self._today(), ids)
            self._notices.tell(KEY, self._words(), lines=self._lines(), offers=self._offers())

    def _words(self) -> str:
        made_at = min(label.made_at for label in self._labels).astimezone()
        day = long_day_words(made_at)
        count = len(self._labels)
        if count == 1:
            return self.tr("1 label was made on {day} and never printed.").format(day=day)
        return self.tr("{count} labels were made since {day} and never printed.").format(count=count, day=day)

    def _lines(self) -> list[str]:
        """What can be done with each kind and what it costs, as far as there are any."""
        labels = self._labels
        concepts = sum(label.is_concept for label in labels)
        charged = sum(label.is_charged for label in labels)
        registered = len(labels) - concepts - charged
        held = sum(not label.may_print for label in labels)
        counted = (
            (concepts, self.tr("Not registered yet: {count}. They can still be deleted at MyParcel and cost nothing.")),
            (
                registered,
                self.tr("Registered: {count}. Never used, they cost nothing, unless you pay MyParcel in advance."),
            ),
            (charged, self.tr("Digital stamps with their label: {count}. These are charged already, so print them.")),
            (held, self.tr("Held: {count}. See why before they are printed.")),
        )
        return [words.format(count=count) for count, words in counted if count]

    def _offers(self) -> list[Offer]:
        offers = []
        if printable := self._printable():
            words = self.tr("Print {count}").format(count=len(printable))
            offers.append(Offer(words, lambda: self._desk.print_parcels(printable), ends=False))
        offers.append(Offer(self.tr("Show"), self._show, ends=False))
        if cancellable := self._cancellable():
            words = self.tr("Cancel {count}…").format(count=len(cancellable))
            offers.append(Offer(words, self._cancel, ends=False))
        return offers

    def _printable(self) -> list[int]:
        return [label.parcel_id for label in self._labels if label.may_print]

    def _cancellable(self) -> list[UnprintedLabel]:
        return [label for label in self._labels if not label.is_charged]

    def _show(self) -> None:
        self._show_queue()
        self._chips.unprinted.setChecked(True)

    def _cancel(self) -> None:
        """Ask first: what is registered comes back with a new label only."""
        labels = self._cancellable()
        count, concepts = len(labels), sum(label.is_concept for label in labels)
        question = self.tr("Cancel 1 label?") if count == 1 else self.tr("Cancel {count} labels?").format(count=count)
        sentences = []
        if concepts:
            text = self.tr("{count} not registered: deleted at MyParcel, cost € 0.")
            sentences.append(text.format(count=concepts))
        if count > concepts:
            text = self.tr(
                "{count} registered: given up, cost € 0 as long as nobody uses them. Throw away what was printed of "
                "them. If your account pays in advance, ask MyParcel for the money."
            )
            sentences.append(text.format(count=count - concepts))
        sentences.append(self.tr("Their orders are set aside; when you release and print them, new labels are bought."))
        if self._ask.confirm(self._window, question, "\n\n".join(sentences), self.tr("Cancel the labels")):
            self._desk.unprinted.cancel([label.parcel_id for label in labels])
