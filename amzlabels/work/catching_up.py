"""The counter where a restored store catches up with what it has missed, in a lane of its own, before work goes on."""

from __future__ import annotations

import threading
from collections.abc import Callable

from amzlabels.domain.changes import Change, ParcelsChanged
from amzlabels.domain.keeping_changes import CatchUpTold
from amzlabels.domain.problems import Problem
from amzlabels.domain.settings import Settings
from amzlabels.journey.catch_up import CatchUp
from amzlabels.journey.ports import Store
from amzlabels.work.buying import at_shop
from amzlabels.work.lanes import Crash, Lane, Wait
from amzlabels.work.outside import Outside

Queue = Callable[[Callable[[], None]], None]

AGAIN_S = 60.0
_LOOK_S = 0.1


class CatchingUp:
    """Tries until it is done.

    ``settings`` are those of now; ``is_leaving``: nothing more is to be begun; ``do`` queues what is done
    afterwards, ``at_shop`` what is done where labels are bought.
    """

    def __init__(
        self,
        outside: Outside,
        publish: Callable[[Change], None],
        on_crash: Crash,
        settings: Callable[[], Settings],
        is_leaving: Callable[[], bool],
        do: Queue,
        at_shop: Queue,
        *,
        wait: Wait = threading.Event.wait,
    ) -> None:
        self._outside = outside
        self._publish = publish
        self._settings = settings
        self._is_leaving = is_leaving
        self._do = do
        self._at_shop = at_shop
        self._lane = Lane("catching-up", on_crash, wait=wait)
        self._told = CatchUpTold(0, 0)

    def begin(self, store: Store, then: Callable[[], None], *, waits: bool) -> None:
        """Catch up if there is anything to catch up with, then call ``then``, in the lane that this is called in.

        ``waits``: somebody stays here, so that it may take as long as it takes; else it is tried once, at once, and
        what is bought meanwhile is looked for first all the same.
        """
        restored = store.restoring.restored()
        if restored is None or restored.is_caught_up:
            then()
            return
        outside = self._outside
        catch_up = CatchUp(
            store,
            restored,
            at_shop(store, outside),
            outside.amazon,
            outside.tracking,
            outside.printers,
            outside.clock,
            self._settings,
            self._tell,
            self._wait_for,
        )
        if waits:
            self._lane.do(lambda: self._persist(catch_up, then))
        else:
            self._try(catch_up)
            then()

    def wake(self) -> None:
        """What it waits for may answer again."""
        self._lane.wake()

    def close(self, timeout_s: float) -> bool:
        """End the lane."""
        self._lane.close()
        return self._lane.join(timeout_s)

    def _persist(self, catch_up: CatchUp, then: Callable[[], None]) -> None:
        while not self._try(catch_up):
            if self._lane.pause(AGAIN_S) or self._is_leaving():
                return
        self._do(then)

    def _try(self, catch_up: CatchUp) -> bool:
        """Whether it is caught up with."""
        try:
            caught_up = catch_up.run()
        except Problem as problem:
            self._publish(CatchUpTold(self._told.done, self._told.total, problem.note))
            return False
        finally:
            self._publish(ParcelsChanged(()))
        if caught_up is not None:
            self._publish(caught_up)
        return caught_up is not None

    def _wait_for(self, job: Callable[[], None]) -> bool:
        """Have this done where labels are bought; False where it was not, since it crashed or the program is closing.

        Raises what it raises of ours.
        """
        problems: list[Problem] = []
        is_done = False
        done = threading.Event()

        def guarded() -> None:
            nonlocal is_done
            try:
                job()
                is_done = True
            except Problem as problem:
                problems.append(problem)
            finally:
                done.set()

        self._at_shop(guarded)
        while not done.wait(_LOOK_S):
            if self._lane.is_closing or self._is_leaving():
                return False
        if problems:
            raise problems[0]
        return is_done

    def _tell(self, done: int, total: int) -> None:
        self._told = CatchUpTold(done, total)
        self._publish(self._told)
