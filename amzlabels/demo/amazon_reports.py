"""The unshipped-orders report of the Amazon stand-in: requested, made, handed out once under its own address."""

from __future__ import annotations

import gzip
import re
import secrets
from typing import Any

from amzlabels.demo.http import Request, Response, json_response
from amzlabels.demo.login import Login

UNSHIPPED = "GET_FLAT_FILE_ACTIONABLE_ORDER_DATA_SHIPPING"
POLLS_UNTIL_DONE = 2


class Reports:
    """Reports of one seller; ``text`` is what the next report will hold, empty = no unshipped orders."""

    def __init__(self, login: Login) -> None:
        self._login = login
        self._polls: dict[str, int] = {}
        self._restricted: dict[str, str] = {}
        self._addresses: dict[str, bytes] = {}
        self.text = ""
        self.base_url = ""

    def routes(self) -> tuple[tuple[str, str, str, Any], ...]:
        """Rows for the service's table."""
        return (
            ("POST", r"/reports/2021-06-30/reports", "create_report", self._create),
            ("GET", r"/reports/2021-06-30/reports/([^/]+)", "report", self._status),
            ("POST", r"/tokens/2021-03-01/restrictedDataToken", "restricted_token", self._restricted_token),
            ("GET", r"/reports/2021-06-30/documents/([^/]+)", "report_document", self._document),
            ("GET", r"/document/([^/]+)", "document", self.content),
        )

    def _create(self, request: Request, _match: re.Match[str]) -> Response:
        body = request.json()
        options = body.get("reportOptions", {}) if isinstance(body, dict) else None
        if not isinstance(body, dict) or body.get("reportType") != UNSHIPPED or not body.get("marketplaceIds"):
            return _error(400, "InvalidInput", "reportType or marketplaceIds is invalid")
        if not isinstance(options, dict) or not all(isinstance(value, str) for value in options.values()):
            return _error(400, "InvalidInput", "reportOptions must be strings")
        report_id = str(50_000_000_000 + secrets.randbelow(10**9))
        self._polls[report_id] = 0
        return json_response(202, {"reportId": report_id})

    def _status(self, _request: Request, match: re.Match[str]) -> Response:
        if match[1] not in self._polls:
            return _error(404, "NotFound", "Report not found.")
        self._polls[match[1]] += 1
        if self._polls[match[1]] <= POLLS_UNTIL_DONE:
            return json_response(
                200, {"reportId": match[1], "reportType": UNSHIPPED, "processingStatus": "IN_PROGRESS"}
            )
        if not self.text:
            return json_response(200, {"reportId": match[1], "reportType": UNSHIPPED, "processingStatus": "CANCELLED"})
        document_id = f"amzn1.spdoc.1.4.eu.{match[1]}"
        status = {"reportId": match[1], "reportType": UNSHIPPED, "processingStatus": "DONE"}
        return json_response(200, status | {"reportDocumentId": document_id})

    def _restricted_token(self, request: Request, _match: re.Match[str]) -> Response:
        body = request.json()
        wanted = body.get("restrictedResources") if isinstance(body, dict) else None
        if not isinstance(wanted, list) or len(wanted) != 1 or wanted[0].get("method") != "GET":
            return _error(400, "InvalidInput", "restrictedResources is invalid")
        token = self._login.new_access_token("Atz.sprdt")
        self._restricted[token] = wanted[0].get("path", "")
        return json_response(200, {"restrictedDataToken": token, "expiresIn": 3600})

    def _document(self, request: Request, match: re.Match[str]) -> Response:
        if self._restricted.get(request.headers["x-amz-access-token"]) != request.path:
            return _error(403, "Unauthorized", "Access to requested resource is denied.")
        address = secrets.token_hex(16)
        self._addresses[address] = gzip.compress(self.text.encode("cp1252", "replace"))
        url = f"{self.base_url}/document/{address}"
        return json_response(200, {"reportDocumentId": match[1], "url": url, "compressionAlgorithm": "GZIP"})

    def content(self, request: Request, match: re.Match[str]) -> Response:
        """The document itself; like the real store of documents it refuses the API's own headers."""
        content = self._addresses.pop(match[1], None)
        if content is None or "x-amz-access-token" in request.headers:
            return Response(403, b"<Error><Code>AccessDenied</Code></Error>", "application/xml")
        return Response(200, content, "text/plain;charset=Cp1252")


def _error(status: int, code: str, message: str) -> Response:
    return json_response(status, {"errors": [{"code": code, "message": message, "details": ""}]})
