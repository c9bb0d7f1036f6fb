"""The table of every error code MyParcel documents and what a person then reads; ``myparcel_errors.md`` holds it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from test_carrier_problems import DOCUMENTED, SHAPES

from amzlabels.carrier.myparcel.problems import api_problem
from amzlabels.domain.problems import KINDS
from amzlabels.ui.texts import field_name, problem_words

GOLDEN = Path(__file__).with_name("myparcel_errors.md")
HEAD = "| MyParcel's code | the person reads | what to do | field | button |\n|---|---|---|---|---|\n"


def row(code: int, shape: str) -> tuple[str, ...]:
    """What a person reads of this code in this shape of answer, where it is looked at, and the button."""
    note = api_problem(422, SHAPES[shape](code)).note
    words = problem_words(note)
    return str(code), words.what, words.remedy, field_name(str(note.facts.get("field", ""))), words.button


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    """Words as they are in the source."""
    before = QLocale()
    QLocale.setDefault(QLocale.c())
    yield
    QLocale.setDefault(before)


@pytest.mark.parametrize("shape", SHAPES)
def test_every_code_is_worded_as_the_table_says_in_every_shape(shape: str) -> None:
    rows = [row(code, shape) for code in sorted(code for code, _, _ in DOCUMENTED)]
    table = HEAD + "".join(f"| {' | '.join(cells)} |\n" for cells in rows)
    assert table == GOLDEN.read_text("utf-8")


def test_only_our_own_mistakes_are_left_in_myparcels_words() -> None:
    rows = [line.split(" | ") for line in GOLDEN.read_text("utf-8").splitlines()[2:]]
    assert len(rows) == len(DOCUMENTED)
    assert {cells[2] for cells in rows if "Human words" in cells[1]} == {
        "This is our mistake. Look for a newer version."
    }
    assert not [cells for cells in rows if any(code in cells[1] for code in KINDS)]
    assert all(cells[3] for cells in rows if cells[4] in ("Edit address |", "Choose another service |"))
