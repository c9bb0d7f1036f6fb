"""Spoils every call to MyParcel in every way, cuts the power after it, and asks the stand-ins what they saw.

    python build/faults.py                 60 parcels, every cell
    python build/faults.py --orders 30 --every 7

Prints a line per cell that went wrong, then figures; exits with 1 if anything was bought, printed or confirmed other
than once.
"""

from __future__ import annotations

import argparse
import logging
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "tests"), str(ROOT / "tests" / "journey")]
from fault_bench import ORDERS, cells, run  # noqa: E402 - after the path is set


def main() -> int:
    """Run the cells that are asked for; the exit status says whether all ledgers balance."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--orders", type=int, default=ORDERS)
    parser.add_argument("--every", type=int, default=1, help="only every so many-th cell")
    chosen = parser.parse_args()
    # What goes wrong here is meant to.
    logging.disable()
    began, ran, wrong = time.monotonic(), Counter[str](), 0
    for cell in list(cells(chosen.orders))[:: chosen.every]:
        with tempfile.TemporaryDirectory() as folder:
            found = run(Path(folder), cell, chosen.orders)
        ran[f"{cell.kind}, {'cut' if cell.cut else 'not cut'}"] += 1
        if found:
            wrong += 1
            print(f"{cell}: {found}", flush=True)
    for name, count in sorted(ran.items()):
        print(f"{name}: {count}")
    took_s = time.monotonic() - began
    print(f"{ran.total()} runs of {chosen.orders} parcels in {took_s:.0f} s, {wrong} with a fault in the ledgers")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
