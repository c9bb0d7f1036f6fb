"""Calls the Selling Partner API at its pace, repeating what is safe; what an answer means is left to its callers."""

from __future__ import annotations

import platform
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property
from typing import TYPE_CHECKING, Any

from amzlabels import __version__
from amzlabels.amazon import presigned
from amzlabels.amazon.amazon_clock import AmazonClock
from amzlabels.amazon.login import TokenProvider
from amzlabels.amazon.pacing import TokenBucket
from amzlabels.amazon.wire import (
    HURRIED_TIMEOUT_S,
    TIMEOUT_S,
    TRIES,
    back_off_s,
    checked_base_url,
    is_loopback,
    json_object,
    network_problem,
    was_sent,
)
from amzlabels.domain.problems import Problem
from amzlabels.journey.ports import Clock

if TYPE_CHECKING:
    import requests

DEFAULT_API_URL = "https://sellingpartnerapi-eu.amazon.com"

_LONGEST_MESSAGE = 500
_LONGEST_FIRST_WAIT_S = 2.0
# Calls per second; anything else in the header is no rate.
_SLOWEST_RATE, _FASTEST_RATE = 0.0001, 10_000.0


@dataclass(frozen=True, slots=True)
class ApiError:
    """One entry of Amazon's error list; any part may be empty."""

    code: str = ""
    message: str = ""
    details: str = ""


@dataclass(frozen=True, slots=True)
class Answer:
    """What was answered. ``body`` is None where it cannot be read; ``errors`` are Amazon's own, never a gateway's.

    ``query`` is the question in the very words in which it was asked.
    """

    status: int
    request_id: str
    body: Mapping[str, object] | None
    errors: tuple[ApiError, ...] = ()
    query: Mapping[str, object] | None = None

    @property
    def is_ok(self) -> bool:
        """Whether Amazon agreed."""
        return 200 <= self.status < 300 and self.body is not None and not self.errors

    @property
    def message(self) -> str:
        """Amazon's words, shortened; they may quote the request."""
        return "; ".join(error.message or error.code for error in self.errors)[:_LONGEST_MESSAGE]

    def problem(self, code: str) -> Problem:
        """A problem that carries what Amazon's support asks for."""
        return Problem(code, status=self.status, message=self.message, request_id=self.request_id)


@dataclass(frozen=True, slots=True)
class _Request:
    """One operation. A restricted ``token`` stands in for the login's."""

    method: str
    path: str
    query: Mapping[str, object] | None
    body: Mapping[str, object] | None
    token: str | None = field(repr=False)
    timeout_s: tuple[float, float]


