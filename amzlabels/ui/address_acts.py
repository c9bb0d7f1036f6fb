"""What a person may say of the chosen parcels' addresses, and ordering it; showing the buttons is left to the pane."""

from __future__ import annotations

from amzlabels.domain.address_decisions import is_look, is_suggestion
from amzlabels.domain.parcel import Stage
from amzlabels.domain.queue import ParcelRow
from amzlabels.ui.choice_acts import ChoiceActs, may_edit
from amzlabels.ui.ports_counters import Corrections


def may_accept(row: ParcelRow) -> bool:
    """Whether something is suggested for its address, and can still be put there."""
    return row.stage is Stage.HELD and may_edit(row) and is_suggestion(row.problem)


def may_say_right(row: ParcelRow) -> bool:
    """Whether its address waits for a person to find it right."""
    return row.stage is Stage.HELD and may_edit(row) and row.problem is not None and is_look(row.problem)


class AddressActs:
    """Y says yes to what is asked about an address, N leaves it as it is."""

    def __init__(self, corrections: Corrections, acts: ChoiceActs) -> None:
        self._corrections = corrections
        self._acts = acts

    def to_accept(self) -> list[int]:
        """The chosen parcels that have a suggestion."""
        return self._acts.fitting(may_accept)

    def to_say_right(self) -> list[int]:
        """The chosen parcels that wait to be found right, and have no suggestion."""
        return self._acts.fitting(lambda row: may_say_right(row) and not may_accept(row))

    def agree(self) -> None:
        """Accept what is suggested for the chosen; where nothing is, say that they are right."""
        if fitting := self.to_accept():
            self._corrections.accept_suggestions(fitting)
        elif fitting := self.to_say_right():
            self._corrections.say_right(fitting)

    def keep(self) -> None:
        """Leave as it is what something else is suggested for."""
        if fitting := self._acts.fitting(lambda row: may_say_right(row) and may_accept(row)):
            self._corrections.say_right(fitting)

    def take_amazons(self) -> None:
        """Ship the one chosen parcel to what Amazon's own lines say."""
        row = self._acts.one()
        if row is not None and may_edit(row):
            self._corrections.take_amazons(row.parcel_id)
