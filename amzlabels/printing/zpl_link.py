"""Talks with a ZPL printer on its raw TCP port: one short connection at a time; what answers mean is left to others.

Source: ~HS, ~HI in Zebra's ZPL II Programming Guide, getvar in its Set-Get-Do guide.
"""

from __future__ import annotations

import re
import socket
from dataclasses import dataclass
from types import TracebackType
from typing import Self

from amzlabels.domain.problems import Problem

CONNECT_TIMEOUT_S = 2.0
# A printer answers ~HS in some milliseconds, or not at all.
ANSWER_TIMEOUT_S = 1.0
SEND_TIMEOUT_S = 10.0
_COUNTER = b'! U1 getvar "odometer.total_label_count"\r\n'
_STATUS = re.compile(rb"\x02([^\x02\x03]*)\x03\s*\x02([^\x02\x03]*)\x03\s*\x02[^\x02\x03]*\x03")
_IDENTITY = re.compile(rb"\x02([^\x02\x03]*)\x03")
_VARIABLE = re.compile(rb'"([^"]*)"')
_LONGEST_ANSWER = 4096


@dataclass(frozen=True, slots=True)
class ZplStatus:
    """What ~HS tells. ``reason`` is why the printer stands still, empty when it does not; ``waiting``: labels in it."""

    reason: str
    waiting: int
    is_partial: bool

    @property
    def is_idle(self) -> bool:
        """Whether it has nothing left to print and could print at once."""
        return not self.reason and not self.waiting and not self.is_partial


@dataclass(frozen=True, slots=True)
class ZplIdentity:
    """What ~HI tells."""

    model: str
    dots_per_mm: int


class ZplLink:
    """A connection that is being used; ``ask_…`` return None where the printer stays silent, others raise ``OSError``.

    Connecting raises ``printer.offline``.
    """

    def __init__(self, name: str, host: str, port: int) -> None:
        try:
            self._socket = socket.create_connection((host, port), CONNECT_TIMEOUT_S)
        except (OSError, UnicodeError):
            raise Problem("printer.offline", printer=name) from None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._socket.close()

    def ask_status(self) -> ZplStatus | None:
        """How the printer stands. Many do not answer while they are out of labels, out of ribbon or open."""
        match = self._ask(b"~HS\r\n", _STATUS)
        return None if match is None else _read_status(match[1], match[2])

    def ask_identity(self) -> ZplIdentity | None:
        """What printer it is."""
        match = self._ask(b"~HI\r\n", _IDENTITY)
        parts = [] if match is None else match[1].decode("ascii", "replace").split(",")
        if len(parts) < 3 or not parts[2].strip().isdecimal():
            return None
        return ZplIdentity("".join(sign for sign in parts[0] if sign.isprintable()).strip(), int(parts[2]))

    def ask_counter(self) -> int | None:
        """How many labels it has printed in its life; None also where it does not count."""
        match = self._ask(_COUNTER, _VARIABLE)
        return int(match[1]) if match is not None and match[1].isdigit() else None

    def send(self, data: bytes) -> None:
        """Hand all of it to the network."""
        self._socket.settimeout(SEND_TIMEOUT_S)
        self._socket.sendall(data)

    def finish(self) -> None:
        """Say that nothing follows and let the printer take what is under way, as far as it says so by hanging up."""
        self._socket.shutdown(socket.SHUT_WR)
        self._socket.settimeout(ANSWER_TIMEOUT_S)
        try:
            while self._socket.recv(_LONGEST_ANSWER):
                pass
        except TimeoutError:
            return

    def _ask(self, question: bytes, shape: re.Pattern[bytes]) -> re.Match[bytes] | None:
        self.send(question)
        self._socket.settimeout(ANSWER_TIMEOUT_S)
        answer = b""
        while len(answer) < _LONGEST_ANSWER:
            try:
                more = self._socket.recv(_LONGEST_ANSWER)
            except TimeoutError:
                return None
            if not more:
                raise ConnectionError
            answer += more
            if (match := shape.search(answer)) is not None:
                return match
        return None


def _read_status(first: bytes, second: bytes) -> ZplStatus | None:
    """Counted from 0, field 1 of the first is paper out, 2 paused, 4 formats waiting, 7 format cut short.

    Of the second, 2 is head open, 3 ribbon out, 8 labels left.
    """
    one, two = first.split(b","), second.split(b",")
    if len(one) < 9 or len(two) < 9:
        return None
    reasons = (
        ("cover-open", two[2]),
        ("media-empty", one[1]),
        ("marker-supply-empty", two[3]),
        # It pauses for each of the others as well.
        ("paused", one[2]),
    )
    reason = next((reason for reason, flag in reasons if flag.strip() == b"1"), "")
    return ZplStatus(reason, max(_count(one[4]), _count(two[8])), one[7].strip() == b"1")


def _count(field: bytes) -> int:
    return int(field) if field.strip().isdigit() else 0
