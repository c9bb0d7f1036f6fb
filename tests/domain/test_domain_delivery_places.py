"""PO boxes and German lockers: told from streets, however they are written, and kept from who does not go there."""

from __future__ import annotations

from dataclasses import replace

import pytest

from amzlabels.domain.address import Address, Confidence, RawAddress, address_notes, confidence_of, read_address
from amzlabels.domain.delivery_places import undeliverable
from amzlabels.domain.plan import Plan
from amzlabels.domain.problems import Note
from amzlabels.domain.rules import service_to
from amzlabels.domain.settings import Parcels
from amzlabels.domain.shipment import CARRIERS, OWN, Service

PLACES = {
    "NL": ("1016 GV", "Amsterdam"),
    "BE": ("2000", "Antwerpen"),
    "DE": ("10115", "Berlin"),
    "AT": ("1010", "Wien"),
    "CH": ("8001", "Zürich"),
    "LU": ("2134", "Luxembourg"),
    "FR": ("75002", "Paris"),
    "ES": ("28013", "Madrid"),
    "PT": ("1250-096", "Lisboa"),
    "IT": ("20121", "Milano"),
    "GB": ("LS1 4AP", "Leeds"),
    "PL": ("00-238", "Warszawa"),
    "SE": ("111 22", "Stockholm"),
    "DK": ("2100", "København"),
}
LOCKER = Address("Jo Doe", street="Packstation 145", extra="12345678", postal_code="10115", city="Berlin", country="DE")
BOX = Address("Jo Doe", street="Postbus", number="88", postal_code="1016 GV", city="Amsterdam", country="NL")


def raw(country: str, *lines: str, name: str = "Jo Doe") -> RawAddress:
    """An address of these lines that lacks nothing else."""
    code, city = PLACES[country]
    line_1, line_2, line_3 = (*lines, "", "", "")[:3]
    return RawAddress(name, "", line_1, line_2, line_3, city, "", code, country)


@pytest.mark.parametrize(
    ("country", "lines", "box"),
    [
        ("NL", ("Postbus 88",), "Postbus 88"),
        ("NL", ("postbus 90801",), "postbus 90801"),
        ("NL", ("P.O. Box 88",), "P.O. Box 88"),
        ("NL", ("Antwoordnummer 1234",), "Antwoordnummer 1234"),
        ("NL", ("Bakkerij De Krakeling", "Postbus 88"), "Postbus 88"),
        ("NL", ("t.a.v. Jansen, Postbus 88",), "Postbus 88"),
        ("BE", ("Postbus 12",), "Postbus 12"),
        ("BE", ("Boîte postale 12",), "Boîte postale 12"),
        ("BE", ("BP 12",), "BP 12"),
        ("DE", ("Postfach 10 01 52",), "Postfach 10 01 52"),
        ("DE", ("Muster GmbH", "Postfach 1234"), "Postfach 1234"),
        ("AT", ("Postfach 77",), "Postfach 77"),
        ("CH", ("Case postale 12",), "Case postale 12"),
        ("LU", ("B.P. 1024",), "B.P. 1024"),
        ("FR", ("BP 40123",), "BP 40123"),
        ("FR", ("Boite postale n° 7",), "Boite postale n° 7"),
        ("FR", ("CS 30123",), "CS 30123"),
        ("FR", ("Dupont SARL", "BP12"), "BP12"),
        ("ES", ("Apartado de Correos 123",), "Apartado de Correos 123"),
        ("ES", ("Apdo. 123",), "Apdo. 123"),
        ("PT", ("Apartado 5",), "Apartado 5"),
        ("IT", ("Casella Postale 12",), "Casella Postale 12"),
        ("IT", ("C.P. 12",), "C.P. 12"),
        ("GB", ("PO Box 12",), "PO Box 12"),
        ("GB", ("P O Box 12", "Flat 2"), "P O Box 12"),
        ("PL", ("skr. poczt. 12",), "skr. poczt. 12"),
        ("SE", ("Box 1234",), "Box 1234"),
        ("DK", ("Postboks 12",), "Postboks 12"),
    ],
)
def test_a_box_is_never_silently_a_street(country: str, lines: tuple[str, ...], box: str) -> None:
    typed = raw(country, *lines)
    address, notes = read_address(typed)
    assert notes == (Note("address.look_post_box", {"field": "street", "value": box}),)
    assert confidence_of(notes) is Confidence.LOOK
    assert f"{address.street} {address.number}".rstrip() == box
    assert address_notes(typed, address) == notes


