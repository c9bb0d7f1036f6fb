"""Trades a refresh token for access tokens at Login with Amazon; using them is left to ``transport``."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from threading import Lock
from typing import Protocol

import requests

from amzlabels.amazon.wire import TIMEOUT_S, TRIES, back_off_s, checked_base_url, json_object, network_problem
from amzlabels.domain.problems import Problem
from amzlabels.journey.ports import Clock

DEFAULT_LOGIN_URL = "https://api.amazon.com"

_RENEW_BEFORE_S = 60.0
_REFRESH_TOKEN_START = "Atzr|"  # noqa: S105 - the part all refresh tokens share
_is_header_value = re.compile(r"[\x21-\x7e]+").fullmatch

# What the person has to do differs: connect again, enter the app's key again, or report our mistake.
_ERRORS: Mapping[str, str] = {
    "invalid_grant": "amazon.login_ended",
    "invalid_client": "amazon.app_key_refused",
    "unauthorized_client": "amazon.app_key_refused",
    "access_denied": "amazon.app_key_refused",
    "invalid_scope": "amazon.app_key_refused",
    "invalid_request": "amazon.our_request",
    "unsupported_grant_type": "amazon.our_request",
}
"""Login with Amazon's error names; its descriptions vary. Source: RFC 6749 §5.2 and Amazon's token endpoint."""


@dataclass(frozen=True, slots=True)
class Credentials:
    """What the seller's app and consent consist of; shown nowhere."""

    client_id: str = field(repr=False)
    client_secret: str = field(repr=False)
    refresh_token: str = field(repr=False)


class TokenProvider(Protocol):
    """Hands out access tokens for the Selling Partner API."""

    def get_access_token(self, *, renew: bool = False) -> str:
        """A token that is good now; ``renew`` = the one handed out before was refused. Raises ``amazon.*``."""


@dataclass(frozen=True, slots=True)
class _Access:
    token: str = field(repr=False)
    credentials: Credentials
    good_until_s: float


class RefreshTokenLogin:
    """Trades the refresh token for access tokens and keeps the current one in memory only. Safe from any thread."""

    def __init__(self, login_url: str, credentials: Callable[[], Credentials | None], clock: Clock) -> None:
        """``login_url`` is the base of the token endpoint. Raises ``setup.endpoint_refused``."""
        self._url = f"{checked_base_url(login_url)}/auth/o2/token"
        self._credentials = credentials
        self._clock = clock
        # Held while asking too: threads that find the token old must not all ask for a new one.
        self._lock = Lock()
        self._access: _Access | None = None

    def get_access_token(self, *, renew: bool = False) -> str:
        """A token good for at least a minute. Raises ``amazon.not_connected``, ``login_ended``, ``app_key_refused``,
        ``unreachable``, ``busy`` or ``failed``."""
        with self._lock:
            credentials = self._credentials()
            if credentials is None:
                self._access = None
                raise Problem("amazon.not_connected")
            access = None if renew else self._access
            if access and access.credentials == credentials and self._clock.monotonic_s() < access.good_until_s:
                return access.token
            self._access = None
            self._access = self._ask(credentials)
            return self._access.token

    def _ask(self, credentials: Credentials) -> _Access:
        problem = Problem("amazon.failed")
        for attempt in range(TRIES):
            if attempt and self._clock.wait(back_off_s(attempt)):
                break
            asked_at_s = self._clock.monotonic_s()
            response = self._post(credentials)
            answer = json_object(response) or {}
            if response.ok:
                access = _read_access(answer, credentials, asked_at_s)
                if access:
                    return access
            error = answer.get("error")
            if isinstance(error, str) and error in _ERRORS and response.status_code < 500:
                raise Problem(_ERRORS[error], status=response.status_code)
            code = "amazon.busy" if response.status_code == 429 else "amazon.failed"
            problem = Problem(code, status=response.status_code)
        raise problem

    def _post(self, credentials: Credentials) -> requests.Response:
        form = {
            "grant_type": "refresh_token",
            "refresh_token": credentials.refresh_token,
            "client_id": credentials.client_id,
            "client_secret": credentials.client_secret,
        }
        headers = {"content-type": "application/x-www-form-urlencoded;charset=UTF-8", "accept": "application/json"}
        try:
            return requests.post(self._url, data=form, headers=headers, timeout=TIMEOUT_S, allow_redirects=False)
        except requests.RequestException as error:
            # The cause is left out: its text may quote a proxy's address with a password in it.
            raise network_problem(error) from None


def _read_access(answer: Mapping[str, object], credentials: Credentials, asked_at_s: float) -> _Access | None:
    token, seconds = answer.get("access_token"), answer.get("expires_in")
    if not isinstance(token, str) or not _is_header_value(token):
        return None
    if isinstance(seconds, bool) or not isinstance(seconds, int | float) or not seconds > 0:
        return None
    return _Access(token, credentials, asked_at_s + seconds - _RENEW_BEFORE_S)


def clean_refresh_token(text: str) -> str:
    """The token out of what a person pasted: without blanks, line breaks and quotes. Raises ``amazon.token_shape``."""
    token = "".join(letter for letter in text if "!" <= letter <= "~" and letter not in "\"'")
    if not token.startswith(_REFRESH_TOKEN_START) or len(token) == len(_REFRESH_TOKEN_START):
        raise Problem("amazon.token_shape")
    return token
