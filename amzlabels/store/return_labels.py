"""The book of return labels, with their lines in the parcels' histories."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Engine, Row, func, insert, select, update

from amzlabels.domain.problems import Fact
from amzlabels.domain.return_label import Return, ReturnLabel, Way
from amzlabels.store.engine import reading, writing
from amzlabels.store.states import add_lines, chunks
from amzlabels.store.tables import moment_of, return_labels, utc_ms

_columns = return_labels.c


class SqlReturns:
    """``ReturnBook`` in the store's tables. Safe from any lane."""

    def __init__(self, engine: Engine, now: Callable[[], datetime]) -> None:
        self._engine = engine
        self._now = now

    def returns(self, parcel_ids: Sequence[int]) -> list[ReturnLabel]:
        """Those of these parcels that are there or may be, the oldest first."""
        with reading(self._engine) as connection:
            return returns_of(connection, parcel_ids)

    def unsettled_returns(self) -> list[ReturnLabel]:
        """Those of which nobody knows yet whether they were made."""
        with reading(self._engine) as connection:
            found = select(return_labels).where(_columns.state == Return.MAKING.value).order_by(_columns.return_id)
            return [_label(row) for row in connection.execute(found)]

    def intend_return(self, parcel_id: int, reference: str, way: Way, *, after: int) -> ReturnLabel | None:
        """Write down that one is about to be made; None, and nothing written, unless there are ``after`` of them."""
        now = utc_ms(self._now())
        with writing(self._engine) as connection:
            if len(returns_of(connection, [parcel_id])) != after:
                return None
            highest = select(func.max(_columns.number)).where(_columns.parcel_id == parcel_id)
            number = (connection.execute(highest).scalar() or 0) + 1
            made = connection.execute(
                insert(return_labels).values(
                    parcel_id=parcel_id,
                    number=number,
                    reference=f"{reference}-return-{number}",
                    state=Return.MAKING.value,
                    way=way.value,
                    asked_at=now,
                )
            )
            (return_id,) = made.inserted_primary_key or (0,)
            add_lines(connection, [(parcel_id, "return_asked", {})], now)
            return _read(connection, return_id)

    def settle_return(self, return_id: int, shipment_id: int | None) -> ReturnLabel:
        """It is there under this id, or, with None, it was not made."""
        with writing(self._engine) as connection:
            label = _read(connection, return_id)
            state = Return.UNMADE if shipment_id is None else Return.MADE
            _change(connection, return_id, state=state.value, shipment_id=shipment_id)
            made = "return_mailed" if label.way is Way.MAIL else "return_made"
            event = "return_unmade" if shipment_id is None else made
            add_lines(connection, [(label.parcel_id, event, {})], utc_ms(self._now()))
            return _read(connection, return_id)

    def keep_return(self, return_id: int, label_hash: str, tracking: str) -> ReturnLabel:
        """Its label was fetched."""
        with writing(self._engine) as connection:
            _change(connection, return_id, label_hash=label_hash, tracking=tracking)
            return _read(connection, return_id)

    def tell_return(self, return_id: int, event: str, facts: Mapping[str, Fact]) -> None:
        """Add a line to its parcel's history."""
        with writing(self._engine) as connection:
            parcel_id = _read(connection, return_id).parcel_id
            add_lines(connection, [(parcel_id, event, facts)], utc_ms(self._now()))


def returns_of(connection: Connection, parcel_ids: Sequence[int]) -> list[ReturnLabel]:
    """Those of these parcels that are there or may be, the oldest first."""
    return [
        _label(row)
        for some in chunks(parcel_ids)
        for row in connection.execute(
            select(return_labels)
            .where(_columns.parcel_id.in_(some), _columns.state != Return.UNMADE.value)
            .order_by(_columns.parcel_id, _columns.number)
        )
    ]


def _read(connection: Connection, return_id: int) -> ReturnLabel:
    return _label(connection.execute(select(return_labels).where(_columns.return_id == return_id)).one())


def _change(connection: Connection, return_id: int, **values: object) -> None:
    connection.execute(update(return_labels).where(_columns.return_id == return_id).values(values))


def _label(row: Row[Any]) -> ReturnLabel:
    return ReturnLabel(
        return_id=row.return_id,
        parcel_id=row.parcel_id,
        number=row.number,
        reference=row.reference,
        state=Return(row.state),
        way=Way(row.way),
        asked_at=moment_of(row.asked_at),
        shipment_id=row.shipment_id,
        tracking=row.tracking,
        label_hash=row.label_hash,
    )
