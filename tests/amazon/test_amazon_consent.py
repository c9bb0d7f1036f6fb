"""Makes consent addresses and trades codes: hosts, drafts, escaping; the exchange is a scripted one."""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

import pytest
from fakes.clock import FakeClock
from scripted_server import Reply, ScriptedServer

from amzlabels.amazon.consent import AmazonConsent
from amzlabels.amazon.login import Credentials, RefreshTokenLogin
from amzlabels.domain.consent import Application
from amzlabels.domain.problems import Problem

APPLICATION = Application("amzn1.sp.solution.1&2", "https://example.org/back?a=b c&d", is_draft=False)
LOGIN = RefreshTokenLogin("https://login.example", lambda: None, FakeClock())


def test_the_address_holds_what_amazon_wants_and_nothing_else() -> None:
    consent = AmazonConsent(LOGIN).consent(APPLICATION, "NL", "s/t+a=te&")
    parts = urlsplit(consent.url)
    assert (parts.scheme, parts.netloc, parts.path) == ("https", "sellercentral.amazon.nl", "/apps/authorize/consent")
    assert parse_qs(parts.query, strict_parsing=True) == {
        "application_id": ["amzn1.sp.solution.1&2"],
        "state": ["s/t+a=te&"],
        "redirect_uri": ["https://example.org/back?a=b c&d"],
    }
    assert "+" not in parts.query
    assert (consent.base_url, consent.redirect_uri) == ("https://sellercentral.amazon.nl", APPLICATION.redirect_uri)
    assert consent.allows(consent.url)


def test_only_a_draft_is_called_one() -> None:
    draft = Application(APPLICATION.application_id, APPLICATION.redirect_uri, is_draft=True)
    assert parse_qs(urlsplit(AmazonConsent(LOGIN).consent(draft, "NL", "s").url).query)["version"] == ["beta"]


@pytest.mark.parametrize(
    ("marketplace", "host"),
    [
        ("DE", "sellercentral-europe.amazon.com"),
        ("BE", "sellercentral.amazon.com.be"),
        ("", "sellercentral-europe.amazon.com"),
        ("US", "sellercentral-europe.amazon.com"),
    ],
)
def test_the_marketplace_chooses_the_host(marketplace: str, host: str) -> None:
    assert AmazonConsent(LOGIN).consent(APPLICATION, marketplace, "s").base_url == f"https://{host}"


def test_one_base_can_stand_for_all_hosts() -> None:
    consent = AmazonConsent(LOGIN, "http://127.0.0.1:8443/").consent(APPLICATION, "NL", "s")
    assert consent.base_url == "http://127.0.0.1:8443"
    assert consent.url.startswith("http://127.0.0.1:8443/apps/authorize/consent?")
    assert consent.allows(consent.url)


@pytest.mark.parametrize("url", ["http://sellercentral.amazon.nl", "https://u:p@host", "ftp://127.0.0.1"])
def test_a_base_that_is_not_safe_is_refused(url: str) -> None:
    with pytest.raises(Problem, match=r"setup\.endpoint_refused"):
        AmazonConsent(LOGIN, url)


def test_the_code_is_traded_by_the_login() -> None:
    with ScriptedServer(
        [Reply(200, {"access_token": "Atza|1", "expires_in": 3600, "refresh_token": "Atzr|1"})]
    ) as server:
        login = RefreshTokenLogin(server.url, lambda: Credentials("id", "secret"), FakeClock())
        assert AmazonConsent(login).redeem("code", "https://example.org/back") == "Atzr|1"


def test_a_consent_shows_neither_state_nor_address() -> None:
    consent = AmazonConsent(LOGIN).consent(APPLICATION, "NL", "secret-state")
    assert "secret-state" not in repr(consent)
