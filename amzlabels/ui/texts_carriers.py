"""What the carriers that MyParcel has call themselves, in every language alike."""

from __future__ import annotations

from collections.abc import Mapping

CARRIER_NAMES: Mapping[str, str] = {
    "postnl": "PostNL",
    "bpost": "bpost",
    "cheapcargo": "CheapCargo",
    "dpd": "DPD",
    "dhlforyou": "DHL For You",
    "dhlparcelconnect": "DHL Parcel Connect",
    "dhleuroplus": "DHL Europlus",
    "upsstandard": "UPS Standard",
    "upsexpresssaver": "UPS Express Saver",
    "gls": "GLS",
    "brt": "BRT",
    "trunkrs": "Trunkrs",
    "inpost": "InPost",
    "posteitaliane": "Poste Italiane",
    "spring": "Spring",
    "viatim": "ViaTim",
}
