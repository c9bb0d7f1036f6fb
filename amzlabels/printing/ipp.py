"""A small IPP client (RFC 8010 and 8011) for the computer's own CUPS; what the answers mean is left to ``cups``."""

from __future__ import annotations

import http.client
import itertools
import os
import re
import socket
import ssl
import struct
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum
from pathlib import Path
from typing import TypeAlias, Union

from amzlabels.domain.problems import Problem

CONNECT_TIMEOUT_S = 5
ANSWER_TIMEOUT_S = 30
MAX_ANSWER_BYTES = 16 * 1024 * 1024
DEFAULT_PORT = 631

Value: TypeAlias = Union[int, bool, str, bytes, tuple[int, int], "Attributes"]
Attributes: TypeAlias = dict[str, list[Value]]
Server: TypeAlias = Path | tuple[str, int]
"""The path of a unix socket, or (host, port)."""


class Tag(IntEnum):
    """Value tags (RFC 8010 §3.5.2) that are sent or that need decoding of their own."""

    INTEGER = 0x21
    BOOLEAN = 0x22
    ENUM = 0x23
    RANGE = 0x33
    COLLECTION = 0x34
    COLLECTION_END = 0x37
    NAME = 0x42
    KEYWORD = 0x44
    URI = 0x45
    CHARSET = 0x47
    LANGUAGE = 0x48
    MIME_TYPE = 0x49
    MEMBER = 0x4A


class Group(IntEnum):
    """Delimiter tags (RFC 8010 §3.5.1)."""

    OPERATION = 0x01
    JOB = 0x02
    END = 0x03
    PRINTER = 0x04


class Operation(IntEnum):
    """Operation codes of RFC 8011 §5.4.15, and one of CUPS' own."""

    PRINT_JOB = 0x0002
    CANCEL_JOB = 0x0008
    GET_JOB_ATTRIBUTES = 0x0009
    GET_JOBS = 0x000A
    GET_PRINTER_ATTRIBUTES = 0x000B
    RESUME_PRINTER = 0x0011
    CUPS_GET_PRINTERS = 0x4002


class Status(IntEnum):
    """The status codes (RFC 8011 appendix B) that are told apart; server errors begin at ``SERVER_ERROR``."""

    FORBIDDEN = 0x0401
    NOT_AUTHENTICATED = 0x0402
    NOT_AUTHORIZED = 0x0403
    NOT_FOUND = 0x0406
    TOO_LARGE = 0x0408
    FORMAT_NOT_SUPPORTED = 0x040A
    SERVER_ERROR = 0x0500
    NOT_ACCEPTING_JOBS = 0x0506


