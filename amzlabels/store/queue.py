"""Reads the queue as people see it: ids in order, counts, rows, details; what the steps need is in ``open_parcels``."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Text, bindparam, cast, func, select

from amzlabels.domain.address import Address
from amzlabels.domain.delivery import NEEDS_PERSON, Delivery, built_page
from amzlabels.domain.delivery_places import locker_of
from amzlabels.domain.evidence import waits_for_scan
from amzlabels.domain.order import OrderItem
from amzlabels.domain.own_labels import NO_NUMBER
from amzlabels.domain.parcel import Confirm, Evidence, Label, Print, Stage
from amzlabels.domain.queue import (
    FOR_FILE,
    FOR_NUMBER,
    Event,
    OnItsWay,
    ParcelDetails,
    ParcelRow,
    QueueCounts,
    QueueQuery,
    Rider,
)
from amzlabels.domain.rules import service_to
from amzlabels.domain.settings import BY_HAND, WHEN_SCANNED, Settings
from amzlabels.domain.shipment import OWN, Service
from amzlabels.store.addresses import address_of, raw_of
from amzlabels.store.companions import Companions, companions
from amzlabels.store.deliveries import deliveries_of
from amzlabels.store.plans import decision_of
from amzlabels.store.products import load_products
from amzlabels.store.return_labels import returns_of
from amzlabels.store.search import count_found, items_of
from amzlabels.store.search_memory import writes_of
from amzlabels.store.seen import Group, Seen
from amzlabels.store.settings import load_settings
from amzlabels.store.states import chunks
from amzlabels.store.tables import (
    events,
    extras_of,
    facts_of,
    imports,
    known_moment,
    moment_of,
    note_of,
    notes_of,
    orders,
    parcels,
    traits_of,
)

_UNBOUGHT = (Label.NONE.value, Label.VOIDED.value, Label.REFUSED.value)
IN_ORDER = (parcels.c.ship_by, parcels.c.order_id, parcels.c.ordinal)


def list_ids(connection: Connection, query: QueueQuery) -> list[int]:
    """Ids that match, by ship-by (unknown last), then order id; text is for the search's memory alone."""
    where = []
    if query.marketplace:
        where.append(parcels.c.marketplace == query.marketplace)
    if query.stages:
        where.append(parcels.c.stage.in_(sorted(stage.value for stage in query.stages)))
    if query.only is not None:
        # Written out, since a database takes only so many parameters.
        where.append(parcels.c.parcel_id.in_(bindparam("only", query.only, expanding=True, literal_execute=True)))
    found = select(parcels.c.parcel_id).where(*where).order_by(*IN_ORDER).subquery()
    # One long text instead of a row each: the window's thread would have to fight for its turn at every row.
    ids = connection.execute(select(func.aggregate_strings(cast(found.c.parcel_id, Text), ","))).scalar_one()
    found_ids: list[int] = json.loads(f"[{ids or ''}]")
    return found_ids


@dataclass(frozen=True, slots=True)
class Counted:
    """How many parcels of each group there are, and how many of them ride with another, after so many writes."""

    writes: int
    everything: Mapping[Group, int]
    riders: Mapping[Group, int]


def counted(connection: Connection, before: Counted | None) -> Counted:
    """All parcels by group; as ``before`` where nothing was written since."""
    writes = writes_of(connection)
    if before is not None and before.writes == writes:
        return before
    return Counted(writes, _count(connection), _count(connection, parcels.c.rides_with.is_not(None)))


def counts(found: Counted, query: QueueQuery) -> QueueCounts:
    """Parcels per stage within marketplace, and per marketplace over everything; as ``list_ids`` without text."""
    return QueueCounts(
        _per_stage(found.everything, query), _per_marketplace(found.everything), _per_stage(found.riders, query)
    )


def counts_found(connection: Connection, seen: Seen, query: QueueQuery) -> QueueCounts:
    """Parcels per stage within marketplace and text, and per marketplace over everything that is seen."""
    rides = set(connection.execute(select(parcels.c.parcel_id).where(parcels.c.rides_with.is_not(None))).scalars())
    return QueueCounts(
        _per_stage(count_found(seen, query.text), query),
        _per_marketplace(seen.totals),
        _per_stage(count_found(seen, query.text, rides) if rides else {}, query),
    )


