"""Tells in what a newer report's order differs from what is stored, for a person to see; what follows is elsewhere."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from operator import attrgetter
from typing import Any

from amzlabels.domain.order import Order
from amzlabels.domain.problems import Fact
from amzlabels.store.addresses import raw_of
from amzlabels.store.known import Known
from amzlabels.store.new_rows import REPORTED_COLUMNS

# What decides where a parcel goes; telephone and e-mail differ between reports of the same order.
_place = attrgetter("name", "company", "line_1", "line_2", "line_3", "postal_code", "city", "state", "country")
_RAW = REPORTED_COLUMNS.index("raw")

Sides = tuple[str, str]
"""What was, and what is now; one short line each."""


class Differences:
    """What differs for one order; ``reported`` are the values of ``REPORTED_COLUMNS`` as told now."""

    def __init__(self, order: Order, known: Known, reported: Sequence[Any]) -> None:
        self.address = None if reported == known.reported else _address(known.reported[_RAW], reported[_RAW])
        # An item that lost its line in this report is not known to be gone.
        self.lacks_lines = any(note.code.startswith("line.") for note in order.problems)
        self._items = list(self._differing_items(order, known))

    def of(self, parcel_id: int, *, takes_rest: bool = False) -> Mapping[str, Fact] | None:
        """Facts ``fields`` (address, quantity), ``before`` and ``now`` for a parcel, None if nothing differs.

        ``takes_rest``: what was in no parcel goes into this one.
        """
        sides: dict[str, Sides] = {}
        if self.address is not None:
            sides["address"] = self.address
        homes = {parcel_id, None} if takes_rest else {parcel_id}
        items = [(before, now) for home, before, now in self._items if home in homes]
        if items:
            sides["quantity"] = ", ".join(before for before, _ in items), ", ".join(now for _, now in items)
        if not sides:
            return None
        before, now = map("; ".join, zip(*sides.values(), strict=True))
        return {"fields": ",".join(sides), "before": before, "now": now}

    def _differing_items(self, order: Order, known: Known) -> Iterator[tuple[int | None, str, str]]:
        told = {item.order_item_id: item.quantity for item in order.items}
        for item_id, item in known.items.items():
            now = told.get(item_id, item.quantity if self.lacks_lines else 0)
            if now != item.quantity:
                yield known.homes[item_id], f"{item.quantity}x {item.sku}", f"{now}x {item.sku}"


def _address(raw_before: str, raw_now: str) -> Sides | None:
    before, now = (list(map(_tidy, _place(raw_of(each)))) for each in (raw_before, raw_now))
    # Where people were forgotten nothing but the country is left to compare with.
    if before == now or not any(before[:-1]):
        return None
    pairs = [(old, new) for old, new in zip(before, now, strict=True) if old != new]
    old, new = (", ".join(filter(None, side)) for side in zip(*pairs, strict=True))
    # A part that is only on one side says nothing by itself.
    return (old, new) if old and new else (", ".join(filter(None, before)), ", ".join(filter(None, now)))


def _tidy(text: str) -> str:
    return " ".join(text.split())
