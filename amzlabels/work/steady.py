"""Moments for what waits while the program runs: time passes in them at least as fast as it does, whatever is set."""

from __future__ import annotations

from datetime import datetime, timedelta
from threading import Lock

from amzlabels.journey.ports import Clock


class Steady:
    """The clock's moments, but that a clock that is put back is not followed; safe from any lane.

    One that goes ahead is: a computer that slept does not count the hours, and they have passed all the same.
    """

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._lock = Lock()
        self._last, self._last_s = clock.now(), clock.monotonic_s()

    def now(self) -> datetime:
        """The moment, in UTC."""
        with self._lock:
            now_s = self._clock.monotonic_s()
            passed = self._last + timedelta(seconds=now_s - self._last_s)
            self._last, self._last_s = max(self._clock.now(), passed), now_s
            return self._last
