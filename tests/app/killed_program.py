"""The program, to be started many times over: each start is a fork of this process, which has loaded it.

Takes one JSON line per start on standard input: the arguments of ``amzlabels``, its environment, and where the probe
and what it says go to. Tells the new process's id, and its exit status once it has ended.
"""

from __future__ import annotations

import contextlib
import importlib
import json
import os
import pkgutil
import queue
import sys
import threading
from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any

sys.path[:0] = [str(Path(__file__).resolve().parents[2])]
from amzlabels.app.main import main as amzlabels_main  # noqa: E402 - after the path is set

ROOMS = ("amazon", "carrier", "domain", "journey", "printing", "store", "system", "work", "documents")
LOADED_LATE = (
    "amzlabels.app.command_line",
    "alembic.command",
    "alembic.ddl.sqlite",
    "cryptography.hazmat.primitives.ciphers.aead",
    "cryptography.hazmat.primitives.kdf.hkdf",
    "pikepdf",
    "pypdfium2",
    "reportlab.pdfgen.canvas",
    "requests",
    "sqlalchemy.dialects.sqlite",
    "zxingcpp",
)
LOOK_S = 0.02


def serve() -> None:
    """Start the program as often as asked."""
    _load()
    for line in sys.stdin:
        order = json.loads(line)
        pid = os.fork()
        if pid == 0:
            sys.exit(_run(**order))
        print(pid, flush=True)
        print(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]), flush=True)


def _load() -> None:
    """Load everything that a start would, and make the waits for printers, the shop and Amazon short."""
    for name in LOADED_LATE:
        importlib.import_module(name)
    for room in ROOMS:
        package = importlib.import_module(f"amzlabels.{room}")
        for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            # What is of another system does not load here.
            if ".migrations" not in module.name:
                importlib.import_module(module.name)
    from amzlabels.app import command_line
    from amzlabels.journey import settle_purchases
    from amzlabels.printing import raw_printers
    from amzlabels.printing.zpl_verdict import Pace
    from amzlabels.work import outbox

    settle_purchases.LOOK_AGAIN_S = 0.05
    command_line.LOOKS_AFTER_S = (0.05, 0.1, 0.2)
    outbox.GATHER_S, outbox.FEED_AGAIN_S, outbox.FEED_LOOKS_S = 0.05, 0.5, (0.05, 0.1, *[0.2] * 12)
    raw_printers.Pace = partial(Pace, look_s=0.02, idle_s=0.1, lost_s=0.5, told_s=0.1)  # type: ignore[assignment, misc]


def _run(arguments: Sequence[str], environment: Mapping[str, str], probe: str, said: str, feed_from: int) -> int:
    from kill_probe import attach

    from amzlabels.work.flow import Flow

    with Path(said).open("ab") as out, Path(os.devnull).open("rb") as nothing:
        for ours, theirs in ((nothing, 0), (out, 1), (out, 2)):
            os.dup2(ours.fileno(), theirs)
    os.environ.update(environment)
    # No small run would have a backlog as large.
    Flow.__init__.__kwdefaults__["feed_from"] = feed_from  # type: ignore[index]
    attach(probe)
    if arguments[0] == "answer":
        return answer(json.loads(arguments[1]))
    return amzlabels_main(arguments)


def answer(answers: Mapping[str, bool]) -> int:
    """Open the desk as the window does, and answer of these parcels whether their labels came out."""
    from amzlabels.app.command_line import PATIENCE_S
    from amzlabels.app.compose import Choices, compose
    from amzlabels.domain.changes import StoreOpened

    heard: queue.SimpleQueue[Any] = queue.SimpleQueue()
    running = compose(Choices(os.environ, patience_s=PATIENCE_S), heard.put, lambda _lane, crash: heard.put(crash))
    with contextlib.closing(running):
        running.desk.open(resume=True)
        while not isinstance(change := heard.get(), StoreOpened):
            if isinstance(change, BaseException):
                raise change
        for parcel_id, came_out in answers.items():
            running.desk.answer_printed(int(parcel_id), came_out)
        while running.desk.is_busy:
            threading.Event().wait(LOOK_S)
    return 0


if __name__ == "__main__":
    serve()
