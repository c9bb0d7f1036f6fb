"""The lines of a customs form: from what is known of each product, then from the settings, or what is still missing."""

from __future__ import annotations

import re
from collections.abc import Sequence

from amzlabels.domain.order import OrderItem
from amzlabels.domain.problems import Note
from amzlabels.domain.product import Product, Products
from amzlabels.domain.settings import Parcels
from amzlabels.domain.shipment import CustomsItem, CustomsNumbers

DESCRIPTION_LIMIT = 50
"""Longest name of goods on a customs form. Source: MyParcel's shipment schema."""


def customs_for(items: Sequence[OrderItem], parcels: Parcels, products: Products) -> tuple[CustomsItem, ...] | Note:
    """Customs lines, or a note naming in ``fields`` what is not known of the first product that lacks anything.

    A product that was never weighed gets its units' share of the usual weight; each line weighs at least one gram.
    An order's IOSS number has no place here: it is for goods of up to 150 euro that come into the European Union, where
    the marketplace has taken their VAT; what a sender in the Union declares leaves it. MyParcel's declaration has no
    field for it, and on paper it would be for everybody to read. It is shown beside the parcel, for other papers.
    """
    units = sum(item.quantity for item in items)
    lines: list[CustomsItem] = []
    for item in items:
        known = products.get(item.sku) or Product(item.sku)
        share_g = parcels.weight_g * item.quantity // units
        line = CustomsItem(
            description=(known.customs_text or item.title or item.sku)[:DESCRIPTION_LIMIT],
            quantity=item.quantity,
            weight_g=max(1, known.weight_g * item.quantity or share_g),
            value_cents=known.value_cents or parcels.value_cents,
            hs_code=known.hs_code or parcels.hs_code,
            origin=known.origin or parcels.origin,
            sku=item.sku,
        )
        missing = _missing(line)
        if missing:
            return Note("customs.incomplete", {"fields": ",".join(missing), "sku": item.sku})
        lines.append(line)
    return tuple(lines)


def numbers_missing(carrier: str, country: str, numbers: CustomsNumbers) -> Note | None:
    """A note naming which of the sender's numbers a carrier does not go without, if any.

    Source: MyParcel's documentation, which asks for EORI and VAT number of what DPD takes to Great Britain.
    """
    if (carrier, country) != ("dpd", "GB"):
        return None
    missing = [name for name in ("eori", "vat") if not getattr(numbers, name)]
    facts = {"fields": ",".join(missing), "carrier": carrier, "country": country}
    return Note("customs.numbers_missing", facts) if missing else None


def is_hs_code(text: str) -> bool:
    """Whether this can be a commodity code; how long exactly depends on the carrier and the country."""
    return re.fullmatch("[0-9]{6,10}", re.sub(r"[\s.]", "", text)) is not None


def is_origin(text: str) -> bool:
    """Whether this can be a country's two-letter code."""
    return re.fullmatch("[A-Z]{2}", text) is not None


def _missing(line: CustomsItem) -> list[str]:
    has = {"hs_code": is_hs_code(line.hs_code), "origin": is_origin(line.origin), "value": line.value_cents > 0}
    return [name for name, is_there in has.items() if not is_there]
