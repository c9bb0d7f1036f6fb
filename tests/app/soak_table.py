"""A packing table that is watched for long: the program, its printers, its restarts and power cuts, in fast time."""

from __future__ import annotations

import gc
import hashlib
import io
import re
import shutil
import threading
import traceback
import weakref
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from typing import Any, cast
from unittest.mock import patch

import pikepdf
import requests.adapters
from fakes.fast_clock import FastClock, Timeline
from fakes.lot_printer import LotPrinter, Paper
from fakes.printing import FOLDER, FakePrinter, FakePrinters
from soak_world import SoakWorld
from sqlalchemy import Engine, event
from sqlcipher3 import dbapi2

from amzlabels.app.compose import Choices, Running, compose
from amzlabels.app.plain_imports import import_plainly
from amzlabels.domain.address import Address
from amzlabels.domain.changes import ActRefused, Change
from amzlabels.domain.parcel import Evidence
from amzlabels.domain.printer import PrintJob
from amzlabels.domain.problems import Problem
from amzlabels.domain.settings import Fetching, Settings
from amzlabels.journey.ports import Store
from amzlabels.printing.pdf_folder import PdfFolder
from amzlabels.printing.preflight import Preflight
from amzlabels.store.backups import DATABASE_NAME
from amzlabels.store.label_files import EncryptedLabelFiles
from amzlabels.system.folders import Folders
from amzlabels.system.secrets import SessionSecrets
from amzlabels.work.desk import Desk

# The night that follows has an hour twice in the Netherlands, Germany and Spain, and in the United Kingdom.
START = datetime(2026, 10, 24, 6, 0, tzinfo=UTC)
USUAL, DUMB = "Zebra", "Brother"
SETTINGS = Settings(
    sender=Address("Seller", street="Kade", number="1", postal_code="2132 AB", city="Hoofddorp", country="NL"),
    printer=USUAL,
    document_printer=FOLDER,
    fetching=Fetching(every_min=30),
)
TRACKING = re.compile(rb"\b(?:3SMYPA\d{9}|[A-Z]{2}\d{9}[A-Z]{2})\b")
BACKUP_GONE = "ActRefused backup.gone"
WRITES = frozenset({"INSERT", "UPDATE", "DELETE"})
TIMEOUT_S = (5.0, 3.0)
"""Long enough for an answer of a busy machine, short enough to hang now and then."""


class PowerCut(BaseException):
    """The machine goes off; nothing may catch this."""


class Mains:
    """What every step to the outside asks: once the power is off, no lane takes another.

    While the disk ``is_full`` nothing can be written to a store, and no room is found for its files.
    """

    def __init__(self) -> None:
        self.is_on = True
        self.is_full = False

    def moment(self) -> None:
        """A step to the outside; whoever switches the power off is outside himself."""
        if not self.is_on and threading.current_thread() is not threading.main_thread():
            raise PowerCut

    @contextmanager
    def installed(self) -> Iterator[None]:
        """Every request, statement, commit and removal of a file of this process is such a step."""
        send, unlink = requests.adapters.HTTPAdapter.send, Path.unlink

        def step(_connection: object, _cursor: object = None, statement: str = "", *_: object) -> None:
            self.moment()
            if self.is_full and statement.lstrip()[:6].upper() in WRITES:
                raise dbapi2.OperationalError("database or disk is full")

        check_room = EncryptedLabelFiles.check_room

        def look_for_room(*args: Any, **kwargs: Any) -> None:
            if self.is_full:
                raise Problem("store.full", folder="")
            check_room(*args, **kwargs)

        def guarded(*args: Any, **kwargs: Any) -> requests.Response:
            self.moment()
            answer = send(*args, **kwargs)
            self.moment()
            return answer

        def remove(*args: Any, **kwargs: Any) -> None:
            self.moment()
            unlink(*args, **kwargs)

        hooks = ("before_cursor_execute", "commit")
        for hook in hooks:
            event.listen(Engine, hook, step)
        try:
            with (
                patch.object(requests.adapters.HTTPAdapter, "send", guarded),
                patch.object(Path, "unlink", remove),
                patch.object(EncryptedLabelFiles, "check_room", look_for_room),
                patch.object(threading, "excepthook", _tell_unless_cut),
            ):
                yield
        finally:
            for hook in hooks:
                event.remove(Engine, hook, step)


