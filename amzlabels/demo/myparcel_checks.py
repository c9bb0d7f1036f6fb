"""What the MyParcel stand-in demands of a shipment, written from the public documentation and not from our client."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from amzlabels.demo.myparcel_customs import customs_faults
from amzlabels.demo.myparcel_fields import Fault, is_count, leaves_customs_union, literal_faults, unknown_faults
from amzlabels.demo.myparcel_options import option_faults

DPD, UPS_STANDARD, UPS_EXPRESS, GLS, TRUNKRS = 4, 12, 13, 14, 16
_CARRIERS = frozenset({1, 2, 3, 4, *range(9, 21)})
_FIELDS = frozenset(
    {
        *("recipient", "options", "carrier", "reference_identifier", "physical_properties", "customs_declaration"),
        *("pickup", "secondary_shipments", "sender", "contract_id", "shop_id", "account_id", "drop_off_point"),
        "general_settings",
    }
)
MostBoxes = Callable[[int, str], int]
_SENDER_FIELDS = ("cc", "postal_code", "city", "street", "person")
_LENGTHS = {
    "person": (50, 3510),
    "company": (50, 3513),
    "street": (40, 3509),
    "street_additional_info": (50, 3520),
    "number": (8, 3503),
    "number_suffix": (6, 3511),
    "box_number": (8, 3511),
    "postal_code": (10, 3505),
    "city": (35, 3501),
    "region": (35, 3501),
    "area": (35, 3501),
    "state": (2, 3501),
    "email": (255, 3515),
    "phone": (25, 3512),
}
_OTHER_FIELDS = frozenset({"cc", "secondary_emails", "eori_number", "vat_number"})
_GLS_LENGTHS = {"person": 30, "company": 30, "city": 30, "postal_code": 8}
_NEEDS_EMAIL = frozenset({DPD, UPS_STANDARD, UPS_EXPRESS, TRUNKRS})
_NEEDS_PHONE = frozenset({UPS_STANDARD, UPS_EXPRESS})
_POSTAL = {
    "NL": re.compile(r"[1-9]\d{3} ?[A-Za-z]{2}"),
    "BE": re.compile(r"\d{4}"),
    "DE": re.compile(r"\d{5}"),
    "FR": re.compile(r"\d{5}"),
    "ES": re.compile(r"\d{5}"),
    "IT": re.compile(r"\d{5}"),
    "GB": re.compile(r"[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}", re.IGNORECASE),
}


def shipment_faults(
    shipment: object, *, may_set_sender: bool = False, most_boxes: MostBoxes = lambda _carrier, _country: 1
) -> Iterator[Fault]:
    """Everything that is wrong with one shipment of a POST; ``may_set_sender`` is whether its header was sent.

    ``most_boxes`` tells how many boxes one shipment of a carrier to a country may be.
    """
    if not isinstance(shipment, dict):
        yield 3102, "", "a shipment must be an object"
        return
    yield from unknown_faults(shipment, _FIELDS, "", 3102)
    yield from literal_faults(shipment)
    if not is_count(shipment.get("carrier"), 1, 20) or shipment["carrier"] not in _CARRIERS:
        yield 3728, "carrier", "carrier is not supported"
        return
    reference = shipment.get("reference_identifier")
    if reference is not None and (not isinstance(reference, str) or len(reference) > 255):
        yield 3102, "reference_identifier", "must be a string of at most 255 characters"
    contract = shipment.get("contract_id")
    if contract is not None and not is_count(contract, 1, 999_999_999):
        yield 3728, "contract_id", "must be the number of a contract"
    if shipment.get("secondary_shipments") is not None:
        yield from _collo_faults(shipment, most_boxes)
    sender = shipment.get("sender")
    if sender is not None and not (
        may_set_sender and isinstance(sender, dict) and all(map(sender.get, _SENDER_FIELDS))
    ):
        yield 3745, "sender", "needs its header and a whole address"
    recipient = shipment.get("recipient")
    if not isinstance(recipient, dict):
        yield 3501, "recipient", "recipient is required"
        return
    country = recipient.get("cc")
    if not isinstance(country, str) or not re.fullmatch("[A-Z]{2}", country) or country == "UK":
        yield 3506, "recipient.cc", "country must be two capitals"
        return
    yield from _recipient_faults(recipient, country, shipment.get("carrier"))
    yield from option_faults(shipment, country)
    if leaves_customs_union(recipient):
        yield from customs_faults(shipment, country)


def _collo_faults(shipment: Mapping[str, Any], most_boxes: MostBoxes) -> Iterator[Fault]:
    """Packages within the Netherlands and Belgium alone; all options stand with the first box."""
    boxes, options, recipient = (shipment.get(field) for field in ("secondary_shipments", "options", "recipient"))
    is_list = isinstance(boxes, list) and all(isinstance(box, dict) for box in boxes)
    if not is_list or any(box.keys() - {"reference_identifier"} for box in boxes or ()):
        yield 3736, "secondary_shipments", "a list of objects with a reference at most"
        return
    country = recipient.get("cc") if isinstance(recipient, dict) else None
    package_type = options.get("package_type") if isinstance(options, dict) else None
    most = most_boxes(shipment["carrier"], str(country)) if package_type == 1 and country in ("NL", "BE") else 1
    if boxes and most == 1:
        yield 3735, "secondary_shipments", "not for this carrier, package and country"
    elif 1 + len(boxes or ()) > most:
        yield 3739, "secondary_shipments", f"at most {most} boxes"


def _recipient_faults(recipient: Mapping[str, Any], country: str, carrier: object) -> Iterator[Fault]:
    yield from unknown_faults(recipient, _LENGTHS.keys() | _OTHER_FIELDS, "recipient", 3501)
    for field in ("person", "street", "city"):
        if not isinstance(recipient.get(field), str) or not recipient[field].strip():
            yield (3514 if field == "person" else 3501), f"recipient.{field}", f"{field} is required"
    for field, (most, code) in _LENGTHS.items():
        value = recipient.get(field)
        limit = min(most, _GLS_LENGTHS.get(field, most)) if carrier == GLS else most
        if value is not None and not isinstance(value, str):
            yield code, f"recipient.{field}", f"{field} must be a string"
        elif value and len(value) > limit:
            yield code, f"recipient.{field}", f"{field} is longer than {limit} characters"
    street = recipient.get("street")
    if isinstance(street, str) and street and not re.search(r"[^\W\d]", street):
        yield 3501, "recipient.street", "street has no letter"
    yield from _country_faults(recipient, country)
    if (carrier in _NEEDS_EMAIL or country == "NO") and not recipient.get("email"):
        yield 3751, "recipient.email", "email is required"
    if carrier in _NEEDS_PHONE and not recipient.get("phone"):
        yield 3751, "recipient.phone", "phone is required"


def _country_faults(recipient: Mapping[str, Any], country: str) -> Iterator[Fault]:
    number = recipient.get("number")
    if country == "NL" and not number:
        yield 3731, "recipient.number", "the street could not be split"
    elif country == "NL" and not re.fullmatch(r"\d{1,5}", str(number)):
        yield 3503, "recipient.number", "house number is not valid"
    if recipient.get("box_number") and country != "BE":
        yield 3511, "recipient.box_number", "box numbers are Belgian"
    if country in ("US", "CA") and not recipient.get("state"):
        yield 3501, "recipient.state", "state is required"
    postal_code = str(recipient.get("postal_code") or "")
    if (not postal_code and country != "IE") or (country in _POSTAL and not _POSTAL[country].fullmatch(postal_code)):
        yield 3505, "recipient.postal_code", "postal code is not valid"
