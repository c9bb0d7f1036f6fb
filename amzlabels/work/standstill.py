"""Data that cannot be written stop the work as a whole: it is said once, tried again by itself, and all goes on."""

from __future__ import annotations

import threading
from collections.abc import Callable
from functools import partial

from amzlabels.domain.changes import Change, Health, ParcelsChanged, StoreRefused, WorkPaused
from amzlabels.domain.problems import Note, Problem
from amzlabels.journey.ports import Store
from amzlabels.work.flow import Flow
from amzlabels.work.lanes import Crash, Lane, Patience, Wait

# What is read from then on may be wrong.
_FINAL = frozenset({"store.damaged"})


class Standstill:
    """Hears of every job that the store has stopped; what that job left half done is found again in the store.

    With endless patience the wait does not count as work under way.
    """

    def __init__(self, publish: Callable[[Change], None], patience: Patience, wait: Wait) -> None:
        self._publish = publish
        self._patience = patience
        self._wait = wait
        self._lock = threading.Lock()
        self._is_standing = False
        self._lane: Lane | None = None

    def guard(self, on_crash: Crash) -> Crash:
        """``on_crash``, but that a job which the store has stopped is no crash."""

        def told(lane: str, crash: BaseException) -> None:
            if isinstance(crash, Problem) and crash.is_of_store:
                self.begin(crash.note)
            else:
                on_crash(lane, crash)

        return told

    def serve(self, flow: Flow, on_crash: Crash, on_well: Callable[[], None]) -> None:
        """Stand still for this flow from now on; called once, before any work. ``on_well``: all can be read again."""
        self._flow, self._on_well = flow, on_well
        self._lane = Lane("store", on_crash, flow.tally, wait=self._wait)

    def attach(self, store: Store) -> None:
        """Try this store from now on."""
        self._store = store

    def begin(self, problem: Note) -> None:
        """The store could not be written, or read; any thread."""
        with self._lock:
            if self._is_standing or self._lane is None:
                return
            self._is_standing = True
        if problem.code in _FINAL:
            # It stays so: nothing is tried again with what cannot be trusted.
            self._flow.leave()
            self._publish(StoreRefused(problem))
        else:
            self._lane.do(partial(self._stand, problem))

    def try_now(self) -> bool:
        """A person has seen to it; False where nothing stands still."""
        if self._lane is None or not self._is_standing:
            return False
        self._lane.wake()
        return True

    def close(self, timeout_s: float) -> bool:
        """End the lane."""
        if self._lane is None:
            return True
        self._lane.close()
        return self._lane.join(timeout_s)

    def _stand(self, problem: Note) -> None:
        try:
            self._outlast(problem)
        finally:
            with self._lock:
                self._is_standing = False

    def _outlast(self, problem: Note) -> None:
        for wait_s in self._patience.waits():
            if self._patience.is_endless:
                self._flow.run.stopped_by(problem)
            self._publish(WorkPaused("store", problem, wait_s))
            if self._pause(wait_s):
                return
            try:
                self._store.labels.check_room(by_writing=True)
            except Problem as still:
                problem = still.note
                continue
            with self._lock:
                self._is_standing = False
            self._go_on()
            return
        self._flow.run.stopped_by(problem)
        self._publish(WorkPaused("store", problem))

    def _go_on(self) -> None:
        """Have what was cut short settled, and go on with all of it."""
        self._publish(Health("store"))
        self._on_well()
        self._publish(ParcelsChanged(()))
        self._flow.resume()
        # A command finishes what it was ordered, no more.
        parcel_ids = None if self._patience.is_endless else self._flow.run.members()
        self._flow.files.do(lambda: self._flow.go(parcel_ids))

    def _pause(self, wait_s: float) -> bool:
        """Wait; True when the program is closing."""
        lane = self._lane
        return lane is None or lane.pause(wait_s, is_aside=self._patience.is_endless) or self._flow.leaving
