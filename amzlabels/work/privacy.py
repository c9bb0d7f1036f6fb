"""The counter for people's data: forgets it by the clock and when somebody says so, and tells what is held."""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import datetime, timedelta

from amzlabels.domain.changes import Change, ParcelsChanged
from amzlabels.domain.people import Whom
from amzlabels.domain.privacy_changes import HoldingsRead, PeopleForgotten
from amzlabels.domain.problems import Problem
from amzlabels.domain.settings import Settings
from amzlabels.journey.forget_people import forget_in_time, forget_now, holdings, next_due
from amzlabels.journey.ports import Store
from amzlabels.work.errands import errand
from amzlabels.work.lanes import Crash, Lane
from amzlabels.work.outside import Outside
from amzlabels.work.read_reports import ReadReports
from amzlabels.work.undoing import Undoing

EVERY, AGAIN = timedelta(days=1), timedelta(hours=1)
Do = Callable[[str, Callable[[Store], None]], None]

_log = logging.getLogger(__name__)


class Privacy:
    """A lane of its own: what is gone through may be long, and nobody waits for it.

    ``do`` queues a job among those that change parcels, where ``undoing`` is used. ``settings`` are those of now;
    ``save_settings`` has others kept. ``is_attended``: somebody sees what is offered.
    """

    def __init__(
        self,
        outside: Outside,
        publish: Callable[[Change], None],
        on_crash: Crash,
        do: Do,
        undoing: Undoing,
        settings: Callable[[], Settings],
        save_settings: Callable[[Settings], None],
        *,
        is_attended: bool = False,
    ) -> None:
        self._printed = outside.printed
        self._clock = outside.clock
        self._publish = publish
        self._do = do
        self._undoing = undoing
        self._settings = settings
        self._lane = Lane("privacy", on_crash)
        self.reports = ReadReports(
            publish, self._lane.do, settings, save_settings, outside.program_files, is_attended=is_attended
        )
        self._store: Store | None = None
        self._last: datetime | None = None
        self._next: datetime | None = None

    def attach(self, store: Store) -> None:
        """Use this store from now on."""
        self._store = store
        self.reports.attach(store)

    def close(self, timeout_s: float) -> bool:
        """End the lane; what is being forgotten is forgotten first."""
        self._lane.close()
        return self._lane.join(timeout_s)

    def read(self) -> None:
        """Publish ``HoldingsRead``."""
        self._lane.do(errand("read_holdings", self._read, self._publish))

    def on_time(self) -> None:
        """Time has passed: forget whoever is due, and look once a day; any thread.

        The clock's own days count, since a computer that sleeps does not count the hours.
        """
        now = self._clock.now()
        is_due = self._next is not None and now >= self._next
        if is_due or self._last is None or not timedelta(0) <= now - self._last < EVERY:
            self.forget_in_time()

    def forget_in_time(self) -> None:
        """Forget the people of orders whose time is over."""
        self._lane.do(self._forget_in_time)

    def forget_now(self, whom: Whom) -> None:
        """Forget these people at once, in the order of what changes parcels; ``PeopleForgotten`` tells of it."""
        self._do("forget_now", lambda store: self.forget(store, whom))

    def forget(self, store: Store, whom: Whom) -> None:
        """Forget these people, from among what changes parcels, so that nothing comes between; tells as above."""
        self._undoing.forget()
        try:
            self._tell(PeopleForgotten(len(forget_now(store, self._printed, whom)), is_ordered=True))
        finally:
            self.read()

    def _forget_in_time(self) -> None:
        """What stops it is left for a while later, since nobody ordered it."""
        if self._store is None:
            return
        begun = self._clock.now()
        self._last, self._next = begun, begun + AGAIN
        kept_days = self._settings().kept_days
        try:
            forgotten = forget_in_time(self._store, self._printed, self._clock, kept_days)
            if forgotten:
                # What can be taken back may hold their addresses.
                self._do("forget_in_time", lambda _store: self._undoing.forget())
                self._tell(PeopleForgotten(len(forgotten)))
            due_at = next_due(self._store, self._printed, kept_days)
            # Who has become due meanwhile goes at the next look; what was due and did not go waits like all else.
            if due_at is None or due_at > begun:
                self._next = due_at
        except Problem as problem:
            _log.warning("people not forgotten now: %s", problem.note.code)

    def _tell(self, forgotten: PeopleForgotten) -> None:
        self._publish(forgotten)
        self._publish(ParcelsChanged(()))

    def _read(self) -> None:
        if self._store is not None:
            self._publish(HoldingsRead(holdings(self._store, self._printed, self._settings().kept_days)))
