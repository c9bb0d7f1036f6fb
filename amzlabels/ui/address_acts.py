"""What a person may say of the chosen parcels' addresses, and ordering it; showing the buttons is left to the pane."""

from __future__ import annotations

from amzlabels.domain.address_decisions import is_suggestion
from amzlabels.domain.parcel import Stage
from amzlabels.domain.queue import ParcelRow
from amzlabels.ui.choice_acts import ChoiceActs, may_edit
from amzlabels.ui.ports import Corrections


def may_accept(row: ParcelRow) -> bool:
    """Whether something is suggested for its address, and can still be put there."""
    return row.stage is Stage.HELD and may_edit(row) and is_suggestion(row.problem)


class AddressActs:
    """Y says yes to what is asked about an address."""

    def __init__(self, corrections: Corrections, acts: ChoiceActs) -> None:
        self._corrections = corrections
        self._acts = acts

    def to_accept(self) -> list[int]:
        """The chosen parcels that have a suggestion."""
        return self._acts.fitting(may_accept)

    def agree(self) -> None:
        """Accept what is suggested for the chosen."""
        if fitting := self.to_accept():
            self._corrections.accept_suggestions(fitting)
