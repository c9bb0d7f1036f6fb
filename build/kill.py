"""Kills the program at every commit and every outside call, starts it again, and asks the stand-ins what they saw.

    python build/kill.py                                 200 orders, every point, every kind of printer
    python build/kill.py --orders 40 --every 5 --printers folder counting
    python build/kill.py --each 30                       30 points, each in a fresh world

The program is a real process that knows nothing of it and is ended with SIGKILL: just before and just after each
commit and each file that is to last, before each call is sent, and after the stand-in has acted on it and before the
answer is read. Each start goes on from what the one before has left, and is killed at the first point at which none was
killed before, until a journey is whole. Questions are answered by what lies in the printer's tray. Exits with 1 if
anything was bought, confirmed or printed twice, is missing, or one kill made more than one question.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "tests"), *(str(ROOT / "tests" / room) for room in ("app", "printing"))]
from kill_printers import FED, KINDS  # noqa: E402 - after the path is set
from kill_runs import Found, chain, each  # noqa: E402
from kill_scene import Program  # noqa: E402


def main() -> int:
    """Kill as often as asked; the exit status says whether all is well."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--orders", type=int, default=200)
    parser.add_argument("--every", type=int, default=1, help="only every so many-th point")
    parser.add_argument("--first", type=int, default=0, help="the first of these")
    parser.add_argument("--each", type=int, default=0, help="so many points, each in a fresh world")
    parser.add_argument("--printers", nargs="+", choices=KINDS, default=KINDS)
    chosen = parser.parse_args()
    kills, is_well = Counter[str](), True
    with Program() as program:
        for kind in chosen.printers:
            if chosen.each or kind == FED:
                found = each(program, kind, chosen.orders, chosen.each)
            else:
                found = chain(program, kind, chosen.orders, chosen.every, chosen.first)
            tell(kind, found)
            kills += found.kills
            is_well = is_well and not found.faults and found.most_questions <= 1
    print(f"{kills.total()} kills in all: {'all is well' if is_well else 'NOT all is well'}")
    return 0 if is_well else 1


def tell(kind: str, found: Found) -> None:
    """Print the figures of one kind of printer."""
    by_kind = ", ".join(f"{count} {name}" for name, count in sorted(found.kills.items()))
    print(f"{kind}: {found.kills.total()} kills over {found.points} points in {found.took_s:.0f} s ({by_kind})")
    for fault in found.faults:
        print(f"  {fault}")
    asked = f"{found.questions} questions, at most {found.most_questions} of one kill"
    print(f"  {len(found.faults)} faults; {asked}", flush=True)


if __name__ == "__main__":
    sys.exit(main())
