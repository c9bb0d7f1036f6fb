"""What a person decides about addresses: done in the store, told, and taken back."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest
from fakes.clock import FakeClock
from fakes.store import open_temporary_store

from amzlabels.domain.address import Address, RawAddress, address_problems, split_address
from amzlabels.domain.changes import ActRefused, Change
from amzlabels.domain.order import Order, OrderItem
from amzlabels.domain.parcel import Label, Move, Stage
from amzlabels.domain.problems import Note
from amzlabels.domain.queue import Origin
from amzlabels.store.sql_store import SqlStore
from amzlabels.work.corrections import Corrections
from amzlabels.work.undoing import Undo, Undoing

RAW = RawAddress(name="Anna MÃ¼ller", line_1="Dorpstraat 5", city="Ede", postal_code="6711 AB", country="NL")
DAMAGED = Note("order.damaged_text", {"field": "name", "raw": "Anna MÃ¼ller", "suggestion": "Anna Müller"})


class Told(Undoing):
    """Remembers what was told as well."""

    def __init__(self, publish: Callable[[Change], None]) -> None:
        super().__init__(publish)
        self.acts: list[tuple[str, list[int]]] = []

    def changed(self, name: str, parcel_ids: Sequence[int], undo: Undo) -> None:
        self.acts.append((name, list(parcel_ids)))
        super().changed(name, parcel_ids, undo)


def _follow(_parcel_ids: Sequence[int], _store: object) -> None:
    """No rules."""


@dataclass
class Bench:
    """A store and the decisions over it, done at once; ``undone`` takes the last one back."""

    store: SqlStore
    published: list[Change] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.undoing = Told(self.published.append)
        self.acts = self.undoing.acts
        self.corrections = Corrections(
            lambda _act, job: job(self.store), self.undoing, _follow, self.published.append, FakeClock()
        )

    def undo(self) -> None:
        self.undoing.undo(self.store)

    def take_in(self, raw: RawAddress, *notes: Note, number: int = 1) -> int:
        recipient = split_address(raw)
        order = Order(
            order_id=f"303-{number:07}-1234567",
            marketplace="NL",
            raw_address=raw,
            recipient=recipient,
            items=(OrderItem(f"{number:014}", "MUG", "Mug", 1),),
            problems=(*notes, *address_problems(recipient)),
        )
        (parcel_id,) = self.store.import_orders(Origin("report.txt", self.store._now()), [order], wanted=False).parcels
        return parcel_id

    def state(self, parcel_id: int) -> tuple[Address, Note | None, Stage]:
        found = self.store.details(parcel_id)
        assert found is not None
        return found.recipient, found.row.problem, found.row.stage


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[Bench]:
    """An empty store under the decisions."""
    store = open_temporary_store(tmp_path, FakeClock().now)
    yield Bench(store)
    store.close()


def test_an_accepted_suggestion_makes_the_parcel_ready_and_undo_takes_it_back(bench: Bench) -> None:
    damaged, plain = bench.take_in(RAW, DAMAGED), bench.take_in(replace(RAW, name="Anna"), number=2)
    before = bench.state(damaged)
    bench.corrections.accept_suggestions([damaged, plain, 99])
    assert bench.acts == [("accept_suggestions", [damaged])]
    assert bench.state(damaged) == (replace(before[0], name="Anna Müller"), None, Stage.READY)
    bench.undo()
    assert bench.state(damaged) == before


def test_what_else_is_wrong_stays_after_a_suggestion(bench: Bench) -> None:
    parcel_id = bench.take_in(replace(RAW, line_1="Dorpstraat"), DAMAGED)
    bench.corrections.accept_suggestions([parcel_id])
    _, problem, stage = bench.state(parcel_id)
    assert (problem, stage) == (Note("address.number_missing", {"field": "number"}), Stage.HELD)


def test_amazons_lines_count_again(bench: Bench) -> None:
    parcel_id = bench.take_in(replace(RAW, line_1="Dorpstraat"))
    before = bench.state(parcel_id)
    bench.corrections.change_address(parcel_id, replace(before[0], number="5"))
    assert bench.state(parcel_id)[2] is Stage.READY
    bench.corrections.take_amazons(parcel_id)
    assert bench.state(parcel_id) == before
    bench.corrections.take_amazons(parcel_id)
    assert [act for act, _ in bench.acts] == ["change_address", "take_amazons"], "there is nothing more to take"
    bench.undo()
    assert bench.state(parcel_id)[0].number == "5"


def test_a_bought_label_keeps_its_address(bench: Bench) -> None:
    parcel_id = bench.take_in(replace(RAW, name="Anna"))
    bench.store.apply([Move(parcel_id, Label.NONE, Label.BUYING, "buying")])
    bench.store.apply([Move(parcel_id, Label.BUYING, Label.BOUGHT, "bought")])
    bench.corrections.change_address(parcel_id, Address(name="Else"))
    assert bench.acts == []
    assert bench.published == [ActRefused("change_address", Note("address.label_bought"))]


def test_a_correction_is_remembered_and_forgotten_with_its_undo(bench: Bench) -> None:
    parcel_id = bench.take_in(replace(RAW, line_1="Dorpstraat"))
    mended = replace(bench.state(parcel_id)[0], number="5")
    bench.corrections.change_address(parcel_id, mended)
    (kept,) = bench.store.remembered_addresses().values()
    assert (kept.address.number, kept.raw_name) == ("5", "")
    bench.corrections.change_address(parcel_id, replace(mended, number="7"))
    bench.undo()
    assert list(bench.store.remembered_addresses().values()) == [kept]
    bench.corrections.take_amazons(parcel_id)
    assert bench.store.remembered_addresses() == {}


def test_half_a_correction_is_no_help_to_the_next_order(bench: Bench) -> None:
    parcel_id = bench.take_in(replace(RAW, line_1="Dorpstraat"))
    bench.corrections.change_address(parcel_id, replace(bench.state(parcel_id)[0], company="Muster"))
    assert bench.state(parcel_id)[2] is Stage.HELD
    assert bench.store.remembered_addresses() == {}


def test_many_addresses_are_said_to_be_right_at_once(bench: Bench) -> None:
    unsure = Note("order.damaged_text", {"field": "name", "raw": "Anna M?ller"})
    raw = replace(RAW, name="Anna M?ller")
    one, two = (bench.take_in(replace(raw, line_1=f"Dorpstraat {at}"), unsure, number=at) for at in (1, 2))
    missing = bench.take_in(replace(RAW, line_1="Dorpstraat"), number=3)
    before = bench.state(one)
    bench.corrections.say_right([one, two, missing])
    assert bench.acts == [("say_right", [one, two])]
    assert bench.state(one) == (before[0], None, Stage.READY)
    assert bench.state(missing)[2] is Stage.HELD
    assert len(bench.store.remembered_addresses()) == 2
    bench.undo()
    assert bench.state(one) == before
    assert bench.store.remembered_addresses() == {}


def test_what_hid_behind_the_address_comes_out_when_it_is_right(bench: Bench) -> None:
    unsure, no_sku = Note("order.damaged_text", {"field": "name", "raw": "M?ller"}), Note("order.sku_missing")
    parcel_id = bench.take_in(RAW, unsure, no_sku)
    bench.corrections.say_right([parcel_id])
    assert bench.state(parcel_id)[1] == no_sku


def test_all_that_is_suggested_is_accepted_together(bench: Bench) -> None:
    street = Note("order.damaged_text", {"field": "line_1", "raw": "DorpstraÃŸe 5", "suggestion": "Dorpstraße 5"})
    parcel_id = bench.take_in(replace(RAW, line_1="DorpstraÃŸe 5"), DAMAGED, street)
    bench.corrections.accept_suggestions([parcel_id])
    recipient, problem, _ = bench.state(parcel_id)
    assert (recipient.name, recipient.street, recipient.number, problem) == ("Anna Müller", "Dorpstraße", "5", None)
