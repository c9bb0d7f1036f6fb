"""Paces calls by virtual time: burst, steady rate, a told rate, many threads, and turns that are too far off."""

from __future__ import annotations

import threading

import pytest
from fakes.clock import FakeClock

from amzlabels.amazon.pacing import TokenBucket
from amzlabels.domain.problems import Problem


def take(bucket: TokenBucket, times: int) -> None:
    for _ in range(times):
        bucket.take()


def test_the_burst_goes_at_once_and_the_rest_at_the_rate() -> None:
    clock = FakeClock()
    take(TokenBucket(2.0, 10, clock), 30)
    assert clock.monotonic_s() == pytest.approx(10.0)


@pytest.mark.parametrize("hours", [-5, 5])
def test_a_clock_that_is_set_changes_no_pace(hours: int) -> None:
    clock = FakeClock()
    bucket = TokenBucket(2.0, 10, clock)
    take(bucket, 10)
    clock.set_ahead(hours * 3600)
    take(bucket, 20)
    assert clock.monotonic_s() == pytest.approx(10.0)


def test_what_is_not_used_is_saved_up_to_the_burst() -> None:
    clock = FakeClock()
    bucket = TokenBucket(2.0, 3, clock)
    take(bucket, 3)
    clock.advance(100)
    take(bucket, 4)
    assert clock.waits == [0.5]


@pytest.mark.parametrize(("rate", "seconds"), [(1.0, 10.0), (10.0, 1.0)])
def test_a_told_rate_counts_from_then_on(rate: float, seconds: float) -> None:
    clock = FakeClock()
    bucket = TokenBucket(2.0, 5, clock)
    take(bucket, 5)
    bucket.adapt(rate)
    take(bucket, 10)
    assert clock.monotonic_s() == pytest.approx(seconds)
    assert bucket.rate == rate


def test_too_many_calls_empty_the_bucket() -> None:
    clock = FakeClock()
    bucket = TokenBucket(2.0, 10, clock)
    bucket.drain()
    bucket.take()
    assert clock.waits == [0.5]


def test_threads_share_one_pace() -> None:
    clock = FakeClock()
    bucket = TokenBucket(2.0, 10, clock)
    threads = [threading.Thread(target=take, args=(bucket, 5)) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sum(clock.waits) >= 5.0
    assert clock.monotonic_s() >= 5.0


def test_a_turn_that_is_too_far_off_is_not_waited_for() -> None:
    clock = FakeClock()
    bucket = TokenBucket(0.016, 1, clock)
    bucket.take()
    with pytest.raises(Problem) as caught:
        bucket.take()
    assert (caught.value.note.code, caught.value.note.facts) == ("amazon.busy", {"wait_s": 62})
    assert clock.waits == []
    clock.advance(62.5)
    bucket.take()


def test_a_closing_program_does_not_take_its_turn() -> None:
    clock = FakeClock()
    bucket = TokenBucket(2.0, 1, clock)
    bucket.take()
    clock.close()
    with pytest.raises(Problem, match=r"amazon\.busy"):
        bucket.take()
