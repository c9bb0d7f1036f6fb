"""What was: parcels that are done, to look up, to print again, and to have papers of."""

from __future__ import annotations

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from amzlabels.domain.changes import DeliveriesRead, ListRead
from amzlabels.domain.parcel import Stage
from amzlabels.domain.queue import QueueQuery
from amzlabels.ui.ask import Ask
from amzlabels.ui.key_buttons import KeyButton
from amzlabels.ui.paper_acts import SLIPS_AT_ONCE
from amzlabels.ui.parcel_browser import ParcelBrowser
from amzlabels.ui.ports import Desk
from amzlabels.ui.style_sheet import dress
from amzlabels.ui.theme import Theme


class HistoryPage(QWidget):
    """The done parcels of the chosen marketplace, the search box narrowing them."""

    def __init__(self, desk: Desk, ask: Ask, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._done = self._answer = ""
        dress(self, kind="page")
        self.browser = ParcelBrowser(desk, ask, theme)
        self._heading = QLabel(self.tr("History"))
        dress(self._heading, kind="name")
        self._count = QLabel()
        dress(self._count, kind="dim")
        self.follow = KeyButton("", "", self.browser.follow.look_for_all)
        self.slips = KeyButton(self.tr("Packing slips…"), "", self._order_slips)
        self.day_list = KeyButton(self.tr("Day list…"), "J", self.browser.papers.day_list)
        self.proof = KeyButton(self.tr("Proof log…"), "", self.browser.proofs.ask_of_all)
        head = QHBoxLayout()
        head.setSpacing(theme.px(12))
        head.addWidget(self._heading)
        head.addWidget(self._count, 1, Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(self.follow)
        head.addWidget(self.slips)
        head.addWidget(self.day_list)
        head.addWidget(self.proof)
        left = QVBoxLayout()
        left.setSpacing(theme.px(12))
        left.addLayout(head)
        left.addWidget(self.browser.card, 1)
        self.browser.place_left(left)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.browser)
        self.browser.acts.changed.connect(self._show_asking)
        self.browser.follow.answered.connect(self._show_answer)
        self._show_asking()

    def query(self, marketplace: str, text: str) -> QueueQuery:
        """What this page wants to show."""
        return QueueQuery(frozenset({Stage.DONE}), marketplace, text)

    def show_list(self, answer: ListRead) -> None:
        """Show a list."""
        self.browser.papers.marketplace = answer.query.marketplace
        count = len(answer.parcel_ids)
        self._done = self.tr("{count} done").format(count=QLocale().toString(count))
        self._show_count()
        self.slips.setEnabled(0 < count <= SLIPS_AT_ONCE)
        if count > SLIPS_AT_ONCE:
            tip = self.tr("At most {count} at once: search first, or choose rows.").format(count=SLIPS_AT_ONCE)
        else:
            tip = self.tr("The slips of all that is listed") if count else self.tr("Nothing is listed")
        self.slips.setToolTip(tip)
        found_none = self.tr("Nothing is found for “{text}”.").format(text=answer.query.text)
        none_yet = self.tr("Nothing is done yet. Orders come here once Amazon has their tracking number.")
        self.browser.show_list(answer.parcel_ids, found_none if answer.query.text else none_yet)

    def take_focus(self) -> None:
        """Put the focus on the table."""
        self.browser.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_asking(self) -> None:
        if is_asking := self.browser.follow.is_asking:
            self._answer = ""
            self._show_count()
        self.follow.word(self.tr("Asking the carriers…") if is_asking else self.tr("Where are they?"))

    def _show_answer(self, answer: DeliveriesRead) -> None:
        asked, moved = QLocale().toString(answer.asked), QLocale().toString(len(answer.moved))
        if not answer.asked:
            self._answer = self.tr("nothing is on its way")
        else:
            self._answer = self.tr("{asked} asked after, {moved} moved on").format(asked=asked, moved=moved)
        self._show_count()

    def _show_count(self) -> None:
        self._count.setText(" · ".join(filter(None, (self._done, self._answer))))

    def _order_slips(self) -> None:
        if ids := self.browser.table.parcel_ids:
            self.browser.papers.slips_of(ids)
