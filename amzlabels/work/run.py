"""One run of work, from the order to print until nothing is under way: who is in it and how far it is."""

from __future__ import annotations

import threading
from collections.abc import Iterable

from amzlabels.domain.changes import Progress
from amzlabels.domain.problems import Note


class Run:
    """Counts parcels of the current run; safe from any lane. ``now_s`` values are monotonic seconds."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._reset()

    def _reset(self) -> None:
        self._is_running = False
        self._started_s = 0.0
        self._ids: set[int] = set()
        self._printed: set[int] = set()
        self._problems: list[Note] = []

    def add(self, parcel_ids: Iterable[int], now_s: float) -> None:
        """Take parcels into the run, beginning it if it has not begun."""
        with self._lock:
            if not self._is_running:
                self._is_running, self._started_s = True, now_s
            self._ids.update(parcel_ids)

    def printed(self, parcel_id: int) -> None:
        """A label of the run came out."""
        with self._lock:
            self._printed.add(parcel_id)

    def members(self) -> tuple[int, ...]:
        """Those in it."""
        with self._lock:
            return tuple(sorted(self._ids))

    def leave(self, parcel_ids: Iterable[int]) -> None:
        """These are held or failed: they wait for a person, not for the run."""
        with self._lock:
            self._ids.difference_update(parcel_ids)

    def stopped_by(self, problem: Note) -> None:
        """A whole resource stopped answering for good."""
        with self._lock:
            if problem not in self._problems:
                self._problems.append(problem)

    def progress(self, now_s: float) -> Progress:
        """How far it is."""
        with self._lock:
            return Progress(len(self._printed & self._ids), len(self._ids), now_s - self._started_s)

    def finish(self) -> tuple[Note, ...] | None:
        """End the run; its problems, or None when there was no run."""
        with self._lock:
            was_running, problems = self._is_running, tuple(self._problems)
            self._reset()
        return problems if was_running else None
