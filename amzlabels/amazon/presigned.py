"""Fetches and stores documents at addresses that Amazon signed beforehand; asking for the addresses is left to others.

Source: Amazon's guides on retrieving reports and submitting feeds. The store behind such an address refuses whatever
carries the API's own headers, so these calls have nothing of ``transport``.
"""

from __future__ import annotations

import gzip
import zlib
from collections.abc import Callable, Iterable
from email.message import Message
from io import BytesIO
from typing import TYPE_CHECKING, NamedTuple, TypeVar
from urllib.parse import urlsplit

from amzlabels.amazon.wire import back_off_s, is_loopback, network_problem
from amzlabels.domain.problems import Problem
from amzlabels.journey.ports import Clock

if TYPE_CHECKING:
    import requests

TIMEOUT_S = (10.0, 120.0)
LARGEST_BYTES = 200_000_000
_BLOCK_BYTES = 1 << 18
_TRIES = 3
_GZIP = b"\x1f\x8b"

_T = TypeVar("_T")


class Document(NamedTuple):
    """What lay there, unpacked, and the charset that was announced; only status 200 has content."""

    content: bytes
    charset: str | None
    status: int

    def __repr__(self) -> str:
        return f"Document(status={self.status})"


def checked_document_url(url: str, *, is_loopback_allowed: bool) -> str:
    """The address, if it is https or an allowed loopback one. Raises ``amazon.answer_unreadable``."""
    try:
        parts = urlsplit(url)
    except ValueError:
        raise Problem("amazon.answer_unreadable") from None
    is_fine = parts.scheme == "https" or (parts.scheme == "http" and is_loopback_allowed and is_loopback(url))
    if not is_fine or not parts.hostname:
        raise Problem("amazon.answer_unreadable")
    return url


def fetch(url: str, clock: Clock) -> Document:
    """Fetch a document into memory. A status other than 200, such as an expired address has, is the caller's to judge.

    Raises ``amazon.unreachable``, ``amazon.failed``, and ``amazon.answer_unreadable`` for one that is too large or
    whose packing is damaged.
    """

    def read(response: requests.Response) -> Document:
        if response.status_code != 200:
            return Document(b"", None, response.status_code)
        content = _joined(response.raw.stream(_BLOCK_BYTES, decode_content=False))
        return Document(unpacked(content), _charset(response), 200)

    # Nothing else may be unpacked on the way: it could grow without a limit.
    return _try(clock, "GET", url, {"accept-encoding": "identity"}, None, read)


def put(url: str, data: bytes, content_type: str, clock: Clock) -> None:
    """Store a document. Raises ``amazon.unreachable`` and, whenever it was not taken, ``amazon.failed``."""

    def check(response: requests.Response) -> None:
        if not 200 <= response.status_code < 300:
            raise Problem("amazon.failed", status=response.status_code)

    _try(clock, "PUT", url, {"content-type": content_type}, data, check)


def unpacked(data: bytes) -> bytes:
    """The data without its gzip packing, if it has any. Raises ``amazon.answer_unreadable``."""
    if not data.startswith(_GZIP):
        return data
    try:
        with gzip.open(BytesIO(data)) as file:
            return _joined(iter(lambda: file.read(_BLOCK_BYTES), b""))
    except (OSError, EOFError, zlib.error):
        raise Problem("amazon.answer_unreadable") from None


def _try(
    clock: Clock,
    method: str,
    url: str,
    headers: dict[str, str],
    data: bytes | None,
    read: Callable[[requests.Response], _T],
) -> _T:
    import requests
    from urllib3.exceptions import HTTPError

    problem = Problem("amazon.failed")
    for attempt in range(_TRIES):
        if attempt and clock.wait(back_off_s(attempt)):
            break
        try:
            with requests.request(
                method, url, headers=headers, data=data, timeout=TIMEOUT_S, stream=True, allow_redirects=False
            ) as response:
                if response.status_code < 500:
                    return read(response)
                problem = Problem("amazon.failed", status=response.status_code)
        # The body is read as it was sent, so urllib3's own errors come through; an odd host name can raise one, too.
        except (requests.RequestException, HTTPError) as error:
            problem = network_problem(error)
    raise problem


def _joined(blocks: Iterable[bytes]) -> bytes:
    """The blocks as one; between two of them other threads get their turn."""
    kept: list[bytes] = []
    size = 0
    for block in blocks:
        size += len(block)
        if size > LARGEST_BYTES:
            raise Problem("amazon.answer_unreadable")
        kept.append(block)
    return b"".join(kept)


def _charset(response: requests.Response) -> str | None:
    header = Message()
    header["content-type"] = response.headers.get("content-type", "")
    return header.get_content_charset()
