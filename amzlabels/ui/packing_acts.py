"""What may be done about packing the chosen parcels, and ordering it; the buttons are left to ``details_pane``."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from amzlabels.domain.changes import PartnersRead
from amzlabels.domain.parcel import Label, Stage
from amzlabels.domain.queue import ParcelRow
from amzlabels.ui.choice_acts import ChoiceActs
from amzlabels.ui.ports_counters import Packing

_UNBOUGHT = frozenset({Label.NONE, Label.REFUSED, Label.VOIDED})


def may_combine(row: ParcelRow) -> bool:
    """Whether it can become one parcel with others: ready, and nothing bought."""
    is_own = row.rides_with is None and row.box_of is None
    return is_own and row.stage is Stage.READY and row.label in _UNBOUGHT


def may_take_apart(row: ParcelRow) -> bool:
    """Whether orders travel together in it and nothing is bought."""
    is_shared = row.rides_with is not None or row.rider_count > 0
    return is_shared and row.stage in (Stage.READY, Stage.HELD) and row.label in _UNBOUGHT


def may_add_box(row: ParcelRow) -> bool:
    """Whether a further label can be made for it after its own was bought."""
    is_own = row.rides_with is None and row.box_of is None
    return is_own and row.label is Label.BOUGHT and row.problem is None


class PackingActs(QObject):
    """C puts parcels together, S takes them apart; where the label is bought, S adds a box."""

    split_wanted = Signal(object)
    """``ParcelDetails`` of the order that is to be spread over parcels or boxes."""

    def __init__(self, packing: Packing, acts: ChoiceActs) -> None:
        super().__init__(acts)
        self._packing = packing
        self._acts = acts
        self._partners = PartnersRead(0, ())

    def know(self, partners: PartnersRead) -> None:
        """What could be one with the chosen parcel is known now."""
        if self._acts.choice == (partners.parcel_id,):
            self._partners = partners
            self._acts.changed.emit()

    def to_combine(self) -> list[int]:
        """The parcels that C makes one: the chosen, or those to the address of the one chosen."""
        fitting = self._acts.fitting(may_combine)
        if len(self._acts.choice) == 1 and fitting == [self._partners.parcel_id]:
            return list(self._partners.parcel_ids)
        return fitting

    def combine(self) -> None:
        """Put them into one parcel."""
        if fitting := self._acts.fitting(may_combine):
            self._packing.combine(fitting)

    def to_take_apart(self) -> list[int]:
        """The chosen parcels whose orders travel together."""
        return self._acts.fitting(may_take_apart)

    def may_split(self) -> bool:
        """Whether the one chosen parcel can be spread over several, or boxes."""
        details = self._acts.details
        return details is not None and bool(details.parts) and not may_take_apart(details.row)

    def may_add_box(self) -> bool:
        """Whether the one chosen parcel can have a further box only."""
        row = self._acts.one()
        return row is not None and may_add_box(row)

    def split(self) -> None:
        """Give orders that travel together labels of their own, or spread the one chosen over parcels and boxes."""
        if apart := self.to_take_apart():
            self._packing.take_apart(apart)
        elif self.may_split():
            self.split_wanted.emit(self._acts.details)
        elif self.may_add_box():
            self._packing.add_box(self._acts.choice[0])
