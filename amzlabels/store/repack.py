"""Packs parcels differently: several orders in one, one order in several, further boxes; buying is left to others."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Text, cast, delete, func, insert, select, update

from amzlabels.domain.packing import Packed, Part, address_key, is_whole
from amzlabels.domain.parcel import Label, Stage
from amzlabels.store.addresses import address_of, first_field, has_value, without_contact
from amzlabels.store.companions import riders_of
from amzlabels.store.followers import leave
from amzlabels.store.search import addressed_alike, items_of
from amzlabels.store.seen import Seen
from amzlabels.store.states import UNBOUGHT, ParcelState, chunks, free_riders, lock_states, write_states
from amzlabels.store.tables import counters, order_items, parcels

# Columns that a further parcel or box of an order has from the one it is made beside.
_OF_ORDER = (
    *("order_id", "import_id", "marketplace", "marketplace_chosen", "ship_by"),
    *("recipient", "address_changed", "stage", "problem", "problem_facts", "gone_at", "overridden", "plan"),
)


def combine(connection: Connection, parcel_ids: Sequence[int], now: int) -> bool:
    """Put these into the first one's parcel; see the port."""
    asked = list(dict.fromkeys(parcel_ids))
    ids = list(dict.fromkeys([*asked, *riders_of(connection, asked)]))
    states = lock_states(connection, ids)
    lead = states.get(asked[0]) if asked else None
    if lead is None or len(states) != len(ids) or len(ids) < 2:
        return False
    with_boxes = set(_mains(connection, ids))
    others = [state for state in states.values() if state is not lead]
    if not all(map(_is_free, states.values())) or lead.rides_with is not None or with_boxes - {lead.parcel_id}:
        return False
    fresh = [state for state in others if state.rides_with != lead.parcel_id]
    for state in fresh:
        state.rides_with = lead.parcel_id
        state.changes["rides_with"] = lead.parcel_id
        state.tell("rides_along", {"order": lead.order_id})
    lead.tell("combined", {"orders": ", ".join(state.order_id for state in fresh)})
    write_states(connection, states.values(), now)
    return True


def take_apart(connection: Connection, parcel_ids: Sequence[int], now: int) -> list[int]:
    """Let riders go; see the port."""
    ids = list(dict.fromkeys([*parcel_ids, *riders_of(connection, parcel_ids)]))
    states = lock_states(connection, ids)
    riders = [state for state in states.values() if state.rides_with is not None and _is_unmade(state)]
    leads = lock_states(connection, [state.rides_with or 0 for state in riders])
    for rider in riders:
        leave(rider, leads[rider.rides_with or 0])
    write_states(connection, [*riders, *leads.values()], now)
    return [rider.parcel_id for rider in riders]


def same_address(connection: Connection, parcel_id: int, among: Sequence[int] | None = None) -> list[int]:
    """Parcels that are free to be combined with this one, ``among`` these if given; see the port."""
    columns = parcels.c
    own = connection.execute(select(columns.recipient, *_FREE_PARTS).where(columns.parcel_id == parcel_id)).first()
    if own is None or not _is_free_row(own):
        return []
    to = address_of(own.recipient)
    statement = (
        select(columns.parcel_id, columns.recipient)
        # The postal code tells most of them apart at once.
        .where(*_free(), has_value(columns.recipient, to.postal_code))
        .order_by(columns.ship_by, columns.order_id, columns.ordinal)
    )
    statements = [statement]
    if among is not None:
        statements = [statement.where(columns.parcel_id.in_(some)) for some in chunks(among)]
    key = address_key(to)
    found = [row for each in statements for row in connection.execute(each)]
    return [each for each, recipient in found if address_key(address_of(recipient)) == key]


def may_share_address(connection: Connection, parcel_id: int, seen: Seen) -> list[int]:
    """Among which parcels ``same_address`` need look only, in the queue's order."""
    recipient = connection.execute(select(parcels.c.recipient).where(parcels.c.parcel_id == parcel_id)).scalar()
    return [] if recipient is None else addressed_alike(seen, address_of(recipient))


def shared_addresses(connection: Connection) -> list[list[int]]:
    """Groups of parcels that are free to be combined and go to one address; see the port."""
    ids = func.aggregate_strings(cast(parcels.c.parcel_id, Text), ",")
    # Most names stand alone, and are quicker told apart than whole addresses.
    name, place = (func.lower(part(parcels.c.recipient)) for part in (first_field, without_contact))
    shared_names = select(name).where(*_free()).group_by(name).having(func.count() > 1)
    groups = select(ids).where(*_free(), name.in_(shared_names)).group_by(place).having(func.count() > 1)
    found = connection.execute(groups.order_by(func.min(parcels.c.ship_by), func.min(parcels.c.parcel_id))).scalars()
    return [sorted(map(int, each.split(","))) for each in found]


