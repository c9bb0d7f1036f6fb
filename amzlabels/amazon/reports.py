"""Gets the report of unshipped orders made and fetches it; reading it is left to ``report``, waiting to ``journey``.

Source: the models reports_2021-06-30.json and tokens_2021-03-01.json of Amazon's Selling Partner API, their rates
included, and Amazon's guide on restricted data tokens.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from urllib.parse import quote

from amzlabels.amazon.pacing import TokenBucket
from amzlabels.amazon.presigned import Document
from amzlabels.amazon.report import TxtReportReader
from amzlabels.amazon.transport import Answer, Transport
from amzlabels.domain.marketplace import BY_CODE
from amzlabels.domain.order import Report
from amzlabels.domain.problems import Problem
from amzlabels.domain.queue import FETCHED
from amzlabels.journey.ports import Clock
from amzlabels.journey.ports_amazon import ReportState, ReportStatus

UNSHIPPED = "GET_FLAT_FILE_ACTIONABLE_ORDER_DATA_SHIPPING"

_REPORTS = "/reports/2021-06-30/reports"
_DOCUMENTS = "/reports/2021-06-30/documents"
_TOKENS = "/tokens/2021-03-01/restrictedDataToken"
_REACH = timedelta(days=30)
_STATES = {
    "IN_QUEUE": ReportState.WAITING,
    "IN_PROGRESS": ReportState.WAITING,
    "DONE": ReportState.READY,
    # Amazon cancels a report by itself when there is nothing to put into it.
    "CANCELLED": ReportState.EMPTY,
    "FATAL": ReportState.FAILED,
}
# What both of these mean where only a report is asked for: a second one does no harm.
_AS_REPORTS_HAVE_IT = {"amazon.denied": "amazon.role_missing", "amazon.outcome_unknown": "amazon.unreachable"}


class UnshippedReports:
    """The report of unshipped orders, asked for. Safe from any thread; nothing of it is written to a disk."""

    def __init__(self, transport: Transport, reader: TxtReportReader, clock: Clock) -> None:
        self._transport = transport
        self._reader = reader
        self._clock = clock
        self._request_pace = TokenBucket(0.0167, 15, clock)
        self._look_pace = TokenBucket(2.0, 15, clock)
        self._token_pace = TokenBucket(1.0, 10, clock)
        self._document_pace = TokenBucket(0.0167, 15, clock)

    def request(self, marketplaces: Sequence[str]) -> str:
        """Ask for a report of these marketplaces (codes); returns its id. Amazon may well put in all others, too.

        Raises ``amazon.role_missing``, ``order.marketplace_unknown``, ``amazon.*``.
        """
        known = [BY_CODE[code] for code in marketplaces if code in BY_CODE]
        if not known or len(known) < len(marketplaces):
            raise Problem("order.marketplace_unknown")
        body = {
            "reportType": UNSHIPPED,
            "marketplaceIds": [marketplace.marketplace_id for marketplace in known],
            # Without it no column tells which marketplace an order is from.
            "reportOptions": {"ShowSalesChannel": "true"},
            "dataStartTime": self._clock.now() - _REACH,
        }
        answer = self._post(_REPORTS, self._request_pace, body)
        return _text(answer, answer.body or {}, "reportId")

    def look(self, report_id: str) -> ReportStatus:
        """Where it stands; ``made_at`` is by our clock. Raises ``amazon.*``."""
        answer = self._transport.call("GET", f"{_REPORTS}/{quote(report_id, safe='')}", self._look_pace)
        if answer.status == 404:
            return ReportStatus(ReportState.FAILED)
        if not answer.is_ok:
            raise answer.problem("amazon.our_request")
        body = answer.body or {}
        state = _STATES.get(str(body.get("processingStatus")))
        if state is None:
            raise answer.problem("amazon.answer_unreadable")
        document_id = str(body.get("reportDocumentId") or "")
        if state is ReportState.READY and not document_id:
            return ReportStatus(ReportState.FAILED)
        made_at = _moment(body.get("processingEndTime"))
        return ReportStatus(state, document_id, made_at and self._transport.amazon_clock.to_ours(made_at))

    def read(self, document_id: str) -> Report:
        """Fetch and read it. Raises ``report.*``, ``amazon.role_missing``, ``amazon.report_failed``, ``amazon.*``."""
        path = f"{_DOCUMENTS}/{quote(document_id, safe='')}"
        token = self._restricted_token(path)
        document = self._fetch(path, token)
        if document.status != 200:
            # An address is good for five minutes only; the token opens a fresh one.
            document = self._fetch(path, token)
        if document.status != 200:
            raise Problem("amazon.failed", status=document.status)
        return self._reader.read_bytes(document.content, FETCHED, document.charset)

    def _restricted_token(self, path: str) -> str:
        answer = self._post(_TOKENS, self._token_pace, {"restrictedResources": [{"method": "GET", "path": path}]})
        body = answer.body or {}
        payload = body.get("payload")
        return _text(answer, payload if isinstance(payload, dict) else body, "restrictedDataToken")

    def _fetch(self, path: str, token: str) -> Document:
        answer = self._transport.call("GET", path, self._document_pace, token=token)
        if not answer.is_ok:
            raise answer.problem("amazon.report_failed")
        return self._transport.fetch_document(_text(answer, answer.body or {}, "url"))

    def _post(self, path: str, pace: TokenBucket, body: Mapping[str, object]) -> Answer:
        try:
            answer = self._transport.call("POST", path, pace, body=body)
        except Problem as problem:
            code = problem.note.code
            raise Problem(_AS_REPORTS_HAVE_IT.get(code, code), **problem.note.facts) from None
        if not answer.is_ok:
            raise answer.problem("amazon.our_request")
        return answer


def _text(answer: Answer, values: Mapping[str, object], name: str) -> str:
    value = values.get(name)
    if not isinstance(value, str) or not value:
        raise answer.problem("amazon.answer_unreadable")
    return value


def _moment(value: object) -> datetime | None:
    try:
        moment = datetime.fromisoformat(str(value))
    except ValueError:
        return None
    return moment if moment.tzinfo else None
