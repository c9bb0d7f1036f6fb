"""Sends one request to MyParcel and tells how a failed exchange failed; repeating it is left to ``client``.

requests loads with this module, so it is imported with the first call that has a key, and not at start.
"""

from __future__ import annotations

import ssl
from base64 import b64encode

import requests
from urllib3.exceptions import ConnectTimeoutError, MaxRetryError, NewConnectionError, ProxyError

from amzlabels.carrier.myparcel.exchange import Answer, Call
from amzlabels.domain.problems import Problem

TIMEOUT_S = (10.0, 60.0)
"""To connect, and between two pieces of the answer."""


class Transport:
    """Keeps connections open between calls. Not safe from several threads at once."""

    def __init__(self, *, user_agent: str, is_loopback: bool) -> None:
        self._session = requests.Session()
        # What stays on this computer must not go through a proxy.
        self._session.trust_env = not is_loopback
        self._session.headers["User-Agent"] = user_agent

    def close(self) -> None:
        """Close the connections."""
        self._session.close()

    def send(self, call: Call, api_key: str) -> Answer:
        """Send once. Redirects are answers like any other, so that the key goes nowhere else.

        Raises ``shop.unreachable`` when MyParcel surely did not act, ``shop.outcome_unknown`` when it may have made
        shipments.
        """
        try:
            response = self._session.request(
                call.method,
                call.url,
                params=call.params,
                data=call.body,
                headers=call.headers,
                auth=_Bearer(api_key if call.has_key else ""),
                timeout=TIMEOUT_S,
                allow_redirects=False,
            )
        except requests.RequestException as error:
            is_lost = call.makes_shipments and _may_have_arrived(error)
            raise Problem(
                "shop.outcome_unknown" if is_lost else "shop.unreachable", reason=type(error).__name__
            ) from None
        retry_after = response.headers.get("Retry-After", "")
        return Answer(
            response.status_code,
            response.content,
            response.headers.get("X-Request-Id", ""),
            float(retry_after) if retry_after.isascii() and retry_after.isdigit() else 0.0,
        )


class _Bearer(requests.auth.AuthBase):
    """MyParcel wants the key alone in base64; an empty one is not sent.

    As an auth object it also keeps a netrc file from taking its place.
    """

    def __init__(self, api_key: str) -> None:
        self._token = b64encode(api_key.encode()).decode()

    def __call__(self, request: requests.PreparedRequest) -> requests.PreparedRequest:
        if self._token:
            request.headers["Authorization"] = f"bearer {self._token}"
        return request


def _may_have_arrived(error: requests.RequestException) -> bool:
    """Whether the request may have left before this failure: only failures to connect are proof that it did not."""
    if isinstance(error, requests.ConnectTimeout):
        return False
    cause = error.args[0] if error.args else None
    reason = cause.reason if isinstance(cause, MaxRetryError) else None
    if isinstance(reason, NewConnectionError | ConnectTimeoutError | ProxyError):
        return False
    # The certificate is checked before anything is sent; later failures of the encryption prove nothing.
    return not isinstance(reason.args[0] if reason and reason.args else None, ssl.SSLCertVerificationError)
