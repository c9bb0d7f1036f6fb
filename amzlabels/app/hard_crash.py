"""What a crash below Python leaves: where every thread was, without the folders; ``crash`` makes a report of it."""

from __future__ import annotations

import faulthandler
import os
import re
import shutil
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

# A folder may be named after a person. Only the last part of a path is kept, whatever stands in the ones before it.
_FOLDERS = re.compile(r'(ile ").*[/\\]')
_FOLDERS_FOR_SED = r's,\(ile "\).*/,\1,'


class HardCrash:
    """Writes to ``path`` when the program dies below Python; the file is empty until then.

    Python tells whole paths. Where there is ``sed``, it takes the folders out before anything is written: it waits at
    a pipe that ends with the program. Elsewhere that is done with ``left_behind``, at the next start.
    """

    def __init__(self, path: Path) -> None:
        self._child: int | None = None
        sed = shutil.which("sed") if os.name == "posix" else None
        if sed is None:
            self._file = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        else:
            reading, self._file = os.pipe()
            self._child = _filter(sed, reading, path)
            os.close(reading)
        faulthandler.enable(self._file)

    def close(self) -> None:
        """The program ends in order; nothing is written any more."""
        faulthandler.disable()
        os.close(self._file)
        if self._child is not None:
            os.waitpid(self._child, 0)


def left_behind(path: Path) -> tuple[datetime, str] | None:
    """When an earlier program died below Python and where its threads were; None where it did not."""
    with suppress(OSError):
        if stack := path.read_text("utf-8", errors="replace"):
            return datetime.fromtimestamp(path.stat().st_mtime, UTC), _FOLDERS.sub(r"\1", stack)
    return None


def _filter(sed: str, reading: int, path: Path) -> int:
    """A process of its own group, so that what ends the program by key does not end it; returns its id."""
    made = os.O_WRONLY | os.O_CREAT | os.O_TRUNC
    actions = [(os.POSIX_SPAWN_DUP2, reading, 0), (os.POSIX_SPAWN_OPEN, 1, str(path), made, 0o600)]
    return os.posix_spawn(sed, ["sed", _FOLDERS_FOR_SED], {"LC_ALL": "C"}, file_actions=actions, setpgroup=0)
