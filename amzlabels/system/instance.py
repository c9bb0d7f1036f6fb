"""One program per data folder: a lock that the system lets go of when the process dies, however it dies."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import IO

from amzlabels.domain.disk_trouble import disk_problem
from amzlabels.domain.problems import Problem
from amzlabels.system.folders import private_folder


class InstanceLock:
    """Holds a data folder for this process."""

    def __init__(self, data: Path) -> None:
        self._path = data / "in-use.lock"
        self._file: IO[bytes] | None = None

    def acquire(self) -> None:
        """Take the folder. Raises ``store.in_use`` when another program has it, what ``disk_problem`` tells."""
        private_folder(self._path.parent)
        try:
            file = self._path.open("ab")
        except OSError as error:
            raise disk_problem(error, self._path.parent) from error
        try:
            _lock(file)
        except OSError as error:
            file.close()
            raise Problem("store.in_use") from error
        self._file = file

    def release(self) -> None:
        """Let it go; the lock's file stays, since another program may be waiting at it."""
        if self._file is not None:
            self._file.close()
            self._file = None


if sys.platform == "win32":
    import msvcrt

    def _lock(file: IO[bytes]) -> None:
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _lock(file: IO[bytes]) -> None:
        fcntl.flock(file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
