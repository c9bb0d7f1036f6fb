"""A store of its own for every test of this room."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from fakes.clock import FakeClock
from fakes.store import open_temporary_store

from amzlabels.store.sql_store import SqlStore


@pytest.fixture
def clock() -> FakeClock:
    """Time in the test's own hands."""
    return FakeClock()


@pytest.fixture
def store(tmp_path: Path, clock: FakeClock) -> Iterator[SqlStore]:
    """An empty store."""
    opened = open_temporary_store(tmp_path, clock.now)
    yield opened
    opened.close()


@pytest.fixture
def other_station(tmp_path: Path, store: SqlStore, clock: FakeClock) -> Iterator[SqlStore]:
    """The same store as another workstation has it open."""
    opened = open_temporary_store(tmp_path, clock.now, station="table-2")
    yield opened
    opened.close()
