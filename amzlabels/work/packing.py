"""What a person decides about packing: together, apart, in boxes, and out for a reason; done in the files lane."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from amzlabels.domain.packing import Packed
from amzlabels.journey import pack_parcels
from amzlabels.journey.ports import Store
from amzlabels.work.undoing import Undoing

Do = Callable[[str, Callable[[Store], None]], None]
Follow = Callable[[Sequence[int], Store], object]


class Packing:
    """Takes orders from one thread and returns at once; every act can be taken back.

    ``do`` queues a job that needs the store; ``follow`` has the rules decide anew about what was packed differently;
    ``on_packed`` is called after an act that puts orders together or apart.
    """

    def __init__(self, do: Do, undoing: Undoing, follow: Follow, on_packed: Callable[[], None]) -> None:
        self._do = do
        self._undoing = undoing
        self._follow = follow
        self._on_packed = on_packed

    def combine(self, parcel_ids: Sequence[int]) -> None:
        """Put these orders into one parcel; one alone goes with all ready ones to its address."""

        def job(store: Store) -> None:
            ids = pack_parcels.to_combine(parcel_ids, store)
            self._undoing.act("combine", ids, store, lambda: self._done(pack_parcels.combine(ids, store), store))

            self._on_packed()

        self._do("combine", job)

    def take_apart(self, parcel_ids: Sequence[int]) -> None:
        """Let orders that travel together have labels of their own."""
        self._act("take_apart", parcel_ids, lambda store: pack_parcels.take_apart(parcel_ids, store))

    def repack(self, parcel_id: int, packing: Sequence[Packed]) -> None:
        """Spread an order over parcels and boxes: ``packing`` holds all that is in its unbought parcels."""
        self._act("repack", [parcel_id], lambda store: pack_parcels.repack(parcel_id, packing, store))

    def add_box(self, parcel_id: int) -> None:
        """A further box for a parcel whose label is bought."""
        self._act("add_box", [parcel_id], lambda store: pack_parcels.add_box(parcel_id, store))

    def override(self, parcel_ids: Sequence[int], reason: str) -> None:
        """Let go what Amazon does not want shipped; the reason goes into each parcel's history."""
        self._act("override", parcel_ids, lambda store: store.override(parcel_ids, reason))

    def _act(self, name: str, parcel_ids: Sequence[int], do: Callable[[Store], Sequence[int]]) -> None:
        self._do(name, lambda store: self._undoing.act(name, parcel_ids, store, lambda: self._done(do(store), store)))

    def _done(self, changed: Sequence[int], store: Store) -> Sequence[int]:
        self._follow(changed, store)
        return changed
