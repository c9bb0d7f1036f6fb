"""The proof log, or some of its lines, as a file that proves itself; whose lines they are is decided by others.

A CSV file in UTF-8 whose rows end in CR LF: headings, a row per line, a seal. A row is the line as it is hashed,
followed by the hash before it and its own. The seal tells how many rows there are, how long the log was when the file
was written and its last hash, and is the SHA-256 of all hashes in the file and its own beginning, so that a row that
was taken out shows.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Any

from amzlabels.domain.proof import BEGINNING, FIELDS, Fault, Head, Verdict, fields_of, quoted

_END = b"\r\n"
_BOM = b"\xef\xbb\xbf"
_HEADED = b'"hash before";"hash"'
HEADINGS = _BOM + quoted(FIELDS).encode() + b";" + _HEADED
"""Where the file begins; the mark in front tells spreadsheets that it is UTF-8."""
_ROW = re.compile(rb'(".*");"([0-9a-f]{64})";"([0-9a-f]{64})"')
_SEAL = re.compile(rb'("seal";"([0-9]{1,18})";"([0-9]{1,18})";"[0-9a-f]{64}");"([0-9a-f]{64})"')
_SEAL_BYTES = 256


class NoProof(Exception):  # noqa: N818 - another file was meant
    """The file is none of ours at all."""


@dataclass(frozen=True, slots=True)
class Kept:
    """A line of the log as text, with its hash and the one before it."""

    text: str
    before: str
    hash: str


def proof_file(lines: Iterable[Kept], head: Head) -> bytes:
    """These lines as a file; ``head`` is that of the whole log at this moment."""
    rows, hashes, count = [HEADINGS], sha256(), 0
    for line in lines:
        rows.append(f'{line.text};"{line.before}";"{line.hash}"'.encode())
        hashes.update(line.hash.encode())
        count += 1
    sealed = quoted(("seal", str(count), str(head.lines), head.hash)).encode()
    hashes.update(sealed)
    rows.append(sealed + f';"{hashes.hexdigest()}"'.encode())
    return _END.join([*rows, b""])


def examine_file(content: bytes) -> Verdict:
    """Hold a file to itself: the first row that is not as it was written, if any. Raises ``NoProof``.

    Rows count from 1, the headings. ``head`` is the hash of the last line that holds.
    """
    rows = content.split(_END)
    if not rows[0].endswith(_HEADED) and b'"seal";' not in content[-_SEAL_BYTES:]:
        raise NoProof
    if rows[0] != HEADINGS:
        return Verdict(0, BEGINNING, Fault.ALTERED, 1)
    reading = _Reading()
    for at, row in enumerate(rows[1:], 2):
        if row.startswith(b'"seal";'):
            return reading.verdict(*_fault_of_seal(reading, row, rows[at:], at))
        if at == len(rows) and not row:
            break
        if not reading.take(row, at):
            return reading.verdict(Fault.ALTERED, at)
    return reading.verdict(Fault.MISSING, len(rows))


@dataclass(slots=True)
class _Reading:
    """How far a file was read: its rows that hold, and the first that does not follow on the one before it."""

    count: int = 0
    number: int = 0
    last: str = BEGINNING
    gap: int = 0
    hashes: Any = field(default_factory=sha256)

    def take(self, row: bytes, at: int) -> bool:
        found = _ROW.fullmatch(row)
        if found is None:
            return False
        text, before, kept = found.groups()
        if sha256(before + text).hexdigest().encode() != kept:
            return False
        number = _number_of(text)
        follows = number == self.number + 1
        if number <= self.number or (follows and before.decode() != self.last):
            return False
        if not follows and not self.gap:
            self.gap = at
        self.count, self.number, self.last = self.count + 1, number, kept.decode()
        self.hashes.update(kept)
        return True

    def verdict(self, fault: Fault | None = None, line: int = 0) -> Verdict:
        return Verdict(self.count, self.last, fault, line)


def _fault_of_seal(reading: _Reading, row: bytes, after: list[bytes], at: int) -> tuple[Fault | None, int]:
    """What the seal tells of the rows before it; ``at`` is its own row."""
    found = _SEAL.fullmatch(row)
    if found is None or not after:
        return Fault.ALTERED, at
    if after != [b""]:
        return Fault.ADDED, at + 1
    sealed, count, lines, kept = found.groups()
    is_whole = count == lines
    reading.hashes.update(sealed)
    if reading.hashes.hexdigest().encode() == kept:
        return None, 0
    if int(count) <= reading.count:
        return Fault.ALTERED, at
    # Of some lines nobody can tell from the others which are gone.
    return Fault.MISSING, reading.gap if is_whole and reading.gap else at


def _number_of(text: bytes) -> int:
    try:
        return int(fields_of(text.decode())[0])
    except ValueError:
        return 0
