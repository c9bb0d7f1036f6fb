"""Whole addresses as people of seven countries type them, and the property that none of it is lost."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from amzlabels.domain.address import Address, RawAddress, split_address

# Country, lines as typed, and what comes of them: street, number, suffix, box, company, extra.
KINDS = [
    ("NL", "Beukenlaan 41", "", "Beukenlaan", "41", "", "", "", ""),
    ("NL", "Beukenlaan 41 hs", "", "Beukenlaan", "41", "hs", "", "", ""),
    ("NL", "Beukenlaan 41-III", "", "Beukenlaan", "41", "III", "", "", ""),
    ("NL", "Beukenlaan 41", "2 hoog", "Beukenlaan", "41", "2 hoog", "", "", ""),
    ("NL", "Beukenlaan", "41", "Beukenlaan", "41", "", "", "", ""),
    ("NL", "Beukenlaan", "41 B", "Beukenlaan", "41", "B", "", "", ""),
    ("NL", "Plein 1813", "4", "Plein 1813", "4", "", "", "", ""),
    ("NL", "5e Dwarsweg 6", "", "5e Dwarsweg", "6", "", "", "", ""),
    ("NL", "De Wieken 2/4", "", "De Wieken", "2", "4", "", "", ""),
    ("NL", "Bakkerij De Krakeling", "Molenstraat 8", "Molenstraat", "8", "", "", "Bakkerij De Krakeling", ""),
    ("NL", "Molenstraat 8", "Bakkerij De Krakeling", "Molenstraat", "8", "", "", "", "Bakkerij De Krakeling"),
    ("NL", "c/o Familie Postma", "Molenstraat 8-2", "Molenstraat", "8", "2", "", "", "c/o Familie Postma"),
    ("NL", "Havenkade 110", "t.a.v. Inkoop", "Havenkade", "110", "", "", "", "t.a.v. Inkoop"),
    ("NL", "Van der Polstraat 12 kamer 7", "", "Van der Polstraat", "12", "", "", "", "kamer 7"),
    ("NL", "Straatweg 5, 3e verdieping", "", "Straatweg", "5", "", "", "", "3e verdieping"),
    ("NL", "Straatweg 5 2 etage", "", "Straatweg", "5", "", "", "", "2 etage"),
    ("BE", "Kortrijksesteenweg 88 bus 12", "", "Kortrijksesteenweg", "88", "", "12", "", ""),
    ("BE", "Kortrijksesteenweg 88", "bus 12", "Kortrijksesteenweg", "88", "", "12", "", ""),
    ("BE", "Stationsstraat 5A bus 0201", "", "Stationsstraat", "5", "A", "0201", "", ""),
    ("BE", "Hop & Mout NV", "Stationsstraat 5", "Stationsstraat", "5", "", "", "Hop & Mout NV", ""),
    ("BE", "Avenue Louise 143 bte 7", "", "Avenue Louise", "143", "", "7", "", ""),
    ("BE", "143, Avenue Louise", "Boîte 7", "Avenue Louise", "143", "", "7", "", ""),
    ("BE", "Rue Haute 12/3", "", "Rue Haute", "12", "", "3", "", ""),
    ("DE", "Goethestraße 12 a", "", "Goethestraße 12 a", "", "", "", "", ""),
    ("DE", "Goethestraße", "12a", "Goethestraße 12a", "", "", "", "", ""),
    ("DE", "Werk 3 GmbH", "Goethestraße 12", "Goethestraße 12", "", "", "", "Werk 3 GmbH", ""),
    ("DE", "Goethestraße 12", "Hinterhaus, 2. OG", "Goethestraße 12", "", "", "", "", "Hinterhaus, 2. OG"),
    ("DE", "c/o Schmidt", "Goethestraße 12", "Goethestraße 12", "", "", "", "", "c/o Schmidt"),
    ("DE", "12345678", "Packstation 117", "Packstation 117", "", "", "", "", "12345678"),
    ("FR", "14 bis rue des Lilas", "Bâtiment C", "14 bis rue des Lilas", "", "", "", "", "Bâtiment C"),
    ("FR", "Apt 5", "14 rue des Lilas", "14 rue des Lilas", "", "", "", "", "Apt 5"),
    ("FR", "14", "rue des Lilas", "14 rue des Lilas", "", "", "", "", ""),
    ("GB", "Flat 3", "27 Acacia Road", "27 Acacia Road", "", "", "", "", "Flat 3"),
    ("GB", "Rose Cottage", "Mill Lane", "Mill Lane", "", "", "", "", "Rose Cottage"),
    ("GB", "27", "Acacia Road", "27 Acacia Road", "", "", "", "", ""),
    ("UK", "Acme Ltd", "27 Acacia Road", "27 Acacia Road", "", "", "", "Acme Ltd", ""),
    ("ES", "Calle Mayor 5, 3º B", "", "Calle Mayor 5, 3º B", "", "", "", "", ""),
    ("ES", "C/ Mayor 5", "Esc. 2, piso 3", "C/ Mayor 5", "", "", "", "", "Esc. 2, piso 3"),
    ("IT", "Via Garibaldi 7/A", "Scala B, int. 4", "Via Garibaldi 7/A", "", "", "", "", "Scala B, int. 4"),
    ("IT", "Via Garibaldi", "n. 7", "Via Garibaldi n. 7", "", "", "", "", ""),
    ("IT", "presso Rossi", "Via Garibaldi 7", "Via Garibaldi 7", "", "", "", "", "presso Rossi"),
]
BELGIAN_BOX_WORDS = ("bus", "bt", "bte", "boîte", "boite", "box", "b", "n")
NUMBER_SIGNS = ("", "n°", "nº", "nr", "huisnr", "huisnummer")
SEPARATORS = " ,;/-–."
# Without points of the compass, which the Dutch post wants shortened; each once, as what is said twice is kept once.
WORDS = [
    *("Kerkstraat", "Rue", "de", "la", "Loi", "Plein", "1945", "12", "12a", "7-2", "A", "bis", "bus", "bte", "box"),
    *("3", "c/o", "Jansen", "B.V.", "GmbH", "2e", "verdieping", "Flat", "t.a.v.", "(2)", "16,", "24/0101"),
    *("'s-Gravenweg", "Straße", "n°", "3º", "etage", "presso", "n.", "Postbus", "Packstation"),
]
TEXT = st.text(
    st.characters(categories=("Lu", "Ll", "Nd"), include_characters=" ,-/.'", max_codepoint=0x17F), max_size=30
)


@st.composite
def typed_lines(draw: st.DrawFn) -> tuple[str, str, str]:
    """Three lines of the words that make an address hard to take apart, in any order, or of any text."""
    words = draw(st.lists(st.sampled_from(WORDS), unique=True, max_size=9))
    first, second = sorted((draw(st.integers(0, len(words))), draw(st.integers(0, len(words)))))
    line_3 = draw(st.just(" ".join(words[second:])) | TEXT)
    return " ".join(words[:first]), " ".join(words[first:second]), line_3


@pytest.mark.parametrize(("country", "first", "second", "street", "number", "suffix", "box", "company", "extra"), KINDS)
def test_an_address_is_sorted_as_a_postman_would(
    country: str, first: str, second: str, street: str, number: str, suffix: str, box: str, company: str, extra: str
) -> None:
    address = split_address(RawAddress(line_1=first, line_2=second, country=country))
    assert (address.street, address.number, address.suffix) == (street, number, suffix)
    assert (address.box, address.company, address.extra) == (box, company, extra)


def test_blanks_of_every_kind_make_no_difference() -> None:
    tidy = split_address(RawAddress(name="Jo Doe", line_1="Beukenlaan 41 b", city="Ede", country="NL"))
    raw = RawAddress(name=" Jo\tDoe ", line_1="\u00a0Beukenlaan  41\u2009b ", city="Ede ", country=" nl ")
    assert split_address(raw) == tidy


def characters(text: str) -> Counter[str]:
    """The characters of a text that mean something."""
    return Counter(letter for letter in text if not letter.isspace() and letter not in SEPARATORS)


def shown(address: Address) -> str:
    """All that comes of an address's lines."""
    return "".join((address.company, address.street, address.number, address.suffix, address.box, address.extra))


@settings(deadline=None)
@example("NL", ("Kerkstraat Rue de 16, 24/0101 (2) Postbus 1945", "", ""))
@given(st.sampled_from(["NL", "BE", "DE", "FR", "GB", "ES", "IT"]), typed_lines())
def test_every_character_a_buyer_typed_is_somewhere_in_the_address(country: str, typed: tuple[str, str, str]) -> None:
    line_1, line_2, line_3 = typed
    address = split_address(RawAddress(line_1=line_1, line_2=line_2, line_3=line_3, country=country))
    different = dict.fromkeys(" ".join(line.split()).casefold() for line in typed)
    lost = characters("".join(different)) - characters(shown(address).casefold())
    # A number says by itself that it is one, and a Belgian box has its own field.
    signs = [*NUMBER_SIGNS, *(word + sign for word in BELGIAN_BOX_WORDS for sign in NUMBER_SIGNS if address.box)]
    assert any(not lost - characters(each) for each in signs), lost
