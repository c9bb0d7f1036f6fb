"""What Amazon is told once a label has printed; how it is told is left to ``amazon``."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class CarrierCode:
    """How Amazon wants a carrier named: ``code`` exactly, case and blanks included; ``name`` counts with "Other"."""

    code: str
    name: str = ""
    method: str = ""


DEFAULT_CARRIER_CODES: dict[str, CarrierCode] = {
    "postnl": CarrierCode("Post NL"),
    "dpd": CarrierCode("DPD"),
    "dhlforyou": CarrierCode("DHL"),
    "dhlparcelconnect": CarrierCode("DHL"),
    "dhleuroplus": CarrierCode("DHL"),
    "upsstandard": CarrierCode("UPS"),
    "gls": CarrierCode("GLS"),
}
"""Our carrier name to Amazon's; the seller may edit it. Source: Amazon's feed schema, shop connectors."""


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
    """Amazon's yes. ``was_known`` = the order had been confirmed before, by whatever way."""

    request_id: str
    was_known: bool = False


@dataclass(frozen=True, slots=True)
class Participation:
    """One marketplace the connected seller takes part in; ``marketplace`` is a code of ``domain.marketplace``."""

    marketplace: str
    is_participating: bool
    has_suspended_listings: bool
    store_name: str = ""
