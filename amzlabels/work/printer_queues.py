"""The labels that wait at each printer: counted, told of while it stands still, moved to another, given up when old."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from amzlabels.domain.changes import Change, ParcelsChanged
from amzlabels.domain.printing_changes import LabelsExpired, LabelsWaiting
from amzlabels.domain.problems import Note
from amzlabels.journey.ports import Clock, OpenParcel
from amzlabels.journey.ports_waiting import WaitingBooks
from amzlabels.work.steady import Steady
from amzlabels.work.waiting_labels import Waiting, WaitingLabels

EXPIRES_AFTER_H = 4
"""A label that has waited so long at a printer that stands still is printed only after a person was asked."""
EXPIRED = "label.waited_long"
SAME_AGAIN_AFTER = timedelta(hours=24)
"""The very same label comes out of a printer twice within this time only when a person wants it again."""


class PrinterQueues:
    """What waits at every printer of this station; safe from any lane.

    ``print_on(printer, labels, again)`` has labels printed there, all for the same reason where they are printed again;
    ``hold(parcel_ids, problem)`` sets those aside that can be, and returns them.
    """

    def __init__(
        self,
        publish: Callable[[Change], None],
        clock: Clock,
        print_on: Callable[[str, Sequence[Waiting], str], None],
        hold: Callable[[Sequence[int], Note], Sequence[int]],
    ) -> None:
        self.waiting = WaitingLabels()
        self._publish = publish
        self._clock, self._steady = clock, Steady(clock)
        self._print_on = print_on
        self._hold = hold
        self._standing: set[str] = set()
        self._went_on: dict[str, datetime] = {}

    def order(self, printer: str, parcel_ids: Sequence[int], again: str, late: Collection[int]) -> None:
        """Have these printed there; what is ordered twice is printed once. ``late`` ones are fetched just before."""
        now = self._steady.now()
        self._add(printer, [Waiting(each, now, again, each in late) for each in parcel_ids])

    def _add(self, printer: str, labels: Iterable[Waiting]) -> None:
        added = self.waiting.add(printer, labels)
        self._tell(printer)
        for again in dict.fromkeys(label.again for label in added):
            self._print_on(printer, [label for label in added if label.again == again], again)

    def add_sent(self, printer: str, parcel_ids: Iterable[int], since: Mapping[int, datetime]) -> Sequence[Waiting]:
        """These were in the printer's hands when the program was stopped; returns those that nobody had in hand yet."""
        now = self._steady.now()
        sent = (Waiting(each, since.get(each, now)) for each in parcel_ids)
        return self.waiting.add(printer, sent, are_sent=True)

    def settle(self, parcel_id: int, *, is_printed: bool) -> None:
        """The printer is done with this one, for good or ill."""
        printer = self.waiting.printer_of(parcel_id)
        self.waiting.settle(parcel_id)
        if is_printed:
            self._went_on[printer] = self._steady.now()
        self.collect(printer)
        self._tell(printer)

    def end(self, printer: str, labels: Iterable[Waiting], *, stranded: Collection[int] = ()) -> None:
        """Nobody goes on with these for now; those that are stranded wait for a person, or for a sheet."""
        self.waiting.end(labels, frozenset(stranded))
        self.collect(printer)
        self._tell(printer)

    def stands(self, printer: str) -> None:
        """The printer waits for a person: tell what waits for it, and whenever that changes."""
        self._standing.add(printer)
        self._tell(printer)

    def goes_on(self, printer: str) -> None:
        """It no longer waits."""
        self._standing.discard(printer)

    def move(self, to: str, parcel_ids: Collection[int]) -> None:
        """Have these printed there instead of where they wait; what a printer has is asked back first."""
        self.waiting.leave([each for each in parcel_ids if self.waiting.printer_of(each) == to])
        for printer in {printer for each in parcel_ids if (printer := self.waiting.printer_of(each))} - {to}:
            self.waiting.want(printer, to, parcel_ids)
            self.collect(printer)

    def expire(self, printer: str) -> None:
        """Give up what has waited too long at a printer that stands still; what it has is asked back first."""
        moment = self._steady.now() - timedelta(hours=EXPIRES_AFTER_H)
        if self._went_on.get(printer, moment) <= moment and (old := self.waiting.older(printer, moment)):
            self.waiting.want(printer, "", old)
            self.collect(printer)

    def collect(self, printer: str) -> None:
        """Go on with what was taken away from this printer, unless that has yet to say what it gives back."""
        taken: dict[str, list[Waiting]] = {}
        for label, to in self.waiting.collect(printer):
            taken.setdefault(to, []).append(label)
        for to, labels in taken.items():
            if to:
                # Whoever moves them has seen to them now.
                self._add(to, [replace(label, since=self._steady.now()) for label in labels])
            else:
                self._give_up(printer, [label.parcel_id for label in labels])
        if taken:
            self._publish(ParcelsChanged(tuple(label.parcel_id for some in taken.values() for label in some)))
            self._tell(printer)

    def ask_about_old(
        self,
        parcels: Sequence[OpenParcel],
        to_print: Sequence[int],
        since: Mapping[int, datetime],
        printer_of: Callable[[OpenParcel], str],
    ) -> list[int]:
        """Give up what has waited too long over a stop of the program, and ask again about what was given up before.

        Returns those of ``to_print`` that are still to be printed.
        """
        moment = self._clock.now() - timedelta(hours=EXPIRES_AFTER_H)
        old = {each for each in to_print if since.get(each, moment) < moment}
        given_up: dict[str, list[int]] = {}
        asked_before: dict[str, list[int]] = {}
        for parcel in parcels:
            if parcel.parcel_id in old:
                given_up.setdefault(printer_of(parcel), []).append(parcel.parcel_id)
            elif parcel.problem is not None and parcel.problem.code == EXPIRED:
                asked_before.setdefault(str(parcel.problem.facts["printer"]), []).append(parcel.parcel_id)
        for printer, some in given_up.items():
            asked_before.setdefault(printer, []).extend(self._hold(some, expired(printer)))
        for printer, some in asked_before.items():
            self._publish(LabelsExpired(printer, tuple(some), EXPIRES_AFTER_H))
        return [each for each in to_print if each not in old]

    def twin_of(self, parcel: OpenParcel, printer: str, store: WaitingBooks) -> str:
        """The order whose very same label came out of that printer lately; empty = none."""
        return store.waiting.twin_of(parcel, printer, self._clock.now() - SAME_AGAIN_AFTER)

    def _give_up(self, printer: str, parcel_ids: Sequence[int]) -> None:
        if held := self._hold(parcel_ids, expired(printer)):
            self._publish(LabelsExpired(printer, tuple(held), EXPIRES_AFTER_H))

    def _tell(self, printer: str) -> None:
        if printer in self._standing:
            self._publish(LabelsWaiting(printer, tuple(self.waiting.at(printer))))


def expired(printer: str) -> Note:
    """Why a label that has waited so long there is not printed."""
    return Note(EXPIRED, {"printer": printer, "hours": EXPIRES_AFTER_H})
