"""Real HTTP on loopback for the stand-ins: one port per service, keep-alive, delays and faults; services answer."""

from __future__ import annotations

import contextlib
import json
import socket
import struct
import sys
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from email.utils import format_datetime
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, Protocol
from urllib.parse import parse_qs, unquote, urlsplit

from amzlabels.demo.faults import Fault, Faults
from amzlabels.demo.ledger import Ledger


@dataclass(frozen=True, slots=True)
class Request:
    """One request as it came; ``repeated`` names the parameters its query holds more than once."""

    method: str
    path: str
    query: Mapping[str, str]
    headers: Mapping[str, str]
    body: bytes
    repeated: frozenset[str] = frozenset()

    def json(self) -> Any:
        """The body as JSON, or None."""
        try:
            return json.loads(self.body)
        except ValueError:
            return None

    def form(self) -> dict[str, str]:
        """The body as a form."""
        return {key: values[0] for key, values in parse_qs(self.body.decode("utf-8", "replace")).items()}


@dataclass(frozen=True, slots=True)
class Response:
    """One answer. ``sent`` bytes of the body go out before the line breaks; None = all of them, and it holds."""

    status: int
    body: bytes = b""
    content_type: str = "application/json"
    headers: Mapping[str, str] = field(default_factory=dict)
    sent: int | None = None


def json_response(status: int, document: object, **headers: str) -> Response:
    """An answer in JSON; header names have ``_`` for ``-``."""
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return Response(status, json.dumps(document).encode(), "application/json", named)


Answer = Callable[[Request], Response]
Route = Callable[[Request], tuple[str, Answer]]
Failure = Callable[[Request, int], Response]


class Around(Protocol):
    """Stands around every act of a service, and lets it be done or not; may raise ``ConnectionError`` to hang up."""

    def __call__(self, service: str, operation: str, request: Request, answer: Answer) -> Response:
        """The answer to this request."""


def unattended(service: str, operation: str, request: Request, answer: Answer) -> Response:
    """Nobody stands around: the act alone."""
    return answer(request)


_LINGER = struct.pack("hh" if sys.platform == "win32" else "ii", 1, 0)


class Server(ThreadingHTTPServer):
    """A threading server to which a caller that dies in the middle of a request is no news."""

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Tell of faults of ours only."""
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)


class Service:
    """One service on a port of its own. ``route`` names the operation of a request and who answers it.

    ``failure`` words a 429 or 5xx that was asked for as a fault; ``now`` dates the answers; ``around`` is told of each.
    """

    def __init__(
        self,
        name: str,
        route: Route,
        ledger: Ledger,
        faults: Faults,
        failure: Failure,
        now: Callable[[], datetime],
        around: Around = unattended,
    ) -> None:
        self.name = name
        self._around = around
        self._failure = failure
        self._closing = threading.Event()
        self._connections: set[socket.socket] = set()
        service = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"
            wbufsize = 1 << 16
            disable_nagle_algorithm = True

            def setup(self) -> None:
                service._connections.add(self.request)
                super().setup()

            def finish(self) -> None:
                with contextlib.suppress(OSError):
                    super().finish()
                service._connections.discard(self.request)

            def log_message(self, *_: object) -> None:
                """The ledger keeps what matters."""

            def date_time_string(self, _timestamp: float | None = None) -> str:
                return format_datetime(now().astimezone(UTC), usegmt=True)

            def handle_any(self) -> None:
                service.serve(self, route, ledger, faults)

            do_GET = do_POST = do_PUT = do_DELETE = do_PATCH = handle_any  # noqa: N815 - the names http.server calls

        self._server = Server(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        self._server.block_on_close = False
        self.url = f"http://127.0.0.1:{self._server.server_address[1]}"
        self._thread = threading.Thread(
            target=self._server.serve_forever, args=(0.01,), name=f"demo-{name}", daemon=True
        )
        self._thread.start()

    def serve(self, handler: BaseHTTPRequestHandler, route: Route, ledger: Ledger, faults: Faults) -> None:
        """Answer one request, with the delay and the fault that are set."""
        request = _read(handler)
        operation, answer = route(request)
        ledger.called(self.name, operation)
        fault = faults.take(
            self.name, operation, f"{request.path} {dict(request.query)} {request.body.decode('latin-1')}"
        )
        if (delay_s := faults.delay_s(self.name)) and self._closing.wait(delay_s):
            handler.close_connection = True
            return
        if fault is not None and self._before(handler, fault):
            return
        act = partial(self._around, self.name, operation, answer=answer)
        response = act(request) if fault is None else self._spoiled(fault, act, request)
        if fault is not None and fault.kind in ("hang_after_effect", "reset_after_effect"):
            self._break(handler, fault)
            return
        _write(handler, response)

    def _before(self, handler: BaseHTTPRequestHandler, fault: Fault) -> bool:
        if fault.kind in ("hang", "reset"):
            self._break(handler, fault)
            return True
        return False

    def _break(self, handler: BaseHTTPRequestHandler, fault: Fault) -> None:
        if fault.kind.startswith("hang"):
            self._closing.wait()
        else:
            handler.request.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _LINGER)
        handler.close_connection = True

    def _spoiled(self, fault: Fault, answer: Answer, request: Request) -> Response:
        if fault.kind in ("500", "429", "402"):
            return self._failure(request, int(fault.kind))
        response = answer(request)
        if fault.kind == "bad_json":
            return replace(response, body=b'{"data": {"ids": [', content_type="application/json")
        if fault.kind == "wrong_type":
            return replace(response, body=b'{"data": "unexpected", "payload": 7}', content_type="application/json")
        if fault.kind == "html":
            return replace(response, body=b"<html><body>Bad gateway</body></html>", content_type="text/html")
        if fault.kind == "truncated":
            return replace(response, body=response.body[: len(response.body) // 3])
        if fault.kind == "cut_off":
            return replace(response, sent=len(response.body) // 3)
        return response

    def close(self) -> None:
        """Stop listening and end every connection."""
        self._closing.set()
        self._server.shutdown()
        self._server.server_close()
        for connection in tuple(self._connections):
            with contextlib.suppress(OSError):
                connection.shutdown(socket.SHUT_RDWR)
        self._thread.join(5)


def _read(handler: BaseHTTPRequestHandler) -> Request:
    parts = urlsplit(handler.path)
    values = parse_qs(parts.query, keep_blank_values=True)
    query = {key: each[0] for key, each in values.items()}
    repeated = frozenset(key for key, each in values.items() if len(each) > 1)
    length = int(handler.headers.get("Content-Length") or 0)
    headers = {key.lower(): value for key, value in handler.headers.items()}
    body = handler.rfile.read(length)
    if len(body) < length:
        raise ConnectionAbortedError("the caller is gone in the middle of a request")
    return Request(handler.command, unquote(parts.path), query, headers, body, repeated)


def _write(handler: BaseHTTPRequestHandler, response: Response) -> None:
    with contextlib.suppress(OSError):
        handler.send_response(response.status)
        if response.status != 204:
            handler.send_header("Content-Type", response.content_type)
        handler.send_header("Content-Length", str(len(response.body)))
        for name, value in response.headers.items():
            handler.send_header(name, value)
        handler.end_headers()
        if response.status != 204:
            handler.wfile.write(response.body[: response.sent])
        handler.wfile.flush()
    if response.sent is not None:
        handler.close_connection = True
