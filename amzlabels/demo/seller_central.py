"""Seller Central as the stand-in plays it: sign-in, consent, the redirect with a code; what pages show is not here."""

from __future__ import annotations

import secrets
import threading
from http.cookies import CookieError, SimpleCookie
from urllib.parse import urlencode, urlsplit

from amzlabels.demo.faults import Fault, Faults
from amzlabels.demo.http import Answer, Request, Response
from amzlabels.demo.login import Login
from amzlabels.demo.seller_central_pages import (
    ERRORS,
    MORE,
    consent_page,
    error_page,
    help_page,
    home_page,
    individual_page,
    page,
    password_page,
    redirect,
    sign_in_page,
)

_PARAMETERS = frozenset({"application_id", "state", "redirect_uri", "version"})
_COOKIE, _COOKIE_S = "session-token", 14 * 24 * 3600
PAGES = frozenset(
    {"", *ERRORS, *MORE, "individual", "wrong_state", "no_state", "wrong_path", "no_code", "twice", "hang"}
)
"""What ``behave`` knows. Empty = as it should be."""


class SellerCentral:
    """Amazon's pages for one seller and one application. Any e-mail address and password sign in.

    ``is_draft``: the application is not published, so Amazon wants ``version=beta`` and refuses it otherwise.
    """

    name = "seller_central"

    def __init__(self, login: Login, faults: Faults, application_id: str, redirect_uri: str, seller_id: str) -> None:
        self._login = login
        self._faults = faults
        self._application_id = application_id
        self._redirect_uri = redirect_uri
        self._seller_id = seller_id
        self._lock = threading.Lock()
        self.reset()

    def reset(self) -> None:
        """Nobody is signed in, the application is published, and the pages are as they should be."""
        self.is_draft = False
        self._way = ""
        self._signed_in: set[str] = set()
        self._codes: dict[str, str] = {}

    def behave(self, way: str) -> None:
        """Show another page from now on, for a way of ``PAGES``. Raises ``ValueError`` for a way there is not.

        Codes and "individual" come in the place of the consent page. "popup", "foreign" (a link to another host) and
        "javascript" (Confirm counts only with it) have the consent page with something more. After Confirm, the
        redirect has another state with "wrong_state", none with "no_state", another path with "wrong_path", no code
        with "no_code", and with "twice" the same code each time the same consent is confirmed. "hang" lets the next
        page that is asked for by a consent address wait for ever, once.
        """
        if way not in PAGES:
            raise ValueError(f"no such page: {way}")
        if way == "hang":
            self._faults.add(Fault(self.name, "consent_page", "hang"))
        self._way = way

    def route(self, request: Request) -> tuple[str, Answer]:
        """Name the operation and who answers it."""
        table: dict[tuple[str, str], tuple[str, Answer]] = {
            ("GET", "/apps/authorize/consent"): ("consent_page", self._begin),
            ("POST", "/ap/signin"): ("sign_in", self._sign_in),
            ("POST", "/ap/password"): ("password", self._password),
            ("POST", "/apps/authorize/confirm"): ("confirm", self._confirm),
            ("GET", "/home"): ("home", lambda _request: home_page()),
            ("GET", "/help"): ("help", lambda _request: help_page()),
        }
        nothing = ("unknown", lambda _request: page("Page not found", "", 404))
        return table.get((request.method, request.path), nothing)

    def failure(self, _request: Request, status: int) -> Response:
        """The page when Seller Central itself is in trouble."""
        return page("Sorry, something went wrong", "", status)

    def _begin(self, request: Request) -> Response:
        fault = self._address_fault(request)
        if fault:
            return error_page(fault, 400)
        state = request.query["state"]
        return self._ask(state) if self._is_signed_in(request) else sign_in_page(state)

    def _address_fault(self, request: Request) -> str:
        query = request.query
        if query.keys() - _PARAMETERS or request.repeated or not query.get("state"):
            return "MD5100"
        if query.get("application_id") != self._application_id:
            return "MD1000"
        if query.get("version", "") != ("beta" if self.is_draft else ""):
            return "MD1000"
        redirect_uri = query.get("redirect_uri", self._redirect_uri)
        if "#" in redirect_uri:
            return "MD5110"
        return "" if redirect_uri == self._redirect_uri else "MD5101"

    def _sign_in(self, request: Request) -> Response:
        form = request.form()
        state, email = form.get("state", ""), form.get("email", "")
        return password_page(state, email) if email else sign_in_page(state, "Enter your e-mail address")

    def _password(self, request: Request) -> Response:
        form = request.form()
        state = form.get("state", "")
        if not form.get("email") or not form.get("password"):
            return password_page(state, form.get("email", ""), "Enter your password")
        headers = {}
        if form.get("keep"):
            session = secrets.token_urlsafe(24)
            with self._lock:
                self._signed_in.add(session)
            headers = {"Set-Cookie": f"{_COOKIE}={session}; Path=/; Max-Age={_COOKIE_S}; HttpOnly; SameSite=Lax"}
        return self._ask(state, headers)

    def _is_signed_in(self, request: Request) -> bool:
        try:
            cookie = SimpleCookie(request.headers.get("cookie", "")).get(_COOKIE)
        except CookieError:
            return False
        with self._lock:
            return cookie is not None and cookie.value in self._signed_in

    def _ask(self, state: str, headers: dict[str, str] | None = None) -> Response:
        if self._way in ERRORS:
            return error_page(self._way)
        if self._way == "individual":
            return individual_page()
        return consent_page(state, MORE.get(self._way, ""), headers)

    def _confirm(self, request: Request) -> Response:
        form = request.form()
        if self._way == "javascript" and form.get("scripted") != "yes":
            return page("We're sorry", '<p class="error">This page needs JavaScript.</p>')
        answer = {
            "state": form.get("state", ""),
            "selling_partner_id": self._seller_id,
            "spapi_oauth_code": self._code(form.get("state", "")),
        }
        if self._way == "wrong_state":
            answer["state"] = secrets.token_urlsafe(24)
        for way, name in (("no_state", "state"), ("no_code", "spapi_oauth_code")):
            if self._way == way:
                del answer[name]
        base = self._redirect_uri + ("/elsewhere" if self._way == "wrong_path" else "")
        joint = "&" if urlsplit(base).query else "?"
        return redirect(f"{base}{joint}{urlencode(answer)}")

    def _code(self, state: str) -> str:
        with self._lock:
            if self._way == "twice" and state in self._codes:
                return self._codes[state]
            self._codes[state] = self._login.new_code(self._redirect_uri)
            return self._codes[state]
