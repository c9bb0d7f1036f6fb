"""What the proof log costs: for each move that is proven, and to hold 100,000 lines to their hashes."""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "tests"), str(ROOT / "tests" / "store")]
LINES, PARCELS, BATCH, ROUNDS = 100_000, 1000, 25, 5
GOAL_MOVE_US, GOAL_VERIFY_S = 30, 2.0


def proof() -> None:
    """Print the figures beside their goals."""
    from fakes.store import open_temporary_store
    from store_orders import order, take_in

    from amzlabels.store.engine import writing
    from amzlabels.store.proof import prove

    with tempfile.TemporaryDirectory() as folder:
        store = open_temporary_store(Path(folder), lambda: datetime.now(UTC))
        try:
            ids = take_in(store, *(order(number) for number in range(PARCELS))).parcels
            print(f"proven, {BATCH} moves at a time: {_cost_us(store, ids, BATCH):.0f} µs a move (goal {GOAL_MOVE_US})")
            print(f"proven, one at a time: {_cost_us(store, ids[:200], 1):.0f} µs a move, its own commit included")
            with writing(store._engine) as connection:
                for _ in range(LINES // PARCELS):
                    prove(connection, [(each, "printed", {"printer": "Zebra"}) for each in ids], 0)
            took_s = []
            for _ in range(ROUNDS):
                began = time.perf_counter()
                verdict = store.proof.verify()
                took_s.append(time.perf_counter() - began)
                if verdict.fault is not None:
                    raise SystemExit(f"the log is not as it was written: {verdict}")
            print(f"{verdict.lines} lines verified in {statistics.median(took_s):.2f} s (goal {GOAL_VERIFY_S} s)")
        finally:
            store.close()


def _cost_us(store: object, ids: Sequence[int], batch: int) -> float:
    """What a move costs more when it is proven, in the median of all batches."""
    proven, plain = [], []
    for _ in range(ROUNDS):
        for first in range(0, len(ids), batch):
            some = ids[first : first + batch]
            proven.append(_apply_s(store, some, "accepted") / len(some))
            plain.append(_apply_s(store, some, "telling_amazon") / len(some))
    return (statistics.median(proven) - statistics.median(plain)) * 1e6


def _apply_s(store: object, parcel_ids: Sequence[int], event: str) -> float:
    from amzlabels.domain.parcel import Confirm, Move
    from amzlabels.store.sql_store import SqlStore

    assert isinstance(store, SqlStore)  # noqa: S101 - narrows the type
    began = time.perf_counter()
    store.apply([Move(each, Confirm.NONE, Confirm.SENDING, event) for each in parcel_ids])
    took_s = time.perf_counter() - began
    store.apply([Move(each, Confirm.SENDING, Confirm.NONE, "amazon_later") for each in parcel_ids])
    return took_s


if __name__ == "__main__":
    proof()
