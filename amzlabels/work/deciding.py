"""What a person decides of parcels, done in the store; what follows from it goes through the flow."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager

from amzlabels.domain.changes import ActRefused, Change, ParcelsChanged
from amzlabels.domain.own_labels import NO_NUMBER
from amzlabels.domain.packing import NEEDS_REASON, REASON_NEEDED
from amzlabels.domain.parcel import Confirm, Evidence, Move, Print
from amzlabels.domain.problems import Fact, Note, Problem
from amzlabels.domain.shipment import OWN
from amzlabels.journey.current_moves import apply_current
from amzlabels.journey.ports import OpenParcel, Store
from amzlabels.work.flow import Flow
from amzlabels.work.undoing import Undoing


class Deciding:
    """Does decisions in the files lane, one after another."""

    def __init__(self, flow: Flow, undoing: Undoing, publish: Callable[[Change], None]) -> None:
        self._flow = flow
        self._undoing = undoing
        self._publish = publish
        self._answered: set[int] = set()

    def first_answers(self, parcel_ids: Sequence[int]) -> list[int]:
        """Those of these for which no other answer to "did it print?" is on its way; any thread.

        One that is given twice would answer the question after it, too: the label that is then printed.
        """
        first = [each for each in parcel_ids if each not in self._answered]
        self._answered.update(first)
        return first

    def print_parcels(self, parcel_ids: Sequence[int] | None, marketplace: str, store: Store) -> None:
        """Buy, print and confirm these parcels, trying failed ones again; None = all that are ready."""
        self._flow.resume()
        if parcel_ids is not None:
            failed = [parcel.parcel_id for parcel in store.open_parcels(parcel_ids) if _is_failed(parcel)]
            store.release(failed)
        wanted = store.want(parcel_ids, marketplace=marketplace)
        # A parcel's boxes are printed with it, a rider's label is its lead's.
        self._flow.go(wanted if parcel_ids is None else [*parcel_ids, *wanted])
        self._publish(ParcelsChanged(()))

    def answer_printed(self, parcel_id: int, came_out: bool, store: Store) -> None:
        """Settle "did it print?": yes confirms the order, no prints the label unless its printer tells news of it."""
        with self._answering([parcel_id]):
            if came_out:
                seen = {"evidence": str(Evidence.SEEN)}
                apply_current(store, [Move(parcel_id, Print.UNSURE, Print.PRINTED, "came_out", fields=seen)])
            else:
                self._deny(parcel_id, store)
        self._publish(ParcelsChanged((parcel_id,)))
        self._flow.go([parcel_id])

    @contextmanager
    def _answering(self, parcel_ids: Sequence[int]) -> Iterator[None]:
        # Until it is settled its question stands there, and whoever sees it may answer it again.
        try:
            yield
        finally:
            self._answered.difference_update(parcel_ids)

    def _deny(self, parcel_id: int, store: Store) -> None:
        is_asked = True
        try:
            is_overtaken = self._flow.cut_short.overtakes(parcel_id)
        except Problem:
            is_overtaken = is_asked = False
        if not is_overtaken:
            fields = {"denied_unasked": not is_asked}
            denied = Move(parcel_id, Print.UNSURE, Print.FAILED, "did_not_come_out", fields=fields)
            store.want(apply_current(store, [denied]))
        if is_asked:
            # Whoever waits for it to answer need wait no longer.
            self._flow.resume("printer")

    def came_out(self, parcel_ids: Sequence[int], store: Store) -> None:
        """A person says of all of these that their labels are on paper; what nobody asks about is left alone."""
        fields = {"evidence": str(Evidence.SEEN)}
        with self._answering(parcel_ids):
            opened = store.open_parcels(parcel_ids)
            asked = [each for each in opened if each.print is Print.UNSURE and not each.rides_with]
            moves = [Move(each.parcel_id, Print.UNSURE, Print.PRINTED, "came_out", fields=fields) for each in asked]
            there = apply_current(store, moves)
        self._publish(ParcelsChanged(tuple(there)))
        # Amazon is told, and what slips wait for their labels are printed.
        self._flow.go(there)

    def hold(self, parcel_ids: Sequence[int], store: Store) -> None:
        """Set parcels aside."""
        self._undoing.act("hold", parcel_ids, store, lambda: store.hold(parcel_ids, Note("user.held")))

    def release(self, parcel_ids: Sequence[int], store: Store) -> None:
        """Take parcels back into the queue, whatever held them; what must be mended holds them again when printed.

        What needs a reason stays.
        """
        self._undoing.act("release", parcel_ids, store, lambda: store.release(parcel_ids, insists=True))
        left = store.open_parcels(parcel_ids)
        if any(parcel.problem is not None and parcel.problem.code in NEEDS_REASON for parcel in left):
            self._publish(ActRefused("release", Note(REASON_NEEDED)))

    def choose_marketplace(self, parcel_ids: Sequence[int], marketplace: str, store: Store) -> None:
        """Say where these orders came from."""
        self._undoing.act(
            "choose_marketplace", parcel_ids, store, lambda: store.choose_marketplace(parcel_ids, marketplace)
        )

    def confirm_now(self, parcel_ids: Sequence[int], store: Store) -> None:
        """Have Amazon told of these printed parcels, whatever the settings wait for and Amazon said before."""
        chosen = store.open_parcels(parcel_ids)
        riders = store.open_parcels([rider for parcel in chosen for rider in parcel.riders])
        self.to_confirm([*chosen, *riders], {}, store)

    def to_confirm(self, parcels: Sequence[OpenParcel], facts: Mapping[str, Fact], store: Store) -> None:
        """Have Amazon told of those of these that are printed and that it may still be told of."""
        lacking = {parcel.parcel_id for parcel in parcels if self._lacks_number(parcel)}
        if lacking:
            self._publish(ActRefused("confirm_now", Note("own.tracking_missing")))
        moves = [
            Move(
                parcel.parcel_id,
                parcel.confirm,
                parcel.confirm,
                "to_confirm",
                problem=None if _is_amazons(parcel.problem) else parcel.problem,
                fields={"confirm_wanted": 1, "exported_at": None},
                facts=facts,
            )
            for parcel in {each.parcel_id: each for each in parcels if each.box_of is None}.values()
            if parcel.print is Print.PRINTED
            and parcel.confirm in (Confirm.NONE, Confirm.REFUSED, Confirm.UNSURE)
            and parcel.parcel_id not in lacking
        ]
        changed = apply_current(store, moves)
        if changed:
            self._publish(ParcelsChanged(tuple(changed)))
            self._flow.resume("amazon")
            self._flow.tell_amazon()

    def _lacks_number(self, parcel: OpenParcel) -> bool:
        """Whether it is an own label that is to have a number and has none yet."""
        is_untracked = parcel.carrier == OWN and not parcel.tracking and parcel.print is Print.PRINTED
        return is_untracked and self._flow.settings.own_labels.tracking != NO_NUMBER


def _is_failed(parcel: OpenParcel) -> bool:
    broken = parcel.print is Print.FAILED or parcel.confirm in (Confirm.REFUSED, Confirm.UNSURE)
    return parcel.problem is not None and broken


def _is_amazons(problem: Note | None) -> bool:
    return problem is not None and problem.code.startswith("amazon.")
