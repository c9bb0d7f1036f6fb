"""Takes people out of the tables: names, addresses and what quotes them; files beside them are ``people``'s."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import (
    Connection,
    ScalarSelect,
    Select,
    and_,
    bindparam,
    exists,
    false,
    func,
    or_,
    select,
    update,
)

from amzlabels.domain.address import Address, RawAddress
from amzlabels.domain.delivery import Delivery
from amzlabels.domain.parcel import Confirm, Label, Print, Stage
from amzlabels.domain.people import Whom
from amzlabels.domain.problems import Fact, Facts, Note
from amzlabels.domain.proof import moment_text
from amzlabels.store.address_memory import forget_addresses
from amzlabels.store.addresses import address_of, names_nobody, packed_country, raw_of
from amzlabels.store.deliveries import forget_links
from amzlabels.store.plans import decision_of, decision_text
from amzlabels.store.proof import tell
from amzlabels.store.reprints import drop_again
from amzlabels.store.return_labels import returns_of
from amzlabels.store.states import GONE, STRONGER, chunks, lock_states, write_states
from amzlabels.store.tables import (
    deliveries,
    events,
    facts_of,
    facts_text,
    imports,
    notes_of,
    notes_text,
    orders,
    parcels,
    return_labels,
    utc_ms,
)

_QUOTING_FACTS = ("before", "now", "message", "raw", "suggestion", "value", "other", "postal_code", "state", "saved_as")
_TYPED = "reason"
"""What a person typed, who may have named somebody, but for what a printer says in keywords of its own."""
_KEYWORD = re.compile("[a-z0-9.-]+")
_NAME_MISSING = Note("address.name_missing")


@dataclass(frozen=True, slots=True)
class Forgotten:
    """Some orders that had anybody, and the hashes of their labels."""

    order_ids: Sequence[str]
    label_hashes: Sequence[str]


def whom_to_forget(connection: Connection, whom: Whom) -> list[str]:
    """The orders that still name one of them."""
    return list(connection.execute(_found(whom)).scalars())


def forget_people(connection: Connection, now: int, whom: Whom) -> None:
    """Empty personal columns, blank facts that quote them, hold what is not printed.

    Order ids, items, tracking numbers, countries and history stay.
    """
    for some in chunks(whom_to_forget(connection, whom)):
        forget_some(connection, now, whom, some)
    forget_remembered(connection, now, whom)


def forget_some(connection: Connection, now: int, whom: Whom, among: Sequence[str]) -> Forgotten:
    """As ``forget_people``, at most a chunk of orders; what a report has named again meanwhile is left."""
    order_ids = list(connection.execute(_found(whom).where(orders.c.order_id.in_(among))).scalars())
    if not order_ids:
        return Forgotten((), ())
    hashes = _forget(connection, order_ids, now)
    _tell(connection, whom, {"orders": len(order_ids), "labels": len(hashes)}, now)
    return Forgotten(order_ids, hashes)


def forget_remembered(connection: Connection, now: int, whom: Whom) -> int:
    """Forget the addresses that are remembered of them; returns how many. Of whom one is is not known of each."""
    addresses = 0 if whom.only_delivered else forget_addresses(connection, _ms(whom.shipped_before))
    if addresses:
        _tell(connection, whom, {"addresses": addresses}, now)
    return addresses


def _tell(connection: Connection, whom: Whom, counts: Mapping[str, int], now: int) -> None:
    before = {} if whom.shipped_before is None else {"shipped_before": moment_text(whom.shipped_before)}
    tell(connection, "forgotten", {**counts, **before}, now)


def forget_orders(connection: Connection, now: int, order_ids: Sequence[str]) -> None:
    """As ``forget_people``, of these orders."""
    for some in chunks(order_ids):
        _forget(connection, some, now)


def _found(whom: Whom) -> Select[str]:
    of_parcel = parcels.c.order_id == orders.c.order_id
    # A return label that was made after its order was forgotten names the buyer again.
    has_return = [return_labels.c.parcel_id == parcels.c.parcel_id, return_labels.c.label_hash != ""]
    if whom.shipped_before is not None:
        has_return.append(return_labels.c.asked_at < _ms(whom.shipped_before))
    names = or_(ORDER_NAMES, exists().where(of_parcel, PARCEL_NAMES), exists().where(of_parcel, *has_return))
    found = select(orders.c.order_id).where(names)
    if whom.only_delivered:
        # Those without a parcel were never sent.
        on_its_way = exists().where(of_parcel, delivered_at().is_(None))
        return found.where(exists().where(of_parcel), ~on_its_way)
    if whom.shipped_before is None:
        return found
    found = found.join(imports, imports.c.import_id == orders.c.import_id)
    # Where nothing is known of the delivery the shipment counts.
    over_at = func.coalesce(delivered_at(), parcels.c.printed_at)
    # Counted from the import: a file may be older than it is new to us.
    is_fresh = imports.c.at >= _ms(whom.seen_before or whom.shipped_before)
    is_wanted = or_(over_at >= _ms(whom.shipped_before), and_(over_at.is_(None), is_fresh))
    has_parcel = exists().where(of_parcel)
    return found.where(~exists().where(of_parcel, is_wanted), or_(has_parcel, ~is_fresh))


ORDER_NAMES = or_(~names_nobody(orders.c.raw, RawAddress), orders.c.purchase_order_number != "", orders.c.extras != "")
"""Whether an order holds anything of its buyer."""
PARCEL_NAMES = ~names_nobody(parcels.c.recipient, Address)
"""Whether a parcel holds anything of its recipient."""


def delivered_at() -> ScalarSelect[int]:
    """When a parcel was delivered, as ``utc_ms``; NULL where that is not known."""
    return (
        select(deliveries.c.since)
        .where(deliveries.c.shipment_id == parcels.c.shipment_id, deliveries.c.delivery == Delivery.DELIVERED.value)
        .scalar_subquery()
    )


def _ms(moment: datetime | None) -> int | None:
    return None if moment is None else utc_ms(moment)


def _forget(connection: Connection, order_ids: list[str], now: int) -> list[str]:
    """Forget the people of these orders; returns the hashes of their labels."""
    among = parcels.c.order_id.in_(order_ids)
    columns = (parcels.c.parcel_id, parcels.c.label_hash, parcels.c.rides_with)
    found = connection.execute(select(*columns).where(among)).all()
    ids = [row.parcel_id for row in found]
    _empty_orders(connection, order_ids)
    for some in chunks(ids):
        _blank_facts(connection, some)
        forget_links(connection, some)
        # Its label goes.
        drop_again(connection, some)
        _empty_parcels(connection, some)
        _hold_unprinted(connection, some, now)
    back = [each.label_hash for each in returns_of(connection, ids) if each.label_hash]
    for some in chunks(ids):
        connection.execute(update(return_labels).where(return_labels.c.parcel_id.in_(some)).values(label_hash=""))
    # A rider's label is its lead's, which may still be needed.
    return back + [row.label_hash for row in found if row.label_hash and row.rides_with is None]


def _blank_facts(connection: Connection, parcel_ids: list[int]) -> None:
    quoting = or_(*(events.c.facts.contains(f'"{name}"') for name in (*_QUOTING_FACTS, _TYPED)))
    told = select(events.c.parcel_id, events.c.number, events.c.facts)
    lines = connection.execute(told.where(events.c.parcel_id.in_(parcel_ids), quoting)).all()
    this_line = (events.c.parcel_id == bindparam("of_parcel"), events.c.number == bindparam("of_number"))
    rows = [{"of_parcel": parcel_id, "of_number": number, "told": _blank(facts)} for parcel_id, number, facts in lines]
    if rows:
        connection.execute(update(events).where(*this_line).values(facts=bindparam("told")), rows)
    quoting = or_(*(parcels.c.problem_facts.contains(f'"{name}"') for name in _QUOTING_FACTS))
    problems = select(parcels.c.parcel_id, parcels.c.problem_facts)
    found = connection.execute(problems.where(parcels.c.parcel_id.in_(parcel_ids), quoting)).all()
    rows = [{"of_parcel": parcel_id, "told": _blank(facts)} for parcel_id, facts in found]
    if rows:
        this_parcel = parcels.c.parcel_id == bindparam("of_parcel")
        connection.execute(update(parcels).where(this_parcel).values(problem_facts=bindparam("told")), rows)


def _blank(facts: str) -> str:
    return facts_text(_blank_of(facts_of(facts)))


def _blank_of(facts: Facts) -> Facts:
    return {name: "" if _quotes(name, fact) else fact for name, fact in facts.items()}


def _quotes(name: str, fact: Fact) -> bool:
    return name in _QUOTING_FACTS or (name == _TYPED and not _KEYWORD.fullmatch(str(fact)))


def _empty_orders(connection: Connection, order_ids: list[str]) -> None:
    """Leave the country alone: it tells nobody who it is, and customs still want it for a label that is bought."""
    columns = (orders.c.order_id, orders.c.raw, orders.c.problems)
    found = connection.execute(select(*columns).where(orders.c.order_id.in_(order_ids)))
    rows = [
        {
            "of_order": order_id,
            "left": packed_country(RawAddress, raw_of(raw).country),
            "blanked": notes_text([Note(note.code, _blank_of(note.facts)) for note in notes_of(problems)]),
        }
        for order_id, raw, problems in found.all()
    ]
    # Gift messages and delivery instructions are the buyer's own words.
    gone = {"raw": bindparam("left"), "purchase_order_number": "", "extras": "", "problems": bindparam("blanked")}
    of_order = orders.c.order_id == bindparam("of_order")
    if rows:
        connection.execute(update(orders).where(of_order).values(gone), rows)


def _empty_parcels(connection: Connection, parcel_ids: list[int]) -> None:
    columns = (parcels.c.parcel_id, parcels.c.recipient, parcels.c.plan)
    found = connection.execute(select(*columns).where(parcels.c.parcel_id.in_(parcel_ids)))
    rows = [
        {
            "of_parcel": parcel_id,
            "left": packed_country(Address, address_of(recipient).country),
            "without_point": _without_point(plan),
        }
        for parcel_id, recipient, plan in found.all()
    ]
    # A person's own address no longer stands against the one of a later report.
    gone = {"recipient": bindparam("left"), "address_changed": false(), "plan": bindparam("without_point")}
    of_parcel = parcels.c.parcel_id == bindparam("of_parcel")
    if rows:
        connection.execute(update(parcels).where(of_parcel).values(gone), rows)


def _without_point(plan: str) -> str:
    """A plan as stored, without the pickup point, which is around the corner of somebody's door."""
    decision = decision_of(plan)
    if decision.plan.pickup is None:
        return plan
    return decision_text(replace(decision, plan=replace(decision.plan, pickup=None)))


def _hold_unprinted(connection: Connection, parcel_ids: list[int], now: int) -> None:
    found = connection.execute(
        select(parcels.c.parcel_id).where(
            parcels.c.parcel_id.in_(parcel_ids),
            parcels.c.stage != Stage.DONE.value,
            parcels.c.print.in_([Print.NONE.value, Print.FAILED.value]),
            # A purchase under way is settled first; the shop has its address already.
            parcels.c.label.not_in([Label.BUYING.value, Label.UNSURE.value]),
            parcels.c.problem.not_in([*STRONGER, GONE]),
        )
    ).scalars()
    states = lock_states(connection, list(found)).values()
    for state in states:
        if state.confirm is Confirm.ACCEPTED:
            # It has gone out, and without its label it is not printed once more.
            state.print = Print.PRINTED
            state.set_problem(None)
        else:
            state.set_problem(_NAME_MISSING)
            state.tell("held", {"code": _NAME_MISSING.code})
    write_states(connection, states, now)
