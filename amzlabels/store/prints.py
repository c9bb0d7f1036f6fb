"""What concerns the paper of a parcel alone: where a person wants its label this time, and how its slip stands."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from datetime import datetime

from sqlalchemy import Engine, select, update

from amzlabels.domain.parcel import Label, Print
from amzlabels.domain.slip import PaperSlip, Slip
from amzlabels.journey.ports_prints import Reprint
from amzlabels.store import reprints
from amzlabels.store.engine import reading, writing
from amzlabels.store.moves import with_labels
from amzlabels.store.states import add_lines, lock_states, write_states
from amzlabels.store.tables import HAS_SLIP, events, facts_text, parcels, utc_ms

_columns = parcels.c


class SqlPrints:
    """``PrintBook`` in the store's tables. Safe from any lane."""

    def __init__(self, engine: Engine, now: Callable[[], datetime]) -> None:
        self._engine = engine
        self._now = now

    def choose_printer(self, parcel_ids: Sequence[int], printer: str) -> list[int]:
        """These labels print there until they have printed; returns those concerned."""
        with writing(self._engine) as connection:
            found = lock_states(connection, with_labels(connection, parcel_ids))
            states = [each for each in found.values() if each.print is not Print.UNSURE]
            for state in states:
                state.changes["print_on"] = printer
                state.tell("printer_chosen" if printer else "printer_as_set", {"printer": printer} if printer else {})
            write_states(connection, states, utc_ms(self._now()))
            return [state.parcel_id for state in states]

    def given_up(self, tracking: str) -> list[int]:
        """The parcels that had a label of this number which a person has given up."""
        # No index is kept for this: it is asked only of a number that no label has.
        was_given_up = (events.c.name == "voided", events.c.facts == facts_text({"tracking": tracking}))
        with reading(self._engine) as connection:
            return list(connection.execute(select(events.c.parcel_id).where(*was_given_up).distinct()).scalars())

    def order_again(self, parcel_ids: Sequence[int], reason: str) -> None:
        """These labels are to be printed once more, until they are sent to a printer; unknown ids are left out."""
        with writing(self._engine) as connection:
            reprints.order_again(connection, parcel_ids, reason, utc_ms(self._now()))

    def ordered_again(self) -> list[Reprint]:
        """All that are still to be printed once more, in the order in which they were ordered."""
        with reading(self._engine) as connection:
            return reprints.ordered_again(connection)

    def drop_again(self, parcel_ids: Sequence[int]) -> int:
        """These are no longer to be printed once more; returns how many were."""
        with writing(self._engine) as connection:
            return reprints.drop_again(connection, parcel_ids)

    def slips(self, states: Collection[Slip]) -> list[PaperSlip]:
        """All slips that stand like this, in the order in which their labels came out."""
        names = (_columns.parcel_id, _columns.order_id, _columns.slip, _columns.slip_job, _columns.slip_printer)
        asked = (
            select(*names, _columns.print, _columns.label)
            .where(HAS_SLIP, _columns.slip.in_([state.value for state in states]))
            .order_by(_columns.printed_at, _columns.ship_by, _columns.order_id, _columns.ordinal)
        )
        with reading(self._engine) as connection:
            return [
                PaperSlip(
                    parcel_id,
                    order_id,
                    Slip(slip),
                    job,
                    printer,
                    is_label_printed=print_ == Print.PRINTED.value and label == Label.BOUGHT.value,
                )
                for parcel_id, order_id, slip, job, printer, print_, label in connection.execute(asked)
            ]

    def move_slip(self, slip: PaperSlip, frm: Collection[Slip], event: str = "", reason: str = "") -> bool:
        """Note how this one stands now; False, and nothing noted, unless it stood as in ``frm`` until now."""
        with writing(self._engine) as connection:
            where = [_columns.parcel_id == slip.parcel_id, _columns.slip.in_([state.value for state in frm])]
            if slip.state is not Slip.SENDING:
                # Who tells how an older job ended says nothing of the newest.
                where.append(_columns.slip_job == slip.job)
            values = {"slip": slip.state.value, "slip_job": slip.job, "slip_printer": slip.printer}
            moved = connection.execute(update(parcels).where(*where).values(values))
            if moved.rowcount and event:
                facts = {"printer": slip.printer} | ({"reason": reason} if reason else {})
                add_lines(connection, [(slip.parcel_id, event, facts)], utc_ms(self._now()))
            return bool(moved.rowcount)
