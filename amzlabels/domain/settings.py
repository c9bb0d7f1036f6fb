"""What the seller has set; secrets are not here but in the keyring."""

from __future__ import annotations

from dataclasses import dataclass, field

from amzlabels.domain.address import Address
from amzlabels.domain.confirmation import DEFAULT_CARRIER_CODES, CarrierCode
from amzlabels.domain.consent import Application


@dataclass(frozen=True, slots=True)
class Parcels:
    """What is assumed of a parcel until rules say more; customs fields are for goods that leave the customs union."""

    carrier: str = "postnl"
    package: str = "package"
    weight_g: int = 1000
    hs_code: str = ""
    origin: str = ""
    value_cents: int = 0


@dataclass(frozen=True, slots=True)
class Fetching:
    """How reports come in by themselves: every so many minutes (0 = never), from a watched folder (empty = none)."""

    every_min: int = 0
    watched_folder: str = ""


WHEN_PRINTED, WHEN_SCANNED, BY_HAND = "printed", "scanned", "by_hand"
"""When Amazon is told of a parcel: once printed, once its label was scanned back, or when a person says so."""


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything that is set. ``printer`` is a queue's name, empty until one is chosen."""

    printer: str = ""
    sender: Address = field(default_factory=Address)
    parcels: Parcels = field(default_factory=Parcels)
    carrier_codes: dict[str, CarrierCode] = field(default_factory=lambda: dict(DEFAULT_CARRIER_CODES))
    language: str = ""
    marketplace: str = ""
    sounds: bool = True
    application: Application = field(default_factory=Application)
    fetching: Fetching = field(default_factory=Fetching)
    confirm_when: str = WHEN_PRINTED
