"""What may be done about the chosen parcels' way to their buyers, and doing it; showing it is left to the panes."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from amzlabels.domain.changes import DeliveriesRead
from amzlabels.domain.delivery import SETTLED
from amzlabels.domain.parcel import Label, Print
from amzlabels.domain.queue import ParcelRow
from amzlabels.domain.shipment import OWN
from amzlabels.ui.choice_acts import ChoiceActs
from amzlabels.ui.opening import open_page
from amzlabels.ui.ports_counters import Afterwards
from amzlabels.ui.private_copy import copy_privately


def has_left(row: ParcelRow) -> bool:
    """Whether it was printed under a shop's label of its own."""
    is_printed = row.label is Label.BOUGHT and row.print is Print.PRINTED
    return is_printed and row.service.carrier != OWN and row.rides_with is None


def may_follow(row: ParcelRow) -> bool:
    """Whether it is worth asking where it is: it has left, and is not known to have come to an end."""
    return has_left(row) and (row.on_its_way is None or row.on_its_way.delivery not in SETTLED)


def needs_person(row: ParcelRow) -> bool:
    """Whether it does not arrive and nobody has seen to it."""
    return row.on_its_way is not None and row.on_its_way.needs_person


class FollowActs(QObject):
    """U copies the page for the recipient, O opens it, D asks where the parcels are, Y says that they are seen to."""

    answered = Signal(object)
    """``DeliveriesRead``: whoever asked knows now."""

    def __init__(self, afterwards: Afterwards, acts: ChoiceActs) -> None:
        super().__init__(acts)
        self._afterwards = afterwards
        self._acts = acts
        self.is_asking = False
        self.copied = ""

    def link(self) -> str:
        """The page of the one chosen parcel, empty where there is none."""
        return "" if self._acts.details is None else self._acts.details.link

    def copy_link(self) -> None:
        """Copy it; it may hold the buyer's postcode."""
        if link := self.link():
            copy_privately(link)
            self.copied = link
            self._acts.changed.emit()

    def open_link(self) -> None:
        """Show it in the browser."""
        if link := self.link():
            open_page(link)

    def to_look_after(self) -> list[int]:
        """The chosen parcels that can be asked after."""
        return self._acts.fitting(may_follow)

    def look(self) -> None:
        """Ask where the chosen parcels are."""
        if (fitting := self.to_look_after()) and not self.is_asking:
            self._ask(fitting)

    def look_for_all(self) -> None:
        """Ask where all parcels are that are on their way."""
        if not self.is_asking:
            self._ask(None)

    def take_answer(self, change: DeliveriesRead) -> None:
        """The carriers have been asked."""
        self.is_asking = False
        self.answered.emit(change)
        self._acts.changed.emit()

    def see(self) -> None:
        """Somebody has seen to the chosen parcels that do not arrive."""
        if fitting := self._acts.fitting(needs_person):
            self._afterwards.see(fitting)

    def _ask(self, parcel_ids: list[int] | None) -> None:
        self.is_asking = True
        self._afterwards.look(parcel_ids)
        self._acts.changed.emit()
