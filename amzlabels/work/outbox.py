"""The outbox: works off what Amazon is to be told, the store being its queue; each confirmation is ``journey``'s."""

from __future__ import annotations

import math
import threading
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain

from amzlabels.domain.parcel import Confirm
from amzlabels.domain.problems import Problem
from amzlabels.domain.settings import WHEN_PRINTED, Settings
from amzlabels.journey.confirm_feed import FEED_FROM, FEED_LIMIT, ConfirmByFeed
from amzlabels.journey.confirm_orders import CUT_OFF, ConfirmOrders, recover_confirmations
from amzlabels.journey.ports import OpenParcel, Parcels, StaleMove
from amzlabels.journey.ports_amazon import Amazon, ConfirmationFeeds
from amzlabels.work.lanes import Lane, Patience

AT_ONCE = 20
"""Read and told in one go; then it is asked again what is most urgent."""

FEED_LOOKS_S = (30.0, 45.0, 60.0, 90.0, *[120.0] * 12)
FEED_AGAIN_S = 600.0
"""A feed that was not taken is not tried again before; what it held goes one by one."""

GATHER_S = 30.0
"""What goes in a feed for want of a tracking number waits so long for more of its kind; Amazon takes few feeds."""

DOUBTS_IN_A_ROW = 3
"""So many lost answers one after another are Amazon's trouble, not an order's."""


@dataclass(slots=True)
class _Appointment:
    """When to come back to something, and the waits after that."""

    waits: Iterator[float]
    due_s: float = 0.0

    def postpone(self, now_s: float) -> None:
        """Come back after the next wait, never once they are used up."""
        self.due_s = now_s + next(self.waits, math.inf)


@dataclass(slots=True)
class _Appointments:
    """What waits for its time, by parcel id or feed id; ``gathered`` parcels go in one feed at ``gathering_s``."""

    parcels: dict[int, _Appointment] = field(default_factory=dict)
    feeds: dict[str, _Appointment] = field(default_factory=dict)
    gathered: set[int] = field(default_factory=set)
    gathering_s: float = math.inf

    def next_s(self) -> float:
        """When the next one is due."""
        appointed = (each.due_s for each in (*self.parcels.values(), *self.feeds.values()))
        return min((self.gathering_s, *appointed))


