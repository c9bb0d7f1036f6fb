"""What a person decides about addresses, done in the files lane and remembered; every act can be taken back."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from functools import partial

from amzlabels.domain.address import Address, address_problems
from amzlabels.domain.address_decisions import accepted, is_look, is_of_address, is_suggestion
from amzlabels.domain.address_memory import Remembered, remembered
from amzlabels.domain.changes import ActRefused, Change
from amzlabels.domain.problems import Note
from amzlabels.journey.ports import Clock, Store
from amzlabels.journey.ports_addresses import ParcelAddress
from amzlabels.work.undoing import Undoing

Do = Callable[[str, Callable[[Store], None]], None]
Follow = Callable[[Sequence[int], Store], object]
Decide = Callable[[ParcelAddress], ParcelAddress | None]
"""What becomes of an address; None = it is left alone."""


class Corrections:
    """Takes orders from one thread and returns at once.

    ``do`` queues a job that needs the store; ``follow`` has the rules decide anew about what goes elsewhere.
    """

    def __init__(
        self, do: Do, undoing: Undoing, follow: Follow, publish: Callable[[Change], None], clock: Clock
    ) -> None:
        self._do = do
        self._undoing = undoing
        self._follow = follow
        self._publish = publish
        self._clock = clock

    def change_address(self, parcel_id: int, recipient: Address) -> None:
        """Ship to another address; only before the label is bought."""
        self._order("change_address", "address_changed", [parcel_id], partial(self._corrected, recipient))

    def accept_suggestions(self, parcel_ids: Sequence[int]) -> None:
        """Put all that is suggested into these addresses; those without a suggestion are left alone."""
        self._order("accept_suggestions", "suggestion_accepted", parcel_ids, self._accepted)

    def say_right(self, parcel_ids: Sequence[int]) -> None:
        """Let these addresses go as they are, those of them that only a person could tell."""
        self._order("say_right", "address_right", parcel_ids, self._right)

    def take_amazons(self, parcel_id: int) -> None:
        """Ship to what was made of Amazon's own lines, whatever was corrected, and forget the correction."""
        self._order("take_amazons", "address_restored", [parcel_id], _amazons)

    def _order(self, act: str, event: str, parcel_ids: Sequence[int], decide: Decide) -> None:
        self._do(act, partial(self._decide, act, event, list(parcel_ids), decide))

    def _decide(self, act: str, event: str, parcel_ids: list[int], decide: Decide, store: Store) -> None:
        before = {each.parcel_id: each for each in store.addresses(parcel_ids)}
        decided = [new for each in before.values() if (new := decide(each)) is not None]
        changed: list[int] = []

        def do() -> Sequence[int]:
            changed.extend(store.set_addresses(decided, event))
            self._follow(changed, store)
            return changed

        def remember_again(store: Store) -> None:
            store.set_addresses([before[each] for each in changed], "address_undone")

        self._undoing.act(act, [each.parcel_id for each in decided], store, do, remember_again)
        if decided and not changed:
            self._publish(ActRefused(act, Note("address.label_bought")))

    def _corrected(self, recipient: Address, each: ParcelAddress) -> ParcelAddress:
        problem = _left(each, recipient, looks=())
        is_good = not address_problems(recipient)
        return replace(
            each,
            recipient=recipient,
            problem=problem,
            is_own=True,
            # Half a correction is no help to the next order.
            remembered=self._remembered(each, recipient) if is_good else each.remembered,
        )

    def _accepted(self, each: ParcelAddress) -> ParcelAddress | None:
        notes = [note for note in (*each.notes, each.problem) if note is not None and is_suggestion(note)]
        if not is_suggestion(each.problem):
            return None
        recipient = accepted(notes, each.raw, each.recipient, each.purchase_order_number)
        looks = [note for note in each.notes if is_look(note) and not is_suggestion(note)]
        corrected = self._corrected(recipient, each)
        return replace(corrected, problem=_left(each, recipient, looks))

    def _right(self, each: ParcelAddress) -> ParcelAddress | None:
        if each.problem is None or not is_look(each.problem):
            return None
        # Nothing of a person's own: if the buyer moves, the new address counts.
        problem = _left(each, each.recipient, looks=())
        return replace(each, problem=problem, remembered=self._remembered(each, each.recipient))

    def _remembered(self, each: ParcelAddress, decided: Address) -> Remembered | None:
        return remembered(each.raw, each.as_read(), decided, self._clock.now())


def _amazons(each: ParcelAddress) -> ParcelAddress | None:
    if each.recipient == each.as_read():
        return None
    problem = next(filter(is_of_address, each.notes), None)
    return replace(each, recipient=each.as_read(), problem=problem, is_own=False, remembered=None)


def _left(each: ParcelAddress, recipient: Address, looks: Iterable[Note]) -> Note | None:
    """What still stands in the way of this address: what it lacks, what to look at, then what the order has besides."""
    for note in (*address_problems(recipient), *looks):
        return note
    if each.problem not in each.notes:
        return None
    hidden = each.notes[each.notes.index(each.problem) + 1 :]
    return next((note for note in hidden if not is_of_address(note)), None)
