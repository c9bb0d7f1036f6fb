"""Calls MyParcel: headers, pace and repeated tries; what is asked and what an answer means is left to ``shop``."""

from __future__ import annotations

import json
import logging
import platform
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from math import ceil, inf
from threading import Lock
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from amzlabels import __version__
from amzlabels.carrier.myparcel.exchange import Answer, Call
from amzlabels.carrier.myparcel.hosts import Hosts
from amzlabels.carrier.myparcel.pacing import QUIET_S, SlidingWindow
from amzlabels.carrier.myparcel.problems import ApiProblem, api_problem
from amzlabels.domain.problems import Note, Problem
from amzlabels.journey.ports import Clock

if TYPE_CHECKING:
    from amzlabels.carrier.myparcel.transport import Transport

TRIES = 5
FIRST_WAIT_S = 1.0
JSON = "application/json"
PDF = "application/pdf"
LABEL_LINK = "application/vnd.shipment_label_link+json;charset=utf8"
_NEW_SHIPMENTS = "application/vnd.shipment+json;charset=utf-8;version=1.1"
_NEW_RETURNS = "application/vnd.return_shipment+json;charset=utf-8;version=1.1"

# Of the newer endpoints, whose fields are written in camel case.
_QUESTION = "application/json;version=2.0"
_ANSWER_TO_QUESTION = "application/json;charset=utf-8;version=2.0"

_QUOTAS: Mapping[str, int] = {
    "GET /shipments": 500,
    "GET /shipments/{ids}": 1000,
    "GET /shipment_labels/{ids}": 500,
    "POST /shipments": 500,
    "DELETE /shipments/{ids}": 300,
    "GET /pickup_locations": 300,
    "GET /tracktraces/{ids}": 300,
}
"""Calls per five minutes, rejected ones included. Source: the rate limits of MyParcel's API documentation."""
# Half is left to other programs with the same key, and to this one when it was started anew.
_OUR_SHARE = 2
# Who asks whose a key is tells of that, too.
_KEY_CHECKS = frozenset({"GET /whoami", "GET /accounts"})
# The name of what requests raises where an answer does not come in time.
_HUNG = "ReadTimeout"
_NOBODY_WAITS = frozenset({"DELETE /shipments/{ids}"})

_log = logging.getLogger(__name__)


