"""A backlog in one feed: intent, the feed's id, its result per parcel, and what a stop in between leaves."""

from __future__ import annotations

from dataclasses import replace

import pytest
from fakes.amazon_account import FakeFeeds
from fakes.printed_orders import add_printed
from fakes.reports import item_id, order_id

from amzlabels.domain.confirmation import FeedRefusal, FeedResult
from amzlabels.domain.parcel import Confirm, Move
from amzlabels.domain.problems import Problem
from amzlabels.domain.settings import Settings
from amzlabels.journey.confirm_feed import NOT_KNOWN_YET, ConfirmByFeed
from amzlabels.store.sql_store import SqlStore

SETTINGS = Settings()


@pytest.fixture
def feeds() -> FakeFeeds:
    """No feed yet."""
    return FakeFeeds()


def send(store: SqlStore, feeds: FakeFeeds, parcel_ids: list[int], settings: Settings = SETTINGS) -> str:
    """Send these in a feed."""
    return ConfirmByFeed(store, feeds).send(store.open_parcels(parcel_ids), settings)


def states(store: SqlStore, parcel_ids: list[int]) -> list[Confirm]:
    """Where Amazon stands with each."""
    found = {parcel.parcel_id: parcel.confirm for parcel in store.open_parcels(parcel_ids)}
    return [found[each] for each in parcel_ids]


def codes(store: SqlStore, parcel_ids: list[int]) -> list[str]:
    """The problem of each, empty for none."""
    found = {parcel.parcel_id: parcel.problem for parcel in store.open_parcels(parcel_ids)}
    notes = [found[each] for each in parcel_ids]
    return [note.code if note is not None else "" for note in notes]


def test_all_go_in_one_feed_and_are_settled_by_its_result(store: SqlStore, feeds: FakeFeeds) -> None:
    parcel_ids = add_printed(store, range(4))
    feed_id = send(store, feeds, parcel_ids)
    assert [each.order_id for each in feeds.sent[feed_id]] == [order_id(number) for number in range(4)]
    assert {each: len(sent) for each, sent in store.in_feeds().items()} == {feed_id: 4}
    assert ConfirmByFeed(store, feeds).settle(feed_id) is None

    feeds.results[feed_id] = FeedResult(
        (
            FeedRefusal(order_id(1), item_id(1), "13019", "quantity is invalid"),
            FeedRefusal(order_id(2), "", "18028", "NonexistentOrderItem"),
            FeedRefusal(order_id(3), "another item", "1", "not this parcel"),
        )
    )
    assert sorted(ConfirmByFeed(store, feeds).settle(feed_id) or ()) == parcel_ids
    assert states(store, parcel_ids) == [Confirm.ACCEPTED, Confirm.REFUSED, Confirm.REFUSED, Confirm.ACCEPTED]
    assert codes(store, parcel_ids) == ["", "amazon.refused", "amazon.order_cancelled", ""]
    assert store.in_feeds() == {}


def test_amazons_words_are_kept_with_a_refusal(store: SqlStore, feeds: FakeFeeds) -> None:
    parcel_ids = add_printed(store, [1])
    feed_id = send(store, feeds, parcel_ids)
    feeds.results[feed_id] = FeedResult((FeedRefusal(order_id(1), item_id(1), "13019", "quantity is invalid"),))
    ConfirmByFeed(store, feeds).settle(feed_id)

    problem = store.open_parcels(parcel_ids)[0].problem
    assert problem is not None
    assert problem.facts == {"message": "quantity is invalid", "code": "13019", "request_id": feed_id}


def test_a_feed_that_was_not_processed_leaves_all_unsure(store: SqlStore, feeds: FakeFeeds) -> None:
    parcel_ids = add_printed(store, range(3))
    feed_id = send(store, feeds, parcel_ids)
    feeds.results[feed_id] = FeedResult(None)
    ConfirmByFeed(store, feeds).settle(feed_id)

    assert states(store, parcel_ids) == [Confirm.UNSURE] * 3


@pytest.mark.parametrize("code", ["amazon.denied", "amazon.role_missing"])
def test_a_feed_that_may_not_be_looked_at_any_more_leaves_all_unsure(
    store: SqlStore, feeds: FakeFeeds, code: str
) -> None:
    parcel_ids = add_printed(store, range(2))
    feed_id = send(store, feeds, parcel_ids)
    feeds.trouble = code
    ConfirmByFeed(store, feeds).settle(feed_id)

    assert states(store, parcel_ids) == [Confirm.UNSURE] * 2