class Outbox:
    """Tells Amazon of all that is due, the most urgent first; whatever it leaves is found again in the store.

    ``persist`` does a step, trying it again while Amazon does not answer; False = given up. ``feed_from`` many that
    were never tried go in one feed, and whatever has no tracking number; None = never. With endless patience, waiting
    for Amazon does not count as work under way.
    """

    def __init__(
        self,
        parcels: Parcels,
        amazon: Amazon,
        feeds: ConfirmationFeeds,
        lane: Lane,
        *,
        settings: Callable[[], Settings],
        persist: Callable[[Callable[[], None]], bool],
        on_settled: Callable[[Sequence[int]], None],
        leaving: Callable[[], bool],
        now_s: Callable[[], float],
        patience: Patience,
        feed_from: int | None = FEED_FROM,
    ) -> None:
        self._parcels = parcels
        self._confirming = ConfirmOrders(parcels, amazon, is_untracked_fed=feed_from is not None)
        self._feeding = ConfirmByFeed(parcels, feeds)
        self._lane = lane
        self._settings = settings
        self._persist = persist
        self._on_settled = on_settled
        self._leaving = leaving
        self._now_s = now_s
        self._patience = patience
        self._feed_looks = Patience(FEED_LOOKS_S, is_endless=patience.is_endless)
        self._feed_from = feed_from
        self._feed_again_s = 0.0
        self._is_answered = False
        self._doubts = 0
        self._later = _Appointments()
        self._cut_short: list[int] = []
        self._lock = threading.Lock()
        self._is_on = self._is_kicked = self._is_resting = False
        self._is_new = True

    def kick(self, cut_short: Sequence[int] = (), *, at_once: bool = False) -> None:
        """See to it that what is due is told; any thread, returns at once.

        ``cut_short`` is settled first; ``at_once``: nothing waits for its time any longer.
        """
        with self._lock:
            self._cut_short += cut_short
            self._is_new = self._is_new or at_once
            self._is_kicked = True
            was_on, self._is_on = self._is_on, True
        if not was_on:
            self._lane.do(self._work)
        elif self._is_resting:
            self._lane.wake()

    def _work(self) -> None:
        try:
            is_going = True
            while is_going:
                with self._lock:
                    self._is_kicked = False
                is_going = self._work_off() and self._rest()
                with self._lock:
                    self._is_on = is_going = is_going or (self._is_kicked and not self._leaving())
        except BaseException:
            with self._lock:
                self._is_on = False
            raise

    def _work_off(self) -> bool:
        """Do what is due; False when Amazon was given up."""
        is_more = True

        def act() -> None:
            nonlocal is_more
            is_more = self._do_some()

        while is_more and not self._leaving():
            if not self._persist(act):
                return False
        return True

    def _rest(self) -> bool:
        """Wait until something is due; False when there is nothing to wait for."""
        wait_s = self._later.next_s() - self._now_s()
        if math.isinf(wait_s) or self._leaving():
            return False
        self._is_resting = True
        try:
            return self._is_kicked or not self._lane.pause(max(0.0, wait_s), is_aside=self._patience.is_endless)
        finally:
            self._is_resting = False

    def _do_some(self) -> bool:
        """Settle what is most urgent; returns whether there may be more. Raises ``amazon.*``."""
        self._recover()
        self._look_at_feeds()
        if self._later.gathering_s <= self._now_s():
            self._send_gathered()
            return True
        is_backlog = self._is_backlog()
        if is_backlog and self._is_answered:
            self._send_feed(self._untried(FEED_LIMIT))
            return True
        # Whether Amazon answers at all is found out with one, not with thousands.
        due = self._confirmable(1 if is_backlog else AT_ONCE)
        for parcel in due:
            if self._leaving():
                return False
            if self._goes_by_feed(parcel):
                self._gather(parcel.parcel_id)
            else:
                self._confirm(parcel)
        return bool(due)

    def _recover(self) -> None:
        if self._is_new:
            self._later = _Appointments(feeds={each: self._look_later() for each in self._feeding.recover()})
            self._is_new = False
        with self._lock:
            cut_short, self._cut_short = self._cut_short, []
        if cut_short:
            recover_confirmations(self._parcels, cut_short)

    def _look_later(self) -> _Appointment:
        return _Appointment(self._feed_looks.waits())

    def _confirmable(self, limit: int) -> list[OpenParcel]:
        """The most urgent ones; those that come back after a lost answer are last, so that they hold nobody up."""
        only_wanted = self._settings().confirm_when != WHEN_PRINTED
        back, gathered, now_s = self._later.parcels, self._later.gathered, self._now_s()
        most = limit + len(back) + len(gathered)
        found = {each.parcel_id: each for each in self._parcels.confirmable(most, only_wanted=only_wanted)}
        if len(found) < most:
            for gone in back.keys() - found.keys():
                del back[gone]
        fresh = [parcel for parcel_id, parcel in found.items() if parcel_id not in back and parcel_id not in gathered]
        due = [found[each] for each, appointment in back.items() if each in found and appointment.due_s <= now_s]
        return [*fresh, *due][:limit]

    def _confirm(self, parcel: OpenParcel) -> None:
        self._is_answered = False
        try:
            is_settled = self._confirming.confirm(parcel, self._settings())
        except StaleMove:
            self._postpone(parcel.parcel_id)
            return
        self._on_settled([parcel.parcel_id])
        self._is_answered = is_settled
        if is_settled:
            self._doubts = 0
            self._later.parcels.pop(parcel.parcel_id, None)
            return
        self._postpone(parcel.parcel_id)
        self._doubts += 1
        if self._doubts >= DOUBTS_IN_A_ROW:
            raise Problem("amazon.outcome_unknown")

    def _postpone(self, parcel_id: int) -> None:
        """The others first; then at once, for reading the order back tells more than waiting; then ever later."""
        if parcel_id not in self._later.parcels:
            self._later.parcels[parcel_id] = _Appointment(chain([0.0], self._patience.waits()))
        self._later.parcels[parcel_id].postpone(self._now_s())

    def _goes_by_feed(self, parcel: OpenParcel) -> bool:
        """Amazon's call for one order wants a tracking number; a feed's row does without for what is not tracked."""
        return self._feed_from is not None and not parcel.tracking and parcel.confirm is not Confirm.UNSURE

    def _gather(self, parcel_id: int) -> None:
        """Put it off until more of its kind may have come."""
        later = self._later
        later.gathered.add(parcel_id)
        if math.isinf(later.gathering_s):
            later.gathering_s = max(self._now_s() + GATHER_S, self._feed_again_s)

    def _send_gathered(self) -> None:
        """Send all that goes by feed alone. Raises as ``_send_feed`` does; they are then still gathered."""
        only_wanted = self._settings().confirm_when != WHEN_PRINTED
        due = self._parcels.confirmable(FEED_LIMIT, only_wanted=only_wanted)
        self._send_feed([parcel for parcel in due if self._goes_by_feed(parcel)])
        self._later.gathered.clear()
        self._later.gathering_s = math.inf

    def _send_feed(self, due: Sequence[OpenParcel]) -> None:
        """Send these in one feed. Raises what cuts off from Amazon altogether, and ``store.*``."""
        self._is_answered = False
        try:
            feed_id = self._feeding.send(due, self._settings())
        except Problem as problem:
            if problem.note.code in CUT_OFF or problem.is_of_store:
                raise
            feed_id = ""
        if feed_id:
            self._later.feeds[feed_id] = self._look_later()
            self._later.feeds[feed_id].postpone(self._now_s())
        else:
            self._feed_again_s = self._now_s() + FEED_AGAIN_S
        self._on_settled([])

    def _is_backlog(self) -> bool:
        """Whether a feed is worth while, and may be tried."""
        if self._feed_from is None or self._now_s() < self._feed_again_s:
            return False
        return len(self._untried(self._feed_from)) >= self._feed_from

    def _untried(self, limit: int) -> list[OpenParcel]:
        return [parcel for parcel in self._confirmable(limit) if parcel.confirm is Confirm.NONE]

    def _look_at_feeds(self) -> None:
        """Look at the feeds whose time has come. Raises what cuts off from Amazon altogether, and ``store.*``."""
        feeds = self._later.feeds
        for feed_id in [each for each, appointment in feeds.items() if appointment.due_s <= self._now_s()]:
            feeds[feed_id].postpone(self._now_s())
            try:
                settled = self._feeding.settle(feed_id)
            except Problem as problem:
                if problem.note.code in CUT_OFF or problem.is_of_store:
                    raise
                continue
            if settled is not None:
                del feeds[feed_id]
                self._on_settled(settled)
