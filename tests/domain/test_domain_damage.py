"""Whether damaged letters are seen and mended only where it is certain what they were, and rightful ones left alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from amzlabels.domain.damage import is_damaged, mended, with_lost_zeros

# Letters of the marketplaces' languages; not those that after a capital look like damage.
LETTERS = "äöüßÄÖÜéèêëçñóáíúàâîôûæåøÅØłŁżŻźćńśąęčřůőűğışİ"


def read_wrongly(text: str) -> str:
    """UTF-8 as a program sees it that takes it for windows-1252, or latin-1 for the bytes that has not."""
    return "".join(
        bytes([byte]).decode("cp1252", "ignore") or bytes([byte]).decode("latin-1") for byte in text.encode()
    )


@given(st.text(LETTERS, min_size=1, max_size=8), st.integers(1, 2))
def test_utf_8_that_was_read_wrongly_is_mended(letters: str, times: int) -> None:
    damaged = letters
    for _ in range(times):
        damaged = read_wrongly(damaged)
    assert is_damaged(damaged)
    assert mended(f"Straße {damaged} 5, Żółć") == f"Straße {letters} 5, Żółć"


@given(st.text("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ" + LETTERS + " '-.", max_size=30))
def test_rightful_letters_are_left_alone(text: str) -> None:
    assert not is_damaged(text)
    assert mended(text) == ""


@pytest.mark.parametrize("text", ["JOÃO MAÇÃ", "São João", "Ângela", "ÅSA", "Âge"])
def test_letters_that_damage_is_known_by_are_rightful_among_others(text: str) -> None:
    assert not is_damaged(text)


@pytest.mark.parametrize("text", ["M?ller", "M\ufffdller", "M\x81ller", "Ã\ufffd Mü"])
def test_what_cannot_be_known_is_not_guessed(text: str) -> None:
    assert is_damaged(text)
    assert mended(text) == ""


@given(st.text(max_size=20))
def test_no_text_makes_it_fall_and_what_is_mended_is_whole(text: str) -> None:
    found = mended(text)
    assert not is_damaged(found)
    assert found != text or text == ""


@pytest.mark.parametrize(
    ("code", "country", "whole"),
    [
        ("1067", "DE", "01067"),
        ("118", "IT", "00118"),
        ("150", "NO", "0150"),
        ("01067", "DE", ""),
        ("1067 A", "DE", ""),
        ("1067", "NL", ""),
        ("", "DE", ""),
        ("١٠٦٧", "DE", ""),
    ],
)
def test_lost_zeros_come_back_where_the_country_tells_how_many(code: str, country: str, whole: str) -> None:
    assert with_lost_zeros(code, country) == whole
