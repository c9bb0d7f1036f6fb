"""The program in a process of its own with a person at its window, for the leak search: ``leak_table.py ACT``.

``day``: everything a person does at a table, and a crash in each kind of thread. ``die``: the program breaks off below
Python while labels print. ``later``: it is opened sixty days later, and closed once it has forgotten.
"""

from __future__ import annotations

import logging
import os
import signal
import sys
import threading
import time
from collections.abc import Callable, Generator
from datetime import timedelta
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from amzlabels.app import window as program
from amzlabels.app.compose import Running
from amzlabels.app.main import main
from amzlabels.domain.address import Address
from amzlabels.domain.changes import Change, DetailsRead, Imported, ListRead, ParcelsChanged, PictureRead, WorkFinished
from amzlabels.domain.document_order import Document, DocumentOrder
from amzlabels.domain.keeping_changes import BackedUp, CaughtUp
from amzlabels.domain.paper_changes import DocumentPrinted, FileWritten, LabelsSaved
from amzlabels.domain.sheets import Layout
from amzlabels.store.sql_store import SqlStore
from amzlabels.system.clock import SystemClock
from amzlabels.ui.main_window import MainWindow

PATIENCE_S, LOOK_MS = 60.0, 10
EDITED = "Paradijsvogelplein"
EDITED_ADDRESS = Address(
    name="Wilhelmina Zonnebloem", street=EDITED, number="12", postal_code="1016 GV", city="Amsterdam", country="NL"
)
REASON = "Knibbelaar zei dat het scheef zat"
CRASH_TEXT = "Wilhelmina Zonnebloem, Quetzalcoatlusstraat 4711"
PAUSED_S = 60 * 24 * 3600.0
Waiting = Callable[[], bool]


