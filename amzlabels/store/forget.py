"""Takes people out of the store: names, addresses and what quotes them; label files and copies are left to callers."""

from __future__ import annotations

from sqlalchemy import Connection, bindparam, exists, false, func, or_, select, update

from amzlabels.domain.address import Address
from amzlabels.domain.parcel import Label, Print, Stage
from amzlabels.domain.problems import Note
from amzlabels.store.search import items_of, search_text
from amzlabels.store.states import CHUNK, STRONGER, chunks, lock_states, write_states
from amzlabels.store.tables import RAW_COLUMNS, TO_COLUMNS, events, facts_of, facts_text, orders, parcels

# The country tells nobody who it is, and customs still want it for a label that is bought.
_OF_ORDERS = (*(name for name in RAW_COLUMNS if name != "raw_country"), "purchase_order_number")
_OF_PARCELS = tuple(name for name in TO_COLUMNS if name != "to_country")
_QUOTING_FACTS = ("before", "now", "message")
_NAME_MISSING = Note("address.name_missing")


def forget_people(connection: Connection, now: int) -> int:
    """Empty all personal columns, blank facts that quote them, hold what is not printed; returns orders that had any.

    Order ids, items, tracking numbers, countries and history stay.
    """
    has_recipient = exists().where(
        parcels.c.order_id == orders.c.order_id, or_(*(parcels.c[name] != "" for name in _OF_PARCELS))
    )
    had_any = select(func.count()).select_from(orders)
    forgotten = connection.execute(
        had_any.where(or_(*(orders.c[name] != "" for name in _OF_ORDERS), has_recipient))
    ).scalar_one()
    connection.execute(update(orders).values(dict.fromkeys(_OF_ORDERS, "")))
    # A person's own address no longer stands against the one of a later report.
    connection.execute(update(parcels).values({**dict.fromkeys(_OF_PARCELS, ""), "address_changed": false()}))
    _blank_facts(connection)
    ids = connection.execute(select(parcels.c.parcel_id)).scalars().all()
    for some in chunks(ids):
        _rebuild_search(connection, some)
    _hold_unprinted(connection, now)
    return forgotten


def _blank_facts(connection: Connection) -> None:
    quoting = or_(*(events.c.facts.contains(f'"{name}"') for name in _QUOTING_FACTS))
    lines = connection.execute(select(events.c.parcel_id, events.c.number, events.c.facts).where(quoting)).all()
    this_line = (events.c.parcel_id == bindparam("of_parcel"), events.c.number == bindparam("of_number"))
    rows = [{"of_parcel": parcel_id, "of_number": number, "told": _blank(facts)} for parcel_id, number, facts in lines]
    if rows:
        connection.execute(update(events).where(*this_line).values(facts=bindparam("told")), rows)
    quoting = or_(*(parcels.c.problem_facts.contains(f'"{name}"') for name in _QUOTING_FACTS))
    found = connection.execute(select(parcels.c.parcel_id, parcels.c.problem_facts).where(quoting)).all()
    rows = [{"of_parcel": parcel_id, "told": _blank(facts)} for parcel_id, facts in found]
    if rows:
        this_parcel = parcels.c.parcel_id == bindparam("of_parcel")
        connection.execute(update(parcels).where(this_parcel).values(problem_facts=bindparam("told")), rows)


def _blank(facts: str) -> str:
    return facts_text({name: "" if name in _QUOTING_FACTS else fact for name, fact in facts_of(facts).items()})


def _rebuild_search(connection: Connection, parcel_ids: list[int]) -> None:
    items = items_of(connection, parcel_ids)
    found = connection.execute(
        select(parcels.c.parcel_id, parcels.c.order_id).where(parcels.c.parcel_id.in_(parcel_ids))
    )
    rows = [
        {"of_parcel": parcel_id, "words": search_text(order_id, Address(), items[parcel_id])}
        for parcel_id, order_id in found.all()
    ]
    this_parcel = parcels.c.parcel_id == bindparam("of_parcel")
    connection.execute(update(parcels).where(this_parcel).values(search=bindparam("words")), rows)


def _hold_unprinted(connection: Connection, now: int) -> None:
    found = connection.execute(
        select(parcels.c.parcel_id).where(
            parcels.c.stage != Stage.DONE.value,
            parcels.c.print.in_([Print.NONE.value, Print.FAILED.value]),
            # A purchase under way is settled first; the shop has its address already.
            parcels.c.label.not_in([Label.BUYING.value, Label.UNSURE.value]),
            parcels.c.problem.not_in(STRONGER),
        )
    ).scalars()
    for some in [list(each) for each in found.partitions(CHUNK)]:
        states = lock_states(connection, some).values()
        for state in states:
            state.set_problem(_NAME_MISSING)
            state.tell("held", {"code": _NAME_MISSING.code})
        write_states(connection, states, now)
