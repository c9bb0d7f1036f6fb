"""Lanes that take turns: one at a time goes on, chosen by lot, from one call to the outside to the next.

So a run can be played again by its seed, and the power can go between any two steps.
"""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable
from random import Random
from typing import Any, Self


class PowerCut(BaseException):
    """The machine goes off; nothing may catch this."""


class _Run:
    """A job under way, in a thread of its own."""

    def __init__(self, turns: Turns, job: Callable[[], None]) -> None:
        self.may_go = threading.Semaphore(0)
        self.is_cut = False
        self._turns = turns
        self._job = job
        self.thread = threading.Thread(target=self._do, daemon=True)

    def _do(self) -> None:
        self._turns.here.run = self
        self.may_go.acquire()
        try:
            if not self.is_cut:
                self._job()
        except PowerCut:
            pass
        finally:
            self._turns.end(self)

    def stop(self) -> None:
        """Let others have their turn."""
        self._turns.is_back.release()
        self.may_go.acquire()
        if self.is_cut:
            raise PowerCut


class TurnLane:
    """``Lane`` whose jobs go on when it is their turn."""

    def __init__(self, name: str, turns: Turns, on_crash: Any, tally: Any = None) -> None:
        self.name = name
        self.run: _Run | None = None
        self.is_closing = False
        self._turns = turns
        self._on_crash = on_crash
        self._tally = tally
        self._jobs: deque[Callable[[], None]] = deque()

    @property
    def is_ready(self) -> bool:
        """Whether there is anything to go on with."""
        return self.run is not None or bool(self._jobs)

    def go_on(self) -> None:
        """Have the job in hand, or the next one, go on to its next call."""
        if self.run is None:
            self.run = _Run(self._turns, self._guarded(self._jobs.popleft()))
            self.run.thread.start()
        self.run.may_go.release()
        self._turns.is_back.acquire()

    def _guarded(self, job: Callable[[], None]) -> Callable[[], None]:
        def guarded() -> None:
            try:
                job()
            except Exception as crash:  # noqa: BLE001 - as the lane itself
                self._on_crash(self.name, crash)
            if self._tally is not None:
                self._tally.end()

        return guarded

    def do(self, job: Callable[[], None]) -> None:
        """Queue a job."""
        if self._tally is not None:
            self._tally.begin()
        self._jobs.append(job)

    def pause(self, seconds: float, *, is_aside: bool = False) -> bool:
        """Let time pass, and others have their turn."""
        del is_aside
        self._turns.pass_time(seconds)
        return self.is_closing

    def wake(self) -> None:
        """Nobody is to be woken."""


class TurnCondition:
    """``Condition`` of lanes of which only one goes on at a time."""

    def __init__(self, turns: Turns) -> None:
        self._turns = turns

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        """Nothing was locked."""

    def wait(self, _timeout: float) -> None:
        """Let others have their turn."""
        self._turns.moment()

    def notify_all(self) -> None:
        """They look themselves."""


class Turns:
    """``pass_time(seconds)`` is the clock's, which calls ``moment``."""

    def __init__(self, random: Random) -> None:
        self.random = random
        self.is_back = threading.Semaphore(0)
        self.here = threading.local()
        self.lanes: list[TurnLane] = []
        self.pass_time: Callable[[float], object] = lambda _seconds: None
        self._cut: list[_Run] = []

    def new_lane(self, name: str, on_crash: Any, tally: Any = None, *, wait: Any = None) -> TurnLane:
        """A lane that takes its turns."""
        del wait
        self.lanes.append(TurnLane(name, self, on_crash, tally))
        return self.lanes[-1]

    def moment(self) -> None:
        """What comes next is another step, and others may be first."""
        if (run := getattr(self.here, "run", None)) is not None:
            run.stop()

    def step(self) -> bool:
        """Let one lane go on; False where there is nothing to do."""
        ready = [lane for lane in self.lanes if lane.is_ready]
        if ready:
            self.random.choice(ready).go_on()
        return bool(ready)

    def end(self, run: _Run) -> None:
        """A job has come to its end."""
        for lane in self.lanes:
            if lane.run is run:
                lane.run = None
        if not run.is_cut:
            self.is_back.release()

    def cut_power(self) -> None:
        """Nothing of what is under way goes on."""
        self._cut += [lane.run for lane in self.lanes if lane.run is not None]
        self.lanes = []

    def close(self) -> None:
        """Let the threads of what was cut short end; nobody looks any more at what they do."""
        for run in self._cut:
            run.is_cut = True
            run.may_go.release()
            run.thread.join()
