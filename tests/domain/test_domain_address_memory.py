"""What is kept of a decision about an address, and what the next order to the same place gets of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from amzlabels.domain.address import Address, RawAddress, split_address
from amzlabels.domain.address_memory import as_remembered, memory_key, remembered
from amzlabels.domain.order import Order, OrderItem, Recalled

AT = datetime(2026, 11, 12, 9, 0, tzinfo=UTC)
RAW = RawAddress(
    name="Anna de Vries", line_1="Lindenlaan", line_2="t.o. de kerk", city="Utrecht", postal_code="3581AB", country="NL"
)
SPLIT = split_address(RAW)
DECIDED = replace(SPLIT, number="12")


def order(raw: RawAddress) -> Order:
    return Order("303-0000001-1234567", "NL", raw, split_address(raw), (OrderItem("1", "MUG", "Mug", 1),))


def recalled(raw: RawAddress, decided: Address = DECIDED, decided_for: RawAddress = RAW) -> Order:
    kept = remembered(decided_for, split_address(decided_for), decided, AT)
    assert kept is not None
    return as_remembered(order(raw), {memory_key(decided_for): kept})


@pytest.mark.parametrize(
    "raw",
    [
        RAW,
        replace(RAW, name="Bram Jonker", phone="0612345678", email="x@marketplace.amazon.nl", state="Utrecht"),
        replace(RAW, line_1=" LINDENLAAN ", city="utrecht"),
        replace(RAW, line_1="Lindenlaan t.o.", line_2="de kerk"),
    ],
)
def test_the_same_place_gets_the_decision(raw: RawAddress) -> None:
    own = split_address(raw)
    found = recalled(raw)
    assert found.recipient == replace(DECIDED, name=own.name, phone=own.phone, email=own.email)
    assert found.recalled == Recalled(AT, differs=True)
    assert found.raw_address == raw


@pytest.mark.parametrize(
    "raw",
    [
        replace(RAW, line_1="Lindenlaan 3"),
        replace(RAW, postal_code="3581AC"),
        replace(RAW, city="Zeist"),
        replace(RAW, company="Kerk BV"),
        replace(RAW, country="BE"),
    ],
)
def test_another_place_gets_its_own_lines(raw: RawAddress) -> None:
    assert recalled(raw) == order(raw)


def test_a_corrected_name_is_for_that_person_alone() -> None:
    decided = replace(DECIDED, name="Anna de Vries-Smit", phone="0612345678")
    assert recalled(RAW, decided).recipient == decided
    neighbour = replace(RAW, name="Bram Jonker", phone="020")
    assert recalled(neighbour, decided).recipient == replace(DECIDED, name="Bram Jonker", phone="020")


def test_nothing_of_the_person_is_kept_that_was_not_corrected() -> None:
    raw = replace(RAW, phone="0612345678", email="anna@marketplace.amazon.nl")
    kept = remembered(raw, split_address(raw), replace(split_address(raw), number="12"), AT)
    assert kept is not None
    assert (kept.raw_name, kept.address.name, kept.address.phone, kept.address.email) == ("", "", "", "")


def test_what_was_found_right_changes_nothing_but_is_known() -> None:
    assert recalled(RAW, SPLIT).recipient == SPLIT
    assert recalled(RAW, SPLIT).recalled == Recalled(AT, differs=False)


def test_a_name_that_holds_a_number_is_of_its_order_alone() -> None:
    numbered = replace(RAW, name="Anna de Vries PO 4711")
    own = split_address(numbered)
    assert own.name == "Anna de Vries"
    assert remembered(numbered, own, replace(own, number="12"), AT) is None
    assert recalled(numbered) == order(numbered)
