"""Addresses as buyers type them come out in the fields a label needs, and nothing they typed is lost."""

from __future__ import annotations

import re
from dataclasses import astuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from amzlabels.domain.address import LIMITS, Address, RawAddress, address_problems, split_address

PARTS = ("street", "number", "suffix", "box")

DUTCH = [
    ("Prinsengracht 263", "Prinsengracht", "263", "", ""),
    ("Prinsengracht 263-H", "Prinsengracht", "263", "H", ""),
    ("Kerkstraat 12-A", "Kerkstraat", "12", "A", ""),
    ("Kerkstraat 12a", "Kerkstraat", "12", "a", ""),
    ("Kerkstraat 12 bis", "Kerkstraat", "12", "bis", ""),
    ("Kerkstraat 12 3hg", "Kerkstraat", "12", "3hg", ""),
    ("Kerkstraat 12-2", "Kerkstraat", "12", "2", ""),
    ("Kerkstraat 12, B", "Kerkstraat", "12", "B", ""),
    ("Kerkstraat 12 (3)", "Kerkstraat", "12", "(3)", ""),
    ("Kerkstraat 12 A-2", "Kerkstraat", "12", "A-2", ""),
    ("Kerkstraat 12 zw /2", "Kerkstraat", "12", "zw/2", ""),
    ("Kerkstraat 12 noordzijde", "Kerkstraat", "12", "NZ", ""),
    ("Kerkstraat 12 appartement c", "Kerkstraat", "12", "c", ""),
    ("Plein 1945 27", "Plein 1945", "27", "", ""),
    ("Plein 1940-45 3b", "Plein 1940-45", "3", "b", ""),
    ("Laan 1940-1945 103", "Laan 1940-1945", "103", "", ""),
    ("1e Helmersstraat 14", "1e Helmersstraat", "14", "", ""),
    ("2e van der Helststraat 7-1", "2e van der Helststraat", "7", "1", ""),
    ("Zonegge 23 12", "Zonegge 23", "12", "", ""),
    ("Zonegge 10 11e", "Zonegge", "10", "11e", ""),
    ("Rijksweg A2 31", "Rijksweg A2", "31", "", ""),
    ("'s-Gravelandseweg 50", "'s-Gravelandseweg", "50", "", ""),
    ("Postbus 3099", "Postbus", "3099", "", ""),
    ("Dorpsstraat17", "Dorpsstraat", "17", "", ""),
    ("Kerkstraat 5 en 7", "Kerkstraat", "5", "en 7", ""),
    ("Kerkstraat nr. 12 a", "Kerkstraat", "12", "a", ""),
    ("12 Kerkstraat", "Kerkstraat", "12", "", ""),
    ("Havenstraat 23 B 12", "Havenstraat 23 B", "12", "", ""),
]

BELGIAN = [
    ("Meir 24 bus 3", "Meir", "24", "", "3"),
    ("Meir 24 Bus3", "Meir", "24", "", "3"),
    ("Meir 24b/bus5", "Meir", "24", "b", "5"),
    ("Meir 24/0101", "Meir", "24", "", "0101"),
    ("Meir 24-C11", "Meir", "24", "", "C11"),
    ("Meir 24 3", "Meir", "24", "", "3"),
    ("Meir 24 D", "Meir", "24", "D", ""),
    ("Rue de la Loi 16 bte 3", "Rue de la Loi", "16", "", "3"),
    ("Rue de la Loi 16, boîte 3", "Rue de la Loi", "16", "", "3"),
    ("16, Rue de la Loi", "Rue de la Loi", "16", "", ""),
    ("16 bis Rue de la Loi bte 2", "Rue de la Loi", "16", "bis", "2"),
    ("Rue du 11 Novembre 5", "Rue du 11 Novembre", "5", "", ""),
    ("Avenue des Arts 12A/3", "Avenue des Arts", "12", "A", "3"),
    ("Rue de la Station 12 b 4", "Rue de la Station", "12", "", "4"),
    ("Rue Neuve n° 5", "Rue Neuve", "5", "", ""),
    ("Bergstraat 12A bus 2.1", "Bergstraat", "12", "A", "2.1"),
    ("Rue du Bois 12 Bt 3", "Rue du Bois", "12", "", "3"),
]


def split(country: str, *lines: str, company: str = "", postal_code: str = "") -> Address:
    line_1, line_2, line_3 = (*lines, "", "", "")[:3]
    return split_address(
        RawAddress(
            name="Jo Doe",
            company=company,
            line_1=line_1,
            line_2=line_2,
            line_3=line_3,
            city="Ergens",
            postal_code=postal_code,
            country=country,
        )
    )


