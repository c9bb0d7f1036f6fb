"""What is remembered of a product by its SKU: weight, size, customs; a fact is typed once and holds for every order."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from amzlabels.domain.order import OrderItem


@dataclass(frozen=True, slots=True)
class Product:
    """One SKU. Weight in grams, sizes in millimetres, value of one unit in euro cents; 0 or empty = not known.

    ``customs_text`` is what a customs form calls it. ``fits_mailbox`` is None as long as nobody has said.
    ``place`` is where it is kept, as people there say it.
    """

    sku: str
    title: str = ""
    weight_g: int = 0
    length_mm: int = 0
    width_mm: int = 0
    height_mm: int = 0
    customs_text: str = ""
    hs_code: str = ""
    origin: str = ""
    value_cents: int = 0
    fits_mailbox: bool | None = None
    place: str = ""


SKU_LIMIT, PLACE_LIMIT = 100, 40
HEAVIEST_G, LONGEST_MM, DEAREST_CENTS = 31_500, 2_000, 10_000_000
"""The most that is believed of one product."""

Products = Mapping[str, Product]
"""Products by their SKU."""

NO_PRODUCTS: Products = {}


@dataclass(frozen=True, slots=True)
class ProductUse:
    """A product as a list shows it.

    ``open_parcels`` counts the parcels that hold it and have no label yet, ``seen_title`` is their report's title.
    """

    product: Product
    open_parcels: int = 0
    seen_title: str = ""


def contents_weight_g(items: Sequence[OrderItem], products: Products) -> int | None:
    """What these items weigh together, None as soon as one product's weight is not known, or there are no items."""
    weight_g = 0
    for item in items:
        product = products.get(item.sku)
        if product is None or not product.weight_g:
            return None
        weight_g += product.weight_g * item.quantity
    return weight_g or None


def contents_value_cents(items: Sequence[OrderItem], products: Products) -> int | None:
    """What these items are worth together, None as soon as one product's value is not known."""
    value_cents = 0
    for item in items:
        product = products.get(item.sku)
        if product is None or not product.value_cents:
            return None
        value_cents += product.value_cents * item.quantity
    return value_cents
