"""How far a parcel has come since it left, and the page that tells of it; asking for it is left to ``carrier``."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from urllib.parse import quote

from amzlabels.domain.address import Address


class Delivery(StrEnum):
    """What is known of a parcel's way to its recipient."""

    REGISTERED = "registered"
    HANDED_OVER = "handed_over"
    SORTING = "sorting"
    CUSTOMS = "customs"
    OUT = "out"
    AT_PICKUP_POINT = "at_pickup_point"
    DELIVERED = "delivered"
    COMING_BACK = "coming_back"
    BACK = "back"
    EXPIRED = "expired"
    CANCELLED = "cancelled"
    UNTRACKED = "untracked"
    OTHER = "other"


SETTLED: frozenset[Delivery] = frozenset(
    {Delivery.DELIVERED, Delivery.BACK, Delivery.EXPIRED, Delivery.CANCELLED, Delivery.UNTRACKED}
)
"""Nothing follows on these, so that nobody need be asked again."""
NEEDS_PERSON: frozenset[Delivery] = frozenset(
    {Delivery.COMING_BACK, Delivery.BACK, Delivery.EXPIRED, Delivery.CANCELLED}
)
"""It does not reach its recipient unless somebody does something."""
TOLD: frozenset[Delivery] = NEEDS_PERSON | {Delivery.HANDED_OVER, Delivery.AT_PICKUP_POINT, Delivery.DELIVERED}
"""Steps that are worth a line in the parcel's history."""

_PAGE = re.compile(r"https://[^\s/?#@]+([/?#]\S*)?")
_CONSUMER_PAGE = "https://myparcel.me/track-trace"


@dataclass(frozen=True, slots=True)
class Progress:
    """A shipment as the shop last knew it. ``since`` (UTC) is when it came to stand like this, None = not told.

    ``link`` is the page for its recipient, which may hold a postcode; empty = none told.
    """

    shipment_id: int
    delivery: Delivery
    since: datetime | None = None
    link: str = ""


def is_page(link: str) -> bool:
    """Whether this is the address of a page that a person may be sent to: https, and nobody's name in it."""
    return _PAGE.fullmatch(link) is not None


def built_page(tracking: str, recipient: Address) -> str:
    """MyParcel's page for recipients, made from the tracking number; empty where it cannot be.

    Source: the pattern MyParcel's own kits use, barcode / postcode without blanks / country.
    """
    postal_code = re.sub(r"\s", "", recipient.postal_code)
    parts = (tracking, postal_code, recipient.country.upper())
    return "/".join((_CONSUMER_PAGE, *(quote(part, safe="") for part in parts))) if all(parts) else ""
