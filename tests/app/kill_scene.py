"""One world, one data folder and one printer, over as many starts of the program as it takes."""

from __future__ import annotations

import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import IO, Self, cast

from fakes.reports import write_report
from kill_points import AFTER, BEFORE, LATE, Dead, Plan, Point, Reaper, order_in
from kill_printers import FED, FETCHED, FOLDER, Printers

from amzlabels.demo.amazon_reports import ReportPlan
from amzlabels.demo.http import Answer, Request, Response
from amzlabels.demo.world import World
from amzlabels.domain.queue import ParcelRow, QueueQuery
from amzlabels.journey.confirm_feed import FEED_FROM
from amzlabels.printing.pdf_folder import PDF_FOLDER_NAME
from amzlabels.store.open import open_store

PROGRAM = Path(__file__).with_name("killed_program.py")
KEY = "7e" * 32
SLOWEST_S = 240.0
PLENTY = 10**9
SLOW_MS = 150.0


@dataclass(frozen=True, slots=True)
class Ending:
    """How one start ended: where it was killed, None = not at any point, with this exit status; the points it came to.

    What does not come to its end is killed, too, and has a status for it.
    """

    killed_at: Point | None
    status: int
    points: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class Parcels:
    """All parcels, and the print jobs of those that are open by parcel."""

    rows: list[ParcelRow]
    jobs: dict[int, str]


class Program:
    """The program, loaded and ready to be started again and again, and the printers it may have."""

    def __init__(self) -> None:
        self.printers = Printers()
        command = [sys.executable, str(PROGRAM)]
        self._ready = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._ready.communicate("")
        self.printers.close()

    def start(self, **order: object) -> int:
        """Start it; its process id."""
        stdin = cast("IO[str]", self._ready.stdin)
        stdin.write(json.dumps(order) + "\n")
        stdin.flush()
        return self._told()

    def wait(self) -> int:
        """Its exit status."""
        return self._told()

    def _told(self) -> int:
        return int(cast("IO[str]", self._ready.stdout).readline())


class Scene:
    """What stays while the program comes and goes. ``said`` is what it wrote to its terminal."""

    def __init__(self, program: Program, kind: str, orders: int, folder: Path) -> None:
        self.kind = kind
        self.folder = folder
        self.orders = orders
        self.reaper = Reaper()
        self.said = folder / "said.txt"
        self.tray = program.printers.make(kind, folder, self.reaper)
        self.world = World.start(around=self._around)
        for bucket in self.world.amazon.buckets.values():
            bucket.rate = bucket.burst = PLENTY
        self.world.myparcel.quotas = dict.fromkeys(self.world.myparcel.quotas, PLENTY)
        self._program = program
        self._under_way: list[tuple[Request, Answer]] = []
        self._report = write_report(folder / "report.txt", orders)
        if kind == FETCHED:
            self.world.amazon.reports.plan = ReportPlan(self._report.read_text("utf-8"))
        if kind == FED:
            # While it thinks about one confirmation, there come to be many.
            self.world.faults.delay(SLOW_MS, "amazon")
        if self.tray.settings is not None:
            with closing(open_store(folder / "data" / "store", KEY, "bench", _now)) as store:
                store.save_settings(self.tray.settings)

    def close(self) -> None:
        """Everything ends."""
        self.world.close()
        self.tray.close()

    def ship(self, plan: Plan) -> Ending:
        """The report is dropped, or asked for."""
        report = "--fetch" if self.kind == FETCHED else str(self._report)
        return self.run(["ship", report, *self._printer()], plan)

    def resume(self, plan: Plan) -> Ending:
        """The program is started again."""
        return self.run(["resume", *self._printer()], plan)

    def answer(self, answers: dict[int, bool], plan: Plan) -> Ending:
        """The program is started again, and a person says of these parcels whether their labels came out."""
        return self.run(["answer", json.dumps(answers)], plan)

    def _printer(self) -> list[str]:
        return ["--printer", PDF_FOLDER_NAME] if self.kind == FOLDER else []

    def run(self, arguments: Sequence[str], plan: Plan) -> Ending:
        """One start, up to its end or until it is killed."""
        environment = {**self.world.environment(), **self.tray.environment, "AMZLABELS_STORE_KEY": KEY}
        environment["AMZLABELS_DATA_DIR"] = str(self.folder / "data")
        with tempfile.TemporaryDirectory() as place, socket.socket(socket.AF_UNIX) as listener:
            listener.bind(f"{place}/probe")
            listener.listen()
            listener.settimeout(SLOWEST_S)
            pid = self._program.start(
                arguments=list(arguments),
                environment=environment,
                probe=f"{place}/probe",
                said=str(self.said),
                feed_from=2 if self.kind == FED else FEED_FROM,
            )
            self.reaper.begin(pid, plan)
            too_slow = threading.Timer(SLOWEST_S, os.kill, [pid, signal.SIGKILL])
            too_slow.start()
            line, _ = listener.accept()
            asked = threading.Thread(target=self._hear, args=(line,), name="probe")
            asked.start()
            status = self._program.wait()
            too_slow.cancel()
            asked.join()
        return Ending(self.reaper.killed_at, status, tuple(self.reaper.points))

    def _hear(self, line: socket.socket) -> None:
        """Answer the probe until its process is gone."""
        try:
            with line, line.makefile("rb") as asked:
                for each in asked:
                    if not self.reaper.reached(*json.loads(each)) and self.reaper.killed_at is None:
                        line.sendall(b".")
        except OSError:
            pass
        finally:
            self.reaper.end()

    def _around(self, service: str, operation: str, request: Request, answer: Answer) -> Response:
        """A call of the program: it may be killed before it is sent, and after it was acted on."""
        text = f"{request.path} {' '.join(request.query.values())} {request.body.decode('latin-1')}"
        # Amazon names its reports and documents anew each time.
        whom = order_in(text) or ("" if service == "amazon" else request.path.split(";")[0])
        what = f"{service} {operation}"
        side = self.reaper.reached(what, whom, BEFORE, *([LATE] if operation == "create" else []))
        if side:
            if side == LATE:
                self._under_way.append((request, answer))
            self._hang_up()
        response = answer(request)
        if operation == "list":
            under_way, self._under_way = self._under_way, []
            for late, act in under_way:
                act(late)
        if self.reaper.reached(what, whom, AFTER):
            self._hang_up()
        return response

    def _hang_up(self) -> None:
        self.reaper.wait()
        raise Dead

    def parcels(self) -> Parcels:
        """How every parcel stands in the store. It is read from a copy, so that what a kill left is left alone."""
        with tempfile.TemporaryDirectory() as copy:
            for file in (self.folder / "data" / "store").glob("amzlabels.db*"):
                shutil.copy2(file, copy)
            if not any(Path(copy).iterdir()):
                return Parcels([], {})
            with closing(open_store(Path(copy), KEY, "bench", _now)) as store:
                jobs = {each.parcel_id: each.print_job for each in store.open_parcels()}
                return Parcels(store.rows(store.list(QueueQuery())), jobs)


def _now() -> datetime:
    return datetime.now(UTC)


@contextmanager
def scene(program: Program, kind: str, orders: int) -> Iterator[Scene]:
    """A fresh one."""
    with tempfile.TemporaryDirectory() as folder, closing(Scene(program, kind, orders, Path(folder))) as made:
        yield made