def _tell_unless_cut(ended: threading.ExceptHookArgs) -> None:
    if not isinstance(ended.exc_value, PowerCut):
        threading.__excepthook__(ended)


class TablePrinter(LotPrinter):
    """One that keeps of each label what tells it from others, and not the label."""

    def submit(self, job: PrintJob) -> str:
        """Take it."""
        return super().submit(replace(job, pdf=number_on(job.pdf).encode()))


def number_on(pdf: bytes) -> str:
    """The tracking number on a label, and what stands for any other paper.

    The same label is not the same file once it is fetched again, together with others.
    """
    with pikepdf.open(io.BytesIO(pdf)) as document:
        for page in document.pages:
            page.contents_coalesce()
            found = TRACKING.search(page.Contents.read_bytes())
            if found is not None:
                return found[0].decode()
    return hashlib.sha256(pdf).hexdigest()


class TablePrinters(FakePrinters):
    """While ``is_silent`` the system that prints does not answer; what it has waits until it does."""

    is_silent = False

    def open(self, name: str) -> FakePrinter:
        """The printer, as the program opens it."""
        if self.is_silent and name != FOLDER:
            raise Problem("printer.unreachable", printer=name)
        return super().open(name)


class FolderPrinter(PdfFolder):
    """The built-in printer, among those that exist only in memory."""

    raw = profile = None


