"""Whatever is typed, in any country: none of it is lost, nothing brings the reading down, and tidy stays tidy."""

from __future__ import annotations

import re
import time
from collections import Counter
from dataclasses import astuple, replace

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from amzlabels.domain.address import LIMITS, Address, RawAddress, address_notes, read_address, split_address
from amzlabels.domain.contact import PHONE_LIMIT, tidy_email, tidy_phone
from amzlabels.domain.countries import COUNTRIES
from amzlabels.domain.house_number import parts_of
from amzlabels.domain.places import place_of
from amzlabels.domain.reflow import reflow

WORDS = [
    *("Kerkstraat", "Rue", "de", "la", "Loi", "Plein", "1945", "12", "12a", "3-4", "7/2", "16", "A", "hs", "Straße"),
    *("c/o", "Jansen", "Acme", "B.V.", "GmbH", "verdieping", "3e", "Etage", ",", "-", "Postbus", "1234", "Łódź", "º"),
    *("Packstation", "145", "12345678", "Postnummer", "Postfiliale", "PO", "4711", "Bestellnummer", "KST-88", "(3)"),
    *("Flat", "2,", "High", "Street", "Via", "Roma,", "5/B", "Calle", "Mayor", "s/n", "Weg 5", "Straße 7", "t.a.v."),
    *("Postfach", "10 01 52", "BP", "CS", "30123", "Apartado de Correos", "C.P.", "Casella postale", "PO Box", "Box"),
    *("Rijksweg", "A2", "1.", "OG", "Hinterhaus", "#", "600", "39-1hg", "H10", "'s-Gravenweg", "Verpleeghuisterrein"),
]
# What the label shop writes in a way of its own: the sign of a box or number, a flat's word, points of the compass.
OTHERWISE = re.compile(
    r"\b(?:bus|bte?|bo[iî]te|box|b|n|no|nr|huisnr|huisnummer|app?t?|appartement|apartment|(?:noord|oost|west|zuid)(?:zijde)?)\b|[°º]",
    re.IGNORECASE,
)
COUNTRY = st.sampled_from(
    ["NL", "BE", "DE", "AT", "FR", "ES", "IT", "GB", "LU", "SE", "PL", "IE", "CH", "US", "XX", ""]
)
TYPED = st.lists(st.sampled_from(WORDS), max_size=9).map(" ".join)
# A box's sign may be part of what is typed ("b3"), so text of any kind does without those letters.
ANYTHING = st.text(st.characters(exclude_characters="bBnN", exclude_categories=("Cs",)), max_size=90)
NUMBERED = st.builds(
    "{} {}".format,
    st.sampled_from(
        [*("Lindelaan", "Plein", "A", "De Wieken", "Rue"), *("Postbus", "Postfach", "BP", "CS", "C.P.", "PO Box")]
    ),
    st.integers(0, 99999),
)
TEXT = TYPED | ANYTHING


@st.composite
def raws(draw: st.DrawFn) -> RawAddress:
    """Raw addresses; the ends are good, wrong or anything."""
    country = draw(COUNTRY)
    ends = st.sampled_from(["Amsterdam", "1016 GV", "28013", "Madrid", "MI", "12345", ""]) | ANYTHING
    name, company, *lines = (draw(TEXT) for _ in range(5))
    if draw(st.booleans()):
        lines = [draw(NUMBERED), "", ""]
        company = ""
    return RawAddress(
        name, company, *lines, draw(ends), draw(ends), draw(ends), country, draw(ANYTHING), draw(ANYTHING)
    )


def words(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold())


def on_the_label(address: Address) -> str:
    """What a label has of the name and lines, in one piece: a number and its suffix may have been one word."""
    fields = ("name", "company", "street", "number", "suffix", "box", "extra")
    return "".join(words(" ".join(getattr(address, field) for field in fields)))


@settings(deadline=None)
@given(raws(), st.sampled_from(["", "KST-88", "4711"]))
@example(RawAddress("Jo 12345678", "", "Packstation 145", "", "", "Berlin", "", "10115", "DE"), "")
@example(RawAddress("Jo PO 4711", "x " * 30, "y " * 40, "z " * 30, "", "Paris", "", "75002", "FR"), "4711")
def test_every_word_that_was_typed_is_on_the_label(raw: RawAddress, purchase_order_number: str) -> None:
    label = on_the_label(split_address(raw, purchase_order_number))
    typed = " ".join((raw.name, raw.company, raw.line_1, raw.line_2, raw.line_3))
    lost = [word for word in words(typed) if word not in label]
    assert [word for word in lost if not OTHERWISE.search(word)] == []


