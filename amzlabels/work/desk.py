"""The desk: where the window and the command line order work; it queues, the lanes do, changes come back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from amzlabels.domain.address import Address, address_problems
from amzlabels.domain.changes import (
    ActRefused,
    Change,
    Imported,
    ImportRefused,
    ImportStarted,
    ParcelsChanged,
    SettingsSaved,
    StoreOpened,
    StoreRefused,
    Undoable,
)
from amzlabels.domain.parcel import Confirm, Evidence, Move, Print
from amzlabels.domain.problems import Note, Problem
from amzlabels.domain.queue import QueueQuery
from amzlabels.domain.settings import Settings
from amzlabels.journey.buy_labels import obstacle
from amzlabels.journey.import_orders import import_report
from amzlabels.journey.ports import OpenParcel, Store
from amzlabels.work.flow import Flow
from amzlabels.work.office import Office
from amzlabels.work.outside import Outside
from amzlabels.work.reading import Reading

WINDOW_PATIENCE_S = (2.0, 5.0, 10.0, 30.0, 60.0, 60.0, 120.0, 300.0)


class Desk:
    """Takes orders for work from one thread and returns at once; everything that comes of them is published.

    ``publish`` is called from the lanes. ``printer`` overrides the printer of the settings for this run.
    """

    def __init__(
        self,
        outside: Outside,
        publish: Callable[[Change], None],
        on_crash: Callable[[str, BaseException], None],
        *,
        patience_s: Sequence[float] = WINDOW_PATIENCE_S,
        printer: str = "",
    ) -> None:
        self._outside = outside
        self._publish = publish
        self._flow = Flow(outside, publish, on_crash, patience_s, printer)
        self._reading = Reading(outside, publish, on_crash)
        self._office = Office(outside, publish, on_crash)
        self._store: Store | None = None
        self._undo: list[Callable[[Store], None]] = []

    @property
    def is_busy(self) -> bool:
        """Whether work is waiting or under way; may be asked from any thread."""
        return self._flow.tally.is_busy

    def open(self, *, resume: bool = True) -> None:
        """Open the store and, with ``resume``, finish everything that was ordered before a stop."""

        def job() -> None:
            try:
                store = self._outside.open_store()
                settings = store.load_settings()
            except Problem as problem:
                self._publish(StoreRefused(problem.note))
                return
            self._store = store
            self._flow.attach(store, settings)
            self._reading.attach(store)
            self._office.attach(store, settings)
            self._publish(StoreOpened(settings))
            if resume:
                self._flow.go(None)

        self._flow.files.do(job)

    def tell_health(self) -> None:
        """Ask every resource how it stands."""
        self._office.tell_health()

    def import_reports(self, paths: Sequence[Path], *, marketplace: str = "", wanted: bool = False) -> None:
        """Import reports one after another; ``wanted`` also buys, prints and confirms what they bring."""
        for path in paths:
            self._do("import_reports", partial(self._import, path, marketplace, wanted))

    def print_parcels(self, parcel_ids: Sequence[int] | None, marketplace: str = "") -> None:
        """Buy, print and confirm these parcels, trying failed ones again; None = all that are ready."""

        def job(store: Store) -> None:
            self._flow.resume()
            if parcel_ids is not None:
                failed = [parcel.parcel_id for parcel in store.open_parcels(parcel_ids) if _is_failed(parcel)]
                store.release(failed)
            wanted = store.want(parcel_ids, marketplace=marketplace)
            self._flow.go(wanted if parcel_ids is None else list(parcel_ids))
            self._publish(ParcelsChanged(()))

        self._do("print_parcels", job)

    def print_again(self, parcel_ids: Sequence[int], reason: str) -> None:
        """Print labels that were bought once more; the reason goes into each parcel's history."""
        self._do("print_again", lambda _store: self._flow.print_again(parcel_ids, reason))

    def answer_printed(self, parcel_id: int, came_out: bool) -> None:
        """Settle "did it print?": yes confirms the order, no prints the label."""

        def job(store: Store) -> None:
            if came_out:
                fields = {"evidence": str(Evidence.SEEN)}
                store.apply([Move(parcel_id, Print.UNSURE, Print.PRINTED, "came_out", fields=fields)])
            else:
                store.apply([Move(parcel_id, Print.UNSURE, Print.FAILED, "did_not_come_out")])
                store.want([parcel_id])
            self._publish(ParcelsChanged((parcel_id,)))
            self._flow.go([parcel_id])

        self._do("answer_printed", job)

    def hold(self, parcel_ids: Sequence[int]) -> None:
        """Set parcels aside."""

        def job(store: Store) -> None:
            held = store.hold(parcel_ids, Note("user.held"))
            self._changed("hold", held, lambda store: _drop(store.release(held)))

        self._do("hold", job)

    def release(self, parcel_ids: Sequence[int]) -> None:
        """Take parcels back into the queue, whatever held them; what must be mended holds them again when printed."""

        def job(store: Store) -> None:
            notes = {parcel.parcel_id: parcel.problem for parcel in store.open_parcels(parcel_ids)}
            released = store.release(parcel_ids)

            def undo(store: Store) -> None:
                for each in released:
                    store.hold([each], notes[each] or Note("user.held"))

            self._changed("release", released, undo)

        self._do("release", job)

    def change_address(self, parcel_id: int, recipient: Address) -> None:
        """Ship to another address; only before the label is bought."""

        def job(store: Store) -> None:
            found = store.open_parcels([parcel_id])
            problem = next(iter(address_problems(recipient)), None)
            if not found or not store.change_address(parcel_id, recipient, problem):
                self._publish(ActRefused("change_address", Note("address.label_bought")))
                return
            old, note = found[0].recipient, found[0].problem
            self._changed(
                "change_address", [parcel_id], lambda store: _drop(store.change_address(parcel_id, old, note))
            )

        self._do("change_address", job)

    def choose_marketplace(self, parcel_ids: Sequence[int], marketplace: str) -> None:
        """Say where these orders came from."""

        def job(store: Store) -> None:
            store.choose_marketplace(parcel_ids, marketplace)
            self._publish(ParcelsChanged(()))

        self._do("choose_marketplace", job)

    def undo(self) -> None:
        """Take the last hold, release or address change back."""

        def job(store: Store) -> None:
            if self._undo:
                self._undo.pop()(store)
                self._publish(ParcelsChanged(()))

        self._do("undo", job)

    def retry_now(self) -> None:
        """Try everything again that stopped answering."""
        self._flow.resume()
        self._do("retry_now", lambda _store: self._flow.go(None))

    def stop_after_current(self) -> None:
        """Finish the steps in hand, then publish ``WorkFinished``."""
        self._flow.leave()
        self._flow.files.do(lambda: None)

    def read_list(self, query: QueueQuery) -> None:
        """Ask for ids and counts."""
        self._reading.read_list(query)

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

        def job(store: Store) -> None:
            store.save_settings(settings)
            self._flow.settings = settings
            self._office.use(settings)
            mended = [
                parcel.parcel_id
                for parcel in store.open_parcels()
                if parcel.problem is not None
                and parcel.problem.code == "customs.incomplete"
                and obstacle(parcel, settings) is None
            ]
            store.release(mended)
            self._publish(SettingsSaved(settings))
            self._publish(ParcelsChanged(tuple(mended)))

        self._do("save_settings", job)

    def connect_shop(self, api_key: str | None) -> None:
        """Check an API key (None = the stored one) and keep it if it is good."""
        self._office.connect_shop(api_key, self._go_on)

    def disconnect_shop(self) -> None:
        """Forget the API key."""
        self._office.disconnect_shop()

    def connect_amazon(self, client_id: str, client_secret: str, refresh_token: str) -> None:
        """Check the seller's own application and keep it if Amazon accepts it."""
        self._office.connect_amazon(client_id, client_secret, refresh_token, self._go_on)

    def check_amazon(self) -> None:
        """Ask Amazon which marketplaces take part."""
        self._office.check_amazon()

    def disconnect_amazon(self) -> None:
        """Forget Amazon's secrets."""
        self._office.disconnect_amazon()

    def print_test_label(self, printer: str) -> None:
        """Print a test label."""
        self._office.print_test_label(printer)

    def write_confirmation_file(self, path: Path) -> None:
        """Write what is printed and not confirmed for an upload by hand."""
        self._office.write_confirmation_file(path)

    def write_packing_slips(self, parcel_ids: Sequence[int], path: Path) -> None:
        """Write packing slips of these parcels into one PDF."""
        self._office.write_packing_slips(parcel_ids, path)

    def close(self, timeout_s: float = 10.0) -> bool:
        """End all lanes and close the store; False when a step did not end in time."""
        self._flow.leave()
        ended = self._flow.close(timeout_s)
        ended = self._reading.close(timeout_s) and ended
        ended = self._office.close(timeout_s) and ended
        if self._store is not None and ended:
            self._store.close()
        return ended

    def _do(self, act: str, job: Callable[[Store], None]) -> None:
        """Queue a job that needs the store; what stops it is published as ``ActRefused``."""

        def guarded() -> None:
            if self._store is None:
                return
            try:
                job(self._store)
            except Problem as problem:
                self._publish(ActRefused(act, problem.note))

        self._flow.files.do(guarded)

    def _import(self, path: Path, marketplace: str, wanted: bool, store: Store) -> None:
        self._publish(ImportStarted(path))
        try:
            summary = import_report(
                path,
                reader=self._outside.reader,
                parcels=store,
                settings=self._flow.settings,
                marketplace=marketplace,
                wanted=wanted,
            )
        except Problem as problem:
            self._publish(ImportRefused(path, problem.note))
            return
        self._publish(Imported(summary))
        self._publish(ParcelsChanged(()))
        if wanted:
            self._flow.go(summary.parcels)

    def _changed(self, act: str, parcel_ids: Sequence[int], undo: Callable[[Store], None]) -> None:
        if parcel_ids:
            self._undo.append(undo)
            self._publish(Undoable(act, len(parcel_ids)))
            self._publish(ParcelsChanged(tuple(parcel_ids)))

    def _go_on(self) -> None:
        """A resource was connected: what waited for it goes on."""
        self._flow.resume()
        self._do("retry_now", lambda _store: self._flow.go(None))


def _is_failed(parcel: OpenParcel) -> bool:
    broken = parcel.print is Print.FAILED or parcel.confirm in (Confirm.REFUSED, Confirm.UNSURE)
    return parcel.problem is not None and broken


def _drop(_result: object) -> None:
    """Let an undo ignore what the store answers."""
