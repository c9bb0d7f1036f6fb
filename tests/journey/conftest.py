"""A store and an Amazon of its own for every test of this room."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from fakes.amazon_account import FakeAmazon
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
def amazon() -> FakeAmazon:
    """Amazon without a single order."""
    return FakeAmazon()
