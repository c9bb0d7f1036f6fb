"""What is to be fetched for which parcels, in the order in which a picker walks once; drawing it is ``documents``'."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from amzlabels.domain.order import OrderItem
from amzlabels.domain.product import Products


@dataclass(frozen=True, slots=True)
class ToPick:
    """A parcel whose goods are to be fetched: all orders in it, and what these put in."""

    order_ids: tuple[str, ...]
    items: tuple[OrderItem, ...]


@dataclass(frozen=True, slots=True)
class Pick:
    """So many units of one product, for so many parcels. ``place``: where it is kept, empty = not known."""

    quantity: int
    sku: str
    title: str
    place: str = ""
    parcels: int = 1


@dataclass(frozen=True, slots=True)
class OrderPick:
    """What one parcel wants."""

    order_ids: tuple[str, ...]
    picks: tuple[Pick, ...]


_Walk = tuple[bool, tuple[tuple[bool, int, str], ...], tuple[tuple[bool, int, str], ...]]


def by_product(parcels: Sequence[ToPick], products: Products) -> list[Pick]:
    """Every product once, by place and SKU; numbers in them count as numbers, and what has no place comes last."""
    found: dict[str, Pick] = {}
    for parcel in parcels:
        for pick in _picks(parcel, products):
            key = pick.sku or pick.title
            known = found.get(key)
            if known is not None:
                quantity, count = known.quantity + pick.quantity, known.parcels + 1
                pick = Pick(quantity, known.sku, known.title, known.place, count)  # noqa: PLW2901
            found[key] = pick
    return sorted(found.values(), key=_walk)


def by_order(parcels: Sequence[ToPick], products: Products) -> list[OrderPick]:
    """Every parcel's products, by where its first one is kept."""
    found = [OrderPick(parcel.order_ids, tuple(sorted(_picks(parcel, products), key=_walk))) for parcel in parcels]
    return sorted((each for each in found if each.picks), key=lambda each: _walk(each.picks[0]))


def units_of(parcels: Iterable[ToPick]) -> int:
    """All units of all parcels."""
    return sum(item.quantity for parcel in parcels for item in parcel.items)


def _picks(parcel: ToPick, products: Products) -> list[Pick]:
    """A parcel's products, each once, however many lines its orders have of it."""
    found: dict[str, Pick] = {}
    for item in parcel.items:
        product = products.get(item.sku)
        title = (product.title if product is not None else "") or item.title
        place = product.place if product is not None else ""
        key = item.sku or item.title
        before = found[key].quantity if key in found else 0
        found[key] = Pick(before + item.quantity, item.sku, title, place)
    return list(found.values())


def _walk(pick: Pick) -> _Walk:
    return not pick.place, _natural(pick.place), _natural(pick.sku or pick.title)


def _natural(text: str) -> tuple[tuple[bool, int, str], ...]:
    """A2 comes before A10."""
    parts = re.findall(r"\d+|\D+", text.casefold())
    return tuple((not part.isdecimal(), int(part) if part.isdecimal() else 0, part) for part in parts)
