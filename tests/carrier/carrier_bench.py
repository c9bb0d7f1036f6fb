"""What the carrier tests share: a loopback server that answers as a test scripts it, and requests to buy with."""

from __future__ import annotations

import json
import socket
import struct
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, unquote, urlsplit

from amzlabels.carrier.myparcel.shop import MyParcelShop
from amzlabels.domain.address import Address
from amzlabels.domain.shipment import CustomsItem, Service, ShipmentRequest

API_KEY = "kéy-of-the-shop"


@dataclass(frozen=True)
class Asked:
    """One request as the server got it."""

    method: str
    path: str
    query: dict[str, str]
    headers: dict[str, str]
    body: bytes

    @property
    def ids(self) -> list[int]:
        return [int(each) for each in self.path.rsplit("/", 1)[1].split(";")]

    @property
    def shipments(self) -> list[dict]:
        return json.loads(self.body)["data"]["shipments"]


@dataclass(frozen=True)
class Reply:
    """What the server answers; ``act`` may be "reset" (the connection is cut) or "hang" (nothing, until the end)."""

    status: int = 200
    content: bytes = b""
    headers: dict[str, str] = field(default_factory=dict)
    act: str = ""


def json_reply(payload: object, status: int = 200, **headers: str) -> Reply:
    return Reply(status, json.dumps(payload).encode(), {"Content-Type": "application/json", **headers})


Script = Callable[[Asked], Reply]


class ScriptedServer:
    """Answers each request with the next reply of the queue, or with what ``script`` says when the queue is empty."""

    def __init__(self) -> None:
        self.asked: list[Asked] = []
        self.queue: list[Reply] = []
        self.script: Script = lambda _asked: Reply(500)
        self._ended = threading.Event()
        bench = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def handle_any(self) -> None:
                body = self.rfile.read(int(self.headers.get("Content-Length", "0")))
                parts = urlsplit(self.path)
                query = {key: values[0] for key, values in parse_qs(parts.query).items()}
                headers = {key.lower(): value for key, value in self.headers.items()}
                asked = Asked(self.command, unquote(parts.path), query, headers, body)
                bench.asked.append(asked)
                self.reply(bench.queue.pop(0) if bench.queue else bench.script(asked))

            do_GET = do_POST = handle_any  # noqa: N815 - the names http.server calls

            def reply(self, reply: Reply) -> None:
                self.close_connection = True
                if reply.act == "hang":
                    bench._ended.wait()
                    return
                if reply.act == "reset":
                    self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
                    self.connection.close()
                    return
                self.send_response(reply.status)
                for name, value in reply.headers.items():
                    self.send_header(name, value)
                if "Content-Length" not in reply.headers:
                    self.send_header("Content-Length", str(len(reply.content)))
                self.send_header("Connection", "close")
                self.end_headers()
                self.wfile.write(reply.content)

            def log_message(self, *_args: object) -> None:
                pass

        class Server(ThreadingHTTPServer):
            def handle_error(self, *_args: object) -> None:
                pass

        self._server = Server(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self._server.server_address[1]}"
        self._thread = threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.01})
        self._thread.start()

    @property
    def paths(self) -> list[str]:
        return [f"{asked.method} {asked.path}" for asked in self.asked]

    def close(self) -> None:
        self._ended.set()
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()


@contextmanager
def scripted_server() -> Iterator[ScriptedServer]:
    server = ScriptedServer()
    try:
        yield server
    finally:
        server.close()


def closed_port_url() -> str:
    """An address at which surely nobody listens."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return f"http://127.0.0.1:{probe.getsockname()[1]}"


HOME = Address(
    name="Jan de Vries",
    street="Kerkstraat",
    number="12",
    suffix="A",
    postal_code="1017 GC",
    city="Amsterdam",
    country="NL",
    phone="0612345678",
    email="buyer@marketplace.example",
)
ABROAD = Address(
    name="A. Buyer",
    street="10 Test Street",
    postal_code="SW1A 1AA",
    city="London",
    country="GB",
    phone="0201234",
    email="buyer@example.org",
)
MUG = CustomsItem("Mug", quantity=2, weight_g=450, value_cents=1250, hs_code="691200", origin="NL")


def order(number: int = 1, recipient: Address = HOME, carrier: str = "postnl", **changes: object) -> ShipmentRequest:
    """A request that MyParcel would take, with changes."""
    request = ShipmentRequest(
        parcel_id=number,
        reference=f"ref-{number}",
        recipient=recipient,
        service=Service(carrier),
        weight_g=500,
        label_text=f"{number:07d} 1x MUG",
    )
    return replace(request, **changes)  # type: ignore[arg-type]


def export(number: int = 1, carrier: str = "postnl", recipient: Address = ABROAD, **changes: object) -> ShipmentRequest:
    """A request that leaves the customs union."""
    return order(number, recipient, carrier, **{"customs": (MUG,), "invoice": "INV-1", **changes})


def pdfs_of(shop: MyParcelShop, shipments: Mapping[int, bool]) -> dict[int, bytes]:
    """The labels alone."""
    return {each: label.pdf for each, label in shop.fetch_labels(shipments).items()}
