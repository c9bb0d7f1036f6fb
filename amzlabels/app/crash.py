"""The crash path: what nobody caught is written down without personal data, and told at the next start."""

from __future__ import annotations

import faulthandler
import logging
import platform
import re
import secrets
import sys
import threading
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType

from amzlabels import __version__
from amzlabels.system.logs import describe, start_logging, stop_logging

_HARD_CRASH = "hard-crash.txt"
KEPT_REPORTS = 20
# A folder may be named after a person.
_FOLDERS = re.compile(r'File "(?:[^"]*[/\\])?')


class CrashPath:
    """Installed while the program runs; ``on_crash(crash_id)`` is told of each crash, on the thread it struck.

    ``earlier``: the id of the crash below Python that ended the program the last time; "" = none did.
    """

    def __init__(self, logs: Path, on_crash: Callable[[str], None]) -> None:
        self._logs = logs
        self._on_crash = on_crash
        self._handler = start_logging(logs)
        self.earlier = self._keep_hard()
        self._drop_old()
        self._hard = (logs / _HARD_CRASH).open("w", encoding="utf-8")
        faulthandler.enable(self._hard)
        self._before = (sys.excepthook, threading.excepthook)
        sys.excepthook = self._on_uncaught
        threading.excepthook = lambda caught: self.report(caught.exc_value or caught.exc_type())

    def report(self, crash: BaseException) -> str:
        """Write a crash down; returns its short id."""
        crash_id = secrets.token_hex(3)
        self._write(crash_id, datetime.now(UTC), describe(crash))
        logging.getLogger("amzlabels").error("crash %s", crash_id, exc_info=crash)
        self._on_crash(crash_id)
        return crash_id

    def report_of(self, crash_id: str) -> str:
        """What was written down of a crash, without personal data; "" when it is gone."""
        try:
            return self._path(crash_id).read_text(encoding="utf-8")
        except OSError:
            return ""

    def close(self) -> None:
        """Take everything back as it was."""
        sys.excepthook, threading.excepthook = self._before
        faulthandler.disable()
        self._hard.close()
        stop_logging(self._handler)

    def _path(self, crash_id: str) -> Path:
        return self._logs / f"crash-{crash_id}.txt"

    def _write(self, crash_id: str, at: datetime, what: str) -> None:
        about = f"amzlabels {__version__}, Python {platform.python_version()}, {platform.platform(terse=True)}"
        self._path(crash_id).write_text(f"{at:%Y-%m-%d %H:%M:%S} UTC\n{about}\n{what}\n", encoding="utf-8")

    def _keep_hard(self) -> str:
        """Make a report of the stack that an earlier crash below Python left; returns its id, "" where none is left."""
        left = self._logs / _HARD_CRASH
        if not left.exists() or not left.stat().st_size:
            return ""
        crash_id = secrets.token_hex(3)
        stack = _FOLDERS.sub('File "', left.read_text(encoding="utf-8", errors="replace"))
        self._write(crash_id, datetime.fromtimestamp(left.stat().st_mtime, UTC), stack)
        return crash_id

    def _drop_old(self) -> None:
        reports = sorted(self._logs.glob("crash-*.txt"), key=lambda path: path.stat().st_mtime)
        for path in reports[:-KEPT_REPORTS]:
            path.unlink(missing_ok=True)

    def _on_uncaught(self, kind: type[BaseException], crash: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            self._before[0](kind, crash, trace)
            return
        self.report(crash)
