"""Feeds of the Amazon stand-in: a document, its upload, the feed, and the report of what became of each row."""

from __future__ import annotations

import gzip
import re
import secrets
from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from amzlabels.demo.amazon_answers import Refused, Routes, check_query, is_texts
from amzlabels.demo.amazon_documents import Documents
from amzlabels.demo.amazon_feed_rows import STATE, FeedFault, FeedRow, read_feed
from amzlabels.demo.amazon_orders import Orders
from amzlabels.demo.clock import WorldClock
from amzlabels.demo.http import Request, Response, json_response
from amzlabels.demo.ledger import Ledger

FLAT_FILE = "POST_FLAT_FILE_FULFILLMENT_DATA"
OUTCOMES = frozenset({"DONE", "CANCELLED", "FATAL"})
DOCUMENT_S = 2 * 24 * 3600.0
_FEED_FIELDS = frozenset({"feedType", "marketplaceIds", "inputFeedDocumentId", "feedOptions"})
_COLUMNS = ("original-record-number", "order-id", "order-item-id", "error-code", "error-type", "error-message")


@dataclass(frozen=True, slots=True)
class FeedPlan:
    """How the next feeds go: so many polls are answered with "not yet"; only of a DONE one the rows count."""

    polls: int = 2
    outcome: str = "DONE"

    def __post_init__(self) -> None:
        if self.outcome not in OUTCOMES:
            raise ValueError(f"no such outcome: {self.outcome}")


@dataclass(slots=True)
class _Feed:
    body: dict[str, Any]
    plan: FeedPlan
    end: dict[str, Any]
    polls: int = 0