def repack(connection: Connection, parcel_id: int, packing: Sequence[Packed], now: int) -> list[int]:
    """Pack an order's unbought parcels anew; see the port."""
    order_id = connection.execute(select(parcels.c.order_id).where(parcels.c.parcel_id == parcel_id)).scalar()
    if order_id is None:
        return []
    repacking = _Repacking(connection, order_id, now)
    return repacking.do(packing) if repacking.may(packing) else []


def add_box(connection: Connection, parcel_id: int, now: int) -> list[int]:
    """A further box of a parcel whose label is bought; see the port."""
    state = lock_states(connection, [parcel_id]).get(parcel_id)
    if state is None or state.label is not Label.BOUGHT or state.problem is not None:
        return []
    if state.rides_with is not None or state.box_of is not None:
        return []
    box = _Repacking(connection, state.order_id, now).add_box(parcel_id)
    return [parcel_id, box]


def parts(connection: Connection, parcel_id: int, order_id: str) -> list[Part]:
    """The parcels of this one's order that can be packed differently; none where this one cannot."""
    repacking = _Repacking(connection, order_id, 0)
    found = repacking.parts()
    return found if any(part.parcel_id == parcel_id for part in found) else []


class _Repacking:
    """One order's unbought parcels while they are packed anew."""

    def __init__(self, connection: Connection, order_id: str, now: int) -> None:
        self._connection = connection
        self._order_id = order_id
        self._now = now
        columns = parcels.c
        of_order = select(columns.parcel_id).where(columns.order_id == order_id).order_by(columns.ordinal)
        states = lock_states(connection, connection.execute(of_order).scalars().all())
        self._states = {
            each: state
            for each, state in states.items()
            if _is_unmade(state) and not state.wanted and state.rides_with is None and state.box_of is None
        }
        self._boxes: defaultdict[int, list[int]] = defaultdict(list)
        for state in states.values():
            if state.box_of is not None:
                self._boxes[state.box_of].append(state.parcel_id)
        self._all = states
        self._items = items_of(connection, list(self._states))

    def parts(self) -> list[Part]:
        """How they are packed now."""
        return [Part(each, tuple(self._items[each]), 1 + len(self._boxes[each])) for each in self._states]

    def may(self, packing: Sequence[Packed]) -> bool:
        """Whether this is what can be done with what there is now."""
        named = [packed.parcel_id for packed in packing if packed.parcel_id is not None]
        gone = [each for each in self._states if each not in named]
        boxes_left = {packed.parcel_id: packed.boxes - 1 for packed in packing}
        away = [box for main in self._states for box in self._boxes[main][boxes_left.get(main, 0) :]]
        # A reference that the label shop has met must not be used for another parcel.
        bought = select(parcels.c.parcel_id).where(parcels.c.parcel_id.in_([*gone, *away]), parcels.c.purchase > 1)
        is_fresh = self._connection.execute(bought).first() is None
        boxes = [self._all[box] for main in self._states for box in self._boxes[main]]
        is_kept = set(named) <= self._states.keys() and len(named) == len(set(named)) and bool(named)
        items = (item for some in self._items.values() for item in some)
        return is_kept and is_fresh and all(_is_unmade(box) for box in boxes) and is_whole(packing, items)

    def do(self, packing: Sequence[Packed]) -> list[int]:
        """Do it; returns the parcels, boxes included."""
        first = next(packed.parcel_id for packed in packing if packed.parcel_id is not None)
        made = [each.parcel_id or self._make(first) for each in packing]
        gone = [each for each in self._states if each not in made]
        for each in (*made, *gone):
            self._fit_boxes(each, 0 if each in gone else packing[made.index(each)].boxes - 1)
        self._move_items(dict(zip(made, packing, strict=True)))
        self._take_away(gone)
        self._write(made, len(packing))
        return [*made, *(box for each in made for box in self._boxes[each])]

    def add_box(self, main: int) -> int:
        """One box more, whatever is bought already."""
        box = self._make(main, box_of=main)
        self._all[main].tell("repacked", {"parcels": 1, "boxes": 2 + len(self._boxes[main])})
        write_states(self._connection, [self._all[main], self._all[box]], self._now)
        return box

    def _make(self, beside: int, *, box_of: int | None = None) -> int:
        """A further parcel of the order, addressed and held as the one ``beside`` it; returns its id."""
        columns = parcels.c
        step = update(counters).where(counters.c.name == "parcel").values(value=counters.c.value + 1)
        parcel_id: int = self._connection.execute(step.returning(counters.c.value)).scalar_one()
        last = select(func.max(columns.ordinal)).where(columns.order_id == self._order_id)
        ordinal = self._connection.execute(last).scalar_one() + 1
        copied = select(*(columns[name] for name in _OF_ORDER)).where(columns.parcel_id == beside)
        values: dict[str, Any] = dict(self._connection.execute(copied).one()._mapping)
        row = {**values, "parcel_id": parcel_id, "ordinal": ordinal, "box_of": box_of}
        self._connection.execute(insert(parcels).values(row))
        self._all.update(lock_states(self._connection, [parcel_id]))
        self._all[parcel_id].tell("split_off" if box_of is None else "box_added")
        return parcel_id

    def _fit_boxes(self, main: int, count: int) -> None:
        boxes = self._boxes[main]
        while len(boxes) < count:
            boxes.append(self._make(main, box_of=main))
        self._take_away(boxes[count:])
        del boxes[count:]

    def _take_away(self, parcel_ids: Sequence[int]) -> None:
        free_riders(self._connection, parcel_ids, self._all)
        self._connection.execute(delete(parcels).where(parcels.c.parcel_id.in_(parcel_ids)))
        for each in parcel_ids:
            self._all.pop(each, None)

    def _move_items(self, packing: Mapping[int, Packed]) -> None:
        """Write each item's shares anew: those of parcels that are not packed now stay as they are."""
        columns = order_items.c
        rows = self._connection.execute(select(order_items).where(columns.order_id == self._order_id)).all()
        shares: defaultdict[str, list[_ShareRow]] = defaultdict(list)
        kept: defaultdict[str, list[int]] = defaultdict(list)
        for row in rows:
            if row.parcel_id in self._states:
                shares[row.order_item_id].append(_ShareRow(row, row.share))
            else:
                kept[row.order_item_id].append(row.share)
        for item_id, old in shares.items():
            free = _numbers([each.number for each in old], kept[item_id])
            wanted = [(each, packed.units[item_id]) for each, packed in packing.items() if packed.units.get(item_id)]
            new = [
                old[0].values(parcel_id=parcel_id, quantity=units, share=share)
                for (parcel_id, units), share in zip(wanted, free, strict=False)
            ]
            of_item: list[ColumnElement[bool]] = [columns.order_id == self._order_id, columns.order_item_id == item_id]
            among = columns.share.in_([each.number for each in old])
            self._connection.execute(delete(order_items).where(*of_item, among))
            self._connection.execute(insert(order_items), new)

    def _write(self, made: Sequence[int], count: int) -> None:
        for parcel_id in made:
            if parcel_id in self._states:
                self._all[parcel_id].tell("repacked", {"parcels": count, "boxes": 1 + len(self._boxes[parcel_id])})
        changed = [state for state in self._all.values() if state.changes or state.lines]
        write_states(self._connection, changed, self._now)


