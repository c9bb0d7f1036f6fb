"""The outbox: most urgent first, nobody held up, pauses and comes back by itself, feeds for backlogs."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from fakes.amazon_account import FakeAmazon, FakeFeeds
from fakes.printed_orders import FIRST_SHIP_BY, add_printed
from fakes.reports import order_id
from flow_bench import FlowBench

from amzlabels.domain.changes import WorkFinished, WorkPaused
from amzlabels.domain.confirmation import ConfirmAnswer, Confirmation, FeedRefusal, FeedResult
from amzlabels.domain.parcel import Confirm, Move
from amzlabels.domain.problems import Problem
from amzlabels.domain.settings import BY_HAND, Settings
from amzlabels.work.outbox import AT_ONCE

Make = Callable[..., FlowBench]


@pytest.fixture
def make(tmp_path: Path) -> Iterator[Make]:
    """Builds flows over one folder, and ends them."""
    made: list[FlowBench] = []

    def build(**choices: object) -> FlowBench:
        made.append(FlowBench(tmp_path, **choices))  # type: ignore[arg-type]
        return made[-1]

    yield build
    for bench in made:
        bench.close()


class Deaf(FakeAmazon):
    """Never answers a confirmation of these orders, and never does what they say."""

    def __init__(self, *numbers: int) -> None:
        super().__init__()
        self.orders_asked: list[str] = []
        self.deaf_to = {order_id(number) for number in numbers}

    def confirm(self, confirmation: Confirmation) -> ConfirmAnswer:
        """Answer the others."""
        self.orders_asked.append(confirmation.order_id)
        if confirmation.order_id in self.deaf_to:
            raise Problem("amazon.outcome_unknown")
        return super().confirm(confirmation)


def told(bench: FlowBench) -> list[str]:
    """The orders confirmed, as they came."""
    return [each.order_id for each in bench.amazon.told]


def test_all_are_told_once_the_most_urgent_first(make: Make) -> None:
    bench = make()
    numbers = [7, 3, 11, 0, 25, *range(30, 60)]
    parcel_ids = add_printed(bench.store, numbers)
    bench.flow.tell_amazon()
    bench.until(lambda: bench.are_accepted(parcel_ids))

    assert told(bench) == [order_id(number) for number in sorted(numbers)]


def test_what_is_printed_meanwhile_and_more_urgent_overtakes(make: Make) -> None:
    bench = make()
    add_printed(bench.store, range(10, 10 + 2 * AT_ONCE))
    confirm = bench.amazon.confirm

    def print_one_more(confirmation: Confirmation) -> ConfirmAnswer:
        if not bench.amazon.told:
            add_printed(bench.store, [0], lambda _: FIRST_SHIP_BY)
            bench.flow.tell_amazon()
        return confirm(confirmation)

    bench.amazon.confirm = print_one_more  # type: ignore[method-assign]
    bench.flow.tell_amazon()
    bench.until(lambda: len(told(bench)) == 2 * AT_ONCE + 1)

    assert told(bench)[AT_ONCE] == order_id(0)


def test_told_from_many_threads_at_once_each_goes_once(make: Make) -> None:
    bench = make()
    parcel_ids = add_printed(bench.store, range(50))
    threads = [threading.Thread(target=bench.flow.tell_amazon) for _ in range(16)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    bench.until(lambda: bench.are_accepted(parcel_ids))

    assert len(told(bench)) == 50


def test_only_what_was_scanned_or_chosen_goes_where_the_settings_wait_for_that(make: Make) -> None:
    bench = make(settings=replace(Settings(), confirm_when=BY_HAND))
    chosen, other = add_printed(bench.store, range(2))
    fields = {"confirm_wanted": True}
    bench.store.apply([Move(chosen, Confirm.NONE, Confirm.NONE, "to_confirm", fields=fields)])
    bench.flow.go(None)
    bench.hear(WorkFinished)

    assert bench.confirms([chosen, other]) == [Confirm.ACCEPTED, Confirm.NONE]


def test_an_order_that_is_never_answered_holds_nobody_up(make: Make) -> None:
    bench = make(amazon=Deaf(0), patience_s=(1.0, 2.0))
    parcel_ids = add_printed(bench.store, range(3 * AT_ONCE))
    bench.flow.go(None)
    bench.hear(WorkFinished)

    amazon = bench.amazon
    assert isinstance(amazon, Deaf)
    assert amazon.orders_asked[: 3 * AT_ONCE] == [order_id(number) for number in range(3 * AT_ONCE)]
    assert set(amazon.orders_asked[3 * AT_ONCE :]) == {order_id(0)}
    assert amazon.read == [order_id(0)] * 3
    assert bench.confirms(parcel_ids[:1]) == [Confirm.UNSURE]
    assert bench.are_accepted(parcel_ids[1:])


def test_a_lost_answer_is_settled_by_reading_the_order_back(make: Make) -> None:
    bench = make()
    parcel_ids = add_printed(bench.store, range(3))
    bench.amazon.lose_answers_of = {order_id(0): 1}
    bench.flow.go(None)
    bench.hear(WorkFinished)

    assert bench.are_accepted(parcel_ids)
    assert sorted(told(bench)) == [order_id(number) for number in range(3)]


def test_one_lost_answer_after_another_pauses(make: Make) -> None:
    bench = make(amazon=Deaf(*range(10)))
    add_printed(bench.store, range(10))
    bench.flow.go(None)

    assert bench.hear(WorkPaused).problem.code == "amazon.outcome_unknown"
    bench.hear(WorkFinished)
    assert isinstance(bench.amazon, Deaf)
    assert len(bench.amazon.orders_asked) == 3


def test_in_the_window_the_outbox_waits_as_long_as_it_takes_and_is_no_work_under_way(make: Make) -> None:
    bench = make(patience_s=(2.0, 300.0), is_patient=True)
    parcel_ids = add_printed(bench.store, range(5))
    bench.amazon.is_down = True
    waits: list[float] = []
    busy: list[bool] = []

    def at_wait(seconds: float) -> None:
        waits.append(seconds)
        busy.append(bench.flow.tally.is_busy)
        bench.amazon.is_down = len(waits) < 100

    bench.at_wait = at_wait
    # The run has begun and ended while Amazon is away.
    bench.flow.files.do(lambda: bench.flow.go(None))
    bench.hear(WorkFinished)
    bench.until(lambda: bench.are_accepted(parcel_ids))

    assert waits == [2.0, *[300.0] * 99]
    assert not any(busy)
    assert len(told(bench)) == 5


def test_on_the_command_line_the_work_ends_with_the_last_wait(make: Make) -> None:
    bench = make(patience_s=(1.0, 2.0))
    parcel_ids = add_printed(bench.store, range(2))
    bench.amazon.is_down = True
    bench.flow.files.do(lambda: bench.flow.go(None))

    assert [note.code for note in bench.hear(WorkFinished).problems] == ["amazon.unreachable"]
    assert bench.clock.waits == [1.0, 2.0]
    assert bench.confirms(parcel_ids) == [Confirm.NONE] * 2


def test_what_a_person_must_mend_stops_the_outbox_until_it_is_tried_again(make: Make) -> None:
    bench = make(patience_s=(1.0,), is_patient=True)
    parcel_ids = add_printed(bench.store, range(2))
    bench.amazon.confirm_troubles = ["amazon.login_ended"]
    bench.flow.files.do(lambda: bench.flow.go(None))
    assert bench.hear(WorkPaused).retry_in_s is None
    bench.hear(WorkFinished)
    bench.flow.files.do(bench.flow.tell_amazon)
    assert bench.confirms(parcel_ids) == [Confirm.NONE] * 2

    bench.flow.resume()
    bench.flow.files.do(lambda: bench.flow.go(None))
    bench.until(lambda: bench.are_accepted(parcel_ids))


def test_what_was_cut_short_is_read_back_at_the_next_start(make: Make) -> None:
    bench = make()
    (parcel_id,) = add_printed(bench.store, [0])
    bench.store.apply([Move(parcel_id, Confirm.NONE, Confirm.SENDING, "telling_amazon")])
    bench.flow.go(None)
    bench.hear(WorkFinished)

    assert bench.amazon.read == [order_id(0)]
    assert bench.are_accepted([parcel_id])


def test_a_backlog_goes_as_one_feed_and_what_is_printed_later_is_not_held_up(make: Make) -> None:
    bench = make(feed_from=5, is_patient=True, patience_s=(1.0,))
    backlog = add_printed(bench.store, range(6))
    looks: list[float] = []

    def at_wait(seconds: float) -> None:
        looks.append(seconds)
        if len(looks) == 1:
            add_printed(bench.store, [7])
            bench.flow.tell_amazon()
        elif len(looks) == 4:
            bench.feeds.results["feed-1"] = FeedResult((FeedRefusal(order_id(3), "", "1", "no"),))

    bench.at_wait = at_wait
    bench.flow.tell_amazon()
    bench.until(lambda: not bench.store.in_feeds() and len(told(bench)) == 2)

    assert [len(sent) for sent in bench.feeds.sent.values()] == [5]
    assert told(bench) == [order_id(0), order_id(7)]
    assert bench.confirms(backlog) == [Confirm.ACCEPTED] * 3 + [Confirm.REFUSED] + [Confirm.ACCEPTED] * 2
    assert looks[0] == 30.0
    assert max(looks) <= 120.0


def test_while_amazon_is_away_no_feed_is_tried(make: Make) -> None:
    bench = make(feed_from=5, patience_s=(1.0,) * 10)
    bench.amazon.is_down = True
    (parcel_id, *_) = add_printed(bench.store, range(30))
    bench.flow.go(None)
    bench.hear(WorkFinished)

    assert bench.feeds.sent == {}
    details = bench.store.details(parcel_id)
    assert details is not None
    assert [event.name for event in details.history].count("telling_amazon") == 11


def test_a_feed_that_amazon_does_not_take_goes_one_by_one(make: Make) -> None:
    bench = make(feed_from=5)
    bench.feeds.trouble = "amazon.role_missing"
    parcel_ids = add_printed(bench.store, range(30))
    bench.flow.go(None)
    bench.hear(WorkFinished)

    assert bench.are_accepted(parcel_ids)
    assert len(told(bench)) == 30


def test_a_feed_whose_answer_was_lost_is_read_back_and_sent_no_second_time(make: Make) -> None:
    bench = make(feed_from=5)
    bench.feeds.is_lost = True
    parcel_ids = add_printed(bench.store, range(6))
    bench.flow.go(None)
    bench.hear(WorkFinished)

    assert bench.are_accepted(parcel_ids)
    assert len(bench.feeds.sent) == 1
    assert sorted(bench.amazon.read) == [order_id(number) for number in range(1, 6)]


@pytest.mark.parametrize("event", ["in_feed", "accepted"])
def test_a_feed_that_could_not_be_written_down_is_seen_to_once_that_can_be(
    make: Make, event: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    bench = make(feed_from=5)
    parcel_ids = add_printed(bench.store, range(6))
    real = bench.store.apply

    def apply(moves: Sequence[Move]) -> None:
        if any(move.event == event and move.frm is Confirm.SENDING for move in moves) and bench.feeds.sent:
            monkeypatch.setattr(bench.store, "apply", real)
            raise Problem("store.full", folder="here")
        real(moves)

    monkeypatch.setattr(bench.store, "apply", apply)
    bench.feeds.results["feed-1"] = FeedResult(())
    bench.flow.go(None)
    bench.hear(WorkFinished)
    (crash,) = bench.crashes
    assert isinstance(crash, Problem)
    assert crash.is_of_store
    bench.crashes.clear()
    bench.flow.go(None)
    bench.hear(WorkFinished)
    assert bench.are_accepted(parcel_ids)
    assert len(bench.feeds.sent) == 1


def test_after_a_new_start_an_old_feed_is_looked_at_again(make: Make) -> None:
    bench = make()
    feeds = FakeFeeds()
    (parcel_id, lost) = add_printed(bench.store, range(2))
    for each, feed_id in ((parcel_id, "feed-9"), (lost, "?")):
        bench.store.apply([Move(each, Confirm.NONE, Confirm.SENDING, "in_feed", fields={"feed_id": feed_id})])
    feeds.results["feed-9"] = FeedResult(())
    again = make(feeds=feeds)
    again.flow.go(None)
    again.hear(WorkFinished)

    assert again.are_accepted([parcel_id, lost])
    assert feeds.looks == ["feed-9"]
    assert told(again) == [order_id(1)]


def test_on_the_command_line_a_feed_is_waited_for_but_not_for_ever(make: Make) -> None:
    bench = make(feed_from=2)
    parcel_ids = add_printed(bench.store, range(3))
    bench.flow.go(None)
    bench.hear(WorkFinished)

    assert bench.confirms(parcel_ids) == [Confirm.ACCEPTED, Confirm.SENDING, Confirm.SENDING]
    assert 600 < bench.clock.monotonic_s() < 3600
