"""Measures what a packer feels, each figure beside a floor or a goal, in one run.

    python build/bench.py            everything
    python build/bench.py import     one part: start, import, window

Parts that need a fresh process start this file again with a part's name; figures come back as JSON lines.
"""

from __future__ import annotations

import csv
import json
import os
import re
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Callable
from pathlib import Path
from typing import IO, cast

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]
LINES = 100_000
DROPPED = 200
DELAY_MS = 100
ROUNDS = 3
PATIENCE_S = 30.0
KEY = "3c" * 32
BARE_WINDOW = (
    "import sys, time\n"
    "from PySide6.QtWidgets import QApplication, QMainWindow\n"
    "from PySide6.QtCore import QTimer\n"
    "app = QApplication(['bare']); window = QMainWindow(); window.show()\n"
    "QTimer.singleShot(0, app.quit); app.exec()\n"
    "print(open('/proc/self/status').read().split('VmRSS:')[1].split()[0])\n"
)


def main(arguments: list[str]) -> int:
    """Run the parts that are asked for."""
    parts: dict[str, Callable[[], None]] = {"start": start, "import": import_lines, "window": window}
    if arguments and arguments[0].startswith("--"):
        return {"--floor": floor, "--ours": ours, "--window": drive_window}[arguments[0]](*arguments[1:])
    for name in arguments or parts:
        parts[name]()
    return 0


def start() -> None:
    """Start to a usable window, and memory when idle, beside a bare window."""
    ours_s, bare_s, ours_kb, bare_kb = [], [], [], []
    webengine = False
    with tempfile.TemporaryDirectory() as folder:
        environment = _offscreen({"AMZLABELS_DATA_DIR": folder, "AMZLABELS_STORE_KEY": KEY})
        # The first start of all makes the store; a packer's mornings are the later ones.
        for number in range(6):
            began = time.monotonic()
            bare = subprocess.run([sys.executable, "-c", BARE_WINDOW], env=environment, capture_output=True, check=True)
            took_bare_s = time.monotonic() - began
            began = time.monotonic()
            command = [sys.executable, "-m", "amzlabels", "--close-when-usable"]
            done = subprocess.run(command, env=environment, capture_output=True, check=True)
            told = json.loads(done.stdout)
            if number:
                bare_s.append(took_bare_s)
                bare_kb.append(int(bare.stdout))
                ours_s.append(told["usable_at_s"] - began)
                ours_kb.append(told["memory_kb"])
                webengine = webengine or told["webengine"]
    usable, bare_usable = statistics.median(ours_s), statistics.median(bare_s)
    print(f"start to usable window: {usable:.2f} s, bare window {bare_usable:.2f} s (goal 0.9 s)")
    print(f"WebEngine imported at start: {'yes' if webengine else 'no'} (goal no)")
    memory, bare_memory = statistics.median(ours_kb) / 1024, statistics.median(bare_kb) / 1024
    print(f"memory idle: {memory:.0f} MB, bare window {bare_memory:.0f} MB (goal 140 MB)", flush=True)


def import_lines() -> None:
    """Import of many lines, beside csv.reader and executemany into the same kind of encrypted file."""
    with tempfile.TemporaryDirectory() as folder:
        report = _report(Path(folder), LINES)
        ratios, ours_s, floor_s = [], [], []
        for number in range(ROUNDS):
            took = {}
            for part in ("--floor", "--ours"):
                command = [sys.executable, __file__, part, str(report), f"{folder}/{part}{number}"]
                done = subprocess.run(command, env=_offscreen({}), capture_output=True, check=True, text=True)
                took[part] = float(done.stdout)
            floor_s.append(took["--floor"])
            ours_s.append(took["--ours"])
            ratios.append(took["--ours"] / took["--floor"])
    print(
        f"import of {LINES} lines: {statistics.median(ours_s):.2f} s, floor {statistics.median(floor_s):.2f} s, "
        f"ratio {statistics.median(ratios):.2f} (goal 3)",
        flush=True,
    )


