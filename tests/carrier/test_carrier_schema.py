"""What the program sends to MyParcel, held against a schema that was written from the documentation's tables.

``myparcel_shipments.schema.json`` knows nothing of this program. Every service and every combination of options that
carriers are known to offer is bought by the steps that buy labels, and what goes over the wire is validated.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Mapping
from copy import deepcopy
from dataclasses import replace
from itertools import chain, combinations, product
from pathlib import Path
from typing import Any

import pytest
from carrier_bench import API_KEY, Asked, Reply, json_reply, scripted_server
from fakes.clock import FakeClock
from fakes.printed_orders import add_orders
from fakes.store import open_temporary_store
from jsonschema import Draft202012Validator

from amzlabels.carrier.myparcel.shop import MyParcelShop
from amzlabels.domain.address import Address
from amzlabels.domain.carrier_offers import OFFERS, offered_insurances_cents, offered_options
from amzlabels.domain.multi_collo import fits_one_shipment
from amzlabels.domain.pickup import PickupPoint
from amzlabels.domain.pickup_carriers import has_pickup
from amzlabels.domain.plan import Plan
from amzlabels.domain.product import Product
from amzlabels.domain.settings import Parcels, Settings
from amzlabels.domain.shipment import OWN, Bought, CustomsNumbers, Service, ShipmentRequest
from amzlabels.journey.label_requests import request_for
from amzlabels.journey.ports import OpenParcel

VALIDATOR = Draft202012Validator(
    json.loads(Path(__file__).with_name("myparcel_shipments.schema.json").read_text("utf-8"))
)
CONTACT = {"phone": "+31612345678", "email": "buyer@marketplace.example"}
PLACES: Mapping[str, Address] = {
    "NL": Address("Jan", street="Kerkstraat", number="12", suffix="A", postal_code="1017 GC", city="Utrecht"),
    "BE": Address("An", street="Nieuwstraat", number="4", box="b3", postal_code="1000", city="Brussel"),
    "DE": Address("Udo", company="Udo GmbH", street="Hauptstraße", number="5b", postal_code="10115", city="Berlin"),
    "FR": Address("Luc", street="12 rue de la Paix", extra="Bât. C", postal_code="75002", city="Paris"),
    "ES": Address("Ana", street="Calle Mayor 3, 2º A", postal_code="28013", city="Madrid", state="Madrid"),
    "IT": Address("Ugo", street="Via Roma 1", postal_code="00184", city="Roma", state="RM"),
    "IE": Address("Una", street="1 Main Street", postal_code="", city="Dublin"),
    "GB": Address("Amy", street="10 Test Street", postal_code="SW1A 1AA", city="London"),
    "CH": Address("Urs", street="Bahnhofstrasse 1", postal_code="8001", city="Zürich"),
    "NO": Address("Ole", street="Storgata 1", postal_code="0155", city="Oslo"),
    "US": Address("Sam", street="1 Main St", postal_code="10001", city="New York", state="NY"),
}
CUSTOMS_NUMBERS = CustomsNumbers("NL123456789", "NL001234567B01", "2012345")
SETTINGS = Settings(
    parcels=Parcels(weight_g=500, hs_code="6912002310", origin="NL", value_cents=1500), customs_numbers=CUSTOMS_NUMBERS
)
HS_OF_CARRIER = {"dpd": "69120023"}
# Where each carrier goes, by the documentation's table; the rest is refused by MyParcel, with words.
GOES_TO = {
    "postnl": frozenset(PLACES),
    "dpd": frozenset(PLACES) - {"CH", "US"},
    "dhlforyou": frozenset(PLACES) - {"GB", "CH", "NO", "US"},
    "dhlparcelconnect": frozenset(PLACES) - {"GB", "CH", "NO", "US"},
    "dhleuroplus": frozenset(PLACES) - {"CH", "NO", "US"},
    "upsstandard": frozenset(PLACES),
    "gls": frozenset(PLACES),
}


def goes(carrier: str, package: str, country: str, options: frozenset[str], insurance_cents: int) -> bool:
    """Whether the documentation lets a Dutch sender have this."""
    if country not in GOES_TO[carrier]:
        return False
    if carrier == "postnl" and country not in ("NL", "BE"):
        is_signed_rightly = "signature" not in options or insurance_cents > 0
        is_too_big = "large_format" in options and country in ("GB", "CH", "NO", "US")
        if insurance_cents not in (0, 50_000) or not is_signed_rightly or is_too_big:
            return False
    if carrier == "dhlforyou" and {"age_check", "only_recipient"} <= options:
        return False
    if ("receipt_code" in options and not insurance_cents) or (package == "mailbox" and options and country != "NL"):
        return False
    return country == "NL" or not options & {"age_check", "only_recipient", "receipt_code", "hide_sender", "same_day"}


def plans() -> Iterator[tuple[str, Plan]]:
    """Every country with every plan that goes there."""
    for carrier in sorted(OFFERS.keys() - {OWN}):
        for package, country in product(OFFERS[carrier].packages, PLACES):
            offered = offered_options(carrier, package)
            subsets = chain.from_iterable(combinations(offered, size) for size in range(len(offered) + 1))
            for options, cents in product(map(frozenset, subsets), (0, *offered_insurances_cents(carrier, package))):
                if goes(carrier, package, country, options, cents):
                    yield country, Plan(carrier, package, options, cents, label_text="RACK 4")


def request(number: int, country: str, plan: Plan, parcel: OpenParcel) -> ShipmentRequest:
    """What the steps ask of the shop for this parcel, sent there by this plan; every third is a box of several."""
    settings = SETTINGS
    if plan.carrier in HS_OF_CARRIER:
        settings = replace(SETTINGS, parcels=replace(SETTINGS.parcels, hs_code=HS_OF_CARRIER[plan.carrier]))
    recipient = replace(PLACES[country], country=country, **CONTACT)
    products = {item.sku: Product(item.sku, weight_g=220) for item in parcel.items} if number % 2 else {}
    box = (2, 3) if number % 3 == 0 else (0, 0)
    if number % 11 == 0 and plan.package == "package" and has_pickup(plan.carrier, country):
        network = "PNPNL-01" if plan.carrier == "postnl" else ""
        point = PickupPoint(plan.carrier, "Kiosk", "Plein", "1", "1234 AB", "Stad", country, "C1", network, 150)
        plan = replace(plan, pickup=point)
    mine = replace(parcel, reference=f"ref-{number}", recipient=recipient, plan=plan, box=box)
    boxes = ()
    if number % 7 == 0 and fits_one_shipment(Service(plan.carrier, plan.package), country, 3, None):
        boxes = tuple(replace(mine, reference=f"ref-{number}-{box}") for box in (2, 3))
    return request_for(mine, settings, products, boxes)


@pytest.fixture(scope="module")
def sent(tmp_path_factory: pytest.TempPathFactory) -> list[dict[str, Any]]:
    """The bodies of all requests, as they came over the wire."""
    folder = tmp_path_factory.mktemp("schema")
    store = open_temporary_store(folder)
    (parcel,) = store.open_parcels(add_orders(store, range(1)))
    store.close()
    requests = [request(number, country, plan, parcel) for number, (country, plan) in enumerate(plans())]

    def answer(asked: Asked) -> Reply:
        ids = [
            {"id": int(each["reference_identifier"][4:]) + 1, "reference_identifier": each["reference_identifier"]}
            for each in asked.shipments
        ]
        return json_reply({"data": {"ids": ids}})

    with scripted_server() as server:
        server.script = answer
        clock = FakeClock()
        shop = MyParcelShop(server.url, lambda: API_KEY, clock)
        for start in range(0, len(requests), 24):
            results = shop.create(requests[start : start + 24])
            assert [result for result in results if not isinstance(result, Bought)] == []
            clock.advance(5)
        shop.close()
        return [json.loads(asked.body) for asked in server.asked]


def shipments(sent: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Those of all requests."""
    return [shipment for body in sent for shipment in body["data"]["shipments"]]


