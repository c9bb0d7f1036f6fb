"""What an order is besides address and items, in short words: business, gift, where to leave it, what is urgent."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QLabel, QSizePolicy

from amzlabels.domain.queue import ParcelDetails
from amzlabels.ui.style_sheet import dress
from amzlabels.ui.translation import to_translate

translate = QCoreApplication.translate

_URGENT: Mapping[str, str] = {
    "nearly_cancelled": to_translate("order", "Almost cancelled"),
    "late": to_translate("order", "Almost late"),
}
_TO_PACK: Mapping[str, str] = {
    "gift": to_translate("order", "Gift"),
    "customized": to_translate("order", "Customised"),
    "transparency": to_translate("order", "Transparency codes"),
    "pallet": to_translate("order", "On a pallet"),
}
_AS_REPLACEMENT: Mapping[str, str] = {
    "replacement": to_translate("order", "Replacement"),
    "exchange": to_translate("order", "Exchange"),
}
_OTHERS: Mapping[str, str] = {
    "business": to_translate("order", "Business"),
    "premium": to_translate("order", "Premium"),
    **_AS_REPLACEMENT,
    "signature": to_translate("order", "Signature advised"),
    "store_pickup": to_translate("order", "Collected at a shop"),
    "pickup_point": to_translate("order", "Pick-up point"),
    "residential": to_translate("order", "Private address"),
    "commercial": to_translate("order", "Business address"),
}
_PLACES: Mapping[str, str] = {
    "FRONTDOOR": to_translate("order", "Leave at the front door"),
    "REARDOOR": to_translate("order", "Leave at the back door"),
    "GARAGE": to_translate("order", "Leave in the garage"),
    "PORCH": to_translate("order", "Leave in the porch"),
    "SHED": to_translate("order", "Leave in the shed"),
    "MAILROOM": to_translate("order", "Leave in the mail room"),
    "RECEPTION": to_translate("order", "Leave at reception"),
    "NEIGHBOR": to_translate("order", "Leave with a neighbour"),
    "NEIGHBOUR": to_translate("order", "Leave with a neighbour"),
}
_LINES: Mapping[str, str] = {
    "cancel_reason": to_translate("order", "Why cancelled: {text}"),
    "delivery_time": to_translate("order", "When: {text}"),
    "instructions": to_translate("order", "For the driver: {text}"),
    "gift_message": to_translate("order", "Gift message: {text}"),
    "gift_wrap": to_translate("order", "Gift wrap: {text}"),
    "customized_url": to_translate("order", "Personalisation: {text}"),
    "customized_page": to_translate("order", "Personalisation: {text}"),
    "original_order_id": to_translate("order", "In place of {text}"),
    # The number itself is for customs alone, which asks for it where goods come into the European Union.
    "ioss_number": to_translate(
        "order", "IOSS {text}: only for goods from outside the EU; MyParcel has no field for it"
    ),
    "buyer_tax_id": to_translate("order", "Tax number {text}"),
    "store_id": to_translate("order", "Shop {text}"),
    "service_name": to_translate("order", "Shipping template: {text}"),
    "programs": to_translate("order", "Amazon programmes: {text}"),
}


def urgent_words(traits: Iterable[str]) -> list[str]:
    """What Amazon is about to hold against the seller, the worse first."""
    return _known(_URGENT, traits)


def packing_words(traits: Iterable[str]) -> list[str]:
    """What whoever packs has to know."""
    return _known(_TO_PACK, traits)


def _known(words: Mapping[str, str], traits: Iterable[str]) -> list[str]:
    held = frozenset(traits)
    return [translate("order", text) for trait, text in words.items() if trait in held]


class OrderMarks(QLabel):
    """Short words on one line, then each longer text on a line of its own; hidden where there is nothing to say."""

    def __init__(self) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setAccessibleName(self.tr("About the order"))
        dress(self, kind="secondary")

    def show_details(self, details: ParcelDetails | None) -> None:
        """Show what there is to say of this parcel's order."""
        lines = [] if details is None else list(mark_lines(details))
        self.setText("\n".join(lines))
        self.setVisible(bool(lines))


def mark_lines(details: ParcelDetails) -> Iterator[str]:
    """The lines of ``OrderMarks``: the parcel's own order, then each that rides with it."""
    yield from _lines_of(details.row.traits, details.extras, details.purchase_order_number)
    for rider in details.riders:
        yield from (
            f"{rider.order_id}: {line}" for line in _lines_of(rider.traits, rider.extras, rider.purchase_order_number)
        )


def _lines_of(traits: Iterable[str], extras: Mapping[str, str], purchase_order_number: str = "") -> Iterator[str]:
    short = [*urgent_words(traits), *_known(_OTHERS, traits)]
    if purchase_order_number:
        short.append(translate("order", "PO {number}").format(number=purchase_order_number))
    short += packing_words(traits)
    if "drop_off" in extras:
        short.append(_place_words(extras["drop_off"]))
    if "amazon_carrier" in extras or "amazon_method" in extras:
        proposed = " ".join(filter(None, (extras.get("amazon_carrier"), extras.get("amazon_method"))))
        short.append(translate("order", "Amazon proposes {service}").format(service=proposed))
    if short:
        yield " · ".join(short)
    yield from (_line(name, extras) for name in _LINES if name in extras)


def _line(name: str, extras: Mapping[str, str]) -> str:
    text = _time_words(extras[name]) if name == "delivery_time" else extras[name]
    return translate("order", _LINES[name]).format(text=text)


def _place_words(place: str) -> str:
    words = _PLACES.get(place.upper().replace("_", "").replace(" ", ""))
    if words is not None:
        return translate("order", words)
    return translate("order", "Leave at: {place}").format(place=place.replace("_", " ").lower())


def _time_words(text: str) -> str:
    """The preferred time, which comes as JSON, without brackets and quotes."""
    try:
        return " ".join(_leaves(json.loads(text)))
    except (ValueError, RecursionError):
        return text


def _leaves(value: object) -> Iterator[str]:
    if isinstance(value, dict):
        for name, each in value.items():
            yield from (f"{name}:", *_leaves(each))
    elif isinstance(value, list):
        for each in value:
            yield from _leaves(each)
    elif value is not None:
        yield str(value)
