"""Time that runs so many times as fast as the machine's, the same for every process that is told how it began."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from amzlabels.system.clock import SystemClock


@dataclass(frozen=True)
class Timeline:
    """``begun_s`` is the machine's monotonic clock at ``start``; all else follows from these three."""

    start: datetime
    pace: float
    begun_s: float

    @classmethod
    def begin(cls, start: datetime, pace: float) -> Timeline:
        """One that begins now."""
        return cls(start, pace, time.monotonic())

    def monotonic_s(self) -> float:
        """Virtual seconds since it began."""
        return (time.monotonic() - self.begun_s) * self.pace

    def now(self) -> datetime:
        """The virtual moment."""
        return self.start + timedelta(seconds=self.monotonic_s())


class FastClock(SystemClock):
    """A workstation's clock on a timeline, which somebody may set wrong: ``ahead`` tells the moment's error.

    ``moment`` is called before and after each wait.
    """

    def __init__(
        self,
        line: Timeline,
        ahead: Callable[[], timedelta] = timedelta,
        moment: Callable[[], None] = lambda: None,
    ) -> None:
        super().__init__()
        self._line = line
        self._ahead = ahead
        self._moment = moment

    def now(self) -> datetime:
        """What the workstation takes for the moment."""
        return (self._line.now() + self._ahead()).astimezone(UTC)

    def monotonic_s(self) -> float:
        """Virtual seconds, which only grow."""
        return self._line.monotonic_s()

    def wait(self, seconds: float) -> bool:
        """Wait so many virtual seconds."""
        self._moment()
        is_closing = super().wait(seconds / self._line.pace)
        self._moment()
        return is_closing

    def wait_for(self, event: threading.Event, seconds: float) -> bool:
        """Wait for the event, at most so many virtual seconds."""
        self._moment()
        is_set = super().wait_for(event, seconds / self._line.pace)
        self._moment()
        return is_set
