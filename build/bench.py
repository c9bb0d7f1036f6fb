"""Measures what a packer feels, each figure beside a floor or a goal, in one run.

    python build/bench.py            everything
    python build/bench.py import     one part: start, import, window, shop, dots, printer, proof

Parts that need a fresh process start this file again with a part's name; figures come back as JSON lines.
"""

from __future__ import annotations

import json
import os
import random
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Callable, Iterator
from compileall import compile_dir
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any, cast

from bench_import import floor, ours, pandas_too
from bench_proof import proof
from bench_shop import PARCELS, spoil, tell

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]
LINES = 100_000
DROPPED = 200
DELAY_MS = 100
ROUNDS = 5
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
    parts: dict[str, Callable[[], None]] = {
        "start": start,
        "import": import_lines,
        "window": window,
        "shop": shop,
        "dots": dots,
        "printer": printer,
        "proof": proof,
    }
    if arguments and arguments[0].startswith("--"):
        return _part(*arguments)
    # As it is installed: a start from source would compile it every time where Python may not keep that.
    compile_dir(ROOT / "amzlabels", quiet=1)
    for name in arguments or parts:
        parts[name]()
    return 0


def start() -> None:
    """Start to a usable window, and memory when idle, beside a bare window."""
    ours: list[tuple[float, int]] = []
    bare: list[tuple[float, int]] = []
    webengine = False
    with tempfile.TemporaryDirectory() as folder:
        environment = _offscreen({"AMZLABELS_DATA_DIR": folder, "AMZLABELS_STORE_KEY": KEY})
        # The first start of all makes the store; a packer's mornings are the later ones.
        for _ in range(ROUNDS + 1):
            began = time.monotonic()
            done = subprocess.run([sys.executable, "-c", BARE_WINDOW], env=environment, capture_output=True, check=True)  # noqa: S603 - our own interpreter and words
            bare.append((time.monotonic() - began, int(done.stdout)))
            began = time.monotonic()
            command = [sys.executable, "-m", "amzlabels", "--close-when-usable"]
            done = subprocess.run(command, env=environment, capture_output=True, check=True)  # noqa: S603 - the program itself
            told = json.loads(done.stdout)
            ours.append((told["usable_at_s"] - began, told["memory_kb"]))
            webengine = webengine or told["webengine"]
    (usable, memory), (bare_usable, bare_memory) = (
        map(statistics.median, zip(*each[1:], strict=True)) for each in (ours, bare)
    )
    print(f"start to usable window: {usable:.2f} s, bare window {bare_usable:.2f} s (goal 0.9 s)")
    print(f"WebEngine imported at start: {'yes' if webengine else 'no'} (goal no)")
    print(f"memory idle: {memory / 1024:.0f} MB, bare window {bare_memory / 1024:.0f} MB (goal 140 MB)", flush=True)


def import_lines() -> None:
    """Import of many lines, beside csv.reader and executemany into the same kind of encrypted file, and pandas."""
    from fakes.reports import OPTIONAL, write_report

    with tempfile.TemporaryDirectory() as folder:
        for name, optional in (("ids in order", {}), ("ids in no order", {}), ("ids in no order", OPTIONAL)):
            report = write_report(Path(folder) / "report.txt", LINES, optional=optional)
            if name == "ids in no order":
                _shuffle(report)
            columns = len(report.open(encoding="utf-8").readline().split("\t"))
            took: dict[str, list[float]] = {"floor": [], "ours": [], "pandas": []}
            # In turn, so that a busy moment of the machine meets all alike.
            for number in range(ROUNDS):
                for part, seconds in took.items():
                    seconds.append(_seconds(part, report, Path(folder) / f"{columns}-{name}-{part}-{number}"))
            ratio = statistics.median(ours / floor for ours, floor in zip(took["ours"], took["floor"], strict=True))
            seconds_of = {part: statistics.median(seconds) for part, seconds in took.items()}
            print(
                f"import of {LINES} lines of {columns} columns, {name}: {seconds_of['ours']:.2f} s, "
                f"floor {seconds_of['floor']:.2f} s, ratio {ratio:.2f} (goal 3); "
                f"pandas.read_csv + to_sql {seconds_of['pandas']:.2f} s",
                flush=True,
            )


def _shuffle(report: Path) -> None:
    """Bring its lines into another order, as order ids come in none in real reports."""
    head, *lines = report.read_bytes().splitlines(keepends=True)
    random.Random(7).shuffle(lines)  # noqa: S311 - the same at every run
    report.write_bytes(b"".join([head, *lines]))


