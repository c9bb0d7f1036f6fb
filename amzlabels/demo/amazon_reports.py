"""The unshipped-orders report of the Amazon stand-in: asked for, made, and its document handed out to whoever may."""

from __future__ import annotations

import codecs
import gzip
import re
import secrets
from collections.abc import Collection
from dataclasses import dataclass, replace
from typing import Any

from amzlabels.demo.amazon_answers import Refused, Routes, check_query, is_texts
from amzlabels.demo.amazon_documents import Documents
from amzlabels.demo.amazon_orders import Orders
from amzlabels.demo.clock import WorldClock, read_moment
from amzlabels.demo.http import Request, Response, json_response

UNSHIPPED = "GET_FLAT_FILE_ACTIONABLE_ORDER_DATA_SHIPPING"
POLLS_UNTIL_DONE = 2
RESTRICTED_S = 3600
OUTCOMES = frozenset({"DONE", "CANCELLED", "FATAL"})
_DOCUMENTS = "/reports/2021-06-30/documents/"
_REPORT_FIELDS = frozenset({"reportType", "marketplaceIds", "reportOptions", "dataStartTime", "dataEndTime"})


@dataclass(frozen=True, slots=True)
class ReportPlan:
    """How the next reports go. Empty ``text`` = no unshipped orders; ``fixed`` = confirmations change nothing in it.

    ``polls`` are answered with "not yet", then comes ``outcome``; ``explanation`` is the document of a FATAL one.
    ``charset`` is announced and used, empty = UTF-8 unannounced. ``expired``: so many addresses are too old at once.
    ``forbidden``: the application lacks the role that reads addresses. Raises ``ValueError``, ``LookupError``.
    """

    text: str = ""
    fixed: bool = False
    polls: int = POLLS_UNTIL_DONE
    outcome: str = "DONE"
    explanation: str = ""
    gzip: bool = True
    charset: str = "Cp1252"
    expired: int = 0
    forbidden: bool = False

    def __post_init__(self) -> None:
        if self.outcome not in OUTCOMES:
            raise ValueError(f"no such outcome: {self.outcome}")
        codecs.lookup(self.charset or "utf-8")


@dataclass(slots=True)
class _Report:
    body: dict[str, Any]
    plan: ReportPlan
    polls: int = 0
    content: str | None = None


