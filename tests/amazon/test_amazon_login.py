"""Logs in at a scripted Login with Amazon: tokens are cached, renewed and refused as its answers say."""

from __future__ import annotations

import socket
import threading
from dataclasses import replace

import pytest
from fakes.clock import FakeClock
from scripted_server import Asked, Reply, ScriptedServer

from amzlabels.amazon.login import Credentials, RefreshTokenLogin, clean_refresh_token
from amzlabels.domain.problems import Problem

CREDENTIALS = Credentials("amzn1.application.x", "s3cret&=", "Atzr|IQEBLjAsAhR")


def granted(access: str = "Atza|one", seconds: object = 3600, refresh: object = "Atzr|x") -> Reply:
    body = {"access_token": access, "token_type": "bearer", "expires_in": seconds, "refresh_token": refresh}
    return Reply(200, body)


def code_of(server: ScriptedServer, clock: FakeClock | None = None) -> str:
    with pytest.raises(Problem) as caught:
        RefreshTokenLogin(server.url, lambda: CREDENTIALS, clock or FakeClock()).get_access_token()
    return caught.value.note.code


def test_the_refresh_token_is_traded_as_amazon_documents() -> None:
    with ScriptedServer([granted()]) as server:
        login = RefreshTokenLogin(f"{server.url}/", lambda: CREDENTIALS, FakeClock())
        assert login.get_access_token() == "Atza|one"
    [asked] = server.asked
    assert (asked.method, asked.path) == ("POST", "/auth/o2/token")
    assert asked.headers["content-type"] == "application/x-www-form-urlencoded;charset=UTF-8"
    assert asked.form() == {
        "grant_type": "refresh_token",
        "refresh_token": "Atzr|IQEBLjAsAhR",
        "client_id": "amzn1.application.x",
        "client_secret": "s3cret&=",
    }


def test_a_token_is_kept_until_a_minute_before_its_end() -> None:
    clock = FakeClock()
    with ScriptedServer([granted("Atza|one"), granted("Atza|two")]) as server:
        login = RefreshTokenLogin(server.url, lambda: CREDENTIALS, clock)
        login.get_access_token()
        clock.advance(3539)
        assert login.get_access_token() == "Atza|one"
        clock.advance(1)
        assert login.get_access_token() == "Atza|two"


@pytest.mark.parametrize("hours", [-5, 5])
def test_a_clock_that_is_set_makes_a_token_last_no_longer_and_no_shorter(hours: int) -> None:
    clock = FakeClock()
    with ScriptedServer([granted("Atza|one"), granted("Atza|two")]) as server:
        login = RefreshTokenLogin(server.url, lambda: CREDENTIALS, clock)
        login.get_access_token()
        clock.set_ahead(hours * 3600)
        clock.advance(3539)
        assert login.get_access_token() == "Atza|one"
        clock.advance(1)
        assert login.get_access_token() == "Atza|two"


def test_a_refused_token_is_renewed_at_once() -> None:
    with ScriptedServer([granted("Atza|one"), granted("Atza|two")]) as server:
        login = RefreshTokenLogin(server.url, lambda: CREDENTIALS, FakeClock())
        login.get_access_token()
        assert login.get_access_token(renew=True) == "Atza|two"
        assert login.get_access_token() == "Atza|two"


def test_other_credentials_never_get_the_old_token() -> None:
    current = [CREDENTIALS]
    with ScriptedServer([granted("Atza|one"), granted("Atza|two")]) as server:
        login = RefreshTokenLogin(server.url, lambda: current[0], FakeClock())
        login.get_access_token()
        current[0] = Credentials("other", "secret", "Atzr|other")
        assert login.get_access_token() == "Atza|two"
    assert server.asked[1].form()["refresh_token"] == "Atzr|other"


