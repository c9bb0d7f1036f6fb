"""The counter for labels that were made and never printed: tells them, takes them back; the rules are ``journey``'s."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from amzlabels.domain.changes import ActRefused, Change, ParcelsChanged
from amzlabels.domain.problems import Note, Problem
from amzlabels.journey.cancel_unprinted import SET_ASIDE, CancelUnprinted
from amzlabels.journey.ports import LabelShop, Store
from amzlabels.journey.shipment_mates import with_mates
from amzlabels.work.flow import Flow
from amzlabels.work.undoing import Undoing

Do = Callable[[str, Callable[[Store], None]], None]
_ACT = "cancel_unprinted"


class Unprinted:
    """Takes orders from one thread and returns at once.

    ``do`` queues a job that needs the store; ``read_left_over`` has ``UnprintedRead`` published.
    """

    def __init__(
        self,
        do: Do,
        flow: Flow,
        undoing: Undoing,
        shop: LabelShop,
        publish: Callable[[Change], None],
        read_left_over: Callable[[], None],
    ) -> None:
        self._do = do
        self._flow = flow
        self._undoing = undoing
        self._shop = shop
        self._publish = publish
        self._read_left_over = read_left_over

    def read(self) -> None:
        """Ask which were made before today; ``UnprintedRead`` answers."""
        self._read_left_over()

    def cancel(self, parcel_ids: Sequence[int]) -> None:
        """Take these labels back as far as each can be, and set their orders aside."""
        self._do(_ACT, partial(self._cancel, parcel_ids))

    def _cancel(self, parcel_ids: Sequence[int], store: Store) -> None:
        """What MyParcel has registered is given up here alone; concepts are deleted there."""
        cancelling = CancelUnprinted(store, self._shop)
        mates = [each for each in with_mates(parcel_ids, store) if each.rides_with is None]
        asked = {each.parcel_id: each.shipment_id for each in mates}
        found = [each for each in store.unprinted() if each.parcel_id in asked and not each.is_charged]
        # A shipment is given up whole, and what is on paper may be on its way.
        torn = {asked[each] for each in asked.keys() - {each.parcel_id for each in found}}
        labels = [each for each in found if asked[each.parcel_id] not in torn]
        if left := len(found) - len(labels):
            self._publish(ActRefused(_ACT, Note("label.printed_in_part", {"count": left})))
        concepts = [each.parcel_id for each in labels if each.is_concept]
        registered = [each.parcel_id for each in labels if not each.is_concept]
        given_up, aside = cancelling.give_up(registered), cancelling.set_aside(concepts)
        # What is cancelled stays so; its orders are ready for new labels.
        self._undoing.changed(_ACT, [*given_up, *concepts], lambda store: _release([*given_up, *aside], store))
        if concepts:
            # In the lane where shipments are made: what is being made cannot be taken back.
            self._flow.at_shop(lambda: self._take_back(cancelling, concepts, aside, store))

    def _take_back(
        self, cancelling: CancelUnprinted, concepts: Sequence[int], aside: Sequence[int], store: Store
    ) -> None:
        try:
            too_late = cancelling.take_back(concepts)
        except Problem as problem:
            left = [each.parcel_id for each in store.open_parcels(aside) if each.shipment_id is not None]
            _release(left, store)
            self._publish(ActRefused(_ACT, problem.note))
        else:
            if too_late:
                self._publish(ActRefused(_ACT, Note("shop.cancel_too_late", {"count": len(too_late)})))
        self._publish(ParcelsChanged(tuple(concepts)))


def _release(parcel_ids: Sequence[int], store: Store) -> None:
    """Take those back into the queue that are still set aside."""
    store.release([each.parcel_id for each in store.open_parcels(parcel_ids) if each.problem == SET_ASIDE])
