"""What each cell of the parcel table says, in two lines; drawing it is left to ``parcel_delegate``."""

from __future__ import annotations

from datetime import datetime, timedelta

from PySide6.QtCore import QCoreApplication

from amzlabels.domain.address_decisions import is_look
from amzlabels.domain.parcel import Stage
from amzlabels.domain.queue import ParcelRow
from amzlabels.ui.order_marks import packing_words, urgent_words
from amzlabels.ui.texts import (
    marketplace_name,
    problem_sentence,
    service_words,
    ship_by_words,
    stage_words,
)
from amzlabels.ui.texts_addresses import short_reason
from amzlabels.ui.texts_delivery import delivery_words, short_trouble
from amzlabels.ui.texts_packing import box_words, more_orders_words, rides_words
from amzlabels.ui.texts_why import why_words

translate = QCoreApplication.translate

STATE, ORDER, TO, ITEMS, SHIP_BY, SERVICE = range(6)
"""The columns from left to right."""
COLUMNS = 6
_LONG_BEFORE = timedelta(days=3)


def column_title(column: int) -> str:
    """What stands over a column."""
    return (
        translate("column", "State"),
        translate("column", "Order"),
        translate("column", "To"),
        translate("column", "Items"),
        translate("column", "Ship by"),
        translate("column", "Service"),
    )[column]


def cell_lines(column: int, row: ParcelRow, now: datetime) -> tuple[str, str]:
    """The upper and the lower line of a cell; the state has one."""
    if column == STATE:
        return _state(row), ""
    if column == ORDER:
        return row.order_id, " · ".join(filter(None, [*urgent_words(row.traits), row.name, more_orders_words(row)]))
    if column == TO:
        return row.city, " · ".join(part for part in (row.country, row.postal_code) if part)
    if column == ITEMS:
        return _items(row)
    if column == SHIP_BY:
        return ship_by_words(row.ship_by, _seen_from(row, now), row.marketplace)
    if row.rides_with is not None:
        return rides_words(row.rides_with)
    look = row.problem if row.problem is not None and is_look(row.problem) else None
    return service_words(row.service), _why(row) if look is None else short_reason(look)


def cell_tip(column: int, row: ParcelRow, now: datetime) -> str:
    """All that a cell has to say, for a tooltip."""
    lines = [line for line in cell_lines(column, row, now) if line]
    if column == ORDER:
        lines.append(marketplace_name(row.marketplace or ""))
    if column == ITEMS and row.item_count > 1:
        lines.append(translate("column", "First: {title}").format(title=row.first_title or row.first_sku))
    if column in (STATE, SERVICE) and row.problem is not None:
        lines.append(problem_sentence(row.problem))
    if column == SERVICE and row.tracking and row.tracking not in lines:
        lines.append(row.tracking)
    return "\n".join(lines)


def accessible_text(column: int, row: ParcelRow, now: datetime) -> str:
    """A cell as it is read aloud."""
    lines = ", ".join(line for line in cell_lines(column, row, now) if line)
    return f"{column_title(column)}: {lines}"


def _seen_from(row: ParcelRow, now: datetime) -> datetime:
    """Now, or for what is done a moment well before: its date is told as a date, never as late."""
    return row.ship_by - _LONG_BEFORE if row.stage is Stage.DONE and row.ship_by is not None else now


def _state(row: ParcelRow) -> str:
    """The state in a word or two; what is done says so when it does not arrive."""
    if row.on_its_way is not None and row.shown_stage is not row.stage:
        return short_trouble(row.on_its_way.delivery)
    return stage_words(row.stage, row.problem, row.evidence)[1]


def _why(row: ParcelRow) -> str:
    """The line beside the service; of what is on its way, where it is."""
    words = why_words(row)
    if row.on_its_way is None or words != row.tracking:
        return words
    return " · ".join(filter(None, (delivery_words(row.on_its_way.delivery), words)))


def _items(row: ParcelRow) -> tuple[str, str]:
    if row.box_of is not None:
        return box_words(row), ""
    several = row.item_count > 1
    which = translate("column", "{skus} SKUs").format(skus=row.item_count) if several else row.first_sku
    lower = " · ".join(filter(None, [*packing_words(row.traits), which, box_words(row)]))
    if several:
        return translate("column", "{units} items").format(units=row.unit_count), lower
    return f"{row.unit_count} × {row.first_title or row.first_sku}", lower
