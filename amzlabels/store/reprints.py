"""Labels that a person has ordered printed once more, until a printer has them or the order is given up."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import BigInteger, Column, Connection, ForeignKey, Table, Text, delete, insert, select

from amzlabels.journey.ports_prints import Reprint
from amzlabels.store.states import chunks
from amzlabels.store.tables import metadata, moment_of, parcels

reprints = Table(
    "reprints",
    metadata,
    Column("parcel_id", ForeignKey("parcels.parcel_id", ondelete="CASCADE"), primary_key=True, autoincrement=False),
    Column("reason", Text, nullable=False),
    Column("at", BigInteger, nullable=False),
    sqlite_with_rowid=False,
)


def order_again(connection: Connection, parcel_ids: Sequence[int], reason: str, now: int) -> None:
    """These are to be printed once more; a second order stands for the first."""
    drop_again(connection, parcel_ids)
    known: list[int] = []
    for some in chunks(dict.fromkeys(parcel_ids)):
        found = select(parcels.c.parcel_id).where(parcels.c.parcel_id.in_(some))
        known.extend(connection.execute(found).scalars())
    if known:
        connection.execute(insert(reprints), [{"parcel_id": each, "reason": reason, "at": now} for each in known])


def ordered_again(connection: Connection) -> list[Reprint]:
    """All that are still to be printed once more, in the order in which they were ordered."""
    found = connection.execute(select(reprints).order_by(reprints.c.at, reprints.c.parcel_id))
    return [Reprint(row.parcel_id, row.reason, moment_of(row.at)) for row in found]


def drop_again(connection: Connection, parcel_ids: Sequence[int]) -> int:
    """These are no longer to be printed once more; returns how many were."""
    return sum(
        connection.execute(delete(reprints).where(reprints.c.parcel_id.in_(some))).rowcount
        for some in chunks(dict.fromkeys(parcel_ids))
    )
