"""The words beside a parcel's service: what stands in the way, what it waits for, or why it is this one."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from amzlabels.domain.delivery_places import DHL
from amzlabels.domain.parcel import Label
from amzlabels.domain.queue import FOR_FILE, FOR_NUMBER, ParcelRow
from amzlabels.domain.settings import BY_HAND, WHEN_SCANNED
from amzlabels.ui.texts import problem_words
from amzlabels.ui.translation import to_translate

translate = QCoreApplication.translate

_WAITS_FOR = {
    WHEN_SCANNED: to_translate("row", "scan the label to tell Amazon"),
    BY_HAND: to_translate("row", "Amazon is told when you say so"),
    FOR_NUMBER: to_translate("row", "scan or type its tracking number"),
    FOR_FILE: to_translate("row", "no tracking number: tell Amazon all the same, or save the confirmation file"),
}


def why_words(row: ParcelRow) -> str:
    """The second line beside the service: what stands in the way, the tracking number, or why this service."""
    if row.problem is not None:
        return problem_words(row.problem).what
    if row.is_exported:
        return translate("row", "in the confirmation file; upload it in Seller Central")
    if row.waits_for:
        return translate("row", _WAITS_FOR[row.waits_for])
    if row.tracking:
        return row.tracking
    if row.label is Label.UNSURE:
        return translate("row", "being looked up at MyParcel")
    if row.is_chosen:
        return translate("row", "chosen by you")
    if row.locker and row.service.carrier in DHL:
        return translate("row", "only DHL goes to {place}").format(place=row.locker)
    return translate("row", "rule: {rule}").format(rule=row.rule) if row.rule else translate("row", "the usual service")