class Transport:
    """The one way to the Selling Partner API. Safe from any thread; connections are kept open between calls."""

    def __init__(self, api_url: str, tokens: TokenProvider, clock: Clock) -> None:
        """Raises ``setup.endpoint_refused``."""
        self._base_url = checked_base_url(api_url)
        self._tokens = tokens
        self._clock = clock
        self.amazon_clock = AmazonClock(clock)

    def close(self) -> None:
        """Close the connections."""
        if "_session" in vars(self):
            self._session.close()

    @cached_property
    def _session(self) -> requests.Session:
        import requests

        session = requests.Session()
        session.headers["user-agent"] = user_agent()
        return session

    def now(self) -> datetime:
        """The moment by Amazon's clock, in UTC."""
        return self.amazon_clock.now()

    def fetch_document(self, url: str) -> presigned.Document:
        """Fetch what lies at an address that Amazon signed; see ``presigned.fetch``."""
        return presigned.fetch(self._checked_document_url(url), self._clock)

    def put_document(self, url: str, data: bytes, content_type: str) -> None:
        """Store a document at an address that Amazon signed; see ``presigned.put``."""
        presigned.put(self._checked_document_url(url), data, content_type, self._clock)

    def call(
        self,
        method: str,
        path: str,
        pace: TokenBucket,
        *,
        query: Mapping[str, object] | None = None,
        body: Mapping[str, object] | None = None,
        token: str | None = None,
        is_repeatable: bool = True,
        is_hurried: bool = False,
    ) -> Answer:
        """Call one operation; returns Amazon's yes or its refusal (4xx).

        ``is_repeatable``: saying it twice does no more than saying it once. What is not is left off at the first
        answer that was lost, as ``amazon.outcome_unknown``. ``is_hurried``: one try, and a short one.
        Every ``datetime`` in ``query`` and ``body`` is by our clock and told by Amazon's. ``token``: a restricted data
        token instead of the login's; it is not renewed.

        Raises ``amazon.unreachable`` when Amazon surely did not hear, ``amazon.outcome_unknown`` when it may have
        heard a ``body``, ``amazon.busy``, ``amazon.failed``, ``amazon.denied``, ``amazon.app_key_refused``,
        ``amazon.our_request``, ``amazon.answer_unreadable`` and the login's problems.
        """
        import requests

        request = _Request(method, path, query, body, token, HURRIED_TIMEOUT_S if is_hurried else TIMEOUT_S)
        problem = Problem("amazon.failed")
        is_lost = False
        for attempt in range(1 if is_hurried else TRIES):
            if attempt and self._clock.wait(back_off_s(attempt, _first_wait_s(problem, pace))):
                break
            try:
                answer = self._call_by_amazons_clock(request, pace)
            except requests.RequestException as error:
                problem = network_problem(error)
                if not was_sent(error):
                    break
                is_lost = is_lost or body is not None
                if not is_repeatable:
                    break
                continue
            except Problem as refused:
                problem = refused
                break
            if answer.status == 429:
                pace.drain()
                problem = answer.problem("amazon.busy")
            elif answer.is_ok or (answer.errors and answer.status < 500):
                return answer
            else:
                # A gateway on the way may have spoken in Amazon's place, before or after Amazon heard.
                is_lost = is_lost or (body is not None and (answer.status < 300 or not is_repeatable))
                problem = answer.problem("amazon.answer_unreadable" if answer.status < 300 else "amazon.failed")
                if not is_repeatable:
                    break
        # A repeat that failed does not tell whether the try before it was heard.
        raise Problem("amazon.outcome_unknown") if is_lost else problem

    def _call_by_amazons_clock(self, request: _Request, pace: TokenBucket) -> Answer:
        ahead = self.amazon_clock.ahead
        answer = self._call_with_good_token(request, pace)
        if self.amazon_clock.ahead == ahead or self._in_words(request) == (request.query, request.body):
            return answer
        # This answer tells that our clock is wrong, and with it what had just been told by that clock.
        return self._call_with_good_token(request, pace)

    def _call_with_good_token(self, request: _Request, pace: TokenBucket) -> Answer:
        answer = self._call_once(request, pace, request.token or self._tokens.get_access_token())
        if answer.status in (401, 403) and request.token is None:
            answer = self._call_once(request, pace, self._tokens.get_access_token(renew=True))
        if answer.status in (401, 403):
            raise answer.problem("amazon.app_key_refused" if _is_secret_expired(answer) else "amazon.denied")
        if answer.status in (413, 415):
            raise answer.problem("amazon.our_request")
        return answer

    def _call_once(self, request: _Request, pace: TokenBucket, token: str) -> Answer:
        pace.take()
        headers = {
            "x-amz-access-token": token,
            "x-amz-date": self.now().strftime("%Y%m%dT%H%M%SZ"),
            "accept": "application/json",
        }
        query, body = self._in_words(request)
        response = self._session.request(
            request.method,
            f"{self._base_url}{request.path}",
            params=query,
            json=body,
            headers=headers,
            timeout=request.timeout_s,
            allow_redirects=False,
        )
        request_id = response.headers.get("x-amzn-RequestId", "")
        # A gateway's clock is nobody's concern.
        if request_id:
            self.amazon_clock.learn(response.headers.get("date", ""))
        _adapt_pace(pace, response.headers.get("x-amzn-RateLimit-Limit"))
        content = json_object(response)
        return Answer(response.status_code, request_id, content, _read_errors(content), query)

    def _in_words(self, request: _Request) -> tuple[Any, Any]:
        return self.amazon_clock.in_words(request.query), self.amazon_clock.in_words(request.body)

    def _checked_document_url(self, url: str) -> str:
        return presigned.checked_document_url(url, is_loopback_allowed=is_loopback(self._base_url))


def user_agent() -> str:
    """Who calls, in the form Amazon asks for: name/version (Language=…; Platform=…)."""

    def clean(text: str) -> str:
        return re.sub(r"[^A-Za-z0-9.\-]", "-", text)

    system = f"{clean(platform.system())}/{clean(platform.release())}"
    return f"amzlabels/{__version__} (Language=Python/{clean(platform.python_version())}; Platform={system})"


def _first_wait_s(problem: Problem, pace: TokenBucket) -> float:
    """Throttled calls come back at the operation's own pace."""
    return min(1 / pace.rate, _LONGEST_FIRST_WAIT_S) if problem.note.code == "amazon.busy" else 1.0


def _adapt_pace(pace: TokenBucket, told: str | None) -> None:
    try:
        rate = float(told or "")
    except ValueError:
        return
    if _SLOWEST_RATE <= rate <= _FASTEST_RATE:
        pace.adapt(rate)


def _read_errors(body: Mapping[str, object] | None) -> tuple[ApiError, ...]:
    entries = (body or {}).get("errors")
    if not isinstance(entries, list):
        return ()
    return tuple(
        ApiError(*(str(entry.get(key) or "") for key in ("code", "message", "details")))
        for entry in entries
        if isinstance(entry, dict)
    )


def _is_secret_expired(answer: Answer) -> bool:
    said = " ".join(f"{error.message} {error.details}" for error in answer.errors).lower()
    return "secret" in said and "expired" in said
