"""Sends feeds to a strict stand-in for the Feeds API over real HTTP, and reads back what became of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from fakes.clock import FakeClock
from feed_server import FeedServer

from amzlabels.amazon.confirmation_file import confirmation_table
from amzlabels.amazon.feeds import Feeds
from amzlabels.amazon.transport import Transport
from amzlabels.domain.confirmation import CarrierCode, Confirmation, ConfirmedItem, FeedRefusal, FeedResult
from amzlabels.domain.problems import Problem

BASE = Confirmation(
    order_id="404-1830274-5521903",
    marketplace="NL",
    package_reference="1",
    carrier=CarrierCode("Post NL"),
    tracking="3SDEMO000000001",
    shipped_at=datetime(2026, 11, 23, 12, 0, tzinfo=UTC),
    items=(ConfirmedItem("81200000000001", 1),),
)
SUMMARY = b"Feed Processing Summary:\n\tNumber of records processed\t\t%d\n\tNumber of records successful\t\t%d\n\n"
HEADINGS = b"original-record-number\torder-id\torder-item-id\terror-code\terror-type\terror-message\n"
ALL_WELL = SUMMARY % (1, 1) + HEADINGS
ONE_REFUSED = SUMMARY % (2, 1) + HEADINGS + b"2\t404-1830274-5521903\t812\t18028\tError\tG\xfcltig?\n"
REFUSED = FeedResult((FeedRefusal("404-1830274-5521903", "812", "18028", "Gültig?"),))
NOT_PROCESSED = FeedResult(None)


class Tokens:
    """A login that always has a token."""

    def get_access_token(self, *, renew: bool = False) -> str:
        return "Atza|0"


@pytest.fixture
def amazon() -> Iterator[FeedServer]:
    with FeedServer() as server:
        yield server


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def feeds(amazon: FeedServer, clock: FakeClock) -> Iterator[Feeds]:
    transport = Transport(amazon.url, Tokens(), clock)
    yield Feeds(transport, clock)
    transport.close()


def code_of(act, *args: object) -> str:
    with pytest.raises(Problem) as caught:
        act(*args)
    return caught.value.note.code


def test_a_feed_goes_out_exactly_as_the_model_has_it(amazon: FeedServer, feeds: Feeds) -> None:
    confirmations = [BASE, replace(BASE, package_reference="2", tracking=""), replace(BASE, marketplace="DE")]
    feed_id = feeds.send(confirmations)
    [(taken_id, taken)] = amazon.feeds.items()
    assert feed_id == taken_id
    assert taken.asked["marketplaceIds"] == ["A1805IZSGTT6HS", "A1PA6795UKMFR9"]
    assert taken.table == confirmation_table(confirmations)
    assert amazon.calls == {"createFeedDocument": 1, "put": 1, "createFeed": 1}
    assert amazon.broken == []


def test_nothing_is_sent_that_amazon_could_not_place(amazon: FeedServer, feeds: Feeds) -> None:
    assert code_of(feeds.send, [BASE, replace(BASE, marketplace="XX")]) == "order.marketplace_unknown"
    assert code_of(feeds.send, [replace(BASE, carrier=CarrierCode("Other"))]) == "amazon.carrier_code_missing"
    assert code_of(feeds.send, []) == "amazon.our_request"
    assert amazon.calls == {}


@pytest.mark.parametrize("status", ["IN_QUEUE", "IN_PROGRESS"])
def test_a_feed_under_way_has_no_result_yet(amazon: FeedServer, feeds: Feeds, status: str) -> None:
    feed_id = feeds.send([BASE])
    amazon.finish(feed_id, None, status)
    assert feeds.result(feed_id) is None
    assert amazon.broken == []


@pytest.mark.parametrize(
    ("report", "facts", "expected"),
    [
        (ALL_WELL, {}, FeedResult(())),
        (ALL_WELL, {"is_gzip": True}, FeedResult(())),
        (ONE_REFUSED, {"content_type": "text/plain; charset=Cp1252"}, REFUSED),
        (ONE_REFUSED, {"content_type": "text/plain;charset=ISO-8859-1", "is_gzip": True}, REFUSED),
        (ONE_REFUSED.decode("cp1252").encode(), {"content_type": "text/plain; charset=UTF-8"}, REFUSED),
        (b"", {}, NOT_PROCESSED),
        (b"<html>no report</html>", {"content_type": "text/html"}, NOT_PROCESSED),
        (SUMMARY % (2, 0) + HEADINGS, {}, NOT_PROCESSED),
    ],
)
def test_a_done_feed_is_judged_by_its_report(
    amazon: FeedServer, feeds: Feeds, report: bytes, facts: dict[str, object], expected: FeedResult
) -> None:
    feed_id = feeds.send([BASE])
    amazon.finish(feed_id, report, **facts)
    assert feeds.result(feed_id) == expected
    assert amazon.broken == []


def test_a_packed_report_is_known_by_its_bytes_alone(amazon: FeedServer, feeds: Feeds) -> None:
    feed_id = feeds.send([BASE])
    document = amazon.finish(feed_id, ALL_WELL, is_gzip=True)
    assert document is not None
    document.is_gzip = False
    assert feeds.result(feed_id) == FeedResult(())


def test_a_damaged_report_counts_as_no_report(amazon: FeedServer, feeds: Feeds) -> None:
    feed_id = feeds.send([BASE])
    document = amazon.finish(feed_id, ALL_WELL, is_gzip=True)
    assert document is not None
    assert document.content is not None
    document.content = document.content[:-12]
    assert feeds.result(feed_id) == NOT_PROCESSED


@pytest.mark.parametrize("status", ["CANCELLED", "FATAL"])
@pytest.mark.parametrize("report", [None, ALL_WELL, b"no report"])
def test_a_feed_that_did_not_end_well_leaves_nothing_processed(
    amazon: FeedServer, feeds: Feeds, status: str, report: bytes | None
) -> None:
    feed_id = feeds.send([BASE])
    amazon.finish(feed_id, report, status)
    assert feeds.result(feed_id) == NOT_PROCESSED


def test_a_done_feed_without_a_report_leaves_nothing_processed(amazon: FeedServer, feeds: Feeds) -> None:
    feed_id = feeds.send([BASE])
    amazon.finish(feed_id, None, "DONE")
    assert feeds.result(feed_id) == NOT_PROCESSED


def test_feeds_and_reports_amazon_has_forgotten_leave_nothing_processed(amazon: FeedServer, feeds: Feeds) -> None:
    assert feeds.result("../4711") == NOT_PROCESSED
    feed_id = feeds.send([BASE])
    amazon.finish(feed_id, ALL_WELL)
    del amazon.documents[amazon.feeds[feed_id].result_document]
    assert feeds.result(feed_id) == NOT_PROCESSED


def test_a_status_nobody_knows_is_told(amazon: FeedServer, feeds: Feeds) -> None:
    feed_id = feeds.send([BASE])
    amazon.finish(feed_id, None, "PAUSED")
    assert code_of(feeds.result, feed_id) == "amazon.answer_unreadable"


def test_an_address_that_has_run_out_is_asked_for_again_once(amazon: FeedServer, feeds: Feeds) -> None:
    feed_id = feeds.send([BASE])
    amazon.finish(feed_id, ALL_WELL)
    amazon.troubles["get"] = [403]
    assert feeds.result(feed_id) == FeedResult(())
    assert amazon.calls["getFeedDocument"] == 2
    amazon.troubles["get"] = [403] * 9
    assert code_of(feeds.result, feed_id) == "amazon.failed"
    assert amazon.calls["getFeedDocument"] == 4


@pytest.mark.parametrize("kind", ["lost", "lost after", 500, b"<html>gateway</html>", b"{}"])
def test_a_lost_document_is_no_feed_and_the_next_try_is_clean(
    amazon: FeedServer, feeds: Feeds, kind: str | int | bytes
) -> None:
    amazon.troubles["createFeedDocument"] = [kind] * 5
    code = code_of(feeds.send, [BASE])
    assert code in ("amazon.failed", "amazon.unreachable", "amazon.answer_unreadable")
    amazon.troubles.clear()
    assert amazon.feeds == {}
    assert feeds.send([BASE]) in amazon.feeds


@pytest.mark.parametrize("kind", ["lost", "lost after", 403, 500])
def test_a_document_that_was_not_stored_is_no_feed(amazon: FeedServer, feeds: Feeds, kind: str | int) -> None:
    amazon.troubles["put"] = [kind] * 9
    assert code_of(feeds.send, [BASE]) in ("amazon.failed", "amazon.unreachable")
    assert amazon.calls["createFeed"] == 0


@pytest.mark.parametrize("kind", ["lost", "lost after", 504, b"<html>gateway</html>", b"{}"])
def test_a_lost_feed_is_unknown(amazon: FeedServer, feeds: Feeds, kind: str | int | bytes) -> None:
    amazon.troubles["createFeed"] = [kind] * 5
    assert code_of(feeds.send, [BASE]) == "amazon.outcome_unknown"
    assert amazon.calls["createFeed"] == 1


def test_a_feed_amazon_was_too_busy_for_surely_was_not_taken(amazon: FeedServer, feeds: Feeds) -> None:
    amazon.troubles["createFeed"] = [429] * 9
    assert code_of(feeds.send, [BASE]) == "amazon.busy"
    assert amazon.feeds == {}


def test_a_refused_feed_is_told_with_amazons_words(amazon: FeedServer, feeds: Feeds) -> None:
    amazon.troubles["put"] = [200]
    with pytest.raises(Problem) as caught:
        feeds.send([BASE])
    assert caught.value.note.code == "amazon.refused"
    assert "inputFeedDocumentId" in str(caught.value.note.facts["message"])
    assert amazon.feeds == {}


def test_feeds_keep_amazons_pace(amazon: FeedServer, feeds: Feeds, clock: FakeClock) -> None:
    for _ in range(15):
        feeds.send([BASE])
    assert clock.waits == []
    assert code_of(feeds.send, [BASE]) == "amazon.busy"
    clock.advance(121)
    feeds.send([BASE])
    assert len(amazon.feeds) == 16


def test_no_address_is_in_what_a_problem_says(amazon: FeedServer, feeds: Feeds) -> None:
    amazon.troubles["put"] = ["lost"] * 9
    with pytest.raises(Problem) as caught:
        feeds.send([BASE])
    assert "secret" not in f"{caught.value!r} {caught.value.note} {caught.value.__cause__} {caught.value.__context__}"