def _seconds(part: str, report: Path, made: Path) -> float:
    """What one part says it took, in a process of its own."""
    command = [sys.executable, __file__, f"--{part}", str(report), str(made)]
    return float(subprocess.run(command, env=_offscreen({}), capture_output=True, check=True, text=True).stdout)  # noqa: S603 - this file itself


def window() -> None:
    """Real drops, keys and wheels on the real window: a few orders to the printer, many lines, search and scrolling."""
    from fakes.reports import write_report

    with world() as (folder, environment, control):
        _post(f"{control}/delay", {"ms": DELAY_MS})
        reports = [str(write_report(folder / f"{count}.txt", count)) for count in (DROPPED, LINES)]
        found = _driven("--window", environment, *reports, str(DROPPED), str(LINES))
    print(f"drop of {DROPPED} orders to the first job, {DELAY_MS} ms a call: {found['first_job_s']:.2f} s (goal 1 s)")
    print(f"drop of {LINES} lines to the filled queue: {found['filled_s']:.2f} s")
    for name, milliseconds in found["filters_ms"].items():
        print(f"{name}: {', '.join(f'{each:.0f}' for each in milliseconds)} ms to the shown rows (goal 100 ms)")
    pages, whole = found["pages"]
    print(f"scrolling {pages} pages, 30 a second: {whole} shown whole at once (the rest a moment later)")
    holds = ", ".join(f"{name} {hold * 1000:.0f} ms" for name, hold in found["holds_s"].items())
    print(f"longest hold of the main thread: {holds} (goal 50 ms)", flush=True)


def shop() -> None:
    """A thousand parcels through MyParcel to the printer, a few of them refused."""
    from fakes.reports import order_id, write_report

    with world() as (folder, environment, control):
        bad = spoil(order_id, lambda path, given: _post(control + path, given))
        _post(f"{control}/delay", {"ms": DELAY_MS})
        report = str(write_report(folder / "parcels.txt", PARCELS))
        found = _driven("--shop", environment, report, str(PARCELS), str(PARCELS - bad))
        with urllib.request.urlopen(f"{control}/ledger") as answer:  # noqa: S310 - loopback
            tell(found, json.load(answer)["calls"], DELAY_MS)


def dots() -> None:
    """A label PDF to the dots of a head and to ZPL, beside pdfium's bare rendering."""
    from bench_dots import tell_dots

    tell_dots()


def printer() -> None:
    """Labels on a printer of the network that takes a second for each."""
    from bench_printer import tell_printer

    with world() as (folder, environment, _):
        tell_printer(folder, environment)


@contextmanager
def world() -> Iterator[tuple[Path, dict[str, str], str]]:
    """A demo world in a process of its own: a folder for data, what points a program at it, and its control port."""
    with tempfile.TemporaryDirectory() as folder:
        started = subprocess.Popen(
            [sys.executable, "-m", "amzlabels.demo"], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        told = json.loads(cast("IO[str]", started.stdout).readline())
        own = {"AMZLABELS_STORE_KEY": KEY, "AMZLABELS_DATA_DIR": f"{folder}/d"}
        try:
            yield Path(folder), _offscreen(told["environment"] | own), told["control_url"]
        finally:
            started.communicate("")


def _driven(part: str, environment: dict[str, str], *arguments: str) -> dict[str, Any]:
    """What a part in a process of its own has found."""
    command = [sys.executable, __file__, part, *arguments]
    done = subprocess.run(command, env=environment, stdout=subprocess.PIPE, check=True)  # noqa: S603 - this file itself
    return cast("dict[str, Any]", json.loads(done.stdout))


def _part(name: str, *arguments: str) -> int:
    if name in ("--window", "--shop"):
        # As the program does.
        from amzlabels.app.plain_imports import import_plainly

        import_plainly()
        from bench_window import drive, print_all

        print(json.dumps({"--window": drive, "--shop": print_all}[name](*arguments)), flush=True)
    else:
        print({"--floor": floor, "--ours": ours, "--pandas": pandas_too}[name](*map(Path, arguments), KEY))
    return 0


def _offscreen(more: dict[str, str]) -> dict[str, str]:
    return {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT), **more}


def _post(url: str, document: dict[str, object]) -> None:
    request = urllib.request.Request(url, json.dumps(document).encode())  # noqa: S310 - loopback
    urllib.request.urlopen(request).close()  # noqa: S310 - loopback


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
