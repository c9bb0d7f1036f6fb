"""Collects a report's rows into orders with their problems; finding rows and columns is left to its neighbours."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime

from amzlabels.amazon.report_columns import ORDER_COLUMNS, Columns
from amzlabels.amazon.report_rows import TRUE, fit, is_in_place, is_item_id, is_order_id, plain_flags, units_to_ship
from amzlabels.domain.address import RawAddress, address_problems, split_address
from amzlabels.domain.marketplace import BY_EMAIL_DOMAIN, BY_SALES_CHANNEL
from amzlabels.domain.order import Order, OrderItem
from amzlabels.domain.problems import Note

# What reports put where there is nothing to put.
_NOTHING = frozenset({"NA", "N/A", "null", "NULL", "-", "--"})

_CONTINUATION = re.escape(bytes(range(0x80, 0xC0)).decode("cp1252", "ignore"))
_DAMAGED = re.compile(
    "\ufffd"  # a letter that could not be decoded
    "|[\x80-\x9f]"  # control characters, made by reading windows-1252 as latin-1
    f"|[\u00c2-\u00c5][{_CONTINUATION}]|\u00e2\u20ac"  # UTF-8 read as windows-1252
    r"|[^\W\d_]\?[^\W\d_]"  # a letter that Amazon itself could not write
)
_COUNTRY = ORDER_COLUMNS.index("ship-country")
_CHANNEL = ORDER_COLUMNS.index("sales-channel")
_PROMISE_DATE = ORDER_COLUMNS.index("promise-date")
_SERVICE_LEVEL = ORDER_COLUMNS.index("ship-service-level")
_PURCHASE_ORDER = ORDER_COLUMNS.index("purchase-order-number")


@dataclass(slots=True)
class _Draft:
    """One order while its rows are being collected."""

    cells: tuple[str, ...] = ()
    ship_by: datetime | None = None
    is_prime: bool = False
    is_cancelled: bool = False
    items: dict[str, OrderItem] = field(default_factory=dict)


class OrderCollector:
    """Takes rows one by one; ``orders`` are ready at the end, ``notes`` are the lines that were left out or odd."""

    def __init__(self, columns: Columns) -> None:
        self.notes: list[Note] = []
        self._columns = columns
        self._drafts: dict[str, _Draft] = {}
        self._left_out: dict[str, Note] = {}
        self._dates: dict[str, datetime | None] = {"": None}

    def add(self, line: int, cells: list[str]) -> None:
        """Take one row into its order, or leave it out with a note. ``cells`` is used up."""
        columns = self._columns
        if not fit(cells, columns):
            place = columns.order_id
            self._leave_out("line.cells", line, cells[place].strip() if place < len(cells) else "")
            return
        order_id, item_id, sku, title, *quantities = map(str.strip, columns.item(cells))
        order_cells = tuple(map(str.strip, columns.order(cells)))
        flags = plain_flags(columns.flags(cells))
        if not is_order_id(order_id):
            self._leave_out("line.order_id", line, order_id)
        elif not is_item_id(item_id):
            self._leave_out("line.item_id", line, order_id)
        elif not is_in_place(order_cells[_COUNTRY], order_cells[_CHANNEL], flags):
            self._leave_out("line.cells", line, order_id)
        elif (units := units_to_ship(*quantities)) is None:
            self._leave_out("line.quantity", line, order_id)
        else:
            self._keep(line, order_id, order_cells, flags, OrderItem(item_id, sku, title, units))

    def _leave_out(self, code: str, line: int, order_id: str) -> None:
        if is_order_id(order_id):
            note = Note(code, {"line": line, "order_id": order_id})
            self._left_out.setdefault(order_id, note)
        else:
            note = Note("line.order_id", {"line": line})
        self.notes.append(note)

    def _keep(
        self, line: int, order_id: str, order_cells: tuple[str, ...], flags: tuple[str, ...], item: OrderItem
    ) -> None:
        draft = self._drafts.get(order_id)
        if draft is None:
            draft = self._drafts[order_id] = _Draft()
        known = draft.items.get(item.order_item_id)
        if known is not None and (known != item or draft.cells != order_cells):
            self.notes.append(Note("line.repeated", {"line": line, "order_id": order_id}))
        draft.items[item.order_item_id] = item
        draft.is_prime = draft.is_prime or flags[0] in TRUE
        draft.is_cancelled = draft.is_cancelled or flags[1] in TRUE
        if draft.cells != order_cells:
            draft.cells = order_cells
            draft.ship_by = self._moment(line, order_id, order_cells[_PROMISE_DATE])

    def _moment(self, line: int, order_id: str, text: str) -> datetime | None:
        if text in self._dates:
            return self._dates[text]
        moment = _parse_moment(text)
        if moment is None:
            self.notes.append(Note("line.date", {"line": line, "order_id": order_id}))
        else:
            self._dates[text] = moment
        return moment

    def orders(self) -> Iterable[Order]:
        """The orders that have something to ship, in the order in which the report names them; uses up the drafts.

        Drafts go one by one: giving back a long report's memory at once would hold up every other thread.
        """
        for order_id in list(self._drafts):
            draft = self._drafts.pop(order_id)
            items = tuple(item for item in draft.items.values() if item.quantity)
            if items:
                yield self._order(order_id, draft, items)

    def _order(self, order_id: str, draft: _Draft, items: tuple[OrderItem, ...]) -> Order:
        raw = _raw_address(draft.cells)
        recipient = split_address(raw)
        marketplace = _marketplace(draft.cells[_CHANNEL], raw.email)
        # An order that lacks a row would ship incomplete, so it is held like one with a problem of its own.
        problems = [self._left_out[order_id]] if order_id in self._left_out else []
        if draft.is_cancelled:
            problems.append(Note("order.cancellation_requested"))
        if draft.is_prime:
            problems.append(Note("order.prime"))
        problems += _damage(draft.cells)
        if marketplace is None:
            problems.append(Note("order.marketplace_unknown"))
        if not all(item.sku for item in items):
            problems.append(Note("order.sku_missing"))
        problems += address_problems(recipient)
        return Order(
            order_id=order_id,
            marketplace=marketplace,
            raw_address=raw,
            recipient=recipient,
            items=items,
            ship_by=draft.ship_by,
            service_level=draft.cells[_SERVICE_LEVEL],
            is_prime=draft.is_prime if self._columns.has_prime else None,
            purchase_order_number=draft.cells[_PURCHASE_ORDER],
            problems=tuple(problems),
        )


def _raw_address(cells: tuple[str, ...]) -> RawAddress:
    if not _NOTHING.isdisjoint(cells):
        cells = tuple("" if cell in _NOTHING else cell for cell in cells)
    # The columns up to the e-mail stand in the order of the fields.
    return RawAddress(*cells[:_CHANNEL])


def _parse_moment(text: str) -> datetime | None:
    try:
        moment = datetime.fromisoformat(text)
        return moment.astimezone(UTC) if moment.tzinfo else None
    except (ValueError, OverflowError):
        return None


def _marketplace(channel: str, email: str) -> str | None:
    """A filled sales channel decides alone; the country never does, since every marketplace ships to others."""
    domain = email.rpartition("@")[2]
    found = BY_SALES_CHANNEL.get(channel.lower()) if channel else BY_EMAIL_DOMAIN.get(domain.lower())
    return found.code if found else None


def _damage(cells: tuple[str, ...]) -> list[Note]:
    """A note for the first address cell whose letters were lost on the way; the label would be wrong."""
    address = cells[:_COUNTRY]
    letters = "".join(address)
    if letters.isascii() and "?" not in letters:
        return []
    for column, cell in zip(ORDER_COLUMNS, address, strict=False):
        if _DAMAGED.search(cell):
            return [Note("order.damaged_text", {"field": column})]
    return []
