"""What a person is asked to look at, and what a machine may settle by itself: too much of either costs time."""

from __future__ import annotations

from dataclasses import replace

import pytest

from amzlabels.domain.address import (
    LIMITS,
    Address,
    Confidence,
    RawAddress,
    address_notes,
    confidence_of,
    read_address,
    split_address,
)
from amzlabels.domain.problems import Note

PLACES = {
    "NL": ("1016 GV", "Amsterdam"),
    "BE": ("2000", "Antwerpen"),
    "DE": ("10115", "Berlin"),
    "AT": ("1010", "Wien"),
    "FR": ("75002", "Paris"),
    "ES": ("28013", "Madrid"),
    "IT": ("20121", "Milano"),
    "GB": ("LS1 4AP", "Leeds"),
    "IE": ("K67 X2Y3", "Swords"),
    "PT": ("1250-096", "Lisboa"),
    "CH": ("8001", "Zürich"),
    "PL": ("00-238", "Warszawa"),
}


def raw(country: str, *lines: str, **changes: str) -> RawAddress:
    code, city = PLACES[country]
    line_1, line_2, line_3 = (*lines, "", "", "")[:3]
    address = RawAddress("Jo Doe", "", line_1, line_2, line_3, city, "", code, country)
    return replace(address, **changes)


def codes(typed: RawAddress) -> list[str]:
    _, notes = read_address(typed)
    return [note.code.removeprefix("address.") for note in notes]


@pytest.mark.parametrize(
    ("country", "lines"),
    [
        ("NL", ("Beukenlaan 41",)),
        ("NL", ("Plein 1945 27",)),
        ("NL", ("Rijksweg A2 31",)),
        ("NL", ("Bakkerij De Krakeling", "Molenstraat 8")),
        ("NL", ("Molenstraat 8", "Gebouw 3")),
        ("NL", ("c/o Familie Postma", "Molenstraat 8-2")),
        ("BE", ("Kortrijksesteenweg 88 bus 12",)),
        ("BE", ("Rue Haute 12/3",)),
        ("DE", ("Werk 3 GmbH", "Goethestraße 12")),
        ("DE", ("12345678", "Packstation 117")),
        ("AT", ("Lerchengasse 17/2/11",)),
        ("DE", ("Straße des 17. Juni 135",)),
        ("PL", ("Paczkomat WAW123A",)),
        ("FR", ("Le Bourg",)),
        ("FR", ("14 rue des Lilas", "Bâtiment C")),
        ("ES", ("Calle Mayor s/n",)),
        ("ES", ("Calle Mayor 5, 3º B",)),
        ("IT", ("Via Garibaldi snc",)),
        ("GB", ("Rose Cottage", "Mill Lane")),
        ("GB", ("Flat 2", "14 High Street")),
        ("IE", ("4 Main Street", "Swords")),
    ],
)
def test_a_plain_address_asks_for_no_look(country: str, lines: tuple[str, ...]) -> None:
    assert codes(raw(country, *lines)) == []
    assert confidence_of(read_address(raw(country, *lines))[1]) is Confidence.SURE


@pytest.mark.parametrize(
    ("typed", "code", "facts"),
    [
        (raw("NL", "Zonegge 23 12"), "look_number", {"field": "number", "value": "12", "other": "23"}),
        (raw("NL", "Kade 5 t/o 12"), "look_number", {"field": "number", "value": "12", "other": "5"}),
        (raw("NL", "Kerkstraat 39-1hg"), "look_number", {"field": "number", "value": "1", "other": "39-1hg"}),
        (raw("NL", "Kerkstraat H10"), "look_number", {"field": "number", "value": "10", "other": "H10"}),
        (
            raw("BE", "Kerkstraat 3", "Molenstraat 7/2"),
            "look_street",
            {"field": "street", "value": "Kerkstraat 3", "other": "Molenstraat 7/2"},
        ),
        (raw("DE", "Goethestraße"), "look_no_number", {"field": "street", "value": "Goethestraße"}),
        (
            raw("DE", "Straße des 17. Juni"),
            "look_no_number",
            {"field": "street", "value": "Straße des 17. Juni"},
        ),
        (raw("GB", "High Street"), "look_no_number", {"field": "street", "value": "High Street"}),
        (raw("NL", "Beukenlaan 41", city="12345"), "look_city", {"field": "city", "value": "12345"}),
        (
            raw("NL", "Beukenlaan 41", postal_code="1016 SS"),
            "look_postal_code",
            {"field": "postal_code", "value": "1016 SS", "country": "NL"},
        ),
        (
            raw("GB", "14 High Street", postal_code="QQ1 4AP"),
            "look_postal_code",
            {"field": "postal_code", "value": "QQ1 4AP", "country": "GB"},
        ),
        (
            raw("CH", "Seeweg 3", postal_code="80001"),
            "look_postal_code",
            {"field": "postal_code", "value": "80001", "country": "CH"},
        ),
        (
            raw("ES", "Calle Mayor 5", state="Sevilla"),
            "look_city_postal_code",
            {"field": "postal_code", "value": "28013", "state": "Sevilla", "other": "Madrid"},
        ),
        (
            raw("IT", "Via Roma 5", state="RM"),
            "look_city_postal_code",
            {"field": "postal_code", "value": "20121", "state": "RM", "other": "Milano"},
        ),
    ],
)
def test_what_a_machine_cannot_tell_is_looked_at(typed: RawAddress, code: str, facts: dict[str, str]) -> None:
    address, notes = read_address(typed)
    assert notes == (Note(f"address.{code}", facts),)
    assert confidence_of(notes) is Confidence.LOOK
    assert address_notes(typed, address) == notes


