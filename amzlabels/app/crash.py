"""The crash path: what nobody caught is written down without personal data, and told at the next start."""

from __future__ import annotations

import faulthandler
import logging
import platform
import secrets
import sys
import threading
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import IO

from amzlabels import __version__
from amzlabels.system.logs import describe, start_logging, stop_logging

_HARD_CRASH = "hard-crash.txt"


class CrashPath:
    """Installed while the program runs; ``on_crash(crash_id)`` is told of each crash, on the thread it struck."""

    def __init__(self, logs: Path, on_crash: Callable[[str], None]) -> None:
        self._logs = logs
        self._on_crash = on_crash
        self._handler = start_logging(logs)
        self._hard = self._open_hard()
        self._before = (sys.excepthook, threading.excepthook)
        sys.excepthook = self._on_uncaught
        threading.excepthook = lambda caught: self.report(caught.exc_value or caught.exc_type())

    def report(self, crash: BaseException) -> str:
        """Write a crash down; returns its short id."""
        crash_id = secrets.token_hex(3)
        about = f"amzlabels {__version__}, Python {platform.python_version()}, {platform.platform(terse=True)}"
        text = f"{datetime.now(UTC):%Y-%m-%d %H:%M:%S} UTC\n{about}\n{describe(crash)}\n"
        (self._logs / f"crash-{crash_id}.txt").write_text(text, encoding="utf-8")
        logging.getLogger("amzlabels").error("crash %s", crash_id, exc_info=crash)
        self._on_crash(crash_id)
        return crash_id

    def close(self) -> None:
        """Take everything back as it was."""
        sys.excepthook, threading.excepthook = self._before
        faulthandler.disable()
        self._hard.close()
        stop_logging(self._handler)

    def _open_hard(self) -> IO[str]:
        """Where a crash below Python writes its stack; an earlier one is kept as a crash report."""
        path = self._logs / _HARD_CRASH
        if path.exists() and path.stat().st_size:
            path.replace(self._logs / f"crash-{secrets.token_hex(3)}.txt")
        file = path.open("w", encoding="utf-8")
        faulthandler.enable(file)
        return file

    def _on_uncaught(self, kind: type[BaseException], crash: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            self._before[0](kind, crash, trace)
            return
        self.report(crash)
