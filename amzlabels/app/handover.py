"""Hands the report files of a second start over to the program that has the data folder already, on this computer.

What is between them is a local socket that its user alone can reach. It carries paths and nothing else: whoever speaks
into it can have files looked at, as with a double click, and no more. Whether there is a first program is told by the
data folder's lock, never by the socket, which may be left over from one that died.
"""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

from PySide6.QtCore import QDir, QObject, QTimer
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from amzlabels.app.one_window import PATIENCE_S
from amzlabels.domain.problems import Problem

MOST_BYTES = 1 << 20
BATCH_BYTES = 1 << 19
LONGEST_PATH = 4096
_SOCKET = "window.socket"
# The address of a socket has 104 bytes on macOS, with the zero at its end.
_LONGEST_ADDRESS = 100
_TAKEN = b"taken\n"


class Reception(QObject):
    """The first program's end: ``on_files`` hears of every start, with the files it came with, maybe none.

    Whoever says nothing for ``patience_s`` is hung up on.
    """

    def __init__(self, data: Path, on_files: Callable[[list[Path]], object], patience_s: float = PATIENCE_S) -> None:
        super().__init__()
        self._patience_ms = int(patience_s * 1000)
        self._on_files = on_files
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._greet)
        address = address_of(data)
        # The lock is ours, so whoever listened there is gone.
        QLocalServer.removeServer(address)
        self.is_open = self._server.listen(address)

    def close(self) -> None:
        """From now on nobody is answered."""
        self._server.close()

    def _greet(self) -> None:
        while (caller := self._server.nextPendingConnection()) is not None:
            caller.setParent(self)
            caller.disconnected.connect(caller.deleteLater)
            caller.readyRead.connect(lambda caller=caller: self._hear(caller))
            QTimer.singleShot(self._patience_ms, caller, caller.abort)
            caller.write(f"{os.getpid()}\n".encode())

    def _hear(self, caller: QLocalSocket) -> None:
        if caller.bytesAvailable() > MOST_BYTES:
            caller.abort()
        elif caller.canReadLine():
            paths = paths_in(bytes(caller.readLine().data()))
            if paths is None:
                caller.abort()
                return
            caller.write(_TAKEN)
            caller.flush()
            caller.disconnectFromServer()
            self._on_files(paths)


def hand_over(data: Path, reports: Sequence[Path], until_s: float) -> bool:
    """Whether the first program has taken them all; False = there is none that listens, at this moment.

    ``until_s`` is of the monotonic clock. Raises ``store.in_use_silent`` when one listens and has not answered by then.
    """
    return all(_hand_over(address_of(data), message, until_s) for message in messages(reports))


def messages(reports: Sequence[Path]) -> Iterator[bytes]:
    """What is sent, one message a connection; one without files, when there are none, asks for the window alone."""
    batch: list[str] = []
    room = BATCH_BYTES
    for path in map(str, map(Path.absolute, reports)):
        room -= len(json.dumps(path)) + 2
        if room < 0:
            yield _message(batch)
            batch, room = [], BATCH_BYTES
        batch.append(path)
    yield _message(batch)


def paths_in(message: bytes) -> list[Path] | None:
    """The files that a message names; None for what is none of ours."""
    with suppress(ValueError, RecursionError):
        paths = json.loads(message)
        if isinstance(paths, list) and all(map(_is_path, paths)):
            return [Path(path) for path in paths]
    return None


def _is_path(value: object) -> bool:
    return isinstance(value, str) and len(value) <= LONGEST_PATH and "\0" not in value and Path(value).is_absolute()


def _message(paths: Sequence[str]) -> bytes:
    return json.dumps(paths).encode() + b"\n"


def _hand_over(address: str, message: bytes, until_s: float) -> bool:
    if not _is_of_this_user(address):
        return False
    first = QLocalSocket()
    first.connectToServer(address)
    if not first.waitForConnected(_left_ms(until_s)):
        return False
    _let_come_to_front(_line(first, until_s))
    first.write(message)
    if _line(first, until_s) != _TAKEN:
        raise Problem("store.in_use_silent")
    return True


def _line(first: QLocalSocket, until_s: float) -> bytes:
    """The next line; empty when none comes in time, or the other end is gone."""
    while not first.canReadLine():
        if not first.waitForReadyRead(_left_ms(until_s)):
            return b""
    return bytes(first.readLine().data())


def _left_ms(until_s: float) -> int:
    return max(1, int((until_s - time.monotonic()) * 1000))


def address_of(data: Path) -> str:
    """Where the first program of this folder listens.

    In the data folder, which is its user's alone, where the system gives it a place in the files and it fits.
    """
    place = str(data.absolute() / _SOCKET)
    if sys.platform != "win32" and len(os.fsencode(place)) <= _LONGEST_ADDRESS:
        return place
    # One folder has many names; where case does not count, all of them are one.
    name = os.path.normcase(os.path.realpath(data))
    return f"amzlabels-{sha256(os.fsencode(name)).hexdigest()[:32]}"


def _is_of_this_user(address: str) -> bool:
    """Whether it may be told paths: the folder for all that is short-lived is open to everybody."""
    if sys.platform == "win32":
        return True
    try:
        return Path(QDir.tempPath(), address).stat().st_uid == os.getuid()
    except OSError:
        return False


def _let_come_to_front(greeting: bytes) -> None:
    """Windows lets a window come to the front when the program that a person has just started allows it to."""
    if sys.platform == "win32" and greeting.strip().isdigit():
        import ctypes

        ctypes.windll.user32.AllowSetForegroundWindow(int(greeting))
