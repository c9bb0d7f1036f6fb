"""Keeps calls below the quota MyParcel gives for one endpoint; the calls themselves are left to ``client``."""

from __future__ import annotations

from collections import deque
from math import ceil
from threading import Lock

from amzlabels.domain.problems import Problem
from amzlabels.journey.ports import Clock

# MyParcel counts a sliding window of five minutes; ours is longer by what a call may be on its way.
WINDOW_S = 310.0
QUIET_S = 15.0
"""Longer waits are told of."""


class SlidingWindow:
    """Lets at most ``limit`` calls begin in any ``WINDOW_S`` seconds. Safe from any thread; they take turns.

    ``quiet_s`` is how long a wait nobody is told of may be.

    Source: the rate limits in MyParcel's API documentation.
    """

    def __init__(self, limit: int, clock: Clock, quiet_s: float = QUIET_S) -> None:
        self._clock = clock
        self._begun_s: deque[float] = deque(maxlen=limit)
        self._quiet_s = quiet_s
        self._lock = Lock()

    def take(self) -> None:
        """Wait until one more call is allowed.

        Raises ``shop.busy`` when that takes so long that a person should know (fact wait_s), or when the program is
        closing.
        """
        with self._lock:
            if len(self._begun_s) == self._begun_s.maxlen:
                wait_s = self._begun_s[0] + WINDOW_S - self._clock.monotonic_s()
                if wait_s > self._quiet_s:
                    raise Problem("shop.busy", wait_s=ceil(wait_s))
                if wait_s > 0 and self._clock.wait(wait_s):
                    raise Problem("shop.busy")
            self._begun_s.append(self._clock.monotonic_s())
