"""The unshipped-orders report of the Amazon stand-in: requested, made, handed out once under its own address."""

from __future__ import annotations

import gzip
import re
import secrets
import time
from collections.abc import Callable, Collection
from datetime import UTC, datetime
from typing import Any

from amzlabels.demo.amazon_answers import Refused
from amzlabels.demo.http import Request, Response, json_response

UNSHIPPED = "GET_FLAT_FILE_ACTIONABLE_ORDER_DATA_SHIPPING"
POLLS_UNTIL_DONE = 2
RESTRICTED_S, ADDRESS_S = 3600, 300
_DOCUMENTS = "/reports/2021-06-30/documents/"
_REPORT_FIELDS = frozenset({"reportType", "marketplaceIds", "reportOptions", "dataStartTime", "dataEndTime"})


class Reports:
    """Reports of one seller; ``text`` is what the next report will hold, empty = no unshipped orders."""

    def __init__(self, marketplaces: Collection[str]) -> None:
        self._marketplaces = marketplaces
        self.base_url = ""
        self.reset()

    def reset(self) -> None:
        """Forget all reports and their tokens."""
        self._polls: dict[str, int] = {}
        self._created: dict[str, str] = {}
        self._restricted: dict[str, tuple[float, frozenset[str]]] = {}
        self._addresses: dict[str, tuple[float, bytes]] = {}
        self.text = ""

    def routes(self) -> tuple[tuple[str, str, str, Callable[[Request, re.Match[str]], Response]], ...]:
        """Rows for the service's table."""
        return (
            ("POST", r"/reports/2021-06-30/reports", "create_report", self._create),
            ("GET", r"/reports/2021-06-30/reports/([^/]+)", "report", self._status),
            ("POST", r"/tokens/2021-03-01/restrictedDataToken", "restricted_token", self._restricted_token),
            ("GET", rf"{_DOCUMENTS}([^/]+)", "report_document", self._document),
            ("GET", r"/document/([^/]+)", "document", self.content),
        )

    def is_restricted(self, request: Request) -> bool:
        """Whether only a restricted token opens this."""
        return request.path.startswith(_DOCUMENTS)

    def allows(self, token: str, request: Request) -> bool:
        """Whether this is a restricted token, still valid, for exactly this path."""
        until, paths = self._restricted.get(token, (0.0, frozenset()))
        return request.method == "GET" and until > time.monotonic() and request.path in paths

    def _create(self, request: Request, _match: re.Match[str]) -> Response:
        body = request.json()
        if not isinstance(body, dict) or body.keys() - _REPORT_FIELDS or body.get("reportType") != UNSHIPPED:
            raise Refused(400, "InvalidInput", "reportType is invalid")
        wanted = body.get("marketplaceIds")
        if not isinstance(wanted, list) or not 1 <= len(wanted) <= 25:
            raise Refused(400, "InvalidInput", "marketplaceIds must hold 1 to 25 ids")
        if not all(isinstance(each, str) and each in self._marketplaces for each in wanted):
            raise Refused(403, "Unauthorized", "Access to requested resource is denied.")
        options = body.get("reportOptions", {})
        if not isinstance(options, dict) or not all(isinstance(value, str) for value in options.values()):
            raise Refused(400, "InvalidInput", "reportOptions must be strings")
        if not all(_is_moment(body[field]) for field in ("dataStartTime", "dataEndTime") if field in body):
            raise Refused(400, "InvalidInput", "dataStartTime or dataEndTime is invalid")
        report_id = str(50_000_000_000 + secrets.randbelow(10**9))
        self._polls[report_id] = 0
        self._created[report_id] = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
        return json_response(202, {"reportId": report_id})

    def _status(self, _request: Request, match: re.Match[str]) -> Response:
        report_id = match[1]
        if report_id not in self._polls:
            raise Refused(404, "NotFound", "Report not found.", is_slip=False)
        self._polls[report_id] += 1
        report = {"reportId": report_id, "reportType": UNSHIPPED, "createdTime": self._created[report_id]}
        if self._polls[report_id] <= POLLS_UNTIL_DONE:
            return json_response(200, report | {"processingStatus": "IN_PROGRESS"})
        if not self.text:
            return json_response(200, report | {"processingStatus": "CANCELLED"})
        document_id = f"amzn1.spdoc.1.4.eu.{report_id}"
        return json_response(200, report | {"processingStatus": "DONE", "reportDocumentId": document_id})

    def _restricted_token(self, request: Request, _match: re.Match[str]) -> Response:
        body = request.json()
        wanted = body.get("restrictedResources") if isinstance(body, dict) else None
        if not isinstance(wanted, list) or not 1 <= len(wanted) <= 50 or not all(map(_is_document, wanted)):
            raise Refused(400, "InvalidInput", "restrictedResources must name concrete report documents")
        token = f"Atz.sprdt|{secrets.token_urlsafe(48)}"
        self._restricted[token] = (time.monotonic() + RESTRICTED_S, frozenset(each["path"] for each in wanted))
        return json_response(200, {"restrictedDataToken": token, "expiresIn": RESTRICTED_S})

    def _document(self, _request: Request, match: re.Match[str]) -> Response:
        if match[1].rpartition(".")[2] not in self._polls:
            raise Refused(404, "NotFound", "Document not found.", is_slip=False)
        address = secrets.token_hex(16)
        content = gzip.compress(self.text.encode("cp1252", "replace"))
        self._addresses[address] = (time.monotonic() + ADDRESS_S, content)
        url = f"{self.base_url}/document/{address}"
        return json_response(200, {"reportDocumentId": match[1], "url": url, "compressionAlgorithm": "GZIP"})

    def content(self, request: Request, match: re.Match[str]) -> Response:
        """The document itself; like the real store of documents it refuses the API's own headers."""
        until, content = self._addresses.pop(match[1], (0.0, b""))
        has_headers = "x-amz-access-token" in request.headers or "authorization" in request.headers
        if until < time.monotonic() or has_headers:
            return Response(403, b"<Error><Code>AccessDenied</Code></Error>", "application/xml")
        return Response(200, content, "text/plain;charset=Cp1252")


def _is_document(resource: Any) -> bool:
    """A concrete report document: no placeholder, and no data elements, which are for orders only."""
    path = resource.get("path") if isinstance(resource, dict) and resource.keys() == {"method", "path"} else None
    return isinstance(path, str) and resource["method"] == "GET" and bool(re.fullmatch(rf"{_DOCUMENTS}[\w.-]+", path))


def _is_moment(value: object) -> bool:
    try:
        return isinstance(value, str) and datetime.fromisoformat(value).tzinfo is not None
    except ValueError:
        return False
