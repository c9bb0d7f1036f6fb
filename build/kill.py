"""Kills the program in the middle of its work, resumes it, and asks the stand-ins what they saw.

    python build/kill.py --orders 40 --kills 10

Each kill is a SIGKILL of a real process at another point of the journey; points are spread evenly over the calls and
prints that one undisturbed run makes. Prints a line per kill and exits with 1 if anything was bought twice, confirmed
as two packages, printed twice or is missing.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import urllib.request
from collections import Counter
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from threading import Event
from typing import IO, TYPE_CHECKING, Any, cast

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]
from fakes.reports import order_id, write_report  # noqa: E402 - after the path is set

POLL_S = 0.002


@dataclass
class Scene:
    """One world and one data folder."""

    environment: dict[str, str]
    control_url: str
    folder: Path
    orders: int

    def ledger(self) -> dict[str, Any]:
        """What the stand-ins saw."""
        with urllib.request.urlopen(f"{self.control_url}/ledger") as answer:  # noqa: S310 - loopback
            return cast("dict[str, Any]", json.load(answer))

    def printed(self) -> Counter[str]:
        """Labels in the tray, by order."""
        return Counter(file.name[:19] for file in (self.folder / "printed").glob("*.pdf"))

    def progress(self) -> int:
        """How far the journey is: calls to the services and labels printed."""
        calls = self.ledger()["calls"]
        return sum(count for name, count in calls.items() if not name.startswith("control")) + self.printed().total()

    def start(self, *arguments: str) -> subprocess.Popen[str]:
        """Start the program."""
        command = [sys.executable, "-m", "amzlabels", *arguments, "--printer", "PDF folder", "--json"]
        environment = {**os.environ, **self.environment, "AMZLABELS_DATA_DIR": str(self.folder)}
        return subprocess.Popen(  # noqa: S603 - the program itself
            command, env=environment, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
        )

    def finish(self, *arguments: str) -> int:
        """Run the program to its end; returns its exit status."""
        process = self.start(*arguments)
        process.communicate()
        return process.returncode


@contextmanager
def scene(orders: int) -> Iterator[Scene]:
    """A fresh world, in a process of its own so that it outlives the program that is killed."""
    with tempfile.TemporaryDirectory() as folder:
        world = subprocess.Popen(
            [sys.executable, "-m", "amzlabels.demo"], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        told = json.loads(cast("IO[str]", world.stdout).readline())
        environment = {**told["environment"], "AMZLABELS_STORE_KEY": "7e" * 32}
        rate = urllib.request.Request(f"{told['control_url']}/rate", b'{"rate": 100, "burst": 100}')  # noqa: S310 - loopback
        urllib.request.urlopen(rate).close()  # noqa: S310 - loopback
        write_report(Path(folder) / "report.txt", orders)
        try:
            yield Scene(environment, told["control_url"], Path(folder), orders)
        finally:
            world.communicate("")


def main() -> int:
    """Kill as often as asked; the exit status says whether all ledgers balance."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--orders", type=int, default=40)
    parser.add_argument("--kills", type=int, default=10)
    chosen = parser.parse_args()
    with scene(chosen.orders) as undisturbed:
        undisturbed.finish("ship", str(undisturbed.folder / "report.txt"))
        whole = undisturbed.progress()
        print(f"undisturbed: {chosen.orders} orders in {whole} calls and prints; {verdict(undisturbed)}")
    wrong = sum(
        kill_once(chosen.orders, number, whole * number // (chosen.kills + 1)) for number in range(1, chosen.kills + 1)
    )
    print(f"{chosen.kills} kills, {wrong} with a fault")
    return 1 if wrong else 0


def kill_once(orders: int, number: int, at: int) -> bool:
    """One kill at this much progress, then a resume; whether anything was wrong."""
    with scene(orders) as here:
        report = str(here.folder / "report.txt")
        process = here.start("ship", report)
        while process.poll() is None and here.progress() < at:
            Event().wait(POLL_S)
        was_running = process.poll() is None
        process.kill()
        process.communicate()
        then = here.progress()
        status = here.finish("resume")
        if not here.ledger()["created"]:
            # Killed before the report was in the store: nothing was ordered yet, so the person drops it again.
            status = here.finish("ship", report)
        found = verdict(here)
        state = "killed" if was_running else "had ended"
        print(f"kill {number}: {state} at {then} of the journey; resume ended with {status}; {found}", flush=True)
        return status != 0 or not was_running or not found.startswith("all right")


def verdict(here: Scene) -> str:
    """Whether every order was bought once, printed once and confirmed as one package."""
    ledger, printed = here.ledger(), here.printed()
    wanted = {order_id(number) for number in range(here.orders)}
    bought_twice = [reference for reference, times in ledger["created"].items() if times != 1]
    packages = {order: len(kept) for order, kept in ledger["confirmations"].items()}
    sent_again = sum(len(bodies) - 1 for kept in ledger["confirmations"].values() for bodies in kept.values())
    faults = {
        "bought twice": len(bought_twice),
        "confirmed twice": sum(count != 1 for count in packages.values()),
        "printed twice": sum(count != 1 for count in printed.values()),
        "not bought": len(wanted) - len(ledger["created"]),
        "not printed": len(wanted - set(printed)),
        "not confirmed": len(wanted - set(packages)),
        "malformed requests": len(ledger["malformed"]),
    }
    told = ", ".join(f"{count} {name}" for name, count in faults.items() if count)
    again = f" ({sent_again} confirmations sent again under the same reference)" if sent_again else ""
    return f"{told or 'all right'}{again}"


if __name__ == "__main__":
    sys.exit(main())
