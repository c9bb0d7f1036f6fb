"""Which of the words that Amazon gave stand in no field of an address."""

from __future__ import annotations

import pytest

from amzlabels.domain.address import Address, RawAddress, split_address
from amzlabels.domain.unplaced_words import UnplacedWords


def unplaced(line: str, address: Address) -> list[str]:
    return [line[start:end] for start, end in UnplacedWords(address).of(line)]


@pytest.mark.parametrize(
    ("line", "address", "expected"),
    [
        ("Lindelaan 263-H", Address(street="Lindelaan", number="263", suffix="H"), []),
        ("Lindelaan 263-H", Address(street="Lindelaan", number="263"), ["H"]),
        ("Lindelaan263H", Address(street="Lindelaan", number="263", suffix="H"), []),
        ("1016GV Amsterdam", Address(postal_code="1016 GV", city="Amsterdam"), []),
        ("D-10115 Berlin", Address(postal_code="10115", city="Berlin", country="DE"), []),
        ("Rue Haute 5 bte 3", Address(street="Rue Haute", number="5", box="3"), []),
        ("Rue Haute 5 bte 3", Address(street="Rue Haute", number="5"), ["bte", "3"]),
        ("STRASSE am Wald", Address(street="Straße Am Wald"), []),
        ("t.a.v. de portier", Address(street="Portierstraat"), ["t", "a", "v", "de"]),
    ],
)
def test_words_that_are_in_no_field_are_found(line: str, address: Address, expected: list[str]) -> None:
    assert unplaced(line, address) == expected


def test_every_word_of_what_is_split_is_in_a_field() -> None:
    raw = RawAddress(
        name="Anna Müller",
        company="Muster GmbH",
        line_1="c/o Erika Muster",
        line_2="Packstation 145",
        line_3="Postnummer 1234567",
        city="Dresden",
        postal_code="01067",
        country="DE",
    )
    address = split_address(raw)
    for line in (raw.name, raw.company, raw.line_1, raw.line_2, raw.line_3, raw.city, raw.postal_code):
        assert unplaced(line, address) == []
