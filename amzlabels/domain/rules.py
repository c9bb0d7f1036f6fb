"""What follows from an order for its parcel: service, customs lines, label text; wire names are left to ``carrier``."""

from __future__ import annotations

from collections.abc import Sequence

from amzlabels.domain.address import Address
from amzlabels.domain.order import OrderItem
from amzlabels.domain.problems import Note
from amzlabels.domain.settings import Parcels
from amzlabels.domain.shipment import CustomsItem, Service

LABEL_TEXT_LIMIT = 45
"""Longest text of ours on a label. Source: MyParcel's shipment schema."""
_DESCRIPTION_LIMIT = 50
_ORDER_TAIL = 7
# DHL's parcel service at home and in Belgium has another name than its service to the rest of Europe.
_DHL_AT_HOME = frozenset({"NL", "BE"})
_DHL = frozenset({"dhlforyou", "dhlparcelconnect"})
_ONLY_AT_HOME = frozenset({"mailbox", "letter", "digital_stamp"})


def reference_of(order_id: str, ordinal: int, purchase: int = 1) -> str:
    """A parcel's reference, under which the label shop knows it. Never change this: old purchases are found by it.

    ``purchase`` counts the labels bought for one parcel: a voided one must not be taken for the one bought anew.
    """
    return f"{order_id}-{ordinal}" if purchase == 1 else f"{order_id}-{ordinal}-{purchase}"


def choose_service(address: Address, parcels: Parcels, sender_country: str = "NL") -> Service:
    """The settings' service, or its nearest kin where the country of ``address`` is not served by that one.

    Source for who goes where: MyParcel's carrier tables for a Dutch account; the shop has the last word.
    """
    carrier, package = parcels.carrier, parcels.package
    if carrier in _DHL:
        carrier = "dhlforyou" if address.country in _DHL_AT_HOME else "dhlparcelconnect"
    if package in _ONLY_AT_HOME and address.country != sender_country:
        package = "package"
    return Service(carrier, package)


def customs_for(items: Sequence[OrderItem], parcels: Parcels) -> tuple[CustomsItem, ...] | Note:
    """Customs lines from the settings' defaults, or a note naming in ``fields`` what is not set.

    The parcel's weight in grams is spread over the lines by units; each line weighs at least one gram.
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
    tail = order_id[-_ORDER_TAIL:]
    contents = ", ".join(f"{item.quantity}x {item.sku}" for item in items)
    text = f"{tail} {contents}".strip()
    return text if len(text) <= LABEL_TEXT_LIMIT else f"{text[: LABEL_TEXT_LIMIT - 1]}…"