class SoakTable:
    """The table. ``paper`` is what lies on it, ``crashes`` what lanes ended with; ``ahead`` is its clock's error."""

    def __init__(self, folder: Path, seed: int, pace: float) -> None:
        # As the program does: what loads PySide while other threads load as well may bring the process down, and PySide
        # has the text of all that is loaded after it kept.
        import_plainly()
        self.folder = folder
        self.random = Random(seed)  # noqa: S311 - a day by lot is no secret
        self.line = Timeline.begin(START, pace)
        self.ahead = timedelta(0)
        self.world = SoakWorld(self.line)
        self.keyring = SessionSecrets(self.world.secrets)
        self.mains = Mains()
        self.paper: list[Paper] = []
        self.crashes: list[str] = []
        self.told: Counter[str] = Counter()
        self.problems: Counter[str] = Counter()
        self.refused: Counter[str] = Counter()
        self.starts = 0
        self._desks: list[weakref.ref[Desk]] = []
        self.printers = TablePrinters()
        for name, evidence in ((USUAL, Evidence.PRINTER_SAID_DONE), (DUMB, Evidence.SENT)):
            self.printers.replace(TablePrinter(name, self, self.paper, evidence))
        self.printers.replace(cast(Any, FolderPrinter(folder / "printed", Preflight(threading.Lock()), FOLDER)))
        self.own_clock = FastClock(self.line)
        self.start()
        self.wait_until(lambda: bool(self.told["StoreOpened"]))
        self.witness: Store = self.running.outside.open_store()
        self.save(SETTINGS)

    def moment(self) -> None:
        """A step of a printer."""
        self.mains.moment()

    @contextmanager
    def in_fast_time(self) -> Iterator[None]:
        """What is the process's own goes by this table meanwhile."""
        with (
            self.mains.installed(),
            patch("amzlabels.carrier.myparcel.transport.TIMEOUT_S", TIMEOUT_S),
            patch("amzlabels.amazon.transport.TIMEOUT_S", TIMEOUT_S),
        ):
            yield

    def start(self) -> None:
        """Start the program."""
        self.starts += 1
        environment = {**self.world.environment, "AMZLABELS_DATA_DIR": str(self.folder)}
        self.running: Running = compose(
            Choices(environment, is_attended=True),
            self._hear,
            self._crash,
            printers=self.printers,
            secrets=self.keyring,
            clock=FastClock(self.line, lambda: self.ahead, self.mains.moment),
        )
        self.desk = self.running.desk
        self._desks.append(weakref.ref(self.desk))
        self._answers = self._told_of_store()
        self.desk.open()
        self.desk.tell_health()

    def restart(self) -> None:
        """End the program as a person does, and start it again."""
        self.mains.is_full = False
        if not self.running.close():
            self.crashes.append("it did not end")
        self.start()

    def cut_power(self) -> None:
        """Switch the machine off in the middle of whatever is done, and on again."""
        self.mains.is_on = False
        if not self.running.close():
            self.crashes.append("a lane went on without power")
        self.mains.is_on, self.mains.is_full = True, False
        self.start()

    def damage(self) -> None:
        """Switch the machine off; when it is on again, the store cannot be read."""
        self.mains.is_on = False
        if not self.running.close():
            self.crashes.append("a lane went on without power")
        self.witness.close()
        database = self.store_folder() / DATABASE_NAME
        database.write_bytes(b"?" * database.stat().st_size)
        self.mains.is_on, self.mains.is_full = True, False
        refused = self.told["StoreRefused"]
        self.start()
        self.wait_until(lambda: self.told["StoreRefused"] > refused)

    def put_back(self, backup: str) -> bool:
        """Put this backup in the place of the store, whether that is open or cannot be read; False if it is gone."""
        self.mains.is_full = False
        # Else what this start says of its store is taken for what the next one says.
        self.wait_until(lambda: self._told_of_store() > self._answers)
        opened, reopening, gone = self.told["StoreOpened"], self.told["Reopening"], self.problems[BACKUP_GONE]
        self.witness.close()
        self.desk.keeping.restore(backup)
        self.wait_until(
            lambda: (
                self.told["StoreOpened"] > opened
                or self.told["Reopening"] > reopening
                or self.problems[BACKUP_GONE] > gone
            )
        )
        if self.problems[BACKUP_GONE] > gone:
            return False
        if self.told["Reopening"] > reopening:
            self.restart()
        if not self.wait_until(lambda: self.told["StoreOpened"] > opened):
            self.crashes.append(f"{backup} was not put back")
        self.witness = self.running.outside.open_store()
        self.save(self.settings)
        return True

    def save(self, settings: Settings) -> None:
        """Save settings."""
        self.settings = settings
        self.desk.save_settings(settings)

    def wait(self, virtual_s: float) -> None:
        """Let time pass."""
        self.own_clock.wait(virtual_s)

    def wait_until(self, is_so: Callable[[], bool], virtual_s: float = 7200.0) -> bool:
        """Let time pass until something is so; False when it did not come to that."""
        until_s = self.line.monotonic_s() + virtual_s
        while not is_so():
            if self.line.monotonic_s() > until_s:
                return False
            self.wait(self.line.pace * 0.02)
        return True

    def printer(self) -> TablePrinter:
        """One of the printers, by lot."""
        return cast(TablePrinter, self.printers[self.random.choice((USUAL, USUAL, DUMB))])

    def is_on_paper(self, job: str) -> bool:
        """Whether anything of this job lies there."""
        return any(each.job == job for each in reversed(self.paper))

    def earlier_desks(self) -> int:
        """How many of the programs that were ended take memory still."""
        gc.collect()
        return sum(desk() not in (None, self.desk) for desk in self._desks)

    def store_folder(self) -> Path:
        """Where the store is."""
        return Folders(self.folder).store

    def close(self) -> None:
        """End it all."""
        self.witness.close()
        self.running.close()
        self.world.close()
        shutil.rmtree(self.folder, ignore_errors=True)

    def _told_of_store(self) -> int:
        return self.told["StoreOpened"] + self.told["StoreRefused"]

    def _hear(self, change: Change) -> None:
        self.told[type(change).__name__] += 1
        if (problem := getattr(change, "problem", None)) is not None:
            self.problems[f"{type(change).__name__} {problem.code}"] += 1
        if isinstance(change, ActRefused):
            self.refused[change.act] += 1

    def _crash(self, lane: str, crash: BaseException) -> None:
        # What a lane does while the power is off is nobody's any more.
        if self.mains.is_on:
            self.crashes.append(f"{lane} crashed: {''.join(traceback.format_exception(crash))}")
