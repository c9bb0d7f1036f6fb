"""Which list is in view: the page, the marketplace, the search; and the parcel that is looked for in it."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QObject, Signal

from amzlabels.domain.changes import DetailsRead, ListRead, PartnersRead, PictureRead, RowsRead
from amzlabels.domain.parcel import Stage
from amzlabels.domain.queue import QueueQuery
from amzlabels.ui.choice_acts import NEEDS_PERSON
from amzlabels.ui.listing import Listing
from amzlabels.ui.parcel_browser import ParcelBrowser
from amzlabels.ui.ports import Desk


class ListPage(Protocol):
    """A page that shows a list of parcels."""

    browser: ParcelBrowser

    def query(self, marketplace: str, text: str) -> QueueQuery:
        """What this page wants to show."""

    def show_list(self, answer: ListRead) -> None:
        """Show a list."""

    def take_focus(self) -> None:
        """Put the focus where work goes on."""


class ListInView(QObject):
    """Asks for what the page in view wants to show, and gives it the answers."""

    counted = Signal(object)
    """``QueueCounts`` of the marketplace, whatever is searched for."""
    next_found = Signal(int)
    """The next parcel that needs a person, 0 = there is none."""
    filters_in_the_way = Signal()
    """A parcel is wanted that the filters hide."""

    def __init__(self, desk: Desk, page: ListPage, marketplace: str, parent: QObject) -> None:
        super().__init__(parent)
        self.page = page
        self.marketplace = marketplace
        self.text = ""
        self._is_open = False
        self._pick_text, self._pick_id = "", 0
        self._wanted: int | None = None
        self.listing = Listing(desk, self)
        self.listing.listed.connect(self._on_listed)
        self.listing.counted.connect(self.counted)
        self.listing.found.connect(self._on_found)
        self.listing.stale.connect(self._on_stale)

    def open(self) -> None:
        """The store can be read now."""
        self._is_open = True
        self.ask()

    def ask(self) -> None:
        """Ask for the list anew, after place or filters changed."""
        if self._is_open:
            self.listing.ask(self.page.query(self.marketplace, self.text))

    def turn_to(self, page: ListPage) -> None:
        """Put a page in view; what changed while it was away is read again."""
        if page is not self.page:
            self.page = page
            page.browser.refresh(())
        self.ask()

    def choose_marketplace(self, marketplace: str) -> None:
        """Show another marketplace, empty for all."""
        self.marketplace = marketplace
        self.ask()

    def search(self, text: str) -> None:
        """Show what matches; nothing shows all."""
        if text != self.text:
            if not self.text:
                self.page.browser.number.begin_search()
            self.text = text
            self.ask()

    def pick(self, text: str, parcel_id: int = 0) -> None:
        """Search, and choose this parcel, or the match if it is the only one."""
        self._pick_text, self._pick_id = text, parcel_id
        if not text:
            self.take_focus()
            return
        self.text = text
        self.ask()

    def next_needing(self, stages: frozenset[Stage] = NEEDS_PERSON) -> None:
        """Choose the next parcel that needs a person, in one of these stages."""
        if self._is_open:
            self.listing.ask_aside(QueueQuery(stages, self.marketplace))

    def go_to(self, parcel_id: int) -> None:
        """Choose this parcel, whatever the filters hide."""
        if not self.page.browser.choose(parcel_id):
            self._wanted = parcel_id
            self.filters_in_the_way.emit()

    def take_focus(self) -> None:
        """Put the focus where work goes on."""
        self.page.take_focus()

    def take_rows(self, change: RowsRead) -> None:
        """Rows were read."""
        self.page.browser.take_rows(change)

    def take_details(self, change: DetailsRead) -> None:
        """A parcel was read whole."""
        self.page.browser.take_details(change)

    def take_partners(self, change: PartnersRead) -> None:
        """What could travel with a parcel was read."""
        self.page.browser.packing.know(change)

    def take_picture(self, change: PictureRead) -> None:
        """A label's picture was read."""
        self.page.browser.take_picture(change)

    def _on_listed(self, answer: ListRead) -> None:
        self.page.show_list(answer)
        browser = self.page.browser
        if self._pick_text and answer.query.text == self._pick_text:
            self._pick_text = ""
            if self._pick_id in answer.parcel_ids:
                browser.choose(self._pick_id)
            elif len(answer.parcel_ids) == 1:
                browser.choose(answer.parcel_ids[0])
            elif not answer.parcel_ids:
                browser.number.take_scan(answer.query.text)
        if self._wanted is not None:
            browser.choose(self._wanted)
            self._wanted = None

    def _on_found(self, answer: ListRead) -> None:
        if not answer.parcel_ids:
            self.next_found.emit(0)
            return
        browser = self.page.browser
        current = browser.view.currentIndex().row()
        places = [(browser.table.place(each), each) for each in answer.parcel_ids]
        here = sorted((place, each) for place, each in places if place is not None)
        if here:
            later = (each for place, each in here if place > current)
            chosen = next(later, here[0][1])
            browser.choose(chosen)
        else:
            self._wanted = chosen = answer.parcel_ids[0]
            self.filters_in_the_way.emit()
        self.next_found.emit(chosen)

    def _on_stale(self, parcel_ids: tuple[int, ...]) -> None:
        self.page.browser.refresh(parcel_ids)
