"""Keeps how each parcel is to travel, and finds those that may still be decided about; deciding is ``journey``'s."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict
from functools import lru_cache
from typing import Any

from sqlalchemy import Connection, Select, func, select

from amzlabels.domain.carrier_offers import OPTIONS
from amzlabels.domain.pickup import PickupPoint
from amzlabels.domain.plan import USUAL, Decision, PassedOver, Plan
from amzlabels.domain.rule import REASONS, ParcelFacts
from amzlabels.journey.ports_planning import PlanSubject
from amzlabels.store.addresses import address_of
from amzlabels.store.companions import companions
from amzlabels.store.search import items_of
from amzlabels.store.states import CHUNK, UNBOUGHT, chunks, lock_states, write_states
from amzlabels.store.tables import order_items, orders, parcels, traits_of

_WORDS = ("carrier", "package", "printer", "label_text", "rule")
_NUMBERS = ("insurance_cents", "weight_g")


@lru_cache(maxsize=4096)
def decision_text(decision: Decision) -> str:
    """A decision as stored; the usual is empty."""
    if decision == USUAL:
        return ""
    plan = decision.plan
    document: dict[str, Any] = {name: value for name in (*_WORDS, *_NUMBERS) if (value := getattr(plan, name))}
    if plan.options:
        document["options"] = sorted(plan.options)
    if plan.is_chosen:
        document["is_chosen"] = True
    if plan.pickup is not None:
        document["pickup"] = asdict(plan.pickup)
    if decision.number:
        document["number"] = decision.number
    if decision.passed_over:
        document["passed_over"] = [
            [each.number, each.rule, each.reason, dict(each.facts)] for each in decision.passed_over
        ]
    return json.dumps(document, ensure_ascii=False)


@lru_cache(maxsize=4096)
def decision_of(text: str) -> Decision:
    """A stored decision again; what is unknown or of another kind than expected gives way to the usual."""
    if not text:
        return USUAL
    document = json.loads(text)
    words = {name: document[name] for name in _WORDS if isinstance(document.get(name), str)}
    numbers = {name: document[name] for name in _NUMBERS if type(document.get(name)) is int}
    options = frozenset(document.get("options", ())) & frozenset(OPTIONS)
    plan = Plan(
        options=options,
        is_chosen=document.get("is_chosen") is True,
        pickup=_pickup_of(document.get("pickup")),
        **words,
        **numbers,
    )
    passed_over = tuple(_passed_over(*each) for each in document.get("passed_over", ()) if each[2] in REASONS)
    return Decision(plan, int(document.get("number", 0)), passed_over)


def _pickup_of(document: Any) -> PickupPoint | None:
    """A stored point again; one that another version wrote with other fields is none."""
    try:
        return PickupPoint(**document) if isinstance(document, dict) else None
    except TypeError:
        return None


def _passed_over(number: int, rule: str, reason: str, facts: dict[str, Any]) -> PassedOver:
    return PassedOver(number, rule, reason, tuple(facts.items()))


def plan_subjects(connection: Connection, parcel_ids: Sequence[int] | None) -> list[PlanSubject]:
    """These parcels (None = all) as far as nothing has been bought for them, in ship-by order; see the port."""
    columns = parcels.c
    statement = _in_order(
        select(
            *(columns.parcel_id, columns.order_id, columns.marketplace, columns.recipient, columns.plan),
            *(orders.c.service_level, orders.c.is_prime, orders.c.traits),
        ).join(orders)
    )
    if parcel_ids is None:
        everything = connection.execute(statement)
        return [each for rows in everything.partitions(CHUNK) for each in _subjects(connection, rows)]
    return [
        each
        for some in chunks(dict.fromkeys(parcel_ids))
        for each in _subjects(connection, connection.execute(statement.where(columns.parcel_id.in_(some))).all())
    ]


def plannable(connection: Connection, skus: Collection[str] | None) -> list[int]:
    """The parcels of ``plan_subjects``, in ship-by order; with SKUs at least those that one of these goes into."""
    statement = _in_order(select(parcels.c.parcel_id))
    if skus is None:
        return list(connection.execute(statement).scalars())
    # What a rider holds travels with its lead.
    holder = func.coalesce(parcels.c.rides_with, parcels.c.parcel_id)
    holding = select(holder).join(order_items, order_items.c.parcel_id == parcels.c.parcel_id)
    found = (connection.execute(holding.where(order_items.c.sku.in_(some))).scalars() for some in chunks(skus))
    holders = {each for some in found for each in some}
    return [each for each in connection.execute(statement).scalars() if each in holders]


def _in_order(statement: Select[Any]) -> Select[Any]:
    """Those of which nothing has been bought, in ship-by order; boxes go as their main parcel does, riders as leads."""
    columns = parcels.c
    return (
        statement.where(columns.label.in_([label.value for label in UNBOUGHT]), columns.shipment_id.is_(None))
        .where(columns.box_of.is_(None), columns.rides_with.is_(None))
        .order_by(columns.ship_by, columns.order_id, columns.ordinal)
    )


def _subjects(connection: Connection, found: Iterable[Any]) -> Iterator[PlanSubject]:
    rows = list(found)
    items = items_of(connection, [row.parcel_id for row in rows])
    riders = companions(connection, items).riders
    rider_items = items_of(connection, [rider.parcel_id for some in riders.values() for rider in some])
    for row in rows:
        with_it = [item for rider in riders.get(row.parcel_id, ()) for item in rider_items[rider.parcel_id]]
        recipient = address_of(row.recipient)
        facts = ParcelFacts(
            marketplace=row.marketplace,
            country=recipient.country,
            postal_code=recipient.postal_code,
            items=(*items[row.parcel_id], *with_it),
            service_level=row.service_level,
            is_prime=row.is_prime,
            is_business="business" in traits_of(row.traits),
        )
        yield PlanSubject(row.parcel_id, row.order_id, recipient, facts, decision_of(row.plan))


def save_plans(connection: Connection, decisions: Mapping[int, Decision], now: int) -> list[int]:
    """Replace these parcels' plans and those of their boxes; returns those parcels for which it was not too late.

    ``now`` as ``utc_ms``.
    """
    asked, decisions = decisions, _with_boxes(connection, decisions)
    states = [
        state
        for state in lock_states(connection, list(decisions)).values()
        if state.label in UNBOUGHT and state.shipment_id is None
    ]
    before = _stored(connection, [state.parcel_id for state in states])
    for state in states:
        plan = decisions[state.parcel_id].plan
        state.changes["plan"] = decision_text(decisions[state.parcel_id])
        # That other rules were passed over is nothing that happened to the parcel.
        if plan != decision_of(before[state.parcel_id]).plan:
            facts = {"carrier": plan.carrier, "package": plan.package}
            state.tell(*(("service_chosen", facts) if plan.is_chosen else ("planned", {"rule": plan.rule})))
    write_states(connection, states, now)
    return [state.parcel_id for state in states if state.parcel_id in asked]


def _with_boxes(connection: Connection, decisions: Mapping[int, Decision]) -> dict[int, Decision]:
    boxes = select(parcels.c.parcel_id, parcels.c.box_of)
    found = (connection.execute(boxes.where(parcels.c.box_of.in_(some))) for some in chunks(decisions))
    return {**decisions, **{box: decisions[main] for rows in found for box, main in rows}}


def _stored(connection: Connection, parcel_ids: Sequence[int]) -> dict[int, str]:
    plans = select(parcels.c.parcel_id, parcels.c.plan)
    found = (connection.execute(plans.where(parcels.c.parcel_id.in_(some))) for some in chunks(parcel_ids))
    return {parcel_id: plan for rows in found for parcel_id, plan in rows}