def test_a_postal_code_of_another_country_is_held_and_the_country_suggested() -> None:
    first, second = read_address(raw("DE", "Kerkstraat 12", postal_code="1016GV"))[1]
    assert first.code == "address.postal_code_shape"
    assert second.code == "address.look_country"
    assert (second.facts["value"], second.facts["suggestion"], second.facts["postal_code"]) == ("DE", "NL", "1016GV")


@pytest.mark.parametrize(
    ("country", "state", "postal_code"),
    [
        ("ES", "MADRID", "28013"),
        ("ES", "Cadiz", "11001"),
        ("ES", "Comunidad de Madrid", "28013"),
        ("IT", "MI", "20121"),
        ("IT", "MI", "20900"),
        ("IT", "BA", "76121"),
        ("FR", "Sevilla", "75002"),
    ],
)
def test_a_state_that_may_be_right_is_left_alone(country: str, state: str, postal_code: str) -> None:
    assert codes(raw(country, "Calle 12", state=state, postal_code=postal_code)) == []


@pytest.mark.parametrize(
    ("country", "typed", "written"),
    [
        ("PT", "1250096", "1250-096"),
        ("CH", "CH-8001", "8001"),
        ("IE", "k67x2y3", "K67X2Y3"),
    ],
)
def test_other_countries_codes_are_written_by_their_example(country: str, typed: str, written: str) -> None:
    address, notes = read_address(raw(country, "Rua 5", postal_code=typed))
    assert (address.postal_code, notes) == (written, ())


@pytest.mark.parametrize(
    ("notes", "confidence"),
    [
        ((), Confidence.SURE),
        ((Note("order.prime"),), Confidence.SURE),
        ((Note("address.look_city"), Note("order.prime")), Confidence.LOOK),
        ((Note("address.look_city"), Note("address.city_missing")), Confidence.CANNOT),
    ],
)
def test_confidence_is_that_of_the_hardest_note_on_the_address(notes: tuple[Note, ...], confidence: Confidence) -> None:
    assert confidence_of(notes) is confidence


def test_a_doubt_ends_when_a_person_has_changed_its_field() -> None:
    typed = raw("NL", "Zonegge 23 12")
    address = split_address(typed)
    assert [note.code for note in address_notes(typed, address)] == ["address.look_number"]
    assert address_notes(typed, replace(address, street="Zonegge", number="23", suffix="12")) == ()
    assert [note.code for note in address_notes(typed, replace(address, name="Bo"))] == ["address.look_number"]
    assert [note.code for note in address_notes(typed, replace(address, number=""))] == ["address.number_missing"]


@pytest.mark.parametrize(
    ("lines", "name", "street", "extra", "left_name"),
    [
        (("12345678", "Packstation 145"), "Jo Doe", "Packstation 145", "12345678", "Jo Doe"),
        (("Packstation 145", "Postnummer: 12345678"), "Jo Doe", "Packstation 145", "Postnummer: 12345678", "Jo Doe"),
        (("Packstation 145 12345678",), "Jo Doe", "Packstation 145", "12345678", "Jo Doe"),
        (("12345678 DHL Packstation 145",), "Jo Doe", "DHL Packstation 145", "12345678", "Jo Doe"),
        (("Packstation", "145", "1234567890"), "Jo Doe", "Packstation 145", "1234567890", "Jo Doe"),
        (("Packstation 145",), "Jo Doe 12345678", "Packstation 145", "12345678", "Jo Doe"),
        (("Postfiliale 502", "Am Markt 3", "654321"), "Jo Doe", "Postfiliale 502", "654321, Am Markt 3", "Jo Doe"),
    ],
)
def test_a_packstation_and_its_postnummer_are_found_wherever_they_stand(
    lines: tuple[str, ...], name: str, street: str, extra: str, left_name: str
) -> None:
    address, notes = read_address(raw("DE", *lines, name=name))
    assert (address.street, address.extra, address.name) == (street, extra, left_name)
    assert notes == ()


