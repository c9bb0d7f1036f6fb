"""What the MyParcel stand-in's account may do, told as the two capability endpoints tell it; it demands nothing.

Sources: the capability models of MyParcel's API description; its carrier tables for a Dutch account.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from amzlabels.demo.myparcel_fields import EU

HOME, BENELUX = frozenset({"NL"}), frozenset({"NL", "BE"})
EUROPE = EU | {"GB"}
_HEAVY_G, _LIGHT_G, _ABROAD_G = 31_500, 2_000, 20_000
_DOORSTEP = ("requiresSignature", "recipientOnlyDelivery", "returnOnFirstFailedDelivery")


@dataclass(frozen=True)
class Product:
    """One kind of parcel of one carrier. ``countries`` None = everywhere; ``most`` boxes make one shipment."""

    carrier: str
    package: str
    countries: frozenset[str] | None
    options: tuple[str, ...] = ()
    heaviest_g: int = _HEAVY_G
    most: int = 1
    has_pickup: bool = False

    def goes_to(self, country: str) -> bool:
        """Whether it is offered to this country."""
        return self.countries is None or country in self.countries


_POSTNL_HOME = (*_DOORSTEP, "requiresAgeVerification", "oversizedPackage", "requiresReceiptCode", "insurance")
_POSTNL_BE = ("requiresSignature", "returnOnFirstFailedDelivery", "oversizedPackage", "insurance")
_POSTNL_ABROAD = ("requiresSignature", "returnOnFirstFailedDelivery", "oversizedPackage", "insurance")
_DHL_HOME = ("requiresSignature", "recipientOnlyDelivery", "requiresAgeVerification", "hideSender", "sameDayDelivery")

PRODUCTS = (
    Product("POSTNL", "PACKAGE", HOME, _POSTNL_HOME, 30_000, 10, has_pickup=True),
    Product("POSTNL", "PACKAGE", frozenset({"BE"}), _POSTNL_BE, 30_000, 10, has_pickup=True),
    Product("POSTNL", "PACKAGE", EU - BENELUX, _POSTNL_ABROAD, 30_000, has_pickup=True),
    Product("POSTNL", "PACKAGE", None, ("requiresSignature", "returnOnFirstFailedDelivery", "insurance"), _ABROAD_G),
    Product("POSTNL", "MAILBOX", HOME, ("priorityDelivery", "noTracking"), _LIGHT_G),
    Product("POSTNL", "UNFRANKED", None, (), _LIGHT_G),
    Product("POSTNL", "DIGITAL_STAMP", HOME, (), _LIGHT_G),
    Product("POSTNL", "SMALL_PACKAGE", None, ("insurance",), _LIGHT_G),
    Product("DPD", "PACKAGE", HOME, ("saturdayDelivery",), most=10, has_pickup=True),
    Product("DPD", "PACKAGE", EUROPE - HOME - {"CY", "HR", "MT"}, (), has_pickup=True),
    Product("DPD", "MAILBOX", HOME, (), _LIGHT_G),
    Product("DHL_FOR_YOU", "PACKAGE", HOME, _DHL_HOME, has_pickup=True),
    Product("DHL_FOR_YOU", "PACKAGE", frozenset({"BE"}), ("requiresSignature", "hideSender"), has_pickup=True),
    Product("DHL_FOR_YOU", "MAILBOX", BENELUX, (), _LIGHT_G),
    Product("DHL_FOR_YOU", "UNFRANKED", BENELUX, (), _LIGHT_G),
    Product("DHL_FOR_YOU", "SMALL_PACKAGE", HOME, (), _LIGHT_G),
    Product("DHL_PARCEL_CONNECT", "PACKAGE", EU - HOME, ("requiresSignature", "insurance"), has_pickup=True),
    Product("DHL_EUROPLUS", "PACKAGE", EUROPE, ("requiresSignature", "insurance")),
    Product("UPS_STANDARD", "PACKAGE", EUROPE, ("requiresSignature", "scheduledCollection"), has_pickup=True),
    Product("UPS_EXPRESS_SAVER", "PACKAGE", None, ("requiresSignature", "scheduledCollection"), has_pickup=True),
    Product("GLS", "PACKAGE", EUROPE, ("requiresSignature", "insurance", "saturdayDelivery")),
)
_OPTION = {"isSelectedByDefault": False, "isRequired": False, "requires": [], "excludes": []}
CARRIER_IDS: Mapping[str, int] = {
    "POSTNL": 1,
    "DPD": 4,
    "DHL_FOR_YOU": 9,
    "DHL_PARCEL_CONNECT": 10,
    "DHL_EUROPLUS": 11,
    "UPS_STANDARD": 12,
    "UPS_EXPRESS_SAVER": 13,
    "GLS": 14,
}
CONTRACTS: Mapping[str, tuple[int, str]] = {
    "POSTNL": (1, "MAIN"),
    "DPD": (2, "MAIN"),
    "DHL_FOR_YOU": (3, "MAIN"),
    "DHL_PARCEL_CONNECT": (4, "MAIN"),
    "DHL_EUROPLUS": (5, "MAIN"),
    "UPS_STANDARD": (6, "MAIN"),
    "UPS_EXPRESS_SAVER": (7, "MAIN"),
    "GLS": (9014, "CUSTOM"),
}


class Terms:
    """What the account is offered: ``products``, and ``contracts`` as carrier, number and MAIN or CUSTOM.

    Either endpoint is gone while ``is_there`` is False, as those that call themselves beta may be.
    """

    def __init__(self) -> None:
        self.reset()

    def reset(self) -> None:
        """As in a world just made."""
        self.products = list(PRODUCTS)
        self.contracts = [(carrier, number, kind) for carrier, (number, kind) in CONTRACTS.items()]
        self.is_there = True

    def definitions(self) -> dict[str, Any]:
        """The answer of contract-definitions."""
        return {"items": list(self._told(None))}

    def capabilities(self, asked: Mapping[str, Any]) -> dict[str, Any] | None:
        """The answer to a question; None where the question breaks the rules."""
        recipient = asked.get("recipient")
        country = recipient.get("countryCode") if isinstance(recipient, dict) else None
        if not isinstance(country, str) or len(country) != 2 or not country.isupper():
            return None
        told = list(self._told(country))
        for field, place in (("carrier", "carrier"), ("packageType", "packageTypes")):
            if field in asked:
                told = [each for each in told if asked[field] == each[place] or asked[field] in each[place]]
        return {"results": told}

    def most_boxes(self, carrier_id: int, country: str) -> int:
        """How many boxes one package of a carrier, told by its number, may be."""
        names = {carrier for carrier, number in CARRIER_IDS.items() if number == carrier_id}
        return max((each.most for each in self.products if each.carrier in names and each.goes_to(country)), default=1)

    def _told(self, country: str | None) -> Iterator[dict[str, Any]]:
        seen: set[tuple[str, str]] = set()
        for product in self.products:
            key = (product.carrier, product.package)
            if country is not None and (not product.goes_to(country) or key in seen):
                continue
            seen.add(key)
            for carrier, number, kind in self.contracts:
                if carrier == product.carrier:
                    yield _entry(product, number, kind)


def _entry(product: Product, number: int, kind: str) -> dict[str, Any]:
    weight = {"min": {"value": 1, "unit": "g"}, "max": {"value": product.heaviest_g, "unit": "g"}}
    return {
        "carrier": product.carrier,
        "contract": {"id": number, "type": kind},
        "packageTypes": [product.package],
        "options": {option: dict(_OPTION) for option in product.options},
        "deliveryTypes": ["STANDARD_DELIVERY", *(["PICKUP_DELIVERY"] if product.has_pickup else [])],
        "transactionTypes": ["B2C", "B2B"],
        "collo": {"max": product.most},
        "physicalProperties": {"weight": weight},
    }