@dataclass(frozen=True, slots=True)
class _ShareRow:
    """A share as it is stored."""

    row: Row[Any]
    number: int

    def values(self, **changes: Any) -> dict[str, Any]:
        return {**self.row._mapping, **changes}


def _numbers(own: Sequence[int], taken: Iterable[int]) -> list[int]:
    """Numbers for shares: those they had, then further ones that no other share of the item has."""
    beyond = 1 + max([*own, *taken])
    return [*sorted(own), *range(beyond, beyond + 100)]


_FREE_PARTS = (
    *(parcels.c.stage, parcels.c.label, parcels.c.shipment_id),
    *(parcels.c.rides_with, parcels.c.box_of),
)


def _free() -> list[ColumnElement[bool]]:
    columns = parcels.c
    return [
        columns.stage == Stage.READY.value,
        columns.label.in_([Label.NONE.value, Label.VOIDED.value]),
        columns.shipment_id.is_(None),
        columns.rides_with.is_(None),
        columns.box_of.is_(None),
    ]


def _is_free_row(row: Any) -> bool:
    is_unmade = row.label in (Label.NONE.value, Label.VOIDED.value) and row.shipment_id is None
    return row.stage == Stage.READY.value and is_unmade and row.rides_with is None and row.box_of is None


def _is_unmade(state: ParcelState) -> bool:
    return state.label in UNBOUGHT and state.shipment_id is None


def _is_free(state: ParcelState) -> bool:
    return _is_unmade(state) and state.stage is Stage.READY and state.box_of is None


def _mains(connection: Connection, parcel_ids: Sequence[int]) -> list[int]:
    """The main parcels of boxes among these."""
    found: list[int] = []
    for some in chunks(parcel_ids):
        found += connection.execute(select(parcels.c.box_of).where(parcels.c.box_of.in_(some)).distinct()).scalars()
    return found
