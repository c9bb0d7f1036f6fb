"""The book of deliveries: who is followed, what is remembered, when people are forgotten, and that no page stays."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from fakes.clock import FakeClock
from fakes.printed_orders import add_orders, add_printed, buy
from packing_acts import buy as buy_box
from packing_acts import with_boxes
from store_orders import histories, put

from amzlabels.domain.delivery import Delivery, Progress
from amzlabels.domain.parcel import Confirm, Print, Stage
from amzlabels.domain.people import Whom
from amzlabels.domain.queue import OnItsWay
from amzlabels.journey.ports_afterwards import Followed
from amzlabels.store.sql_store import SqlStore
from amzlabels.store.tables import deliveries

LINK = "https://postnl.invalid/?B=3STEST1&P=3581AB"
DAY = timedelta(days=1)


def followed(store: SqlStore) -> list[Followed]:
    return store.deliveries.followed(store._now() - 60 * DAY)


def find(
    store: SqlStore, delivery: Delivery, *parcel_ids: int, since: datetime | None = None, link: str = LINK
) -> list[int]:
    """A look at all that are followed finds these to stand like this."""
    some = [each for each in followed(store) if each.parcel_id in parcel_ids]
    found = {each.shipment_id: Progress(each.shipment_id, delivery, since, link) for each in some}
    return store.deliveries.note_progress(some, found)


def on_its_way(store: SqlStore, parcel_id: int) -> OnItsWay | None:
    (row,) = store.rows([parcel_id])
    return row.on_its_way


def links(store: SqlStore) -> list[str]:
    with store._engine.connect() as connection:
        return list(connection.execute(deliveries.select()).columns("link").scalars())


def deliver(store: SqlStore, *parcel_ids: int) -> None:
    """Have Amazon told of these and MyParcel say that they are delivered, now."""
    for each in parcel_ids:
        put(store, each, confirm=Confirm.ACCEPTED)
    find(store, Delivery.DELIVERED, *parcel_ids)


def test_what_was_printed_is_followed_and_own_labels_are_not(store: SqlStore) -> None:
    first, own, unprinted = (*add_printed(store, [0, 1]), *add_orders(store, [2]))
    buy(store, [unprinted])
    put(store, own, shipment_id=-1)
    assert followed(store) == [Followed(first, 7_000_000 + first, store._now())]
    assert store.deliveries.followed(store._now()) == []


def test_one_that_rides_along_is_asked_after_once_and_stands_where_its_lead_stands(store: SqlStore) -> None:
    lead, rider = add_printed(store, [0, 1])
    put(store, rider, rides_with=lead, shipment_id=7_000_000 + lead)
    find(store, Delivery.COMING_BACK, lead)
    assert [each.parcel_id for each in followed(store)] == [lead]
    for each in (lead, rider):
        put(store, each, confirm=Confirm.ACCEPTED)
    stands = [on_its_way(store, each) for each in (lead, rider)]
    assert [each and (each.delivery, each.needs_person) for each in stands] == [
        (Delivery.COMING_BACK, True),
        (Delivery.COMING_BACK, False),
    ]
    assert store.deliveries.needing_person() == [lead]


def test_boxes_of_one_shipment_are_asked_after_once_and_stand_alike(store: SqlStore) -> None:
    main, same, apart = with_boxes(store)
    for each, shipment_id in ((main, 71), (same, 71), (apart, 72)):
        buy_box(store, each, tracking=f"3SBOX{each}")
        put(store, each, shipment_id=shipment_id, print=Print.PRINTED, printed_at=store._now_ms())
    assert [(each.parcel_id, each.shipment_id) for each in followed(store)] == [(main, 71), (apart, 72)]
    assert find(store, Delivery.OUT, main, same, apart) == [main, apart]
    standing = [on_its_way(store, each) for each in (main, same, apart)]
    assert [each and each.delivery for each in standing] == [Delivery.OUT] * 3


def test_what_moved_on_is_told_with_its_moment_and_the_rest_is_not(store: SqlStore, clock: FakeClock) -> None:
    first, second = add_printed(store, [0, 1])
    clock.advance(7200)
    since = store._now() - timedelta(hours=1)
    assert find(store, Delivery.HANDED_OVER, first, second, since=since) == [first, second]
    assert find(store, Delivery.HANDED_OVER, first) == []
    assert find(store, Delivery.SORTING, first) == [first]
    assert on_its_way(store, second) == OnItsWay(Delivery.HANDED_OVER, since)
    assert [names[-1] for names in histories(store, [first, second])] == ["moved_on", "moved_on"]
    details = store.details(second)
    assert details is not None
    assert (details.history[-1].facts, details.history[-1].at) == ({"delivery": "handed_over"}, since)


@pytest.mark.parametrize("off", [-30 * DAY, DAY])
def test_a_moment_that_cannot_be_is_not_believed(store: SqlStore, off: timedelta) -> None:
    (parcel_id,) = add_printed(store, [0])
    find(store, Delivery.DELIVERED, parcel_id, since=store._now() + off)
    assert on_its_way(store, parcel_id) == OnItsWay(Delivery.DELIVERED, store._now())


@pytest.mark.parametrize("end", [Delivery.DELIVERED, Delivery.UNTRACKED, Delivery.EXPIRED, Delivery.BACK])
def test_what_is_settled_is_followed_no_more(store: SqlStore, end: Delivery) -> None:
    first, second = add_printed(store, [0, 1])
    find(store, end, first)
    assert [each.parcel_id for each in followed(store)] == [second]


def test_the_longest_not_looked_at_come_first(store: SqlStore, clock: FakeClock) -> None:
    first, second, third = add_printed(store, [0, 1, 2])
    find(store, Delivery.SORTING, first)
    clock.advance(60)
    find(store, Delivery.SORTING, second)
    assert [each.parcel_id for each in followed(store)] == [third, first, second]


def test_one_the_shop_does_not_know_stays_as_it_was(store: SqlStore, clock: FakeClock) -> None:
    first, second = add_printed(store, [0, 1])
    find(store, Delivery.SORTING, first)
    clock.advance(60)
    assert store.deliveries.note_progress(followed(store), {}) == [second]
    assert [(each.delivery, each.looked_at) for each in followed(store)] == [
        (Delivery.SORTING, store._now()),
        (Delivery.OTHER, store._now()),
    ]


def test_a_label_given_up_meanwhile_is_not_noted(store: SqlStore) -> None:
    (parcel_id,) = add_printed(store, [0])
    some = followed(store)
    store.void([parcel_id])
    assert store.deliveries.note_progress(some, {some[0].shipment_id: Progress(1, Delivery.DELIVERED)}) == []
    assert on_its_way(store, parcel_id) is None
    assert followed(store) == []


def test_a_person_sees_to_what_does_not_arrive_once(store: SqlStore) -> None:
    first, second = add_printed(store, [0, 1])
    put(store, first, confirm=Confirm.ACCEPTED)
    find(store, Delivery.COMING_BACK, first)
    assert store.rows([first])[0].shown_stage is Stage.HELD
    assert store.deliveries.needing_person() == [first]
    assert store.deliveries.see([first, second]) == [first]
    assert store.deliveries.see([first]) == []
    assert store.deliveries.needing_person() == []
    assert store.rows([first])[0].shown_stage is Stage.DONE
    # That it has now arrived back is news again.
    find(store, Delivery.BACK, first)
    assert store.deliveries.needing_person() == [first]


def test_the_page_is_the_shops_own_and_built_only_where_it_has_none(store: SqlStore) -> None:
    first, second, unbought = (*add_printed(store, [0, 1]), *add_orders(store, [2]))
    find(store, Delivery.REGISTERED, first)
    pages = [details.link for each in (first, second, unbought) if (details := store.details(each))]
    assert pages == [LINK, f"https://myparcel.me/track-trace/3STEST{second:07d}/3581AB/NL", ""]
    # Once told, it stays: a later answer without one takes nothing away.
    find(store, Delivery.SORTING, first, link="")
    assert [each for each in links(store) if each] == [LINK]


def test_an_own_label_has_no_page(store: SqlStore) -> None:
    (parcel_id,) = add_printed(store, [0])
    put(store, parcel_id, shipment_id=-5)
    details = store.details(parcel_id)
    assert details is not None
    assert details.link == ""


def test_a_delivery_starts_the_clock_anew_and_then_ends_it(store: SqlStore, clock: FakeClock) -> None:
    delivered, unknown = add_printed(store, [0, 1])
    put(store, unknown, confirm=Confirm.ACCEPTED)
    clock.advance(10 * DAY.total_seconds())
    deliver(store, delivered)
    clock.advance(25 * DAY.total_seconds())
    # The shipment is 35 days ago, the delivery 25.
    assert len(store.forget_people(Whom(store._now() - 30 * DAY))) == 1
    assert [row.name for row in store.rows([delivered, unknown])] == ["Anna de Vries", ""]
    clock.advance(5 * DAY.total_seconds() + 1)
    assert len(store.forget_people(Whom(store._now() - 30 * DAY))) == 1
    assert [row.name for row in store.rows([delivered])] == [""]


def test_what_came_back_counts_from_the_shipment(store: SqlStore, clock: FakeClock) -> None:
    (parcel_id,) = add_printed(store, [0])
    put(store, parcel_id, confirm=Confirm.ACCEPTED)
    clock.advance(20 * DAY.total_seconds())
    find(store, Delivery.BACK, parcel_id)
    clock.advance(10 * DAY.total_seconds() + 1)
    assert len(store.forget_people(Whom(store._now() - 30 * DAY))) == 1


@pytest.mark.parametrize("before", [None, timedelta(days=30)])
def test_the_page_goes_with_the_people_and_does_not_come_back(
    store: SqlStore, clock: FakeClock, before: timedelta | None
) -> None:
    (parcel_id,) = add_printed(store, [0])
    put(store, parcel_id, confirm=Confirm.ACCEPTED)
    find(store, Delivery.SORTING, parcel_id)
    clock.advance(40 * DAY.total_seconds())
    assert len(store.forget_people(Whom(None if before is None else store._now() - before))) == 1
    assert links(store) == [""]
    find(store, Delivery.OUT, parcel_id)
    details = store.details(parcel_id)
    assert details is not None
    assert (links(store), details.link) == ([""], "")
    assert on_its_way(store, parcel_id) == OnItsWay(Delivery.OUT, store._now())
