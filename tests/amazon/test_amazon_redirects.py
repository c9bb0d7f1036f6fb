"""What is sent to Amazon goes to the host it was meant for: a redirect to another one takes nothing along."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from amazon_seller import Tokens
from fakes.clock import FakeClock
from scripted_server import Reply, ScriptedServer

from amzlabels.amazon.login import Credentials, RefreshTokenLogin
from amzlabels.amazon.pacing import TokenBucket
from amzlabels.amazon.transport import Transport
from amzlabels.domain.problems import Problem

CREDENTIALS = Credentials("amzn1.application.x", "s3cret", "Atzr|IQEBLjAsAhR")


def log_in(url: str) -> None:
    RefreshTokenLogin(url, lambda: CREDENTIALS, FakeClock()).get_access_token()


def redeem(url: str) -> None:
    RefreshTokenLogin(url, lambda: CREDENTIALS, FakeClock()).redeem("code", "https://shop.example/amazon")


def on_transport(act: Callable[[Transport, str, FakeClock], object]) -> Callable[[str], None]:
    def run(url: str) -> None:
        clock = FakeClock()
        transport = Transport(url, Tokens(), clock)
        try:
            act(transport, url, clock)
        finally:
            transport.close()

    return run


def bucket(clock: FakeClock) -> TokenBucket:
    return TokenBucket(1.0, 10, clock)


ACTS = {
    "login": log_in,
    "consent's code": redeem,
    "question": on_transport(lambda amazon, _url, clock: amazon.call("GET", "/orders", bucket(clock))),
    "confirmation": on_transport(
        lambda amazon, _url, clock: amazon.call("POST", "/orders", bucket(clock), body={"trackingNumber": "3S"})
    ),
    "restricted data": on_transport(
        lambda amazon, _url, clock: amazon.call("GET", "/reports", bucket(clock), token="Atz.sprdt|x")
    ),
    "stored document": on_transport(lambda amazon, url, _clock: amazon.put_document(f"{url}/x?s=1", b"3S", "text/xml")),
}


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
@pytest.mark.parametrize("act", ACTS.values(), ids=ACTS.keys())
def test_a_redirect_to_another_host_is_a_failure_and_takes_nothing_there(
    act: Callable[[str], None], status: int
) -> None:
    with ScriptedServer(lambda _asked: Reply(200, {})) as elsewhere:
        moved = Reply(status, headers={"location": f"{elsewhere.url}/taken"})
        with ScriptedServer(lambda _asked: moved) as server, pytest.raises(Problem, match=r"amazon\."):
            act(server.url)

        assert server.asked
        assert elsewhere.asked == []


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_a_document_is_fetched_from_where_amazon_signed_it_alone(status: int) -> None:
    with ScriptedServer(lambda _asked: Reply(200, b"report")) as elsewhere:
        moved = Reply(status, headers={"location": f"{elsewhere.url}/taken"})
        with ScriptedServer(lambda _asked: moved) as server:
            transport = Transport(server.url, Tokens(), FakeClock())
            document = transport.fetch_document(f"{server.url}/report?signature=1")
            transport.close()

        assert (document.content, document.status) == (b"", status)
        assert elsewhere.asked == []