def test_everything_that_is_sent_is_as_documented(sent: list[dict[str, Any]]) -> None:
    wrong = [f"{error.json_path}: {error.message}" for body in sent for error in VALIDATOR.iter_errors(body)]
    assert wrong == []


def test_every_service_and_option_was_among_it(sent: list[dict[str, Any]]) -> None:
    every = shipments(sent)
    assert len(every) > 900
    services = Counter((each["carrier"], each["options"]["package_type"]) for each in every)
    assert services.keys() >= {
        (1, 1),
        (1, 2),
        (1, 3),
        (1, 4),
        (1, 6),
        (4, 1),
        (4, 2),
        (9, 1),
        (10, 1),
        (11, 1),
        (12, 1),
    }
    options = {option for each in every for option in each["options"]}
    assert options >= {"signature", "only_recipient", "return", "age_check", "large_format", "tracked", "insurance"}
    assert options >= {"receipt_code", "hide_sender", "same_day_delivery", "saturday_delivery", "collect"}
    assert "priority_delivery" in options
    assert {each["recipient"]["cc"] for each in every} == set(PLACES)
    declared = [each["customs_declaration"] for each in every if "customs_declaration" in each]
    assert {len(each["items"][0]["classification"]) for each in declared} == {8, 10}
    assert {each["recipient"]["cc"] for each in every if "secondary_shipments" in each} == {"NL", "BE"}
    at_points = [each for each in every if "pickup" in each]
    assert {each["carrier"] for each in at_points} == {1, 4, 9}
    assert {each["recipient"]["cc"] for each in at_points} > {"NL", "BE", "DE"}
    assert any("box 2/3" in each["options"]["label_description"] for each in every)


