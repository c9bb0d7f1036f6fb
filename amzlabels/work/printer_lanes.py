"""One lane per printer, made when it is first needed, so that one that stands still holds up no other."""

from __future__ import annotations

import threading
from collections.abc import Callable

from amzlabels.work.lanes import Lane
from amzlabels.work.pauses import Pauses


class PrinterLanes:
    """``new_lane(name)`` makes a lane; ``pauses`` tell how long one waits. Safe from any thread."""

    def __init__(self, new_lane: Callable[[str], Lane], pauses: Pauses) -> None:
        self._new_lane = new_lane
        self._pauses = pauses
        self._lanes: dict[str, Lane] = {}
        self._lock = threading.Lock()

    def of(self, printer: str) -> Lane:
        """The lane of this printer."""
        with self._lock:
            if printer not in self._lanes:
                self._lanes[printer] = self._new_lane(f"printer-{len(self._lanes)}")
            return self._lanes[printer]

    def persist(self, printer: str, act: Callable[[], None]) -> bool:
        """Do it, in the lane of this printer, until that answers; False when it was given up."""
        return self._pauses.persist("printer", self.of(printer), act, printer)

    def all(self) -> list[Lane]:
        """Those there are."""
        with self._lock:
            return list(self._lanes.values())
