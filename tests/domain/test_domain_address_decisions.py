"""Accepting what a problem suggests for damaged text."""

from __future__ import annotations

from dataclasses import replace

import pytest

from amzlabels.domain.address import RawAddress, split_address
from amzlabels.domain.address_decisions import accepted, is_suggestion
from amzlabels.domain.problems import Note

RAW = RawAddress(name="Anna MÃ¼ller", line_1="MÃ¼llerstraÃŸe 5", city="Dresden", postal_code="1067", country="DE")
SPLIT = split_address(RAW)


def suggestion(value: str, suggestion: str, field: str = "", code: str = "order.damaged_text") -> Note:
    return Note(code, {"field": field, "raw": value, "suggestion": suggestion})


@pytest.mark.parametrize(
    ("note", "expected"),
    [
        (suggestion("Anna MÃ¼ller", "Anna Müller", "name"), {"name": "Anna Müller"}),
        (suggestion("MÃ¼ller", "Müller", "recipient-name"), {"name": "Anna Müller"}),
        (suggestion("MÃ¼llerstraÃŸe 5", "Müllerstraße 5", "line_1"), {"street": "Müllerstraße 5"}),
        (suggestion("1067", "01067", "postal_code"), {"postal_code": "01067"}),
        (suggestion("", "01067", "postal_code"), {"postal_code": "01067"}),
        (suggestion("", "01067", "somewhere"), {}),
    ],
)
def test_a_suggestion_goes_where_the_value_is_and_nowhere_else(note: Note, expected: dict[str, str]) -> None:
    assert accepted([note], RAW, SPLIT) == replace(SPLIT, **expected)


def test_what_a_person_typed_stays() -> None:
    note = suggestion("MÃ¼llerstraÃŸe 5", "Müllerstraße 5", "line_1")
    typed = replace(SPLIT, name="Anna Müller")
    assert accepted([note], RAW, typed) == replace(typed, street="Müllerstraße 5")


def test_a_mended_line_is_split_again() -> None:
    raw = RawAddress(name="Sanne", line_1="DorpstraÃ¡t 5", city="Ede", postal_code="6711 AB", country="NL")
    mended = accepted([suggestion("DorpstraÃ¡t 5", "Dorpstraat 5", "line_1")], raw, split_address(raw))
    assert (mended.street, mended.number) == ("Dorpstraat", "5")


def test_only_problems_with_addresses_suggest() -> None:
    assert is_suggestion(suggestion("a", "b"))
    assert is_suggestion(suggestion("1067", "01067", code="address.postal_code_shape"))
    assert not is_suggestion(Note("order.damaged_text", {"field": "name"}))
    assert not is_suggestion(Note("line.quantity", {"line": 3, "suggestion": "1"}))
    assert not is_suggestion(None)
