"""Seller Central's stand-in: sign-in, consent and redirect, and each page that leads nowhere."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
import requests

from amzlabels.demo.seller_central_pages import ERRORS
from amzlabels.demo.world import World


class Browser:
    """A browser without a screen: keeps cookies, submits the form of the page it is on, follows no redirect."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.url = world.services["seller_central"].url
        self.session = requests.Session()

    def open(self, **changes: str) -> requests.Response:
        query = {"application_id": self.world.application_id, "state": "s3cret-state"} | changes
        return self.session.get(f"{self.url}/apps/authorize/consent", params=query, timeout=10)

    def submit(self, page: requests.Response, **typed: str) -> requests.Response:
        """Submit the page's form with what its hidden fields hold and what is typed."""
        (action,) = re.findall(r'<form method="post" action="([^"]+)"', page.text)
        hidden = dict(re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)"', page.text))
        return self.session.post(f"{self.url}{action}", data=hidden | typed, allow_redirects=False, timeout=10)

    def sign_in(self, **typed: str) -> requests.Response:
        page = self.submit(self.open(), email="seller@shop.example")
        return self.submit(page, password="correct horse", **typed)


@pytest.fixture
def browser(world: World) -> Iterator[Browser]:
    browser = Browser(world)
    yield browser
    browser.session.close()


def redirected(answer: requests.Response) -> dict[str, str]:
    assert answer.status_code == 302
    return {key: values[0] for key, values in parse_qs(urlsplit(answer.headers["Location"]).query).items()}


def redeem(world: World, code: str, **changes: str) -> requests.Response:
    form = {
        "grant_type": "authorization_code",
        "code": code,
        "redirect_uri": world.redirect_uri,
        "client_id": world.secrets["lwa-client-id"],
        "client_secret": world.secrets["lwa-client-secret"],
    }
    given = {key: value for key, value in (form | changes).items() if value}
    return requests.post(f"{world.services['login'].url}/auth/o2/token", data=given, timeout=10)


def test_consent_leads_to_a_code_and_the_code_to_tokens_once(browser: Browser) -> None:
    world = browser.world
    page = browser.sign_in()
    answer = browser.submit(page)
    told = redirected(answer)

    assert "Direct-to-Consumer Shipping" in page.text
    assert answer.headers["Location"].partition("?")[0] == world.redirect_uri
    assert (told["state"], told["selling_partner_id"]) == ("s3cret-state", world.seller_id)
    assert redeem(world, told["spapi_oauth_code"]).json()["refresh_token"] == world.secrets["amazon-refresh-token"]
    assert redeem(world, told["spapi_oauth_code"]).json()["error"] == "invalid_grant"


@pytest.mark.parametrize(
    ("changes", "error"),
    [({"redirect_uri": "https://demo.invalid/other"}, "invalid_grant"), ({"redirect_uri": ""}, "invalid_request")],
)
def test_a_code_wants_its_own_redirect(browser: Browser, changes: dict[str, str], error: str) -> None:
    code = redirected(browser.submit(browser.sign_in()))["spapi_oauth_code"]

    assert redeem(browser.world, code, **changes).json()["error"] == error


def test_sign_in_asks_again_for_what_is_missing(browser: Browser) -> None:
    first = browser.open()
    complaint = browser.submit(first)
    second = browser.submit(complaint, email="seller@shop.example")

    assert "Enter your e-mail address" in complaint.text
    assert "Enter your password" in browser.submit(second).text


def test_keep_me_signed_in_lasts_as_long_as_the_cookie(browser: Browser) -> None:
    browser.sign_in()
    assert "E-mail address" in browser.open().text
    browser.sign_in(keep="yes")
    assert "Confirm" in browser.open().text
    browser.session.cookies.clear()
    assert "E-mail address" in browser.open().text


def test_cancel_leads_to_seller_central_and_no_further(browser: Browser) -> None:
    (link,) = re.findall(r'<a id="cancel" href="([^"]+)"', browser.sign_in().text)
    home = browser.session.get(f"{browser.url}{link}", timeout=10)

    assert (home.status_code, "Seller Central" in home.text, "<form" in home.text) == (200, True, False)


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"application_id": "amzn1.sp.solution.other"}, "MD1000"),
        ({"version": "beta"}, "MD1000"),
        ({"state": ""}, "MD5100"),
        ({"lang": "nl"}, "MD5100"),
        ({"redirect_uri": "https://demo.invalid/connected/"}, "MD5101"),
        ({"redirect_uri": "https://demo.invalid/connected#x"}, "MD5110"),
    ],
)
def test_a_wrong_address_is_refused_by_its_code(browser: Browser, changes: dict[str, str], code: str) -> None:
    answer = browser.open(**changes)

    assert (answer.status_code, code in answer.text) == (400, True)