class Feeds:
    """Feeds of one seller; ``plan`` is how the next ones go. Rows count from the moment the feed is made."""

    def __init__(
        self, marketplaces: Collection[str], orders: Orders, documents: Documents, ledger: Ledger, clock: WorldClock
    ) -> None:
        self._marketplaces = marketplaces
        self._orders = orders
        self._documents = documents
        self._ledger = ledger
        self._clock = clock
        self.reset()

    def reset(self) -> None:
        """Forget all feeds."""
        self.plan = FeedPlan()
        self._inputs: dict[str, float] = {}
        self._feeds: dict[str, _Feed] = {}
        self._results: dict[str, bytes] = {}

    def routes(self) -> Routes:
        """Rows for the service's table."""
        base = "/feeds/2021-06-30"
        return (
            ("POST", rf"{base}/documents", "create_feed_document", self._create_document),
            ("POST", rf"{base}/feeds", "create_feed", self._create),
            ("GET", rf"{base}/feeds/([^/]+)", "feed", self._status),
            ("GET", rf"{base}/documents/([^/]+)", "feed_document", self._document),
        )

    def _create_document(self, request: Request, _match: re.Match[str]) -> Response:
        check_query(request)
        body = request.json()
        content_type = body.get("contentType") if isinstance(body, dict) and body.keys() == {"contentType"} else None
        if not isinstance(content_type, str) or not content_type.startswith("text/tab-separated-values"):
            raise Refused(400, "InvalidInput", "contentType is invalid")
        document_id = f"amzn1.tortuga.4.eu.{secrets.token_hex(16)}"
        self._inputs[document_id] = self._clock.monotonic_s() + DOCUMENT_S
        url = self._documents.ask_for(document_id, content_type)
        return json_response(201, {"feedDocumentId": document_id, "url": url})

    def _create(self, request: Request, _match: re.Match[str]) -> Response:
        check_query(request)
        body = request.json()
        if not isinstance(body, dict) or body.keys() - _FEED_FIELDS or body.get("feedType") != FLAT_FILE:
            raise Refused(400, "InvalidInput", "feedType is invalid")
        wanted, document_id = body.get("marketplaceIds"), body.get("inputFeedDocumentId")
        if not isinstance(wanted, list) or not 1 <= len(wanted) <= 25:
            raise Refused(400, "InvalidInput", "marketplaceIds must hold 1 to 25 ids")
        if not all(isinstance(each, str) and each in self._marketplaces for each in wanted):
            raise Refused(403, "Unauthorized", "Access to requested resource is denied.")
        if not is_texts(body.get("feedOptions", {})):
            raise Refused(400, "InvalidInput", "feedOptions must be strings")
        if not isinstance(document_id, str) or self._inputs.get(document_id, -1.0) < self._clock.monotonic_s():
            raise Refused(400, "InvalidInput", "inputFeedDocumentId is invalid")
        content = self._documents.uploaded(document_id)
        if content is None:
            raise Refused(400, "InvalidInput", "The feed document has not been uploaded")
        feed_id = str(60_000_000_000 + secrets.randbelow(10**9))
        about = {"feedId": feed_id, "feedType": FLAT_FILE, "marketplaceIds": wanted}
        end = self._process(feed_id, content) if self.plan.outcome == "DONE" else {}
        about["createdTime"] = self._clock.stamp()
        self._feeds[feed_id] = _Feed(about, self.plan, end)
        return json_response(202, {"feedId": feed_id})

    def _status(self, request: Request, match: re.Match[str]) -> Response:
        check_query(request)
        feed = self._feeds.get(match[1])
        if feed is None:
            raise Refused(404, "NotFound", "Feed not found.", is_slip=False)
        feed.polls += 1
        if feed.polls <= feed.plan.polls:
            status = "IN_QUEUE" if feed.polls == 1 else "IN_PROGRESS"
            return json_response(200, feed.body | {"processingStatus": status})
        feed.body.setdefault("processingEndTime", self._clock.stamp())
        return json_response(200, feed.body | feed.end | {"processingStatus": feed.plan.outcome})

    def _document(self, request: Request, match: re.Match[str]) -> Response:
        check_query(request)
        if match[1] not in self._results:
            raise Refused(404, "NotFound", "Document not found.", is_slip=False)
        url = self._documents.offer(gzip.compress(self._results[match[1]]), "text/plain;charset=Cp1252")
        return json_response(200, {"feedDocumentId": match[1], "url": url, "compressionAlgorithm": "GZIP"})

    def _process(self, feed_id: str, content: bytes) -> dict[str, str]:
        count, rows, faults = read_feed(content)
        packages: dict[tuple[str, str], list[FeedRow]] = {}
        for row in rows:
            packages.setdefault((row.order_id, row.cells.get("tracking-number", "")), []).append(row)
        for number, together in enumerate(packages.values(), 1):
            faults += self._take(f"{feed_id}{number:05d}", together)
        document_id = f"amzn1.tortuga.4.eu.{secrets.token_hex(16)}"
        self._results[document_id] = _processing_report(count, faults).encode("cp1252", "replace")
        return {"resultFeedDocumentId": document_id}

    def _take(self, new_reference: str, rows: list[FeedRow]) -> list[FeedFault]:
        """Take the rows of one package into its order; returns what Amazon does not take of them."""
        faults: list[FeedFault] = []
        order_id, package = rows[0].order_id, rows[0].package()
        reference = self._orders.package_like(order_id, package) or new_reference
        units: dict[str, int | None] = {}
        for row in rows:
            quantity = row.quantity and row.quantity + (units.get(row.order_item_id) or 0)
            fault = self._orders.feed_fault(order_id, row.order_item_id, quantity, reference)
            if fault is not None:
                faults.append(row.fault(STATE, fault))
                continue
            if row.order_item_id:
                units[row.order_item_id] = quantity
            self._ledger.took_row(order_id, dict(row.cells))
        if len(faults) < len(rows):
            self._orders.put_fed(order_id, reference, package, units)
        return faults


def _processing_report(count: int, faults: list[FeedFault]) -> str:
    refused = {fault.record for fault in faults if fault.kind != "Warning"}
    lines = [
        "Feed Processing Summary:",
        f"\tNumber of records processed\t\t{count}",
        f"\tNumber of records successful\t\t{count - len(refused - {0})}",
        "",
    ]
    if faults:
        lines.append("\t".join(_COLUMNS))
    for each in sorted(faults, key=lambda fault: fault.record):
        cells = (each.record, each.order_id, each.order_item_id, each.code, each.kind, each.message)
        lines.append("\t".join(map(str, cells)))
    return "".join(f"{line}\r\n" for line in lines)
