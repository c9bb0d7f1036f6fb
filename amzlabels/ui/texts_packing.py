"""The words for what travels together: in the list's cells and beside the chosen parcel."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from amzlabels.domain.queue import ParcelRow, Rider

translate = QCoreApplication.translate


def more_orders_words(row: ParcelRow) -> str:
    """How many other orders are in this parcel, empty for none."""
    if row.rider_count == 1:
        return translate("packing", "+1 order")
    return translate("packing", "+{count} orders").format(count=row.rider_count) if row.rider_count else ""


def box_words(row: ParcelRow) -> str:
    """Which of several boxes this is, empty where there is one."""
    number, count = row.box
    return translate("packing", "Box {number} of {count}").format(number=number, count=count) if count > 1 else ""


def rides_words(lead: Rider) -> tuple[str, str]:
    """Whose label this order travels under, in two lines."""
    return translate("packing", "In the parcel of"), lead.order_id


def company_words(row: ParcelRow, riders: Sequence[Rider], partners: int) -> str:
    """What the chosen parcel travels with, or could; empty where that is nothing."""
    if row.rides_with is not None:
        return translate("packing", "Travels in the parcel of {order}.").format(order=row.rides_with.order_id)
    if riders:
        orders = ", ".join(rider.order_id for rider in riders)
        return translate("packing", "One parcel with {orders}.").format(orders=orders)
    if row.box_of is not None:
        return translate("packing", "{box}: a label without items of its own.").format(box=box_words(row))
    if partners > 1:
        return translate("packing", "{count} orders go to this address.").format(count=partners)
    return ""
