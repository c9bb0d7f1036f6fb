"""Which addresses are one, and when a packing is whole."""

from __future__ import annotations

from dataclasses import fields, replace

import pytest

from amzlabels.domain.address import Address
from amzlabels.domain.order import OrderItem
from amzlabels.domain.packing import MOST_BOXES, NEEDS_REASON, Packed, address_key, is_whole
from amzlabels.domain.problems import KINDS

HERE = Address(
    *("Anna de Vries", "Bloem BV", "Dorpsstraat", "5", "A", "2", "achterom", "6711 AB", "Ede", "Gelderland", "NL"),
    *("0612345678", "a@example.org"),
)
ITEMS = (OrderItem("1", "MUG", "Mug", 3), OrderItem("2", "PLATE", "Plate", 1))


@pytest.mark.parametrize(
    "same",
    [
        {"name": "ANNA  DE VRIES"},
        {"postal_code": "6711ab"},
        {"city": " ede "},
        {"phone": "", "email": "other@example.org"},
    ],
)
def test_letter_case_blanks_and_how_to_reach_the_buyer_do_not_count(same: dict[str, str]) -> None:
    assert address_key(replace(HERE, **same)) == address_key(HERE)


@pytest.mark.parametrize("field", [field.name for field in fields(Address) if field.name not in ("phone", "email")])
def test_every_other_part_of_an_address_counts(field: str) -> None:
    assert address_key(replace(HERE, **{field: "other"})) != address_key(HERE)


@pytest.mark.parametrize(
    "packing",
    [
        [Packed(1, {"1": 3, "2": 1})],
        [Packed(1, {"1": 2}), Packed(None, {"1": 1, "2": 1}, MOST_BOXES)],
        [Packed(1, {"1": 3, "2": 0}), Packed(None, {"2": 1})],
    ],
)
def test_a_packing_that_holds_everything_is_whole(packing: list[Packed]) -> None:
    assert is_whole(packing, ITEMS)


@pytest.mark.parametrize(
    "packing",
    [
        [],
        [Packed(1, {"1": 3})],
        [Packed(1, {"1": 3, "2": 2})],
        [Packed(1, {"1": 3, "2": 1, "3": 1})],
        [Packed(1, {"1": 4, "2": 1}), Packed(None, {"1": -1})],
        [Packed(1, {"1": 3, "2": 1}), Packed(None, {})],
        [Packed(1, {"1": 3, "2": 1}, 0)],
        [Packed(1, {"1": 3, "2": 1}, MOST_BOXES + 1)],
    ],
)
def test_a_packing_that_loses_or_makes_up_anything_is_not(packing: list[Packed]) -> None:
    assert not is_whole(packing, ITEMS)


def test_what_needs_a_reason_is_a_problem_there_is() -> None:
    assert KINDS.keys() >= NEEDS_REASON
