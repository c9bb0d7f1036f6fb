"""A day and a night at the packing table in fast time, with faults, restarts, power cuts and stores that are put back.

    python build/soak.py                   24 hours in 10 minutes
    python build/soak.py --hours 6 --minutes 3 --seed 7

Then books are compared. Prints what was done and what happened, how much memory the process took, and whatever must not
have been; exits with 1 if anything was bought, printed or confirmed other than once, is lost, or if memory grew by more
than a tenth.
"""

from __future__ import annotations

import argparse
import ctypes
import logging
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "tests"), str(ROOT / "tests" / "app")]
from soak_day import SoakDay  # noqa: E402 - after the path is set

from amzlabels.work.lanes import share_interpreter  # noqa: E402

MOST_GROWTH = 0.10
# Of glibc's malloc.h.
M_ARENA_MAX, ARENAS = -8, 2


def main() -> int:
    """Play the day; the exit status says whether the books agree and memory stayed flat."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--hours", type=float, default=24.0, help="of virtual time")
    parser.add_argument("--minutes", type=float, default=10.0, help="of real time")
    parser.add_argument("--seed", type=int, default=1)
    chosen = parser.parse_args()
    # What goes wrong here is meant to.
    logging.disable()
    share_interpreter()
    if sys.platform == "linux":
        # Else glibc keeps what each of the many threads has freed, which looks like growth until all have done so.
        ctypes.CDLL(None).mallopt(M_ARENA_MAX, ARENAS)
    began = time.monotonic()
    with (
        tempfile.TemporaryDirectory() as folder,
        SoakDay.begun(Path(folder), chosen.seed, chosen.hours, chosen.hours * 60 / chosen.minutes) as day,
    ):
        wrong = day.play()
        took_s = time.monotonic() - began
        growth = day.growth()
        print(f"{chosen.hours:g} hours in {took_s / 60:.1f} minutes, seed {chosen.seed}: {day.orders.count} orders")
        print(f"done: {_listed(day.person.done)}; {day.person.questions} answers to 'did it print?'")
        print(f"happened: {_listed(day.happened)}; {day.table.starts} starts; {len(day.table.paper)} papers came out")
        print(f"told: {_listed(day.table.problems)}")
        told = " ".join(f"{each:.0f}" for each in day.memory_mib)
        print(f"memory by the quarter of an hour, MiB: {told}; {growth:+.1%} over the last three quarters")
    for each in wrong:
        print(f"WRONG: {each}")
    print("the books agree" if not wrong else f"{len(wrong)} things are wrong")
    return 1 if wrong or growth > MOST_GROWTH else 0


def _listed(counts: Counter[str]) -> str:
    return ", ".join(f"{name} {count}" for name, count in counts.most_common())


if __name__ == "__main__":
    sys.exit(main())
