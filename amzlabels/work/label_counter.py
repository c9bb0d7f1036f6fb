"""One place where labels come from: shipments are made in one lane while another fetches the labels of those before."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from itertools import count

from amzlabels.domain.changes import Resource
from amzlabels.domain.problems import Note, Problem
from amzlabels.domain.settings import Settings
from amzlabels.journey.buy_labels import BatchResult, BuyLabels
from amzlabels.journey.recover import recover_purchases
from amzlabels.work.lanes import Lane

LABEL_WAITS_S = (1.0, 2.0, 4.0, 8.0, 15.0)
BATCHES_AHEAD = 2
"""So many batches of shipments are made while the labels of one are fetched; a stop leaves few of them behind."""
FEW_FIRST = 6
"""A run that takes several batches begins with so few labels, which are there the sooner."""
PAY_FIRST = "shop.payment_required"
_LOOK_S = 0.2


class LabelCounter:
    """Buys labels batch by batch, in order; nothing is begun any more once ``is_over()``.

    The first batch of several is small. Once the shop has asked to be paid first, as many as it gives at once are a
    batch: one payment then does for all.

    ``persist(resource, lane, act)`` does an act until it succeeds, False when it was given up; ``pause(resource,
    problem)`` gives the resource up. ``check(parcel_ids)`` holds what must not go out. ``on_result`` hears of each
    batch as shipments are made, as labels are there, or are ``late`` and to be fetched as they are printed, and as they
    are given up. ``new_lane(name)`` makes a lane.
    """

    def __init__(
        self,
        resource: Resource,
        buying: BuyLabels,
        new_lane: Callable[[str], Lane],
        *,
        settings: Callable[[], Settings],
        persist: Callable[[Resource, Lane, Callable[[], None]], bool],
        pause: Callable[[Resource, Note], None],
        is_over: Callable[[], bool],
        check: Callable[[Sequence[int]], object],
        on_result: Callable[[BatchResult], None],
    ) -> None:
        self.resource = resource
        self.making = new_lane(resource)
        self.fetching = new_lane(f"{resource}-labels")
        self._buying = buying
        self._settings = settings
        self._persist = persist
        self._pause = pause
        self._is_over = is_over
        self._check = check
        self._on_result = on_result
        self._ahead = 0
        self._pays_first = False
        self._fetched = threading.Condition()
        self._in_hand: set[int] = set()
        self._recovering = threading.Lock()

    def buy(self, cut_short: Iterable[int], parcel_ids: Iterable[int]) -> None:
        """Buy these labels, of which some were cut short while they were bought; returns at once."""
        self.making.do(partial(self._make, list(cut_short), list(parcel_ids)))

    def _make(self, cut_short: list[int], todo: list[int]) -> None:
        unready: list[int] = []
        buying = self._buying
        is_first = True

        def act() -> None:
            nonlocal is_first
            # What is about to be fetched is no purchase that was cut short.
            if not self._wait_until(0):
                return
            with self._recovering:
                ended = [each for each in (*cut_short, *todo) if each not in self._in_hand]
                recover_purchases(ended, buying.parcels, buying.shop, buying.clock)
            self._check(cut_short)
            cut_short.clear()
            while todo and self._wait_until(BATCHES_AHEAD):
                size = self._batch_size(len(todo), is_first=is_first)
                is_first = False
                result = buying.make(todo[:size], self._settings())
                del todo[:size]
                self._on_result(replace(result, late=()))
                self._fetch_later(result, unready)

        self._persist(self.resource, self.making, act)
        self.fetching.do(lambda: self._fetch_unready(unready))
        self._on_result(BatchResult())

    def _batch_size(self, todo: int, *, is_first: bool) -> int:
        shop = self._buying.shop
        if self._pays_first:
            return shop.most_labels
        # The printer waits for the first batch, and for no other.
        return min(FEW_FIRST, shop.batch_size) if is_first and todo > shop.batch_size else shop.batch_size

    def _wait_until(self, ahead: int) -> bool:
        """Wait until no more batches than these wait for their labels; False when nothing more is to be begun."""
        with self._fetched:
            while not self._is_over():
                if self._ahead <= ahead:
                    return True
                self._fetched.wait(_LOOK_S)
        return False

    def _fetch_later(self, batch: BatchResult, unready: list[int]) -> None:
        if batch.made or batch.late:
            with self._fetched:
                self._ahead += 1
            self.fetching.do(lambda: self._fetch(batch.made, batch.late, unready))

    def _fetch(self, made: Sequence[int], late: tuple[int, ...], unready: list[int]) -> None:
        """Fetch the labels of a batch but for the late ones; what is not ready is asked for again later."""
        tries = count()

        def act() -> None:
            # After a problem they are to be bought as before, only that their shipments exist.
            is_first = next(tries) == 0
            try:
                result = self._buying.fetch(made) if is_first else self._buying.buy(made, self._settings())
            except Problem as problem:
                self._pays_first = self._pays_first or problem.note.code == PAY_FIRST
                raise
            unready.extend(result.unready)
            self._on_result(replace(result, late=late))

        try:
            if not self._persist(self.resource, self.fetching, act):
                self._buying.let_go(made)
        finally:
            with self._fetched:
                self._ahead -= 1
                self._fetched.notify_all()

    @contextmanager
    def _fetching(self, parcel_ids: Sequence[int]) -> Iterator[None]:
        """What is fetched in here is no purchase that was cut short, whatever is ordered meanwhile."""
        with self._recovering:
            self._in_hand.update(parcel_ids)
        try:
            yield
        finally:
            self._in_hand.difference_update(parcel_ids)

    def fetch_late(self, parcel_id: int, lane: Lane) -> None:
        """Fetch this label in the lane it is printed in, just before that; what is not ready is printed later."""
        unready: list[int] = []

        def act() -> None:
            with self._fetching([parcel_id]):
                result = self._buying.buy_late(parcel_id, self._settings())
            unready.extend(result.unready)
            if result.held:
                self._on_result(replace(result, bought=()))

        self._persist(self.resource, lane, act)
        if unready:
            self.fetching.do(lambda: self._fetch_unready(unready))

    def _fetch_unready(self, unready: list[int]) -> None:
        size = self._buying.shop.batch_size
        for wait_s in LABEL_WAITS_S:
            if not unready or self._is_over() or self.fetching.pause(wait_s):
                return
            asked, unready = unready, []
            for start in range(0, len(asked), size):
                try:
                    with self._fetching(asked[start : start + size]):
                        result = self._buying.buy(asked[start : start + size], self._settings())
                except Problem as problem:
                    if problem.is_of_store:
                        # No shop is to blame.
                        raise
                    self._pause(self.resource, problem.note)
                    return
                unready.extend(result.unready)
                self._on_result(result)
        self._on_result(BatchResult(held=tuple(self._buying.parcels.hold(unready, Note("shop.label_not_ready")))))
