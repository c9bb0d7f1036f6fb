"""Carries out what a person decides about addresses, with its memory; deciding itself is left to ``work``."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection, select

from amzlabels.domain.address_decisions import is_of_address
from amzlabels.domain.address_memory import memory_key
from amzlabels.domain.parcel import Label
from amzlabels.domain.problems import Note
from amzlabels.journey.ports_addresses import ParcelAddress
from amzlabels.store.address_memory import remember, remembered_addresses
from amzlabels.store.addresses import address_of, packed, raw_of
from amzlabels.store.companions import boxes_of
from amzlabels.store.states import PERSONS_OWN, UNBOUGHT, ParcelState, chunks, lock_states, write_states
from amzlabels.store.tables import note_of, notes_of, orders, parcels


def addresses(connection: Connection, parcel_ids: Sequence[int]) -> list[ParcelAddress]:
    """The addresses of these parcels; see the port."""
    columns = (
        *(parcels.c.parcel_id, orders.c.raw, orders.c.purchase_order_number, parcels.c.recipient, orders.c.problems),
        *(parcels.c.problem, parcels.c.problem_facts, parcels.c.address_changed),
    )
    found: dict[int, ParcelAddress] = {}
    for some in chunks(dict.fromkeys(parcel_ids)):
        rows = connection.execute(select(*columns).join(orders).where(parcels.c.parcel_id.in_(some))).all()
        raws = {row.parcel_id: raw_of(row.raw) for row in rows}
        keys = {parcel_id: memory_key(raw) for parcel_id, raw in raws.items()}
        memory = remembered_addresses(connection, list(keys.values()))
        by_id = {
            row.parcel_id: ParcelAddress(
                parcel_id=row.parcel_id,
                raw=raws[row.parcel_id],
                purchase_order_number=row.purchase_order_number,
                recipient=address_of(row.recipient),
                notes=tuple(notes_of(row.problems)),
                problem=note_of(row.problem, row.problem_facts),
                is_own=row.address_changed,
                remembered=memory.get(keys[row.parcel_id]),
            )
            for row in rows
        }
        found.update((each, by_id[each]) for each in some if each in by_id)
    return list(found.values())


def set_addresses(connection: Connection, decided: Sequence[ParcelAddress], event: str, now: int) -> list[int]:
    """Make the addresses of these parcels what they are here; see the port."""
    by_id = {each.parcel_id: each for each in decided}
    # All boxes go to one address; a rider goes where its lead goes.
    boxes = lock_states(connection, boxes_of(connection, by_id)).values()
    late = {box.box_of for box in boxes if not _is_unmade(box)}
    states = [
        state
        for state in lock_states(connection, list(by_id)).values()
        if _is_unmade(state) and state.rides_with is None and state.box_of is None and state.parcel_id not in late
    ]
    for state in states:
        _set(state, by_id[state.parcel_id], event)
    write_states(connection, states, now)
    memory = {memory_key(each.raw): each.remembered for each in map(by_id.__getitem__, (s.parcel_id for s in states))}
    remember(connection, memory, now)
    return [state.parcel_id for state in states]


def _is_unmade(state: ParcelState) -> bool:
    return state.label in UNBOUGHT and state.shipment_id is None


def _set(state: ParcelState, decided: ParcelAddress, event: str) -> None:
    if state.label is Label.REFUSED:
        state.label = Label.NONE
    if state.problem is None or not _stays(state.problem):
        state.set_problem(decided.problem)
    state.changes.update(recipient=packed(decided.recipient), address_changed=decided.is_own)
    state.tell(event)


def _stays(problem: Note) -> bool:
    """Whether another address leaves a problem standing."""
    return problem.code == PERSONS_OWN or (problem.code.startswith("order.") and not is_of_address(problem))