class Reports:
    """Reports of one seller. ``plan`` is how the next ones go; ``text`` is a short way to its text."""

    def __init__(self, marketplaces: Collection[str], orders: Orders, documents: Documents, clock: WorldClock) -> None:
        self._marketplaces = marketplaces
        self._orders = orders
        self._documents = documents
        self._clock = clock
        self.reset()

    def reset(self) -> None:
        """Forget all reports and their tokens."""
        self._reports: dict[str, _Report] = {}
        self._restricted: dict[str, tuple[float, frozenset[str]]] = {}
        self.plan = ReportPlan()

    @property
    def text(self) -> str:
        """What the next report is made of."""
        return self.plan.text

    @text.setter
    def text(self, text: str) -> None:
        self.plan = replace(self.plan, text=text)

    def routes(self) -> Routes:
        """Rows for the service's table."""
        return (
            ("POST", r"/reports/2021-06-30/reports", "create_report", self._create),
            ("GET", r"/reports/2021-06-30/reports/([^/]+)", "report", self._status),
            ("POST", r"/tokens/2021-03-01/restrictedDataToken", "restricted_token", self._restricted_token),
            ("GET", rf"{_DOCUMENTS}([^/]+)", "report_document", self._document),
        )

    def is_restricted(self, request: Request) -> bool:
        """Whether only a restricted token opens this."""
        return request.path.startswith(_DOCUMENTS)

    def allows(self, token: str, request: Request) -> bool:
        """Whether this is a restricted token, still valid, for exactly this path."""
        until_s, paths = self._restricted.get(token, (0.0, frozenset()))
        return request.method == "GET" and request.path in paths and until_s > self._clock.monotonic_s()

    def _create(self, request: Request, _match: re.Match[str]) -> Response:
        check_query(request)
        body = request.json()
        if not isinstance(body, dict) or body.keys() - _REPORT_FIELDS or body.get("reportType") != UNSHIPPED:
            raise Refused(400, "InvalidInput", "reportType is invalid")
        wanted = body.get("marketplaceIds")
        if not isinstance(wanted, list) or not 1 <= len(wanted) <= 25:
            raise Refused(400, "InvalidInput", "marketplaceIds must hold 1 to 25 ids")
        if not all(isinstance(each, str) and each in self._marketplaces for each in wanted):
            raise Refused(403, "Unauthorized", "Access to requested resource is denied.")
        if not is_texts(body.get("reportOptions", {})):
            raise Refused(400, "InvalidInput", "reportOptions must be strings")
        if not all(read_moment(body[field]) for field in ("dataStartTime", "dataEndTime") if field in body):
            raise Refused(400, "InvalidInput", "dataStartTime or dataEndTime is invalid")
        if self.plan.forbidden:
            raise Refused(403, "Unauthorized", "Access to the resource is forbidden", is_slip=False)
        report_id = str(50_000_000_000 + secrets.randbelow(10**9))
        told = {name: value for name, value in body.items() if name != "reportOptions"}
        about = {"reportId": report_id, "createdTime": self._clock.stamp()}
        self._reports[report_id] = _Report(about | told, self.plan)
        return json_response(202, {"reportId": report_id})

    def _status(self, request: Request, match: re.Match[str]) -> Response:
        check_query(request)
        report = self._reports.get(match[1])
        if report is None:
            raise Refused(404, "NotFound", "Report not found.", is_slip=False)
        report.polls += 1
        if report.polls <= report.plan.polls:
            status = "IN_QUEUE" if report.polls == 1 else "IN_PROGRESS"
            return json_response(200, report.body | {"processingStatus": status})
        if report.content is None:
            self._finish(report)
        return json_response(200, report.body)

    def _finish(self, report: _Report) -> None:
        plan, status = report.plan, report.plan.outcome
        report.content = plan.explanation
        if status == "DONE":
            report.content = self._orders.serve(plan.text, is_fixed=plan.fixed)
            status = "DONE" if report.content else "CANCELLED"
        report.body |= {"processingStatus": status, "processingEndTime": self._clock.stamp()}
        if report.content and status != "CANCELLED":
            report.body["reportDocumentId"] = f"amzn1.spdoc.1.4.eu.{report.body['reportId']}"

    def _restricted_token(self, request: Request, _match: re.Match[str]) -> Response:
        check_query(request)
        body = request.json()
        wanted = body.get("restrictedResources") if isinstance(body, dict) else None
        if not isinstance(wanted, list) or not 1 <= len(wanted) <= 50 or not all(map(_is_document, wanted)):
            raise Refused(400, "InvalidInput", "restrictedResources must name concrete report documents")
        token = f"Atz.sprdt|{secrets.token_urlsafe(48)}"
        until_s = self._clock.monotonic_s() + RESTRICTED_S
        self._restricted[token] = (until_s, frozenset(each["path"] for each in wanted))
        return json_response(200, {"restrictedDataToken": token, "expiresIn": RESTRICTED_S})

    def _document(self, request: Request, match: re.Match[str]) -> Response:
        check_query(request)
        report = self._reports.get(match[1].rpartition(".")[2])
        if report is None or report.body.get("reportDocumentId") != match[1]:
            raise Refused(404, "NotFound", "Document not found.", is_slip=False)
        charset = report.plan.charset
        content = (report.content or "").encode(charset or "utf-8", "replace")
        found = {"reportDocumentId": match[1]}
        if report.plan.gzip:
            content, found["compressionAlgorithm"] = gzip.compress(content), "GZIP"
        content_type = f"text/plain;charset={charset}" if charset else "text/plain"
        is_expired = report.plan.expired > 0
        report.plan = replace(report.plan, expired=report.plan.expired - 1)
        return json_response(200, found | {"url": self._documents.offer(content, content_type, is_expired=is_expired)})


def _is_document(resource: Any) -> bool:
    """A concrete report document: no placeholder, and no data elements, which are for orders only."""
    path = resource.get("path") if isinstance(resource, dict) and resource.keys() == {"method", "path"} else None
    return isinstance(path, str) and resource["method"] == "GET" and bool(re.fullmatch(rf"{_DOCUMENTS}[\w.-]+", path))
