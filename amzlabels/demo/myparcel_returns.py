"""Return labels at the MyParcel stand-in: what is demanded of one, and the shipment it becomes."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from amzlabels.demo.http import Request
from amzlabels.demo.myparcel_answers import Refused
from amzlabels.demo.myparcel_fields import EU, Fault, literal_faults, unknown_faults

RETURN_TYPE = re.compile(r"application/vnd\.return_shipment\+json; ?charset=utf-8(; ?version=1\.[01])?", re.IGNORECASE)
RETURN = "return"
_CARRIERS = frozenset({1, 2, 4, 9, 10, 11, 14, 15, 17, 18})
_FIELDS = frozenset(
    {
        *("parent", "reference_identifier", "carrier", "email", "name", "options", "contract_id", "shop_id"),
        *("account_id", "sender", "physical_properties", "customs_declaration", "general_settings"),
    }
)
_OPTIONS = frozenset({"package_type", "insurance", "signature", "only_recipient", "large_format", "label_description"})
_CONCEPT = 1
_PACKAGE = 1
_HOME = {
    "cc": "NL",
    "person": "Demo Seller",
    "street": "Voorbeeldkade",
    "number": "1",
    "postal_code": "2132 AB",
    "city": "Hoofddorp",
}


def returns_in(
    request: Request, shipments: Mapping[int, Mapping[str, Any]], asked: Callable[[object], Sequence[Fault]]
) -> list[dict[str, Any]]:
    """The returns of a POST. ``shipments`` are all there are, by id; ``asked`` tells faults that a test asked for."""
    if request.query.keys() - {"send_return_mail"} or request.query.get("send_return_mail", "0") not in ("0", "1"):
        raise Refused(400, 3200, "send_return_mail must be 0 or 1")
    document = request.json()
    data = document.get("data") if isinstance(document, dict) else None
    entries = data.get("return_shipments") if isinstance(data, dict) else None
    if not isinstance(entries, list) or not 1 <= len(entries) <= 100:
        raise Refused(400, 3102, "data.return_shipments must hold 1 to 100 returns")
    wrong = [
        (at, fault) for at, entry in enumerate(entries) for fault in (*_return_faults(entry, shipments), *asked(entry))
    ]
    if wrong:
        raise Refused(422, wrong[0][1][0], "Validation failed", wrong, "return_shipments")
    return entries


def _return_faults(entry: object, shipments: Mapping[int, Mapping[str, Any]]) -> Iterator[Fault]:
    """Everything that is wrong with one return of a POST."""
    if not isinstance(entry, dict):
        yield 3102, "", "a return must be an object"
        return
    yield from unknown_faults(entry, _FIELDS, "", 3102)
    yield from literal_faults(entry)
    parent = shipments.get(entry.get("parent", 0)) if isinstance(entry.get("parent"), int) else None
    if parent is None or parent["status"] == _CONCEPT or parent.get("shipment_type") == RETURN:
        yield 3720, "parent", "must be a shipment with a label"
        return
    if parent["recipient"]["cc"] not in EU:
        yield 3715, "parent", "returns are for the European Union"
    if entry.get("carrier") not in _CARRIERS:
        yield 3718, "carrier", "takes no returns"
    options = entry.get("options", {"package_type": _PACKAGE})
    if not isinstance(options, dict) or options.keys() - _OPTIONS:
        yield 3705, "options", "unknown options"
    elif (options.get("package_type"), parent["options"]["package_type"]) != (_PACKAGE, _PACKAGE):
        yield 3733, "options.package_type", "only packages come back"
    yield from _contact_faults(entry)


def _contact_faults(entry: Mapping[str, Any]) -> Iterator[Fault]:
    email, name = entry.get("email"), entry.get("name")
    if not isinstance(email, str) or not email:
        yield 3751, "email", "email is required"
    elif not re.fullmatch(r"[^@\s]+@[^@\s]+\.[^@\s]+", email):
        yield 3752, "email", "this domain is not accepted"
    if not isinstance(name, str) or not name.strip():
        yield 3514, "name", "name is required"
    elif len(name) > 50:
        yield 3510, "name", "name is longer than 50 characters"


def as_shipment(entry: Mapping[str, Any], parent: Mapping[str, Any]) -> dict[str, Any]:
    """The shipment that a return becomes: from the buyer to the shop."""
    description = f"Retour - {parent['barcode']}"
    return {
        "carrier": entry["carrier"],
        "reference_identifier": entry.get("reference_identifier") or "",
        "recipient": _HOME,
        "sender": parent["recipient"],
        "options": {"package_type": _PACKAGE, **entry.get("options", {}), "label_description": description},
        "parent_id": parent["id"],
        "shipment_type": RETURN,
    }
