"""Holds the JSON sent to MyParcel to its documented field tables and to what each country wants."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from carrier_bench import ABROAD, HOME, MUG, export, order

from amzlabels.carrier.myparcel import wire
from amzlabels.domain.address import Address
from amzlabels.domain.carrier_offers import OFFERS, offered_options
from amzlabels.domain.carrier_offers import OPTIONS as OPTIONS_OF_OURS
from amzlabels.domain.problems import Problem
from amzlabels.domain.shipment import CARRIERS, PACKAGES, CustomsNumbers, Service

# From the field tables of MyParcel's documentation: field -> (type, longest text or highest number, required).
SHIPMENT = {
    "recipient": (dict, None, True),
    "options": (dict, None, True),
    "carrier": (int, 20, True),
    "reference_identifier": (str, 255, False),
    "physical_properties": (dict, None, False),
    "customs_declaration": (dict, None, False),
}
RECIPIENT = {
    "cc": (str, 2, True),
    "person": (str, 50, True),
    "company": (str, 50, False),
    "street": (str, 40, True),
    "street_additional_info": (str, 50, False),
    "number": (str, 8, False),
    "number_suffix": (str, 6, False),
    "box_number": (str, 8, False),
    "postal_code": (str, 10, False),
    "city": (str, 35, True),
    "region": (str, 35, False),
    "state": (str, 2, False),
    "email": (str, 255, False),
    "phone": (str, 25, False),
}
OPTIONS = {
    "package_type": (int, 7, True),
    "label_description": (str, 45, False),
    "signature": (int, 1, False),
    "tracked": (int, 1, False),
    "only_recipient": (int, 1, False),
    "return": (int, 1, False),
    "age_check": (int, 1, False),
    "large_format": (int, 1, False),
    "insurance": (dict, None, False),
}
PHYSICAL = {"weight": (int, 999_999_999, True)}
CUSTOMS = {
    "contents": (int, 5, True),
    "invoice": (str, 150, True),
    "weight": (int, 999_999_999, True),
    "items": (list, None, True),
}
CUSTOMS_ITEM = {
    "description": (str, 50, True),
    "amount": (int, 99_999, True),
    "weight": (int, 20_000, True),
    "item_value": (dict, None, True),
    "classification": (str, 10, True),
    "country": (str, 2, True),
}
MONEY = {"amount": (int, None, True), "currency": (str, 3, True)}


def check(value: dict, table: dict) -> None:
    assert set(value) <= set(table)
    for name, (kind, limit, is_required) in table.items():
        if name not in value:
            assert not is_required, name
            continue
        # bool is an int to Python, but true is not 1 to MyParcel.
        assert type(value[name]) is kind, name
        if kind is str:
            assert value[name], name
        if limit is not None:
            assert (len(value[name]) if kind is str else value[name]) <= limit, name


def check_shipment(shipment: dict) -> None:
    check(shipment, SHIPMENT)
    check(shipment["recipient"], RECIPIENT)
    check(shipment["options"], OPTIONS)
    check(shipment["physical_properties"], PHYSICAL)
    assert re.search(r"\D", shipment["recipient"]["street"])
    if "customs_declaration" in shipment:
        check(shipment["customs_declaration"], CUSTOMS)
        for item in shipment["customs_declaration"]["items"]:
            check(item, CUSTOMS_ITEM)
            check(item["item_value"], MONEY)
            assert re.fullmatch(r"\d{6,10}", item["classification"])


@pytest.mark.parametrize("carrier", CARRIERS)
@pytest.mark.parametrize("package", PACKAGES)
@pytest.mark.parametrize("country", ["NL", "BE", "DE", "FR", "IE", "GB", "US", "CH", "NO"])
def test_every_service_and_country_follows_the_field_tables(carrier: str, package: str, country: str) -> None:
    hs_code = "6912001000" if country == "US" or carrier.startswith("dhl") else "69120010"
    state = "NY" if country == "US" else "Noord"
    recipient = replace(HOME, country=country, company="Firm", extra="2nd floor", state=state)
    request = order(1, recipient, carrier, customs=(replace(MUG, hs_code=hs_code),), invoice="INV-1")
    shipment = wire.shipment_json(replace(request, service=Service(carrier, package)))
    check_shipment(shipment)
    assert ("customs_declaration" in shipment) == (country in ("GB", "US", "CH", "NO"))


@pytest.mark.parametrize(
    ("country", "postal_code", "is_declared"),
    [
        ("ES", "28013", False),
        ("ES", "35001", True),
        ("IT", "23041", True),
        ("GB", "BT1 5GS", False),
        ("GB", "LS1 4AP", True),
    ],
)
def test_a_territory_is_declared_by_its_own_rule(country: str, postal_code: str, is_declared: bool) -> None:
    shipment = wire.shipment_json(export(recipient=replace(ABROAD, country=country, postal_code=postal_code)))
    assert ("customs_declaration" in shipment) is is_declared


@pytest.mark.parametrize(
    ("email", "is_sent"),
    [("jo@marketplace.amazon.nl", True), ("jo@amazon", False), ("jo amazon.nl", False), ("", False)],
)
def test_only_what_is_an_e_mail_address_is_sent_as_one(email: str, is_sent: bool) -> None:
    sent = wire.shipment_json(order(1, replace(HOME, email=email), "dpd"))["recipient"]
    assert ("email" in sent) is is_sent


def test_a_dutch_address_goes_out_in_its_parts() -> None:
    shipment = wire.shipment_json(order())
    assert shipment == {
        "reference_identifier": "ref-1",
        "carrier": 1,
        "recipient": {
            "cc": "NL",
            "person": "Jan de Vries",
            "street": "Kerkstraat",
            "number": "12",
            "number_suffix": "A",
            "postal_code": "1017 GC",
            "city": "Amsterdam",
        },
        "options": {"package_type": 1, "label_description": "0000001 1x MUG"},
        "physical_properties": {"weight": 500},
    }


def test_a_belgian_box_has_a_field_of_its_own() -> None:
    recipient = replace(HOME, country="BE", suffix="", box="4", postal_code="1000", city="Brussel")
    sent = wire.shipment_json(order(1, recipient))["recipient"]
    assert (sent["street"], sent["number"], sent["box_number"]) == ("Kerkstraat", "12", "4")


def test_a_box_in_the_netherlands_is_not_lost() -> None:
    sent = wire.shipment_json(order(1, replace(HOME, box="bus 3", extra="achterom")))["recipient"]
    assert sent["street_additional_info"] == "bus 3, achterom"
    assert "box_number" not in sent


def test_elsewhere_the_whole_street_line_goes_out_in_one_piece() -> None:
    german = Address("B. Käufer", street="Hauptstraße 5b", postal_code="10115", city="Berlin", country="DE")
    sent = wire.shipment_json(order(1, german))["recipient"]
    assert sent["street"] == "Hauptstraße 5b"
    assert not {"number", "number_suffix", "box_number"} & sent.keys()
    edited = replace(german, street="Hauptstraße", number="5", suffix="b")
    assert wire.shipment_json(order(1, edited))["recipient"]["street"] == "Hauptstraße 5 b"


def test_britain_is_gb_even_where_somebody_wrote_uk() -> None:
    assert wire.shipment_json(export(recipient=replace(ABROAD, country="UK")))["recipient"]["cc"] == "GB"


def test_a_company_without_a_person_is_the_person() -> None:
    sent = wire.shipment_json(order(1, replace(HOME, name="", company="Bakker BV")))["recipient"]
    assert sent["person"] == "Bakker BV"
    assert "company" not in sent


@pytest.mark.parametrize(
    ("carrier", "country", "sent"),
    [
        ("postnl", "NL", set()),
        ("dhlforyou", "NL", set()),
        ("gls", "NL", set()),
        ("dpd", "NL", {"email", "phone"}),
        ("upsstandard", "DE", {"email", "phone"}),
        ("postnl", "NO", {"email"}),
    ],
)
def test_phone_and_email_go_only_where_they_are_needed(carrier: str, country: str, sent: set[str]) -> None:
    request = export(carrier=carrier, recipient=replace(HOME, country=country))
    assert {"email", "phone"} & wire.shipment_json(request)["recipient"].keys() == sent


@pytest.mark.parametrize(
    ("field", "limit", "country", "carrier"),
    [
        ("name", 50, "NL", "postnl"),
        ("name", 30, "NL", "gls"),
        ("company", 50, "NL", "postnl"),
        ("company", 30, "NL", "gls"),
        ("street", 40, "NL", "postnl"),
        ("street", 40, "DE", "postnl"),
        ("extra", 50, "DE", "postnl"),
        ("number", 8, "NL", "postnl"),
        ("suffix", 6, "NL", "postnl"),
        ("box", 8, "BE", "postnl"),
        ("postal_code", 10, "NL", "postnl"),
        ("postal_code", 8, "NL", "gls"),
        ("city", 35, "NL", "postnl"),
        ("city", 30, "NL", "gls"),
        ("state", 35, "IT", "postnl"),
        ("phone", 25, "NL", "dpd"),
    ],
)
def test_what_is_too_long_is_refused_and_never_cut(field: str, limit: int, country: str, carrier: str) -> None:
    recipient = replace(HOME, country=country)
    if country not in ("NL", "BE"):
        recipient = replace(recipient, number="", suffix="")
    wire.shipment_json(order(1, replace(recipient, **{field: "x" * limit}), carrier))
    with pytest.raises(Problem) as caught:
        wire.shipment_json(order(1, replace(recipient, **{field: "x" * (limit + 1)}), carrier))
    assert caught.value.note.code == "address.too_long"
    assert caught.value.note.facts == {"field": field, "limit": limit, "length": limit + 1}


def test_a_label_text_that_is_too_long_is_refused() -> None:
    wire.shipment_json(order(label_text="x" * 45))
    with pytest.raises(Problem) as caught:
        wire.shipment_json(order(label_text="x" * 46))
    assert caught.value.note.facts["field"] == "label_text"


def test_an_american_state_is_two_letters_and_not_a_region() -> None:
    recipient = replace(ABROAD, country="US", state="NY", postal_code="10001")
    request = export(recipient=recipient, customs=(replace(MUG, hs_code="6912.00.1000"),))
    assert wire.shipment_json(request)["recipient"]["state"] == "NY"
    with pytest.raises(Problem, match=r"address\.too_long"):
        wire.shipment_json(replace(request, recipient=replace(recipient, state="New York")))


def test_options_that_a_carrier_cannot_go_without_are_set() -> None:
    def options(carrier: str, country: str, package: str = "package") -> dict:
        request = order(1, replace(HOME, country=country), carrier)
        return wire.shipment_json(replace(request, service=Service(carrier, package)))["options"]

    assert options("dhlparcelconnect", "DE")["signature"] == 1
    assert options("dhleuroplus", "NL")["signature"] == 1
    assert options("gls", "DE")["signature"] == 1
    assert "signature" not in options("gls", "NL")
    assert options("postnl", "DE", "small_package")["tracked"] == 1
    assert set(options("postnl", "DE")) == {"package_type", "label_description"}


def test_customs_are_declared_as_documented() -> None:
    shipment = wire.shipment_json(export())
    assert shipment["customs_declaration"] == {
        "contents": 1,
        "invoice": "INV-1",
        "weight": 500,
        "items": [
            {
                "description": "Mug",
                "amount": 2,
                "weight": 450,
                "item_value": {"amount": 1250, "currency": "EUR"},
                "classification": "691200",
                "country": "NL",
            }
        ],
    }


def test_a_parcel_weighs_no_less_than_what_is_declared_in_it() -> None:
    shipment = wire.shipment_json(export(weight_g=400))
    assert shipment["physical_properties"]["weight"] == shipment["customs_declaration"]["weight"] == 450


@pytest.mark.parametrize(
    ("changes", "fields"),
    [
        ({"customs": ()}, "items"),
        ({"customs": (MUG,) * 101}, "items"),
        ({"invoice": ""}, "invoice"),
        ({"customs": (replace(MUG, hs_code="12345"),)}, "hs_code"),
        ({"customs": (replace(MUG, hs_code="６９１２００"),)}, "hs_code"),
        ({"customs": (replace(MUG, origin=""),)}, "origin"),
        ({"customs": (replace(MUG, value_cents=0),)}, "value"),
        ({"customs": (replace(MUG, weight_g=0, description=""),)}, "description,weight"),
        ({"customs": (replace(MUG, description="x" * 51),)}, "description"),
        ({"customs": (replace(MUG, quantity=0),)}, "quantity"),
    ],
)
def test_incomplete_customs_are_refused(changes: dict, fields: str) -> None:
    with pytest.raises(Problem) as caught:
        wire.shipment_json(export(**changes))
    facts = {"fields": fields} | ({} if fields in ("items", "invoice") else {"sku": MUG.sku})
    assert (caught.value.note.code, caught.value.note.facts) == ("customs.incomplete", facts)


def test_each_carrier_wants_its_own_length_of_hs_code() -> None:
    for carrier, hs_code in (("dpd", "691200"), ("dhleuroplus", "691200"), ("dpd", "6912001000")):
        with pytest.raises(Problem, match=r"customs\.incomplete"):
            wire.shipment_json(export(carrier=carrier, customs=(replace(MUG, hs_code=hs_code),)))
    wire.shipment_json(export(carrier="dpd", customs=(replace(MUG, hs_code="69120010"),)))


@pytest.mark.parametrize("country", ["", "Nederland", "N1"])
def test_a_country_that_is_no_code_is_refused(country: str) -> None:
    with pytest.raises(Problem, match=r"address\.country_unknown"):
        wire.shipment_json(order(1, replace(HOME, country=country)))


@pytest.mark.parametrize("service", [Service("pigeon", "package"), Service("postnl", "barrel")])
def test_a_service_the_shop_does_not_have_is_our_mistake(service: Service) -> None:
    with pytest.raises(Problem, match=r"shop\.our_request"):
        wire.shipment_json(order(service=service))


@pytest.mark.parametrize(
    ("carrier", "asked", "sent"),
    [
        ("postnl", {"signature"}, {"signature"}),
        ("postnl", {"return_if_absent", "large_format"}, {"return", "large_format"}),
        ("postnl", {"age_check"}, {"age_check", "signature", "only_recipient"}),
        ("dhlforyou", {"age_check"}, {"age_check"}),
        ("dhlforyou", set(), set()),
    ],
)
def test_what_is_asked_for_is_sent_with_what_it_cannot_go_without(
    carrier: str, asked: set[str], sent: set[str]
) -> None:
    shipment = wire.shipment_json(order(service=Service(carrier), options=frozenset(asked)))
    check(shipment["options"], OPTIONS)
    assert {name for name, value in shipment["options"].items() if value == 1} - {"package_type"} == sent


def test_the_senders_numbers_go_with_a_declaration_where_there_are_any() -> None:
    numbers = CustomsNumbers("NL123456789", "NL123456789B01", "2012345")
    assert set(CUSTOMS) == set(wire.shipment_json(export())["customs_declaration"])
    declared = wire.shipment_json(export(customs_numbers=numbers))["customs_declaration"]
    assert (declared["eori_number"], declared["vat_number"]) == ("NL123456789", "NL123456789B01")
    assert "voec_number" not in declared
    norway = replace(ABROAD, country="NO", email="a@example.org")
    declared = wire.shipment_json(export(recipient=norway, customs_numbers=numbers))["customs_declaration"]
    assert declared["voec_number"] == "2012345"


def test_an_insured_amount_is_sent_in_cents() -> None:
    assert "insurance" not in wire.shipment_json(order())["options"]
    shipment = wire.shipment_json(order(insurance_cents=50_000))
    check(shipment["options"]["insurance"], MONEY)
    assert shipment["options"]["insurance"] == {"amount": 50_000, "currency": "EUR"}


@pytest.mark.parametrize("carrier", OFFERS)
def test_every_option_that_is_offered_has_a_name_at_the_shop(carrier: str) -> None:
    assert set(OFFERS[carrier].packages) <= set(wire.PACKAGE_TYPES)
    assert set(offered_options(carrier, "package")) <= set(wire.OPTION_NAMES) == set(OPTIONS_OF_OURS)


def test_a_code_at_the_door_needs_the_buyers_e_mail_address_whoever_carries_it() -> None:
    sent = wire.shipment_json(order(options=frozenset({"receipt_code"}), insurance_cents=10_000))
    assert sent["recipient"]["email"] == HOME.email
    assert "email" not in wire.shipment_json(order())["recipient"]


def test_a_contract_that_is_chosen_is_named() -> None:
    assert wire.shipment_json(order(contract_id=77))["contract_id"] == 77
    assert "contract_id" not in wire.shipment_json(order())
