"""Addresses of a dozen countries stand on a label as their posts ask, at home and from abroad."""

from __future__ import annotations

from dataclasses import replace

import pytest

from amzlabels.domain.address import Address
from amzlabels.domain.address_layout import label_lines
from amzlabels.domain.countries import COUNTRIES
from amzlabels.domain.country_names import country_in

DUTCH = Address(
    name="J. de Vries",
    company="Tegelhandel Oost B.V.",
    street="Prinsengracht",
    number="263",
    suffix="A",
    postal_code="1016 GV",
    city="Amsterdam",
    country="NL",
)
BELGIAN = Address(
    name="Els Peeters", street="Meir", number="50", box="3", postal_code="2000", city="Antwerpen", country="BE"
)
GERMAN = Address(
    name="Jörg Müller",
    company="Müller & Söhne GmbH",
    street="Große Bleichen 12",
    extra="Hinterhaus",
    postal_code="20354",
    city="Hamburg",
    country="DE",
)
AUSTRIAN = Address(name="Eva Huber", street="Mariahilfer Str. 88a/2/14", postal_code="1070", city="Wien", country="AT")
FRENCH = Address(
    name="Zoé Lefèvre",
    extra="Bâtiment C, escalier 2",
    street="12 bis, rue de l'Église",
    postal_code="75015",
    city="Paris",
    country="FR",
)
SPANISH = Address(
    name="Lucía Gómez",
    street="Calle Mayor 5, 3.º B",
    postal_code="08880",
    city="Cubelles",
    state="Barcelona",
    country="ES",
)
ITALIAN = Address(
    name="Paolo Rossi", street="Via Garibaldi 7", postal_code="20121", city="Milano", state="mi", country="IT"
)
BRITISH = Address(
    name="Ann Smith",
    extra="Flat 2",
    street="10 High Street",
    postal_code="SW1A 1AA",
    city="London",
    state="Greater London",
    country="GB",
)
POLISH = Address(name="Jan Żak", street="ul. Długa 5 m. 3", postal_code="00-238", city="Warszawa", country="PL")
SWEDISH = Address(name="Åsa Öberg", street="Storgatan 12 lgh 110", postal_code="114 51", city="Stockholm", country="SE")
AMERICAN = Address(
    name="Mary Jones",
    company="Acme, Inc.",
    street="350 Fifth Ave., Apt. 4",
    postal_code="10118-0110",
    city="New York",
    state="NY",
    country="US",
)
IRISH = Address(
    name="Sean Byrne", street="4 Main Street", postal_code="R93 T2X5", city="Carlow", state="Co. Carlow", country="IE"
)


@pytest.mark.parametrize(
    ("address", "lines"),
    [
        (DUTCH, ("Tegelhandel Oost B.V.", "J. de Vries", "Prinsengracht 263 A", "1016 GV  AMSTERDAM")),
        (BELGIAN, ("Els Peeters", "Meir 50 bus 3", "2000 ANTWERPEN")),
        (GERMAN, ("Müller & Söhne GmbH", "Jörg Müller", "Hinterhaus", "Große Bleichen 12", "20354 Hamburg")),
        (AUSTRIAN, ("Eva Huber", "Mariahilfer Str. 88a/2/14", "1070 Wien")),
        (FRENCH, ("Zoé Lefèvre", "BÂTIMENT C ESCALIER 2", "12 BIS RUE DE L'ÉGLISE", "75015 PARIS")),
        (SPANISH, ("Lucía Gómez", "Calle Mayor 5, 3.º B", "08880 CUBELLES", "BARCELONA")),
        (ITALIAN, ("Paolo Rossi", "Via Garibaldi 7", "20121 MILANO MI")),
        (BRITISH, ("Ann Smith", "Flat 2", "10 High Street", "LONDON", "SW1A 1AA")),
        (POLISH, ("Jan Żak", "ul. Długa 5 m. 3", "00-238 WARSZAWA")),
        (SWEDISH, ("Åsa Öberg", "Storgatan 12 lgh 110", "114 51  STOCKHOLM")),
        (AMERICAN, ("MARY JONES", "ACME INC", "350 FIFTH AVE APT 4", "NEW YORK NY 10118-0110")),
        (IRISH, ("Sean Byrne", "4 Main Street", "CARLOW", "CO. CARLOW", "R93 T2X5")),
    ],
    ids=lambda value: value.country if isinstance(value, Address) else "",
)
def test_at_home_an_address_stands_as_its_post_asks(address: Address, lines: tuple[str, ...]) -> None:
    assert label_lines(address, address.country) == lines


@pytest.mark.parametrize(
    ("address", "last"),
    [
        (BELGIAN, ("2000 ANTWERPEN", "BELGIË")),
        (GERMAN, ("20354 HAMBURG", "DUITSLAND")),
        (AUSTRIAN, ("1070 WIEN", "OOSTENRIJK")),
        (FRENCH, ("75015 PARIS", "FRANKRIJK")),
        (SPANISH, ("BARCELONA", "SPANJE")),
        (ITALIAN, ("20121 MILANO MI", "ITALIË")),
        (BRITISH, ("SW1A 1AA", "VERENIGD KONINKRIJK")),
        (POLISH, ("00-238 WARSZAWA", "POLEN")),
        (SWEDISH, ("114 51  STOCKHOLM", "ZWEDEN")),
        (AMERICAN, ("NEW YORK NY 10118-0110", "VERENIGDE STATEN")),
        (IRISH, ("R93 T2X5", "IERLAND")),
    ],
    ids=lambda value: value.country if isinstance(value, Address) else "",
)
def test_from_the_netherlands_place_and_country_are_in_capitals(address: Address, last: tuple[str, str]) -> None:
    assert label_lines(address, "NL")[-2:] == last


@pytest.mark.parametrize(
    ("sender", "said"), [("NL", "DUITSLAND"), ("AT", "DEUTSCHLAND"), ("FR", "ALLEMAGNE"), ("SE", "GERMANY")]
)
def test_the_country_is_told_in_the_senders_language_or_in_english(sender: str, said: str) -> None:
    assert label_lines(GERMAN, sender)[-1] == said


def test_every_country_has_a_name_for_every_sender() -> None:
    for sender in ("NL", "DE", "FR", "PL"):
        assert all(len(country_in(each, sender)) > 2 for each in COUNTRIES)


@pytest.mark.parametrize(("code", "word"), [("1000", "bus"), ("2000", "bus"), ("1300", "bte"), ("4000", "bte")])
def test_a_belgian_box_is_named_in_the_language_of_its_province(code: str, word: str) -> None:
    assert f"Meir 50 {word} 3" in label_lines(replace(BELGIAN, postal_code=code), "BE")


@pytest.mark.parametrize(
    ("suffix", "line"), [("", "Prinsengracht 263"), ("bis", "Prinsengracht 263 bis"), ("2", "Prinsengracht 263-2")]
)
def test_a_dutch_suffix_is_never_read_as_part_of_the_number(suffix: str, line: str) -> None:
    assert line in label_lines(replace(DUTCH, suffix=suffix), "NL")


def test_a_province_that_bears_the_places_name_is_not_told_twice() -> None:
    assert label_lines(replace(SPANISH, city="Barcelona"), "ES")[-1] == "08880 BARCELONA"


def test_a_place_without_a_code_and_a_code_without_a_place_stand_alone() -> None:
    assert label_lines(replace(GERMAN, postal_code=""), "DE")[-1] == "Hamburg"
    assert label_lines(replace(DUTCH, city=""), "NL")[-1] == "1016 GV"
