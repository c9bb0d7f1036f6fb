"""Tracking numbers of the seller's own range: check digits as published, and what is not right about a range."""

from __future__ import annotations

from dataclasses import replace

import pytest

from amzlabels.domain.own_labels import MOD_10, NO_CHECK, S10, OwnLabels, is_tracking, number_of, range_fault
from amzlabels.domain.plan import AS_USUAL, Plan
from amzlabels.domain.rules import choose_service
from amzlabels.domain.settings import LABELS_OF_SHOP, OWN_LABELS, Parcels, Settings, with_labels
from amzlabels.domain.shipment import OWN, Service

PLAIN = OwnLabels(tracking="range", beginning="AB", first="0001", last="0250")
POSTAL = OwnLabels(tracking="range", beginning="RR", first="47312482", last="47312490", ending="GB", check=S10)


@pytest.mark.parametrize(
    ("own", "serial", "number"),
    [
        (PLAIN, 1, "AB0001"),
        (replace(PLAIN, ending="-X"), 250, "AB0250-X"),
        # The UPU's own example.
        (POSTAL, 47312482, "RR473124829GB"),
        (replace(POSTAL, first="1", last="99"), 1, "RR000000014GB"),
        # GS1's own example.
        (OwnLabels(first="1", last="629104150021", check=MOD_10), 629104150021, "6291041500213"),
    ],
)
def test_a_number_has_its_digits_and_its_check_digit(own: OwnLabels, serial: int, number: str) -> None:
    assert number_of(own, serial) == number


@pytest.mark.parametrize(("serial", "digit"), [(47312482, "9"), (10000000, "3"), (15, "5"), (50, "0")])
def test_s10_check_digits_with_the_two_that_are_not_the_difference(serial: int, digit: str) -> None:
    assert number_of(POSTAL, serial)[-3] == digit


@pytest.mark.parametrize(
    ("own", "fault"),
    [
        (PLAIN, ""),
        (POSTAL, ""),
        (replace(PLAIN, first=""), "first"),
        (replace(PLAIN, first="12a"), "first"),
        (replace(PLAIN, first="²"), "first"),
        (replace(PLAIN, last=""), "last"),
        (replace(PLAIN, first="300"), "last"),
        (replace(PLAIN, last="9" * 19), "last"),
        (replace(PLAIN, beginning="é"), "beginning"),
        (replace(PLAIN, beginning="X" * 60), "beginning"),
        (replace(POSTAL, beginning="R"), "beginning"),
        (replace(POSTAL, last="123456789"), "last"),
        (replace(POSTAL, ending=""), "ending"),
        (replace(POSTAL, check=NO_CHECK, beginning="R", ending=""), ""),
    ],
)
def test_a_range_names_the_field_that_is_not_right(own: OwnLabels, fault: str) -> None:
    assert range_fault(own) == fault


@pytest.mark.parametrize(("text", "can_be"), [("3SABCD1", True), ("AB 12", False), ("123", False), ("X" * 51, False)])
def test_a_tracking_number_has_no_blanks_and_a_length(text: str, can_be: bool) -> None:
    assert is_tracking(text) is can_be


def test_own_labels_are_a_carrier_that_a_plan_or_the_settings_name() -> None:
    assert choose_service("DE", Parcels(carrier=OWN, package="mailbox"), AS_USUAL) == Service(OWN)
    assert choose_service("NL", Parcels(), Plan(carrier=OWN, package="letter")) == Service(OWN)
    assert choose_service("NL", Parcels(carrier=OWN), Plan(carrier="dpd")) == Service("dpd")


def test_where_labels_come_from_can_be_said_for_one_run() -> None:
    bought, drawn = Settings(parcels=Parcels(carrier="dpd")), Settings(parcels=Parcels(carrier=OWN))
    assert with_labels(bought, "") is bought
    assert with_labels(bought, LABELS_OF_SHOP) is bought
    assert with_labels(bought, OWN_LABELS).draws_labels
    assert with_labels(drawn, OWN_LABELS) is drawn
    assert with_labels(drawn, LABELS_OF_SHOP).parcels.carrier == "postnl"
