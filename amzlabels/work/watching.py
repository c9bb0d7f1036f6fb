"""Watching a folder for new report files, in a lane of its own; they are offered, and importing is left to a person."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

from amzlabels.domain.changes import Change, ReportFound
from amzlabels.work.lanes import Crash, Lane, Wait

LOOK_EVERY_S = 3.0
SUFFIXES = frozenset({".txt", ".tsv", ".csv"})

Looks = tuple[int, int]
"""What a file looks like from outside: size in bytes, moment of the last writing in nanoseconds."""


class Folder:
    """What is new in one folder since its first look; a folder that is not there is looked at again."""

    def __init__(self, path: Path, is_report: Callable[[Path], bool]) -> None:
        self._path = path
        self._is_report = is_report
        self._settled: dict[Path, Looks] | None = None
        self._last: dict[Path, Looks] = {}

    def look(self) -> list[Path]:
        """Reports that were written since the first look and have not changed since the last one; each once."""
        try:
            now = dict(self._files())
        except OSError:
            return []
        if self._settled is None:
            self._settled = now
        still = {path for path, looks in now.items() if looks == self._last.get(path) != self._settled.get(path)}
        self._settled |= {path: now[path] for path in still}
        self._last = now
        return sorted(path for path in still if path.is_file() and self._is_report(path))

    def _files(self) -> Iterator[tuple[Path, Looks]]:
        for path in self._path.iterdir():
            if path.suffix.lower() in SUFFIXES:
                # One that is gone again, or may not be read, is nothing to tell of.
                with suppress(OSError):
                    stat = path.stat()
                    yield path, (stat.st_size, stat.st_mtime_ns)


class Watching:
    """Publishes ``ReportFound`` for each new report in the watched folder."""

    def __init__(
        self,
        is_report: Callable[[Path], bool],
        publish: Callable[[Change], None],
        on_crash: Crash,
        *,
        wait: Wait = threading.Event.wait,
    ) -> None:
        self._is_report = is_report
        self._publish = publish
        self._lane = Lane("watch", on_crash, wait=wait)
        self._watched = ""

    def watch(self, folder: str) -> None:
        """Watch this folder from now on, and no other; empty = none."""
        if folder != self._watched:
            self._watched = folder
            self._lane.wake()
            self._lane.do(lambda: self._watch(folder))

    def close(self, timeout_s: float) -> bool:
        """End the lane."""
        self._lane.close()
        return self._lane.join(timeout_s)

    def _watch(self, path: str) -> None:
        folder = Folder(Path(path), self._is_report)
        while path and path == self._watched:
            for found in folder.look():
                self._publish(ReportFound(found))
            if self._lane.pause(LOOK_EVERY_S):
                return
