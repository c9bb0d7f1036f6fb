"""Customs lines: from the products, then from the settings; what is missing is named with its product."""

from __future__ import annotations

import pytest

from amzlabels.domain.customs import customs_for, numbers_missing
from amzlabels.domain.order import OrderItem
from amzlabels.domain.problems import Note
from amzlabels.domain.product import Product
from amzlabels.domain.settings import Parcels
from amzlabels.domain.shipment import CustomsItem, CustomsNumbers

ITEMS = (OrderItem("1", "MUG-BLUE", "Blue mug", 2), OrderItem("2", "TEA", "Tea towel", 1))
DECLARED = Parcels(weight_g=900, hs_code="691200", origin="NL", value_cents=1250)
MUG = Product("MUG-BLUE", weight_g=320, customs_text="Ceramic mug", hs_code="6912.00", origin="CN", value_cents=900)


def test_lines_from_the_settings_carry_the_weight_by_units() -> None:
    lines = customs_for(ITEMS, DECLARED, {})
    assert not isinstance(lines, Note)
    assert [(line.description, line.quantity, line.weight_g, line.value_cents) for line in lines] == [
        ("Blue mug", 2, 600, 1250),
        ("Tea towel", 1, 300, 1250),
    ]
    assert {(line.hs_code, line.origin) for line in lines} == {("691200", "NL")}


def test_what_is_known_of_a_product_comes_before_the_settings() -> None:
    lines = customs_for(ITEMS, DECLARED, {"MUG-BLUE": MUG})
    assert lines == (
        CustomsItem("Ceramic mug", 2, 640, 900, "6912.00", "CN", "MUG-BLUE"),
        CustomsItem("Tea towel", 1, 300, 1250, "691200", "NL", "TEA"),
    )


def test_a_line_never_weighs_nothing_and_is_described_in_fifty_characters() -> None:
    item = OrderItem("1", "SKU", "x" * 80, 3)
    lines = customs_for((item, ITEMS[1]), Parcels(weight_g=1, hs_code="691200", origin="NL", value_cents=1), {})
    assert not isinstance(lines, Note)
    assert [line.weight_g for line in lines] == [1, 1]
    assert len(lines[0].description) == 50


@pytest.mark.parametrize(
    ("parcels", "products", "fields", "sku"),
    [
        (Parcels(), {}, "hs_code,origin,value", "MUG-BLUE"),
        (Parcels(hs_code="691200", value_cents=5), {}, "origin", "MUG-BLUE"),
        (Parcels(hs_code="691200", origin="NL"), {}, "value", "MUG-BLUE"),
        (Parcels(), {"MUG-BLUE": MUG}, "hs_code,origin,value", "TEA"),
        (DECLARED, {"TEA": Product("TEA", hs_code="69")}, "hs_code", "TEA"),
        (DECLARED, {"TEA": Product("TEA", origin="China")}, "origin", "TEA"),
    ],
)
def test_what_is_missing_is_named_with_its_product(
    parcels: Parcels, products: dict[str, Product], fields: str, sku: str
) -> None:
    assert customs_for(ITEMS, parcels, products) == Note("customs.incomplete", {"fields": fields, "sku": sku})


@pytest.mark.parametrize(
    ("carrier", "country", "numbers", "fields"),
    [
        ("dpd", "GB", CustomsNumbers(), "eori,vat"),
        ("dpd", "GB", CustomsNumbers(eori="NL123456789"), "vat"),
        ("dpd", "GB", CustomsNumbers("NL123456789", "NL123456789B01"), ""),
        ("dpd", "CH", CustomsNumbers(), ""),
        ("postnl", "GB", CustomsNumbers(), ""),
    ],
)
def test_dpd_takes_nothing_to_great_britain_without_the_senders_numbers(
    carrier: str, country: str, numbers: CustomsNumbers, fields: str
) -> None:
    note = numbers_missing(carrier, country, numbers)
    assert (note.facts["fields"] if note else "") == fields