def _count(connection: Connection, *where: ColumnElement[bool]) -> Mapping[Group, int]:
    columns = (parcels.c.marketplace, parcels.c.stage)
    found = connection.execute(select(*columns, func.count()).where(*where).group_by(*columns))
    return {(marketplace, stage): number for marketplace, stage, number in found}


def _per_stage(counted: Mapping[Group, int], query: QueueQuery) -> dict[Stage, int]:
    stages: Counter[Stage] = Counter()
    for (marketplace, stage), number in counted.items():
        if number and (not query.marketplace or marketplace == query.marketplace):
            stages[Stage(stage)] += number
    return dict(stages)


def _per_marketplace(counted: Mapping[Group, int]) -> dict[str, int]:
    marketplaces: Counter[str] = Counter()
    for (marketplace, _), number in counted.items():
        if number:
            marketplaces[marketplace or ""] += number
    return dict(marketplaces)


def rows(connection: Connection, parcel_ids: Sequence[int]) -> list[ParcelRow]:
    """Rows of these ids in their order; ids that are gone are left out."""
    settings = load_settings(connection)
    found: list[ParcelRow] = []
    for some in chunks(parcel_ids):
        items = items_of(connection, some)
        with_it = companions(connection, some)
        statement = select(parcels, orders.c.traits).join(orders).where(parcels.c.parcel_id.in_(some))
        by_id = {row.parcel_id: row for row in connection.execute(statement)}
        shipped = deliveries_of(connection, [row.shipment_id for row in by_id.values() if row.shipment_id is not None])
        read = {
            each: _row(row, items[each], settings, with_it, shipped.get(row.shipment_id)) for each, row in by_id.items()
        }
        found += (read[each] for each in some if each in read)
    return found


def _row(
    row: Row[Any], items: list[OrderItem], settings: Settings, with_it: Companions, shipped: Row[Any] | None
) -> ParcelRow:
    plan = decision_of(row.plan).plan
    recipient = address_of(row.recipient)
    planned = service_to(recipient, settings.parcels, plan)
    return ParcelRow(
        parcel_id=row.parcel_id,
        order_id=row.order_id,
        marketplace=row.marketplace,
        name=recipient.name,
        city=recipient.city,
        postal_code=recipient.postal_code,
        country=recipient.country,
        item_count=len(items),
        unit_count=sum(item.quantity for item in items),
        first_sku=items[0].sku if items else "",
        first_title=items[0].title if items else "",
        ship_by=known_moment(row.ship_by),
        stage=Stage(row.stage),
        label=Label(row.label),
        print=Print(row.print),
        confirm=Confirm(row.confirm),
        service=_begun(row, planned),
        locker=locker_of(recipient),
        rule=plan.rule,
        is_chosen=plan.is_chosen,
        tracking=row.tracking,
        price_cents=row.price_cents,
        printer=row.printer,
        evidence=Evidence(row.evidence),
        problem=note_of(row.problem, row.problem_facts),
        traits=traits_of(row.traits),
        is_exported=row.exported_at is not None,
        waits_for=_waits_for(row, settings),
        rides_with=with_it.leads.get(row.parcel_id),
        rider_count=len(with_it.riders.get(row.parcel_id, ())),
        box_of=row.box_of,
        box=with_it.boxes.get(row.parcel_id, (0, 0)),
        on_its_way=None if shipped is None else _on_its_way(shipped, row),
    )


def _on_its_way(shipped: Row[Any], row: Row[Any]) -> OnItsWay:
    """One that rides along is seen to with the parcel it is in."""
    delivery = Delivery(shipped.delivery)
    needs_person = delivery in NEEDS_PERSON and not shipped.is_seen and row.rides_with is None
    return OnItsWay(delivery, moment_of(shipped.since), needs_person)


def _begun(row: Row[Any], planned: Service) -> Service:
    """What was bought or is being bought; what is still free to change is as planned."""
    if row.shipment_id is None and row.label in _UNBOUGHT:
        return planned
    return Service(row.carrier or planned.carrier, row.package or planned.package)