class MyParcelClient:
    """The one way to MyParcel. Safe from any thread; each exchange that is under way has a connection of its own.

    ``on_key_refused`` hears of every answer that says the key is no longer good, but for those to checks of the key.
    """

    def __init__(
        self,
        hosts: Hosts,
        api_key: Callable[[], str | None],
        clock: Clock,
        on_key_refused: Callable[[Note], None] = lambda _note: None,
    ) -> None:
        self._hosts = hosts
        self._api_key = api_key
        self._clock = clock
        self._on_key_refused = on_key_refused
        self._windows = {
            endpoint: SlidingWindow(limit // _OUR_SHARE, clock, inf if endpoint in _NOBODY_WAITS else QUIET_S)
            for endpoint, limit in _QUOTAS.items()
        }
        self._lock = Lock()
        self._idle: list[Transport] = []

    def close(self) -> None:
        """Close the connections; a later call opens new ones."""
        with self._lock:
            while self._idle:
                self._idle.pop().close()

    def get(
        self,
        endpoint: str,
        ids: Sequence[int] = (),
        params: Mapping[str, str] | None = None,
        *,
        accept: str = JSON,
        tries: int = TRIES,
    ) -> Answer:
        """Ask for something that may safely be asked again; ``{ids}`` in ``endpoint`` stands for ``ids``.

        Returns a 2xx answer. Raises ``shop.unreachable``, or ``ApiProblem`` for any other answer.
        """
        host = self._hosts.iam if endpoint == "/whoami" else self._hosts.api
        url = host + endpoint.replace("{ids}", ";".join(map(str, ids)))
        return self._call(f"GET {endpoint}", Call("GET", url, {"Accept": accept}, params or {}), tries)

    def download(self, url: str) -> Answer:
        """Fetch a file that MyParcel made; from its own host, which ``url`` may lack, with the key, else without.

        Raises as ``get``, and ``shop.answer_unreadable`` where the address is not safe to use.
        """
        whole = self._hosts.api + url if re.match(r"/(?!/)", url) else url
        is_own = whole.startswith(f"{self._hosts.api}/")
        if not is_own and urlsplit(whole).scheme != "https":
            raise Problem("shop.answer_unreadable")
        return self._call("GET /pdfs", Call("GET", whole, {"Accept": PDF}, has_key=is_own), TRIES)

    def ask(self, endpoint: str, question: Mapping[str, object], *, tries: int = TRIES) -> Answer:
        """Ask for something by POST that makes nothing and may safely be asked again; as ``get`` otherwise."""
        headers = {"Content-Type": _QUESTION, "Accept": _ANSWER_TO_QUESTION}
        body = json.dumps(question).encode()
        return self._call(f"POST {endpoint}", Call("POST", self._hosts.api + endpoint, headers, body=body), tries)

    def delete_shipment(self, shipment_id: int) -> None:
        """Take a concept back; repeated where an answer was lost, so a refusal may be due to the try before.

        Raises ``shop.unreachable``, or ``ApiProblem`` for any other answer.
        """
        url = f"{self._hosts.api}/shipments/{shipment_id}"
        self._call("DELETE /shipments/{ids}", Call("DELETE", url, {"Accept": JSON}), TRIES)

    def make_shipments(self, shipments: Sequence[Mapping[str, object]]) -> Answer:
        """Order shipments; repeated only where MyParcel surely made none. Returns a 2xx answer.

        Raises ``shop.outcome_unknown`` when some may have been made; after any other problem there are none.
        """
        body = json.dumps({"data": {"shipments": shipments}}, ensure_ascii=False).encode()
        headers = {"Content-Type": _NEW_SHIPMENTS, "Accept": JSON}
        url = f"{self._hosts.api}/shipments"
        return self._call("POST /shipments", Call("POST", url, headers, body=body, makes_shipments=True), TRIES)

    def make_return(self, entry: Mapping[str, object], *, is_mailed: bool) -> Answer:
        """Order a shipment's return label, as ``make_shipments``; ``is_mailed``: MyParcel sends it to the buyer."""
        body = json.dumps({"data": {"return_shipments": [entry]}}, ensure_ascii=False).encode()
        headers = {"Content-Type": _NEW_RETURNS, "Accept": JSON}
        params = {"send_return_mail": str(int(is_mailed))}
        url = f"{self._hosts.api}/shipments"
        return self._call("POST /shipments", Call("POST", url, headers, params, body, makes_shipments=True), TRIES)

    def _call(self, endpoint: str, call: Call, tries: int) -> Answer:
        attempt = 1
        while True:
            try:
                return self._call_once(endpoint, call)
            except _TryAgain as again:
                if again.wait_s > QUIET_S:
                    facts = {**again.problem.note.facts, "wait_s": ceil(again.wait_s)}
                    raise Problem(again.problem.note.code, **facts) from None
                wait_s = max(FIRST_WAIT_S * 2 ** (attempt - 1), again.wait_s)
                if attempt == tries or self._clock.wait(wait_s):
                    raise again.problem from None
            attempt += 1

    def _call_once(self, endpoint: str, call: Call) -> Answer:
        """Raises ``_TryAgain`` where repeating is safe, by the problem's own word, and time may mend it."""
        api_key = (self._api_key() or "").strip()
        if not api_key:
            raise Problem("shop.not_connected")
        try:
            if endpoint in self._windows:
                self._windows[endpoint].take()
            with self._connection() as transport:
                answer = transport.send(call, api_key)
        except Problem as problem:
            _log.warning("%s: %s", endpoint, problem.note.code)
            # One that has kept us waiting would do so again, while nobody was told why.
            if problem.note.code == "shop.unreachable" and problem.note.facts.get("reason") != _HUNG:
                raise _TryAgain(problem) from None
            raise
        _log.info("%s: %d, request %s", endpoint, answer.status, _bare(answer.request_id))
        if 200 <= answer.status < 300:
            return answer
        refusal = api_problem(answer.status, answer.json, answer.request_id)
        code = _bare(str(refusal.note.facts.get("code")))
        _log.warning("%s: %s, request %s", endpoint, code, _bare(refusal.request_id))
        if refusal.note.code == "shop.key_refused" and endpoint not in _KEY_CHECKS and call.has_key:
            self._on_key_refused(refusal.note)
        if call.makes_shipments and not 400 <= answer.status < 500:
            raise Problem("shop.outcome_unknown", code=str(answer.status), request_id=refusal.request_id)
        raise _TryAgain(refusal, answer.retry_after_s) if _is_passing(refusal) else refusal

    @contextmanager
    def _connection(self) -> Iterator[Transport]:
        """A connection for one exchange, kept open for the next."""
        with self._lock:
            transport = self._idle.pop() if self._idle else None
        if transport is None:
            from amzlabels.carrier.myparcel.transport import Transport

            user_agent = f"CustomApiCall/2 amzlabels/{__version__} Python/{platform.python_version()}"
            transport = Transport(user_agent=user_agent, is_loopback=self._hosts.is_loopback)
        try:
            yield transport
        finally:
            with self._lock:
                self._idle.append(transport)


class _TryAgain(Exception):  # noqa: N818 - not an error but a word between two methods
    def __init__(self, problem: Problem, wait_s: float = 0.0) -> None:
        super().__init__(problem.note.code)
        self.problem = problem
        self.wait_s = wait_s


def _bare(said: str) -> str:
    """A code or id fit for the log; anything that may be more than that stays out of it."""
    return said if re.fullmatch(r"[\w.-]{1,80}", said) else "-"


def _is_passing(refusal: ApiProblem) -> bool:
    """Too many calls, or trouble on MyParcel's side; refusals of what was asked stay what they are."""
    return refusal.note.code in ("shop.busy", "shop.failed") and (refusal.status == 429 or refusal.status >= 500)
