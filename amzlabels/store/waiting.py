"""Tells since when labels wait for a printer, and which were printed before; see ``journey.ports_waiting``."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Engine, func, select

from amzlabels.domain.parcel import Print
from amzlabels.journey.ports import OpenParcel
from amzlabels.store.engine import reading
from amzlabels.store.states import chunks
from amzlabels.store.tables import HAS_LABEL_FILE, events, moment_of, parcels, utc_ms

_ORDERED = ("wanted", "released", "bought", "printer_chosen", "did_not_come_out", "sending", "print_again")


class SqlWaiting:
    """``WaitingBook`` over the store's tables. Safe from any lane."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def since(self, parcel_ids: Sequence[int]) -> dict[int, datetime]:
        """When each of these was last ordered to be printed, or last sent to a printer; unknown ids are absent."""
        found: dict[int, datetime] = {}
        last = select(events.c.parcel_id, func.max(events.c.at)).group_by(events.c.parcel_id)
        with reading(self._engine) as connection:
            for some in chunks(dict.fromkeys(parcel_ids)):
                rows = connection.execute(last.where(events.c.parcel_id.in_(some), events.c.name.in_(_ORDERED)))
                found.update((parcel_id, moment_of(at)) for parcel_id, at in rows.all())
        return found

    def twin_of(self, parcel: OpenParcel, printer: str, since: datetime) -> str:
        """The order of another shipment whose label is the very same file and came out there since then, or empty."""
        if not parcel.label_hash:
            return ""
        columns = parcels.c
        same = select(columns.order_id).where(
            # Said as the index says it, so that the index is used.
            HAS_LABEL_FILE,
            columns.label_hash == parcel.label_hash,
            columns.printer == printer,
            columns.print == Print.PRINTED.value,
            columns.printed_at >= utc_ms(since),
            columns.parcel_id != parcel.parcel_id,
            columns.rides_with.is_(None),
            # All labels of a shipment of several boxes may be one file.
            columns.shipment_id.is_distinct_from(parcel.shipment_id),
        )
        with reading(self._engine) as connection:
            return connection.execute(same.limit(1)).scalar() or ""
