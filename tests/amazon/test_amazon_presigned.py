"""Fetches and stores documents at scripted addresses: whole, limited, tried again, and plain on the wire."""

from __future__ import annotations

import gzip

import pytest
from amazon_seller import LOST, Tokens
from fakes.clock import FakeClock
from scripted_server import Reply, ScriptedServer

from amzlabels.amazon import presigned
from amzlabels.amazon.transport import Transport
from amzlabels.domain.problems import Problem

OK = Reply(200, b"content", {"content-type": 'text/plain; Charset="UTF-8"'})


def fetched(*script: Reply, clock: FakeClock | None = None) -> presigned.Document:
    with ScriptedServer(script) as server:
        return presigned.fetch(f"{server.url}/signed?x=1", clock or FakeClock())


def failing(*script: Reply) -> Problem:
    with pytest.raises(Problem) as caught:
        fetched(*script)
    return caught.value


def test_content_charset_and_status_come_back() -> None:
    assert fetched(OK) == (b"content", "utf-8", 200)


def test_what_was_packed_on_the_way_is_unpacked_once() -> None:
    packed = gzip.compress(b"a") + gzip.compress(b"b")
    assert fetched(Reply(200, packed, {"content-encoding": "gzip"})).content == b"ab"


def test_what_only_claims_to_be_packed_is_taken_as_it_is() -> None:
    assert fetched(Reply(200, b"plain", {"content-encoding": "gzip"})).content == b"plain"


def test_another_status_is_told_without_its_content() -> None:
    assert fetched(Reply(403, b"<Error/>")) == (b"", None, 403)


@pytest.mark.parametrize("trouble", [Reply(503), LOST, Reply(200, b"half", is_cut=True)])
def test_trouble_that_passes_is_waited_out(trouble: Reply) -> None:
    clock = FakeClock()
    assert fetched(trouble, trouble, OK, clock=clock).content == b"content"
    assert len(clock.waits) == 2


@pytest.mark.parametrize(
    ("trouble", "code"),
    [
        (Reply(500), "amazon.failed"),
        (LOST, "amazon.unreachable"),
        (Reply(200, b"half", is_cut=True), "amazon.unreachable"),
    ],
)
def test_lasting_trouble_is_given_up(trouble: Reply, code: str) -> None:
    assert failing(*[trouble] * 9).note.code == code


@pytest.mark.parametrize("content", [b"x" * 2_000_000, gzip.compress(b"x" * 2_000_000)])
def test_what_is_too_large_is_given_up(content: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(presigned, "LARGEST_BYTES", 1_000_000)
    assert failing(Reply(200, content)).note.code == "amazon.answer_unreadable"


def test_a_document_is_stored_under_its_content_type_alone() -> None:
    with ScriptedServer([Reply(503), Reply(200)]) as server:
        presigned.put(f"{server.url}/signed?x=1", b"table", "text/tab-separated-values; charset=UTF-8", FakeClock())
    asked = server.asked[-1]
    assert (asked.method, asked.path, asked.query, asked.body) == ("PUT", "/signed", {"x": "1"}, b"table")
    assert asked.headers["content-type"] == "text/tab-separated-values; charset=UTF-8"
    assert not [name for name in asked.headers if name.startswith("x-amz") or name == "authorization"]


@pytest.mark.parametrize("status", [403, 302, 400])
def test_a_document_that_is_not_taken_is_a_problem(status: int) -> None:
    with ScriptedServer([Reply(status)] * 9) as server, pytest.raises(Problem) as caught:
        presigned.put(f"{server.url}/signed", b"table", "text/plain", FakeClock())
    assert (caught.value.note.code, dict(caught.value.note.facts)) == ("amazon.failed", {"status": status})
    assert len(server.asked) == 1


@pytest.mark.parametrize("url", ["http://127.0.0.1:9/x", "http://localhost/x", "http://example.org/x", "//h/x", ""])
def test_the_real_amazon_has_documents_over_https_alone(url: str) -> None:
    transport = Transport("https://sellingpartnerapi-eu.amazon.com", Tokens(), FakeClock())
    with pytest.raises(Problem, match=r"amazon\.answer_unreadable"):
        transport.fetch_document(url)
    with pytest.raises(Problem, match=r"amazon\.answer_unreadable"):
        transport.put_document(url, b"", "text/plain")
    transport.close()


@pytest.mark.parametrize("url", [f"https://{'a' * 64}.example/x", "https://exa mple/x", "https://.../x"])
def test_a_host_that_cannot_be_is_unreachable(url: str) -> None:
    with pytest.raises(Problem, match=r"amazon\.unreachable"):
        presigned.fetch(url, FakeClock())


def test_a_document_shows_nothing_of_itself() -> None:
    assert "content" not in repr(fetched(OK))
