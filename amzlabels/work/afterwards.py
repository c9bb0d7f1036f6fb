"""The counter for what comes after the label: parcels are followed to their delivery, in lanes of their own."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Sequence

from amzlabels.domain.changes import Change, DeliveriesRead, DeliveryTrouble, ParcelsChanged, WorkFinished
from amzlabels.domain.problems import Problem
from amzlabels.journey.follow_parcels import AT_ONCE, FollowParcels
from amzlabels.journey.ports import Store
from amzlabels.journey.ports_afterwards import Followed
from amzlabels.journey.routes import Routes
from amzlabels.work.errands import errand
from amzlabels.work.lanes import Crash, Lane, Wait
from amzlabels.work.outside import Outside
from amzlabels.work.returning import Returning

LOOK_EVERY_S = 600.0
"""So often it is looked whether anybody is to be asked after; how often each is asked after is ``journey``'s."""

_log = logging.getLogger(__name__)


class Afterwards:
    """Follows parcels: by the clock, after work is done, and when somebody asks. None of it holds up anything else.

    ``routes`` tell where return labels print. ``on_time`` is called by the clock, each time that it is looked.
    """

    def __init__(
        self,
        outside: Outside,
        publish: Callable[[Change], None],
        on_crash: Crash,
        routes: Routes,
        on_time: Callable[[], None],
        *,
        wait: Wait = threading.Event.wait,
    ) -> None:
        self._tracking = outside.tracking
        self._clock = outside.clock
        self._publish = publish
        self._on_time = on_time
        self._lane = Lane("afterwards", on_crash, wait=wait)
        self._timer = Lane("afterwards-timer", on_crash, wait=wait)
        self._store: Store | None = None
        self._following: FollowParcels | None = None
        self._told: tuple[int, ...] = ()
        self.returning = Returning(outside, publish, on_crash, routes)

    def overhear(self, publish: Callable[[Change], None]) -> Callable[[Change], None]:
        """``publish``, but that it is noted here when work has ended: what was printed can be asked after."""

        def tell(change: Change) -> None:
            publish(change)
            if isinstance(change, WorkFinished):
                self.kick()

        return tell

    def attach(self, store: Store, *, keeps_time: bool) -> None:
        """Use this store from now on; with ``keeps_time`` parcels are followed by themselves."""
        self._store = store
        self._following = FollowParcels(store.deliveries, self._tracking, self._clock)
        self.returning.attach(store)
        if keeps_time:
            self._lane.do(self._tell_trouble)
            self._timer.do(self._keep_time)

    def kick(self) -> None:
        """There may be parcels that nobody has asked after yet; any thread, returns at once."""
        if self._following is not None:
            self._timer.wake()

    def close(self, timeout_s: float) -> bool:
        """End the lanes; the question under way is answered first."""
        self._timer.close()
        self._lane.close()
        ended = [lane.join(timeout_s) for lane in (self._timer, self._lane)]
        return self.returning.close(timeout_s) and all(ended)

    def look(self, parcel_ids: Sequence[int] | None = None) -> None:
        """Ask now after these parcels, None = all that are on their way; ``DeliveriesRead`` answers."""

        def job() -> None:
            followed: list[Followed] = []
            moved: list[int] = []
            try:
                if self._following is not None:
                    followed = self._following.on_the_way(parcel_ids)
                    self._look(self._following, followed, moved)
            finally:
                self._publish(DeliveriesRead(len(followed), tuple(moved)))

        self._lane.do(errand("look", job, self._publish))

    def see(self, parcel_ids: Sequence[int]) -> None:
        """A person has seen to these parcels that do not arrive."""

        def job() -> None:
            if self._store is not None:
                seen = self._store.deliveries.see(parcel_ids)
                self._publish(ParcelsChanged(tuple(seen)))
                self._tell_trouble()

        self._lane.do(errand("see", job, self._publish))

    def _keep_time(self) -> None:
        while True:
            self._lane.do(self._follow)
            if self._timer.pause(LOOK_EVERY_S):
                return
            self._on_time()

    def _follow(self) -> None:
        """A look that nobody ordered: what stops it is left for the next one."""
        if self._following is None:
            return
        try:
            self._look(self._following, self._following.due(), [])
        except Problem as problem:
            _log.info("parcels not followed now: %s", problem.note.code)
        # One that came back may have been given a new label meanwhile.
        self._tell_trouble()

    def _look(self, following: FollowParcels, followed: Sequence[Followed], moved: list[int]) -> None:
        """Ask after all of these, some at a time; ``moved`` grows by those that moved on. Raises ``shop.*``."""
        try:
            for start in range(0, len(followed), AT_ONCE):
                if self._lane.is_closing:
                    return
                moved += following.look(followed[start : start + AT_ONCE])
        finally:
            if moved:
                self._publish(ParcelsChanged(tuple(moved)))
                self._tell_trouble()

    def _tell_trouble(self) -> None:
        """Say which do not arrive, where they are not those that were told last."""
        if self._store is None:
            return
        trouble = tuple(self._store.deliveries.needing_person())
        if trouble != self._told:
            self._told = trouble
            self._publish(DeliveryTrouble(trouble))
