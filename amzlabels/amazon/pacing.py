"""Keeps calls at the pace Amazon allows for one operation; the calls themselves are left to ``transport``."""

from __future__ import annotations

from threading import Lock

from amzlabels.domain.problems import Problem
from amzlabels.journey.ports import Clock

LONGEST_WAIT_S = 30.0


class TokenBucket:
    """Lets ``burst`` calls through at once and then ``rate`` per second, for all threads together.

    Source: the usage plans of Amazon's Selling Partner API.
    """

    def __init__(self, rate: float, burst: int, clock: Clock) -> None:
        self._lock = Lock()
        self._clock = clock
        self._rate = rate
        self._burst = burst
        # Below zero: calls that were let through already and are still waiting.
        self._tokens = float(burst)
        self._filled_at_s = clock.monotonic_s()

    @property
    def rate(self) -> float:
        """Calls per second, as last told by Amazon."""
        return self._rate

    def take(self) -> None:
        """Wait for a turn. Raises ``amazon.busy`` when the turn is too far off, or when the program is closing."""
        with self._lock:
            self._fill()
            wait_s = max(0.0, (1.0 - self._tokens) / self._rate)
            if wait_s > LONGEST_WAIT_S:
                raise Problem("amazon.busy", wait_s=round(wait_s))
            self._tokens -= 1.0
        if wait_s and self._clock.wait(wait_s):
            raise Problem("amazon.busy")

    def adapt(self, rate: float) -> None:
        """Go by the rate Amazon has told, faster or slower than the plan's."""
        with self._lock:
            self._fill()
            self._rate = rate

    def drain(self) -> None:
        """Amazon said "too many": whatever was saved up is gone."""
        with self._lock:
            self._fill()
            self._tokens = min(self._tokens, 0.0)

    def _fill(self) -> None:
        now_s = self._clock.monotonic_s()
        self._tokens = min(self._burst, self._tokens + (now_s - self._filled_at_s) * self._rate)
        self._filled_at_s = now_s
