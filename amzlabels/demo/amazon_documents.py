"""The store of documents beside the API: addresses that are signed, short-lived, and open without the API's headers."""

from __future__ import annotations

import re
import secrets
from collections.abc import Callable
from dataclasses import dataclass

from amzlabels.demo.amazon_answers import Routes
from amzlabels.demo.clock import WorldClock
from amzlabels.demo.http import Request, Response

ADDRESS_S = 300.0
_ERROR = '<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>{}</Code><Message>{}</Message></Error>'

Note = Callable[[str, str], None]


@dataclass(frozen=True, slots=True)
class _Address:
    until_s: float
    content_type: str
    content: bytes = b""
    document_id: str = ""


class Documents:
    """Hands documents out, each address once, and takes uploads; ``note`` is told of operation and slip."""

    def __init__(self, clock: WorldClock, note: Note) -> None:
        self._clock = clock
        self._note = note
        self.base_url = ""
        self.reset()

    def reset(self) -> None:
        """Forget all addresses and uploads."""
        self._addresses: dict[str, _Address] = {}
        self._uploads: dict[str, bytes] = {}

    def routes(self) -> Routes:
        """Rows for the service's table; nothing here is an operation of the API."""
        return (
            ("GET", r"/document/([^/]+)", "document", self._download),
            ("PUT", r"/upload/([^/]+)", "upload", self._upload),
        )

    def offer(self, content: bytes, content_type: str, *, is_expired: bool = False) -> str:
        """An address for reading."""
        return self._url("document", _Address(self._until_s(is_expired=is_expired), content_type, content))

    def ask_for(self, document_id: str, content_type: str) -> str:
        """An address for writing a document of exactly this content type."""
        return self._url("upload", _Address(self._until_s(), content_type, document_id=document_id))

    def uploaded(self, document_id: str) -> bytes | None:
        """What has been written."""
        return self._uploads.get(document_id)

    def _until_s(self, *, is_expired: bool = False) -> float:
        return self._clock.monotonic_s() + (-1.0 if is_expired else ADDRESS_S)

    def _url(self, way: str, address: _Address) -> str:
        name = secrets.token_hex(16)
        self._addresses[name] = address
        return f"{self.base_url}/{way}/{name}"

    def _download(self, request: Request, match: re.Match[str]) -> Response:
        address = self._addresses.pop(match[1], None)
        refused = self._refused("document", request, address)
        if refused is not None or address is None:
            return refused or _denied("AccessDenied", "Access Denied")
        return Response(200, address.content, address.content_type)

    def _upload(self, request: Request, match: re.Match[str]) -> Response:
        address = self._addresses.get(match[1])
        refused = self._refused("upload", request, address)
        if refused is not None or address is None:
            return refused or _denied("AccessDenied", "Access Denied")
        if request.headers.get("content-type", "") != address.content_type:
            self._note("upload", "the content type is not the one the document was asked for with")
            return _denied("SignatureDoesNotMatch", "The request signature we calculated does not match.")
        self._uploads[address.document_id] = request.body
        return Response(200, content_type="text/plain")

    def _refused(self, operation: str, request: Request, address: _Address | None) -> Response | None:
        if "x-amz-access-token" in request.headers or "authorization" in request.headers:
            self._note(operation, "headers of the API do not belong here")
            return _denied("InvalidRequest", "Only one auth mechanism allowed.", 400)
        if address is not None and address.until_s < self._clock.monotonic_s():
            return _denied("AccessDenied", "Request has expired")
        return None


def _denied(code: str, message: str, status: int = 403) -> Response:
    return Response(status, _ERROR.format(code, message).encode(), "application/xml")
