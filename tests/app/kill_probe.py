"""Stops the program's threads at each commit, and at each file that is to last, until it is known whether it lives.

It stands between the program and its database driver and operating system, as a debugger would; the program knows
nothing of it. Runs in the program's own process.
"""

from __future__ import annotations

import json
import os
import socket
import threading
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from kill_points import AFTER, BEFORE, order_in
from sqlalchemy import Engine, event
from sqlalchemy.engine.default import DefaultDialect

from amzlabels.printing.job_journal import JobJournal

_WRITES = ("INSERT", "UPDATE", "DELETE", "CREATE TABLE")


class Probe:
    """Asks at ``path`` before any thread may go on."""

    def __init__(self, path: str) -> None:
        self._socket = socket.socket(socket.AF_UNIX)
        self._socket.connect(path)
        self._lock = threading.Lock()

    def reach(self, what: str, whom: str, side: str) -> None:
        """Come to a point; returns when it is passed."""
        with self._lock:
            self._socket.sendall(json.dumps([what, whom, side]).encode() + b"\n")
            if not self._socket.recv(1):
                # Killed, or soon to be.
                threading.Event().wait()


def attach(path: str) -> None:
    """Stop at every point from now on."""
    probe = Probe(path)
    _watch_commits(probe)
    _watch_files(probe)


def _watch_commits(probe: Probe) -> None:
    about = threading.local()
    commit = DefaultDialect.do_commit

    def wrote(connection: Any, _cursor: Any, statement: str, _parameters: Any, context: Any, _many: bool) -> None:
        if statement.lstrip().startswith(_WRITES):
            # What is said to the driver as it is has none.
            values = getattr(context, "compiled_parameters", ())
            connection.info.setdefault("wrote", []).append((statement, values))

    def committing(connection: Any) -> None:
        about.written = connection.info.pop("wrote", [])

    def forget(connection: Any) -> None:
        connection.info.pop("wrote", None)

    def do_commit(dialect: DefaultDialect, connection: Any) -> None:
        written, about.written = getattr(about, "written", []), []
        if not written:
            commit(dialect, connection)
            return
        what, whom = describe(written)
        probe.reach(what, whom, BEFORE)
        commit(dialect, connection)
        probe.reach(what, whom, AFTER)

    event.listen(Engine, "before_cursor_execute", wrote)
    event.listen(Engine, "commit", committing)
    event.listen(Engine, "rollback", forget)
    DefaultDialect.do_commit = do_commit  # type: ignore[method-assign]


def describe(written: Iterable[tuple[str, Any]]) -> tuple[str, str]:
    """What a transaction does, by the lines of history it adds or else by its tables, and the first parcel of it."""
    names: dict[str, None] = {}
    tables: dict[str, None] = {}
    parcels: list[int] = []
    for statement, several in written:
        first, second, third = statement.replace("(", " ").split()[:3]
        tables["schema" if first == "CREATE" else second if first == "UPDATE" else third] = None
        for each in several:
            names |= {each["event"]: None} if "event" in each else {}
            parcels += _parcels_in(each)
    what = sorted(names) or (["schema"] if "schema" in tables else sorted(tables))
    return f"commit {', '.join(what)}", str(min(parcels, default=""))


def _parcels_in(parameters: dict[str, Any]) -> Iterator[int]:
    for name, value in parameters.items():
        if "parcel" in name:
            yield from (each for each in (value if isinstance(value, list) else [value]) if isinstance(each, int))


def _watch_files(probe: Probe) -> None:
    replace, write = os.replace, JobJournal._write

    def watched_replace(source: Any, target: Any, **more: Any) -> None:
        path = Path(target)
        what, whom = f"file {_kind_of(path)}", order_in(path.name) or path.stem[:12]
        probe.reach(what, whom, BEFORE)
        replace(source, target, **more)
        probe.reach(what, whom, AFTER)

    def watched_write(journal: JobJournal, line: dict[str, Any]) -> None:
        name = line["name"] if "name" in line else journal._jobs[line["ref"]].name
        what = f"journal {line.get('state', 'sending')}"
        probe.reach(what, order_in(name), BEFORE)
        write(journal, line)
        probe.reach(what, order_in(name), AFTER)

    os.replace = watched_replace
    JobJournal._write = watched_write  # type: ignore[method-assign]


def _kind_of(path: Path) -> str:
    if path.parent.name == "printed":
        return "printed"
    return "label" if "labels" in path.parts else "other"
