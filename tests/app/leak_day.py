"""A whole day of the program on planted people and tokens, in folders of its own, for the leak search."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from app.leak_table import EDITED, REASON
from fakes.reports import write_report
from fakes.zpl_printer import ZplPrinterStandIn
from sqlcipher3 import dbapi2

from amzlabels.demo.login import Login
from amzlabels.demo.world import World
from amzlabels.printing.pdf_folder import PDF_FOLDER_NAME
from amzlabels.printing.raw_printers import look_up
from amzlabels.store.label_files import EncryptedLabelFiles
from amzlabels.store.open import open_store
from amzlabels.store.sql_store import SqlStore
from amzlabels.system.folders import Folders

ROOT = Path(__file__).resolve().parents[2]
TABLE = Path(__file__).with_name("leak_table.py")
STORE_KEY = "c0ffee" + "5a" * 29
POLL_S, PATIENCE_S = 0.005, 60.0

PEOPLE = [
    {
        "recipient-name": "Wilhelmina Zonnebloem",
        "buyer-name": "Žofie Kovářová-Müller",
        "ship-address-1": "Quetzalcoatlusstraat 4711",
        "ship-city": "Verweggistan",
        "buyer-email": "planted-buyer@marketplace.amazon.nl",
        "buyer-phone-number": "0612349876",
    },
    {
        "recipient-name": "Aurelius Knibbelaar",
        "buyer-name": "Wilhelmina Zonnebloem",
        "ship-address-1": "Žižkovažlaan 8",
        "ship-city": "Verweggistan",
        "buyer-email": "second.planted@example.nl",
        "buyer-phone-number": "+31 6 98761234",
    },
]
NEVER_KEPT = "Kovářová"
"""A buyer is not who a parcel goes to."""
WORDS = (
    *("Wilhelmina", "Zonnebloem", "Quetzalcoatlus", "Verweggistan", "planted-buyer", "0612349876"),
    *("Knibbelaar", "Žižkovažlaan", "second.planted", "98761234", EDITED, REASON, NEVER_KEPT),
)


class House:
    """Where the program lives for a day, and everybody it speaks to.

    ``area`` is all that it has a part in: its data, its user's home, the temporary files, the spooler. What a person
    put or saved somewhere by hand is beside it. ``cups`` is CUPS_SERVER and a queue's name; None = no CUPS.
    """

    def __init__(self, folder: Path, cups: tuple[str, str] | None = None) -> None:
        self.folder, self.area = folder, folder / "area"
        self.data = self.area / "data"
        self.out = folder / "saved"
        for each in (self.area / "home", self.area / "tmp", self.out):
            each.mkdir(parents=True)
        self.world = World.start()
        self.world.amazon.confirm_bucket.rate = self.world.amazon.confirm_bucket.burst = 1000.0
        self.tokens = {STORE_KEY, *self.world.secrets.values()} - {self.world.secrets["lwa-client-id"]}
        self.zpl = ZplPrinterStandIn()
        raw = look_up(f"127.0.0.1:{self.zpl.port}")
        self.printers = [raw.name, *([cups[1]] if cups else [])]
        self.environment = self._environment(cups[0] if cups else str(folder / "no-cups.sock"))
        self.said = b""
        with closing(self.store()) as store:
            printers = {"printer": PDF_FOLDER_NAME, "document_printer": PDF_FOLDER_NAME, "raw_printers": (raw,)}
            store.save_settings(replace(store.load_settings(), **printers))  # type: ignore[arg-type]

    def _environment(self, cups_server: str) -> dict[str, str]:
        home = self.area / "home"
        mine = {
            **self.world.environment(),
            "AMZLABELS_STORE_KEY": STORE_KEY,
            "AMZLABELS_DATA_DIR": str(self.data),
            "HOME": str(home),
            "TMPDIR": str(self.area / "tmp"),
            "XDG_RUNTIME_DIR": str(self.area / "tmp"),
            "CUPS_SERVER": cups_server,
            "QT_QPA_PLATFORM": "offscreen",
            "QT_LOGGING_RULES": "*.warning=false",
            "LC_ALL": "C.UTF-8",
            "PATH": os.environ["PATH"],
            "PYTHONPATH": os.pathsep.join((str(ROOT), str(ROOT / "tests"))),
            "LEAK_OUT": str(self.out),
            "LEAK_PRINTERS": "|".join(self.printers),
        }
        return mine | {f"XDG_{name}_HOME": str(home / name.lower()) for name in ("CONFIG", "CACHE", "DATA", "STATE")}

    def close(self) -> None:
        """Everybody goes."""
        self.zpl.close()
        self.world.close()

    @property
    def printed(self) -> int:
        """Labels in the folder and out of the ZPL printer."""
        return len(list((self.data / "printed").glob("*.pdf"))) + len(self.zpl.printed)

    def store(self) -> SqlStore:
        """What is kept, read while the program is closed."""
        return open_store(Folders(self.data).store, STORE_KEY, "bench", lambda: datetime.now(UTC))

    def unlocked(self) -> bytes:
        """Everything that is kept, as whoever has the key reads it: all rows, those of backups too, and the labels."""
        files = EncryptedLabelFiles(self.data / "store" / "labels", bytes.fromhex(STORE_KEY))
        labels = [files.get(path.name) for path in (self.data / "store" / "labels").glob("??/*")]
        databases = [self.data / "store" / "amzlabels.db", *(self.data / "store" / "backups").glob("*")]
        return b"".join([*map(_rows, databases), *labels])

    def live(self, orders: int) -> None:
        """The day: shipped from the command line, killed in the middle, gone on with, worked at, broken off."""
        assert self._run("ship", self._report("first", orders, 0), *self._to_folder()) in (0, 1)
        self._kill_in_the_middle(self._report("second", orders, orders))
        assert self._run("resume", *self._to_folder()) in (0, 1)
        self.sit("day", self._report("third", orders, 2 * orders), 0)
        self.sit("die", self._report("fourth", orders, 3 * orders), -11)
        assert self._run("resume", *self._to_folder()) in (0, 1)

    def sit(self, act: str, report: Path | None, status: int) -> None:
        """A person at the window."""
        environment = self.environment | {"LEAK_REPORT": str(report)}
        done = subprocess.run(
            [sys.executable, str(TABLE), act], env=environment, cwd=self.out, capture_output=True, check=False
        )
        self.said += done.stderr + done.stdout
        assert done.returncode == status, (done.returncode, done.stderr.decode()[-2000:])

    def _report(self, name: str, orders: int, first: int) -> Path:
        path = self.folder / f"{name}.txt"
        changes = [{**PEOPLE[number % 2], "order-id": f"404-7{first + number:06d}-1000000"} for number in range(orders)]
        changes = [{**each, "order-item-id": str(53_000_000_000_000 + first + n)} for n, each in enumerate(changes)]
        return write_report(path, orders, changes=changes)

    def _run(self, *arguments: str | Path) -> int:
        done = subprocess.run(
            self._command(arguments), env=self.environment, cwd=self.out, capture_output=True, check=False
        )
        self.said += done.stderr
        return done.returncode

    def _kill_in_the_middle(self, report: Path) -> None:
        made = self.world.ledger.created.total()
        process = subprocess.Popen(
            self._command(("ship", report, *self._to_folder())),
            env=self.environment,
            cwd=self.out,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        pause = threading.Event()
        for _ in range(int(PATIENCE_S / POLL_S)):
            if self.world.ledger.created.total() > made or process.poll() is not None:
                break
            pause.wait(POLL_S)
        process.kill()
        assert process.wait() == -9

    @staticmethod
    def _command(arguments: Sequence[str | Path]) -> list[str]:
        return [sys.executable, "-m", "amzlabels", *map(str, arguments)]

    @staticmethod
    def _to_folder() -> tuple[str, ...]:
        return ("--printer", PDF_FOLDER_NAME, "--json")


def _rows(path: Path) -> bytes:
    with closing(dbapi2.connect(str(path))) as database:
        database.execute(f"PRAGMA key = \"x'{STORE_KEY}'\"")
        tables = database.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
        rows = [row for (name,) in tables for row in database.execute(f"SELECT * FROM {name}").fetchall()]  # noqa: S608 - the store's own tables
    return "\n".join(map(str, rows)).encode()


@contextmanager
def house(folder: Path, cups: tuple[str, str] | None = None) -> Iterator[House]:
    """A house whose world notes every token that it hands out."""
    issue = Login.new_access_token
    built = House(folder, cups)

    def new_access_token(login: Login) -> str:
        token = issue(login)
        built.tokens.add(token)
        return token

    Login.new_access_token = new_access_token  # type: ignore[method-assign]
    try:
        yield built
    finally:
        Login.new_access_token = issue  # type: ignore[method-assign]
        built.close()
