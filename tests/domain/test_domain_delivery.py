"""A parcel's way: which steps end it, and the pages a person may be sent to."""

from __future__ import annotations

import pytest

from amzlabels.domain.address import Address
from amzlabels.domain.delivery import NEEDS_PERSON, SETTLED, Delivery, built_page, is_page

HOME = Address(name="Anna", street="Lindenlaan", number="12", postal_code="3581 AB", city="Utrecht", country="NL")


def test_what_is_delivered_or_untracked_is_never_asked_after_again() -> None:
    assert {Delivery.DELIVERED, Delivery.UNTRACKED} <= SETTLED
    assert SETTLED.isdisjoint({Delivery.OUT, Delivery.AT_PICKUP_POINT, Delivery.COMING_BACK, Delivery.OTHER})


def test_what_arrives_needs_nobody() -> None:
    assert Delivery.COMING_BACK in NEEDS_PERSON
    assert NEEDS_PERSON.isdisjoint({Delivery.DELIVERED, Delivery.AT_PICKUP_POINT, Delivery.OTHER, Delivery.UNTRACKED})


def test_the_page_is_built_of_number_postcode_and_country() -> None:
    assert built_page("3SMYPA1", HOME) == "https://myparcel.me/track-trace/3SMYPA1/3581AB/NL"


@pytest.mark.parametrize(("tracking", "recipient"), [("", HOME), ("3SMYPA1", Address(country="NL"))])
def test_without_number_or_postcode_there_is_none(tracking: str, recipient: Address) -> None:
    assert built_page(tracking, recipient) == ""


def test_signs_that_part_an_address_are_escaped() -> None:
    odd = Address(postal_code="SW1A/../1?A", country="GB")
    assert built_page("A#1", odd) == "https://myparcel.me/track-trace/A%231/SW1A%2F..%2F1%3FA/GB"


@pytest.mark.parametrize("link", ["https://jouw.postnl.nl/track?B=1&P=3581AB", "https://myparcel.me"])
def test_https_is_a_page(link: str) -> None:
    assert is_page(link)


@pytest.mark.parametrize(
    "link",
    [
        "",
        "http://postnl.nl/1",
        "javascript:alert(1)",
        "file:///etc/passwd",
        "https://",
        "https://a b",
        "https://me@x.nl/",
    ],
)
def test_anything_else_is_none(link: str) -> None:
    assert not is_page(link)
