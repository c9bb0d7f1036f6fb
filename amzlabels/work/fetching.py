"""Fetching reports from Amazon, ordered or by the clock, in lanes of their own; storing them is left to the desk."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from functools import partial

from amzlabels.domain.changes import Change, FetchEnded, FetchProgress, Health
from amzlabels.domain.problems import Note, Problem
from amzlabels.journey.fetch_report import LOOKS_AFTER_S, Fetched, FetchReport, Participating, pending_report
from amzlabels.journey.ports import Store
from amzlabels.work.lanes import Crash, Lane, Wait
from amzlabels.work.outside import Outside

LOOK_AGAIN_S = 300.0
"""After Amazon has taken longer than anybody should watch, a window looks again by itself this often."""
SLOW = "amazon.report_slow"
# A report that is slow or failed says nothing of the connection.
_OF_REPORTS = frozenset({SLOW, "amazon.report_failed"})


class Fetching:
    """Brings one report at a time: ``take`` has it stored and calls ``end``. ``on_well``: Amazon answers again.

    ``is_patient``: there is a window, which goes on looking for a slow report until it is a day old.
    """

    def __init__(
        self,
        outside: Outside,
        participating: Participating,
        publish: Callable[[Change], None],
        on_crash: Crash,
        take: Callable[[Fetched], None],
        on_well: Callable[[], None],
        *,
        looks_after_s: Sequence[float] = LOOKS_AFTER_S,
        is_patient: bool = False,
        wait: Wait = threading.Event.wait,
    ) -> None:
        self._outside = outside
        self._participating = participating
        self._publish = publish
        self._take = take
        self._on_well = on_well
        self._looks_after_s = looks_after_s
        self._is_patient = is_patient
        self._lane = Lane("fetch", on_crash, wait=wait)
        self._timer = Lane("fetch-timer", on_crash, wait=wait)
        self._lock = threading.Lock()
        self._under_way: FetchProgress | None = None
        self._is_quiet = False
        self._is_down = self._is_resting = False
        self._every_min = 0
        self._turn = object()

    def get_orders(self, store: Store, marketplace: str = "", *, wanted: bool = False, is_quiet: bool = False) -> None:
        """Fetch the report, or tell how far the one is that is under way.

        ``is_quiet``: nobody asked for it, so that trouble with the connection is only told as ``Health``.
        """
        with self._lock:
            under_way = self._under_way
            if under_way is None:
                self._under_way = FetchProgress("requested", 0.0)
                self._is_quiet = is_quiet
            self._is_quiet = self._is_quiet and is_quiet
        if under_way is None:
            self._lane.do(lambda: self._fetch(store, marketplace, wanted))
            if self._is_resting:
                self._lane.wake()
        elif not is_quiet:
            self._publish(under_way)

    def take_up(self, store: Store) -> None:
        """Go on with the report that a window before this one has asked for."""
        pending = pending_report(store, self._outside.clock)
        if pending is not None and not pending.wanted:
            self.get_orders(store, pending.marketplace, is_quiet=True)

    def fetch_every(self, every_min: int, store: Store) -> None:
        """From now on fetch every so many minutes, 0 = never."""
        if every_min != self._every_min:
            self._every_min, self._turn = every_min, object()
            self._timer.wake()
            self._timer.do(partial(self._keep_time, 60.0 * every_min, self._turn, store))

    def end(self, problem: Note | None = None, *, is_empty: bool = False) -> None:
        """The report under way is stored, or led to nothing."""
        with self._lock:
            self._under_way, is_quiet = None, self._is_quiet
        is_down = problem is not None and problem.code.startswith("amazon.") and problem.code not in _OF_REPORTS
        if self._is_down and problem is None:
            self._on_well()
        self._is_down = is_down
        if is_down:
            self._publish(Health("amazon", problem=problem))
            problem = None if is_quiet else problem
        # That it is slow was told when it was asked for.
        if is_quiet and problem is not None and problem.code == SLOW:
            problem = None
        self._publish(FetchEnded(problem, is_empty))

    def close(self, timeout_s: float) -> bool:
        """End the lanes; what Amazon was asked for is kept in the store."""
        self._lane.close()
        self._timer.close()
        return self._lane.join(timeout_s) and self._timer.join(timeout_s)

    def _fetch(self, store: Store, marketplace: str, wanted: bool) -> None:
        outside, fetched, problem = self._outside, None, None
        self._on_progress(FetchProgress("requested", 0.0))
        fetch = FetchReport(
            outside.reports,
            self._participating,
            store,
            outside.clock,
            self._lane.pause,
            self._on_progress,
            self._looks_after_s,
        )
        try:
            fetched = fetch.fetch(marketplace, wanted=wanted)
        except Problem as met:
            problem = met.note
        finally:
            if fetched is None:
                self.end(problem)
        if fetched is not None:
            self._take(fetched)
        elif self._is_patient and problem is not None and problem.code == SLOW:
            self._lane.do(lambda: self._look_again(store))

    def _look_again(self, store: Store) -> None:
        """Take the slow report up after a while, or at once where somebody asks for orders."""
        self._is_resting = True
        is_closing = self._under_way is None and self._lane.pause(LOOK_AGAIN_S)
        self._is_resting = False
        if not is_closing:
            self.take_up(store)

    def _on_progress(self, progress: FetchProgress) -> None:
        with self._lock:
            self._under_way = progress
        self._publish(progress)

    def _keep_time(self, every_s: float, turn: object, store: Store) -> None:
        clock = self._outside.clock
        due_s = clock.monotonic_s() + every_s
        # A pause also ends when the setting has changed, and that may have been before it began.
        while every_s and turn is self._turn:
            left_s = due_s - clock.monotonic_s()
            if left_s <= 0:
                self.get_orders(store, is_quiet=True)
                due_s = clock.monotonic_s() + every_s
            elif self._timer.pause(left_s):
                return
