"""Tells since when labels wait for a printer, by the history of their parcels; see ``journey.ports_waiting``."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Engine, func, select

from amzlabels.store.engine import reading
from amzlabels.store.states import chunks
from amzlabels.store.tables import events, moment_of

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