@pytest.mark.parametrize(
    ("name", "known", "left", "extra"),
    [
        ("Jo Doe PO 4711", "", "Jo Doe", "PO 4711"),
        ("Jo Doe (PO: AB-4711)", "", "Jo Doe", "PO: AB-4711"),
        ("Jo Doe, Bestellnummer 99/12", "", "Jo Doe", "Bestellnummer 99/12"),
        ("Jo Doe - P.O. No. 4711", "", "Jo Doe", "P.O. No. 4711"),
        ("Jo Doe KST-88", "KST-88", "Jo Doe", "KST-88"),
        ("Jo Doe PO KST88", "kst88", "Jo Doe", "PO KST88"),
        ("Jo Doe", "KST-88", "Jo Doe", ""),
        ("KST-88", "KST-88", "KST-88", ""),
        ("Apollo 13", "", "Apollo 13", ""),
        ("Jo Poe 3", "", "Jo Poe 3", ""),
        ("Jo Doe 88123", "88", "Jo Doe 88123", ""),
    ],
)
def test_a_purchase_orders_number_is_taken_out_of_the_name(name: str, known: str, left: str, extra: str) -> None:
    address = split_address(raw("NL", "Beukenlaan 41", name=name), known)
    assert (address.name, address.extra) == (left, extra)


def test_a_name_that_is_too_long_goes_on_in_the_next_free_field() -> None:
    name = "Sint-Jozefinstituut voor Verpleegkunde en Vroedkunde Oost-Vlaanderen"
    address, notes = read_address(raw("BE", "Molenstraat 8", name=name))
    assert (address.name, address.company) == (
        "Sint-Jozefinstituut voor Verpleegkunde",
        "en Vroedkunde Oost-Vlaanderen",
    )
    (note,) = notes
    assert note == Note("address.look_reflowed", {"field": "name", "value": address.company, "to": "company"})


def test_a_street_that_is_too_long_is_parted_at_a_comma_and_shown() -> None:
    typed = raw("ES", "Calle del Marqués de la Ensenada, 12, escalera 2, 5º derecha", "Portal verde")
    address, (note,) = read_address(typed)
    assert address.street == "Calle del Marqués de la Ensenada, 12"
    assert address.extra == "escalera 2, 5º derecha, Portal verde"
    assert note.facts == {"field": "street", "value": "escalera 2, 5º derecha", "to": "extra"}


def test_what_finds_no_room_stays_whole_and_is_too_long() -> None:
    long_word = "x" * (LIMITS["street"] + 1)
    assert codes(raw("FR", f"12{long_word}")) == ["too_long"]
    crowded = raw("FR", "12 rue " + "y " * 30, "z " * 24, "w " * 20, company="v " * 25)
    address, notes = read_address(crowded)
    assert "address.too_long" in [note.code for note in notes]
    assert sum(map(len, (address.street, address.extra, address.company))) >= 60


@pytest.mark.parametrize(
    ("country", "typed", "phone"),
    [
        ("NL", "06 12 34 56 78", "+31612345678"),
        ("NL", "0031-6-12345678", "+31612345678"),
        ("DE", "+49 (0)151 123 456 78", "+4915112345678"),
        ("DE", "0151/12345678", "+4915112345678"),
        ("FR", "06.12.34.56.78", "+33612345678"),
        ("GB", "07700 900123", "+447700900123"),
        ("ES", "612 345 678", "+34612345678"),
        ("IT", "333 1234567", "+393331234567"),
        ("IT", "06 1234 5678", "+390612345678"),
        ("US", "+1 111-111-1111 ext. 12345", "+11111111111 x12345"),
        ("NL", "+1 111-111-1111 x12345", "+11111111111 x12345"),
        ("NL", "+123456789012345 ext. 123456", "+123456789012345"),
        ("NL", "12345678", "12345678"),
        ("NL", "bel aan de deur", "bel aan de deur"),
        ("NL", "bel aan de achterdeur, niet voor", ""),
        ("NL", "", ""),
    ],
)
def test_a_phone_number_is_written_as_carriers_dial_it(country: str, typed: str, phone: str) -> None:
    place = raw("NL", "Beukenlaan 41") if country == "US" else raw(country, "Beukenlaan 41")
    address = split_address(replace(place, phone=typed, country=country, postal_code=place.postal_code))
    assert address.phone == phone


@pytest.mark.parametrize(
    ("typed", "email"),
    [
        (" Jo.Doe@Marketplace.Amazon.NL ", "Jo.Doe@marketplace.amazon.nl"),
        ("jo@marketplace.amazon.nl", "jo@marketplace.amazon.nl"),
        ("no address", "no address"),
        ("None", "None"),
    ],
)
def test_an_e_mail_address_has_its_domain_in_small_letters(typed: str, email: str) -> None:
    address, notes = read_address(raw("NL", "Beukenlaan 41", email=typed))
    assert (address.email, notes) == (email, ())


def test_an_empty_address_is_read_like_any_other() -> None:
    address, notes = read_address(RawAddress())
    assert address == Address()
    assert confidence_of(notes) is Confidence.CANNOT
