"""The thread beside another: jobs in order, errors told to the owner, nothing left running."""

from __future__ import annotations

import threading

import pytest

from amzlabels.work.aside import Aside


def test_jobs_are_done_in_order_while_the_owner_goes_on() -> None:
    may_go_on, done = threading.Event(), list[int]()
    with Aside("beside") as aside:
        aside.do(may_go_on.wait)
        for number in range(2):
            aside.do(lambda number=number: done.append(number))
        assert done == []
        may_go_on.set()
        aside.settle()
        assert done == [0, 1]
        aside.do(lambda: done.append(2))
    assert done == [0, 1, 2]


def test_an_owner_that_is_too_quick_waits() -> None:
    done = list[int]()
    with Aside("beside") as aside:
        for number in range(100):
            aside.do(lambda number=number: done.append(number))
            assert number - len(done) <= 14
    assert done == list(range(100))


@pytest.mark.parametrize("ends_by", ["settling", "leaving"])
def test_what_a_job_raises_is_raised_to_the_owner(ends_by: str) -> None:
    def fail() -> None:
        raise LookupError("gone")

    def own() -> None:
        with Aside("beside") as aside:
            aside.do(fail)
            if ends_by == "settling":
                aside.settle()
                pytest.fail("nothing was raised")

    with pytest.raises(LookupError, match="gone"):
        own()


def test_an_owner_that_fails_drops_what_waits_and_waits_for_what_runs() -> None:
    begun, may_end, done = threading.Event(), threading.Event(), list[str]()

    def run() -> None:
        begun.set()
        may_end.wait()
        done.append("running")

    def own() -> None:
        with Aside("beside") as aside:
            aside.do(run)
            aside.do(lambda: done.append("waiting"))
            begun.wait()
            threading.Timer(0.05, may_end.set).start()
            raise LookupError

    with pytest.raises(LookupError):
        own()
    assert done == ["running"]
    assert not any(thread.name.startswith("beside") for thread in threading.enumerate())
