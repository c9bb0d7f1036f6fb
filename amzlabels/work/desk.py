"""The desk: where the window and the command line order work; it queues, the lanes do, changes come back."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from amzlabels.domain.changes import (
    Change,
    ParcelsChanged,
    SettingsSaved,
    StoreOpened,
    StoreRefused,
)
from amzlabels.domain.keeping_changes import Reopening
from amzlabels.domain.problems import Problem
from amzlabels.domain.queue import QueueQuery
from amzlabels.domain.settings import Settings, with_labels
from amzlabels.journey.fetch_report import LOOKS_AFTER_S, Participating
from amzlabels.journey.ports import Store
from amzlabels.journey.release_mended import release_mended
from amzlabels.journey.routes import Routes
from amzlabels.work.account_terms import AccountTerms
from amzlabels.work.accounts import Accounts
from amzlabels.work.afterwards import Afterwards
from amzlabels.work.catching_up import CatchingUp
from amzlabels.work.connecting import ConnectsAccounts
from amzlabels.work.corrections import Corrections
from amzlabels.work.deciding import Deciding
from amzlabels.work.downloads import Downloads
from amzlabels.work.errands import errand
from amzlabels.work.fetching import Fetching
from amzlabels.work.finding import Finding
from amzlabels.work.flow import Flow
from amzlabels.work.importing import Importing
from amzlabels.work.keeping import Keeping
from amzlabels.work.label_sizes import LabelSizes
from amzlabels.work.lanes import Patience, Wait
from amzlabels.work.numbering import Numbering
from amzlabels.work.office import Office
from amzlabels.work.outside import Outside
from amzlabels.work.packing import Packing
from amzlabels.work.paperwork import Paperwork
from amzlabels.work.planning import Planning
from amzlabels.work.privacy import Privacy
from amzlabels.work.product_files import ProductFiles
from amzlabels.work.proving import Proving
from amzlabels.work.queueing import Queueing
from amzlabels.work.reading import Reading
from amzlabels.work.seeing import Seeing
from amzlabels.work.sheets import Sheets
from amzlabels.work.stacks import Stacks
from amzlabels.work.standstill import Standstill
from amzlabels.work.undoing import Undoing
from amzlabels.work.unprinted import Unprinted
from amzlabels.work.watching import Watching

WINDOW_PATIENCE_S = (2.0, 5.0, 10.0, 30.0, 60.0, 60.0, 120.0, 300.0)


class Desk(ConnectsAccounts):
    """Takes orders for work from one thread and returns at once; everything that comes of them is published.

    ``publish`` is called from the lanes. ``printer``, ``document_printer`` and ``labels`` override those of the
    settings for this run. ``is_attended``: somebody stays here, so that Amazon is waited for however long it takes, and
    reports are fetched by the clock and looked for in a folder. ``wait`` lets others own the time of the lanes' pauses.
    """

    def __init__(
        self,
        outside: Outside,
        publish: Callable[[Change], None],
        on_crash: Callable[[str, BaseException], None],
        *,
        patience_s: Sequence[float] = WINDOW_PATIENCE_S,
        looks_after_s: Sequence[float] = LOOKS_AFTER_S,
        printer: str = "",
        document_printer: str = "",
        labels: str = "",
        is_attended: bool = False,
        wait: Wait = threading.Event.wait,
    ) -> None:
        self._labels = labels
        self._outside = outside
        self._publish = publish
        self._is_attended = is_attended
        self._standstill = Standstill(publish, Patience(tuple(patience_s), is_endless=is_attended), wait)
        on_crash = self._standstill.guard(on_crash)
        participating = Participating(outside.amazon, outside.clock)
        self.terms = AccountTerms(outside, publish, on_crash)
        self._sizes = LabelSizes(outside.pictures)
        routes = Routes(outside.printers, lambda: self._flow.settings, printer, document_printer, self._sizes)
        self._undoing = Undoing(publish)
        self.privacy = Privacy(
            outside,
            publish,
            on_crash,
            self._do,
            self._undoing,
            lambda: self._flow.settings,
            self.save_settings,
            is_attended=is_attended,
        )
        self.afterwards = Afterwards(outside, publish, on_crash, routes, self.privacy.on_time, wait=wait)
        overhear = self.afterwards.overhear(publish)
        self._reading = reading = Reading(outside, publish, on_crash)
        self._flow = Flow(
            outside,
            overhear,
            on_crash,
            patience_s,
            routes,
            is_patient=is_attended,
            wait=wait,
            terms_of=self.terms.learn,
        )
        self._standstill.serve(self._flow, on_crash, reading.read_again)
        self._deciding = Deciding(self._flow, self._undoing, publish)
        self.stacks = Stacks(self._do, self._flow, self._deciding)
        self.seeing = Seeing(self._do, self._flow, self._deciding, publish)
        self.planning = Planning(self._do, self._undoing, lambda: self._flow.settings, publish, on_crash)
        self.product_files = ProductFiles(self._do, self.planning.keep_products, outside.papers, publish)
        self.corrections = Corrections(self._do, self._undoing, self.planning.follow, publish, outside.clock)
        self.numbering = Numbering(self._do, self._flow, publish)
        self.sheets = Sheets(self._do, self._flow, self._undoing)
        self.packing = Packing(self._do, self._undoing, self.planning.follow, self._reading.read_shared_addresses)
        read_left_over = self._reading.read_left_over
        self.unprinted = Unprinted(self._do, self._flow, self._undoing, outside.shop, publish, read_left_over)
        self._office = Office(outside, publish, on_crash)
        self.queueing = Queueing(self._do, self._office, self._flow, self._deciding, self.save_settings)
        self.downloads = Downloads(outside.papers, self._do, self._office.do, self._flow, publish)
        self.proving = Proving(outside.papers, outside.clock, lambda: self._flow.settings, self._office.do, publish)
        self.paperwork = Paperwork(
            outside, publish, on_crash, lambda: self._flow.settings, routes, self.stacks.slips_printed
        )
        self.finding = Finding(outside.printers, self._office.do, publish)
        self._accounts = Accounts(outside, participating, publish, on_crash)
        self._importing = Importing(
            outside.reader,
            self._flow,
            self._reading,
            publish,
            self._do,
            on_file=self.privacy.reports.imported,
            # It may name people again who were forgotten.
            on_renewed=self.privacy.forget_in_time,
            on_taken=lambda problem, is_empty: self._fetching.end(problem, is_empty=is_empty),
        )
        self._fetching = Fetching(
            outside,
            participating,
            publish,
            on_crash,
            self._importing.take,
            self._accounts.tell_amazon,
            looks_after_s=looks_after_s,
            is_patient=is_attended,
            wait=wait,
        )
        flow = self._flow
        others = (lambda: flow.settings, lambda: flow.leaving, flow.files.do, flow.at_shop)
        self._catching_up = CatchingUp(outside, publish, on_crash, *others, wait=wait)
        self.keeping = Keeping(
            outside.backups, publish, on_crash, reopen=self._reopen, stop=self._flow.leave, wait=wait
        )
        self._watching = Watching(self._is_report, publish, on_crash, wait=wait)
        self._store: Store | None = None
        self._was_refused = False

    @property
    def is_busy(self) -> bool:
        """Whether work is waiting or under way; may be asked from any thread. A report may be left to Amazon."""
        return self._flow.tally.is_busy

    def open(self, *, resume: bool = True, key: str = "") -> None:
        """Open the store and, with ``resume``, finish everything that was ordered before a stop.

        May be ordered again after a refusal, also with a ``key`` that a person has typed.
        """

        def job() -> None:
            if self._store is not None:
                return
            try:
                store = self._outside.open_store(key)
                settings = with_labels(store.load_settings(), self._labels)
            except Problem as problem:
                self._was_refused = True
                self._publish(StoreRefused(problem.note))
                return
            self._store = store
            self._outside.printers.use(settings.raw_printers, settings.profiles)
            self._flow.attach(store, settings)
            counters = (self._importing, self._reading, self.planning, self.terms, self.paperwork, self._sizes)
            for counter in (*counters, self.privacy, self._standstill):
                counter.attach(store)
            self._office.attach(store, settings)
            self._accounts.attach(store, settings)
            self.afterwards.attach(store, keeps_time=self._is_attended)
            self.keeping.attach(store, keeps_time=self._is_attended)
            self._publish(StoreOpened(settings))
            if self._was_refused:
                # What a locked keyring kept from them they can be asked now.
                self.tell_health()
            self._catching_up.begin(store, self._go_through if resume else lambda: None, waits=self._is_attended)
            if self._is_attended:
                self._fetching.take_up(store)
                self._look_out(store, settings)
            self.privacy.forget_in_time()

        self._flow.files.do(job)

    def tell_health(self) -> None:
        """Ask every resource how it stands, once the store is there: it knows what is set and connected."""

        def job() -> None:
            self._accounts.tell_shop()
            self._accounts.tell_amazon()
            self._office.tell_printers()

        self._flow.files.do(job)

    def import_reports(self, paths: Sequence[Path], *, marketplace: str = "", wanted: bool = False) -> None:
        """Import reports one after another; ``wanted`` also buys, prints and confirms what they bring."""
        self._importing.import_reports(paths, marketplace, wanted=wanted)

    def get_orders(self, marketplace: str = "", *, wanted: bool = False) -> None:
        """Ask Amazon for the report of unshipped orders and import it; one that is under way is waited for."""
        self._do("get_orders", lambda store: self._fetching.get_orders(store, marketplace, wanted=wanted))

    def print_parcels(self, parcel_ids: Sequence[int] | None, marketplace: str = "") -> None:
        """Buy, print and confirm these parcels, trying failed ones again; None = all that are ready."""
        self._do("print_parcels", partial(self._deciding.print_parcels, parcel_ids, marketplace))
        # What is on its way to the printer can no longer be combined.
        self._do("print_parcels", lambda _store: self._reading.read_shared_addresses())

    def print_again(self, parcel_ids: Sequence[int], reason: str) -> None:
        """Print labels that were bought once more; the reason goes into each parcel's history."""
        self._do("print_again", lambda _store: self._flow.print_again(parcel_ids, reason))

    def void_labels(self, parcel_ids: Sequence[int]) -> None:
        """Give labels up; the parcels are ready again, and what Amazon knows is corrected by the new ones."""
        self._do("void_labels", lambda _store: self._flow.voiding.void(parcel_ids))

    def confirm_now(self, parcel_ids: Sequence[int]) -> None:
        """Tell Amazon of these printed parcels now, whatever the settings wait for."""
        self._do("confirm_now", partial(self._deciding.confirm_now, parcel_ids))

    def answer_printed(self, parcel_id: int, came_out: bool) -> None:
        """Settle "did it print?": yes confirms the order, no prints the label. Until that is done no other counts."""
        for each in self._deciding.first_answers([parcel_id]):
            self._do("answer_printed", partial(self._deciding.answer_printed, each, came_out))

    def hold(self, parcel_ids: Sequence[int]) -> None:
        """Set parcels aside."""
        self._do("hold", partial(self._deciding.hold, parcel_ids))

    def release(self, parcel_ids: Sequence[int]) -> None:
        """Take parcels back into the queue, whatever held them; what must be mended holds them again when printed."""
        self._do("release", partial(self._deciding.release, parcel_ids))

    def choose_marketplace(self, parcel_ids: Sequence[int], marketplace: str) -> None:
        """Say where these orders came from."""
        self.planning.choose_marketplace(parcel_ids, marketplace)

    def undo(self) -> None:
        """Take back the last act that can be."""
        self._do("undo", self._undoing.undo)

    def retry_now(self) -> None:
        """Try everything again that stopped answering."""
        if not self._standstill.try_now():
            self._go_on()

    def stop_after_current(self) -> None:
        """Finish the steps in hand, then publish ``WorkFinished``."""
        self._flow.leave()
        self._standstill.try_now()
        self._flow.files.do(lambda: None)

    def read_list(self, query: QueueQuery) -> None:
        """Ask for ids and counts."""
        self._reading.read_list(query)

    def prepare_search(self) -> None:
        """Somebody is about to search: the first letter is to be answered as quickly as the others."""
        self._reading.prepare_search()

    def read_rows(self, parcel_ids: Sequence[int]) -> None:
        """Ask for rows."""
        self._reading.read_rows(parcel_ids)

    def read_details(self, parcel_id: int) -> None:
        """Ask for all there is of one parcel."""
        self._reading.read_details(parcel_id)

    def read_picture(self, parcel_id: int, width_px: int) -> None:
        """Ask for the label's picture."""
        self._reading.read_picture(parcel_id, width_px)

    def read_printers(self) -> None:
        """Ask for the printers."""
        self._office.read_printers()

    def save_settings(self, settings: Settings) -> None:
        """Keep the settings; parcels that were held for want of one are looked at again."""

        # A consent that is begun right after this is for the application as it is now.
        self._accounts.use(settings)

        def job(store: Store) -> None:
            kept_days = self._flow.settings.kept_days
            store.save_settings(settings)
            self._flow.settings = settings
            if settings.kept_days != kept_days:
                self.privacy.forget_in_time()
            self._outside.printers.use(settings.raw_printers, settings.profiles)
            self._office.use(settings)
            if self._is_attended:
                self._look_out(store, settings)
            self._flow.print_sheets()
            mended = release_mended(store, settings)
            self._flow.tell_amazon()
            self._publish(SettingsSaved(settings))
            self._publish(ParcelsChanged(tuple(mended)))

        self._do("save_settings", job)

    def print_test_label(self, printer: str) -> None:
        """Print a test label."""
        self._office.print_test_label(printer)

    def write_confirmation_file(self, path: Path) -> None:
        """Write what is printed and not confirmed for an upload by hand."""
        self._office.write_confirmation_file(path)

    def close(self, timeout_s: float = 10.0) -> bool:
        """End all lanes and close the store; False when a step did not end in time."""
        self._flow.leave()
        # A folder on a network that is gone may take long to say so; it is not waited for.
        self._watching.close(min(timeout_s, 1.0))
        counters = (self._fetching, self.afterwards, self._flow, self._reading, self.planning, self.terms)
        others = (self.paperwork, self._office, self._accounts, self.privacy, self.keeping)
        ended = [each.close(timeout_s) for each in (*counters, *others, self._catching_up, self._standstill)]
        if self._store is not None and all(ended):
            self._store.close()
        return all(ended)

    def _do(self, act: str, job: Callable[[Store], None]) -> None:
        """Queue a job that needs the store; what stops it is published as ``ActRefused``."""

        def with_store() -> None:
            if self._store is not None:
                job(self._store)

        self._flow.files.do(errand(act, with_store, self._publish))

    def _is_report(self, path: Path) -> bool:
        # The reader is only built when a file is there.
        return self._outside.reader.is_report(path)

    def _look_out(self, store: Store, settings: Settings) -> None:
        self._fetching.fetch_every(settings.fetching.every_min, store)
        self._watching.watch(settings.fetching.watched_folder)

    def _reopen(self) -> None:
        """Open the store that was put in place; where one was opened meanwhile, that one is put aside first."""
        self._flow.files.do(lambda: self.open() if self._store is None else self._publish(Reopening()))

    def _go_through(self) -> None:
        """Take all that is open through what it still needs."""
        # What cannot be taken up now keeps nothing else from beginning, and is taken up later.
        self._flow.files.do(partial(self._flow.go, None, asks_about_old=self._is_attended))
