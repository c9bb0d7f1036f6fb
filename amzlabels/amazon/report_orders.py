"""Collects a report's rows into orders with their problems; finding rows and columns is left to its neighbours."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import fields, replace
from operator import attrgetter

from amzlabels.amazon.report_columns import ADDRESS_COLUMNS, Columns
from amzlabels.amazon.report_repeated import Repeated, RepeatedCells
from amzlabels.amazon.report_rows import are_ids, fit, is_item_id, is_order_id
from amzlabels.domain.address import Address, RawAddress, read_address
from amzlabels.domain.damage import is_damaged, mended, with_lost_zeros
from amzlabels.domain.marketplace import BY_EMAIL_DOMAIN
from amzlabels.domain.order import NO_EXTRAS, Order, OrderItem
from amzlabels.domain.problems import Note

# What reports put where there is nothing to put.
_NOTHING = frozenset({"NA", "N/A", "null", "NULL", "-", "--", " "})
_COUNTRY = ADDRESS_COLUMNS.index("ship-country")
# From the weightiest on; what one row has of the first set holds for its order.
_OF_ANY_ROW = frozenset({"order.cancellation_requested", "order.prime", "order.sku_missing"})
_WEIGHTS = (
    *("order.cancellation_requested", "order.prime"),
    *("order.damaged_text", "order.marketplace_unknown", "order.sku_missing"),
)
_PHONE = ADDRESS_COLUMNS.index("buyer-phone-number")
_DAMAGEABLE = tuple(each.name for each in fields(RawAddress)[:_COUNTRY])
_damageable = attrgetter(*_DAMAGEABLE)
# What the words of an optional column make of an order.
_TRAITS_OF_EXTRAS = {
    "gift_message": "gift",
    "gift_wrap": "gift",
    "customized_url": "customized",
    "customized_page": "customized",
}


class OrderCollector:
    """Takes rows one by one, each as an order of one item; ``finish`` joins those of one order, and notes what was odd.

    ``notes`` are the lines that were left out or odd. ``often``: the order ids that stand in several lines, if they are
    known; then all other orders are in ``ready`` as soon as their row was taken, for whoever takes them out.
    """

    def __init__(self, columns: Columns, often: Container[str] | None = None) -> None:
        self.notes: list[Note] = []
        self.ready: list[Order] = []
        self._often = often
        self.columns = columns
        self._repeated = RepeatedCells(columns)
        self._orders: dict[str, Order] = {}
        self._further: dict[str, list[tuple[int, Order]]] = {}
        self._partly_done: set[str] = set()
        self._left_out: dict[str, Note] = {}
        self._continuations: dict[str, tuple[int, str]] = {}

    def add(self, line: int, cells: list[str]) -> None:
        """Take one row into its order, or leave it out with a note. ``cells`` is used up."""
        columns = self.columns
        if len(cells) == columns.width:
            cells.append("")
        elif self._is_continuation(line, cells):
            return
        elif not fit(cells, columns):
            place = columns.order_id
            self._leave_out("line.cells", line, cells[place].strip() if place < len(cells) else "")
            return
        fault = self._take(line, cells)
        if fault:
            # There may be blanks around the ids.
            cells = [cell.strip() for cell in cells]
            fault = self._take(line, cells)
            if fault and not self._is_continuation(line, cells):
                self._leave_out(fault, line, cells[columns.order_id])

    def _take(self, line: int, cells: list[str]) -> str:
        """Take a row of the right width; returns the code with which it must be left out, or nothing."""
        columns = self.columns
        order_id, item_id, sku, title, purchase_order_number = columns.item(cells)
        if are_ids(f"{order_id} {item_id}") is None:
            return "line.item_id" if is_order_id(order_id) else "line.order_id"
        repeated = self._repeated[columns.repeating(cells)]
        if repeated.fault:
            return repeated.fault
        item = OrderItem(item_id, sku.strip(), title.strip(), repeated.units)
        order = self._order(order_id, item, purchase_order_number.strip(), repeated, cells)
        if self._often is not None and order_id not in self._often:
            self._take_alone(line, order, repeated)
            return ""
        known = self._orders.setdefault(order_id, order)
        if known is not order:
            self._further.setdefault(order_id, []).append((line, order))
        if repeated.units == 0:
            self._partly_done.add(order_id)
        if repeated.has_odd_date and (known is order or known.ship_by is not None):
            self.notes.append(Note("line.date", {"line": line, "order_id": order_id}))
        return ""

    def _take_alone(self, line: int, order: Order, repeated: Repeated) -> None:
        if repeated.units:
            self.ready.append(order)
        if repeated.has_odd_date:
            self.notes.append(Note("line.date", {"line": line, "order_id": order.order_id}))

    def _order(
        self, order_id: str, item: OrderItem, purchase_order_number: str, repeated: Repeated, cells: list[str]
    ) -> Order:
        """A row as an order of its own."""
        columns = self.columns
        address = columns.address(cells)
        if not _NOTHING.isdisjoint(address):
            address = _emptied(address)
        if columns.ship_phone is not None and cells[columns.ship_phone]:
            # Where both are told, this is the telephone at the door.
            address = (*address[:_PHONE], cells[columns.ship_phone], *address[_PHONE + 1 :])
        raw = RawAddress(*address)
        recipient, notes = read_address(raw, purchase_order_number)
        marketplace = repeated.marketplace if repeated.channel else _marketplace_of(raw.email)
        extras = NO_EXTRAS if columns.extras is None else _extras(columns.extra_names, columns.extras(cells))
        problems = repeated.problems
        letters = "".join(address)
        if notes or marketplace is None or not item.sku or "?" in letters or not letters.isascii():
            problems += (
                *_damage(raw),
                *_unknown(marketplace, item),
                *[_with_suggestion(note, recipient) for note in notes],
            )
        return Order(
            order_id,
            marketplace,
            raw,
            recipient,
            (item,),
            repeated.ship_by,
            repeated.service_level,
            repeated.is_prime if columns.has_prime else None,
            purchase_order_number,
            problems,
            _with_traits_of(extras, repeated.traits) if extras else repeated.traits,
            extras,
        )

    def _is_continuation(self, line: int, cells: Sequence[str]) -> bool:
        """Whether a row tells nothing but its ids, going on with an item that has a line of its own."""
        order_id, item_id, *told = _ids_and_what_is_told(cells, self.columns)
        if any(told) or not is_order_id(order_id) or not is_item_id(item_id):
            return False
        self._continuations[item_id] = line, order_id
        return True

    def _leave_out(self, code: str, line: int, order_id: str) -> None:
        if is_order_id(order_id):
            note = Note(code, {"line": line, "order_id": order_id})
            self._left_out.setdefault(order_id, note)
        else:
            note = Note("line.order_id", {"line": line})
        self.notes.append(note)

    def finish(self) -> tuple[Order, ...]:
        """Every row was taken: the orders that have something to ship, in the order in which the report names them."""
        orders = self._orders
        for order_id, rows in self._further.items():
            orders[order_id] = self._joined(orders[order_id], rows)
        for item_id, (line, order_id) in self._continuations.items():
            if order_id not in orders or all(item.order_item_id != item_id for item in orders[order_id].items):
                self._leave_out("line.quantity", line, order_id)
        for order_id in self._partly_done:
            due = tuple(item for item in orders[order_id].items if item.quantity)
            if due:
                orders[order_id] = replace(orders[order_id], items=due)
            else:
                del orders[order_id]
        for order_id, note in self._left_out.items():
            # An order that lacks a row would ship incomplete, so it is held like one with a problem of its own.
            if order_id in orders:
                orders[order_id] = replace(orders[order_id], problems=(note, *orders[order_id].problems))
        self.notes.sort(key=lambda note: note.facts["line"])
        return tuple(orders.values())

    def _joined(self, first: Order, rows: Sequence[tuple[int, Order]]) -> Order:
        """All rows of an order as one; where they differ the last one counts, but what is true of one is of all."""
        told, extras = first, first.extras
        items = {item.order_item_id: item for item in first.items}
        for line, row in rows:
            [item] = row.items
            known = items.get(item.order_item_id)
            if known is not None and (known != item or _of_order(told) != _of_order(row)):
                self.notes.append(Note("line.repeated", {"line": line, "order_id": row.order_id}))
            items[item.order_item_id] = item
            if row.extras != extras:
                extras = _joined_extras(extras, row.extras)
            told = row
        whole = [first, *(row for _, row in rows)]
        problems = {note.code: note for row in whole for note in row.problems if note.code in _OF_ANY_ROW}
        last = (note for note in told.problems if note.code not in _OF_ANY_ROW)
        return replace(
            told,
            items=tuple(items.values()),
            is_prime=told.is_prime if told.is_prime is None else any(row.is_prime for row in whole),
            problems=tuple(sorted((*problems.values(), *last), key=_weight)),
            traits=frozenset().union(*(row.traits for row in whole)),
            extras=extras,
        )


_of_order = attrgetter("raw_address", "purchase_order_number", "ship_by", "service_level", "marketplace")


def _weight(note: Note) -> int:
    return _WEIGHTS.index(note.code) if note.code in _WEIGHTS else len(_WEIGHTS)


def _ids_and_what_is_told(cells: Sequence[str], columns: Columns) -> tuple[str, ...]:
    whole = [*cells, *[""] * (columns.width + 1 - len(cells))]
    order_id, item_id, *item = columns.item(whole)
    return tuple(
        cell.strip() for cell in (order_id, item_id, *item, *columns.address(whole), *columns.repeating(whole)[:3])
    )


def _extras(names: Sequence[str], cells: Sequence[str]) -> Mapping[str, str]:
    """The filled cells by name. What stands for nothing is nothing."""
    if not any(cells):
        return NO_EXTRAS
    found: dict[str, str] = {}
    for name, cell in zip(names, cells, strict=False):
        if cell and cell not in _NOTHING:
            found.setdefault(name, cell)
    return found or NO_EXTRAS


def _joined_extras(before: Mapping[str, str], now: Mapping[str, str]) -> Mapping[str, str]:
    """What the rows of an order say, each word once: every item may have its own gift message."""
    joined = dict(before)
    for name, text in now.items():
        known = joined.get(name, "")
        joined[name] = text if not known else known if text in known.split("\n") else f"{known}\n{text}"
    return joined


def _with_traits_of(extras: Mapping[str, str], traits: frozenset[str]) -> frozenset[str]:
    return traits | {trait for name, trait in _TRAITS_OF_EXTRAS.items() if name in extras}


def _emptied(address: Sequence[str]) -> tuple[str, ...]:
    # NA is also a country.
    return tuple(cell if place == _COUNTRY or cell not in _NOTHING else "" for place, cell in enumerate(address))


def _marketplace_of(email: str) -> str | None:
    """The country is never asked, since every marketplace ships to others."""
    found = BY_EMAIL_DOMAIN.get(email.rpartition("@")[2].strip().lower())
    return found.code if found else None


def _unknown(marketplace: str | None, item: OrderItem) -> Iterator[Note]:
    if marketplace is None:
        yield Note("order.marketplace_unknown")
    if item.quantity and not item.sku:
        yield Note("order.sku_missing")


def _damage(raw: RawAddress) -> list[Note]:
    """A note for each part of an address whose letters were lost on the way; the label would be wrong."""
    notes = []
    for field, cell in zip(_DAMAGEABLE, _damageable(raw), strict=True):
        if is_damaged(cell):
            facts = {"field": field, "raw": cell}
            suggestion = mended(cell)
            notes.append(Note("order.damaged_text", facts | ({"suggestion": suggestion} if suggestion else {})))
    return notes


def _with_suggestion(note: Note, address: Address) -> Note:
    """The note, and the postal code as it was before a spreadsheet took the zeros off its start."""
    if note.code != "address.postal_code_shape":
        return note
    suggestion = with_lost_zeros(address.postal_code, address.country)
    return Note(note.code, {**note.facts, "raw": address.postal_code, "suggestion": suggestion}) if suggestion else note
