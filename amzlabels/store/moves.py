"""Changes parcels that are in the store: moves, claims, wishes, a person's decisions; reading is left to ``queue``."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import ColumnElement, Connection, func, insert, literal, or_, select, update

from amzlabels.domain.address import Address
from amzlabels.domain.parcel import Confirm, Evidence, Label, Move, Print, Stage, State
from amzlabels.domain.problems import Note
from amzlabels.journey.ports import StaleMove
from amzlabels.store.search import items_of, search_text
from amzlabels.store.states import MARKETPLACE_UNKNOWN, PERSONS_OWN, ParcelState, chunks, lock_states, write_states
from amzlabels.store.tables import ADDRESS_FIELDS, events, parcels

FIELD_DEFAULTS = {
    "shipment_id": None,
    "tracking": "",
    "label_hash": "",
    "carrier": "",
    "package": "",
    "print_job": "",
    "print_ref": "",
    "printer": "",
    "evidence": Evidence.NONE.value,
    "request_id": "",
}
"""What a move may set beside the facets, and what None stands for."""

UNBOUGHT = frozenset({Label.NONE, Label.REFUSED, Label.VOIDED})


def apply(connection: Connection, moves: Sequence[Move], station: str, now: int) -> None:
    """Apply all moves or raise ``StaleMove``, which must end the transaction."""
    states = lock_states(connection, [move.parcel_id for move in moves])
    for move in moves:
        state = states.get(move.parcel_id)
        if state is None or state.is_claimed_by_other(station, now) or _facet(state, move.frm) is not move.frm:
            raise StaleMove
        # Money is never spent on a parcel that was set aside in the meantime.
        if move.to is Label.BUYING and move.frm is Label.NONE and state.problem is not None:
            raise StaleMove
        _take(state, move, now)
    write_states(connection, states.values(), now)


def _facet(state: ParcelState, like: State) -> State:
    if isinstance(like, Label):
        return state.label
    return state.print if isinstance(like, Print) else state.confirm


def _take(state: ParcelState, move: Move, now: int) -> None:
    if isinstance(move.to, Label):
        state.label = move.to
    elif isinstance(move.to, Print):
        state.print = move.to
    elif isinstance(move.to, Confirm):
        state.confirm = move.to
    if move.to is Print.PRINTED and move.frm is not move.to:
        state.changes["printed_at"] = now
    state.set_problem(move.problem)
    state.wanted = state.wanted and move.keep_wanted
    for name, value in move.fields.items():
        default = FIELD_DEFAULTS[name]
        state.changes[name] = default if value is None else value
    state.tell(move.event, move.facts)


def claim(connection: Connection, parcel_ids: Sequence[int], station: str, now: int, until: int) -> list[int]:
    """Take what is free, lapsed or ours already; returns the ids now ours, as they were given."""
    ours: set[int] = set()
    for some in chunks(dict.fromkeys(parcel_ids)):
        among = parcels.c.parcel_id.in_(some)
        free = or_(parcels.c.claimed_by.in_(["", station]), parcels.c.claimed_until <= now)
        connection.execute(update(parcels).where(among, free).values(claimed_by=station, claimed_until=until))
        mine = select(parcels.c.parcel_id).where(among, parcels.c.claimed_by == station)
        ours.update(connection.execute(mine).scalars())
    return [each for each in dict.fromkeys(parcel_ids) if each in ours]


def want(connection: Connection, parcel_ids: Sequence[int] | None, marketplace: str, now: int) -> list[int]:
    """Order the ready ones printed; returns all of these that are ordered and not yet printed, in ship-by order."""
    place = [parcels.c.marketplace == marketplace] if marketplace else []
    if parcel_ids is None:
        _want(connection, place, now)
        return _wanted(connection, place)
    asked: set[int] = set()
    for some in chunks(dict.fromkeys(parcel_ids)):
        among = [*place, parcels.c.parcel_id.in_(some)]
        _want(connection, among, now)
        asked.update(_wanted(connection, among))
    # One chunk is in order already; several are put in order by the index, which reads all that is wanted.
    return [each for each in _wanted(connection, place) if each in asked]


def _want(connection: Connection, which: list[ColumnElement[bool]], now: int) -> None:
    """One statement each for history and parcels, so that a whole queue costs no round trip per parcel."""
    ready = [parcels.c.stage == Stage.READY.value, *which]
    number = select(func.coalesce(func.max(events.c.number), 0) + 1).where(events.c.parcel_id == parcels.c.parcel_id)
    lines = select(parcels.c.parcel_id, number.scalar_subquery(), literal(now), literal("wanted"), literal("{}")).where(
        *ready
    )
    connection.execute(insert(events).from_select(["parcel_id", "number", "at", "name", "facts"], lines))
    connection.execute(update(parcels).where(*ready).values(wanted=True, stage=Stage.PRINTING.value))


def _wanted(connection: Connection, which: list[ColumnElement[bool]]) -> list[int]:
    wanted = (
        select(parcels.c.parcel_id)
        .where(parcels.c.wanted, parcels.c.stage == Stage.PRINTING.value, *which)
        .order_by(parcels.c.ship_by, parcels.c.order_id, parcels.c.ordinal)
    )
    return [each for some in connection.execute(wanted).scalars().partitions(1000) for each in some]


def hold(connection: Connection, parcel_ids: Sequence[int], problem: Note, now: int) -> list[int]:
    """Set aside what has no problem and nothing under way; returns those held."""
    states = [
        state
        for state in lock_states(connection, parcel_ids).values()
        if state.label in (Label.NONE, Label.BOUGHT) and state.print is Print.NONE and state.problem is None
    ]
    for state in states:
        state.set_problem(problem)
        state.tell("held", {"code": problem.code})
    write_states(connection, states, now)
    return [state.parcel_id for state in states]


def release(connection: Connection, parcel_ids: Sequence[int], now: int) -> list[int]:
    """Clear the problem of held and failed parcels; returns those released."""
    states = [
        state
        for state in lock_states(connection, parcel_ids).values()
        if state.problem is not None and state.stage in (Stage.HELD, Stage.FAILED)
    ]
    for state in states:
        if state.label is Label.REFUSED:
            state.label = Label.NONE
        state.set_problem(None)
        state.tell("released")
    write_states(connection, states, now)
    return [state.parcel_id for state in states]


def change_address(connection: Connection, parcel_id: int, recipient: Address, problem: Note | None, now: int) -> bool:
    """Replace the recipient while no shipment was made for it; what else stands in the way stays.

    The label shop knows a made shipment's address already, even where its label has not been fetched.
    """
    state = lock_states(connection, [parcel_id]).get(parcel_id)
    if state is None or state.label not in UNBOUGHT or state.shipment_id is not None:
        return False
    if state.label is Label.REFUSED:
        state.label = Label.NONE
    if state.problem is None or not _stays(state.problem):
        state.set_problem(problem)
    items = items_of(connection, [parcel_id])[parcel_id]
    state.changes.update({f"to_{name}": getattr(recipient, name) for name in ADDRESS_FIELDS})
    state.changes.update(address_changed=True, search=search_text(state.order_id, recipient, items))
    state.tell("address_changed")
    write_states(connection, [state], now)
    return True


def _stays(problem: Note) -> bool:
    return problem.code == PERSONS_OWN or problem.code.startswith("order.")


def choose_marketplace(connection: Connection, parcel_ids: Sequence[int], marketplace: str, now: int) -> list[int]:
    """Set the marketplace of all parcels of these parcels' orders that are not done; returns those changed."""
    order_ids: dict[str, None] = {}
    for some in chunks(dict.fromkeys(parcel_ids)):
        asked = select(parcels.c.order_id).where(parcels.c.parcel_id.in_(some)).order_by(parcels.c.parcel_id)
        order_ids.update(dict.fromkeys(connection.execute(asked).scalars()))
    changed: list[int] = []
    for some_orders in chunks(order_ids):
        due = select(parcels.c.parcel_id).where(
            parcels.c.order_id.in_(some_orders),
            parcels.c.stage != Stage.DONE.value,
            parcels.c.marketplace.is_distinct_from(marketplace),
        )
        states = lock_states(connection, list(connection.execute(due).scalars())).values()
        for state in states:
            if state.problem is not None and state.problem.code == MARKETPLACE_UNKNOWN:
                state.set_problem(None)
            state.changes.update(marketplace=marketplace, marketplace_chosen=True)
            state.tell("marketplace_chosen", {"marketplace": marketplace})
        write_states(connection, states, now)
        changed += (state.parcel_id for state in states)
    return changed
