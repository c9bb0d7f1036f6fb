"""Parts labels by printer; where the first is to lie on top, all of a run are gathered and the last prints first."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence

from amzlabels.domain.changes import Change
from amzlabels.domain.paper_changes import StackWaits
from amzlabels.domain.settings import Settings
from amzlabels.journey.ports import Parcels
from amzlabels.journey.routes import Routes, by_printer

PrintOn = Callable[[str, list[int], str, list[int]], None]


class StackOrder:
    """Safe from any lane.

    ``is_coming()`` tells whether labels may still be on their way. ``print_on(printer, parcel_ids, again, late)``
    prints these there in this order; those of ``late`` are to be fetched as they are printed, ``again`` is as of
    ``PrintLabels``.
    """

    def __init__(
        self,
        parcels: Parcels,
        routes: Routes,
        settings: Callable[[], Settings],
        is_coming: Callable[[], bool],
        print_on: PrintOn,
        publish: Callable[[Change], None],
    ) -> None:
        self._parcels = parcels
        self._routes = routes
        self._settings = settings
        self._is_coming = is_coming
        self._print_on = print_on
        self._publish = publish
        # By printer, whether each is late.
        self._gathered: dict[str, dict[int, bool]] = {}
        self._lock = threading.Lock()

    def print(self, parcel_ids: Sequence[int], again: str = "", late: Sequence[int] = ()) -> None:
        """Print each where its paper goes: as they are given, or with all that are still to come, the last one first.

        What is printed again waits for nothing.
        """
        for printer, some in by_printer(parcel_ids, self._parcels, self._routes.printer_for).items():
            late_here = [each for each in late if each in some]
            if printer not in self._settings().first_on_top:
                self._print_on(printer, some, again, late_here)
            elif again:
                self._print_on(printer, self._last_first(some), again, late_here)
            else:
                self._gather(printer, some, late_here)

    def release(self, printer: str = "") -> None:
        """Print what is there (of all printers, where none is named), whatever may still come."""
        with self._lock:
            printers = [printer] if printer else list(self._gathered)
            taken = {each: self._gathered.pop(each) for each in printers if each in self._gathered}
        for each, gathered in taken.items():
            self._publish(StackWaits(each, 0))
            last_first = self._last_first(list(gathered))
            self._print_on(each, last_first, "", [parcel_id for parcel_id in last_first if gathered[parcel_id]])

    def _gather(self, printer: str, parcel_ids: Sequence[int], late: Sequence[int]) -> None:
        with self._lock:
            gathered = self._gathered.setdefault(printer, {})
            gathered |= {each: each in late for each in parcel_ids}
            count = len(gathered)
        if self._is_coming():
            self._publish(StackWaits(printer, count))
        else:
            self.release(printer)

    def _last_first(self, parcel_ids: Sequence[int]) -> list[int]:
        """The reverse of the order that they are shown in."""
        return [parcel.parcel_id for parcel in self._parcels.open_parcels(parcel_ids)][::-1]
