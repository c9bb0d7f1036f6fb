"""A flow over the real store and Amazon in memory, in virtual time, for tests of what the lanes do between them."""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, TypeVar, cast

from fakes.amazon_account import FakeAmazon, FakeFeeds
from fakes.clock import FakeClock
from fakes.printing import FakePrinters
from fakes.store import open_temporary_store

from amzlabels.app.papers import sheet_maker
from amzlabels.domain.changes import Change
from amzlabels.domain.parcel import Confirm
from amzlabels.domain.settings import Settings
from amzlabels.journey.routes import Routes
from amzlabels.work.flow import Flow
from amzlabels.work.outside import Outside

PRINTER = "Zebra"
PATIENCE_S = 20.0
Heard = TypeVar("Heard")


class FlowBench:
    """One flow. ``at_wait(seconds)`` is called in the lane that is about to wait, before virtual time passes.

    ``at_change(change)`` is called in the lane that tells of a change.
    """

    def __init__(
        self,
        folder: Path,
        *,
        patience_s: Sequence[float] = (),
        is_patient: bool = False,
        feed_from: int | None = None,
        settings: Settings | None = None,
        amazon: Any = None,
        feeds: Any = None,
        clock: FakeClock | None = None,
        shop: Any = None,
        more_printers: Sequence[str] = (),
    ) -> None:
        self.clock = clock or FakeClock()
        self.store = open_temporary_store(folder, self.clock.now)
        self.amazon: FakeAmazon = amazon or FakeAmazon()
        self.feeds: FakeFeeds = feeds or FakeFeeds()
        self.printers = FakePrinters(PRINTER, *more_printers)
        self.heard: queue.SimpleQueue[Change] = queue.SimpleQueue()
        self.crashes: list[BaseException] = []
        self.at_wait: Callable[[float], None] = lambda _seconds: None
        self.at_change: Callable[[Change], None] = lambda _change: None
        parts = {"amazon": self.amazon, "feeds": self.feeds, "clock": self.clock, "load_for_labels": lambda: None}
        parts |= {"printers": self.printers, "shop": shop, "own_shop": lambda _store: shop, "sheets": sheet_maker()}
        others = dict.fromkeys(Outside.__dataclass_fields__.keys() - parts.keys(), cast(Any, None))
        self.flow = Flow(
            Outside(**{**others, **parts}),
            self._publish,
            lambda _lane, crash: self.crashes.append(crash),
            patience_s,
            Routes(self.printers, lambda: self.flow.settings, PRINTER),
            is_patient=is_patient,
            feed_from=feed_from,
            wait=self._wait,
        )
        self.flow.attach(self.store, settings or Settings())

    def _wait(self, _woken: threading.Event, seconds: float) -> None:
        self.at_wait(seconds)
        self.clock.wait(seconds)

    def _publish(self, change: Change) -> None:
        self.at_change(change)
        self.heard.put(change)

    def hear(self, kind: type[Heard], when: Callable[[Heard], bool] = lambda _: True) -> Heard:
        """Wait for a change of this kind; others are passed over."""
        while True:
            change = self.heard.get(timeout=PATIENCE_S)
            if isinstance(change, kind) and when(change):
                return change

    def until(self, is_so: Callable[[], bool]) -> None:
        """Wait for changes until this is so."""
        while not is_so():
            self.heard.get(timeout=PATIENCE_S)

    def confirms(self, parcel_ids: Sequence[int]) -> list[Confirm]:
        """Where Amazon stands with each of these."""
        found = {parcel.parcel_id: parcel.confirm for parcel in self.store.open_parcels(parcel_ids)}
        return [found[each] for each in parcel_ids]

    def are_accepted(self, parcel_ids: Sequence[int]) -> bool:
        """Whether Amazon has them all."""
        return all(each is Confirm.ACCEPTED for each in self.confirms(parcel_ids))

    def close(self) -> None:
        """End the lanes; none may have crashed."""
        self.flow.leave()
        assert self.flow.close(PATIENCE_S)
        self.store.close()
        assert self.crashes == []
