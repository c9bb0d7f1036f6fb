"""Letters and stamps have no tracking number: Amazon is told of them in feeds, gathered, and of each of them once."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from fakes.amazon_account import FakeAmazon
from fakes.clock import FakeClock
from fakes.printed_orders import add_orders, add_printed, print_labels
from fakes.reports import item_id, order_id
from flow_bench import FlowBench

from amzlabels.amazon.account import AmazonAccount
from amzlabels.amazon.feeds import Feeds
from amzlabels.amazon.login import Credentials, RefreshTokenLogin
from amzlabels.amazon.transport import Transport
from amzlabels.demo.world import World
from amzlabels.domain.amazon_order import AmazonOrder, AmazonPackage
from amzlabels.domain.changes import WorkFinished, WorkPaused
from amzlabels.domain.confirmation import FeedRefusal, FeedResult
from amzlabels.domain.parcel import Confirm, Label, Move
from amzlabels.domain.shipment import OWN
from amzlabels.work.outbox import FEED_AGAIN_S, GATHER_S

Make = Callable[..., FlowBench]
FEED_FROM = 400


@pytest.fixture
def make(tmp_path: Path) -> Iterator[Make]:
    """Builds a flow whose feeds are done at the first look, and ends it."""
    made: list[FlowBench] = []

    def build(**choices: object) -> FlowBench:
        bench = FlowBench(tmp_path, feed_from=FEED_FROM, **choices)  # type: ignore[arg-type]
        bench.at_wait = lambda _: bench.feeds.results.update({each: FeedResult(()) for each in bench.feeds.sent})
        made.append(bench)
        return bench

    yield build
    for bench in made:
        bench.close()


def add_stamps(bench: FlowBench, *numbers: int, carrier: str = "postnl") -> list[int]:
    """Import these orders with labels that are printed and have no number."""
    parcel_ids = add_orders(bench.store, numbers)
    for each in parcel_ids:
        fields: dict[str, str | int | None] = {"shipment_id": 7_000_000 + each, "carrier": carrier}
        bench.store.apply([Move(each, Label.NONE, Label.BUYING, "buying")])
        bench.store.apply([Move(each, Label.BUYING, Label.BOUGHT, "bought", fields=fields)])
    print_labels(bench.store, parcel_ids)
    return parcel_ids


def fed(bench: FlowBench) -> list[list[str]]:
    """The orders in each feed."""
    return [[each.order_id for each in sent] for sent in bench.feeds.sent.values()]


def finish(bench: FlowBench) -> None:
    """Let everything be told."""
    bench.flow.files.do(lambda: bench.flow.go(None))
    bench.hear(WorkFinished)


def test_what_has_no_number_goes_in_one_feed_and_all_else_at_once(make: Make) -> None:
    bench = make()
    stamps = add_stamps(bench, *range(0, 60, 2))
    tracked = add_printed(bench.store, range(1, 60, 2))
    finish(bench)

    assert bench.are_accepted([*stamps, *tracked])
    assert [each.order_id for each in bench.amazon.told] == [order_id(number) for number in range(1, 60, 2)]
    assert fed(bench) == [[order_id(number) for number in range(0, 60, 2)]]
    assert {each.tracking for sent in bench.feeds.sent.values() for each in sent} == {""}


def test_own_labels_that_need_no_number_are_told_only_when_a_person_says_so(make: Make) -> None:
    bench = make()
    wanted, other = add_stamps(bench, 1, 2, carrier=OWN)
    bench.store.apply([Move(wanted, Confirm.NONE, Confirm.NONE, "to_confirm", fields={"confirm_wanted": True})])
    finish(bench)
    assert bench.confirms([wanted, other]) == [Confirm.ACCEPTED, Confirm.NONE]
    assert fed(bench) == [[order_id(1)]]


def test_one_feed_waits_for_those_that_are_printed_meanwhile(make: Make) -> None:
    bench = make()
    add_stamps(bench, 1)
    waits: list[float] = []
    done = bench.at_wait

    def at_wait(seconds: float) -> None:
        waits.append(seconds)
        if len(waits) == 1:
            bench.clock.advance(GATHER_S / 2)
            add_stamps(bench, 2)
            bench.flow.tell_amazon()
        done(seconds)

    bench.at_wait = at_wait
    finish(bench)
    assert fed(bench) == [[order_id(1), order_id(2)]]
    assert waits[0] == GATHER_S


def test_a_refused_row_is_held_with_amazons_words(make: Make) -> None:
    bench = make()
    first, second = add_stamps(bench, 1, 2)
    refusal = FeedRefusal(order_id(2), "", "18028", "tracking id is required")
    bench.at_wait = lambda _: bench.feeds.results.update({"feed-1": FeedResult((refusal,))})
    finish(bench)
    assert bench.confirms([first, second]) == [Confirm.ACCEPTED, Confirm.REFUSED]


@pytest.mark.parametrize("is_done", [True, False])
def test_a_feed_whose_answer_was_lost_is_looked_up_and_sent_again_only_where_it_was_not_heard(
    make: Make, is_done: bool
) -> None:
    bench = make()
    (parcel_id,) = add_stamps(bench, 1)
    bench.feeds.is_lost = True
    package = AmazonPackage("901", "")
    bench.amazon.orders[order_id(1)] = replace(AmazonOrder(order_id(1)), is_fulfilled=is_done, packages=(package,))

    def hear_again(_change: object) -> None:
        bench.feeds.is_lost = bench.feeds.is_lost and not bench.feeds.sent

    bench.at_change = hear_again
    finish(bench)
    assert bench.are_accepted([parcel_id])
    assert len(bench.feeds.sent) == (1 if is_done else 2)
    assert bench.amazon.told == []


def test_a_feed_that_amazon_does_not_take_now_is_tried_again_later(make: Make) -> None:
    bench = make()
    (parcel_id,) = add_stamps(bench, 1)
    bench.feeds.trouble = "amazon.role_missing"
    waits: list[float] = []
    done = bench.at_wait

    def at_wait(seconds: float) -> None:
        waits.append(seconds)
        if len(waits) == 2:
            bench.feeds.trouble = ""
        done(seconds)

    bench.at_wait = at_wait
    finish(bench)
    assert waits[:2] == [GATHER_S, FEED_AGAIN_S]
    assert bench.are_accepted([parcel_id])


def test_while_amazon_is_away_they_wait_as_everything_does(make: Make) -> None:
    bench = make(patience_s=(60.0,) * 3)
    (parcel_id,) = add_stamps(bench, 1)
    bench.feeds.trouble = "amazon.unreachable"
    done, waits = bench.at_wait, list[float]()

    def at_wait(seconds: float) -> None:
        waits.append(seconds)
        if len(waits) == 3:
            bench.feeds.trouble = ""
        done(seconds)

    bench.at_wait = at_wait
    bench.flow.files.do(lambda: bench.flow.go(None))
    assert bench.hear(WorkPaused).resource == "amazon"
    bench.hear(WorkFinished)
    assert waits[:3] == [GATHER_S, 60.0, 60.0]
    assert bench.are_accepted([parcel_id])
    assert fed(bench) == [[order_id(1)]]


def test_the_stand_in_takes_letters_and_stamps_as_amazon_documents_them(make: Make, world: World) -> None:
    known = [world.secrets[name] for name in ("lwa-client-id", "lwa-client-secret", "amazon-refresh-token")]
    clock = FakeClock()
    login = RefreshTokenLogin(world.services["login"].url, lambda: Credentials(*known), clock)
    transport = Transport(world.services["amazon"].url, login, clock)
    for number in range(3):
        world.amazon.seed(order_id(number), "A1805IZSGTT6HS", {item_id(number): 2})
    bench = make(amazon=AmazonAccount(transport, clock), feeds=Feeds(transport, clock), clock=clock)
    bench.at_wait = lambda _: None
    stamps, tracked = add_stamps(bench, 0, 1), add_printed(bench.store, [2])
    finish(bench)
    transport.close()

    assert bench.are_accepted([*stamps, *tracked])
    assert sorted(world.ledger.fed) == [order_id(0), order_id(1)]
    assert {"tracking-number" in row for rows in world.ledger.fed.values() for row in rows} == {False}
    assert [world.ledger.packages(order_id(number)) for number in range(3)] == [1, 1, 1]
    assert world.ledger.malformed == []


def test_what_was_printed_before_a_stop_is_fed_after_the_next_start(make: Make) -> None:
    amazon = FakeAmazon()
    bench = make(amazon=amazon)
    (parcel_id,) = add_stamps(bench, 1)
    bench.at_wait = lambda _: bench.flow.leave()
    bench.flow.tell_amazon()
    bench.until(lambda: not bench.flow.tally.is_busy)
    assert bench.feeds.sent == {}
    again = make(amazon=amazon)
    finish(again)
    assert again.are_accepted([parcel_id])
    assert fed(again) == [[order_id(1)]]
