"""Reads the cells that repeat from row to row, once for all such rows; the others are left to ``report_orders``."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import chain

from amzlabels.amazon.report_columns import FLAG_COLUMNS, LOOSE_FLAG_COLUMNS, REPEATING_COLUMNS, Columns
from amzlabels.domain.marketplace import BY_SALES_CHANNEL
from amzlabels.domain.problems import Note

_is_country = re.compile(r"[A-Za-z]{2}").fullmatch
_parse_quantity = re.compile(r"([0-9]{1,5})(?:[.,]0+)?").fullmatch

_TRUE = frozenset({"true", "1", "yes", "y"})
_FLAGS = _TRUE | {"", "false", "0", "no", "n", "na", "n/a", "null", "-"}
_ADDRESS_TYPES = {"residential": "residential", "commercial": "commercial", "pickup_point": "pickup_point"}
# The weightier first.
_PROBLEMS = {"cancellation_requested": "order.cancellation_requested", "prime": "order.prime"}
_MOST_KEPT = 10_000


@dataclass(frozen=True, slots=True)
class Repeated:
    """What the repeating cells of a row say. ``fault`` is the code with which the row is left out, empty for none.

    ``units`` are those still to ship. ``ship_by`` is in UTC; ``has_odd_date``: there is one that cannot be read.
    ``channel`` and ``service_level`` are as the report has them, ``marketplace`` and ``traits`` as in ``Order``.
    ``problems`` are what the flags put in an order's way.
    """

    fault: str = ""
    units: int = 0
    ship_by: datetime | None = None
    has_odd_date: bool = False
    service_level: str = ""
    channel: str = ""
    marketplace: str | None = None
    is_prime: bool = False
    traits: frozenset[str] = frozenset()
    problems: tuple[Note, ...] = ()


class RepeatedCells(dict[tuple[str, ...], Repeated]):
    """What each combination of cells, as ``Columns.repeating`` takes them, says; found out when first asked for."""

    def __init__(self, columns: Columns) -> None:
        super().__init__()
        self._strict = tuple(FLAG_COLUMNS[name] for name in columns.flags)
        self._loose = tuple(LOOSE_FLAG_COLUMNS[name] for name in columns.loose_flags)

    def __missing__(self, cells: tuple[str, ...]) -> Repeated:
        if len(self) >= _MOST_KEPT:
            self.clear()
        found = self[cells] = self._read(tuple(map(str.strip, cells)))
        return found

    def _read(self, cells: tuple[str, ...]) -> Repeated:
        *quantities, promise, service_level, country, channel = cells[: len(REPEATING_COLUMNS)]
        *flags, address_type = (cell.lower() for cell in cells[len(REPEATING_COLUMNS) :])
        if country and not _is_country(country):
            return Repeated("line.cells")
        if not (_FLAGS.issuperset(flags[: len(self._strict)]) and is_sales_channel(channel)):
            return Repeated("line.cells")
        units = units_to_ship(*quantities)
        if units is None:
            return Repeated("line.quantity")
        names = (name for name, flag in zip((*self._strict, *self._loose), flags, strict=True) if flag in _TRUE)
        traits = frozenset(filter(None, chain(names, [_ADDRESS_TYPES.get(address_type, "")])))
        ship_by = parse_moment(promise)
        found = BY_SALES_CHANNEL.get(channel.lower())
        return Repeated(
            units=units,
            ship_by=ship_by,
            has_odd_date=bool(promise) and ship_by is None,
            service_level=service_level,
            channel=channel,
            marketplace=found.code if found else None,
            is_prime="prime" in traits,
            traits=traits - {"prime"},
            problems=tuple(Note(code) for trait, code in _PROBLEMS.items() if trait in traits),
        )


def is_sales_channel(text: str) -> bool:
    """Whether this can be a sales channel, known or not; other channels than Amazon's shops are named like these."""
    lower = text.lower()
    return not lower or lower in BY_SALES_CHANNEL or "amazon" in lower or "marketplace" in lower


def units_to_ship(to_ship: str, purchased: str, shipped: str) -> int | None:
    """Units still to ship, 0 included; None if the cells are no quantities."""
    quantities = [_quantity(text) for text in (to_ship, purchased, shipped)]
    if any(text and quantity is None for text, quantity in zip((to_ship, purchased, shipped), quantities, strict=True)):
        return None
    due, bought, sent = quantities
    if due is None:
        due = None if bought is None else bought - (sent or 0)
    return due if due is not None and due >= 0 else None


def _quantity(text: str) -> int | None:
    match = _parse_quantity(text)
    return int(match[1]) if match else None


def parse_moment(text: str) -> datetime | None:
    """A moment in UTC; None for what is none, or does not say of which time zone."""
    try:
        moment = datetime.fromisoformat(text)
        return moment.astimezone(UTC) if moment.tzinfo else None
    except (ValueError, OverflowError):
        return None
