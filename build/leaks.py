"""Lives through a day on planted people and tokens, then searches everything the program has a part in for them.

    python build/leaks.py --orders 12

The day: reports shipped from the command line and at the window, on a folder, a ZPL printer and a queue of a CUPS of
its own, an address edited, papers and files saved, crashes in every kind of thread, a kill -9 in the middle, a crash
below Python. Searched are the data, the user's home, the temporary files and the spooler, in every form of ``Search``:
once while the program is closed, and sixty days later, then also what is kept behind the key. Exits with 1 if anything
is found that should not be, or if the search has nothing to find.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "tests"), str(ROOT / "tests" / "printing")]
from app.leak_day import NEVER_KEPT, WORDS, House, house  # noqa: E402 - after the path is set
from app.leak_search import Hit, Search  # noqa: E402
from cups_farm import CupsFarm, FarmError  # noqa: E402

QUEUE, SIZES = "Label", {"iso_a6_105x148mm": (10500, 14800)}


def main() -> int:
    """Live, search, print what was found."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--orders", type=int, default=12, help="in each of four reports")
    parser.add_argument("--no-cups", action="store_true")
    chosen = parser.parse_args()
    with (
        tempfile.TemporaryDirectory(prefix="leaks-") as folder,
        farm(wanted=not chosen.no_cups) as cups,
        house(Path(folder), None if cups is None else (cups.server, QUEUE)) as lived_in,
    ):
        lived_in.live(chosen.orders)
        faults = look(lived_in, cups)
    print("\n".join(faults) or "Nothing leaked.")
    return 1 if faults else 0


def look(lived_in: House, cups: CupsFarm | None) -> list[str]:
    """What is wrong, a line each."""
    search = Search([*WORDS, *lived_in.tokens])
    unlocked = {hit.word for hit in search.of("the store behind its key", lived_in.unlocked())}
    missing = set(WORDS) - unlocked - {NEVER_KEPT}
    faults = [f"not planted, or not kept: {word}" for word in sorted(missing)]
    faults += [f"a token is kept in the store: {token[:8]}" for token in lived_in.tokens & unlocked]
    print(f"{lived_in.printed} labels printed, {len(unlocked & {*WORDS})} of {len(WORDS)} words behind the key")

    # What the built-in printer writes is what a seller asked to have as files.
    faults += searched(search, "while locked", lived_in.area, [lived_in.data / "printed"])
    faults += told(search.of("what it said", lived_in.said))
    if cups is not None:
        faults += searched(search, "in the spooler", cups.home, [cups.home / "out", cups.home / "device"])

    lived_in.sit("later", None, 0)
    faults += searched(search, "sixty days later", lived_in.area, [])
    return faults + told(search.of("the store behind its key, sixty days later", lived_in.unlocked()))


def searched(search: Search, when: str, folder: Path, leave_out: Iterable[Path]) -> list[str]:
    """The hits under a folder, a line each."""
    hits, files = search.under(folder, leave_out)
    print(f"{when}: {len(hits)} hits in {files} files")
    return told(hits)


def told(hits: Iterable[Hit]) -> list[str]:
    """A line for each hit; of a token only its beginning."""
    return sorted(f"{hit.file}: {hit.word if hit.word in WORDS else hit.word[:8]} ({hit.way})" for hit in hits)


@contextmanager
def farm(*, wanted: bool) -> Iterator[CupsFarm | None]:
    """A CUPS of its own; None where none can be had."""
    try:
        built = CupsFarm() if wanted else None
    except FarmError as error:
        print(f"Without CUPS: {error}")
        built = None
    if built is None:
        yield None
        return
    try:
        built.start()
        built.add_ipp_printer(QUEUE, "application/pdf", 203, SIZES)
        yield built
    finally:
        built.stop()


if __name__ == "__main__":
    sys.exit(main())
