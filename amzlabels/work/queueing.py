"""The counter for labels that wait at printers: those that have waited long are printed when a person says so."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from amzlabels.domain.parcel import Print
from amzlabels.journey.ports import OpenParcel, Store
from amzlabels.work.deciding import Deciding
from amzlabels.work.printer_queues import EXPIRED

Do = Callable[[str, Callable[[Store], None]], None]


class Queueing:
    """Takes orders from one thread and returns at once. ``do`` queues a job that needs the store."""

    def __init__(self, do: Do, deciding: Deciding) -> None:
        self._do = do
        self._deciding = deciding

    def print_expired(self, parcel_ids: Sequence[int]) -> None:
        """Print these although they have waited long."""
        self._do("print_parcels", partial(self._print, parcel_ids))

    def _print(self, parcel_ids: Sequence[int], store: Store) -> None:
        release_waiting(parcel_ids, store)
        self._deciding.print_parcels(parcel_ids, "", store)


def release_waiting(parcel_ids: Sequence[int], store: Store) -> None:
    """Let those of these go that only a printer kept from being printed."""
    store.release([parcel.parcel_id for parcel in store.open_parcels(parcel_ids) if _waits_for_printer(parcel)])


def _waits_for_printer(parcel: OpenParcel) -> bool:
    if parcel.problem is None or parcel.print not in (Print.NONE, Print.FAILED):
        return False
    return parcel.problem.code == EXPIRED or parcel.problem.code.startswith("printer.")
