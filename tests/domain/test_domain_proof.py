"""The proof log as a chain of hashes, in the store's rows and in a file: whatever is altered is named."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from amzlabels.domain.parcel import EVENTS
from amzlabels.domain.proof import (
    BEGINNING,
    PROVEN,
    PROVEN_RETURNS,
    Fault,
    Head,
    ProofLine,
    Verdict,
    examine,
    fields_of,
    line_of,
    moment_text,
    next_hash,
    text_of,
)
from amzlabels.domain.proof_file import HEADINGS, Kept, NoProof, examine_file, proof_file

Row = tuple[int, str, str, str]
MOMENT = moment_text(datetime(2026, 11, 23, 9, 0, tzinfo=UTC))
COUNT = 12


def line(number: int) -> ProofLine:
    return ProofLine(
        number,
        "" if number % 5 == 0 else f"303-{number:07}-1234567-1",
        MOMENT,
        "printed",
        "anna",
        'table "1"; left',
        f"303-{number:07}-1234567",
        "postnl",
        f"3SMYPA{number:08}",
        "ab" * 32,
        "Zebra Zürich",
        "counted",
        {"code": "order.prime"} if number % 2 else None,
    )


def log(count: int = COUNT) -> tuple[list[Row], Head]:
    """A log as it was written."""
    rows: list[Row] = []
    before = BEGINNING
    for number in range(1, count + 1):
        text = text_of(line(number))
        before = next_hash(before, text)
        rows.append((number, line(number).about, text, before))
    return rows, Head(count, before)


def kept(rows: list[Row]) -> list[Kept]:
    before = BEGINNING
    found = []
    for _, _, text, hash_ in rows:
        found.append(Kept(text, before, hash_))
        before = hash_
    return found


def test_what_is_proven_are_events_of_a_parcel() -> None:
    assert PROVEN | PROVEN_RETURNS <= EVENTS
    assert not PROVEN & PROVEN_RETURNS


def test_a_line_is_read_as_it_was_written() -> None:
    assert line_of(text_of(line(1))) == line(1)
    assert line_of(text_of(line(2))) == line(2)
    assert fields_of(text_of(line(1)))[5] == 'table "1"; left'


def test_no_name_ends_a_line_in_its_middle() -> None:
    text = text_of(replace(line(1), printer='a\r\nb\x1f";"c', who="\0"))
    assert text.isprintable()
    assert line_of(text).printer == 'a  b ";"c'


@pytest.mark.parametrize("text", ["", '"', '"1";"2"', "1;2", text_of(line(1)) + "x"])
def test_what_is_no_line_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="no line"):
        line_of(text)


def test_a_log_as_it_was_written_is_whole() -> None:
    rows, head = log()
    assert examine(rows, head) == Verdict(COUNT, head.hash)
    assert examine([], Head(0, BEGINNING)) == Verdict(0, BEGINNING)


@settings(max_examples=300, deadline=None)
@given(st.integers(0, COUNT - 1), st.sampled_from(["about", "text", "hash"]), st.data())
def test_whatever_letter_of_a_line_is_altered_the_line_is_named(at: int, column: str, data: st.DataObject) -> None:
    rows, head = log()
    number, about, text, hash_ = rows[at]
    was = {"about": about or "x", "text": text, "hash": hash_}[column]
    where = data.draw(st.integers(0, len(was) - 1))
    other = data.draw(st.characters(codec="utf-8").filter(lambda each: each != was[where]))
    now = was[:where] + other + was[where + 1 :]
    changed = {"about": (number, now, text, hash_), "text": (number, about, now, hash_)}
    rows[at] = changed.get(column, (number, about, text, now))
    assert examine(rows, head) == Verdict(at, rows[at - 1][3] if at else BEGINNING, Fault.ALTERED, at + 1)


@pytest.mark.parametrize("at", range(COUNT))
def test_a_line_that_is_gone_is_named_the_last_one_too(at: int) -> None:
    rows, head = log()
    del rows[at]
    verdict = examine(rows, head)
    assert (verdict.fault, verdict.line) == (Fault.MISSING, at + 1)


def test_lines_that_nobody_wrote_and_a_last_line_put_in_anothers_place_are_named() -> None:
    rows, head = log()
    longer, _ = log(COUNT + 1)
    verdict = examine(longer, head)
    assert (verdict.fault, verdict.line) == (Fault.ADDED, COUNT + 1)
    text = text_of(replace(line(COUNT), tracking="3SOTHER"))
    rows[-1] = (COUNT, line(COUNT).about, text, next_hash(rows[-2][3], text))
    verdict = examine(rows, head)
    assert (verdict.fault, verdict.line) == (Fault.ALTERED, COUNT)


def test_swapped_lines_are_named() -> None:
    rows, head = log()
    (_, _, first, _), (_, _, second, _) = rows[3:5]
    rows[3] = (4, rows[4][1], second, next_hash(rows[2][3], second))
    rows[4] = (5, rows[3][1], first, next_hash(rows[3][3], first))
    assert examine(rows, head).line == 4


def test_a_file_proves_itself() -> None:
    rows, head = log()
    whole = proof_file(kept(rows), head)
    assert whole.startswith(HEADINGS)
    assert examine_file(whole) == Verdict(COUNT, head.hash)
    some = proof_file([kept(rows)[each] for each in (2, 3, 7)], head)
    assert examine_file(some) == Verdict(3, rows[7][3])
    assert examine_file(proof_file([], Head(0, BEGINNING))) == Verdict(0, BEGINNING)


@settings(max_examples=600, deadline=None)
@given(st.integers(0), st.integers(1, 255), st.sampled_from([tuple(range(COUNT)), (2, 3, 7)]))
def test_whatever_byte_of_a_file_is_altered_its_row_is_named(at: int, flip: int, chosen: tuple[int, ...]) -> None:
    rows, head = log()
    content = bytearray(proof_file([kept(rows)[each] for each in chosen], head))
    at %= len(content)
    row = bytes(content[:at]).count(b"\r\n") + 1
    content[at] ^= flip
    verdict = examine_file(bytes(content))
    assert (verdict.fault, verdict.line) == (Fault.ALTERED, row)


@pytest.mark.parametrize("at", range(1, COUNT + 2))
def test_a_row_that_is_taken_out_of_a_whole_log_is_named(at: int) -> None:
    rows, head = log()
    content = proof_file(kept(rows), head).split(b"\r\n")
    del content[at]
    verdict = examine_file(b"\r\n".join(content))
    # The last line leaves no gap, only the seal knows of it; a seal that is gone is missing itself.
    assert (verdict.fault, verdict.line) == (Fault.MISSING, min(at + 1, COUNT + 2) if at != COUNT else COUNT + 1)


def test_a_row_that_is_taken_out_of_a_choice_shows() -> None:
    rows, head = log()
    content = proof_file([kept(rows)[each] for each in (2, 3, 7)], head).split(b"\r\n")
    del content[3]
    verdict = examine_file(b"\r\n".join(content))
    assert (verdict.fault, verdict.line) == (Fault.MISSING, 4)


def test_a_row_behind_the_seal_is_named() -> None:
    rows, head = log()
    content = proof_file(kept(rows), head)
    verdict = examine_file(content + content.split(b"\r\n")[2] + b"\r\n")
    assert (verdict.fault, verdict.line) == (Fault.ADDED, COUNT + 3)


@pytest.mark.parametrize("content", [b"", b"order-id\tsku\r\n1\t2\r\n", b"%PDF-1.4", b"\xef\xbb\xbf\r\n"])
def test_another_file_is_told_apart(content: bytes) -> None:
    with pytest.raises(NoProof):
        examine_file(content)
