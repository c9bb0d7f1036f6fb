"""Forgets people in the store and the files beside it, and tells what is held of them; tables are ``forget``'s."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, Row, and_, case, false, func, or_, select

from amzlabels.domain.delivery import Delivery
from amzlabels.domain.people import EVERYBODY, Held, Whom
from amzlabels.store.backups import StoreBackups
from amzlabels.store.engine import empty_log, forgetting, reading
from amzlabels.store.forget import ORDER_NAMES, PARCEL_NAMES, forget_remembered, forget_some, whom_to_forget
from amzlabels.store.label_files import EncryptedLabelFiles
from amzlabels.store.schema import remove_copies
from amzlabels.store.search_memory import SearchMemory
from amzlabels.store.states import chunks
from amzlabels.store.tables import (
    address_memory,
    deliveries,
    imports,
    moment_of,
    orders,
    parcels,
    return_labels,
    utc_ms,
)


class ForgetsPeople:
    """The part of the store that is port ``PeopleBook``."""

    labels: EncryptedLabelFiles
    _engine: Engine
    _path: Path
    _backups: StoreBackups
    _memory: SearchMemory
    _now: Callable[[], datetime]

    def forget_people(self, whom: Whom = EVERYBODY) -> tuple[str, ...]:
        """Take personal data out of everything, label files and older copies of the store included."""
        with reading(self._engine) as connection:
            order_ids = whom_to_forget(connection, whom)
        forgotten, hashes = list[str](), list[str]()
        # Others write between the chunks, for after a long time away there may be many.
        for some in chunks(order_ids):
            with forgetting(self._engine) as connection:
                found = forget_some(connection, utc_ms(self._now()), whom, some)
            forgotten += found.order_ids
            hashes += found.label_hashes
        with forgetting(self._engine) as connection:
            addresses = forget_remembered(connection, utc_ms(self._now()), whom)
        self._forget_labels(whom, hashes)
        if whom == EVERYBODY or forgotten or addresses:
            self._memory.forget()
            empty_log(self._engine)
            remove_copies(self._path)
        self._backups.forget(whom, forgotten)
        return tuple(forgotten)

    def _forget_labels(self, whom: Whom, label_hashes: Sequence[str]) -> None:
        if whom == EVERYBODY:
            self.labels.remove_all()
            return
        self.labels.remove(label_hashes)
        if whom.shipped_before is not None:
            # Also what was given up and bought anew, and what a power cut has kept from going with its order.
            with reading(self._engine) as connection:
                named = _named_labels(connection)
            self.labels.remove_others(named, whom.shipped_before)

    def people_held(self) -> Held:
        """How many there are, and from when their days count."""
        with reading(self._engine) as connection:
            sent, unsent = (_counted(connection, is_sent=is_sent) for is_sent in (True, False))
            addresses = connection.execute(select(func.count()).select_from(address_memory)).scalar_one()
        return Held(
            orders=sent.orders + unsent.orders,
            delivered=sent.delivered,
            unsent=unsent.orders,
            addresses=addresses,
            labels=self.labels.count(),
            shipped_from=_span(sent),
            unsent_from=_span(unsent),
        )


def _named_labels(connection: Connection) -> set[str]:
    """The files of labels that are wanted as long as their recipients are known."""
    with_file = select(parcels.c.label_hash).where(parcels.c.label_hash != "", PARCEL_NAMES)
    back = select(return_labels.c.label_hash).where(return_labels.c.label_hash != "")
    return {*connection.execute(with_file).scalars(), *connection.execute(back).scalars()}


def _counted(connection: Connection, *, is_sent: bool) -> Row[Any]:
    """Orders that name somebody: how many, how many are delivered, and the first and last moment that counts."""
    is_delivered = and_(
        deliveries.c.shipment_id == parcels.c.shipment_id, deliveries.c.delivery == Delivery.DELIVERED.value
    )
    over_at = func.coalesce(deliveries.c.since, parcels.c.printed_at)
    of_orders = (
        select(
            parcels.c.order_id,
            func.max(over_at).label("over_at"),
            func.min(case((over_at.is_(None), 0), else_=1)).label("is_sent"),
            func.min(case((deliveries.c.since.is_(None), 0), else_=1)).label("is_delivered"),
            func.max(case((PARCEL_NAMES, 1), else_=0)).label("names"),
        )
        .outerjoin(deliveries, is_delivered)
        .group_by(parcels.c.order_id)
        .subquery()
    )
    from_at = of_orders.c.over_at if is_sent else imports.c.at
    of_kind = of_orders.c.is_sent == 1 if is_sent else func.coalesce(of_orders.c.is_sent, 0) == 0
    counted = (
        select(
            func.count().label("orders"),
            func.coalesce(func.sum(of_orders.c.is_delivered), 0).label("delivered"),
            func.min(from_at).label("first"),
            func.max(from_at).label("last"),
        )
        .select_from(orders)
        .outerjoin(of_orders, of_orders.c.order_id == orders.c.order_id)
        .join(imports, imports.c.import_id == orders.c.import_id)
        .where(or_(ORDER_NAMES, func.coalesce(of_orders.c.names == 1, false())), of_kind)
    )
    return connection.execute(counted).one()


def _span(counted: Row[Any]) -> tuple[datetime, datetime] | None:
    return None if counted.first is None else (moment_of(counted.first), moment_of(counted.last))
