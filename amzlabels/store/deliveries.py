"""The book of deliveries: what is still on its way, what was found, and what a person has seen to."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Engine, Row, and_, insert, or_, select, update

from amzlabels.domain.address import Address
from amzlabels.domain.delivery import NEEDS_PERSON, SETTLED, TOLD, Delivery, Progress
from amzlabels.domain.parcel import Print, Stage
from amzlabels.journey.ports_afterwards import Followed
from amzlabels.store.addresses import names_nobody
from amzlabels.store.engine import reading, writing
from amzlabels.store.states import add_lines, chunks
from amzlabels.store.tables import deliveries, known_moment, moment_of, parcels, utc_ms

_IS_OF_PARCEL = and_(
    deliveries.c.shipment_id == parcels.c.shipment_id,
    # Those that travel in another's parcel have its shipment, too.
    deliveries.c.parcel_id == parcels.c.parcel_id,
)
_MAIN = parcels.alias("main")
_SETTLED = sorted(each.value for each in SETTLED)
_NEEDS_PERSON = sorted(each.value for each in NEEDS_PERSON)


class SqlDeliveries:
    """``DeliveryBook`` in the store's tables. Safe from any lane."""

    def __init__(self, engine: Engine, now: Callable[[], datetime]) -> None:
        self._engine = engine
        self._now = now

    def followed(self, printed_after: datetime) -> list[Followed]:
        """Parcels with a shop's label that were printed since then and are not settled, the longest not looked at
        first.
        """
        columns = (
            parcels.c.parcel_id,
            parcels.c.shipment_id,
            parcels.c.printed_at,
            deliveries.c.delivery,
            deliveries.c.looked_at,
        )
        statement = (
            select(*columns)
            .outerjoin(deliveries, _IS_OF_PARCEL)
            # A box that is in its main parcel's shipment is asked after with that one.
            .outerjoin(_MAIN, and_(_MAIN.c.parcel_id == parcels.c.box_of, _MAIN.c.shipment_id == parcels.c.shipment_id))
            .where(
                _MAIN.c.parcel_id.is_(None),
                parcels.c.printed_at > utc_ms(printed_after),
                parcels.c.print == Print.PRINTED.value,
                # Own labels have ids below 0, and nobody to ask after them.
                parcels.c.shipment_id > 0,
                parcels.c.rides_with.is_(None),
                or_(deliveries.c.delivery.is_(None), deliveries.c.delivery.not_in(_SETTLED)),
            )
            .order_by(deliveries.c.looked_at.asc().nulls_first(), parcels.c.parcel_id)
        )
        with reading(self._engine) as connection:
            return [_followed(*row) for row in connection.execute(statement)]

    def note_progress(self, looked_at: Sequence[Followed], found: Mapping[int, Progress]) -> list[int]:
        """Remember what a look at these has found, by shipment id; returns the parcels that moved on."""
        now = utc_ms(self._now())
        moved: list[int] = []
        with writing(self._engine) as connection:
            for some in chunks(looked_at):
                moved += _note(connection, some, found, now)
        return moved

    def needing_person(self) -> list[int]:
        """Done parcels that do not reach their recipient and that nobody has seen to, in the queue's order."""
        unseen = (
            select(parcels.c.parcel_id)
            .join(deliveries, _IS_OF_PARCEL)
            .where(deliveries.c.delivery.in_(_NEEDS_PERSON), ~deliveries.c.is_seen)
            .where(parcels.c.stage == Stage.DONE.value)
            .order_by(parcels.c.ship_by, parcels.c.order_id, parcels.c.ordinal)
        )
        with reading(self._engine) as connection:
            return list(connection.execute(unseen).scalars())

    def see(self, parcel_ids: Sequence[int]) -> list[int]:
        """A person has seen to these; returns those that needed it."""
        seen: list[int] = []
        with writing(self._engine) as connection:
            for some in chunks(dict.fromkeys(parcel_ids)):
                of_these = [
                    deliveries.c.parcel_id.in_(some),
                    deliveries.c.delivery.in_(_NEEDS_PERSON),
                    ~deliveries.c.is_seen,
                ]
                seen += connection.execute(select(deliveries.c.parcel_id).where(*of_these)).scalars()
                connection.execute(update(deliveries).where(*of_these).values(is_seen=True))
        return seen


