"""What the database works on beside its file: in memory alone, for such files would not be encrypted."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from sqlcipher3 import dbapi2

from amzlabels.store.sql_store import SqlStore

LARGE_SORT = (
    "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 40000)"
    " SELECT hex(randomblob(100)) AS word FROM n ORDER BY word"
)
needs_proc = pytest.mark.skipif(not Path("/proc/self/fd").exists(), reason="open files are told by Linux alone")


def temporary_files(connection: Any) -> list[str]:
    """SQLite's temporary files that are open while it sorts more than it has room for."""
    connection.execute("PRAGMA cache_size = -100")
    rows = connection.execute(LARGE_SORT)
    rows.fetchone()
    opened = [str(each.readlink()) for each in Path("/proc/self/fd").iterdir() if each.is_symlink()]
    rows.close()
    return [each for each in opened if "etilqs" in each]


@needs_proc
def test_a_sort_of_more_than_there_is_room_for_is_not_written_anywhere(store: SqlStore) -> None:
    with closing(store._engine.raw_connection()) as connection:
        assert connection.driver_connection is not None
        assert temporary_files(connection.driver_connection) == []


@needs_proc
def test_it_would_be_if_it_were_allowed_to(tmp_path: Path) -> None:
    with closing(dbapi2.connect(str(tmp_path / "free.db"))) as connection:
        connection.execute("PRAGMA temp_store = FILE")
        assert temporary_files(connection) != []