def test_a_draft_wants_to_be_named_as_one(browser: Browser) -> None:
    control = f"{browser.world.control_url}/consent"
    assert requests.post(control, json={"draft": True}, timeout=10).status_code == 200

    assert "MD1000" in browser.open().text
    assert "E-mail address" in browser.open(version="beta").text


@pytest.mark.parametrize("code", sorted(ERRORS))
def test_each_error_page_comes_after_sign_in_and_leads_nowhere(browser: Browser, code: str) -> None:
    asked = {"page": code}
    assert requests.post(f"{browser.world.control_url}/consent", json=asked, timeout=10).status_code == 200
    page = browser.sign_in()

    assert (code in page.text, "<form" in page.text) == (True, False)


def test_the_individual_plan_is_told_in_words(browser: Browser) -> None:
    browser.world.seller_central.behave("individual")
    page = browser.sign_in()

    assert ("Professional selling plan" in page.text, "Error code" in page.text) == (True, False)


@pytest.mark.parametrize(
    ("way", "missing"), [("wrong_state", None), ("no_state", "state"), ("no_code", "spapi_oauth_code")]
)
def test_a_redirect_may_lack_what_it_should_have(browser: Browser, way: str, missing: str | None) -> None:
    browser.world.seller_central.behave(way)
    told = redirected(browser.submit(browser.sign_in()))

    assert told.get("state") != "s3cret-state" or missing == "spapi_oauth_code"
    assert {"state", "selling_partner_id", "spapi_oauth_code"} - told.keys() == ({missing} if missing else set())


def test_a_redirect_may_go_to_another_path(browser: Browser) -> None:
    browser.world.seller_central.behave("wrong_path")
    location = browser.submit(browser.sign_in()).headers["Location"]

    assert location.partition("?")[0] == f"{browser.world.redirect_uri}/elsewhere"


@pytest.mark.parametrize(("way", "codes"), [("", 2), ("twice", 1)])
def test_a_second_confirm_brings_a_new_code_or_the_same(browser: Browser, way: str, codes: int) -> None:
    browser.world.seller_central.behave(way)
    page = browser.sign_in()

    assert len({redirected(browser.submit(page))["spapi_oauth_code"] for _ in range(2)}) == codes


def test_pages_may_open_windows_lead_away_or_need_scripts(browser: Browser) -> None:
    pages: dict[str, Any] = {}
    for way in ("popup", "foreign", "javascript"):
        browser.world.seller_central.behave(way)
        pages[way] = browser.sign_in()

    assert 'target="_blank"' in pages["popup"].text
    assert "window.open('/help'" in pages["popup"].text
    assert browser.session.get(f"{browser.url}/help", timeout=10).status_code == 200
    assert 'href="https://elsewhere.invalid/"' in pages["foreign"].text
    assert browser.submit(pages["javascript"]).status_code == 200, "no redirect without JavaScript"
    assert browser.submit(pages["javascript"], scripted="yes").status_code == 302


def test_a_page_may_never_come(browser: Browser) -> None:
    browser.world.seller_central.behave("hang")
    address = f"{browser.url}/apps/authorize/consent"

    with pytest.raises(requests.ReadTimeout):
        requests.get(address, timeout=(10, 0.2))
    assert "E-mail address" in browser.open().text


def test_what_is_no_page_is_refused(browser: Browser) -> None:
    asked = {"page": "MD0000"}
    assert requests.post(f"{browser.world.control_url}/consent", json=asked, timeout=10).status_code == 400


def test_a_reset_brings_the_plain_pages_back(browser: Browser) -> None:
    requests.post(f"{browser.world.control_url}/consent", json={"page": "individual", "draft": True}, timeout=10)
    requests.post(f"{browser.world.control_url}/reset", json={}, timeout=10)

    assert "Confirm" in browser.sign_in().text


def test_a_refresh_may_bring_another_refresh_token(browser: Browser) -> None:
    world = browser.world
    form = {key: world.secrets[f"lwa-{key.replace('_', '-')}"] for key in ("client_id", "client_secret")}
    first = world.secrets["amazon-refresh-token"]
    assert requests.post(f"{world.control_url}/login", json={"act": "rotate"}, timeout=10).status_code == 200
    login = f"{world.services['login'].url}/auth/o2/token"
    refresh = form | {"grant_type": "refresh_token"}
    told = requests.post(login, data=refresh | {"refresh_token": first}, timeout=10).json()["refresh_token"]

    assert told == world.secrets["amazon-refresh-token"] != first
    assert requests.post(login, data=refresh | {"refresh_token": told}, timeout=10).json()["refresh_token"] == told
    assert requests.post(login, data=refresh | {"refresh_token": first}, timeout=10).json()["error"] == "invalid_grant"


def test_a_world_may_begin_unconnected() -> None:
    world = World.start(connected=False)
    try:
        assert "AMZLABELS_REFRESH_TOKEN" not in world.environment()
        assert world.environment()["AMZLABELS_LWA_CLIENT_ID"]
    finally:
        world.close()
