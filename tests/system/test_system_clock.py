"""Real time goes forward, and closing the clock ends every wait."""

from __future__ import annotations

import threading
from datetime import UTC, timedelta

from amzlabels.system.clock import SystemClock

LONG_S = 600.0


def test_now_is_in_utc() -> None:
    assert SystemClock().now().tzinfo is UTC
    assert SystemClock().now().utcoffset() == timedelta(0)


def test_time_never_goes_back() -> None:
    clock = SystemClock()
    moments = [clock.monotonic_s() for _ in range(100)]
    assert moments == sorted(moments)


def test_a_wait_that_ran_out_goes_on() -> None:
    assert SystemClock().wait(0) is False


def test_closing_ends_a_wait_in_another_thread() -> None:
    clock = SystemClock()
    answers: list[bool] = []
    waiting = threading.Thread(target=lambda: answers.append(clock.wait(LONG_S)))
    waiting.start()
    clock.close()
    waiting.join(LONG_S / 10)
    assert answers == [True]


def test_after_closing_nothing_waits_any_more() -> None:
    clock = SystemClock()
    clock.close()
    clock.close()
    assert clock.wait(LONG_S) is True
