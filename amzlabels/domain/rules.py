"""What follows from an order for its parcel: service, customs lines, label text; wire names are left to ``carrier``."""

from __future__ import annotations

from collections.abc import Sequence

from amzlabels.domain.order import OrderItem
from amzlabels.domain.problems import Note
from amzlabels.domain.settings import Parcels
from amzlabels.domain.shipment import EU_COUNTRIES, CustomsItem

LABEL_TEXT_LIMIT = 45
_DESCRIPTION_LIMIT = 50


def leaves_customs_union(country: str) -> bool:
    """Whether a parcel from the Netherlands to this country needs a customs declaration."""
    return country not in EU_COUNTRIES


def customs_for(items: Sequence[OrderItem], parcels: Parcels) -> tuple[CustomsItem, ...] | Note:
    """Customs lines from the settings' defaults, or a note naming in ``fields`` what is not set.

    The parcel's weight is spread over the lines by units; each line weighs at least one gram.
    """
    values = {"hs_code": parcels.hs_code, "origin": parcels.origin, "value": parcels.value_cents}
    missing = [name for name, value in values.items() if not value]
    if missing:
        return Note("customs.incomplete", {"fields": ",".join(missing)})
    units = sum(item.quantity for item in items)
    return tuple(
        CustomsItem(
            description=(item.title or item.sku)[:_DESCRIPTION_LIMIT],
            quantity=item.quantity,
            weight_g=max(1, parcels.weight_g * item.quantity // units),
            value_cents=parcels.value_cents,
            hs_code=parcels.hs_code,
            origin=parcels.origin,
        )
        for item in items
    )


def label_text(order_id: str, items: Sequence[OrderItem]) -> str:
    """What the packer reads on the label: the order's tail and what goes in, as far as it fits."""
    tail = order_id[-7:]
    contents = ", ".join(f"{item.quantity}x {item.sku}" for item in items)
    text = f"{tail} {contents}".strip()
    return text if len(text) <= LABEL_TEXT_LIMIT else f"{text[: LABEL_TEXT_LIMIT - 1]}…"