def parts(address: Address) -> tuple[str, ...]:
    return tuple(getattr(address, part) for part in PARTS)


@pytest.mark.parametrize(("line", "street", "number", "suffix", "box"), DUTCH)
def test_a_dutch_street_line_is_split(line: str, street: str, number: str, suffix: str, box: str) -> None:
    address = split("NL", line)
    assert parts(address) == (street, number, suffix, box)
    assert address.extra == ""


@pytest.mark.parametrize(("line", "street", "number", "suffix", "box"), BELGIAN)
def test_a_belgian_street_line_is_split(line: str, street: str, number: str, suffix: str, box: str) -> None:
    assert parts(split("BE", line)) == (street, number, suffix, box)


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (("Prinsengracht", "263-H"), ("Prinsengracht", "263", "H", "")),
        (("263-H", "Prinsengracht"), ("Prinsengracht", "263", "H", "")),
        (("Plein 1945", "27"), ("Plein 1945", "27", "", "")),
        (("Kerkstraat 67", "-1 hoog"), ("Kerkstraat", "67", "1 hoog", "")),
        (("Kerkstraat", "67", "-1 hoog"), ("Kerkstraat", "67", "1 hoog", "")),
        (("Kerkstraat 116", "109"), ("Kerkstraat", "116", "109", "")),
    ],
)
def test_a_number_or_suffix_on_the_next_line_belongs_to_the_street(
    lines: tuple[str, ...], expected: tuple[str, ...]
) -> None:
    address = split("NL", *lines)
    assert parts(address) == expected
    assert (address.company, address.extra) == ("", "")


@pytest.mark.parametrize("second", ["bus 3", "Bte 3", "3"])
def test_a_belgian_box_on_the_next_line_is_the_box(second: str) -> None:
    assert parts(split("BE", "Meir 24", second)) == ("Meir", "24", "", "3")


@pytest.mark.parametrize(
    ("country", "lines"),
    [
        ("NL", ("Acme B.V.", "Kerkstraat 12")),
        ("NL", ("Kerkstraat 12", "Acme B.V.")),
        ("NL", ("Studio 54 BV", "Kerkstraat 12")),
        ("NL", ("Bakkerij de Boer", "Kerkstraat 12")),
        ("BE", ("Acme SPRL", "12 Rue de la Loi")),
        ("DE", ("Muster GmbH", "Beispielweg 5 a")),
        ("DE", ("Muster GmbH", "Straße 12")),
        ("NL", ("Bakkerij de Boer", "Laan 12")),
        ("DE", ("Beispielweg 5 a", "Muster GmbH")),
        ("ES", ("Calle Mayor, 12", "Acme S.L.")),
    ],
)
def test_a_company_line_becomes_the_company_and_the_other_the_street(country: str, lines: tuple[str, str]) -> None:
    address = split(country, *lines)
    assert address.company in lines
    assert "12" in (address.number or address.street) or "5 a" in address.street
    assert address.extra == ""


def test_a_company_that_is_known_keeps_its_place_and_its_repetition_is_kept_once() -> None:
    address = split("NL", "ACME B.V.", "Kerkstraat 12", company="Acme B.V.")
    assert (address.company, address.street, address.extra) == ("Acme B.V.", "Kerkstraat", "")


@pytest.mark.parametrize(
    ("lines", "extra"),
    [
        (("c/o Jansen", "Kerkstraat 12"), "c/o Jansen"),
        (("Kerkstraat 12 c/o Jansen",), "c/o Jansen"),
        (("c/o Jansen, Kerkstraat 12",), "c/o Jansen"),
        (("t.a.v. Piet de Boer", "Kerkstraat 12"), "t.a.v. Piet de Boer"),
        (("Kerkstraat 12", "3e verdieping"), "3e verdieping"),
        (("Gebouw B", "Kamer 4", "Kerkstraat 12"), "Gebouw B, Kamer 4"),
        (("Kerkstraat 12, Postbus 1234",), "Postbus 1234"),
        (("Kerkstraat 12", "Postbus 1234"), "Postbus 1234"),
        (("Kerkstraat 12 achterhuis",), "achterhuis"),
        (("Kerkstraat 12 bij Jansen",), "bij Jansen"),
        (("Kerkstraat 12 K12.034",), "K12.034"),
        (("Toren H, Kerkstraat 12",), "Toren H"),
        (("Kerkstraat 12, WTC Toren H",), "WTC Toren H"),
        (("Kerkstraat 12, 1234 AB Ergens",), "1234 AB Ergens"),
    ],
)
def test_what_is_neither_street_nor_company_goes_to_extra(lines: tuple[str, ...], extra: str) -> None:
    address = split("NL", *lines)
    assert (address.street, address.number, address.company) == ("Kerkstraat", "12", "")
    assert address.extra == extra


