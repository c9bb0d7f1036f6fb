"""Lanes do jobs in order, survive a job that crashes, and tell when all is done."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from functools import partial
from itertools import islice

import pytest

from amzlabels.work.lanes import Job, Lane, Lanes, Patience, Tally

PATIENCE_S = 5.0


class Watch:
    """Hears of crashes and of the end of work."""

    def __init__(self) -> None:
        self.crashes: list[tuple[str, BaseException]] = []
        self.idle = threading.Event()
        self.tally = Tally(self.idle.set)
        self.lane = Lane("test", lambda name, crash: self.crashes.append((name, crash)), self.tally)

    def do(self, *jobs: Job) -> None:
        """Queue these together: the first being done before the next is queued would be the end of work."""
        self.tally.begin()
        for job in jobs:
            self.lane.do(job)
        self.tally.end()


@pytest.fixture
def watch() -> Iterator[Watch]:
    """A lane and its watch."""
    started = Watch()
    yield started
    started.lane.close()
    assert started.lane.join(PATIENCE_S)


def test_jobs_are_done_in_the_order_they_came(watch: Watch) -> None:
    done: list[int] = []
    watch.do(*(partial(done.append, number) for number in range(50)))

    assert watch.idle.wait(PATIENCE_S)
    assert done == list(range(50))


def test_a_job_that_crashes_is_reported_and_the_next_is_done(watch: Watch) -> None:
    done: list[str] = []

    def crash() -> None:
        raise RuntimeError("x")

    watch.do(crash, partial(done.append, "next"))

    assert watch.idle.wait(PATIENCE_S)
    assert done == ["next"]
    assert [(name, type(crash)) for name, crash in watch.crashes] == [("test", RuntimeError)]


def test_a_crash_where_work_ends_stops_no_lane_and_leaves_nothing_counted() -> None:
    crashes: list[BaseException] = []
    idle = threading.Event()

    def crash() -> None:
        raise RuntimeError("x")

    tally = Tally(crash, within=Tally(idle.set))
    lane = Lane("test", lambda _name, crash: crashes.append(crash), tally)
    for _ in range(2):
        idle.clear()
        lane.do(lambda: None)
        assert idle.wait(PATIENCE_S)
    lane.close()

    assert lane.join(PATIENCE_S)
    assert [type(each) for each in crashes] == [RuntimeError, RuntimeError]
    assert not tally.is_busy


def test_work_handed_on_is_counted_before_the_job_that_handed_it_on_ends(watch: Watch) -> None:
    idle_when: list[int] = []
    second = Lane("second", lambda *_: None, watch.tally)
    watch.tally._on_idle = lambda: (idle_when.append(1), watch.idle.set())  # type: ignore[assignment]
    watch.lane.do(lambda: second.do(lambda: None))

    assert watch.idle.wait(PATIENCE_S)
    second.close()
    assert second.join(PATIENCE_S)
    assert idle_when == [1]


def test_a_pause_ends_when_it_is_woken(watch: Watch) -> None:
    paused, closing = threading.Event(), []

    def job() -> None:
        paused.set()
        closing.append(watch.lane.pause(60))

    watch.lane.do(job)
    assert paused.wait(PATIENCE_S)
    watch.lane.wake()

    assert watch.idle.wait(PATIENCE_S)
    assert closing == [False]


def test_closing_ends_a_pause_and_drops_what_waits(watch: Watch) -> None:
    paused, closing, dropped = threading.Event(), [], []

    def job() -> None:
        paused.set()
        closing.append(watch.lane.pause(60))

    watch.lane.do(job)
    watch.lane.do(lambda: dropped.append(1))
    assert paused.wait(PATIENCE_S)
    watch.lane.close()

    assert watch.lane.join(PATIENCE_S)
    assert closing == [True]
    assert dropped == []
    assert not watch.tally.is_busy


def test_a_pause_aside_is_no_work_under_way(watch: Watch) -> None:
    paused, busy = threading.Event(), []

    def job() -> None:
        paused.set()
        watch.lane.pause(60, is_aside=True)
        busy.append(watch.tally.is_busy)

    watch.lane.do(job)
    assert paused.wait(PATIENCE_S)
    assert watch.idle.wait(PATIENCE_S)
    watch.idle.clear()
    watch.lane.wake()

    assert watch.idle.wait(PATIENCE_S)
    assert busy == [True]


def test_a_test_may_own_the_time_of_a_pause() -> None:
    waited: list[float] = []
    done = threading.Event()
    lane = Lane("test", lambda *_: None, wait=lambda _woken, seconds: waited.append(seconds))
    lane.do(lambda: (lane.pause(3600.0), done.set()))  # type: ignore[func-returns-value,arg-type,return-value]

    assert done.wait(PATIENCE_S)
    lane.close()
    assert lane.join(PATIENCE_S)
    assert waited == [3600.0]


def test_patience_ends_or_repeats_its_last_wait_for_ever() -> None:
    assert list(Patience((1.0, 2.0)).waits()) == [1.0, 2.0]
    assert list(islice(Patience((1.0, 2.0), is_endless=True).waits(), 5)) == [1.0, 2.0, 2.0, 2.0, 2.0]
    assert list(Patience((), is_endless=True).waits()) == []


def test_a_lane_that_is_asked_for_while_they_end_does_nothing() -> None:
    lanes = Lanes(lambda *_: None)
    under_way, go_on, done = threading.Event(), threading.Event(), threading.Event()
    late: list[Lane] = []

    def job() -> None:
        under_way.set()
        go_on.wait(PATIENCE_S)
        late.append(lanes.new("printer"))
        late[0].do(done.set)

    first = lanes.new("parcels")
    first.do(job)
    assert under_way.wait(PATIENCE_S)
    assert not lanes.close(0.0)
    go_on.set()
    assert lanes.close(PATIENCE_S)
    assert not done.is_set()


def test_nothing_is_done_in_a_lane_that_is_asked_for_after_the_end() -> None:
    lanes = Lanes(lambda *_: None)
    assert lanes.close(PATIENCE_S)
    done = threading.Event()
    late = lanes.new("printer")
    late.do(done.set)
    assert late.join(PATIENCE_S)
    assert not done.is_set()
