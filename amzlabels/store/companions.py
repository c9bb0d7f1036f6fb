"""Reads who travels with whom: riders of a lead, boxes of a main parcel; what follows from it is in ``followers``."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from sqlalchemy import Column, Connection, or_, select

from amzlabels.domain.queue import Rider
from amzlabels.store.states import chunks
from amzlabels.store.tables import parcels

Place = tuple[int, int]
"""A label's number among those of its goods, counting from 1, and how many there are."""


@dataclass(slots=True)
class Companions:
    """By parcel id: a lead's riders, a rider's lead, which of several boxes a parcel is, a main one's further boxes."""

    riders: defaultdict[int, list[Rider]] = field(default_factory=lambda: defaultdict(list))
    leads: dict[int, Rider] = field(default_factory=dict)
    boxes: dict[int, Place] = field(default_factory=dict)
    further: dict[int, tuple[int, ...]] = field(default_factory=dict)


def companions(connection: Connection, parcel_ids: Iterable[int]) -> Companions:
    """Who travels with these parcels; at most a chunk of them. Without any such parcels it costs next to nothing."""
    found, ids = Companions(), list(parcel_ids)
    if _is_any(connection, parcels.c.rides_with):
        _read_riders(connection, ids, found)
    if _is_any(connection, parcels.c.box_of):
        _read_boxes(connection, ids, found)
    return found


def riders_of(connection: Connection, parcel_ids: Iterable[int]) -> list[int]:
    """The riders of these parcels."""
    ids = parcels.c.parcel_id
    found: list[int] = []
    for some in chunks(parcel_ids):
        found += connection.execute(select(ids).where(parcels.c.rides_with.in_(some)).order_by(ids)).scalars()
    return found


def boxes_of(connection: Connection, parcel_ids: Iterable[int]) -> list[int]:
    """The further boxes of these parcels."""
    ids = parcels.c.parcel_id
    found: list[int] = []
    for some in chunks(parcel_ids):
        found += connection.execute(select(ids).where(parcels.c.box_of.in_(some)).order_by(ids)).scalars()
    return found


def _is_any(connection: Connection, column: Column[int]) -> bool:
    return connection.execute(select(parcels.c.parcel_id).where(column.is_not(None)).limit(1)).first() is not None


def _read_riders(connection: Connection, parcel_ids: list[int], found: Companions) -> None:
    columns = parcels.c
    riders = select(columns.rides_with, columns.parcel_id, columns.order_id).where(columns.rides_with.in_(parcel_ids))
    for lead, parcel_id, order_id in connection.execute(riders.order_by(columns.parcel_id)):
        found.riders[lead].append(Rider(parcel_id, order_id))
    lead_row = parcels.alias()
    leads = (
        select(columns.parcel_id, lead_row.c.parcel_id, lead_row.c.order_id)
        .join(lead_row, lead_row.c.parcel_id == columns.rides_with)
        .where(columns.parcel_id.in_(parcel_ids))
    )
    for rider, parcel_id, order_id in connection.execute(leads):
        found.leads[rider] = Rider(parcel_id, order_id)


def _read_boxes(connection: Connection, parcel_ids: list[int], found: Companions) -> None:
    columns = parcels.c
    mine = select(columns.box_of).where(columns.parcel_id.in_(parcel_ids), columns.box_of.is_not(None))
    boxes = select(columns.box_of, columns.parcel_id).where(
        or_(columns.box_of.in_(parcel_ids), columns.box_of.in_(mine))
    )
    by_main: defaultdict[int, list[int]] = defaultdict(list)
    for main, parcel_id in connection.execute(boxes.order_by(columns.ordinal)):
        by_main[main].append(parcel_id)
    for main, others in by_main.items():
        found.further[main] = tuple(others)
        for number, parcel_id in enumerate([main, *others], 1):
            found.boxes[parcel_id] = number, 1 + len(others)
