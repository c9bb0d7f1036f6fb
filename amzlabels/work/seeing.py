"""The counter where labels are scanned back; what a scan means is ``journey``'s."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from amzlabels.domain.changes import Change, ParcelsChanged
from amzlabels.domain.evidence import waits_for_scan
from amzlabels.domain.label_scan import read_scan
from amzlabels.domain.paper_changes import LabelChecked, SlipRead
from amzlabels.journey.ports import Store
from amzlabels.journey.see_labels import parcel_of_slip, see_label
from amzlabels.work.deciding import Deciding
from amzlabels.work.flow import Flow

Do = Callable[[str, Callable[[Store], None]], None]


class Seeing:
    """Takes scans in the files lane, through ``do``."""

    def __init__(self, do: Do, flow: Flow, deciding: Deciding, publish: Callable[[Change], None]) -> None:
        self._do = do
        self._flow = flow
        self._deciding = deciding
        self._publish = publish

    def scan(self, text: str) -> None:
        """A label was scanned, whoever's it is: it is on paper, and where that is waited for Amazon is told.

        What is no label's number is left to the search.
        """
        self._do("scan", lambda store: self._see(text, store, None))

    def came_out(self, parcel_ids: Sequence[int]) -> None:
        """All of these that are asked about are on paper, a person says."""
        self._do("came_out", partial(self._deciding.came_out, self._deciding.first_answers(parcel_ids)))

    def take(self, text: str) -> None:
        """A slip was scanned: ``SlipRead`` tells which parcel is in hand."""
        number = read_scan(text).number
        self._do("take", lambda store: self._publish(SlipRead(number, parcel_of_slip(text, store))))

    def check(self, parcel_id: int, text: str) -> None:
        """The label on this parcel was scanned; ``LabelChecked`` where it is the right one, else refused."""
        self._do("check", lambda store: self._see(text, store, parcel_id))

    def _see(self, text: str, store: Store, in_hand: int | None) -> None:
        seen = see_label(text, store, in_hand)
        if not seen.parcel_ids:
            return
        self._publish(LabelChecked(seen.parcel_ids, seen.number))
        self._publish(ParcelsChanged(seen.parcel_ids))
        settings = self._flow.settings
        waiting = [each for each in store.open_parcels(seen.parcel_ids) if waits_for_scan(each.printer, settings)]
        self._deciding.to_confirm(waiting, {"by": "scan"}, store)
        if seen.changed:
            self._flow.go(seen.changed)
            self._flow.tell_amazon()
