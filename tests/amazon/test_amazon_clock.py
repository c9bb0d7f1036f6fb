"""Works with a clock that is hours wrong: what Amazon is told is by Amazon's clock, what it tells is by ours."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest
from amazon_seller import at_amazon, connected, dated, no
from fakes.clock import START, FakeClock
from scripted_server import Asked, Reply

from amzlabels.amazon.account import AmazonAccount
from amzlabels.amazon.amazon_clock import AmazonClock
from amzlabels.amazon.report import TxtReportReader
from amzlabels.amazon.reports import UnshippedReports
from amzlabels.amazon.transport import Transport
from amzlabels.domain.confirmation import CarrierCode, ConfirmAnswer, Confirmation, ConfirmedItem
from amzlabels.journey.ports import Clock

AHEAD, BEHIND = timedelta(hours=3), timedelta(hours=-3)
PRINTED = START - timedelta(minutes=5)
IDS = [f"404-1830274-552190{number}" for number in range(5)]


def confirmation(shipped_at: datetime = PRINTED) -> Confirmation:
    items = (ConfirmedItem("81200000000001", 1),)
    return Confirmation(IDS[0], "NL", "1", CarrierCode("Post NL"), "3SDEMO000000001", shipped_at, items)


def ship_date(asked: Asked) -> datetime:
    package = asked.json()["packageDetail"]
    assert isinstance(package, dict)
    return datetime.fromisoformat(package["shipDate"])


def strict(ahead: timedelta) -> Callable[[Asked], Reply]:
    """Amazon with a clock of its own, which takes no ship date of its future."""

    def answer(asked: Asked) -> Reply:
        return no(400, "shipDate is invalid") if ship_date(asked) > START + ahead else Reply(204)

    return at_amazon(ahead, answer)


@pytest.mark.parametrize("ahead", [AHEAD, BEHIND])
def test_even_the_first_confirmation_is_by_amazons_clock(ahead: timedelta) -> None:
    with connected(AmazonAccount, strict(ahead)) as (account, server):
        assert account.confirm(confirmation()) == ConfirmAnswer("r-2")
        account.confirm(confirmation())
    assert [ship_date(asked) for asked in server.asked] == [PRINTED, PRINTED + ahead, PRINTED + ahead]
    assert server.asked[1].headers["x-amz-date"] == (START + ahead).strftime("%Y%m%dT%H%M%SZ")


def test_a_ship_date_is_never_in_amazons_future() -> None:
    with connected(AmazonAccount, strict(BEHIND)) as (account, server):
        account.confirm(confirmation())
        account.confirm(confirmation(START + timedelta(hours=1)))
    assert ship_date(server.asked[-1]) == START + BEHIND


@pytest.mark.parametrize("ahead", [AHEAD, BEHIND])
def test_a_search_begins_at_the_same_moment_by_amazons_clock(ahead: timedelta) -> None:
    with connected(AmazonAccount, at_amazon(ahead, lambda _asked: Reply(200, {"orders": []}))) as (account, server):
        account.find_changed(IDS, PRINTED)
    assert [datetime.fromisoformat(asked.query["lastUpdatedAfter"]) for asked in server.asked] == [
        PRINTED,
        PRINTED + ahead,
    ]


@pytest.mark.parametrize("ahead", [AHEAD, BEHIND])
def test_a_clock_that_is_set_between_two_pages_changes_nothing_of_the_search(ahead: timedelta) -> None:
    clock, rests = FakeClock(), iter(({"nextToken": "second"}, {"nextToken": "third"}, {}))

    def page(asked: Asked) -> Reply:
        if asked.query.get("paginationToken") == "second":
            clock.set_ahead(ahead.total_seconds())
        return dated(START, Reply(200, {"orders": [], "pagination": next(rests)}))

    with connected(AmazonAccount, page, clock) as (account, server):
        account.find_changed(IDS, PRINTED)
    assert [datetime.fromisoformat(asked.query["lastUpdatedAfter"]) for asked in server.asked] == [PRINTED] * 3


@pytest.mark.parametrize("ahead", [AHEAD, BEHIND])
def test_when_a_report_was_made_is_told_by_our_clock(ahead: timedelta) -> None:
    made = Reply(200, {"processingStatus": "CANCELLED", "processingEndTime": (PRINTED + ahead).isoformat()})

    def reports(transport: Transport, clock: Clock) -> UnshippedReports:
        return UnshippedReports(transport, TxtReportReader(), clock)

    with connected(reports, at_amazon(ahead, lambda _asked: made)) as (made_reports, server):
        assert made_reports.look("1").made_at == PRINTED
    assert len(server.asked) == 1


def test_less_than_a_minute_is_no_difference() -> None:
    with connected(AmazonAccount, strict(timedelta(seconds=59))) as (account, server):
        account.confirm(confirmation())
    assert [ship_date(asked) for asked in server.asked] == [PRINTED]


def test_a_clock_that_was_set_right_is_believed_again() -> None:
    script = [dated(START + AHEAD, Reply(204)), dated(START + AHEAD, Reply(204)), dated(START, Reply(204))]
    with connected(AmazonAccount, [*script, *[Reply(204)] * 3]) as (account, server):
        for _ in range(3):
            account.confirm(confirmation())
    assert ship_date(server.asked[-1]) == PRINTED


def test_a_gateways_clock_is_not_believed() -> None:
    gateway = Reply(503, b"<html/>", {"date": "Mon, 23 Nov 2026 15:00:00 GMT"})
    with connected(AmazonAccount, [gateway, Reply(204)]) as (account, server):
        account.confirm(confirmation())
    assert ship_date(server.asked[-1]) == PRINTED


@pytest.mark.parametrize(
    "date",
    ["", "soon", "Mon, 23 Nov 2026", "Mon, 01 Jan 0001 00:00:00 GMT", "Mon, 23 Nov 99999 15:00:00 GMT", "\xff", "0"],
)
def test_what_is_no_date_changes_nothing(date: str) -> None:
    clock = AmazonClock(FakeClock())
    clock.learn(date)
    assert clock.now() == START


def test_a_date_without_a_zone_is_in_utc() -> None:
    clock = AmazonClock(FakeClock())
    clock.learn("Mon, 23 Nov 2026 12:00:00 -0000")
    assert clock.now() == datetime(2026, 11, 23, 12, tzinfo=UTC)