@pytest.mark.parametrize(
    ("country", "lines", "street", "extra"),
    [
        ("DE", ("Hauptstr.", "5a"), "Hauptstr. 5a", ""),
        ("DE", ("Hauptstr. 5", "3. OG"), "Hauptstr. 5", "3. OG"),
        ("DE", ("12345678", "Packstation 145"), "Packstation 145", "12345678"),
        ("FR", ("Bât. C, digicode 12A34", "12 bis rue de la Paix"), "12 bis rue de la Paix", "Bât. C, digicode 12A34"),
        ("FR", ("12 bis", "rue de la Paix"), "12 bis rue de la Paix", ""),
        ("GB", ("Flat 2", "14 High Street"), "14 High Street", "Flat 2"),
        ("GB", ("Flat 2, 14 High Street", "Little Snoring"), "Flat 2, 14 High Street", "Little Snoring"),
        ("GB", ("Rose Cottage", "High Street"), "High Street", "Rose Cottage"),
        ("IT", ("Via Roma, 12/B", "Scala A int. 4"), "Via Roma, 12/B", "Scala A int. 4"),
        ("ES", ("Calle Mayor 12", "5º D"), "Calle Mayor 12", "5º D"),
        ("ES", ("Calle Mayor", "s/n"), "Calle Mayor s/n", ""),
        ("PL", ("ul. Długa 5/7 m. 3",), "ul. Długa 5/7 m. 3", ""),
        ("SE", ("Storgatan 5 lgh 1201",), "Storgatan 5 lgh 1201", ""),
        ("IE", ("4 Main Street", "Swords"), "4 Main Street", "Swords"),
    ],
)
def test_elsewhere_the_street_line_stays_whole(country: str, lines: tuple[str, ...], street: str, extra: str) -> None:
    address = split(country, *lines)
    assert parts(address) == (street, "", "", "")
    assert (address.extra, address.company) == (extra, "")


def test_a_line_too_long_for_a_street_is_parted_at_a_comma_behind_its_number() -> None:
    address = split("ES", "Calle del Marqués de la Ensenada, 12, escalera 2, 5º derecha")
    assert (address.street, address.extra) == ("Calle del Marqués de la Ensenada, 12", "escalera 2, 5º derecha")
    assert address_problems(split("ES", "Calle del Marqués de la Ensenada, 12, escalera 2", postal_code="28004")) == ()


def test_two_lines_that_could_both_be_the_street_are_both_kept() -> None:
    address = split("BE", "Kerkstraat 3", "Molenstraat 7/2")
    assert parts(address) == ("Kerkstraat", "3", "", "")
    assert address.extra == "Molenstraat 7/2"


def test_a_repeated_line_is_kept_once() -> None:
    address = split("NL", "Kerkstraat 12", "kerkstraat 12", "Kerkstraat  12")
    assert parts(address) == ("Kerkstraat", "12", "", "")
    assert address.extra == ""


@pytest.mark.parametrize(
    ("country", "typed", "written"),
    [
        ("NL", "1016gv", "1016 GV"),
        ("NL", " 1016  GV ", "1016 GV"),
        ("NL", "NL-1016GV", "1016 GV"),
        ("BE", "B-2000", "2000"),
        ("DE", "D-01067", "01067"),
        ("PL", "00238", "00-238"),
        ("SE", "11122", "111 22"),
        ("UK", "ls14ap", "LS1 4AP"),
        ("IE", "k67 x2y3", "K67 X2Y3"),
        ("NL", "nonsense", "NONSENSE"),
    ],
)
def test_postal_codes_are_written_as_the_post_does(country: str, typed: str, written: str) -> None:
    assert split(country, "Straat 1", postal_code=typed).postal_code == written


@pytest.mark.parametrize(("given_country", "country"), [("UK", "GB"), ("uk", "GB"), ("nl", "NL"), (" de ", "DE")])
def test_countries_are_iso_codes(given_country: str, country: str) -> None:
    assert split(given_country, "Straat 1").country == country


def test_an_empty_address_has_every_basic_problem_and_does_not_crash() -> None:
    codes = [note.code for note in address_problems(split_address(RawAddress()))]
    assert codes == [
        "address.name_missing",
        "address.street_missing",
        "address.postal_code_missing",
        "address.city_missing",
        "address.country_unknown",
    ]


