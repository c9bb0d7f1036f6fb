"""Lanes: one worker thread per outside resource, jobs in order; what a job does is left to the desk."""

from __future__ import annotations

import queue
import sys
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass

# Each call into Qt or SQLite lets go of the interpreter's lock and may then wait this long for a thread that is busy in
# Python; at Python's usual 5 ms some dozen calls add up to a window that stutters while a large report is read.
SWITCH_S = 0.0005

Job = Callable[[], None]
Crash = Callable[[str, BaseException], None]
Wait = Callable[[threading.Event, float], object]
"""Waits so many seconds, or until the event is set."""


def share_interpreter() -> None:
    """Let every thread of this process have its turn soon."""
    sys.setswitchinterval(SWITCH_S)


@dataclass(frozen=True, slots=True)
class Patience:
    """The waits after which something is tried again; endless = the last one is repeated for ever."""

    waits_s: tuple[float, ...]
    is_endless: bool = False

    def waits(self) -> Iterator[float]:
        """The waits in seconds, from the first."""
        yield from self.waits_s
        while self.is_endless and self.waits_s:
            yield self.waits_s[-1]


class Tally:
    """Counts jobs that are waiting or running over several lanes, and tells when there are none left.

    What is counted here counts ``within`` another one too, until ``on_idle`` is done.
    """

    def __init__(self, on_idle: Callable[[], None], within: Tally | None = None) -> None:
        self._count = 0
        self._lock = threading.Lock()
        self._on_idle = on_idle
        self._within = within

    @property
    def is_busy(self) -> bool:
        """Whether anything waits or runs; reads one number, so any thread may ask."""
        return self._count > 0

    def begin(self) -> None:
        """Count a job in, before it is queued."""
        if self._within is not None:
            self._within.begin()
        with self._lock:
            self._count += 1

    def end(self) -> None:
        """Count a job out, after whatever it has queued in turn."""
        with self._lock:
            self._count -= 1
            idle = self._count == 0
        try:
            if idle:
                self._on_idle()
        finally:
            if self._within is not None:
                self._within.end()


class Lane:
    """One thread that does jobs in the order they came. A job that crashes is reported and the lane goes on.

    ``wait`` lets tests own the time that ``pause`` takes.
    """

    def __init__(
        self, name: str, on_crash: Crash, tally: Tally | None = None, *, wait: Wait = threading.Event.wait
    ) -> None:
        self.name = name
        self._wait = wait
        self._on_crash = on_crash
        self._tally = tally
        self._jobs: queue.SimpleQueue[Job | None] = queue.SimpleQueue()
        self._wake = threading.Event()
        self._closing = False
        self._thread = threading.Thread(target=self._run, name=f"lane-{name}", daemon=True)
        self._thread.start()

    @property
    def is_closing(self) -> bool:
        """Whether a long job should leave off."""
        return self._closing

    def do(self, job: Job) -> None:
        """Queue a job; returns at once. After ``close`` jobs are dropped."""
        if self._closing:
            return
        if self._tally is not None:
            self._tally.begin()
        self._jobs.put(job)

    def pause(self, seconds: float, *, is_aside: bool = False) -> bool:
        """Wait inside a job until the time is over or ``wake`` is called; True when the lane is closing.

        While it ``is_aside`` the job does not count as under way.
        """
        tally = self._tally if is_aside else None
        if tally is not None:
            tally.end()
        self._wait(self._wake, seconds)
        self._wake.clear()
        if tally is not None:
            tally.begin()
        return self._closing

    def wake(self) -> None:
        """End a pause now."""
        self._wake.set()

    def close(self) -> None:
        """Take no more jobs, drop those that wait, end a pause; the running job finishes."""
        self._closing = True
        self._wake.set()
        self._jobs.put(None)

    def join(self, timeout_s: float) -> bool:
        """Wait for the running job; False when it did not finish in time."""
        self._thread.join(timeout_s)
        return not self._thread.is_alive()

    def _run(self) -> None:
        while (job := self._jobs.get()) is not None:
            if not self._closing:
                self._survive(job)
            if self._tally is not None:
                # What is done once there is no work left may crash as well.
                self._survive(self._tally.end)

    def _survive(self, job: Job) -> None:
        try:
            job()
        except Exception as crash:  # noqa: BLE001 - the lane's boundary: the next job must still be done
            self._on_crash(self.name, crash)


class Lanes:
    """Lanes that end together: one that is still asked for while they end, or later, does nothing."""

    def __init__(self, on_crash: Crash, *, wait: Wait = threading.Event.wait) -> None:
        self._on_crash = on_crash
        self._wait = wait
        self._all: list[Lane] = []
        self._lock = threading.Lock()
        self._closed = False

    def new(self, name: str, tally: Tally | None = None) -> Lane:
        """One more; any thread."""
        with self._lock:
            lane = Lane(name, self._on_crash, tally, wait=self._wait)
            self._all.append(lane)
            if self._closed:
                lane.close()
        return lane

    def close(self, timeout_s: float) -> bool:
        """Close them and wait for the jobs under way; False when one did not end in time."""
        with self._lock:
            self._closed = True
            for lane in self._all:
                lane.close()
        # What is under way may make others meanwhile, behind these.
        ended = [lane.join(timeout_s) for lane in self._all]
        return all(ended)
