"""Collects a report's rows into orders with their problems; finding rows and columns is left to its neighbours."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from amzlabels.amazon.report_columns import BUYER_COLUMNS, Columns
from amzlabels.amazon.report_repeated import Repeated, RepeatedCells
from amzlabels.amazon.report_rows import fit, is_item_id, is_order_id
from amzlabels.domain.address import Address, RawAddress, address_problems, split_address
from amzlabels.domain.damage import is_damaged, mended, with_lost_zeros
from amzlabels.domain.marketplace import BY_EMAIL_DOMAIN, BY_SALES_CHANNEL
from amzlabels.domain.order import NO_EXTRAS, Order, OrderItem
from amzlabels.domain.problems import Note

# What reports put where there is nothing to put.
_NOTHING = frozenset({"NA", "N/A", "null", "NULL", "-", "--"})
_COUNTRY = BUYER_COLUMNS.index("ship-country")
_PHONE = BUYER_COLUMNS.index("buyer-phone-number")
# What the words of an optional column make of an order.
_TRAITS_OF_EXTRAS = {
    "gift_message": "gift",
    "gift_wrap": "gift",
    "customized_url": "customized",
    "customized_page": "customized",
}


@dataclass(slots=True)
class _Draft:
    """One order while its rows are being collected."""

    buyer: tuple[str, ...]
    repeated: Repeated
    items: dict[str, OrderItem]
    traits: frozenset[str]
    extras: Mapping[str, str]


class OrderCollector:
    """Takes rows one by one; ``orders`` are ready at the end, ``notes`` are the lines that were left out or odd."""

    def __init__(self, columns: Columns) -> None:
        self.notes: list[Note] = []
        self._columns = columns
        self._repeated = RepeatedCells(columns)
        self._drafts: dict[str, _Draft] = {}
        self._left_out: dict[str, Note] = {}
        self._continuations: dict[str, tuple[int, str]] = {}

    def add(self, line: int, cells: list[str]) -> None:
        """Take one row into its order, or leave it out with a note. ``cells`` is used up."""
        columns = self._columns
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
            # Blanks other than the usual one may stand around a cell.
            cells = [cell.strip() for cell in cells]
            fault = self._take(line, cells)
        if fault and not self._is_continuation(line, cells):
            self._leave_out(fault, line, cells[columns.order_id])

    def _take(self, line: int, cells: list[str]) -> str:
        """Take a row of the right width; returns the code with which it must be left out, or nothing."""
        columns = self._columns
        order_id, item_id, sku, title = columns.item(cells)
        if not is_order_id(order_id):
            return "line.order_id"
        if not is_item_id(item_id):
            return "line.item_id"
        repeated = self._repeated[columns.repeating(cells)]
        if repeated.fault:
            return repeated.fault
        item = OrderItem(item_id, sku, title, repeated.units)
        buyer = columns.buyer(cells)
        if columns.ship_phone != columns.width and (phone := cells[columns.ship_phone]):
            # Where both are told, this is the telephone at the door.
            buyer = (*buyer[:_PHONE], phone, *buyer[_PHONE + 1 :])
        extras = NO_EXTRAS if columns.extras is None else _extras(columns.extra_names, columns.extras(cells))
        draft = self._drafts.get(order_id)
        if draft is not None:
            self._add_to(draft, line, order_id, _Draft(buyer, repeated, {item_id: item}, repeated.traits, extras))
            return ""
        self._drafts[order_id] = _Draft(buyer, repeated, {item_id: item}, repeated.traits, extras)
        if repeated.has_odd_date:
            self.notes.append(Note("line.date", {"line": line, "order_id": order_id}))
        return ""

    def _add_to(self, draft: _Draft, line: int, order_id: str, row: _Draft) -> None:
        """Take a further row of an order; where they differ, the last one counts."""
        is_same = draft.buyer == row.buyer and draft.repeated.is_same_order(row.repeated)
        if row.repeated.has_odd_date and not draft.repeated.has_odd_date:
            self.notes.append(Note("line.date", {"line": line, "order_id": order_id}))
        for item_id, item in row.items.items():
            known = draft.items.get(item_id)
            if known is not None and not (is_same and known == item):
                self.notes.append(Note("line.repeated", {"line": line, "order_id": order_id}))
            draft.items[item_id] = item
        draft.buyer, draft.repeated = row.buyer, row.repeated
        draft.traits |= row.traits
        if row.extras != draft.extras:
            draft.extras = _joined(draft.extras, row.extras)

    def _is_continuation(self, line: int, cells: Sequence[str]) -> bool:
        """Whether a row tells nothing but its ids, going on with an item that has a line of its own."""
        order_id, item_id, *told = _ids_and_what_is_told(cells, self._columns)
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

    def finish(self) -> None:
        """Every row was taken: what goes on with an item that never came is left out."""
        for item_id, (line, order_id) in self._continuations.items():
            draft = self._drafts.get(order_id)
            if draft is None or item_id not in draft.items:
                self._leave_out("line.quantity", line, order_id)

    def orders(self) -> Iterable[Order]:
        """The orders that have something to ship, in the order in which the report names them; uses up the drafts.

        Drafts go one by one: giving back a long report's memory at once would hold up every other thread.
        """
        for order_id in list(self._drafts):
            draft = self._drafts.pop(order_id)
            items = tuple(draft.items.values())
            if not all(item.quantity for item in items):
                items = tuple(item for item in items if item.quantity)
            if items:
                yield self._order(order_id, draft, items)

    def _order(self, order_id: str, draft: _Draft, items: tuple[OrderItem, ...]) -> Order:
        *address, purchase_order_number = draft.buyer
        raw = RawAddress(*(address if _NOTHING.isdisjoint(address) else _emptied(address)))
        recipient = split_address(raw)
        repeated, traits = draft.repeated, draft.traits
        marketplace = _marketplace(repeated.channel, raw.email)
        is_prime = "prime" in traits
        # An order that lacks a row would ship incomplete, so it is held like one with a problem of its own.
        problems = [self._left_out[order_id]] if order_id in self._left_out else []
        if "cancellation_requested" in traits:
            problems.append(Note("order.cancellation_requested"))
        if is_prime:
            problems.append(Note("order.prime"))
        problems += _damage(address)
        if marketplace is None:
            problems.append(Note("order.marketplace_unknown"))
        if not all(item.sku for item in items):
            problems.append(Note("order.sku_missing"))
        problems += [_with_suggestion(note, recipient) for note in address_problems(recipient)]
        return Order(
            order_id,
            marketplace,
            raw,
            recipient,
            items,
            repeated.ship_by,
            repeated.service_level,
            is_prime if self._columns.has_prime else None,
            purchase_order_number,
            tuple(problems),
            _all_traits(traits, draft.extras) if traits or draft.extras else traits,
            draft.extras,
        )


def _ids_and_what_is_told(cells: Sequence[str], columns: Columns) -> tuple[str, ...]:
    whole = [*cells, *[""] * (columns.width + 1 - len(cells))]
    order_id, item_id, *item = columns.item(whole)
    return tuple(
        cell.strip() for cell in (order_id, item_id, *item, *columns.buyer(whole), *columns.repeating(whole)[:3])
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


def _joined(before: Mapping[str, str], now: Mapping[str, str]) -> Mapping[str, str]:
    """What the rows of an order say, each word once: every item may have its own gift message."""
    joined = dict(before)
    for name, text in now.items():
        known = joined.get(name, "")
        joined[name] = text if not known else known if text in known.split("\n") else f"{known}\n{text}"
    return joined


def _all_traits(traits: frozenset[str], extras: Mapping[str, str]) -> frozenset[str]:
    more = {trait for name, trait in _TRAITS_OF_EXTRAS.items() if name in extras}
    return (traits | more) - {"prime"}


def _emptied(address: Sequence[str]) -> list[str]:
    # NA is also a country.
    return [cell if place == _COUNTRY or cell not in _NOTHING else "" for place, cell in enumerate(address)]


def _marketplace(channel: str, email: str) -> str | None:
    """A filled sales channel decides alone; the country never does, since every marketplace ships to others."""
    found = BY_SALES_CHANNEL.get(channel.lower()) if channel else BY_EMAIL_DOMAIN.get(email.rpartition("@")[2].lower())
    return found.code if found else None


def _damage(address: Sequence[str]) -> list[Note]:
    """A note for each address cell whose letters were lost on the way; the label would be wrong."""
    letters = "".join(address)
    if letters.isascii() and "?" not in letters:
        return []
    notes = []
    for column, cell in zip(BUYER_COLUMNS[:_COUNTRY], address, strict=False):
        if is_damaged(cell):
            facts = {"field": column, "raw": cell}
            suggestion = mended(cell)
            notes.append(Note("order.damaged_text", facts | ({"suggestion": suggestion} if suggestion else {})))
    return notes


def _with_suggestion(note: Note, address: Address) -> Note:
    """The note, and the postal code as it was before a spreadsheet took the zeros off its start."""
    if note.code != "address.postal_code_shape":
        return note
    suggestion = with_lost_zeros(address.postal_code, address.country)
    return Note(note.code, {**note.facts, "raw": address.postal_code, "suggestion": suggestion}) if suggestion else note
