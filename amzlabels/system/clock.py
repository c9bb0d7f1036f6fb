"""The workstation's clock, and waits that end when the program closes."""

from __future__ import annotations

import threading
import time
from datetime import UTC, datetime


class SystemClock:
    """Real time. ``close`` ends every wait, now and later."""

    def __init__(self) -> None:
        self._closing = threading.Event()

    def now(self) -> datetime:
        """The current moment in UTC."""
        return datetime.now(UTC)

    def monotonic_s(self) -> float:
        """Seconds that only grow."""
        return time.monotonic()

    def wait(self, seconds: float) -> bool:
        """Wait; True when the program is closing."""
        return self._closing.wait(seconds)

    def wait_for(self, event: threading.Event, seconds: float) -> bool:
        """Wait until the event is set or the time is over; whether it is set."""
        return event.wait(seconds)

    def close(self) -> None:
        """End all waits."""
        self._closing.set()
