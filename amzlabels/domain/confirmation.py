"""What Amazon is told once a label has printed; how it is told is left to ``amazon``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from amzlabels.domain.shipment import OWN


@dataclass(frozen=True, slots=True)
class CarrierCode:
    """How Amazon wants a carrier named: ``code`` exactly, case and blanks included; ``name`` counts with "Other"."""

    code: str
    name: str = ""
    method: str = ""


OTHER_CARRIER = "Other"
"""The code for a carrier that Amazon does not know; its name must then be given."""
_UNSET = CarrierCode("")
_OF_OWN_LABELS = CarrierCode("Self Delivery")
"""What Amazon calls a seller who brings parcels himself; older settings do not name it."""

DEFAULT_CARRIER_CODES: dict[str, CarrierCode] = {
    "postnl": CarrierCode("Post NL"),
    "dpd": CarrierCode("DPD"),
    "dhlforyou": CarrierCode("DHL"),
    "dhlparcelconnect": CarrierCode("DHL"),
    "dhleuroplus": CarrierCode("DHL"),
    "upsstandard": CarrierCode("UPS"),
    "gls": CarrierCode("GLS"),
    OWN: _OF_OWN_LABELS,
}
"""Our carrier name to Amazon's; the seller may edit it, for one marketplace under ``marketplace/carrier`` (DE/dpd).

Source: Amazon's feed schema, shop connectors.
"""


def carrier_code(codes: Mapping[str, CarrierCode], marketplace: str, carrier: str) -> CarrierCode | None:
    """What a marketplace's Amazon calls this carrier, None where that is not set, or not wholly."""
    for name in (f"{marketplace}/{carrier}", carrier):
        found = codes.get(name, _OF_OWN_LABELS if name == OWN else _UNSET)
        if found.code and (found.code != OTHER_CARRIER or found.name):
            return found
    return None


@dataclass(frozen=True, slots=True)
class ConfirmedItem:
    """Units of one order item that are in the package."""

    order_item_id: str
    quantity: int


@dataclass(frozen=True, slots=True)
class Confirmation:
    """One package of one order. ``package_reference`` is a string of digits, the same at every repeat."""

    order_id: str
    marketplace: str
    package_reference: str
    carrier: CarrierCode
    tracking: str
    shipped_at: datetime
    items: tuple[ConfirmedItem, ...]


@dataclass(frozen=True, slots=True)
class ConfirmAnswer:
    """Amazon's yes. ``was_known`` = it says, in ``message``, that the order had been confirmed before in whatever way.

    ``is_left_to_amazon``: the order's label is Amazon's own (Buy Shipping, Ship+), so Amazon confirms it itself.
    """

    request_id: str
    was_known: bool = False
    message: str = ""
    is_left_to_amazon: bool = False


@dataclass(frozen=True, slots=True)
class FeedRefusal:
    """One line of a feed that Amazon did not take; ``order_item_id`` is empty where the report does not name it."""

    order_id: str
    order_item_id: str
    code: str
    message: str


@dataclass(frozen=True, slots=True)
class FeedResult:
    """What became of a feed: None of ``refusals`` = it was not processed at all, so nothing of it counts."""

    refusals: tuple[FeedRefusal, ...] | None


@dataclass(frozen=True, slots=True)
class Participation:
    """One marketplace the connected seller takes part in; ``marketplace`` is a code of ``domain.marketplace``."""

    marketplace: str
    is_participating: bool
    has_suspended_listings: bool
    store_name: str = ""
