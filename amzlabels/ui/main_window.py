"""The main window: three places between a top and a bottom bar; hands changes to whoever shows them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QCloseEvent, QKeySequence
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from amzlabels.domain import changes as told
from amzlabels.domain.keeping_changes import Reopening
from amzlabels.domain.paper_changes import ProofVerified, TestLabelTold
from amzlabels.domain.queue import QueueCounts
from amzlabels.domain.settings import Settings
from amzlabels.ui.amazon_news import AmazonNews
from amzlabels.ui.ask import Ask
from amzlabels.ui.bottom_bar import BottomBar
from amzlabels.ui.change_notices import ChangeNotices
from amzlabels.ui.checking import Checking
from amzlabels.ui.drop_window import DropWindow
from amzlabels.ui.list_in_view import ListInView
from amzlabels.ui.notices import Notices
from amzlabels.ui.parcel_browser import ParcelBrowser
from amzlabels.ui.parcel_dialogs import ParcelDialogs
from amzlabels.ui.ports import Arrivals, Desk
from amzlabels.ui.queue_page import QueuePage
from amzlabels.ui.store_cover import StoreCover
from amzlabels.ui.style_sheet import dress
from amzlabels.ui.texts_problems import SETTINGS_AMAZON, SETTINGS_PRINTER, SETTINGS_SHOP
from amzlabels.ui.theme import Theme
from amzlabels.ui.top_bar import Place, TopBar
from amzlabels.ui.unprinted_notice import UnprintedNotice
from amzlabels.ui.window_keys import Key, add_keys
from amzlabels.ui.window_memory import WindowMemory

if TYPE_CHECKING:
    from amzlabels.ui.history_page import HistoryPage
    from amzlabels.ui.settings_page import SettingsPage

_HEARD_ELSEWHERE = (
    *(told.ConsentReady, told.ConsentEnded, told.UnprintedRead, told.PrinterFound, TestLabelTold),
    *(told.RulesTried, told.RulesApplied, told.ProductsRead, told.ProductsImported),
)
_MENDED_AT = {"amazon": SETTINGS_AMAZON, "shop": SETTINGS_SHOP, "printer": SETTINGS_PRINTER}


class MainWindow(DropWindow):
    """``window_settings`` (in the data folder) remembers size, marketplace and language, None remembers nothing.

    ``samples`` are offered in a demo. It ``is_reopening`` where it closed for all to be built anew.
    """

    def __init__(
        self,
        desk: Desk,
        relay: Arrivals,
        ask: Ask,
        theme: Theme,
        window_settings: QSettings | None,
        is_demo: bool,
        samples: Sequence[Path],
    ) -> None:
        super().__init__()
        self._desk, self._relay, self._ask, self._theme = desk, relay, ask, theme
        self._memory = WindowMemory(window_settings)
        self._settings = Settings()
        self._is_closing = self._may_close = self.is_reopening = False
        theme.apply()
        self.setWindowTitle("amzlabels")
        self.top = TopBar(theme, is_demo)
        self.notices = Notices(theme)
        self.queue = QueuePage(desk, ask, theme, samples if is_demo else ())
        self.bottom = BottomBar(theme)
        self.settings_page: SettingsPage | None = None
        self._for_settings: dict[object, told.Change] = {}
        self._browsers: list[ParcelBrowser] = []
        self._dialogs = ParcelDialogs(desk, ask, theme, self)
        self._list = ListInView(desk, self.queue, self._memory.recall("marketplace"), self)
        self._notes = ChangeNotices(self.notices, desk, self)
        self._news = AmazonNews(self.notices, self.queue, self.top, self)
        self._unprinted = UnprintedNotice(
            relay, desk, ask, self.notices, self.queue.chips, lambda: self.go_to(Place.QUEUE), self
        )
        self.checking = Checking(desk, self._list, self.notices, self._notes.refused, theme, self)
        self.cover = StoreCover(self, desk, relay, ask, theme)
        self._lay_out()
        self._connect()
        self._add_keys()
        self._memory.size(self, theme)
        self._handlers = self._all_handlers()
        relay.arrived.connect(self._on_change)
        self.go_to(Place.QUEUE)

    def go_to(self, place: Place) -> None:
        """Put a place in view."""
        if place is Place.SETTINGS:
            self._stack.setCurrentWidget(self._open_settings())
            self._open_settings().take_focus()
        else:
            page = self.queue if place is Place.QUEUE else self.history
            self._stack.setCurrentWidget(page)
            self._list.turn_to(page)
            page.take_focus()
        self.top.show_place(place)

    def place(self) -> Place:
        """The place in view."""
        shown = self._stack.currentWidget()
        return Place.QUEUE if shown is self.queue else Place.SETTINGS if shown is self.settings_page else Place.HISTORY

    @cached_property
    def history(self) -> HistoryPage:
        """Built when first wanted, since the program opens on the queue."""
        from amzlabels.ui.history_page import HistoryPage

        page = HistoryPage(self._desk, self._ask, self._theme)
        self._stack.addWidget(page)
        self._serve(page)
        return page

    def import_files(self, paths: Sequence[Path]) -> None:
        """Import reports, and show where they come in."""
        if paths:
            self.go_to(Place.QUEUE)
            self._notes.several.expect(paths)
            self._desk.import_reports(paths)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Work under way is finished to the label in hand first, if the person says so."""
        if self._may_close or not self._desk.is_busy:
            self._memory.remember("marketplace", self._list.marketplace)
            self._memory.remember_size(self)
            event.accept()
            return
        event.ignore()
        if not self._is_closing and self._ask.confirm(self, *self.bottom.closing_question()):
            self._is_closing = True
            self.bottom.close_soon()
            self._desk.stop_after_current()

    def _lay_out(self) -> None:
        self._stack = QStackedWidget()
        self._stack.addWidget(self.queue)
        middle = QWidget()
        dress(middle, kind="page")
        column = QVBoxLayout(middle)
        column.setContentsMargins(*[self._theme.px(size) for size in (18, 14, 18, 14)])
        column.setSpacing(self._theme.px(12))
        column.addWidget(self.notices)
        column.addWidget(self._stack, 1)
        central = QWidget()
        layout = QVBoxLayout(central)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for part in (self.top, middle, self.bottom):
            layout.addWidget(part, 1 if part is middle else 0)
        self.cover.stack.addWidget(central)
        self.setCentralWidget(self.cover.stack)

    def _connect(self) -> None:
        top, bottom, shown = self.top, self.bottom, self._list
        top.place_chosen.connect(lambda place: self.go_to(Place(place)))
        top.marketplace_chosen.connect(shown.choose_marketplace)
        top.search.entered.connect(self._desk.prepare_search)
        top.search.searched.connect(self._on_searched)
        top.search.picked.connect(self._on_picked)
        self.checking.settings_wanted.connect(self._mend)
        top.search.left.connect(shown.take_focus)
        for resource, pill in top.pills.items():
            pill.clicked.connect(lambda _checked=False, at=_MENDED_AT[resource]: self._mend(at))
        shown.counted.connect(self._on_counted)
        shown.filters_in_the_way.connect(self._drop_filters)
        self.hovered.connect(self.queue.show_over)
        self.dropped.connect(self.import_files)
        self.queue.filtered.connect(shown.ask)
        self.queue.file_wanted.connect(self._choose_files)
        self.queue.sample_chosen.connect(lambda path: self.import_files([path]))
        self._serve(self.queue)
        bottom.print_wanted.connect(lambda: self._desk.print_parcels(None, shown.marketplace))
        bottom.printer_wanted.connect(lambda: self._mend(SETTINGS_PRINTER))
        bottom.shop_wanted.connect(lambda: self._mend(SETTINGS_SHOP))
        bottom.next_wanted.connect(self._next_needing)
        bottom.file_wanted.connect(self._save_confirmations)
        self._notes.settings_wanted.connect(self._mend)
        self._notes.together.parcel_wanted.connect(lambda _: self.go_to(Place.QUEUE))
        self._notes.together.parcel_wanted.connect(shown.go_to)
        self._notes.deliveries.parcel_wanted.connect(self._show_done)
        self._dialogs.serve_waiting(self._notes.waiting)
        self._notes.file_wanted.connect(self._choose_files)
        self._notes.confirmation_file_wanted.connect(self._save_confirmations)
        for source in (self.queue, self._news):
            source.orders_wanted.connect(self._get_orders)
        self._news.settings_wanted.connect(self._mend)
        self._news.next_wanted.connect(self._next_needing)
        self._news.import_wanted.connect(lambda path: self.import_files([path]))

    def _serve(self, page: QueuePage | HistoryPage) -> None:
        self._browsers.append(page.browser)
        page.browser.scanned.connect(self.top.search.begin)
        page.browser.left.connect(self._go_back)
        page.browser.acts.settings_wanted.connect(self._mend)
        self._dialogs.serve(page.browser)
        self.checking.serve(page.browser)

    def _add_keys(self) -> None:
        keys: list[tuple[Key, Callable[[], object]]] = [
            ("F9", self.bottom.primary.click),
            ("F2", self._next_needing),
            ("F5", self._get_orders),
            (QKeySequence.StandardKey.Open, self._choose_files),
            (QKeySequence.StandardKey.Find, self.top.search.begin),
            (QKeySequence.StandardKey.Undo, self._notes.undo),
        ]
        add_keys(self, keys)

    def _all_handlers(self) -> Mapping[type, Callable[[Any], object]]:
        notes = self._notes
        return {
            told.StoreOpened: self._on_opened,
            told.StoreRefused: self.cover.refused,
            Reopening: self._close_now,
            told.ImportStarted: lambda change: self.queue.tell(
                self.tr("Reading {file}…").format(file=change.path.name)
            ),
            told.Imported: self._on_imported,
            told.ImportRefused: self._on_import_refused,
            told.ParcelsChanged: lambda change: self._list.listing.parcels_changed(change.parcel_ids),
            told.Progress: self.bottom.show_progress,
            told.Blocked: self._on_blocked,
            told.WorkPaused: self._on_paused,
            told.WorkFinished: self._on_finished,
            told.Health: self._on_health,
            told.FetchProgress: self._news.fetching,
            told.FetchEnded: self._news.fetched,
            told.ReportFound: self._news.found,
            told.DoNotShip: self._news.do_not_ship,
            **dict.fromkeys(_HEARD_ELSEWHERE, lambda _change: None),
            told.ListRead: self._list.listing.take,
            told.RowsRead: self._list.take_rows,
            told.DetailsRead: self._list.take_details,
            told.PartnersRead: self._list.take_partners,
            told.AddressesShared: notes.together.told,
            told.PictureRead: self._list.take_picture,
            told.PrintersRead: self._on_printers,
            told.SettingsSaved: self._on_saved,
            **dict.fromkeys((told.TermsRead, told.PickupPointsRead, ProofVerified), self._dialogs.take),
            told.DeliveriesRead: self._on_deliveries,
            told.DeliveryTrouble: notes.deliveries.told,
            **notes.of_papers,
            **self.checking.handlers,
            **notes.waiting.handlers,
            **notes.privacy.handlers,
            told.Undoable: notes.undoable,
        }

    def _on_change(self, change: told.Change) -> None:
        if isinstance(change, told.StoreOpened | told.SettingsSaved):
            self._for_settings["settings"] = told.StoreOpened(change.settings)
        elif isinstance(change, told.Health):
            self._for_settings[change.resource] = change
        self._handlers[type(change)](change)

    def _on_opened(self, change: told.StoreOpened) -> None:
        if self.cover.lift():
            self.go_to(self.place())
        self._on_settings(change)
        self._list.open()

    def _on_settings(self, change: told.StoreOpened | told.SettingsSaved) -> None:
        self._settings = self._dialogs.settings = self.checking.settings = change.settings
        self._news.is_loud = change.settings.sounds
        # The language must be known before the store is open.
        self._memory.remember("language", change.settings.language)

    def _on_saved(self, change: told.SettingsSaved) -> None:
        self._on_settings(change)
        # The printer of the settings may be another one: ask how it stands.
        self._desk.read_printers()

    def _on_imported(self, change: told.Imported) -> None:
        self.queue.tell_import(change.summary)
        self._notes.imported(change.summary)
        self._news.imported(change.summary)

    def _on_import_refused(self, change: told.ImportRefused) -> None:
        self.queue.tell(self.tr("{file} could not be used").format(file=change.path.name))
        self._notes.import_refused(change)

    def _on_blocked(self, change: told.Blocked) -> None:
        self._notes.waiting.blocked(change)
        self.top.pills["printer"].take_blocked(change)

    def _on_paused(self, change: told.WorkPaused) -> None:
        self._notes.paused(change)
        if change.resource in self.top.pills:
            self.top.pills[change.resource].take(change)

    def _on_health(self, change: told.Health) -> None:
        if change.problem is None:
            self._notes.well(change.resource)
        if change.resource == "amazon":
            self._news.health(change)
        if change.resource in self.top.pills:
            self.top.pills[change.resource].take(change)
        codes = {pill.problem.code for pill in self.top.pills.values() if pill.problem is not None}
        missing = {"printer.none_chosen": "printer", "shop.not_connected": "shop"}
        self.bottom.need(next((need for code, need in missing.items() if code in codes), ""))

    def _on_deliveries(self, change: told.DeliveriesRead) -> None:
        for browser in self._browsers:
            browser.follow.take_answer(change)

    def _on_finished(self, change: told.WorkFinished) -> None:
        self.bottom.finish()
        self._notes.finished(change)
        if self._is_closing:
            self._close_now()

    def _close_now(self, reopening: Reopening | None = None) -> None:
        self._may_close, self.is_reopening = True, reopening is not None
        self.close()

    def _on_printers(self, change: told.PrintersRead) -> None:
        self._dialogs.take_printers(change.printers)
        self.bottom.offer_folder(change.printers, self._settings.printer)

    def _on_counted(self, counts: QueueCounts) -> None:
        self.bottom.count(counts)
        self.checking.count(counts)
        self.top.count(counts.marketplaces, self._list.marketplace)

    def _on_searched(self, text: str) -> None:
        if text:
            self._leave_settings()
        self._list.search(text)

    def _on_picked(self, text: str) -> None:
        self._leave_settings()
        self.checking.picked(text, is_scan=self.top.search.is_scan)

    def _leave_settings(self) -> None:
        """To the queue, the focus staying in the search box."""
        if self.place() is Place.SETTINGS:
            self.go_to(Place.QUEUE)
            self.top.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_done(self, parcel_id: int) -> None:
        self.go_to(Place.HISTORY)
        self._list.go_to(parcel_id)

    def _drop_filters(self) -> None:
        self.top.search.clear()
        self._list.text = ""
        self.queue.chips.choose(frozenset())

    def _go_back(self) -> None:
        if self._list.text:
            self.top.search.clear()
            self._list.search("")
        elif self.place() is not Place.QUEUE:
            self.go_to(Place.QUEUE)
        elif self.queue.chips.is_any_on:
            self.queue.chips.choose(frozenset())

    def _next_needing(self) -> None:
        if self.place() is not Place.QUEUE:
            self.go_to(Place.QUEUE)
        self._list.next_needing()

    def _choose_files(self) -> None:
        self.import_files(self._ask.open_files(self, self.tr("Choose order reports")))

    def _get_orders(self) -> None:
        self.go_to(Place.QUEUE)
        self._desk.get_orders(self._list.marketplace)

    def _save_confirmations(self) -> None:
        name = self.tr("shipping confirmations") + ".txt"
        if path := self._ask.save_file(self, self.tr("Save the confirmation file"), name):
            self._desk.write_confirmation_file(path)

    def _mend(self, action: str, field: str = "") -> None:
        self.go_to(Place.SETTINGS)
        self._open_settings().open_at(action, field)

    def _open_settings(self) -> SettingsPage:
        """Built when first wanted, since the program opens on the queue; then told what it has missed."""
        if self.settings_page is None:
            from amzlabels.ui.settings_page import SettingsPage

            self.settings_page = SettingsPage(self._desk, self._relay, self._theme, self._ask, self._memory.folder)
            self._stack.addWidget(self.settings_page)
            for change in self._for_settings.values():
                self.settings_page.on_change(change)
        return self.settings_page
