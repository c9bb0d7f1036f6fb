"""What follows from an order: the service, customs lines, the text on the label."""

from __future__ import annotations

import pytest

from amzlabels.domain.address import Address
from amzlabels.domain.order import OrderItem
from amzlabels.domain.problems import Note
from amzlabels.domain.rules import (
    LABEL_TEXT_LIMIT,
    choose_service,
    customs_for,
    label_text,
    reference_of,
)
from amzlabels.domain.settings import Parcels
from amzlabels.domain.shipment import Service

ITEMS = (OrderItem("1", "MUG-BLUE", "Blue mug", 2), OrderItem("2", "TEA", "Tea towel", 1))
DECLARED = Parcels(weight_g=900, hs_code="691200", origin="NL", value_cents=1250)


def test_each_parcel_of_an_order_has_a_reference_of_its_own() -> None:
    assert reference_of("171-1234567-1234567", 1) == "171-1234567-1234567-1"
    assert reference_of("171-1234567-1234567", 2) != reference_of("171-1234567-1234567", 1)


@pytest.mark.parametrize(
    ("carrier", "package", "country", "expected"),
    [
        ("postnl", "package", "DE", Service("postnl", "package")),
        ("dhlforyou", "package", "NL", Service("dhlforyou", "package")),
        ("dhlforyou", "package", "DE", Service("dhlparcelconnect", "package")),
        ("dhlparcelconnect", "package", "BE", Service("dhlforyou", "package")),
        ("postnl", "mailbox", "NL", Service("postnl", "mailbox")),
        ("postnl", "mailbox", "BE", Service("postnl", "package")),
        ("postnl", "small_package", "FR", Service("postnl", "small_package")),
    ],
)
def test_the_service_is_the_one_set_or_its_kin_that_goes_there(
    carrier: str, package: str, country: str, expected: Service
) -> None:
    assert choose_service(Address(country=country), Parcels(carrier=carrier, package=package)) == expected


def test_customs_lines_carry_the_weight_by_units() -> None:
    lines = customs_for(ITEMS, DECLARED)
    assert not isinstance(lines, Note)
    assert [(line.description, line.quantity, line.weight_g, line.value_cents) for line in lines] == [
        ("Blue mug", 2, 600, 1250),
        ("Tea towel", 1, 300, 1250),
    ]
    assert {(line.hs_code, line.origin) for line in lines} == {("691200", "NL")}


def test_a_customs_line_never_weighs_nothing_and_is_described_in_fifty_characters() -> None:
    item = OrderItem("1", "SKU", "x" * 80, 3)
    lines = customs_for((item, ITEMS[1]), Parcels(weight_g=1, hs_code="691200", origin="NL", value_cents=1))
    assert not isinstance(lines, Note)
    assert [line.weight_g for line in lines] == [1, 1]
    assert len(lines[0].description) == 50


@pytest.mark.parametrize(
    ("parcels", "fields"),
    [
        (Parcels(), "hs_code,origin,value"),
        (Parcels(hs_code="691200", value_cents=5), "origin"),
        (Parcels(hs_code="691200", origin="NL"), "value"),
    ],
)
def test_what_customs_lacks_is_named(parcels: Parcels, fields: str) -> None:
    assert customs_for(ITEMS, parcels) == Note("customs.incomplete", {"fields": fields})


def test_the_label_names_the_order_and_what_goes_in() -> None:
    assert label_text("171-1234567-7654321", ITEMS) == "7654321 2x MUG-BLUE, 1x TEA"


def test_the_label_text_fits_however_much_goes_in() -> None:
    many = tuple(OrderItem(str(number), f"SKU-{number}", "", 1) for number in range(20))
    text = label_text("171-1234567-7654321", many)
    assert len(text) == LABEL_TEXT_LIMIT
    assert text.startswith("7654321 1x SKU-0")
