"""Remembers that the store was put back to an earlier state, and takes out of it what is no longer known then."""

from __future__ import annotations

import json
from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from sqlalchemy import Connection, Engine, delete, insert, or_, select

from amzlabels.domain.backup import MAYBE_PRINTED, Restored
from amzlabels.domain.own_labels import FROM_RANGE
from amzlabels.domain.parcel import Label, Print, Stage
from amzlabels.store.engine import reading, writing
from amzlabels.store.reprints import reprints
from amzlabels.store.settings import REMEMBERED, load_settings, mapping, save_settings
from amzlabels.store.states import UNBOUGHT, ParcelState, chunks, lock_states, write_states
from amzlabels.store.tables import events, label_sheets, parcels, settings_groups, utc_ms

RESTORED = REMEMBERED[4]
LOOKS_FOR = timedelta(days=60)
"""So long after it the shop is asked before anything is bought: Amazon cancels what is not shipped within 30 days."""


class SqlRestored:
    """``RestoredBook`` over the store's tables. Safe from any lane."""

    def __init__(self, engine: Engine, now: Callable[[], datetime]) -> None:
        self._engine = engine
        self._now = now
        with reading(engine) as connection:
            self._restored = restored_in(connection)

    def restored(self) -> Restored | None:
        """The last time it was put back, None where that no longer matters; nothing is read for it."""
        known = self._restored
        return None if known is None or self._now() - known.at > LOOKS_FOR else known

    def looks_first(self) -> bool:
        """Whether labels may have been bought and printed of which the store does not know."""
        return self.restored() is not None

    @property
    def is_catching_up(self) -> bool:
        """Whether it is not known yet what became of its parcels."""
        known = self.restored()
        return known is not None and not known.is_caught_up

    def let_go(self, parcel_ids: Sequence[int]) -> None:
        """Clear whatever stands against buying these."""
        with writing(self._engine) as connection:
            states = lock_states(connection, parcel_ids)
            stopped = [each for each in states.values() if each.label in UNBOUGHT and each.problem is not None]
            for state in stopped:
                state.set_problem(None)
                state.label = Label.NONE if state.label is Label.REFUSED else state.label
                state.changes["gone_at"] = None
            write_states(connection, stopped, utc_ms(self._now()))

    def bought_since(self, moments: Sequence[datetime]) -> list[int]:
        """How many labels were bought after each of these moments."""
        if not moments:
            return []
        since = events.c.name == "bought", events.c.at > utc_ms(min(moments))
        with reading(self._engine) as connection:
            bought = sorted(connection.execute(select(events.c.at).where(*since)).scalars())
        return [len(bought) - bisect_right(bought, utc_ms(moment)) for moment in moments]

    def end_catching_up(self) -> None:
        """It is known again what became of its parcels."""
        if self._restored is not None:
            known = Restored(self._restored.at, self._restored.made_at, is_caught_up=True)
            with writing(self._engine) as connection:
                _save(connection, known)
            self._restored = known


def lose_sight(connection: Connection, made_at: datetime | None, now: datetime) -> None:
    """Note that this is how things stood when it was made, and that it is unknown what has happened since.

    Labels may have been bought and printed meanwhile, also once more, sheets of labels used up, numbers of a range
    given. None = it knows nothing at all. What it had still to catch up with then, it still has.
    """
    before = restored_in(connection)
    if before is not None and not before.is_caught_up and made_at is not None:
        made_at = None if before.made_at is None else min(before.made_at, made_at)
    _save(connection, Restored(now, made_at, is_caught_up=False))
    for table in (label_sheets, reprints):
        connection.execute(delete(table))
    settings = load_settings(connection)
    if settings.own_labels.tracking == FROM_RANGE:
        # Only the seller can tell which number is the next that is free.
        save_settings(connection, replace(settings, own_labels=replace(settings.own_labels, first="")))
    is_printed = parcels.c.print == Print.PRINTED.value
    is_done = parcels.c.stage == Stage.DONE.value
    found = connection.execute(select(parcels.c.parcel_id).where(~or_(is_printed, is_done))).scalars()
    for some in chunks(found):
        states = lock_states(connection, some)
        for state in states.values():
            _lose_sight_of(state)
        write_states(connection, [state for state in states.values() if state.lines], utc_ms(now))


def _lose_sight_of(state: ParcelState) -> None:
    if state.rides_with is not None:
        # It follows its lead.
        return
    if state.label is Label.BOUGHT:
        if state.print is not Print.UNSURE:
            state.print = Print.UNSURE
            state.set_problem(MAYBE_PRINTED)
            state.tell("sight_lost")
    elif state.label in (Label.BUYING, Label.UNSURE) or state.shipment_id is not None:
        # Looked for as if it had never been begun: what is there may have been printed as well.
        state.label = Label.VOIDED if state.label is Label.VOIDED else Label.NONE
        state.print = Print.NONE if state.print is Print.FAILED else state.print
        state.shipment_id = None
        state.changes["shipment_id"] = None
        state.tell("sight_lost")


def restored_in(connection: Connection) -> Restored | None:
    """The last time this store was put back, None where it never was."""
    found = connection.execute(select(settings_groups.c.document).where(settings_groups.c.name == RESTORED)).scalar()
    document = {} if found is None else mapping(found)
    try:
        at = datetime.fromisoformat(document["at"])
        made_at = datetime.fromisoformat(document["made_at"]) if document.get("made_at") else None
    except (KeyError, TypeError, ValueError):
        return None
    return Restored(at, made_at, document.get("is_caught_up") is True)


def _save(connection: Connection, restored: Restored) -> None:
    document = {
        "at": restored.at.isoformat(),
        "made_at": None if restored.made_at is None else restored.made_at.isoformat(),
        "is_caught_up": restored.is_caught_up,
    }
    connection.execute(delete(settings_groups).where(settings_groups.c.name == RESTORED))
    connection.execute(insert(settings_groups).values(name=RESTORED, document=json.dumps(document)))
