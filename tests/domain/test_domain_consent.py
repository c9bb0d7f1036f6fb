"""Whether the browser is kept to Amazon and the redirect is recognised by nothing but its exact place."""

from __future__ import annotations

import pytest

from amzlabels.domain.consent import Application, Consent, application_faults, read_redirect

BASE = "https://sellercentral.amazon.nl"
CONSENT = Consent(f"{BASE}/apps/authorize/consent?state=s", BASE, "https://shop.example/amazon/done")
LOOPBACK = Consent("http://127.0.0.1:4711/apps", "http://127.0.0.1:4711", "https://shop.example/amazon/done")


@pytest.mark.parametrize(
    "url",
    [
        "https://shop.example/amazon/done",
        "https://shop.example/amazon/done?state=s&spapi_oauth_code=c",
        "https://shop.example:443/amazon/done?x=1",
        "https://SHOP.example/amazon/done",
    ],
)
def test_the_redirect_is_recognised(url: str) -> None:
    assert CONSENT.is_redirect(url)


@pytest.mark.parametrize(
    "url",
    [
        "http://shop.example/amazon/done",
        "https://shop.example/amazon/done/",
        "https://shop.example/amazon/Done",
        "https://shop.example/amazon/done/more",
        "https://shop.example:8443/amazon/done",
        "https://shop.example:port/amazon/done",
        "https://evil.shop.example/amazon/done",
        "https://shop.example.evil/amazon/done",
        "https://evil.example/?https://shop.example/amazon/done",
        "about:blank",
        "https://[",
        "https://℀.example/",
        "",
    ],
)
def test_nothing_else_is_the_redirect(url: str) -> None:
    assert not CONSENT.is_redirect(url)


@pytest.mark.parametrize(
    "url",
    [
        "https://sellercentral.amazon.nl/apps",
        "https://sellercentral-europe.amazon.com/ap/signin",
        "https://www.amazon.co.uk/ap/cvf/request",
        "https://amazon.de/",
        "https://token.awswaf.com/x",
        "about:blank",
    ],
)
def test_amazons_own_pages_are_allowed(url: str) -> None:
    assert CONSENT.allows(url)


@pytest.mark.parametrize(
    "url",
    [
        "http://sellercentral.amazon.nl/apps",
        "https://amazon.evil/",
        "https://notamazon.com/",
        "https://evil.example/amazon.com",
        "https://sellercentral.amazon.nl.evil.example/",
        "https://amazon.com@evil.example/",
        "https://evil@amazon.com/",
        "https://amazon.com:8443/",
        "file:///etc/passwd",
        "javascript:alert(1)",
        "data:text/html,x",
        "https://[",
        "",
        "http://127.0.0.1:4711/apps",
    ],
)
def test_nothing_else_is_allowed(url: str) -> None:
    assert not CONSENT.allows(url)


def test_a_service_elsewhere_is_allowed_only_where_it_is() -> None:
    assert LOOPBACK.allows("http://127.0.0.1:4711/ap/signin")
    assert not LOOPBACK.allows("http://127.0.0.1:4712/ap/signin")
    assert not LOOPBACK.allows("https://127.0.0.1:4711/ap/signin")


def test_what_came_back_is_read_and_doubled_values_are_none() -> None:
    back = read_redirect("https://x/?state=a&selling_partner_id=A3&spapi_oauth_code=RH&mws_auth_token=t")
    assert (back.state, back.seller_id, back.code) == ("a", "A3", "RH")
    assert read_redirect("https://x/?state=a&state=b").state == ""
    assert read_redirect("https://x/").code == ""
    assert "RH" not in repr(back)
    assert "state" not in repr(CONSENT)


@pytest.mark.parametrize(
    ("application_id", "redirect_uri", "faults"),
    [
        ("amzn1.sp.solution.1", "https://shop.example/done", []),
        ("amzn1.sellerapps.app.1", "https://shop.example", []),
        ("", "", ["application_id", "redirect_uri"]),
        ("amzn1.application-oa2-client.1", "https://shop.example", ["application_id"]),
        ("amzn1.sp.solution.1", "http://shop.example/done", ["redirect_uri"]),
        ("amzn1.sp.solution.1", "https://shop.example/done#part", ["redirect_uri"]),
        ("amzn1.sp.solution.1", "https://shop.example/done#", ["redirect_uri"]),
        ("amzn1.sp.solution.1", "https://me:word@shop.example/", ["redirect_uri"]),
        ("amzn1.sp.solution.1", "https://[broken/", ["redirect_uri"]),
    ],
)
def test_an_application_is_checked(application_id: str, redirect_uri: str, faults: list[str]) -> None:
    assert application_faults(Application(application_id, redirect_uri)) == faults