def forget_links(connection: Connection, parcel_ids: Sequence[int]) -> None:
    """Take out the pages of these parcels' deliveries, which name where they went."""
    with_link = deliveries.c.parcel_id.in_(parcel_ids), deliveries.c.link != ""
    connection.execute(update(deliveries).where(*with_link).values(link=""))


def deliveries_of(connection: Connection, shipment_ids: Sequence[int]) -> dict[int, Row[Any]]:
    """What is known of these shipments, by id; at most a chunk of them."""
    if not shipment_ids:
        return {}
    found = connection.execute(select(deliveries).where(deliveries.c.shipment_id.in_(shipment_ids)))
    return {row.shipment_id: row for row in found}


def _note(connection: Connection, some: Sequence[Followed], found: Mapping[int, Progress], now: int) -> list[int]:
    ids = [each.parcel_id for each in some]
    columns = (parcels.c.shipment_id, names_nobody(parcels.c.recipient, Address).label("is_nobodys"))
    found_now = connection.execute(select(*columns).where(parcels.c.parcel_id.in_(ids)))
    current: dict[int | None, bool] = {row.shipment_id: row.is_nobodys for row in found_now}
    known = deliveries_of(connection, [each.shipment_id for each in some])
    moved: list[int] = []
    for each in some:
        before = known.get(each.shipment_id)
        # What was voided meanwhile is no longer this parcel's.
        if each.shipment_id not in current:
            continue
        progress = found.get(each.shipment_id) or _unknown(each, before)
        # A page tells where its parcel went, which is not to come back once people are forgotten.
        link = "" if current[each.shipment_id] else progress.link or (before.link if before else "")
        if _write(connection, each, before, replace(progress, link=link), now):
            moved.append(each.parcel_id)
    return moved


def _unknown(followed: Followed, before: Row[Any] | None) -> Progress:
    """Nobody knows it there: it stays as it was, and is not asked after again before its time."""
    return Progress(followed.shipment_id, Delivery.OTHER if before is None else Delivery(before.delivery))


def _write(connection: Connection, followed: Followed, before: Row[Any] | None, progress: Progress, now: int) -> bool:
    """Write one delivery; returns whether it moved on."""
    values: dict[str, Any] = {"looked_at": now, "link": progress.link}
    has_moved = before is None or before.delivery != progress.delivery.value
    if has_moved:
        since = _since(progress, followed, now)
        values |= {"delivery": progress.delivery.value, "since": since, "is_seen": False}
        if progress.delivery in TOLD:
            told = (followed.parcel_id, "moved_on", {"delivery": progress.delivery.value})
            add_lines(connection, [told], since)
    if before is None:
        values |= {"shipment_id": followed.shipment_id, "parcel_id": followed.parcel_id}
        connection.execute(insert(deliveries).values(values))
    else:
        this = deliveries.c.shipment_id == followed.shipment_id
        connection.execute(update(deliveries).where(this).values(values))
    return has_moved


def _since(progress: Progress, followed: Followed, now: int) -> int:
    """When it moved on, as far as that can be: after it was printed, and not later than now."""
    since = now if progress.since is None else utc_ms(progress.since)
    return since if utc_ms(followed.printed_at) <= since <= now else now


def _followed(parcel_id: int, shipment_id: int, printed_at: int, delivery: str | None, looked: int | None) -> Followed:
    known = None if delivery is None else Delivery(delivery)
    return Followed(parcel_id, shipment_id, moment_of(printed_at), known, known_moment(looked))
