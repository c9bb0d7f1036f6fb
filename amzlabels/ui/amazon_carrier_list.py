"""Carrier codes Amazon is known to take in Europe, as data, and the nearest one to what was typed."""

from __future__ import annotations

from difflib import get_close_matches

OTHER = "Other"
"""Amazon then wants the carrier's name, and does not count the parcel as tracked."""

KNOWN_CODES: tuple[str, ...] = (
    *("Post NL", "BPOST", "PostNord", "Polish Post", "InPost", "Swiss post", "AT Post"),
    *("DHL", "DHL-Paket", "DHL Express", "DHL eCommerce", "DHL Freight", "DHL Home Delivery", "DHLPL", "Deutsche Post"),
    *("DPD", "DPD Local", "GLS", "Hermes", "Hermes UK", "Hermes Logistik Gruppe", "UPS", "FedEx", "TNT", "TNTIT"),
    *("GO!", "Trans-o-Flex", "Asendia", "Landmark Global", "Spring GDS"),
    *("La Poste", "Colissimo", "Coliposte", "Chronopost", "COLIS PRIVE", "Mondial Relay", "GEODIS"),
    *("Correos", "Correos Express", "Seur", "MRW", "Nacex", "TIPSA", "CTT EXPRESS", "CELERITAS", "Envialia", "Zeleris"),
    *("BRT", "Bartolini", "SDA", "Poste Italiane", "Nexive", "Fercam", "MBE"),
    *("Royal Mail", "Parcelforce", "Yodel", "UK MAIL", "DX", "APC-Overnight", "ArrowXL", "Whistl"),
    *("AMZL_UK", "Amazon Shipping", "PTT Kargo", "Aras Kargo", "MNG Kargo", "Kuehne+Nagel", "DB Schenker"),
    *("Sendcloud", "Seven Senders", "B2C Europe", "Self Delivery", OTHER),
)
"""Case and blanks count. Source: amzn-base.xsd 4.1 of Amazon's feeds, lists of shop connectors; not complete."""


def nearest_code(code: str) -> str:
    """The known code that was likely meant, the code itself when it is known, empty when none is near."""
    if code in KNOWN_CODES:
        return code
    near = get_close_matches(_plain(code), _BY_PLAIN, n=1, cutoff=0.8)
    return _BY_PLAIN[near[0]] if near else ""


def _plain(code: str) -> str:
    return "".join(sign for sign in code.casefold() if sign.isalnum())


_BY_PLAIN = {_plain(code): code for code in KNOWN_CODES}
