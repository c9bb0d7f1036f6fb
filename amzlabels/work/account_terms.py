"""What the account at the label shop may do: learned in a lane of its own for who looks at it, and for who buys."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from datetime import datetime
from threading import Lock

from amzlabels.domain.changes import Change, PickupPointsRead, TermsRead
from amzlabels.domain.problems import Problem
from amzlabels.domain.terms import TermsByCountry
from amzlabels.journey.learn_terms import LearnTerms
from amzlabels.journey.ports import Store
from amzlabels.journey.ports_shop_account import TermsMemory
from amzlabels.work.errands import errand
from amzlabels.work.lanes import Crash, Lane
from amzlabels.work.outside import Outside


class AccountTerms:
    """Takes orders from any thread. Whoever asks for the same countries at once waits for the one answer."""

    def __init__(self, outside: Outside, publish: Callable[[Change], None], on_crash: Crash) -> None:
        self._publish = publish
        self._shop = outside.terms
        self._learning = LearnTerms(outside.terms, outside.clock)
        self._lock = Lock()
        self._lane = Lane("account-terms", on_crash)
        self._store: Store | None = None

    def attach(self, store: Store) -> None:
        """Use this store from now on."""
        self._store = store

    def close(self, timeout_s: float) -> bool:
        """End the lane."""
        self._lane.close()
        return self._lane.join(timeout_s)

    def learn(
        self, countries: Collection[str], memory: TermsMemory, *, after: datetime | None = None
    ) -> TermsByCountry:
        """What is known of these countries, asked where it is not remembered since ``after``; waits for the shop."""
        with self._lock:
            return self._learning.learn(countries, memory, after=after)

    def read_for_parcels(self, parcel_ids: Sequence[int]) -> None:
        """Publish ``TermsRead`` for the countries these go to."""
        self._read(lambda store: {each.recipient.country for each in store.open_parcels(parcel_ids)})

    def read_for_countries(self, countries: Collection[str]) -> None:
        """Publish ``TermsRead`` for these; without any, for all that are remembered."""
        self._read(lambda store: set(countries) or store.load_terms().keys())

    def read_pickup_points(self, parcel_id: int, carrier: str) -> None:
        """Publish ``PickupPointsRead`` for where this parcel goes."""

        def job(store: Store) -> None:
            for parcel in store.open_parcels([parcel_id]):
                try:
                    points = self._shop.pickup_points(carrier, parcel.recipient)
                except Problem as problem:
                    self._publish(PickupPointsRead(parcel_id, carrier, problem=problem.note))
                else:
                    self._publish(PickupPointsRead(parcel_id, carrier, points))

        self._do(job)

    def forget(self) -> None:
        """Another key may do other things."""

        def job(store: Store) -> None:
            with self._lock:
                store.forget_terms()
                self._learning.start_afresh()

        self._do(job)

    def _read(self, countries_in: Callable[[Store], Collection[str]]) -> None:
        def job(store: Store) -> None:
            countries = countries_in(store)
            self._publish(TermsRead(tuple(self.learn(countries, store).values())))

        self._do(job)

    def _do(self, job: Callable[[Store], None]) -> None:
        def with_store() -> None:
            if self._store is not None:
                job(self._store)

        self._lane.do(errand("read_terms", with_store, self._publish))
