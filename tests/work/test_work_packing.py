"""What a person decides about packing: done in the store, refused with words, and taken back whole or not at all."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest
from fakes.clock import FakeClock
from fakes.store import open_temporary_store

from amzlabels.domain.address import Address, RawAddress
from amzlabels.domain.changes import ActRefused, Change, Undoable
from amzlabels.domain.order import Order, OrderItem
from amzlabels.domain.packing import Packed
from amzlabels.domain.parcel import Label, Move, Stage
from amzlabels.domain.problems import Note, Problem
from amzlabels.domain.queue import Origin
from amzlabels.store.sql_store import SqlStore
from amzlabels.work.packing import Packing
from amzlabels.work.undoing import MOST_ACTS, Undoing

HERE = Address(name="Anna", street="Dorpsstraat", number="5", postal_code="6711 AB", city="Ede", country="NL")
SWISS = replace(HERE, street="Dorfstrasse 5", number="", postal_code="8001", city="Zürich", country="CH")


@dataclass
class Bench:
    """A store and the decisions over it, done at once; what stops one is published as the desk does."""

    store: SqlStore
    published: list[Change] = field(default_factory=list)
    made: int = 0

    def __post_init__(self) -> None:
        self.undoing = Undoing(self.published.append)
        self.packing = Packing(self._do, self.undoing, self._follow, lambda: None)

    def _do(self, act: str, job: object) -> None:
        try:
            job(self.store)  # type: ignore[operator]
        except Problem as problem:
            self.published.append(ActRefused(act, problem.note))

    def _follow(self, _parcel_ids: object, _store: object) -> None:
        """No rules."""

    def take_in(self, *recipients: Address, marketplace: str = "NL", quantity: int = 2) -> list[int]:
        orders = []
        for recipient in recipients:
            self.made += 1
            item = OrderItem(f"{self.made:014}", f"MUG-{self.made}", "Mug", quantity)
            orders.append(Order(f"303-{self.made:07}-1234567", marketplace, RawAddress(), recipient, (item,)))
        return list(self.store.import_orders(Origin("report.txt", self.store._now()), orders, wanted=False).parcels)

    def refusal(self) -> str:
        last = self.published[-1]
        return last.problem.code if isinstance(last, ActRefused) else ""

    def told(self) -> list[tuple[str, int]]:
        return [(each.act, each.count) for each in self.published if isinstance(each, Undoable)]

    def undo(self) -> None:
        self.undoing.undo(self.store)

    def leads(self, parcel_ids: list[int]) -> list[int | None]:
        return [parcel.rides_with for parcel in self.store.open_parcels(parcel_ids)]

    def stages(self, parcel_ids: list[int]) -> list[Stage]:
        return [row.stage for row in self.store.rows(parcel_ids)]

    def hold(self, parcel_id: int) -> None:
        self.store.hold([parcel_id], Note("user.held"))

    def buy(self, parcel_id: int) -> None:
        self.store.apply([Move(parcel_id, Label.NONE, Label.BUYING, "buying")])
        self.store.apply([Move(parcel_id, Label.BUYING, Label.BOUGHT, "bought")])


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[Bench]:
    """An empty store under the decisions."""
    store = open_temporary_store(tmp_path, FakeClock().now)
    yield Bench(store)
    store.close()


def test_one_order_is_combined_with_all_that_go_to_its_address(bench: Bench) -> None:
    one, two, other = bench.take_in(HERE, HERE, replace(HERE, number="7"))
    bench.packing.combine([two])
    assert bench.leads([one, two, other]) == [None, one, None]
    assert bench.told() == [("combine", 2)]
    bench.undo()
    assert bench.leads([one, two]) == [None, None]


def test_orders_of_two_marketplaces_go_together_when_the_address_is_the_same(bench: Bench) -> None:
    (dutch,), (german,) = bench.take_in(HERE), bench.take_in(HERE, marketplace="DE")
    bench.packing.combine([dutch, german])
    assert bench.leads([dutch, german]) == [None, dutch]


def test_a_parcel_with_boxes_leads(bench: Bench) -> None:
    one, two = bench.take_in(HERE, HERE)
    (item,) = bench.store.open_parcels([two])[0].items
    bench.packing.repack(two, [Packed(two, {item.order_item_id: 2}, boxes=2)])
    bench.packing.combine([one, two])
    assert bench.leads([one, two]) == [two, None]


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (lambda bench, _ids: bench.packing.combine([bench.take_in(SWISS)[0]]), "packing.needs_two"),
        (lambda bench, ids: bench.packing.combine([ids[0], *bench.take_in(SWISS)]), "packing.addresses_differ"),
        (lambda bench, ids: (bench.buy(ids[0]), bench.packing.combine(ids)), "packing.already_bought"),
        (
            lambda bench, ids: (bench.store.hold(ids[:1], Note("user.held")), bench.packing.combine(ids)),
            "packing.not_ready",
        ),
        (lambda bench, ids: bench.packing.take_apart(ids[:1]), "packing.already_bought"),
    ],
)
def test_what_cannot_be_is_refused_with_its_reason(bench: Bench, change: object, code: str) -> None:
    ids = bench.take_in(HERE, HERE)
    change(bench, ids)  # type: ignore[operator]
    assert bench.refusal() == code
    assert bench.leads(ids) == [None, None]


def test_parts_of_one_order_are_not_combined(bench: Bench) -> None:
    (first,) = bench.take_in(HERE)
    (item,) = bench.store.open_parcels([first])[0].items
    bench.packing.repack(first, [Packed(each, {item.order_item_id: 1}) for each in (first, None)])
    bench.packing.combine([first])
    assert bench.refusal() == "packing.same_order"
    bench.undo()
    assert bench.store.open_parcels([first])[0].items == (item,)


def test_an_order_that_changed_meanwhile_is_not_packed_as_it_was(bench: Bench) -> None:
    (first,) = bench.take_in(HERE)
    bench.packing.repack(first, [Packed(first, {"00000000000001": 1})])
    assert bench.refusal() == "packing.has_changed"


def test_a_box_without_items_does_not_go_through_customs(bench: Bench) -> None:
    (swiss,) = bench.take_in(SWISS)
    (item,) = bench.store.open_parcels([swiss])[0].items
    bench.packing.repack(swiss, [Packed(swiss, {item.order_item_id: 2}, boxes=2)])
    assert bench.refusal() == "packing.boxes_need_items"


def test_acts_are_taken_back_one_after_another(bench: Bench) -> None:
    ids = bench.take_in(HERE, HERE)
    one = ids[0]
    bench.packing.combine(ids)
    bench.packing.take_apart([one])
    assert bench.leads(ids) == [None, None]
    bench.undo()
    assert bench.leads(ids) == [None, one]
    bench.undo()
    assert bench.leads(ids) == [None, None]
    bench.undo()
    assert bench.refusal() == ""


def test_undo_after_a_purchase_is_refused_and_changes_nothing(bench: Bench) -> None:
    ids = bench.take_in(HERE, HERE)
    one = ids[0]
    bench.packing.combine(ids)
    bench.buy(one)
    bench.undo()
    assert ActRefused("undo", Note("packing.undo_too_late")) in bench.published
    assert bench.leads(ids) == [None, one]


def test_an_override_is_told_with_its_reason_and_taken_back(bench: Bench) -> None:
    (parcel_id,) = bench.take_in(HERE)
    bench.store.hold([parcel_id], Note("order.prime"))
    bench.packing.override([parcel_id], "The buyer still wants it")
    assert bench.stages([parcel_id]) == [Stage.READY]
    assert bench.told() == [("override", 1)]
    bench.undo()
    assert bench.stages([parcel_id]) == [Stage.HELD]


def test_the_oldest_acts_are_let_go_of(bench: Bench) -> None:
    undone: list[int] = []
    for number in range(MOST_ACTS + 1):
        bench.undoing.remember("hold", 1, lambda _store, number=number: undone.append(number))
    for _ in range(MOST_ACTS + 1):
        bench.undo()
    assert undone == list(range(MOST_ACTS, 0, -1))