@dataclass(frozen=True, slots=True)
class Attribute:
    """One attribute to send: all its values have one tag."""

    tag: Tag
    name: str
    values: tuple[str | int | bool, ...]


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back: ``groups`` are (delimiter tag, attributes) in the order sent."""

    status: int
    groups: tuple[tuple[int, Attributes], ...]

    @property
    def is_ok(self) -> bool:
        """Whether the operation was done (RFC 8011 appendix B.1.2: 0x0000 to 0x00FF)."""
        return self.status < 0x0100

    def of(self, group: Group) -> list[Attributes]:
        """The groups of this kind."""
        return [attributes for tag, attributes in self.groups if tag == group]


def server_from(environ: Mapping[str, str]) -> Server | None:
    """Where CUPS listens, None when this computer has none.

    CUPS_SERVER is read as CUPS' own clients do (client.conf(5), ServerName): a path, or host[:port][/version=…].
    """
    if os.name != "posix":
        return None
    named = environ.get("CUPS_SERVER", "")
    if named and not named.startswith("/"):
        return _host_and_port(named.partition("/")[0])
    path = Path(named or ("/private/var/run/cupsd" if sys.platform == "darwin" else "/run/cups/cups.sock"))
    # A CUPS that has yet to start, or has stopped, leaves the folder alone.
    return path if path.parent.exists() else None


def _host_and_port(named: str) -> tuple[str, int]:
    match = re.fullmatch(r"(\[[^]]+\]|[^:]+):(\d{1,5})", named)
    host, port = (match[1], int(match[2])) if match else (named, DEFAULT_PORT)
    return host.strip("[]"), port


class Silent(Problem):
    """The server may be there and does not answer: whoever asks it in another way waits as well."""


class IppClient:
    """Sends one operation per connection, as ``user``, to the HTTP path of a server, by ``tls`` where given."""

    def __init__(
        self,
        server: Server,
        user: str,
        *,
        path: str = "/",
        connect_timeout_s: float = CONNECT_TIMEOUT_S,
        answer_timeout_s: float = ANSWER_TIMEOUT_S,
        tls: ssl.SSLContext | None = None,
    ) -> None:
        self._server = server
        self._user = user
        self._path = path
        self._connect_timeout_s = connect_timeout_s
        self._answer_timeout_s = answer_timeout_s
        self._tls = tls
        self._request_ids = itertools.count(1)

    def ask(self, operation: Operation, uri: str | None, asked: Sequence[Attribute] = ()) -> Answer:
        """Ask something that changes nothing.

        Raises ``printer.unreachable`` when no sensible answer came, as ``Silent`` when none came in time.
        """
        try:
            return self._exchange(operation, uri, asked, (), b"")
        except TimeoutError:
            raise Silent("printer.unreachable") from None
        except (OSError, http.client.HTTPException, MalformedAnswer):
            raise Problem("printer.unreachable") from None

    def act(
        self, operation: Operation, uri: str, asked: Sequence[Attribute], job: Sequence[Attribute], document: bytes
    ) -> Answer:
        """Have something done.

        Raises ``printer.unreachable`` when surely nothing was taken, ``printer.uncertain`` when the answer was lost.
        """
        try:
            return self._exchange(operation, uri, asked, job, document)
        except NotTaken:
            raise Problem("printer.unreachable") from None
        except (OSError, http.client.HTTPException, MalformedAnswer):
            raise Problem("printer.uncertain", reason="answer-lost") from None

    def _exchange(
        self,
        operation: Operation,
        uri: str | None,
        asked: Sequence[Attribute],
        job: Sequence[Attribute],
        document: bytes,
    ) -> Answer:
        first = [
            Attribute(Tag.CHARSET, "attributes-charset", ("utf-8",)),
            Attribute(Tag.LANGUAGE, "attributes-natural-language", ("en",)),
        ]
        if uri is not None:
            first.append(Attribute(Tag.URI, "printer-uri", (uri,)))
        first.append(Attribute(Tag.NAME, "requesting-user-name", (self._user,)))
        body = encode_request(operation, next(self._request_ids), [*first, *asked], job) + document
        # CUPS takes the owner of the other end of its socket for granted when he names himself (cupsd's PeerCred).
        headers = {"Content-Type": "application/ipp"}
        if isinstance(self._server, Path):
            headers["Authorization"] = f"PeerCred {self._user}"
        connection = _connect(self._server, self._connect_timeout_s, self._tls)
        try:
            if connection.sock is not None:
                connection.sock.settimeout(self._answer_timeout_s)
            response = _post(connection, self._path, body, headers)
            answer = response.read(MAX_ANSWER_BYTES)
        finally:
            connection.close()
        if response.status != http.HTTPStatus.OK:
            return Answer(_STATUS_OF_HTTP.get(response.status, Status.SERVER_ERROR), ())
        return decode_answer(answer)


class NotTaken(OSError):  # noqa: N818 - a state of the line, named as such
    """No connection was made, or it broke before all was sent, so surely nothing was taken."""


class MalformedAnswer(Exception):  # noqa: N818 - what came, named as such
    """What came back is not IPP."""


# cupsd refuses some requests before reading them as IPP; these are the codes of RFC 8011 that mean the same.
_STATUS_OF_HTTP = {
    401: Status.NOT_AUTHENTICATED,
    403: Status.NOT_AUTHORIZED,
    404: Status.NOT_FOUND,
    413: Status.TOO_LARGE,
}


def _post(
    connection: http.client.HTTPConnection, path: str, body: bytes, headers: Mapping[str, str]
) -> http.client.HTTPResponse:
    try:
        connection.request("POST", path, body, headers)
    except (BrokenPipeError, ConnectionResetError):
        # It was turned down before all of it was there; what is to be read then tells why.
        try:
            return connection.getresponse()
        except (OSError, http.client.HTTPException):
            raise NotTaken from None
    return connection.getresponse()


class _SocketConnection(http.client.HTTPConnection):
    """HTTP over a unix socket."""

    def __init__(self, path: Path, timeout_s: float) -> None:
        super().__init__("localhost", timeout=timeout_s)
        self._path = path

    def connect(self) -> None:
        self.sock = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        self.sock.settimeout(self.timeout)
        self.sock.connect(str(self._path))


def _connect(server: Server, timeout_s: float, tls: ssl.SSLContext | None) -> http.client.HTTPConnection:
    connection: http.client.HTTPConnection
    if isinstance(server, Path):
        connection = _SocketConnection(server, timeout_s)
    elif tls is not None:
        connection = http.client.HTTPSConnection(*server, timeout=timeout_s, context=tls)
    else:
        connection = http.client.HTTPConnection(*server, timeout=timeout_s)
    try:
        connection.connect()
    except OSError as error:
        connection.close()
        raise NotTaken from error
    return connection


def encode_request(
    operation: Operation, request_id: int, asked: Sequence[Attribute], job: Sequence[Attribute]
) -> bytes:
    """An IPP 2.0 request (RFC 8010 §3.1.1) without its document."""
    parts = [struct.pack(">BBHi", 2, 0, operation, request_id), bytes([Group.OPERATION])]
    parts += [_encode(attribute) for attribute in asked]
    if job:
        parts += [bytes([Group.JOB]), *(_encode(attribute) for attribute in job)]
    return b"".join([*parts, bytes([Group.END])])


def _encode(attribute: Attribute) -> bytes:
    parts = []
    name = attribute.name.encode()
    for value in attribute.values:
        match value:
            case bool():
                raw = bytes([value])
            case int():
                raw = struct.pack(">i", value)
            case str():
                raw = value.encode()
        parts.append(struct.pack(">BH", attribute.tag, len(name)) + name + struct.pack(">H", len(raw)) + raw)
        # A further value of the same attribute has an empty name (RFC 8010 §3.1.5).
        name = b""
    return b"".join(parts)


def decode_answer(data: bytes) -> Answer:
    """Read an IPP answer (RFC 8010 §3.1.1). Raises ``MalformedAnswer``."""
    try:
        return _Decoder(data).answer()
    except (struct.error, IndexError, UnicodeDecodeError, RecursionError):
        raise MalformedAnswer from None


class _Decoder:
    """Reads one answer from its first to its last byte."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._at = 0

    def answer(self) -> Answer:
        major, _, status, _ = self._unpack(">BBHi")
        if major not in (1, 2):
            raise MalformedAnswer
        groups: list[tuple[int, Attributes]] = []
        while (tag := self._byte()) != Group.END:
            if tag < 0x10:
                groups.append((tag, {}))
                continue
            if not groups:
                raise MalformedAnswer
            self._attribute(tag, groups[-1][1])
        return Answer(status, tuple(groups))

    def _attribute(self, tag: int, into: Attributes) -> None:
        name = self._field().decode()
        raw = self._field()
        value = self._collection() if tag == Tag.COLLECTION else _decode_value(tag, raw)
        if name:
            into[name] = [value]
        elif into:
            next(reversed(into.values())).append(value)
        else:
            raise MalformedAnswer

    def _collection(self) -> Attributes:
        """Members until the collection's end (RFC 8010 §3.1.6): a member's name comes as a value of its own."""
        members: Attributes = {}
        while (tag := self._byte()) != Tag.COLLECTION_END:
            self._field()
            raw = self._field()
            if tag == Tag.MEMBER:
                members[raw.decode()] = []
            elif members:
                value = self._collection() if tag == Tag.COLLECTION else _decode_value(tag, raw)
                next(reversed(members.values())).append(value)
            else:
                raise MalformedAnswer
        self._field()
        self._field()
        return members

    def _byte(self) -> int:
        self._at += 1
        return self._data[self._at - 1]

    def _unpack(self, layout: str) -> tuple[int, ...]:
        values = struct.unpack_from(layout, self._data, self._at)
        self._at += struct.calcsize(layout)
        return values

    def _field(self) -> bytes:
        (length,) = self._unpack(">H")
        self._at += length
        if self._at > len(self._data):
            raise MalformedAnswer
        return self._data[self._at - length : self._at]


def _decode_value(tag: int, raw: bytes) -> Value:
    if tag in (Tag.INTEGER, Tag.ENUM):
        return int(struct.unpack(">i", raw)[0])
    if tag == Tag.BOOLEAN:
        return raw != b"\0"
    if tag == Tag.RANGE:
        low, high = struct.unpack(">ii", raw)
        return low, high
    # 0x40 to 0x5F are character strings; names and texts of printers are not always the UTF-8 they claim to be.
    return raw.decode(errors="replace") if 0x40 <= tag <= 0x5F else raw