def window() -> None:
    """A real drop on the real window: many lines, then a few orders all the way to the printer."""
    with tempfile.TemporaryDirectory() as folder:
        world = subprocess.Popen(
            [sys.executable, "-m", "amzlabels.demo"], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        told = json.loads(cast("IO[str]", world.stdout).readline())
        control = told["control_url"]
        _post(f"{control}/delay", {"ms": DELAY_MS})
        environment = _offscreen(
            told["environment"] | {"AMZLABELS_STORE_KEY": KEY, "AMZLABELS_DATA_DIR": f"{folder}/d"}
        )
        reports = [str(_report(Path(folder), count)) for count in (DROPPED, LINES)]
        done = subprocess.run(
            [sys.executable, __file__, "--window", *reports], env=environment, stdout=subprocess.PIPE, check=True
        )
        world.communicate("")
        found = json.loads(done.stdout)
    print(f"drop of {DROPPED} orders to the first job, {DELAY_MS} ms a call: {found['first_job_s']:.2f} s (goal 1 s)")
    print(f"drop of {LINES} lines to the filled queue: {found['filled_s']:.2f} s")
    holds = ", ".join(f"{name} {hold * 1000:.0f} ms" for name, hold in found["holds_s"].items())
    print(f"longest hold of the main thread: {holds} (goal 50 ms)", flush=True)


def floor(report: str, path: str) -> int:
    """The floor of an import: every column of every line into one encrypted table."""
    from sqlcipher3 import dbapi2

    began = time.perf_counter()
    connection = dbapi2.connect(path)
    connection.execute(f"PRAGMA key = \"x'{KEY}'\"")
    connection.execute("PRAGMA journal_mode = WAL")
    with Path(report).open(encoding="utf-8", newline="") as file:
        rows = csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        columns = next(rows)
        names = ", ".join(re.sub(r"\W", "_", column) for column in columns)
        connection.execute(f"CREATE TABLE lines ({names})")
        marks = ", ".join("?" * len(columns))
        connection.executemany(f"INSERT INTO lines VALUES ({marks})", rows)  # noqa: S608 - marks alone
        connection.commit()
    connection.close()
    print(time.perf_counter() - began)
    return 0


def ours(report: str, path: str) -> int:
    """Our import of the same file: read, grouped, addresses split and checked, stored."""
    from datetime import UTC, datetime

    from amzlabels.amazon.report import TxtReportReader
    from amzlabels.domain.settings import Settings
    from amzlabels.journey.import_orders import import_report
    from amzlabels.store.open import open_store

    store = open_store(Path(path), KEY, "bench", lambda: datetime.now(UTC))
    began = time.perf_counter()
    import_report(Path(report), reader=TxtReportReader(), parcels=store, settings=Settings())
    print(time.perf_counter() - began)
    store.close()
    return 0


def drive_window(few: str, many: str) -> int:
    """Drive the window by drops and keys, with a heartbeat on the main thread; prints what was found as JSON."""
    driver = Driver()
    found = driver.drop_and_print(few) | driver.drop_many(many)
    print(json.dumps(found | {"holds_s": driver.beat.longest_s}), flush=True)
    driver.window.hide()
    driver.collector.stop()
    driver.running.close()
    return 0


class Driver:
    """The real window over the real program, and a packer's hands."""

    def __init__(self) -> None:
        from PySide6.QtWidgets import QApplication

        from amzlabels.app.compose import Choices
        from amzlabels.app.window import Collector, build_window
        from amzlabels.domain.changes import Change, SettingsSaved, StoreOpened
        from amzlabels.domain.settings import Settings
        from amzlabels.work.relay import Relay

        self.application = QApplication(["bench"])
        self.beat = Heartbeat()
        self.heard: list[Change] = []
        relay = Relay()
        self.window, self.running = build_window(Choices(os.environ), relay, lambda *_: None)
        self.collector = Collector(self.running, self.window)
        relay.arrived.connect(self.heard.append)
        self.window.show()
        self.beat.start()
        self.until(lambda: self.has(StoreOpened), "store")
        self.running.desk.save_settings(Settings(printer="PDF folder"))
        self.until(lambda: self.has(SettingsSaved), "settings")

    def has(self, kind: type, *, least: int = 0) -> bool:
        """Whether such a change was heard, about at least so many orders or parcels."""
        sizes = [
            getattr(getattr(change, "summary", None), "orders", 0) or len(getattr(change, "parcel_ids", ()))
            for change in self.heard
            if isinstance(change, kind)
        ]
        return any(size >= least for size in sizes)

    def drop_and_print(self, report: str) -> dict[str, float]:
        """Drop a report, press F9, wait for the first label and then for all."""
        from PySide6.QtCore import Qt
        from PySide6.QtTest import QTest

        from amzlabels.domain.changes import ListRead

        self.beat.name = f"drop of {DROPPED} and print"
        began = time.monotonic()
        self.drop(report)
        self.until(lambda: self.has(ListRead, least=DROPPED), "the list")
        self.until(self.window.bottom.primary.isEnabled, "the primary button")
        QTest.keyClick(self.window, Qt.Key.Key_F9)
        printed = self.running.folders.printed
        self.until(lambda: any(printed.glob("*.pdf")), "the first job")
        first_job_s = time.monotonic() - began
        self.until(lambda: len(list(printed.glob("*.pdf"))) == DROPPED, "all labels")
        return {"first_job_s": first_job_s}

    def drop_many(self, report: str) -> dict[str, float]:
        """Drop a report and wait until the queue shows all of it."""
        from amzlabels.domain.changes import Imported, ListRead

        self.beat.name = f"import of {LINES}"
        began = time.monotonic()
        self.drop(report)
        self.until(lambda: self.has(Imported, least=LINES), "the import")
        self.until(lambda: self.has(ListRead, least=LINES - DROPPED), "the filled list")
        self.beat.name = ""
        return {"filled_s": time.monotonic() - began}

    def drop(self, path: str) -> None:
        """Let a file go over the window."""
        from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
        from PySide6.QtGui import QDragEnterEvent, QDropEvent

        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(path)])
        left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        copy = Qt.DropAction.CopyAction
        self.application.sendEvent(self.window, QDragEnterEvent(QPoint(300, 300), copy, data, left, none))
        self.application.sendEvent(self.window, QDropEvent(QPointF(300, 300), copy, data, left, none))

    def until(self, condition: Callable[[], bool], what: str) -> None:
        """Let the window work until this is so."""
        from PySide6.QtCore import QEventLoop, QTimer

        loop, deadline = QEventLoop(), time.monotonic() + PATIENCE_S
        timer = QTimer()
        timer.timeout.connect(lambda: loop.quit() if condition() or time.monotonic() > deadline else None)
        timer.start(5)
        loop.exec()
        timer.stop()
        if not condition():
            raise TimeoutError(what)


class Heartbeat:
    """Notes the longest time between two beats of the main thread, by what was going on."""

    def __init__(self) -> None:
        from PySide6.QtCore import Qt, QTimer

        self.name = "opening"
        self.longest_s: dict[str, float] = {}
        self._last = time.monotonic()
        self._timer = QTimer()
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)

    def start(self) -> None:
        """Begin: from now on a person may touch the window."""
        self._last = time.monotonic()
        self._timer.start(1)

    def _beat(self) -> None:
        now = time.monotonic()
        if self.name:
            self.longest_s[self.name] = max(self.longest_s.get(self.name, 0.0), now - self._last)
        self._last = now


def _report(folder: Path, lines: int) -> Path:
    from fakes.reports import write_report

    path = folder / f"{lines}.txt"
    return path if path.exists() else write_report(path, lines)


def _offscreen(more: dict[str, str]) -> dict[str, str]:
    return {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT), **more}


def _post(url: str, document: dict[str, object]) -> None:
    request = urllib.request.Request(url, json.dumps(document).encode())  # noqa: S310 - loopback
    urllib.request.urlopen(request).close()  # noqa: S310 - loopback


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