@settings(deadline=None)
@given(raws())
def test_notes_come_of_every_address_and_are_those_of_its_reading(raw: RawAddress) -> None:
    address, notes = read_address(raw)
    assert Counter(note.code for note in address_notes(raw, address)) == Counter(note.code for note in notes)
    address_notes(raw, replace(address, street=raw.line_2, number="", city=raw.state))


@settings(deadline=None)
@given(raws())
@example(RawAddress("Jo", "", "Lindelaan 17", "", "", "Ede", "", "00000000000", "NL"))
@example(RawAddress("Jo", "", "1234", "", "", "Berlin", "", "10115", "DE"))
@example(RawAddress("LINDELAAN 17", "", "Lindelaan 17", "", "", "Ede", "", "6711 AB", "NL"))
def test_the_quick_way_reads_what_the_long_way_reads(raw: RawAddress) -> None:
    # A number that no name has makes the reading take the long way.
    assert read_address(raw) == read_address(raw, "no such order")


@settings(deadline=None)
@given(TEXT, st.sampled_from(sorted(COUNTRIES)))
def test_taking_a_line_apart_keeps_its_letters_and_figures(line: str, country: str) -> None:
    tidy = " ".join(line.split())
    parts = "".join(words(" ".join(parts_of(tidy, country))))
    lost = Counter("".join(words(OTHERWISE.sub("", tidy)))) - Counter(parts)
    # The sign of a number ("Nr. 12") is not part of any part.
    assert not lost - Counter("hausnr" * 5 + "número" * 5 + "nummer" * 5)


@pytest.mark.parametrize("country", ["NL", "BE", "DE", "FR"])
@pytest.mark.parametrize("pattern", ["1a-", "1/", "a-", "a,", "str. ", "bus ", "c/o ", "po 7 ", "12 a - ", "b n "])
def test_a_line_without_end_is_read_in_a_blink(pattern: str, country: str) -> None:
    lines = [pattern * (length // len(pattern)) for length in (198, 2000)]
    before = time.thread_time()
    for line in lines:
        read_address(RawAddress(line, line, line, f"{line}2", f"3 {line}", line, line, line, country, line, line))
        parts_of(line, country)
    assert time.thread_time() - before < 1


@settings(deadline=None)
@given(st.fixed_dictionaries(dict.fromkeys(("name", "company", "street", "extra"), TEXT)))
def test_giving_fields_room_keeps_every_word_and_makes_none_too_long(fields: dict[str, str]) -> None:
    tidy = {field: " ".join(text.split()) for field, text in fields.items()}
    moved = dict(tidy)
    notes = reflow(moved, LIMITS)
    assert Counter(words(" ".join(moved.values()))) == Counter(words(" ".join(tidy.values())))
    grown = [field for field in moved if len(moved[field]) > max(LIMITS[field], len(tidy[field]))]
    assert grown == []
    for note in notes:
        assert len(moved[str(note.facts["field"])]) <= LIMITS[str(note.facts["field"])]
        assert str(note.facts["value"]) in moved[str(note.facts["to"])]


@settings(deadline=None)
@given(ANYTHING | st.from_regex(r"\+?[0-9 ()./-]{5,25}( ?(ext\.|x) ?[0-9]{1,6})?", fullmatch=True), COUNTRY)
def test_tidy_contacts_stay_as_they_are(text: str, country: str) -> None:
    phone, email = tidy_phone(text, country), tidy_email(text)
    assert len(phone) <= PHONE_LIMIT
    assert tidy_phone(phone, country) == phone
    assert tidy_email(email) == email


@settings(deadline=None)
@given(ANYTHING, ANYTHING, ANYTHING, st.sampled_from(sorted(COUNTRIES)) | ANYTHING)
@example("1250096", "Lisboa", "", "PT")
@example("LV1010", "Riga", "", "LV")
def test_tidy_places_stay_as_they_are(postal_code: str, city: str, state: str, country: str) -> None:
    place = place_of(postal_code, city, state, country)
    assert place_of(*place[:4]) == place


@settings(deadline=None)
@given(raws())
def test_an_address_that_was_read_reads_the_same_when_only_blanks_differ(raw: RawAddress) -> None:
    wide = RawAddress(*(f"  {text} ".replace(" ", "\u00a0 ") for text in astuple(raw)))
    assert read_address(wide) == read_address(raw)
