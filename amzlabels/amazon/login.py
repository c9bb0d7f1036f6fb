"""Gets the seller's tokens from Login with Amazon; using them is left to ``transport``, consent to ``consent``."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from threading import Lock
from typing import TYPE_CHECKING, Protocol, TypeVar

from amzlabels.amazon.wire import TIMEOUT_S, TRIES, back_off_s, checked_base_url, json_object, network_problem
from amzlabels.domain.problems import Problem
from amzlabels.journey.ports import Clock

if TYPE_CHECKING:
    import requests

DEFAULT_LOGIN_URL = "https://api.amazon.com"

_RENEW_BEFORE_S = 60.0
_REFRESH_TOKEN_START = "Atzr|"  # noqa: S105 - the part all refresh tokens share
_Read = TypeVar("_Read")
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
    """What the seller's app and consent consist of; shown nowhere. No ``refresh_token`` = no consent yet."""

    client_id: str = field(repr=False)
    client_secret: str = field(repr=False)
    refresh_token: str = field(default="", repr=False)


class TokenProvider(Protocol):
    """Hands out tokens for the Selling Partner API; nothing else of the program knows where they come from.

    This is the seam for a hosted exchange: a vendor's host would keep client secret and refresh token, and its provider
    would trade code and session for tokens there.
    """

    def get_access_token(self, *, renew: bool = False) -> str:
        """A token that is good now; ``renew`` = the one handed out before was refused. Raises ``amazon.*``."""

    def redeem(self, code: str, redirect_uri: str) -> str:
        """The refresh token for a consent's code, which is good once. Raises ``consent.code_refused``, ``amazon.*``."""


@dataclass(frozen=True, slots=True)
class _Access:
    token: str = field(repr=False)
    credentials: Credentials
    good_until_s: float


class RefreshTokenLogin:
    """Trades the refresh token for access tokens and keeps the current one in memory only. Safe from any thread."""

    def __init__(
        self,
        login_url: str,
        credentials: Callable[[], Credentials | None],
        clock: Clock,
        *,
        on_new_token: Callable[[str], None] | None = None,
    ) -> None:
        """``login_url`` is the base of the token endpoint. ``credentials``: None = client id or secret is missing.

        ``on_new_token`` is told a refresh token that Amazon gives in place of the one in use, to be kept from then on.

        Raises ``setup.endpoint_refused``.
        """
        self._url = f"{checked_base_url(login_url)}/auth/o2/token"
        self._credentials = credentials
        self._clock = clock
        self._on_new_token = on_new_token
        # Held while asking too: threads that find the token old must not all ask for a new one.
        self._lock = Lock()
        self._access: _Access | None = None

    def get_access_token(self, *, renew: bool = False) -> str:
        """A token good for at least a minute. Raises ``amazon.not_connected``, ``login_ended``, ``token_shape``,
        ``app_key_refused``, ``unreachable``, ``busy`` or ``failed``."""
        with self._lock:
            credentials = self._credentials()
            if credentials is None or not credentials.refresh_token:
                self._access = None
                raise Problem("amazon.not_connected")
            access = None if renew else self._access
            if access and access.credentials == credentials and self._clock.monotonic_s() < access.good_until_s:
                return access.token
            self._access = None
            return self._renew(credentials).token

    def redeem(self, code: str, redirect_uri: str) -> str:
        """Trade a consent's code at once: it is good for five minutes and one try.

        Raises ``consent.application_missing``, ``consent.code_refused``, ``amazon.app_key_refused``,
        ``amazon.our_request``, ``amazon.unreachable``, ``amazon.busy`` or ``amazon.failed``.
        """
        credentials = self._credentials()
        if credentials is None:
            raise Problem("consent.application_missing", fields="client_id,client_secret")
        grant = {"grant_type": "authorization_code", "code": code, "redirect_uri": redirect_uri}
        try:
            return self._ask(credentials, grant, _read_refresh_token)
        except Problem as problem:
            if problem.note.code != "amazon.login_ended":
                raise
            raise Problem("consent.code_refused") from None

    def _renew(self, credentials: Credentials) -> _Access:
        asked_at_s = self._clock.monotonic_s()
        grant = {"grant_type": "refresh_token", "refresh_token": clean_refresh_token(credentials.refresh_token)}

        def read(answer: Mapping[str, object]) -> tuple[_Access, str | None] | None:
            access = _read_access(answer, credentials, asked_at_s)
            return (access, _read_refresh_token(answer)) if access else None

        access, refresh_token = self._ask(credentials, grant, read)
        self._access = access
        if self._on_new_token and refresh_token and refresh_token != grant["refresh_token"]:
            self._access = replace(access, credentials=replace(credentials, refresh_token=refresh_token))
            self._on_new_token(refresh_token)
        return access

    def _ask(
        self, credentials: Credentials, grant: Mapping[str, str], read: Callable[[Mapping[str, object]], _Read | None]
    ) -> _Read:
        form = {**grant, "client_id": credentials.client_id, "client_secret": credentials.client_secret}
        problem = Problem("amazon.failed")
        for attempt in range(TRIES):
            if attempt and self._clock.wait(back_off_s(attempt)):
                break
            response = self._post(form)
            answer = json_object(response) or {}
            found = read(answer) if response.ok else None
            if found is not None:
                return found
            error = answer.get("error")
            if isinstance(error, str) and error in _ERRORS and response.status_code < 500:
                raise Problem(_ERRORS[error], status=response.status_code)
            code = "amazon.busy" if response.status_code == 429 else "amazon.failed"
            problem = Problem(code, status=response.status_code)
        raise problem

    def _post(self, form: Mapping[str, str]) -> requests.Response:
        import requests

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


def _read_refresh_token(answer: Mapping[str, object]) -> str | None:
    token = answer.get("refresh_token")
    try:
        return clean_refresh_token(token) if isinstance(token, str) else None
    except Problem:
        return None


def clean_refresh_token(text: str) -> str:
    """The token out of what a person pasted: without blanks, line breaks and quotes. Raises ``amazon.token_shape``."""
    token = "".join(letter for letter in text if "!" <= letter <= "~" and letter not in "\"'")
    if not token.startswith(_REFRESH_TOKEN_START) or len(token) == len(_REFRESH_TOKEN_START):
        raise Problem("amazon.token_shape")
    return token
