"""Which labels wait at which printer and which were taken away from there; printing is left to ``journey``."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import takewhile
from threading import Lock


@dataclass(frozen=True, slots=True)
class Waiting:
    """A label that is to be printed: ``again`` is why once more, ``is_late``: it is fetched as it is printed.

    ``since``: from when its waiting counts.
    """

    parcel_id: int
    since: datetime
    again: str = ""
    is_late: bool = False


@dataclass(slots=True)
class _Place:
    """Where a label is. ``is_sent``: the printer has it. ``is_stranded``: nobody goes on with it by himself.
    ``is_ordered_again``: it was ordered while it waited already.

    ``wanted_at``: the printer it is to go to instead, empty = none, None = it stays.
    """

    printer: str
    label: Waiting
    is_sent: bool = False
    is_stranded: bool = False
    is_ordered_again: bool = False
    wanted_at: str | None = None

    @property
    def is_wanted(self) -> bool:
        """Whether it is not to stay there."""
        return self.wanted_at is not None


class WaitingLabels:
    """Each label waits at one printer at most, so that whoever orders it twice has it once. Safe from any lane."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._places: dict[int, _Place] = {}
        # Asked after each label, which must not look at all that wait.
        self._has_wanted: set[str] = set()

    def add(self, printer: str, labels: Iterable[Waiting], *, are_sent: bool = False) -> list[Waiting]:
        """These are to be printed there; returns those that nobody was about to print, as they wait from now on."""
        added = []
        with self._lock:
            for label in labels:
                place = self._places.get(label.parcel_id)
                if place is None or place.is_stranded:
                    self._places.pop(label.parcel_id, None)
                    # One that comes back later is told apart from it by being another one.
                    added.append(replace(label))
                    self._places[label.parcel_id] = _Place(printer, added[-1], are_sent)
                else:
                    place.is_ordered_again = True
        return added

    def at(self, printer: str) -> list[int]:
        """The parcels whose labels wait there or are in the printer's hands, in the order they were added."""
        with self._lock:
            return [each for each, place in self._places.items() if place.printer == printer]

    def printer_of(self, parcel_id: int) -> str:
        """Where its label waits; empty = nowhere."""
        with self._lock:
            return self._places[parcel_id].printer if parcel_id in self._places else ""

    def is_at(self, printer: str, parcel_id: int) -> bool:
        """Whether its label still waits there to be handed over."""
        with self._lock:
            return self._waits(printer, parcel_id)

    def next_at(self, printer: str, again: str) -> list[int]:
        """Those that wait there, up to the first that is fetched as it is printed or is printed for another reason."""
        with self._lock:
            waiting = [place.label for each, place in self._places.items() if self._waits(printer, each)]
        same = takewhile(lambda label: label.again == again and not label.is_late, waiting)
        return [label.parcel_id for label in same]

    def hand_over(self, printer: str, parcel_ids: Sequence[int]) -> list[int]:
        """Those of these that still wait there, which the printer has from now on."""
        with self._lock:
            there = [each for each in parcel_ids if self._waits(printer, each)]
            for each in there:
                self._places[each].is_sent = True
            return there

    def pass_over(self, printer: str, parcel_ids: Iterable[int]) -> None:
        """These cannot be printed now, so they no longer wait there, and whoever orders them has them printed.

        Who has done so meanwhile may have seen to what kept them: those have another turn.
        """
        with self._lock:
            for each in parcel_ids:
                place = self._places.get(each)
                if place is None or place.printer != printer:
                    continue
                if place.is_ordered_again or place.is_wanted:
                    place.is_ordered_again = place.is_sent = False
                else:
                    del self._places[each]

    def give_back(self, parcel_ids: Iterable[int]) -> None:
        """The printer did not take these after all: they wait on."""
        with self._lock:
            for each in parcel_ids:
                if each in self._places:
                    self._places[each].is_sent = False

    def want(self, printer: str, to: str, parcel_ids: Collection[int] | None = None) -> None:
        """Take labels (None = all) away from there to be printed at ``to``, empty = nowhere for now.

        They are not handed over any more; ``collect`` has them once the printer has said which it gives back.
        """
        with self._lock:
            self._has_wanted.add(printer)
            for each, place in self._places.items():
                if place.printer == printer and (parcel_ids is None or each in parcel_ids):
                    place.wanted_at = to

    def collect(self, printer: str) -> list[tuple[Waiting, str]]:
        """What was taken away from there, with where it is wanted, in its order; nothing while the printer has some."""
        with self._lock:
            if printer not in self._has_wanted:
                return []
            wanted = [place for place in self._places.values() if place.printer == printer and place.is_wanted]
            if any(place.is_sent for place in wanted):
                return []
            self._has_wanted.discard(printer)
            for place in wanted:
                del self._places[place.label.parcel_id]
            return [(place.label, place.wanted_at or "") for place in wanted]

    def is_wanted_back(self, parcel_id: int) -> bool:
        """Whether its label, which the printer has, is to be taken back."""
        with self._lock:
            return parcel_id in self._places and self._places[parcel_id].is_wanted

    def leave(self, parcel_ids: Iterable[int]) -> None:
        """These cannot be taken back for sure, so they stay where they are."""
        with self._lock:
            for each in parcel_ids:
                if each in self._places:
                    self._places[each].wanted_at = None

    def settle(self, parcel_id: int) -> None:
        """It has come to its end."""
        with self._lock:
            self._places.pop(parcel_id, None)

    def end(self, labels: Iterable[Waiting], stranded: Collection[int] = ()) -> None:
        """Nobody goes on with these, as they were added, for now; those that are not stranded no longer wait.

        What is wanted elsewhere is still to be collected.
        """
        with self._lock:
            for label in labels:
                place = self._places.get(label.parcel_id)
                if place is None or place.label is not label:
                    continue
                if label.parcel_id in stranded or place.is_wanted:
                    place.is_stranded, place.is_sent = True, False
                else:
                    del self._places[label.parcel_id]

    def older(self, printer: str, moment: datetime) -> list[int]:
        """Those there that have waited since before this moment."""
        with self._lock:
            return [
                each for each, place in self._places.items() if place.printer == printer and place.label.since < moment
            ]

    def _waits(self, printer: str, parcel_id: int) -> bool:
        place = self._places.get(parcel_id)
        return place is not None and place.printer == printer and not (place.is_sent or place.is_wanted)