GOOD = Address(name="Jo Doe", street="Kerkstraat", number="12", postal_code="1016 GV", city="Amsterdam", country="NL")


def test_a_good_address_has_no_problems() -> None:
    assert address_problems(GOOD) == ()


@pytest.mark.parametrize("country", ["NL", "BE"])
def test_a_missing_house_number_is_told_where_it_travels_apart(country: str) -> None:
    address = split(country, "Kerkstraat", postal_code="2000" if country == "BE" else "1016 GV")
    assert [note.code for note in address_problems(address)] == ["address.number_missing"]


def test_a_street_of_digits_alone_is_no_street() -> None:
    assert [note.code for note in address_problems(split("NL", "12", postal_code="1016 GV"))] == [
        "address.street_missing"
    ]


@pytest.mark.parametrize(
    ("country", "good", "bad"),
    [
        ("NL", "1016 GV", "0016 GV"),
        ("BE", "2000", "20000"),
        ("DE", "01067", "1067"),
        ("FR", "75002", "7500"),
        ("ES", "28013", "99999"),
        ("IT", "20121", "2012"),
        ("GB", "LS1 4AP", "12345"),
        ("AT", "1010", "01010"),
        ("LU", "2134", "213"),
        ("PL", "00-238", "0-238"),
        ("SE", "111 22", "1112"),
    ],
)
def test_a_postal_code_must_have_its_countrys_shape(country: str, good: str, bad: str) -> None:
    assert address_problems(split(country, "Straat 1", postal_code=good)) == ()
    (note,) = address_problems(split(country, "Straat 1", postal_code=bad))
    assert note.code == "address.postal_code_shape"
    assert note.facts == {"field": "postal_code", "country": country}


@pytest.mark.parametrize(("country", "is_needed"), [("IE", False), ("AE", False), ("DE", True), ("US", True)])
def test_a_postal_code_is_asked_for_where_there_are_any(country: str, is_needed: bool) -> None:
    codes = [note.code for note in address_problems(split(country, "4 Main Street"))]
    assert codes == (["address.postal_code_missing"] if is_needed else [])


@pytest.mark.parametrize("country", ["", "XX", "Nederland"])
def test_a_country_that_does_not_exist_is_told(country: str) -> None:
    codes = [note.code for note in address_problems(split(country, "Straat 1", postal_code="1"))]
    assert codes == ["address.country_unknown"]


@pytest.mark.parametrize(("field", "limit"), LIMITS.items())
def test_a_field_may_be_as_long_as_the_shop_takes_and_no_longer(field: str, limit: int) -> None:
    def filled(length: int) -> Address:
        fields = {"name": "Jo", "street": "Weg", "city": "Ergens", "country": "JP", "postal_code": "100-0001"}
        return Address(**{**fields, field: "x" * length})

    assert address_problems(filled(limit)) == ()
    (note,) = address_problems(filled(limit + 1))
    assert (note.code, note.facts) == ("address.too_long", {"field": field, "limit": limit, "length": limit + 1})


WORDS = [
    *("Kerkstraat", "Rue", "de", "la", "Loi", "Plein", "1945", "12", "12a", "3-4", "7/2", "16", "A", "bis", "hs"),
    *("c/o", "Jansen", "Acme", "B.V.", "GmbH", "verdieping", "3e", "Etage", ",", "-", "Postbus", "1234", "Łódź", "º"),
]
# A box's own sign ("b3", "n3") is the one thing that is left off, so random text does without these letters.
TEXT = st.text(st.characters(exclude_characters="bBnN"), max_size=60)
LINES = st.lists(st.sampled_from(WORDS), max_size=7).map(" ".join) | TEXT


def only_words(*texts: str) -> list[str]:
    return re.findall(r"\w+", " ".join(texts).casefold())


@settings(deadline=None)
@given(st.sampled_from(["NL", "BE", "DE", "FR", "GB", ""]), LINES, LINES, LINES, LINES)
def test_every_word_a_buyer_typed_is_somewhere_on_the_label(
    country: str, company: str, line_1: str, line_2: str, line_3: str
) -> None:
    address = split_address(RawAddress("Jo", company, line_1, line_2, line_3, "Ergens", "", "", country))
    # Number and suffix may stand apart that were typed as one word.
    kept = "".join(only_words(*astuple(address)))
    assert [word for word in only_words(company, line_1, line_2, line_3) if word not in kept] == []


@settings(deadline=None)
@given(st.text(max_size=400), st.sampled_from(["NL", "BE", "DE"]))
def test_no_line_takes_the_splitter_down(line: str, country: str) -> None:
    address = split(country, line)
    assert isinstance(address_problems(address), tuple)
