"""Throws spoilt order reports at the reader: no crash, no hang, and no cell that is taken for another column's.

    python build/fuzz.py --lines 1000000 --seed 1
    python build/fuzz.py --seed 1 --only 762        one report again, by its number

Prints figures as it goes, then each fault with the number of its report; exits with 1 if there was any.
"""

from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "tests" / "amazon")]
from report_mutations import Figures, read_one, run  # noqa: E402 - after the path is set

_TOLD_EVERY_S = 10.0


def main() -> int:
    """Run until the lines are read, or the one report."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--lines", type=int, default=1_000_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", type=int)
    chosen = parser.parse_args()
    figures, began = Figures(), time.monotonic()
    if chosen.only is not None:
        read_one(chosen.seed, chosen.only, figures)
    else:
        told_at = began
        for figures in run(chosen.seed, chosen.lines):
            if time.monotonic() - told_at > _TOLD_EVERY_S:
                told_at = time.monotonic()
                print(_told(figures, told_at - began), flush=True)
    print(_told(figures, time.monotonic() - began))
    print("\n".join(figures.faults))
    return 1 if figures.faults else 0


def _told(figures: Figures, took_s: float) -> str:
    return (
        f"{figures.lines:,} lines in {figures.files:,} files: {figures.orders:,} orders accepted, "
        f"{figures.left_out:,} lines left out, {figures.refused:,} files refused; "
        f"slowest file {figures.slowest_s * 1000:.0f} ms; {took_s:.0f} s; faults {len(figures.faults)}"
    )


if __name__ == "__main__":
    sys.exit(main())
