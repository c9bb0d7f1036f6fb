"""What an account is said to do and not to do, and how long that is believed."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from amzlabels.domain.shipment import Service
from amzlabels.domain.shop_account import Contract
from amzlabels.domain.terms import Ability, Terms, shortfall

NOW = datetime(2026, 11, 25, 12, tzinfo=UTC)
POSTNL, OWN_POSTNL = Contract("postnl", 1), Contract("postnl", 77, is_own=True)
TERMS = Terms(
    "BE",
    (
        Ability(POSTNL, frozenset({"package"}), frozenset({"signature", "insurance"}), 23_000, most_boxes=10),
        Ability(OWN_POSTNL, frozenset({"mailbox"}), frozenset(), 2_000),
        Ability(Contract("dpd", 2), frozenset()),
    ),
    NOW,
)


@pytest.mark.parametrize(
    ("service", "options", "weight_g", "code"),
    [
        (Service("postnl"), {"signature", "insurance"}, 23_000, None),
        (Service("postnl"), {"age_check"}, 500, "terms.no_option"),
        (Service("postnl"), set(), 23_001, "terms.too_heavy"),
        (Service("postnl", "mailbox"), set(), 500, None),
        (Service("postnl", "mailbox"), {"tracked"}, 500, None),
        (Service("postnl", "letter"), set(), 500, "terms.no_package"),
        (Service("gls"), set(), 500, "terms.no_carrier"),
        # What is not told hinders nothing.
        (Service("dpd", "mailbox"), {"signature"}, 99_000, None),
    ],
)
def test_what_the_account_lacks_is_named(service: Service, options: set[str], weight_g: int, code: str | None) -> None:
    note = shortfall(TERMS, service, options, weight_g=weight_g)
    assert (note and note.code) == code
    if note is not None:
        assert (note.facts["country"], note.facts["carrier"]) == ("BE", service.carrier)


def test_nothing_is_said_of_what_was_not_told() -> None:
    assert shortfall(None, Service("gls")) is None
    assert shortfall(Terms("BE", (), NOW), Service("gls")) is None


def test_under_one_contract_only_its_own_counts() -> None:
    note = shortfall(TERMS, Service("postnl", "mailbox"), contract_id=1)
    assert note is not None
    assert note.code == "terms.no_package"
    assert shortfall(TERMS, Service("postnl", "mailbox"), contract_id=77) is None


def test_one_that_does_not_tell_its_contract_may_be_under_any() -> None:
    terms = Terms("NL", (Ability(Contract("postnl"), frozenset({"package"})),), NOW)
    assert shortfall(terms, Service("postnl"), contract_id=77) is None


def test_it_is_believed_for_a_day_and_not_from_the_future() -> None:
    assert TERMS.is_fresh(NOW + timedelta(hours=23))
    assert not TERMS.is_fresh(NOW + timedelta(days=1))
    assert not TERMS.is_fresh(NOW - timedelta(seconds=1))
