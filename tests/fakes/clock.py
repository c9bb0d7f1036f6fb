"""A clock that tests own: time passes only when somebody waits or a test says so."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from threading import Lock

START = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


class FakeClock:
    """Virtual time, safe from any thread. ``waits`` records every wait in seconds.

    After ``close()`` every wait returns True at once, as when the program is closing.
    """

    def __init__(self, start: datetime = START) -> None:
        self._lock = Lock()
        self._start = start
        self._passed_s = self._set_ahead_s = 0.0
        self._is_closing = False
        self.waits: list[float] = []

    def now(self) -> datetime:
        """The virtual moment, in UTC with tzinfo."""
        with self._lock:
            return self._start + timedelta(seconds=self._passed_s + self._set_ahead_s)

    def monotonic_s(self) -> float:
        """Virtual seconds since the clock was made."""
        with self._lock:
            return self._passed_s

    def wait(self, seconds: float) -> bool:
        """Let virtual time pass; True when closing, and then no time passes."""
        with self._lock:
            self.waits.append(seconds)
            if not self._is_closing:
                self._passed_s += seconds
            return self._is_closing

    def advance(self, seconds: float) -> None:
        """Let virtual time pass without anybody waiting."""
        with self._lock:
            self._passed_s += seconds

    def set_ahead(self, seconds: float) -> None:
        """Somebody sets the clock: the moment is another one now, and no time has passed."""
        with self._lock:
            self._set_ahead_s += seconds

    def close(self) -> None:
        """From now on every wait tells its caller to leave off."""
        with self._lock:
            self._is_closing = True
