"""Remembered addresses: what the next order to the same place gets, what its history says, and when they go."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

from fakes.clock import FakeClock
from sqlalchemy import select
from store_orders import RECIPIENT, histories, order, take_in

from amzlabels.domain.address_memory import as_remembered, memory_key, remembered
from amzlabels.domain.order import Order
from amzlabels.domain.parcel import Stage
from amzlabels.domain.people import Whom
from amzlabels.domain.problems import Note
from amzlabels.store.sql_store import SqlStore
from amzlabels.store.tables import address_memory

MISSING = Note("address.number_missing", {"field": "number"})
UNSURE = replace(RECIPIENT, number="")
DECIDED = replace(RECIPIENT, number="12")


def unsure(number: int, *more: Note) -> Order:
    return order(number, recipient=UNSURE, problems=(*more, MISSING))


def decide(store: SqlStore, parcel_id: int) -> None:
    """Correct an address, for the next order too."""
    (now,) = store.addresses([parcel_id])
    kept = remembered(now.raw, now.as_read(), DECIDED, store._now())
    decided = replace(now, recipient=DECIDED, problem=None, is_own=True, remembered=kept)
    assert store.set_addresses([decided], "address_changed") == [parcel_id]


def recalled(store: SqlStore, *orders: Order) -> Iterator[Order]:
    memory = store.remembered_addresses()
    return (as_remembered(each, memory) for each in orders)


def uses(store: SqlStore) -> list[int]:
    with store._engine.connect() as connection:
        return list(connection.execute(select(address_memory.c.uses)).scalars())


def test_the_next_order_is_ready_and_its_history_says_why(store: SqlStore) -> None:
    (first,) = take_in(store, unsure(1)).parcels
    assert store.rows([first])[0].stage is Stage.HELD
    decide(store, first)
    second, third = take_in(store, *recalled(store, unsure(2), unsure(3))).parcels
    for each in store.addresses([second, third]):
        assert (each.recipient, each.problem, each.is_own, each.notes) == (DECIDED, None, True, (MISSING,))
    assert [row.stage for row in store.rows([second, third])] == [Stage.READY] * 2
    assert histories(store, [second]) == [["imported", "address_remembered"]]
    details = store.details(second)
    assert details is not None
    assert details.history[-1].facts == {"on": "2026-11-23"}
    assert uses(store) == [2]


def test_what_is_not_of_the_address_still_holds_the_next_order(store: SqlStore) -> None:
    (first,) = take_in(store, unsure(1)).parcels
    decide(store, first)
    (second,) = take_in(store, *recalled(store, unsure(2, Note("order.prime")))).parcels
    assert store.rows([second])[0].problem == Note("order.prime")


def test_the_same_report_again_tells_nothing_new(store: SqlStore) -> None:
    (first,) = take_in(store, unsure(1)).parcels
    decide(store, first)
    take_in(store, *recalled(store, unsure(2)))
    (_, second) = take_in(store, *recalled(store, unsure(1), unsure(2))).parcels
    assert histories(store, [first, second]) == [["imported", "address_changed"], ["imported", "address_remembered"]]


def test_an_order_that_waits_gets_the_decision_with_the_next_report(store: SqlStore) -> None:
    first, second = take_in(store, unsure(1), unsure(2)).parcels
    decide(store, first)
    take_in(store, *recalled(store, unsure(1), unsure(2)))
    (address,) = store.addresses([second])
    assert (address.recipient, address.problem, address.is_own) == (DECIDED, None, True)
    assert "address_remembered" in histories(store, [second])[0]


def test_a_further_parcel_of_a_remembered_order_has_its_address(store: SqlStore) -> None:
    (first,) = take_in(store, unsure(1)).parcels
    decide(store, first)
    (second,) = take_in(store, *recalled(store, unsure(2))).parcels
    assert store.addresses([second])[0].remembered == store.remembered_addresses()[memory_key(order(1).raw_address)]


def test_taking_a_decision_back_forgets_it(store: SqlStore) -> None:
    (first,) = take_in(store, unsure(1)).parcels
    (before,) = store.addresses([first])
    decide(store, first)
    store.set_addresses([before], "address_undone")
    assert store.addresses([first]) == [before]
    assert store.remembered_addresses() == {}
    assert histories(store, [first]) == [["imported", "address_changed", "address_undone"]]


def test_a_made_shipment_keeps_address_and_memory_as_they_are(store: SqlStore) -> None:
    (first,) = take_in(store, unsure(1)).parcels
    (now,) = store.addresses([first])
    with store._engine.begin() as connection:
        connection.exec_driver_sql("UPDATE parcels SET shipment_id = 7")
    kept = remembered(now.raw, now.as_read(), DECIDED, store._now())
    assert store.set_addresses([replace(now, recipient=DECIDED, remembered=kept)], "address_changed") == []
    assert store.remembered_addresses() == {}


def test_a_decision_no_import_has_used_for_long_is_forgotten(store: SqlStore, clock: FakeClock) -> None:
    (first,) = take_in(store, unsure(1)).parcels
    decide(store, first)
    clock.advance(86400 * 20)
    take_in(store, *recalled(store, unsure(2)))
    clock.advance(86400 * 20)
    store.forget_people(Whom(clock.now() - timedelta(days=30)))
    assert len(store.remembered_addresses()) == 1, "used 20 days ago"
    clock.advance(86400 * 20)
    store.forget_people(Whom(clock.now() - timedelta(days=30)))
    assert store.remembered_addresses() == {}


def test_forgetting_people_forgets_every_decision(store: SqlStore) -> None:
    (first,) = take_in(store, unsure(1)).parcels
    decide(store, first)
    store.forget_people()
    assert store.remembered_addresses() == {}
