"""Where a person says on which printer labels come out, and which slips are there; the printing is the flow's."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from amzlabels.domain.parcel import Label, Print
from amzlabels.domain.problems import KEPT_FROM_PAPER
from amzlabels.journey.ports import OpenParcel, Store
from amzlabels.work.deciding import Deciding
from amzlabels.work.flow import Flow
from amzlabels.work.queueing import release_waiting


class Stacks:
    """``do`` does an act with the store in its lane."""

    def __init__(self, do: Callable[[str, Callable[[Store], None]], None], flow: Flow, deciding: Deciding) -> None:
        self._do = do
        self._flow = flow
        self._deciding = deciding

    def print_on(self, parcel_ids: Sequence[int], printer: str, reason: str = "") -> None:
        """Print these on this printer, this once, whatever is set; empty = where that says.

        What has been printed is printed again only for a reason.
        """

        def job(store: Store) -> None:
            ids = store.prints.choose_printer(parcel_ids, printer)
            release_waiting(ids, store)
            chosen = store.open_parcels(ids)
            # Only now: what prints meanwhile has not been asked for again.
            self._flow.move(ids)
            again = [each.parcel_id for each in chosen if _has_come_out(each)]
            if reason and again:
                self._flow.print_again(again, reason)
            if first := [each.parcel_id for each in chosen if each.parcel_id not in again]:
                self._deciding.print_parcels(first, "", store)

        self._do("print_on", job)

    def print_now(self, printer: str) -> None:
        """Print the labels there that wait for others, so that the first lies on top, without those others."""
        self._do("print_now", lambda _store: self._flow.stacks.release(printer))

    def answer_slips(self, parcel_ids: Sequence[int], *, are_there: bool) -> None:
        """Say of slips that are in doubt that they are there, or have them printed again."""
        self._do("answer_slips", lambda _store: self._flow.slips.answer(parcel_ids, are_there=are_there))

    def slips_printed(self, parcel_ids: Sequence[int]) -> None:
        """A person has had these printed by themselves."""
        self._do("answer_slips", lambda _store: self._flow.slips.printed_by_hand(parcel_ids))


def _has_come_out(parcel: OpenParcel) -> bool:
    """Whether it was on paper, or was kept from it for a reason that a person may set aside."""
    is_kept = parcel.problem is not None and parcel.problem.code in KEPT_FROM_PAPER
    return parcel.label is Label.BOUGHT and (parcel.print is Print.PRINTED or is_kept)
