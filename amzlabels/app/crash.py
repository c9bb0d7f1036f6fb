"""The crash path: what nobody caught is written down without personal data, and told until somebody has seen it."""

from __future__ import annotations

import logging
import platform
import secrets
import sys
import threading
from collections.abc import Callable, Iterable
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType

from amzlabels import __version__
from amzlabels.app.hard_crash import HardCrash, left_behind
from amzlabels.domain.problems import Note, Problem
from amzlabels.system.folders import Folders
from amzlabels.system.logs import describe, start_logging, stop_logging

_HARD_CRASH, _UNSEEN, _SEEN = "hard-crash.txt", ".new.txt", ".txt"
KEPT_REPORTS = 20


class CrashPath:
    """Installed while the program runs; ``on_crash(crash_id, report)`` is told of each crash, on the thread it struck.

    The data folder is this process's own meanwhile. ``earlier``: ids of crashes that nobody has seen, oldest first.
    """

    def __init__(self, logs: Path, on_crash: Callable[[str, str], None]) -> None:
        self._logs = logs
        self._on_crash = on_crash
        self._handler = start_logging(logs)
        if left := left_behind(logs / _HARD_CRASH):
            _write(logs, *left)
        self._drop_old()
        unseen = _by_age(logs.glob(f"crash-*{_UNSEEN}"))
        self.earlier = [path.name.removeprefix("crash-").removesuffix(_UNSEEN) for path in unseen]
        self._told = list(self.earlier)
        self._hard: HardCrash | None = None
        with suppress(OSError):
            self._hard = HardCrash(logs / _HARD_CRASH)
        self._before = (sys.excepthook, threading.excepthook)
        sys.excepthook = self._on_uncaught
        threading.excepthook = lambda caught: self.report(caught.exc_value or caught.exc_type())

    def report(self, crash: BaseException) -> str:
        """Write a crash down and tell of it; returns its short id. Raises nothing: a lane depends on it."""
        crash_id, report = _write(self._logs, datetime.now(UTC), describe(crash))
        self._told.append(crash_id)
        logging.getLogger("amzlabels").error("crash %s", crash_id, exc_info=crash)
        self._on_crash(crash_id, report)
        return crash_id

    def report_of(self, crash_id: str) -> str:
        """What was written down of a crash, without personal data; "" when it is gone."""
        for ending in (_UNSEEN, _SEEN):
            with suppress(OSError):
                return _path(self._logs, crash_id, ending).read_text("utf-8")
        return ""

    def see(self) -> None:
        """Somebody has seen what was told so far."""
        for crash_id in self._told:
            with suppress(OSError):
                _path(self._logs, crash_id, _UNSEEN).replace(_path(self._logs, crash_id, _SEEN))
        self._told.clear()

    def close(self) -> None:
        """Take everything back as it was."""
        sys.excepthook, threading.excepthook = self._before
        if self._hard is not None:
            self._hard.close()
        stop_logging(self._handler)

    def _drop_old(self) -> None:
        for path in _by_age(self._logs.glob("crash-*.txt"))[:-KEPT_REPORTS]:
            path.unlink(missing_ok=True)

    def _on_uncaught(self, kind: type[BaseException], crash: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            self._before[0](kind, crash, trace)
            return
        self.report(crash)


def last_words(folders: Folders, crash: BaseException) -> Note:
    """Write a crash down that ended the program where no crash path was; returns what to say of it."""
    # What cannot be written is told all the same.
    logs = folders.data
    with suppress(Problem):
        logs = folders.logs
    crash_id, _ = _write(logs, datetime.now(UTC), describe(crash))
    return Note("internal", {"id": crash_id})


def _write(logs: Path, at: datetime, what: str) -> tuple[str, str]:
    """Id and text of the report; where it cannot be written, there is the text alone."""
    about = f"amzlabels {__version__}, Python {platform.python_version()}, {platform.platform(terse=True)}"
    crash_id, report = secrets.token_hex(3), f"{at:%Y-%m-%d %H:%M:%S} UTC\n{about}\n{what}\n"
    with suppress(OSError):
        _path(logs, crash_id, _UNSEEN).write_text(report, "utf-8")
    return crash_id, report


def _path(logs: Path, crash_id: str, ending: str) -> Path:
    return logs / f"crash-{crash_id}{ending}"


def _by_age(paths: Iterable[Path]) -> list[Path]:
    return sorted(paths, key=lambda path: path.stat().st_mtime)
