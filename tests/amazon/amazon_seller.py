"""A connected seller for tests: tokens that renew themselves, and a transport to a scripted Selling Partner API."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from email.utils import format_datetime
from typing import TypeVar

import pytest
from fakes.clock import START, FakeClock
from scripted_server import Asked, Reply, Script, ScriptedServer

from amzlabels.amazon.login import TokenProvider
from amzlabels.amazon.transport import Transport
from amzlabels.domain.problems import Problem
from amzlabels.journey.ports import Clock

LOST = Reply(is_lost=True)
_T = TypeVar("_T")


class Tokens:
    """Hands out a new token whenever the old one was refused."""

    def __init__(self) -> None:
        self.renewed = 0

    def get_access_token(self, *, renew: bool = False) -> str:
        self.renewed += renew
        return f"Atza|{self.renewed}"

    def redeem(self, code: str, redirect_uri: str) -> str:
        raise NotImplementedError


def no(status: int, message: str, code: str = "InvalidInput", details: str = "") -> Reply:
    """Amazon's error list."""
    body: dict[str, object] = {"errors": [{"code": code, "message": message, "details": details}]}
    return Reply(status, body, {"x-amzn-RequestId": "r-9"})


def dated(moment: datetime, reply: Reply) -> Reply:
    """The same answer with Amazon's time on it."""
    headers = {"date": format_datetime(moment, usegmt=True), "x-amzn-RequestId": "r-2"}
    return Reply(reply.status, reply.body, {**reply.headers, **headers})


def at_amazon(ahead: timedelta, answer: Callable[[Asked], Reply], now: datetime = START) -> Callable[[Asked], Reply]:
    """A script whose every answer carries the time of a clock that is so far ahead of the program's."""
    return lambda asked: dated(now + ahead, answer(asked))


@contextmanager
def connected(
    make: Callable[[Transport, Clock], _T],
    script: Script,
    clock: FakeClock | None = None,
    tokens: TokenProvider | None = None,
) -> Iterator[tuple[_T, ScriptedServer]]:
    """What ``make`` builds on a transport to a server that answers by the script."""
    clock = clock or FakeClock()
    with ScriptedServer(script) as server:
        transport = Transport(server.url, tokens or Tokens(), clock)
        try:
            yield make(transport, clock), server
        finally:
            transport.close()


def problem_of(
    make: Callable[[Transport, Clock], _T],
    act: Callable[[_T], object],
    script: Script,
    clock: FakeClock | None = None,
    tokens: TokenProvider | None = None,
) -> Problem:
    """The problem that an act ends with."""
    with connected(make, script, clock, tokens) as (made, _), pytest.raises(Problem) as caught:
        act(made)
    return caught.value
