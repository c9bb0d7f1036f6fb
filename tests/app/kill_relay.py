"""A unix socket between the program and its CUPS, at which the program can be killed around each of its calls."""

from __future__ import annotations

import http.client
import socket
import threading
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO

from kill_points import AFTER, BEFORE, CUT, Reaper, order_in

_SUBMITS = b"\x00\x02"
"""Print-Job. Source: RFC 8011, 5.4.15."""


class CupsRelay:
    """Listens at ``path`` and passes on to ``server`` what it hears there."""

    def __init__(self, path: Path, server: str, reaper: Reaper) -> None:
        self._server = server
        self._reaper = reaper
        self._listener = socket.socket(socket.AF_UNIX)
        self._listener.bind(str(path))
        self._listener.listen(16)
        threading.Thread(target=self._listen, name="cups-relay", daemon=True).start()

    def close(self) -> None:
        """Hear nothing more."""
        with suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()

    def _listen(self) -> None:
        while True:
            try:
                line, _ = self._listener.accept()
            except OSError:
                return
            threading.Thread(target=self._serve, args=(line,), name="cups-call", daemon=True).start()

    def _serve(self, line: socket.socket) -> None:
        """One call: whoever makes it hangs up afterwards."""
        with suppress(OSError, http.client.HTTPException), line, line.makefile("rb") as stream:
            head, body = _read(stream)
            operation = body[2:4]
            what, whom = f"cups {operation.hex()}", order_in(body[:2000].decode("latin-1"))
            side = self._reaper.reached(what, whom, BEFORE, *([CUT] if operation == _SUBMITS else []))
            if side:
                self._reaper.wait()
                if side == CUT:
                    self._ask(head + body[: len(body) // 2], is_whole=False)
                return
            answer = self._ask(head + body)
            if self._reaper.reached(what, whom, AFTER):
                self._reaper.wait()
                return
            line.sendall(answer)

    def _ask(self, request: bytes, *, is_whole: bool = True) -> bytes:
        with socket.socket(socket.AF_UNIX) as cups:
            cups.connect(self._server)
            cups.sendall(request)
            if not is_whole:
                return b""
            response = http.client.HTTPResponse(cups)
            response.begin()
            body = response.read()
            return b"HTTP/1.1 %d -\r\nContent-Length: %d\r\n\r\n" % (response.status, len(body)) + body


def _read(stream: BinaryIO) -> tuple[bytes, bytes]:
    head, length = b"", 0
    while (line := stream.readline()) not in (b"\r\n", b""):
        head += line
        if line.lower().startswith(b"content-length:"):
            length = int(line.split(b":")[1])
    return head + b"\r\n", stream.read(length)
