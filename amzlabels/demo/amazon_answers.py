"""How the Amazon stand-in answers: the error list, request ids, announced rates, and the token bucket behind them."""

from __future__ import annotations

import re
import secrets
from collections.abc import Callable, Collection

from amzlabels.demo.http import Request, Response, json_response

Act = Callable[[Request, "re.Match[str]"], Response]
Routes = tuple[tuple[str, str, str, Act], ...]
"""Rows of method, path, name of the operation, and who answers it."""


class Refused(Exception):  # noqa: N818 - an answer, not a failure
    """What was asked is refused; ``is_slip`` is False where a right request met a state of affairs."""

    def __init__(self, status: int, code: str, message: str, *, is_slip: bool = True) -> None:
        super().__init__(message)
        self.status, self.code, self.message, self.is_slip = status, code, message, is_slip


class Bucket:
    """Amazon's token bucket for one operation: ``rate`` per second, up to ``burst`` at once."""

    def __init__(self, rate: float, burst: float, monotonic_s: Callable[[], float]) -> None:
        self.rate, self.burst = rate, burst
        self._monotonic_s = monotonic_s
        self._used, self._then = 0.0, monotonic_s()

    def take(self) -> bool:
        """Whether a call is allowed now."""
        now = self._monotonic_s()
        self._used = max(0.0, self._used - (now - self._then) * self.rate)
        self._then = now
        if self._used + 1 > self.burst:
            return False
        self._used += 1
        return True


def refusal(refused: Refused) -> Response:
    """Amazon's error list."""
    error = {"code": refused.code, "message": refused.message, "details": ""}
    return json_response(refused.status, {"errors": [error]})


def failure(_request: Request, status: int) -> Response:
    """The answer when Amazon itself is in trouble (5xx) or too busy (429)."""
    if status == 429:
        refused = Refused(429, "QuotaExceeded", "You exceeded your quota for the requested resource.")
    else:
        refused = Refused(status, "InternalFailure", "We encountered an internal error. Please try again.")
    return stamped(refusal(refused), None)


def stamped(response: Response, rate: float | None) -> Response:
    """With a request id, and with the rate where Amazon announces it: on 20x, 400 and 404."""
    headers = {**response.headers, "x-amzn-RequestId": secrets.token_hex(16)}
    if rate is not None and (response.status < 300 or response.status in (400, 404)):
        headers["x-amzn-RateLimit-Limit"] = str(rate)
    return Response(response.status, response.body, response.content_type, headers)


def check_query(request: Request, allowed: Collection[str] = ()) -> None:
    """Refuse parameters the model does not have, and any that is given twice: lists are parted by commas."""
    unknown = request.query.keys() - set(allowed)
    if unknown or request.repeated:
        wrong = ", ".join(sorted(unknown | request.repeated))
        raise Refused(400, "InvalidInput", f"Query parameters are invalid: {wrong}")


def is_texts(value: object) -> bool:
    """Whether this is a map from texts to texts, as Amazon wants options."""
    return isinstance(value, dict) and all(isinstance(each, str) for each in value.values())