@pytest.mark.parametrize("code", ["amazon.unreachable", "amazon.login_ended", "amazon.busy", "amazon.failed"])
def test_a_feed_that_cannot_be_looked_at_now_is_left_as_it_is(store: SqlStore, feeds: FakeFeeds, code: str) -> None:
    parcel_ids = add_printed(store, range(2))
    feed_id = send(store, feeds, parcel_ids)
    feeds.trouble = code
    with pytest.raises(Problem, match=code.replace(".", r"\.")):
        ConfirmByFeed(store, feeds).settle(feed_id)

    assert {each: len(sent) for each, sent in store.in_feeds().items()} == {feed_id: 2}


def test_what_the_feed_says_was_fulfilled_before_is_read_back(store: SqlStore, feeds: FakeFeeds) -> None:
    parcel_ids = add_printed(store, [1])
    feed_id = send(store, feeds, parcel_ids)
    said = "not finding a matching package or order already fulfilled"
    feeds.results[feed_id] = FeedResult((FeedRefusal(order_id(1), "", "13023", said),))
    ConfirmByFeed(store, feeds).settle(feed_id)

    assert states(store, parcel_ids) == [Confirm.UNSURE]


def test_a_feed_that_surely_was_not_sent_changes_nothing(store: SqlStore, feeds: FakeFeeds) -> None:
    parcel_ids = add_printed(store, range(2))
    feeds.trouble = "amazon.role_missing"
    with pytest.raises(Problem, match=r"amazon\.role_missing"):
        send(store, feeds, parcel_ids)

    assert states(store, parcel_ids) == [Confirm.NONE] * 2
    assert store.in_feeds() == {}


def test_a_feed_whose_answer_was_lost_leaves_all_unsure(store: SqlStore, feeds: FakeFeeds) -> None:
    parcel_ids = add_printed(store, range(2))
    feeds.is_lost = True

    assert send(store, feeds, parcel_ids) == ""
    assert states(store, parcel_ids) == [Confirm.UNSURE] * 2
    assert store.in_feeds() == {}


def test_after_a_stop_known_feeds_are_looked_at_and_the_others_unsure(store: SqlStore, feeds: FakeFeeds) -> None:
    known, unknown = add_printed(store, [1]), add_printed(store, [2])
    feed_id = send(store, feeds, known)
    fields = {"feed_id": NOT_KNOWN_YET}
    store.apply([Move(unknown[0], Confirm.NONE, Confirm.SENDING, "in_feed", fields=fields)])

    assert ConfirmByFeed(store, feeds).recover() == [feed_id]
    assert states(store, [*known, *unknown]) == [Confirm.SENDING, Confirm.UNSURE]


def test_what_cannot_be_told_is_held_and_the_others_are_sent(store: SqlStore, feeds: FakeFeeds) -> None:
    parcel_ids = add_printed(store, range(2))
    store.choose_marketplace(parcel_ids[:1], "DE")
    codes_of_nl = {"NL/postnl": SETTINGS.carrier_codes["postnl"]}
    feed_id = send(store, feeds, parcel_ids, replace(SETTINGS, carrier_codes=codes_of_nl))

    assert [each.order_id for each in feeds.sent[feed_id]] == [order_id(1)]
    assert codes(store, parcel_ids) == ["amazon.carrier_code_missing", ""]


def test_what_was_taken_in_hand_or_given_up_in_the_meantime_is_left_out(store: SqlStore, feeds: FakeFeeds) -> None:
    parcel_ids = add_printed(store, range(3))
    before = store.open_parcels(parcel_ids)
    store.apply([Move(parcel_ids[0], Confirm.NONE, Confirm.SENDING, "telling_amazon")])
    store.void(parcel_ids[1:2])
    feed_id = ConfirmByFeed(store, feeds).send(before, SETTINGS)

    assert [each.order_id for each in feeds.sent[feed_id]] == [order_id(2)]
    assert states(store, parcel_ids) == [Confirm.SENDING, Confirm.NONE, Confirm.SENDING]
