"""Login with Amazon and Seller Central's consent page as the stand-in plays them; issues the API's tokens."""

from __future__ import annotations

import html
import secrets
import threading
import time
from collections.abc import Mapping
from urllib.parse import urlencode, urlsplit

from amzlabels.demo.faults import Faults
from amzlabels.demo.http import Answer, Request, Response, json_response
from amzlabels.demo.ledger import Ledger

ACCESS_TOKEN_S = 3600
CODE_S = 300
FORM = "application/x-www-form-urlencoded"


class Login:
    """The token endpoint and the tokens it has given out."""

    name = "login"

    def __init__(self, known: Mapping[str, str], ledger: Ledger, faults: Faults) -> None:
        self._known = known
        self._ledger = ledger
        self._faults = faults
        self._lock = threading.Lock()
        self._access: dict[str, float] = {}
        self._codes: dict[str, tuple[str, float]] = {}

    def route(self, request: Request) -> tuple[str, Answer]:
        """Name the operation and who answers it."""
        if request.method == "POST" and request.path == "/auth/o2/token":
            return "token", self._token
        return "unknown", lambda _request: _refusal(404, "invalid_request")

    def failure(self, _request: Request, status: int) -> Response:
        """The answer when Login with Amazon itself is in trouble."""
        return _refusal(status, "server_error" if status >= 500 else "temporarily_unavailable")

    def is_access_token(self, token: str) -> bool:
        """Whether this access token is valid now."""
        with self._lock:
            return self._access.get(token, 0.0) > time.monotonic()

    def expire_access_tokens(self) -> None:
        """Make every access token given out so far invalid."""
        with self._lock:
            self._access.clear()

    def new_code(self, redirect_uri: str) -> str:
        """An authorisation code for this redirect, valid five minutes, usable once."""
        code = f"RH{secrets.token_hex(9)}"
        with self._lock:
            self._codes[code] = (redirect_uri, time.monotonic() + CODE_S)
        return code

    def new_access_token(self) -> str:
        """An access token, valid one hour."""
        token = f"Atza|{secrets.token_urlsafe(48)}"
        with self._lock:
            self._access[token] = time.monotonic() + ACCESS_TOKEN_S
        return token

    def _token(self, request: Request) -> Response:
        if not request.headers.get("content-type", "").startswith(FORM):
            self._ledger.refused(self.name, "token", "content type is not a form")
            return _refusal(400, "invalid_request")
        form = request.form()
        fault = self._faults.take(self.name, "grant", form.get("grant_type", ""))
        if fault is not None:
            return _refusal(400, "invalid_grant")
        same_client = form.get("client_id") == self._known["lwa-client-id"]
        if not same_client or form.get("client_secret") != self._known["lwa-client-secret"]:
            return _refusal(401, "invalid_client")
        if form.get("grant_type") == "refresh_token":
            if form.get("refresh_token") != self._known["amazon-refresh-token"]:
                return _refusal(400, "invalid_grant")
        elif form.get("grant_type") == "authorization_code":
            with self._lock:
                redirect_uri, until = self._codes.pop(form.get("code", ""), ("", 0.0))
            if until < time.monotonic() or form.get("redirect_uri", redirect_uri) != redirect_uri:
                return _refusal(400, "invalid_grant")
        else:
            return _refusal(400, "unsupported_grant_type")
        return json_response(
            200,
            {
                "access_token": self.new_access_token(),
                "token_type": "bearer",
                "expires_in": ACCESS_TOKEN_S,
                "refresh_token": self._known["amazon-refresh-token"],
            },
        )


class SellerCentral:
    """Amazon's sign-in and consent pages, as plain forms; ends in a redirect with state, seller id and code."""

    name = "seller_central"

    def __init__(self, login: Login, application_id: str, redirect_uri: str, seller_id: str) -> None:
        self._login = login
        self._application_id = application_id
        self._redirect_uri = redirect_uri
        self._seller_id = seller_id

    def route(self, request: Request) -> tuple[str, Answer]:
        """Name the operation and who answers it."""
        if request.path == "/apps/authorize/consent" and request.method == "GET":
            return "consent_page", self._sign_in
        if request.path == "/ap/signin" and request.method == "POST":
            return "sign_in", self._consent
        if request.path == "/apps/authorize/confirm" and request.method == "POST":
            return "confirm", self._confirm
        return "unknown", lambda _request: _page(404, "Page not found", "")

    def failure(self, _request: Request, status: int) -> Response:
        """The page when Seller Central itself is in trouble."""
        return _page(status, "Sorry, something went wrong", "")

    def _sign_in(self, request: Request) -> Response:
        if request.query.get("application_id") != self._application_id:
            return _page(400, "We're sorry", "<p>MD1000</p>")
        redirect_uri = request.query.get("redirect_uri", self._redirect_uri)
        if redirect_uri != self._redirect_uri:
            return _page(400, "We're sorry", "<p>MD5101</p>")
        if not request.query.get("state"):
            return _page(400, "We're sorry", "<p>MD5100</p>")
        fields = (
            f'<input type="hidden" name="state" value="{html.escape(request.query["state"])}">'
            '<p><label>E-mail <input name="email" autofocus></label></p>'
            '<p><label>Password <input name="password" type="password"></label></p>'
        )
        return _form("Sign in", "/ap/signin", fields, "Sign in")

    def _consent(self, request: Request) -> Response:
        form = request.form()
        if not form.get("email") or not form.get("password"):
            return _page(400, "There was a problem", "<p>Enter your e-mail address and password</p>")
        state = f'<input type="hidden" name="state" value="{html.escape(form.get("state", ""))}">'
        text = "<p>amzlabels asks to read unshipped orders and to confirm shipments for Demo Seller.</p>"
        return _form("Authorise amzlabels", "/apps/authorize/confirm", text + state, "Confirm")

    def _confirm(self, request: Request) -> Response:
        query = urlencode(
            {
                "state": request.form().get("state", ""),
                "selling_partner_id": self._seller_id,
                "spapi_oauth_code": self._login.new_code(self._redirect_uri),
            }
        )
        joint = "&" if urlsplit(self._redirect_uri).query else "?"
        return Response(302, headers={"Location": f"{self._redirect_uri}{joint}{query}"})


def _refusal(status: int, error: str) -> Response:
    words = error.replace("_", " ")
    return json_response(
        status,
        {"error": error, "error_description": f"The request failed: {words}", "request_id": secrets.token_hex(8)},
    )


def _form(title: str, action: str, fields: str, button: str) -> Response:
    form = f'<form method="post" action="{action}">{fields}<button type="submit">{button}</button></form>'
    return _page(200, title, form)


def _page(status: int, title: str, body: str) -> Response:
    text = f"<!doctype html><html><head><title>{title}</title></head><body><h1>{title}</h1>{body}</body></html>"
    return Response(status, text.encode(), "text/html; charset=utf-8")
