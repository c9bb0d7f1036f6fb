"""Days by lot: whatever is done, fails or is cut short, every label comes out as often as a person wanted it."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest
from random_table import RandomTable, prepare

ACTS = 40
DAYS = 6


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store with orders, to be copied: making one takes long."""
    folder = tmp_path_factory.mktemp("prepared")
    prepare(folder)
    return folder


@pytest.mark.parametrize("seed", range(DAYS))
def test_every_label_comes_out_as_often_as_it_was_wanted(prepared: Path, tmp_path: Path, seed: int) -> None:
    with closing(RandomTable(prepared, tmp_path, seed)) as table:
        assert table.whole_day(ACTS) == []
