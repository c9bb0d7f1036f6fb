"""Lines are found whatever ends them, and the quick look at order ids never misses one that is told twice."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from amzlabels.amazon.report_columns import find_columns
from amzlabels.amazon.report_rows import names_each_once, told_often
from amzlabels.amazon.report_text import split_lines

HEADINGS = (Path(__file__).with_name("golden") / "columns-26.txt").read_text("utf-8").splitlines()[0]
COLUMNS = find_columns(HEADINGS, "r.txt")
IDS = [f"404-{number:07}-{number:07}" for number in range(4)]

ends = st.sampled_from(["\n", "\r\n", "\r", "\r\r\n", "\n\r"])
odd = st.sampled_from(["\x0b", "\x0c", "\x1c", "\x85", "\u2028", " ", "\t", "\r"])
starts = st.sampled_from([*IDS, f" {IDS[0]}", f"\u00a0{IDS[1]}", IDS[2][:18], f"{IDS[3]}0", ""])
lines = st.builds("{}{}{}".format, starts, st.text(odd, max_size=2), st.sampled_from(["\t1\tA", "", "\t" + "x" * 30]))


def blocks_of(text: str, cuts: list[int]) -> list[str]:
    """The text in blocks that end at these places."""
    places = sorted({min(cut, len(text)) for cut in cuts})
    return [text[start:end] for start, end in zip([0, *places], [*places, len(text)], strict=True)]


@given(st.text(st.sampled_from("ab\t \r\n\x0b\x1c\x85\u2028"), max_size=30), st.lists(st.integers(0, 30), max_size=4))
def test_lines_end_at_lf_crlf_and_cr_alone_wherever_a_block_ends(text: str, cuts: list[int]) -> None:
    expected = re.split("\r\n|\r|\n", text)
    if not expected[-1]:
        expected.pop()
    assert list(split_lines(blocks_of(text, cuts))) == expected


@given(st.lists(st.tuples(lines, ends), max_size=6), st.lists(st.integers(0, 200), max_size=4), ends)
def test_what_is_told_twice_is_never_taken_for_told_once(
    told: list[tuple[str, str]], cuts: list[int], end: str
) -> None:
    text = HEADINGS + end + "".join(line + ended for line, ended in told)
    blocks = blocks_of(text, [each + len(HEADINGS) for each in cuts])
    rest = split_lines(blocks)
    next(rest)
    if told_often(rest, COLUMNS):
        assert not names_each_once(blocks, COLUMNS)


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("is_ended", [True, False], ids=["ended", "not ended"])
@pytest.mark.parametrize("size", [1, 7, 64, 10_000])
def test_a_usual_report_is_seen_at_once_to_tell_each_order_once(end: str, is_ended: bool, size: int) -> None:
    text = end.join([HEADINGS, *(f"{each}\t52000000000000\tMUG\t1\tNaam\tStraat 1\tNL" for each in IDS)])
    text += end if is_ended else ""
    assert names_each_once([text[start : start + size] for start in range(0, len(text), size)], COLUMNS)
    twice = text.replace(IDS[3], IDS[0])
    assert not names_each_once([twice[start : start + size] for start in range(0, len(text), size)], COLUMNS)
