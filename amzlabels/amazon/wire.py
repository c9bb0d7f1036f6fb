"""What every HTTP call to Amazon shares: time limits, waits between tries, lenient reading; nothing of what is said.

The library behind the calls is large: it is loaded with the first of them and not at start.
"""

from __future__ import annotations

from collections.abc import Mapping
from secrets import SystemRandom
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from amzlabels.domain.problems import Problem

if TYPE_CHECKING:
    import requests

TIMEOUT_S = (10.0, 60.0)
"""To connect, and between two pieces of the answer."""

HURRIED_TIMEOUT_S = (5.0, 10.0)
"""The same where a packer waits and can go on without the answer; there is no second try then."""

TRIES = 5
_FIRST_WAIT_S = 1.0
_JITTER = 0.25
_LOOPBACK = frozenset({"localhost", "127.0.0.1", "::1"})

_random = SystemRandom()


def checked_base_url(url: str) -> str:
    """The URL without a slash at its end. Raises ``setup.endpoint_refused`` unless it is https or loopback."""
    try:
        parts = urlsplit(url)
        host = parts.hostname
    except ValueError:
        raise Problem("setup.endpoint_refused") from None
    if not host or parts.query or parts.fragment or parts.username is not None:
        raise Problem("setup.endpoint_refused")
    if parts.scheme != "https" and not (parts.scheme == "http" and is_loopback(url)):
        raise Problem("setup.endpoint_refused", host=host)
    return url.rstrip("/")


def is_loopback(url: str) -> bool:
    """Whether this address is on the computer itself."""
    return urlsplit(url).hostname in _LOOPBACK


def back_off_s(attempt: int, first_s: float = _FIRST_WAIT_S) -> float:
    """How long to wait before try number ``attempt`` (the second is 1), twice as long each time and a little more.

    The random part keeps stations that failed together from coming back together.
    """
    return float(first_s * 2 ** (attempt - 1) * (1 + _random.uniform(0, _JITTER)))


def json_object(response: requests.Response) -> Mapping[str, object] | None:
    """The body as an object, an empty one for no body; None for HTML or any other shape, which gateways do answer."""
    if not response.content.strip():
        return {}
    try:
        body = response.json()
    except (ValueError, RecursionError):
        return None
    return body if isinstance(body, dict) else None


def was_sent(error: requests.RequestException) -> bool:
    """Whether the other side may have got the request, so that its answer is what was lost."""
    import requests
    from urllib3.exceptions import MaxRetryError, NewConnectionError

    if isinstance(error, requests.ConnectTimeout | requests.exceptions.SSLError | requests.exceptions.ProxyError):
        return False
    cause = error.args[0] if error.args else None
    return not (isinstance(cause, MaxRetryError) and isinstance(cause.reason, NewConnectionError))


def network_problem(error: Exception) -> Problem:
    """The problem for a call that got no answer; ``reason`` is the kind of failure, never its text."""
    return Problem("amazon.unreachable", reason=type(error).__name__)
