"""The words for parcels on their way: where they are, and what to do about those that do not arrive."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from amzlabels.domain.delivery import Delivery
from amzlabels.domain.queue import OnItsWay
from amzlabels.ui.texts_days import week_day_words
from amzlabels.ui.translation import to_translate

translate = QCoreApplication.translate

_DELIVERIES: dict[Delivery, str] = {
    Delivery.REGISTERED: to_translate("delivery", "not with the carrier yet"),
    Delivery.HANDED_OVER: to_translate("delivery", "with the carrier"),
    Delivery.SORTING: to_translate("delivery", "being sorted"),
    Delivery.CUSTOMS: to_translate("delivery", "at customs"),
    Delivery.OUT: to_translate("delivery", "out for delivery"),
    Delivery.AT_PICKUP_POINT: to_translate("delivery", "waits at the pickup point"),
    Delivery.DELIVERED: to_translate("delivery", "delivered"),
    Delivery.COMING_BACK: to_translate("delivery", "comes back to you"),
    Delivery.BACK: to_translate("delivery", "came back to you"),
    Delivery.EXPIRED: to_translate("delivery", "expired, never sent"),
    Delivery.CANCELLED: to_translate("delivery", "ended at MyParcel"),
    Delivery.UNTRACKED: to_translate("delivery", "travels untracked"),
    Delivery.OTHER: to_translate("delivery", "where it is was not told"),
}
AFTERWARDS: dict[str, str] = {
    "moved_on": to_translate("event", "parcel: {delivery}"),
    "return_asked": to_translate("event", "asking MyParcel for a return label"),
    "return_made": to_translate("event", "return label made"),
    "return_mailed": to_translate("event", "MyParcel mails a return label to the buyer"),
    "return_unmade": to_translate("event", "no return label was made"),
    "return_printed": to_translate("event", "return label printed on {printer}"),
    "return_not_printed": to_translate("event", "return label did not print on {printer}"),
    "return_saved": to_translate("event", "return label saved as {saved_as}"),
}
"""Lines of a parcel's history after its label, by the event's name."""
_IN_SHORT: dict[Delivery, str] = {
    Delivery.COMING_BACK: to_translate("delivery", "Comes back"),
    Delivery.BACK: to_translate("delivery", "Came back"),
    Delivery.EXPIRED: to_translate("delivery", "Not sent"),
    Delivery.CANCELLED: to_translate("delivery", "Not sent"),
}
_TROUBLE: dict[Delivery, tuple[str, str]] = {
    Delivery.COMING_BACK: (
        to_translate("delivery", "This parcel is on its way back to you."),
        to_translate("delivery", "Write to the buyer in Seller Central, then refund it or send it again."),
    ),
    Delivery.BACK: (
        to_translate("delivery", "This parcel came back to you."),
        to_translate("delivery", "Refund the buyer in Seller Central, or send it again under a new label (V)."),
    ),
    Delivery.EXPIRED: (
        to_translate("delivery", "This label has expired: the carrier never had the parcel."),
        to_translate("delivery", "Look whether it still stands here; if so, give it a new label (V)."),
    ),
    Delivery.CANCELLED: (
        to_translate("delivery", "This shipment was ended at MyParcel after its label had printed."),
        to_translate("delivery", "Look whether the parcel still stands here; if so, give it a new label (V)."),
    ),
}


def delivery_words(delivery: Delivery) -> str:
    """Where a parcel is, to stand within a line."""
    return translate("delivery", _DELIVERIES[delivery])


def delivery_fact(text: str) -> str:
    """Where a parcel was, by its name in a history; one that is not known is said as it is."""
    return delivery_words(Delivery(text)) if text in set(Delivery) else text


def since_words(way: OnItsWay) -> str:
    """Where a parcel is, and since when."""
    at: datetime = way.since.astimezone()
    words = delivery_words(way.delivery)
    return translate("delivery", "{where}, since {day} {clock}").format(
        where=words[:1].upper() + words[1:], day=week_day_words(at), clock=f"{at:%H:%M}"
    )


def short_trouble(delivery: Delivery) -> str:
    """That a parcel does not arrive, in a word or two; only of those that need a person."""
    return translate("delivery", _IN_SHORT[delivery])


def trouble_words(delivery: Delivery) -> tuple[str, str]:
    """What happened and what to do; only of those that need a person."""
    what, remedy = _TROUBLE[delivery]
    return translate("delivery", what), translate("delivery", remedy)
