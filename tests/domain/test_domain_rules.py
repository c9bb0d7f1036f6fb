"""What follows from an order and its plan: the service, the weight, the text on the label."""

from __future__ import annotations

import pytest

from amzlabels.domain.order import OrderItem
from amzlabels.domain.plan import Plan
from amzlabels.domain.product import Product
from amzlabels.domain.rules import (
    LABEL_TEXT_LIMIT,
    choose_service,
    label_text,
    reference_of,
    weight_g,
)
from amzlabels.domain.settings import Parcels
from amzlabels.domain.shipment import Service

ITEMS = (OrderItem("1", "MUG-BLUE", "Blue mug", 2), OrderItem("2", "TEA", "Tea towel", 1))
USUAL = Parcels(weight_g=900, packaging_g=60)
MUG, TOWEL = Product("MUG-BLUE", weight_g=320), Product("TEA", weight_g=150)


def test_each_parcel_of_an_order_has_a_reference_of_its_own() -> None:
    assert reference_of("171-1234567-1234567", 1) == "171-1234567-1234567-1"
    assert reference_of("171-1234567-1234567", 2) != reference_of("171-1234567-1234567", 1)


@pytest.mark.parametrize(
    ("carrier", "package", "country", "expected"),
    [
        ("postnl", "package", "DE", Service("postnl", "package")),
        ("dhlforyou", "package", "NL", Service("dhlforyou", "package")),
        ("dhlforyou", "package", "DE", Service("dhlparcelconnect", "package")),
        ("dhlforyou", "small_package", "DE", Service("dhlparcelconnect", "package")),
        ("dhlforyou", "small_package", "BE", Service("dhlforyou", "small_package")),
        ("dhlparcelconnect", "package", "BE", Service("dhlforyou", "package")),
        ("postnl", "mailbox", "NL", Service("postnl", "mailbox")),
        ("postnl", "mailbox", "BE", Service("postnl", "package")),
        ("postnl", "small_package", "FR", Service("postnl", "small_package")),
    ],
)
def test_the_service_is_the_one_set_or_its_kin_that_goes_there(
    carrier: str, package: str, country: str, expected: Service
) -> None:
    assert choose_service(country, Parcels(carrier=carrier, package=package), Plan()) == expected


@pytest.mark.parametrize(
    ("products", "plan", "expected"),
    [
        ({}, Plan(), 900),
        ({"MUG-BLUE": MUG}, Plan(), 900),
        ({"MUG-BLUE": MUG, "TEA": TOWEL}, Plan(), 2 * 320 + 150 + 60),
        ({"MUG-BLUE": MUG, "TEA": TOWEL}, Plan(weight_g=500), 500),
        ({}, Plan(weight_g=500), 500),
    ],
)
def test_a_parcel_weighs_what_is_known_of_it(products: dict[str, Product], plan: Plan, expected: int) -> None:
    assert weight_g(ITEMS, USUAL, plan, products) == expected


def test_a_box_without_items_of_its_own_weighs_what_is_usual() -> None:
    assert weight_g((), USUAL, Plan(), {"MUG-BLUE": MUG}) == 900


def test_the_plan_comes_before_the_settings() -> None:
    usual = Parcels(carrier="dpd", package="package")
    assert choose_service("NL", usual, Plan(carrier="postnl", package="mailbox")) == Service("postnl", "mailbox")
    assert choose_service("NL", usual, Plan(package="mailbox")) == Service("dpd", "mailbox")
    assert choose_service("DE", usual, Plan(carrier="postnl", package="mailbox")) == Service("postnl", "package")


def test_the_label_names_the_order_and_what_goes_in() -> None:
    assert label_text("171-1234567-7654321", ITEMS) == "7654321 2x MUG-BLUE, 1x TEA"


def test_the_label_text_fits_however_much_goes_in() -> None:
    many = tuple(OrderItem(str(number), f"SKU-{number}", "", 1) for number in range(20))
    text = label_text("171-1234567-7654321", many)
    assert len(text) == LABEL_TEXT_LIMIT
    assert text.startswith("7654321 1x SKU-0")


def test_what_a_rule_adds_stands_before_the_contents() -> None:
    assert label_text("171-1234567-7654321", ITEMS, "FRAGILE ") == "7654321 FRAGILE 2x MUG-BLUE, 1x TEA"
    assert len(label_text("171-1234567-7654321", ITEMS, "x" * 45)) == LABEL_TEXT_LIMIT
