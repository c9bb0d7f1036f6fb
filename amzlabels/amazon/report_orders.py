"""Collects a report's rows into orders with their problems; finding rows and columns is left to its neighbours."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
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


@dataclass(slots=True)
class _Draft:
    """One order while its rows are being collected; ``others`` has all its items by id once there are several."""

    raw: RawAddress
    is_plain: bool
    repeated: Repeated
    first: OrderItem
    purchase_order_number: str
    extras: Mapping[str, str]
    others: dict[str, OrderItem] | None = None

    @property
    def of_order(self) -> tuple[object, ...]:
        """What all rows of an order should say alike."""
        repeated = self.repeated
        return self.raw, self.purchase_order_number, repeated.ship_by, repeated.service_level, repeated.channel

    def items(self) -> dict[str, OrderItem]:
        """Its items by id, for more to be put in."""
        if self.others is None:
            self.others = {self.first.order_item_id: self.first}
        return self.others

    def due(self) -> tuple[OrderItem, ...]:
        """The items of which there is something to ship."""
        if self.others is None:
            return (self.first,) if self.first.quantity else ()
        return tuple([item for item in self.others.values() if item.quantity])


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
            # There may be blanks around the ids.
            cells = [cell.strip() for cell in cells]
            fault = self._take(line, cells)
            if fault and not self._is_continuation(line, cells):
                self._leave_out(fault, line, cells[columns.order_id])

    def _take(self, line: int, cells: list[str]) -> str:
        """Take a row of the right width; returns the code with which it must be left out, or nothing."""
        columns = self._columns
        order_id, item_id, sku, title, purchase_order_number = columns.item(cells)
        if are_ids(f"{order_id} {item_id}") is None:
            return "line.item_id" if is_order_id(order_id) else "line.order_id"
        repeated = self._repeated[columns.repeating(cells)]
        if repeated.fault:
            return repeated.fault
        address = columns.address(cells)
        if not _NOTHING.isdisjoint(address):
            address = _emptied(address)
        if columns.ship_phone is not None and cells[columns.ship_phone]:
            # Where both are told, this is the telephone at the door.
            address = (*address[:_PHONE], cells[columns.ship_phone], *address[_PHONE + 1 :])
        letters = "".join(address)
        draft = _Draft(
            RawAddress(*address),
            letters.isascii() and "?" not in letters,
            repeated,
            OrderItem(item_id, sku.strip(), title.strip(), repeated.units),
            purchase_order_number,
            NO_EXTRAS if columns.extras is None else _extras(columns.extra_names, columns.extras(cells)),
        )
        known = self._drafts.setdefault(order_id, draft)
        if known is not draft:
            self._add_to(known, line, order_id, draft)
        elif repeated.has_odd_date:
            self.notes.append(Note("line.date", {"line": line, "order_id": order_id}))
        return ""

    def _add_to(self, draft: _Draft, line: int, order_id: str, row: _Draft) -> None:
        """Take a further row of an order; where they differ, the last one counts."""
        if row.repeated.has_odd_date and not draft.repeated.has_odd_date:
            self.notes.append(Note("line.date", {"line": line, "order_id": order_id}))
        items, item = draft.items(), row.first
        known = items.get(item.order_item_id)
        if known is not None and (known != item or draft.of_order != row.of_order):
            self.notes.append(Note("line.repeated", {"line": line, "order_id": order_id}))
        items[item.order_item_id] = item
        draft.raw, draft.is_plain = row.raw, row.is_plain
        draft.purchase_order_number = row.purchase_order_number
        draft.repeated = row.repeated.joined_with(draft.repeated)
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
            if draft is None or item_id not in draft.items():
                self._leave_out("line.quantity", line, order_id)

    def orders(self) -> Iterator[Order]:
        """The orders that have something to ship, in the order in which the report names them; uses up the drafts.

        Drafts go one by one: giving back a long report's memory at once would hold up every other thread.
        """
        for order_id in list(self._drafts):
            draft = self._drafts.pop(order_id)
            items = draft.due()
            if items:
                yield self._order(order_id, draft, items)

    def _order(self, order_id: str, draft: _Draft, items: tuple[OrderItem, ...]) -> Order:
        raw, repeated, extras = draft.raw, draft.repeated, draft.extras
        purchase_order_number = draft.purchase_order_number.strip()
        recipient, notes = read_address(raw, purchase_order_number)
        marketplace = repeated.marketplace if repeated.channel else _marketplace_of(raw.email)
        problems = self._problems(order_id, draft, items, marketplace)
        if notes:
            problems += [_with_suggestion(note, recipient) for note in notes]
        return Order(
            order_id,
            marketplace,
            raw,
            recipient,
            items,
            repeated.ship_by,
            repeated.service_level,
            repeated.is_prime if self._columns.has_prime else None,
            purchase_order_number,
            tuple(problems),
            _with_traits_of(extras, repeated.traits) if extras else repeated.traits,
            extras,
        )

    def _problems(
        self, order_id: str, draft: _Draft, items: Sequence[OrderItem], marketplace: str | None
    ) -> list[Note]:
        """What keeps an order from being shipped besides its address, the weightiest first."""
        # An order that lacks a row would ship incomplete, so it is held like one with a problem of its own.
        problems = [self._left_out[order_id]] if order_id in self._left_out else []
        if "cancellation_requested" in draft.repeated.traits:
            problems.append(Note("order.cancellation_requested"))
        if draft.repeated.is_prime:
            problems.append(Note("order.prime"))
        if not draft.is_plain:
            problems += _damage(draft.raw)
        if marketplace is None:
            problems.append(Note("order.marketplace_unknown"))
        for item in items:
            if not item.sku:
                problems.append(Note("order.sku_missing"))
                break
        return problems


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


def _joined(before: Mapping[str, str], now: Mapping[str, str]) -> Mapping[str, str]:
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
