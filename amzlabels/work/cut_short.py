"""What a stop leaves at printers, taken up at the next start: labels they had, and labels that are wanted once more."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import timedelta
from functools import partial

from amzlabels.domain.changes import ActRefused, Change, ParcelsChanged
from amzlabels.domain.parcel import Label, Move, Print
from amzlabels.domain.problems import Note, Problem, Retry
from amzlabels.journey.current_moves import apply_current
from amzlabels.journey.known_jobs import KnownJobs
from amzlabels.journey.ports import OpenParcel, Store
from amzlabels.journey.print_labels import PrintLabels, lost_sight_of
from amzlabels.journey.routes import by_printer
from amzlabels.work.printer_lanes import PrinterLanes
from amzlabels.work.printer_queues import EXPIRES_AFTER_H, PrinterQueues, expired
from amzlabels.work.stack_order import StackOrder
from amzlabels.work.waiting_labels import Waiting


class CutShort:
    """Every method is for the files lane, but ``drop`` and ``refuse``, which are for any.

    ``go(parcel_ids)`` takes these through all they still need; ``printer_for`` tells where a label goes.
    """

    def __init__(
        self,
        store: Store,
        printing: PrintLabels,
        queues: PrinterQueues,
        lanes: PrinterLanes,
        stacks: StackOrder,
        publish: Callable[[Change], None],
        go: Callable[[Sequence[int]], None],
        printer_for: Callable[[OpenParcel], str],
    ) -> None:
        self._store = store
        self._printing = printing
        self._queues = queues
        self._lanes = lanes
        self._stacks = stacks
        self._publish = publish
        self._go = go
        self._printer_for = printer_for

    def settle(self, parcel_ids: Sequence[int], *, asks_about_old: bool) -> None:
        """Ask the printers for these, which they had in hand; what they never had is printed, or asked about."""
        for printer, some in by_printer(parcel_ids, self._store, lambda parcel: parcel.printer).items():
            labels = self._queues.add_sent(printer, some, self._store.waiting.since(some))
            self._lanes.of(printer).do(partial(self._settle, printer, some, labels, asks_about_old))

    def ask_on(self, opened: Iterable[OpenParcel]) -> None:
        """Go on with those that a person was asked about before the program ended, as their printer could not be."""
        lost = [each.parcel_id for each in opened if each.problem == lost_sight_of(each.printer)]
        for printer, some in by_printer(lost, self._store, lambda parcel: parcel.printer).items():
            self._lanes.of(printer).do(partial(self._look_again, printer, some))

    def known(self, parcel_ids: Sequence[int]) -> list[int]:
        """Those of these about which it is asked that a printer knows; any lane."""
        return self._known_jobs.settle(parcel_ids)

    def overtakes(self, parcel_id: int) -> bool:
        """Whether a printer tells of its label by now what a person who says no was not asked about.

        Raises ``printer.*`` where one that may have it cannot be asked.
        """
        return self._known_jobs.overtake(parcel_id, self._printer_for)

    def order_again(self, parcel_ids: Sequence[int], reason: str) -> None:
        """Print labels that were printed once more, over a stop of the program, too."""
        if reason:
            self._store.prints.order_again(parcel_ids, reason)
        self._stacks.print(list(parcel_ids), again=reason)

    def take_up_again(self, *, asks_about_old: bool) -> None:
        """Print what is still to be printed once more; with ``asks_about_old`` not what was ordered hours ago."""
        ordered = self._store.prints.ordered_again()
        oldest = self._printing.clock.now() - timedelta(hours=EXPIRES_AFTER_H)
        old = {each.parcel_id for each in ordered if asks_about_old and each.at < oldest}
        opened = self._store.open_parcels([each.parcel_id for each in ordered])
        due = {each.parcel_id for each in opened if each.label is Label.BOUGHT and each.print is Print.PRINTED} - old
        self._store.prints.drop_again([each.parcel_id for each in ordered if each.parcel_id not in due])
        for printer in dict.fromkeys(each.printer for each in opened if each.parcel_id in old):
            self._publish(ActRefused("print_again", expired(printer)))
        for reason in dict.fromkeys(each.reason for each in ordered):
            if some := [each.parcel_id for each in ordered if each.reason == reason and each.parcel_id in due]:
                self._stacks.print(some, again=reason)

    def drop(self, parcel_ids: Iterable[int], problem: Note) -> None:
        """Those of these that are still wanted once more are not printed, for this; whoever wanted it is told."""
        if self._store.prints.drop_again(list(parcel_ids)):
            self._publish(ActRefused("print_again", problem))

    def refuse(self, parcel_ids: Sequence[int], problem: Note) -> None:
        """As ``drop``, where one may have been on its way to the printer and none came out."""
        self._store.prints.drop_again(parcel_ids)
        self._publish(ActRefused("print_again", problem))

    @property
    def _known_jobs(self) -> KnownJobs:
        return KnownJobs(self._store, self._printing.printers, self._printing.counts)

    def _settle(self, printer: str, parcel_ids: Sequence[int], labels: Sequence[Waiting], asks_about_old: bool) -> None:
        try:
            # What was moved to another printer meanwhile is in that one's lane.
            unprinted = self._printing.recover(parcel_ids, at=printer)
        finally:
            # What was not settled now is recovered again, as those that nobody has in hand.
            self._queues.end(printer, labels)
        if asks_about_old:
            since, opened = self._store.waiting.since(unprinted), self._store.open_parcels(unprinted)
            unprinted = self._queues.ask_about_old(opened, unprinted, since, lambda _parcel: printer)
        self._publish(ParcelsChanged(tuple(parcel_ids)))
        if unprinted:
            self._stacks.print(unprinted)
        if self._lost_at(printer, parcel_ids):
            self._lanes.of(printer).do(partial(self._look_again, printer, parcel_ids))

    def _lost_at(self, printer: str, parcel_ids: Sequence[int]) -> list[int]:
        """Those of these that are asked about because this printer cannot be."""
        opened = self._store.open_parcels(parcel_ids)
        return [each.parcel_id for each in opened if each.problem == lost_sight_of(printer)]

    def _look_again(self, printer: str, parcel_ids: Sequence[int]) -> None:
        """Once the printer can be asked, settle those of these about which nobody has answered until then."""
        answered: list[Mapping[str, str]] = []

        def ask() -> None:
            try:
                answered.append(self._printing.printers.open(printer).known())
            except Problem as problem:
                # For one that is there no more nobody waits.
                if problem.retry is not Retry.NEVER:
                    raise

        if self._lanes.persist(printer, ask) and answered:
            lost, facts = self._lost_at(printer, parcel_ids), {"printer": printer}
            moves = [Move(each, Print.UNSURE, Print.SENDING, "sending", facts=facts) for each in lost]
            there = apply_current(self._store, moves)
            self._publish(ParcelsChanged(tuple(there)))
            self._go(there)
