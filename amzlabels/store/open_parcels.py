"""Reads parcels with all that buying, printing and confirming need; what people see of them is left to ``queue``."""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import Connection, Row, literal_column, or_, select

from amzlabels.domain.own_labels import NO_NUMBER
from amzlabels.domain.parcel import Confirm, Evidence, Label, Print, Stage
from amzlabels.domain.printer import Paper
from amzlabels.domain.rules import reference_of
from amzlabels.domain.shipment import OWN
from amzlabels.domain.slip import Slip
from amzlabels.journey.ports import OpenParcel
from amzlabels.store.addresses import address_of
from amzlabels.store.companions import companions
from amzlabels.store.plans import decision_of
from amzlabels.store.queue import IN_ORDER
from amzlabels.store.search import items_of
from amzlabels.store.settings import load_settings
from amzlabels.store.states import CHUNK, chunks
from amzlabels.store.tables import imports, known_moment, note_of, orders, parcels

UNKNOWN_FEED = "?"
"""A parcel's ``feed_id`` from the intent to send a feed until Amazon has given its id."""

_EVERYTHING = (
    select(parcels, imports.c.made_at)
    .join(orders, orders.c.order_id == parcels.c.order_id)
    .join(imports, imports.c.import_id == orders.c.import_id)
    .order_by(*IN_ORDER)
)


def open_parcels(connection: Connection, parcel_ids: Sequence[int] | None) -> list[OpenParcel]:
    """These parcels (unknown ids left out), in ship-by order; None = all whose stage is not done."""
    if parcel_ids is None:
        everything = connection.execute(_EVERYTHING.where(parcels.c.stage != Stage.DONE.value))
        read = [some for rows in everything.partitions(CHUNK) for some in _open(connection, rows)]
        return [parcel for _, parcel in read]
    runs = [
        list(_open(connection, connection.execute(_EVERYTHING.where(parcels.c.parcel_id.in_(some))).all()))
        for some in chunks(dict.fromkeys(parcel_ids))
    ]
    # Merging in small steps: one big sort would hold up all other threads.
    return [parcel for _, parcel in heapq.merge(*runs, key=lambda each: each[0])]


def confirmable(connection: Connection, limit: int, *, only_wanted: bool) -> list[OpenParcel]:
    """Parcels Amazon is to be told of now, in ship-by order; see the port."""
    columns = parcels.c
    waiting = [Confirm.NONE.value, Confirm.REFUSED.value, Confirm.UNSURE.value]
    settings = load_settings(connection)
    needs_no_number = settings.own_labels.tracking == NO_NUMBER
    where = [
        # Printed without a problem and not accepted is just this stage, which the queue's index has in order.
        columns.stage == Stage.TO_AMAZON.value,
        columns.confirm.in_(waiting),
        # One that is on paper, as a person says, while its label is found again has no number yet.
        columns.label == Label.BOUGHT.value,
        columns.exported_at.is_(None),
        columns.box_of.is_(None),
        # An own label's number may still be typed, so that without one a person says when Amazon is told.
        or_(columns.carrier != OWN, columns.tracking != "", *([columns.confirm_wanted] if needs_no_number else ())),
    ]
    if only_wanted:
        where.append(columns.confirm_wanted)
    elif settings.scanned_back:
        where.append(or_(columns.confirm_wanted, columns.printer.not_in(settings.scanned_back)))
    found = connection.execute(select(columns.parcel_id).where(*where).order_by(*IN_ORDER).limit(limit)).scalars()
    return open_parcels(connection, found.all())


def in_feeds(connection: Connection) -> dict[str, list[OpenParcel]]:
    """Parcels that are being sent in a feed, by its id; the empty id = its id was never known."""
    columns = parcels.c
    found = connection.execute(
        select(columns.parcel_id).where(
            columns.stage.in_([stage.value for stage in Stage if stage is not Stage.DONE]),
            columns.confirm == Confirm.SENDING.value,
            columns.feed_id != "",
        )
    ).scalars()
    feeds: defaultdict[str, list[OpenParcel]] = defaultdict(list)
    for parcel in open_parcels(connection, found.all()):
        feeds["" if parcel.feed_id == UNKNOWN_FEED else parcel.feed_id].append(parcel)
    return dict(feeds)


def find_tracking(connection: Connection, tracking: str) -> list[OpenParcel]:
    """Parcels whose label has exactly this tracking number; an empty one is no label's."""
    columns = parcels.c
    # The index holds only those that have one, and is used when the question says so too.
    has_one = columns.tracking != literal_column("''")
    found = connection.execute(select(columns.parcel_id).where(columns.tracking == tracking, has_one)).scalars()
    return open_parcels(connection, found.all())


_Place = tuple[int, str, int]


def _open(connection: Connection, found: Sequence[Row[Any]]) -> Iterator[tuple[_Place, OpenParcel]]:
    ids = [row.parcel_id for row in found]
    with_it = companions(connection, ids)
    items = items_of(connection, ids)
    rider_items = items_of(connection, [rider.parcel_id for some in with_it.riders.values() for rider in some])
    for row in found:
        riders = [rider.parcel_id for rider in with_it.riders.get(row.parcel_id, ())]
        parcel = OpenParcel(
            parcel_id=row.parcel_id,
            order_id=row.order_id,
            ordinal=row.ordinal,
            marketplace=row.marketplace,
            reference=reference_of(row.order_id, row.ordinal, row.purchase),
            label=Label(row.label),
            print=Print(row.print),
            confirm=Confirm(row.confirm),
            problem=note_of(row.problem, row.problem_facts),
            wanted=row.wanted,
            recipient=address_of(row.recipient),
            items=tuple(items[row.parcel_id]),
            shipment_id=row.shipment_id,
            carrier=row.carrier,
            package=row.package,
            tracking=row.tracking,
            label_hash=row.label_hash,
            paper=Paper(row.paper),
            print_job=row.print_job,
            denied_unasked=row.denied_unasked,
            printer=row.printer,
            print_on=row.print_on,
            slip=Slip(row.slip),
            evidence=Evidence(row.evidence),
            printed_at=known_moment(row.printed_at),
            ship_by=known_moment(row.ship_by),
            purchase=row.purchase,
            confirm_wanted=row.confirm_wanted,
            exported_at=known_moment(row.exported_at),
            feed_id=row.feed_id,
            imported_at=known_moment(row.made_at),
            plan=decision_of(row.plan).plan,
            rides_with=row.rides_with,
            riders=tuple(riders),
            rider_items=tuple(item for rider in riders for item in rider_items[rider]),
            box_of=row.box_of,
            box=with_it.boxes.get(row.parcel_id, (0, 0)),
            boxes=with_it.further.get(row.parcel_id, ()),
            overridden=frozenset(row.overridden.split()),
        )
        yield (row.ship_by, row.order_id, row.ordinal), parcel
