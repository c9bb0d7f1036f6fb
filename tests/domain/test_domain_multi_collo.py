"""Which boxes make one shipment: at home and in Belgium, as many as the account may, PostNL where that is not told."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from amzlabels.domain.multi_collo import fits_one_shipment
from amzlabels.domain.shipment import Service
from amzlabels.domain.shop_account import Contract
from amzlabels.domain.terms import Ability, Terms

TOLD = Terms(
    "NL",
    (
        Ability(Contract("dpd", 2), frozenset({"package"}), most_boxes=5),
        Ability(Contract("dpd", 3), frozenset({"mailbox"}), most_boxes=9),
    ),
    datetime(2026, 11, 25, tzinfo=UTC),
)


@pytest.mark.parametrize(
    ("service", "country", "boxes", "terms", "fits"),
    [
        (Service("postnl"), "NL", 2, None, True),
        (Service("postnl"), "BE", 10, None, True),
        (Service("postnl"), "NL", 11, None, False),
        (Service("postnl"), "NL", 1, None, False),
        (Service("postnl"), "DE", 2, None, False),
        (Service("postnl", "mailbox"), "NL", 2, None, False),
        (Service("dpd"), "NL", 2, None, False),
        (Service("dpd"), "NL", 5, TOLD, True),
        (Service("dpd"), "NL", 6, TOLD, False),
        (Service("postnl"), "NL", 2, TOLD, False),
        (Service("postnl"), "NL", 2, Terms("NL", (), TOLD.asked_at), True),
    ],
)
def test_what_makes_one_shipment(service: Service, country: str, boxes: int, terms: Terms | None, fits: bool) -> None:
    assert fits_one_shipment(service, country, boxes, terms) is fits