@pytest.mark.parametrize(
    ("country", "lines", "street"),
    [
        ("NL", ("Postbusstraat 5",), "Postbusstraat"),
        ("NL", ("Postbaan 5",), "Postbaan"),
        ("NL", ("Oude Postbusweg 12",), "Oude Postbusweg"),
        ("NL", ("BP 12",), "BP"),
        ("NL", ("Boxbergerweg 12",), "Boxbergerweg"),
        ("BE", ("B.P. Jansenlaan 12",), "B.P. Jansenlaan"),
        ("BE", ("Bpost-laan 12",), "Bpost-laan"),
        ("BE", ("Kerkstraat 12 bus 3",), "Kerkstraat"),
        ("DE", ("Postfachweg 12",), "Postfachweg 12"),
        ("DE", ("Am Postplatz 1",), "Am Postplatz 1"),
        ("FR", ("12 rue du BP",), "12 rue du BP"),
        ("FR", ("3 rue CS Lewis",), "3 rue CS Lewis"),
        ("ES", ("Calle Apartado 12",), "Calle Apartado 12"),
        ("IT", ("Via C.P. Rossi 12",), "Via C.P. Rossi 12"),
        ("GB", ("12 PO Boxhill Lane",), "12 PO Boxhill Lane"),
        ("GB", ("Box Hill Road 12",), "Box Hill Road 12"),
    ],
)
def test_what_only_sounds_like_a_box_is_a_street(country: str, lines: tuple[str, ...], street: str) -> None:
    address, notes = read_address(raw(country, *lines))
    assert (address.street, [note.code for note in notes if "box" in note.code]) == (street, [])


@pytest.mark.parametrize(
    ("country", "lines", "street", "extra"),
    [
        ("NL", ("Berkenhof 14, Postbus 88",), "Berkenhof", "Postbus 88"),
        ("NL", ("Postbus 88", "Berkenhof 14"), "Berkenhof", "Postbus 88"),
        ("FR", ("17 rue du Lac", "BP 40123"), "17 rue du Lac", "BP 40123"),
        ("FR", ("17 rue du Lac CS 30123",), "17 rue du Lac", "CS 30123"),
        ("DE", ("Muster GmbH", "Birkenallee 7", "Postfach 1234"), "Birkenallee 7", "Postfach 1234"),
    ],
)
def test_a_parcel_goes_to_the_street_beside_a_box(
    country: str, lines: tuple[str, ...], street: str, extra: str
) -> None:
    address, notes = read_address(raw(country, *lines))
    assert (address.street, address.extra, notes) == (street, extra, ())


def test_a_person_may_say_that_a_box_is_no_box() -> None:
    typed = raw("NL", "Postbus 88")
    address, _ = read_address(typed)
    assert address_notes(typed, replace(address, street="Berkenhof")) == ()


@pytest.mark.parametrize("carrier", [*CARRIERS, OWN])
def test_only_the_post_goes_to_a_box(carrier: str) -> None:
    note = undeliverable(BOX, carrier)
    if carrier in ("postnl", OWN):
        assert note is None
    else:
        assert note == Note("service.no_post_box", {"carrier": carrier, "value": "Postbus 88"})


@pytest.mark.parametrize("carrier", [*CARRIERS, OWN])
def test_only_dhl_goes_to_a_locker(carrier: str) -> None:
    note = undeliverable(LOCKER, carrier)
    if carrier.startswith("dhl") or carrier == OWN:
        assert note is None
    else:
        assert note == Note("service.no_locker", {"carrier": carrier, "value": "Packstation 145"})


def test_every_carrier_goes_to_a_door() -> None:
    door = replace(LOCKER, street="Postfachweg 12")
    assert [undeliverable(door, carrier) for carrier in CARRIERS] == [None] * len(CARRIERS)
    # Elsewhere a street may be called so.
    assert undeliverable(replace(LOCKER, country="AT"), "postnl") is None


@pytest.mark.parametrize(
    ("usual", "plan", "expected"),
    [
        (Parcels("postnl", "mailbox"), Plan(), Service("dhlparcelconnect")),
        (Parcels("dpd"), Plan(rule="heavy", carrier="gls"), Service("dhlparcelconnect")),
        (Parcels("dhlforyou"), Plan(), Service("dhlparcelconnect")),
        (Parcels("dhleuroplus"), Plan(), Service("dhleuroplus")),
        (Parcels("postnl"), Plan(carrier="dpd", is_chosen=True), Service("dpd")),
        (Parcels(OWN), Plan(), Service(OWN)),
    ],
)
def test_a_locker_gets_dhl_unless_a_person_has_chosen(usual: Parcels, plan: Plan, expected: Service) -> None:
    assert service_to(LOCKER, usual, plan) == expected


@pytest.mark.parametrize("lines", [("Packstation 117",), ("Postfiliale 502", "Am Markt 3"), ("DHL Packstation Nr. 5",)])
def test_a_locker_without_the_buyers_number_gets_no_label(lines: tuple[str, ...]) -> None:
    typed = raw("DE", *lines)
    address, notes = read_address(typed)
    assert [(note.code, note.facts["field"]) for note in notes] == [("address.post_number_missing", "extra")]
    assert confidence_of(notes) is Confidence.CANNOT
    assert address_notes(typed, replace(address, extra="12345678")) == ()
