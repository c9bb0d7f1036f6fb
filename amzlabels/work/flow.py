"""The flow of parcels through the lanes: bought, printed, confirmed; the rules are in ``journey``."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from functools import partial

from amzlabels.domain.changes import (
    Blocked,
    Change,
    DoNotShip,
    Health,
    ParcelsChanged,
    Resource,
    WorkFinished,
    WorkPaused,
)
from amzlabels.domain.evidence import counts_as_printed
from amzlabels.domain.printer import reason_of_sheets
from amzlabels.domain.problems import Note, Problem, Retry
from amzlabels.domain.settings import Settings
from amzlabels.journey.buy_labels import BatchResult, BuyLabels, TermsOf
from amzlabels.journey.check_orders import CheckOrders
from amzlabels.journey.confirm_feed import FEED_FROM
from amzlabels.journey.fetch_again import FetchAgain
from amzlabels.journey.label_requests import is_own
from amzlabels.journey.ports import Store
from amzlabels.journey.print_labels import PrintLabels
from amzlabels.journey.recover import Open, sort_open
from amzlabels.journey.routes import Routes, by_printer
from amzlabels.journey.void_labels import VoidLabels
from amzlabels.work.buying import at_shop, drawn
from amzlabels.work.cut_short import CutShort
from amzlabels.work.label_counter import LabelCounter
from amzlabels.work.lanes import Crash, Lane, Lanes, Patience, Tally, Wait
from amzlabels.work.order_check import OrderCheck
from amzlabels.work.outbox import Outbox
from amzlabels.work.outside import Outside
from amzlabels.work.pauses import Pauses
from amzlabels.work.printer_lanes import PrinterLanes
from amzlabels.work.printer_queues import PrinterQueues
from amzlabels.work.run import Run
from amzlabels.work.sheet_work import SheetWork
from amzlabels.work.slip_work import SlipWork
from amzlabels.work.stack_order import StackOrder
from amzlabels.work.voiding import Voiding
from amzlabels.work.waiting_labels import Waiting


class Flow:
    """Takes parcels that are ordered to print through everything that is left for them.

    ``patience_s`` are the waits after which a resource that does not answer is tried again; ``is_patient``: the last
    one is repeated for ever. ``routes`` tell where each label prints. ``feed_from`` many confirmations go in one feed,
    None = never. ``wait`` lets tests own the lanes' time. ``terms_of`` as of ``BuyLabels``.
    """

    def __init__(
        self,
        outside: Outside,
        publish: Callable[[Change], None],
        on_crash: Crash,
        patience_s: Sequence[float],
        routes: Routes,
        *,
        is_patient: bool = False,
        feed_from: int | None = FEED_FROM,
        wait: Wait = threading.Event.wait,
        terms_of: TermsOf | None = None,
    ) -> None:
        self._outside = outside
        self._publish = publish
        self._patience = Patience(tuple(patience_s), is_endless=is_patient)
        self._feed_from = feed_from
        self._terms_of = terms_of
        self._routes = routes
        self._pauses = Pauses(self._patience, self._is_leaving, self._on_pause, self._on_well)
        self._lanes = Lanes(on_crash, wait=wait)
        self._printer_lanes = PrinterLanes(self._new_lane, self._pauses)
        self._counters: list[LabelCounter] = []
        self.leaving = False
        self.run = Run()
        self.queues = PrinterQueues(publish, outside.clock, self._print_on, self._give_up)
        self.tally = Tally(self._on_idle)
        # What brings labels: once nothing of it is under way, no label comes that would fill a sheet or end a stack.
        self._supply = Tally(self._on_supplied, within=self.tally)
        self.files = self._new_lane("files")
        self._amazon = self._new_lane("amazon")
        self._orders = self._new_lane("orders", self._supply)
        self._checking = OrderCheck(self._now_s)
        self.settings = Settings()

    def attach(self, store: Store, settings: Settings) -> None:
        """Use this store from now on; called once, in the files lane, before anything else."""
        self.settings = settings
        self._store = store
        outside = self._outside
        own = outside.own_shop(store)
        self._shop = self._new_counter("shop", at_shop(store, outside, self._routes, self._terms_of))
        self._own = self._new_counter("own", drawn(store, own, outside))
        self.slips = SlipWork(
            store, outside.papers, self._routes, lambda: self.settings, self._publish, self._printer_lanes
        )
        self._printing = PrintLabels(
            store,
            store.labels,
            outside.printers,
            outside.clock,
            self._on_printed,
            self._on_blocked,
            self._is_leaving,
            counts=lambda evidence, printer: counts_as_printed(evidence, printer, self.settings),
            slips=self.slips.slips,
            waiting=self.queues.waiting,
            on_standing=self.queues.expire,
            on_taken_back=self.queues.collect,
            on_taken=partial(self._pauses.answers, "printer"),
            twin_of=lambda parcel, printer: self.queues.twin_of(parcel, printer, store),
            looks_first=store.restoring.looks_first,
            on_lost=FetchAgain(store, store.labels, outside.shop).fetch,
            ordered_again=lambda: {each.parcel_id for each in store.prints.ordered_again()},
        )
        self.slips.printing = self._printing
        self.sheets = SheetWork(
            self._printing,
            store.sheets,
            outside.sheets,
            lambda: self.settings,
            lambda: not self._supply.is_busy or self._pauses.is_paused("shop") or self._pauses.is_paused("own"),
            self._publish,
            is_attended=self._patience.is_endless,
        )
        self.stacks = StackOrder(
            store, self._routes, lambda: self.settings, lambda: self._supply.is_busy, self.queues.order, self._publish
        )
        self.cut_short = CutShort(
            store,
            self._printing,
            self.queues,
            self._printer_lanes,
            self.stacks,
            self._publish,
            self._go_later,
            self._routes.printer_for,
        )
        self._checking.checking = CheckOrders(store, outside.amazon, outside.clock)
        self.voiding = Voiding(VoidLabels(store, outside.shop, own), self.at_shop, self._publish)
        self._outbox = Outbox(
            store,
            outside.amazon,
            outside.feeds,
            self._amazon,
            settings=lambda: self.settings,
            persist=lambda act: self._pauses.persist("amazon", self._amazon, act),
            on_settled=lambda parcel_ids: self._publish(ParcelsChanged(tuple(parcel_ids))),
            leaving=self._is_leaving,
            now_s=self._now_s,
            patience=self._patience,
            feed_from=self._feed_from,
        )

    def _new_counter(self, resource: Resource, buying: BuyLabels) -> LabelCounter:
        counter = LabelCounter(
            resource,
            buying,
            lambda name: self._new_lane(name, self._supply),
            # Own labels are as large as the paper of the printer that is named for this run.
            settings=self._routes.settings_for_run,
            persist=self._pauses.persist,
            pause=lambda resource, problem: self._pauses.pause(resource, problem, None),
            is_over=lambda: self.leaving or self._pauses.stop_of(resource) is not None,
            check=self._check,
            on_result=self._on_bought,
        )
        self._counters.append(counter)
        return counter

    def go(self, parcel_ids: Sequence[int] | None, *, asks_about_old: bool = False) -> None:
        """Take these parcels (None = all open) through all they still need, settling first what was cut short.

        With ``asks_about_old`` labels that have waited long are set aside and asked about.
        """
        opened = self._store.open_parcels(parcel_ids)
        need = sort_open(opened)
        if asks_about_old:
            since = self._store.waiting.since(need.to_print)
            need.to_print = self.queues.ask_about_old(opened, need.to_print, since, self._routes.printer_for)
        self.run.add([*need.purchases, *need.to_buy, *need.prints, *need.to_print], self._now_s())
        self.cut_short.settle(need.prints, asks_about_old=asks_about_old)
        if parcel_ids is None:
            self.cut_short.ask_on(opened)
            self.cut_short.take_up_again(asks_about_old=asks_about_old)
        if need.purchases or need.to_buy or need.to_print:
            self._orders.do(lambda: self._start(need))
        self.slips.go(is_start=parcel_ids is None)
        self._outbox.kick(need.confirmations, at_once=True)
        self._tell_progress()

    def _go_later(self, parcel_ids: Sequence[int]) -> None:
        self.files.do(partial(self.go, parcel_ids))

    def tell_amazon(self) -> None:
        """Tell Amazon of everything it is to be told of now; returns at once."""
        self._outbox.kick()

    def at_shop(self, job: Callable[[], None]) -> None:
        """Do this where shipments are made, once those that were ordered before are."""
        self._shop.making.do(job)

    def print_again(self, parcel_ids: Sequence[int], reason: str) -> None:
        """Print labels that are there once more."""
        self.run.add(parcel_ids, self._now_s())
        self.cut_short.order_again(parcel_ids, reason)

    def print_sheets(self) -> None:
        """Go on with the labels that wait for a sheet, as far as they can be printed."""
        for printer, again in self.sheets.waiting():
            self._print_on(printer, [], again)

    def move(self, parcel_ids: Sequence[int]) -> None:
        """Have those of these that wait for a printer wait where they now go; what a printer has is asked back."""
        for printer, some in by_printer(parcel_ids, self._store, self._routes.printer_for).items():
            self.queues.move(printer, some)

    def resume(self, resource: Resource | None = None) -> None:
        """Try a resource (None = all) again now."""
        self._pauses.resume(resource)
        if resource in (None, "amazon"):
            self._checking.ask_again()
        for lane in (*self._label_lanes(), self._amazon, *self._printer_lanes.all()):
            lane.wake()

    def leave(self) -> None:
        """Finish the steps in hand and begin no other."""
        self.leaving = True
        self.resume()

    def close(self, timeout_s: float) -> bool:
        """End all lanes; False when one did not end in time."""
        return self._lanes.close(timeout_s)

    def _is_leaving(self) -> bool:
        return self.leaving

    def _now_s(self) -> float:
        return self._outside.clock.monotonic_s()

    def _start(self, need: Open) -> None:
        """Look once more whether Amazon wants these, then buy and print."""
        # While Amazon is asked, and then the shop.
        self._shop.fetching.do(self._outside.load_for_labels)
        held = self._check([*need.to_print, *need.to_buy])
        to_print = [each for each in need.to_print if each not in held]
        to_buy = [*need.purchases, *(each for each in need.to_buy if each not in held)]
        if to_print:
            self.stacks.print(to_print)
        own = {each.parcel_id for each in self._store.open_parcels(to_buy) if is_own(each, self.settings)}
        for counter, is_drawn in ((self._own, True), (self._shop, False)):
            if some := [each for each in to_buy if (each in own) is is_drawn]:
                counter.buy([each for each in need.purchases if (each in own) is is_drawn], some)
        self._tell_progress()

    def _check(self, parcel_ids: Sequence[int]) -> set[int]:
        """Hold what must not go out; returns it. Without an answer from Amazon printing goes on."""
        held = self._checking.hold(parcel_ids)
        if held:
            self.run.leave(held)
            self._publish(ParcelsChanged(tuple(held)))
            self._publish(DoNotShip(tuple(held)))
        return held

    def _on_bought(self, result: BatchResult) -> None:
        self.run.leave(result.held)
        if result.late:
            in_order = self._store.open_parcels([*result.bought, *result.late])
            self.stacks.print([parcel.parcel_id for parcel in in_order], late=result.late)
        elif result.bought:
            self.stacks.print(list(result.bought))
        if self._store.restoring.looks_first():
            # A printer may know of what it is asked about, and a person may have said meanwhile that it is there.
            self._orders.do(lambda: self._go_later(self.cut_short.known(result.held)))
        self._publish(ParcelsChanged((*result.bought, *result.held, *result.unready)))
        self._tell_progress()

    def _on_supplied(self) -> None:
        """No label comes any more that others would have to wait for."""
        self.stacks.release()
        self.print_sheets()

    def _print_on(self, printer: str, labels: Sequence[Waiting], again: str) -> None:
        """Print these behind those that wait for a sheet there."""
        lane, is_usual = self._printer_lanes.of(printer), printer == self._routes.usual
        parcel_ids = [label.parcel_id for label in labels]
        fetching = {
            label.parcel_id: partial(self._shop.fetch_late, label.parcel_id, lane) for label in labels if label.is_late
        }

        def act() -> None:
            self.queues.expire(printer)
            if not any(self.queues.waiting.is_at(printer, each) for each in parcel_ids):
                return
            try:
                self.sheets.print(printer, parcel_ids, again=again, just_before=fetching)
            except Problem as problem:
                # What only some go to may be no longer there; that stops no other printer.
                if is_usual or problem.retry is not Retry.NEVER:
                    raise
                self._set_aside(parcel_ids, problem.note, is_again=bool(again))

        def job() -> None:
            waiting = self.sheets.with_waiting(printer, [], again)
            self.run.add(waiting, self._now_s())
            parcel_ids[:] = dict.fromkeys([*waiting, *parcel_ids])
            is_done = False
            try:
                is_done = self._printer_lanes.persist(printer, act)
            finally:
                left = self.sheets.with_waiting(printer, [], again) if is_done else parcel_ids
                self.queues.end(printer, labels, stranded=left)
            trouble = self._pauses.stop_of("printer", printer)
            if not is_done and not is_usual and trouble is not None:
                self._set_aside(parcel_ids, trouble, is_again=bool(again))
            self._publish(ParcelsChanged(tuple(parcel_ids)))

        lane.do(job)

    def _set_aside(self, parcel_ids: list[int], problem: Note, *, is_again: bool) -> None:
        """Hold what did not print for this; what has printed before is not held, so whoever wants it again is told."""
        self.run.leave(self._store.hold(parcel_ids, problem))
        if is_again:
            self.run.leave(parcel_ids)
            self.cut_short.refuse(parcel_ids, problem)
        self._tell_progress()

    def _give_up(self, parcel_ids: Sequence[int], problem: Note) -> list[int]:
        """Hold these; returns those that are."""
        held = self._store.hold(parcel_ids, problem)
        self.run.leave(held)
        self.cut_short.drop(set(parcel_ids) - set(held), problem)
        self._publish(ParcelsChanged(tuple(held)))
        self._tell_progress()
        return held

    def _on_pause(self, resource: Resource, problem: Note, wait_s: float | None, printer: str = "") -> None:
        if resource == "amazon":
            self._checking.leave_off(wait_s or 0.0)
        if wait_s is None:
            self.run.stopped_by(problem)
        self._publish(ParcelsChanged(()))
        if resource == "printer":
            self.queues.stands(printer)
        self._publish(WorkPaused(resource, problem, wait_s))
        if resource in ("shop", "own"):
            self.print_sheets()

    def _on_well(self, resource: Resource, printer: str, all_well: bool) -> None:
        if all_well:
            self._publish(Health(resource))
        elif stops := self._pauses.stops(resource):
            # What was told last was of the one that is well now.
            self._publish(WorkPaused(resource, stops[-1], None))
        self.queues.goes_on(printer)

    def _on_printed(self, parcel_id: int, printed: bool) -> None:
        self.queues.settle(parcel_id, is_printed=printed)
        if printed:
            self.run.printed(parcel_id)
            self.slips.label_printed(parcel_id)
            self._outbox.kick()
        else:
            self.run.leave([parcel_id])
        self._publish(ParcelsChanged((parcel_id,)))
        self._tell_progress()

    def _on_blocked(self, printer: str, reason: str) -> None:
        reason = reason_of_sheets(reason) if self._routes.is_for_sheets(printer) else reason
        self._publish(Blocked(printer, reason))
        self.queues.stands(printer) if reason else self.queues.goes_on(printer)

    def _tell_progress(self) -> None:
        self._publish(self.run.progress(self._now_s()))

    def _on_idle(self) -> None:
        problems = self.run.finish()
        if problems is not None or self.leaving:
            told = problems or ()
            # What an earlier run was stopped by still stands.
            self._publish(WorkFinished((*told, *(each for each in self._pauses.stops() if each not in told))))

    def _new_lane(self, name: str, tally: Tally | None = None) -> Lane:
        return self._lanes.new(name, tally or self.tally)

    def _label_lanes(self) -> list[Lane]:
        return [lane for counter in self._counters for lane in (counter.making, counter.fetching)]
