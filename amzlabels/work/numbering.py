"""The counter where own labels get the tracking numbers that a person types or scans; the rules are ``journey``'s."""

from __future__ import annotations

from collections.abc import Callable

from amzlabels.domain.changes import Change, ParcelsChanged
from amzlabels.journey.give_tracking import give_tracking
from amzlabels.journey.ports import Store
from amzlabels.work.flow import Flow

Do = Callable[[str, Callable[[Store], None]], None]


class Numbering:
    """Takes numbers in the files lane, through ``do``."""

    def __init__(self, do: Do, flow: Flow, publish: Callable[[Change], None]) -> None:
        self._do = do
        self._flow = flow
        self._publish = publish

    def give_number(self, parcel_id: int, tracking: str) -> None:
        """This is the parcel's tracking number; Amazon is told of it where that is due."""

        def job(store: Store) -> None:
            changed = give_tracking(parcel_id, tracking, store, self._flow.settings)
            self._publish(ParcelsChanged(tuple(changed)))
            self._flow.tell_amazon()

        self._do("give_number", job)
