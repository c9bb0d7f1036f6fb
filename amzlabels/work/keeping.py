"""The counter where the store is kept safe, in lanes of its own: checked, backed up by the clock, put back."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from contextlib import suppress

from amzlabels.domain.changes import ActRefused, Change, StoreRefused
from amzlabels.domain.keeping_changes import BackedUp, BackupsKnown
from amzlabels.domain.problems import Problem
from amzlabels.journey.ports import Store
from amzlabels.journey.ports_keeping import Backups
from amzlabels.work.errands import errand
from amzlabels.work.lanes import Crash, Lane, Wait
from amzlabels.work.outside import OpenBackups

FIRST_S = 60.0
"""So long after the store is open it is read as a whole: until then there is other work."""
LOOK_EVERY_S = 3600.0
TELLS_AFTER = 3
"""A backup that fails so often one after another is told of: it does not mend itself."""

_log = logging.getLogger(__name__)


class Keeping:
    """Keeps backups of the store, also while it cannot be opened; nothing else waits for it.

    ``reopen`` opens the store that could not be opened, or has all built anew where one is open; ``stop`` has nothing
    more begun, since what is found out can no longer be written down.
    """

    def __init__(
        self,
        backups: OpenBackups,
        publish: Callable[[Change], None],
        on_crash: Crash,
        *,
        reopen: Callable[[], None],
        stop: Callable[[], None],
        wait: Wait = threading.Event.wait,
    ) -> None:
        self._backups = backups
        self._publish = publish
        self._reopen = reopen
        self._stop = stop
        self._lane = Lane("keeping", on_crash, wait=wait)
        self._timer = Lane("keeping-timer", on_crash, wait=wait)
        self._store: Store | None = None
        self._failed = 0

    def attach(self, store: Store, *, keeps_time: bool) -> None:
        """This store is open now; with ``keeps_time`` it is checked and backed up by itself."""
        self._store = store
        if keeps_time:
            self._timer.do(self._keep_time)

    def close(self, timeout_s: float) -> bool:
        """End the lanes; a backup under way is finished first."""
        self._timer.close()
        self._lane.close()
        ended = [lane.join(timeout_s) for lane in (self._timer, self._lane)]
        return all(ended)

    def tell_backups(self) -> None:
        """Publish ``BackupsKnown``."""
        self._do("tell_backups", self._tell)

    def back_up(self) -> None:
        """Make a backup now."""

        def job(backups: Backups) -> None:
            self._publish(BackedUp(backups.make()))
            self._tell(backups)

        self._do("back_up", job)

    def restore(self, name: str) -> None:
        """Put this backup in the place of the store."""

        def job(backups: Backups) -> None:
            backups.prepare(name)
            if self._store is not None:
                # Whoever regrets it can come back; it makes no difference where the store is damaged.
                with suppress(Problem):
                    backups.make()
            self._reopen()

        self._do("restore", job)

    def start_over(self) -> None:
        """Put a store that knows nothing in its place."""

        def job(backups: Backups) -> None:
            backups.prepare_empty()
            self._reopen()

        self._do("start_over", job, is_new=True)

    def _do(self, act: str, job: Callable[[Backups], None], *, is_new: bool = False) -> None:
        self._lane.do(errand(act, lambda: job(self._backups(is_new=is_new)), self._publish))

    def _tell(self, backups: Backups) -> None:
        known = backups.known()
        bought: list[int] = []
        if self._store is not None:
            # That a backup is there is worth knowing also where the store cannot be read.
            with suppress(Problem):
                bought = self._store.restoring.bought_since([each.made_at for each in known])
        names = [each.name for each in known]
        self._publish(BackupsKnown(tuple(known), dict(zip(names, bought, strict=False))))

    def _keep_time(self) -> None:
        wait_s = FIRST_S
        while not self._timer.pause(wait_s):
            self._lane.do(self._keep)
            wait_s = LOOK_EVERY_S

    def _keep(self) -> None:
        """Check the store and back it up, unless that was done today. What stops it is tried again later."""
        try:
            backups = self._backups()
            if backups.is_due():
                backups.check_store()
                backups.make()
            self._failed = 0
        except Problem as problem:
            _log.warning("no backup made: %s", problem.note.code)
            self._failed += 1
            if self._failed == TELLS_AFTER:
                self._publish(ActRefused("back_up", problem.note))
            if problem.note.code == "store.damaged":
                self._stop()
                self._publish(StoreRefused(problem.note))
