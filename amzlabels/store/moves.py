"""Moves parcels that are in the store, claims them, orders them printed; a person's decisions are in ``decisions``."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import ColumnElement, Connection, and_, exists, func, insert, literal, or_, select, update

from amzlabels.domain.parcel import Confirm, Evidence, Label, Move, Print, Stage, State
from amzlabels.journey.ports import StaleMove
from amzlabels.store.reprints import drop_again
from amzlabels.store.states import ParcelState, chunks, lock_states, write_states
from amzlabels.store.tables import events, parcels

FIELD_DEFAULTS = {
    "shipment_id": None,
    "purchase": 1,
    "tracking": "",
    "label_hash": "",
    "paper": "",
    "price_cents": None,
    "carrier": "",
    "package": "",
    "print_job": "",
    "denied_unasked": False,
    "printer": "",
    "slip": "",
    "evidence": Evidence.NONE.value,
    "request_id": "",
    "feed_id": "",
    "confirm_wanted": False,
    "exported_at": None,
}
"""What a move may set beside the facets, and what None stands for."""

_IS_READY = parcels.c.stage == Stage.READY.value
_IS_BEING_BOUGHT = and_(
    parcels.c.stage == Stage.PRINTING.value, ~parcels.c.wanted, parcels.c.label != Label.BOUGHT.value
)

# Money is never spent, and nothing is printed, for a parcel that was set aside in the meantime.
_NOT_IF_SET_ASIDE = (
    *((Label.NONE, Label.BUYING), (Label.VOIDED, Label.BUYING)),
    *((Print.NONE, Print.SENDING), (Print.NONE, Print.PRINTED)),
)


def apply(connection: Connection, moves: Sequence[Move], station: str, now: int) -> None:
    """Apply all moves or raise ``StaleMove``, which must end the transaction."""
    states = lock_states(connection, [move.parcel_id for move in moves])
    for move in moves:
        state = states.get(move.parcel_id)
        if state is None or state.is_claimed_by_other(station, now) or _facet(state, move.frm) is not move.frm:
            raise StaleMove(f"parcel {move.parcel_id} is no longer {move.frm}: {state and _facet(state, move.frm)}")
        if state.rides_with is not None and not isinstance(move.to, Confirm):
            # Its goods have been put into another parcel in the meantime.
            raise StaleMove
        if _counts_label(move) and state.label is Label.VOIDED:
            # What was given up in the meantime is not to travel, and Amazon is to be told of another.
            raise StaleMove
        if state.problem is not None and any(move.frm is frm and move.to is to for frm, to in _NOT_IF_SET_ASIDE):
            raise StaleMove
        _take(state, move, now)
    # The printer has it now, however it was ordered.
    if sent := [move.parcel_id for move in moves if move.to is Print.SENDING]:
        drop_again(connection, sent)
    write_states(connection, states.values(), now)


def _counts_label(move: Move) -> bool:
    """Whether a print begins, or it or a confirmation counts without having begun here.

    What is at a printer or at Amazon is settled however it ends.
    """
    if isinstance(move.to, Print):
        return move.to in (Print.SENDING, Print.PRINTED) and move.frm is not Print.SENDING
    return move.to is Confirm.ACCEPTED and move.frm is not Confirm.SENDING


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
        _take_confirm(state, move, now)
    if move.to is Print.PRINTED and move.frm is not move.to:
        state.changes.update(printed_at=now, print_on="")
    # Whether it was printed is asked until it is answered, whatever else becomes of it meanwhile.
    if move.problem is not None or state.print is not Print.UNSURE or isinstance(move.to, Print):
        state.set_problem(move.problem)
    state.wanted = state.wanted and move.keep_wanted
    for name, value in move.fields.items():
        default = FIELD_DEFAULTS[name]
        state.changes[name] = default if value is None else value
    state.tell(move.event, move.facts)


def _take_confirm(state: ParcelState, move: Move, now: int) -> None:
    if move.to is Confirm.ACCEPTED and move.frm is not Confirm.ACCEPTED:
        state.accept(now)
    else:
        state.confirm = Confirm(move.to)
        # A feed means nothing any more once it is not the one that is being sent.
        if move.to is not Confirm.SENDING:
            state.changes["feed_id"] = ""


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
    """Order the ready ones printed, and those of these that are being bought; returns all of these that are ordered
    and not yet printed, in ship-by order.

    A rider stands for its lead, a main parcel for its boxes too.
    """
    place: list[ColumnElement[bool]] = [parcels.c.rides_with.is_(None)]
    if marketplace:
        place.append(parcels.c.marketplace == marketplace)
    if parcel_ids is None:
        _want(connection, [_IS_READY, *place], now)
        return _wanted(connection, place)
    asked: set[int] = set()
    for some in chunks(with_labels(connection, parcel_ids)):
        among = [*place, parcels.c.parcel_id.in_(some)]
        _want(connection, [_IS_READY, *among], now)
        # What is being bought without anybody who wants it printed, as what a person was asked about.
        _want(connection, [_IS_BEING_BOUGHT, *among], now)
        asked.update(_wanted(connection, among))
    # One chunk is in order already; several are put in order by the index, which reads all that is wanted.
    return [each for each in _wanted(connection, place) if each in asked]


def _want(connection: Connection, which: list[ColumnElement[bool]], now: int) -> None:
    """One statement each for history and parcels, so that a whole queue costs no round trip per parcel."""
    number = select(func.coalesce(func.max(events.c.number), 0) + 1).where(events.c.parcel_id == parcels.c.parcel_id)
    lines = select(parcels.c.parcel_id, number.scalar_subquery(), literal(now), literal("wanted"), literal("{}")).where(
        *which
    )
    connection.execute(insert(events).from_select(["parcel_id", "number", "at", "name", "facts"], lines))
    connection.execute(update(parcels).where(*which).values(wanted=True, stage=Stage.PRINTING.value))
    lead = parcels.alias()
    follows = exists().where(
        lead.c.parcel_id == parcels.c.rides_with, lead.c.wanted, lead.c.stage == Stage.PRINTING.value
    )
    riders = update(parcels).where(parcels.c.rides_with.is_not(None), parcels.c.stage == Stage.READY.value, follows)
    connection.execute(riders.values(wanted=True, stage=Stage.PRINTING.value))


def with_labels(connection: Connection, parcel_ids: Sequence[int]) -> list[int]:
    """The parcels under whose labels these travel: a rider's lead in its place, boxes behind their main parcel."""
    found: dict[int, None] = {}
    for some in chunks(dict.fromkeys(parcel_ids)):
        riders = select(parcels.c.parcel_id, parcels.c.rides_with).where(
            parcels.c.parcel_id.in_(some), parcels.c.rides_with.is_not(None)
        )
        leads: dict[int, int] = {each.parcel_id: each.rides_with for each in connection.execute(riders).all()}
        ahead = [leads.get(each, each) for each in some]
        boxes = select(parcels.c.parcel_id).where(parcels.c.box_of.in_(ahead))
        found.update(dict.fromkeys([*ahead, *connection.execute(boxes).scalars()]))
    return list(found)


def _wanted(connection: Connection, which: list[ColumnElement[bool]]) -> list[int]:
    wanted = (
        select(parcels.c.parcel_id)
        .where(parcels.c.wanted, parcels.c.stage == Stage.PRINTING.value, *which)
        .order_by(parcels.c.ship_by, parcels.c.order_id, parcels.c.ordinal)
    )
    return [each for some in connection.execute(wanted).scalars().partitions(1000) for each in some]


def mark_exported(connection: Connection, parcel_ids: Sequence[int], now: int) -> None:
    """Note that these printed parcels are in a confirmation file as of now; what Amazon has already is left alone."""
    states = [
        state
        for state in lock_states(connection, parcel_ids).values()
        if state.print is Print.PRINTED and state.confirm is not Confirm.ACCEPTED and state.box_of is None
    ]
    for state in states:
        state.changes.update(exported_at=now, confirm_wanted=False)
        state.tell("exported")
    write_states(connection, states, now)
