"""Finds labels that were made and never printed; what is told of them is left to ``domain.unprinted``."""

from __future__ import annotations

from sqlalchemy import Connection, func, or_, select

from amzlabels.domain.parcel import Label, Print, Stage
from amzlabels.domain.shipment import BILLED_WITH_LABEL
from amzlabels.domain.unprinted import UnprintedLabel
from amzlabels.store.queue import IN_ORDER
from amzlabels.store.tables import events, moment_of, parcels

_MADE = ("shipment_made", "shipment_found", "bought")
_STAGES = (Stage.READY.value, Stage.HELD.value, Stage.PRINTING.value, Stage.FAILED.value)
"""Stages of what is not printed; asking by stage lets the index leave all that is done alone."""


def unprinted(connection: Connection) -> list[UnprintedLabel]:
    """As the port says."""
    columns = parcels.c
    is_bought = columns.label == Label.BOUGHT.value
    is_unprinted = columns.print.in_((Print.NONE.value, Print.FAILED.value))
    is_concept = columns.label.in_((Label.NONE.value, Label.VOIDED.value))
    made_at = select(func.max(events.c.at)).where(events.c.parcel_id == columns.parcel_id, events.c.name.in_(_MADE))
    statement = (
        select(
            columns.parcel_id,
            columns.marketplace,
            func.coalesce(made_at.scalar_subquery(), 0).label("made_at"),
            columns.label,
            columns.package,
            columns.stage,
        )
        .where(
            columns.stage.in_(_STAGES),
            columns.rides_with.is_(None),
            columns.shipment_id > 0,
            # What has been on paper and is to be printed once more is no label that was not needed.
            columns.printed_at.is_(None),
            or_(is_bought & is_unprinted, is_concept),
        )
        .order_by(*IN_ORDER)
    )
    return [
        UnprintedLabel(
            parcel_id=row.parcel_id,
            marketplace=row.marketplace,
            made_at=moment_of(row.made_at),
            is_concept=row.label != Label.BOUGHT.value,
            is_charged=row.label == Label.BOUGHT.value and row.package in BILLED_WITH_LABEL,
            may_print=row.stage != Stage.HELD.value,
        )
        for row in connection.execute(statement)
    ]
