"""Login with Amazon as the stand-in plays it: trades codes and refresh tokens for the API's access tokens."""

from __future__ import annotations

import secrets
import threading
from dataclasses import dataclass

from amzlabels.demo.clock import WorldClock
from amzlabels.demo.faults import Faults
from amzlabels.demo.http import Answer, Request, Response, json_response
from amzlabels.demo.ledger import Ledger

ACCESS_TOKEN_S = 3600
CODE_S = 300
FORM = "application/x-www-form-urlencoded"
_GRANTS = {"refresh_token": ("refresh_token",), "authorization_code": ("code", "redirect_uri")}


@dataclass(frozen=True, slots=True)
class _Code:
    redirect_uri: str
    until_s: float


class Login:
    """The token endpoint and the tokens it has given out. A new refresh token is put among the secrets ``known``."""

    name = "login"

    def __init__(self, known: dict[str, str], ledger: Ledger, faults: Faults, clock: WorldClock) -> None:
        self._known = known
        self._ledger = ledger
        self._faults = faults
        self._clock = clock
        self._lock = threading.Lock()
        self._access: dict[str, float] = {}
        self._codes: dict[str, _Code] = {}
        self._is_rotating = False

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
            return token in self._access and self._access[token] > self._clock.monotonic_s()

    def expire_access_tokens(self) -> None:
        """Make every access token given out so far invalid."""
        with self._lock:
            self._access.clear()

    def rotate_refresh_token(self) -> None:
        """Hand out another refresh token at the next occasion; from then on only that one is good."""
        with self._lock:
            self._is_rotating = True

    def new_code(self, redirect_uri: str) -> str:
        """An authorisation code for this redirect, valid five minutes, usable once."""
        code = f"RH{secrets.token_hex(9)}"
        with self._lock:
            self._codes[code] = _Code(redirect_uri, self._clock.monotonic_s() + CODE_S)
        return code

    def new_access_token(self) -> str:
        """An access token, valid one hour."""
        token = f"Atza|{secrets.token_urlsafe(48)}"
        with self._lock:
            self._access[token] = self._clock.monotonic_s() + ACCESS_TOKEN_S
        return token

    def _token(self, request: Request) -> Response:
        if not request.headers.get("content-type", "").startswith(FORM):
            self._ledger.refused(self.name, "token", "content type is not a form")
            return _refusal(400, "invalid_request")
        form = request.form()
        grant = form.get("grant_type", "")
        if self._faults.take(self.name, "grant", grant) is not None:
            return _refusal(400, "invalid_grant")
        is_client = form.get("client_id") == self._known["lwa-client-id"]
        if not is_client or form.get("client_secret") != self._known["lwa-client-secret"]:
            return _refusal(401, "invalid_client")
        if grant not in _GRANTS:
            return _refusal(400, "unsupported_grant_type")
        if not all(field in form for field in _GRANTS[grant]):
            self._ledger.refused(self.name, "token", "a field is missing")
            return _refusal(400, "invalid_request")
        if not (self._is_refresh_token(form) if grant == "refresh_token" else self._redeems(form)):
            return _refusal(400, "invalid_grant")
        return json_response(
            200,
            {
                "access_token": self.new_access_token(),
                "token_type": "bearer",
                "expires_in": ACCESS_TOKEN_S,
                "refresh_token": self._refresh_token(),
            },
        )

    def _is_refresh_token(self, form: dict[str, str]) -> bool:
        with self._lock:
            return form["refresh_token"] == self._known["amazon-refresh-token"]

    def _redeems(self, form: dict[str, str]) -> bool:
        with self._lock:
            code = self._codes.pop(form["code"], None)
        if code is None or code.until_s < self._clock.monotonic_s():
            return False
        return form["redirect_uri"] == code.redirect_uri

    def _refresh_token(self) -> str:
        with self._lock:
            if self._is_rotating:
                self._is_rotating = False
                self._known["amazon-refresh-token"] = f"Atzr|{secrets.token_urlsafe(60)}"
            return self._known["amazon-refresh-token"]


def _refusal(status: int, error: str) -> Response:
    words = error.replace("_", " ")
    return json_response(
        status,
        {"error": error, "error_description": f"The request failed: {words}", "request_id": secrets.token_hex(8)},
    )
