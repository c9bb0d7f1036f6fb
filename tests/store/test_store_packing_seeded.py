"""Packing in any order of acts and reports: what travels together stands alike, and no unit is ever lost or doubled."""

from __future__ import annotations

import random
from collections import Counter
from contextlib import suppress
from dataclasses import replace

import pytest
from fakes.clock import FakeClock
from store_orders import RECIPIENT, assert_stages_follow, change_address, fetch, item, order, take_in

from amzlabels.domain.order import Order, OrderItem
from amzlabels.domain.packing import Packed
from amzlabels.domain.parcel import Confirm, Label, Move, Print, State
from amzlabels.domain.problems import Note
from amzlabels.domain.queue import QueueQuery
from amzlabels.journey.ports import OpenParcel, Snapshot, StaleMove
from amzlabels.store.sql_store import SqlStore

ORDERS = 6
NEXT: dict[tuple[Label, Print, Confirm], tuple[State, State]] = {
    (Label.NONE, Print.NONE, Confirm.NONE): (Label.NONE, Label.BUYING),
    (Label.VOIDED, Print.NONE, Confirm.NONE): (Label.VOIDED, Label.BUYING),
    (Label.BUYING, Print.NONE, Confirm.NONE): (Label.BUYING, Label.BOUGHT),
    (Label.BOUGHT, Print.NONE, Confirm.NONE): (Print.NONE, Print.SENDING),
    (Label.BOUGHT, Print.SENDING, Confirm.NONE): (Print.SENDING, Print.PRINTED),
    (Label.BOUGHT, Print.PRINTED, Confirm.NONE): (Confirm.NONE, Confirm.SENDING),
    (Label.BOUGHT, Print.PRINTED, Confirm.SENDING): (Confirm.SENDING, Confirm.ACCEPTED),
}


class Day:
    """A day at a packing table: ``act`` does something at random that a person, a lane or a report would."""

    def __init__(self, store: SqlStore, clock: FakeClock, seed: int) -> None:
        self.store, self.clock = store, clock
        self.dice = random.Random(seed)  # noqa: S311 - to be repeated
        self.orders = [order(number, *self._items(number)) for number in range(1, ORDERS + 1)]
        self.undo: list[tuple[Snapshot, Snapshot]] = []
        take_in(store, *self.orders)

    def act(self) -> None:
        """One act."""
        acts = (self.combine, self.combine, self.repack, self.take_apart, self.hold, self.release, self.readdress)
        self.dice.choice((*acts, self.void, self.report, self.take_back, *[self.go_on] * 5))()
        self.clock.wait(self.dice.choice((1, 60, 3600)))

    def parcels(self) -> list[OpenParcel]:
        """All there are."""
        return self.store.open_parcels(self.store.list(QueueQuery()))

    def some(self, most: int = 3) -> list[int]:
        """A few of them."""
        ids = [parcel.parcel_id for parcel in self.parcels()]
        return self.dice.sample(ids, min(len(ids), self.dice.randint(1, most)))

    def combine(self) -> None:
        """Put some together, mostly such as can be."""
        (first,) = self.some(1)
        ids = self.store.same_address(first)[:3] if self.dice.random() < 0.8 else self.some()
        self._undoably(ids, lambda: ids if self.store.combine(ids) else [])

    def take_apart(self) -> None:
        """Take some apart."""
        ids = self.some()
        self._undoably(ids, lambda: self.store.take_apart(ids))

    def repack(self) -> None:
        """Spread an order anew."""
        (parcel_id,) = self.some(1)
        details = self.store.details(parcel_id)
        parts = details.parts if details is not None else ()
        if not parts:
            return
        places: list[Counter[str]] = [Counter() for _ in range(self.dice.randint(1, 3))]
        for each in (each for part in parts for each in part.items):
            for _ in range(each.quantity):
                self.dice.choice(places)[each.order_item_id] += 1
        ids = [part.parcel_id for part in parts]
        made = [ids[at] if at < len(ids) else None for at in range(len(places))]
        packing = [
            Packed(each, dict(place), self.dice.randint(1, 2))
            for each, place in zip(made, places, strict=True)
            if place
        ]
        self._undoably([parcel_id], lambda: self.store.repack(parcel_id, packing))

    def hold(self) -> None:
        """Hold one."""
        ids = self.some(1)
        self._undoably(ids, lambda: self.store.hold(ids, Note("user.held")))

    def release(self) -> None:
        """Release some, whatever held them."""
        ids = self.some(9)
        self._undoably(ids, lambda: [*self.store.release(ids), *self.store.override(ids, "because")])

    def readdress(self) -> None:
        """Send one elsewhere."""
        (parcel_id,) = self.some(1)
        recipient = replace(RECIPIENT, number=str(self.dice.randint(1, 3)))
        self._undoably([parcel_id], lambda: [parcel_id] if change_address(self.store, parcel_id, recipient) else [])

    def go_on(self) -> None:
        """Let a parcel come a step further, as the lanes do."""
        parcel = self.dice.choice([each for each in self.parcels() if each.rides_with is None])
        self.store.want([parcel.parcel_id])
        step = NEXT.get((parcel.label, parcel.print, parcel.confirm))
        if step is not None and not (isinstance(step[1], Confirm) and parcel.box_of is not None):
            fields = {"tracking": f"3S{parcel.parcel_id}", "shipment_id": 7} if step[1] is Label.BOUGHT else {}
            with suppress(StaleMove):
                self.store.apply([Move(parcel.parcel_id, *step, "buying", fields=fields)])

    def void(self) -> None:
        """Give labels up."""
        self.store.void(self.some(2))

    def take_back(self) -> None:
        """Undo the last act that can be."""
        if self.undo:
            self.store.restore(*self.undo.pop())

    def report(self) -> None:
        """A newer report: what is told to Amazon is counted no longer, and sometimes something changed."""
        at = self.dice.randrange(ORDERS)
        if self.dice.random() < 0.4:
            before = self.orders[at]
            items = tuple(replace(each, quantity=self.dice.randint(0, 4)) for each in before.items)
            self.orders[at] = replace(before, items=items)
        elif self.dice.random() < 0.3:
            raw = replace(self.orders[at].raw_address, line_1=f"Lindenlaan {self.dice.randint(1, 3)}")
            self.orders[at] = replace(self.orders[at], raw_address=raw)
        told = Counter(
            each.order_item_id
            for parcel in self.parcels()
            if parcel.confirm is Confirm.ACCEPTED
            for each in parcel.items
            for _ in range(each.quantity)
        )
        left = [replace(each, items=tuple(_less(one, told) for one in each.items)) for each in self.orders]
        fetch(self.store, *self.dice.sample(left, self.dice.randint(ORDERS - 1, ORDERS)))

    def _undoably(self, ids: list[int], do: object) -> None:
        before = self.store.snapshot(ids)
        changed = do()  # type: ignore[operator]
        if changed:
            self.undo.append((before, self.store.snapshot([*before.parcels, *changed])))

    def _items(self, number: int) -> list[OrderItem]:
        return [item(number * 10 + at, self.dice.randint(1, 3)) for at in range(self.dice.randint(1, 2))]


