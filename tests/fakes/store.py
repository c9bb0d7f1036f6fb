"""Opens the real encrypted store in a test's own folder; it is quick enough that no other stand-in is needed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from amzlabels.store.open import open_store
from amzlabels.store.sql_store import SqlStore

STORE_KEY = "0123456789abcdef" * 4
STORE_NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


def open_temporary_store(
    tmp_path: Path, now: Callable[[], datetime] = lambda: STORE_NOW, station: str = "table-1"
) -> SqlStore:
    """The store under ``tmp_path``, made at the first call; the caller closes it."""
    return open_store(tmp_path / "store", STORE_KEY, station, now)
