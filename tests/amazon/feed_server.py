"""A strict stand-in for Amazon's Feeds API on loopback, built from its model, and for the store behind its addresses.

Whatever breaks the model is answered 400 and kept in ``broken``, so that a test can insist on none.
"""

from __future__ import annotations

import gzip
import json
import threading
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType

FEEDS, DOCUMENTS, STORE = "/feeds/2021-06-30/feeds", "/feeds/2021-06-30/documents", "/store/"
TYPE = "text/tab-separated-values; charset=UTF-8"
SIGNATURE = "?X-Amz-Signature=secret"


@dataclass
class Feed:
    """A feed that was taken: what it was asked with and how it stands."""

    asked: dict[str, object]
    table: bytes
    status: str = "IN_QUEUE"
    result_document: str = ""


@dataclass
class Document:
    """An address; ``content`` is None until it is stored."""

    content_type: str
    content: bytes | None = None
    is_gzip: bool = False


@dataclass
class FeedServer:
    """Serves until the ``with`` block ends. ``troubles`` are taken in order by the operation they are for.

    A trouble is a status to answer with and do nothing, "lost" (nothing is done or answered), "lost after" (it is done
    and not answered), or bytes to answer 200 with once it is done.
    """

    feeds: dict[str, Feed] = field(default_factory=dict)
    documents: dict[str, Document] = field(default_factory=dict)
    calls: Counter[str] = field(default_factory=Counter)
    broken: list[str] = field(default_factory=list)
    troubles: dict[str, list[int | str | bytes]] = field(default_factory=dict)

    def __enter__(self) -> FeedServer:
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        self._server.daemon_threads = False
        self._thread = threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.01})
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._server.server_port}"

    def finish(self, feed_id: str, report: bytes | None, status: str = "DONE", **facts: object) -> Document | None:
        """End a feed, with a processing report unless that is None."""
        feed = self.feeds[feed_id]
        feed.status = status
        if report is None:
            return None
        feed.result_document = f"amzn1.tortuga.4.eu/{feed_id}"
        packed = gzip.compress(report) if facts.get("is_gzip") else report
        document = Document(str(facts.pop("content_type", "text/plain")), packed, **facts)  # type: ignore[arg-type]
        self.documents[feed.result_document] = document
        return document

    def answer(self, method: str, path: str, headers: dict[str, str], body: bytes) -> tuple[int, bytes, str]:
        """Status, body and content type of an answer."""
        operation, act = self._route(method, path)
        self.calls[operation] += 1
        trouble = self.troubles.get(operation, [])
        told = trouble.pop(0) if trouble else None
        if told == "lost":
            return 0, b"", ""
        if isinstance(told, int):
            return told, b"<Error>AccessDenied</Error>", "application/xml"
        fault = self._header_fault(operation, headers)
        status, content, kind = (400, _errors(fault), "application/json") if fault else act(path, headers, body)
        if status == 400:
            self.broken.append(f"{operation}: {content.decode()}")
        if told == "lost after":
            return 0, b"", ""
        return (200, told, "text/html") if isinstance(told, bytes) else (status, content, kind)

    def _route(self, method: str, path: str) -> tuple[str, Callable[..., tuple[int, bytes, str]]]:
        if path.startswith(STORE):
            return ("put", self._put) if method == "PUT" else ("get", self._get)
        if method == "POST":
            return {FEEDS: ("createFeed", self._create_feed), DOCUMENTS: ("createFeedDocument", self._create)}[path]
        if path.startswith(f"{FEEDS}/"):
            return "getFeed", self._get_feed
        assert path.startswith(f"{DOCUMENTS}/"), path
        return "getFeedDocument", self._get_document

    def _header_fault(self, operation: str, headers: dict[str, str]) -> str:
        if operation in ("put", "get"):
            ours = {"x-amz-access-token", "x-amz-date", "authorization"} & headers.keys()
            return f"the store refuses {ours}" if ours else ""
        return "" if headers.get("x-amz-access-token") and headers.get("x-amz-date") else "no token"

    def _create(self, _path: str, _headers: dict[str, str], body: bytes) -> tuple[int, bytes, str]:
        asked = json.loads(body)
        if asked != {"contentType": TYPE}:
            return 400, _errors("CreateFeedDocumentSpecification"), "application/json"
        document_id = f"amzn1.tortuga.4.eu.{len(self.documents)}"
        self.documents[document_id] = Document(TYPE)
        return 201, _json(feedDocumentId=document_id, url=self._address(document_id)), "application/json"

    def _put(self, path: str, headers: dict[str, str], body: bytes) -> tuple[int, bytes, str]:
        document = self.documents[_stored(path)]
        if headers.get("content-type") != document.content_type:
            return 400, b"another Content-Type than was signed", "application/xml"
        document.content = body
        return 200, b"", "application/xml"

    def _create_feed(self, _path: str, _headers: dict[str, str], body: bytes) -> tuple[int, bytes, str]:
        asked = json.loads(body)
        marketplaces, document_id = asked.get("marketplaceIds"), asked.get("inputFeedDocumentId")
        faults = [
            set(asked) != {"feedType", "marketplaceIds", "inputFeedDocumentId"} and "fields",
            asked.get("feedType") != "POST_FLAT_FILE_FULFILLMENT_DATA" and "feedType",
            not (isinstance(marketplaces, list) and 1 <= len(set(marketplaces)) == len(marketplaces) <= 25)
            and "marketplaceIds",
            (document_id not in self.documents or self.documents[document_id].content is None)
            and "inputFeedDocumentId",
        ]
        if any(faults):
            return 400, _errors(f"{faults}"), "application/json"
        feed_id = str(50_000 + len(self.feeds))
        self.feeds[feed_id] = Feed(asked, self.documents[document_id].content or b"")
        return 202, _json(feedId=feed_id), "application/json"

    def _get_feed(self, path: str, _headers: dict[str, str], _body: bytes) -> tuple[int, bytes, str]:
        feed_id = path.removeprefix(f"{FEEDS}/")
        if feed_id not in self.feeds:
            return 404, _errors("NotFound"), "application/json"
        feed = self.feeds[feed_id]
        told = {"feedId": feed_id, "feedType": feed.asked["feedType"], "createdTime": "2026-11-23T10:00:00Z"}
        told |= {"processingStatus": feed.status, "marketplaceIds": feed.asked["marketplaceIds"]}
        if feed.result_document:
            told["resultFeedDocumentId"] = feed.result_document
        return 200, json.dumps(told).encode(), "application/json"

    def _get_document(self, path: str, _headers: dict[str, str], _body: bytes) -> tuple[int, bytes, str]:
        document_id = path.removeprefix(f"{DOCUMENTS}/").replace("%2F", "/")
        if document_id not in self.documents:
            return 404, _errors("NotFound"), "application/json"
        packing = {"compressionAlgorithm": "GZIP"} if self.documents[document_id].is_gzip else {}
        told = _json(feedDocumentId=document_id, url=self._address(document_id), **packing)
        return 200, told, "application/json"

    def _get(self, path: str, _headers: dict[str, str], _body: bytes) -> tuple[int, bytes, str]:
        document = self.documents[_stored(path)]
        if document.content is None:
            return 403, b"<Error><Code>AccessDenied</Code></Error>", "application/xml"
        return 200, document.content, document.content_type

    def _address(self, document_id: str) -> str:
        return f"{self.url}{STORE}{document_id.replace('/', '%2F')}{SIGNATURE}"

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        outer = self

        class Handler(BaseHTTPRequestHandler):
            def reply(self) -> None:
                body = self.rfile.read(int(self.headers.get("content-length", 0)))
                headers = {name.lower(): value for name, value in self.headers.items()}
                status, content, kind = outer.answer(self.command, self.path, headers, body)
                self.close_connection = True
                if status:
                    self.send_response(status)
                    self.send_header("content-type", kind)
                    self.send_header("content-length", str(len(content)))
                    self.send_header("connection", "close")
                    self.end_headers()
                    self.wfile.write(content)

            do_GET = do_POST = do_PUT = reply  # noqa: N815 - the names http.server looks for

            def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base class's name
                pass

        return Handler


def _stored(path: str) -> str:
    assert path.endswith(SIGNATURE)
    return path.removeprefix(STORE).removesuffix(SIGNATURE).replace("%2F", "/")


def _json(**told: str) -> bytes:
    return json.dumps(told).encode()


def _errors(message: str) -> bytes:
    return json.dumps({"errors": [{"code": "InvalidInput", "message": message}]}).encode()