def test_threads_that_need_a_token_together_ask_once() -> None:
    found: list[str] = []
    with ScriptedServer(lambda _asked: granted()) as server:
        login = RefreshTokenLogin(server.url, lambda: CREDENTIALS, FakeClock())
        threads = [threading.Thread(target=lambda: found.append(login.get_access_token())) for _ in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    assert found == ["Atza|one"] * 8
    assert len(server.asked) == 1


def test_without_credentials_nothing_is_asked() -> None:
    with ScriptedServer([]) as server, pytest.raises(Problem, match=r"amazon\.not_connected"):
        RefreshTokenLogin(server.url, lambda: None, FakeClock()).get_access_token()
    assert server.asked == []


def test_a_disconnected_seller_has_no_token_any_more() -> None:
    current: list[Credentials | None] = [CREDENTIALS]
    with ScriptedServer([granted()]) as server:
        login = RefreshTokenLogin(server.url, lambda: current[0], FakeClock())
        login.get_access_token()
        current[0] = None
        with pytest.raises(Problem, match=r"amazon\.not_connected"):
            login.get_access_token()


@pytest.mark.parametrize(
    ("status", "error", "code"),
    [
        (400, "invalid_grant", "amazon.login_ended"),
        (401, "invalid_client", "amazon.app_key_refused"),
        (400, "unauthorized_client", "amazon.app_key_refused"),
        (400, "invalid_request", "amazon.our_request"),
    ],
)
def test_each_refusal_has_its_own_problem_and_is_not_repeated(status: int, error: str, code: str) -> None:
    clock = FakeClock()
    with ScriptedServer([Reply(status, {"error": error, "error_description": "any words"})]) as server:
        assert code_of(server, clock) == code
    assert len(server.asked) == 1
    assert clock.waits == []


@pytest.mark.parametrize(
    "reply",
    [
        Reply(500, {"error": "server_error"}),
        Reply(503, b"<html>busy</html>"),
        Reply(200, b"<html>hotel network: please sign in</html>"),
        Reply(200, b""),
        Reply(200, b"[" * 100_000),
        Reply(200, {"access_token": 5, "expires_in": 3600}),
        Reply(200, {"access_token": "Atza|with blank\n", "expires_in": 3600}),
        Reply(200, {"access_token": "Atza|one", "expires_in": "soon"}),
        Reply(302, b"", {"location": "http://example.org/"}),
        Reply(403, b"<html>proxy</html>"),
    ],
)
def test_trouble_at_amazon_is_waited_out_five_times_at_most(reply: Reply) -> None:
    clock = FakeClock()
    with ScriptedServer([reply] * 9) as server:
        assert code_of(server, clock) == "amazon.failed"
    assert len(server.asked) == 5
    assert clock.waits == sorted(clock.waits)
    assert len(clock.waits) == 4
    assert clock.waits[0] >= 1


def test_trouble_that_passes_is_not_noticed() -> None:
    with ScriptedServer([Reply(500), Reply(429), granted()]) as server:
        login = RefreshTokenLogin(server.url, lambda: CREDENTIALS, FakeClock())
        assert login.get_access_token() == "Atza|one"


def test_too_many_logins_are_called_busy() -> None:
    with ScriptedServer([Reply(429)] * 9) as server:
        assert code_of(server) == "amazon.busy"


def test_a_closing_program_does_not_wait() -> None:
    clock = FakeClock()
    clock.close()
    with ScriptedServer([Reply(500)] * 9) as server:
        assert code_of(server, clock) == "amazon.failed"
    assert len(server.asked) == 1


def test_without_a_network_amazon_is_unreachable() -> None:
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        login = RefreshTokenLogin(f"http://127.0.0.1:{unused.getsockname()[1]}", lambda: CREDENTIALS, FakeClock())
        with pytest.raises(Problem, match=r"amazon\.unreachable"):
            login.get_access_token()


def test_an_answer_that_breaks_off_is_unreachable() -> None:
    def lose(_asked: Asked) -> Reply:
        return Reply(is_lost=True)

    with ScriptedServer(lose) as server:
        assert code_of(server) == "amazon.unreachable"


@pytest.mark.parametrize(
    "url",
    ["http://api.amazon.com", "ftp://127.0.0.1", "", "https://", "https://u:p@host", "https://h/?x=1", "http://["],
)
def test_only_https_or_this_computer_is_accepted(url: str) -> None:
    with pytest.raises(Problem, match=r"setup\.endpoint_refused"):
        RefreshTokenLogin(url, lambda: CREDENTIALS, FakeClock())


def kept(*answers: Reply) -> tuple[list[str], list[str], ScriptedServer]:
    """The refresh tokens that were kept and the access tokens handed out, over two askings of one login."""
    new: list[str] = []

    def keep(token: str) -> None:
        new.append(token)

    def credentials() -> Credentials:
        return replace(CREDENTIALS, refresh_token=new[-1] if new else CREDENTIALS.refresh_token)

    with ScriptedServer(answers) as server:
        login = RefreshTokenLogin(server.url, credentials, FakeClock(), on_new_token=keep)
        found = [login.get_access_token(), login.get_access_token()]
    return new, found, server


def test_a_refresh_token_that_comes_back_different_is_kept() -> None:
    new, found, server = kept(granted(refresh=' "Atzr|new"\n'))
    assert (new, found, len(server.asked)) == (["Atzr|new"], ["Atza|one", "Atza|one"], 1)


@pytest.mark.parametrize("refresh", [CREDENTIALS.refresh_token, "", "Atza|x", 5, None])
def test_the_same_refresh_token_or_none_is_no_news(refresh: object) -> None:
    new, found, server = kept(granted(refresh=refresh))
    assert (new, found, len(server.asked)) == ([], ["Atza|one", "Atza|one"], 1)


def test_a_kept_token_is_cleaned_before_it_is_sent() -> None:
    with ScriptedServer([granted()]) as server:
        untidy = replace(CREDENTIALS, refresh_token='"Atzr|IQEBLjAsAhR"\r\n')
        RefreshTokenLogin(server.url, lambda: untidy, FakeClock()).get_access_token()
    assert server.asked[0].form()["refresh_token"] == "Atzr|IQEBLjAsAhR"


@pytest.mark.parametrize(
    ("token", "code"), [("Atza|an access token", "amazon.token_shape"), ("", "amazon.not_connected")]
)
def test_what_is_no_refresh_token_is_not_sent(token: str, code: str) -> None:
    with ScriptedServer([]) as server, pytest.raises(Problem) as caught:
        RefreshTokenLogin(server.url, lambda: replace(CREDENTIALS, refresh_token=token), FakeClock()).get_access_token()
    assert (caught.value.note.code, server.asked) == (code, [])


def redeemed(*answers: Reply) -> tuple[str, ScriptedServer]:
    with ScriptedServer(answers) as server:
        login = RefreshTokenLogin(server.url, lambda: Credentials("client", "s3cret&="), FakeClock())
        return login.redeem("RH+code&", "https://example.org/back?x=1"), server


def test_a_code_is_traded_as_amazon_documents_before_there_is_any_token() -> None:
    token, server = redeemed(granted(refresh="Atzr|new"))
    assert token == "Atzr|new"
    assert server.asked[0].form() == {
        "grant_type": "authorization_code",
        "code": "RH+code&",
        "redirect_uri": "https://example.org/back?x=1",
        "client_id": "client",
        "client_secret": "s3cret&=",
    }


def test_a_token_for_a_code_comes_back_clean() -> None:
    assert redeemed(Reply(500), granted(refresh="'Atzr|new '\n"))[0] == "Atzr|new"


@pytest.mark.parametrize(
    ("answers", "code"),
    [
        ([Reply(400, {"error": "invalid_grant"})], "consent.code_refused"),
        ([Reply(401, {"error": "invalid_client"})], "amazon.app_key_refused"),
        ([Reply(400, {"error": "invalid_request"})], "amazon.our_request"),
        ([Reply(200, {"access_token": "Atza|one", "expires_in": 3600})] * 9, "amazon.failed"),
        ([granted(refresh="not a token")] * 9, "amazon.failed"),
        # The first answer was no good, but the code is used.
        ([Reply(200, b"<html/>"), Reply(400, {"error": "invalid_grant"})], "consent.code_refused"),
        ([Reply(429)] * 9, "amazon.busy"),
        ([Reply(is_lost=True)] * 9, "amazon.unreachable"),
    ],
)
def test_a_code_that_brings_no_token_is_a_problem(answers: list[Reply], code: str) -> None:
    with pytest.raises(Problem) as caught:
        redeemed(*answers)
    assert caught.value.note.code == code
    assert "RH+code&" not in f"{caught.value!r} {caught.value.note} {caught.value.__cause__!r}"


def test_no_code_is_traded_without_an_application() -> None:
    with ScriptedServer([]) as server, pytest.raises(Problem) as caught:
        RefreshTokenLogin(server.url, lambda: None, FakeClock()).redeem("code", "https://example.org/back")
    assert (caught.value.note.code, server.asked) == ("consent.application_missing", [])


def test_credentials_show_nothing() -> None:
    assert repr(CREDENTIALS) == "Credentials()"


@pytest.mark.parametrize(
    "pasted", ["Atzr|ABC", "  Atzr|ABC\n", '"Atzr|ABC"', "'Atz\r\n r|ABC'", "\u201cAtzr|A\u200bBC\u201d"]
)
def test_a_pasted_token_is_cleaned(pasted: str) -> None:
    assert clean_refresh_token(pasted) == "Atzr|ABC"


@pytest.mark.parametrize("pasted", ["", "Atza|ABC", "Atzr|", "amzn1.oa2-cs.v1.x"])
def test_what_is_no_refresh_token_is_refused(pasted: str) -> None:
    with pytest.raises(Problem, match=r"amazon\.token_shape"):
        clean_refresh_token(pasted)
