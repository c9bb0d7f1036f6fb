"""Takes acts back, the last one first, whole or not at all; what the acts are is left to those who do them."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Sequence

from amzlabels.domain.changes import ActRefused, Change, ParcelsChanged, Undoable
from amzlabels.domain.packing import UNDO_TOO_LATE
from amzlabels.domain.problems import Note
from amzlabels.journey.ports import Store

Undo = Callable[[Store], object]
"""Takes an act back; False when something has happened since, and then nothing was changed."""

MOST_ACTS = 100
"""So many can be taken back: each holds what was there before, and a program may be open for weeks."""


class Undoing:
    """Used in the files lane alone."""

    def __init__(self, publish: Callable[[Change], None]) -> None:
        self._publish = publish
        self._acts = deque[Undo](maxlen=MOST_ACTS)

    def act(
        self,
        name: str,
        parcel_ids: Sequence[int],
        store: Store,
        do: Callable[[], Sequence[int]],
        then: Undo | None = None,
    ) -> None:
        """Do an act on these parcels and remember how all of it is taken back; ``do`` returns what it changed.

        ``then`` takes back what the store's picture of the parcels does not hold.
        """
        before = store.snapshot(parcel_ids)
        changed = do()
        if not changed:
            return
        after = store.snapshot([*before.parcels, *changed])

        def undo(store: Store) -> bool:
            is_back = store.restore(before, after)
            if is_back and then is not None:
                then(store)
            return is_back

        self.changed(name, changed, undo)

    def changed(self, name: str, parcel_ids: Sequence[int], undo: Undo) -> None:
        """Tell what was done and remember how it is taken back; nothing done is nothing to tell."""
        if parcel_ids:
            self.remember(name, len(parcel_ids), undo)
            self._publish(ParcelsChanged(()))

    def remember(self, name: str, count: int, undo: Undo) -> None:
        """Tell that so many were changed, and remember how it is taken back."""
        self._acts.append(undo)
        self._publish(Undoable(name, count))

    def undo(self, store: Store) -> None:
        """Take back the last act that can be, or say that it is too late for it."""
        if self._acts:
            if self._acts.pop()(store) is False:
                self._publish(ActRefused("undo", Note(UNDO_TOO_LATE)))
            self._publish(ParcelsChanged(()))

    def forget(self) -> None:
        """Let go of what could be taken back: it may hold addresses."""
        self._acts.clear()
