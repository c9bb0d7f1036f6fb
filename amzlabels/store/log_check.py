"""Notices that the log beside the database has lost what was committed, which SQLite itself passes over in silence.

At the first frame of the log that is not as it was written SQLite takes it to end: so ends a log that a power cut tore,
and nobody was told of what was being written then. But whatever stands behind that was begun after it was safely on the
disk. Source: SQLite's "WAL-mode File Format".
"""

from __future__ import annotations

import struct
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Engine

from amzlabels.store.engine import PAGE_BYTES

HEADER_BYTES, FRAME_HEADER_BYTES = 32, 24
_FRAME_BYTES = FRAME_HEADER_BYTES + PAGE_BYTES
_BIG_ENDIAN = 0x377F0683
_WRAP = 2**32


@dataclass(frozen=True, slots=True)
class Log:
    """The salts that tell a log's frames from those of the one before in the same file, and which frames end a commit.

    Frames are counted from 1.
    """

    salts: bytes = b""
    commits: tuple[int, ...] = ()


def read_log(path: Path) -> Log:
    """What is in the log; nothing where there is none. Only its headers are read."""
    try:
        with path.open("rb") as file:
            header = file.read(HEADER_BYTES)
            if len(header) < HEADER_BYTES:
                return Log()
            frames: list[tuple[bytes, bool]] = []
            while len(frame := file.read(FRAME_HEADER_BYTES)) == FRAME_HEADER_BYTES:
                frames.append((frame[8:16], frame[4:8] != bytes(4)))
                file.seek(PAGE_BYTES, 1)
    except OSError:
        return Log()
    # A header that is not as it was written says nothing of the frames behind it.
    salts = header[16:24] if _is_whole(header) or not frames else frames[0][0]
    ends = (number for number, (salt, is_end) in enumerate(frames, 1) if is_end and salt == salts)
    return Log(salts, tuple(ends))


def has_lost_commits(log: Log, path: Path, engine: Engine) -> bool:
    """Whether SQLite, asked now, finds less in the log at ``path`` than was committed by ``log``, read just before."""
    if len(log.commits) < 2:
        return False
    connection = engine.raw_connection()
    try:
        _, found, _ = connection.cursor().execute("PRAGMA wal_checkpoint(PASSIVE)").fetchone()
    finally:
        connection.close()
    # The last one alone may have been torn.
    return sum(number > found for number in log.commits) > 1 and read_log(path).salts == log.salts


def _is_whole(header: bytes) -> bool:
    (magic,) = struct.unpack(">I", header[:4])
    words = struct.unpack(">6I" if magic == _BIG_ENDIAN else "<6I", header[:24])
    first = second = 0
    for at in range(0, 6, 2):
        first = (first + words[at] + second) % _WRAP
        second = (second + words[at + 1] + first) % _WRAP
    return header[24:] == struct.pack(">2I", first, second)
