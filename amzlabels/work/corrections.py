"""What a person decides about addresses, done in the files lane; every act can be taken back."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from amzlabels.domain.address import Address, address_problems, split_address
from amzlabels.domain.changes import ActRefused, Change
from amzlabels.domain.problems import Note
from amzlabels.domain.suggestions import accepted, is_suggestion
from amzlabels.journey.ports import Store

Do = Callable[[str, Callable[[Store], None]], None]
Changed = Callable[[str, Sequence[int], Callable[[Store], object]], None]


class Corrections:
    """Takes orders from one thread and returns at once.

    ``do`` queues a job that needs the store; ``changed`` tells what was done and remembers how it is taken back.
    """

    def __init__(self, do: Do, changed: Changed, publish: Callable[[Change], None]) -> None:
        self._do = do
        self._changed = changed
        self._publish = publish

    def change_address(self, parcel_id: int, recipient: Address) -> None:
        """Ship to another address; only before the label is bought."""
        self._do("change_address", partial(self._change, "change_address", {parcel_id: recipient}))

    def accept_suggestions(self, parcel_ids: Sequence[int]) -> None:
        """Put what their problems suggest into these addresses; those without a suggestion are left alone."""
        self._do("accept_suggestions", partial(self._accept, parcel_ids))

    def take_amazons(self, parcel_id: int) -> None:
        """Ship to what was made of Amazon's own lines, whatever was corrected."""
        self._do("take_amazons", partial(self._take_amazons, parcel_id))

    def _accept(self, parcel_ids: Sequence[int], store: Store) -> None:
        recipients: dict[int, Address] = {}
        for parcel_id in parcel_ids:
            found = store.details(parcel_id)
            note = None if found is None else found.row.problem
            if found is not None and note is not None and is_suggestion(note):
                recipients[parcel_id] = accepted(note, found.raw_address, found.recipient)
        self._change("accept_suggestions", recipients, store)

    def _take_amazons(self, parcel_id: int, store: Store) -> None:
        found = store.details(parcel_id)
        if found is not None:
            self._change("take_amazons", {parcel_id: split_address(found.raw_address)}, store)

    def _change(self, act: str, recipients: Mapping[int, Address], store: Store) -> None:
        before = {parcel.parcel_id: parcel for parcel in store.open_parcels(list(recipients))}
        changed = [
            parcel_id
            for parcel_id, recipient in recipients.items()
            if parcel_id in before
            and store.change_address(parcel_id, recipient, next(iter(address_problems(recipient)), None))
        ]
        if recipients and not changed:
            self._publish(ActRefused(act, Note("address.label_bought")))

        def undo(store: Store) -> None:
            for parcel_id in changed:
                store.change_address(parcel_id, before[parcel_id].recipient, before[parcel_id].problem)

        self._changed(act, changed, undo)
