"""Carries out what a person decides of parcels: holding, releasing, correcting, giving labels up, a file's upload."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence

from sqlalchemy import Connection, exists, select

from amzlabels.domain.address import read_address
from amzlabels.domain.packing import NEEDS_REASON
from amzlabels.domain.parcel import Confirm, Evidence, Label, Print, Stage
from amzlabels.domain.problems import Note
from amzlabels.store.addresses import packed, raw_of
from amzlabels.store.companions import boxes_of
from amzlabels.store.hidden_problems import next_problems
from amzlabels.store.states import (
    CHANGED_AFTER_LABEL,
    MARKETPLACE_UNKNOWN,
    RIDER_LEFT,
    STRONGER,
    ParcelState,
    chunks,
    lock_states,
    write_states,
)
from amzlabels.store.tables import events, orders, parcels

_GIVEN_UP = {
    "shipment_id": None,
    "carrier": "",
    "package": "",
    "tracking": "",
    "label_hash": "",
    "paper": "",
    "price_cents": None,
    "print_job": "",
    "denied_unasked": False,
    "print_on": "",
    "slip": "",
    "slip_job": "",
    "slip_printer": "",
    "evidence": Evidence.NONE.value,
    "printed_at": None,
    "confirmed_at": None,
    "exported_at": None,
    "feed_id": "",
}


def hold(connection: Connection, parcel_ids: Sequence[int], problem: Note, now: int) -> list[int]:
    """Set aside what has no problem and nothing under way; returns those held.

    A rider that is held leaves the parcel it is in; where that has its label, it waits as well. A main parcel's boxes
    are held with it.
    """
    states = [
        state
        for state in lock_states(connection, [*parcel_ids, *boxes_of(connection, parcel_ids)]).values()
        if state.label in (Label.NONE, Label.VOIDED, Label.BOUGHT)
        and state.print in (Print.NONE, Print.FAILED)
        and state.problem is None
    ]
    for state in states:
        # What did not come out and was to be printed once more is as it was before that.
        state.print = Print.NONE
        state.set_problem(problem)
        state.tell("held", {"code": problem.code})
    return [state.parcel_id for state in write_states(connection, states, now) if state.problem is not None]


def release(connection: Connection, parcel_ids: Sequence[int], now: int, *, insists: bool = False) -> list[int]:
    """Clear the problem of held and failed parcels but for those that need a reason; returns those released.

    Where another problem hid behind it, that one holds the parcel now. ``insists``: see the port.
    """
    states = [state for state in _waiting(connection, parcel_ids) if not _needs_reason(state)]
    hidden = next_problems(connection, states)
    if insists:
        _overrule(connection, [each for each in states if each.problem and each.problem.code.startswith("terms.")])
    for state in states:
        _let_go(state, hidden.get(state.parcel_id))
        state.tell("released")
    write_states(connection, states, now)
    return [state.parcel_id for state in states]


def override(connection: Connection, parcel_ids: Sequence[int], reason: str, now: int) -> list[int]:
    """Let go what Amazon does not want shipped, for a person's reason; the same no longer holds it. Returns those."""
    states = {state.parcel_id: state for state in _waiting(connection, parcel_ids) if _needs_reason(state)}
    hidden = next_problems(connection, list(states.values()))
    _overrule(connection, states.values())
    for parcel_id, state in states.items():
        code = state.problem.code if state.problem is not None else ""
        _let_go(state, hidden.get(parcel_id))
        state.tell("overridden", {"code": code, "reason": reason})
    write_states(connection, states.values(), now)
    return list(states)


def _overrule(connection: Connection, states: Collection[ParcelState]) -> None:
    """Note that the problem these have now no longer holds them."""
    by_id = {state.parcel_id: state for state in states}
    before = select(parcels.c.parcel_id, parcels.c.overridden)
    for some in chunks(by_id):
        for parcel_id, overridden in connection.execute(before.where(parcels.c.parcel_id.in_(some))).all():
            problem = by_id[parcel_id].problem
            codes = [*overridden.split(), *([] if problem is None else [problem.code])]
            by_id[parcel_id].changes["overridden"] = " ".join(dict.fromkeys(codes))


def _waiting(connection: Connection, parcel_ids: Sequence[int]) -> list[ParcelState]:
    """What is held or failed of these, main parcels with their boxes; a rider waits for its lead."""
    mains = [state.box_of for state in lock_states(connection, parcel_ids).values() if state.box_of is not None]
    whole = [*parcel_ids, *mains]
    return [
        state
        for state in lock_states(connection, [*whole, *boxes_of(connection, whole)]).values()
        if state.problem is not None
        and state.stage in (Stage.HELD, Stage.FAILED)
        and (state.rides_with is None or state.print is Print.PRINTED)
    ]


def _needs_reason(state: ParcelState) -> bool:
    # What is on paper has been decided.
    return state.problem is not None and state.problem.code in NEEDS_REASON and state.print is not Print.PRINTED


