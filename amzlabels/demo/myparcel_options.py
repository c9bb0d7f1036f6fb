"""What the MyParcel stand-in demands of a shipment's options, and how heavy a parcel may be.

Which carrier goes where is a matter of the account's contracts, so nothing is demanded of that.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Mapping
from typing import Any

from amzlabels.demo.myparcel_fields import EU, Fault, is_count, unknown_faults
from amzlabels.demo.myparcel_pickup import pickup_faults

MAILBOX, DIGITAL_STAMP, SMALL_PACKAGE = 2, 4, 6
POSTNL, BPOST, DPD, DHL_FOR_YOU, DHL_PARCEL_CONNECT, DHL_EUROPLUS, GLS = 1, 2, 4, 9, 10, 11, 14
MORNING, EVENING, PICKUP = 1, 3, 4
_FLAGS = frozenset(
    {
        *("signature", "only_recipient", "return", "age_check", "large_format", "tracked", "priority_delivery"),
        *("receipt_code", "hide_sender", "extra_assurance", "same_day_delivery", "saturday_delivery", "collect"),
        *("fresh_food", "frozen", "printerless_return", "drop_off_at_postal_point", "cooled_delivery"),
        "cash_on_delivery",
    }
)
_KNOWN = _FLAGS | {"package_type", "delivery_type", "delivery_date", "insurance", "label_description"}
_NOT_IN_A_MAILBOX = ("insurance", "signature", "only_recipient", "return", "large_format", "age_check")
_CARRIERS_OF: Mapping[str, frozenset[int]] = {
    "hide_sender": frozenset({DHL_FOR_YOU, DHL_PARCEL_CONNECT, DHL_EUROPLUS}),
    "same_day_delivery": frozenset({DHL_FOR_YOU}),
    "saturday_delivery": frozenset({DPD, GLS, BPOST}),
    "collect": frozenset({12, 13, 16}),
    "priority_delivery": frozenset({POSTNL}),
}
_BY_500_EURO = range(50_000, 500_001, 50_000)
_POSTNL_INSURANCES = frozenset({0, 10_000, 25_000, *_BY_500_EURO})
_POSTNL_INSURANCES_ABROAD = frozenset({0, 5_000, 50_000})
_DHL_INSURANCES = frozenset({0, *_BY_500_EURO})


def option_faults(shipment: Mapping[str, Any], country: str) -> Iterator[Fault]:
    """Everything that is wrong with the options of one shipment to this country."""
    options = shipment.get("options")
    if not isinstance(options, dict):
        yield 3705, "options", "options are required"
        return
    yield from unknown_faults(options, _KNOWN, "options", 3705)
    for flag in _FLAGS & options.keys():
        if not is_count(options[flag], 0, 1):
            yield 3705, f"options.{flag}", "must be 0 or 1"
    text = options.get("label_description")
    if text is not None and (not isinstance(text, str) or len(text) > 45):
        yield 3705, "options.label_description", "is longer than 45 characters"
    if not is_count(options.get("package_type"), 1, 7):
        yield 3733, "options.package_type", "package type is not supported"
        return
    yield from _delivery_faults(shipment, options, country)
    yield from _service_faults(shipment, options, country)
    yield from _carrier_faults(shipment, options)
    yield from _insurance_faults(shipment, options, country)
    yield from _weight_faults(shipment, options, country)


def _delivery_faults(shipment: Mapping[str, Any], options: Mapping[str, Any], country: str) -> Iterator[Fault]:
    kind, date = options.get("delivery_type"), options.get("delivery_date")
    if kind is not None and not is_count(kind, 1, 8):
        yield 3705, "options.delivery_type", "delivery type is not supported"
    is_timestamp = isinstance(date, str) and re.fullmatch(r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d", date)
    if date is not None and (not is_timestamp or kind is None):
        yield 3705, "options.delivery_date", "a timestamp, together with a delivery type"
    if kind in (MORNING, EVENING) and (date is None or options.get("only_recipient") != 1):
        yield 3705, "options.delivery_type", "needs delivery_date and only_recipient"
    if kind == PICKUP and options.get("signature") != 1:
        yield 3705, "options.signature", "a pickup needs a signature"
    if kind == PICKUP:
        yield from pickup_faults(shipment, country)


def _service_faults(shipment: Mapping[str, Any], options: Mapping[str, Any], country: str) -> Iterator[Fault]:
    carrier, package_type = shipment.get("carrier"), options["package_type"]
    if carrier == BPOST:
        yield 3728, "carrier", "not on this platform"
    if package_type == SMALL_PACKAGE and country not in ("NL", "BE") and options.get("tracked") != 1:
        yield 3705, "options.tracked", "a small package abroad is tracked"
    always_signed = carrier in (DHL_PARCEL_CONNECT, DHL_EUROPLUS) or (carrier == GLS and country != "NL")
    if always_signed and options.get("signature") != 1:
        yield 3705, "options.signature", "the carrier always asks for one"
    for option in _NOT_IN_A_MAILBOX if package_type == MAILBOX else ():
        if options.get(option) and not (always_signed and option == "signature"):
            yield 3705, f"options.{option}", "not with a mailbox package"
    if country != "NL" and (options.get("age_check") or (carrier == POSTNL and options.get("only_recipient"))):
        yield 3705, "options", "age_check and only_recipient are for NL"
    if (
        options.get("age_check")
        and carrier == POSTNL
        and not (options.get("signature") and options.get("only_recipient"))
    ):
        yield 3705, "options.age_check", "needs signature and only_recipient"
    if options.get("age_check") and carrier == DHL_FOR_YOU and options.get("only_recipient"):
        yield 3705, "options.age_check", "not together with only_recipient"


def _carrier_faults(shipment: Mapping[str, Any], options: Mapping[str, Any]) -> Iterator[Fault]:
    """Options that one carrier has and others have not."""
    carrier = shipment.get("carrier")
    insurance = options.get("insurance")
    is_insured = isinstance(insurance, dict) and bool(insurance.get("amount"))
    has_email = bool(shipment["recipient"].get("email")) if isinstance(shipment.get("recipient"), dict) else False
    if options.get("receipt_code") and not (carrier == POSTNL and is_insured and has_email):
        yield 3705, "options.receipt_code", "PostNL alone, insured and with an e-mail address"
    for option, carriers in _CARRIERS_OF.items():
        if options.get(option) and carrier not in carriers:
            yield 3705, f"options.{option}", "not with this carrier"


def _insurance_faults(shipment: Mapping[str, Any], options: Mapping[str, Any], country: str) -> Iterator[Fault]:
    insurance = options.get("insurance")
    if insurance is None:
        return
    amount = insurance.get("amount") if isinstance(insurance, dict) else None
    if not is_count(amount, 0, 500_000) or insurance.get("currency") != "EUR":
        yield 3743, "options.insurance", "whole cents in EUR"
    elif amount not in _insurances(shipment.get("carrier"), country):
        yield 3743, "options.insurance.amount", "not one of the amounts on offer"


def _insurances(carrier: object, country: str) -> Container[int]:
    if carrier == POSTNL:
        return _POSTNL_INSURANCES if country in ("NL", "BE") else _POSTNL_INSURANCES_ABROAD
    return _DHL_INSURANCES if carrier in (DHL_PARCEL_CONNECT, DHL_EUROPLUS) else range(500_001)


def _weight_faults(shipment: Mapping[str, Any], options: Mapping[str, Any], country: str) -> Iterator[Fault]:
    properties, package_type = shipment.get("physical_properties"), options["package_type"]
    is_needed = country not in EU or package_type == DIGITAL_STAMP
    weight = properties.get("weight") if isinstance(properties, dict) else None
    if (properties is not None or is_needed) and not is_count(weight, 1, 999_999_999):
        yield 3730, "physical_properties.weight", "weight must be whole grams"
    elif isinstance(weight, int) and weight > _heaviest_g(shipment.get("carrier"), options, country):
        yield 3730, "physical_properties.weight", "too heavy for this package type"


def _heaviest_g(carrier: object, options: Mapping[str, Any], country: str) -> int:
    if options["package_type"] in (MAILBOX, SMALL_PACKAGE, DIGITAL_STAMP):
        return 2_000
    if carrier != POSTNL:
        return 999_999_999
    if country not in EU:
        return 20_000
    return 30_000 if options.get("large_format") else 23_000
