"""Orders, and parcels in any state, for the store's tests."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import select, update

from amzlabels.domain.address import Address, RawAddress
from amzlabels.domain.order import Order, OrderItem
from amzlabels.domain.parcel import Confirm, Label, Print, stage_of
from amzlabels.domain.problems import Note
from amzlabels.domain.queue import FETCHED, ImportSummary, Origin
from amzlabels.store.sql_store import SqlStore
from amzlabels.store.tables import parcels

SHIP_BY = datetime(2026, 11, 24, 22, 59, 59, tzinfo=UTC)
RECIPIENT = Address(
    name="Anna de Vries", street="Lindenlaan", number="12", postal_code="3581 AB", city="Utrecht", country="NL"
)


def item(number: int, quantity: int = 1, title: str = "") -> OrderItem:
    """An order item; its id and SKU follow from the number."""
    return OrderItem(f"5000000000{number:04}", f"SKU-{number}", title or f"Mug no. {number}", quantity)


def order(number: int = 1, *items: OrderItem, **changes: Any) -> Order:
    """An order with one item unless others are given; ids follow from the number."""
    raw = RawAddress(name="Anna de Vries", line_1="Lindenlaan 12", city="Utrecht", postal_code="3581 AB", country="NL")
    made = Order(
        order_id=f"303-{number:07}-1234567",
        marketplace="NL",
        raw_address=raw,
        recipient=RECIPIENT,
        items=items or (item(number),),
        ship_by=SHIP_BY,
        service_level="Standard",
        is_prime=False,
    )
    return replace(made, **changes)


def held(number: int, code: str = "address.number_missing") -> Order:
    """An order with a problem."""
    return order(number, problems=(Note(code, {"field": "number"}),))


def take_in(
    store: SqlStore, *orders: Order, wanted: bool = False, source: str = "report.txt", made_at: datetime | None = None
) -> ImportSummary:
    """Import these orders from a file, written just now unless a moment is given."""
    return store.import_orders(Origin(source, made_at or store._now()), orders, wanted=wanted)


def fetch(
    store: SqlStore,
    *orders: Order,
    marketplace: str = "",
    made_at: datetime | None = None,
    problems: Sequence[Note] = (),
) -> ImportSummary:
    """Import these orders as the complete report, made just now unless a moment is given."""
    origin = Origin(FETCHED, made_at or store._now(), is_complete=True, marketplace=marketplace)
    return store.import_orders(origin, orders, wanted=False, problems=problems)


def one_parcel(store: SqlStore, **state: Any) -> int:
    """A store's only parcel, in this state."""
    (parcel_id,) = take_in(store, order()).parcels
    put(store, parcel_id, **state)
    return parcel_id


def put(store: SqlStore, parcel_id: int, **state: Any) -> None:
    """Put a parcel in a state, whatever way leads there; its stage follows."""
    with store._engine.begin() as connection:
        statement = select(parcels).where(parcels.c.parcel_id == parcel_id)
        now = dict(connection.execute(statement).one()._mapping) | state
        stage = stage_of(
            Label(now["label"]),
            Print(now["print"]),
            Confirm(now["confirm"]),
            now["problem"] or None,
            wanted=now["wanted"],
        )
        values = {
            name: str(value) if isinstance(value, Label | Print | Confirm) else value for name, value in state.items()
        }
        connection.execute(update(parcels).where(parcels.c.parcel_id == parcel_id).values(**values, stage=stage.value))


def change_address(store: SqlStore, parcel_id: int, recipient: Address, problem: Note | None = None) -> bool:
    """Give a parcel an address of a person's own, remembering nothing; False if it is too late."""
    own = [replace(each, recipient=recipient, problem=problem, is_own=True) for each in store.addresses([parcel_id])]
    return bool(store.set_addresses(own, "address_changed"))


def histories(store: SqlStore, parcel_ids: Iterable[int]) -> list[list[str]]:
    """The names of each parcel's events."""
    found = [store.details(parcel_id) for parcel_id in parcel_ids]
    return [[event.name for event in details.history] for details in found if details is not None]


def assert_stages_follow(store: SqlStore) -> None:
    """Every stored stage is the one that follows from the rest of its row."""
    for parcel in store.open_parcels():
        (row,) = store.rows([parcel.parcel_id])
        code = parcel.problem.code if parcel.problem else None
        assert row.stage is stage_of(parcel.label, parcel.print, parcel.confirm, code, wanted=parcel.wanted)
