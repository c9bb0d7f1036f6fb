"""Reading for the screen, in a lane of its own so that it never waits behind work."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from amzlabels.domain.changes import (
    AddressesShared,
    Change,
    DetailsRead,
    ListRead,
    PartnersRead,
    PictureRead,
    RowsRead,
    UnprintedRead,
)
from amzlabels.domain.problems import Problem
from amzlabels.domain.queue import QueueQuery
from amzlabels.journey.cancel_unprinted import left_over
from amzlabels.journey.ports import Store
from amzlabels.work.lanes import Crash, Lane
from amzlabels.work.outside import Outside

LONG_LIST = 5_000


class Reading:
    """Answers questions about the queue; questions asked before the store is open are dropped."""

    def __init__(self, outside: Outside, publish: Callable[[Change], None], on_crash: Crash) -> None:
        self._outside = outside
        self._publish = publish
        self._lane = Lane("reading", on_crash)
        self._pictures = Lane("pictures", on_crash)
        self._store: Store | None = None
        self._newest = QueueQuery()
        self._asked = 0

    def attach(self, store: Store) -> None:
        """Use this store from now on."""
        self._store = store

    def read_list(self, query: QueueQuery) -> None:
        """Publish ``ListRead``; a question that was followed by a newer one is left out."""
        self._newest = query
        self._with_store(self._lane, lambda store: self._list(store, query))

    def read_again(self) -> None:
        """The answer to the newest question may have been lost; it is given anew."""
        self.read_list(self._newest)

    def prepare_search(self) -> None:
        """Somebody is about to search. Beside the other reading: it takes long where there are many parcels."""
        self._with_store(self._pictures, lambda store: store.prepare_search())

    def take_in(self, orders: int) -> None:
        """So many orders were imported just now."""
        if orders >= LONG_LIST:
            # Nobody goes through so many without searching, and the first letter would wait.
            self.prepare_search()

    def read_rows(self, parcel_ids: Sequence[int]) -> None:
        """Publish ``RowsRead``."""
        self._with_store(self._lane, lambda store: self._publish(RowsRead(tuple(store.rows(parcel_ids)))))

    def read_details(self, parcel_id: int) -> None:
        """Publish ``DetailsRead``, and beside the other reading ``PartnersRead``: that looks at all that is ready."""
        self._asked = parcel_id
        self._with_store(self._lane, lambda store: self._publish(DetailsRead(parcel_id, store.details(parcel_id))))
        self._with_store(self._pictures, lambda store: self._partners(store, parcel_id))

    def read_shared_addresses(self) -> None:
        """Publish ``AddressesShared``, beside the other reading: it looks at all that is ready."""
        self._with_store(
            self._pictures,
            lambda store: self._publish(AddressesShared(tuple(map(tuple, store.shared_addresses())))),
        )

    def read_left_over(self) -> None:
        """Publish ``UnprintedRead``, beside the other reading: it looks at all that is open."""
        clock = self._outside.clock
        self._with_store(self._pictures, lambda store: self._publish(UnprintedRead(tuple(left_over(store, clock)))))

    def read_picture(self, parcel_id: int, width_px: int) -> None:
        """Publish ``PictureRead``."""
        self._with_store(self._pictures, lambda store: self._publish(self._picture(store, parcel_id, width_px)))

    def close(self, timeout_s: float) -> bool:
        """End the lanes."""
        self._lane.close()
        self._pictures.close()
        return self._lane.join(timeout_s) and self._pictures.join(timeout_s)

    def _with_store(self, lane: Lane, job: Callable[[Store], None]) -> None:
        def guarded() -> None:
            if self._store is not None:
                job(self._store)

        lane.do(guarded)

    def _list(self, store: Store, query: QueueQuery) -> None:
        if query is not self._newest:
            return
        parcel_ids, counts = store.look(query)
        found = ListRead(query, tuple(parcel_ids), counts)
        self._publish(found)
        if not query.text:
            self.take_in(len(found.parcel_ids))

    def _partners(self, store: Store, parcel_id: int) -> None:
        if parcel_id == self._asked:
            self._publish(PartnersRead(parcel_id, tuple(store.same_address(parcel_id))))

    def _picture(self, store: Store, parcel_id: int, width_px: int) -> PictureRead:
        label_hash = next((parcel.label_hash for parcel in store.open_parcels([parcel_id])), "")
        if not label_hash:
            return PictureRead(parcel_id, b"")
        try:
            return PictureRead(parcel_id, self._outside.pictures.picture(store.labels.get(label_hash), width_px))
        except Problem as problem:
            return PictureRead(parcel_id, b"", problem.note)