def amiss(shipment: dict[str, Any], path: str, value: object) -> dict[str, Any]:
    """A body with this shipment, one place of it changed; None takes the place away."""
    wrong = deepcopy(shipment)
    *holders, last = path.split(".")
    place: Any = wrong
    for name in holders:
        place = place[int(name)] if name.isdigit() else place[name]
    if value is None:
        del place[last]
    else:
        place[last] = value
    return {"data": {"shipments": [wrong]}}


@pytest.mark.parametrize(
    ("carrier", "package", "country", "path", "value"),
    [
        (1, 1, "NL", "carrier", "1"),
        (1, 1, "NL", "surprise", 1),
        (1, 1, "NL", "recipient.number", None),
        (1, 1, "NL", "recipient.postal_code", "10170 GC"),
        (1, 1, "NL", "recipient.street", "1234"),
        (1, 1, "NL", "recipient.person", "x" * 51),
        (1, 1, "NL", "options.label_description", "x" * 46),
        (1, 1, "NL", "options.signature", True),
        (1, 1, "NL", "options.insurance", {"amount": 12_300, "currency": "EUR"}),
        (1, 1, "NL", "physical_properties.weight", 30_001),
        (1, 2, "NL", "options.signature", 1),
        (1, 2, "NL", "physical_properties.weight", 2001),
        (1, 1, "DE", "recipient.number", "5b"),
        (1, 1, "DE", "secondary_shipments", [{}]),
        (1, 1, "NL", "options.receipt_code", 1),
        (1, 1, "NL", "options.hide_sender", 1),
        (4, 1, "NL", "options.same_day_delivery", 1),
        (1, 1, "NL", "options.saturday_delivery", 1),
        (1, 1, "NL", "options.collect", 1),
        (4, 2, "NL", "options.priority_delivery", 1),
        (1, 1, "NL", "pickup", {"location_name": "Kiosk"}),
        (1, 1, "NL", "options.delivery_type", 4),
        (1, 2, "NL", "secondary_shipments", [{}]),
        (1, 1, "NL", "secondary_shipments", [{"options": {}}]),
        (1, 1, "NL", "secondary_shipments", {}),
        (1, 1, "DE", "options.only_recipient", 1),
        (1, 1, "DE", "recipient.cc", "CH"),
        (1, 6, "DE", "options.tracked", None),
        (1, 1, "GB", "customs_declaration", None),
        (1, 1, "GB", "recipient.cc", "UK"),
        (1, 1, "GB", "customs_declaration.invoice", None),
        (1, 1, "GB", "customs_declaration.items.0.classification", "6912"),
        (1, 1, "US", "customs_declaration.items.0.classification", "691200"),
        (1, 1, "US", "recipient.state", None),
        (1, 1, "NO", "recipient.email", None),
        (4, 1, "NL", "recipient.phone", None),
        (4, 1, "GB", "customs_declaration.eori_number", None),
        (4, 1, "GB", "customs_declaration.items.0.classification", "691200"),
        (9, 1, "NL", "options.package_type", 4),
        (10, 1, "DE", "options.signature", None),
        (12, 1, "NL", "recipient.email", None),
        (14, 1, "NL", "physical_properties.weight", 99),
        (14, 1, "NL", "recipient.person", "x" * 31),
    ],
)
def test_the_schema_refuses_what_is_not_documented(
    sent: list[dict[str, Any]], carrier: int, package: int, country: str, path: str, value: object
) -> None:
    plain = next(
        each
        for each in shipments(sent)
        if (each["carrier"], each["options"]["package_type"], each["recipient"]["cc"]) == (carrier, package, country)
    )
    assert VALIDATOR.is_valid({"data": {"shipments": [plain]}})
    assert not VALIDATOR.is_valid(amiss(plain, path, value))
