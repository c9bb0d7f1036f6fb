"""Which carriers have pickup points where, by the account and by the table."""

from __future__ import annotations

from datetime import UTC, datetime

from amzlabels.domain.pickup_carriers import has_pickup
from amzlabels.domain.shop_account import Contract
from amzlabels.domain.terms import Ability, Terms

NOW = datetime(2026, 11, 25, tzinfo=UTC)


def test_the_table_counts_where_nothing_is_told() -> None:
    assert has_pickup("postnl", "NL")
    assert has_pickup("dpd", "FR")
    assert not has_pickup("gls", "NL")
    assert not has_pickup("postnl", "FR")
    elsewhere = Terms("FR", (Ability(Contract("gls"), frozenset()),), NOW)
    assert has_pickup("postnl", "NL", [Terms("NL", (), NOW), elsewhere])


def test_what_the_account_is_told_counts_before_the_table() -> None:
    terms = [Terms("NL", (Ability(Contract("gls"), frozenset({"package"}), has_pickup=True),), NOW)]
    assert has_pickup("gls", "NL", terms)
    assert not has_pickup("postnl", "NL", terms)
