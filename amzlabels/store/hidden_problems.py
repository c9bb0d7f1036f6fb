"""Brings out what hid behind a problem that a person has settled: the next of those its order was reported with."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection, select

from amzlabels.domain.address_decisions import is_of_address
from amzlabels.domain.problems import Note
from amzlabels.store.states import MARKETPLACE_UNKNOWN, ParcelState, chunks
from amzlabels.store.tables import notes_of, orders, parcels


def next_problems(connection: Connection, states: Sequence[ParcelState]) -> dict[int, Note]:
    """What holds each of these parcels once its present problem is settled; parcels that nothing more holds are absent.

    What a person's own address, marketplace or reason has settled stays settled. Customs are left out: the settings may
    have completed them, and they are looked at again before a label is bought.
    """
    mains = (state for state in states if state.box_of is None)
    held_for = {state.parcel_id: state.problem.code for state in mains if state.problem is not None}
    columns = (
        *(parcels.c.parcel_id, orders.c.problems),
        *(parcels.c.address_changed, parcels.c.marketplace_chosen, parcels.c.overridden),
    )
    found: dict[int, Note] = {}
    for some in chunks(held_for):
        asked = select(*columns).join(orders).where(parcels.c.parcel_id.in_(some), orders.c.problems != "[]")
        for parcel_id, problems, has_address, has_marketplace, overridden in connection.execute(asked).all():
            settled = overridden.split()
            notes = [
                note
                for note in _behind(held_for[parcel_id], notes_of(problems))
                if not (has_address and is_of_address(note))
                and not (has_marketplace and note.code == MARKETPLACE_UNKNOWN)
                and not note.code.startswith(("customs.", "own.customs"))
                and note.code not in settled
            ]
            if notes:
                found[parcel_id] = notes[0]
    return found


def _behind(code: str, notes: list[Note]) -> list[Note]:
    """The notes after those with this code; none where the order was not reported with it."""
    places = [place for place, note in enumerate(notes) if note.code == code]
    return notes[places[-1] + 1 :] if places else []
