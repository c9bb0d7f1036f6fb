"""The table of everything Amazon is known to answer and what a person then reads; ``amazon_answers.md`` holds it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from amazon_seller import Tokens, no
from fakes.clock import FakeClock
from PySide6.QtCore import QLocale
from scripted_server import Reply, ScriptedServer
from test_amazon_refusals import ACTS, KNOWN_REFUSALS, LOGIN_TABLE, TABLE

from amzlabels.amazon.account import AmazonAccount
from amzlabels.amazon.login import Credentials, RefreshTokenLogin
from amzlabels.amazon.report import TxtReportReader
from amzlabels.amazon.reports import UnshippedReports
from amzlabels.amazon.transport import Transport
from amzlabels.domain.confirmation import ConfirmAnswer
from amzlabels.domain.problems import KINDS, Note, Problem
from amzlabels.ui.texts import problem_sentence

GOLDEN = Path(__file__).with_name("amazon_answers.md")
HEAD = "| Amazon answers | while | the person reads |\n|---|---|---|\n"
WHILE = {
    "participations": "checking the connection",
    "plan": "asking for the plan",
    "confirm": "confirming an order",
    "read": "reading an order back",
    "search": "checking orders before printing",
    "request": "asking for the report",
    "look": "waiting for the report",
    "document": "fetching the report",
}


def read(act: Callable[[], object]) -> str:
    """What a person reads of what an act comes to; empty where it is no matter for a person."""
    try:
        answer = act()
    except Problem as problem:
        return problem_sentence(problem.note)
    if isinstance(answer, ConfirmAnswer) and answer.was_known:
        return "(read back; then: was already confirmed at Amazon)"
    if isinstance(answer, ConfirmAnswer) and answer.is_left_to_amazon:
        return "(confirmed by Amazon itself)"
    return "(nothing: it goes on)"


def at_the_api(reply: Reply, act: str) -> str:
    """What a person reads when the API answers this, however often it is asked."""
    clock = FakeClock()
    with ScriptedServer(lambda _asked: reply) as server:
        transport = Transport(server.url, Tokens(), clock)
        try:
            account = AmazonAccount(transport, clock)
            reports = UnshippedReports(transport, TxtReportReader(), clock)
            return read(lambda: ACTS[act](account, reports))
        finally:
            transport.close()


def at_the_login(reply: Reply) -> tuple[str, str]:
    """The same for the token endpoint: at a refresh, and at the exchange of a consent's code."""
    with ScriptedServer(lambda _asked: reply) as server:
        login = RefreshTokenLogin(server.url, lambda: Credentials("id", "secret", "Atzr|1"), FakeClock())
        return read(login.get_access_token), read(lambda: login.redeem("code", "https://example.org/back"))


def rows() -> Iterator[tuple[str, str, str]]:
    """The whole table."""
    for name, reply, _ in TABLE:
        for act, words in WHILE.items():
            yield name, words, at_the_api(reply, act)
    for message, _ in KNOWN_REFUSALS:
        yield f"400 “{message}”", WHILE["confirm"], at_the_api(no(400, message), "confirm")
    for reply, _, _ in LOGIN_TABLE:
        body = "no answer" if reply.is_lost else f"{reply.status} {reply.body if reply.body else 'empty'!s}"
        refreshed, redeemed = at_the_login(reply)
        yield body, "renewing the token", refreshed
        yield body, "finishing a consent", redeemed


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    """Words as they are in the source."""
    before = QLocale()
    QLocale.setDefault(QLocale.c())
    yield
    QLocale.setDefault(before)


def test_every_answer_of_amazon_is_worded_as_the_table_says() -> None:
    table = HEAD + "".join(f"| {' | '.join(cell.replace('|', '¦') for cell in row)} |\n" for row in rows())
    assert table == GOLDEN.read_text("utf-8")


def test_nothing_in_the_table_is_a_bare_code() -> None:
    sentences = [line.split(" | ")[-1] for line in GOLDEN.read_text("utf-8").splitlines()[2:]]
    assert len(sentences) > 200
    assert [text for text in sentences if any(code in text.split() for code in KINDS)] == []
    assert any(problem_sentence(Note("amazon.role_missing")) in text for text in sentences)
