"""Who asks for an e-mail address and a phone number, and what is given in the buyer's place."""

from __future__ import annotations

from dataclasses import replace

import pytest

from amzlabels.domain.address import Address
from amzlabels.domain.contact_needs import Contact, contact_missing, reachable

BUYER = Address("Jan", street="Kerkstraat", number="1", postal_code="1017 GC", city="Utrecht", country="NL")
OURS = Contact("shop@example.nl", "+31201234567")


@pytest.mark.parametrize(
    ("carrier", "changes", "missing"),
    [
        ("postnl", {}, None),
        ("postnl", {"country": "NO"}, "email"),
        ("dpd", {}, "email,phone"),
        ("upsstandard", {"email": "b@marketplace.example"}, "phone"),
        ("dpd", {"email": "no address", "phone": "+31612345678"}, "email"),
        ("dpd", {"email": "b@marketplace.example", "phone": "+31612345678"}, None),
    ],
)
def test_what_a_carrier_asks_for_is_named(carrier: str, changes: dict[str, str], missing: str | None) -> None:
    recipient = replace(BUYER, **changes)
    note = contact_missing(recipient, carrier, Contact())
    assert (note and note.facts["fields"]) == missing
    assert contact_missing(recipient, carrier, OURS) is None


def test_only_what_is_missing_is_given_and_only_to_who_asks() -> None:
    known = replace(BUYER, email="b@marketplace.example")
    assert reachable(known, "dpd", OURS) == replace(known, phone=OURS.phone)
    assert reachable(BUYER, "postnl", OURS) is BUYER
