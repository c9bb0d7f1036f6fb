"""The points of the program's work at which it may be killed, and who kills it; where they are is left to others.

A point is one side of a commit or of an outside call. Whoever comes to one asks the reaper, and goes on or is dead.
"""

from __future__ import annotations

import os
import re
import signal
import threading
from collections.abc import Callable
from dataclasses import dataclass

BEFORE, AFTER = "before", "after"
CUT = "cut"
"""Half of what is sent has arrived."""
LATE = "late"
"""The call is under way and is acted on once the next start has looked whether it was."""

PATIENCE_S = 30.0
_ORDER = re.compile(r"\d{3}-\d{7}-\d{7}")


@dataclass(frozen=True, slots=True)
class Point:
    """One side of what is committed or called, and for whom: the first order or parcel that it is about."""

    what: str
    whom: str
    side: str


Plan = Callable[[Point], bool]
"""Whether to kill at this point; it is asked for each that is come to, once per time."""


class Dead(ConnectionError):  # noqa: N818 - what it is to whoever served it
    """Whoever called is no longer there."""


def order_in(text: str) -> str:
    """The first order number in it, empty where there is none."""
    found = _ORDER.search(text)
    return found[0] if found else ""


class Reaper:
    """Kills the program at the first point that the plan wants; safe from any thread."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._gone = threading.Event()
        self._pid = 0
        self._plan: Plan = _spare
        self.points: list[Point] = []
        self.killed_at: Point | None = None

    def begin(self, pid: int, plan: Plan) -> None:
        """From now on it is this process."""
        with self._lock:
            self._gone.clear()
            self._pid, self._plan = pid, plan
            self.points, self.killed_at = [], None

    def end(self) -> None:
        """It has ended."""
        self._gone.set()

    def reached(self, what: str, whom: str, *sides: str) -> str:
        """The side at which it is killed here; empty = it goes on, or was dead already.

        What a dead program had sent is acted on all the same.
        """
        with self._lock:
            if self.killed_at is not None or not self._pid:
                return ""
            for side in sides:
                point = Point(what, whom, side)
                self.points.append(point)
                if self._plan(point):
                    self.killed_at = point
                    os.kill(self._pid, signal.SIGKILL)
                    return side
            return ""

    def wait(self) -> None:
        """Until what was killed has let go of everything."""
        assert self._gone.wait(PATIENCE_S)


def _spare(_point: Point) -> bool:
    return False