def _less(one: OrderItem, told: Counter[str]) -> OrderItem:
    return replace(one, quantity=max(0, one.quantity - told[one.order_item_id]))


def assert_sound(store: SqlStore) -> None:
    """What holds after every act."""
    parcels = {parcel.parcel_id: parcel for parcel in store.open_parcels(store.list(QueueQuery()))}
    for parcel in parcels.values():
        if parcel.rides_with is not None:
            lead = parcels[parcel.rides_with]
            assert lead.rides_with is lead.box_of is None
            assert (parcel.label, parcel.print, parcel.tracking) == (lead.label, lead.print, lead.tracking)
            assert parcel.print is Print.PRINTED or (parcel.problem, parcel.wanted) == (lead.problem, lead.wanted)
            assert parcel.box == (0, 0)
        elif parcel.box_of is not None:
            main = parcels[parcel.box_of]
            assert main.order_id == parcel.order_id
            assert parcel.items == ()
            assert (parcel.confirm is Confirm.ACCEPTED) <= (main.confirm is Confirm.ACCEPTED)
        else:
            assert parcel.items or parcel.problem == Note("order.gone")
        assert all(each.quantity > 0 for each in parcel.items)
    references = [parcel.reference for parcel in parcels.values()]
    assert len(references) == len(set(references))
    assert_stages_follow(store)


def units(store: SqlStore, of_order: Order) -> int:
    """Units of an order in all its parcels."""
    parcels = store.open_parcels(store.list(QueueQuery(text=of_order.order_id)))
    return sum(each.quantity for parcel in parcels for each in parcel.items)


@pytest.mark.parametrize("seed", range(12))
def test_whatever_is_done_what_travels_together_stands_alike(store: SqlStore, clock: FakeClock, seed: int) -> None:
    day = Day(store, clock, seed)
    for _ in range(50):
        day.act()
        assert_sound(store)


@pytest.mark.parametrize("seed", range(10))
def test_no_unit_is_lost_by_packing_alone(store: SqlStore, clock: FakeClock, seed: int) -> None:
    day = Day(store, clock, seed)
    for _ in range(40):
        day.dice.choice((day.combine, day.take_apart, day.repack, day.hold, day.release, day.take_back))()
        assert_sound(store)
        assert [units(store, each) for each in day.orders] == [each.units for each in day.orders]
