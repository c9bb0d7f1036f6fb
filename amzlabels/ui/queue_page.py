"""The queue: an empty page to drop a report on, or strip, chips and parcels; ordering work is left to the acts."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from amzlabels.domain.changes import ListRead
from amzlabels.domain.parcel import Stage
from amzlabels.domain.queue import ImportSummary, QueueCounts, QueueQuery
from amzlabels.ui.ask import Ask
from amzlabels.ui.drop_pane import DropPage, DropStrip
from amzlabels.ui.parcel_browser import ParcelBrowser
from amzlabels.ui.ports import Desk
from amzlabels.ui.report_words import brought_line
from amzlabels.ui.stage_chips import StageChips
from amzlabels.ui.style_sheet import dress
from amzlabels.ui.theme import Theme

_LOW_PX = 380
OPEN_STAGES = frozenset(Stage) - {Stage.DONE}


class QueuePage(QStackedWidget):
    """What is open. A search looks through everything, done or not, since a scanned label may be of any age."""

    filtered = Signal()
    """The chips differ: the list must be asked for again."""
    file_wanted = Signal()
    sample_chosen = Signal(object)
    orders_wanted = Signal()

    def __init__(
        self, desk: Desk, ask: Ask, theme: Theme, samples: Sequence[Path], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self.empty = DropPage(theme, samples)
        self.strip = DropStrip(theme)
        self.chips = StageChips(theme)
        self.browser = ParcelBrowser(desk, ask, theme)
        self._filled = QWidget()
        left = QVBoxLayout()
        left.setSpacing(theme.px(12))
        left.addWidget(self.strip)
        left.addWidget(self.chips)
        left.addWidget(self.browser.card, 1)
        self.browser.place_left(left)
        around = QVBoxLayout(self._filled)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(self.browser)
        dress(self._filled, kind="page")
        self.addWidget(self.empty)
        self.addWidget(self._filled)
        for frame in (self.empty, self.strip):
            frame.clicked.connect(self.file_wanted)
            frame.orders_wanted.connect(self.orders_wanted)
        self.empty.sample_chosen.connect(self.sample_chosen)
        self.chips.toggled.connect(self.filtered)

    @property
    def is_filled(self) -> bool:
        """Whether the table is in view."""
        return self.currentWidget() is self._filled

    def query(self, marketplace: str, text: str) -> QueueQuery:
        """What this page wants to show."""
        chosen, only = self.chips.stages(), self.chips.only()
        is_wide = bool(text) or only is not None
        return QueueQuery(chosen or (frozenset() if is_wide else OPEN_STAGES), marketplace, text, only)

    def show_list(self, answer: ListRead) -> None:
        """Show a list; the queue stays in view once it was filled, so that nothing jumps away when the last is done."""
        self.chips.count(answer.counts.stages)
        self.browser.papers.marketplace = answer.query.marketplace
        if answer.parcel_ids or answer.query.text or self.chips.is_any_on:
            self._fill()
        elif not sum(answer.counts.marketplaces.values()):
            self.setCurrentWidget(self.empty)
        self.browser.show_list(answer.parcel_ids, self._words_if_empty(answer.query, answer.counts))
        done = answer.counts.stages.get(Stage.DONE, 0)
        if done and not self.is_filled:
            self.tell(self.tr("All {count} orders are done; they are in History.").format(count=done))

    def _fill(self) -> None:
        """Bring the table into view; whoever was at the empty page goes on at the table."""
        was_empty, at = not self.is_filled, self.window().focusWidget()
        self.setCurrentWidget(self._filled)
        if was_empty and (at is None or self.isAncestorOf(at)):
            self.take_focus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a low window the rows come before the reminder."""
        super().resizeEvent(event)
        self.strip.setVisible(self.height() >= self._theme.px(_LOW_PX))

    def take_focus(self) -> None:
        """Put the focus where work goes on: on the table, or on the button that brings the first report."""
        where = self.browser.view if self.is_filled else self.empty.choose
        where.setFocus(Qt.FocusReason.OtherFocusReason)

    def tell(self, text: str) -> None:
        """Say what is being read, or what the last report brought."""
        self.empty.tell(text)
        self.strip.tell(text)

    def tell_import(self, found: ImportSummary) -> None:
        """Say what a report brought."""
        self.tell(brought_line(found))

    def show_fetching(self, is_fetching: bool) -> None:
        """A report is on its way, so that another need not be asked for."""
        reason = self.tr("The orders are on their way from Amazon") if is_fetching else ""
        for button in (self.empty.get_orders, self.strip.get_orders):
            button.setEnabled(not is_fetching)
            button.setToolTip(reason)

    def show_over(self, is_over: bool) -> None:
        """A file is held over the window."""
        self.empty.show_over(is_over)
        self.strip.show_over(is_over)

    def _words_if_empty(self, query: QueueQuery, counts: QueueCounts) -> str:
        if query.text:
            return self.tr("Nothing is found for “{text}”.").format(text=query.text)
        if self.chips.is_any_on:
            return self.tr("Nothing here. Press the chip again to see all that is open.")
        if counts.stages.get(Stage.DONE, 0):
            return self.tr("All is done. Drop the next report, or look in History.")
        return self.tr("No orders here. Drop a report anywhere in this window.")
