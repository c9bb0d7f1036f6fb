"""The short form of build/leaks.py, and that its search finds a word however it is written."""

from __future__ import annotations

import base64
import gzip
import subprocess
import sys
import zlib
from pathlib import Path
from urllib.parse import quote

import pytest
from leak_search import Search

LEAKS = Path(__file__).resolve().parents[2] / "build" / "leaks.py"
WORD = "Žofie Zonnebloem"
WRITTEN = [
    WORD.encode(),
    WORD.upper().encode(),
    WORD.encode("utf-16-le"),
    WORD.lower().encode("utf-16-be"),
    quote(WORD).encode(),
    ascii(WORD).encode(),
    *(base64.b64encode(b"\0" * before + WORD.encode() + b"\0\0") for before in range(3)),
    base64.b64encode(b"a" + WORD.encode("utf-16-le") + b"\0\0"),
    zlib.compress(WORD.encode() * 3),
    gzip.compress(WORD.encode() * 3),
    zlib.compress(b"stream " + zlib.compress(WORD.encode() * 3) + b" endstream"),
]


@pytest.mark.parametrize("written", WRITTEN, ids=range(len(WRITTEN)))
def test_a_word_is_found_however_it_is_written(written: bytes) -> None:
    around = bytes(range(256))
    assert {hit.word for hit in Search([WORD]).of("a file", around + written + around)} == {WORD}


def test_a_word_in_a_files_name_is_found_and_what_is_left_out_is_not_looked_at(tmp_path: Path) -> None:
    for folder in ("inside", "left out"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / f"{WORD}.txt").write_bytes(b"%PDF-1.7 nothing")
    hits, files = Search([WORD]).under(tmp_path, [tmp_path / "left out"])
    assert sorted(hit.word for hit in hits) == ["%PDF-1.", WORD]
    assert files == 1


def test_nothing_is_found_where_nothing_is() -> None:
    assert Search([WORD]).of("a file", bytes(range(256)) * 40) == set()


def test_a_day_leaves_nothing_in_clear() -> None:
    done = subprocess.run([sys.executable, str(LEAKS), "--orders", "3"], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "Nothing leaked." in done.stdout
