"""A thousand confirmations with eight hours without Amazon in the middle: none lost, none twice, in order, in pace.

Real store, real flow, real HTTP to the stand-in; its clock and ours are one virtual clock.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from fakes.clock import FakeClock
from fakes.printed_orders import add_printed
from fakes.reports import order_id
from flow_bench import FlowBench

from amzlabels.amazon.account import AmazonAccount
from amzlabels.amazon.feeds import Feeds
from amzlabels.amazon.login import Credentials, RefreshTokenLogin
from amzlabels.amazon.transport import Transport
from amzlabels.demo.amazon_answers import Bucket
from amzlabels.demo.faults import Fault
from amzlabels.demo.ledger import Ledger
from amzlabels.demo.world import World
from amzlabels.domain.changes import Change, ParcelsChanged
from amzlabels.domain.parcel import Stage
from amzlabels.domain.queue import QueueQuery
from amzlabels.journey.confirm_feed import FEED_FROM
from amzlabels.work.desk import WINDOW_PATIENCE_S

ORDERS, PRINTED_FIRST, TOLD_BEFORE = 1000, 300, 150
OUTAGE_S = 8 * 3600.0
OPERATIONS = ("confirm", "order", "create_feed_document", "create_feed", "feed", "feed_document")


class Outage:
    """Amazon answers nothing for eight hours, from a confirmation whose answer is lost on."""

    def __init__(self, world: World, clock: FakeClock) -> None:
        self._world, self._clock = world, clock
        self.began_s = 0.0

    def begin(self) -> None:
        """Break everything."""
        self.began_s = self._clock.monotonic_s()
        self._world.faults.add(Fault("amazon", "confirm", "reset_after_effect"))
        for operation in OPERATIONS:
            self._world.faults.add(Fault("amazon", operation, "500", times=10**9))

    def look(self) -> None:
        """End it when it is time."""
        if self.began_s and self._clock.monotonic_s() >= self.began_s + OUTAGE_S:
            self._world.faults.reset()


class Meter:
    """Counts what a bucket of the stand-in turned away."""

    def __init__(self, bucket: Bucket) -> None:
        self.refused = 0
        self._take = bucket.take
        bucket.take = self.take  # type: ignore[method-assign]

    def take(self) -> bool:
        """Whether a call is allowed now."""
        is_allowed = self._take()
        self.refused += not is_allowed
        return is_allowed


@pytest.fixture
def clock() -> FakeClock:
    """The one clock of both sides."""
    return FakeClock()


@pytest.fixture
def slow_world(clock: FakeClock) -> Iterator[World]:
    """A world in virtual time."""
    started = World.start(monotonic_s=clock.monotonic_s, now=clock.now)
    yield started
    started.close()


@pytest.fixture
def transport(slow_world: World, clock: FakeClock) -> Iterator[Transport]:
    """The way to it."""
    known = [slow_world.secrets[name] for name in ("lwa-client-id", "lwa-client-secret", "amazon-refresh-token")]
    login = RefreshTokenLogin(slow_world.services["login"].url, lambda: Credentials(*known), clock)
    opened = Transport(slow_world.services["amazon"].url, login, clock)
    yield opened
    opened.close()


def is_done(bench: FlowBench, ledger: Ledger) -> bool:
    """Whether Amazon has confirmed all, and we know it."""
    with ledger.lock:
        if len(ledger.confirmations.keys() | ledger.fed.keys()) < ORDERS:
            return False
    return bench.store.look(QueueQuery())[1].stages.get(Stage.DONE) == ORDERS


@pytest.mark.parametrize("feed_from", [None, FEED_FROM], ids=["one by one", "with a feed"])
def test_eight_hours_without_amazon_lose_nothing(
    tmp_path: Path, slow_world: World, transport: Transport, clock: FakeClock, feed_from: int | None
) -> None:
    meters = [Meter(bucket) for bucket in slow_world.amazon.buckets.values()]
    outage, ledger = Outage(slow_world, clock), slow_world.ledger
    bench = FlowBench(
        tmp_path,
        patience_s=WINDOW_PATIENCE_S,
        is_patient=True,
        feed_from=feed_from,
        amazon=AmazonAccount(transport, clock),
        feeds=Feeds(transport, clock),
        clock=clock,
    )
    # Prime to their count: every number once, in no order.
    numbers = [number * 7919 % ORDERS for number in range(ORDERS)]
    parcel_ids = add_printed(bench.store, numbers[:PRINTED_FIRST])

    def at_change(change: Change) -> None:
        if isinstance(change, ParcelsChanged) and not outage.began_s and len(ledger.confirmations) == TOLD_BEFORE:
            outage.begin()

    def at_wait(_seconds: float) -> None:
        outage.look()
        if outage.began_s and len(parcel_ids) < ORDERS:
            # Printing goes on meanwhile.
            parcel_ids.extend(add_printed(bench.store, numbers[PRINTED_FIRST:]))
            bench.flow.tell_amazon()

    bench.at_change, bench.at_wait = at_change, at_wait
    bench.flow.tell_amazon()
    bench.until(lambda: len(parcel_ids) == ORDERS and is_done(bench, ledger))

    bench.close()
    assert {order_id(number): ledger.packages(order_id(number)) for number in numbers} == dict.fromkeys(
        map(order_id, numbers), 1
    )
    assert [meter.refused for meter in meters] == [0] * len(meters)
    assert ledger.malformed == []
    told = list(ledger.confirmations)
    assert told[:TOLD_BEFORE] == [order_id(number) for number in sorted(numbers[:PRINTED_FIRST])[:TOLD_BEFORE]]
    # The one whose answer was lost had been heard, and is only read back.
    after = told[TOLD_BEFORE + 1 :]
    assert after == sorted(after)
    # One goes ahead to see whether Amazon answers again.
    assert len(ledger.fed) == (0 if feed_from is None else ORDERS - TOLD_BEFORE - 2)
    assert OUTAGE_S < clock.monotonic_s() < OUTAGE_S + 1800
