"""The counter for labels that wait at printers, and for printers that come back under another name or another way."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from amzlabels.domain.parcel import Print
from amzlabels.domain.recognition import Reconnected, Renamed, with_renamed
from amzlabels.domain.settings import Settings
from amzlabels.journey.ports import OpenParcel, Store
from amzlabels.journey.routes import printer_for
from amzlabels.work.deciding import Deciding
from amzlabels.work.flow import Flow
from amzlabels.work.office import Office
from amzlabels.work.printer_queues import EXPIRED

Do = Callable[[str, Callable[[Store], None]], None]


class Queueing:
    """Takes orders from one thread and returns at once. ``do`` queues a job that needs the store.

    ``office`` looks at printers; ``save_settings`` is the desk's.
    """

    def __init__(
        self, do: Do, office: Office, flow: Flow, deciding: Deciding, save_settings: Callable[[Settings], None]
    ) -> None:
        self._do = do
        self._office = office
        self._flow = flow
        self._deciding = deciding
        self._save_settings = save_settings

    def print_expired(self, parcel_ids: Sequence[int]) -> None:
        """Print these although they have waited long."""
        self._do("print_parcels", partial(self._print, parcel_ids))

    def resume_printer(self, printer: str) -> None:
        """Let its queue go on, which was stopped."""
        self._office.resume_printer(printer)

    def accept_name(self, renamed: Renamed) -> None:
        """It is the same printer: use it under its new name, also for what waits for it."""
        self._do("accept_name", partial(self._rename, renamed))

    def accept_device(self, reconnected: Reconnected) -> None:
        """It is the same printer, connected in another way."""
        devices = {reconnected.name: reconnected.device}
        self._office.do("accept_device", lambda store: store.devices.remember(devices))

    def _print(self, parcel_ids: Sequence[int], store: Store) -> None:
        release_waiting(parcel_ids, store)
        self._deciding.print_parcels(parcel_ids, "", store)

    def _rename(self, renamed: Renamed, store: Store) -> None:
        store.devices.remember({renamed.new: store.devices.known().get(renamed.old, "")})
        store.sheets.rename_printer(renamed.old, renamed.new)
        self._save_settings(with_renamed(self._flow.settings, renamed.old, renamed.new))
        self._do("accept_name", partial(self._go_on, renamed))

    def _go_on(self, renamed: Renamed, store: Store) -> None:
        """Print what was meant for it by its old name, or waits for that, on the printer as it is called now."""
        settings = self._flow.settings
        unprinted = [each for each in store.open_parcels() if each.print in (Print.NONE, Print.FAILED)]
        meant = [each.parcel_id for each in unprinted if printer_for(each, settings) == renamed.old]
        store.prints.choose_printer(meant, renamed.new)
        held = release_waiting(meant, store)
        self._flow.move(self._flow.queues.waiting.at(renamed.old))
        self._deciding.print_parcels(held, "", store)
        self._flow.go(None)


def release_waiting(parcel_ids: Sequence[int], store: Store) -> list[int]:
    """Let those of these go that only a printer kept from being printed; returns them."""
    return store.release([parcel.parcel_id for parcel in store.open_parcels(parcel_ids) if _waits_for_printer(parcel)])


def _waits_for_printer(parcel: OpenParcel) -> bool:
    if parcel.problem is None or parcel.print not in (Print.NONE, Print.FAILED):
        return False
    return parcel.problem.code == EXPIRED or parcel.problem.code.startswith("printer.")
