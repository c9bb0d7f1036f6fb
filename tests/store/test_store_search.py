"""The search's memory: after every kind of write it finds what reading the whole store anew would find."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest
from fakes.clock import FakeClock
from sqlalchemy import Connection, event, text
from sqlcipher3 import dbapi2
from store_orders import RECIPIENT, SHIP_BY, change_address, fetch, item, order, take_in
from test_store_packing_seeded import Day

from amzlabels.domain.order import Order
from amzlabels.domain.packing import Packed
from amzlabels.domain.parcel import Label, Move, Stage
from amzlabels.domain.problems import Note, Problem
from amzlabels.domain.queue import ParcelDetails, QueueCounts, QueueQuery
from amzlabels.store.engine import reading, writing
from amzlabels.store.queue import list_ids
from amzlabels.store.repack import same_address
from amzlabels.store.sql_store import SEARCH_KEPT, SqlStore

NAMES = ("Anna de Vries", "Jörg Müller-Großmann", "Åsa Öberg", "O'Neill 100%", "Ontvanger_7")
CITIES = ("Utrecht", "Köln", "Malmö")
TEXTS = (
    "",
    "a",
    "ontvanger",
    "MÜLLER",
    "köln",
    "grossmann tea",
    "sku-1",
    "3stest",
    "0%",
    "_",
    "303-",
    "nothing at all",
)
STAGES = (frozenset[Stage](), frozenset({Stage.READY}), frozenset({Stage.HELD, Stage.TO_AMAZON}))


def random_order(dice: random.Random, number: int) -> Order:
    recipient = replace(
        RECIPIENT, name=dice.choice(NAMES), city=dice.choice(CITIES), company=dice.choice(("", "Tea BV"))
    )
    items = [
        replace(item(10 * number + each), title=dice.choice(("Tea pot", "Mug"))) for each in range(dice.randint(1, 3))
    ]
    return order(
        number,
        *items,
        recipient=recipient,
        raw_address=replace(order().raw_address, line_1=f"Laan {dice.randint(1, 3)}"),
        marketplace=dice.choice(("NL", "DE", None)),
        ship_by=dice.choice((None, SHIP_BY, SHIP_BY + timedelta(days=dice.randint(1, 3)))),
        problems=dice.choice(((), (), (Note("order.prime"),))),
    )


def compare(store: SqlStore) -> None:
    """What searches find is what the rows themselves say, and so is all else that is asked of the memory."""
    store.prepare_search()
    with reading(store._engine) as connection:
        ids = list_ids(connection, QueueQuery())
        alike = {each: same_address(connection, each) for each in ids[::7]}
    assert {each: store.same_address(each) for each in alike} == alike
    everything = [details for each in ids if (details := store.details(each)) is not None]
    for number, words in enumerate(TEXTS):
        query = QueueQuery(STAGES[number % 3], ("", "NL", "DE")[number % 2], words)
        here = [each.row for each in everything if not query.marketplace or each.row.marketplace == query.marketplace]
        folded = {each.row.parcel_id: looked_through(each) for each in everything}
        found = [row for row in here if all(word in folded[row.parcel_id] for word in words.casefold().split())]
        assert store.list(query) == [row.parcel_id for row in found if not query.stages or row.stage in query.stages]
        marketplaces = Counter(each.row.marketplace or "" for each in everything)
        riders = Counter(row.stage for row in found if row.rides_with is not None)
        assert store.look(query)[1] == QueueCounts(Counter(row.stage for row in found), marketplaces, riders)


def looked_through(details: ParcelDetails) -> str:
    row, to = details.row, details.recipient
    items = [part for each in details.items for part in (each.sku, each.title)]
    return "\n".join((row.order_id, to.name, to.company, to.postal_code, to.city, row.tracking, *items)).casefold()


def buy(store: SqlStore, parcel_id: int, tracking: str) -> None:
    store.apply([Move(parcel_id, Label.NONE, Label.BUYING, "buying")])
    store.apply([Move(parcel_id, Label.BUYING, Label.BOUGHT, "bought", fields={"tracking": tracking})])


def write_and_fail(store: SqlStore) -> None:
    with writing(store._engine) as connection:
        connection.execute(text("UPDATE parcels SET tracking = '3STEST1'"))
        connection.execute(text("UPDATE parcels SET stage = 'nowhere'"))


def one_ready(store: SqlStore) -> int:
    """A parcel that can be bought, 0 where there is none."""
    free = (each for each in store.open_parcels() if each.label is Label.NONE and each.problem is None)
    return next((each.parcel_id for each in free), 0)


def acts(store: SqlStore, dice: random.Random, orders: list[Order]) -> dict[str, Callable[[], object]]:
    """One act of every kind that writes parcels or their items."""
    ids = store.list(QueueQuery())
    some = dice.sample(ids, 5)
    ready = one_ready(store) or (store.release(ids), store.override(ids, "because"), one_ready(store))[-1]
    shipped = replace(orders[15].items[0], quantity=0)
    return {
        "new": lambda: take_in(store, *(random_order(dice, number) for number in range(100, 110))),
        "renewed": lambda: take_in(store, *(random_order(dice, each) for each in range(1, 12))),
        "items moved": lambda: take_in(
            store, *(replace(each, items=each.items[1:] or each.items) for each in orders[:8])
        ),
        "gone": lambda: fetch(store, *orders[3:]),
        "nothing left to ship": lambda: take_in(store, replace(orders[15], items=(shipped,))),
        "address": lambda: change_address(store, ready, replace(RECIPIENT, name="Zoë Quist")),
        "marketplace": lambda: store.choose_marketplace(some, "DE"),
        "held": lambda: store.hold(some, Note("user.held")),
        "released": lambda: (store.release(ids), store.override(ids, "because")),
        "packed": lambda: pack(store, ready),
        "packed and taken back": lambda: pack_and_take_back(store, ready),
        "bought": lambda: buy(store, ready, "3STEST77"),
        "voided": lambda: store.void(ids),
        "wanted": lambda: store.want(None),
        "wanted again": lambda: store.want(some),
        "exported": lambda: store.mark_exported(ids),
        "forgotten": store.forget_people,
    }


def pack(store: SqlStore, parcel_id: int) -> list[int]:
    """Each item in a parcel of its own."""
    (parcel,) = store.open_parcels([parcel_id])
    first, *others = [{item.order_item_id: item.quantity} for item in parcel.items]
    return store.repack(parcel_id, [Packed(parcel_id, first, boxes=2), *(Packed(None, each) for each in others)])


def pack_and_take_back(store: SqlStore, parcel_id: int) -> None:
    """The same, and back, parcels that are gone included."""
    before = store.snapshot([parcel_id])
    packed = store.snapshot([*before.parcels, *pack(store, parcel_id)])
    assert store.restore(before, packed) or packed.parcels == before.parcels
    compare(store)


@pytest.mark.parametrize("seed", range(3))
def test_a_search_is_right_after_every_kind_of_write(store: SqlStore, clock: FakeClock, seed: int) -> None:
    dice = random.Random(seed)  # noqa: S311 - to be repeated
    orders = [random_order(dice, number) for number in range(1, 30)]
    take_in(store, *orders)
    compare(store)
    names = [name for name in acts(store, dice, orders) if name != "forgotten"]
    for name in (*dice.sample(names, len(names)), "forgotten"):
        clock.advance(60)
        acts(store, dice, orders)[name]()
        compare(store)


def compare_counts(store: SqlStore) -> None:
    """Without a search the counts are those of the rows."""
    rows = store.rows(store.list(QueueQuery()))
    for query in (QueueQuery(), QueueQuery(STAGES[2], "NL"), QueueQuery(marketplace="DE")):
        here = [row for row in rows if not query.marketplace or row.marketplace == query.marketplace]
        riders = Counter(row.stage for row in here if row.rides_with is not None)
        everything = Counter(row.marketplace or "" for row in rows)
        assert store.look(query)[1] == QueueCounts(Counter(row.stage for row in here), everything, riders)


@pytest.mark.parametrize("seed", range(2))
def test_counts_are_right_after_every_kind_of_write(
    store: SqlStore, other_station: SqlStore, clock: FakeClock, seed: int
) -> None:
    dice = random.Random(seed)  # noqa: S311 - to be repeated
    orders = [random_order(dice, number) for number in range(1, 30)]
    take_in(store, *orders)
    names = [name for name in acts(store, dice, orders) if name not in ("packed and taken back", "forgotten")]
    for number, name in enumerate(dice.sample(names, len(names))):
        clock.advance(60)
        acts((store, other_station)[number % 2], dice, orders)[name]()
        compare_counts(store)
        compare_counts(other_station)
        assert not store._memory.is_at_hand


@pytest.mark.parametrize("seed", range(6))
def test_a_search_is_right_whatever_is_packed_and_taken_back(store: SqlStore, clock: FakeClock, seed: int) -> None:
    day = Day(store, clock, seed)
    compare(store)
    for _ in range(40):
        day.act()
        compare(store)


def test_a_parcel_that_comes_back_with_its_old_number_is_found(store: SqlStore) -> None:
    mug, plate = item(1, 2, title="Mug"), item(2, title="Plate")
    (first,) = take_in(store, order(1, mug, plate)).parcels
    both = [Packed(first, {mug.order_item_id: 2}, 1), Packed(None, {plate.order_item_id: 1}, 1)]
    first, second = store.repack(first, both)
    compare(store)
    divided = store.snapshot([first, second])
    store.repack(first, [Packed(first, {mug.order_item_id: 2, plate.order_item_id: 1}, 1)])
    compare(store)
    assert store.list(QueueQuery(text="plate")) == [first]
    assert store.restore(divided, store.snapshot([first, second]))
    compare(store)
    assert store.list(QueueQuery(text="plate")) == [second]


def test_an_item_that_goes_back_to_a_parcel_is_found_there(store: SqlStore) -> None:
    mug, plate, bowl = item(1, title="Mug"), item(2, title="Plate"), item(3, title="Bowl")
    (first,) = take_in(store, order(1, mug, plate, bowl)).parcels
    units = [{each.order_item_id: 1} for each in (mug, plate, bowl)]
    first, second = store.repack(first, [Packed(first, units[0], 1), Packed(None, units[1] | units[2], 1)])
    compare(store)
    before = store.snapshot([first, second])
    store.repack(first, [Packed(first, units[0] | units[1], 1), Packed(second, units[2], 1)])
    compare(store)
    assert store.restore(before, store.snapshot([first, second]))
    compare(store)
    assert store.list(QueueQuery(text="plate")) == [second]


def test_what_another_station_writes_is_found(store: SqlStore, other_station: SqlStore) -> None:
    one, two = take_in(store, order(1), order(2)).parcels
    query = QueueQuery(text="zoë")
    assert store.list(query) == other_station.list(query) == []
    change_address(other_station, one, replace(RECIPIENT, name="Zoë Quist"))
    change_address(store, two, replace(RECIPIENT, name="Zoë Quist"))
    assert store.list(query) == other_station.list(query) == [one, two]
    take_in(other_station, order(3, recipient=replace(RECIPIENT, name="Zoë Quist")))
    assert len(store.list(query)) == 3


def test_what_was_taken_back_is_not_found(store: SqlStore) -> None:
    (parcel_id,) = take_in(store, order(1)).parcels
    query = QueueQuery(text="3stest")
    assert store.list(query) == []
    # All its connections begin anew, so that the first writing of one is the transaction that fails.
    store._engine.dispose()
    for _ in range(2):
        with pytest.raises(Exception, match="CHECK"):
            write_and_fail(store)
        assert store.list(query) == []
    buy(store, parcel_id, "3STEST1")
    assert store.list(query) == [parcel_id]


def test_the_memory_is_built_when_wanted_and_given_back_when_unused(store: SqlStore, clock: FakeClock) -> None:
    (parcel_id,) = take_in(store, order(1)).parcels
    assert not store._memory.is_at_hand
    store.prepare_search()
    assert store._memory.is_at_hand
    clock.advance(SEARCH_KEPT.total_seconds() - 1)
    store.list(QueueQuery())
    assert store._memory.is_at_hand
    clock.advance(2)
    store.list(QueueQuery())
    assert not store._memory.is_at_hand
    assert store.list(QueueQuery(text="anna")) == [parcel_id]
    assert store._memory.is_at_hand


def test_a_commit_for_which_there_is_no_room_keeps_no_later_one_from_being_seen(store: SqlStore) -> None:
    parcel_id, *_ = take_in(store, order(1), order(2)).parcels
    store._engine.dispose()

    def is_full(_connection: Connection, _cursor: object, statement: str, *_: object) -> None:
        if statement.startswith("UPDATE counters"):
            raise dbapi2.OperationalError("database or disk is full")

    event.listen(store._engine, "before_cursor_execute", is_full)
    with pytest.raises(Problem) as raised:
        store.hold([parcel_id], Note("user.held"))
    event.remove(store._engine, "before_cursor_execute", is_full)
    assert raised.value.note.code == "store.full"

    assert store.list(QueueQuery(text="anna", stages=frozenset({Stage.READY})))[:1] == [parcel_id]
    store.hold([parcel_id], Note("user.held"))
    assert parcel_id not in store.list(QueueQuery(text="anna", stages=frozenset({Stage.READY})))
