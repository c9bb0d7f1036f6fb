"""The adapters against the demo's Amazon over real HTTP: report fetched, order confirmed and read back, plan asked."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

import pytest
from fakes.clock import FakeClock
from fakes.reports import SAMPLES

from amzlabels.amazon.account import AmazonAccount
from amzlabels.amazon.consent import AmazonConsent
from amzlabels.amazon.login import Credentials, RefreshTokenLogin
from amzlabels.amazon.report import TxtReportReader
from amzlabels.amazon.reports import UnshippedReports
from amzlabels.amazon.transport import Transport
from amzlabels.demo.world import World
from amzlabels.domain.amazon_order import AmazonPackage
from amzlabels.domain.confirmation import CarrierCode, Confirmation, ConfirmedItem
from amzlabels.domain.problems import Problem
from amzlabels.journey.ports_amazon import ReportState, ReportStatus


class Seller:
    """A seller of the demo world, with everything the composition root would build for one."""

    def __init__(self, world: World) -> None:
        secrets = world.secrets
        known = [secrets[name] for name in ("lwa-client-id", "lwa-client-secret", "amazon-refresh-token")]
        clock = FakeClock()
        self.login = RefreshTokenLogin(world.services["login"].url, lambda: Credentials(*known), clock)
        self.transport = Transport(world.services["amazon"].url, self.login, clock)
        self.account = AmazonAccount(self.transport, clock)
        self.reports = UnshippedReports(self.transport, TxtReportReader(), clock)
        self.clock = clock

    def made(self, report_id: str) -> ReportStatus:
        """The report once it is no longer being made."""
        while (status := self.reports.look(report_id)).state is ReportState.WAITING:
            self.clock.advance(30)
        return status


@pytest.fixture
def seller(world: World) -> Iterator[Seller]:
    made = Seller(world)
    yield made
    made.transport.close()


def test_the_report_is_asked_for_fetched_and_read(world: World, seller: Seller) -> None:
    world.amazon.reports.text = (SAMPLES / "dutch.txt").read_text("utf-8")
    status = seller.made(seller.reports.request(["NL", "BE"]))
    assert status.state is ReportState.READY
    report = seller.reports.read(status.document_id)
    assert report.orders
    assert {order.marketplace for order in report.orders} == {"NL"}


def test_a_confirmed_order_is_read_back_with_its_package(world: World, seller: Seller) -> None:
    order_id = "404-1830274-5521903"
    world.amazon.seed(order_id, "A1805IZSGTT6HS", {"81200000000001": 1})
    before = seller.account.read_order(order_id)
    assert before is not None
    assert before.obstacle() is None
    shipped_at = seller.clock.now() - timedelta(minutes=1)
    items = (ConfirmedItem("81200000000001", 1),)
    carrier = CarrierCode("Post NL")
    seller.account.confirm(Confirmation(order_id, "NL", "1", carrier, "3SDEMO000000001", shipped_at, items))
    after = seller.account.read_order(order_id)
    assert after is not None
    assert after.packages == (AmazonPackage("1", "3SDEMO000000001"),)
    assert after.is_fulfilled
    assert seller.account.read_order("404-0000000-0000000") is None


def test_a_cancelled_order_is_found_among_many(world: World, seller: Seller) -> None:
    order_ids = [f"404-1830274-552190{number}" for number in range(5)]
    for number, order_id in enumerate(order_ids):
        world.amazon.seed(order_id, "A1805IZSGTT6HS", {f"8120000000000{number}": 1}, cancelled=number == 3)
    found = seller.account.find_changed(order_ids, seller.clock.now() - timedelta(hours=1))
    assert [order_id for order_id in order_ids if found[order_id].is_cancelled] == [order_ids[3]]


def test_the_seller_takes_part_where_the_demo_says(seller: Seller) -> None:
    codes = {each.marketplace for each in seller.account.participations().known if each.is_participating}
    assert {"NL", "DE", "BE"} <= codes


def test_a_code_brings_the_sellers_refresh_token_once(world: World, seller: Seller) -> None:
    consent = AmazonConsent(seller.login, world.services["seller_central"].url)
    code = world.login.new_code("https://example.org/back")
    assert consent.redeem(code, "https://example.org/back") == world.secrets["amazon-refresh-token"]
    with pytest.raises(Problem, match=r"consent\.code_refused"):
        consent.redeem(code, "https://example.org/back")