def _let_go(state: ParcelState, hidden: Note | None) -> None:
    if state.label is Label.REFUSED:
        state.label = Label.NONE
    state.set_problem(hidden)


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
        states = list(lock_states(connection, list(connection.execute(due).scalars())).values())
        hidden = next_problems(connection, states)
        for state in states:
            if state.problem is not None and state.problem.code == MARKETPLACE_UNKNOWN:
                state.set_problem(hidden.get(state.parcel_id))
            state.changes.update(marketplace=marketplace, marketplace_chosen=True)
            state.tell("marketplace_chosen", {"marketplace": marketplace})
        write_states(connection, states, now)
        changed += (state.parcel_id for state in states)
    return changed


def void(connection: Connection, parcel_ids: Sequence[int], station: str, now: int) -> list[int]:
    """Give up labels that are bought and not being printed or confirmed; returns the parcels that need a new one.

    Riders lose theirs with their lead, so none of them may be being confirmed either. Boxes that are one shipment are
    given up together or not at all.
    """
    sets = _shipment_sets(connection, parcel_ids)
    locked = lock_states(connection, list(dict.fromkeys([*parcel_ids, *sets])))
    riders = _riders_of(connection, list(locked))
    states = {
        parcel_id: state
        for parcel_id, state in locked.items()
        if state.label is Label.BOUGHT
        and state.rides_with is None
        and state.print in (Print.NONE, Print.PRINTED, Print.FAILED)
        and all(each.confirm is not Confirm.SENDING for each in (state, *riders[parcel_id]))
        and not state.is_claimed_by_other(station, now)
    }
    torn = {shipment_id for each, shipment_id in sets.items() if each not in states}
    states = {each: state for each, state in states.items() if sets.get(each) is None or sets[each] not in torn}
    given_up = states | {rider.parcel_id: rider for lead in states for rider in riders[lead]}
    is_told_alone = {each for each, state in given_up.items() if state.rides_with and state.print is Print.PRINTED}
    for some in chunks(given_up):
        _void(connection, some, given_up)
    for each in is_told_alone:
        # Such a problem is the rider's own: it does not go on under the new label.
        given_up[each].is_newly_held = given_up[each].problem is not None
    write_states(connection, given_up.values(), now)
    return list(states)


def _shipment_sets(connection: Connection, parcel_ids: Sequence[int]) -> dict[int, int]:
    """The bought parcels that are one shipment with others of these, themselves among them, each with its id."""
    asked = lock_states(connection, parcel_ids)
    mains = [each if state.box_of is None else state.box_of for each, state in asked.items()]
    whole = lock_states(connection, [*mains, *boxes_of(connection, mains)])
    by_shipment: defaultdict[int, list[int]] = defaultdict(list)
    for each, state in whole.items():
        # Riders are under their lead's shipment, too, and follow it.
        if state.shipment_id is not None and state.label is Label.BOUGHT and state.rides_with is None:
            by_shipment[state.shipment_id].append(each)
    wanted = {state.shipment_id for state in asked.values()}
    return {
        each: shipment_id
        for shipment_id, some in by_shipment.items()
        if shipment_id in wanted and len(some) > 1
        for each in some
    }


def _riders_of(connection: Connection, parcel_ids: Sequence[int]) -> defaultdict[int, list[ParcelState]]:
    riders: defaultdict[int, list[ParcelState]] = defaultdict(list)
    for some in chunks(parcel_ids):
        ids = connection.execute(select(parcels.c.parcel_id).where(parcels.c.rides_with.in_(some))).scalars().all()
        for state in lock_states(connection, ids).values():
            riders[state.rides_with or 0].append(state)
    return riders


def _void(connection: Connection, parcel_ids: list[int], states: dict[int, ParcelState]) -> None:
    columns = parcels.c
    differs = exists().where(events.c.parcel_id == columns.parcel_id, events.c.name == "changed")
    own = columns.address_changed
    statement = select(columns.parcel_id, columns.tracking, columns.purchase, own, differs, orders.c.raw)
    found = connection.execute(statement.join(orders).where(columns.parcel_id.in_(parcel_ids))).all()
    for parcel_id, tracking, purchase, has_own_address, is_changed, raw in found:
        state = states[parcel_id]
        # What Amazon was told is wrong from now on, so it is told of the new label whatever the settings wait for.
        was_told = state.confirm is Confirm.ACCEPTED
        state.label, state.print, state.confirm, state.wanted = Label.VOIDED, Print.NONE, Confirm.NONE, False
        state.changes.update(_GIVEN_UP, purchase=purchase + 1, confirm_wanted=was_told)
        if state.problem is not None and not _outlives_label(state.problem):
            state.set_problem(None)
        # The old label kept its address when the buyer changed it; the new one goes where the buyer wants it.
        if is_changed and not has_own_address:
            recipient, notes = read_address(raw_of(raw))
            state.changes["recipient"] = packed(recipient)
            state.set_problem(state.problem or next(iter(notes), None))
        state.tell("voided", {"tracking": tracking})


def _outlives_label(problem: Note) -> bool:
    is_of_order = problem.code.startswith(("order.", "address.", "customs.")) or problem.code in STRONGER
    return is_of_order and problem.code not in (CHANGED_AFTER_LABEL, RIDER_LEFT)
