"""Whether what runs out is warned of in time, and an order read back says what stands against shipping it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from amzlabels.domain.amazon_order import AmazonOrder, AmazonPackage
from amzlabels.domain.confirmation import DEFAULT_CARRIER_CODES, CarrierCode, carrier_code
from amzlabels.domain.connection import Connection
from amzlabels.domain.problems import Note
from amzlabels.domain.rules import reference_of

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("age_days", "left"), [(0, None), (334, None), (335, 30), (336, 29), (364, 1), (365, 0), (400, 0)]
)
def test_the_consent_is_warned_of_thirty_days_ahead(age_days: int, left: int | None) -> None:
    warnings = Connection(consented_at=NOW - timedelta(days=age_days)).warnings(NOW)
    assert warnings == (() if left is None else (Note("amazon.consent_ending", {"days": left}),))


def test_the_secret_lives_half_as_long_and_what_has_no_date_never_ends() -> None:
    connection = Connection(secret_entered_at=NOW - timedelta(days=170))
    assert connection.warnings(NOW) == (Note("amazon.secret_ending", {"days": 10}),)
    assert connection.consent_ends_at is None
    assert Connection("A3").warnings(NOW) == ()


@pytest.mark.parametrize(
    ("order", "code"),
    [
        (AmazonOrder("1"), None),
        (AmazonOrder("1", is_cancelled=True, is_fulfilled=True), "amazon.order_cancelled"),
        (AmazonOrder("1", is_cancellation_requested=True), "order.cancellation_requested"),
        (AmazonOrder("1", is_left_to_amazon=True), "order.left_to_amazon"),
        (AmazonOrder("1", is_fulfilled=True), "order.gone"),
    ],
)
def test_an_order_says_what_stands_against_shipping_it(order: AmazonOrder, code: str | None) -> None:
    obstacle = order.obstacle()
    assert (obstacle and obstacle.code) == code


def test_a_package_is_known_only_with_its_own_tracking_number() -> None:
    order = AmazonOrder("1", packages=(AmazonPackage("1", "3SA"),))
    assert order.knows("1", "3SA")
    assert not order.knows("1", "3SB")
    assert order.knows("2", "3SA")
    untracked = AmazonOrder("1", packages=(AmazonPackage("1", ""),))
    assert untracked.knows("1", "")
    assert not untracked.knows("2", "")


def test_a_marketplace_may_call_a_carrier_by_a_name_of_its_own() -> None:
    codes = DEFAULT_CARRIER_CODES | {"UK/dpd": CarrierCode("DPD Local"), "DE/dpd": CarrierCode("")}
    assert carrier_code(codes, "UK", "dpd") == CarrierCode("DPD Local")
    assert carrier_code(codes, "NL", "dpd") == CarrierCode("DPD")
    assert carrier_code(codes, "DE", "dpd") == CarrierCode("DPD")
    assert carrier_code({"dpd": CarrierCode("")}, "DE", "dpd") is None
    assert carrier_code(codes, "NL", "unknown") is None
    other = {"gls": CarrierCode("Other")}
    assert carrier_code(other, "NL", "gls") is None
    assert carrier_code(other | {"NL/gls": CarrierCode("Other", "GLS")}, "NL", "gls") == CarrierCode("Other", "GLS")


def test_a_label_bought_anew_has_a_reference_of_its_own() -> None:
    assert reference_of("404-1", 1) == "404-1-1"
    assert len({reference_of("404-1", ordinal, purchase) for ordinal in (1, 2) for purchase in (1, 2, 3)}) == 6
