"""What concerns the paper of a parcel alone: where a person wants its label this time."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from sqlalchemy import Engine

from amzlabels.domain.parcel import Print
from amzlabels.store.engine import writing
from amzlabels.store.moves import with_labels
from amzlabels.store.states import lock_states, write_states
from amzlabels.store.tables import utc_ms


class SqlPrints:
    """``PrintBook`` in the store's tables. Safe from any lane."""

    def __init__(self, engine: Engine, now: Callable[[], datetime]) -> None:
        self._engine = engine
        self._now = now

    def choose_printer(self, parcel_ids: Sequence[int], printer: str) -> list[int]:
        """These labels print there until they have printed; returns those concerned."""
        with writing(self._engine) as connection:
            found = lock_states(connection, with_labels(connection, parcel_ids))
            states = [each for each in found.values() if each.print not in (Print.SENDING, Print.UNSURE)]
            for state in states:
                state.changes["print_on"] = printer
                state.tell("printer_chosen" if printer else "printer_as_set", {"printer": printer} if printer else {})
            write_states(connection, states, utc_ms(self._now()))
            return [state.parcel_id for state in states]