def _waits_for(row: Row[Any], settings: Settings) -> str:
    is_waiting = row.stage == Stage.TO_AMAZON.value and row.confirm == Confirm.NONE.value
    if not is_waiting or row.exported_at is not None or row.box_of is not None:
        return ""
    if row.carrier == OWN and not row.tracking:
        if settings.own_labels.tracking != NO_NUMBER:
            return FOR_NUMBER
        return "" if row.confirm_wanted else FOR_FILE
    if row.confirm_wanted:
        return ""
    if waits_for_scan(row.printer, settings):
        return WHEN_SCANNED
    return BY_HAND if settings.confirm_when == BY_HAND else ""


def details(connection: Connection, parcel_id: int, *, has_label_file: bool) -> ParcelDetails | None:
    """All there is to show of one parcel, None if it is gone."""
    found = rows(connection, [parcel_id])
    if not found:
        return None
    columns = (
        parcels.c.recipient,
        parcels.c.shipment_id,
        parcels.c.plan,
        orders.c.raw,
        orders.c.purchase_order_number,
        orders.c.extras,
        orders.c.problems,
    )
    addressed = select(*columns).join(orders).where(parcels.c.parcel_id == parcel_id)
    packed, shipment_id, plan, raw, purchase_order_number, extras, problems = connection.execute(addressed).one()
    recipient = address_of(packed)
    items = items_of(connection, [parcel_id])[parcel_id]
    riders = companions(connection, [parcel_id]).riders.get(parcel_id, [])
    rider_items = items_of(connection, [rider.parcel_id for rider in riders])
    return ParcelDetails(
        row=found[0],
        recipient=recipient,
        raw_address=raw_of(raw),
        items=tuple(items),
        history=tuple(_history(connection, parcel_id)),
        has_label_file=has_label_file,
        purchase_order_number=purchase_order_number,
        extras=extras_of(extras),
        why=decision_of(plan),
        notes=tuple(notes_of(problems)),
        products=tuple(load_products(connection, {item.sku for item in items}).values()),
        riders=tuple(_with_orders(connection, riders)),
        rider_items=tuple(item for rider in riders for item in rider_items[rider.parcel_id]),
        link=_link(connection, shipment_id, found[0].tracking, recipient),
        returns=tuple(returns_of(connection, [parcel_id])),
    )


def _with_orders(connection: Connection, riders: Sequence[Rider]) -> Iterator[Rider]:
    """These riders with what their orders are besides address and items."""
    if not riders:
        return
    columns = orders.c
    asked = select(columns.order_id, columns.traits, columns.extras, columns.purchase_order_number)
    found = {
        row.order_id: (traits_of(row.traits), extras_of(row.extras), row.purchase_order_number)
        for row in connection.execute(asked.where(columns.order_id.in_([rider.order_id for rider in riders])))
    }
    for rider in riders:
        traits, extras, number = found[rider.order_id]
        yield replace(rider, traits=traits, extras=extras, purchase_order_number=number)


def _link(connection: Connection, shipment_id: int | None, tracking: str, recipient: Address) -> str:
    """The page for the recipient: the shop's own, or one made of the number where it has told none."""
    if shipment_id is None or shipment_id < 0:
        return ""
    shipped = deliveries_of(connection, [shipment_id]).get(shipment_id)
    return shipped.link if shipped is not None and shipped.link else built_page(tracking, recipient)


def _history(connection: Connection, parcel_id: int) -> Iterator[Event]:
    """A parcel's events; the first is told by its import, so that imports need no row for each."""
    origin = select(imports.c.at, imports.c.source).join(parcels).where(parcels.c.parcel_id == parcel_id)
    at, source = connection.execute(origin).one()
    yield Event(moment_of(at), "imported", {"file": source})
    later = select(events.c.at, events.c.name, events.c.facts).where(events.c.parcel_id == parcel_id)
    for line in connection.execute(later.order_by(events.c.number)):
        yield Event(moment_of(line.at), line.name, facts_of(line.facts))


def label_hash(connection: Connection, parcel_id: int) -> str:
    """The hash of a parcel's label, empty when there is none."""
    found = connection.execute(select(parcels.c.label_hash).where(parcels.c.parcel_id == parcel_id))
    return found.scalar() or ""
