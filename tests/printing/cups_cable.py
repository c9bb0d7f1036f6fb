"""The way from CUPS to a virtual printer, which breaks off on request whenever CUPS asks how its job gets on."""

from __future__ import annotations

import socket
import socketserver
import threading
from typing import Any

_ASKS_ABOUT_A_JOB = b"\x02\x00\x00\x09"  # IPP 2.0, Get-Job-Attributes (RFC 8011 §5.4.15)


class Cable:
    """Leads from ``port`` (0 = any) to the printer at ``printer_port``; as long as it ``breaks`` that is not asked."""

    def __init__(self, printer_port: int, port: int = 0) -> None:
        self.breaks = False
        cable = self

        class Connection(socketserver.BaseRequestHandler):
            def handle(self) -> None:
                cable._lead(self.request, printer_port)

        self._server = _Server(("127.0.0.1", port), Connection)
        self.port = int(self._server.server_address[1])
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.01,), name="cable")
        self._thread.start()

    def unplug(self) -> None:
        """Nobody is at the other end any more."""
        self._server.shutdown()
        self._server.server_close()
        self._thread.join(5)

    def _lead(self, caller: socket.socket, printer_port: int) -> None:
        try:
            printer = socket.create_connection(("localhost", printer_port))
        except OSError:
            return
        with printer:
            back = threading.Thread(target=_carry, args=(printer, caller), name="cable-back")
            back.start()
            while data := _some(caller):
                if self.breaks and _ASKS_ABOUT_A_JOB in data:
                    break
                printer.sendall(data)
            _shut(printer)
            _shut(caller)
            back.join()


class _Server(socketserver.ThreadingTCPServer):
    allow_reuse_address = True
    # CUPS keeps its connections, and a cable that is unplugged does not wait for it.
    daemon_threads = True
    block_on_close = False

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Who hung up is not told: connections that break are what this is for."""


def _some(connection: socket.socket) -> bytes:
    try:
        return connection.recv(65536)
    except OSError:
        return b""


def _carry(source: socket.socket, target: socket.socket) -> None:
    while data := _some(source):
        try:
            target.sendall(data)
        except OSError:
            return
    _shut(target)


def _shut(connection: socket.socket) -> None:
    try:
        connection.shutdown(socket.SHUT_RDWR)
    except OSError:
        return