class Hands(QObject):
    """Does one act after another as the program comes to what each waits for; closes the window at the end."""

    def __init__(self, window: MainWindow, running: Running, relay: QObject, act: str) -> None:
        super().__init__(window)
        self.window, self.desk, self.out = window, running.desk, Path(os.environ["LEAK_OUT"])
        self.heard: list[Change] = []
        relay.arrived.connect(self.heard.append)  # type: ignore[attr-defined]
        acts = {"day": self._day, "restored": self._restored, "die": self._die, "later": self._later}
        self._acts = acts[act]()
        self._until = time.monotonic() + PATIENCE_S
        self._is_so: Waiting = lambda: True
        self._timer = QTimer(self, interval=LOOK_MS)
        self._timer.timeout.connect(self._look)
        self._timer.start()

    def _look(self) -> None:
        if time.monotonic() > self._until:
            at = self._acts.gi_frame.f_lineno if self._acts.gi_frame is not None else 0
            print(
                f"waited in vain at line {at} after {[type(change).__name__ for change in self.heard[-8:]]}",
                file=sys.stderr,
                flush=True,
            )
            os._exit(3)
        if self._is_so():
            self._until = time.monotonic() + PATIENCE_S
            self._is_so = next(self._acts, self._end)

    def _end(self) -> bool:
        # While it is at work the window asks whether it may close.
        if not self.desk.is_busy:
            self._timer.stop()
            self.window.close()
        return False

    def _told(self, *kinds: type[Change]) -> Waiting:
        """Until each of these is told from now on."""
        begun = len(self.heard)
        return lambda: all(any(isinstance(change, kind) for change in self.heard[begun:]) for kind in kinds)

    def _imported(self) -> tuple[int, ...]:
        return next(change.summary.parcels for change in reversed(self.heard) if isinstance(change, Imported))

    def _day(self) -> Generator[Waiting]:
        desk = self.desk
        yield self._told(ListRead)
        desk.import_reports([Path(os.environ["LEAK_REPORT"])])
        yield self._told(Imported)
        first, second, *_ = self._imported()
        desk.corrections.change_address(first, EDITED_ADDRESS)
        yield self._told(ParcelsChanged)
        desk.hold([second])
        desk.release([second])
        desk.print_parcels(self._imported())
        yield self._told(WorkFinished)
        for printer in os.environ["LEAK_PRINTERS"].split("|"):
            desk.stacks.print_on([first, second], printer, REASON)
            yield self._told(WorkFinished)
        desk.keeping.back_up()
        yield self._told(BackedUp)
        self.window.top.search.begin()
        QTest.keyClicks(QApplication.focusWidget() or self.window, "Zonnebloem")
        yield self._told(ListRead)
        desk.read_details(first)
        desk.read_picture(first, 600)
        yield self._told(DetailsRead, PictureRead)
        desk.downloads.save([first, second], self.out / "labels.pdf", Layout())
        desk.paperwork.order(DocumentOrder(Document.SLIPS, (first, second)), self.out / "slips.pdf")
        desk.paperwork.order(DocumentOrder(Document.DAY_LIST))
        yield self._told(LabelsSaved, FileWritten, DocumentPrinted)
        desk.write_confirmation_file(self.out / "confirmations.txt")
        yield self._told(FileWritten)
        yield from self._crashes(first)
        backup = next(change.backup for change in self.heard if isinstance(change, BackedUp))
        desk.keeping.restore(backup.name)
        yield lambda: False

    def _restored(self) -> Generator[Waiting]:
        """The window is there anew, and finds out what its older store does not know."""
        yield self._told(ListRead, CaughtUp)
        yield lambda: not self.desk.is_busy

    def _crashes(self, parcel_id: int) -> Generator[Waiting]:
        """One in a lane, one in a thread, one on the main thread, and a library that says too much."""
        whole = SqlStore.details
        SqlStore.details = _crash  # type: ignore[method-assign, assignment]
        self.desk.read_details(parcel_id)
        yield self._crashed(1)
        SqlStore.details = whole  # type: ignore[method-assign]
        threading.Thread(target=_crash).start()
        yield self._crashed(2)
        QTimer.singleShot(0, _crash)
        yield self._crashed(3)
        logging.getLogger("urllib3").warning("Retrying %r", f"/orders?name={CRASH_TEXT}")
        logging.getLogger("urllib3").warning(CRASH_TEXT)

    def _crashed(self, times: int) -> Waiting:
        logs = Path(os.environ["AMZLABELS_DATA_DIR"]) / "logs"
        return lambda: len(list(logs.glob("crash-*.txt"))) >= times

    def _die(self) -> Generator[Waiting]:
        yield self._told(ListRead)
        self.desk.import_reports([Path(os.environ["LEAK_REPORT"])])
        yield self._told(Imported)
        self.desk.print_parcels(None)
        yield self._told(ParcelsChanged)
        os.kill(os.getpid(), signal.SIGSEGV)

    def _later(self) -> Generator[Waiting]:
        yield self._told(ListRead)
        yield lambda: not self.desk.is_busy


def _crash(*_: object) -> None:
    raise RuntimeError(CRASH_TEXT)


def _with_hands(act: str) -> None:
    """A window that is built anew in the same process is there because a backup was put back."""
    whole, acts = program.build_window, iter((act, "restored"))

    def build(choices: Any, relay: Any, *more: Any, **named: Any) -> tuple[MainWindow, Running]:
        window, running = whole(choices, relay, *more, **named)
        Hands(window, running, relay, next(acts))
        return window, running

    program.build_window = build


def _move_clock() -> None:
    now = SystemClock.now
    SystemClock.now = lambda clock: now(clock) + timedelta(seconds=PAUSED_S)  # type: ignore[method-assign]


if __name__ == "__main__":
    wanted = sys.argv[1]
    _with_hands(wanted)
    if wanted == "later":
        _move_clock()
    sys.argv[1:] = []
    status = main()
    assert QApplication.instance() is not None
    sys.exit(status)
